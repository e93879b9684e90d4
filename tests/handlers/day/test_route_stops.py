"""Who is due beside the way becomes a stop of it by one tap; no hour is waited for while others can be seen."""

from dataclasses import replace
from datetime import time, timedelta

from sqlalchemy import update

from handlers.speech.taps.day import RouteStopTap
from sales.clients.facts import Facts
from sales.clients.grades import Grade, Worth
from sales.ground.ids import new_id, to_text
from sales.values.birthdays import Birthday
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind
from storage.schema.tables import clients
from tests.handlers.day.test_route import BESIDE_MIDDLE, FAR, MIDDLE, NORTH, SOUTH, TODAY, goes_to, lives
from tests.handlers.reporting.test_digest import LONG_AGO, QUIET, has
from tests.handlers.reporting.test_occasions import REFUSED, RHYTHM, SILENT, born, steps_of
from tests.handlers.sample_company import Company, Spoken

SPOTS = {"Юг": SOUTH, "Север": NORTH, "Попутный": BESIDE_MIDDLE, "Далёкий": FAR, "Покупатель": BESIDE_MIDDLE}


async def _planned(company: Company, at: time | None = None) -> dict[str, int]:
    """Two visits, a call beside their way and one far off it, and somebody whose own rhythm says that it is time."""
    anna, scope = company.anna, await company.scope(company.anna)
    made = {name: await has(company, anna, name, facts=RHYTHM) for name in SPOTS}
    for name, spot in SPOTS.items():
        await lives(company, made[name], spot)
    kinds = {"Юг": StepKind.VISIT, "Север": StepKind.VISIT, "Попутный": StepKind.CALL, "Далёкий": StepKind.CALL}
    async with company.work(scope) as unit:
        for name, kind in kinds.items():
            hour = at if kind is StepKind.CALL else None
            step = NextStep(new_id(), made[name], scope.actor, kind, TODAY, hour, "Europe/Moscow", note="Образцы")
            await unit.steps.put(scope, step)
        await unit.commit()
    return made


def _adds(client: int) -> str:
    return RouteStopTap(client=to_text(client)).pack()


async def test_who_is_due_beside_the_way_becomes_a_stop_of_it_and_that_is_taken_back(company: Company) -> None:
    """A visit of today instead of the call, for what that was for; else for why it is their turn. Nobody twice."""
    anna, made = company.anna, await _planned(company)
    await anna.says("/route")
    await anna.taps("Кому пора по пути")
    beside = anna.screen
    adds = {one["callback_data"]: one for one in anna.screen.buttons() if one["text"] == "➕ В маршрут"}
    for button in adds.values():
        for _ in range(2):
            await anna.presses(beside, button)
    assert await steps_of(company, anna, made["Попутный"]) == [("visit", "Образцы")]
    assert await steps_of(company, anna, made["Покупатель"]) == [("visit", "Берут каждые 5 недель, прошло 7")]
    anna.sees("Попутный: Образцы", "Покупатель: Берут каждые 5 недель, прошло 7", "4.")
    await anna.presses(anna.screen, {"text": "➕ В маршрут", "callback_data": _adds(made["Далёкий"])})
    assert await steps_of(company, anna, made["Далёкий"]) == [("call", "Образцы")]


async def test_whose_turn_it_is_beside_the_way_counts_as_the_morning_counts_it(company: Company) -> None:
    """Whoever was talked to today has no step either, and was just there."""
    anna, talked = company.anna, company.clock.now() - timedelta(minutes=20)
    for name, spot in {"Юг": SOUTH, "Север": NORTH}.items():
        await lives(company, await has(company, anna, name, TODAY, kind=StepKind.VISIT), spot)
    left = replace(QUIET, last_talk=Outcome.WANTS_OFFER)
    turns = {"Плановый": SILENT, "Отказавший": REFUSED, "Оставленный": left, "Новый": Facts()}
    for name, facts in {**turns, "Только что": replace(left, last_talk_at=talked)}.items():
        await lives(company, await has(company, anna, name, facts=facts), BESIDE_MIDDLE)
    await lives(company, await born(company, anna, "Именинник", Birthday(TODAY.day, TODAY.month)), BESIDE_MIDDLE)
    await anna.says("/route")
    await anna.taps("Кому пора по пути")
    anna.sees("Плановый · 310 м: тишина 50 дн.", "Отказавший · 310 м: отказ 6 мес. назад")
    anna.sees("Оставленный · 310 м: без шага, просит КП, 19 дн.")
    anna.does_not_see("Новый", "Только что", "Именинник")
    for name in ("Отказавший", "Плановый", "Оставленный"):  # of one place by name, who has no step last
        await anna.taps("➕ В маршрут")
        anna.sees(f"{name} — в маршруте на сегодня")
    anna.sees("Отказ 6 мес. назад", "По плану контактов, тишина 50 дн.", "Договориться, что дальше")


async def test_a_stop_that_was_added_is_taken_back_and_the_call_stands_again(company: Company) -> None:
    anna, made = company.anna, await _planned(company)
    await anna.says("/route")
    await anna.taps("Кому пора по пути")
    await anna.presses(anna.screen, {"text": "➕ В маршрут", "callback_data": _adds(made["Попутный"])})
    anna.sees("Сохранено. Попутный — в маршруте на сегодня.")
    await anna.taps("Отменить запись")
    assert await steps_of(company, anna, made["Попутный"]) == [("call", "Образцы")]


async def test_a_call_at_an_agreed_hour_stays_beside_the_visit(company: Company) -> None:
    anna, made = company.anna, await _planned(company, time(9))
    company.clock.moves(timedelta(hours=4))
    await anna.says("/route")
    await anna.taps("Кому пора по пути")
    await anna.presses(anna.screen, {"text": "➕ В маршрут", "callback_data": _adds(made["Попутный"])})
    assert sorted(await steps_of(company, anna, made["Попутный"])) == [("call", "Образцы"), ("visit", "Образцы")]


async def _goes(
    company: Company, name: str, spot: tuple[float, float], *, at: time | None = None, note: str = ""
) -> None:
    client, scope = await has(company, company.anna, name), await company.scope(company.anna)
    await lives(company, client, spot)
    async with company.work(scope) as unit:
        step = NextStep(new_id(), client, scope.actor, StepKind.VISIT, TODAY, at, "Europe/Moscow", note=note)
        await unit.steps.put(scope, step)
        await unit.commit()


async def test_the_way_keeps_to_the_part_of_the_day_that_its_own_lines_say(company: Company) -> None:
    anna = company.anna
    await _goes(company, "Юг", SOUTH, note="после обеда")
    await _goes(company, "Центр", MIDDLE, at=time(12))
    await _goes(company, "Север", NORTH, note="до обеда, образцы")
    await anna.says("/route")
    anna.sees("1. Север", "2. 12:00 Центр", "3. Юг: после обеда")


async def test_the_way_keeps_to_the_part_of_the_day_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await _goes(company_en, "South", SOUTH, note="after lunch")
    await _goes(company_en, "Middle", MIDDLE, at=time(12))
    await _goes(company_en, "North", NORTH, note="before lunch, samples")
    await anna.says("/route")
    anna.sees("1. North", "2. 09:00 Middle", "3. South: after lunch")


async def test_whoever_can_be_seen_in_the_morning_is_not_left_for_between_two_hours(company_en: Company) -> None:
    anna = company_en.anna
    await goes_to(company_en, anna, "Knead", SOUTH, time(16))
    await goes_to(company_en, anna, "Oakfield", MIDDLE, time(18))
    await goes_to(company_en, anna, "Second Cup", (55.72, 37.60))
    await anna.says("/route")
    anna.sees("1. Second Cup", "2. 13:00 Knead", "3. 15:00 Oakfield")


async def test_who_is_due_beside_the_way_is_told_with_what_they_are_worth_as_in_lists(spoken: Spoken) -> None:
    company, anna = spoken.company, spoken.company.anna
    await lives(company, await has(company, anna, "South", TODAY, kind=StepKind.VISIT), SOUTH)
    await lives(company, await has(company, anna, "North", TODAY, kind=StepKind.VISIT), NORTH)
    big = await has(company, anna, "Daisy", facts=LONG_AGO)
    await lives(company, big, BESIDE_MIDDLE)
    async with company.app.database.transaction() as transaction:
        worth = Worth(Grade.A, Grade.C, Grade.C)
        await transaction.run(update(clients).where(clients.c.id == big).values(worth=worth))
        await transaction.commit()
    await anna.says("/route")
    await anna.taps(spoken.say("Кому пора по пути", "Who is due on the way"))
    anna.sees(spoken.say("не брали 10 мес., крупный", "no order for 10 mo, big"))
