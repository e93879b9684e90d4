"""What is a client and what is none, where one cell is all that a row has."""

from datetime import date

import pytest

from sales.importing import sheet_words
from sales.importing.book import Book, Row, Sheet
from sales.importing.clients import Understood
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


def test_a_heading_of_a_group_is_a_tag_of_the_clients_below() -> None:
    told = understood(FULL[0], ("ТВЕРЬ", None, None), *FULL[1:])
    assert [client.tags for client in told.clients] == [(), ("ТВЕРЬ",), ("ТВЕРЬ",)]


@pytest.mark.parametrize(
    ("sheet", "inactive"),
    [("Архив", True), ("Отказы", True), ("Archive 2024", True), ("Закрытые сделки", False), ("Deadlines", False)],
)
def test_only_some_names_of_sheets_say_that_clients_are_inactive(sheet: str, *, inactive: bool) -> None:
    assert sheet_words.of_inactive(sheet) is inactive
