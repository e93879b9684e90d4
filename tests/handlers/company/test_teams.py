"""Teams: an owner makes, fills, gives and removes them; a lead sees the own people and nobody else's."""

from datetime import datetime, timedelta

import pytest

from handlers.speech.taps.company import TeamAct, TeamTap, VacationAct, VacationTap
from handlers.speech.taps.exporting import ExportAct, ExportTap
from handlers.speech.taps.lists import FunnelTap
from handlers.speech.taps.reports import ReportTap, SliceTap
from sales.actions import clients, jobs, leading, vacations
from sales.actions.importing.load import still_here
from sales.actions.lists import bulk, changing
from sales.actions.lists.part import Some
from sales.company import teams
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected
from sales.ground.ids import new_id
from sales.jobs.bulk import Bulk
from sales.jobs.job import Halted, Job, JobKind
from sales.reporting.slices import Doing
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import About, Among
from sales.standing.kept_lists import to_data
from tests.handlers.card.test_keys import key
from tests.handlers.company.test_team import opens
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.day.substituted import FIRST, LAST
from tests.handlers.reporting.leading.test_complaints import complains
from tests.handlers.reporting.leading.test_nudges import reachable
from tests.handlers.reporting.test_report import plans
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


async def test_an_owner_makes_a_team_says_who_is_in_it_and_who_leads_it(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, lead = company.owner, company.lead
    await client(company, company.anna, "Пион")
    await client(company, company.boris, "Астра")
    await owner.says("/team")
    await owner.taps("Команды")
    owner.sees("Команд нет: каждый руководитель видит всех")
    await owner.taps("Новая команда")
    owner.sees("Как назовём команду?", "руководители будут видеть только свои")
    await owner.says("Север")
    owner.sees("Север", "Никто пока не ведёт", "пока никого")
    await owner.taps("Кто в команде")
    await owner.taps("Анна Петрова")
    assert "✓ Анна Петрова" in owner.buttons
    await owner.taps("Готово")
    await owner.taps("Кто ведёт")
    assert owner.buttons == ["Лев Седов", "Готово"], "a rep leads nobody"
    await owner.taps("Лев Седов")
    await owner.taps("Готово")
    owner.sees("Ведёт: Лев Седов", "1 человек: Анна Петрова")
    await owner.taps("Назад")
    owner.sees("Без команды: Борис Иванов и Лев Седов. Их клиентов видит только владелец")
    await company.app.tick()
    lead.sees("Теперь вы ведёте команду «Север»")

    await lead.says("/team")
    assert [one for one in lead.buttons if "·" in one] == ["Анна Петрова · менеджер", "Лев Седов · руководитель"]
    await lead.says("/find пион")
    lead.sees("Пион", "Анна Петрова")
    await lead.says("/find астра")
    lead.does_not_see("Астра")
    await owner.says("/team")
    assert "Борис Иванов · менеджер · без команды" in owner.buttons
    assert "Анна Петрова · менеджер · Север" in owner.buttons
    monkeypatch.setattr(teams, "MOST", 1)
    for word in ("Команды", "Новая команда"):
        await owner.taps(word)
    await owner.says("Юг")
    owner.sees("Команд уже 1")


async def test_the_same_in_english(company_en: Company) -> None:
    owner, lead = company_en.owner, company_en.lead
    await client(company_en, company_en.anna, "Peony")
    for word in ("/team", "Teams", "New team", "North", "Who is in it", "Anna Peters", "Done", "Who leads it"):
        await (owner.taps(word) if owner.can_tap(word) else owner.says(word))
    await owner.taps("Leo Lead")
    await owner.taps("Done")
    owner.sees("Led by Leo Lead", "1 person: Anna Peters")
    await company_en.app.tick()
    lead.sees("You lead the team North now")
    await lead.says("/find peony")
    lead.sees("Peony")
    await opens(owner, "Anna Peters")
    owner.sees("Team: North")


async def test_a_member_moves_and_the_clients_go_along_at_once(company: Company) -> None:
    irina = await in_two_teams(company)
    await client(company, company.anna, "Пион")
    owner, lead = company.owner, company.lead
    await opens(owner, "Анна Петрова")
    owner.sees("Команда: Север")
    await owner.taps("Команда")
    assert owner.buttons == ["✓ Север", "Юг", "Без команды", "Назад"]
    await owner.taps("Юг")
    assert "✓ Юг" in owner.buttons
    await company.app.outbox.tick()
    company.anna.sees("Теперь вы в команде Юг, раньше: Север")
    for person in (irina, lead):
        person.sees("Анна Петрова: теперь команда Юг, со всеми клиентами; раньше: Север")
    company.boris.does_not_see("команд")
    for person, sees in ((irina, True), (lead, False)):
        await person.says("/find пион")
        assert ("Пион" in person.screen.text and "Анна" in person.screen.text) is sees
    await owner.says("/team")
    assert [one for one in owner.buttons if "руководитель" in one] == [
        "Ирина Лис · руководитель · Юг",
        "Лев Седов · руководитель · Север",
    ]
    await opens(owner, "Анна Петрова")
    await owner.taps("Команда")
    await owner.taps("Без команды")
    await irina.says("/find пион")
    irina.does_not_see("Анна Петрова")
    await opens(owner, "Анна Петрова")
    owner.sees("Без команды: этих клиентов видит только владелец")


async def test_a_removed_team_leaves_its_people_and_the_last_one_gives_everybody_back(company: Company) -> None:
    irina = await in_two_teams(company)
    await client(company, company.boris, "Астра")
    owner = company.owner
    for word in ("/team", "Команды", "Юг · 1"):
        await (owner.taps(word) if owner.can_tap(word) else owner.says(word))
    await owner.taps("Убрать команду")
    owner.sees("Люди и их клиенты останутся")
    screen, button = owner.screen, owner.screen.buttons()[0]
    await owner.taps("Убрать команду")
    owner.sees("Без команды: Борис Иванов")
    await owner.presses(screen, button)
    owner.sees("Команды", "Север")
    await company.app.tick()
    irina.sees("Команду «Юг» вы больше не ведёте")
    await irina.says("/find астра")
    irina.does_not_see("Борис")
    await owner.taps("Север · 1")
    await owner.taps("Убрать команду")
    owner.sees("Она последняя: руководители снова увидят всех")
    await owner.taps("Убрать команду")
    await irina.says("/find астра")
    irina.sees("Астра", "Борис Иванов")


async def test_whoever_is_invited_into_a_team_is_in_it_and_who_is_in_none_is_said(company: Company) -> None:
    await in_two_teams(company)
    owner = company.owner
    for word in ("/team", "Команды", "Север · 1", "➕ Менеджер"):
        await (owner.taps(word) if owner.can_tap(word) else owner.says(word))
    owner.sees("Роль: Менеджер · Север")
    await joined(company, "Вера", "Роль: Менеджер\nКоманда: Север\n")
    owner.sees("Вера теперь в команде")
    owner.does_not_see("Пока без команды")
    await owner.says("/team")
    assert "Вера · менеджер · Север" in owner.buttons
    await owner.taps("➕ Менеджер")
    await joined(company, "Глеб")
    owner.sees("Глеб", "Пока без команды: этих клиентов видит только владелец")
    await owner.taps("Команды")
    owner.sees("Без команды:", "Глеб")


async def joined(company: Company, name: str, *reads: str) -> None:
    link = next(line for line in company.owner.screen.text.splitlines() if line.startswith("https://t.me/"))
    somebody = company.telegram.person(name, language="ru")
    await somebody.opens(link)
    somebody.sees(*reads)
    await somebody.taps("Да, всё верно")
    await company.app.tick()


async def test_what_the_clients_of_somebody_need_is_told_before_they_are_handed_over(company: Company) -> None:
    owner = company.owner
    await opens(owner, "Борис Иванов")
    owner.does_not_see("❗️")
    await reachable(company, company.boris)
    await key(company, company.boris, "ООО Лютик")
    late = await client(company, company.boris, "Астра")
    await plans(company, company.boris, late.id, company.clock.now().date() - timedelta(days=2))
    for person in (owner, company.lead):
        await opens(person, "Борис Иванов")
        person.sees("4 клиента", "❗️ Просрочено 1 · Без шага 3 · Ключевые 1")
        for word, name in (("Ключевые 1", "Лютик"), ("Просрочено 1", "Астра"), ("Без шага 3", "Лютик")):
            await person.taps(word)
            person.sees(f"Борис Иванов: {word[-1]}")
            assert any(name in one for one in person.buttons)
            await person.taps("Назад")
            person.sees("4 клиента")
    behind = next(one for row in company.lead.screen.inline for one in row if "Ключевые" in one["text"])
    await company.anna.says("/today")
    await company.anna.presses(company.anna.screen, behind)
    assert company.anna.toast == "Клиент не найден"
    await owner.taps("Убрать из команды")
    owner.sees("Кому передать", "❗️ Просрочено 1 · Без шага 3 · Ключевые 1")
    await owner.taps("Передать часть")
    assert owner.buttons[0].startswith("⚪ Астра · Позвонить, 16 нояб. ❗️"), "the nearest first"


async def test_a_lead_who_is_made_a_rep_leads_no_team_any_more_whatever_comes_later(company: Company) -> None:
    irina = await in_two_teams(company)
    await client(company, company.boris, "Астра")
    for role in ("Сделать менеджером", "Сделать руководителем"):
        await opens(company.owner, "Ирина Лис")
        await company.owner.taps(role)
    company.owner.sees("Команды пока нет: видит только своих клиентов")
    await irina.says("/find астра")
    irina.does_not_see("Борис Иванов")


async def test_complaints_mornings_and_vacations_go_to_the_leads_of_the_team(company: Company) -> None:
    irina = await in_two_teams(company)
    await complains(company, company.anna)
    company.lead.sees("ООО Ромашка", "претензия")
    company.owner.sees("ООО Ромашка", "претензия")
    assert irina.screens == []
    await irina.says("/report")
    irina.does_not_see("Анна")
    await company.lead.says("/report")
    company.lead.sees("Анна Петрова")
    company.lead.does_not_see("Борис")
    await irina.says("/settings")
    for word in ("Уведомления", "О ком"):
        await irina.taps(word)
    assert irina.buttons == ["✓ Борис Иванов", "Назад"]


async def test_nothing_of_another_teams_is_given_taken_planned_or_stopped(company: Company) -> None:
    """Rights are held by the actions and not by the buttons."""
    await in_two_teams(company)
    pion, lead = await client(company, company.anna, "Пион"), await company.scope(company.lead)
    boris, now = (await company.me(company.boris)).member.id, company.clock.now()
    theirs = await _their_job(company, now)
    wanted = ClientFilter((Among(About.MANAGER, frozenset({lead.actor})),))
    async with company.work(lead) as unit:
        for attempt in (
            clients.hand_over(unit, lead, pion.id, boris, new_id()),
            bulk.value_of(unit, lead, JobKind.GIVE, boris),
            vacations.take(unit, lead, boris, (FIRST, LAST), None, now),
            vacations.end(unit, lead, boris, now),
            jobs.stop(unit, lead, theirs),
            leading.led(unit, lead, boris),
        ):
            with pytest.raises(NotFound):
                await attempt
        with pytest.raises(Rejected, match="owner_gone"):
            await still_here(unit, lead, {boris})
        given = Some(lead, await unit.members.get(lead, lead.actor), wanted, boris, AsOf(now, now.date()), 9)
        with pytest.raises(Halted):
            await changing.give(unit, given)


async def _their_job(company: Company, now: datetime) -> int:
    """Long work of Boris's, whose lead is another."""
    boris = await company.scope(company.boris)
    what = Bulk(to_data(ClientFilter()), "опт", "Europe/Moscow", "Все", "", {}).what
    job = Job(new_id(), boris.workspace, boris.actor, company.boris.id, None, JobKind.TAG, boris.actor, what, 99)
    async with company.work(boris) as unit:
        await jobs.begin(unit, boris, job, now)
        await unit.commit()
    return job.id


async def test_a_forged_button_about_somebody_of_another_team_finds_nobody(company: Company) -> None:
    await in_two_teams(company)
    boris = ids.to_text((await company.me(company.boris)).member.id)
    await company.lead.says("/report")
    buttons = company.lead.screen.buttons()
    period = next(one["callback_data"] for one in buttons if one["callback_data"].startswith("r1:")).split(":")[1]
    await company.lead.says("/help")
    for stamp in (
        TeamTap(act=TeamAct.MEMBER, member=boris),
        VacationTap(act=VacationAct.LOOK, member=boris),
        ReportTap(period=period, member=boris),
        SliceTap(period=period, member=boris, doing=Doing.TOUCHES),
        FunnelTap(manager=boris),
        ExportTap(act=ExportAct.COUNT, which=f"m{boris}"),
    ):
        await company.lead.presses(company.lead.screen, {"text": "?", "callback_data": stamp.pack()})
        assert "Борис" not in company.lead.transcript()
    company.lead.sees("Клиент не найден")
