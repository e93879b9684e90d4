"""Where the name of somebody new ends, and what of the words is of the card: no client is there yet to be met."""

from datetime import UTC, datetime

import pytest

from sales.sentences.conversation.new_cards import card_of
from sales.sentences.conversation.newcomers import of_newcomer, stretches


@pytest.mark.parametrize(
    ("text", "name", "country", "told"),
    [
        ("Вектор звонил Олегу, думают", "Вектор", "RU", ("Вектор", "", "")),
        ("Вектор, Большие Объёмы, думают", "Вектор", "RU", ("Вектор", "", "")),
        ("Уют ул. Мира 3, думают", "Уют ул. Мира 3", "RU", ("Уют", "", "ул. Мира 3")),
        ("Уют Садовая 3, думают", "Уют Садовая 3", "RU", ("Уют", "", "Садовая 3")),
        ("Уют, Садовая 3, Олег Петров, думают", "Уют", "RU", ("Уют", "Олег Петров", "Садовая 3")),
        ("Hill Deli, 4 High Street, Ann Lee, thinking", "Hill Deli", "GB", ("Hill Deli", "Ann Lee", "4 High Street")),
        ("Hill Deli thinking", "Hill Deli", "GB", ("Hill Deli", "", "")),
    ],
)
def test_a_name_holds_no_address_and_no_report(text: str, name: str, country: str, told: tuple[str, str, str]) -> None:
    card = card_of(text, name, country)
    assert (card.name, card.contact, card.address) == told
    assert not card.note


CARDS = [
    ("новая точка Бодрый лис Ленина 12 Света закупщик 89161234567 хочет кп", "Бодрый лис", "Света", "Ленина 12"),
    ("Новый магазин У дома пр. Победы 3 Галина Петровна", "Магазин У дома", "Галина Петровна", "пр. Победы 3"),
    ("новая клиентка Светлана, салон Локон, хочет договор", "Салон Локон", "Светлана", ""),
    ("новая точка Мясной двор Олег мясник не взял трубку", "Мясной двор", "Олег", ""),
    ("Новый клиент: Автосервис Болт, Кирилл механик, заказал на 20 тыс", "Автосервис Болт", "Кирилл", ""),
    ("новая точка Сова Кирова 3 Олег любит чай, думает", "Сова Кирова 3 Олег любит чай", "Олег", "Кирова 3"),
    ("new place The Hungry Fox 5 High Street manager Lucy no answer", "The Hungry Fox", "Lucy", "5 High Street"),
    ("new client Bluebell Deli 22 Park Rd, Tony wants a quote, call friday", "Bluebell Deli", "Tony", "22 Park Rd"),
    ("New lead: Quick Print, spoke to Dave, thinking", "Quick Print", "Dave", ""),
    ("new customer Oak & Ash 12 Mill Lane asked for Jane 020 7946 0018", "Oak & Ash", "Jane", "12 Mill Lane"),
    ("new cafe Blue Jug 3 Mill Lane, barista Joe, wants samples", "Cafe Blue Jug", "Joe", "3 Mill Lane"),
    ("new cafe Copper Pot, new barista Kelly does the ordering 07700 900733", "Cafe Copper Pot", "Kelly", ""),
    ("new lead Breeze Carwash at 12 Mill Lane, mgr Kyle, wants prices", "Breeze Carwash", "Kyle", "12 Mill Lane"),
    ("новая точка Булкин дом на Малышева 36, хоз Рустам, думает", "Булкин дом", "Рустам", "Малышева 36"),
    ("новое кафе Чайник, бариста Катя заказывает 89067778899", "Кафе Чайник", "Катя", ""),
    ("нов клиент пекарня Батон, хозяин Рустам 89126660719", "Пекарня Батон", "Рустам", ""),
    ("нов. кл. кафе Мята на Малышева 17, хоз Рустам", "Кафе Мята", "Рустам", "Малышева 17"),
    ("взял нового клиента: батон, хоз рустам 89126660718", "Батон", "Рустам", ""),
    ("новенькая: Пекарня Калач, Ленина 5, просят прайс", "Пекарня Калач", "", "Ленина 5"),
    ("got a new one: salty bun, owner Zoe 07700 900724", "Salty bun", "Zoe", ""),
    ("2) new cust daves deli, 12 high st, dave", "Daves deli", "Dave", "12 high st"),
    ("also a new client called Half Moon, 3 Mill Lane, Jess", "Half Moon", "Jess", "3 Mill Lane"),
    ("found a new place The Salty Bun on Mill Lane 4, Jess wants a quote", "The Salty Bun", "Jess", "Mill Lane 4"),
    ("new client Riverside Gym, reception 01632 960123, Paul ordered £200", "Riverside Gym", "Paul", ""),
]


@pytest.mark.parametrize(("said", "name", "contact", "address"), CARDS)
def test_a_new_name_ends_before_the_street_and_the_person(said: str, name: str, contact: str, address: str) -> None:
    told = of_newcomer(said, datetime(2026, 11, 18, 10, tzinfo=UTC))
    assert told is not None
    card = card_of(told.text, told.client_words, "GB" if said.isascii() else "RU")
    assert (card.name, card.contact, card.address) == (name, contact, address)
    assert not any(step.at for step in told.steps)


@pytest.mark.parametrize(
    "said",
    [
        "Новый магазин открывают в мае",
        "new store manager Tom is ill",
        "новая точка, думают",
        "Want a new one: the old broke",
        "Ромашка: нов прайс просят",
    ],
)
def test_what_is_new_is_no_client_where_no_name_is_said(said: str) -> None:
    assert not any(part.new for part in stretches(said, []))
    assert any(part.new for part in stretches("Новый лид: Зерно, думают", []))
