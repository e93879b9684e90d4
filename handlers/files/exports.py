"""The base as a workbook: who took it out, when and by which filter; then clients, contacts, touches, orders, steps.

Rows of a client carry its number, so that the whole file can be imported again. Clients are added one after another:
none is kept in memory.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from handlers import client_words, names
from handlers.files import columns
from handlers.files.writing import Sheet, Table, Value, Workbook
from handlers.reader import Reader
from sales.clients import BuyingRole, Client, Contact
from sales.importing.fields import Field
from sales.money import minor_digits
from sales.orders import Order
from sales.steps import NextStep
from sales.touches import Direction, Touch

CLIENTS = (
    Field.KEY, Field.NAME, Field.BUSINESS, Field.ADDRESS, Field.LOCATION, Field.SITE, Field.EMAIL, Field.TAX_NUMBER,
    Field.HOURS, Field.SOURCE, Field.RECOMMENDED_BY, Field.TAGS, Field.STATUS, Field.DO_NOT_CONTACT, Field.BASE,
    Field.ZONE, Field.MANAGER, Field.NOTE,
)  # fmt: skip
CONTACTS = (
    Field.KEY, Field.PERSON, Field.POSITION, Field.ROLE, Field.WEIGHT, Field.ATTITUDE, Field.PHONE, Field.EMAIL,
    Field.CONTACT_CHANNEL, Field.CONTACT_HOURS, Field.CONTACT_NOTE,
)  # fmt: skip
TOUCHES = (
    Field.KEY, Field.TOUCH_ON, Field.TOUCH_CHANNEL, Field.TOUCH_DIRECTION, Field.TOUCH_OUTCOME, Field.TOUCH_REASON,
    Field.PERSON, Field.TOUCH_COMMENT, Field.SKIP,
)  # fmt: skip
ORDERS = (Field.KEY, Field.LAST_ORDER, Field.ORDER_SUM, Field.PRODUCT, Field.SKIP)
STEPS = (Field.KEY, Field.STEP, Field.STEP_ON, Field.STEP_AT, Field.STEP_NOTE, Field.SKIP)


@dataclass(frozen=True, slots=True)
class Cover:
    """What the first sheet says. Lines are shown as they are, in the reader's words."""

    by: str
    at: datetime
    which: str  # the filter
    number: str  # the export's own id, as the audit has it
    clients: int


@dataclass(frozen=True, slots=True)
class Exported:
    """A client with all that belongs to it. Words of lists and people are the caller's to know."""

    client: Client
    manager: str = ""
    source: str = ""
    contacts: Sequence[Contact] = ()
    touches: Sequence[Touch] = ()
    orders: Sequence[Order] = ()
    steps: Sequence[NextStep] = ()  # open ones


class Export:
    """A workbook that is being filled. It blocks: run it beside the loop."""

    def __init__(
        self, reader: Reader, cover: Cover, member: Callable[[int], str], product: Callable[[int], str]
    ) -> None:
        self._reader, self._member, self._product = reader, member, product
        self._book = Workbook()
        self._book.sheet(_cover(reader, cover))
        self._clients = self._sheet(reader.p_("sheet", "Clients"), CLIENTS)
        self._contacts = self._sheet(reader.p_("sheet", "Contacts"), CONTACTS)
        self._touches = self._sheet(reader.p_("sheet", "Touches"), TOUCHES)
        self._orders = self._sheet(reader.p_("sheet", "Orders"), ORDERS)
        self._steps = self._sheet(reader.p_("sheet", "Next steps"), STEPS)
        self._number = 0

    def add(self, exported: Exported) -> None:
        self._number += 1
        number = self._number
        people = {contact.id: contact.name for contact in exported.contacts}
        self._clients.add((number, *self._client(exported)))
        for contact in exported.contacts:
            self._contacts.add((number, *self._contact(contact)))
        for touch in exported.touches:
            self._touches.add((number, *self._touch(touch, people)))
        for order in exported.orders:
            self._orders.add((number, *self._order(order)))
        for step in exported.steps:
            self._steps.add((number, *self._step(step)))

    def content(self) -> bytes:
        return self._book.content()

    def _sheet(self, name: str, fields: Sequence[Field]) -> Sheet:
        return self._book.sheet(Table(name, [columns.heading(self._reader, field) for field in fields]))

    def _client(self, exported: Exported) -> tuple[Value, ...]:
        one, reader = exported.client, self._reader
        place = None if one.latitude is None else f"{one.latitude}, {one.longitude}"
        return (
            one.name,
            one.business,
            one.address,
            place,
            one.site,
            one.email,
            one.tax_number,
            one.hours,
            exported.source,
            one.recommended_by,
            ", ".join(one.tags),
            columns.status(reader, one.status),
            columns.yes(reader) if one.do_not_contact else None,
            columns.base(reader, one.named_base) if one.named_base else None,
            one.zone,
            exported.manager,
            one.note,
        )

    def _contact(self, one: Contact) -> tuple[Value, ...]:
        reader = self._reader
        known = one.role is not BuyingRole.UNKNOWN
        return (
            one.name,
            one.position,
            client_words.role(reader, one.role, confirmed=one.role_confirmed) if known else None,
            client_words.weight(reader, one.weight) if one.weight else None,
            client_words.attitude(reader, one.attitude) if one.attitude else None,
            "; ".join(phone.typed for phone in one.phones),
            one.email,
            names.channel(reader, one.channel) if one.channel else None,
            one.hours,
            one.note,
        )

    def _touch(self, one: Touch, people: dict[int, str]) -> tuple[Value, ...]:
        reader = self._reader
        return (
            one.at.astimezone(ZoneInfo(reader.zone)),
            names.channel(reader, one.channel),
            reader.p_("channel", "Incoming")
            if one.direction is Direction.INCOMING
            else reader.p_("channel", "Outgoing"),
            names.outcome(reader, one.outcome),
            names.reason(reader, one.reason) if one.reason else None,
            people.get(one.contact) if one.contact is not None else None,
            one.comment,
            self._member(one.member),
        )

    def _order(self, one: Order) -> tuple[Value, ...]:
        digits = minor_digits(self._reader.currency)
        amount = None if one.amount is None else Decimal(one.amount).scaleb(-digits)
        product = None if one.product is None else self._product(one.product)
        return one.on, amount, product, self._member(one.member)

    def _step(self, one: NextStep) -> tuple[Value, ...]:
        kind = names.step_kind(self._reader, one.kind)
        return kind, one.due_on, one.due_time, one.note, self._member(one.member)


def _cover(reader: Reader, cover: Cover) -> Table:
    rows: list[tuple[Value, ...]] = [
        (reader._("Taken out by"), cover.by),
        (reader._("When"), cover.at.astimezone(ZoneInfo(reader.zone))),
        (reader._("Which clients"), cover.which),
        (reader._("How many"), cover.clients),
        (reader._("Export id"), cover.number),
    ]
    return Table(reader.p_("sheet", "About this file"), (reader._("Touchbase"), ""), rows, (24, 60))
