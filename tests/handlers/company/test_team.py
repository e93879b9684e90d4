"""/team: who sees it, who changes it, and that nobody is left without an owner or clients without a manager."""

from urllib.parse import parse_qs, urlsplit

import pytest

from sales.actions import members
from sales.clients.client import Client
from sales.company.members import Member
from sales.ground.errors import LastOwner, NotAllowed, NotFound
from sales.ground.ids import new_id
from sales.ground.scope import Role
from sales.ground.tokens import new_token
from sandbox.people.person import Person
from tests.handlers.sample_company import Company, removed


async def opens(who: Person, name: str) -> None:
    await who.says("/team")
    await who.taps(name)


async def test_the_owner_sees_everybody_with_their_role(company: Company) -> None:
    await company.owner.says("/team")
    company.owner.sees(
        "Ромашка: 4 человека", "Анна Петрова · менеджер", "Лев Седов · руководитель", "Ольга Орлова · владелец"
    )


async def test_the_same_in_english(company_en: Company) -> None:
    await company_en.owner.says("/team")
    company_en.owner.sees("Daisy Ltd: 4 people", "Anna Peters · rep", "Leo Lead · lead", "Olivia Owen · owner")
    await company_en.owner.taps("➕ Rep")
    company_en.owner.sees("A link for one person", "Role: Rep", "25 November", "Send the link")


async def test_a_lead_sees_the_list_and_nothing_to_change_but_vacations(company: Company) -> None:
    lead = company.lead
    await lead.says("/team")
    lead.sees("Анна Петрова · менеджер")
    assert lead.buttons[-2:] == ["Возможные дубли", "Заполненность"]
    await lead.taps("Анна Петрова · менеджер")
    assert lead.buttons == ["Отпуск", "План", "Назад"]


async def test_a_rep_hears_who_may(company: Company) -> None:
    await company.anna.says("/team")
    company.anna.sees("Это может руководитель")
    assert "team" not in [command["command"] for command in company.anna.commands]


async def test_a_button_kept_from_former_times_gives_no_rights(company: Company) -> None:
    await opens(company.owner, "Лев Седов")
    await company.owner.taps("Сделать владельцем")
    await opens(company.lead, "Анна Петрова")
    screen, button = company.lead.screen, company.lead.screen.buttons()[0]
    await opens(company.owner, "Лев Седов")
    await company.owner.taps("Сделать менеджером")
    await company.lead.presses(screen, button)
    company.lead.sees("Клиент не найден")
    assert (await company.me(company.anna)).member.role is Role.REP


async def test_rights_are_held_by_the_actions_and_not_by_the_buttons(company: Company) -> None:
    lead, anna = await company.scope(company.lead), (await company.me(company.anna)).member
    now = company.clock.now()
    async with company.work(lead) as unit:
        for attempt in (
            members.invite(unit, lead, Role.REP, new_token(), now),
            members.replace_account(unit, lead, anna.id, new_token(), now),
            members.change_role(unit, lead, anna.id, Role.OWNER, now),
            members.rename(unit, lead, anna.id, "Аня"),
            members.remove(unit, lead, anna.id, None, now),
            members.revoke(unit, lead, new_id(), now),
        ):
            with pytest.raises(NotAllowed):
                await attempt


async def test_whoever_has_left_gets_no_role_no_account_no_name_and_no_clients(company: Company) -> None:
    """By a button of before they left."""
    owner, now = await company.scope(company.owner), company.clock.now()
    anna, boris = [(await company.me(one)).member.id for one in (company.anna, company.boris)]
    await removed(company, company.anna)
    async with company.work(owner) as unit:
        for attempt in (
            members.replace_account(unit, owner, anna, new_token(), now),
            members.change_role(unit, owner, anna, Role.OWNER, now),
            members.rename(unit, owner, anna, "Аня"),
            members.remove(unit, owner, boris, anna, now),
        ):
            with pytest.raises(NotFound):
                await attempt


async def test_a_link_can_be_shared_though_messages_are_protected(company: Company) -> None:
    await company.owner.says("/team")
    await company.owner.taps("➕ Менеджер")
    company.owner.sees("Роль: Менеджер", "ср, 25 ноября")
    link = next(line for line in company.owner.screen.text.splitlines() if line.startswith("https://t.me/"))
    await company.owner.taps("Переслать ссылку")
    shared = parse_qs(urlsplit(company.owner.opened).query)
    assert shared["url"] == [link]
    assert "Ромашка" in shared["text"][0]


async def test_a_link_taken_back_lets_nobody_in(company: Company) -> None:
    await company.owner.says("/team")
    await company.owner.taps("➕ Менеджер")
    link = next(line for line in company.owner.screen.text.splitlines() if line.startswith("https://t.me/"))
    await company.owner.taps("Назад")
    await company.owner.taps("1 открытая ссылка")
    screen, button = company.owner.screen, company.owner.screen.buttons()[0]
    await company.owner.presses(screen, button)
    company.owner.sees("Открытых ссылок нет")
    await company.owner.presses(screen, button)
    company.owner.sees("Открытых ссылок нет")
    vera = company.telegram.person("Вера", language="ru")
    await vera.opens(link)
    vera.sees("Эта ссылка больше не действует")


async def test_a_new_role_holds_at_once_and_brings_its_commands(company: Company) -> None:
    await opens(company.owner, "Анна Петрова")
    await company.owner.taps("Сделать руководителем")
    company.owner.sees("Анна Петрова", "Роль: Руководитель")
    assert "team" in [command["command"] for command in company.anna.commands]
    await company.app.tick()
    company.anna.sees("Теперь ваша роль: Руководитель")
    await company.anna.says("/team")
    company.anna.sees("Ромашка: 4 человека")


async def test_a_role_that_somebody_has_already_is_given_by_no_second_tap_and_told_once(company: Company) -> None:
    await opens(company.owner, "Анна Петрова")
    screen = company.owner.screen
    button = next(one for one in screen.buttons() if one["text"] == "Сделать руководителем")
    for _ in range(2):
        await company.owner.presses(screen, button)
    await company.app.tick()
    assert company.anna.transcript().count("Теперь ваша роль: Руководитель") == 1


async def test_a_link_that_is_gone_is_taken_back_as_well_and_none_is_made_into_a_team_that_is_not_there(
    company: Company,
) -> None:
    owner, now = await company.scope(company.owner), company.clock.now()
    async with company.work(owner) as unit:
        link = await members.invite(unit, owner, Role.REP, new_token(), now)
        for _ in range(2):
            await members.revoke(unit, owner, link.id, now)
        assert not await unit.invites.pending(owner, now)
        with pytest.raises(NotFound):
            await members.invite(unit, owner, Role.REP, new_token(), now, team=new_id())


async def test_the_last_owner_can_neither_step_down_nor_leave(company: Company) -> None:
    await opens(company.owner, "Ольга Орлова")
    await company.owner.taps("Сделать менеджером")
    company.owner.sees("Компании нужен владелец")
    await company.owner.taps("Выйти из команды")
    await company.owner.taps("Да, убрать")
    company.owner.sees("Компании нужен владелец")
    assert (await company.me(company.owner)).member.role is Role.OWNER


async def test_an_owner_whose_account_is_lost_is_no_other_owner_to_leave_the_company_to(company: Company) -> None:
    owner, now = await company.scope(company.owner), company.clock.now()
    lead = (await company.me(company.lead)).member
    async with company.work(owner) as unit:
        await members.change_role(unit, owner, lead.id, Role.OWNER, now)
        await members.replace_account(unit, owner, lead.id, new_token(), now)
        with pytest.raises(LastOwner):
            await members.change_role(unit, owner, owner.actor, Role.REP, now)
        with pytest.raises(LastOwner):
            await members.remove(unit, owner, owner.actor, None, now)


async def test_an_owner_steps_down_where_there_is_another(company: Company) -> None:
    await opens(company.owner, "Лев Седов")
    await company.owner.taps("Сделать владельцем")
    await opens(company.owner, "Ольга Орлова")
    await company.owner.taps("Сделать менеджером")
    company.owner.sees("Теперь ваша роль: Менеджер")
    await company.owner.says("/team")
    company.owner.sees("Это может руководитель")


async def test_whoever_leaves_hands_all_clients_over(company: Company) -> None:
    anna, boris = (await company.me(company.anna)).member, (await company.me(company.boris)).member
    await has_clients(company, anna.id, "Ромашка", "Лютик")
    await opens(company.owner, "Анна Петрова")
    company.owner.sees("2 клиента")
    await company.owner.taps("Убрать из команды")
    company.owner.sees("Анна Петрова: 2 клиента. Кому передать")
    await company.owner.taps("Борис Иванов")
    company.owner.sees("Убрать из команды: Анна Петрова?", "2 клиента, дальше ведёт Борис Иванов")
    await company.owner.taps("Да, убрать")
    company.owner.sees("Анна Петрова → Борис Иванов", "2 клиента")
    assert "Анна Петрова больше не в команде" in company.owner.toast
    scope = await company.scope(company.boris)
    async with company.read(scope) as unit:
        assert await unit.clients.lists.totals(scope) == 2
        assert (await unit.members.get(scope, anna.id)).until == company.clock.now()
    assert boris.id == scope.actor
    await company.app.tick()
    company.boris.sees("Анна Петрова больше не в команде: теперь у вас 2 новых клиента")
    company.anna.sees("Вы больше не в команде Ромашка. Спасибо и удачи!")
    await company.anna.says("/today")
    company.anna.sees("по приглашению")


async def test_a_second_tap_on_removing_removes_nobody_else(company: Company) -> None:
    await opens(company.owner, "Борис Иванов")
    await company.owner.taps("Убрать из команды")
    screen, button = company.owner.screen, company.owner.screen.buttons()[0]
    await company.owner.presses(screen, button)
    await company.owner.presses(screen, button)
    company.owner.sees("Ромашка: 3 человека")


async def test_removing_asks_again_where_clients_have_come_meanwhile(company: Company) -> None:
    boris = (await company.me(company.boris)).member
    await opens(company.owner, "Борис Иванов")
    await company.owner.taps("Убрать из команды")
    await has_clients(company, boris.id, "Лютик")
    await company.owner.taps("Да, убрать")
    company.owner.sees("Здесь уже всё изменилось")
    assert (await company.me(company.boris)).member.until is None


async def test_a_member_is_renamed_in_words(company: Company) -> None:
    await opens(company.owner, "Анна Петрова")
    await company.owner.taps("Переименовать")
    await company.owner.says("...")
    company.owner.sees("Напишите", "например")
    await company.owner.says("Анна Сидорова")
    company.owner.sees("Анна Сидорова", "Роль: Менеджер")
    assert (await company.me(company.anna)).member.name == "Анна Сидорова"


async def test_nobody_locks_oneself_out_before_the_new_account_is_in(company: Company) -> None:
    await opens(company.owner, "Ольга Орлова")
    await company.owner.taps("Заменить аккаунт")
    company.owner.sees("Этот будет работать, пока не откроют ссылку")
    await company.owner.taps("Да")
    link = next(line for line in company.owner.screen.text.splitlines() if line.startswith("https://t.me/"))
    await company.owner.says("/team")
    company.owner.sees("Ольга Орлова · владелец")
    phone = company.telegram.person("Ольга", language="ru")
    await phone.opens(link)
    await phone.taps("Да, всё верно")
    assert (await company.me(phone)).member.role is Role.OWNER
    await company.owner.says("/team")
    company.owner.sees("по приглашению")


async def test_a_newer_link_for_the_same_member_ends_the_older(company: Company) -> None:
    links = []
    for _ in range(2):
        await opens(company.owner, "Анна Петрова")
        await company.owner.taps("Заменить аккаунт")
        await company.owner.taps("Да")
        links.append(next(line for line in company.owner.screen.text.splitlines() if line.startswith("https://t.me/")))
    finder, anna = (company.telegram.person(name, language="ru") for name in ("Находчивый", "Аня"))
    await finder.opens(links[0])
    finder.sees("Эта ссылка больше не действует")
    await anna.opens(links[1])
    anna.sees("Анна Петрова")


async def test_a_large_team_is_leafed_through(company: Company) -> None:
    scope = await company.scope(company.owner)
    async with company.work(scope) as unit:
        for number in range(20):
            await unit.members.add(Member(new_id(), company.workspace, None, f"Менеджер {number:02}", Role.REP))
        await unit.commit()
    await company.owner.says("/team")
    company.owner.sees("Ромашка: 24 человека", "1 / 3")
    await company.owner.taps("›")
    company.owner.sees("2 / 3")


async def has_clients(company: Company, member: int, *names: str) -> None:
    scope = await company.scope(company.owner)
    async with company.work(scope) as unit:
        for name in names:
            await unit.clients.add(scope, Client(new_id(), member, name, company.clock.now()))
        await unit.commit()
