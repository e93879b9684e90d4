"""*Repeat* on a list: all of its shops get their Tuesday at once, and it can be taken back."""

from datetime import date, timedelta

from sales.work.step import StepKind
from sandbox.people.person import Person
from tests.handlers.lists.acting import has_numbered, opens_list
from tests.handlers.sample_company import Company

TUESDAY = date(2026, 11, 24)


async def again(company: Company, clients: list[int]) -> list[list[tuple[StepKind, date, str]]]:
    scope = await company.scope(company.owner)
    async with company.read(scope) as unit:
        steps = [await unit.steps.open_of(scope, one) for one in clients]
    return [[(one.kind, one.due_on, one.series.rule) for one in of_client if one.series] for of_client in steps]


async def chooses(anna: Person, clients: int, day: str) -> None:
    await opens_list(anna, f"Пермь · {clients}")
    await anna.taps(f"Действия · {clients}")
    await anna.taps(f"Повторять · {clients}")
    await anna.taps(day)


async def test_fourteen_shops_get_their_tuesday_at_once_and_lose_it_again(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 14, phone=False)
    await chooses(anna, 14, "🚗 Приехать · вт 24")
    anna.sees("🚗 Приехать 🔁 по вторникам: с каждым из 14 клиентов?", "вернуть как было")
    anna.does_not_see("выходной")
    assert await again(company, clients) == [[]] * 14
    await anna.taps("Да, повторять")
    anna.sees("🚗 Приехать 🔁 по вторникам: 14 клиентов.")
    assert await again(company, clients) == [[(StepKind.VISIT, TUESDAY, "w1.1")]] * 14
    await anna.taps("Вернуть как было")
    await company.app.tick()
    assert await again(company, clients) == [[]] * 14


async def test_it_is_taken_back_from_whoever_had_a_step_before_and_not_from_whoever_got_one_since(
    company: Company,
) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 3)
    await anna.says("Клиент 0 завтра позвонить")
    await anna.taps("Сохранить")
    await anna.says("Клиент 1 завтра приехать")
    await anna.taps("Сохранить")
    await chooses(anna, 3, "🚗 Приехать · вт 24")
    await anna.taps("Да, повторять")
    done = anna.screen
    company.clock.moves(timedelta(minutes=1))
    await anna.says("Клиент 2 завтра позвонить")
    await anna.taps("Сохранить")
    await anna.taps("Вернуть как было", on=done)
    await company.app.tick()
    assert await again(company, clients) == [[], [], [(StepKind.VISIT, TUESDAY, "w1.1")]]
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        left = [[step.kind for step in await unit.steps.open_of(scope, one)] for one in clients[:2]]
    assert left == [[StepKind.CALL], [StepKind.VISIT]]


async def test_every_other_week_and_whoever_has_one_already_is_left_out(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    await anna.says("Клиент 0 по средам позвонить")
    await anna.taps("Сохранить")
    await opens_list(anna, "Пермь · 2")
    await anna.taps("Действия · 2")
    await anna.taps("Повторять · 2")
    await anna.taps("Раз в две недели")
    await anna.taps("📞 Позвонить · вт 24")
    anna.sees("с 1 клиентом?", "Не войдут: с 1 уже что-то повторяется")
    await anna.taps("Да, повторять")
    assert await again(company, clients) == [
        [(StepKind.CALL, date(2026, 11, 25), "w1.2")],
        [(StepKind.CALL, TUESDAY, "w2.1")],
    ]


async def test_a_day_off_gives_way_and_the_rest_follows(company: Company) -> None:
    """Saturday is off: no button offers it, and an old one says that it begins on Monday."""
    anna = company.anna
    clients = await has_numbered(company, anna, 1)
    await chooses(anna, 1, "Раз в две недели")
    assert [one for one in anna.buttons if "Приехать" in one][-1] == "🚗 Приехать · пт 20"
    friday = next(one for one in anna.screen.buttons() if one["callback_data"].endswith("visit.2.4"))
    await anna.presses(anna.screen, {**friday, "callback_data": friday["callback_data"].replace("2.4", "1.5")})
    anna.sees("сб, 21 ноября — выходной: начнётся пн, 23 ноября")
    await anna.taps("Да, повторять")
    assert await again(company, clients) == [[(StepKind.VISIT, date(2026, 11, 23), "w1.5")]]


async def test_whoever_leads_may_give_others_a_saturday_and_hears_what_a_day_off_does(company: Company) -> None:
    await has_numbered(company, company.anna, 1)
    await chooses(company.lead, 1, "🚗 Приехать · сб 21")
    company.lead.sees("Начнётся сб, 21 ноября. Выпадет на выходной — перейдёт на ближайший рабочий день")


async def test_a_colleagues_clients_are_not_of_the_list(company: Company) -> None:
    theirs = await has_numbered(company, company.boris, 1)
    own = await has_numbered(company, company.anna, 1)
    await chooses(company.anna, 1, "🚗 Приехать · вт 24")
    await company.anna.taps("Да, повторять")
    assert [bool(one) for one in await again(company, [*own, *theirs])] == [True, False]


async def test_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    clients = await has_numbered(company_en, anna, 2, city="Perm")
    await anna.says("Clients")
    await anna.taps("Filter")
    await anna.taps("City")
    await anna.taps("Perm · 2")
    await anna.taps("Show")
    await anna.taps("Actions · 2")
    await anna.taps("Repeat · 2")
    await anna.taps("🚗 Visit · Tue 24")
    anna.sees("🚗 Visit 🔁 on Tuesdays: with each of 2 clients?")
    await anna.taps("Yes, repeat")
    assert await again(company_en, clients) == [[(StepKind.VISIT, TUESDAY, "w1.1")]] * 2


async def test_it_is_taken_back_from_whoever_had_a_step_before_in_english(company_en: Company) -> None:
    anna = company_en.anna
    clients = await has_numbered(company_en, anna, 2, city="Perm")
    await anna.says("Клиент 0 call tomorrow")
    await anna.taps("Save")
    await anna.says("Clients")
    for button in ("Filter", "City", "Perm · 2", "Show", "Actions · 2", "Repeat · 2", "🚗 Visit · Tue 24"):
        await anna.taps(button)
    await anna.taps("Yes, repeat")
    await anna.taps("Undo all of it")
    await company_en.app.tick()
    assert await again(company_en, clients) == [[]] * 2
