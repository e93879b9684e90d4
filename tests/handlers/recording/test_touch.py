"""Recording a touch, as a rep does it between two visits."""

from datetime import date, timedelta

import pytest

from handlers.frame import insistence
from sales.standing.client_filter import AsOf
from sales.standing.sections import WITHOUT_STEP
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, steps, touches


async def test_three_taps_from_the_card_record_a_touch_with_its_next_step(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    messages = len(anna.messages)

    await anna.taps("Касание")
    anna.sees("Касаний ещё не было", "Пётр")
    await anna.taps("Поговорили")
    anna.sees("Сохранено", "Следующий шаг: позвонить. Когда?")
    await anna.taps("Через 3 дня")

    anna.sees("Сохранено", "поговорили", "позвонить", "23 ноября")
    assert len(anna.messages) == messages, "all of it happens on the screen it was begun on"
    [touch] = await touches(company, anna, romashka)
    assert (touch.outcome, touch.channel) == (Outcome.TALKED, Channel.CALL)
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.due_time, step.touch) == (date(2026, 11, 23), None, touch.id)


async def test_the_same_three_taps_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await open_card(anna, "Daisy")
    await anna.taps("Touch")
    await anna.taps("Wants a quote")
    anna.sees("Saved", "Next step: send a quote. When?")
    await anna.taps("Today")
    anna.sees("Saved", "wants a quote", "send a quote today")
    [step] = await steps(company_en, anna, daisy)
    assert step.kind is StepKind.OFFER


async def test_a_missed_call_is_one_tap_and_plans_itself(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Недозвон")
    anna.sees("Сохранено", "недозвон", "позвонить сегодня", "после 12:00")
    [step] = await steps(company, anna, romashka)
    assert step.due_on == date(2026, 11, 18)
    assert (await facts(company, anna, romashka)).attempts == 1


async def test_the_step_a_missed_call_planned_can_be_changed(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Недозвон")
    await anna.taps("Другая дата")
    await anna.taps("Завтра")
    anna.sees("завтра", "19 ноября")
    [step] = await steps(company, anna, romashka)
    assert step.due_on == date(2026, 11, 19)


async def test_a_second_tap_on_an_outcome_does_not_record_twice(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps_twice("Думает")
    anna.sees("Когда?")
    assert len(await touches(company, anna, romashka)) == 1
    await anna.taps_twice("Завтра")
    anna.sees("Сохранено", "завтра")
    assert len(await steps(company, anna, romashka)) == 1


async def test_an_outcome_tapped_on_a_screen_that_failed_to_change_shows_what_is_saved(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(insistence, "LONGEST", 0.0)
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    company.telegram.faults.drop_next("editMessageText")
    await anna.taps("Поговорили")
    anna.does_not_see("Сохранено")

    await anna.taps("Отказ")
    anna.sees("Сохранено", "поговорили", "Когда?")
    [touch] = await touches(company, anna, romashka)
    assert touch.outcome is Outcome.TALKED


async def test_the_channel_is_one_button_and_brings_its_own_outcomes(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Звонок")
    await anna.taps("Визит")
    assert "Нет на месте" in anna.buttons
    await anna.taps("Нет на месте")
    anna.sees("Сохранено", "приехать завтра")
    [touch] = await touches(company, anna, romashka)
    assert touch.channel is Channel.VISIT


async def test_who_called_us_is_an_incoming_touch(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Звонок")
    await anna.taps("Входящий")
    await anna.taps("Есть интерес")
    [touch] = await touches(company, anna, romashka)
    assert touch.direction is Direction.INCOMING


async def test_the_contact_is_one_button(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Пётр")
    await anna.taps("Не важно с кем")
    await anna.taps("Поговорили")
    [touch] = await touches(company, anna, romashka)
    assert touch.contact is None


async def test_a_refusal_asks_for_its_reason_and_may_be_skipped(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Отказ")
    anna.sees("Сохранено", "В чём причина?")
    await anna.taps("Есть поставщик")
    anna.sees("Сохранено", "отказ", "Новый шаг не назначен")
    [touch] = await touches(company, anna, romashka)
    assert touch.reason is Reason.SUPPLIER
    assert not await steps(company, anna, romashka)

    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Отказ")
    await anna.taps("Пропустить")
    anna.sees("Сохранено", "Новый шаг не назначен")


async def test_another_reason_is_said_in_words_and_stands_in_the_history(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Отказ")
    await anna.taps("Другое")
    anna.sees("Сохранено", "отказ", "В двух словах")
    await anna.says("Переезжают в Тверь")
    anna.sees("Сохранено", "Новый шаг не назначен", "Комментарий сохранён", "Когда напомнить снова?")
    [touch] = await touches(company, anna, romashka)
    assert (touch.reason, touch.comment) == (Reason.OTHER, "Переезжают в Тверь")
    await anna.taps("К карточке")
    await anna.taps("История")
    anna.sees("Отказ · Другое", "Переезжают в Тверь")


async def test_the_words_for_another_reason_may_be_skipped(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy")
    await open_card(anna, "Daisy")
    await anna.taps("Touch")
    await anna.taps("Refused")
    await anna.taps("Other")
    anna.sees("Saved", "A few words")
    await anna.taps("Skip")
    anna.sees("Saved", "refused")
    await anna.says("Daisy")
    anna.sees("No next step")
    [touch] = await touches(company_en, anna, daisy)
    assert (touch.reason, touch.comment) == (Reason.OTHER, "")


async def test_a_refusal_said_in_a_sentence_asks_the_same(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy")
    await anna.says("Daisy refused")
    await anna.taps("Save")
    anna.sees("Saved", "When shall I bring it up again?")
    await anna.taps("Comment")
    await anna.taps("Back")
    anna.sees("Saved")
    anna.does_not_see("Stop reminding")
    assert await _unplanned(company_en, anna) == 1


async def _unplanned(company: Company, person: Person) -> int:
    """How many clients the bot brings up for want of a step."""
    scope, now = await company.scope(person), company.clock.now()
    async with company.read(scope) as unit:
        return await unit.lists.count(scope, WITHOUT_STEP, AsOf(now, now.date()))


async def test_a_touch_of_yesterday_keeps_its_minute_and_when_it_was_recorded(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Сейчас")
    await anna.says("завтра в 14:35")
    anna.sees("вчера в 14:35")
    await anna.says("вчера в 14:35")
    assert anna.can_tap("вчера 14:35")
    await anna.taps("Поговорили")
    [touch] = await touches(company, anna, romashka)
    assert touch.at.isoformat() == "2026-11-17T11:35:00+00:00"
    assert touch.recorded_at == company.clock.now()


async def test_who_catches_up_in_the_evening_gets_the_hour_that_was_agreed(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Другая дата")
    await anna.says("сегодня в 15:00")
    await anna.taps("Да")
    company.clock.moves(timedelta(hours=9))
    await open_card(anna)
    await anna.taps("Касание")
    anna.sees("15:00")
    await anna.taps("Поговорили")
    [touch] = await touches(company, anna, romashka)
    assert touch.at.isoformat() == "2026-11-18T12:00:00+00:00"


async def test_a_colleagues_client_cannot_be_touched_by_a_forged_button(company: Company) -> None:
    anna, boris = company.anna, company.boris
    theirs = await client(company, boris)
    await client(company, anna, "ООО Лютик")
    await open_card(boris)
    forged = next(one for one in boris.screen.buttons() if "Касание" in one["text"])
    await open_card(anna, "ООО Лютик")
    await anna.presses(anna.screen, forged)
    assert anna.toast == "Клиент не найден"
    assert not await touches(company, boris, theirs)


async def test_yes_and_no_of_the_first_release_still_answer(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Отказ")
    await anna.taps("Цена")
    button = next(one for one in anna.screen.buttons() if "Больше не напоминать" in one["text"])
    stamp = button["callback_data"].rsplit(":", 1)[0]
    await anna.presses(anna.screen, button | {"callback_data": f"{stamp}:n"})
    anna.sees("Сохранено")
    assert not await steps(company, anna, romashka)
    await anna.presses(anna.screen, button | {"callback_data": f"{stamp}:y"})
    anna.sees("Больше не буду напоминать")
