"""Bases as hypothesis makes them up: clients with people, work done and work planned, as the bot itself could hold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from sales.clients.client import (
    CLIENT_SPECS,
    CONTACT_SPECS,
    Attitude,
    BuyingRole,
    Client,
    ClientField,
    Contact,
    ContactField,
    Ending,
    NamedBase,
    Status,
)
from sales.clients.fields import LONGEST_TAG, MOST_TAGS, Kind
from sales.company.directories import Entry
from sales.ground.errors import Rejected
from sales.ground.ids import new_id
from sales.recording.slots import slot_of
from sales.reporting.selection import Whole
from sales.values import emails, phones
from sales.values.birthdays import Birthday
from sales.work.channels import Channel, Direction
from sales.work.order import Item, Order, Receipt, Receipts
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.series import Series, monthly, weekly
from sales.work.step import NextStep, StepKind
from sales.work.touch import Touch

NOWHERE = "Asia/Omsk", "Asia/Kolkata", "America/St_Johns", "UTC"
_RUSSIAN = "8 912 345 {n:02}-{m:02}", "+7 (495) 123-{n:02}-{m:02} доб. 5", "+44 20 7946 {n:02}{m:02}"
NUMBERS = {
    "RU": (*_RUSSIAN, "8912000{n:02}{m:02}"),
    "GB": ("020 7946 {n:02}{m:02}", "+44 7700 90{n:02}{m:02}", "+7 912 345-{n:02}-{m:02} ext. 12"),
}
NO_NUMBERS = ("22-33-44", "спросить Машу; второй этаж", "12", "8 912 345-67-8X")
ADDRESSES = ("shop@romashka.example", "Anna.B@Romashka.example", "иван@почта.рф", "не знаю", "a@b@c")
_SIGNS = st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\u2028\u2029")
_LINES = st.characters(categories=("L", "N", "P", "S", "Zs"), include_characters="\n")
_NASTY = (
    "=cmd|' /C calc'!A0", "+7", "-", "—", "#N/A", "нет", "1e5", "123.0", "_x0041_", "<b>&</b>", "Итого", "Пример: А",
    "Иванов Пётр, директор, 8 912 345-67-89", "a, b; c / d", "12.03.2025 звонил", "👩 цех", "'текст", "TRUE",
)  # fmt: skip


def words(most: int) -> st.SearchStrategy[str]:
    """One line, as it is kept: something, or nothing."""
    typed = st.one_of(st.sampled_from(_NASTY), st.text(_SIGNS, max_size=most))
    return typed.map(lambda text: " ".join(text.split())[:most].strip())


def name(most: int = 60) -> st.SearchStrategy[str]:
    return words(most).filter(bool)


def lines(most: int) -> st.SearchStrategy[str]:
    typed = st.one_of(st.sampled_from(_NASTY), st.text(_LINES, max_size=most))
    return typed.map(str.strip)


TAG = words(LONGEST_TAG).map(lambda text: text.translate(dict.fromkeys(map(ord, ",;#"), " ")).strip()).filter(bool)


@dataclass(frozen=True)
class Around:
    """What a base is made up in: a company."""

    country: str
    zone: str
    now: datetime
    members: Sequence[int]
    sources: Sequence[Entry]
    products: Sequence[Entry]

    def moment(self, days: int, minute: int) -> datetime:
        """To the minute, at an hour that comes once: between seven and ten in the evening."""
        there = self.now.astimezone(ZoneInfo(self.zone)) - timedelta(days=days + 1)
        return datetime.combine(there, time(7 + minute // 60, minute % 60), there.tzinfo).astimezone(self.now.tzinfo)


_BIRTHDAYS = st.none() | st.sampled_from((Birthday(29, 2), Birthday(9, 5, 1984)))
_NICKS = st.sampled_from(("", "@anna_belova", "@Boris"))
_DRAWN: dict[Kind, st.SearchStrategy[Any]] = {Kind.LINE: words(40), Kind.NICK: _NICKS, Kind.BIRTHDAY: _BIRTHDAYS}
_DRAWN |= {Kind.DAY: st.none() | st.dates(date(2020, 1, 1), date(2026, 11, 1))}
_OF_CLIENTS = [
    one for one, spec in CLIENT_SPECS.items() if spec.kind in {Kind.LINE, Kind.SITE} and one is not ClientField.NAME
]
_OF_CONTACTS = [one for one, spec in CONTACT_SPECS.items() if spec.kind in _DRAWN and one is not ContactField.NAME]
"""Fields that hold whatever is typed: each one that the table has."""
_MINUTES = st.integers(0, 15 * 60 - 1)


@st.composite
def wholes(draw: st.DrawFn, around: Around) -> Whole:
    number = new_id()
    owner = draw(st.sampled_from(around.members))
    contacts = draw(st.lists(_contact(around, number), max_size=3))
    told = draw(st.lists(_touch(around, number, contacts), max_size=5, unique_by=lambda touch: touch.at))
    touches = _by_day(told, ZoneInfo(around.zone))
    orders = [draw(_order(around, touch)) for touch in touches if touch.outcome is Outcome.ORDER]
    steps = draw(st.lists(_step(around, number), unique_by=lambda step: (step.kind, step.slot), max_size=3))
    return Whole(draw(_client(around, number, owner)), contacts, touches, orders, steps)


@st.composite
def _client(draw: st.DrawFn, around: Around, number: int, owner: int) -> Client:
    place = draw(st.none() | st.tuples(_degrees(90), _degrees(180), st.none() | st.integers(0, 1500).map(float)))
    named = draw(st.none() | st.sampled_from(NamedBase))
    source = draw(st.none() | st.sampled_from([entry.id for entry in around.sources]))
    status = draw(st.sampled_from(Status))
    client = Client(
        number,
        owner,
        draw(name()),
        around.moment(draw(st.integers(0, 2000)), draw(_MINUTES)),
        status=status,
        why_inactive=draw(st.sampled_from([one.value for one in Ending]) | words(60))
        if status is Status.INACTIVE
        else "",
        do_not_contact=draw(st.booleans()),
        named_base=named,
        named_reason=draw(words(60)) if named else "",
        source=source,
        zone=draw(st.none() | st.sampled_from(NOWHERE)),
        tags=tuple(draw(st.lists(TAG, unique=True, max_size=MOST_TAGS // 2))),
        note=draw(lines(300)),
        tax_number=draw(st.sampled_from(("", "7707083893", "не скажу", "123456789", "AB1234"))),
        email=draw(_address()),
    )
    plain = {one.value: draw(words(min(100, CLIENT_SPECS[one].longest))) for one in _OF_CLIENTS}
    where = dict(zip(("latitude", "longitude", "accuracy"), place or (None, None, None), strict=True))
    return replace(client, **plain, **where)  # type: ignore[arg-type]


@st.composite
def _contact(draw: st.DrawFn, around: Around, client: int) -> Contact:
    typed = st.one_of(st.sampled_from(NO_NUMBERS), _number(around.country))
    numbers = draw(st.lists(st.tuples(st.booleans(), typed), unique_by=lambda one: one[1], max_size=3))
    role = draw(st.sampled_from(BuyingRole))
    contact = Contact(
        new_id(),
        client,
        draw(words(40)),
        tuple(replace(phones.parse(one, around.country), wrong=wrong) for wrong, one in sorted(numbers)),
        email=draw(_address()),
        role=role,
        role_confirmed=role is BuyingRole.DECIDES and draw(st.booleans()),
        weight=draw(st.none() | st.integers(1, 3)),
        attitude=draw(st.none() | st.sampled_from(Attitude)),
        channel=draw(st.none() | st.sampled_from(Channel)),
        **{one.value: draw(_DRAWN[CONTACT_SPECS[one].kind]) for one in _OF_CONTACTS},
    )
    return contact if contact.name or contact.phones else replace(contact, name="Анна")


def _degrees(most: int) -> st.SearchStrategy[float]:
    return st.integers(-most * 10**6, most * 10**6).map(lambda millionths: millionths / 10**6)


def _number(country: str) -> st.SearchStrategy[str]:
    two = st.integers(0, 99)
    return st.builds(lambda how, n, m: how.format(n=n, m=m), st.sampled_from(NUMBERS[country]), two, two)


def _address() -> st.SearchStrategy[str]:
    return st.sampled_from(("", *map(_kept, ADDRESSES)))


def _kept(typed: str) -> str:
    try:
        return emails.parse(typed)
    except Rejected:
        return typed


@st.composite
def _touch(draw: st.DrawFn, around: Around, client: int, contacts: Sequence[Contact]) -> Touch:
    at = around.moment(draw(st.integers(0, 3) | st.integers(0, 1500)), draw(_MINUTES))
    outcome = draw(st.sampled_from(Outcome) | st.just(Outcome.ORDER))
    refused = outcome is Outcome.REFUSED
    late = draw(st.just(timedelta()) | st.integers(1, 600).map(lambda minutes: timedelta(minutes=minutes)))
    return Touch(
        new_id(),
        client,
        draw(st.sampled_from(around.members)),
        draw(st.sampled_from(Channel)),
        draw(st.sampled_from(Direction)),
        outcome,
        at,
        min(at + late, around.now),
        contact=draw(st.sampled_from([None, *(one.id for one in contacts)])),
        reason=draw(st.none() | st.sampled_from(Reason)) if refused else None,
        comment=draw(lines(200)),
        timed=draw(st.booleans()),
        away=draw(st.none() | st.integers(0, 20_000_000)),
        joint=draw(st.sampled_from([None, *around.members])),
    )


def _by_day(touches: Sequence[Touch], zone: ZoneInfo) -> list[Touch]:
    """Touches without an hour as a file makes them: from noon on, by minutes; none with an hour is among those."""
    days: dict[date, int] = {}
    kept = []
    for touch in touches:
        there = touch.at.astimezone(zone)
        if not touch.timed:
            place = days[there.date()] = days.get(there.date(), -1) + 1
            at = datetime.combine(there, time(12, place), zone).astimezone(UTC)
            kept.append(replace(touch, at=at, recorded_at=max(at, touch.recorded_at)))
        elif not time(12) <= there.time() <= time(12, len(touches)):
            kept.append(touch)
    return kept


_FIGURES = st.none() | st.integers(1, 10**9)


@st.composite
def _order(draw: st.DrawFn, around: Around, touch: Touch) -> Order:
    amount = draw(st.none() | st.integers(-(10**11), 10**11))
    products = draw(st.lists(st.sampled_from([entry.id for entry in around.products]), max_size=3, unique=True))
    items = [Item(new_id(), one, draw(_FIGURES), draw(_FIGURES)) for one in products]
    on = touch.at.astimezone(ZoneInfo(around.zone)).date()
    paying = draw(st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31))), draw(st.none() | st.just(on))
    came = draw(st.none() | st.just(on)), draw(st.none() | st.integers(1, 10))
    parts = draw(st.lists(st.builds(Receipt, st.just(on), st.integers(1, 10**9), st.just(touch.member)), max_size=2))
    whose, document = (new_id(), touch.client, touch.member, touch.id), draw(st.sampled_from(["", "7 2026"]))
    order = Order(*whose, on, amount, *paying, *came, document=document, receipts=Receipts(tuple(parts)))
    return order.made_up(items)


@st.composite
def _step(draw: st.DrawFn, around: Around, client: int) -> NextStep:
    on = around.now.date() + timedelta(days=draw(st.integers(-30, 200)))
    at = draw(st.none() | _MINUTES.map(lambda minute: time(7 + minute // 60, minute % 60)))
    member = draw(st.sampled_from(around.members))
    kind, note, series = draw(st.sampled_from(StepKind)), draw(words(100)), draw(_series(on))
    slot = slot_of(note, series)
    return NextStep(new_id(), client, member, kind, on, at, around.zone, note=note, slot=slot, series=series)


def _series(on: date) -> st.SearchStrategy[Series | None]:
    weeks = st.builds(weekly, st.integers(0, 6), st.just(on), st.sampled_from((1, 2)))
    return st.none() | weeks | st.builds(monthly, st.integers(1, 31), st.just(on))


def with_own_numbers(base: Sequence[Whole]) -> list[Whole]:
    """A number has one holder in a company: whoever comes later with it keeps it as typed."""
    taken: set[str | None] = set()
    return [replace(one, contacts=[_with_own(contact, taken) for contact in one.contacts]) for one in base]


def _with_own(contact: Contact, taken: set[str | None]) -> Contact:
    numbers = []
    for phone in contact.phones:
        numbers.append(replace(phone, e164=None) if phone.e164 in taken else phone)
        taken |= {phone.e164} - {None}
    return replace(contact, phones=tuple(numbers))
