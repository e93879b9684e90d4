"""Two cards of one client become one: a rep's own, a lead's anybody's; old buttons open the one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sales.clients.client import Client
from sales.ground.ids import new_id
from sales.ground.ids import to_text as _stamp_of
from sales.jobs.job import UNDO_WITHIN
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.storage.sample_company import a_contact, a_touch


async def has(company: Company, person: Person, *cards: tuple[str, dict[str, Any]]) -> Sequence[Client]:
    """Clients, each with somebody and a talk."""
    scope, now = await company.scope(person), company.clock.now()
    made = [replace(Client(new_id(), scope.actor, name, now), **said) for name, said in cards]
    async with company.work(scope) as unit:
        for client in made:
            await unit.clients.add(scope, client, [a_contact(client, f"Вера из {client.name}")])
            await unit.touches.add(scope, a_touch(scope, client, at=now - timedelta(days=1)))
        await unit.commit()
    return made


CAFE = ("Лютик", {"created_at": datetime(2026, 1, 1, tzinfo=UTC), "business": "кафе", "tax_number": "7707083893"})
BAKERY = ("Лютик плюс", {"business": "пекарня", "tax_number": "7707083893", "note": "любит чай", "city": "Пермь"})


async def opens(person: Person, name: str) -> None:
    await person.says(f"/find {name}")


async def merges(company: Company, person: Person) -> None:
    """The second card goes into the first."""
    await opens(person, "Вера из Лютик")
    await person.taps("1.")
    await person.taps("Ещё")
    await person.taps("Объединить")
    await person.taps("Лютик плюс")
    await person.taps("Объединить")
    await company.app.tick()


async def test_a_rep_makes_one_card_of_two_and_it_keeps_what_both_said(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, BAKERY)
    await opens(anna, "Вера из Лютик")
    await anna.taps("1.")
    anna.sees("кафе")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    anna.sees("Какая карточка — тот же клиент?")
    assert anna.buttons == ["Лютик плюс · тот же ИНН", "Назад"]
    await anna.taps("Лютик плюс")
    anna.sees("Останется: Лютик · 1 касание", "Вольётся: Лютик плюс · 1 касание", "Чем занимаются: кафе / пекарня")
    await anna.taps("Объединить")
    anna.sees("Объединяю карточки…")
    await company.app.tick()
    anna.sees("Сохранено. Теперь это одна карточка: Лютик")
    await anna.taps("К карточке")
    anna.sees("Лютик", "кафе", "Пермь", "любит чай", "Чем занимаются: пекарня", "Лютик плюс", "ещё 1 контакт")
    await opens(anna, "Лютик плюс")
    anna.does_not_see("Лютик плюс · ")


async def test_which_card_stays_is_turned_round_by_a_tap(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, BAKERY)
    await opens(anna, "Вера из Лютик")
    await anna.taps("1.")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    await anna.taps("Лютик плюс")
    await anna.taps("Оставить другую")
    anna.sees("Останется: Лютик плюс", "Вольётся: Лютик ·")
    await anna.taps("Объединить")
    await company.app.tick()
    anna.sees("одна карточка: Лютик плюс")


async def test_a_card_that_looks_otherwise_is_found_by_its_name(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, ("Василёк", {}))
    await opens(anna, "Лютик")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    anna.sees("Похожих не вижу")
    await anna.says("нет такого")
    anna.sees("Никого не нашлось")
    await anna.says("васил")
    await anna.taps("Василёк")
    anna.sees("Вольётся: Василёк")


EVENING = "Лютик дозвонилась, завтра\nВасилёк не берёт\nФиалка отказались, дорого"


async def test_back_from_the_merge_leaves_its_question_and_what_is_written_next_is_a_search(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, ("Василёк", {}))
    await opens(anna, "Лютик")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    await anna.taps("Назад")
    await anna.says("васил")
    anna.sees("Василёк")
    anna.does_not_see("Какая карточка")


async def test_what_is_no_part_of_a_name_is_not_lost_to_the_question_of_a_merge(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, ("Василёк", {}), ("Фиалка", {}))
    for told in (EVENING, "Василёк не берёт", "сегодня весь день ездила по городу и никого не застала"):
        await opens(anna, "Лютик")
        await anna.taps("Ещё")
        await anna.taps("Объединить")
        await anna.says(told)
        anna.does_not_see("Напишите другую часть")
    await opens(anna, "Лютик")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    await anna.says(EVENING)
    anna.sees("Лютик", "Василёк", "Фиалка")


async def test_in_english_back_ends_the_question_and_a_report_is_a_report(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, ("Daisy", {}), ("Clover", {}))
    await opens(anna, "Daisy")
    await anna.taps("More")
    await anna.taps("Merge")
    await anna.says("Clover no answer, tomorrow")
    anna.sees("Clover", "No answer")
    await opens(anna, "Daisy")
    await anna.taps("More")
    await anna.taps("Merge")
    await anna.taps("Back")
    await anna.says("clov")
    anna.sees("Clover")
    anna.does_not_see("Which card")


async def test_buttons_of_both_cards_open_the_one(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, BAKERY)
    await opens(anna, "Лютик плюс")
    old = anna.screen
    await merges(company, anna)
    await anna.taps("История", on=old)
    anna.sees("Лютик", "2 касания")
    await anna.taps("Назад")
    anna.sees("кафе")


async def test_a_second_tap_shows_the_one_card(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, BAKERY)
    await opens(anna, "Вера из Лютик")
    await anna.taps("1.")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    await anna.taps("Лютик плюс")
    asked = anna.screen.buttons()[0]
    await anna.taps("Объединить")
    await company.app.tick()
    await anna.presses(anna.screen, asked)
    anna.sees("Это уже одна карточка", "кафе")


async def test_an_unfinished_touch_with_the_card_that_went_is_one_with_the_card_that_stayed(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, BAKERY)
    await opens(anna, "Лютик плюс")
    await anna.taps("Касание")
    asked = anna.screen
    await merges(company, anna)
    await anna.taps("Поговорили", on=asked)
    anna.sees("Сохранено")
    await opens(anna, "Лютик")
    await anna.taps("История")
    anna.sees("3 касания")


async def test_it_is_taken_back_within_a_day_and_what_came_since_stays(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, BAKERY)
    await merges(company, anna)
    every = (one for screen in anna.screens for one in screen.buttons())
    undo = next(one for one in every if one["text"] == "Отменить объединение")
    await anna.taps("К карточке")
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    await anna.presses(anna.screen, undo)
    await company.app.tick()
    anna.sees("Снова две карточки: Лютик и Лютик плюс")
    await opens(anna, "Лютик плюс")
    anna.sees("пекарня", "Пермь", "любит чай", "Вера из Лютик плюс")
    await anna.taps("История")
    anna.sees("1 касание")


def _stamp(screen: Any, label: str) -> str:
    return next(str(button["callback_data"]) for button in screen.buttons() if label in button["text"])


async def test_after_a_day_it_stays_one_card(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, BAKERY)
    await merges(company, anna)
    company.clock.moves(UNDO_WITHIN + timedelta(seconds=1))
    await anna.taps("Отменить объединение")
    assert "Отменить уже нельзя" in anna.toast


async def test_a_rep_sees_no_cards_of_colleagues_to_merge_and_forges_none(company: Company) -> None:
    anna, boris = company.anna, company.boris
    (ours,) = await has(company, anna, CAFE)
    await has(company, boris, BAKERY)
    await opens(anna, "Лютик")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    anna.sees("Похожих не вижу")
    await anna.says("Лютик плюс")
    anna.sees("Никого не нашлось")
    await opens(boris, "Лютик плюс")
    await boris.taps("Ещё")
    await boris.taps("Объединить")
    theirs = _stamp(boris.screen, "Назад").split(":")[1]
    asked = _stamp_of(ours.id)
    for what in ("", "do", "apart"):
        await anna.presses(anna.screen, {"callback_data": f"o4:{asked}:{theirs}:{what}", "text": "?"})
        assert "Клиент не найден" in anna.toast


async def test_a_lead_merges_across_reps_and_the_other_rep_reads_whose_it_is(company: Company) -> None:
    await has(company, company.anna, CAFE)
    await has(company, company.boris, BAKERY)
    lead = company.lead
    await lead.says("/team")
    await lead.taps("Возможные дубли")
    lead.sees("Лютик (Анна Петрова) ↔ Лютик плюс (Борис Иванов): тот же ИНН")
    await lead.taps("1. Лютик")
    lead.sees("Останется: Лютик · 1 касание · Анна Петрова", "Вольётся: Лютик плюс · 1 касание · Борис Иванов")
    await lead.taps("Объединить")
    await company.app.tick()
    lead.sees("одна карточка: Лютик")
    company.boris.sees("Вашу карточку Лютик плюс объединили с Лютик, этого клиента ведёт Анна Петрова")
    await opens(company.boris, "Лютик")
    company.boris.sees("никого нет")


async def test_two_that_are_two_do_not_come_up_again(company: Company) -> None:
    await has(company, company.anna, CAFE, BAKERY)
    owner = company.owner
    await owner.says("/team")
    await owner.taps("Возможные дубли")
    await owner.taps("1. Лютик")
    await owner.taps("Не дубль")
    owner.sees("Запомню: Лютик и Лютик плюс — разные клиенты")
    await owner.says("/team")
    await owner.taps("Возможные дубли")
    owner.sees("дублей не видно")
    await opens(company.anna, "Вера из Лютик")
    await company.anna.taps("1.")
    await company.anna.taps("Ещё")
    await company.anna.taps("Объединить")
    company.anna.does_not_see("тот же ИНН")
    await company.anna.says("Лютик плюс")
    assert "Лютик плюс" in company.anna.buttons, "whoever means it all the same finds it by name"


async def test_a_rep_has_no_list_of_doubles(company: Company) -> None:
    await has(company, company.anna, CAFE, BAKERY)
    await company.lead.says("/team")
    button = next(one for one in company.lead.screen.buttons() if "дубли" in one["text"])
    await opens(company.anna, "Вера")
    await company.anna.presses(company.anna.screen, button)
    assert "Клиент не найден" in company.anna.toast


async def test_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, ("Tulip", {"business": "café"}), ("Tulip Ltd", {"business": "bakery"}))
    await opens(anna, "Вера из Tulip")
    await anna.taps("1.")
    await anna.taps("More")
    await anna.taps("Merge")
    await anna.taps("Tulip Ltd · same name")
    anna.sees("Stays: Tulip · 1 touch", "Goes into it: Tulip Ltd", "café / bakery")
    await anna.taps("Merge")
    await company_en.app.tick()
    anna.sees("Saved. It is one card now: Tulip")
    await anna.taps("Undo the merge")
    await company_en.app.tick()
    anna.sees("Undone. Two cards again: Tulip and Tulip Ltd")
