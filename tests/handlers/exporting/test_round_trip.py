"""Dialogue: a base is taken out as a file and brought into another bot. Whatever people see there is the same.

What differs is best found by `tests/sales/importing/test_round_trip.py`, which makes the example small within seconds.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from aiogram import Bot
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.process.settings import Settings
from bot.program.app import App
from bot.program.build import build
from handlers.speech import client_words
from handlers.speech.reader import Reader, reader_of
from sales.company.directories import DirectoryKind, Entry
from sales.company.members import Rules
from sales.ground.ids import new_id
from sales.reporting.selection import Which, Whole
from sales.standing.stage import stage
from sales.work.order import Receipt, Receipts
from sandbox.doors.session import InProcessSession
from sandbox.doors.telegram import TOKEN, Telegram
from storage.database import Database
from tests import examples
from tests.clock import StandingClock
from tests.files import bases, seeing
from tests.files.bases import Around
from tests.handlers.sample_company import HOME, Company, founded
from tests.handlers.selling import open_card
from tests.handlers.sent_files import loaded, loads, sent, wholes

SAY = {
    "ru": {"all": "Вся база", "person": "Одного сотрудника", "stage": "Одного этапа", "take": "Получить файл"},
    "en": {"all": "The whole base", "person": "One person's", "stage": "One stage's", "take": "Get the file"},
}
OWN_SOURCE, PRODUCTS = "С конференции, 2024", ("бумага", "Доставка; монтаж")


@dataclass(frozen=True)
class Other:
    """Another bot: its own Telegram and its own, fresh database."""

    telegram: Telegram
    app: App


@pytest.fixture
async def other(tmp_path: Path, settings: Settings, clock: StandingClock) -> AsyncIterator[Other]:
    address = f"sqlite:///{tmp_path}/other.db"
    telegram = Telegram(TOKEN, now=clock.now)
    database = await Database.open(address, clock)
    there = settings.model_copy(update={"database_url": address})
    app = build(there, database, clock, Bot(TOKEN, session=InProcessSession(telegram)))
    telegram.bot.feed = app.feed
    await app.start()
    yield Other(telegram, app)
    await app.stop()
    await database.close()


@pytest.mark.parametrize("language", ["ru", pytest.param("en", marks=pytest.mark.long)])
@settings(max_examples=examples.of(10), phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(data=st.data())
async def test_a_base_that_was_taken_out_comes_back_as_it_was(
    language: str, data: st.DataObject, telegram: Telegram, app: App, other: Other, clock: StandingClock
) -> None:
    company = await founded(telegram, app, clock, language)
    around = await _around(company, language)
    base = bases.with_own_numbers(data.draw(st.lists(bases.wholes(around), min_size=1, max_size=4)))
    await _filled(company, base)
    chosen = await _chosen(company, data.draw(st.sampled_from(("everything", "person", "stage"))))
    before = await _seen(company, chosen)
    content = await _taken(company, chosen, language)
    there = await founded(other.telegram, other.app, clock, language)
    await sent(there.owner, content, "touchbase.xlsx")
    await loads(there.owner, language)
    assert await _seen(there, Which()) == before


async def _around(company: Company, language: str) -> Around:
    """The company with an own source and two products."""
    country, _, zone = HOME[language]
    scope = await company.scope(company.owner)
    own = [Entry(new_id(), DirectoryKind.PRODUCT, None, text, place) for place, text in enumerate(PRODUCTS)]
    async with company.work(scope) as unit:
        for entry in (*own, Entry(new_id(), DirectoryKind.SOURCE, None, OWN_SOURCE, 90)):
            await unit.directories.add(scope, entry)
        sources = await unit.directories.all(scope, DirectoryKind.SOURCE)
        members = [one.id for one in await unit.members.all(scope)]
        await unit.commit()
    return Around(country, zone, company.clock.now(), members, sources, own)


async def _filled(company: Company, base: list[Whole]) -> None:
    scope = await company.scope(company.owner)
    async with company.work(scope) as unit:
        for one in base:
            await unit.clients.add(scope, one.client, one.contacts)
            for touch in one.touches:
                await unit.touches.add(scope, touch)
            for order in one.orders:
                await unit.orders.add(scope, order)
            for step in one.steps:
                await unit.steps.add(scope, step)
        await unit.commit()


async def _chosen(company: Company, kind: str) -> Which:
    """A filter that at least one client passes."""
    one = (await wholes(company, company.owner))[0].client
    today = (await _reader(company)).today
    return {"person": Which(owner=one.owner), "stage": Which(stage=stage(one, Rules(), today))}.get(kind, Which())


async def _reader(company: Company) -> Reader:
    return reader_of(await company.me(company.owner), company.clock.now())


async def _taken(company: Company, which: Which, language: str) -> bytes:
    owner, reader, say = company.owner, await _reader(company), SAY[language]
    await owner.says("/export")
    if which.owner is not None:
        await owner.taps(say["person"])
        await owner.taps((await _members(company))[which.owner])
    elif which.stage is not None:
        await owner.taps(say["stage"])
        await owner.taps(client_words.stage(reader, which.stage))
    else:
        await owner.taps(say["all"])
    await owner.taps(say["take"])
    return owner.downloads()


async def _members(company: Company) -> dict[int, str]:
    scope = await company.scope(company.owner)
    async with company.read(scope) as unit:
        return {one.id: one.name for one in await unit.members.all(scope)}


async def _seen(company: Company, which: Which) -> list[str]:
    scope = await company.scope(company.owner)
    as_of, named = (await _reader(company)).as_of, await _members(company)
    async with company.read(scope) as unit:
        for kind in DirectoryKind:
            named |= {one.id: one.text or one.code or "" for one in await unit.directories.all(scope, kind)}
        listed, _ = await unit.lists.clients(scope, which.wanted, as_of, 1_000)
    wanted = {one.id for one in listed}
    return seeing.seen([one for one in await wholes(company, company.owner) if one.client.id in wanted], named)


async def test_times_are_the_same_moments_in_a_company_of_another_zone(
    telegram: Telegram, app: App, other: Other, clock: StandingClock
) -> None:
    company = await founded(telegram, app, clock, "ru")
    await loaded(company.owner, "Клиент;Дата касания;Результат;Следующий шаг;Дата следующего шага\n"
                                "Юг;17.11.2026 10:30;Поговорили;Позвонить;20.11.2026 11:00\n")  # fmt: skip
    content = await _taken(company, Which(), "ru")
    there = await founded(other.telegram, other.app, clock, "en")
    await sent(there.owner, content, "touchbase.xlsx")
    await loads(there.owner, "en")
    ((before,), (after,)) = [await wholes(one, one.owner) for one in (company, there)]
    assert [touch.at for touch in after.touches] == [touch.at for touch in before.touches]
    assert [step.due_at for step in after.steps] == [step.due_at for step in before.steps]


async def test_what_came_of_an_orders_money_comes_along(company: Company, other: Other, clock: StandingClock) -> None:
    """Otherwise the whole sum would be owed again."""
    owner, scope = company.owner, await company.scope(company.owner)
    await loaded(owner, "Клиент;Дата заказа;Сумма заказа;Оплатить до\nЮг;10.11.2026;32000;20.11.2026\n")
    ((one,),) = [await wholes(company, owner)]
    came = Receipts((Receipt(date(2026, 11, 16), 2_000_000, scope.actor), Receipt(date(2026, 11, 17), 50, scope.actor)))
    async with company.work(scope) as unit:
        await unit.orders.save(scope, replace(one.orders[0], receipts=came))
        await unit.commit()
    content = await _taken(company, Which(), "ru")
    there = await founded(other.telegram, other.app, clock, "ru")
    await sent(there.owner, content, "touchbase.xlsx")
    await loads(there.owner)
    ((after,),) = [await wholes(there, there.owner)]
    assert [(one.on, one.amount) for one in after.orders[0].receipts.each] == [
        (one.on, one.amount) for one in came.each
    ]
    await open_card(there.owner, "Юг")
    there.owner.sees("Должны 11 999,50 ₽")


async def test_a_reps_file_proves_neither_a_key_client_nor_who_did_what_and_when(
    company: Company, other: Other, clock: StandingClock
) -> None:
    await loaded(company.owner, "Клиент;Менеджер;База\nЮг;Анна Петрова;Ключевой\n")
    await open_card(company.lead, "Юг")
    await company.lead.taps("Касание")
    await company.lead.taps("Недозвон")
    content = await _taken(company, Which(), "ru")
    there = await founded(other.telegram, other.app, clock, "ru")
    clock.moves(timedelta(days=1))
    await sent(there.anna, content, "touchbase.xlsx")
    await loads(there.anna)
    (one,) = await wholes(there, there.anna)
    assert (one.client.named_base, one.client.note) == (None, "База: Ключевая")
    assert [(touch.member, touch.recorded_at) for touch in one.touches] == [(one.client.owner, clock.now())]
