"""Whoever leaves with many clients: they go part by part, seen on one message, can be stopped, come back for a day."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.program.app import App
from bot.upkeep import long_work
from sales.actions import jobs
from sales.clients.client import Client
from sales.ground.ids import new_id
from sales.ground.scope import Role
from sales.jobs.job import MANY, UNDO_WITHIN
from sandbox.people.person import Person
from storage.jobs.leases import Claim
from tests.handlers.conftest import Restart
from tests.handlers.sample_company import Company

CLIENTS = MANY + 10
PART = 20


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "PART", PART)
    monkeypatch.setattr(jobs, "STEP", PART)
    monkeypatch.setattr(long_work, "WRITER", float("inf"))


async def has_clients(company: Company, person: Person, number: int) -> None:
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        for place in range(number):
            await unit.clients.add(scope, Client(new_id(), scope.actor, f"Клиент {place}", company.clock.now()))
        await unit.commit()


async def owns(company: Company, person: Person) -> int:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return await unit.clients.lists.totals(scope.own)


async def removes_anna(company: Company, heir: str = "Борис Иванов") -> None:
    await company.owner.says("/team")
    await company.owner.taps("Анна Петрова")
    await company.owner.taps("Убрать из команды")
    await company.owner.taps(heir)
    await company.owner.taps("Да, убрать")


async def does_a_part(app: App) -> list[Claim]:
    return await app.long_work.round([])


def was_told(person: Person, *pieces: str) -> None:
    """In one message, whatever else came with it."""
    texts = [screen.text.replace("\N{NO-BREAK SPACE}", " ") for screen in person.screens]
    assert any(all(piece in text for piece in pieces) for text in texts), texts


async def free(company: Company) -> None:
    """As time does it: nobody has the job in hand any more."""
    await company.app.long_work.begin()


async def test_many_clients_go_part_by_part_and_the_message_says_what_was_done(company: Company) -> None:
    await has_clients(company, company.anna, CLIENTS)
    await removes_anna(company)
    company.owner.sees("Передаю клиентов", "Анна Петрова → Борис Иванов", "0 из 60")
    assert company.owner.screen.buttons()[0]["text"] == "Остановить"
    progress = company.owner.screen.id
    await company.app.tick()
    company.owner.sees("передано 60 клиентов")
    assert [one.id for one in company.owner.screens if "передано" in one.text] == [progress]
    assert await owns(company, company.boris) == CLIENTS
    was_told(company.boris, "Анна Петрова", "60 новых клиентов")


async def test_where_it_stands_is_said_meanwhile(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_work, "EVERY", 0)
    await has_clients(company, company.anna, CLIENTS)
    await removes_anna(company)
    await does_a_part(company.app)
    company.owner.sees("20 из 60")
    await free(company)
    await does_a_part(company.app)
    company.owner.sees("40 из 60")


async def test_stopped_it_says_how_far_it_came_and_the_rest_goes_to_somebody_else(company: Company) -> None:
    await has_clients(company, company.anna, CLIENTS)
    await removes_anna(company)
    await does_a_part(company.app)
    await company.owner.taps("Остановить")
    assert "Останавливаю" in company.owner.toast
    await free(company)
    await company.app.tick()
    company.owner.sees("Остановлено", "передано 20 клиентов", "40 клиентов ждут")
    was_told(company.boris, "20 новых клиентов")
    await company.owner.taps("Кому передать")
    company.owner.sees("Анна Петрова: 40 клиентов")
    await company.owner.taps("Лев Седов")
    company.owner.sees("Передать клиентов?", "Анна Петрова", "40 клиентов, дальше ведёт Лев Седов")
    await company.owner.taps("Да, передать")
    company.owner.sees("Анна Петрова → Лев Седов", "передано 40 клиентов")
    assert (await owns(company, company.boris), await owns(company, company.lead)) == (20, 40)


async def test_it_is_taken_back_within_a_day_but_for_whom_work_has_gone_on_with(company: Company) -> None:
    await has_clients(company, company.anna, CLIENTS)
    await removes_anna(company)
    await company.app.tick()
    boris = await company.scope(company.boris)
    async with company.work(boris) as unit:
        line = (await unit.clients.lists.find(boris, "", 0)).lines[0]
        await unit.clients.save(boris, replace(await unit.clients.get(boris, line.id), note="просил позже"))
        await unit.commit()
    await company.owner.taps("Отменить передачу")
    await company.owner.taps("Да, отменить")
    company.owner.sees("Возвращаю клиентов", "0 из 60")
    await company.app.tick()
    company.owner.sees("59 клиентов вернулись", "1 клиент остаётся", "Борис Иванов")
    assert await owns(company, company.boris) == 1
    was_told(company.boris, "Передачу отменили", "59 клиентов")
    await company.owner.taps("Кому передать")
    company.owner.sees("Анна Петрова: 59 клиентов")


async def test_after_a_day_it_stays_as_it_is(company: Company) -> None:
    await has_clients(company, company.anna, CLIENTS)
    await removes_anna(company)
    await company.app.tick()
    company.clock.moves(UNDO_WITHIN + timedelta(seconds=1))
    await company.owner.taps("Отменить передачу")
    assert "Отменить уже нельзя" in company.owner.toast
    assert await owns(company, company.boris) == CLIENTS


async def test_whoever_is_no_owner_any_more_reads_how_far_it_came(company: Company) -> None:
    await has_clients(company, company.anna, CLIENTS)
    await removes_anna(company)
    await does_a_part(company.app)
    scope = await company.scope(company.owner)
    async with company.work(scope) as unit:
        await unit.members.save(replace(await unit.members.get(scope, scope.actor), role=Role.LEAD))
        await unit.commit()
    await free(company)
    await company.app.tick()
    company.owner.sees("передавать клиентов вам больше нельзя", "передано 20 клиентов")
    await company.owner.taps("Отменить передачу")
    assert company.owner.toast
    assert await owns(company, company.boris) == PART


async def test_a_restart_changes_nothing(company: Company, restart: Restart) -> None:
    await has_clients(company, company.anna, CLIENTS)
    await removes_anna(company)
    await does_a_part(company.app)
    app = await restart()
    await app.tick()
    company.owner.sees("передано 60 клиентов")
    assert await owns(company, company.boris) == CLIENTS


async def test_a_few_clients_are_handed_over_at_once(company: Company) -> None:
    await has_clients(company, company.anna, MANY)
    await removes_anna(company)
    company.owner.sees("Анна Петрова → Борис Иванов", "передано 50 клиентов")
    assert company.owner.can_tap("Отменить передачу")
    assert await owns(company, company.boris) == MANY


async def test_in_english(company_en: Company) -> None:
    company = company_en
    await has_clients(company, company.anna, CLIENTS)
    await company.owner.says("/team")
    for label in ("Anna Peters", "Remove from the team", "Boris Ives", "Yes, remove"):
        await company.owner.taps(label)
    company.owner.sees("Handing over, Anna Peters → Boris Ives: 0 of 60 clients")
    await company.app.tick()
    company.owner.sees("60 clients handed over")
    company.lead.sees("has handed clients over.", "Anna Peters → Boris Ives: 60")
    await company.owner.taps("Undo the hand-over")
    await company.owner.taps("Yes, undo")
    await company.app.tick()
    company.owner.sees("60 clients are back")
    company.lead.sees("has taken the hand-over back.", "Anna Peters ← Boris Ives: 60")
