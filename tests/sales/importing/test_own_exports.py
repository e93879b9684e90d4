"""An own export is read to the letter, whichever release wrote it and whatever columns were added since."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from handlers.files.reading.reading import read
from sales.importing.cells.book import Book, Row
from tests.files import own_exports
from tests.files.own_exports.reading import said_by, said_of

KEPT = sorted(Path(own_exports.__file__).parent.glob("*.xlsx"))


def test_there_is_one_of_the_first_release() -> None:
    assert KEPT[0].name == "0.1.0.xlsx"


@pytest.mark.parametrize("file", KEPT, ids=lambda file: str(file.stem))
def test_what_a_release_exported_is_read_to_the_letter(file: Path) -> None:
    assert said_by(file) == file.with_suffix(".txt").read_text()


def _changed(change: Callable[[Row], Row]) -> Book:
    """The first release's, as somebody has changed the rows of its clients."""
    book = read(KEPT[0].name, KEPT[0].read_bytes())
    sheets = tuple(
        replace(sheet, rows=[change(row) for row in sheet.rows]) if sheet.name == "Клиенты" else sheet
        for sheet in book.sheets
    )
    return replace(book, sheets=sheets)


def test_a_column_of_somebodys_own_goes_into_the_note_and_changes_nothing_else() -> None:
    """So does one of a later release."""
    signs = {"Клиент": "Цвет вывески", "ООО «Ромашка»": "зелёный"}
    said = said_of(_changed(lambda row: (*row[:2], signs.get(str(row[1])), *row[2:])))
    before = KEPT[0].with_suffix(".txt").read_text()
    assert said == before.replace("вторая строка", "вторая строка / Цвет вывески: зелёный")


def test_a_column_that_is_missing_leaves_its_field_empty() -> None:
    first = next(sheet for sheet in read(KEPT[0].name, KEPT[0].read_bytes()).sheets if sheet.name == "Клиенты")
    place = first.rows[0].index("Сайт")
    said = said_of(_changed(lambda row: (*row[:place], *row[place + 1 :])))
    before = KEPT[0].with_suffix(".txt").read_text()
    assert said == before.replace("  site: romashka.example\n", "")
