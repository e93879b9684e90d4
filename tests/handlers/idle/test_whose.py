"""Of whom a part of a message is: one of those that are called alike, another one, or nobody who is recorded."""

from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches


async def test_a_message_is_saved_without_the_line_of_which_nobody_knows_whose_it_is(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    bakery = await client(company, anna, "Пекарня Заря", "Вера")
    dinner = await client(company, anna, "Кафе Заря", "Олег")
    await anna.says("Ромашка думает\nЗаря просят КП завтра")
    anna.sees("Какой это клиент", "2 из 2")
    await anna.taps("Не записывать")
    anna.sees("Ещё не записано", "Заря просят КП завтра")
    await anna.taps("Сохранить всё")
    assert len(await touches(company, anna, romashka)) == 1
    assert not await touches(company, anna, bakery)
    assert not await touches(company, anna, dinner)


async def test_words_that_turn_out_to_be_no_name_of_the_client_are_its_comments(company: Company) -> None:
    anna = company.anna
    ring = await client(company, anna, "Кольцо", "Савина")
    await client(company, anna, "ИП Савина О. В.", "Олег")
    await client(company, anna, "ИП Савина А. П.", "Анна")
    await anna.says("савина уволилась, просили прайс")
    anna.sees("Какой это клиент")
    await anna.taps("Другой клиент")
    await anna.says("Кольцо")
    if anna.can_tap("Кольцо"):
        await anna.taps("Кольцо")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, ring)
    assert "савина" in touch.comment


async def test_a_line_of_somebody_called_alike_may_be_of_the_client_above(company_en: Company) -> None:
    anna, door = company_en.anna, await client(company_en, company_en.anna, "Green Door Café", "Nadia")
    others = [await client(company_en, anna, name, "") for name in ("Priya Shah", "Priya Das")]
    await anna.says("Priya wants samples")
    anna.sees("Which client is “Priya”?")
    assert not {"To the one above", "Leave out"} & set(anna.buttons), "there is no other"
    await anna.says("Priya wants samples\nGreen Door talked, call fri")
    anna.sees("1 of 2", "Which client is “Priya”?")
    assert ("To the one above" in anna.buttons, "Leave out" in anna.buttons) == (False, True)
    await anna.says("Green Door talked, call fri\nPriya wants samples")
    anna.sees("2 of 2", "Which client is “Priya”?")
    await anna.taps("To the one above")
    anna.sees("Green Door Café", "Priya wants samples")
    await anna.taps("Save all")
    [touch] = await touches(company_en, anna, door)
    assert "Priya wants samples" in touch.comment
    assert not [one for other in others for one in await touches(company_en, anna, other)]


async def test_the_one_above_is_the_nearest_that_is_saved_and_the_first_has_none(company: Company) -> None:
    anna = company.anna
    romashka, stove, kovalev = [await client(company, anna, name, "") for name in ("Ромашка", "Печка", "Ковалёв")]
    told = "Ромашка думает\nПечка недозвон\nКовалёв жалуется на брак, перезвонить завтра"
    await anna.says(told)
    await anna.taps("✏️ Ромашка")
    assert not anna.can_tap("К предыдущему")
    await anna.taps("Не записывать")
    await anna.taps("✏️ Печка")
    assert not anna.can_tap("К предыдущему"), "what is left out is none"
    await anna.says(told)
    await anna.taps("✏️ Ковалёв")
    await anna.taps("К предыдущему")
    await anna.taps("Сохранить")
    assert [len(await steps(company, anna, one)) for one in (romashka, kovalev)] == [0, 0]
    assert ["брак" in one.comment for one in await touches(company, anna, stove)] == [True]


async def test_none_of_those_that_are_called_alike_may_be_meant(company_en: Company) -> None:
    anna = company_en.anna
    stove = await client(company_en, anna, "Stove", "Vera")
    await client(company_en, anna, "Dawn Bakery", "Vera")
    await client(company_en, anna, "Dawn Coffee", "Oliver")
    await anna.says("Dawn want a quote, call on friday")
    anna.sees("Which client")
    await anna.taps("Another client")
    await anna.taps("Back")
    anna.sees("Which client", "Dawn Bakery")
    await anna.taps("Another client")
    await anna.says("stove")
    anna.sees("Not saved yet", "Stove")
    await anna.taps("Save")
    assert len(await touches(company_en, anna, stove)) == 1


async def test_a_name_behind_which_a_dash_stands_begins_a_report_of_its_own(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Lucy")
    cellar = await client(company_en, anna, "Cellar Grocers", "Jack")
    await anna.says("daisy (lucy thinking til december), cellar grocers - new person Oliver 07911 123456")
    await anna.taps("Save all")
    [touch] = await touches(company_en, anna, cellar)
    assert "Oliver" in touch.comment
    [touch] = await touches(company_en, anna, daisy)
    assert "Oliver" not in touch.comment


async def test_lines_of_two_new_ones_before_a_client_we_know_are_two_reports(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("Вектор недозвон\nАльтаир просят КП завтра\nРомашка думает")
    anna.sees("🆕 Вектор", "Недозвон", "🆕 Альтаир", "Просит КП", "ООО Ромашка", "Думает")
    await anna.taps("Сохранить всё")
    await anna.says("/find Вектор")
    anna.does_not_see("Просит КП")


async def test_a_report_of_somebody_new_while_a_client_is_asked_for_is_one_of_its_own(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Peter")
    await anna.says("Daisy thinking")
    await anna.taps("Edit")
    await anna.taps("Another client")
    await anna.says("Muddy Boots Café want a quote, call friday")
    anna.sees("🆕 Muddy Boots Café", "Wants a quote")


async def test_a_line_of_nobodys_goes_to_the_client_who_stands_before_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    stove = await client(company, anna, "Печка", "")
    told = "Ромашка думает\nсказали возить утром\nПечка недозвон"
    await anna.says(told)
    await anna.taps("↑ Ромашка")
    anna.does_not_see("о ком")
    await anna.taps("Сохранить всё")
    [touch] = await touches(company, anna, romashka)
    assert "возить утром" in touch.comment
    [touch] = await touches(company, anna, stove)
    assert not touch.comment
    await anna.says(told)
    await anna.taps("✏️ Ромашка")
    await anna.taps("Не записывать")
    assert not anna.can_tap("↑")
    await anna.taps("✏️ Ромашка")
    await anna.taps("Всё-таки записать")
    assert anna.can_tap("↑ Ромашка")
    await anna.taps("Сохранить всё")
    assert anna.can_tap("🆕 сказали")
    assert not anna.can_tap("↑")


async def test_a_name_cut_short_is_asked_about_first_of_whose_people_are_told_of(company: Company) -> None:
    anna, sphere = company.anna, await client(company, company.anna, "Агентство «Сфера»", "Громов Пётр")
    gromova = await client(company, anna, "ИП Громова А. О.", "Назарова Ольга")
    await anna.says("гром. приезжала Назарова, просит кп")
    anna.sees("Клиента «гром» нет, но есть похожие")
    assert anna.buttons[:2] == ["ИП Громова А. О.", "Агентство «Сфера»"]
    await anna.taps("ИП Громова А. О.")
    anna.sees("приезжала Назарова")
    await anna.taps("Сохранить")
    assert len(await touches(company, anna, gromova)) == 1
    assert not await touches(company, anna, sphere)


async def test_a_guess_that_was_somebody_else_leaves_its_words_in_the_comment(company: Company) -> None:
    anna = company.anna
    ring = await client(company, anna, "Кольцо", "Савина")
    await client(company, anna, "Кафе «Рябина»", "Олег")
    await anna.says("рябена просят кп, завтра")
    anna.sees("Клиента «рябена» нет, но есть похожие")
    await anna.taps("Другой клиент")
    await anna.says("Кольцо")
    if anna.can_tap("Кольцо"):
        await anna.taps("Кольцо")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, ring)
    assert "рябена" in touch.comment
