"""What the rows around a row say of it: a heading of a group, totals and remarks are no clients; a row that names
nobody but one more person goes on with the client above.
"""

import re
from collections.abc import Sequence

from sales.clients.client import Status
from sales.clients.fields import LONGEST_TAG, MOST_TAGS
from sales.importing.cells import cells
from sales.importing.cells.book import Cell, Row
from sales.importing.said.clients import Aside, ImportedClient
from sales.importing.said.fields import Field
from sales.importing.sheets import meanings, sheet_words
from sales.importing.sheets.cell_kinds import SHORTEST_PHONE
from sales.importing.sheets.columns import Planned
from sales.importing.sheets.heading_rows import ROWS_FOR_VALUES
from sales.importing.sheets.layout import Layout
from sales.languages.registry import any_of
from sales.values.company_names import is_legal_form
from sales.values.person_words import surely_person
from sales.values.phones import digits

Filled = Sequence[tuple[Planned, Cell]]

_COUNTED = rf"[-+]?\d[\d\s.,'’]{{0,20}}(?:%|[₽$€£]|(?:{any_of(lambda one: one.rows.counted)})\b\.?|\s)*"
_COUNT = re.compile(rf"(?:[₽$€£]\s?)?{_COUNTED}", re.IGNORECASE)
_WHAT = rf"(?:{any_of(lambda one: one.rows.counted_things)})\w*"
_TOTAL = re.compile(
    rf"(?:{any_of(lambda one: one.rows.total)})(?:\s{_WHAT})?[\s:=–—-]*(?:{_COUNTED}(?:{_WHAT})?)?[\s.]{{0,3}}"
    rf"|{any_of(lambda one: one.rows.total_of)}",
    re.IGNORECASE,
)
"""The word alone, or with a count: «Всего понемногу» is somebody's name."""
_REMARK = re.compile(
    any_of(lambda one: one.rows.remark),
    re.IGNORECASE,
)
_OF_PEOPLE = frozenset(
    {
        Field.PERSON,
        Field.DECIDER,
        Field.POSITION,
        Field.ROLE,
        Field.PHONE,
        Field.EMAIL,
        Field.CONTACTS,
        Field.CONTACT_NOTE,
        Field.CONTACT_HOURS,
        Field.CONTACT_CHANNEL,
        Field.WEIGHT,
        Field.ATTITUDE,
        Field.NOTE,
    }
)
_WHO = frozenset({Field.PERSON, Field.DECIDER, Field.CONTACTS})
_OF_SOMEBODY = frozenset({Field.POSITION, Field.PHONE, Field.EMAIL})
_PARTS = frozenset({Field.FIRST_NAME, Field.LAST_NAME, Field.KEY})
_MOSTLY = 0.6
_OFTEN = 0.4
_MOST_GROUPS = 0.4


class Around:
    """A sheet whose rows are read one after the other."""

    def __init__(self, layout: Layout, *, named: bool, several: bool) -> None:
        """`named`: by people; one of `several`: then its name may say that its clients are inactive."""
        rows = layout.sheet.rows
        self._end = _end_of(rows, layout.first)
        body = range(layout.first, self._end)
        counts = [len(rows[place]) - rows[place].count(None) for place in body]
        full = [count > 1 for count in counts if count][:ROWS_FOR_VALUES]
        self.sheet = layout.sheet.name
        self._is_table = layout.headed and not layout.alone and sum(full) >= _MOSTLY * len(full)
        self._headings = self._of_groups(layout, counts) if self._is_table else frozenset()
        self._numbered = bool(layout.columns) and layout.columns[0].field is Field.SKIP
        self._shouts = self._is_table and _shouts(layout)
        self._carries_on = self._is_table and _names_clients(layout)
        self._manager = sheet_words.manager_of(layout, named=named)
        self.is_inactive = several and Field.STATUS not in layout.fields and sheet_words.of_inactive(layout.sheet.name)
        self._group = ""
        self._summed = False  # the last thing said was a total
        self.above: ImportedClient | None = None

    @staticmethod
    def _of_groups(layout: Layout, counts: Sequence[int]) -> frozenset[int]:
        """Rows with one cell above fuller ones, where a table begins with such a row and has more of them."""
        lone = [place for place, count in enumerate(counts) if count == 1]
        above_full = all(place + 1 < len(counts) and counts[place + 1] > 1 for place in lone)
        told = len(lone) > 1 and lone[0] == 0 and len(lone) <= _MOST_GROUPS * len(counts) and above_full
        return frozenset(layout.first + place + 1 for place in lone) if told else frozenset()

    def aside(self, filled: Filled, number: int, *, above_full: bool) -> Aside | None:
        """Why the row is no client, if it is none."""
        column, cell = filled[0]
        text = cells.line(cell)
        if _is_total(filled):
            self._summed = True
            return Aside(" · ".join(cells.line(other) for _, other in filled))
        if len(filled) > 1 or not self._is_table or not isinstance(cell, str):
            return None
        if number > self._end or _REMARK.search(text) or meanings.forbids_contact(text):
            return Aside(text)
        if self._summed and not above_full:
            return Aside(text)
        if not (above_full and self._is_heading(column, text, number)):
            return None
        return self.group(text)

    def group(self, text: str) -> Aside:
        """The heading of the clients below."""
        self._group = text.strip(" :")
        return Aside(text, group=True)

    def _is_heading(self, column: Planned, text: str, number: int) -> bool:
        words = text.split()
        if len(text) > LONGEST_TAG or not any(map(str.isalpha, text)) or any(map(is_legal_form, words)):
            return False
        if column.field is Field.SKIP or number in self._headings:
            return True
        shouted = not self._shouts and text.isupper() and len(text) > 2 and not surely_person(words)
        return column.field is Field.NAME and (shouted or text.endswith(":") or self._numbered)

    def goes_on(self, filled: Filled) -> bool:
        """Nothing of a client's own, only somebody to talk to, or one more number."""
        if not self._carries_on or self.above is None:
            return False
        fields = {column.field for column, _ in filled}
        named = fields <= _OF_PEOPLE and not fields.isdisjoint(_WHO) and filled[0][0].field in _OF_PEOPLE
        return named or fields <= _OF_SOMEBODY

    def met(self, client: ImportedClient | None) -> None:
        """The client of this row; None: a gap, or no client at all."""
        self.above = client
        if client is None or client.goes_on:
            return
        self._summed = False
        client.hinted = self._manager
        if self._group and len(client.tags) < MOST_TAGS:
            client.tags = (self._group, *client.tags)
        if self.is_inactive:
            client.status, client.archived = Status.INACTIVE, True


def _end_of(rows: Sequence[Row], first: int) -> int:
    """Where remarks begin below a gap: lines of words to the end of the sheet, one of them plainly a remark."""
    place = len(rows)
    while place > first and len(rows[place - 1]) - rows[place - 1].count(None) == 1:
        place -= 1
    below = [cells.line(cell) for row in rows[place:] for cell in row if cell is not None]
    return place if place > first and not rows[place - 1] and any(map(_REMARK.search, below)) else len(rows)


def _is_total(filled: Filled) -> bool:
    """Nothing but sums and counts stands beside the word: whoever has an address or a number is a client."""
    (_, first), *others = filled
    return _TOTAL.fullmatch(cells.line(first)) is not None and all(_is_count(*one) for one in others)


def _is_count(column: Planned, cell: Cell) -> bool:
    said = cells.line(cell)
    if column.field is Field.PHONE and len(digits(said)) >= SHORTEST_PHONE:
        return False
    return bool(_COUNT.fullmatch(said) or _TOTAL.fullmatch(said))


def _shouts(layout: Layout) -> bool:
    """Whether clients themselves are written in capitals."""
    rows = [
        row
        for row in layout.sheet.rows[layout.first : layout.first + ROWS_FOR_VALUES]
        if len(row) - row.count(None) > 1
    ]
    places = [column.index for column in layout.columns if column.field is Field.NAME]
    names = [cells.text(row[place]) for row in rows for place in places if place < len(row)]
    return sum(map(str.isupper, names)) > len(names) / 3


def _names_clients(layout: Layout) -> bool:
    """Whether the client comes first and a row without its name is rare: in a phone book people come first, and many
    are of no company.
    """
    who = [column.index for column in layout.columns if column.field in _WHO]
    places = [column.index for column in layout.columns if column.field is Field.NAME]
    if _PARTS & layout.fields or not (who and places and min(places) < min(who)):
        return False
    body = [row for row in layout.sheet.rows[layout.first : layout.first + ROWS_FOR_VALUES] if row]
    named = sum(any(place < len(row) and row[place] is not None for place in places) for row in body)
    return named >= _OFTEN * len(body)
