"""No question that a tap asks walks through a whole table, however large the company is."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sales.clients.client import Contact, Lack
from sales.clients.groupings import GroupKind
from sales.days.periods import month
from sales.ground.errors import SalesError
from sales.ground.ids import new_id
from sales.ground.scope import Role, Scope, scope_of
from sales.jobs.job import JobKind
from sales.reporting.counts import Figure
from sales.reporting.figures.behind import BEHIND
from sales.reporting.figures.fates import Fate, Fated
from sales.reporting.slices import By, Slice
from sales.reporting.unasked.occasions import Occasion, lists, placed
from sales.standing import sections
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import Lacking, Recommended
from sales.work.step import StepState
from storage.database import Database
from storage.engine import driver
from storage.reporting.leading import quiet
from storage.unit import Unit
from tests.clock import StandingClock
from tests.storage.sample_company import NOW, TODAY, ZONE, Company, a_client, a_step, a_touch, found

Question = Callable[[Unit, Scope], Awaitable[Any]]
THE_CLIENT = 1
UNTIL = NOW + timedelta(days=30)
FATED = Fated(month(TODAY), ZONE, TODAY)
SLICE = Slice(month(TODAY), ZONE)
AS_OF = AsOf(NOW, TODAY)

QUESTIONS: dict[str, Question] = {
    "card": lambda unit, scope: unit.clients.card(scope, THE_CLIENT),
    "find": lambda unit, scope: unit.clients.lists.find(scope, "ромашка 1234", 0),
    "list": lambda unit, scope: unit.clients.lists.find(scope, "", 3),
    "find what is alike": lambda unit, scope: unit.clients.lists.find(scope, "hjvfirf", 0),
    "candidates": lambda unit, scope: unit.clients.lists.candidates(scope, "звонил Ромашке, думают"),
    "named": lambda unit, scope: unit.clients.lists.named(scope, "ромашка"),
    "recent": lambda unit, scope: unit.clients.lists.recent(scope),
    "near": lambda unit, scope: unit.lists.part(scope.own, sections.around(55.0, 37.0, 1000), AS_OF, 9),
    "without step": lambda unit, scope: unit.lists.page(scope, sections.WITHOUT_STEP, AS_OF, 0),
    "due": lambda unit, scope: unit.lists.page(scope, sections.DUE, AS_OF, 0),
    "a section opened": lambda unit, scope: unit.lists.page(scope.own, placed(Occasion.IDLE, 2, 6, [1]), AS_OF, 0),
    "birthdays opened": lambda unit, scope: unit.lists.page(scope.own, placed(Occasion.BIRTHDAY, 2, 6, [1]), AS_OF, 0),
    "reasons": lambda unit, scope: unit.occasions.brought_up(scope.own, lists(2), AS_OF, 5),
    "birthdays": lambda unit, scope: unit.occasions.birthdays(scope.own, sections.born(6), AS_OF, 60),
    "reasons counted": lambda unit, scope: unit.lists.counts(scope.own, lists(6), AS_OF),
    "doubles": lambda unit, scope: unit.doubles.of(scope, replace(a_client(scope), tax_number="77", email="a@b.ru")),
    "likely doubles": lambda unit, scope: unit.doubles.pairs(scope, 9),
    "instead of": lambda unit, scope: unit.merges.instead_of(scope, THE_CLIENT),
    "lists to undo": lambda unit, scope: unit.jobs.recent(scope, [*JobKind], NOW),
    "merges to undo": lambda unit, scope: unit.merges.works(scope, THE_CLIENT, NOW),
    "recommended": lambda unit, scope: unit.lists.count(scope, ClientFilter((Recommended(THE_CLIENT),)), AS_OF),
    "who recommends": lambda unit, scope: unit.lists.brought(scope, ClientFilter(), AS_OF, 9),
    "cities of few": lambda unit, scope: unit.lists.words(scope.own, ClientFilter(), AS_OF, GroupKind.CITY, 9),
    "by phone": lambda unit, scope: unit.clients.lists.by_phone(scope, "+79123456789"),
    "day": lambda unit, scope: unit.steps.day(scope, scope.actor, TODAY),
    "history": lambda unit, scope: unit.touches.page(scope, THE_CLIENT, 0),
    "last touch": lambda unit, scope: unit.touches.last_by(scope, NOW),
    "all touches": lambda unit, scope: unit.touches.of_client(scope, 1),
    "briefing": lambda unit, _: unit.members.briefing([1, 2, 3]),
    "link": lambda unit, _: unit.invites.opened(b"token", NOW),
    "report of touches": lambda unit, scope: unit.reports.touches(scope, NOW, UNTIL),
    "report of orders": lambda unit, scope: unit.reports.orders(scope, TODAY, TODAY),
    "report of new clients": lambda unit, scope: unit.lists.by_owner(scope, sections.found(NOW, UNTIL), AS_OF),
    "report of overdue": lambda unit, scope: unit.reports.overdue(scope, NOW, TODAY),
    "report of put off": lambda unit, scope: unit.fates.by_member(scope, FATED.of(Fate.PUT_OFF)),
    "report of dropped": lambda unit, scope: unit.fates.by_member(scope, FATED.of(Fate.DROPPED)),
    "report of promises": lambda unit, scope: unit.fates.kept(scope, FATED),
    "promises kept": lambda unit, scope: unit.fates.page(scope, FATED.of(Fate.KEPT), 0),
    "report of days": lambda unit, scope: unit.sums.figures(scope, month(TODAY), ZONE, TODAY),
    "report of products": lambda unit, scope: unit.reports.products(scope, TODAY, TODAY),
    "touches behind": lambda unit, scope: unit.slices.page(scope, SLICE, 0),
    "cut": lambda unit, scope: unit.slices.cut(scope, replace(SLICE, by=By.CITY)),
    "report of whom was covered": lambda unit, scope: unit.reports.covered(scope, NOW, UNTIL),
    "report of who was there, too": lambda unit, scope: unit.reports.joint(scope, NOW, UNTIL),
    "who was there, too": lambda unit, scope: unit.reports.beside(scope, NOW, UNTIL),
    "stays": lambda unit, scope: unit.funnels.stays(scope, ClientFilter(), AS_OF, NOW),
    "key clients gone quiet": lambda unit, _: quiet.silent(unit.transaction, NOW),
    "reps without a touch": lambda unit, _: quiet.idle(unit.transaction, ZONE, NOW),
    "goals": lambda unit, scope: unit.goals.standing(scope, TODAY),
    "goals of one": lambda unit, scope: unit.goals.of(scope, scope.actor),
    "some touches": lambda unit, scope: unit.touches.some(scope, [1, 2]),
    "report of no step": lambda unit, scope: unit.lists.by_owner(scope, sections.WITHOUT_STEP, AS_OF),
    "behind": lambda unit, scope: unit.lists.page(scope, BEHIND[Figure.VISITS](scope.actor, NOW, UNTIL), AS_OF, 0),
    "new touch": lambda unit, scope: unit.touches.add(scope, a_touch(scope, a_client(scope))),
    "close": lambda unit, scope: unit.steps.close(scope, new_id(), StepState.DONE, NOW),
    "plan": lambda unit, scope: unit.steps.put(scope, a_step(scope, a_client(scope))),
    "undo": lambda unit, scope: unit.undo.take_back(scope, new_id(), NOW),
    "draft": lambda unit, _: unit.drafts.get(1, 1),
    "drafts of a day": lambda unit, _: unit.drafts.since(1, ["touch"], NOW),
}
INDEXES = {
    "reasons": {"ix_contacts_by_birthday", "ix_next_steps_open", "uq_told_once"},
    "birthdays": {"ix_contacts_by_birthday"},
    "doubles": {"ix_clients_by_company_key", "ix_clients_by_tax_number", "ix_clients_by_email"},
    "day": {"ix_next_steps_due", "ix_next_steps_closed"},
    "card": {"ix_contacts_of_client", "ix_phones_workspace_id_contact_id", "ix_touches_of_client"},
    "report of touches": {"ix_touches_counted"},
    "report of orders": {"ix_orders_counted"},
    "report of overdue": {"ix_next_steps_due"},
    "report of put off": {"ix_next_steps_postponed"},
    "report of dropped": {"ix_next_steps_dropped"},
    "report of no step": {"ix_clients_listed"},
    "report of days": {"ix_touches_counted", "ix_touches_of_client", "ix_orders_counted"},
    "report of whom was covered": {"ix_touches_counted", "ix_touches_covered"},
    "report of who was there, too": {"ix_touches_counted", "ix_touches_joint"},
    "who was there, too": {"ix_touches_joint"},
    "report of products": {"ix_orders_counted"},
    "report of promises": {"ix_next_steps_promised", "ix_next_steps_promised_first"},
    "promises kept": {"ix_next_steps_promised", "ix_next_steps_promised_first"},
    "touches behind": {"ix_touches_counted"},
    "cut": {"ix_touches_counted"},
    "report of new clients": {"ix_clients_by_birth"},
    "key clients gone quiet": {"ix_clients_key_plan", "uq_signals_once", "ix_next_steps_open"},
    "reps without a touch": {"ix_members_hearing_idle", "ix_touches_counted", "uq_signals_once"},
    "by phone": {"uq_phones_e164"},
    "lists to undo": {"ix_jobs_ended"},
    "recent": {"ix_audit_by_member"},
    "cities of few": {"ix_groupings_workspace_id_client_id"},
}
ALONE = {"report of put off": "ix_next_steps_postponed", "report of dropped": "ix_next_steps_dropped"}
"""Of these no step itself is looked at: in years they are many."""

LISTS = frozenset({"find", "find what is alike", "list", "named", "without step", "due", "likely doubles"})
"""What leads may ask of a whole company."""


@pytest.fixture
async def database(sqlite_url: str, clock: StandingClock) -> AsyncIterator[Database]:
    database = await Database.open(sqlite_url, clock)
    yield database
    await database.close()


async def _plans(database: Database, scope: Scope, question: Question, *, blindly: bool = False) -> list[str]:
    """How SQLite answers each statement that is asked; `blindly` without a look at its values."""
    asked: list[tuple[str, Any]] = []

    listeners = database._writing.heard.listeners
    listeners.append(lambda *told: asked.append(told))
    try:
        async with database.work(scope) as unit:
            await _ask(unit, scope, question)
    finally:
        listeners.clear()
    plans: list[str] = []
    with closing(driver.opened(Path(str(database.url.database)), writes=False)) as connection:
        for statement, values in asked:
            if re.match(r"\s*(WITH|SELECT|INSERT|UPDATE|DELETE)", statement):
                shown = [None] * len(values) if blindly else values
                plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", shown)
                plans.extend(str(told) for *_, told in plan)
    assert plans
    return plans


async def _ask(unit: Unit, scope: Scope, question: Question) -> None:
    """There is nothing to find: the statements are what counts. What is written goes along with the last of them."""
    with suppress(SalesError):
        await question(unit, scope)
        await unit.drafts.get(1, 1)


async def test_no_question_walks_through_a_whole_table(database: Database, subtests: pytest.Subtests) -> None:
    company = await found(database)
    async with database.work(company.anna) as unit:
        await unit.clients.add(company.anna, replace(a_client(company.anna), id=THE_CLIENT))
        await unit.commit()
    for name, question in QUESTIONS.items():
        for scope in (company.anna, company.lead, _of_a_team(company)):
            with subtests.test(name):
                plans = await _plans(database, scope, question)
                walks = [plan for plan in plans if plan.startswith("SCAN") and not _is_small(plan)]
                assert not walks, plans
                few = {f"SEARCH {table} USING PRIMARY KEY (workspace_id=?)" for table in ("members", "loads", "teams")}
                whole = {plan for plan in plans if plan.endswith("(workspace_id=?)")} - few
                assert name in LISTS or not whole, plans
                used = set(re.findall(r"INDEX (\w+)", " ".join(plans)))
                assert INDEXES.get(name, set()) <= used, plans
                assert name not in ALONE or f"COVERING INDEX {ALONE[name]} " in " ".join(plans), plans


def _of_a_team(company: Company) -> Scope:
    """The lead's, of more people than are looked at one by one."""
    return scope_of(company.workspace.id, company.lead.actor, Role.LEAD, led=frozenset(range(1, 10)))


async def test_open_steps_are_found_by_their_index_whatever_the_values_are(database: Database) -> None:
    """Else SQLite would plan anew each time it is asked, which takes longer than the answer."""
    company = await found(database)
    for question in ("card", "plan"):
        plans = await _plans(database, company.anna, QUESTIONS[question], blindly=True)
        assert any("ix_next_steps_open" in plan for plan in plans), plans


async def test_who_is_near_is_looked_for_among_ones_own_clients_alone(database: Database) -> None:
    """By any of the indexes that begin with whose they are."""
    plans = await _plans(database, (await found(database)).lead, QUESTIONS["near"])
    (first,) = [plan for plan in plans if plan.startswith("SEARCH clients USING INDEX")]
    assert first.endswith("(workspace_id=? AND owner_id=?)"), plans


async def test_new_clients_are_counted_without_looking_at_those_that_came_in_files(database: Database) -> None:
    plans = await _plans(database, (await found(database)).lead, QUESTIONS["report of new clients"])
    assert any("imported=? AND created_at>? AND created_at<?" in plan for plan in plans), plans


async def test_a_search_looks_contacts_up_client_by_client(database: Database) -> None:
    company = await found(database)
    for _ in range(20):
        client = a_client(company.anna)
        async with database.work(company.anna) as unit:
            await unit.clients.add(company.anna, client, [Contact(new_id(), client.id, "Пётр")])
            await unit.commit()
    plans = await _plans(database, company.anna, QUESTIONS["find"])
    assert [plan for plan in plans if "contacts" in plan]
    assert all("ix_contacts_of_client" in plan for plan in plans if "contacts" in plan), plans


async def test_who_has_no_number_or_nobody_who_decides_is_told_by_two_indexes_alone(database: Database) -> None:
    """Of a whole company: no row of a phone or a contact is read."""
    company = await found(database)
    wanted = ClientFilter((Lacking(frozenset({Lack.PHONE, Lack.DECIDER})),))
    plans = await _plans(database, company.lead, lambda unit, scope: unit.lists.count(scope, wanted, AS_OF))
    told = [plan for plan in plans if "phones" in plan or "contacts" in plan]
    assert told
    assert all(f"COVERING INDEX ix_{table}_of_client" in told[n] for n, table in enumerate(("contacts", "phones"))), (
        plans
    )


def _is_small(plan: str) -> bool:
    """A page that is already chosen, a part of the question itself, or a look at whether there is any company."""
    itself = re.match(
        r"SCAN (\(subquery|(ways|hits|anon_)\d|page|found|json_each|known|named|placed|rarest|first)", plan
    )
    return itself is not None or plan in {"SCAN CONSTANT ROW", "SCAN workspaces"}


async def test_a_card_is_three_statements_and_a_due_list_one(database: Database, company: Company) -> None:
    counted: list[str] = []
    client = a_client(company.anna)
    async with database.work(company.anna) as unit:
        await unit.clients.add(company.anna, client)
        await unit.commit()
    listeners = database._reading.heard.listeners
    async with database.read(company.anna) as unit:
        await unit.clients.lists.totals(company.anna)  # begins
        listeners.append(lambda statement, _: counted.append(statement))
        await unit.clients.card(company.anna, client.id)
        assert len(counted) == 3
        await unit.steps.day(company.anna, company.anna.actor, TODAY)
        await unit.clients.lists.find(company.anna, "ромашка", 0)
        await unit.members.briefing([1, 2])
        assert len(counted) == 6
