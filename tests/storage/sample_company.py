"""A company to test with: an owner, a lead, two reps; and a stranger's company beside it, of which nothing may leak."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from itertools import count

from sales.actions.ports import UnitOfWork
from sales.clients.client import Client, Contact
from sales.company.members import Member, Person, Workspace
from sales.ground.drafts import Draft
from sales.ground.ids import new_id
from sales.ground.scope import Role, Scope, scope_of
from sales.values.phones import Phone
from sales.work.channels import Channel, Direction
from sales.work.order import Order
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind
from sales.work.touch import Touch
from storage.database import Database

NOW = datetime(2026, 11, 18, 7, 0, tzinfo=UTC)
TODAY = date(2026, 11, 18)
ZONE = "Europe/Moscow"
_people = count(1000)
_numbers = count()


@dataclass(frozen=True)
class Company:
    """Scopes of its people, by name."""

    workspace: Workspace
    owner: Scope
    lead: Scope
    anna: Scope
    boris: Scope


async def found(database: Database, name: str = "Ромашка Трейд") -> Company:
    workspace = Workspace(new_id(), name, "RU", "RUB", ZONE, "ru")
    roles = {"Ольга": Role.OWNER, "Лев": Role.LEAD, "Анна": Role.REP, "Борис": Role.REP}
    scopes = []
    async with database.work() as unit:
        await unit.workspaces.add(workspace)
        for called, role in roles.items():
            person = Person(next(_people), "ru", None, called)
            member = Member(new_id(), workspace.id, person.id, called, role, since=NOW)
            await unit.people.put(person)
            await unit.members.add(member)
            scopes.append(scope_of(workspace.id, member.id, role))
        await unit.commit()
    return Company(workspace, *scopes)


def a_client(scope: Scope, name: str = "ООО «Ромашка»") -> Client:
    return Client(new_id(), scope.actor, name, NOW)


def new_number() -> str:
    """A mobile number that nobody else has: a random one would be somebody's after some thousand."""
    return f"+7912{next(_numbers):07d}"


def a_contact(client: Client, name: str = "Пётр", *numbers: str) -> Contact:
    return Contact(new_id(), client.id, name, tuple(a_phone(number) for number in numbers))


def a_phone(number: str) -> Phone:
    return Phone(new_id(), number, number)


def a_touch(scope: Scope, client: Client, outcome: Outcome = Outcome.TALKED, at: datetime = NOW) -> Touch:
    return Touch(new_id(), client.id, scope.actor, Channel.CALL, Direction.OUTGOING, outcome, at, at)


def a_step(
    scope: Scope, client: Client, day: date = TODAY, kind: StepKind = StepKind.CALL, at: time | None = None
) -> NextStep:
    return NextStep(new_id(), client.id, scope.actor, kind, day, at, ZONE)


def an_order(scope: Scope, client: Client, touch: Touch, amount: int | None = 100_00, on: date = TODAY) -> Order:
    return Order(new_id(), client.id, scope.actor, touch.id, on, amount)


async def saved(database: Database, scope: Scope, *names: str, contacts: Sequence[Contact] = ()) -> list[Client]:
    """Clients of the scope's actor; the contacts go to the first one."""
    clients = [a_client(scope, name) for name in names]
    async with database.work(scope) as unit:
        for number, client in enumerate(clients):
            given = [replace(one, client=client.id) for one in contacts] if number == 0 else []
            await unit.clients.add(scope, client, given)
        await unit.commit()
    return clients


async def told(unit: UnitOfWork, scope: Scope, touch: Touch) -> None:
    """The touch was told in a conversation: under its id stands the draft."""
    member = await unit.members.person_of(scope, scope.actor)
    assert member is not None
    await unit.drafts.put(Draft(touch.id, member.id, "plan", {}, touch.recorded_at))
