"""Two cards of one client in a test: drawn by lot, made one, made two again; and all that stands of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import select

from sales.actions import jobs
from sales.actions.card import merge
from sales.clients.client import BuyingRole, Client, Contact, Status
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.jobs.job import Job
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind
from sales.work.touch import Attachment
from storage.database import Database
from storage.schema.tables import clients, moves, of_client
from tests.clock import StandingClock
from tests.storage.jobs.hand_overs import Worker
from tests.storage.sample_company import NOW, TODAY, a_client, a_contact, a_phone, a_step, a_touch, an_order, new_number

Snapshot = Mapping[str, frozenset[tuple[Any, ...]]]
WORDS = st.sampled_from(["", "кафе", "кофейня"])
OUTCOMES = st.sampled_from([Outcome.TALKED, Outcome.NO_ANSWER, Outcome.INTERESTED, Outcome.REFUSED, Outcome.GATEKEEPER])


@dataclass(frozen=True)
class Lot:
    """What hangs on a card. People by role; touches by outcome, day and whether a file is attached; orders by day and
    sum; steps by kind, note and day.
    """

    business: str
    note: str
    tags: tuple[str, ...]
    status: Status
    people: tuple[BuyingRole, ...]
    touches: tuple[tuple[Outcome, int, bool], ...]
    orders: tuple[tuple[int, int | None], ...]
    steps: tuple[tuple[StepKind, str, int], ...]


lots = st.builds(
    Lot,
    WORDS,
    st.sampled_from(["", "любит чай", "любит чай\nзвонить утром"]),
    st.lists(st.sampled_from(["горячий", "сеть", "Сеть"]), max_size=2, unique=True).map(tuple),
    st.sampled_from(Status),
    st.lists(st.sampled_from(BuyingRole), max_size=3).map(tuple),
    st.lists(st.tuples(OUTCOMES, st.integers(0, 5), st.booleans()), max_size=5).map(tuple),
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from([None, 100_00, 200_00, -50_00])), max_size=4).map(tuple),
    st.lists(
        st.tuples(st.sampled_from([StepKind.CALL, StepKind.OFFER]), st.sampled_from(["", "счёт"]), st.integers(-2, 3)),
        max_size=3,
        unique_by=lambda step: step[:2],
    ).map(tuple),
)


async def made(database: Database, scope: Scope, name: str, lot: Lot) -> Client:
    client = replace(
        a_client(scope, name),
        business=lot.business,
        note=lot.note,
        tags=lot.tags,
        status=lot.status,
        email=f"{name}@a.ru",
    )
    async with database.work(scope) as unit:
        people = [_person(client, role) for role in lot.people]
        await unit.clients.add(scope, client, people)
        for outcome, days, has_file in lot.touches:
            touch = replace(
                a_touch(scope, client, outcome, NOW - timedelta(days=days)), contact=people[0].id if people else None
            )
            files = (Attachment(new_id(), "voice", "AwAC", 3),) if has_file else ()
            await unit.touches.add(scope, replace(touch, attachments=files))
        for days, amount in lot.orders:
            touch = a_touch(scope, client, Outcome.ORDER, NOW - timedelta(days=days))
            await unit.touches.add(scope, touch)
            await unit.orders.add(scope, an_order(scope, client, touch, amount, TODAY - timedelta(days=days)))
        for kind, note, days in lot.steps:
            await unit.steps.add(scope, _step(scope, client, kind, note, days))
        await unit.commit()
    async with database.read(scope) as unit:
        return await unit.clients.get(scope, client.id)


def _person(client: Client, role: BuyingRole) -> Contact:
    number = new_number()
    return replace(a_contact(client, "Пётр"), role=role, phones=(replace(a_phone(number), e164=number),))


def _step(scope: Scope, client: Client, kind: StepKind, note: str, days: int) -> NextStep:
    return replace(a_step(scope, client, TODAY + timedelta(days=days), kind), note=note, slot=note)


async def begun(database: Database, scope: Scope, old: Client, into: Client) -> Job:
    said = {"business": f"Сфера: {old.business}", "name": f"Название: {old.name}", "email": f"E-mail: {old.email}"}
    async with database.work(scope) as unit:
        job = await merge.begin(unit, scope, old.id, into.id, said, 7)
        await unit.commit()
    return job


async def merged(database: Database, clock: StandingClock, scope: Scope, old: Client, into: Client) -> Job:
    job = await begun(database, scope, old, into)
    await Worker(database, clock).does_all()
    async with database.read() as unit:
        return await unit.jobs.get(scope, job.id)


async def taken_back(database: Database, clock: StandingClock, scope: Scope, job: Job) -> Job:
    async with database.work(scope) as unit:
        await jobs.undo(unit, scope, job.id, clock.now(), 7)
        await unit.commit()
    await Worker(database, clock).does_all()
    async with database.read() as unit:
        return await unit.jobs.get(scope, job.id)


async def standing(database: Database, *cards: Client) -> Snapshot:
    """All rows of these cards, by table, but for how often they were changed. Moves are added to by going back, too."""
    ids = [card.id for card in cards]
    found: dict[str, frozenset[tuple[Any, ...]]] = {}
    async with database.read() as unit:
        for table in (clients, *of_client.hanging()):
            if table is moves:
                continue
            whose = table.c.id if table is clients else table.c.client_id
            columns = [column for column in table.c if column.name != "version"]
            rows = await unit.transaction.rows(select(*columns).where(whose.in_(ids)))
            found[table.name] = frozenset(tuple(map(str, row)) for row in rows)
    return found


async def hanging(database: Database, client: Client) -> Mapping[str, frozenset[int]]:
    """Ids of what hangs on a card, by table, of all tables whose rows go along."""
    found = {}
    async with database.read() as unit:
        for table in of_client.moving():
            rows = await unit.transaction.rows(select(table.c.id).where(table.c.client_id == client.id))
            found[table.name] = frozenset(row.id for row in rows)
    return found
