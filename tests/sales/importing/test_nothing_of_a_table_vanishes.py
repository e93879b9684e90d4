"""Every word of a table, in text or in a workbook, is found in what comes out of it, or among what is to check."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.files.reading.reading import read
from sales.importing.understanding import Setting, understand
from tests import examples
from tests.files import finding
from tests.files.making import csv, xlsx
from tests.sales.importing.test_nothing_of_a_card_vanishes import texts

SETTING = Setting("RU", "RUB", date(2026, 11, 19))
HEADINGS = (
    "Контактное лицо",
    "Телефон",
    "E-mail",
    "Должность",
    "Адрес",
    "Город",
    "Метки",
    "Комментарий",
    "Любимый цвет",
    "Факс",
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    headings = draw(st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=6, unique=True))
    rows = draw(st.integers(1, 3))
    cells = st.one_of(st.just(""), texts)
    body = [[f"ООО Луна{number}", *(draw(cells) for _ in headings)] for number in range(rows)]
    return [["Название", *headings], *body]


@settings(max_examples=examples.of(150))
@given(tables(), st.booleans())
def test_nothing_of_a_table_vanishes(table: list[list[str]], workbook: bool) -> None:
    content = xlsx(("База", table)) if workbook else csv(table)
    understood = understand(read("a.xlsx" if workbook else "a.csv", content), SETTING)
    written = [cell for row in table[1:] for cell in row]
    assert finding.lost(written, understood) == []
