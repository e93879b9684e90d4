"""What a workbook says beside its cells: the colour of a row and people's remarks are in the note of the client."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO

import pytest
from xlsxwriter import Workbook

from handlers.files.reading.beside_cells import beside_cells
from handlers.files.reading.reading import read
from sales.importing.said.clients import Understood
from sales.importing.understanding import Setting, understand

SETTING = Setting("RU", "RUB", date(2026, 11, 18))
HEADINGS = {"ru": ("Клиент", "Телефон"), "en": ("Company", "Phone")}


def workbook(colours: Mapping[int, str], remarks: Mapping[str, str] = {}, language: str = "ru", rows: int = 8) -> bytes:
    """A sheet with a headline and so many clients, whose rows have colours."""
    file = BytesIO()
    book = Workbook(file)
    sheet = book.add_worksheet("База & Ко")
    head = book.add_format({"bg_color": "#D9E1F2"})
    sheet.write_row(0, 0, HEADINGS[language], head)
    for row in range(1, rows + 1):
        paint = book.add_format({"bg_color": colours[row]}) if row in colours else None
        sheet.write_row(row, 0, (f"Oak {row}", f"+7916111030{row}"), paint)
    for cell, remark in remarks.items():
        sheet.write_comment(cell, remark)
    book.close()
    return file.getvalue()


def notes(understood: Understood) -> dict[str, str]:
    return {client.name: client.note for client in understood.clients if client.note}


@pytest.mark.parametrize(
    ("language", "said"),
    [("ru", ("Цвет строки: красный", "Цвет строки: жёлтый")), ("en", ("Row colour: red", "Row colour: yellow"))],
)
def test_the_colour_of_a_row_is_named_in_the_tables_language(language: str, said: tuple[str, str]) -> None:
    content = workbook({2: "#FF0000", 5: "#FFFF00"}, language=language)
    assert notes(understand(read("a.xlsx", content), SETTING)) == {"Oak 2": said[0], "Oak 5": said[1]}


@pytest.mark.parametrize(
    ("colour", "code"),
    [
        ("#FFC7CE", "pink"),
        ("#C6EFCE", "green"),
        ("#FFEB9C", "yellow"),
        ("#F4B084", "orange"),
        ("#00B0F0", "light blue"),
        ("#7030A0", "violet"),
        ("#BFBFBF", None),
        ("#FFFFFF", None),
    ],
)
def test_colours_are_called_as_people_call_them(colour: str, code: str | None) -> None:
    assert beside_cells(workbook({2: colour}))["База & Ко"].colours.get(3) == code


@pytest.mark.parametrize("painted", [range(1, 9), range(1, 9, 2)])
def test_colours_that_a_table_is_ruled_with_say_nothing(painted: range) -> None:
    assert notes(understand(read("a.xlsx", workbook(dict.fromkeys(painted, "#FFFF00"))), SETTING)) == {}


def test_remarks_on_cells_are_in_the_note_and_those_on_headings_above_the_table() -> None:
    content = workbook({}, {"B3": "звонить\nутром", "A1": "обновляет Марина"})
    understood = understand(read("a.xlsx", content), SETTING)
    assert notes(understood) == {"Oak 2": "Примечание к ячейке: звонить утром"}
    assert understood.titles == ("обновляет Марина",)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no workbook at all"])
def test_what_is_no_such_workbook_says_nothing(content: bytes) -> None:
    assert beside_cells(content) == {}
