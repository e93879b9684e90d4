"""A row being read: what its cells said so far. The readers of single cells are in `*_cells.py`."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time
from html import unescape
from typing import Any

from sales.clients.client import BuyingRole, NamedBase, Status
from sales.importing.cells import cells
from sales.importing.cells.book import Cell
from sales.importing.said.clients import ImportedOrder, ImportedTouch, Mark, SheetRow
from sales.importing.said.fields import Field
from sales.importing.said.locality import Locality
from sales.importing.sheets.columns import Planned
from sales.values.phones import Phone
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind

_TAG = re.compile(r"</?(?:p|br|div|span|b|i|u|strong|em|ul|ol|li|a|font|table|tr|td)\b[^<>]*>", re.IGNORECASE)
_PAGE = re.compile(r"<(?:p|br|div|span|ul|ol|li|table)\b[^<>]*>", re.IGNORECASE)
_LINK = re.compile(
    r"<a\b[^<>]*?\bhref=[\"']?(?:mailto:|tel:)?([^\"'\s<>]+)[^<>]*>(.*?)</a>|\[url=([^\]\s]+)\](.*?)\[/url\]",
    re.IGNORECASE | re.DOTALL,
)
_BOARD_TAG = re.compile(
    r"\[(/?)(p|b|i|u|s|url|img|list|\*|br|size|color|font|quote|code|left|center|right|user)(?:=[^\]\n]*)?\]",
    re.IGNORECASE,
)
"""What editors of CRMs write for the tags of a web page: «[p]просил прайс[/p]»."""
_BREAK = re.compile(r"\s*(?:<br\b[^<>]*>|</(?:p|div|li|tr)>(?=.))\s*", re.IGNORECASE)
_TYPED_AS_TEXT = re.compile(r"^'(?=[+\d])")
"""What keeps a spreadsheet from counting with a number."""
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_LENGTH_OF_DAY = 10


@dataclass(slots=True)
class Somebody:
    """A contact being read."""

    name: str = ""
    first: str = ""
    middle: str = ""
    last: str = ""
    position: str = ""
    role: BuyingRole = BuyingRole.UNKNOWN
    confirmed: bool = False
    phones: list[Phone] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)  # all other fields of the card
    note: list[str] = field(default_factory=list)
    in_role: bool = False  # met under the heading of a position: cells behind are about whoever the row is about
    nameless: bool = False  # a position and numbers are all there is: the next name is another's

    @property
    def called(self) -> str:
        """The name; of its parts, in the order of the language."""
        if self.name:
            return f"{self.name} {self.middle}" if self.middle not in self.name else self.name
        parts = (self.first, self.middle, self.last) if self.last.isascii() else (self.last, self.first, self.middle)
        return " ".join(filter(None, parts))


@dataclass(slots=True)
class Occasion:
    """A touch being read from several columns."""

    on: date | None = None
    at: time | None = None
    channel: Channel | None = None
    direction: Direction | None = None
    outcome: Outcome | None = None
    reason: Reason | None = None
    comment: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)  # all its words
    cells: list[tuple[Planned, Cell]] = field(default_factory=list)  # that they stand in
    dated_in: tuple[Planned, Cell] | None = None


@dataclass(slots=True)
class Record:
    """A row being read."""

    place: SheetRow
    locality: Locality
    is_company: bool = False  # the file says so: rows of people there have its name
    of_journal: bool = False
    alone: bool = False  # nothing but one column says who the client is
    name: str = ""
    email: str = ""  # the client's own
    texts: dict[Field, list[str]] = field(default_factory=dict)  # of the fields that are plain words
    note: list[str] = field(default_factory=list)
    people: list[Somebody] = field(default_factory=list)
    current: int = 0
    firm: Somebody | None = None  # nobody: numbers of the client itself, whoever else is there
    tags: list[str] = field(default_factory=list)
    status: Status = Status.ACTIVE
    why_inactive: str = ""
    do_not_contact: bool = False
    base: NamedBase | None = None
    base_said: str = ""
    manager_said: str = ""
    location: tuple[float, float] | None = None
    touches: list[ImportedTouch] = field(default_factory=list)
    occasions: dict[int, Occasion] = field(default_factory=dict)  # by `Planned.touch`
    orders: list[ImportedOrder] = field(default_factory=list)
    amount: int | None = None
    amount_said: str = ""
    pay_by: date | None = None
    paid_on: date | None = None
    payment_said: list[str] = field(default_factory=list)  # as it stands, for the note of who has no order, or several
    whole_addresses: list[str] = field(default_factory=list)  # that stand beside their parts
    second_addresses: list[tuple[Planned, Cell]] = field(default_factory=list)  # see `headings.is_second_address`
    nothing_sold: tuple[Planned, Cell] | None = None  # a sum of nothing
    deal: list[tuple[Planned, Cell]] = field(default_factory=list)
    sales: list[ImportedOrder] = field(default_factory=list)  # what deals that were won came to
    labels: dict[str, str] = field(default_factory=dict)  # what a file calls values of columns, by their common heading
    step_kind: StepKind | None = None
    step_on: date | None = None
    step_at: time | None = None
    step_note: list[str] = field(default_factory=list)
    step_headings: list[str] = field(default_factory=list)  # of the columns that say when
    step_cells: list[tuple[Planned, Cell]] = field(default_factory=list)  # that say what to do, or when
    step_said: list[str] = field(default_factory=list)  # all of its cells, under their headings
    marks: list[Mark] = field(default_factory=list)

    @property
    def somebody(self) -> Somebody:
        """The person whom the next phone, position or address is about: the first one of the last cell with names."""
        if not self.people:
            self.people.append(Somebody())
        return self.people[self.current]

    def newcomer(self) -> Somebody:
        """A person for one more name."""
        if not self.people or self.people[-1].called or self.people[-1].nameless:
            self.people.append(Somebody())
        return self.people[-1]

    @property
    def own(self) -> Somebody:
        """Whose the client's own numbers are: nobody's of its people."""
        self.firm = self.firm or Somebody()
        return self.firm

    def occasion(self, column: Planned) -> Occasion:
        return self.occasions.setdefault(column.touch, Occasion())

    def says(self, field_: Field, text: str) -> None:
        self.texts.setdefault(field_, []).append(text)

    def said(self, field_: Field, glue: str = ", ") -> str:
        return glue.join(dict.fromkeys(self.texts[field_])) if field_ in self.texts else ""


Reader = Callable[[Record, Planned, Cell], None]
"""Takes a cell into the record, by the meaning of its column."""


def labelled(record: Record, column: Planned, cell: Cell) -> None:
    """Into the note, under its heading; under a sign, a birthday's, as it is."""
    record.note.append(under_heading(record, column, cell))


def under_heading(record: Record, column: Planned, cell: Cell) -> str:
    text, heading = worded(cell), column.heading
    if record.labels:
        heading = record.labels.get(stem(heading), heading)
    glue = ":" if any(map(str.isalnum, heading)) else ""
    return f"{heading}{glue} {text}" if heading else text


def stem(heading: str) -> str:
    """What «Custom Field 1 - Label» and «Custom Field 1 - Value» have in common."""
    return heading.rpartition(" - ")[0]


def worded(cell: Cell) -> str:
    """Its text for people to read: without the tags of a web page, a day as people write it."""
    text = _TYPED_AS_TEXT.sub("", cells.text(cell))
    if "<" in text and _PAGE.search(text):
        text = unescape(_TAG.sub("", _BREAK.sub("\n", _LINK.sub(_linked, text)))).strip()
    if "[/" in text and _BOARD_TAG.search(text):
        text = _BOARD_TAG.sub(_of_board, _LINK.sub(_linked, text)).strip()
    return f"{text[8:]}.{text[5:7]}.{text[:4]}" if len(text) == _LENGTH_OF_DAY and _DAY.fullmatch(text) else text


def _linked(link: re.Match[str]) -> str:
    """The words of a link, and where it leads unless they say that."""
    where, said = (link[1] or link[3]), (link[2] or link[4] or "").strip()
    return said if where in said else f"{said} ({where})" if said else where


def _of_board(tag: re.Match[str]) -> str:
    return "\n" if tag[2].lower() in {"p", "br", "*"} and not tag[1] else ""


def to_check(record: Record, column: Planned, cell: Cell, code: str) -> None:
    record.marks.append(Mark(column.field, code, cells.line(cell)))
