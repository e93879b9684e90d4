"""Nothing of another company or another rep is shown or changed, by any method that there is."""

import inspect
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from sales.actions import ports
from sales.clients.client import Client, Contact, Foreign, Page
from sales.clients.facts import Facts
from sales.clients.groupings import GroupKind
from sales.company.directories import DirectoryKind, Entry
from sales.ground import port as ground
from sales.ground.errors import SalesError
from sales.ground.ids import new_id
from sales.ground.noted import Noted
from sales.ground.scope import Scope
from sales.reporting import port
from sales.reporting.funnel import Ladder
from sales.standing import port as lists
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import About
from sales.work.order import Order
from sales.work.step import NextStep, StepKind, StepState
from sales.work.touch import Attachment, Touch
from storage.database import Database
from tests.storage.conftest import Seen
from tests.storage.sample_company import NOW, TODAY, Company, a_contact, a_phone, a_step, a_touch, an_order, saved, told

PHONE = "+79123456789"
HOUR, LATER = timedelta(hours=1), NOW + timedelta(days=1)
TABLES = ("clients", "contacts", "phones", "touches", "attachments", "next_steps", "orders", "list_entries", "members")


@dataclass(frozen=True)
class Annas:
    """What is Anna's, and nobody else's."""

    scope: Scope
    client: Client
    contact: Contact
    touch: Touch
    step: NextStep
    order: Order


@pytest.fixture
async def annas(database: Database, company: Company) -> Annas:
    anna = company.anna
    contact = a_contact(Client(0, 0, "", NOW), "Пётр", PHONE)
    client, idle = await saved(database, anna, "Ромашка", "Без шага", contacts=[contact])
    client = replace(client, latitude=55.75, longitude=37.61, city="Пермь")
    touch, off = a_touch(anna, client), a_step(anna, client, kind=StepKind.PAYMENT)
    step = replace(a_step(anna, client), postponed=1, promised_on=TODAY, postponed_at=NOW)
    tea = Entry(new_id(), DirectoryKind.PRODUCT, None, "Чай", 0)
    order = replace(an_order(anna, client, touch), product=tea.id)
    async with database.work(anna) as unit:
        client = await unit.clients.save(anna, client)
        await unit.directories.add(anna, tea)
        await unit.clients.set_facts(anna, idle.id, Facts(orders=1, last_order_on=TODAY.replace(year=2025)))
        await unit.touches.add(anna, touch)
        await told(unit, anna, touch)
        for one in (step, off):
            await unit.steps.add(anna, one)
        await unit.steps.close(anna, off.id, StepState.CANCELLED, NOW)
        await unit.orders.add(anna, order)
        unit.audit.shown(Noted.CARD, [client.id])
        await unit.commit()
    return Annas(anna, client, replace(contact, client=client.id), touch, step, order)


Method = Callable[[ports.UnitOfWork, Scope, Annas], Awaitable[Any]]


async def _candidates(unit: ports.UnitOfWork, scope: Scope) -> object:
    return (await unit.clients.lists.candidates(scope, "ромашке недозвон")).found


async def _part(unit: ports.UnitOfWork, scope: Scope) -> object:
    return (await unit.lists.part(scope, ClientFilter(), AS_OF, 9)).lines


AS_OF = AsOf(NOW, TODAY)
EVER = NOW - timedelta(days=9_999)
SHOWING: dict[str, Method] = {
    "Clients.card": lambda unit, scope, its: unit.clients.card(scope, its.client.id),
    "Clients.get": lambda unit, scope, its: unit.clients.get(scope, its.client.id),
    "Clients.owned": lambda unit, scope, its: unit.clients.owned(scope, its.scope.actor, 5),
    "ClientLists.find": lambda unit, scope, _: unit.clients.lists.find(scope, "ромаш", 0),
    "ClientLists.named": lambda unit, scope, _: unit.clients.lists.named(scope, "ромашка"),
    "ClientLists.candidates": lambda unit, scope, _: _candidates(unit, scope),
    "ClientLists.lines": lambda unit, scope, its: unit.clients.lists.lines(scope, [its.client.id]),
    "ClientLists.recent": lambda unit, scope, its: unit.clients.lists.recent(replace(scope, actor=its.scope.actor)),
    "ClientLists.open_card": lambda unit, scope, its: unit.clients.lists.open_card(
        replace(scope, actor=its.scope.actor), NOW
    ),
    "ClientLists.by_phone": lambda unit, scope, _: unit.clients.lists.by_phone(scope, PHONE),
    "ClientLists.totals": lambda unit, scope, _: unit.clients.lists.totals(scope),
    "Lists.count": lambda unit, scope, _: unit.lists.count(scope, ClientFilter(), AS_OF),
    "Lists.by_owner": lambda unit, scope, _: unit.lists.by_owner(scope, ClientFilter(), AS_OF),
    "Lists.words": lambda unit, scope, _: unit.lists.words(scope, GroupKind.CITY, 9),
    "Lists.page": lambda unit, scope, _: unit.lists.page(scope, ClientFilter(), AS_OF, 0),
    "Lists.part": lambda unit, scope, _: _part(unit, scope),
    "Lists.clients": lambda unit, scope, _: unit.lists.clients(scope, ClientFilter(), AS_OF, 9),
    "Contacts.get": lambda unit, scope, its: unit.contacts.get(scope, its.contact.id),
    "Touches.get": lambda unit, scope, its: unit.touches.get(scope, its.touch.id),
    "Touches.of_client": lambda unit, scope, its: unit.touches.of_client(scope, its.client.id),
    "Touches.some": lambda unit, scope, its: unit.touches.some(scope, [its.touch.id]),
    "Touches.page": lambda unit, scope, its: unit.touches.page(scope, its.client.id, 0),
    "Touches.done": lambda unit, scope, its: unit.touches.done(
        scope, its.scope.actor, NOW - timedelta(days=1), NOW + timedelta(days=1), 0
    ),
    "Touches.last_by": lambda unit, scope, its: unit.touches.last_by(replace(scope, actor=its.scope.actor), NOW),
    "Steps.get": lambda unit, scope, its: unit.steps.get(scope, its.step.id),
    "Steps.open_of": lambda unit, scope, its: unit.steps.open_of(scope, its.client.id),
    "Steps.open_kind": lambda unit, scope, its: unit.steps.open_kind(scope, its.client.id, StepKind.CALL),
    "Steps.taken": lambda unit, scope, its: unit.steps.taken(scope, its.scope.actor, TODAY, TODAY + timedelta(days=9)),
    "Steps.day": lambda unit, scope, its: unit.steps.day(scope, its.scope.actor, TODAY),
    "Orders.of_client": lambda unit, scope, its: unit.orders.of_client(scope, its.client.id),
    "Orders.products": lambda unit, scope, its: unit.orders.products(scope, its.client.id),
    "Orders.by_touch": lambda unit, scope, its: unit.orders.by_touch(scope, its.touch.id),
    "Funnels.groups": lambda unit, scope, _: unit.funnels.groups(scope, ClientFilter(), AS_OF),
    "Funnels.by_stage": lambda unit, scope, _: unit.funnels.by_stage(scope, ClientFilter(), AS_OF, About.MANAGER),
    "Funnels.moved": lambda unit, scope, _: unit.funnels.moved(scope, ClientFilter(), AS_OF, Ladder.BASE, EVER),
    "Reports.touches": lambda unit, scope, _: unit.reports.touches(scope, NOW, NOW + timedelta(days=1)),
    "Reports.orders": lambda unit, scope, _: unit.reports.orders(scope, TODAY, TODAY + timedelta(days=1)),
    "Reports.products": lambda unit, scope, _: unit.reports.products(scope, TODAY, TODAY + timedelta(days=1)),
    "Reports.overdue": lambda unit, scope, _: unit.reports.overdue(scope, NOW, TODAY + timedelta(days=9)),
    "Reports.put_off": lambda unit, scope, _: unit.reports.put_off(scope, NOW, LATER),
    "Reports.dropped": lambda unit, scope, _: unit.reports.dropped(scope, NOW, LATER),
    "Reports.recorded_late": lambda unit, scope, _: unit.reports.recorded_late(scope, NOW, LATER, 14 * HOUR),
    "Reports.sums": lambda unit, scope, its: unit.reports.sums(scope, its.scope.actor, [its.client.id], NOW, LATER),
}
CHANGING: dict[str, Method] = {
    "Clients.hold": lambda unit, scope, its: unit.clients.hold(scope, its.client.id),
    "Clients.add": lambda unit, scope, its: unit.clients.add(scope, Client(new_id(), its.scope.actor, "Чужая", NOW)),
    "Clients.save": lambda unit, scope, its: unit.clients.save(scope, replace(its.client, name="Взлом")),
    "Clients.set_facts": lambda unit, scope, its: unit.clients.set_facts(scope, its.client.id, Facts()),
    "Clients.count_in": lambda unit, scope, its: unit.clients.count_in(scope, its.client.id, its.touch),
    "Clients.delete": lambda unit, scope, its: unit.clients.delete(scope, its.client.id, NOW),
    "Clients.hand_over": lambda unit, scope, its: unit.clients.hand_over(
        scope, [its.client.id], its.scope.actor, scope.actor
    ),
    "Contacts.add": lambda unit, scope, its: unit.contacts.add(scope, a_contact(its.client, "Взлом")),
    "Contacts.save": lambda unit, scope, its: unit.contacts.save(scope, replace(its.contact, name="Взлом")),
    "Contacts.delete": lambda unit, scope, its: unit.contacts.delete(scope, its.contact.id, NOW),
    "Contacts.add_phone": lambda unit, scope, its: unit.contacts.add_phone(scope, its.contact.id, a_phone("+7900")),
    "Contacts.delete_phone": lambda unit, scope, its: unit.contacts.delete_phone(scope, its.contact.phones[0].id),
    "Contacts.mark_phone": lambda unit, scope, its: unit.contacts.mark_phone(
        scope, its.contact.phones[0].id, wrong=True
    ),
    "Touches.add": lambda unit, scope, its: unit.touches.add(scope, a_touch(scope, its.client)),
    "Touches.save": lambda unit, scope, its: unit.touches.save(scope, replace(its.touch, comment="Взлом")),
    "Touches.attach": lambda unit, scope, its: unit.touches.attach(
        scope, its.touch.id, Attachment(new_id(), "voice", "file")
    ),
    "Steps.hold": lambda unit, scope, its: unit.steps.hold(scope, its.client.id),
    "Steps.add": lambda unit, scope, its: unit.steps.add(scope, a_step(scope, its.client, kind=StepKind.VISIT)),
    "Steps.put": lambda unit, scope, its: unit.steps.put(scope, a_step(scope, its.client)),
    "Steps.close": lambda unit, scope, its: unit.steps.close(scope, its.step.id, StepState.DONE, NOW),
    "Steps.remind": lambda unit, scope, its: unit.steps.remind(scope, its.step.id, NOW),
    "Orders.add": lambda unit, scope, its: unit.orders.add(scope, an_order(scope, its.client, its.touch)),
    "Orders.save": lambda unit, scope, its: unit.orders.save(scope, replace(its.order, amount=1)),
    "Orders.delete": lambda unit, scope, its: unit.orders.delete(scope, its.order, NOW),
    "Undo.take_back": lambda unit, scope, its: unit.undo.take_back(scope, its.client.id, NOW),
}
OF_THE_WHOLE_COMPANY = {
    "Directories.all",
    "Directories.add",
    "Directories.save",
    "Members.all",
    "Members.get",
    "Members.hold",
    "Members.person_of",
    "Invites.pending",
    "Invites.revoke",
    "Workspaces.save",
    "Workspaces.set_rules",
}
"""What everybody in the company may read; who may change it is for the actions. Other companies: below."""
OF_A_MEMBER = {"SavedLists.all", "SavedLists.get", "SavedLists.add", "SavedLists.save"}
"""Nobody's clients: tried in `tests/storage/company/test_saved_lists.py`."""


def _methods_with_a_scope() -> set[str]:
    return {
        f"{protocol.__name__}.{name}"
        for _, protocol in inspect.getmembers(ports, inspect.isclass)
        if protocol.__module__ in {ports.__name__, port.__name__, lists.__name__, ground.__name__}
        and protocol is not ports.Work
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


async def test_each_change_is_one_that_the_rep_can_make(
    database: Database, company: Company, annas: Annas, subtests: pytest.Subtests
) -> None:
    """Otherwise the refusals above would say nothing."""
    for method in CHANGING.keys() - {"Undo.take_back"}:
        with subtests.test(method):
            scope = company.lead if method == "Clients.hand_over" else company.anna
            touch = a_touch(scope, annas.client)
            async with database.work(scope) as unit:
                await unit.touches.add(scope, touch)
                theirs = replace(annas, touch=touch) if method == "Orders.add" else annas
                await CHANGING[method](unit, scope, theirs)


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
    counted_work = {"Reports.touches", "Reports.orders", "Reports.products", "Reports.recorded_late"}
    async with database.read(anna) as unit:
        for method in SHOWING.keys() - counted_work:
            with suppress(SalesError):
                assert _is_nothing(await SHOWING[method](unit, anna, annas)), method
