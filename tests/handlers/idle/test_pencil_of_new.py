"""The pencil of a report of somebody new: what came of it is put right before anything is saved."""

from tests.handlers.sample_company import Company
from tests.handlers.selling import client, touches


async def test_what_came_of_it_is_put_right_of_somebody_new_alone_too(company: Company) -> None:
    anna = company.anna
    await anna.says("Бодрый лис думает, перезвонить в пятницу")
    await anna.taps("Изменить")
    await anna.taps("Результат")
    await anna.taps("Есть интерес")
    anna.sees("Ещё не записано", "🆕 Бодрый лис", "Есть интерес")
    await anna.taps("Новый клиент и касание")
    anna.sees("Сохранено", "есть интерес")


async def test_and_of_somebody_new_among_several_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Peter")
    await anna.says("New place Bold Fox thinking\nDaisy spoke")
    await anna.taps("✏️ 🆕 Bold Fox")
    await anna.taps("Outcome")
    await anna.taps("Interested")
    anna.sees("🆕 Bold Fox", "Interested", "To all")


async def test_a_name_that_was_cut_wrong_is_written_anew(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Печка", "Вера")
    await anna.says("новая точка Бодрый лис на углу думает, хозяйка Света 89161234567\nПечка недозвон")
    await anna.taps("✏️ 🆕 Бодрый лис")
    await anna.taps("Название")
    await anna.says("Ж" * 300)
    anna.sees("Как называется?", "длинно")
    await anna.says("Бодрый лис")
    anna.sees("🆕 Бодрый лис\n")
    await anna.taps("Ко всем")
    await anna.taps("Сохранить всё")
    await anna.says("/find Бодрый лис")
    anna.sees("Бодрый лис", "Света")


async def test_what_fills_the_card_is_taken_away_and_its_words_stay(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says("new place Brave Fox, owner Jane 07911 123456, thinking, call tomorrow")
    anna.sees("+ Jane, owner")
    await anna.taps("Edit")
    await anna.taps("✕ + Jane")
    anna.does_not_see("+ Jane")
    await anna.taps("New client and touch")
    await anna.taps("To the card")
    anna.does_not_see("+44 7911")
    anna.sees("Jane 07911 123456")


async def test_a_late_tap_asks_for_no_name_of_a_client_who_is_known(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Печка", "Вера")
    await anna.says("Бодрый лис думает, перезвонить в пятницу")
    await anna.taps("Изменить")
    late = next(button for button in anna.screen.buttons() if button["text"] == "Название")
    await anna.taps("Другой клиент")
    await anna.says("Печка")
    await anna.presses(anna.screen, late)
    anna.sees("Печка", "Что поправить?")
    anna.does_not_see("Как называется?")


async def test_a_line_that_only_names_somebody_is_shown_and_put_right_before_it_is_a_card(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Peter")
    await client(company_en, anna, "Aster", "Vera")
    line = "Market stall, Leeds, Jo 07700 900733"
    await anna.says(f"Daisy no answer\n{line}\nAster thinking")
    for button in ("🆕 Market stall", "Edit", "✕ Jo"):
        await anna.taps(button)
    anna.sees("Not saved yet", "🆕 Market stall", "+ Leeds", f"Comment: {line}")
    await anna.taps("Name")
    await anna.says("Jo’s Stall")
    await anna.taps("New client")
    anna.sees("Saved", "Jo’s Stall", "Undo")
    await anna.taps("To the card")
    anna.sees("🏙 Leeds", line)
    anna.does_not_see("👤", "Noted")


async def test_and_may_be_a_client_who_is_there(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Лютик", "Вера")
    number = f"+7 912 {abs(romashka.id) % 10**7:07}"
    await anna.says(f"Ромашка недозвон\nКиоск у рынка {number}\nЛютик думает")
    await anna.taps("🆕 Киоск")
    anna.does_not_see("Ещё не записано")  # the number is somebody's
    await anna.says("Ромашка недозвон\nКиоск у вокзала, Самара\nЛютик думает")
    for button in ("🆕 Киоск", "Изменить", "Другой клиент", "ООО Ромашка"):
        await anna.taps(button)
    anna.sees("ООО Ромашка", "Комментарий: Киоск у вокзала, Самара")
    for button in ("Готово", "Поговорили"):
        await anna.taps(button)
    assert [one.comment for one in await touches(company, anna, romashka)] == ["Киоск у вокзала, Самара"]


async def test_somebody_new_is_a_client_one_has_by_a_tap_with_whatever_was_told_of_them(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Нина Беляева")
    await anna.says("новый клиент Лис, директор Ольга 89123456789, почта olga@lis.ru, просит КП")
    for button in ("Изменить", "+ Человек"):
        await anna.taps(button)
    await anna.says("Гена, завсклад")
    for button in ("Готово", "Этот клиент уже есть", "ООО Ромашка"):
        await anna.taps(button)
    anna.sees("ООО Ромашка", "+ Ольга, директор, +7 912 345-67-89, olga@lis.ru", "+ Гена, завсклад", "Просит КП")
    anna.sees("Комментарий", "почта olga@lis.ru")
    anna.does_not_see("🆕")
    await anna.taps("Сохранить")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        there = {one.name: one for one in (await unit.clients.card(scope, romashka.id, touches=0)).contacts}
    assert (there["Ольга"].email, there["Ольга"].position) == ("olga@lis.ru", "директор")
    assert there["Гена"].position == "завсклад"


async def test_what_is_taken_for_a_remark_is_of_somebody_new_by_a_tap(company: Company) -> None:
    anna, stove = company.anna, await client(company, company.anna, "Печка", "")
    await anna.says("печка думают, зайти в пт")
    await anna.taps("Сохранить")
    await anna.says("весна (новая точка на Садовой) хозяйка Света 89161234567 хочет кофе стаканы, заеду ср")
    anna.sees("Это про клиента")
    await anna.taps("🆕 Новый клиент и касание")
    anna.sees("Ещё не записано", "+ Света, хозяйка, +7 916 123-45-67", "весна, хочет кофе стаканы, заеду ср")
    for button in ("Изменить", "Название"):
        await anna.taps(button)
    await anna.says("Весна")
    await anna.taps("Новый клиент")
    anna.sees("Весна", "Света")
    assert len(await touches(company, anna, stove)) == 1
