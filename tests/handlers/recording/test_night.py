"""A call at an hour that does not suit the client is saved and warned of, with both clocks and a better hour."""

from dataclasses import replace
from datetime import date, time

from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps


async def plans(company: Company, zone: str | None, said: str, hours: str = "") -> None:
    anna = company.anna
    made, scope = await client(company, anna), await company.scope(anna)
    async with company.work(scope) as unit:
        known = await unit.clients.get(scope, made.id)
        await unit.clients.save(scope, replace(known, zone=zone, hours=hours))
        await unit.commit()
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.says(said)


async def test_a_call_in_the_clients_night_is_kept_or_moved_to_its_morning(company: Company) -> None:
    anna = company.anna
    await plans(company, "America/New_York", "завтра в 12")
    anna.sees("Сохранено", "У клиента ночь: 04:00 (у вас 12:00)")
    assert anna.buttons[:2] == ["Оставить 04:00", "Завтра в 10"]
    await anna.taps("Завтра в 10")
    anna.sees("Сохранено", "чт, 19 ноября, 18:00")
    anna.does_not_see("ночь")
    assert not anna.can_tap("Оставить")


async def test_kept_it_stays_and_says_no_more(company: Company) -> None:
    anna, scope = company.anna, await company.scope(company.anna)
    await plans(company, "America/New_York", "завтра в 12")
    await anna.taps_twice("Оставить 04:00")
    anna.sees("Сохранено", "чт, 19 ноября, 12:00")
    anna.does_not_see("ночь")
    async with company.read(scope) as unit:
        (found,) = await unit.steps.day(scope, scope.actor, date(2026, 11, 19))
    assert (found[0].due_on, found[0].due_time) == (date(2026, 11, 19), time(12))


async def test_the_hours_on_the_card_count_and_lunch_where_it_states_one(company: Company) -> None:
    anna = company.anna
    await plans(company, None, "в пятницу в 13:15", "12-20, обед 13-14")
    anna.sees("У клиента 13:15 (у вас 13:15), а удобное время: 12-20, обед 13-14")
    await anna.taps("пт 20 в 12")
    anna.sees("пт, 20 ноября, 12:00")


async def test_a_good_hour_a_day_without_one_and_a_visit_are_not_warned_of(company: Company) -> None:
    anna = company.anna
    await plans(company, "America/New_York", "завтра в 19")
    anna.sees("Сохранено")
    anna.does_not_see("🌙")


async def test_a_sentence_is_warned_of_too(company: Company) -> None:
    anna = company.anna
    made = await client(company, anna)
    await anna.says("Ромашка звонил, просят КП, перезвонить завтра в 4 утра")
    await anna.taps("Сохранить")
    anna.sees("Сохранено", "У клиента ночь: 04:00 (у вас 04:00)")
    await anna.taps("Завтра в 10")
    assert time(10) in {step.due_time for step in await steps(company, anna, made)}


async def test_the_same_in_english(company_en: Company) -> None:
    anna, scope = company_en.anna, await company_en.scope(company_en.anna)
    made = await client(company_en, anna, "Daisy")
    async with company_en.work(scope) as unit:
        await unit.clients.save(scope, replace(await unit.clients.get(scope, made.id), zone="America/New_York"))
        await unit.commit()
    await open_card(anna, "Daisy")
    await anna.taps("Touch")
    await anna.taps("Talked")
    await anna.says("tomorrow at 9")
    anna.sees("Saved", "It's night there: 04:00 (09:00 here)")
    assert anna.buttons[:2] == ["Keep 04:00", "Tomorrow at 10"]
