"""A list is divided among several: who is offered, evenly or by city, with a preview, and taken back as a whole."""

from dataclasses import replace

import pytest

from handlers.speech.taps.lists import NeedTap
from sales.clients.client import Client
from sales.ground import ids
from sales.standing.open_list import Shelf
from tests.handlers.lists.handing import NAMES, forges, gives, whose
from tests.handlers.lists.test_clients import has, talked
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card


async def test_whoever_had_them_reads_who_has_them_now_and_the_number_once(company: Company) -> None:
    for name in NAMES[:2]:
        await client(company, company.anna, name)
    await gives(company, "Борис Иванов", "Да, передать")
    await company.app.tick()
    company.anna.sees("У 2 ваших клиентов теперь другой менеджер: Борис Иванов. Передаёт Лев Седов.")


async def test_who_does_not_come_back_is_told_with_whom_and_what_has_come_since(company: Company) -> None:
    """The step is the lead's own: nobody is said to have worked."""
    lead = company.lead
    for name in NAMES[:2]:
        await client(company, company.anna, name)
    await gives(company, "Борис Иванов", "Да, передать")
    handed = lead.screen
    await open_card(lead, "Астра")
    for word in ("Следующий шаг", "Через неделю"):
        await lead.taps(word)
    await lead.taps("Отменить передачу", on=handed)
    await lead.taps("Да, отменить")
    await company.app.tick()
    text = handed.text.replace("\xa0", " ")
    assert "Вернули как было: 1 клиент" in text
    assert "1 клиент остаётся как есть: с тех пор появился новый шаг, касание или другая правка.\n• Астра\n" in text
    assert "У кого они сейчас: Борис Иванов 1" in text
    company.anna.sees("Лев Седов отменяет передачу: 1 клиент снова ваш")
    assert await whose(company, *NAMES[:2]) == {"Астра": "Борис", "Ирис": "Анна"}


async def test_a_list_is_divided_evenly_with_a_preview_and_taken_back_as_a_whole(company: Company) -> None:
    for name in NAMES:
        await client(company, company.anna, name)
    lead = company.lead
    await gives(company, "Нескольким")
    assert not lead.can_tap("Поровну"), "of one there is nothing to divide"
    for word in ("Борис Иванов", "Лев Седов"):
        await lead.taps(word)
    assert "✓ Поровну" in lead.buttons
    lead.sees("Передать 4 клиента?", "Борис Иванов: 2", "Лев Седов: 2", "вернуть как было")
    await lead.taps("Да, передать")
    lead.sees("Борис Иванов и Лев Седов: 4 клиента")
    assert sorted((await whose(company, *NAMES)).values()) == ["Борис", "Борис", "Лев", "Лев"]
    await company.app.tick()
    company.boris.sees("Лев Седов передаёт вам 2 клиента", "Чьи были: Анна Петрова 2")
    company.anna.sees("У 4 ваших клиентов теперь другие менеджеры: Борис Иванов 2, Лев Седов 2. Передаёт Лев Седов")
    await lead.taps("Как принимают")
    lead.sees("Борис Иванов: 0 из 2")
    await lead.taps("Назад")
    await lead.taps("Отменить передачу")
    await lead.taps("Да, отменить")
    await company.app.tick()
    assert set((await whose(company, *NAMES)).values()) == {"Анна"}
    company.boris.sees("отменяет передачу: 2 клиента больше не у вас")
    company.anna.sees("отменяет передачу: 4 клиента снова ваши")
    await company.boris.taps("Принять клиентов")
    company.boris.sees("Передачу отменили", "снова у прежнего менеджера")


async def test_whoever_leaves_leaves_all_clients_to_several_and_then_nobody_has_to_inherit(company: Company) -> None:
    owner = company.owner
    for name in NAMES:
        await client(company, company.anna, name)
    await owner.says("/team")
    for word in ("Анна Петрова", "Убрать из команды", "Нескольким", "Борис Иванов", "Лев Седов", "Поровну"):
        await owner.taps(word)
    owner.sees("Передать 4 клиента?", "Борис Иванов: 2", "Лев Седов: 2")
    for word in ("Да, передать", "К списку", "Назад"):
        await owner.taps(word)
    owner.sees("Убрать из команды: Анна Петрова?")
    await owner.taps("Да, убрать")
    assert sorted((await whose(company, *NAMES)).values()) == ["Борис", "Борис", "Лев", "Лев"]


async def test_nobody_is_offered_clients_that_are_theirs_already(company: Company) -> None:
    lead = company.lead
    await client(company, company.anna, "Астра")
    await gives(company)
    assert {"Борис Иванов", "Лев Седов"} <= set(lead.buttons)
    assert "Анна Петрова" not in lead.buttons
    await lead.taps("Нескольким")
    assert "Борис Иванов" in lead.buttons
    assert "Анна Петрова" not in lead.buttons
    await client(company, company.boris, "Роза")
    await lead.says("Клиенты")
    for word in ("Все клиенты · 2", "Действия · 2", "Передать · 2"):
        await lead.taps(word)
    assert "Анна Петрова" in lead.buttons, "she gets what is Boris's"


async def test_whoever_goes_back_finds_the_same_people_marked(company: Company) -> None:
    lead = company.lead
    await client(company, company.anna, "Астра")
    await gives(company, "Нескольким", "Борис Иванов", "Лев Седов")
    lead.sees("Передать 1 клиента?")
    await lead.taps("✓ Лев Седов")
    lead.sees("Отметьте двоих или больше")
    for word in ("Лев Седов", "Назад", "Нескольким"):
        await lead.taps(word)
    lead.sees("Передать 1 клиента?")
    assert {"✓ Борис Иванов", "✓ Лев Седов"} <= set(lead.buttons)


async def test_by_city_stays_chosen_while_one_more_is_marked(company: Company) -> None:
    lead = company.lead
    held = [await client(company, company.anna, name) for name in NAMES[:2]]
    for one in held:
        await _of(company, one, "Пермь")
    await gives(company, "Нескольким", "Борис Иванов", "Лев Седов", "По городам", "Ольга Орлова")
    assert {"✓ По городам", "Поровну"} <= set(lead.buttons)
    lead.sees("Борис Иванов: 2 (Пермь 2)", "Лев Седов: 0", "Ольга Орлова: 0")
    for one in held:
        await _of(company, one, "")
    await lead.taps("✓ Ольга Орлова")
    lead.sees("Борис Иванов: 1", "только поровну")
    assert "✓ Поровну" in lead.buttons


async def test_where_no_client_has_a_city_they_are_not_divided_by_it(company: Company) -> None:
    lead = company.lead
    one = await client(company, company.anna, "Астра")
    await _of(company, one, "Пермь")
    await gives(company, "Нескольким", "Борис Иванов", "Лев Седов")
    lead.does_not_see("Городов")
    screen = lead.screen
    by_city = next(button for button in screen.buttons() if button["text"] == "По городам")
    await _of(company, one, "")
    await lead.presses(screen, by_city)
    assert "Городов у этих клиентов нет" in lead.toast
    await gives(company, "Нескольким", "Борис Иванов", "Лев Седов")
    lead.sees("Городов у этих клиентов нет, поэтому только поровну")
    assert "✓ Поровну" in lead.buttons
    assert "По городам" not in lead.buttons


async def test_by_city_each_city_stays_with_one(company: Company) -> None:
    for name, city in zip(NAMES, ("Пермь", "Пермь", "Клин", ""), strict=True):
        await _of(company, await client(company, company.anna, name), city)
    await gives(company, "Нескольким", "Борис Иванов", "Лев Седов", "По городам")
    company.lead.sees("Борис Иванов: 2 (Пермь 2)", "Лев Седов: 2 (Клин 1, без города 1)")
    await company.lead.taps("Да, передать")
    assert await whose(company, *NAMES) == {"Астра": "Борис", "Ирис": "Борис", "Мак": "Лев", "Роза": "Лев"}


async def _of(company: Company, known: Client, city: str) -> None:
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        await unit.clients.save(scope, replace(await unit.clients.get(scope, known.id), city=city))
        await unit.commit()


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("Передать часть", ("Борис Иванов", "Да, передать")),
        ("Передать часть", ("Нескольким", "Борис Иванов", "Лев Седов", "Да, передать")),
        ("Без шага 4", ("Борис Иванов", "Да, передать")),
    ],
)
async def test_a_members_clients_go_over_from_their_list_itself(
    company: Company, opening: str, rest: tuple[str, ...]
) -> None:
    """Five taps from /team to one person, seven to two; and back to where one was, tap by tap."""
    lead = company.lead
    for name in NAMES:
        await has(company, company.anna, name, talked(company, 1))
    await lead.says("/team")
    for word in ("Анна Петрова", opening, "Передать · 4"):
        await lead.taps(word)
    lead.sees("Кому передать всех?")
    await lead.taps("Борис Иванов")
    for seen in ("Кому передать всех?", "Фильтр"):
        await lead.taps("Назад")
        assert seen in lead.screen.text or any(seen in one for one in lead.buttons)
    for word in ("Передать · 4", *rest):
        await lead.taps(word)
    assert "Анна" not in (await whose(company, *NAMES)).values()


async def test_only_from_whose_screen_they_were_opened_and_only_who_leads_hands_them_over(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await client(company, anna, "Астра")
    await lead.says("Клиенты")
    await lead.taps("Все клиенты · 1")
    assert not lead.can_tap("Передать · 1")
    me = ids.to_text((await company.me(anna)).member.id)
    await forges(anna, {"text": "?", "callback_data": NeedTap(member=me, shelf=Shelf.ALL).pack()})
    anna.sees("Анна Петрова: 1")
    assert not anna.can_tap("Передать · 1")
