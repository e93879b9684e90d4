"""The pencil of a touch among several clients: how, with whom, why they refused, what was bought."""

from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from tests.handlers.idle.test_sentence import sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, steps, touches


async def test_how_and_with_whom_it_was_is_put_right_of_one_of_several(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Печка", "")
    await anna.says("Ромашка, Пётр думает\nПечка недозвон")
    await anna.taps("✏️ Ромашка")
    await anna.taps("📞 Звонок")
    await anna.taps("Сообщение")
    anna.sees("💬 Сообщение · Думает", "Ко всем")
    assert not anna.can_tap("Сохранить всё")
    await anna.taps("💬 Сообщение")
    await anna.taps("Входящий")
    anna.sees("💬 Сообщение · Входящий · Думает")
    await anna.taps("👤 Пётр")
    await anna.taps("Не важно с кем")
    anna.sees("👤 С кем?")
    await anna.taps("👤 С кем?")
    await anna.taps("Пётр")
    anna.sees("👤 Пётр")
    await anna.taps("Ко всем")
    anna.sees("👤 Пётр", "Печка")
    await anna.taps("Сохранить всё")
    [touch] = await touches(company, anna, romashka)
    assert (touch.channel, touch.direction) == (Channel.MESSAGE, Direction.INCOMING)
    assert touch.contact is not None


async def test_whom_nobody_talked_to_is_not_asked_for_in_english(company_en: Company) -> None:
    anna = company_en.anna
    daisy = await client(company_en, anna, "Daisy", "Peter")
    await anna.says("Daisy no answer\nAster Ltd thinking")
    await anna.taps("✏️ Daisy")
    assert not [one for one in anna.buttons if "👤" in one]
    await anna.taps("📞 Call")
    await anna.taps("E-mail")
    await anna.taps("To all")
    await anna.taps("Save all")
    [touch] = await touches(company_en, anna, daisy)
    assert touch.channel is Channel.EMAIL


async def test_why_they_refused_is_put_right_or_taken_away(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    stove = await client(company, anna, "Печка", "")
    await anna.says("Ромашка отказ, дорого\nПечка отказ, дорого")
    for name in ("Ромашка", "Печка"):
        await anna.taps(f"✏️ {name}")
        await anna.taps("Причина")
        await anna.taps("Условия" if name == "Ромашка" else "Без причины")
        await anna.taps("Ко всем")
    anna.sees("Отказ · Условия", "Отказ\n")
    await anna.taps("Сохранить всё")
    [touch], [other] = await touches(company, anna, romashka), await touches(company, anna, stove)
    assert (touch.reason, other.reason) == (Reason.TERMS, None)
    assert all("дорого" in one.comment for one in (touch, other))  # of no other reason


async def test_the_words_of_an_outcome_that_was_misread_are_the_comments(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("daisy said no, too dear")
    await anna.taps("Edit")
    await anna.taps("Outcome")
    await anna.taps("Talked")
    await anna.taps("Save")
    [touch] = await touches(company_en, anna, daisy)
    assert (touch.outcome, "said no, too dear" in touch.comment) == (Outcome.TALKED, True)
    await client(company_en, anna, "Aster", "Vera")
    await anna.says("aster said no, too dear, like the lids")
    await anna.taps("Edit")
    await anna.taps("Comment")
    await anna.says("maybe in spring")
    for button in ("Outcome", "Talked", "Outcome", "Interested"):
        await anna.taps(button)
    anna.sees("Comment: maybe in spring, aster said no, too dear\n")


async def test_a_refusal_that_was_not_read_asks_for_its_reason_before_it_is_saved(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка недозвон, завтра")
    await anna.taps("Изменить")
    await anna.taps("Результат")
    await anna.taps("Отказ")
    anna.sees("Какая причина?", "Без причины")
    await anna.taps("Условия")
    anna.sees("Ещё не записано", "Отказ · Условия")
    assert not await touches(company, anna, romashka)
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert (touch.outcome, touch.reason) == (Outcome.REFUSED, Reason.TERMS)


async def test_a_comment_is_written_anew_before_it_is_saved_and_can_be_as_it_was(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    stove = await client(company, anna, "Печка", "")
    await anna.says("Ромашка думает, любят синие крышки, отвезти образцы в пт\nПечка недозвон")
    await anna.taps("✏️ Ромашка")
    for words in ("Беляева ушла, Печка их хвалит", "любят белые крышки"):
        await anna.taps("Комментарий")
        assert "Как было" not in anna.buttons
        await anna.says(words)
        anna.sees(f"Комментарий: {words}")
        if words.startswith("Беляева"):
            await anna.taps("Комментарий")
            await anna.taps("Как было")
            anna.sees("Комментарий: любят синие крышки")
    await anna.taps("✕ приехать")
    asked = anna.screen
    await anna.taps("Комментарий")
    await anna.says("Печка отказ")
    anna.sees("Печка", "Отказ")
    for button in ("Назад", "Ко всем", "Сохранить всё"):
        await anna.taps(button, on=asked)
    [touch], [other] = await touches(company, anna, romashka), await touches(company, anna, stove)
    assert (touch.comment, other.outcome) == ("любят белые крышки, отвезти образцы", Outcome.NO_ANSWER)


async def test_what_is_written_under_a_question_is_its_answer_whomever_it_names(company_en: Company) -> None:
    anna, door = company_en.anna, await client(company_en, company_en.anna, "Green Door Café", "Nadia Rigby")
    others = [await client(company_en, anna, name, "") for name in ("Nadia Marsden", "Amy Clegg", "Lavender Flowers")]
    await anna.says("green door talked to nadia, call on friday")
    await anna.taps("Edit")
    await anna.taps("Step’s day")
    await anna.taps("What for")
    await anna.says("call nadia in the afternoon, next door Lavender Flowers refused")
    anna.sees("Green Door Café", "What for: call nadia in the afternoon, next door Lavender Flowers refused")
    await anna.taps("Comment")
    await anna.says("lavender thinking\namy clegg refused")
    anna.sees("Lavender Flowers", "Amy Clegg", "Save all")
    await anna.taps("To the question above")
    anna.sees("Green Door Café", "Comment: lavender thinking")
    await anna.taps("Comment")
    await anna.says("Nadia left, gone to competitor, Amy wants 2 pallets, lavender thinking")
    anna.sees("Comment: Nadia left, gone to competitor, Amy wants 2 pallets, lavender thinking")
    await anna.taps("Save")
    [touch] = await touches(company_en, anna, door)
    assert touch.comment == "Nadia left, gone to competitor, Amy wants 2 pallets, lavender thinking"
    assert not [one for other in others for one in await touches(company_en, anna, other)]


async def test_a_report_of_another_client_meanwhile_may_be_the_answer_all_the_same(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "Кафе «Рябина»", "Надя Беляева")
    await client(company, anna, "Надя Орлова", "")
    await client(company, anna, "ООО «Лилия Цветы»", "")
    await anna.says("рябина думает, позвонить в пт")
    await anna.taps("Изменить")
    for _ in range(2):
        await anna.taps("День шага")
        await anna.taps("Зачем")
        await anna.says("Наде после обеда про новогодний заказ, лилия думает")
        anna.sees("Кафе «Рябина»", "Наде после обеда про новогодний заказ, лилия думает")
    await anna.taps("Комментарий")
    await anna.says("Лилия Цветы думают, перезвонить в пн")
    anna.sees("Лилия Цветы", "пн, 23 ноября")
    await anna.taps("К вопросу выше")
    anna.sees("Кафе «Рябина»", "Комментарий: Лилия Цветы думают, перезвонить в пн")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "Лилия Цветы думают, перезвонить в пн"


async def test_a_report_that_half_a_name_begins_is_no_product_sum_or_person_of_another(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Рябина", "Надя Беляева")
    for name in ("Столовая «Большая ложка»", "ИП Беляева", "Уют на Мира"):
        await client(company, anna, name, "")
    await sells(company, "Крышки")
    await anna.says("рябина заказ на 5000, позвонить в пт")
    for asked, said, shown in (
        ("Товары", "большая ложка: взяли крышки", "Большая ложка"),
        ("Товары", "уют недозвон", "Уют на Мира"),
        ("Сумма", "большая ложка наконец созрели", "Большая ложка"),
        ("👤", "уют отказ", "Уют на Мира"),
        ("Комментарий", "уют отказались выбирать", ""),
        ("Комментарий", "беляева: просит кп", ""),
    ):
        await anna.taps("Изменить")
        await anna.taps(next(one["text"] for one in anna.screen.buttons() if asked in one["text"]))
        await anna.says(said)
        assert ("К вопросу выше" in [one["text"] for one in anna.screen.buttons()]) is bool(shown), said
        anna.sees(shown or f"Комментарий: {said}")
        await anna.says("/cancel")
        await anna.says("рябина заказ на 5000, позвонить в пт")


async def test_a_first_name_under_a_question_after_saving_is_whoever_is_there(company_en: Company) -> None:
    anna, door = company_en.anna, await client(company_en, company_en.anna, "Green Door Café", "Nadia Rigby")
    await client(company_en, anna, "Nadia Marsden", "")
    await anna.says("green door talked")
    await anna.taps("Save")
    anna.sees("When?")
    await anna.says("nadia wants a quote for cups")
    [touch] = await touches(company_en, anna, door)
    assert "nadia wants a quote for cups" in touch.comment


async def test_a_reason_goes_with_the_refusal_it_was_of(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка отказ, есть поставщик")
    anna.sees("Есть поставщик")
    await anna.taps("Изменить")
    await anna.taps("Результат")
    await anna.taps("Просит КП")
    anna.does_not_see("Есть поставщик")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert (touch.outcome, touch.reason) == (Outcome.WANTS_OFFER, None)


async def test_an_order_is_to_be_paid_by_its_day_though_nothing_reminds_of_it(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy ordered cups £85, call fri, remind of payment 1 dec")
    anna.sees("To be paid by Tue, 1 December")
    await anna.taps("Edit")
    await anna.taps("✕ remind of payment ·")
    anna.sees("To be paid by Tue, 1 December")
    anna.does_not_see("remind of payment Tue")
    await anna.taps("✕ 📆 To be paid")
    anna.does_not_see("To be paid")
    await anna.says("Daisy ordered cups £85, call fri, remind of payment 1 dec")
    await anna.taps("Edit")
    await anna.taps("✕ 📆 To be paid")
    anna.does_not_see("To be paid")
    anna.sees("remind of payment Tue, 1 December")
    for button in ("Payment", "In a week", "Back"):
        await anna.taps(button)
    anna.sees("To be paid by Wed, 25 November", "remind of payment Wed, 25 November")
    await anna.says("Daisy ordered cups £85, call fri, remind of payment 1 dec")
    await anna.taps("Edit")
    await anna.taps("Day: remind of payment")
    await anna.taps("Call")
    anna.sees("To be paid by Tue, 1 December")
    await anna.taps("Save")
    assert (await facts(company_en, anna, daisy)).owed == 85_00


async def test_what_is_only_planned_has_no_comment_and_loses_no_words(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy call on friday about the lids")
    await anna.taps("Edit")
    assert "Comment" not in anna.buttons
    await anna.taps("Step’s day")
    await anna.says("on monday")
    anna.does_not_see("Comment")
    await anna.taps("Step’s day")
    await anna.taps("What for")
    await anna.says("about the boxes")
    await anna.taps("+ Step")
    await anna.taps("Visit")
    await anna.taps("Tomorrow")
    await anna.taps("✕ call")
    anna.sees("visit tomorrow", "What for: about the boxes")
    await anna.taps("Save")
    assert [one.note for one in await steps(company_en, anna, daisy)] == ["about the boxes"]


async def test_an_order_that_was_not_read_asks_for_its_sum_at_once(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    stove = await client(company, anna, "Печка", "")
    await anna.says("Ромашка думает\nПечка думает")
    for name, sum_ in (("Ромашка", "48 000"), ("Печка", "")):
        await anna.taps(f"✏️ {name}")
        await anna.taps("Результат")
        await anna.taps("Заказ")
        anna.sees(name, "На какую сумму?")
        await (anna.says(sum_) if sum_ else anna.taps("Без суммы"))
        await anna.taps("Ко всем")
    anna.sees("Сумма: 48 000 ₽")
    await anna.taps("Сохранить всё")
    assert (await facts(company, anna, romashka)).order_sum == 4_800_000
    assert (await facts(company, anna, stove)).orders == 1


async def test_a_client_who_is_not_there_yet_is_named_instead(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy thinking, call on friday")
    await anna.taps("Edit")
    await anna.taps("Another client")
    await anna.says("Brave Fox")
    await anna.taps("🆕 Brave Fox")
    anna.sees("🆕 Brave Fox\n", "Thinking")
    await anna.taps("New client and touch")
    anna.sees("Saved. Brave Fox")
    assert not await touches(company_en, anna, daisy)
