"""The card: what comes first on it, what it says of clocks and clients, and that it fits one message."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from handlers.card import edit_screens, history, more_screens
from handlers.card.card_screens import card_screen, card_text
from handlers.card.card_view import CardView
from handlers.card.contacts import contact_screens
from handlers.card.orders import order_screens
from handlers.speech.reader import Reader
from handlers.speech.taps.clients import HistoryTap
from sales.clients.client import (
    CLIENT_SPECS,
    BuyingRole,
    Card,
    Client,
    ClientField,
    ClientLine,
    Contact,
    ContactField,
    NamedBase,
    Status,
)
from sales.clients.facts import Facts
from sales.clients.grades import of_code
from sales.company.directories import DirectoryKind, Entry
from sales.company.members import Rules
from sales.values.phones import Phone
from sales.work.channels import Channel, Direction
from sales.work.order import Bought
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.sale import OfEntity
from sales.work.step import NextStep, StepKind
from sales.work.touch import Touch
from sandbox.texts.html import parse_html, utf16_length

NOW = datetime(2026, 11, 19, 7, 0, tzinfo=UTC)
TODAY = date(2026, 11, 19)
CLIENT = Client(1, 7, "ООО «Ромашка»", NOW)
PETER = Contact(2, 1, "Пётр", (Phone(3, "8 912", "+79123456789"),), "директор", role=BuyingRole.DECIDES)
WIDE = "𝄞<&"
"""Two UTF-16 units to the first sign, and two signs that HTML escapes."""

each_language = pytest.mark.parametrize("locale", ["ru", "en"])


def read_by(locale: str = "ru", zone: str = "Europe/Moscow") -> Reader:
    return Reader(locale, zone, NOW)


def plain(client: Client = CLIENT, *contacts: Contact, reader: Reader | None = None, owner: str = "") -> str:
    view = CardView(Card(client, contacts), Rules(), "Europe/Moscow", owner=owner)
    return read(card_text(reader or read_by(), view))


def read(html: str) -> str:
    """As a person sees it: a blank that breaks no line is a blank."""
    return parse_html(html)[0].replace("\N{NO-BREAK SPACE}", " ")


def long(most: int) -> str:
    return (WIDE * most)[:most]


def test_who_decides_and_the_number_come_before_the_agreement_and_the_next_step() -> None:
    facts = Facts(touches=5, last_talk_at=NOW, last_talk=Outcome.WANTS_OFFER, last_talk_note="прайс на почту")
    step = NextStep(9, 1, 7, StepKind.OFFER, date(2026, 11, 20), None, "Europe/Moscow")
    card = Card(replace(CLIENT, facts=facts), (PETER,), (step,))
    text = read(card_text(read_by(), CardView(card, Rules(), "Europe/Moscow")))
    places = [
        text.index(piece) for piece in ("ЛПР со слов", "+7 912 345-67-89", "прайс на почту", "Выслать КП", "5 из 12")
    ]
    assert places == sorted(places)


def test_whoever_is_confirmed_to_decide_is_named_before_one_who_claims_it() -> None:
    boss = replace(PETER, id=4, name="Анна", role_confirmed=True)
    text = plain(CLIENT, PETER, boss)
    assert "Анна" in text
    assert "Пётр" not in text
    assert "и ещё 1 контакт" in text


def test_a_client_without_a_next_step_says_so() -> None:
    assert "Следующего шага нет" in plain()


def test_the_clients_clock_shows_only_where_it_differs_from_the_readers() -> None:
    there = replace(CLIENT, zone="Asia/Yekaterinburg")
    assert "там 12:00, Екатеринбург" in plain(there)
    assert "там" not in plain(there, reader=read_by(zone="Asia/Yekaterinburg"))
    assert "там 10:00, Москва" in plain(CLIENT, reader=read_by(zone="Asia/Yekaterinburg"))


def test_a_step_agreed_at_an_hour_is_shown_on_the_readers_clock() -> None:
    step = NextStep(9, 1, 7, StepKind.CALL, date(2026, 11, 20), time(9, 0), "Asia/Yekaterinburg")
    view = CardView(Card(CLIENT, (), (step,)), Rules(), "Europe/Moscow")
    assert "07:00" in card_text(read_by(), view)


def test_a_wish_not_to_be_contacted_and_an_inactive_client_are_seen_at_the_top() -> None:
    head = plain(replace(CLIENT, do_not_contact=True, status=Status.INACTIVE)).split("\n\n", maxsplit=1)[0]
    assert "Просили не беспокоить" in head
    assert "не напоминаю" in head


def test_orders_of_which_nobody_said_how_much_show_no_sum() -> None:
    facts = Facts(orders=2, last_order_on=date(2026, 11, 3))
    text = plain(replace(CLIENT, facts=facts))
    assert "2 заказа, последний 3 нояб." in text
    assert "₽" not in text


@pytest.mark.parametrize(
    ("locale", "on", "told"),
    [
        ("ru", date(2026, 2, 11), "1 заказ, последний 9 мес. назад"),
        ("ru", date(2026, 9, 20), "1 заказ, последний 20 сент."),
        ("en", date(2026, 2, 11), "1 order, 9 months ago"),
        ("en", date(2026, 11, 3), "1 order, 3 Nov"),
    ],
)
def test_of_an_order_long_ago_it_is_said_how_long(locale: str, on: date, told: str) -> None:
    assert told in plain(replace(CLIENT, facts=Facts(orders=1, last_order_on=on)), reader=read_by(locale))


BUYS = Facts(
    orders=5, order_sum=50_000_00, first_order_on=date(2026, 7, 1), last_order_on=date(2026, 10, 25), order_gap_days=30
)


def test_a_buyers_habits_and_products_stand_with_the_orders() -> None:
    coffee, tea = Bought(1, "Кофе", date(2026, 10, 25), 2, 12_000_00), Bought(2, "Чай <чёрный>", date(2026, 8, 2), 1, 0)
    untaken = ("Крышки", "Стаканы", "Трубочки", "Сахар")
    view = CardView(Card(replace(CLIENT, facts=BUYS)), Rules(), "Europe/Moscow", bought=(coffee, tea), untaken=untaken)
    text = read(card_text(read_by(), view))
    assert "🛒 5 заказов на 50 000 ₽, последний 25 окт." in text
    assert "🔁 первый 1 июл., в среднем 10 000 ₽, раз в 30 дней, следующий около 24 нояб." in text
    assert "📦 Кофе, 12 000 ₽, 25 окт.; Чай <чёрный>, 2 авг." in text
    assert "💡 Ещё не берут: Крышки, Стаканы, Трубочки, ещё 1" in text
    all_of_it = read(order_screens.bought(read_by(), view, []).text)
    assert "📦 Кофе, 12 000 ₽, 25 окт. · 2 раза" in all_of_it
    assert "Ещё не берут: Крышки, Стаканы, Трубочки, Сахар" in all_of_it


def test_of_a_single_order_all_is_said_at_once() -> None:
    assert "🔁" not in plain(replace(CLIENT, facts=Facts(orders=1, first_order_on=TODAY, last_order_on=TODAY)))


def test_of_many_products_some_are_named_and_the_others_counted() -> None:
    bought = tuple(Bought(number, f"Товар {number}", TODAY, 1, 0) for number in range(6))
    view = CardView(Card(replace(CLIENT, facts=BUYS)), Rules(), "Europe/Moscow", bought=bought)
    text = read(card_text(read_by(), view))
    assert "Товар 2" in text
    assert "Товар 3" not in text
    assert "ещё 3" in text


@pytest.mark.parametrize(
    ("facts", "more", "why"),
    [
        (replace(BUYS, last_order_on=date(2026, 10, 23)), {}, "🔔 Ждём заказ около 22 нояб."),
        (replace(BUYS, last_order_on=date(2026, 10, 10)), {}, "🔔 Берут каждые 4 недели, прошло 6"),
        (Facts(orders=1, last_order_on=date(2026, 4, 1)), {}, "🔔 Пора звонить: не брали 7 мес."),
        (Facts(touches=1, last_touch_at=NOW - timedelta(days=43)), {}, "🔔 По плану контактов пора позвонить"),
        (
            Facts(touches=1, last_touch_at=NOW - timedelta(days=32), answer=Outcome.TALKED, answer_at=NOW),
            {"email": "a@romashka.example"},
            "🔔 По плану контактов пора выслать КП",
        ),
    ],
)
def test_why_a_client_is_brought_up_today_is_said(facts: Facts, more: dict[str, str], why: str) -> None:
    client = replace(CLIENT, facts=facts, **more)  # type: ignore[arg-type]
    assert why in plain(client)
    assert "🔔" not in plain(replace(client, status=Status.INACTIVE))
    step = NextStep(9, 1, 7, StepKind.CALL, date(2026, 11, 20), None, "Europe/Moscow")
    planned = CardView(Card(client, (), (step,)), Rules(), "Europe/Moscow")
    assert "🔔" not in card_text(read_by(), planned)


@pytest.mark.parametrize(
    ("facts", "more", "word"),
    [
        (Facts(orders=5, last_order_on=date(2025, 1, 1)), {}, "Мёртвая, давно не покупал"),
        (Facts(answer=Outcome.REFUSED, answer_at=NOW), {"status": Status.INACTIVE}, "Мёртвая, отказался"),
        (Facts(), {"named_base": NamedBase.LOST}, "Мёртвая"),
        (BUYS, {"status": Status.INACTIVE}, "Постоянная"),
    ],
)
def test_of_a_dead_client_it_is_said_why(facts: Facts, more: dict[str, Any], word: str) -> None:
    assert f"База: {word}" in plain(replace(CLIENT, facts=facts, **more))


def test_a_long_note_stands_folded() -> None:
    view = CardView(Card(replace(CLIENT, note="слово " * 60)), Rules(), "Europe/Moscow")
    _, entities = parse_html(card_text(read_by(), view))
    assert "expandable_blockquote" in [entity["type"] for entity in entities]


@each_language
def test_the_fullest_card_and_all_its_screens_fit_a_message(locale: str) -> None:
    reader, view = read_by(locale), _fullest()
    contact, client = view.card.contacts[0], view.card.client
    texts = [
        card_screen(reader, view, above=reader._("Saved")).text,
        edit_screens.fields(reader, view).text,
        *(_question(reader, view, field) for field in ClientField),
        contact_screens.people(reader, view.card).text,
        contact_screens.person(reader, contact, client.name, above=reader._("Saved")).text,
        *(contact_screens.question(reader, contact, field).text for field in ContactField),
        more_screens.place(reader, client).text,
        history.screen(reader, view.card, history.Told([_touch()] * 8, 99, {}), HistoryTap(client="x")).text,
    ]
    assert max(utf16_length(parse_html(text)[0]) for text in texts) <= 4000


def _question(reader: Reader, view: CardView, field: ClientField) -> str:
    value = edit_screens.value_words(reader, view.card.client, field, view.source)
    asked = edit_screens.question(reader, view.card.client, field, value)
    return edit_screens.changed_meanwhile(reader, asked).text


def _fullest() -> CardView:
    told = {field: spec for field, spec in CLIENT_SPECS.items() if isinstance(getattr(CLIENT, field.value), str)}
    texts = {field.value: long(spec.longest) for field, spec in told.items()}
    texts["potential"] = f"100 000 в месяц {long(150)}"
    client = replace(
        CLIENT,
        **texts,  # type: ignore[arg-type]
        tags=tuple(f"{long(28)}{number}" for number in range(10)),
        zone="Asia/Yekaterinburg",
        do_not_contact=True,
        status=Status.INACTIVE,
        named_base=NamedBase.LOST,
        named_reason=long(500),
        named_on=date(2026, 5, 19),
        why_inactive=long(200),
        source=5,
        worth=of_code("aac"),
        recommender=7,
        facts=Facts(
            9,
            9,
            0,
            NOW,
            last_talk_at=NOW,
            last_talk=Outcome.GATEKEEPER,
            last_talk_note=long(4000),
            orders=999,
            order_sum=10**14,
            first_order_on=date(2019, 1, 1),
            last_order_on=date(2020, 1, 1),
            order_gap_days=9,
        ),
    )
    bought = tuple(Bought(number, long(60), TODAY, 99, 10**13) for number in range(20))
    phones = tuple(Phone(number, long(100), None, "12345") for number in range(5))
    contact = replace(
        PETER, name=long(120), position=long(120), phones=phones, email=long(254), hours=long(120), note=long(500)
    )
    steps = tuple(
        NextStep(9, 1, 7, kind, date(2025, 11, 20), time(9), "Asia/Yekaterinburg", note=long(500)) for kind in StepKind
    )
    card = Card(client, (contact,) * 20, steps)
    source, untaken = Entry(5, DirectoryKind.SOURCE, None, long(60), 1), (long(60),) * 9
    around = source, long(60), bought, untaken, (contact,) * 9, time(9), OfEntity(999, 10**14, NOW.date())
    return CardView(card, Rules(), "Europe/Moscow", *around, ClientLine(7, 7, long(200), Facts()), 999, 999, 10**13)


def _touch() -> Touch:
    early = datetime(2024, 1, 1, tzinfo=UTC)
    return Touch(
        1, 1, 7, Channel.MESSAGE, Direction.INCOMING, Outcome.REFUSED, early, NOW, 2, None, Reason.SUPPLIER, long(4000)
    )  # fmt: skip


def test_the_fullest_card_leaves_no_field_of_a_client_empty() -> None:
    unset = {"deleted_at", "latitude", "longitude", "accuracy"}
    client = _fullest().card.client
    assert [one.name for one in fields(client) if not getattr(client, one.name) and one.name not in unset] == []


@pytest.mark.parametrize(
    ("locale", "code", "words"),
    [
        ("ru", "aac", "💎 крупный, берёт часто, давно не было · с нами 14 месяцев"),
        ("ru", "cca", "💎 небольшой, один заказ за год, был недавно · с нами 14 месяцев"),
        ("en", "bbb", "💎 middling, buys now and then, ordered not so long ago · with us for 14 months"),
    ],
)
def test_what_a_client_is_worth_is_said_in_words(locale: str, code: str, words: str) -> None:
    facts = Facts(orders=7, order_sum=500_00, first_order_on=date(2025, 9, 2), last_order_on=date(2026, 1, 2))
    assert words in plain(replace(CLIENT, facts=facts, worth=of_code(code)), reader=read_by(locale))
    assert "💎" not in plain(replace(CLIENT, facts=facts), reader=read_by(locale))
