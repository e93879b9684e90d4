"""A lead asks for a hand-over in words: its preview is opened, one tap confirms it; what is not known is asked for."""

from dataclasses import replace

import pytest

from handlers.speech.taps.jobs import HandTap
from sales.ground import ids
from sales.ground.scope import Role
from sandbox.people.person import Person
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


async def _clients(company: Company, boris: Person, *towns: str) -> None:
    for number, town in enumerate(towns, 1):
        await _one(company, boris, f"Чашка {number}", town)


async def _one(company: Company, boris: Person, name: str, town: str) -> None:
    scope, made = await company.scope(boris), await client(company, boris, name, "")
    async with company.work(scope) as unit:
        await unit.clients.save(scope, replace(await unit.clients.hold(scope, made.id), city=town))
        await unit.commit()


@pytest.mark.parametrize(
    "text",
    [
        "передай клиентов Бориса Анне",
        "Отдай Анне клиентов Бориса",
        "перекинь базу бориса на анну",
        "пожалуйста, передайте всех клиентов Бориса Иванова Анне Петровой",
    ],
)
async def test_all_clients_of_somebody_are_handed_over_by_one_tap(company: Company, text: str) -> None:
    await _clients(company, company.boris, "Пермь", "Казань")
    await company.lead.says(text)
    company.lead.sees("Борис Иванов", "Передать 2 клиента", "Анна Петрова")
    await company.lead.taps("Да, передать")
    await company.anna.says("Чашка 1")
    company.anna.sees("Чашка 1", "Касание")


async def test_a_part_is_handed_over_and_the_rest_stays(company: Company) -> None:
    await _clients(company, company.boris, "Пермь", "Казань", "Пермь")
    await company.lead.says("отдай Анне клиентов Бориса из Перми")
    company.lead.sees("Борис Иванов", "Пермь", "Передать 2 клиента")
    await company.lead.says("передай Анне клиентов Бориса без телефона из Казани")
    company.lead.sees("Казань", "Передать 1 клиента")


async def test_several_get_them_and_it_is_shown_how_many_each(company: Company) -> None:
    await _clients(company, company.boris, "Пермь", "Казань")
    await company.lead.says("раздели клиентов Бориса между Анной и Львом")
    company.lead.sees("Передать 2 клиента?", "Анна Петрова: 1", "Лев Седов: 1")
    assert company.lead.can_tap("✓ Поровну")
    await company.lead.says("раздели клиентов Бориса между Анной и Львом по городам")
    company.lead.sees("Анна Петрова: 1 (", "Лев Седов: 1 (")
    assert company.lead.can_tap("✓ По городам")


async def test_what_is_not_known_is_asked_for(company: Company) -> None:
    lead = company.lead
    await _clients(company, company.boris, "Пермь")
    await lead.says("передай клиентов Бориса Зине")
    lead.sees("нет никого по имени «Зине»", "Кому передать?")
    await lead.taps("Анна Петрова")
    lead.sees("Передать 1 клиента", "Анна Петрова")
    await lead.says("передай клиентов Зины Анне")
    lead.sees("нет никого по имени «Зины»", "Чьих клиентов передать?")
    await lead.taps("Борис Иванов")
    lead.sees("Передать 1 клиента", "Анна Петрова")
    await lead.says("передай клиентов Бориса из Сочи Анне")
    lead.sees("Непонятно, какие это клиенты: «из Сочи»")


async def test_of_two_who_are_called_so_one_is_tapped(company: Company) -> None:
    lead = company.lead
    await _clients(company, company.boris, "Пермь")
    await company.owner.says("/team")
    await company.owner.taps("Анна Петрова")
    await company.owner.taps("Переименовать")
    await company.owner.says("Борис Лис")
    await lead.says("передай клиентов Бориса Ольге")
    lead.sees("Чьих клиентов передать?")
    await lead.taps("Борис Иванов")
    lead.sees("Передать 1 клиента", "Ольга Орлова")


async def test_a_rep_hands_nothing_over_and_a_lead_only_within_the_own_teams(company: Company) -> None:
    irina = await in_two_teams(company)
    await company.boris.says("передай моих клиентов Анне")
    company.boris.sees("Это может руководитель")
    await irina.says("передай клиентов Анны Борису")
    irina.sees("Не в ваших командах: Анна Петрова")
    await irina.says("передай клиентов Бориса Анне")
    irina.sees("Не в ваших командах: Анна Петрова")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hand Boris's clients to Anna", "Hand 2 clients over to Anna Peters?"),
        ("give Anna Boris's clients in Leeds", "Hand 1 client over to Anna Peters?"),
        ("move all clients from Boris to Anna please", "Hand 2 clients over to Anna Peters?"),
        ("hand Boris's clients to Zoe", "Nobody in your team is called “Zoe”"),
    ],
)
async def test_it_is_the_same_in_english(company_en: Company, text: str, told: str) -> None:
    for name, town in (("Cup", "Leeds"), ("Mug", "York")):
        await _one(company_en, company_en.boris, name, town)
    await company_en.lead.says(text)
    company_en.lead.sees(told)


@pytest.mark.parametrize(
    "text",
    [
        "give Boris's clients a call",
        "move Boris's clients to friday",
        "hand Boris's clients to Anna?",
        "give Boris a call",
    ],
)
async def test_what_says_something_else_hands_nobody_over(company_en: Company, text: str) -> None:
    await company_en.lead.says(text)
    company_en.lead.does_not_see("Hand over", "takes them over", "Hand 1", "I don't know which clients")


async def test_a_button_of_before_hands_nothing_over_without_the_right(company: Company) -> None:
    lead, owner = company.lead, await company.scope(company.owner)
    await _clients(company, company.boris, "Пермь")
    await lead.says("передай клиентов Бориса Зине")
    member = (await company.me(lead)).member
    async with company.work(owner) as unit:
        await unit.members.save(replace(member, role=Role.REP))
        await unit.commit()
    async with company.read() as unit:
        [asking] = await unit.drafts.latest(lead.account.id, "handing", 1)
    await _forges(lead, ids.to_text(asking.id), ids.to_text(member.id))
    assert lead.toast == "Клиент не найден"
    lead.does_not_see("Передать")


async def test_a_forged_button_names_nobody_of_another_team_and_opens_no_other_draft(company: Company) -> None:
    irina = await in_two_teams(company)
    anna, boris = [ids.to_text((await company.me(one)).member.id) for one in (company.anna, company.boris)]
    await _clients(company, company.boris, "Пермь")
    await irina.says("передай клиентов Бориса Зине")
    async with company.read() as unit:
        [asking] = await unit.drafts.latest(irina.account.id, "handing", 1)
    await _forges(irina, ids.to_text(asking.id), anna)
    assert irina.toast == "Клиент не найден"
    await _forges(irina, ids.to_text(asking.id), anna, gets=False)
    assert irina.toast == "Клиент не найден"
    irina.does_not_see("Передать 1 клиента", "Анна Петрова")
    await irina.says("/find")
    async with company.read() as unit:
        [listed] = await unit.drafts.latest(irina.account.id, "clients", 1)
    await _forges(irina, ids.to_text(listed.id), boris)
    assert irina.toast == "Клиент не найден"


async def _forges(who: Person, draft: str, member: str, *, gets: bool = True) -> None:
    data = HandTap(draft=draft, member=member, gets=gets).pack()
    await who.presses(who.screen, {"text": "…", "callback_data": data})
