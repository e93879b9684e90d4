"""Dialogue: a load is taken back, within a day, after one question."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.program.app import App
from sales.ground.noted import Noted
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from sandbox.world.model import Message
from storage.schema.tables import audit
from tests.clock import StandingClock
from tests.handlers.sample_company import Company, founded
from tests.handlers.sent_files import TABLE, base, loaded, loads, names, sent, wholes


async def test_an_import_is_taken_back_within_a_day(company: Company) -> None:
    anna = company.anna
    await loaded(anna)
    company.clock.moves(timedelta(hours=23))
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    anna.sees("Убрано: 2 клиента")
    assert not await base(company, anna)
    await loaded(anna)
    assert len(await base(company, anna)) == 2


async def test_taking_back_is_asked_once_and_no_leads_back(company: Company) -> None:
    anna = company.anna
    await loaded(anna)
    await anna.taps("Отменить загрузку")
    anna.sees("Убрать 2 клиента?")
    await anna.taps("Нет")
    anna.sees("Сохранено: 2 клиента", "Отменить загрузку")
    assert len(await base(company, anna)) == 2


async def test_the_neighbours_of_undo_leave_it_where_it_stands(company: Company) -> None:
    anna = company.anna
    await loaded(anna)
    stands = anna.screen
    await anna.taps("Клиенты")
    anna.sees("Ромашка")
    assert anna.screen.id != stands.id
    await anna.taps("Разложить по дням", on=stands)
    await anna.taps("по 10 в день каждому", on=stands)
    await anna.taps("Сегодня", on=stands)
    await anna.taps("Отменить загрузку", on=stands)
    await anna.taps("Да", on=stands)
    assert not await base(company, anna)


async def test_import_and_the_same_file_offer_to_take_the_load_back(company: Company) -> None:
    anna = company.anna
    await anna.says("/import")
    assert "Отменить загрузку" not in anna.buttons
    await loaded(anna)
    await sent(anna, TABLE["ru"])
    anna.sees("уже загружали", "Отменить загрузку")
    await anna.says("/import")
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    assert not await base(company, anna)
    await anna.says("/import")
    assert "Отменить загрузку" not in anna.buttons


async def test_after_a_day_an_import_stays(company: Company) -> None:
    await loaded(company.anna)
    company.clock.moves(timedelta(hours=25))
    await company.anna.taps("Отменить загрузку")
    assert "Отменить уже нельзя" in company.anna.toast
    assert len(await base(company, company.anna)) == 2


async def test_a_second_yes_and_one_after_a_day_are_told_that_it_is_too_late(company: Company) -> None:
    anna = company.anna
    for hours in (0, 25):
        await loaded(anna)
        await anna.taps("Отменить загрузку")
        asked, [yes, *_] = anna.screen, anna.screen.buttons()
        if not hours:
            await anna.presses(asked, yes)
            anna.sees("Загрузка отменена")
        company.clock.moves(timedelta(hours=hours))
        await anna.presses(asked, yes)
        assert "Отменить уже нельзя" in anna.toast
    assert len(await base(company, anna)) == 2


async def test_what_somebody_has_built_on_is_kept(company: Company) -> None:
    anna = company.anna
    await loaded(anna)
    import_screen = anna.screen
    await _touched(anna, "Сидоров")
    await anna.taps("Отменить загрузку", on=import_screen)
    await anna.taps("Да", on=import_screen)
    anna.sees("Убрано: 1 клиент", "Оставлено: 1 клиент", "ИП Сидоров")
    assert await names(company, anna) == ["ИП Сидоров"]
    noted = select(audit.c.shown, audit.c.clients).where(audit.c.shown.in_([Noted.IMPORT, Noted.IMPORT_UNDONE]))
    async with company.database.read() as unit:
        rows = await unit.transaction.rows(noted.order_by(audit.c.id))
    assert [(row.shown, len(row.clients)) for row in rows] == [(Noted.IMPORT, 0), (Noted.IMPORT_UNDONE, 1)]


async def _touched(anna: Person, name: str) -> None:
    await anna.says(f"/find {name}")
    await anna.taps("Касание")
    await anna.taps("Недозвон")


async def test_the_first_mornings_go_with_the_import(company: Company) -> None:
    anna = company.anna
    await loaded(anna)
    await anna.taps("Разложить по дням")
    await anna.taps("по 10 в день каждому")
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    anna.sees("Убрано: 2 клиента")


UNDO = {
    "ru": ("Отменить загрузку", "Да", "Загрузка отменена", "Разложить по дням", "Эта загрузка уже отменена"),
    "en": ("Undo the import", "Yes", "The import is undone", "Spread over days", "This import is undone already"),
}
ONWARDS = {"ru": ["Клиенты", "Загрузить ещё раз"], "en": ["Clients", "Import once more"]}


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_after_an_undo_it_goes_on_to_clients_and_to_another_import(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    undo, yes, undone, *_ = UNDO[language]
    anna = (await founded(telegram, app, clock, language)).anna
    await loaded(anna, TABLE[language], language=language)
    await anna.taps(undo)
    await anna.taps(yes)
    anna.sees(undone)
    assert anna.buttons == ONWARDS[language]
    await anna.taps(ONWARDS[language][1])
    anna.sees("VCF")


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_button_of_an_import_that_was_taken_back_says_so(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    undo, yes, _, days, already = UNDO[language]
    anna = (await founded(telegram, app, clock, language)).anna
    await loaded(anna, TABLE[language], language=language)
    done = anna.screen
    await anna.says("/import")
    await anna.taps(undo)
    await anna.taps(yes)
    await anna.taps(days, on=done)
    anna.sees(already)
    assert anna.buttons == ONWARDS[language]


async def _twice(company: Company) -> tuple[Message, Message]:
    """The same file as new clients once more; what says that each load is done."""
    anna = company.anna
    await loaded(anna)
    first = anna.screen
    await sent(anna, TABLE["ru"])
    await anna.taps("Дубли: пропустить")
    await anna.taps("Дубли: создать")
    await loads(anna)
    assert len(await base(company, anna)) == 4
    return first, anna.screen


async def test_of_two_loads_of_a_file_each_ones_message_takes_back_its_own(company: Company) -> None:
    first, second = await _twice(company)
    anna, were = company.anna, {line.id for line in await base(company, company.anna)}
    await anna.taps("Отменить загрузку", on=first)
    await anna.taps("Да", on=first)
    anna.sees("Убрано: 2 клиента")
    (one, other) = await base(company, anna)
    assert {one.id, other.id} < were
    await anna.taps("Разложить по дням", on=second)
    anna.sees("2 клиента ждут")
    await anna.taps("Назад", on=second)
    await anna.taps("Отменить загрузку", on=second)
    await anna.taps("Да", on=second)
    assert not await base(company, anna)


@pytest.mark.long
async def test_of_two_loads_of_a_file_each_ones_calls_are_spread_from_its_own_message(company: Company) -> None:
    first, second = await _twice(company)
    anna = company.anna
    await anna.taps("Разложить по дням", on=first)
    anna.sees("2 клиента ждут")
    await anna.taps("по 10 в день каждому", on=first)
    planned = {one.client.id for one in await wholes(company, anna) if one.steps}
    await anna.taps("Отменить загрузку", on=second)
    await anna.taps("Да", on=second)
    assert {line.id for line in await base(company, anna)} == planned
