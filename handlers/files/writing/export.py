"""The base as a workbook: who took it out, when and by which filter; then clients, contacts, touches, orders, steps.

Rows of a client carry its number, so that the whole file can be imported again. Clients are added one after another:
none is kept in memory.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from handlers.files.writing import columns
from handlers.files.writing.workbook import Sheet, Table, Value, Workbook
from handlers.speech import client_words, codes, geography
from handlers.speech.reader import Reader
from sales.clients.client import CLIENT_SPECS, CONTACT_SPECS, BuyingRole, Client, Contact
from sales.clients.fields import shown
from sales.clients.stages import Base, Stage
from sales.importing.own_export import items, received
from sales.importing.own_export.workbook import BRAND, CLIENTS, CONTACTS, ORDERS, STEPS, TOUCHES
from sales.importing.said.contact_labels import labels
from sales.importing.said.fields import OF_CLIENTS, OF_CONTACTS, Field
from sales.values import phones
from sales.values.money import minor_digits
from sales.values.phones import Phone
from sales.work.channels import Direction
from sales.work.order import Order
from sales.work.step import NextStep
from sales.work.touch import Touch

_WIDTH = 16
_WIDTHS = {
    **{column: CONTACT_SPECS[one].width for column, one in OF_CONTACTS.items()},
    **{column: CLIENT_SPECS[one].width for column, one in OF_CLIENTS.items()},
    Field.KEY: 9, Field.MANAGER: 20, Field.STATUS: 13, Field.DO_NOT_CONTACT: 13, Field.BASE: 18, Field.BASE_REASON: 24,
    Field.WHY_INACTIVE: 24,
    Field.LOCATION: 24, Field.TOUCH_OUTCOME: 18, Field.TOUCH_COMMENT: 48, Field.RECORDED_BY: 20, Field.RECORDED_AT: 19,
    Field.TOUCH_ON: 19, Field.CREATED_ON: 19, Field.PRODUCT: 24, Field.ITEMS: 36, Field.STEP: 22, Field.STEP_NOTE: 40,
    Field.STEP_AGAIN: 30, Field.STAGE_NOW: 26, Field.BASE_NOW: 14, Field.WORTH: 44,
}  # fmt: skip
"""In signs."""
_JUST_AFTER = timedelta(milliseconds=1)


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
    """A client with all that belongs to it. Words of directories and people are the caller's to know."""

    client: Client
    manager: str = ""
    source: str = ""
    contacts: Sequence[Contact] = ()
    touches: Sequence[Touch] = ()
    orders: Sequence[Order] = ()
    steps: Sequence[NextStep] = ()  # open ones
    stage: Stage = Stage.WHITE
    base: Base = Base.POTENTIAL


class Export:
    """A workbook that is being filled. It blocks: run it beside the loop."""

    def __init__(
        self, reader: Reader, cover: Cover, member: Callable[[int], str], product: Callable[[int], str]
    ) -> None:
        self._reader, self._member, self._product = reader, member, product
        self._book = Workbook(columns.days(reader), minor_digits(reader.currency))
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
        called = labels(exported.contacts)
        people = dict(zip((contact.id for contact in exported.contacts), called, strict=True))
        moments = {touch.id: self._moment(touch) for touch in exported.touches}
        whose = number, exported.client.name
        known: dict[Field, Value] = {Field.KEY: number, Field.NAME: exported.client.name}
        self._clients.add(_row(CLIENTS, known | self._client(exported)))
        for contact in exported.contacts:
            self._contacts.add(_row(CONTACTS, known | self._contact(contact)))
        for touch in exported.touches:
            self._touches.add((*whose, *self._touch(touch, people)))
        for order in sorted(exported.orders, key=_as_in(exported.touches)):
            at = None if order.touch is None else moments.get(order.touch)
            self._orders.add((*whose, *self._order(order, at)))
        for step in exported.steps:
            self._steps.add((*whose, *self._step(step)))

    def content(self) -> bytes:
        return self._book.content()

    def _sheet(self, name: str, fields: Sequence[Field]) -> Sheet:
        reader = self._reader
        headings = {field: columns.heading(reader, field) for field in fields}
        if fields is ORDERS:
            headings |= {Field.LAST_ORDER: columns.order_date(reader), Field.ORDER_SUM: columns.amount(reader)}
        widths = [_WIDTHS.get(field, _WIDTH) for field in fields]
        return self._book.sheet(Table(name, list(headings.values()), widths=widths, filtered=True))

    def _client(self, exported: Exported) -> dict[Field, Value]:
        one, reader = exported.client, self._reader
        said: dict[Field, Value] = {column: shown(getattr(one, field.value)) for column, field in OF_CLIENTS.items()}
        return said | {
            Field.MANAGER: exported.manager,
            Field.STATUS: columns.status(reader, one.status),
            Field.WHY_INACTIVE: columns.why_inactive(reader, one.why_inactive) or None,
            Field.SOURCE: exported.source,
            Field.ZONE: geography.by_name(reader, one.zone) if one.zone else None,
            Field.DO_NOT_CONTACT: columns.yes(reader) if one.do_not_contact else None,
            Field.BASE: columns.base(reader, one.named_base) if one.named_base else None,
            Field.BASE_REASON: one.named_reason,
            Field.CREATED_ON: self._local(one.created_at),
            Field.LOCATION: _place(one),
            Field.STAGE_NOW: client_words.stage(reader, exported.stage),
            Field.BASE_NOW: client_words.base(reader, exported.base),
            Field.WORTH: client_words.worth(reader, one.worth) if one.worth else None,
        }

    def _contact(self, one: Contact) -> dict[Field, Value]:
        reader = self._reader
        known = one.role is not BuyingRole.UNKNOWN
        instead: dict[Field, Value] = {
            Field.PHONE: "\n".join(self._with_mark(phone) for phone in one.phones),
            Field.ROLE: client_words.role(reader, one.role, confirmed=one.role_confirmed) if known else None,
            Field.WEIGHT: client_words.weight(reader, one.weight) if one.weight else None,
            Field.ATTITUDE: client_words.attitude(reader, one.attitude) if one.attitude else None,
            Field.LEFT_ON: one.left_on,
            Field.CONTACT_CHANNEL: codes.channel(reader, one.channel) if one.channel else None,
        }
        others = {column: field for column, field in OF_CONTACTS.items() if column not in instead}
        return instead | {column: shown(getattr(one, field.value)) for column, field in others.items()}

    def _touch(self, one: Touch, people: dict[int, str]) -> tuple[Value, ...]:
        reader = self._reader
        return (
            self._moment(one),
            codes.channel(reader, one.channel),
            reader.p_("channel", "Incoming")
            if one.direction is Direction.INCOMING
            else reader.p_("channel", "Outgoing"),
            codes.outcome(reader, one.outcome),
            codes.reason(reader, one.reason) if one.reason else None,
            people.get(one.contact) if one.contact is not None else None,
            one.comment,
            self._member(one.member),
            self._local(one.recorded_at),
            _place(one),
            one.away,
            None if one.joint is None else self._member(one.joint),
        )

    def _moment(self, one: Touch) -> date:
        """The day alone where the hour is not known. Midnight is written a little late: a cell holds it as a day."""
        there = self._local(one.at)
        if not one.timed:
            return there.date()
        return there if there.time() != time(0) else there + _JUST_AFTER

    def _order(self, one: Order, at: date | None) -> tuple[Value, ...]:
        digits = minor_digits(self._reader.currency)
        amount = None if one.amount is None else Decimal(one.amount).scaleb(-digits)
        product = ", ".join(self._product(item.product) for item in one.items) or None
        more = len(one.items) > 1 or any(item.quantity is not None for item in one.items)
        made_up = items.written(one.items, self._product, digits) if more else None
        came = received.written(one.receipts, digits) or None
        after = one.pay_by, one.paid_on, one.delivered_on, one.rating, made_up, one.document or None, came
        return one.on, amount, product, at, self._member(one.member), *after

    def _step(self, one: NextStep) -> tuple[Value, ...]:
        kind = codes.step_kind(self._reader, one.kind)
        on, at = self._due(one)
        return kind, on, at, one.note, self._member(one.member), self._again(one)

    def _again(self, one: NextStep) -> str | None:
        """По вторникам (2026-11-24): the rule, and which of its days this one is."""
        return f"{codes.repeated(self._reader, one.series)} ({one.series.on.isoformat()})" if one.series else None

    def _due(self, one: NextStep) -> tuple[date, time | None]:
        """An hour is one moment everywhere; a day without an hour is the same day everywhere."""
        if one.due_at is None:
            return one.due_on, None
        there = self._local(one.due_at)
        return there.date(), there.time()

    def _with_mark(self, phone: Phone) -> str:
        """One that is none of theirs says so, and is kept."""
        told = self._spelled(phone)
        return f"{told} ({columns.wrong(self._reader)})" if phone.wrong else told

    def _spelled(self, phone: Phone) -> str:
        """As it was typed, where that is enough to understand it again and more than a row of digits."""
        again = phones.parse(phone.typed, self._reader.country)
        understood = (again.e164, again.extension) == (phone.e164, phone.extension)
        if phone.e164 is None or (understood and phone.typed != phone.e164):
            return phone.typed
        whole = phones.pretty(phone.e164)
        return f"{whole} #{phone.extension}" if phone.extension else whole

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self._reader.zone))


def _row(sheet: Sequence[Field], known: Mapping[Field, Value]) -> list[Value]:
    """Its values under their headings."""
    return [known[column] for column in sheet]


def _as_in(touches: Sequence[Touch]) -> Callable[[Order], int]:
    """Orders of one day stand as their touches do: where these have no hour, nothing else tells whose is whose."""
    geography = {touch.id: place for place, touch in enumerate(touches)}
    last = len(geography)
    return lambda order: last if order.touch is None else geography.get(order.touch, last)


def _place(one: Client | Touch) -> str | None:
    exactly = "" if one.accuracy is None else f" ± {one.accuracy:.15g}"
    return None if one.latitude is None else f"{one.latitude}, {one.longitude}{exactly}"


def _cover(reader: Reader, cover: Cover) -> Table:
    rows: list[tuple[Value, ...]] = [
        (reader._("Taken out by"), cover.by),
        (reader._("When"), cover.at.astimezone(ZoneInfo(reader.zone))),
        (reader._("Which clients"), cover.which),
        (reader._("How many"), cover.clients),
        (reader._("Export id"), cover.number),
        (reader._("Times are of the zone"), geography.by_name(reader, reader.zone)),
        (reader._("Sums are in"), geography.currency_by_name(reader, reader.currency)),
        (reader._("Not in this file"), reader._("Voice messages, photos and documents, closed steps, the audit.")),
    ]
    return Table(reader.p_("sheet", "About this file"), (BRAND, ""), rows, (24, 60))
