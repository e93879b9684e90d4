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
