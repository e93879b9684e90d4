"""Somebody nobody knows behind a client's report, with no pause or turned to with «а вот», `but`, has one of their own.

From Wednesday, 23 September 2026, 10:30.
"""

import re

import pytest

from sales.clients.finding.candidates import Candidate, Candidates
from sales.sentences import sentence
from sales.sentences.naming import named_in
from tests.sales.sentences.measured import CALENDAR, CURRENCY, NOW

KNOWN = {"ru": ("Корочка", "Пион", "Чайный дом"), "en": ("Crumb", "Peony", "Tall Cup")}


def told(text: str) -> list[tuple[str, str, str]]:
    language = "ru" if re.search("[а-яё]", text) else "en"
    names = named_in(text, Candidates(tuple(Candidate(at, name) for at, name in enumerate(KNOWN[language]))))
    read = sentence.read(text, NOW[language], names, CALENDAR[language], CURRENCY[language])
    return [(one.client_words, one.outcome or "", one.amount_text) for one in read]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Корочка недозвон Булочная Рябинка просят прайс", "no_answer", ("Булочная Рябинка", "wants_offer", "")),
        ("Корочка взяли 3 кор 1800 Пекарня Колос отказ дорого", "order", ("Пекарня Колос", "refused", "")),
        ("Пион отказ Сытый Кот взяли 2 рул 900", "refused", ("Сытый Кот", "order", "900")),
        ("Пион заказ 12 000 Аптека Ригла нет на месте", "order", ("Аптека Ригла", "not_in", "")),
        ("Чайный дом думает до пт Магазин У Дома заказ 4200", "thinking", ("Магазин У Дома", "order", "4200")),
        ("Пион думает до пт Марина Цветы взяли 3 кор 900", "thinking", ("Марина Цветы", "order", "900")),
        ("Пион недозвон кафе ландыш думают до среды", "no_answer", ("кафе ландыш", "thinking", "")),
        ("Пион недозвон зато Лесная Сказка просят кп", "no_answer", ("Лесная Сказка", "wants_offer", "")),
        ("Пион думает, а вот Гастроном Север взяли на 7т", "thinking", ("Гастроном Север", "order", "7т")),
        ("Crumb no answer Rowan Bakery want price list", "no_answer", ("Rowan Bakery", "wants_offer", "")),
        ("Crumb refused Lucky Star Cafe ordered 4 cases £52", "refused", ("Lucky Star Cafe", "order", "£52")),
        ("Peony order £43 Birch Stores not interested", "order", ("Birch Stores", "refused", "")),
        ("Tall Cup thinking til fri Blue Anchor took 3 boxes £36", "thinking", ("Blue Anchor", "order", "£36")),
        ("Peony no answer hillside florist want samples", "no_answer", ("hillside florist", "interested", "")),
        ("Peony voicemail while Corner House took 2 rolls £9", "no_answer", ("Corner House", "order", "£9")),
        ("Crumb thinking, but Northgate Deli took £70", "thinking", ("Northgate Deli", "order", "£70")),
    ],
)
def test_what_is_told_of_somebody_unknown_is_never_on_the_card_before(
    text: str, first: str, second: tuple[str, str, str]
) -> None:
    known, new = told(text)
    assert known[1] == first
    assert new == second


@pytest.mark.parametrize(
    "text",
    [
        "Корочка недозвон Марина Петровна просит прайс",
        "Корочка недозвон Зайцева Петровна просит прайс",
        "Корочка недозвон Директор просит прайс",
        "Пион взяли Крафт 3 кор 1800",
        "Пион отказ Совсем Ничего взяли 2 рул 900",
        "Пион недозвон в кафе ландыш думают",
        "Пион недозвон их кафе думают до среды",
        "Пион недозвон кафе думают до среды",
        "Пион недозвон марина кафе думают до среды",
        "Пион недозвон Колос Север Восток Запад Юг думают",
        "Пион думает Сытый Кот думает",
        "Недозвон Пион думают до пт",
        "Crumb no answer Marina Smith wants prices",
        "Crumb no answer Mr Patel wants prices",
        "Crumb no answer Manager wants prices",
        "Crumb no answer on Facebook want price list",
        "Crumb was at the cafe took 3 boxes £18",
        "Crumb thinking, but Olga took £70",
        "Peony thinking Blue Anchor thinking",
    ],
)
def test_somebody_there_and_what_may_be_of_the_same_client_stay_with_it(text: str) -> None:
    assert len(told(text)) == 1


THERE = {
    "ru": (("Пахлава", ("Фарход",)), ("Пион", ("Жанна Петровна",)), ("Кафе Север", ())),
    "en": (("Baklava House", ("Farhad",)), ("Peony", ("Joan Smith",)), ("North", ())),
}


def whose(text: str) -> list[tuple[str, bool]]:
    """Whom its names are of, and whether that is sure."""
    there = THERE["ru" if re.search("[а-яё]", text) else "en"]
    found = named_in(text, Candidates(tuple(Candidate(at, name, people=who) for at, (name, who) in enumerate(there))))
    return [(there[one.clients[0]][0], one.sure) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Новый клиент, шашлычная на рынке, Фарход, просит прайс",
        "новый клиент Фарход шашлычная, хочет прайс",
        "новый лид - магазин Жанна Петровна на Ленина, думают",
        "Добавить клиента Фарход Плов, звонить в пт",
        "запиши нового клиента Плов у Фархода",
        "New client, grill on the market, Farhad, wants prices",
        "new lead - grill on mill lane, joan smith thinking",
        "add client Farhad Plov, ring fri",
        "create a new customer Plov by Farhad",
    ],
)
def test_somebody_new_is_not_a_client_whose_person_is_called_so(text: str) -> None:
    assert whose(text) == []


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Фарход просит прайс", [("Пахлава", True)]),
        ("новый клиент Плов, отказ\nФарход просит прайс", [("Пахлава", True)]),
        ("новый клиент Плов, отказ, потом Пион: Жанна Петровна просит прайс", [("Пион", True)]),
        ("Farhad wants prices", [("Baklava House", True)]),
        ("new client Plov, refused\nFarhad wants prices", [("Baklava House", True)]),
        ("new client North, refused", [("North", False)]),
    ],
)
def test_who_is_told_of_elsewhere_is_known_and_the_whole_name_of_somebody_new_is_asked(
    text: str, of: list[tuple[str, bool]]
) -> None:
    assert whose(text) == of


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("рядом с Корочкой открылась кафешка Уют, просят кп", "wants_offer"),
        ("новое место напротив Пиона, хозяин просит прайс", "wants_offer"),
        ("place opposite Crumb called Shine On, wants a quote", "wants_offer"),
        ("new cafe two doors down from Peony asked for prices", "wants_offer"),
    ],
)
def test_whom_a_new_place_is_next_to_is_never_taken_unasked(text: str, outcome: str) -> None:
    language = "ru" if re.search("[а-яё]", text) else "en"
    names = named_in(text, Candidates(tuple(Candidate(at, name) for at, name in enumerate(KNOWN[language]))))
    assert [one.sure for one in names] == [False]
    assert [one[1] for one in told(text)] == [outcome]


def test_who_is_told_to_be_next_to_somebody_has_the_report() -> None:
    text = "Корочка возле Пиона недозвон"
    names = named_in(text, Candidates(tuple(Candidate(at, name) for at, name in enumerate(KNOWN["ru"]))))
    assert [one.clients for one in names] == [(0,)]
