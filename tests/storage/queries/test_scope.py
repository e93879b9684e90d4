"""Nothing of another company or another rep is shown or changed, by any method that there is."""

import inspect
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from sales.actions import ports
from sales.clients.client import Client, Page
from sales.clients.doubles.foreign import Foreign
from sales.clients.facts import Facts
from sales.company.directories import DirectoryKind, Entry
from sales.ground.errors import SalesError
from sales.ground.ids import new_id
from sales.ground.noted import Noted
from sales.ground.scope import Scope
from sales.reporting.leading.signals import SignalKind
from sales.values.birthdays import Birthday
from sales.work.debt import Debt
from sales.work.order import Item
from sales.work.outcomes import Outcome
from sales.work.step import StepKind, StepState
from storage.database import Database
from tests.storage.conftest import Seen
from tests.storage.queries.asked import CHANGING, OF_A_MEMBER, OF_THE_WHOLE_COMPANY, PHONE, SHOWING, Annas
from tests.storage.sample_company import NOW, TODAY, Company, a_contact, a_step, a_touch, an_order, saved, told

TABLES = (
    "clients",
    "contacts",
    "phones",
    "touches",
    "attachments",
    "next_steps",
    "orders",
    "debts",
    "list_entries",
    "members",
    "complaints",
    "signals",
    "told",
)


@pytest.fixture
async def annas(database: Database, company: Company) -> Annas:
    anna = company.anna
    contact = replace(a_contact(Client(0, 0, "", NOW), "Пётр", PHONE), birthday=Birthday(9, 5))
    client, idle = await saved(database, anna, "Ромашка", "Без шага", contacts=[contact])
    client = replace(client, latitude=55.75, longitude=37.61, city="Пермь", recommender=idle.id)
    touch = replace(a_touch(anna, client, Outcome.COMPLAINT), covered=company.lead.actor, joint=company.lead.actor)
    calmed = a_touch(anna, client)
    off = a_step(anna, client, kind=StepKind.PAYMENT)
    step = replace(a_step(anna, client), postponed=1, promised_on=TODAY, postponed_at=NOW)
    tea = Entry(new_id(), DirectoryKind.PRODUCT, None, "Чай", 0)
    order = replace(an_order(anna, client, touch), pay_by=TODAY).made_up([Item(new_id(), tea.id)])
    async with database.work(anna) as unit:
        client = await unit.clients.save(anna, client)
        await unit.directories.add(anna, tea)
        await unit.clients.set_facts(anna, idle.id, Facts(orders=1, last_order_on=TODAY.replace(year=2025)))
        await unit.touches.add(anna, touch)
        await told(unit, anna, touch)
        await unit.touches.add(anna, calmed)
        for complained in (touch, calmed):
            await unit.complaints.add(anna, complained.id, client.id, NOW)
        signal = await unit.signals.add(anna, SignalKind.REFUSAL, touch.id, TODAY, NOW, client.id)
        for one in (step, off):
            await unit.steps.add(anna, one)
        await unit.steps.close(anna, off.id, StepState.CANCELLED, NOW)
        await unit.orders.add(anna, order)
        await unit.debts.replace(anna, {client.id: [Debt(new_id(), client.id, "", 100, TODAY - timedelta(days=1))]})
        unit.audit.shown(Noted.CARD, [client.id])
        await unit.commit()
    return Annas(anna, client, replace(contact, client=client.id), touch, step, order, signal, calmed.id)


ELSEWHERE = {
    "Doubles": "tests/storage/clients/test_doubles.py",
    "Exports": "tests/handlers/exporting",
    "Goals": "tests/storage/reporting/leading/test_goals.py",
    "HandedOver": "tests/storage/clients/test_handed.py",
    "Jobs": "tests/storage/jobs/test_jobs.py",
    "Pool": "tests/storage/clients/test_pool.py",
    "Merges": "tests/storage/jobs/test_merges.py",
    "Teams": "tests/storage/company/test_teams.py",
    "Work": "what units of work are begun by",
}
"""Ports whose strangers are tried where they are at home. A new one is tried here, or is listed."""


def _methods_with_a_scope() -> set[str]:
    return {
        f"{protocol.__name__}.{name}"
        for _, protocol in inspect.getmembers(ports, inspect.isclass)
        if getattr(protocol, "_is_protocol", False)
        and protocol is not ports.Work
        and protocol.__name__ not in ELSEWHERE
        for name, method in inspect.getmembers(protocol, inspect.isfunction)
        if "scope" in inspect.signature(method).parameters
    }


def test_every_method_that_takes_a_scope_is_tried_here() -> None:
    assert _methods_with_a_scope() == SHOWING.keys() | CHANGING.keys() | OF_THE_WHOLE_COMPANY | OF_A_MEMBER


def _is_nothing(answer: Any) -> bool:
    if isinstance(answer, tuple):
        return not any(answer)
    return answer.total == 0 if isinstance(answer, Page) else not answer


async def _answered(database: Database, method: str, scope: Scope, annas: Annas) -> Any:
    async with database.read(scope) as unit:
        try:
            return await SHOWING[method](unit, scope, annas)
        except SalesError:
            return None


async def test_a_client_is_shown_to_its_rep_and_its_leads_only(
    database: Database, company: Company, strangers: Company, annas: Annas, subtests: pytest.Subtests
) -> None:
    for method in SHOWING:
        with subtests.test(method):
            assert not _is_nothing(await _answered(database, method, company.anna, annas))
            if method != "ClientLists.near":  # one's own, for leads too
                assert not _is_nothing(await _answered(database, method, company.lead, annas))
            for stranger in (strangers.owner, strangers.anna):
                assert _is_nothing(await _answered(database, method, stranger, annas))
            if method != "ClientLists.by_phone":
                assert _is_nothing(await _answered(database, method, company.boris, annas))


async def test_of_a_colleagues_client_an_exact_phone_tells_whose_it_is(
    database: Database, company: Company, annas: Annas
) -> None:
    async with database.read(company.boris) as unit:
        told = await unit.clients.lists.by_phone(company.boris, PHONE)
        assert told == Foreign(annas.client.id, "Ромашка", annas.scope.actor, "Анна")
        assert await unit.clients.lists.by_phone(company.boris, PHONE[:-1]) is None


async def test_a_client_is_changed_by_its_rep_and_its_leads_only(
    database: Database, company: Company, strangers: Company, annas: Annas, seen: Seen, subtests: pytest.Subtests
) -> None:
    async def everything() -> list[Any]:
        return [sorted(map(str, await seen(f"SELECT * FROM {table}"))) for table in TABLES]

    async def attempt(method: str, stranger: Scope) -> None:
        async with database.work(stranger) as unit:
            try:
                done = await CHANGING[method](unit, stranger, annas)
                await unit.commit()
            except (SalesError, IntegrityError):  # nobody has a client for a member of another company
                return
            assert not done

    before = await everything()
    for method in CHANGING:
        with subtests.test(method):
            for stranger in (company.boris, strangers.owner, strangers.anna):
                await attempt(method, stranger)
            assert await everything() == before


SELF_EVIDENT = {
    "Clients.hold",
    "Steps.hold",
    "Clients.set_facts",
    "Clients.count_in",
    "Steps.remind",
    "Steps.assign",
    "Complaints.add",
    "Signals.add",
    "Occasions.tell",
}
"""What waits, what follows from what is noted already, and what was told to whom."""


async def test_each_change_is_one_that_the_rep_can_make_and_the_audit_knows_of_it(
    database: Database, company: Company, annas: Annas, subtests: pytest.Subtests
) -> None:
    """Otherwise the refusals above would say nothing."""
    for method in CHANGING.keys() - {"Undo.take_back"}:
        with subtests.test(method):
            scope = company.lead if method == "Clients.hand_over" else company.anna
            touch = a_touch(scope, annas.client)
            async with database.work(scope) as unit:
                await unit.touches.add(scope, touch)
                await unit.commit()
            async with database.work(scope) as unit:
                await CHANGING[method](unit, scope, replace(annas, touch=touch) if method == "Orders.add" else annas)
                assert unit.audit.has_changes is (method not in SELF_EVIDENT)


async def test_a_company_has_lists_members_and_rules_of_its_own(
    database: Database, company: Company, strangers: Company
) -> None:
    mine, theirs = company.owner, strangers.owner
    entry = Entry(new_id(), DirectoryKind.PRODUCT, None, "Розы", 0)
    async with database.work(mine) as unit:
        await unit.directories.add(mine, entry)
        await unit.commit()
    async with database.work(theirs) as unit:
        assert not await unit.directories.all(theirs, DirectoryKind.PRODUCT)
        assert company.anna.actor not in {member.id for member in await unit.members.all(theirs)}
        assert await unit.members.person_of(theirs, company.anna.actor) is None
        saving = unit.workspaces.save(theirs, replace(company.workspace, name="Взлом"))
        revoking, getting = unit.invites.revoke(theirs, new_id(), NOW), unit.members.get(theirs, company.anna.actor)
        for attempt in (unit.directories.save(theirs, replace(entry, text="Взлом")), getting, saving, revoking):
            with pytest.raises(SalesError):
                await attempt


async def test_a_deleted_client_takes_all_that_hangs_on_it_out_of_sight(database: Database, annas: Annas) -> None:
    anna = annas.scope
    async with database.work(anna) as unit:
        for line in (await unit.clients.lists.find(anna, "", 0)).lines:
            await unit.clients.delete(anna, line.id, NOW)
        await unit.commit()
    counted_work = {
        "Reports.touches",
        "Reports.orders",
        "Reports.products",
        "Sums.figures",
        "Reports.covered",
        "Reports.joint",
        "Reports.days",
    }
    async with database.read(anna) as unit:
        for method in SHOWING.keys() - counted_work:
            with suppress(SalesError):
                assert _is_nothing(await SHOWING[method](unit, anna, annas)), method
