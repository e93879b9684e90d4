"""Whatever a message was misread in is put right before it is saved, by a tap or a word; no word is lost by it."""

from datetime import timedelta

from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, steps, touches


async def test_what_was_said_is_another_clients(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    stove = await client(company, anna, "Печка", "Вера")
    await anna.says("Ромашка думает, перезвонить в пятницу")
    await anna.taps("Изменить")
    await anna.taps("Другой клиент")
    anna.sees("Ромашка думает, перезвонить в пятницу", "О каком клиенте это?")
    await anna.says("печка")
    anna.sees("Печка", "Думает")
    await anna.taps("Сохранить")
    assert not await touches(company, anna, romashka)
    [touch] = await touches(company, anna, stove)
    assert touch.outcome is Outcome.THINKING


async def test_or_somebody_new_is_meant(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Foods", "Peter")
    await anna.says("Daisy thinking, call on friday")
    await anna.taps("Edit")
    await anna.taps("Another client")
    await anna.taps("🆕 Daisy")
    anna.sees("🆕 Daisy", "New client and touch")
    await anna.taps("New client and touch")
    anna.sees("Saved")
    assert not await touches(company_en, anna, daisy)


async def test_a_client_seen_before_is_a_tap_away_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    stove = await client(company_en, anna, "Stove", "Vera")
    await anna.says("/find Stove")
    await anna.says("Daisy thinking, call on friday")
    await anna.taps("Edit")
    await anna.taps("Another client")
    await anna.taps("Stove")
    anna.sees("Stove", "Thinking")
    await anna.taps("Save")
    assert not await touches(company_en, anna, daisy)
    assert len(await touches(company_en, anna, stove)) == 1


async def test_nobody_elses_client_can_be_meant(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await client(company, company.boris, "Чужая печка")
    await anna.says("Ромашка думает, перезвонить в пятницу")
    await anna.taps("Изменить")
    await anna.taps("Другой клиент")
    await anna.says("печка")
    anna.does_not_see("Чужая печка")
    anna.sees("О каком клиенте это?")
    await anna.taps("Назад")
    await anna.taps("Назад")
    anna.sees("ООО Ромашка", "Сохранить")


async def test_one_tap_takes_a_wrong_step_away_and_its_words_stay(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка поговорили, отвезти образцы завтра, перезвонить в пт")
    await anna.taps("Изменить")
    await anna.taps("✕ приехать")
    anna.sees("отвезти образцы завтра")
    await anna.taps("Сохранить")
    assert [one.kind for one in await steps(company, anna, romashka)] == [StepKind.CALL]
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "Ромашка поговорили, отвезти образцы завтра, перезвонить в пт"


async def test_one_tap_takes_a_wrong_step_away_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy spoke, bring samples tomorrow, call on friday")
    await anna.taps("Edit")
    await anna.taps("✕ visit")
    anna.sees("bring samples tomorrow")
    await anna.taps("Save")
    assert [one.kind for one in await steps(company_en, anna, daisy)] == [StepKind.CALL]
    [touch] = await touches(company_en, anna, daisy)
    assert "bring samples tomorrow" in touch.comment


async def test_what_comes_again_and_is_taken_away_stands_in_the_words_it_was_written_in(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка поговорили, сверка каждый месяц 5-го")
    await anna.taps("Изменить")
    await anna.taps("✕ сверка")
    await anna.taps("Сохранить")
    assert not await steps(company, anna, romashka)
    [touch] = await touches(company, anna, romashka)
    assert "каждый месяц 5-го" in touch.comment


async def test_what_came_of_it_is_put_right_and_the_steps_that_were_read_stay(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка поговорили, отвезти образцы завтра, перезвонить в пт")
    await anna.taps("Изменить")
    await anna.taps("Результат")
    await anna.taps("Есть интерес")
    anna.sees("Ещё не записано", "Есть интерес", "отвезти образцы", "позвонить пт, 20 ноября")
    assert not await touches(company, anna, romashka)
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert touch.outcome is Outcome.INTERESTED
    assert len(await steps(company, anna, romashka)) == 2


async def test_another_outcome_keeps_whatever_else_was_read(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Беляева Ольга")
    await anna.says("Ромашка думает, Беляева уволилась, теперь Кристина Андреевна 89161234567, перезвонить в пт")
    await anna.taps("Изменить")
    await anna.taps("Результат")
    await anna.taps("Есть интерес")
    anna.sees("Ещё не записано", "Есть интерес", "+ Кристина Андреевна", "− Беляева Ольга", "пт, 20 ноября")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert touch.outcome is Outcome.INTERESTED
    assert len(await steps(company, anna, romashka)) == 1
    await open_card(anna)
    await anna.taps("Контакты")
    anna.sees("Кристина Андреевна", "больше не работает")


async def test_a_sum_is_put_right_or_taken_away(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка заказ на 84 000, перезвонить в пт")
    await anna.taps("Изменить")
    await anna.taps("Сумма")
    await anna.says("много")
    anna.sees("На какую сумму?", "Без суммы")
    await anna.says("48 000")
    anna.sees("Сумма: 48 000 ₽", "заказ на 84 000")
    await anna.taps("Сохранить")
    assert (await facts(company, anna, romashka)).order_sum == 4_800_000
    await anna.says("Ромашка заказ на 7 000, перезвонить в пт")
    await anna.taps("Изменить")
    await anna.taps("Сумма")
    await anna.taps("Без суммы")
    anna.does_not_see("Сумма:")
    await anna.taps("Сохранить")
    assert (await facts(company, anna, romashka)).order_sum == 4_800_000


async def test_a_sum_is_put_right_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy order for £840, call on friday")
    await anna.taps("Edit")
    await anna.taps("Sum")
    await anna.says("480")
    anna.sees("Amount: £480")
    await anna.taps("Save")
    assert (await facts(company_en, anna, daisy)).order_sum == 48_000


async def test_when_it_was_is_put_right_by_a_tap_or_in_words(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка думает, перезвонить в пт")
    await anna.taps("Изменить")
    await anna.taps("Когда это было")
    await anna.says("в следующем году")
    anna.sees("Когда это было?")
    await anna.taps("Вчера")
    anna.sees("Думает", "вчера")
    await anna.taps("Когда это было")
    await anna.says("вчера в 14:35")
    anna.sees("14:35")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert company.clock.now() - touch.at < timedelta(days=2)
    assert touch.at.minute == 35


async def test_when_it_was_is_put_right_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy thinking, call on friday")
    await anna.taps("Edit")
    await anna.taps("When it was")
    await anna.says("yesterday at 14:35")
    anna.sees("14:35")
    await anna.taps("Save")
    [touch] = await touches(company_en, anna, daisy)
    assert touch.at.minute == 35


async def test_a_report_of_somebody_else_meanwhile_is_a_message_of_its_own(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    stove = await client(company, anna, "Печка", "Вера")
    await anna.says("Ромашка заказ на 84 000, перезвонить в пт")
    asked = anna.screen
    await anna.taps("Изменить")
    await anna.taps("Сумма")
    await anna.says("Печка недозвон")
    anna.sees("Печка", "Недозвон")
    await anna.taps("Сохранить")
    assert len(await touches(company, anna, stove)) == 1
    await anna.taps("Назад", on=asked)
    assert not await touches(company, anna, romashka)


async def test_what_belongs_to_the_client_above_goes_there_with_its_words(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    stove = await client(company, anna, "ИП Ковалёв", "Вера")
    await anna.says("Ромашка думает\nКовалёв жалуется на брак, перезвонить завтра")
    await anna.taps("✏️ Ковалёв")
    await anna.taps("К предыдущему")
    anna.sees("ООО Ромашка", "Ковалёв жалуется на брак", "Сохранить всё")
    await anna.taps("Сохранить всё")
    [touch] = await touches(company, anna, romashka)
    assert (touch.outcome, "жалуется на брак" in touch.comment) == (Outcome.THINKING, True)
    assert len(await steps(company, anna, romashka)) == 1
    assert not await touches(company, anna, stove)
    await anna.taps("Отменить запись")
    assert not await touches(company, anna, romashka)


async def test_what_belongs_above_goes_there_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await client(company_en, anna, "Aster Ltd", "Vera")
    await anna.says("Daisy thinking\nAster complains about dents, call tomorrow")
    await anna.taps("✏️ Aster")
    await anna.taps("To the one above")
    await anna.taps("Save all")
    [touch] = await touches(company_en, anna, daisy)
    assert "complains about dents" in touch.comment


async def test_what_is_left_out_keeps_its_words_and_can_be_taken_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    stove = await client(company, anna, "Печка", "Вера")
    await anna.says("Ромашка недозвон\nПечка думает до пятницы")
    await anna.taps("✏️ Печка")
    await anna.taps("Не записывать")
    anna.sees("Не запишу: «Печка думает до пятницы»")
    await anna.taps("✏️ Печка")
    await anna.taps("Всё-таки записать")
    anna.does_not_see("Не запишу")
    await anna.taps("✏️ Печка")
    await anna.taps("Не записывать")
    await anna.taps("Сохранить всё")
    anna.sees("Сохранено", "Не запишу: «Печка думает до пятницы»")
    assert len(await touches(company, anna, romashka)) == 1
    assert not await touches(company, anna, stove)


async def test_what_is_left_out_keeps_its_words_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Peter")
    aster = await client(company_en, anna, "Aster Ltd", "Vera")
    await anna.says("Daisy no answer\nAster thinking till friday")
    await anna.taps("✏️ Aster")
    await anna.taps("Leave out")
    anna.sees("Not saving: “Aster thinking till friday”")
    await anna.taps("Save all")
    assert not await touches(company_en, anna, aster)


async def test_which_of_two_namesakes_says_how_much_of_the_message_is_to_come(company: Company) -> None:
    anna = company.anna
    for name in ("Роза Север", "Роза Юг", "Печка"):
        await client(company, anna, name, "")
    await anna.says("Роза думает\nПечка недозвон")
    anna.sees("Какой это клиент", "1 из 2 в этом сообщении")


async def test_which_of_two_namesakes_in_english(company_en: Company) -> None:
    anna = company_en.anna
    for name in ("Rose Stores", "Rose Market", "Oven"):
        await client(company_en, anna, name, "")
    await anna.says("Rose thinking\nOven no answer")
    anna.sees("Which client", "1 of 2 in this message")
    await anna.taps("Another client")
    await anna.says("Rose Market")
    anna.sees("Rose Market", "Oven", "Save all")  # whose it is was asked on the way to all of them


async def test_a_return_is_called_one(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Печка", "")
    await anna.says("Печка вернули 2 коробки на 3 тыс")
    anna.sees("Возврат на 3 000 ₽")
    anna.does_not_see("Заказ")


async def test_a_return_is_called_one_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Oven", "")
    await anna.says("Oven return for £10")
    anna.sees("Returned for £10")
    anna.does_not_see("Order")
