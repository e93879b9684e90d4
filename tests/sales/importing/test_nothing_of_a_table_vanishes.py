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
    "Бухгалтерия",
    "Тел. отдела закупок",
    "Тел./факс",
    "Skype",
    "Реквизиты",
    "Наименование в программе",
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
    "Иванов Пётр (ООО Дуб)",
    "Телефон: 8 916 111-03-04; Факт. адрес: Тверь, Мира 4",
    "ИНН 7707083893, р/с 40702810900000000017",
    "[p]просил прайс[/p]",
    "4822 50-60-05 (Семёныч, до 17)",
)
LINES = (
    "Иванов Пётр, директор",
    "Света (админ)",
    "8 916 111-03-06",
    "тел. 8 4822 50-60-70 доб. 5",
    "a@dub.ru",
    "ул. Мира 4, оф. 5",
    "берут бумагу, скидка 5%",
    "Бухгалтерия: 8 4822 50-60-71",
    "звонить после обеда",
    "dub.ru",
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


@st.composite
def cards(draw: st.DrawFn) -> str:
    """A name, then a line for each thing; a gap behind the last."""
    lines = st.lists(st.sampled_from(LINES), min_size=1, max_size=5, unique=True)
    return "\n\n".join("\n".join((f"ООО Луна{number}", *draw(lines))) for number in range(draw(st.integers(2, 4))))


@settings(max_examples=examples.of(100))
@given(cards())
def test_nothing_of_cards_written_below_each_other_vanishes(text: str) -> None:
    content = text.encode()
    assert lost("a.txt", content, understand(read("a.txt", content), SETTING)) == []
