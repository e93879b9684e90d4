"""The route of the day: today's visits in the order of going, the map in one tap, and who is due beside the way."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from handlers.day import route
from handlers.speech.taps.day import RouteTap
from sales.actions.card import places
from sales.actions.card.places import Spot
from sales.clients.client import Client
from sales.ground import ids
from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from sandbox.people.person import Person
from tests.handlers.reporting.test_digest import LONG_AGO, has
from tests.handlers.reporting.test_occasions import RHYTHM
from tests.handlers.sample_company import Company

TODAY = date(2026, 11, 18)
SOUTH, MIDDLE, NORTH = (55.70, 37.60), (55.75, 37.60), (55.80, 37.60)
BESIDE_MIDDLE, FAR, CORNER = (55.751, 37.605), (55.75, 37.90), (55.808, 37.614)  # 1.3 km off the end, in its box


async def goes_to(
    company: Company,
    person: Person,
    name: str,
    spot: tuple[float, float] | None,
    at: time | None = None,
    kind: StepKind = StepKind.VISIT,
    day: date = TODAY,
) -> None:
    await person.says(f"/new {name}")
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        client = (await unit.clients.lists.find(scope, name, 0)).lines[0].id
        if spot:
            await places.teach(unit, scope, client, Spot(*spot), "Europe/Moscow")
        await unit.steps.put(scope, NextStep(new_id(), client, scope.actor, kind, day, at, "Europe/Moscow"))
        await unit.commit()


async def lives(company: Company, client: int, spot: tuple[float, float]) -> None:
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        await places.teach(unit, scope, client, Spot(*spot), "Europe/Moscow")
        await unit.commit()


async def test_the_days_visits_stand_in_the_order_of_going(company: Company) -> None:
    await goes_to(company, company.anna, "Север", NORTH)
    await goes_to(company, company.anna, "Юг", SOUTH, time(10))
    await goes_to(company, company.anna, "Центр", MIDDLE)
    await goes_to(company, company.anna, "Завтрашний", MIDDLE, day=date(2026, 11, 19))
    await goes_to(company, company.anna, "Звонок", MIDDLE, kind=StepKind.CALL)
    await goes_to(company, company.boris, "Чужой", MIDDLE)
    await company.anna.says("/route")
    company.anna.sees(
        "Маршрут · ср, 18 ноября", "1. 10:00 Юг", "2. Центр · 5,6 км", "3. Север", "Всего 11,1 км по прямой"
    )
    company.anna.does_not_see("Завтрашний", "Звонок", "Чужой")
    assert company.anna.buttons[:4] == ["Открыть в картах", "🚗 10:00 Юг", "🚗 Центр", "🚗 Север"]


async def test_equals_stand_by_name_day_after_day(company: Company) -> None:
    """Visits of one hour, and who is due at one place beside the way."""
    names = ("Дуб", "Береза", "Граб", "Акация", "Вяз")
    for name in names:
        await goes_to(company, company.anna, name, MIDDLE, time(10))
        await lives(company, await has(company, company.anna, f"{name} рядом", facts=LONG_AGO), BESIDE_MIDDLE)
    await company.anna.says("/route")
    await company.anna.taps("Кому пора по пути")
    shown = company.anna.screen.text or ""
    asked = [*(f"10:00 {name}" for name in sorted(names)), *(f"{name} рядом" for name in sorted(names))]
    assert sorted(asked, key=shown.index) == asked


async def test_one_tap_opens_the_map_with_every_stop(company: Company) -> None:
    await goes_to(company, company.anna, "Юг", SOUTH)
    await goes_to(company, company.anna, "Север", NORTH)
    await company.anna.says("/route")
    await company.anna.taps("Открыть в картах")
    assert company.anna.opened == (
        "https://yandex.ru/maps/?mode=routes&rtt=auto&rtext=~55.800000,37.600000~55.700000,37.600000"
    )


async def test_in_english_the_map_is_googles(company_en: Company) -> None:
    company = company_en
    await goes_to(company, company.anna, "South", SOUTH)
    await goes_to(company, company.anna, "Middle", MIDDLE, time(9))
    await company.anna.says("/route")
    company.anna.sees("Route · Wed, 18 November", "1. 06:00 Middle", "2. South · 3.5 mi")
    await lives(company, await has(company, company.anna, "Silent", facts=LONG_AGO), BESIDE_MIDDLE)
    await company.anna.taps("Open in maps")
    assert company.anna.opened == (
        "https://www.google.com/maps/dir/?api=1&travelmode=driving&destination=55.700000,37.600000"
        "&waypoints=55.750000,37.600000"
    )
    await company.anna.taps("Who is due on the way")
    company.anna.sees("Silent · 0.2 mi: no order for 10 mo")


async def test_it_begins_where_one_stands(company: Company) -> None:
    await goes_to(company, company.anna, "Юг", SOUTH)
    await goes_to(company, company.anna, "Север", NORTH)
    await company.anna.says("/route")
    await company.anna.taps("Отсюда")
    company.anna.sees("Пришлите, где вы")
    await company.anna.shares_location(55.69, 37.60)
    company.anna.sees("1. Юг · 1,1 км", "2. Север")
    await company.anna.taps("Кому пора по пути")
    company.anna.sees("1. Юг · 1,1 км")
    company.clock.moves(timedelta(minutes=5))
    await company.anna.says("/route")
    company.anna.sees("1. Юг · 1,1 км", "Начало — там, где вы были в 10:00")
    await company.anna.taps("Отсюда")
    await company.anna.shares_location(55.68, 37.60)
    await company.anna.says("/route")
    company.anna.sees("1. Юг · 2,2 км", "Начало — там, где вы были в 10:05")
    company.clock.moves(timedelta(hours=2))
    await company.anna.says("/route")
    company.anna.does_not_see("Начало —")


async def test_it_goes_on_from_where_a_visit_was_confirmed_and_not_from_any_place_that_was_looked_at(
    company: Company,
) -> None:
    anna = company.anna
    await goes_to(company, anna, "Юг", SOUTH)
    await goes_to(company, anna, "Север", NORTH)
    await anna.says("/near")
    await anna.shares_location(*NORTH)
    await anna.says("/route")
    anna.does_not_see("Начало —")
    await anna.says("Юг поговорили")
    anna.sees("🚗 Визит")
    await anna.taps("Сохранить")
    await anna.taps("Не планировать")
    await anna.taps("Я здесь")
    await anna.shares_location(*SOUTH)
    anna.sees("подтверждено")
    await anna.says("/route")
    anna.sees("1. Север · 11,1 км", "Начало — там, где вы были в 10:00")
    await anna.taps("Кому пора по пути")
    anna.sees("1. Север · 11,1 км")
    assert anna.can_tap("Только визиты")


async def test_from_where_one_stands_an_agreed_hour_of_the_afternoon_does_not_come_first(company: Company) -> None:
    anna = company.anna
    await goes_to(company, anna, "Юг", SOUTH, time(18))
    await goes_to(company, anna, "Центр", MIDDLE)
    await goes_to(company, anna, "Север", NORTH)
    await anna.says("/route")
    anna.sees("3. 18:00 Юг")
    await anna.taps("Отсюда")
    await anna.shares_location(55.69, 37.60)
    anna.sees("1. Центр", "2. Север", "3. 18:00 Юг · ")


async def test_words_instead_of_a_location_are_searched_for(company: Company) -> None:
    await goes_to(company, company.anna, "Юг", SOUTH)
    await company.anna.says("/route")
    await company.anna.taps("Отсюда")
    await company.anna.says("Юг")
    company.anna.sees("о том, что вы написали", "Юг")


async def test_who_is_due_beside_the_way_is_a_tap_away(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    await goes_to(company, company.anna, "Юг", SOUTH)
    await goes_to(company, company.anna, "Север", NORTH)
    await goes_to(company, company.anna, "Попутный", BESIDE_MIDDLE, kind=StepKind.CALL)
    await goes_to(company, company.anna, "Далёкий", FAR, kind=StepKind.CALL)
    await goes_to(company, company.anna, "Угловой", CORNER, kind=StepKind.CALL)
    await goes_to(company, company.anna, "Нескорый", BESIDE_MIDDLE, kind=StepKind.CALL, day=date(2026, 12, 1))
    await lives(company, await has(company, company.anna, "Покупатель", facts=RHYTHM), BESIDE_MIDDLE)
    await lives(company, await has(company, company.anna, "Давний", facts=LONG_AGO), BESIDE_MIDDLE)
    await company.anna.says("/route")
    await company.anna.taps("Кому пора по пути")
    company.anna.sees("По пути пора и к ним", "Попутный · 310 м: позвонить")
    company.anna.sees("Покупатель · 310 м: берут каждые 5 недель, прошло 7", "Давний · 310 м: не брали 10 мес.")
    company.anna.does_not_see("Далёкий", "Угловой", "Нескорый")
    for limit in ("MOST_BESIDE", "MOST_LOOKED_AT"):
        with monkeypatch.context() as patched:
            patched.setattr(route, limit, 1)
            for word in ("Только визиты", "Кому пора по пути"):
                await company.anna.taps(word)
            assert company.anna.screen.text.count("310\N{NO-BREAK SPACE}м") < 2
    for word in ("Только визиты", "Кому пора по пути"):
        await company.anna.taps(word)
    await company.anna.taps("📍 Попутный")
    assert "Поговорили" in company.anna.buttons


async def test_whose_place_is_not_known_is_not_left_out(company: Company) -> None:
    await goes_to(company, company.anna, "Юг", SOUTH)
    await goes_to(company, company.anna, "Без места", None, time(12))
    await company.anna.says("/route")
    company.anna.sees("Ещё не на карте", "• 12:00 Без места")
    await company.anna.taps("12:00 Без места")
    assert "Касание" in company.anna.buttons


async def test_a_day_without_visits_says_so(company: Company) -> None:
    await company.anna.says("/route")
    company.anna.sees("На сегодня визитов нет")
    assert company.anna.buttons == ["Назад"]


async def test_a_start_that_is_not_ones_own_is_not_found(company: Company) -> None:
    await goes_to(company, company.anna, "Юг", SOUTH)
    await company.anna.says("/route")
    await company.anna.taps("Отсюда")
    await company.anna.shares_location(55.69, 37.60)
    forged = next(one for one in company.anna.screen.buttons() if one["text"] == "Кому пора по пути")
    await company.boris.says("/route")
    await company.boris.presses(company.boris.screen, forged)
    assert company.boris.toast == "Клиент не найден"


async def test_a_question_of_another_kind_is_no_start(company: Company) -> None:
    anna = company.anna
    await goes_to(company, anna, "Юг", SOUTH)
    await anna.says("/route")
    await anna.taps("Отсюда")
    async with company.read(await company.scope(anna)) as unit:
        known = await unit.people.get(anna.id)
    assert known is not None
    assert known.waiting_draft is not None
    forged = {"text": "…", "callback_data": RouteTap(draft=ids.to_text(known.waiting_draft)).pack()}
    await anna.presses(anna.screen, forged)
    assert anna.toast == "Клиент не найден"


async def test_who_covers_somebody_is_led_there_too_and_told_for_whom(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await goes_to(company, anna, "Юг", SOUTH)
    await goes_to(company, anna, "Север", None)
    await goes_to(company, boris, "Центр", MIDDLE)
    await anna.says("/settings")
    await anna.taps("Отпуск")
    await anna.says("18–20 ноября")
    await anna.taps("Борис Иванов")
    await boris.says("/today")
    await boris.taps("Маршрут")
    boris.sees("1. Центр", "2. Юг · 🏖 За Анну · 5,6 км", "• Север · 🏖 За Анну")


async def test_a_client_with_two_visits_is_gone_to_once_at_the_agreed_hour(company: Company) -> None:
    anna = company.anna
    await goes_to(company, anna, "Юг", SOUTH)
    await goes_to(company, anna, "Север", NORTH)
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        client = (await unit.clients.lists.find(scope, "Юг", 0)).lines[0].id
        again = NextStep(
            new_id(), client, scope.actor, StepKind.VISIT, TODAY, time(15), "Europe/Moscow", note="образцы"
        )
        await unit.steps.put(scope, replace(again, slot="образцы"))
        await unit.commit()
    await anna.says("/route")
    anna.sees("15:00 Юг: образцы", "Всего 11,1 км по прямой")
    assert [one for one in anna.buttons if one.startswith("🚗")] == ["🚗 Север", "🚗 15:00 Юг"]


async def test_sixty_visits_of_a_day_fit_the_screen_and_the_maps_say_what_they_take(company: Company) -> None:
    """Thirty are named, the others come as these are done."""
    anna, scope = company.anna, await company.scope(company.anna)
    async with company.work(scope) as unit:
        for number in range(75):
            name = f"ООО «Торговый дом с длинным названием {number}»"
            spot = (55.6 + number % 8 / 40, 37.4 + number // 8 / 30) if number < 62 else (None, None)
            client = Client(new_id(), scope.actor, name, company.clock.now(), latitude=spot[0], longitude=spot[1])
            await unit.clients.add(scope, client)
            visit = NextStep(new_id(), client.id, scope.actor, StepKind.VISIT, TODAY, None, "Europe/Moscow")
            await unit.steps.put(scope, replace(visit, note="образцы и прайс " * 8, slot=str(number)))
        await unit.commit()
    await anna.says("/route")
    anna.sees("30. Торговый дом", "ещё 32", "Карты берут по 10 остановок", "Ещё не на карте")
    assert len([one for one in anna.buttons if one.startswith("🚗")]) == 43
    await anna.taps("Открыть в картах")
    assert anna.opened.count(",") == 10


async def test_a_morning_of_five_visits_has_its_route_from_here_in_four_taps(company: Company) -> None:
    """The list, the way, where one stands (the key that sends the location), the map."""
    anna, places_of_day = company.anna, [SOUTH, MIDDLE, NORTH, BESIDE_MIDDLE, (55.78, 37.61)]
    for number, spot in enumerate(places_of_day):
        await goes_to(company, anna, f"Визит {number}", spot)
    await anna.says("Сегодня")
    await anna.taps("Маршрут")
    await anna.taps("Отсюда")
    await anna.shares_location(55.69, 37.60)
    anna.sees("1. Визит 0", "5. Визит 2")
    await anna.taps("Открыть в картах")
    assert anna.opened.count(",") == len(places_of_day)
    assert anna.opened.endswith("~55.800000,37.600000")
