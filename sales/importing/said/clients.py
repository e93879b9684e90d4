"""What a file says of a client, and of the rows that say nothing. No ids yet: these are given when it is saved."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from sales.clients.client import BuyingRole, ClientField, NamedBase, Status
from sales.importing.said.debts import DebtTable
from sales.importing.said.fields import Field
from sales.importing.said.sales import ImportedItem, SalesTable
from sales.values.phones import Phone
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.series import Series
from sales.work.step import StepKind


@dataclass(frozen=True, slots=True)
class SheetRow:
    """Where a row stands: the sheet, and the row as the spreadsheet numbers it."""

    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A value that could not be understood and is kept as it was typed: `phone` (or words that it is
    wrong), `email`, `tax_number`, `date`, `step` (of no day), `sum`, `ban` (somebody asks not to be called),
    `error` (of a formula), `quote` (that nobody closed), `cut` (what a note had no room for),
    `phone_repeated` (somebody above at the client has it), `phone_taken` (another client above has it), `too_long`
    (cut)."""

    field: Field
    code: str
    typed: str = ""


TO_CHECK = frozenset(
    {"phone", "phone_taken", "email", "tax_number", "date", "step", "sum", "ban", "error", "quote", "cut"}
)
"""Marks of what somebody has to look at."""


@dataclass(slots=True)  # not frozen: see `ImportedClient`
class ImportedContact:
    """Somebody at the client; nameless where only phones are known."""

    name: str = ""
    position: str = ""
    role: BuyingRole = BuyingRole.UNKNOWN
    role_confirmed: bool = False
    phones: tuple[Phone, ...] = ()
    email: str = ""
    note: str = ""
    told: dict[str, Any] = field(default_factory=dict)  # all other fields of the card that say something


@dataclass(frozen=True, slots=True)
class ImportedTouch:
    """A touch: its moment is as written, never made up."""

    on: date
    at: time | None
    channel: Channel
    direction: Direction
    outcome: Outcome
    reason: Reason | None = None
    comment: str = ""
    contact: str = ""  # as `labels.labels` calls it
    recorded_at: datetime | None = None  # without a zone, as all times of a file
    by: str = ""  # whoever recorded it, as written
    latitude: float | None = None
    longitude: float | None = None
    accuracy: float | None = None
    away: int | None = None
    joint: str = ""  # whoever was there, too, as written


@dataclass(frozen=True, slots=True)
class ImportedOrder:
    """An order. First and last order dates are orders without an amount."""

    on: date
    amount: int | None = None
    product: str = ""
    touched: tuple[date, time | None] | None = None  # when its touch was, where the file tells
    pay_by: date | None = None
    paid_on: date | None = None
    delivered_on: date | None = None
    rating: int | None = None
    document: str = ""
    items: tuple[ImportedItem, ...] = ()  # where a file says more than the one product
    received: tuple[tuple[date, int], ...] = ()  # parts of its money: when, how much

    @property
    def is_accounted(self) -> bool:
        return bool(self.document) and self.touched is None

    def made_up(self, usual: str) -> tuple[ImportedItem, ...]:
        """What was sold; where the order does not say it, what its client usually orders."""
        return self.items or (ImportedItem(self.product or usual),)


@dataclass(frozen=True, slots=True)
class ImportedStep:
    """A next step. What names no day is none, and stays in the note."""

    kind: StepKind
    due_on: date
    due_time: time | None = None
    note: str = ""
    by: str = ""  # whose step, as written
    said: str = ""  # its cells as written: for the note of a client whom nobody may contact
    series: Series | None = None


@dataclass(slots=True)  # nobody changes one, but a frozen one takes four times as long to make, and every row makes one
class ImportedClient:
    """A client out of a file: of one row, or of several that are plainly the same."""

    name: str
    places: tuple[SheetRow, ...]  # the first is its own, the others repeat it
    told: dict[str, str] = field(default_factory=dict)  # fields of the card that are plain words, as far as said
    source: str = ""  # as written: see `meanings.entry_for`
    note: str = ""
    tags: tuple[str, ...] = ()
    status: Status = Status.ACTIVE
    why_inactive: str = ""
    do_not_contact: bool = False
    base: NamedBase | None = None
    base_reason: str = ""
    base_said: str = ""  # as written: for the note, where the base is not the actor's to name
    zone: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    accuracy: float | None = None
    manager: str = ""
    hinted: str = ""  # whose it may be by its sheet, where no column says so
    manager_said: str = ""  # with its heading: for the note, where somebody else gets the client
    product: str = ""  # what it orders, as written: it also stands in the note
    contacts: tuple[ImportedContact, ...] = ()
    touches: tuple[ImportedTouch, ...] = ()  # in the order of time
    orders: tuple[ImportedOrder, ...] = ()
    steps: tuple[ImportedStep, ...] = ()
    marks: tuple[Mark, ...] = ()
    key: str = ""  # our own export's number of the client
    own: bool = False  # out of our own export, read to the letter
    created_at: datetime | None = None
    company_key: str = ""  # of the name: see `names.company_key`
    archived: bool = False  # inactive by its sheet's name alone
    by_name: bool = False  # rows with its name are its rows: of a company, of a journal
    of_journal: bool = False  # its row tells of a touch
    goes_on: bool = False  # a part of the row above: one more person there

    @property
    def address(self) -> str:
        return self.told.get(ClientField.ADDRESS, "")

    @property
    def email(self) -> str:
        return self.told.get(ClientField.EMAIL, "")

    @property
    def tax_number(self) -> str:
        return self.told.get(ClientField.TAX_NUMBER, "")

    @property
    def to_check(self) -> int:
        """How many values somebody has to look at."""
        return len(self.marks_to_check)

    @property
    def marks_to_check(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.code in TO_CHECK]

    @property
    def phones(self) -> tuple[Phone, ...]:
        return tuple([phone for contact in self.contacts for phone in contact.phones])

    @property
    def emails(self) -> tuple[str, ...]:
        of_people = [contact.email for contact in self.contacts if contact.email]
        return (self.email, *of_people) if self.email else tuple(of_people)


@dataclass(frozen=True, slots=True)
class Aside:
    """A row that is no client and needs no correcting: totals, a remark, the heading of a `group`."""

    text: str
    group: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A sheet that is a company's list, of products or of sources, and no clients."""

    sheet: str
    kind: Field
    words: tuple[str, ...]
    beside: tuple[str, ...] = ()  # what stands there, too, and has no place in a list: rows as written


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that could not be taken. Codes: `no_name` (nothing to call the client by), `unknown_key` (its client is not
    in the file)."""

    place: SheetRow
    cells: tuple[str, ...]
    code: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it was understood. Columns of several sheets with one heading are one, so numbers run through."""

    number: int
    heading: str  # as it stands in the file; empty where there is none
    field: Field
    samples: tuple[str, ...] = ()  # up to three values


@dataclass(frozen=True, slots=True)
class Understood:
    """All that a file says."""

    columns: tuple[Column, ...]
    clients: tuple[ImportedClient, ...]
    bad: tuple[BadRow, ...]
    sheets: tuple[str, ...]  # those with clients in them
    managers: tuple[str, ...]  # as written, each once
    headings: tuple[str, ...] = ()  # above the cells of the bad rows
    rows: int = 0  # rows with something in them: clients, doubles and bad ones
    zone: str | None = None  # that its times are in; None: the company's
    inactive: tuple[str, ...] = ()  # sheets whose clients are inactive by its name
    left_out: tuple[str, ...] = ()  # sheets that were not read, and those without clients
    asides: tuple[str, ...] = ()  # rows that are no clients, as written
    titles: tuple[str, ...] = ()  # what stands above tables
    groups: tuple[str, ...] = ()  # headings of groups: tags of the clients below
    lists: tuple[Listed, ...] = ()
    going_on: int = 0  # rows of one more person for the client above
    debts: DebtTable | None = None  # it is no file of clients, but says what they owe
    sales: SalesTable | None = None  # it may be one of what they bought, where the base has them
