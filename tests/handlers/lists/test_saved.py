"""Lists that have a name: one's own, or the company's; always true, and broken rather than wider."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sales.actions import members, workspaces
from sales.actions.lists import keeping
from sales.company.directories import DirectoryKind
from sales.ground.errors import Rejected
from sales.standing.client_filter import ClientFilter
from sales.standing.kept_lists import MOST
from sandbox.people.person import Person
from tests.handlers.lists.test_clients import has, talked
from tests.handlers.sample_company import Company


async def _keeps(person: Person, facet: str, choice: str, name: str) -> None:
    await person.says("Клиенты")
    await person.taps("Фильтр")
    await person.taps(facet)
    await person.taps(choice)
    await person.taps("Показать")
    await person.taps("Сохранить список")
    person.sees("Как назвать список?")
    await person.says(name)


async def test_a_list_is_kept_and_stays_true(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", city="Пермь")
    await has(company, anna, "Омич", city="Омск")
    await _keeps(anna, "Город", "Пермь · 1", "Пермские")
    anna.sees("Сохранено", "Пермские", "Его видите только вы")
    await has(company, anna, "Пион", city="пермь")
    await anna.says("Клиенты")
    await anna.taps("Мои списки")
    await anna.taps("Пермские · 2")
    anna.sees("Пермские: 2")
    assert [label.split()[1] for label in anna.buttons[:2]] == ["Вишня", "Пион"]


async def test_a_list_opens_by_its_name_and_a_colleague_finds_nothing_under_ones_own(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await has(company, anna, "Вишня", talked(company, 20), city="Пермь")
    await has(company, boris, "Пион")
    for said in ("без шага", "Должны нам", "пора звонить", "Спящие крупные"):
        await anna.says(said)
        anna.sees(f"{said.capitalize()}: ")
    await _keeps(anna, "Город", "Пермь · 1", "Пермские")
    await anna.says("пермские")
    anna.sees("Пермские: 1")
    await boris.says("Пермские")
    boris.does_not_see("Пермские: ")


async def test_a_colleague_sees_only_what_is_the_companys(company: Company) -> None:
    lead, anna = company.lead, company.anna
    await has(company, lead, "Вишня", city="Пермь")
    await has(company, anna, "Своя", city="Пермь")
    await has(company, anna, "Прочая", city="Омск")
    await _keeps(lead, "Город", "Пермь · 2", "Пермские")
    own = next(one for one in lead.screen.buttons() if one["text"] == "Открыть список")
    await anna.says("Клиенты")
    await anna.taps("Мои списки")
    anna.does_not_see("Пермские")
    await anna.presses(anna.screen, own)
    assert anna.toast == "Клиент не найден"
    await lead.taps("Для всей компании")
    lead.sees("Его видят все в компании")
    await anna.says("Клиенты")
    await anna.taps("Мои списки")
    await anna.taps("Пермские · 1")
    anna.sees("Пермские: 1")


async def test_only_those_who_look_after_others_change_the_companys(company: Company) -> None:
    lead, anna = company.lead, company.anna
    await has(company, lead, "Вишня", city="Пермь")
    await _keeps(lead, "Город", "Пермь · 1", "Пермские")
    await lead.taps("Для всей компании")
    own = next(one for one in lead.screen.buttons() if one["text"] == "Убрать список")
    await anna.says("Клиенты")
    await anna.presses(anna.screen, own)
    assert anna.toast == "Клиент не найден"
    await lead.taps("Только для меня")
    lead.sees("Его видите только вы")


async def test_a_rep_cannot_give_a_list_to_the_company_by_a_forged_tap(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", city="Пермь")
    await _keeps(anna, "Город", "Пермь · 1", "Пермские")
    assert "Для всей компании" not in anna.buttons
    forged = next(one for one in anna.screen.buttons() if one["text"] == "Убрать список")
    forged["callback_data"] = forged["callback_data"].replace("retire", "share")
    await anna.presses(anna.screen, forged)
    assert anna.toast == "Клиент не найден"


async def test_a_list_that_is_taken_away_can_be_brought_back(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", city="Пермь")
    await _keeps(anna, "Город", "Пермь · 1", "Пермские")
    opening = next(one for one in anna.screen.buttons() if one["text"] == "Открыть список")
    await anna.taps("Убрать список")
    anna.sees("Список убран")
    await anna.presses(anna.screen, opening)
    assert anna.toast == "Клиент не найден"
    await anna.taps("Вернуть")
    await anna.taps("Открыть список")
    anna.sees("Пермские: 1")


async def test_what_is_gone_breaks_the_list_and_never_widens_it(company: Company) -> None:
    lead = company.lead
    await has(company, company.boris, "Вишня")
    await has(company, lead, "Своя")
    await lead.says("Клиенты")
    await _keeps(lead, "Менеджер", "Борис Иванов", "Бориса")
    boris = await company.scope(company.boris)
    scope = await company.scope(lead)
    async with company.work(scope) as unit:
        saved = (await unit.saved_lists.all(scope))[0]
        (condition,) = saved.data["conditions"]
        assert condition["values"] == [boris.actor]
        condition["values"] = [7]
        await unit.saved_lists.save(scope, replace(saved, data=dict(saved.data)))
        await unit.commit()
    await lead.says("Клиенты")
    await lead.taps("Мои списки")
    await lead.taps("⚠️ Бориса")
    lead.sees("есть то, чего больше нет")
    lead.does_not_see("Вишня", "Своя")


async def test_a_tag_that_nobody_has_any_more_breaks_the_list_and_a_colleagues_keeps_it(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", tags=("опт",))
    await anna.says("Клиенты")
    await _keeps(anna, "Метка", "Опт · 1", "Оптовые")
    scope = await company.scope(anna)

    async def tagged(*tags: str) -> None:
        async with company.work(scope) as unit:
            (line,) = (await unit.clients.lists.find(scope, "Вишня", 0)).lines
            await unit.clients.save(scope, replace(await unit.clients.get(scope, line.id), tags=tags))
            await unit.commit()

    await tagged()
    await anna.says("Оптовые")
    anna.sees("есть то, чего больше нет")
    await has(company, company.boris, "Пион", tags=("опт",))
    await anna.says("Оптовые")
    anna.sees("Оптовые: 0", "Уберите часть фильтра")
    await anna.taps("Фильтр · 1")
    anna.sees("• Метка: Опт")
    await anna.taps("✕ Опт")
    anna.sees("Кого показать?")
    anna.does_not_see("Метка: Опт")


async def test_a_list_that_is_open_is_broken_as_well_once_what_it_names_is_gone(company: Company) -> None:
    lead = company.lead
    await has(company, company.boris, "Вишня")
    await has(company, lead, "Своя")
    for step in ("Фильтр", "Менеджер", "Борис Иванов"):
        await lead.says("Клиенты") if step == "Фильтр" else None
        await lead.taps(step)
    shown = next(one for one in lead.screen.buttons() if one["text"].startswith("Показать"))
    await lead.presses(lead.screen, shown)
    assert "Вишня" in lead.buttons[0]
    owner, boris, heir = [await company.scope(one) for one in (company.owner, company.boris, lead)]
    async with company.work(owner) as unit:
        await members.remove(unit, owner, boris.actor, heir.actor, company.clock.now())
        await unit.commit()
    await lead.presses(lead.screen, shown)
    lead.sees("есть то, чего больше нет")
    assert lead.buttons == ["Клиенты"]


async def test_who_has_enough_lists_takes_one_away_first(company: Company) -> None:
    anna, scope = company.anna, await company.scope(company.anna)
    await has(company, anna, "Вишня", city="Пермь")
    async with company.work(scope) as unit:
        for number in range(MOST - 1):
            await keeping.keep(unit, scope, f"Список {number}", ClientFilter())
        await unit.commit()
    await _keeps(anna, "Город", "Пермь · 1", "Двадцатый")
    anna.sees("Сохранено")
    await _keeps(anna, "Город", "Пермь · 1", "Лишний")
    anna.sees(f"{MOST} списков")
    async with company.read(scope) as unit:
        assert len(await unit.saved_lists.all(scope)) == MOST


async def test_a_list_is_called_something(company: Company) -> None:
    scope = await company.scope(company.anna)
    for name in ("", "   ", "\u00a0\n"):
        async with company.work(scope) as unit:
            with pytest.raises(Rejected) as rejected:
                await keeping.keep(unit, scope, name, ClientFilter())
        assert rejected.value.code == "list_name"


async def test_a_retired_source_is_still_what_clients_have(company: Company) -> None:
    owner = company.owner
    scope = await company.scope(owner)
    await owner.says("/new Вишня")
    async with company.work(scope) as unit:
        source = (await unit.directories.all(scope, DirectoryKind.SOURCE))[0]
        client = (await unit.clients.lists.find(scope, "Вишня", 0)).lines[0]
        known = await unit.clients.get(scope, client.id)
        await unit.clients.save(scope, replace(known, source=source.id))
        await unit.commit()
    await owner.says("Клиенты")
    await owner.taps("Фильтр")
    await owner.taps("Источник")
    await owner.taps(owner.buttons[0])
    await owner.taps("Показать · 1")
    await owner.taps("Сохранить список")
    await owner.says("Источника")
    async with company.work(scope) as unit:
        await workspaces.retire_entry(unit, scope, DirectoryKind.SOURCE, source.id, retired=True)
        await unit.commit()
    await owner.taps("Открыть список")
    owner.sees("Источника: 1")


async def test_a_name_that_says_nothing_is_asked_for_again(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", city="Пермь")
    await _keeps(anna, "Город", "Пермь · 1", "я" * 41)
    anna.sees("Имя покороче")
    await anna.says("Пермские")
    anna.sees("Сохранено", "Пермские")


async def test_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, "Cherry", talked(company_en, 100), city="Leeds")
    await anna.says("Clients")
    await anna.taps("Filter")
    await anna.taps("Last touch")
    await anna.taps("over 90 days ago")
    await anna.taps("Show · 1")
    await anna.taps("Save the list")
    await anna.says("Quiet ones")
    anna.sees("Saved", "Quiet ones", "Only you see it")
    company_en.clock.moves(timedelta(days=1))
    await anna.says("Clients")
    await anna.taps("My lists")
    await anna.taps("Quiet ones · 1")
    anna.sees("Quiet ones: 1")
