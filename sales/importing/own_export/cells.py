"""Cells of a sheet that we wrote ourselves: a text is what stands there, a word means what we mean by it.

What somebody has changed to a word that we don't know goes into the note, under its heading.
"""

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from sales.clients.client import CLIENT_SPECS, CONTACT_SPECS, ClientField, ContactField
from sales.clients.fields import LONGEST_TAG, MOST_TAGS, Kind
from sales.ground.errors import Rejected
from sales.importing.cells import cells
from sales.importing.cells.book import Cell, Row
from sales.importing.cells.sums import amount_in
from sales.importing.own_export import items, received
from sales.importing.people.numbers import phones_in
from sales.importing.said.clients import Mark
from sales.importing.said.fields import OF_CLIENTS, OF_CONTACTS, Field
from sales.importing.said.locality import Locality
from sales.importing.said.sales import ImportedItem
from sales.importing.sheets import card_values, meanings
from sales.importing.sheets.columns import Planned
from sales.values import emails, phones, tax_numbers
from sales.values.phones import Phone

T = TypeVar("T")

_LONGEST = {
    **{column: CONTACT_SPECS[one].longest for column, one in OF_CONTACTS.items()},
    **{column: CLIENT_SPECS[one].longest for column, one in OF_CLIENTS.items()},
}
_WRONG = re.compile(r"\s\([^()]+\)$")
"""Behind a number that was crossed out."""
_PLACE = re.compile(r"(-?[\d.]+(?:e-?\d+)?), (-?[\d.]+(?:e-?\d+)?)(?: ± ([\d.]+))?")
_HALF_A_SECOND = timedelta(milliseconds=500)


class Said:
    """The cells of one row by the meaning of their columns. Those that are not `ours` stand in the note."""

    def __init__(self, row: Row, columns: Iterable[Planned], ours: Container[Field], locality: Locality) -> None:
        self.locality = locality
        self.marks: list[Mark] = []
        self._lost: list[str] = []
        self._columns: dict[Field, Planned] = {}
        self._cells: dict[Field, Cell] = {}
        for column in columns:
            cell = row[column.index] if column.index < len(row) else None
            if column.field in ours and column.field not in self._columns:
                self._columns[column.field] = column
                self._cells |= {} if cell in (None, "") else {column.field: cell}
            elif column.field is not Field.SKIP and (text := cells.text(cell)):
                self._lost.append(f"{column.heading}: {text}" if column.heading else text)

    def __bool__(self) -> bool:
        return bool(self._cells)

    def text(self, field: Field) -> str:
        cell = self._cells.get(field)
        return cell.replace("\r\n", "\n").strip() if isinstance(cell, str) else cells.text(cell)

    def labelled(self, field: Field) -> str:
        return f"{self._columns[field].heading}: {self.text(field)}"

    def keep(self, *fields: Field) -> None:
        """For the note, where what they are about is not known."""
        self._lost += [self.labelled(field) for field in fields if self.text(field)]

    def fitting(self, field: Field) -> str:
        """As much as the field holds; all of a longer text stands in the note."""
        text, most = self.text(field), _LONGEST[field]
        if len(text) <= most:
            return text
        self.marks.append(Mark(field, "too_long", text[:most]))
        if field is not Field.NOTE:
            self._lost.append(text)
        return text[: most - 1] + "…"

    def words(self, column: Field, field: ClientField) -> str:
        """Plain words of a client, by their kind."""
        match CLIENT_SPECS[field].kind:
            case Kind.EMAIL:
                return self.email()
            case Kind.TAX_NUMBER:
                return self._tax_number()
        return self.fitting(column)

    def told(self, column: Field, field: ContactField) -> Any:
        """Of a contact: words as far as they fit, anything else as it is meant."""
        if CONTACT_SPECS[field].kind is Kind.LINE:
            return self.fitting(column)
        return self.meant(column, lambda text: card_values.of_contact(field, text, self.locality.today))

    def meant(self, field: Field, meaning: Callable[[str], T | None]) -> T | None:
        text = self.text(field)
        told = meaning(text) if text else None
        if text and told is None:
            self._lost.append(self.labelled(field))
        return told

    def moment(self, field: Field) -> datetime | None:
        """A day is its midnight."""
        told = self.when(field)
        return datetime.combine(told[0], told[1] or time(0)) if told else None

    def day(self, field: Field) -> date | None:
        told = self.when(field)
        return told[0] if told else None

    def when(self, field: Field) -> tuple[date, time | None] | None:
        """A day, with the hour where one stands there."""
        cell = self._cells.get(field)
        if isinstance(cell, datetime) and cell.time() != time(0):
            exactly = (cell + _HALF_A_SECOND).replace(microsecond=0)
            return exactly.date(), exactly.time()
        told = cells.moment(cell, self.locality.today)
        if told is None and cell is not None:
            self.marks.append(Mark(field, "date", cells.line(cell)))
            self._lost.append(self.labelled(field))
        return told

    def hour(self, field: Field) -> time | None:
        return cells.hour(self._cells.get(field))

    def amount(self, field: Field) -> int | None:
        cell = self._cells.get(field)
        try:
            return None if cell is None else amount_in(cell, self.locality)
        except Rejected:
            self._lost.append(self.labelled(field))
            return None

    def items(self, field: Field) -> tuple[ImportedItem, ...]:
        """Lines that say something else go into the note."""
        found = [items.read(line, self.locality) for line in self.text(field).split("\n") if line]
        if None in found:
            self.keep(field)
        return tuple(filter(None, found))

    def received(self) -> tuple[tuple[date, int], ...]:
        """As the items are read."""
        found = [received.read(line, self.locality) for line in self.text(Field.RECEIVED).split("\n") if line]
        if None in found:
            self.keep(Field.RECEIVED)
        return tuple(filter(None, found))

    def location(self, field: Field) -> tuple[float | None, float | None, float | None]:
        """Latitude, longitude and how exactly they are known, in metres."""

        def place(text: str) -> tuple[float, float, float | None] | None:
            match = _PLACE.fullmatch(text)
            spot = (float(match[1]), float(match[2]), float(match[3]) if match[3] else None) if match else None
            return spot if spot and abs(spot[0]) <= 90 and abs(spot[1]) <= 180 else None

        return self.meant(field, place) or (None, None, None)

    def email(self) -> str:
        typed = self.text(Field.EMAIL)
        try:
            return emails.parse(typed) if typed else ""
        except Rejected:
            self.marks.append(Mark(Field.EMAIL, "email", typed))
            return typed

    def _tax_number(self) -> str:
        typed = self.text(Field.TAX_NUMBER)
        try:
            return tax_numbers.parse(typed, self.locality.country) if typed else ""
        except Rejected:
            self.marks.append(Mark(Field.TAX_NUMBER, "tax_number", typed))
            return typed

    def phones(self) -> tuple[Phone, ...]:
        """One in a line; where somebody has put several there, each of them."""
        country, found = self.locality.country, list[Phone]()
        for line in filter(None, map(str.strip, self.text(Field.PHONE).split("\n"))):
            wrong = _WRONG.search(line)
            written = line[: wrong.start()] if wrong and meanings.denies_number(wrong[0]) else line
            several, _ = phones_in(written, country)
            numbers = several if len(several) > 1 else [phones.parse(written, country)]
            found += [replace(one, wrong=written != line) for one in numbers]
        self.marks += [Mark(Field.PHONE, "phone", phone.typed) for phone in found if phone.e164 is None]
        return tuple(found)

    def tags(self) -> tuple[str, ...]:
        words = dict.fromkeys(filter(None, map(str.strip, self.text(Field.TAGS).split(","))))
        tags = [tag for tag in words if len(tag) <= LONGEST_TAG][:MOST_TAGS]
        self._lost += [tag for tag in words if tag not in tags]
        return tuple(tags)

    def note(self) -> str:
        """With what stands nowhere else: so it is asked for last."""
        own = self.fitting(Field.NOTE) if Field.NOTE in self._columns else ""
        return "\n".join(filter(None, (own, *self._lost)))[: _LONGEST[Field.NOTE]]
