"""Voice and photos with nothing open: nothing is lost, and one tap says whose they are."""

from datetime import timedelta

from sales.clients.client import Client
from sales.work.touch import Touch
from sandbox.people.person import Person
from tests.handlers.conftest import Restart
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, touches


async def long_ago(company: Company, name: str = "ООО Ромашка") -> None:
    """The card was opened, but nobody would take what comes now for words about it."""
    await open_card(company.anna, name)
    company.clock.moves(timedelta(minutes=30))


async def last(company: Company, person: Person, of: Client) -> Touch:
    """The only touch, with its files."""
    [touch] = await touches(company, person, of)
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return await unit.touches.get(scope, touch.id)


async def test_a_voice_with_nothing_open_is_kept_and_begins_a_touch_by_one_tap(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await long_ago(company)
    await anna.sends_voice(12)
    anna.sees("Сохранено: 1 файл", "К какому клиенту?")
    await anna.taps("ООО Ромашка")
    anna.sees("Приложен 1 файл")
    await anna.taps("Поговорили")
    assert [one.kind for one in (await last(company, anna, romashka)).attachments] == ["voice"]


async def test_several_photos_are_one_question_and_all_go_along(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy")
    await anna.sends_photo("front door")
    await anna.sends_photo()
    await anna.sends_photo("price list")
    anna.sees("Kept: 3 files.", "Which client?")
    assert sum("Which client?" in screen.text for screen in anna.screens) == 1
    await anna.says("daisy")
    anna.sees("3 files go with it", "front door price list")
    await anna.taps("Talked")
    assert len((await last(company_en, anna, daisy)).attachments) == 3


async def test_they_go_to_todays_touch_where_there_is_one_and_only_once(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Недозвон")
    company.clock.moves(timedelta(minutes=30))
    await anna.sends_photo("вывеска")
    question = anna.screen
    await anna.taps("ООО Ромашка")
    anna.sees("Сохранено", "Комментарий сохранён")
    touch = await last(company, anna, romashka)
    assert (len(touch.attachments), touch.comment) == (1, "вывеска")
    again = [button for button in question.buttons() if "Ромашка" in button["text"]]
    assert not again


async def test_a_second_tap_on_a_client_neither_begins_another_touch_nor_takes_the_files_away(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await long_ago(company)
    await anna.sends_voice(12)
    again = next(button for button in anna.screen.buttons() if "Ромашка" in button["text"])
    await anna.taps("ООО Ромашка")
    await anna.presses(anna.screen, again)
    anna.sees("Приложен 1 файл")
    await anna.taps("Поговорили")
    await anna.presses(anna.screen, again)
    anna.sees("Этот экран устарел")
    assert [one.kind for one in (await last(company, anna, romashka)).attachments] == ["voice"]


async def test_what_is_kept_outlives_a_restart_another_question_and_other_words(
    company: Company, restart: Restart
) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await long_ago(company)
    await anna.sends_voice(12)
    question = anna.screen
    await restart()
    await anna.says("ООО Незабудка, +7 912 555-11-22")
    anna.sees("Незабудка")
    await anna.taps("ООО Ромашка", on=question)
    anna.sees("Приложен 1 файл")
    await anna.taps("Поговорили")
    assert len((await last(company, anna, romashka)).attachments) == 1


async def test_a_name_that_several_have_asks_which(company: Company) -> None:
    anna = company.anna
    for name in ("Ромашка Север", "Ромашка Юг"):
        await client(company, anna, name)
    await anna.sends_voice(12)
    await anna.says("ромашка")
    anna.sees("К какому клиенту?")
    await anna.taps("Ромашка Юг")
    anna.sees("Ромашка Юг", "Приложен 1 файл")


async def test_a_colleagues_client_is_not_offered_and_cannot_be_forged(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await client(company, boris, "ООО Лютик")
    await open_card(boris, "ООО Лютик")
    company.clock.moves(timedelta(minutes=30))
    await boris.sends_voice(5)
    theirs = next(button for button in boris.screen.buttons() if "Лютик" in button["text"])
    await client(company, anna)
    await long_ago(company)
    await anna.sends_voice(12)
    assert not anna.can_tap("ООО Лютик")
    own = next(button for button in anna.screen.buttons() if "Ромашка" in button["text"])
    draft = own["callback_data"].rsplit(":", 1)[0]
    forged = own | {"callback_data": f"{draft}:{theirs['callback_data'].rsplit(':', 1)[1]}"}
    await anna.presses(anna.screen, forged)
    assert anna.toast == "Клиент не найден"
    await anna.taps("ООО Ромашка")
    anna.sees("Приложен 1 файл")


async def test_cancel_leaves_the_question_and_what_is_kept_stays_under_its_buttons(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await long_ago(company)
    await anna.sends_voice(12)
    await anna.says("/cancel")
    anna.sees("Хорошо, не записываю")
