"""What columns of dates and words beside each other say of the work with a client."""

from collections.abc import Sequence
from datetime import date

import pytest

from handlers.files.reading import read
from sales.importing.clients import ImportedClient
from sales.importing.understanding import Setting, understand
from tests.importing.making import csv

TODAY = date(2026, 11, 19)


def clients(headings: Sequence[str], *rows: Sequence[str], country: str = "RU") -> tuple[ImportedClient, ...]:
    named = [[f"Клиент {number}", *row] for number, row in enumerate(rows, 1)]
    book = read("a.csv", csv([["Название", *headings], *named]))
    return understand(book, Setting(country, "RUB", TODAY)).clients


def orders(*written: str, country: str = "RU") -> list[date]:
    rows = [[one] for one in written]
    return [
        order.on for client in clients(["Дата последнего заказа"], *rows, country=country) for order in client.orders
    ]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        (["11/03/2025", "10/21/2025", "11/30/2025"], ["2025-11-03", "2025-10-21", "2025-11-30"]),
        (["11/03/2025", "21/10/2025", "30/11/2025"], ["2025-03-11", "2025-10-21", "2025-11-30"]),
        (["11/03/2025", "21/10/2025", "11/30/2025"], ["2025-03-11", "2025-10-21", "2025-11-30"]),
        (["11.03.2025", "10.21.2025"], ["2025-11-03", "2025-10-21"]),
        (["11/03/2025", "05/04/2025"], ["2025-03-11", "2025-04-05"]),
    ],
)
def test_a_column_says_once_whether_the_day_or_the_month_is_first(written: list[str], days: list[str]) -> None:
    assert [day.isoformat() for day in orders(*written)] == days


def test_where_no_value_tells_the_month_is_first_in_the_united_states() -> None:
    assert orders("11/03/2025", country="US") == [date(2025, 11, 3)]
    assert orders("11/03/2025", "21/10/2025", "11/30/2025", country="US")[0] == date(2025, 11, 3)
    assert orders("11/03/2025", "21/10/2025", country="US")[0] == date(2025, 3, 11)


def test_touches_with_words_behind_the_date_follow_their_column_too() -> None:
    (first, second) = clients(["1 касание"], ["11/03/2025 звонил"], ["10/21/2025 отказ"])
    assert [client.touches[0].on for client in (first, second)] == [date(2025, 11, 3), date(2025, 10, 21)]
