"""How lists of a whole company are found on SQLite: by which index, and how often, however many clients it has."""

from sales.actions.lists import bulk
from sales.clients.client import Lack
from sales.clients.groupings import GroupKind
from sales.clients.stages import Stage
from sales.jobs.job import JobKind
from sales.standing import sections
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import About, Among, Having, Planned
from sales.work.step import Plan
from sales.work.talk import Aggrieved
from storage.database import Database
from tests.storage.engine import test_plans
from tests.storage.engine.test_plans import AS_OF, Question
from tests.storage.sample_company import found

database = test_plans.database


def _counted(wanted: ClientFilter) -> Question:
    return lambda unit, scope: unit.lists.count(scope, wanted, AS_OF)


def _among(about: About, one: str) -> ClientFilter:
    return ClientFilter((Among(about, frozenset({one})),))


def _paged(wanted: ClientFilter) -> Question:
    return lambda unit, scope: unit.lists.page(scope, wanted, AS_OF, 0)


async def test_of_many_who_has_complained_is_asked_before_who_has_a_number(database: Database) -> None:
    """Most have one: to look all of these up one by one takes longer than all the rest."""
    company = await found(database)
    wanted = ClientFilter((Having(frozenset({Lack.PHONE})), Aggrieved(there=True)))
    plans = await test_plans._plans(database, company.lead, _counted(wanted))
    looked_up = plans.index("SEARCH clients USING PRIMARY KEY (workspace_id=? AND id=?)")
    lists = [plan.split()[1] for plan in plans[looked_up:] if plan.startswith("SEARCH") and "(workspace_id=?)" in plan]
    assert lists[0] == "complaints", plans


async def test_key_clients_and_who_is_left_are_counted_without_walking_through_a_company(database: Database) -> None:
    company = await found(database)
    last = (
        "ix_clients_talked (workspace_id=? AND last_talk_at>?)",
        "ix_clients_bought (workspace_id=? AND last_order_on>?)",
    )
    for wanted, by in (
        (sections.WITHOUT_STEP, last),
        (sections.KEY, ("ix_clients_by_base (workspace_id=? AND base=?)",)),
    ):
        plans = await test_plans._plans(database, company.lead, _counted(wanted))
        told = [plan for plan in plans if plan.startswith("SEARCH clients")]
        assert told == [f"SEARCH clients USING COVERING INDEX {one}" for one in by], plans
        few = await test_plans._plans(database, company.anna, _counted(wanted))
        assert len([plan for plan in few if plan.startswith("SEARCH clients")]) == 1, few


async def test_a_list_that_no_index_has_in_order_is_found_once_for_its_page_and_its_number(database: Database) -> None:
    """Others end as soon as a page is full, and their number is told by an index alone."""
    company = await found(database)
    for wanted, once in (
        (sections.UNSEEN, True),
        (_among(About.CITY, "тверь"), True),
        (_among(About.STAGE, Stage.GREY), False),
        (ClientFilter((Planned(Plan.NONE),)), False),
        (ClientFilter((sections.KEPT_UP,), Order.NEXT_STEP), False),
        (ClientFilter((), Order.LAST_TOUCH), False),
    ):
        plans = await test_plans._plans(database, company.lead, _paged(wanted))
        assert ("MATERIALIZE found" in plans) is once, (wanted, plans)


async def test_an_order_of_many_clients_is_told_by_an_index_alone(database: Database) -> None:
    company = await found(database)
    for order in set(Order) - {Order.NAME, Order.NEXT_STEP, Order.DISTANCE, Order.BIRTHDAY}:
        plans = await test_plans._plans(database, company.lead, _paged(ClientFilter((), order)))
        assert "SEARCH clients USING COVERING INDEX ix_clients_listed (workspace_id=?)" in plans, (order, plans)


async def test_words_beside_a_filter_are_read_in_a_row_and_of_few_clients_one_by_one(database: Database) -> None:
    company = await found(database)
    wanted = _among(About.STAGE, Stage.GREY)
    for scope, by in (
        (company.lead, "(workspace_id=? AND kind=?)"),
        (company.anna, "(workspace_id=? AND client_id=?)"),
    ):
        plans = await test_plans._plans(
            database, scope, lambda unit, of: unit.lists.words(of, wanted, AS_OF, GroupKind.CITY, 9)
        )
        (words,) = [plan for plan in plans if plan.startswith("SEARCH groupings")]
        assert words.endswith(by), plans


async def test_where_there_is_no_pool_no_client_is_looked_at_for_it(database: Database) -> None:
    """That is asked once of the members, and once more only where there is one."""
    company = await found(database)
    plans = await test_plans._plans(database, company.lead, _counted(ClientFilter((sections.SOMEBODYS,))))
    asked = [plans[n - 1].split()[0] for n, plan in enumerate(plans) if plan.startswith("SEARCH members")]
    assert asked == ["SCALAR", "LIST"], plans


async def test_days_of_talks_are_looked_for_among_those_with_a_step_alone(database: Database) -> None:
    company = await found(database)
    joining = bulk.joining(JobKind.SPREAD, sections.EVERYBODY, "Акция")
    assert joining is not None
    wanted = joining.by(Order.NEXT_STEP)
    plans = await test_plans._plans(
        database, company.lead, lambda unit, scope: unit.lists.part(scope, wanted, AS_OF, 9)
    )
    assert not any("UNION ALL" in plan for plan in plans), plans
