"""Somebody is away, and somebody covers: what tests of substitution begin with."""

from datetime import date

from sales.actions import vacations
from sales.company.members import Member
from sales.company.members import Person as Account
from sales.ground.ids import new_id
from sales.ground.scope import Role
from sandbox.people.person import Person
from tests.handlers.sample_company import Company

FIRST, LAST = date(2026, 11, 18), date(2026, 11, 20)
"""From Wednesday, today, to Friday."""


async def goes_away(company: Company, who: Person, by: Person | None, since: date = FIRST, until: date = LAST) -> None:
    """As the owner says it."""
    owner, member = await company.scope(company.owner), (await company.me(who)).member.id
    substitute = (await company.me(by)).member.id if by else None
    async with company.work(owner) as unit:
        await vacations.take(unit, owner, member, (since, until), substitute, company.clock.now())
        await unit.commit()


async def joins(company: Company, name: str) -> Person:
    """One more rep."""
    person = company.telegram.person(name, language="ru", started=True)
    owner, now = await company.scope(company.owner), company.clock.now()
    async with company.work(owner) as unit:
        await unit.people.put(Account(person.id, "ru", name=name))
        await unit.members.add(Member(new_id(), owner.workspace, person.id, name, Role.REP, since=now))
        await unit.commit()
    return person


async def comes_back(company: Company, who: Person) -> None:
    owner, member = await company.scope(company.owner), (await company.me(who)).member.id
    async with company.work(owner) as unit:
        await vacations.end(unit, owner, member, company.clock.now())
        await unit.commit()
