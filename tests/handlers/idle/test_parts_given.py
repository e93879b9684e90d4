"""What of a report is another client's goes there by taps, with its words, before anything is saved."""

from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.handlers.idle.test_sentence import sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, steps, touches


async def test_a_step_an_order_and_words_go_to_the_client_they_are_of(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    buttercup, spring = await client(company, anna, "Лютик", "Вера"), await client(company, anna, "Весна", "")
    await sells(company, "Крышки")
    await anna.says("Ромашка просили каталог, взяли 20 крышек на 9 тыс, отвезти образцы в пт, закупщик на больничном")
    for button in ("Изменить", "Часть — другому", "приехать"):
        await anna.taps(button)
    anna.sees("приехать", "Какому клиенту отдать?")
    await anna.taps("Лютик")
    anna.sees("Лютик\nСледующий шаг: приехать пт, 20 ноября", "Сохранить всё")
    for button in ("✏️ Ромашка", "Часть — другому", "Заказ · 9 000 ₽ · Крышки"):
        await anna.taps(button)
    await anna.says("весна")
    anna.sees("Весна\n📞 Звонок? · Заказ", "Сумма: 9 000 ₽", "Товар: Крышки")
    for button in ("✏️ Ромашка", "Часть — другому", "закупщик на больничном"):
        await anna.taps(button)
    await anna.says("Кот и пёс")
    await anna.taps("🆕 Кот и пёс")
    anna.sees("🆕 Кот и пёс\nОтмечено", "закупщик на больничном")
    await anna.taps("Сохранить всё")
    [touch], [order] = await touches(company, anna, romashka), await touches(company, anna, spring)
    assert (touch.outcome, touch.comment) == (Outcome.NOTED, "просили каталог")
    assert (order.outcome, order.comment) == (Outcome.ORDER, "взяли 20 крышек на 9 тыс")
    assert (await facts(company, anna, spring)).order_sum == 9_000_00
    assert [one.kind for one in await steps(company, anna, buttercup)] == [StepKind.VISIT]
    assert not await touches(company, anna, buttercup)
    await anna.taps("Отменить запись")
    assert not await steps(company, anna, buttercup)


async def test_what_goes_to_a_client_of_the_message_joins_what_is_told_of_that_one(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    aster = await client(company_en, anna, "Aster", "Vera")
    await client(company_en, company_en.boris, "Asters of others", "")
    await anna.says("Daisy ordered cups for £90, like the blue lids, have moved the till, call friday\nAster thinking")
    for button in ("✏️ Daisy", "A part to another", "like the blue lids"):
        await anna.taps(button)
    late = next(one for one in anna.screen.buttons() if one["text"] == "Aster")
    await anna.taps("Aster")
    anna.sees("Aster\n📞 Call? · Thinking", "Comment: like the blue lids")
    await anna.presses(anna.screen, late)
    assert anna.screen.text.count("like the blue lids") == 1
    for button in ("✏️ Aster", "A part to another", "like the blue lids"):
        await anna.taps(button)
    await anna.says("Asters of others")
    anna.sees("🆕 Asters of others")
    await anna.taps("Back")
    for button in ("To all", "✏️ Daisy", "A part to another", "Order"):
        await anna.taps(button)
    await anna.taps("Aster")  # two orders would be two: so are an order and what came of it otherwise
    assert anna.screen.text.count("Aster\n") == 2
    await anna.taps("Save all")
    assert {one.outcome for one in await touches(company_en, anna, aster)} == {Outcome.THINKING, Outcome.ORDER}
    assert [one.kind for one in await steps(company_en, anna, daisy)] == [StepKind.CALL]
    assert [one.comment for one in await touches(company_en, anna, daisy)] == ["have moved the till"]


async def test_words_that_are_given_make_nobody_talk_and_take_what_they_tell_along(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    buttercup = await client(company, anna, "Лютик", "Вера")
    await anna.says("Ромашка думают, у Веры др 5 декабря, просили скидку")
    anna.sees("+ Вера, 🎂 5 декабря")
    for button in ("Изменить", "Часть — другому", "💬 у Веры др", "Лютик"):
        await anna.taps(button)
    assert anna.screen.text.count("🎂") == 1
    anna.sees("Лютик\n+ Вера, 🎂 5 декабря")
    for button in ("✏️ Ромашка", "Часть — другому", "💬 просили скидку", "Лютик"):
        await anna.taps(button)
    anna.sees("Отмечено · 👤 Вера", "у Веры др 5 декабря, просили скидку")
    for button in ("✏️ Лютик", "Результат", "Только карточка"):
        await anna.taps(button)
    anna.sees("Запишу в карточку, без касания:\nКомментарий: у Веры др 5 декабря; просили скидку")
    anna.does_not_see("Отмечено")
    for button in ("Результат", "Отмечено", "Результат", "Только карточка", "Ко всем", "Сохранить всё"):
        await anna.taps(button)
    assert not await touches(company, anna, buttercup)
    [touch] = await touches(company, anna, romashka)
    assert (touch.outcome, touch.comment) == (Outcome.THINKING, "")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        assert (await unit.clients.get(scope, buttercup.id)).note == "у Веры др 5 декабря; просили скидку"


async def test_a_conversation_that_was_none_is_only_a_note_of_the_card(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    for words in ("have moved the till", "new awning"):
        await anna.says(f"Daisy spoke, {words}")
        for button in ("Edit", "Comment"):
            await anna.taps(button)
        await anna.says(words)
        for button in ("Outcome", "Just the card", "Save"):
            await anna.taps(button)
        anna.sees("Saved", "Daisy", words)
    assert not await touches(company_en, anna, daisy)
    scope = await company_en.scope(anna)
    async with company_en.read(scope) as unit:
        told = (await unit.clients.get(scope, daisy.id)).note
    assert told.startswith("have moved the till\n")
    assert told.endswith(": new awning")
    await anna.taps("Undo")
    async with company_en.read(scope) as unit:
        assert (await unit.clients.get(scope, daisy.id)).note == "have moved the till"


async def test_whoever_was_put_right_stays_when_a_line_joins_the_one_above(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await client(company, anna, "Лютик", "Вера")
    await anna.says("Ромашка думают, говорил с Петром\nЛютик просили каталог, новая закупщица Ольга 89123456789")
    for button in ("✏️ Ромашка", "+ Человек"):
        await anna.taps(button)
    await anna.says("Гена, завсклад")
    for button in ("Ко всем", "✏️ Лютик", "К предыдущему"):
        await anna.taps(button)
    anna.sees("+ Гена, завсклад", "+ Ольга, закупщица, +7 912 345-67-89", "👤 Пётр")


async def test_a_part_goes_to_somebody_new_of_the_same_message_and_makes_nobody_else(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Ромашка", "")
    await anna.says("Ромашка думает, нужны крышки, нужны стаканы\nнов клиент пекарня Батон просит кп")
    for part, whose in (("нужны крышки", "🆕 Пекарня Батон"), ("нужны стаканы", "")):
        await anna.taps("✏️ Ромашка")
        await anna.taps("Часть — другому")
        await anna.taps(part)
        if whose:
            await anna.taps(whose)
        else:
            await anna.says("пекарня батон")
            await anna.taps("🆕 пекарня батон")
    assert anna.visible.count("🆕") == 2  # the client and its pencil
    anna.sees("нужны крышки", "нужны стаканы")
    await anna.taps("Сохранить всё")
    anna.sees("Сохранено")


async def test_what_goes_to_a_client_whose_line_is_not_recorded_is_a_report_of_its_own(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    stove = await client(company, anna, "Печка", "Вера")
    await anna.says("Ромашка думает, нужны крышки\nПечка недозвон")
    for button in ("✏️ Печка", "Не записывать", "✏️ Ромашка", "Часть — другому", "нужны крышки", "Печка"):
        await anna.taps(button)
    anna.sees("Не запишу: «Печка недозвон»", "нужны крышки")
    await anna.taps("Сохранить всё")
    [touch] = await touches(company, anna, stove)
    assert (touch.outcome, touch.comment) == (Outcome.INTERESTED, "нужны крышки")


async def test_a_step_goes_to_a_client_whose_line_is_left_out_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Peter")
    aster = await client(company_en, anna, "Aster", "Vera")
    await anna.says("Daisy thinking, send samples friday\nAster no answer")
    for button in ("✏️ Aster", "Leave out", "✏️ Daisy", "A part to another", "send samples", "Aster"):
        await anna.taps(button)
    anna.sees("Not saving: “Aster no answer”")
    await anna.taps("Save all")
    assert len(await steps(company_en, anna, aster)) == 1
    assert not await touches(company_en, anna, aster)
