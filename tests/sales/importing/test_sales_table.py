"""A table of sales, as an accounting system prints it."""

from datetime import date

import pytest

from sales.importing.accounting.days import day_of_file, day_told
from sales.importing.accounting.sales import sales_in
from sales.importing.cells.book import Book, Sheet
from sales.importing.said.locality import Locality
from sales.importing.said.sales import ImportedItem, SalesTable

TODAY = date(2026, 11, 18)
HERE = Locality("RU", "RUB", TODAY)
HEADS = ("Дата", "Номер", "Контрагент", "ИНН", "Номенклатура", "Кол-во", "Сумма, руб.")


def read(*rows: tuple[object, ...], heads: tuple[str, ...] = HEADS) -> SalesTable | None:
    return sales_in(Book((Sheet("Лист1", [heads, *rows]),)), HERE)  # type: ignore[list-item]


def test_rows_of_one_number_are_one_document_and_totals_are_none() -> None:
    table = read(
        ("10.11.2026", "УТ-000123", "ООО Ромашка", "7707083893", "Стаканы", 200, 12_000),
        (None, None, None, None, "Крышки", "12,5", "3 000,50"),
        ("11.11.2026", "УТ-000124", "Лютик", "", "", "", "-500"),
        ("Итого", None, None, None, None, None, "14 500,50"),
        ("12.11.2026", "УТ-000125", "Лютик", "", "", "", "сколько-то"),
        ("12.11.2026", "", "Лютик", "", "", "", "70"),
    )
    assert table is not None
    first, second = table.rows
    assert (first.document, first.on, first.tax_number) == ("ут-000123 2026", date(2026, 11, 10), "7707083893")
    assert (first.amount, second.amount, second.name) == (15_000_50, -500_00, "Лютик")
    assert first.items == (ImportedItem("Стаканы", 200_000, 12_000_00), ImportedItem("Крышки", 12_500, 3_000_50))
    assert [row.split(" · ")[1] for row in table.unread] == ["УТ-000125", "Лютик"]


def test_a_number_of_another_client_is_not_understood_and_of_another_year_is_another_document() -> None:
    table = read(
        ("10.11.2026", "7", "Ромашка", "", "", "", 100),
        ("10.11.2026", "0007", "Лютик", "", "", "", 100),
        ("10.11.2025", "7", "Ромашка", "", "", "", 100),
    )
    assert table is not None
    assert [row.document for row in table.rows] == ["7 2026", "7 2025"]
    assert len(table.unread) == 1


@pytest.mark.parametrize(
    "heads",
    [
        ("Дата", "Клиент", "Сумма"),
        ("Дата", "Номер", "Сумма"),
        ("Дата", "Номер", "Клиент", "Телефон", "Сумма"),
        ("Дата", "Номер", "Клиент", "Долг"),
    ],
)
def test_what_lacks_a_number_or_a_client_or_holds_people_is_no_such_table(heads: tuple[str, ...]) -> None:
    assert read(("10.11.2026", "7", "Ромашка", "+7 912 345-67-89", 100)[: len(heads)], heads=heads) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Дебиторская задолженность на 16.11.2026", 16),
        ("Задолженность по состоянию на 15 ноября 2026 г.", 15),
        ("Период: 01.11.2026 - 14.11.2026", 14),
        ("за период с 1 по 14 ноября 2026", 14),
        ("Дата отчёта · 13.11.2026", 13),
        ("Сформирован 17.11.2026 10:05, долги на 15.11.2026", 15),
        ("Aged debtors as of 12 Nov 2026", 12),
        ("Debts at 2026-11-11", 11),
        ("на 15.12.2026", None),
        ("Договор от 01.02.2019", None),
        ("ООО Ромашка, ИНН 7707083893", None),
    ],
)
def test_the_day_of_a_table_is_the_one_it_is_said_to_be_of_and_never_one_to_come(line: str, day: int | None) -> None:
    assert day_told([line], TODAY) == (day and TODAY.replace(day=day))


def test_the_name_of_a_file_may_say_the_day() -> None:
    names = ("дебиторка на 16.11.2026.xlsx", "debts_2026-11-16.csv", "debts_16_11_2026.csv")
    assert {day_of_file(name, TODAY) for name in names} == {date(2026, 11, 16)}
