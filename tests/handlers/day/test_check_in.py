"""After a visit: who else is near, and a location that says how far from the client it was sent."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.recording.calling import neighbours
from sales.actions.card import places
from sales.actions.card.places import Spot
from tests.handlers.day.visiting import ELSEWHERE, EN, HERE, NEXT_DOOR, ROUND_THE_CORNER, RU, last, placed, visited
from tests.handlers.sample_company import Company
from tests.handlers.selling import open_card


async def test_a_saved_visit_says_who_else_is_within_500_metres(company: Company) -> None:
    anna = company.anna
    await placed(company, "Ромашка", HERE)
    await placed(company, "Лютик", NEXT_DOOR)
    await placed(company, "Пион", ROUND_THE_CORNER)
    await placed(company, "Астра", ELSEWHERE)
    await placed(company, "Чужая", NEXT_DOOR, company.boris)
    silent = await placed(company, "Тихая", NEXT_DOOR)
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.clients.save(scope, replace(await unit.clients.get(scope, silent.id), do_not_contact=True))
        await unit.commit()
    await visited(anna, RU)
    anna.sees("Сохранено", "Рядом, до 500 м:")
    assert anna.buttons[:2] == ["Лютик · 110 м", "Пион · 330 м"]
    await anna.taps("Лютик · 110 м")
    anna.sees("Лютик")


async def test_of_those_near_a_visit_the_nearest_comes_first_whoever_was_seen_last(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = company.anna
    near = ("Лютик", NEXT_DOOR), ("Пион", (55.752, 37.60)), ("Мак", ROUND_THE_CORNER)
    for name, spot in (("Ромашка", HERE), *near):
        await placed(company, name, spot)
    await visited(anna, RU, "Лютик")
    await visited(anna, RU)
    assert not any(one.startswith("Лютик") for one in anna.buttons[:2])  # visited today
    company.clock.moves(timedelta(days=1))
    await visited(anna, RU)
    assert [one for one in anna.buttons if one.startswith(("Лютик", "Пион", "Мак"))] == anna.buttons[:2]
    assert anna.buttons[:2] == ["Лютик · 110 м", "Пион · 220 м"]
    monkeypatch.setattr(neighbours, "MOST_LOOKED_AT", 1)
    await visited(anna, RU)
    assert sum(name in "".join(anna.buttons) for name, _ in near) < 2


async def test_to_a_lead_only_own_clients_are_neighbours(company: Company) -> None:
    lead = company.lead
    await placed(company, "Ромашка", HERE, lead)
    await placed(company, "Лютик", NEXT_DOOR, lead)
    await placed(company, "Пион", NEXT_DOOR)
    await visited(lead, RU)
    lead.sees("Рядом, до 500 м:")
    lead.does_not_see("Пион")
    assert lead.buttons[0] == "Лютик · 110 м"
    assert not lead.can_tap("Пион")


async def test_a_call_and_a_visit_of_who_knows_where_name_nobody(company: Company) -> None:
    anna = company.anna
    await placed(company, "Ромашка", None)
    await placed(company, "Лютик", NEXT_DOOR)
    await visited(anna, RU)
    anna.does_not_see("Рядом, до")
    await open_card(anna, "Лютик")
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    anna.does_not_see("Рядом, до")
    assert "📍 Я здесь" not in anna.buttons


async def test_i_am_here_confirms_a_visit_in_the_history_and_in_the_report(company: Company) -> None:
    anna = company.anna
    romashka = await placed(company, "Ромашка", HERE)
    await visited(anna, RU)
    visit = anna.screen
    await anna.says("/report")
    anna.sees("Визиты: 1 (0), без точки 1")
    await anna.taps("Я здесь", on=visit)
    await anna.shares_location(*NEXT_DOOR, accuracy=15)
    anna.sees("Записано к визиту: подтверждено.")
    assert not anna.can_tap("Место «Ромашка»")
    assert (await last(company, romashka)).away == 111
    await open_card(anna, "Ромашка")
    await anna.taps("История")
    anna.sees("📍 подтверждено")
    await anna.says("/report")
    anna.sees("Визиты: 1 (0), подтверждено 1, далеко 0, без точки 0")


async def test_the_same_in_english_of_somebody_who_is_far(company_en: Company) -> None:
    anna = company_en.anna
    await placed(company_en, "Romashka", HERE)
    await visited(anna, EN, "Romashka")
    await anna.taps("I'm here")
    await anna.shares_location(*ELSEWHERE)
    anna.sees("Kept with the visit: far, 3.5 mi.")
    await open_card(anna, "Romashka")
    await anna.taps("History")
    anna.sees("📍 far, 3.5 mi")
    company_en.clock.moves(timedelta(hours=1))
    await visited(anna, EN, "Romashka")
    await open_card(anna, "Romashka")
    await anna.taps("History")
    anna.sees("📍 far, 3.5 mi", "📍 no location")
    await anna.says("/report")
    anna.sees("Visits: 2 (0), confirmed 0, far 1, no location 1")


async def test_a_place_that_the_location_itself_teaches_confirms_nothing(company: Company) -> None:
    anna = company.anna
    romashka = await placed(company, "Ромашка", None)
    await visited(anna, RU)
    await anna.taps("Я здесь")
    await anna.shares_location(*HERE)
    anna.sees("точка есть, а где клиент — неизвестно")
    await anna.taps("Место «Ромашка»")
    assert (await last(company, romashka)).away is None
    await anna.taps("История")
    anna.does_not_see("подтверждено")


async def test_a_blurred_location_or_a_blurred_place_confirms_nothing(company: Company) -> None:
    anna = company.anna
    romashka = await placed(company, "Ромашка", HERE)
    await visited(anna, RU)
    await anna.taps("Я здесь")
    await anna.shares_location(*HERE, accuracy=1_000)
    anna.does_not_see("подтверждено", "далеко")
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        await places.teach(unit, scope, romashka.id, Spot(*HERE, 900.0), "Europe/Moscow")
        await unit.commit()
    company.clock.moves(timedelta(hours=1))
    await visited(anna, RU)
    await anna.taps("Я здесь")
    await anna.shares_location(*HERE)
    assert (await last(company, romashka)).away is None


async def test_after_ten_minutes_a_location_tells_of_no_visit_and_the_first_one_stays(company: Company) -> None:
    anna = company.anna
    romashka = await placed(company, "Ромашка", HERE)
    await visited(anna, RU)
    saved = anna.screen
    company.clock.moves(timedelta(minutes=11))
    await anna.taps("Я здесь")
    anna.sees("Уже поздно")
    assert (await last(company, romashka)).latitude is None
    await visited(anna, RU)
    saved = anna.screen
    await anna.taps("Я здесь")
    await anna.shares_location(*ELSEWHERE)
    company.clock.moves(timedelta(minutes=11))
    await anna.taps("Я здесь", on=saved)
    anna.sees("Уже поздно")
    assert (await last(company, romashka)).away == 5560


async def test_a_nearer_location_corrects_a_far_one_and_the_history_says_that_the_first_was_far(
    company: Company,
) -> None:
    anna = company.anna
    romashka = await placed(company, "Ромашка", HERE)
    await visited(anna, RU)
    saved = anna.screen
    await anna.taps("Я здесь")
    await anna.shares_location(*ELSEWHERE)
    anna.sees("далеко, 5,6 км")
    await anna.taps("Я здесь", on=saved)
    await anna.shares_location(*NEXT_DOOR, accuracy=15)
    anna.sees("Записано к визиту: подтверждено; первая точка была далеко, 5,6 км.")
    assert (await last(company, romashka)).away == 111
    await anna.taps("Я здесь", on=saved)
    anna.sees("Этот визит уже подтверждён.")
    await open_card(anna, "Ромашка")
    await anna.taps("История")
    anna.sees("📍 подтверждено; первая точка была далеко, 5,6 км")
    await anna.says("/report")
    anna.sees("Визиты: 1 (0), подтверждено 1, далеко 0, без точки 0")


async def test_a_location_sent_unasked_corrects_a_far_one_a_farther_or_a_blurred_one_does_not(
    company_en: Company,
) -> None:
    company = company_en
    anna, daisy = company.anna, await placed(company, "Daisy", HERE)
    await visited(anna, EN, "Daisy")
    for spot, accuracy, away in ((ELSEWHERE, None, 5560), ((55.90, 37.60), None, 5560), (HERE, 900.0, 5560)):
        await anna.shares_location(*spot, accuracy=accuracy)
        anna.sees("Kept with the visit: far, 3.5 mi.")
        assert (await last(company, daisy)).away == away
    await anna.shares_location(*NEXT_DOOR)
    anna.sees("Kept with the visit: confirmed; the first location was far, 3.5 mi.")
    await anna.shares_location(*ELSEWHERE)
    anna.does_not_see("Kept with the visit")


async def test_a_visit_is_confirmed_by_nobody_but_whoever_made_it(company: Company) -> None:
    romashka = await placed(company, "Ромашка", HERE)
    await visited(company.anna, RU)
    visit, lead = await last(company, romashka), await company.scope(company.lead)
    async with company.work(lead) as unit:
        await places.check_in(unit, lead, visit.id, Spot(*HERE), company.clock.now())
        await unit.commit()
    assert (await last(company, romashka)).latitude is None


async def test_a_place_taught_by_the_far_location_does_not_make_the_next_one_right(company: Company) -> None:
    anna = company.anna
    romashka = await placed(company, "Ромашка", HERE)
    await visited(anna, RU)
    saved = anna.screen
    await anna.taps("Я здесь")
    await anna.shares_location(*ELSEWHERE)
    await anna.taps("Место «Ромашка»")
    await anna.taps("Я здесь", on=saved)
    await anna.shares_location(*ELSEWHERE)
    anna.sees("далеко, 5,6 км")
    assert (await last(company, romashka)).away == 5560


async def test_a_location_asked_for_before_and_sent_too_late_is_not_kept(company: Company) -> None:
    anna = company.anna
    romashka = await placed(company, "Ромашка", HERE)
    await visited(anna, RU)
    await anna.taps("Я здесь")
    company.clock.moves(timedelta(minutes=11))
    await anna.shares_location(*HERE)
    assert (await last(company, romashka)).latitude is None
    anna.sees("без точки")


@pytest.mark.parametrize(
    ("spot", "named", "said"),
    [
        ((0.0, 0.0), "", "Телефон не знает, где вы"),
        (HERE, "Кафе «Ландыш»", "Это чужая точка"),
    ],
)
async def test_a_place_that_is_not_where_one_is_tells_nothing_of_the_visit_and_the_question_stays(
    company: Company, spot: tuple[float, float], named: str, said: str
) -> None:
    anna, romashka = company.anna, await placed(company, "Ромашка", HERE)
    await visited(anna, RU)
    await anna.taps("Я здесь")
    await anna.shares_location(*spot, called=named)
    anna.sees(said)
    assert (await last(company, romashka)).latitude is None
    await anna.shares_location(*HERE, accuracy=15)
    anna.sees("Записано к визиту: подтверждено.")


async def test_a_place_passed_on_by_a_colleague_confirms_no_visit_asked_for_or_not(company_en: Company) -> None:
    company = company_en
    anna, daisy = company.anna, await placed(company, "Daisy", HERE)
    await visited(anna, EN, "Daisy")
    await anna.shares_location(*HERE, passed_on_from=company.boris.account)
    await anna.says("/today")
    await open_card(anna, "Daisy")
    await anna.taps("History")
    anna.does_not_see("confirmed")
    assert (await last(company, daisy)).latitude is None
    await visited(anna, EN, "Daisy")
    await anna.taps("I'm here")
    await anna.shares_location(*HERE, passed_on_from=company.boris.account)
    anna.sees("This is somebody else's place")
    assert (await last(company, daisy)).latitude is None


async def test_words_instead_of_the_location_are_a_search(company: Company) -> None:
    anna = company.anna
    await placed(company, "Ромашка", HERE)
    await visited(anna, RU)
    await anna.taps("Я здесь")
    await anna.says("Ромашка")
    anna.sees("Ромашка")
