"""What a method answers that takes a scope: each asked for what is Anna's. Who may is in `test_scope.py`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sales.actions import ports
from sales.clients.client import Client, Contact
from sales.clients.facts import Facts
from sales.clients.groupings import GroupKind
from sales.clients.rungs import Ladder
from sales.days.periods import today
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.reporting.figures.fates import Fate, Fated
from sales.reporting.leading.signals import SignalKind
from sales.reporting.slices import By, Slice
from sales.reporting.unasked.occasions import Occasion
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import About
from sales.work.debt import Debt
from sales.work.order import Order
from sales.work.step import NextStep, StepKind, StepState
from sales.work.touch import Attachment, Touch
from tests.storage.sample_company import NOW, TODAY, ZONE, a_contact, a_phone, a_step, a_touch, an_order

EVER = NOW - timedelta(days=9_999)
PHONE = "+79123456789"


HOUR, LATER = timedelta(hours=1), NOW + timedelta(days=1)


@dataclass(frozen=True)
class Annas:
    """What is Anna's, and nobody else's."""

    scope: Scope
    client: Client
    contact: Contact
    touch: Touch
    step: NextStep
    order: Order
    signal: int
    calmed: int  # a touch that was a complaint


Method = Callable[[ports.UnitOfWork, Scope, Annas], Awaitable[Any]]


async def _candidates(unit: ports.UnitOfWork, scope: Scope) -> object:
    return (await unit.clients.lists.candidates(scope, "ромашке недозвон")).found


async def _reworded(unit: ports.UnitOfWork, scope: Scope, its: Annas) -> None:
    unit.steps.reword(scope, its.step, "Взлом", "")


async def _part(unit: ports.UnitOfWork, scope: Scope) -> object:
    return (await unit.lists.part(scope, ClientFilter(), AS_OF, 9)).lines


async def _counts(unit: ports.UnitOfWork, scope: Scope) -> object:
    return (await unit.lists.counts(scope, {"all": ClientFilter()}, AS_OF))["all"]


async def _brought_up(unit: ports.UnitOfWork, scope: Scope) -> object:
    found = await unit.occasions.brought_up(scope, {Occasion.IDLE: ClientFilter()}, AS_OF, 9)
    return found[Occasion.IDLE].lines


AS_OF = AsOf(NOW, TODAY)
DONE = Slice(today(TODAY), ZONE)
OFF = Fated(today(TODAY), ZONE, TODAY + timedelta(days=1))


async def _slice(unit: ports.UnitOfWork, scope: Scope) -> object:
    return (await unit.slices.page(scope, DONE, 0))[0]


async def _fate(unit: ports.UnitOfWork, scope: Scope, _: "Annas") -> object:
    return (await unit.fates.page(scope, OFF.of(Fate.PUT_OFF), 0))[0]


async def _debts(unit: ports.UnitOfWork, scope: Scope, its: "Annas") -> object:
    return list(await unit.debts.of_clients(scope, [its.client.id]))


async def _total(unit: ports.UnitOfWork, scope: Scope) -> object:
    return (await unit.debts.total(scope)).amount


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
    "Lists.counts": lambda unit, scope, _: _counts(unit, scope),
    "Lists.by_owner": lambda unit, scope, _: unit.lists.by_owner(scope, ClientFilter(), AS_OF),
    "Lists.shares": lambda unit, scope, _: unit.lists.shares(scope, ClientFilter(), AS_OF),
    "Lists.by_word": lambda unit, scope, _: unit.lists.by_word(scope, ClientFilter(), AS_OF, GroupKind.CITY),
    "Lists.words": lambda unit, scope, _: unit.lists.words(scope, ClientFilter(), AS_OF, GroupKind.CITY, 9),
    "Lists.brought": lambda unit, scope, _: unit.lists.brought(scope, ClientFilter(), AS_OF, 9),
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
    "Touches.by_day": lambda unit, scope, its: unit.touches.by_day(scope, its.scope.actor, NOW - HOUR, LATER, 3 * HOUR),
    "Touches.last_by": lambda unit, scope, its: unit.touches.last_by(replace(scope, actor=its.scope.actor), NOW),
    "Steps.get": lambda unit, scope, its: unit.steps.get(scope, its.step.id),
    "Steps.open_of": lambda unit, scope, its: unit.steps.open_of(scope, its.client.id),
    "Steps.open_since": lambda unit, scope, its: unit.steps.open_since(scope, its.client.id, NOW - timedelta(999)),
    "Steps.open_of_many": lambda unit, scope, its: unit.steps.open_of_many(scope, [its.client.id]),
    "Steps.open_kind": lambda unit, scope, its: unit.steps.open_kind(scope, its.client.id, StepKind.CALL),
    "Steps.taken": lambda unit, scope, its: unit.steps.taken(scope, its.scope.actor, TODAY, TODAY + timedelta(days=9)),
    "Steps.day": lambda unit, scope, its: unit.steps.day(scope, its.scope.actor, TODAY),
    "Orders.of_client": lambda unit, scope, its: unit.orders.of_client(scope, its.client.id),
    "Orders.of_clients": lambda unit, scope, its: unit.orders.of_clients(scope, [its.client.id]),
    "Orders.get": lambda unit, scope, its: unit.orders.get(scope, its.order.id),
    "Orders.unpaid": lambda unit, scope, its: unit.orders.unpaid(scope, its.client.id),
    "Debts.keys": lambda unit, scope, _: unit.debts.keys(scope),
    "Debts.concerned": lambda unit, scope, _: unit.debts.concerned(scope, TODAY),
    "Debts.of_clients": _debts,
    "Debts.total": lambda unit, scope, _: _total(unit, scope),
    "Orders.products": lambda unit, scope, its: unit.orders.products(scope, its.client.id),
    "Orders.by_touch": lambda unit, scope, its: unit.orders.by_touch(scope, its.touch.id),
    "Funnels.groups": lambda unit, scope, _: unit.funnels.groups(scope, ClientFilter(), AS_OF),
    "Funnels.by_stage": lambda unit, scope, _: unit.funnels.by_stage(scope, ClientFilter(), AS_OF, About.MANAGER),
    "Funnels.stays": lambda unit, scope, _: unit.funnels.stays(scope, ClientFilter(), AS_OF, EVER),
    "Funnels.moved": lambda unit, scope, _: unit.funnels.moved(scope, ClientFilter(), AS_OF, Ladder.BASE, EVER),
    "Occasions.brought_up": lambda unit, scope, _: _brought_up(unit, scope),
    "Occasions.firsts": lambda unit, scope, _: unit.occasions.firsts(scope, {"all": ClientFilter()}, AS_OF),
    "Occasions.birthdays": lambda unit, scope, _: unit.occasions.birthdays(scope, ClientFilter(), AS_OF, 9),
    "Complaints.open": lambda unit, scope, _: unit.complaints.open(scope),
    "Complaints.of_client": lambda unit, scope, its: unit.complaints.of_client(scope, its.client.id),
    "Complaints.get": lambda unit, scope, its: unit.complaints.get(scope, its.touch.id),
    "Complaints.taken_back": lambda unit, scope, its: unit.complaints.taken_back(scope, its.calmed),
    "Signals.get": lambda unit, scope, its: unit.signals.get(scope, its.signal),
    "Signals.of_touch": lambda unit, scope, its: unit.signals.of_touch(scope, its.touch.id),
    "Plans.of_day": lambda unit, scope, its: unit.plans.of_day(scope, its.step.due_on),
    "Reports.touches": lambda unit, scope, _: unit.reports.touches(scope, NOW, NOW + timedelta(days=1)),
    "Reports.orders": lambda unit, scope, _: unit.reports.orders(scope, TODAY, TODAY + timedelta(days=1)),
    "Reports.products": lambda unit, scope, _: unit.reports.products(scope, TODAY, TODAY + timedelta(days=1)),
    "Reports.covered": lambda unit, scope, _: unit.reports.covered(scope, NOW, NOW + timedelta(days=1)),
    "Reports.joint": lambda unit, scope, _: unit.reports.joint(scope, NOW, NOW + timedelta(days=1)),
    "Reports.overdue": lambda unit, scope, _: unit.reports.overdue(scope, NOW, TODAY + timedelta(days=9)),
    "Fates.by_member": lambda unit, scope, _: unit.fates.by_member(scope, OFF.of(Fate.DROPPED)),
    "Fates.kept": lambda unit, scope, _: unit.fates.kept(scope, OFF),
    "Fates.page": _fate,
    "Sums.figures": lambda unit, scope, _: unit.sums.figures(scope, today(TODAY), ZONE, TODAY),
    "Slices.by_member": lambda unit, scope, _: unit.slices.by_member(scope, DONE),
    "Slices.page": lambda unit, scope, _: _slice(unit, scope),
    "Slices.cut": lambda unit, scope, _: unit.slices.cut(scope, replace(DONE, by=By.CITY)),
    "Slices.largest": lambda unit, scope, _: unit.slices.largest(scope, DONE),
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
    "Steps.reword": _reworded,
    "Steps.remind": lambda unit, scope, its: unit.steps.remind(scope, its.step.id, NOW),
    "Steps.assign": lambda unit, scope, its: unit.steps.assign(scope, its.step.id, scope.actor),
    "Debts.replace": lambda unit, scope, its: unit.debts.replace(
        scope, {its.client.id: [Debt(new_id(), its.client.id, "", 1, TODAY)]}
    ),
    "Complaints.add": lambda unit, scope, its: unit.complaints.add(scope, its.touch.id, its.client.id, NOW),
    "Signals.add": lambda unit, scope, its: unit.signals.add(
        scope, SignalKind.REFUSAL, its.touch.id, TODAY, NOW, its.client.id
    ),
    "Signals.take": lambda unit, scope, its: unit.signals.take(scope, its.signal, NOW),
    "Complaints.take": lambda unit, scope, its: unit.complaints.take(scope, its.touch.id, NOW),
    "Orders.add": lambda unit, scope, its: unit.orders.add(scope, an_order(scope, its.client, its.touch)),
    "Orders.save": lambda unit, scope, its: unit.orders.save(scope, replace(its.order, amount=1)),
    "Orders.delete": lambda unit, scope, its: unit.orders.delete(scope, its.order, NOW),
    "Occasions.tell": lambda unit, scope, its: unit.occasions.tell(scope, {its.client.id: Occasion.IDLE}, NOW, TODAY),
    "Undo.take_back": lambda unit, scope, its: unit.undo.take_back(scope, its.client.id, NOW),
}


OF_THE_WHOLE_COMPANY = {
    "Orders.documents",
    "Orders.of_entity",
    "Debts.points",
    "Lists.tagged",
    "Directories.all",
    "Directories.add",
    "Directories.propose",
    "Directories.waiting",
    "Directories.save",
    "Members.all",
    "Members.get",
    "Members.hold",
    "Members.person_of",
    "Invites.pending",
    "Invites.revoke",
    "Workspaces.save",
    "Workspaces.set_rules",
    "Vacations.add",
    "Vacations.save",
    "Vacations.standing",
}


"""What everybody in the company may read; who may change it is for the actions. Other companies: below."""


_KEPT = {"all", "get", "add", "save"}
OF_A_MEMBER = {
    "ClientLists.open_list",
    "Undo.latest",
    "Undo.stands",
    "Reports.beside",
    *(f"{one}.{act}" for one in ("SavedLists", "Wordings") for act in _KEPT),
}


"""Nobody's clients: tried in `tests/storage/company/test_own_or_shared.py`; what stood on the own screen, by number;
who was beside, in `tests/storage/reporting/test_joint.py`.
"""
