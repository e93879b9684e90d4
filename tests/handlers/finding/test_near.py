"""Who is near, and what a location is good for when nobody asked for it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.finding import near
from sales.actions.card import places
from sales.actions.card.places import Spot
from sales.ground.ids import new_id
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.touch import Touch
from sandbox.people.person import Person
from tests.clock import StandingClock
from tests.handlers.sample_company import Company
from tests.storage.sample_company import told

TVERSKAYA = (55.7650, 37.6050)
NEXT_DOOR = (55.7655, 37.6055)
ACROSS_TOWN = (55.7100, 37.6800)
YEKATERINBURG = (56.8400, 60.6100)


async def knows(company: Company, person: Person, name: str, spot: tuple[float, float]) -> int:
    """A client whose place is known."""
    await person.says(f"/new {name}")
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        client = (await unit.clients.lists.find(scope, name, 0)).lines[0].id
        await places.teach(unit, scope, client, Spot(*spot), "Europe/Moscow")
        await unit.commit()
    return client


async def visited(company: Company, client: int, ago: timedelta) -> int:
    scope, now = await company.scope(company.anna), company.clock.now()
    async with company.work(scope) as unit:
        touch = Touch(
            new_id(), client, scope.actor, Channel.VISIT, Direction.OUTGOING, Outcome.TALKED, now - ago, now - ago
        )  # fmt: skip
        await unit.touches.add(scope, touch)
        await told(unit, scope, touch)
        await unit.commit()
    return touch.id


async def test_nearby_asks_for_a_location_and_lists_who_is_near(company: Company) -> None:
    await knows(company, company.anna, "Ромашка", NEXT_DOOR)
    await knows(company, company.anna, "Вектор", ACROSS_TOWN)
    await knows(company, company.boris, "Заря", NEXT_DOOR)
    await company.anna.says("Рядом")
    company.anna.sees("Пришлите, где вы")
    await company.anna.shares_location(*TVERSKAYA)
    company.anna.sees("В пределах 300 м", "Ромашка", "визита ещё не было", "шага нет")
    company.anna.does_not_see("Вектор", "Заря")
    assert "Сегодня" in " ".join(company.anna.keys)


async def test_a_wider_circle_is_one_tap_and_back_leads_to_the_list(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    await knows(company, company.anna, "Ромашка", NEXT_DOOR)
    await knows(company, company.anna, "Вектор", ACROSS_TOWN)
    await company.anna.taps("Завтра")
    await company.anna.says("/near")
    await company.anna.shares_location(*TVERSKAYA)
    await company.anna.taps("20 км")
    company.anna.sees("Ромашка", "Вектор", "; позвонить, 19 нояб.")
    with monkeypatch.context() as patched:
        patched.setattr(near, "MOST_LOOKED_AT", 1)
        for radius in ("1 км", "20 км"):
            await company.anna.taps(radius)
        assert sum(name in company.anna.screen.text for name in ("Ромашка", "Вектор")) == 1
    for radius in ("1 км", "20 км"):
        await company.anna.taps(radius)
    await company.anna.taps("Вектор")
    assert "Касание" in company.anna.buttons
    await company.anna.taps("Назад")
    company.anna.sees("Ромашка")


async def test_whoever_is_beyond_the_first_ten_is_a_tap_away_and_who_asked_to_be_left_alone_is_not_there(
    company: Company,
) -> None:
    anna = company.anna
    for number in range(11):
        await knows(company, anna, f"Лавка {number:02}", (55.7655 + number / 10_000, 37.6055))
    silent = await knows(company, anna, "Тихая", NEXT_DOOR)
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.clients.save(scope, replace(await unit.clients.get(scope, silent), do_not_contact=True))
        await unit.commit()
    await anna.says("/near")
    await anna.shares_location(*TVERSKAYA)
    first = {one for one in anna.buttons if "Лавка" in one}
    await anna.taps("›")
    assert len(first) + len({one for one in anna.buttons if "Лавка" in one}) == 11
    assert not anna.can_tap("Тихая")


async def test_each_circle_says_why_somebody_stands_before_a_nearer_one(company: Company) -> None:
    """The nearer circle first; in it whom nobody has seen for long."""
    seen = await knows(company, company.anna, "Ромашка", (55.7655, 37.6050))
    await visited(company, seen, timedelta(days=2))
    await knows(company, company.anna, "Вектор", NEXT_DOOR)
    await knows(company, company.anna, "Заря", (55.7700, 37.6050))
    await company.anna.says("/near")
    await company.anna.shares_location(*TVERSKAYA)
    first, second = company.anna.screen.text.replace("\N{NO-BREAK SPACE}", " ").split("\n\n")
    assert first.startswith("📍 В пределах 300 м, первыми — у кого давно не были:")
    assert first.index("Вектор, 60 м") < first.index("Ромашка, 60 м")
    assert second.startswith("📍 В пределах 1 км:")
    assert "Заря, 560 м" in second


async def test_where_nobody_is_near_it_says_how_to_teach_a_place(company: Company) -> None:
    await company.anna.says("/near")
    await company.anna.shares_location(*TVERSKAYA)
    company.anna.sees("нет клиентов с известным местом", "откройте карточку клиента")


async def test_a_location_out_of_the_blue_is_who_is_near(company: Company, clock: StandingClock) -> None:
    await knows(company, company.anna, "Ромашка", NEXT_DOOR)
    clock.moves(timedelta(minutes=11))
    await company.anna.shares_location(*TVERSKAYA)
    company.anna.sees("В пределах 300 м", "Ромашка")


async def test_a_location_sent_with_a_card_open_teaches_the_clients_place(company: Company) -> None:
    await company.anna.says("/new Ромашка")
    await company.anna.shares_location(*YEKATERINBURG, accuracy=12)
    company.anna.sees("Клиент находится здесь?")
    await company.anna.taps("Место «Ромашка»")
    company.anna.sees("Сохранено", "Точка на карте есть", "Екатеринбург")


async def test_with_a_card_open_one_can_still_look_who_is_near(company: Company) -> None:
    await knows(company, company.anna, "Вектор", NEXT_DOOR)
    await company.anna.says("/new Ромашка")
    await company.anna.shares_location(*TVERSKAYA)
    await company.anna.taps("Кто рядом")
    company.anna.sees("В пределах 300 м", "Вектор")


async def test_right_after_a_visit_a_location_is_kept_with_it(company: Company) -> None:
    client = await knows(company, company.anna, "Ромашка", ACROSS_TOWN)
    touch = await visited(company, client, timedelta(minutes=3))
    await company.anna.shares_location(*TVERSKAYA, accuracy=12)
    company.anna.sees("Записано к визиту", "Место «Ромашка»", "Кто рядом")
    scope = await company.scope(company.anna)
    async with company.read() as unit:
        kept = await unit.touches.get(scope, touch)
    assert (round(kept.latitude or 0, 4), kept.accuracy) == (TVERSKAYA[0], 12)


async def test_an_hour_after_a_visit_a_location_has_nothing_to_do_with_it(
    company: Company, clock: StandingClock
) -> None:
    client = await knows(company, company.anna, "Ромашка", NEXT_DOOR)
    touch = await visited(company, client, timedelta(hours=1))
    clock.moves(timedelta(minutes=11))
    await company.anna.shares_location(*TVERSKAYA)
    company.anna.does_not_see("Записано к визиту")
    scope = await company.scope(company.anna)
    async with company.read() as unit:
        assert (await unit.touches.get(scope, touch)).latitude is None


async def test_words_instead_of_a_location_are_a_search(company: Company) -> None:
    await company.anna.says("/new Ромашка")
    await company.anna.says("/near")
    await company.anna.says("ромашка")
    company.anna.sees("Ромашка")
    assert "Касание" in company.anna.buttons
    assert "Клиенты" in " ".join(company.anna.keys)


async def test_a_report_instead_of_a_location_is_a_report(company: Company) -> None:
    anna = company.anna
    await anna.says("/new Ромашка")
    for asking in ("/near", "Рядом"):
        await anna.says(asking)
        await anna.says("Ромашка перезвонить в пятницу в 10")
        anna.sees("Ромашка", "Всё верно?")
        anna.does_not_see("никого нет")
        assert "Клиенты" in " ".join(anna.keys)


async def test_leaving_the_question_brings_the_menu_back(company: Company) -> None:
    await company.anna.says("/near")
    await company.anna.says("/cancel")
    assert "Клиенты" in " ".join(company.anna.keys)


async def test_the_same_in_english(company_en: Company) -> None:
    await company_en.anna.says("Nearby")
    company_en.anna.sees("Send your location")
    await company_en.anna.shares_location(51.5, -0.12)
    company_en.anna.sees("No clients with a known place within 0.6 mi")
