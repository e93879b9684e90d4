"""Actions on clients: create, change, set apart, name, hand over, delete.

Contacts are in `card/contacts.py`, touches and steps in their own modules.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sales.actions.ports import UnitOfWork
from sales.actions.steps import cancel_all
from sales.clients.client import LONGEST_ENDING, Card, Client, ClientField, ClientLine, NamedBase
from sales.clients.client_draft import NewClient, answered, chosen, cleared, present
from sales.clients.doubles.foreign import Foreign
from sales.clients.fields import one_line
from sales.company.members import Member
from sales.ground.errors import NotFound, Stale
from sales.ground.scope import Right, Scope
from sales.standing.base import is_key
from sales.values import company_names, phones

BEGINNING = 4
"""This many letters of the longest word find candidates with a similar name: typos come later in a word."""


async def who_has(unit: UnitOfWork, scope: Scope, typed: Sequence[str], country: str) -> ClientLine | Foreign | None:
    """The client that already has one of these phones, or whose client it is if that is a colleague's."""
    for one in typed:
        e164 = phones.parse(one, country).e164
        holder = await unit.clients.lists.by_phone(scope, e164) if e164 else None
        if holder is not None:
            return holder
    return None


async def similar(unit: UnitOfWork, scope: Scope, new: Client) -> Client | ClientLine | None:
    """The actor's own client with the same tax number, e-mail or nearly the same name. It is shown before a double is
    made.
    """
    if known := await unit.doubles.of(scope.own, new, 1):
        return known[0][0]
    key = company_names.company_key(new.name)
    head = max(company_names.short(new.name).split(), key=len, default="")[:BEGINNING]
    lines = await unit.clients.lists.named(scope.own, head, most=50) if head else []
    return next((line for line in lines if company_names.similar(company_names.company_key(line.name), key)), None)


async def create(unit: UnitOfWork, scope: Scope, new: NewClient, client_id: int, country: str, now: datetime) -> Card:
    """Creates a client with the people behind its phones. It can be undone under the client's id. Raises PhoneTaken."""
    client = new.client(client_id, scope.actor, now)
    people = new.people(client_id, country)
    unit.audit.group(client_id)
    await unit.clients.add(scope, client, people)
    return Card(client, people)


async def answer(
    unit: UnitOfWork, scope: Scope, client_id: int, field: ClientField, text: str, *, seen: str, country: str
) -> Client:
    """Puts a typed answer into a field. Stale if somebody else changed the field since it was shown."""
    client = await unit.clients.get(scope, client_id)
    if present(client, field) != seen:
        raise Stale
    return await _save(unit, scope, client, answered(client, field, text, country))


async def choose(unit: UnitOfWork, scope: Scope, client_id: int, field: ClientField, value: str | int) -> Client:
    client = await unit.clients.get(scope, client_id)
    return await _save(unit, scope, client, chosen(client, field, value))


async def clear(unit: UnitOfWork, scope: Scope, client_id: int, field: ClientField) -> Client:
    client = await unit.clients.get(scope, client_id)
    return await _save(unit, scope, client, cleared(client, field))


async def wake(unit: UnitOfWork, scope: Scope, client_id: int) -> Client:
    """Makes the client active again."""
    client = await unit.clients.get(scope, client_id)
    return await _save(unit, scope, client, client.awake())


async def leave_alone(
    unit: UnitOfWork, scope: Scope, client_id: int, now: datetime, *, touch: int | None = None
) -> int:
    """Marks that the client wants no contact, and cancels its open steps. Gives their number."""
    client = await unit.clients.get(scope, client_id)
    await _save(unit, scope, client, replace(client, do_not_contact=True))
    return await cancel_all(unit, scope, client_id, now, touch=touch)


async def may_be_contacted(unit: UnitOfWork, scope: Scope, client_id: int) -> Client:
    client = await unit.clients.get(scope, client_id)
    return await _save(unit, scope, client, replace(client, do_not_contact=False))


async def name_base(
    unit: UnitOfWork, scope: Scope, client_id: int, named: NamedBase | None, today: date, reason: str = ""
) -> Client:
    """Names a base that only a lead gives, with the reason: by which criterion it is key, or why it is lost."""
    scope.needs(Right.TEAM_CLIENTS)
    why = one_line(reason, LONGEST_ENDING) if reason.strip() or named else ""
    client = await unit.clients.get(scope, client_id)
    since = client.named_on if (named, why) == (client.named_base, client.named_reason) else today
    named_on = since if named else None
    return await _save(unit, scope, client, replace(client, named_base=named, named_reason=why, named_on=named_on))


async def stays_key(unit: UnitOfWork, scope: Scope, client_id: int, today: date) -> Client:
    """Confirms a key client: it is asked about again in half a year. NotFound if it is not key any more."""
    scope.needs(Right.TEAM_CLIENTS)
    client = await unit.clients.get(scope, client_id)
    if not is_key(client):
        raise NotFound
    return await _save(unit, scope, client, replace(client, named_on=today))


async def hand_over(unit: UnitOfWork, scope: Scope, client_id: int, to: int, key: int) -> Member:
    """Gives a client with its open steps to another member. It can be undone under the key. NotFound for a member who
    only covers.
    """
    scope.needs(Right.HAND_OVER)
    client = await unit.clients.get(scope, client_id)
    member = await unit.members.get(scope, to)
    scope.lasting.must_see(to)
    if member.until is not None:
        raise NotFound
    unit.audit.group(key)
    await unit.clients.hand_over(scope, [client_id], client.owner, to)
    return member


async def delete(unit: UnitOfWork, scope: Scope, client_id: int, key: int, now: datetime) -> Client:
    """Deletes a client. It can be undone under the key. Who covers a colleague may not delete
    the colleague's clients.
    """
    client = await unit.clients.get(scope.lasting, client_id)
    unit.audit.group(key)
    await unit.clients.delete(scope.lasting, client_id, now)
    return client


async def _save(unit: UnitOfWork, scope: Scope, old: Client, new: Client) -> Client:
    """Saves what changed. A second tap changes nothing and so leaves no trace in the history."""
    return old if new == old else await unit.clients.save(scope, new)
