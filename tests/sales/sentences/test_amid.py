"""A client whose name stands in the middle of a clause, turned round or declined, has a report of its own.

From Wednesday, 23 September 2026, 10:30.
"""

import re
from datetime import date

import pytest

from sales.clients.finding.candidates import Candidate, Candidates
from sales.sentences import sentence
from sales.sentences.naming import named_in
from sales.sentences.said import Sentence
from tests.sales.sentences.measured import CALENDAR, CURRENCY, NOW

KNOWN = {
    "ru": (
        "Пекарня «Заря»", "Столовая «Рябина»", "Мебель «Верстак»", "Кофейня «Соседи»", "Пекарня «Корочка»",
    ),
    "en": ("Express Kitchen", "Knead Bakery", "Friday Soaps", "Crumb Bakery", "Workbench Furniture"),
}  # fmt: skip
YESTERDAY, TODAY = date(2026, 9, 22), date(2026, 9, 23)


def told(text: str) -> list[Sentence]:
    language = "ru" if re.search("[а-яё]", text) else "en"
    names = named_in(text, Candidates(tuple(Candidate(at, name) for at, name in enumerate(KNOWN[language]))))
    return list(sentence.read(text, NOW[language], names, CALENDAR[language], CURRENCY[language]))


@pytest.mark.parametrize(
    ("text", "first", "second", "day"),
    [
        ("верстак думают до пт, вчера еще в зарю пекарню заезжал полки замерил", 2, 0, YESTERDAY),
        ("верстак недозвон вчера в пекарне заре взяли образцы", 2, 0, YESTERDAY),
        ("верстак недозвон пекарня заря заказ на 5 тыс", 2, 0, None),
        ("верстак обещали подумать вчера рябина столовая отказ дорого", 2, 1, YESTERDAY),
        ("корочка ок заказ 12 тыс, сегодня был в рябине столовой заперто", 4, 1, TODAY),
        ("корочка думают сегодня заезжал в кофейню соседи показал стаканы", 4, 3, TODAY),
        ("корочка все хорошо вчера уже в столовую рябину отвез крышки", 4, 1, YESTERDAY),
        ("рябина думают, вчера в корочке отдал каталог", 1, 4, YESTERDAY),
        ("верстак прайс отправил и думают а по рябине до пятницы отдать накладную", 2, 1, None),
        ("верстак крышки завезти завтра по дороге а соседям в пн отправить кп", 2, 3, None),
        ("crumb fine order friday, yesterday express kitchen visited laura away", 3, 0, YESTERDAY),
        ("crumb took 40, yest knead dropped samples off", 3, 1, YESTERDAY),
        ("workbench ordered 300 tape 60 friday soaps diane not in", 4, 2, None),
        ("crumb thinking, today went to bakery knead no one there", 3, 1, TODAY),
        ("crumb no answer express kitchen ordered £300", 3, 0, None),
        ("crumb no answer yday popped into kitchen express left a card", 3, 0, YESTERDAY),
        ("workbench happy so far today at express kitchen spoke to laura", 4, 0, TODAY),
        ("workbench thinking yesty knead bakery ordered 20 boxes £300", 4, 1, YESTERDAY),
    ],
)
def test_a_name_amid_a_clause_takes_its_day_and_its_words_along(
    text: str, first: int, second: int, day: date | None
) -> None:
    one, other = told(text)
    assert (one.clients, other.clients) == ((first,), (second,))
    assert one.past is None
    assert (other.past.at.date() if other.past else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "верстак отказ из пекарни зари возят дешевле",
        "верстак отказ а из зари возят дешевле",
        "верстак рядом с пекарней зарей закрыто",
        "верстак напротив столовой рябины никого",
        "верстак заказали как столовая рябина 20 коробок",
        "crumb wants friday soaps 20 boxes",
        "crumb took 20 friday soaps, thinking",
        "crumb opposite express kitchen no answer",
        "crumb buys from express kitchen, refused",
    ],
)
def test_a_neighbour_a_supplier_and_goods_of_that_name_have_no_report(text: str) -> None:
    (report,) = told(text)
    assert len(report.clients) == 1
