"""Joining by a link, coming back with a new account, and knocking without one."""

import asyncio
from datetime import timedelta

from sales.actions import members
from sales.actions.people import teams
from sales.company.members import Person as Account
from sales.ground.scope import Role
from sales.ground.tokens import new_token
from sandbox.people.person import Person
from tests.clock import StandingClock
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.sample_company import MENU, Company, keys, known


async def invited(company: Company, by: Person, button: str = "➕ Менеджер") -> str:
    await by.says("/team")
    await by.taps(button)
    return next(line for line in by.screen.text.splitlines() if line.startswith("https://t.me/"))


async def test_a_rep_joins_by_a_link_with_one_tap(company: Company) -> None:
    link = await invited(company, company.owner)
    vera = company.telegram.person("Вера Белова", language="ru")
    await vera.opens(link)
    vera.sees("Ромашка", "Менеджер", "Вера Белова", "Москва, 10:00")
    await vera.taps("Да, всё верно")
    vera.sees("Вы в команде", "Новый клиент")
    assert keys(vera) == MENU["ru"]
    await company.app.tick()
    company.owner.sees("Вера Белова теперь в команде")
    company.owner.does_not_see("Пока без команды")
    me = await company.me(vera)
    assert (me.member.role, me.member.name, me.workspace.id) == (Role.REP, "Вера Белова", company.workspace)


async def test_the_same_in_english_with_another_name_and_city(company_en: Company) -> None:
    link = await invited(company_en, company_en.owner, "➕ Lead")
    vera = company_en.telegram.person("vera_1987", language="en")
    await vera.opens(link)
    vera.sees("Daisy Ltd", "Lead", "vera_1987", "London, 07:00")
    await vera.taps("Name")
    await vera.says("Vera White")
    await vera.taps("Time zone")
    await vera.says("berlin")
    vera.sees("Vera White", "Berlin, 08:00")
    await vera.taps("Yes, that's right")
    me = await company_en.me(vera)
    assert (me.member.role, me.member.name, me.zone) == (Role.LEAD, "Vera White", "Europe/Berlin")


async def test_whoever_made_the_link_hears_that_it_was_used(company: Company) -> None:
    link = await invited(company, company.owner)
    vera = company.telegram.person("Вера Белова", language="ru")
    await vera.opens(link)
    await vera.taps("Да, всё верно")
    await company.app.tick()
    company.owner.sees("Вера Белова", "теперь в команде", "Менеджер")


async def test_a_link_lets_one_person_in(company: Company) -> None:
    link = await invited(company, company.owner)
    vera, gleb = (company.telegram.person(name, language="ru") for name in ("Вера", "Глеб"))
    await vera.opens(link)
    await gleb.opens(link)
    await asyncio.gather(vera.taps("Да, всё верно"), gleb.taps("Да, всё верно"))
    members = [person for person in (vera, gleb) if await known(company.database, person)]
    assert len(members) == 1
    loser = gleb if members == [vera] else vera
    loser.sees("Эта ссылка больше не действует")
    assert not loser.can_tap("Да, всё верно")
    await loser.says("Здравствуйте")
    loser.sees("по приглашению")


async def test_a_link_lives_a_week(company: Company, clock: StandingClock) -> None:
    link = await invited(company, company.owner)
    clock.moves(timedelta(days=7, minutes=1))
    vera = company.telegram.person("Вера", language="ru")
    await vera.opens(link)
    vera.sees("Эта ссылка больше не действует")


async def test_a_link_of_somebody_who_was_removed_is_dead(company: Company) -> None:
    await company.owner.says("/team")
    await company.owner.taps("Лев Седов")
    await company.owner.taps("Сделать владельцем")
    link = await invited(company, company.lead)
    await company.owner.says("/team")
    await company.owner.taps("Лев Седов")
    await company.owner.taps("Убрать из команды")
    await company.owner.taps("Да, убрать")
    vera = company.telegram.person("Вера", language="ru")
    await vera.opens(link)
    vera.sees("Эта ссылка больше не действует")


async def test_a_member_who_opens_a_link_stays_where_they_are(company: Company) -> None:
    link = await invited(company, company.owner)
    before = await company.me(company.anna)
    await company.anna.opens(link)
    company.anna.sees("Вы в команде", "Ромашка")
    assert await company.me(company.anna) == before


async def test_a_lost_account_is_replaced_and_the_old_one_is_out_at_once(company: Company) -> None:
    anna = (await company.me(company.anna)).member
    await company.owner.says("/team")
    await company.owner.taps("Анна Петрова")
    await company.owner.taps("Заменить аккаунт")
    await company.owner.taps("Да")
    link = next(line for line in company.owner.screen.text.splitlines() if line.startswith("https://t.me/"))
    await company.anna.says("/today")
    company.anna.sees("по приглашению")
    assert [command["command"] for command in company.anna.commands] == ["start"]
    phone = company.telegram.person("Аня", language="ru")
    await phone.opens(link)
    phone.sees("Анна Петрова", "Менеджер")
    assert not phone.can_tap("Имя")
    await phone.taps("Да, всё верно")
    assert (await company.me(phone)).member.id == anna.id
    await company.app.tick()
    company.owner.sees("Анна Петрова", "с новым аккаунтом")


async def test_strangers_get_one_polite_line_an_hour(company: Company, clock: StandingClock) -> None:
    stranger = company.telegram.person("Чужой", language="ru")
    for words in ("/start", "Ромашка", "/report", "/start nonsense"):
        await stranger.says(words)
    assert len(stranger.screens) == 1
    stranger.sees("Touchbase работает по приглашению")
    stranger.does_not_see("Ромашка")
    clock.moves(timedelta(hours=1))
    await stranger.says("/help")
    assert len(stranger.screens) == 2


async def test_start_brings_the_keyboard_back_to_a_member(company: Company) -> None:
    await company.anna.says("/start")
    company.anna.sees("Вы в команде", "Ромашка")
    assert keys(company.anna) == MENU["ru"]


async def test_a_link_into_a_team_that_is_removed_lets_in_without_one_and_a_lead_of_one_is_not_outside(
    company: Company,
) -> None:
    await in_two_teams(company)
    scope, now = await company.scope(company.owner), company.clock.now()
    made = []
    async with company.work(scope) as unit:
        north, south = await unit.teams.all(scope)
        for role, team in ((Role.REP, north), (Role.REP, south), (Role.LEAD, south)):
            made.append(await members.invite(unit, scope, role, new_token(), now, team.id))
        await teams.remove(unit, scope, north.id, now)
        await unit.commit()
    joined = []
    for number, link in enumerate(made):
        async with company.work(scope) as unit:
            account = Account(900 + number, "ru", name="Новый")
            joined.append(await members.join(unit, link, account, f"Новый {number}", now))
            await unit.commit()
    assert joined[0].team is None
    assert (joined[1].team, len(joined[1].leads)) == (south.id, 0)
    assert joined[2].leads == {south.id}
    await company.app.tick()
    company.owner.sees("Новый 0 теперь в команде. Роль: Менеджер.\nПока без команды")
    assert "Новый 2" in company.owner.screen.text
    assert "Пока без команды" not in company.owner.screen.text
