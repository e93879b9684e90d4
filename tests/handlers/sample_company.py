"""A company in a test: its people with their phones, and a look into its books."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import time

from bot.program.app import App
from sales.actions import members, workspaces
from sales.actions.ports import UnitOfWork
from sales.company.alerts import Alerts
from sales.company.founding_draft import FoundingDraft
from sales.company.members import Me, Member
from sales.company.members import Person as Account
from sales.ground.ids import new_id
from sales.ground.scope import Role, Scope, scope_of
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from storage.database import Database
from tests.clock import StandingClock

NAMES = {
    "ru": ("Ромашка", "Ольга Орлова", "Лев Седов", "Анна Петрова", "Борис Иванов"),
    "en": ("Daisy Ltd", "Olivia Owen", "Leo Lead", "Anna Peters", "Boris Ives"),
}
MENU = {
    "ru": ["Сегодня", "Записать", "Клиенты", "Новый", "Рядом", "Отчёт"],
    "en": ["Today", "Log", "Clients", "New", "Nearby", "Report"],
}
HOME = {"ru": ("RU", "RUB", "Europe/Moscow"), "en": ("GB", "GBP", "Europe/London")}


@dataclass(frozen=True)
class Company:
    """Owner, lead and two reps, each a person who acts in the sandbox."""

    telegram: Telegram
    app: App
    database: Database
    clock: StandingClock
    workspace: int
    owner: Person
    lead: Person
    anna: Person
    boris: Person

    @property
    def people(self) -> tuple[Person, ...]:
        return self.owner, self.lead, self.anna, self.boris

    async def me(self, person: Person) -> Me:
        """What the bot knows of somebody who writes now."""
        async with self.database.read() as unit:
            me = (await unit.members.briefing([person.id]))[person.id].me
        assert me is not None, f"{person.account.first_name} has no place in a company"
        return me

    async def scope(self, person: Person) -> Scope:
        return (await self.me(person)).scope

    def work(self, scope: Scope) -> AbstractAsyncContextManager[UnitOfWork]:
        """For what a test needs to be there already; it has to commit."""
        return self.database.work(scope)

    def read(self, scope: Scope | None = None) -> AbstractAsyncContextManager[UnitOfWork]:
        return self.database.read(scope)


@dataclass(frozen=True)
class Spoken:
    """A company with its language: `say` chooses the words."""

    company: Company
    language: str

    def say(self, russian: str, english: str) -> str:
        return russian if self.language == "ru" else english


async def founded(telegram: Telegram, app: App, clock: StandingClock, language: str) -> Company:
    """As its people left it: everybody is in, nothing is written down yet. Its leads want no morning of the team."""
    name, *people = NAMES[language]
    owner, lead, anna, boris = (telegram.person(one, language=language, started=True) for one in people)
    country, currency, zone = HOME[language]
    draft = FoundingDraft(new_id(), country, currency, zone, name=name)
    async with app.database.work() as unit:
        for person in (owner, lead, anna, boris):
            await unit.people.put(_account(person, language))
        me = await workspaces.found(unit, draft, _account(owner, language), clock.now())
        await unit.commit()
    company = me.workspace.id
    async with app.database.work(scope_of(company, me.member.id, Role.OWNER)) as unit:
        await unit.members.save(replace(me.member, alerts=Alerts(team_at=None)))
        for person, role in ((lead, Role.LEAD), (anna, Role.REP), (boris, Role.REP)):
            called, alerts = _account(person, language).name, Alerts(team_at=None if role is Role.LEAD else time(9))
            member = Member(new_id(), company, person.id, called, role, since=clock.now(), alerts=alerts)
            await unit.members.add(member)
        await unit.commit()
    return Company(telegram, app, app.database, clock, company, owner, lead, anna, boris)


async def led_each_morning(company: Company) -> Company:
    """As a company is by itself: who leads has a morning of the team."""
    for person in (company.owner, company.lead):
        me = await company.me(person)
        async with company.work(me.scope) as unit:
            await unit.members.save(replace(me.member, alerts=Alerts()))
            await unit.commit()
    return company


async def removed(company: Company, person: Person) -> None:
    """From the team, by the owner; nobody inherits anything."""
    owner, member = await company.scope(company.owner), (await company.me(person)).member.id
    async with company.work(owner) as unit:
        await members.remove(unit, owner, member, None, company.clock.now())
        await unit.commit()


def _account(person: Person, language: str) -> Account:
    return Account(
        person.id, language, name=" ".join(filter(None, [person.account.first_name, person.account.last_name]))
    )


async def known(database: Database, person: Person) -> Me | None:
    """What the bot knows of somebody who may have no place in a company."""
    async with database.read() as unit:
        briefing = (await unit.members.briefing([person.id])).get(person.id)
    return briefing.me if briefing else None


def keys(person: Person) -> list[str]:
    """The main menu as it stands under the chat, without its emoji."""
    return [key.split(" ", 1)[1] for key in person.keys]
