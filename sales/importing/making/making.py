"""Clients of a file as clients of the base: ids, owners, facts, orders with the touches they were made by.

Nothing is asked and nothing is written here. What is done with doubles is decided by then: see `draft.py`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sales.clients import facts
from sales.clients.client import Client, Contact, Status
from sales.company.members import Rules
from sales.ground.ids import new_id
from sales.importing.joining.doubles import RECOMMENDED_BY
from sales.importing.making import moves
from sales.importing.making.recommenders import Recommenders
from sales.importing.port import Batch
from sales.importing.rows.history import NOON
from sales.importing.said.clients import (
    ImportedClient,
    ImportedContact,
    ImportedOrder,
    ImportedStep,
    ImportedTouch,
)
from sales.importing.said.contact_labels import labels
from sales.recording.slots import slot_of
from sales.standing.people import people_of
from sales.standing.standing import standing
from sales.values.company_names import company_key, search_key
from sales.values.person_words import noted_gone
from sales.values.phones import Phone
from sales.work.channels import Channel, Direction
from sales.work.order import Item, Order, Receipt, Receipts
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind
from sales.work.touch import Touch

_MINUTE = timedelta(minutes=1)


@dataclass(slots=True)
class Making:
    """What making needs to know beside the file; collects what is made."""

    now: datetime
    zone: str
    sources: Mapping[str, int] = field(default_factory=dict)  # as written -> entry
    products: Mapping[str, int] = field(default_factory=dict)
    taken: Collection[str] = ()  # phones of the base
    team: Mapping[str, int] | None = None  # by name; None: what the file says of who did what, and when, proves nothing
    recommenders: Recommenders = field(default_factory=Recommenders)
    rules: Rules = field(default_factory=Rules)
    home: str = ""  # the company's zone, where that is not the file's
    new_id: Callable[[], int] = new_id
    batch: Batch = field(default_factory=Batch)

    def add(self, imported: ImportedClient, owner: int, number: int | None = None) -> Client:
        """A new client of that member, with all that the file knows; under the number that it has by now, if any."""
        number = self.new_id() if number is None else number
        contacts = [self.contact(number, one) for one in imported.contacts]
        touches, orders = self.history(imported, number, owner, contacts)
        since = min((touch.at for touch in touches), default=self.now)
        home = ZoneInfo(self.home or self.zone)
        people = people_of(contacts)
        counted = facts.count(touches, orders, people, home)
        client = self._client(imported, number, owner, counted, since)
        self.batch.clients.append(client)
        self.batch.standings[number] = standing(client, self.rules, self.now.astimezone(home).date(), home)
        if touches:
            company = moves.Company(self.rules, home, self.now)
            self.batch.moves += moves.moves_of(client, touches, orders, people, company, self.new_id)
        self.batch.keys[number] = imported.company_key or company_key(imported.name)
        self.batch.contacts += contacts
        self.batch.touches += touches
        self.batch.orders += orders
        self.batch.steps += () if _left_alone(imported) else self.steps(imported, number, owner)
        return client

    def taken_out(self) -> Batch:
        """What was made by now."""
        made, self.batch = self.batch, Batch()
        return made

    def contact(self, client: int, one: ImportedContact) -> Contact:
        made = Contact(
            self.new_id(),
            client,
            one.name,
            tuple(self._phone(phone) for phone in one.phones),
            position=one.position,
            email=one.email,
            role=one.role,
            role_confirmed=one.role_confirmed,
            note=one.note,
            **one.told,
        )
        is_told = noted_gone(made.note) and not made.has_left
        return replace(made, left_on=self.day_of(self.now)) if is_told else made

    def _phone(self, phone: Phone) -> Phone:
        """A number has one holder: where the base knows it already, it is kept as it was typed."""
        e164 = None if phone.e164 in self.taken else phone.e164
        return Phone(self.new_id(), phone.typed, e164, phone.extension, phone.wrong)

    def _client(self, one: ImportedClient, number: int, owner: int, counted: facts.Facts, since: datetime) -> Client:
        """Known since its first touch, where the file doesn't say: an old client is not a new one in reports."""
        told: dict[str, Any] = {**one.told}
        recommender = self.recommenders.of(one.told.get(RECOMMENDED_BY, ""), number, owner)
        return Client(
            number,
            owner,
            one.name,
            self._told(one.created_at) or since,
            status=one.status,
            why_inactive=one.why_inactive if one.status is Status.INACTIVE else "",
            do_not_contact=one.do_not_contact,
            latitude=one.latitude,
            longitude=one.longitude,
            accuracy=one.accuracy,
            source=self.sources.get(one.source),
            note=self.note(one, alone=_left_alone(one)),
            tags=one.tags,
            zone=one.zone,
            named_base=one.base if self.team is not None else None,
            named_reason=one.base_reason if self.team is not None else "",
            facts=counted,
            recommender=recommender,
            **told,
        )

    def note(self, one: ImportedClient, *, alone: bool) -> str:
        """A source that the list has no room for is not lost, nor a base that only a lead may name, nor steps that are
        not planned: all of them with somebody who is left `alone`.
        """
        source = "" if one.source in self.sources else one.source
        base = one.base_said if self.team is None else ""
        planned = set() if alone else set(_nearest(one.steps).values())
        steps = [step.said for step in one.steps if step not in planned]
        return "\n".join(filter(None, (one.note, source, base, *steps)))

    def history(
        self, imported: ImportedClient, client: int, owner: int, contacts: Sequence[Contact]
    ) -> tuple[list[Touch], list[Order]]:
        touches = list(self._touches(imported, client, owner, contacts))
        return touches, list(self._orders(imported, client, owner, touches))

    def _touches(self, one: ImportedClient, client: int, owner: int, contacts: Sequence[Contact]) -> Iterator[Touch]:
        """Touches of one day without an hour follow each other by minutes, in the file's order."""
        by_label = _by_label(contacts) if any(touch.contact for touch in one.touches) else {}
        day, place = None, 0
        for told in one.touches:
            at = self._moment(told.on, told.at)
            if told.at is None:
                place = place + 1 if told.on == day else 0
                day, at = told.on, at + place * _MINUTE
            yield self._touch(told, client, owner, min(at, self.now), by_label.get(search_key(told.contact)))

    def _touch(self, told: ImportedTouch, client: int, owner: int, at: datetime, contact: int | None) -> Touch:
        return Touch(
            self.new_id(),
            client,
            self._doer(told.by, owner),
            told.channel,
            told.direction,
            told.outcome,
            at,
            max(at, self._told(told.recorded_at) or self.now),
            contact=contact,
            reason=told.reason,
            comment=told.comment,
            latitude=told.latitude,
            longitude=told.longitude,
            accuracy=told.accuracy,
            away=told.away if self.team is not None else None,
            timed=told.at is not None,
            joint=(self.team or {}).get(told.joint),
        )

    def _doer(self, name: str, owner: int) -> int:
        return (self.team or {}).get(name, owner)

    def _told(self, moment: datetime | None) -> datetime | None:
        """A moment of the past that only a lead's file is believed."""
        if moment is None or self.team is None:
            return None
        return min(moment.replace(tzinfo=ZoneInfo(self.zone)), self.now)

    def _orders(self, one: ImportedClient, client: int, owner: int, touches: list[Touch]) -> Iterator[Order]:
        """Each order has a touch that it was made by: one of that day, or a new one; accounting's have none."""
        free = [touch for touch in touches if touch.outcome is Outcome.ORDER]
        for told in one.orders:
            if told.is_accounted:
                yield self._order(told, one.product, client, owner, None)
                continue
            touch = next((touch for touch in free if self._is_of(touch, told)), None)
            if touch is None:
                touch = self._ordering(told, client, owner)
                touches.append(touch)
            else:
                free.remove(touch)
            yield self._order(told, one.product, client, touch.member, touch.id)

    def _order(self, told: ImportedOrder, usual: str, client: int, member: int, touch: int | None) -> Order:
        """Of the products that the company's list has."""
        after = told.pay_by, told.paid_on, told.delivered_on, told.rating
        came = Receipts(tuple(Receipt(on, amount, member) for on, amount in told.received))
        order = Order(
            self.new_id(), client, member, touch, told.on, told.amount, *after, document=told.document, receipts=came
        )
        named = [(self.products.get(sold.product), sold) for sold in told.made_up(usual)]
        items = [Item(self.new_id(), entry, sold.quantity, sold.amount) for entry, sold in named if entry is not None]
        return order.made_up(items)

    def _ordering(self, told: ImportedOrder, client: int, owner: int) -> Touch:
        at = min(self._moment(told.on, None), self.now)
        how = Channel.OTHER, Direction.INCOMING, Outcome.ORDER
        return Touch(self.new_id(), client, owner, *how, at, self.now, timed=False)

    def _is_of(self, touch: Touch, told: ImportedOrder) -> bool:
        at = touch.at.astimezone(ZoneInfo(self.zone))
        moment = at.date(), at.time() if touch.timed else None
        return moment == told.touched if told.touched else at.date() == told.on

    def day_of(self, moment: datetime) -> date:
        return moment.astimezone(ZoneInfo(self.zone)).date()

    def _moment(self, day: date, at: time | None) -> datetime:
        return datetime.combine(day, at or NOON, ZoneInfo(self.zone))

    def steps(self, one: ImportedClient, client: int, owner: int) -> Iterator[NextStep]:
        for (kind, slot), told in _nearest(one.steps).items():
            member, due = self._doer(told.by, owner), (told.due_on, told.due_time)
            step = NextStep(self.new_id(), client, member, kind, *due, self.zone, note=told.note, slot=slot)
            yield replace(step, series=told.series) if told.series else step


def _nearest(steps: Iterable[ImportedStep]) -> dict[tuple[StepKind, str], ImportedStep]:
    """There is one open step of a kind and note."""
    nearest: dict[tuple[StepKind, str], ImportedStep] = {}
    for told in sorted(steps, key=lambda step: step.due_on):
        nearest.setdefault((told.kind, slot_of(told.note, told.series)), told)
    return nearest


def _left_alone(one: ImportedClient) -> bool:
    """Nothing is planned with whoever asked for that. Our own export says what somebody has planned all the same."""
    return one.do_not_contact and not one.own


def _by_label(contacts: Sequence[Contact]) -> dict[str, int]:
    return {search_key(label): contact.id for label, contact in zip(labels(contacts), contacts, strict=True)}
