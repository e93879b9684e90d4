"""The tables that `/import` offers to fill in: headings that are recognised as they are, an example, hints."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.files.writing import columns
from handlers.files.writing.workbook import Table, workbook
from handlers.speech.reader import Reader
from sales.importing.said.fields import OTHERS_OF_CARDS, Field

TOUCHES = 3


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    example: str
    hint: str = ""


def simple(reader: Reader) -> bytes:
    """Nine columns: the table that most teams have anyway."""
    return _template(reader, _simple(reader))


def extended(reader: Reader) -> bytes:
    """All that a card holds."""
    return _template(reader, _extended(reader))


def _template(reader: Reader, template: Sequence[_Column]) -> bytes:
    table = Table(
        reader.p_("sheet", "Clients"),
        [column.heading for column in template],
        [[column.example for column in template]],
        [max(len(column.heading), len(column.example)) + 2 for column in template],
    )
    told = [(column.heading, column.hint) for column in template if column.hint]
    hints = Table(reader.p_("sheet", "Hints"), (reader._("Column"), reader._("What to write")), told, (26, 80))
    return workbook([table, hints])


def _simple(reader: Reader) -> list[_Column]:
    return [
        _Column(
            columns.person(reader),
            reader._("Example: Romashka Ltd"),
            reader._("A company or a person. This is enough for a card; delete the example row."),
        ),
        _phone(reader),
        _email(reader),
        _column(reader, Field.PRODUCT, reader._("paper, cartridges")),
        _note(reader),
        *_orders(reader),
        _source(reader),
        _status(reader),
    ]


def _extended(reader: Reader) -> list[_Column]:
    return [
        _column(
            reader,
            Field.NAME,
            reader._("Example: Romashka Ltd"),
            reader._("A company or a person. This is enough for a card; delete the example row."),
        ),
        *_people(reader),
        _column(reader, Field.ADDRESS, reader._("Moscow, Lesnaya street, 5")),
        _column(reader, Field.SITE, "romashka.example"),
        _column(reader, Field.TAX_NUMBER, "7707083893"),
        _column(reader, Field.BUSINESS, reader._("office supplies")),
        _column(reader, Field.HOURS, reader._("Mon-Fri 9-18")),
        _column(reader, Field.TAGS, reader._("wholesale, north"), reader._("Several are separated by commas.")),
        _source(reader),
        _column(reader, Field.RECOMMENDED_BY, reader._("Pyotr Sidorov")),
        *(_column(reader, field, "") for field in OTHERS_OF_CARDS),
        _column(reader, Field.PRODUCT, reader._("paper, cartridges")),
        _column(
            reader,
            Field.MANAGER,
            "",
            reader._("Whose client it is: a name as in the bot. Empty: yours, or chosen later."),
        ),
        _status(reader),
        _note(reader),
        *_orders(reader),
        *_step(reader),
        *_touches(reader),
    ]


def _people(reader: Reader) -> list[_Column]:
    person, phone = columns.heading(reader, Field.PERSON), columns.heading(reader, Field.PHONE)
    position = columns.heading(reader, Field.POSITION)
    return [
        _Column(person, reader._("Ivan Petrov")),
        _Column(position, reader._("director")),
        _column(
            reader,
            Field.ROLE,
            reader._("decision maker"),
            reader._(
                "Decision maker, influences, uses it or gatekeeper; more after a comma: decision maker, confirmed."
            ),
        ),
        _phone(reader),
        _email(reader),
        _Column(columns.second(person), reader._("Anna Ivanova")),
        _Column(columns.second(position), reader._("accountant")),
        _Column(columns.second(phone), "8 921 000-00-02"),
    ]


def _phone(reader: Reader) -> _Column:
    hint = reader._("In any form; several are separated by commas.")
    return _column(reader, Field.PHONE, "+7 921 000-00-01", hint)


def _email(reader: Reader) -> _Column:
    return _column(reader, Field.EMAIL, "ivan@romashka.example")


def _note(reader: Reader) -> _Column:
    return _column(reader, Field.NOTE, reader._("calls back after lunch"), reader._("Anything that fits nowhere else."))


def _orders(reader: Reader) -> list[_Column]:
    hint = reader._("01.02.2025, 2025-02-01 or March 2025: as you are used to.")
    return [
        _column(reader, Field.FIRST_ORDER, "01.02.2024", hint),
        _column(reader, Field.LAST_ORDER, "15.09.2025", hint),
    ]


def _source(reader: Reader) -> _Column:
    return _column(reader, Field.SOURCE, reader._("website"), reader._("A new one is added to your list of sources."))


def _status(reader: Reader) -> _Column:
    hint = reader._("Active or inactive: whether the bot still brings the client up.")
    return _column(reader, Field.STATUS, reader._("active"), hint)


def _step(reader: Reader) -> list[_Column]:
    return [
        _column(
            reader,
            Field.STEP,
            reader._("call"),
            reader._("Call, visit, send a quote, remind of payment; or your own words."),
        ),
        _column(
            reader,
            Field.STEP_ON,
            "",
            reader._("A day, and an hour where one was agreed: 24.11.2025 10:00. Without a day it stays in the note."),
        ),
    ]


def _touches(reader: Reader) -> list[_Column]:
    example = reader._("12.03.2025 called, they want a quote")
    hint = reader._("What happened, with the date first. Add as many such columns as you need.")
    first, *others = (columns.touch(reader, number) for number in range(1, TOUCHES + 1))
    return [_Column(first, example, hint), *(_Column(heading, "") for heading in others)]


def _column(reader: Reader, field: Field, example: str, hint: str = "") -> _Column:
    return _Column(columns.heading(reader, field), example, hint)
