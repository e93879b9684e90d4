"""A step that is planned can be seen, moved and dropped, without a word typed; and taken back."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from handlers.speech.taps.everywhere import PlannedTap
from sales.actions.steps import plan
from sales.clients.client import Client
from sales.ground import ids
from sales.recording.origin import Origin
from sales.work.step import NextStep, StepKind, Wish
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps, touches

WEDNESDAY = date(2026, 11, 18)


async def planned(company: Company, person: Person, of: Client, *wishes: Wish) -> list[NextStep]:
    scope, me = await company.scope(person), await company.me(person)
    now = company.clock.now().astimezone(ZoneInfo(me.zone))
    async with company.work(scope) as unit:
        made = [await plan(unit, scope, of, wish, now) for wish in wishes]
        await unit.commit()
    return made


def call(days: int = 0, at: time | None = None, note: str = "") -> Wish:
    return Wish(StepKind.CALL, WEDNESDAY + timedelta(days=days), at, note)


async def test_the_step_screen_begins_with_what_is_planned(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, call(2, time(10), "крышки нового образца"))
    await open_card(anna)
    await anna.taps("Следующий шаг")
    lines = anna.screen.text.replace("\xa0", " ").split("\n")
    assert lines[1:3] == ["📞 Позвонить: пт, 20 ноября, 10:00", "🎯 крышки нового образца"]
    assert anna.buttons[-2:] == ["🗑 Убрать шаг", "Назад"]


async def test_the_step_screen_begins_with_what_is_planned_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd")
    await planned(company_en, anna, daisy, call(2, time(10), "the new lids"))
    await open_card(anna, "Daisy Ltd")
    await anna.taps("Next step")
    anna.sees("Call: Fri, 20 November, 10:00", "🎯 the new lids")
    await anna.taps("In a week")
    anna.sees("Saved", "It was on Fri, 20 November, 10:00.")
    await anna.taps("Another date")
    await anna.taps("Drop the step")
    anna.sees("Saved", "the step is dropped (call Wed, 25 November, 10:00)")
    await anna.taps("Undo")
    anna.sees("Undone")
    [step] = await steps(company_en, anna, daisy)
    assert (step.due_on, step.postponed) == (date(2026, 11, 20), 0)


async def test_a_moved_step_keeps_what_it_is_for_its_hour_and_its_first_promise(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, call(0, time(17), "Договор"))
    for _ in range(3):
        await open_card(anna)
        await anna.taps("Следующий шаг")
        await anna.taps("Завтра")
        company.clock.moves(timedelta(days=1))
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.due_time, step.note, step.slot) == (date(2026, 11, 23), time(17), "Договор", "договор")
    assert (step.postponed, step.promised_on) == (3, WEDNESDAY)
    await open_card(anna)
    anna.sees("↪ 3-й раз")
    await anna.taps("Следующий шаг")
    anna.sees("↪ 3-й раз, впервые — ср, 18 ноября")


async def test_a_day_put_right_at_once_is_no_second_move_and_undo_takes_all_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, call())
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Завтра")
    anna.sees("Сохранено", "Было: ср, 18 ноября")
    await anna.taps("Другая дата")
    await anna.taps("Через неделю")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.postponed, step.promised_on) == (date(2026, 11, 25), 1, WEDNESDAY)
    await anna.taps("Отменить запись")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.postponed, step.promised_on) == (WEDNESDAY, 0, None)


async def test_a_step_is_dropped_in_two_taps_and_comes_back_with_one(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    [step] = await planned(company, anna, romashka, call(note="Счёт"))
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Убрать шаг")
    anna.sees("Сохранено", "шаг убран (позвонить ср, 18 ноября)")
    assert not await steps(company, anna, romashka)
    await anna.taps("Отменить запись")
    assert [one.id for one in await steps(company, anna, romashka)] == [step.id]


async def test_an_hour_that_is_over_does_not_go_along(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, call(1, time(9)))
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Сегодня")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.due_time) == (WEDNESDAY, None)


async def test_a_written_day_moves_the_step_too(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, call(note="Счёт"))
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.says("в пятницу в 10")
    anna.sees("Сохранено", "Зачем: Счёт", "Было: ср, 18 ноября")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.due_time, step.postponed) == (date(2026, 11, 20), time(10), 1)


async def test_another_kind_stands_beside_what_was_promised(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, call(1))
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Позвонить")
    await anna.taps("Приехать")
    anna.sees("Останется и это: позвонить завтра")
    await anna.taps("Через неделю")
    assert {step.kind for step in await steps(company, anna, romashka)} == {StepKind.CALL, StepKind.VISIT}


async def test_each_step_of_a_client_is_a_tap_away(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, call(1), call(2, note="смета"))
    await open_card(anna)
    await anna.taps("Следующий шаг")
    anna.sees("Позвонить: завтра")
    await anna.taps("пт 20 · смета")
    anna.sees("🎯 смета")
    await anna.taps("Убрать шаг")
    assert [step.note for step in await steps(company, anna, romashka)] == [""]


async def test_an_old_button_finds_the_step_that_took_its_place(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, call(note="Счёт"))
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await planned(company, anna, romashka, call(1, note="Счёт"))
    await anna.taps("Через неделю")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.note, step.postponed) == (date(2026, 11, 25), "Счёт", 2)


async def test_a_step_that_is_done_meanwhile_leads_to_a_new_one(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    [step] = await planned(company, anna, romashka, call())
    await open_card(anna)
    await anna.taps("Следующий шаг")
    old = anna.screen
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Не планировать")
    await anna.taps("Убрать шаг", on=old)
    anna.sees("Сохранено")
    assert not await steps(company, anna, romashka)
    tap = PlannedTap(client=ids.to_text(romashka.id), step=ids.to_text(step.id), origin=Origin.DIGEST)
    await anna.presses(anna.screen, {"text": "", "callback_data": tap.pack()})
    anna.sees("Следующий шаг: позвонить. Когда?")


async def test_left_alone_the_step_stays_as_it_is(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, call(1))
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.says("/cancel")
    anna.sees("Хорошо, не записываю")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.postponed) == (date(2026, 11, 19), 0)


async def test_a_colleagues_step_is_moved_by_nobody_else(company: Company) -> None:
    boris = company.boris
    romashka = await client(company, company.anna)
    [step] = await planned(company, company.anna, romashka, call(1))
    await boris.says("/find")
    tap = PlannedTap(client=ids.to_text(romashka.id), step=ids.to_text(step.id))
    await boris.presses(boris.screen, {"text": "", "callback_data": tap.pack()})
    boris.sees("Клиент не найден")


async def test_a_step_that_is_gone_is_dropped_by_nobody_and_breaks_nothing(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    saved = anna.screen
    await open_card(anna)
    await anna.taps("Следующий шаг")
    old = anna.screen
    await anna.taps("Отменить запись", on=saved)
    await anna.taps("Убрать шаг", on=old)
    anna.sees("Сохранено")
    await anna.taps("Следующий шаг")
    await anna.taps("Завтра")
    assert len(await steps(company, anna, romashka)) == 1


async def test_another_kind_on_the_same_day_is_saved_as_well(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    for words in ("Касание", "Поговорили", "Завтра", "Другая дата", "Позвонить", "Приехать", "Завтра"):
        await anna.taps(words)
    anna.sees("Следующий шаг: приехать завтра")
    [step] = await steps(company, anna, romashka)
    assert step.kind is StepKind.VISIT


async def test_from_its_opened_line_of_the_day_a_step_moves_in_two_taps(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, call(), call(note="Счёт"))
    await anna.says("/today")
    await anna.taps("Ромашка")
    for words in ("Сдвинуть", "Завтра"):
        await anna.taps(words)
    anna.sees("Сохранено", "Было: ср, 18 ноября")
    assert {"Следующий клиент", "Назад"} <= set(anna.buttons)
    assert sum(one.due_on == WEDNESDAY for one in await steps(company, anna, romashka)) == 1


async def test_from_its_opened_line_of_the_day_a_step_is_dropped_in_two_taps(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd")
    await planned(company_en, anna, daisy, call())
    await anna.says("/today")
    await anna.taps("Daisy")
    for words in ("Reschedule", "Drop the step"):
        await anna.taps(words)
    anna.sees("Saved", "the step is dropped")
    assert not await steps(company_en, anna, daisy)


async def test_a_call_leaves_the_visit_of_a_later_hour_where_it_was_agreed(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, Wish(StepKind.VISIT, WEDNESDAY, time(18)))
    await called_for_an_order(anna)
    [visit] = [one for one in await steps(company, anna, romashka) if one.kind is StepKind.VISIT]
    assert (visit.due_on, visit.due_time) == (WEDNESDAY, time(18))
    [call] = await touches(company, anna, romashka)
    assert call.step is None, "the visit is still to be answered"


async def test_which_step_a_touch_has_done_is_said_and_taken_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await planned(company, anna, romashka, Wish(StepKind.VISIT, WEDNESDAY, note="показать образцы"))
    await called_for_an_order(anna)
    await anna.taps("Пропустить")
    anna.sees("Сохранено", "✅ Сделано: приехать — ср, 18 ноября · показать образцы")
    await anna.taps("Отменить")
    [step] = await steps(company, anna, romashka)
    assert step.kind is StepKind.VISIT


async def test_which_step_a_touch_has_done_is_said_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd")
    await planned(company_en, anna, daisy, Wish(StepKind.PAYMENT, WEDNESDAY))
    await open_card(anna, "Daisy Ltd")
    await anna.taps("Touch")
    await anna.taps("Thinking")
    anna.sees("Saved", "✅ Done: remind of payment — Wed, 18 November")


async def called_for_an_order(person: Person) -> None:
    await open_card(person)
    await person.taps("Касание")
    await person.taps("Визит")
    await person.taps("Звонок")
    await person.taps("Заказ")
