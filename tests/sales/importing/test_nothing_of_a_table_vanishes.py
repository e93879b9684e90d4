"""Every word of a table, in text or in a workbook, is found in what comes out of it, or among what is to check."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.files.reading.reading import read
from sales.importing.sheets.headings import field_of
from sales.importing.understanding import Setting, understand
from sales.languages.registry import LANGUAGES
from tests import examples
from tests.files.making import csv, xlsx
from tests.files.met import lost
from tests.sales.importing.test_nothing_of_a_card_vanishes import texts

SETTING = Setting("RU", "RUB", date(2026, 11, 18))
_OF_PROGRAMS = frozenset(("skip", "key", "label", "recorded_at", "recorded_by", "stage_now", "base_now", "worth"))
"""Columns of programs, and of our own exports. What names a client stands in every table."""
KNOWN = sorted(
    phrase
    for language in LANGUAGES
    for code, phrases in language.headings.exact.items()
    if code not in _OF_PROGRAMS | {"name"}
    for phrase in phrases.split("|")
)
BUILT = (
    "Любимый цвет",
    "Факс",
    "Тел. директора",
    "E-mail",
    "Телефон",
    "Моб. телефон",
    "Компания: Рабочий телефон",
    "Контакт: ФИО",
    "Телефон контактного лица",
    "Директор",
    "Юр. адрес",
    "Фактический адрес",
    "Город",
    "ИНН/КПП",
    "Р/С",
    "Кол-во сотрудников",
    "Тип контрагента",
    "1 касание",
    "Дата 1",
    "Результат 1",
)
CELLS = (
    "8 916 111-03-02",
    "a@dub.ru, b@dub.ru",
    "7707083893/770701001",
    "14.10.2026 10:05 выслал КП",
    "25.11.2026",
    "12 500",
    "да",
    "ООО Дуб, Иванов Пётр, директор",
    "Тверь, Мира 4",
    "ЛПР",
    "звонок",
    "отказ, дорого",
    "Иванова Мария (бухгалтер) 8 916 111-03-03",
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    heading = st.one_of(st.sampled_from(KNOWN), st.sampled_from(BUILT))
    headings = draw(st.lists(heading, min_size=2, max_size=6, unique_by=field_of))
    cells = st.one_of(st.just(""), texts, st.sampled_from(CELLS))
    body = [[f"ООО Луна{number}", *(draw(cells) for _ in headings)] for number in range(draw(st.integers(1, 3)))]
    return [["Название", *headings], *body]


@settings(max_examples=examples.of(300))
@given(tables(), st.booleans())
def test_nothing_of_a_table_vanishes(table: list[list[str]], workbook: bool) -> None:
    name, content = ("a.xlsx", xlsx(("База", table))) if workbook else ("a.csv", csv(table))
    assert lost(name, content, understand(read(name, content), SETTING)) == []
