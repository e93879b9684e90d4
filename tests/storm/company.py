"""The company that the storm falls upon: reps who work, and a crowd that only gets its mornings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sales.actions import workspaces
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.company.founding_draft import FoundingDraft
from sales.company.members import Me, Member
from sales.company.members import Person as Account
from sales.ground.ids import new_id
from sales.ground.scope import Role, Scope, scope_of
from sales.work.step import NextStep, StepKind
from sandbox import Telegram
from sandbox.people.person import Person
from storage.database import Database
from tests.clock import StandingClock
from tests.storm.launch import MORNING


@dataclass(frozen=True)
class Company:
    owner: Me
    workers: Sequence[Person]
    crowd: list[Person]

    @property
    def workspace(self) -> int:
        return self.owner.workspace.id

    @property
    def everybody(self) -> list[Person]:
        return [*self.workers, *self.crowd]


async def founded(telegram: Telegram, url: str, workers: int, crowd: int, minutes: int) -> Company:
    """Mornings begin at half past eight, and the crowd's are spread over so many minutes after it."""
    people = [telegram.person(f"Рэп{number}", started=True) for number in range(workers + crowd)]
    database = await Database.open(url, StandingClock(MORNING))
    try:
        async with database.work() as unit:
            for person in people:
                await unit.people.put(_account(person))
            draft = replace(FoundingDraft(new_id(), "RU", "RUB", "Europe/Moscow"), name="Буря")
            me = await workspaces.found(unit, draft, _account(people[0]), MORNING)
            await unit.commit()
        async with database.work(me.scope) as unit:
            await _begin_with_a_client(unit, me.scope, me.member.id)
            await unit.commit()
        for number, person in enumerate(people[1:]):
            late = number % minutes if number >= workers else 0
            await _join(database, me, person, time(8, 30 + late))
    finally:
        await database.close()
    return Company(me, people[:workers], people[workers:])


async def joins(company: Company, telegram: Telegram, url: str, now: datetime) -> None:
    """One more of the crowd, whose morning is within a minute: else there are no digests left to die with."""
    person = telegram.person(f"Рэп{len(company.everybody)}", started=True)
    soon = (now + timedelta(minutes=1)).astimezone(ZoneInfo(company.owner.workspace.zone))
    database = await Database.open(url, StandingClock(now))  # what it writes is numbered by the time
    try:
        async with database.work() as unit:
            await unit.people.put(_account(person))
            await unit.commit()
        await _join(database, company.owner, person, soon.time().replace(second=0, microsecond=0))
    finally:
        await database.close()
    company.crowd.append(person)


async def _join(database: Database, me: Me, person: Person, digest_at: time) -> None:
    member = Member(new_id(), me.workspace.id, person.id, _account(person).name, Role.REP, digest_at, since=MORNING)
    scope = scope_of(me.workspace.id, member.id, Role.REP)
    async with database.work(scope) as unit:
        await unit.members.add(member)
        await _begin_with_a_client(unit, scope, member.id)
        await unit.commit()


async def _begin_with_a_client(unit: UnitOfWork, scope: Scope, owner: int) -> None:
    """Overdue: nobody's morning is silent, however early it is made."""
    client = Client(new_id(), owner, "Ромашка", MORNING)
    await unit.clients.add(scope, client)
    yesterday = (MORNING - timedelta(days=1)).date()
    await unit.steps.add(scope, NextStep(new_id(), client.id, owner, StepKind.CALL, yesterday, None, "Europe/Moscow"))


def _account(person: Person) -> Account:
    return Account(person.id, "ru", name=person.account.first_name)
