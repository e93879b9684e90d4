"""In the evening no file of the day is lost from sight: its client is asked for, or what came of its touch."""

from tests.handlers.day.test_evening import EVENING
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.reporting.test_digest import DAY, TODAY, has
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card
from tests.handlers.selling import touches as told


async def test_a_voice_that_still_has_no_client_comes_up_and_leads_back(company: Company) -> None:
    anna, pion = company.anna, await client(company, company.anna, "Пион")
    company.clock.moves_to(moscow(16, 20))
    await anna.sends_voice(12)
    anna.sees("К какому клиенту?")
    await at(company, moscow(18, 30))
    anna.sees("Касаний не было", "Всё отмечено.", "📎 16:20: 1 файл без клиента")
    await anna.taps("К какому клиенту?")
    anna.sees("Сохранено: 1 файл")
    await anna.taps("Назад")
    anna.sees("1 файл без клиента")
    asks = next(one for one in anna.screen.buttons() if "К какому клиенту?" in one["text"])
    await anna.taps("К какому клиенту?")
    await anna.says("пион")
    await anna.taps("Поговорили")
    assert len(await told(company, anna, pion)) == 1
    await anna.presses(anna.screen, asks)
    anna.sees("Среда, 18 ноября. 1 касание")
    anna.does_not_see("1 файл без клиента")


async def test_a_voice_of_a_touch_that_was_never_recorded_comes_up_with_its_client(company: Company) -> None:
    anna, pion = company.anna, await client(company, company.anna, "Пион")
    company.clock.moves_to(moscow(16, 20))
    await anna.sends_voice(12)
    await anna.taps("Пион") if anna.can_tap("Пион") else await anna.says("пион")
    anna.sees("Приложен 1 файл")
    await at(company, moscow(18, 30))
    anna.sees("Касаний не было", "Всё отмечено.", "📎 16:20 Пион: 1 файл, не записано")
    opens = next(one for one in anna.screen.buttons() if "📎" in one["text"])
    await anna.taps("16:20 Пион")
    anna.sees("Приложен 1 файл", "сегодня 16:20")
    await anna.taps("Назад")
    await anna.taps("16:20 Пион")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    await anna.taps("Назад")
    anna.sees("1 касание")
    anna.does_not_see("📎")
    await anna.presses(anna.screen, opens)
    anna.does_not_see("📎")
    scope = await company.scope(anna)
    [touch] = await told(company, anna, pion)
    async with company.read(scope) as unit:
        assert len((await unit.touches.get(scope, touch.id)).attachments) == 1
    assert touch.at == moscow(16, 20)


async def test_what_was_offered_to_a_card_or_recorded_without_it_loses_no_file_either(company: Company) -> None:
    anna, pion = company.anna, await client(company, company.anna, "Пион")
    await client(company, anna, "Астра")
    company.clock.moves_to(moscow(16))
    await open_card(anna, "Астра")
    await anna.taps("Касание")
    await anna.taps("Недозвон")
    await anna.sends_photo()
    offered = anna.screen
    company.clock.moves_to(moscow(16, 20))
    await open_card(anna, "Пион")
    await anna.sends_voice(12)
    anna.sees("Это про клиента «Пион»?")
    await at(company, moscow(18, 30))
    anna.sees("📎 16:00: 1 файл без клиента", "📎 16:20: 1 файл без клиента")
    evening = anna.screen
    answered, asks = (one for one in evening.buttons() if "📎" in one["text"])
    await anna.taps("К касанию", on=offered)
    await anna.presses(evening, answered)
    assert [one for one in anna.buttons if "📎" in one] == ["📎 16:20 К какому клиенту?"]
    await anna.presses(evening, asks)
    await anna.taps("Пион")
    anna.sees("Приложен 1 файл")
    await open_card(anna, "Пион")
    await anna.taps("Касание")
    await anna.taps("Недозвон")
    await anna.presses(anna.screen, asks)
    anna.sees("Комментарий сохранён")
    scope = await company.scope(anna)
    [touch] = await told(company, anna, pion)
    async with company.read(scope) as unit:
        assert len((await unit.touches.get(scope, touch.id)).attachments) == 1


async def test_a_voice_put_to_a_client_who_is_another_s_by_now_asks_whose_it_is(company: Company) -> None:
    anna = company.anna
    pion = await client(company, anna, "Пион")
    await client(company, anna, "Астра")
    company.clock.moves_to(moscow(16, 20))
    await anna.sends_voice(12)
    await anna.says("пион")
    hers, boris = (await company.scope(anna)).actor, (await company.scope(company.boris)).actor
    scope = await company.scope(company.owner)
    async with company.work(scope) as unit:
        await unit.clients.hand_over(scope, [pion.id], hers, boris)
        await unit.commit()
    await at(company, moscow(18, 30))
    anna.sees("📎 16:20: 1 файл без клиента")
    assert "Пион" not in anna.screen.text
    await anna.taps("К какому клиенту?")
    await anna.says("астра")
    anna.sees("Приложен 1 файл")


async def test_a_voice_of_another_day_does_not_come_up_again_and_again(company: Company) -> None:
    company.clock.moves_to(moscow(16, 20))
    await company.anna.sends_voice(12)
    await has(company, company.anna, "Пион", TODAY + DAY)
    await at(company, moscow(18, 30, day=19))
    company.anna.sees("Четверг, 19 ноября", "Без отметки 1 шаг")
    company.anna.does_not_see("без клиента")


async def test_nobody_is_asked_about_a_colleagues_voice_by_a_forged_tap(company: Company) -> None:
    anna = company.anna
    company.clock.moves_to(moscow(16, 20))
    await anna.sends_voice(12)
    await at(company, moscow(18, 30))
    asks = next(one for one in anna.screen.buttons() if "К какому клиенту?" in one["text"])
    await company.boris.says("/today")
    await company.boris.presses(company.boris.screen, asks)
    company.boris.does_not_see("файл")


async def test_what_was_claimed_is_not_asked_about_and_a_colleagues_voice_neither(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await client(company, anna, "Пион")
    await has(company, boris, "Астра", TODAY)
    company.clock.moves_to(moscow(16, 20))
    await anna.sends_photo()
    await anna.says("пион")
    await anna.taps("Поговорили")
    await at(company, EVENING)
    for person in (anna, boris):
        assert any("Среда, 18\xa0ноября" in one.text for one in person.screens)
        assert not [one for one in person.screens if "без клиента" in one.text]


async def test_a_voice_without_a_client_comes_up_in_english(company_en: Company) -> None:
    await client(company_en, company_en.anna, "Daisy")
    company_en.clock.moves_to(moscow(17, 30))
    await company_en.anna.sends_voice(5)
    await company_en.anna.says("daisy")
    company_en.clock.moves_to(moscow(18))
    await company_en.anna.sends_photo()
    await company_en.anna.sends_photo()
    await at(company_en, moscow(21, 31))
    company_en.anna.sees("14:30 Daisy: 1 file, not recorded", "15:00: 2 files without a client")
    await company_en.anna.taps("Which client?")
    company_en.anna.sees("Kept: 2 files.")
