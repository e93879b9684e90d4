"""A company in two teams: Anna's, which its lead leads, and Boris's, which Irina leads."""

from sales.actions.people import teams
from sales.company.members import Member
from sales.company.members import Person as Account
from sales.company.teams import leading
from sales.ground.ids import new_id
from sales.ground.scope import Role
from sandbox.people.person import Person
from tests.handlers.sample_company import Company

NORTH, SOUTH = "Север", "Юг"


async def in_two_teams(company: Company) -> Person:
    """As the owner keeps them, and the leads have read of it; Irina."""
    irina = company.telegram.person("Ирина Лис", language="ru", started=True)
    owner, now = await company.scope(company.owner), company.clock.now()
    led = [(NORTH, company.anna, company.lead), (SOUTH, company.boris, irina)]
    async with company.work(owner) as unit:
        await unit.people.put(Account(irina.id, "ru", name="Ирина Лис"))
        await unit.members.add(Member(new_id(), owner.workspace, irina.id, "Ирина Лис", Role.LEAD, since=now))
        await unit.commit()
    for name, rep, lead in led:
        member, leader = (await company.me(rep)).member, (await company.me(lead)).member
        async with company.work(owner) as unit:
            team = await teams.begin(unit, owner, name)
            await teams.put(unit, owner, member.id, team.id)
            await unit.members.save(leading(leader, team.id, leads=True))
            await unit.commit()
    return irina
