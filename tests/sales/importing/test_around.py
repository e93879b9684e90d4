"""What is a client and what is none, where one cell is all that a row has."""

from datetime import date

import pytest

from sales.importing.cells.book import Book, Row, Sheet
from sales.importing.said.clients import Understood
from sales.importing.sheets import sheet_words
from sales.importing.understanding import Setting, understand

HEAD: Row = ("Клиент", "Адрес", "Телефон")
FULL: tuple[Row, ...] = (
    ("Альфа", "ул. А", "89031110001"),
    ("Бета", "ул. Б", "89031110002"),
    ("Гамма", "ул. В", "89031110003"),
)


def understood(*rows: Row) -> Understood:
    return understand(Book((Sheet("Л", (HEAD, *rows)),)), Setting("RU", "RUB", date(2026, 11, 19)))


@pytest.mark.parametrize("name", ["Лавка", "ООО МЕГА", "Сергей - сантехник", "Серая мышь", "Иван Петров"])
def test_a_name_is_enough_for_a_client(name: str) -> None:
    told = understood(*FULL, (name, None, None), FULL[0])
    assert name in [client.name for client in told.clients]
    assert not (told.asides)
    assert not (told.groups)


def test_where_clients_are_written_in_capitals_a_name_in_capitals_is_one() -> None:
    shouted = [(str(name).upper(), address, phone) for name, address, phone in FULL]
    assert "МЕГА" in [client.name for client in understood(*shouted, ("МЕГА", None, None), shouted[0]).clients]


@pytest.mark.parametrize(
    "text", ["Итого: 3", "Красным - не звонить!", "Red = do not call", "Обновлено 16.11.2026 Петрова"]
)
def test_totals_and_remarks_are_told_apart_from_clients(text: str) -> None:
    told = understood(*FULL, (text, None, None))
    assert (told.asides, told.bad) == ((text,), ())
    assert len(told.clients) == 3


@pytest.mark.parametrize(
    "text",
    ["Всего", "Итого:", "Total: 12", "Всего клиентов: 12", "Итого 12 клиентов", "ИТОГО 1 200 руб.", "Итого за март"],
)
@pytest.mark.parametrize("beside", [(None, None), ("3", None), (120.5, "1 200 руб."), (None, "$500")])
def test_a_total_has_nothing_but_counts_and_sums_beside_it(text: str, beside: Row) -> None:
    told = understood(*FULL, (text, *beside))
    whole = " · ".join(str(cell) for cell in (text, *beside) if cell is not None)
    assert (told.asides, len(told.clients)) == ((whole,), 3)


@pytest.mark.parametrize(
    "row",
    [
        ("Total Energies", "info@total.com", "Париж"),
        ("Total", "Париж", None),
        ("Всего хорошего ООО", "Тверь", "звонить"),
        ("Всего понемногу", "a@b.ru", None),
        ("Всего понемногу", None, None),
        ("Итого", None, "89031110009"),
    ],
)
def test_a_client_whose_name_begins_like_a_total_is_taken(row: Row) -> None:
    told = understood(*FULL, row, FULL[0])
    assert row[0] in [client.name for client in told.clients]
    assert not told.asides


@pytest.mark.parametrize(
    "name", ["Обновление ПО", "Легенда", "Legend Fitness", "Красный-Яр", "Зелёный цвет", "Note Cafe", "Blue - Line"]
)
def test_what_only_sounds_like_a_remark_is_a_client(name: str) -> None:
    told = understood(*FULL, (name, None, None), FULL[0])
    assert name in [client.name for client in told.clients]
    assert not told.asides


def test_a_heading_of_a_group_is_a_tag_of_the_clients_below() -> None:
    told = understood(FULL[0], ("ТВЕРЬ", None, None), *FULL[1:])
    assert [client.tags for client in told.clients] == [(), ("ТВЕРЬ",), ("ТВЕРЬ",)]


@pytest.mark.parametrize(
    ("sheet", "inactive"),
    [
        ("Архив", True),
        ("Отказы", True),
        ("Не активные", True),
        ("Archive 2024", True),
        ("Закрытые сделки", False),
        ("Deadlines", False),
        ("Без отказов", False),
        ("Безотказные", False),
        ("Не потерянные", False),
        ("Not lost", False),
    ],
)
def test_only_some_names_of_sheets_say_that_clients_are_inactive(sheet: str, *, inactive: bool) -> None:
    assert sheet_words.of_inactive(sheet) is inactive
