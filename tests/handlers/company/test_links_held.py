"""What a link does not do: tell people of themselves, make an owner, bring back who has left. The pool is nobody."""

import pytest

from handlers.speech.taps.company import TeamAct, TeamTap
from sales.actions import members
from sales.actions.people import teams
from sales.company.members import Invite
from sales.ground.errors import LinkDead
from sales.ground.ids import new_id
from sales.ground.scope import Role
from sales.ground.tokens import hash_of
from sandbox.people.person import Person
from tests.handlers.door.test_joining import invited
from tests.handlers.lists.handing import forges
from tests.handlers.lists.pooling import in_the_pool
from tests.handlers.sample_company import Company


async def _returns(company: Company, name: str, phone: Person) -> None:
    """The account of that one is replaced by the owner's link."""
    await company.owner.says("/team")
    await company.owner.taps(name)
    await company.owner.taps("Заменить аккаунт")
    await company.owner.taps("Да")
    link = next(line for line in company.owner.screen.text.splitlines() if line.startswith("https://t.me/"))
    await phone.opens(link)
    await phone.taps("Да, всё верно")
    await company.app.tick()


async def test_an_owner_with_a_new_account_is_not_told_of_it(company: Company) -> None:
    phone = company.telegram.person("Оля", language="ru")
    await _returns(company, "Ольга Орлова", phone)
    assert (await company.me(phone)).member.role is Role.OWNER
    for one in (phone, company.owner):
        one.does_not_see("с новым аккаунтом")


async def test_whoever_is_back_in_no_team_is_not_said_to_be_new_outside_of_them(company: Company) -> None:
    owner = await company.scope(company.owner)
    async with company.work(owner) as unit:
        await teams.begin(unit, owner, "Север")
        await unit.commit()
    await _returns(company, "Анна Петрова", company.telegram.person("Аня", language="ru"))
    company.owner.sees("Анна Петрова", "с новым аккаунтом")
    company.owner.does_not_see("Пока без ко")


async def test_no_link_makes_an_owner(company: Company) -> None:
    await invited(company, company.owner)
    forged = TeamTap(act=TeamAct.INVITE, member="", value=Role.OWNER.value).pack()
    await forges(company.owner, {"text": "➕", "callback_data": forged})
    owner = await company.scope(company.owner)
    async with company.read(owner) as unit:
        pending = await unit.invites.pending(owner, company.clock.now())
    assert {one.role for one in pending} == {Role.REP}


async def test_a_link_of_somebody_who_has_left_by_now_is_dead(company: Company) -> None:
    owner, boris = await company.scope(company.owner), (await company.me(company.boris)).member
    now = company.clock.now()
    link = Invite(new_id(), hash_of("token"), owner.workspace, Role.REP, boris.id, owner.actor, now)
    async with company.work(owner) as unit:
        assert (await members.of_link(unit, link)).id == boris.id
        await members.remove(unit, owner, boris.id, None, now, None)
        with pytest.raises(LinkDead):
            await members.of_link(unit, link)


async def test_the_pool_is_nobody_whose_clients_or_figures_are_asked_for(company: Company) -> None:
    await in_the_pool(company, "Астра")
    scope = await company.scope(company.owner)
    async with company.read(scope) as unit:
        pool = next(one for one in await unit.members.all(scope, former=True) if one.pool)
    for asked in (f"клиенты {pool.name}", f"отчёт {pool.name}", f"передай клиентов {pool.name} Анне"):
        await company.owner.says(asked)
        company.owner.does_not_see("Передать часть", "Заменить аккаунт", f"Отчёт · {pool.name}", "Да, передать")
