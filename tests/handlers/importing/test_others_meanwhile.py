"""Dialogue: somebody else works with the same clients while a file complements them, or while that is taken back."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from sales.clients.client import Client
from sales.ground.errors import Stale
from sales.ground.scope import Role
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import loaded, loads, sent, wholes

MANY = 60
EDITED = 10
"""Every tenth."""
KNOWN = "Имя;Телефон\n" + "".join(f"Клиент {n};+7 912 345{n:04}\n" for n in range(MANY))
NEWER = "Имя;Телефон;Комментарий\n" + "".join(f"Клиент {n};+7 912 345{n:04};новое\n" for n in range(MANY))


async def _edits(company: Company, until: asyncio.Event) -> set[int]:
    """The lead saves one card after another; whoever is slower reads it again. Whom it concerned."""
    scope, edited = await company.scope(company.lead), set()
    known = [one.client for one in await wholes(company, company.lead)][::EDITED]
    while not until.is_set():
        for client in known:
            try:
                async with company.work(scope) as unit:
                    now: Client = await unit.clients.get(scope, client.id)
                    await unit.clients.save(scope, replace(now, hours=f"{len(now.hours)}"))
                    await unit.commit()
                    edited.add(client.id)
            except Stale:
                continue
            await asyncio.sleep(0)
    return edited


@pytest.mark.long
async def test_a_client_that_somebody_edits_meanwhile_keeps_nobody_from_the_rest(company: Company) -> None:
    anna = company.anna
    await loaded(anna, KNOWN)
    await sent(anna, NEWER)
    await anna.taps("Дополнить")
    done = asyncio.Event()
    async with asyncio.TaskGroup() as together:
        editing = together.create_task(_edits(company, done))
        await loads(anna)
        done.set()
    filled = [one.client.id for one in await wholes(company, anna) if one.client.note == "новое"]
    assert len(filled) >= MANY - MANY // EDITED
    anna.sees(f"Дополнено: {len(filled)}", *([f"{MANY - len(filled)} клиент"] if len(filled) < MANY else []))
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    left = {one.client.id for one in await wholes(company, anna) if one.client.note == "новое"}
    assert left <= editing.result() & set(filled)


async def test_who_may_not_see_these_clients_any_more_takes_nothing_out_of_them(company: Company) -> None:
    lead = company.lead
    await loaded(company.anna, KNOWN)
    await sent(lead, NEWER)
    await lead.taps("Дополнить")
    await loads(lead)
    owner, one = await company.scope(company.owner), (await company.me(lead)).member.id
    async with company.work(owner) as unit:
        member = await unit.members.get(owner, one)
        await unit.members.save(replace(member, role=Role.REP))
        await unit.commit()
    await lead.taps("Отменить загрузку")
    await lead.taps("Да")
    lead.sees("Загрузка отменена")
    assert {one.client.note for one in await wholes(company, company.anna)} == {"новое"}


async def test_a_file_waits_for_another_one_of_the_company_and_can_be_stopped_meanwhile(company: Company) -> None:
    boris = await company.scope(company.boris)
    async with company.work(boris) as unit:
        assert await unit.imports.loads.begin(boris)
        await unit.commit()
    await sent(company.anna, KNOWN)
    async with asyncio.TaskGroup() as together:
        together.create_task(loads(company.anna))
        while "Сейчас загружается другой файл" not in company.anna.screen.text:
            await asyncio.sleep(0.01)
        await company.anna.taps("Остановить")
    company.anna.sees("Остановлено: в базу ничего не попало")
    company.clock.moves(timedelta(minutes=5))
    await company.anna.taps("Вернуться к файлу")
    company.anna.sees(f"Новых: {MANY}")
