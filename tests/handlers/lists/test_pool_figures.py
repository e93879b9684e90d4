"""Figures and lists of the team where some clients are in the pool: these are nobody's work left undone."""

from datetime import UTC, datetime, time

from sqlalchemy import update

from sales.clients.facts import Facts
from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from storage.schema.tables import clients
from tests.handlers.lists.pooling import DAY, SPRING, forgotten, in_the_pool
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


async def test_nobody_has_left_a_client_of_the_pool_without_a_step(company: Company) -> None:
    """It bought within a year: every figure and every list of a lead has the same one client, and not that one."""
    long_ago = datetime.combine(SPRING, time(9), UTC)
    known = Facts(orders=1, order_sum=1, first_order_on=SPRING, last_order_on=SPRING, touches=1, last_touch_at=long_ago)
    lead, pooled = company.lead, await in_the_pool(company, "Астра", "Ирис")
    others = await forgotten(company, company.anna, "Мак")
    scope = await company.scope(company.owner)
    async with company.work(scope) as unit:
        for one in [pooled[0], *others]:
            await unit.clients.set_facts(scope, one.id, known)
        await unit.commit()
    await lead.says("/report")
    lead.sees("Без шага сейчас: 1")
    await lead.taps("Без шага · 1")
    lead.sees("Без шага: 1")
    assert lead.can_tap("Мак")
    assert not lead.can_tap("Астра")
    await lead.taps("Действия · 1")
    assert lead.can_tap("Разложить по дням · 1")
    await lead.says("Клиенты")
    assert {"Без шага · 1", "Пора звонить · 1"} <= set(lead.buttons)
    assert not lead.can_tap("Не тронуты"), "nobody is to get to know whom nobody has"
    await lead.taps("Давно не были")
    lead.sees("Давно не были: 1")
    await lead.says("Клиенты")
    for words in ("Все клиенты · 3", "Действия · 3", "Разложить по дням · 1"):
        await lead.taps(words)
    lead.sees("Разложить по дням 1 клиента?", "Не войдут: 2 в общем пуле")


async def test_a_new_client_and_an_overdue_step_of_the_pool_are_in_no_report(company: Company) -> None:
    """It has gone there with what was promised; beside it stands one of Anna's."""
    lead = company.lead
    (astra,) = await in_the_pool(company, "Астра")
    known = await client(company, company.anna, "Мак")
    scope = await company.scope(company.owner)
    async with company.work(scope) as unit:
        pool = (await unit.clients.get(scope, astra.id)).owner
        for one, member in ((astra.id, pool), (known.id, known.owner)):
            step = NextStep(new_id(), one, member, StepKind.CALL, SPRING, None, "Europe/Moscow")
            await unit.steps.put(scope, step)
        await unit.commit()
    async with company.app.database.transaction() as transaction:
        await transaction.run(update(clients).values(created_at=company.clock.now() - DAY))
    await lead.says("/report")
    for figure in ("Новые клиенты", "Просрочено"):
        await lead.taps(f"{figure} · 1")
        lead.sees(f"Отчёт · {figure}: 1", "Мак")
        lead.does_not_see("Астра")
        await lead.taps("Назад")
