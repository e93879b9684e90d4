"""A message is kept whole: of several clients, of a new one, without an outcome, with several steps."""

from dataclasses import replace
from datetime import date

from sales.ground.ids import new_id, to_text
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import StepKind, Wish
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, steps, touches


async def test_several_clients_are_saved_by_one_tap_and_undone_by_one(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    buttercup = await client(company, anna, "Лютик", "Вера")
    await anna.says("Ромашка недозвон\nЛютик заказ на 15 тыс, позвонить в пятницу")
    anna.sees("ООО Ромашка", "Недозвон", "Лютик", "Заказ", "15 000 ₽", "Сохранить всё")
    assert not await touches(company, anna, romashka)
    await anna.taps_twice("Сохранить всё")
    anna.sees("Сохранено", "ООО Ромашка", "Лютик", "Отменить запись")
    assert [one.outcome for one in await touches(company, anna, romashka)] == [Outcome.NO_ANSWER]
    assert [one.outcome for one in await touches(company, anna, buttercup)] == [Outcome.ORDER]
    assert (await facts(company, anna, buttercup)).order_sum == 1_500_000
    assert (await facts(company, anna, romashka)).orders == 0
    assert [step.due_on for step in await steps(company, anna, buttercup)] == [date(2026, 11, 20)]
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    for one in (romashka, buttercup):
        assert not await touches(company, anna, one)
        assert not await steps(company, anna, one)


async def test_each_of_several_is_corrected_or_left_out(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    aster = await client(company_en, anna, "Aster Ltd", "Vera")
    linden = await client(company_en, anna, "Linden Farm", "Ann")
    await anna.says("Daisy no answer\nAster thinking\nLinden refused")
    anna.sees("Save all")
    await anna.taps("✏️ Aster")
    await anna.taps("Outcome")
    await anna.taps("Interested")
    await anna.taps("To all")
    await anna.taps("✏️ Linden")
    await anna.taps("Leave out")
    await anna.taps("✏️ Daisy")
    await anna.taps("To all")
    await anna.taps("Save all")
    anna.sees("Saved")
    assert [one.outcome for one in await touches(company_en, anna, daisy)] == [Outcome.NO_ANSWER]
    assert [one.outcome for one in await touches(company_en, anna, aster)] == [Outcome.INTERESTED]
    assert not await touches(company_en, anna, linden)


async def test_a_new_client_is_made_with_its_touch_by_one_tap_and_undone_by_one(company: Company) -> None:
    anna = company.anna
    await anna.says("Вектор звонил, думают, перезвонить в пятницу")
    anna.sees("🆕 Вектор", "Думает", "Новый клиент и касание")
    await anna.taps("Новый клиент и касание")
    anna.sees("Сохранено", "Вектор", "пт, 20 ноября")
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    await open_card(anna, "Вектор")
    anna.sees("Новый клиент «Вектор»")


async def test_a_new_client_and_touch_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says("Vector talked, call on friday")
    anna.sees("🆕 Vector", "New client and touch")
    await anna.taps("New client and touch")
    anna.sees("Saved", "Vector", "Fri, 20 November")
    await open_card(anna, "Vector")
    anna.sees("Vector", "Talked")


async def test_a_known_client_with_words_we_do_not_know_opens_the_touch_with_them(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "Здравница")
    await anna.says("Здравница абракадабра х3")
    anna.sees("Здравница", "Комментарий: абракадабра х3")
    anna.does_not_see("Новый клиент")
    await anna.taps("Поговорили")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "абракадабра х3"


async def test_a_touch_without_an_outcome_is_saved_and_put_right_by_a_tap(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка был вчера, отвезти договор в пятницу")
    await anna.taps("Сохранить")
    anna.sees("Сохранено", "отмечено", "Какой результат?", "пт, 20 ноября")
    [touch] = await touches(company, anna, romashka)
    assert (touch.channel, touch.outcome) == (Channel.VISIT, Outcome.NOTED)
    await anna.taps("Есть интерес")
    anna.sees("Сохранено", "есть интерес", "пт, 20 ноября")
    [touch] = await touches(company, anna, romashka)
    assert touch.outcome is Outcome.INTERESTED
    assert (await facts(company, anna, romashka)).last_talk is Outcome.INTERESTED
    await anna.taps("Отменить запись")
    assert not await touches(company, anna, romashka)
    assert not await steps(company, anna, romashka)


async def test_a_touch_without_an_outcome_is_put_right_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("visited Daisy yesterday, bring contract on friday")
    await anna.taps("Save")
    anna.sees("Saved", "noted", "How did it go?", "Fri, 20 November")
    [touch] = await touches(company_en, anna, daisy)
    assert (touch.channel, touch.outcome) == (Channel.VISIT, Outcome.NOTED)
    await anna.taps("Interested")
    anna.sees("Saved", "interested", "Fri, 20 November")
    [touch] = await touches(company_en, anna, daisy)
    assert touch.outcome is Outcome.INTERESTED
    assert (await facts(company_en, anna, daisy)).last_talk is Outcome.INTERESTED
    await anna.taps("Undo")
    anna.sees("Undone")
    assert not await touches(company_en, anna, daisy)
    assert not await steps(company_en, anna, daisy)


async def test_several_steps_of_a_message_are_several_steps(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка поговорили, выставить счёт завтра, выслать КП, перезвонить в пт")
    anna.sees("Следующий шаг: выставить счёт — завтра", "выслать КП", "позвонить")
    await anna.taps("Сохранить")
    anna.sees("Сохранено", "выставить счёт — завтра", "выслать КП", "пт, 20 ноября")
    planned = {step.kind: (step.due_on, step.note) for step in await steps(company, anna, romashka)}
    assert planned == {
        StepKind.OFFER: (date(2026, 11, 18), ""),
        StepKind.OTHER: (date(2026, 11, 19), "выставить счёт"),
        StepKind.CALL: (date(2026, 11, 20), ""),
    }


async def test_several_steps_of_a_message_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy spoke, send the invoice tomorrow, call back on friday")
    await anna.taps("Save")
    anna.sees("Saved")
    assert [one.due_on for one in await steps(company_en, anna, daisy)] == [date(2026, 11, 19), date(2026, 11, 20)]


async def test_those_who_ask_us_to_come_are_visited(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy want us to come on friday")
    await anna.taps("Save")
    assert [(one.kind, one.due_on) for one in await steps(company_en, anna, daisy)] == [
        (StepKind.VISIT, date(2026, 11, 20))
    ]


async def test_cancel_ends_what_was_done_last_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Peter")
    await open_card(anna, "Daisy")
    await anna.taps("Touch")
    await anna.taps("Talked")
    await anna.taps("Tomorrow")
    await anna.says("waiting for a new boss")
    anna.sees("Is this about “Daisy”?", "To the touch")
    await anna.says("/cancel")
    await anna.says("waiting for another boss")
    anna.does_not_see("Is this about")
    assert "To the touch" not in anna.buttons


async def test_a_touch_screen_of_before_still_plans_the_steps_that_were_said(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка Пётр Ильич")
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        [row] = await unit.drafts.latest(anna.account.id, "touch", 1)
        wishes = [Wish(StepKind.VISIT, date(2026, 11, 20)).to_data()]
        await unit.drafts.put(replace(row, data={**row.data, "wishes": wishes}))
        await unit.commit()
    await anna.taps("Есть интерес")
    assert [one.kind for one in await steps(company, anna, romashka)] == [StepKind.VISIT]


async def test_a_draft_of_the_first_release_is_saved_as_it_was_understood(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка недозвон, завтра")
    asked, scope = anna.screen, await company.scope(anna)
    flat = {
        "client": romashka.id,
        "choices": [romashka.id],
        "channel": "call",
        "direction": "out",
        "outcome": "thinking",
        "reason": None,
        "amount": None,
        "at": None,
        "kind": "visit",
        "day": "2026-11-20",
        "time": "10:00:00",
        "comment": "ждут прайс",
        "happened": True,
    }
    async with company.work(scope) as unit:
        [row] = await unit.drafts.latest(anna.account.id, "sentence", 1)
        await unit.drafts.put(type(row)(row.id, row.person, row.kind, flat, row.updated_at, row.message))
        await unit.commit()
    await anna.presses(asked, next(one for one in asked.buttons() if one["text"] == "Сохранить"))
    [touch] = await touches(company, anna, romashka)
    assert (touch.outcome, touch.comment) == (Outcome.THINKING, "ждут прайс")
    assert [(one.kind, one.due_on) for one in await steps(company, anna, romashka)] == [
        (StepKind.VISIT, date(2026, 11, 20))
    ]


async def test_leaving_ends_what_was_done_last(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    await anna.says("/cancel")
    await anna.says("ждут нового директора")
    anna.does_not_see("К касанию")
    await open_card(anna)
    await anna.says("просили секретаря")
    anna.sees("Это про клиента", "Касание")
    assert "К касанию" not in anna.buttons
    await anna.says("/cancel")
    await anna.says("ждут нового директора")
    anna.does_not_see("Это про клиента")


def test_the_longest_button_of_a_report_fits() -> None:
    from handlers.speech.taps.recording import Said, said

    longest = max(Outcome, key=lambda one: len(one.value))
    assert len(said(new_id(), Said.OUTCOME, to_text(new_id()) + longest.value).encode()) <= 64


async def test_an_order_of_somebody_new_never_lands_on_another_card(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка недозвон\nВектор заказ 50 тыс")
    anna.sees("ООО Ромашка", "🆕 Вектор", "50 000 ₽")
    await anna.taps("Сохранить всё")
    anna.sees("Сохранено", "Вектор")
    assert (await facts(company, anna, romashka)).orders == 0
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    assert not await touches(company, anna, romashka)
    await open_card(anna, "Вектор")
    anna.sees("Новый клиент «Вектор»")


async def test_a_line_about_nobody_known_stays_on_the_screen_and_is_one_tap_from_a_new_client(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Лютик", "Вера")
    cafe = "Соседняя кофейня Бодрый кот на Малышева 12, Света, интересно, ехать в среду к 10 утра"
    bakery = "Новый клиент пекарня Хруст на Ленина 5, Оля, заказ на 12 тыс, перезвонить в пятницу"
    await anna.says(f"Ромашка недозвон\n{cafe}\n{bakery}\nЛютик заказ на 15 тыс")
    anna.sees(f"Не понял, о ком: «{cafe}»", "🆕 Пекарня Хруст", "+ Ленина 5", "12 000 ₽", "ООО Ромашка", "15 000 ₽")
    await anna.taps("Сохранить всё")
    saved = anna.screen
    anna.sees("Сохранено", f"Не понял, о ком: «{cafe}»", "Пекарня Хруст")
    assert len(await touches(company, anna, romashka)) == 1
    await anna.taps("🆕 Соседняя кофейня")
    anna.sees("🆕 Соседняя кофейня Бодрый кот", "+ Малышева 12", "Есть интерес", "Света", "10:00")
    await anna.taps("Новый клиент и касание")
    anna.sees("Сохранено", "Соседняя кофейня Бодрый кот")
    again = next(one for one in saved.buttons() if one["text"].startswith("🆕 Соседняя кофейня"))
    await anna.presses(saved, again)
    anna.sees("Сохранено", "Соседняя кофейня Бодрый кот")


async def test_a_line_that_is_no_report_stays_on_the_screen_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    aster = await client(company_en, anna, "Aster Ltd", "Vera")
    petrol = "need to buy petrol and ask Helen about discount"
    await anna.says(f"Daisy no answer\n{petrol}\nAster thinking")
    anna.sees(f"Not clear whom this is about: “{petrol}”")
    await anna.taps("Save all")
    anna.sees("Saved", f"Not clear whom this is about: “{petrol}”")
    assert [one.comment for of in (daisy, aster) for one in await touches(company_en, anna, of)] == ["", ""]
    await anna.taps("🆕 need to buy")
    anna.sees("Not saved yet", "🆕 need to buy petrol", "New client")
    await anna.says(f"Aster interested\n{petrol}")
    anna.sees("Interested", f"Comment: {petrol}")
    anna.does_not_see("whom this is about")
