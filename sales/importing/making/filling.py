"""A double that complements what the base has: empty fields are filled, people, numbers and lines of the note are
added, so is what happened after the day of the last touch. Nothing is written over: where the two differ the base keeps
what it has, and that is said. Only where a person asks for it is the file's word taken.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sales.clients.client import (
    CLIENT_SPECS,
    CONTACT_SPECS,
    BuyingRole,
    Card,
    Client,
    ClientField,
    Contact,
    ContactField,
)
from sales.clients.fields import MOST_TAGS, Kind
from sales.importing.making.making import Making
from sales.importing.said.clients import ImportedClient
from sales.importing.sheets.card_values import TOLD_OF_CLIENTS
from sales.values.company_names import company_key, search_key
from sales.values.phones import Phone
from sales.work.order import Order
from sales.work.step import NextStep
from sales.work.touch import Touch

PLAIN = tuple(one.value for one in TOLD_OF_CLIENTS.values())
"""What is taken where nothing stands yet."""
_OTHERWISE = frozenset({Kind.PICKED, Kind.DAY, Kind.PHONES})
OF_PEOPLE = tuple(
    one.value for one, spec in CONTACT_SPECS.items() if spec.kind not in _OTHERWISE and one is not ContactField.NAME
)
"""The same of somebody who is known."""


@dataclass(frozen=True, slots=True)
class Different:
    """What the base knows of a client's field, or of somebody's there, and what the file says."""

    client: str
    field: str
    known: str
    told: str


@dataclass(frozen=True, slots=True)
class Filling:
    """What one double brings: the client as it becomes, people who are new, those who are known as they become, numbers
    for them; what happened since, and a step where none was planned. `differs`: the file says something else, too;
    `different`: that of it which can be taken from the file.
    """

    name: str
    client: Client | None = None
    contacts: tuple[Contact, ...] = ()
    known: tuple[Contact, ...] = ()
    phones: tuple[tuple[int, Phone], ...] = ()
    touches: tuple[Touch, ...] = ()
    orders: tuple[Order, ...] = ()
    steps: tuple[NextStep, ...] = ()
    differs: bool = False
    different: tuple[Different, ...] = ()

    @property
    def brings_something(self) -> bool:
        people = self.contacts or self.known or self.phones
        return bool(self.client or people or self.touches or self.steps)


def filling(card: Card, imported: ImportedClient, making: Making, *, taking: bool = False) -> Filling:
    """Who asked to be left alone here or there gets no step: the words of one go to the note. `taking`: the file is
    right where it differs.
    """
    client = card.client
    alone = client.do_not_contact or imported.do_not_contact
    note = making.note(imported, alone=alone and not card.steps)
    touches, orders = making.history(imported, client.id, client.owner, card.contacts)
    last = client.facts.last_touch_at
    later = tuple(touch for touch in touches if last is None or making.day_of(touch.at) > making.day_of(last))
    made = {touch.id for touch in later}
    steps = tuple(making.steps(imported, client.id, client.owner))
    filled = _filled(client, imported, making, note, taking=taking)
    people = _people(card, imported, making, taking=taking)
    different = (*_different(filled, imported), *people.different)
    return replace(
        people,
        client=filled if filled != client else None,
        touches=later,
        orders=tuple(order for order in orders if order.touch in made),
        steps=() if card.steps or alone else steps,
        different=different,
        differs=bool(different)
        or any(_differences(replace(card, client=filled), imported, steps))
        or _leaves_out(filled, imported, note)
        or _forgotten(client, len(touches) - len(later)),
    )


def _filled(client: Client, imported: ImportedClient, making: Making, note: str, *, taking: bool) -> Client:
    new: dict[str, Any] = {name: told for name, told in imported.told.items() if not getattr(client, name)}
    new |= {one.field: one.told for one in _different(client, imported)} if taking else {}
    filled = replace(client, **new, tags=_tags(client.tags, imported.tags), zone=client.zone or imported.zone)
    filled = replace(filled, note=_note(client.note, note))
    if filled.recommended_by != client.recommended_by:
        filled = replace(filled, recommender=making.recommenders.of(filled.recommended_by, client.id, client.owner))
    if filled.source is None:
        filled = replace(filled, source=making.sources.get(imported.source))
    if filled.latitude is None:
        filled = replace(filled, latitude=imported.latitude, longitude=imported.longitude, accuracy=imported.accuracy)
    return filled


def _note(known: str, told: str) -> str:
    """With the lines that are not in it yet, as far as there is room."""
    note = known
    for line in _missing(known.splitlines(), told.splitlines()):
        longer = f"{note}\n{line}" if note else line
        note = longer if len(longer) <= CLIENT_SPECS[ClientField.NOTE].longest else note
    return note


def _tags(known: tuple[str, ...], told: tuple[str, ...]) -> tuple[str, ...]:
    room = max(MOST_TAGS - len(known), 0)
    return (*known, *_missing(known, told)[:room])


def _missing(known: Sequence[str], told: Sequence[str]) -> list[str]:
    """What of these is not there yet, each once."""
    there = {"", *map(search_key, known)}
    new: dict[str, str] = {}
    for one in told:
        new.setdefault(search_key(one), one)
    return [one for key, one in new.items() if key not in there]


def _leaves_out(filled: Client, imported: ImportedClient, note: str) -> bool:
    """The note or the tags had no room for all of it."""
    lines = _missing(filled.note.splitlines(), note.splitlines())
    return bool(lines or _missing(filled.tags, imported.tags))


def _differences(card: Card, imported: ImportedClient, steps: Sequence[NextStep]) -> Iterator[bool]:
    yield _called(imported.name) != _called(card.client.name)
    yield imported.do_not_contact and not card.client.do_not_contact
    planned = {(step.kind, step.slot, step.due_on) for step in card.steps}
    yield bool(planned and {(step.kind, step.slot, step.due_on) for step in steps} - planned)


def _different(client: Client, imported: ImportedClient) -> Iterator[Different]:
    for name in PLAIN:
        known, told = getattr(client, name), imported.told.get(name, "")
        if known and told and search_key(known) != search_key(told):
            yield Different(client.name, name, known, told)


def _called(name: str) -> str:
    return company_key(name) or search_key(name)


def _forgotten(client: Client, earlier: int) -> bool:
    """The file tells of more than the base knows of the same time."""
    return earlier > client.facts.touches + client.facts.attempts


def _people(card: Card, imported: ImportedClient, making: Making, *, taking: bool) -> Filling:
    people, numbers = [], []
    become: dict[int, Contact] = {}
    told_of: list[tuple[int, Contact]] = []
    for told in imported.contacts:
        fresh = making.contact(card.client.id, told)
        free = tuple(phone for phone in fresh.phones if phone.e164)
        there = _there(card, fresh)
        if there is not None:
            become[there.id] = _complemented(become.get(there.id, there), fresh, taking=taking)
            told_of.append((there.id, fresh))
            numbers += [(there.id, phone) for phone in free]
        elif told.name or told.note or free:
            people.append(replace(fresh, phones=free, role=_claimed(card, fresh)))
    changed = tuple(one for one in become.values() if one not in card.contacts)
    different = (one for place, fresh in told_of for one in _different_of(card.client, become[place], fresh))
    return Filling(
        card.client.name,
        contacts=tuple(people),
        known=changed,
        phones=tuple(numbers),
        different=tuple(different),
    )


def _different_of(client: Client, there: Contact, fresh: Contact) -> Iterator[Different]:
    for name in OF_PEOPLE:
        known, told = getattr(there, name), getattr(fresh, name)
        if isinstance(known, str) and known and told and search_key(known) != search_key(told):
            yield Different(f"{client.name}, {there.name}" if there.name else client.name, name, known, told)


def _there(card: Card, fresh: Contact) -> Contact | None:
    """Who of the client's people that is. A bare number may be the decider's; what is said of a nameless person is put
    onto nobody else.
    """
    if fresh.name:
        return next((one for one in card.contacts if search_key(one.name) == search_key(fresh.name)), None)
    said = fresh.position, fresh.note
    if any(said):
        return next((one for one in card.contacts if not one.name and (one.position, one.note) == said), None)
    return card.decider


def _complemented(there: Contact, fresh: Contact, *, taking: bool) -> Contact:
    """What role somebody has is for people to say: only what stands on a business card is filled in."""
    first, second = (fresh, there) if taking else (there, fresh)
    return replace(there, **{name: getattr(first, name) or getattr(second, name) for name in OF_PEOPLE})


def _claimed(card: Card, fresh: Contact) -> BuyingRole:
    """Who decides is known already: a file does not change that."""
    taken = any(one.role is BuyingRole.DECIDES for one in card.contacts)
    return BuyingRole.UNKNOWN if taken and fresh.role is BuyingRole.DECIDES else fresh.role
