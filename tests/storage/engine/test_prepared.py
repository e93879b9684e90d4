"""A statement made ready answers what it answers when SQLAlchemy runs it, and fails as it fails there."""

import gc
from dataclasses import replace

import pytest
from sqlalchemy import and_, bindparam, delete, insert, or_, select, update
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.exc import IntegrityError

from sales.ground.scope import Role, Scope, scope_of
from storage.database import Database
from storage.engine.dialects import put
from storage.engine.prepared import LONGEST, StatementCache, writes_a_row
from storage.queries.hanging import adding_to_client
from storage.schema.tables import clients, drafts, people, touches
from tests.storage.conftest import Seen
from tests.storage.engine.test_plans import QUESTIONS, THE_CLIENT
from tests.storage.sample_company import NOW, Company, a_client, a_contact, a_step, a_touch, an_order, told

WRITES = frozenset({"new touch", "close", "plan", "undo"})


@pytest.fixture
async def full(database: Database, company: Company) -> Company:
    """A company in which most questions find something."""
    anna = company.anna
    client = replace(a_client(anna), id=THE_CLIENT, latitude=55.0, longitude=37.0, tags=("важный",))
    touch = a_touch(anna, client)
    async with database.work(anna) as unit:
        await unit.clients.add(anna, client, [a_contact(client, "Пётр", "+79123456789")])
        await told(unit, anna, touch)
        await unit.touches.add(anna, touch)
        await unit.orders.add(anna, an_order(anna, client, touch))
        await unit.steps.add(anna, a_step(anna, client))
        await unit.commit()
    return company


async def test_every_question_has_the_same_answer_made_ready(
    database: Database, full: Company, subtests: pytest.Subtests
) -> None:
    """The first time SQLAlchemy runs it, from the second on it is ready."""
    for name, question in QUESTIONS.items():
        if name in WRITES:
            continue
        for scope in (full.anna, full.lead):
            with subtests.test(name):
                async with database.work(scope) as unit:
                    first, *again = [await question(unit, scope) for _ in range(3)]
                assert again == [first, first]


async def test_a_team_of_any_size_has_its_answer(database: Database, full: Company) -> None:
    """Nobody at all, some, and more than there are places for."""

    def team(size: int) -> Scope:
        strangers = range(size - 1)
        owners = frozenset([full.anna.actor, *strangers]) if size else frozenset[int]()
        return replace(scope_of(full.workspace.id, full.lead.actor, Role.LEAD), owners=owners)

    for size in (1, 0, 2, LONGEST, LONGEST + 1, 2, 0, 1):
        async with database.work(full.lead) as unit:
            found = await unit.clients.lists.find(team(size), "ромашка", 0)
        assert len(found.lines) == (1 if size else 0)


async def test_what_the_driver_refuses_is_told_alike_and_without_what_is_personal(
    database: Database, seen: Seen
) -> None:
    adding, told = insert(people), {"name": "тайна", "locale": "ru", "updated_at": NOW}

    async def add(*numbers: int | None) -> None:
        async with database.transaction() as transaction:
            for number in numbers:
                await transaction.run(adding, {"id": number, **told})

    await add(77)
    for number in (77, None, 77, None):
        with pytest.raises(IntegrityError) as error:
            await add(78, number)
        assert "тайна" not in str(error.value)
    assert await seen("SELECT id FROM people") == [(77,)]


async def test_values_in_another_order_and_of_other_columns_find_their_places(
    database: Database, company: Company, seen: Seen
) -> None:
    changing = update(people).where(people.c.id == 78)
    async with database.transaction() as transaction:
        await transaction.run(insert(people), {"id": 78, "locale": "ru", "name": "А", "updated_at": NOW})
        for values in ({"name": "Б", "locale": "en"}, {"name": "В"}, {"locale": "ru", "name": "Г"}, {"name": "Д"}) * 2:
            await transaction.run(changing, values)
            told = await transaction.row(select(*(people.c[name] for name in values)).where(people.c.id == 78))
            assert told is not None
            assert tuple(told) == tuple(values.values())
    assert await seen("SELECT locale, name FROM people WHERE id = 78") == [("ru", "Д")]


def test_a_list_that_is_a_part_of_the_statement_is_made_ready_with_it() -> None:
    cache = StatementCache(dialect())
    asked = select(people.c.id).where(
        people.c.locale.in_(["ru", "en"]), people.c.name.in_(bindparam("names", expanding=True))
    )
    values = {"names": ["А", "Б", "В"]}
    cache.prepared(asked, values)
    ready = cache.prepared(asked, values)
    assert ready is not None
    assert ready.bound(values) == ["ru", "en", "А", "Б", "В"]
    assert ready.sql.count("?") == 5


def test_what_is_made_for_one_time_fills_no_memory() -> None:
    """However often it is asked in its time."""
    cache = StatementCache(dialect())
    question = None
    for number in range(100):
        question = select(people.c.id).where(people.c.id == number)
        for _ in range(number % 3 + 1):
            cache.prepared(question, {})
    del question
    gc.collect()
    assert not len(cache._seen)


def test_what_is_in_use_stays_ready() -> None:
    cache, in_use = StatementCache(dialect()), select(people.c.id)
    cache.prepared(in_use, {})
    ready = cache.prepared(in_use, {})
    gc.collect()
    assert ready is not None
    assert cache.prepared(in_use, {}) is ready


def test_only_what_makes_or_names_one_row_takes_no_longer_the_more_there_are() -> None:
    here, one = clients.c.workspace_id == bindparam("workspace"), clients.c.id == bindparam("row")
    anna = scope_of(1, 2, Role.REP)
    of_one = (
        insert(people),
        put(drafts),
        adding_to_client(touches).within(anna),
        update(clients).where(here, one, clients.c.version == bindparam("seen")),
        update(clients).where(and_(here, and_(one, clients.c.deleted_at.is_(None)))),
    )
    of_many = (
        update(clients),
        update(clients).where(here),
        update(clients).where(one),
        update(clients).where(here, clients.c.id.in_(bindparam("rows", expanding=True))),
        update(clients).where(here, clients.c.id >= bindparam("row")),
        update(clients).where(here, clients.c.id == clients.c.owner_id),
        update(clients).where(or_(here, one)),
        delete(clients).where(here, one),
        insert(touches).from_select(["id"], select(clients.c.id).where(here)),
        insert(touches).from_select(["id"], select(clients.c.id).join(people, here).where(here, one)),
        insert(touches).from_select(["comment"], select(select(clients.c.name).subquery())),
        select(clients.c.id).where(here, one),
    )
    assert [writes_a_row(statement) for statement in of_one] == [True] * len(of_one)
    assert [writes_a_row(statement) for statement in of_many] == [False] * len(of_many)
