"""The sample company in a database: finding an earlier one, and what people of the demo have at hand."""

from sqlalchemy import delete, select, update

from bot.demo.company.staff import Company
from bot.demo.words.words import Words
from sales.ground.scope import everything_of
from sales.values.company_names import shortest
from sales.work.step import StepState
from sandbox.phone import Around, Place, Pocket
from storage.database import Database
from storage.schema import tables

_c, _k, _p, _s = tables.clients.c, tables.contacts.c, tables.phones.c, tables.next_steps.c


async def found_again(database: Database) -> Company | None:
    """The company that an earlier demo has left; None if there is none."""
    async with database.read() as unit:
        workspace = await unit.transaction.scalar(select(tables.workspaces.c.id).limit(1))
        if workspace is None:
            return None
        nobody = everything_of(workspace)
        members = sorted(await unit.members.all(nobody), key=lambda one: one.person or 0)
        anna, boris, lead, *others = members
        return Company(await unit.workspaces.get(workspace), anna, boris, lead, tuple(others))


async def leave_chats(database: Database) -> None:
    """Clears chats of an earlier demo: a new sandbox numbers updates and messages from one again."""
    async with database.transaction() as transaction:
        for table in (tables.inbox, tables.outbox, tables.drafts):
            await transaction.run(delete(table))
        await transaction.run(update(tables.people).values(waiting_draft=None))


async def around(database: Database, company: Company, words: Words) -> Around:
    """The phone book (a newcomer, and a contact of Boris's that Anna cannot know to be taken),
    places, captions, hints.
    """
    taken = (
        select(_k.name, _p.e164)
        .join_from(tables.phones, tables.contacts, _k.id == _p.contact_id)
        .join(tables.clients, _c.id == _p.client_id)
        .where(_c.owner_id == company.boris.id, _c.orders > 0, _c.deleted_at.is_(None), _p.deleted_at.is_(None))
        .order_by(_c.name, _p.place)
        .limit(1)
    )
    async with database.read() as unit:
        rows = await unit.transaction.rows(taken)
    hand = words.at_hand
    people = [one.person or 0 for one in company.members]
    captions = zip(people[:3], words.captions, strict=True)
    return Around(
        contacts=(Pocket(hand.newcomer, hand.newcomer_phone), *(Pocket(name, e164) for name, e164 in rows)),
        places=tuple(Place(*place) for place in hand.places),
        captions=dict(captions),
        aside=frozenset(people[3:]),
        hints=await _hints(database, company, words),
    )


async def _hints(database: Database, company: Company, words: Words) -> tuple[str, ...]:
    """Hints that name the first two of Anna's clients with an agreed hour; none if there are fewer."""
    agreed = (
        select(_s.due_time, _c.name)
        .join_from(tables.next_steps, tables.clients, _c.id == _s.client_id)
        .where(_s.member_id == company.anna.id, _s.state == StepState.OPEN, _s.due_time.is_not(None))
        .order_by(_s.due_on, _s.due_time)
        .limit(2)
    )
    async with database.read() as unit:
        rows = await unit.transaction.rows(agreed)
    if len(rows) < 2:
        return ()
    (at, first), (_, second) = rows
    told = {"hour": f"{at:%H:%M}", "first": shortest(first), "second": shortest(second)}
    return tuple(hint.format(**told) for hint in words.at_hand.hints)
