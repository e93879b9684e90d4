"""A reminder comes before an agreed hour, once, with all that is needed; its buttons put it off, or move the step."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from handlers.speech.taps.reminders import RemindAct, remind
from sales.clients.client import Client, Contact
from sales.ground.ids import new_id
from sales.recording.slots import slot_of
from sales.values.phones import Phone
from sales.work.step import NextStep, StepKind, StepState
from sandbox.doors.telegram import Telegram
from storage.schema.tables import next_steps, outbox
from tests.clock import StandingClock
from tests.handlers.conftest import Restart
from tests.handlers.reporting.test_digest import TODAY, has
from tests.handlers.sample_company import Company

DAY = timedelta(days=1)
NOTE = "о прайсе"
MINUTE = timedelta(minutes=1)


def moscow(hour: int, minute: int = 0, day: int = 18) -> datetime:
    return datetime(2026, 11, day, hour - 3, minute, tzinfo=UTC)


@pytest.fixture(autouse=True)
def afternoon(clock: StandingClock) -> None:
    """No digest comes any more."""
    clock.moves_to(moscow(12, 30))


async def at(company: Company, *moments: datetime) -> None:
    """The loops see these moments."""
    for moment in moments:
        company.clock.moves_to(moment)
        await company.app.tick()


async def agreed(company: Company, hour: time, kind: StepKind = StepKind.CALL, **more: Any) -> int:
    """A step of Anna's today, planned long ago: a client with somebody to ask for, and an address."""
    scope = await company.scope(more.get("of", company.anna))
    now = company.clock.now()
    client = Client(
        new_id(), scope.actor, more.get("name", "Астра"), now, address="Лесная, 5", entrance_note="домофон 12"
    )
    phone = Phone(new_id(), "+79991234567", "+79991234567") if more.get("phone", True) else None
    contact = Contact(new_id(), client.id, "Пётр Ильин", (phone,) if phone else ())
    step = NextStep(
        new_id(),
        client.id,
        scope.actor,
        kind,
        more.get("day", TODAY),
        hour,
        "Europe/Moscow",
        note=NOTE,
        slot=slot_of(NOTE),
    )
    async with company.work(scope) as unit:
        await unit.clients.add(scope, client, [contact])
        await unit.steps.put(scope, step)
        await unit.commit()
    return step.id


async def test_a_call_is_reminded_of_once_with_what_for_and_the_number(company: Company) -> None:
    await agreed(company, time(15))
    await at(company, moscow(14, 44))
    assert company.anna.screens == []
    await at(company, moscow(14, 46), moscow(15), moscow(15, 30))
    (text,) = [screen.text for screen in company.anna.screens]
    company.anna.sees("15:00 📞 Астра", "о прайсе", "Пётр Ильин", "+7 999 123-45-67")
    assert "Лесная" not in text
    assert company.anna.buttons == ["Касание", "+15 мин", "+1 час", "Завтра · чт 19", "Карточка"]


async def test_a_visit_is_reminded_of_an_hour_before_with_the_address(company: Company) -> None:
    await agreed(company, time(15), StepKind.VISIT)
    await at(company, moscow(13, 59))
    assert company.anna.screens == []
    await at(company, moscow(14))
    company.anna.sees("15:00 🚗 Астра", "Лесная, 5", "домофон 12")


async def test_what_is_planned_minutes_before_is_reminded_of_at_its_hour(company: Company) -> None:
    await agreed(company, time(12, 40))
    await at(company, moscow(12, 31), moscow(12, 39))
    assert company.anna.screens == []
    await at(company, moscow(12, 40))
    company.anna.sees("12:40 📞 Астра")


async def test_touch_records_the_step_and_both_are_done(company: Company) -> None:
    step = await agreed(company, time(15))
    await at(company, moscow(14, 45))
    await company.anna.taps("Касание")
    company.anna.sees("🎯 о прайсе")
    await company.anna.taps("Поговорили")
    await company.anna.taps("Завтра")
    company.anna.sees("Сохранено")
    assert (await _step(company, step)).state is StepState.DONE


@pytest.mark.parametrize(("button", "minutes"), [("+15 мин", 15), ("+1 час", 60)])
async def test_a_reminder_is_put_off_from_the_tap_and_the_agreed_hour_stays(
    company: Company, button: str, minutes: int
) -> None:
    step = await agreed(company, time(15))
    await at(company, moscow(14, 45))
    company.clock.moves_to(moscow(14, 52))
    await company.anna.taps_twice(button)
    again = moscow(14, 52) + minutes * MINUTE
    company.anna.sees(f"Напомню в {again + timedelta(hours=3):%H:%M}", "на сегодня 15:00")
    await at(company, moscow(15), again - MINUTE)
    assert len(company.anna.screens) == 1
    await at(company, again, again + MINUTE, again + 30 * MINUTE)
    assert len(company.anna.screens) == 2
    company.anna.sees("15:00 📞 Астра")
    assert (await _step(company, step)).due_time == time(15)


async def test_the_last_of_two_taps_on_later_counts(company: Company) -> None:
    step = await agreed(company, time(15))
    await at(company, moscow(14, 45))
    await company.anna.taps("+15 мин")
    late = {"text": "+1 час", "callback_data": remind(RemindAct.HOUR, step)}
    await company.anna.presses(company.anna.screen, late)
    await at(company, moscow(15), moscow(15, 44))
    assert len(company.anna.screens) == 1
    await at(company, moscow(15, 45), moscow(15, 50))
    assert len(company.anna.screens) == 2


async def test_tomorrow_moves_the_step_to_the_same_hour_and_can_be_undone(company: Company) -> None:
    step = await agreed(company, time(15))
    await at(company, moscow(14, 45))
    await company.anna.taps_twice("Завтра · чт 19")
    company.anna.sees("Сохранено", "перенесено на чт, 19 ноября, 15:00")
    (moved,) = await _open(company)
    assert (moved.due_on, moved.due_time, moved.note) == (TODAY + DAY, time(15), "о прайсе")
    await at(company, moscow(14, 30, day=19), moscow(14, 45, day=19))
    company.anna.sees("15:00 📞 Астра")
    assert (await _step(company, step)).state is StepState.MOVED


async def test_what_a_reminder_moves_remembers_its_first_day(company: Company) -> None:
    step = await agreed(company, time(15))
    await at(company, moscow(14, 45))
    await company.anna.taps("Завтра · чт 19")
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        before = await unit.steps.get(scope, step)
        (moved,) = await unit.steps.open_of(scope, before.client)
    assert (moved.promised_on, moved.postponed) == (before.due_on, 1)


async def test_tomorrow_is_taken_back(company: Company) -> None:
    step = await agreed(company, time(15))
    await at(company, moscow(14, 45))
    await company.anna.taps("Завтра")
    await company.anna.taps("Отменить запись")
    company.anna.sees("Запись отменена")
    assert [one.id for one in await _open(company)] == [step]


async def test_steps_within_ten_minutes_are_one_message_and_each_opens(company: Company) -> None:
    for minute, name in ((0, "Астра"), (5, "Весна"), (10, "Рябина"), (11, "Сирень")):
        await agreed(company, time(15, minute), name=name, phone=name == "Астра")
    await at(company, moscow(14, 45))
    company.anna.sees("Скоро 3 шага", "15:00", "Весна: о прайсе", "Рябина")
    assert company.anna.buttons == ["📞 15:00 Астра", "📞 15:05 Весна", "📞 15:10 Рябина"]
    await at(company, moscow(14, 50), moscow(14, 55), moscow(14, 56), moscow(15, 30))
    assert len(company.anna.screens) == 2
    await company.anna.taps("Весна", on=company.anna.screens[0])
    company.anna.sees("15:05 📞 Весна")
    assert company.anna.can_tap("Сегодня")
    await company.anna.taps("+15 мин", on=company.anna.screens[0])
    company.anna.sees("Напомню в 15:45")


async def test_done_moved_and_dropped_steps_remind_nobody(company: Company) -> None:
    scope = await company.scope(company.anna)
    ended = [StepState.DONE, StepState.MOVED, StepState.CANCELLED]
    for number, state in enumerate(ended):
        step = await agreed(company, time(15, 20 * number), name=f"Клиент {number}", phone=False)
        await _asked(company, moscow(14, 45 + 20 * number) if number < 1 else moscow(15, 20 * number - 15))
        async with company.work(scope) as unit:
            await unit.steps.close(scope, step, state, company.clock.now())
            await unit.commit()
        await company.app.tick()
    assert company.anna.screens == []
    assert await _letters(company) == [("skipped", "over")] * 3


async def test_after_a_crash_before_the_letter_it_still_comes_once(company: Company, restart: Restart) -> None:
    await agreed(company, time(15))
    await _asked(company, moscow(14, 45))
    app = await restart()
    for _ in range(3):
        await app.tick()
        company.clock.moves(MINUTE)
    assert len(company.anna.screens) == 1
    company.anna.sees("15:00 📞 Астра")


async def test_after_downtime_it_comes_where_it_makes_sense_and_never_later(company: Company) -> None:
    await agreed(company, time(13), phone=False)
    await agreed(company, time(15), name="Весна")
    company.clock.moves_to(moscow(15, 10))
    await company.app.tick()
    (screen,) = company.anna.screens
    assert "Весна" in screen.text
    await agreed(company, time(16), name="Рябина", phone=False)
    await _asked(company, moscow(16))
    company.clock.moves_to(moscow(16, 16))
    await company.app.tick()
    assert len(company.anna.screens) == 1


async def test_a_lost_answer_brings_it_once_more_marked(company: Company, telegram: Telegram) -> None:
    await agreed(company, time(15))
    telegram.faults.lose_answer("sendMessage", chat=company.anna.id)
    await at(company, moscow(14, 45), moscow(14, 46), moscow(14, 47))
    first, second = (screen.text for screen in company.anna.screens)
    assert second == f"повтор\n{first}"


async def test_nobody_else_is_reminded_and_a_button_in_other_hands_finds_nothing(company: Company) -> None:
    await agreed(company, time(15))
    await at(company, moscow(15))
    assert [person.screens for person in (company.boris, company.lead, company.owner)] == [[], [], []]


async def test_at_night_and_on_a_day_off_what_was_agreed_for_it_is_reminded_of(company: Company) -> None:
    saturday = date(2026, 11, 21)
    await agreed(company, time(6), day=saturday)
    await agreed(company, time(7, 30), StepKind.VISIT, day=saturday, name="Весна", phone=False)
    await at(company, moscow(5, 40, day=21))
    assert company.anna.screens == []
    await at(company, moscow(5, 45, day=21), moscow(6, 30, day=21), moscow(6, 59, day=21))
    assert len(company.anna.screens) == 1
    await at(company, moscow(7, 0, day=21))
    company.anna.sees("07:30 🚗 Весна")


async def test_it_is_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, "Daisy", TODAY, time(18))
    await at(company_en, moscow(17, 45))
    anna.sees("15:00 📞 Daisy")
    assert anna.buttons == ["Touch", "+15 min", "+1 hour", "Tomorrow · Thu 19", "Card"]
    await anna.taps("+15 min")
    anna.sees("I'll remind you at 15:00", "still agreed for today 15:00")
    await at(company_en, moscow(18))
    await anna.taps("Tomorrow")
    anna.sees("Saved", "moved to Thu, 19 November, 15:00")


async def _asked(company: Company, at: datetime) -> None:
    """The reminder is on its way, and nobody has sent it yet."""
    company.clock.moves_to(at)
    await company.app.reminders.ask()


async def _step(company: Company, step: int) -> NextStep:
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        return await unit.steps.get(scope, step)


async def _open(company: Company) -> list[NextStep]:
    scope = await company.scope(company.anna)
    async with company.database.read() as unit:
        rows = await unit.transaction.rows(select(next_steps.c.id).where(next_steps.c.state == "open"))
        return [await unit.steps.get(scope, row.id) for row in rows]


async def _letters(company: Company) -> list[tuple[str, str]]:
    async with company.database.read() as unit:
        asked = select(outbox.c.state, outbox.c.reason).where(outbox.c.kind == "reminder")
        return [(row.state, row.reason) for row in await unit.transaction.rows(asked)]
