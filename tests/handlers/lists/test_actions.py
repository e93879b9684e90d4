"""Actions on an open list: one confirmation with their number, for those who may; what came of it, and back again."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.speech.taps.lists import ActTap
from sales.ground import ids
from sales.jobs.job import UNDO_WITHIN
from sales.reporting import selection
from storage.schema.tables import audit
from tests.handlers.day.substituted import goes_away
from tests.handlers.lists.acting import cards_of, has_numbered, opens_list, tags, what_for
from tests.handlers.lists.test_clients import told
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import workbook


async def test_a_list_offers_what_may_be_done_with_all_of_it_each_with_its_number(company: Company) -> None:
    anna = company.anna
    await has_numbered(company, anna, 2)
    await has_numbered(company, anna, 1, phone=False)
    await opens_list(anna, "Пермь · 3")
    assert "Действия · 3" in told(anna)
    await anna.taps("Действия · 3")
    anna.sees("Пермь: 3", "Что сделать сразу со всеми?")
    assert told(anna) == ["Разложить по дням · 2", "Повторять · 3", "Метка · 3", "Источник · 3", "Выбрать", "Назад"]
    await anna.taps("Назад")
    assert "Действия · 3" in told(anna)
    await opens_list(company.lead, "Пермь · 3")
    await company.lead.taps("Действия · 3")
    assert {"Передать · 3", "Выгрузить · 3"} <= set(told(company.lead))


async def test_a_list_is_spread_over_days_and_it_says_who_was_left_out_and_why(company: Company) -> None:
    anna = company.anna
    called, numberless = await has_numbered(company, anna, 2), await has_numbered(company, anna, 1, phone=False)
    await opens_list(anna, "Пермь · 3")
    await anna.taps("Действия · 3")
    await anna.taps("Разложить по дням · 2")
    anna.sees("Разложить по дням 2 клиента?", "зачем: «Пермь»", "Не войдут: 1 без номера", "вернуть как было")
    assert await what_for(company, called) == [[], []]
    await anna.taps("Да, разложить")
    anna.sees("Разложено по дням: 2 клиента", "Не войдут: 1 без номера")
    assert await what_for(company, [*called, *numberless]) == [["Пермь"], ["Пермь"], []]
    await anna.taps("К списку")
    await company.app.tick()
    assert "Действия · 3" in told(anna)


async def test_a_second_tap_does_nothing_twice_and_shows_what_came_of_the_first(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    await opens_list(anna, "Пермь · 2")
    await anna.taps("Действия · 2")
    await anna.taps("Метка · 2")
    await anna.says("Выставка")
    button = next(one for one in anna.screen.buttons() if one["text"] == "Да, поставить")
    await anna.taps("Да, поставить")
    await anna.taps("К списку")
    await anna.presses(anna.screen, button)
    anna.sees("Метка «Выставка»: поставлена 2 клиентам")
    assert [one.tags for one in await cards_of(company, clients)] == [("Выставка",)] * 2
    await company.boris.presses(anna.screen, button)
    assert company.boris.toast == "Клиент не найден"


async def test_a_tag_is_written_or_picked_and_whoever_has_it_is_left_out(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        one = await unit.clients.get(scope, clients[0])
        await unit.clients.save(scope, replace(one, tags=("Сеть",)))
        await unit.commit()
    await opens_list(anna, "Пермь · 2")
    await anna.taps("Действия · 2")
    await anna.taps("Метка · 2")
    await anna.says("сеть, опт")
    anna.sees("одну метку за раз")
    await anna.taps("Сеть · 1")
    anna.sees("Поставить метку «сеть» 1 клиенту?", "Не войдут: у 1 это уже так")
    await anna.taps("Да, поставить")
    assert [one.tags for one in await cards_of(company, clients)] == [("Сеть",), ("сеть",)]
    await anna.says("Клиент 1")
    anna.sees("Клиент 1")


async def test_a_source_comes_to_all_of_a_list_in_place_of_what_they_had(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    await opens_list(anna, "Пермь · 2")
    await anna.taps("Действия · 2")
    await anna.taps("Источник · 2")
    await anna.taps("Выставка")
    anna.sees("Поставить источник «Выставка» 2 клиентам?", "заменит прежний")
    await anna.taps("Да, заменить")
    anna.sees("Источник «Выставка»: поставлен 2 клиентам")
    assert None not in {one.source for one in await cards_of(company, clients)}


async def test_the_clients_of_a_list_go_to_a_colleague_who_hears_of_it(company: Company) -> None:
    lead, boris = company.lead, company.boris
    clients, others = (
        await has_numbered(company, company.anna, 2),
        await has_numbered(company, company.anna, 1, city="Омск"),
    )
    await opens_list(lead, "Пермь · 2")
    await lead.taps("Действия · 2")
    await lead.taps("Передать · 2")
    await lead.taps("Борис Иванов")
    lead.sees("Передать 2 клиента?", "Дальше ведёт Борис Иванов", "С историей и шагами")
    await lead.taps("Да, передать")
    lead.sees("Передано → Борис Иванов: 2 клиента")
    his = (await company.scope(boris)).actor
    assert {one.owner for one in await cards_of(company, clients)} == {his}
    assert his not in {one.owner for one in await cards_of(company, others)}
    await company.app.tick()
    boris.sees("Лев Седов передаёт вам 2 клиента")
    await lead.taps("Отменить передачу")
    lead.sees("Отменить передачу 2 клиентов?", "кроме тех, с кем уже начали работать")
    assert his in {one.owner for one in await cards_of(company, clients)}
    await lead.taps("Назад")
    lead.sees("Передано → Борис Иванов: 2 клиента")
    await lead.taps("Отменить передачу")
    await lead.taps("Да, отменить")
    await company.app.tick()
    lead.sees("Вернули как было: 2 клиента")
    assert his not in {one.owner for one in await cards_of(company, clients)}


async def test_a_rep_neither_hands_a_list_over_nor_takes_it_out_by_a_forged_tap(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    await opens_list(anna, "Пермь · 2")
    await anna.taps("Действия · 2")
    assert not [label for label in anna.buttons if label.startswith(("Передать", "Выгрузить"))]
    known = next(one for one in anna.screen.buttons() if one["text"].startswith("Метка"))
    boris = ids.to_text((await company.scope(company.boris)).actor)
    for act, value in (("give", ""), ("export", ""), ("give", boris)):
        forged = ActTap.unpack(known["callback_data"]).model_copy(update={"act": act, "value": value})
        await anna.presses(anna.screen, {**known, "callback_data": forged.pack()})
        anna.sees("Клиент не найден")
    assert {one.owner for one in await cards_of(company, clients)} == {(await company.scope(anna)).actor}


async def test_a_step_does_not_say_what_is_untrue_once_it_is_planned(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    for word in ("Клиенты", "Фильтр", "Шаг", "ничего не намечено", "Показать"):
        await (anna.says(word) if word == "Клиенты" else anna.taps(word))
    for word in ("Действия · 2", "Разложить по дням · 2"):
        await anna.taps(word)
    anna.sees("Разложить по дням 2 клиента?")
    anna.does_not_see("В шаге будет сказано")
    await anna.taps("Да, разложить")
    assert await what_for(company, clients) == [[""], [""]]


async def test_for_a_day_what_was_done_with_a_list_is_found_again_and_taken_back(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    await opens_list(anna, "Пермь · 2")
    for word in ("Действия · 2", "Разложить по дням · 2", "Да, разложить", "К списку", "Действия · 2"):
        await anna.taps(word)
    await has_numbered(company, anna, 1, city="Уфа")
    for tag in ("сеть", "выставка"):
        company.clock.moves(timedelta(minutes=1))
        await tags(anna, "Уфа · 1", tag)
    await opens_list(anna, "Пермь · 2")
    await anna.taps("Действия · 2")
    assert anna.buttons[0] == "Отменить: разложено по дням · 2"
    for typed in ("вернуть", "Вернуть как было", "отмени раскладку", "undo the spreading"):
        await anna.says(typed)
        assert anna.can_tap("По дням: Пермь · 2")
    await company.boris.says("вернуть как было")
    company.boris.sees("Отменять нечего")
    await anna.taps(next(label for label in anna.buttons if "По дням" in label))
    await anna.taps("Вернуть как было")
    await company.app.tick()
    assert await what_for(company, clients) == [[], []]


async def test_after_a_day_it_stays_as_it_is(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    await opens_list(anna, "Пермь · 2")
    await anna.taps("Действия · 2")
    await anna.taps("Разложить по дням · 2")
    await anna.taps("Да, разложить")
    company.clock.moves(UNDO_WITHIN + timedelta(seconds=1))
    await anna.taps("Вернуть как было")
    assert "Отменить уже нельзя" in anna.toast
    await anna.says("вернуть как было")
    anna.sees("Отменять нечего")
    assert await what_for(company, clients) == [["Пермь"], ["Пермь"]]


async def test_what_is_confirmed_is_the_list_as_it_was_and_nobody_more(company: Company) -> None:
    anna = company.anna
    clients, others = await has_numbered(company, anna, 2), await has_numbered(company, anna, 2, city="Омск")
    await opens_list(anna, "Пермь · 2")
    await anna.taps("Действия · 2")
    await anna.taps("Разложить по дням · 2")
    yes = next(one for one in anna.screen.buttons() if one["text"] == "Да, разложить")
    await anna.taps("Назад")
    await anna.taps("Назад")
    await anna.taps("Фильтр · 1")
    await anna.taps("Сбросить")
    await anna.presses(anna.screen, yes)
    anna.sees("Разложено по дням: 2 клиента")
    assert await what_for(company, [*clients, *others]) == [["Пермь"], ["Пермь"], [], []]


async def test_a_list_that_is_broken_by_now_does_nothing_to_anybody(company: Company) -> None:
    lead = company.lead
    clients = await has_numbered(company, company.anna, 2)
    await lead.says("Клиенты")
    await lead.taps("Фильтр")
    await lead.taps("Менеджер")
    await lead.taps("Анна Петрова")
    await lead.taps("Показать · 2")
    await lead.taps("Действия · 2")
    await lead.taps("Разложить по дням · 2")
    scope, hers = await company.scope(company.owner), await company.scope(company.anna)
    async with company.work(scope) as unit:
        anna = await unit.members.get(scope, hers.actor)
        await unit.members.save(replace(anna, until=company.clock.now()))
        await unit.commit()
    await lead.taps("Да, разложить")
    lead.sees("есть то, чего больше нет")
    assert await what_for(company, clients) == [[], []]


async def test_just_a_list_is_taken_out_with_the_right_the_audit_and_the_owners_word(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selection, "FREELY", 1)
    lead, owner = company.lead, company.owner
    await has_numbered(company, company.anna, 2)
    await has_numbered(company, company.anna, 3, city="Омск")
    await opens_list(lead, "Пермь · 2")
    await lead.taps("Действия · 2")
    await lead.taps("Выгрузить · 2")
    lead.sees("Список «Пермь»: 2 клиента")
    back = next(one for one in lead.screen.buttons() if one["text"] == "Назад")
    await lead.taps("Спросить")
    await company.app.tick()
    owner.sees("Лев Седов", "Список «Пермь»", "2 клиента")
    await owner.taps("Разрешить")
    await lead.presses(lead.screen, back)
    await lead.taps("Назад")
    await lead.taps("Фильтр · 1")
    await lead.taps("Сбросить")
    await company.app.tick()
    await lead.taps("Получить файл")
    _, rows, *_ = workbook(lead.downloads()).values()
    assert len(rows) == 3
    async with company.database.transaction() as transaction:
        (row,) = await transaction.rows(select(audit.c.changes).where(audit.c.shown == "export"))
    assert row.changes[0]["new"]["list"]["conditions"] == [{"is": "among", "about": "city", "values": ["пермь"]}]


async def test_the_same_in_english(company_en: Company) -> None:
    company, anna, lead = company_en, company_en.anna, company_en.lead
    await has_numbered(company, anna, 2, city="Leeds")
    await has_numbered(company, anna, 1, city="Leeds", phone=False)
    await anna.says("Clients")
    await anna.taps("All clients · 3")
    await anna.taps("Actions · 3")
    await anna.taps("Spread over days · 2")
    anna.sees("Plan a call with each of 2 clients?", "Left out: 1 has no number")
    await anna.taps("Yes, spread")
    anna.sees("Spread over days: 2 clients")
    await anna.taps("Undo all of it")
    await company.app.tick()
    anna.sees("2 clients are as before")
    await lead.says("Clients")
    await lead.taps("All clients · 3")
    await lead.taps("Actions · 3")
    await lead.taps("Hand over · 3")
    await lead.taps("Boris Ives")
    lead.sees("Hand 3 clients over to Boris Ives?")
    await lead.taps("Yes, hand over")
    lead.sees("Handed over → Boris Ives: 3 clients")


async def test_whoever_covers_a_colleague_does_it_with_the_own_clients_only(company: Company) -> None:
    anna, boris = company.anna, company.boris
    hers, his = await has_numbered(company, anna, 2), await has_numbered(company, boris, 1)
    await goes_away(company, anna, boris)
    await opens_list(boris, "Пермь · 3")
    await boris.taps("Действия · 3")
    await boris.taps("Метка · 1")
    await boris.says("Сеть")
    boris.sees("Поставить метку «Сеть» 1 клиенту?")
    await boris.taps("Да, поставить")
    assert [one.tags for one in await cards_of(company, [*hers, *his])] == [(), (), ("Сеть",)]
