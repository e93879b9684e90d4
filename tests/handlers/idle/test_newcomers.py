"""A sentence about somebody who is not there yet keeps everything: the card's fields, touch, step and words."""

from datetime import date

import pytest

from handlers.speech.taps.recording import Said, SentenceTap
from sales.clients.client import Card
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, touches


async def saved_card(company: Company, person: Person, name: str) -> Card:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        [line] = await unit.clients.lists.named(scope, name)
        return await unit.clients.card(scope, line.id, touches=5)


async def test_a_new_place_fills_its_card_and_its_step_by_one_tap(company: Company) -> None:
    anna = company.anna
    await anna.says("новая точка Бодрый лис Комсомольская 5, хозяйка Света 89161234567, bodry@lis.ru, прайс в пятницу")
    anna.sees("🆕 Бодрый лис", "+ Комсомольская 5", "+ Света, хозяйка, +7 916 123-45-67, bodry@lis.ru", "пт, 20 ноября")
    await anna.taps("Новый клиент")
    anna.sees("Сохранено", "Бодрый лис")
    made = await saved_card(company, anna, "Бодрый лис")
    [sveta] = made.contacts
    assert (sveta.name, sveta.position, sveta.email) == ("Света", "хозяйка", "bodry@lis.ru")
    assert (sveta.phones[0].e164, made.client.address) == ("+79161234567", "Комсомольская 5")
    [step] = made.steps
    assert (step.due_on, "прайс" in step.note) == (date(2026, 11, 20), True)
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    await open_card(anna, "Бодрый лис")
    anna.sees("Новый клиент «Бодрый лис»")


async def test_a_new_place_fills_its_card_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says(
        "new place Brave Fox Coffee 12 Mill Lane, owner Jane, jane@bravefox.co.uk, interested, call on friday"
    )
    anna.sees("🆕 Brave Fox Coffee", "+ 12 Mill Lane", "+ Jane, owner, jane@bravefox.co.uk", "Fri, 20 November")
    await anna.taps("New client and touch")
    made = await saved_card(company_en, anna, "Brave Fox")
    [jane] = made.contacts
    assert (jane.name, jane.email, made.client.address) == ("Jane", "jane@bravefox.co.uk", "12 Mill Lane")
    assert made.client.name == "Brave Fox Coffee"
    await anna.taps("Undo")
    anna.sees("Undone")


@pytest.mark.parametrize("street", ["12 Mill Lane", "4 Church Street"])
async def test_its_street_is_no_client_who_is_called_like_it(company_en: Company, street: str) -> None:
    anna = company_en.anna
    for name in ("Mill Café", "Ruth Mills, sole trader", "Church Bakery"):
        await client(company_en, anna, name, "")
    await anna.says(f"new place Brave Fox, {street}, owner Jane 07911 123456, call tomorrow at 11")
    anna.sees("🆕 Brave Fox", f"+ {street}", "+ Jane, owner, +44 7911 123456", "Thu, 19 November, 11:00")
    assert anna.can_tap("New client")


@pytest.mark.parametrize(
    "street", ["14 Burton Rd Didsbury,", "14 Burton Rd.", "14 St. Marys Rd, M20 2AB.", "wants samples."]
)
async def test_who_is_named_behind_its_address_is_theirs(company_en: Company, street: str) -> None:
    anna = company_en.anna
    for name in ("Priya Nair, sole trader", "Priya Shah"):
        await client(company_en, anna, name, name[:10])
    await anna.says(f"new cafe Brave Fox, {street} owner Priya 07700 900644, wants price list, call tomorrow at 3")
    anna.sees("🆕 Cafe Brave Fox", "+ Priya, owner, +44 7700 900644", "Thu, 19 November, 15:00")
    assert anna.can_tap("New client")


async def test_who_is_named_behind_its_address_is_theirs_in_russian(company: Company) -> None:
    anna, _ = company.anna, await client(company, company.anna, "ИП Марина Ким", "Марина Ким")
    await anna.says("новое кафе Чайник, пр. Мира 5, корп. 2. Марина хочет прайс")
    anna.sees("🆕 Кафе Чайник", "Просит КП")
    anna.does_not_see("Марина Ким")


async def test_what_goes_to_somebody_new_above_fills_their_card_too(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Priya Nair, sole trader", "Priya Nair")
    await anna.says("new place Brave Fox wants price list. Priya thinking, 07700 900644, call tomorrow")
    await anna.taps("✏️ Priya")
    await anna.taps("To the one above")
    anna.sees("🆕 Brave Fox", "+ Priya, +44 7700 900644")


async def test_its_street_in_russian_has_the_house_behind(company: Company) -> None:
    anna, _ = company.anna, await client(company, company.anna, "Садовый центр", "")
    await anna.says("новая точка Бодрый лис, Садовая 5, хозяйка Света 89161234567, перезвонить завтра в 11")
    anna.sees("🆕 Бодрый лис", "+ Садовая 5", "+ Света, хозяйка, +7 916 123-45-67")
    anna.does_not_see("Садовый центр")


async def test_whoever_is_told_of_behind_a_new_place_with_a_figure_is_still_a_client(company: Company) -> None:
    anna, _ = company.anna, await client(company, company.anna, "Причал", "")
    await anna.says("новая точка Бодрый лис, просят прайс, Причал 20 коробок на 46 тыс заказали")
    anna.sees("🆕 Бодрый лис", "46 000 ₽", "Сохранить всё")


async def test_a_new_place_never_melts_into_the_next_client(company: Company) -> None:
    anna, pier = company.anna, await client(company, company.anna, "Причал", "")
    await anna.says("новая точка Бодрый лис, взяли прайс, думают; ездила в Причал, закрыто")
    anna.sees("🆕 Бодрый лис", "взяли прайс", "Причал", "Сохранить всё")
    await anna.taps("Сохранить всё")
    [touch] = await touches(company, anna, pier)
    assert "прайс" not in touch.comment
    assert len((await saved_card(company, anna, "Бодрый лис")).touches) == 1


@pytest.mark.parametrize("line", [". new place Brave Fox, ", "\n- got a new one: brave fox, "])
async def test_a_new_place_never_melts_in_english(company_en: Company, line: str) -> None:
    anna, pier = company_en.anna, await client(company_en, company_en.anna, "Pier Cafe", "")
    await anna.says(f"Pier Cafe no answer{line}thinking, call on friday")
    anna.sees("Pier Cafe", "🆕 Brave", "Save all")
    await anna.taps("Save all")
    assert len(await touches(company_en, anna, pier)) == 1
    assert len((await saved_card(company_en, anna, "Brave Fox")).touches) == 1


async def test_somebody_new_in_short_takes_no_known_clients_people_and_is_asked_about_by_a_known_name(
    company: Company,
) -> None:
    anna = company.anna
    await client(company, anna, "Пекарня Каравай", "Рустам")
    await anna.says("Каравай думает\nнов клиент пекарня Батон, хозяин Рустам 89126660719, прайс в пятницу")
    anna.sees("🆕 Пекарня Батон", "+ Рустам, хозяин, +7 912 666-07-19", "Сохранить всё")
    await anna.says("ещё новая точка каравай на Малышева 17, Рустам 89126660719, просит прайс")
    anna.sees("Это про кого-то из них или про нового клиента?", "Каравай")
    await anna.taps("каравай")
    anna.sees("🆕 Каравай", "+ Малышева 17", "+ Рустам, +7 912 666-07-19")


async def test_new_things_of_a_known_client_are_no_new_client(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("Ромашка думает, новая точка у них в мае")
    anna.does_not_see("🆕")


async def test_no_word_of_an_address_names_a_client(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Almond", "")
    await anna.says("new place Brave Fox, ann@almond.co.uk thinking")
    anna.sees("🆕 Brave Fox", "ann@almond.co.uk", "Thinking")
    await anna.says("ann@almond.co.uk thinking, call on friday")
    assert "Save" not in anna.buttons


async def test_a_number_that_somebody_has_stays_in_the_words(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    number = f"8912{abs(romashka.id) % 10**7:07}"
    await anna.says(f"новая точка Бодрый лис, {number}, думают")
    anna.sees("🆕 Бодрый лис", number)
    anna.does_not_see("+ +7")
    await anna.taps("Новый клиент и касание")
    anna.sees("Сохранено")
    await anna.taps("Не планировать")
    await anna.says(f"Ромашка недозвон\nСонный лис, {number}\nРомашка заказ на 15 тыс")
    await anna.taps("🆕 Сонн")
    anna.does_not_see("🆕 Сонный лис")


async def test_a_new_client_has_every_word_that_was_typed(company: Company) -> None:
    anna, words = company.anna, ", ".join(f"слово{number}" for number in range(20))
    await anna.says(f"Цапля, {words}")
    await anna.taps("Новый клиент")
    assert "слово19" in (await saved_card(company, anna, "Цапля")).client.note


async def test_who_is_mentioned_behind_somebody_new_stays_in_their_words(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("новая кофейня Зерно просят кп, рядом с Ромашкой")
    anna.sees("🆕 Кофейня Зерно", "Комментарий: рядом с Ромашкой")


async def test_a_new_cafe_of_a_client_we_know_is_nobody_new(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("Новое кафе Ромашка думает, завтра")
    anna.sees("ООО Ромашка", "Думает")
    anna.does_not_see("🆕")


@pytest.mark.parametrize("line", ["василёк интересно, ждут прайс", "мужик из банка насчёт того договора, интересно"])
async def test_what_nobody_knew_whose_it_is_is_somebody_new_before_it_is_a_remark(company: Company, line: str) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Лютик", "Вера")
    await anna.says("Ромашка думает, завтра")
    await anna.taps("Сохранить")
    await anna.says(f"Ромашка недозвон\n{line}\nЛютик заказ на 15 тыс")
    await anna.taps(f"🆕 {line[:5]}")
    anna.does_not_see("Это про клиента")
    if line.startswith("мужик"):
        anna.sees("Ещё не записано", "🆕 мужик из банка", "Комментарий: интересно", "Новый клиент")
        await anna.taps("К касанию")
        assert [one.comment for one in await touches(company, anna, romashka)] == [line]
        return
    anna.sees("🆕 Василёк")
    await anna.taps("Новый клиент и касание")
    assert [one.comment for one in await touches(company, anna, romashka)] == [""]
    [touch] = (await saved_card(company, anna, "Василёк")).touches
    assert "ждут прайс" in touch.comment


async def test_a_line_that_tells_of_nobody_but_a_client_may_be_just_the_card_and_a_town_is_its_city(
    company: Company,
) -> None:
    anna = company.anna
    await anna.says("Новый клиент Тестовый ларёк, Самара, Анна")
    anna.sees("🆕 Тестовый ларёк", "+ Самара", "Какой результат?")
    await anna.taps_twice("Только карточка")
    anna.sees("Сохранено", "Тестовый ларёк")
    await anna.taps("К карточке")
    anna.sees("🏙 Самара", "👤 Анна")
    anna.does_not_see("📍", "Звонок")
    await anna.says("/new Пион, Екатеринбург, ул. Мира 5")
    await anna.taps("К карточке")
    anna.sees("🏙 Екатеринбург", "📍 Екатеринбург, ул. Мира 5")
    await anna.says("Клиенты")
    await anna.taps("Фильтр")
    await anna.taps("Город")
    assert anna.buttons[:2] == ["Екатеринбург · 1", "Самара · 1"]


async def test_just_the_card_is_of_somebody_new(company: Company) -> None:
    """A forged button of it makes no card of words about a client that we know."""
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка думает")
    stamp = SentenceTap.unpack(
        next(one["callback_data"] for one in anna.screen.buttons() if one["text"] == "Сохранить")
    )
    forged = stamp.model_copy(update={"step": Said.CARD}).pack()
    await anna.presses(anna.screen, {"text": "Только карточка", "callback_data": forged})
    anna.sees("Ещё не записано", "Ромашка")
    assert not await touches(company, anna, romashka)
