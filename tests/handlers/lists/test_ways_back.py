"""*Back* leads to the list that a client was opened from, also by the card, a touch or a step, and after saving."""

from datetime import date

from handlers.speech.taps.ways import KINDS, way
from sales.actions.card import places
from sales.actions.card.places import Spot
from sales.work.step import StepKind
from tests.handlers.lists.acting import has_numbered, opens_list
from tests.handlers.reporting.test_digest import LONG_AGO, QUIET, has
from tests.handlers.sample_company import Company

TODAY = date(2026, 11, 18)


async def _are_due(company: Company, many: int) -> None:
    scope = await company.scope(company.anna)
    for one in await has_numbered(company, company.anna, many):
        async with company.work(scope) as unit:
            await unit.clients.set_facts(scope, one, LONG_AGO)
            await unit.commit()


async def test_a_client_of_a_section_leads_back_to_its_page(company: Company) -> None:
    anna = company.anna
    await _are_due(company, 10)
    await anna.says("/today")
    await anna.taps("Пора звонить · 10")
    await anna.taps("›")
    page = anna.screen.text
    opened = next(one for one in anna.buttons if one.startswith("Клиент"))
    await anna.taps(opened)
    await anna.taps("Назад")
    assert anna.screen.text == page
    await anna.taps(opened)
    await anna.taps("Карточка")
    await anna.taps("Касание")
    await anna.taps("Назад")
    await anna.taps("Следующий шаг")
    await anna.taps("Назад")
    await anna.taps("Назад")
    assert anna.screen.text == page


async def test_after_a_touch_from_a_section_one_tap_leads_back_to_whoever_is_left(company_en: Company) -> None:
    anna = company_en.anna
    await _are_due(company_en, 2)
    await anna.says("/today")
    await anna.taps("Due for a call · 2")
    await anna.taps(next(one for one in anna.buttons if one.startswith("Клиент")))
    await anna.taps("Talked")
    await anna.taps("No step")
    anna.sees("Saved")
    await anna.taps("Back")
    anna.sees("Due for a call: 1")


async def test_who_has_no_step_is_looked_at_and_left_for_the_same_section(company: Company) -> None:
    anna = company.anna
    for name in ("Ива", "Липа", "Клён", "Дуб", "Вяз", "Бук"):
        await has(company, anna, name, facts=QUIET)
    await anna.says("/today")
    await anna.taps("Без шага · 6")
    page = anna.screen.text
    await anna.taps("Ива")
    await anna.taps("Назад")
    assert anna.screen.text == page


async def test_a_list_is_still_there_after_a_touch_with_one_of_its_clients(company_en: Company) -> None:
    anna = company_en.anna
    await _are_due(company_en, 3)
    await anna.says("Clients")
    await anna.taps("Due for a call · 3")
    page = anna.screen.text
    await anna.taps(next(one for one in anna.buttons if "Клиент" in one))
    await anna.taps("Touch")
    await anna.taps("No answer")
    await anna.taps("To the card")
    await anna.taps("Back")
    assert (anna.screen.text or "").splitlines()[0] != (page or "").splitlines()[0]
    anna.sees("Due for a call", "2")


async def test_a_visit_of_the_route_leads_back_to_the_route(company: Company) -> None:
    anna = company.anna
    scope = await company.scope(anna)
    for name, spot in (("Юг", (55.70, 37.60)), ("Север", (55.80, 37.60))):
        visited = await has(company, anna, name, TODAY, kind=StepKind.VISIT)
        async with company.work(scope) as unit:
            await places.teach(unit, scope, visited, Spot(*spot), "Europe/Moscow")
            await unit.commit()
    await anna.says("/route")
    route = anna.screen.text
    await anna.taps("🚗 Юг")
    await anna.taps("Назад")
    assert anna.screen.text == route
    await anna.taps("🚗 Юг")
    await anna.taps("Поговорили")
    await anna.taps("Не планировать")
    await anna.taps("Назад")
    anna.sees("Маршрут", "1. Север")
    anna.does_not_see("Юг")


def test_a_way_back_that_nobody_knows_leads_to_the_clients() -> None:
    assert way("x12.3") == way("") == way("f")
    assert all(way(f"{kind}") for kind in KINDS)


async def test_a_list_that_its_action_has_emptied_keeps_the_way_to_undo_it(company: Company) -> None:
    anna = company.anna
    await has_numbered(company, anna, 2)
    for word in ("Клиенты", "Фильтр", "Шаг", "ничего не намечено", "Показать"):
        await (anna.says(word) if word == "Клиенты" else anna.taps(word))
    for word in ("Действия · 2", "Разложить по дням · 2", "Да, разложить", "К списку"):
        await anna.taps(word)
    anna.sees(": 0")
    assert anna.buttons[0] == "Отменить: разложено по дням · 2"
    assert anna.can_tap("Недавние")
    await anna.says("Клиенты")
    await anna.taps("Без шага · 0")
    assert "Отменить: разложено по дням · 2" not in anna.buttons, "a list of its own may well be empty"


async def test_whoever_does_not_spread_a_list_after_all_is_back_at_the_list_itself(company: Company) -> None:
    anna = company.anna
    await has_numbered(company, anna, 2)
    await opens_list(anna, "Пермь · 2")
    for _ in range(2):
        await anna.taps("📅 Разложить по дням")
        anna.sees("Разложить по дням 2 клиента?")
        await anna.taps("Назад")
        assert anna.can_tap("Действия · 2")
    await anna.taps("Действия · 2")
    await anna.taps("Разложить по дням · 2")
    await anna.taps("Назад")
    assert anna.can_tap("Метка · 2")


async def test_whom_a_list_goes_to_is_asked_with_its_name_and_number(company: Company) -> None:
    lead = company.lead
    await has_numbered(company, company.anna, 2)
    await opens_list(lead, "Пермь · 2")
    for word in ("Действия · 2", "Передать · 2"):
        await lead.taps(word)
    lead.sees("Пермь: 2", "Кому передать всех?")
    await lead.taps("Нескольким")
    await lead.taps("Назад")
    lead.sees("Пермь: 2", "Кому передать всех?")


async def test_of_one_managers_funnel_the_way_back_is_to_all_managers(company: Company) -> None:
    lead = company.lead
    await has_numbered(company, company.anna, 2)
    for word in ("Клиенты", "Воронка", "По менеджерам", "Анна Петрова", "Назад"):
        await (lead.says(word) if word == "Клиенты" else lead.taps(word))
    lead.sees("Воронка по менеджерам")
    await lead.taps("Назад")
    assert lead.can_tap("По менеджерам")
