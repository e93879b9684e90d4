"""Reasons to call: in the morning's list, opened, planned by one tap, all of them spread; left alone they rest."""

from dataclasses import replace
from datetime import date

from sales.clients.client import Contact
from sales.clients.facts import Facts
from sales.ground.ids import new_id
from sales.values.birthdays import Birthday
from sales.work.outcomes import Outcome
from sandbox.people.person import Person
from tests.handlers.lists.acting import has_numbered, what_for
from tests.handlers.reporting.test_digest import DAY, LONG_AGO, MORNING, QUIET, TODAY, has
from tests.handlers.sample_company import Company

NOW = MORNING - DAY
RHYTHM = Facts(
    orders=4, order_sum=5, first_order_on=date(2026, 6, 1), last_order_on=TODAY - 49 * DAY, order_gap_days=35
)
SOON = replace(RHYTHM, last_order_on=TODAY - 33 * DAY)
REFUSED = Facts(touches=1, last_touch_at=NOW - 200 * DAY, answer=Outcome.REFUSED, answer_at=NOW - 200 * DAY)
SILENT = Facts(touches=1, last_touch_at=NOW - 50 * DAY)


async def born(company: Company, person: Person, name: str, birthday: Birthday, due_on: date | None = None) -> int:
    number = await has(company, person, name, due_on)
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        await unit.contacts.add(scope, Contact(new_id(), number, "Вера Петрова", birthday=birthday))
        await unit.commit()
    return number


async def test_each_reason_says_why_and_each_client_stands_in_one_place(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Ромашка", facts=RHYTHM)
    await has(company, anna, "Пион", facts=SOON)
    await has(company, anna, "Роза", facts=LONG_AGO)
    await has(company, anna, "Мак", facts=REFUSED)
    await has(company, anna, "Астра", facts=SILENT)
    await has(company, anna, "Ива", facts=replace(QUIET, last_talk=Outcome.WANTS_OFFER))
    await born(company, anna, "Ландыш", Birthday(18, 11))
    await anna.says("/today")
    anna.sees(
        "Дни рождения: Ландыш — Вера Петрова",
        "Ждём заказ: Пион — около 20 нояб. · Ромашка — берут каждые 5 недель, прошло 7",
        "Пора звонить: Роза — не брали 10 мес.",
        "После отказа: Мак — отказ 6 мес. назад",
        "По плану контактов: Астра — тишина 50 дн.",
        "У этих клиентов нет следующего шага",
        "Ива — Просит КП",
    )
    assert all((anna.screen.text or "").count(name) == 1 for name in ("Ромашка", "Пион", "Роза", "Мак", "Астра"))
    assert anna.buttons[-3:] == ["Пора звонить · 1", "Без шага · 4", "Ещё поводы · 5"]
    await anna.taps("Ещё поводы")
    behind = [one.rsplit(" ", 1) for one in anna.buttons if "·" in one]
    assert sum(int(number) for words, number in behind if "Не тронуты" not in words) == 5


async def test_all_reasons_are_counted_behind_one_button(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Ромашка", facts=RHYTHM)
    await has(company, anna, "Мак", facts=REFUSED)
    await has(company, anna, "Новый")
    await anna.says("/today")
    await anna.taps("Ещё поводы · 2")
    anna.sees("Кого вспомнить", "Не тронутые считаются отдельно")
    assert anna.buttons == ["🛒 Ждём заказ · 1", "🟠 После отказа · 1", "⚪ Не тронуты · 1", "Назад"]
    for word in ("Не тронуты · 1", "Назад"):
        await anna.taps(word)
    anna.sees("Кого вспомнить")
    await anna.taps("Ждём заказ")
    anna.sees("Ромашка", "берут каждые 5 недель, прошло 7")
    for word in ("Ромашка", "Карточка", "Назад", "Назад"):
        await anna.taps(word)
    anna.sees("Кого вспомнить")


async def steps_of(company: Company, person: Person, client: int) -> list[tuple[str, str]]:
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        return [(step.kind.value, step.note) for step in await unit.steps.open_of(scope, client)]


async def test_one_tap_plans_one_with_its_reason(company: Company) -> None:
    anna = company.anna
    number = await has(company, anna, "Роза", facts=LONG_AGO)
    await has(company, anna, "Мак", facts=LONG_AGO)
    await anna.says("/today")
    await anna.taps("Пора звонить")
    await anna.taps("📅 сегодня")
    anna.sees("Сохранено. Мак: позвонить, ср, 18 ноября", "Пора звонить: 1")
    await anna.taps_twice("📅 сегодня")
    anna.sees("Отличная работа")
    assert await steps_of(company, anna, number) == [("call", "Пора звонить, не брали 10 мес.")]
    await anna.says("/today")
    anna.sees("2 звонка", "Роза — Пора звонить, не брали 10 мес.")


async def test_planned_by_one_tap_it_can_be_taken_back(company: Company) -> None:
    anna = company.anna
    number = await has(company, anna, "Роза", facts=LONG_AGO)
    await anna.says("/today")
    await anna.taps("Пора звонить")
    await anna.taps("📅 сегодня")
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    assert await steps_of(company, anna, number) == []


async def test_a_colleagues_client_is_not_planned_by_an_old_button(company: Company) -> None:
    anna = company.anna
    number = await has(company, anna, "Роза", facts=LONG_AGO)
    await anna.says("/today")
    await anna.taps("Пора звонить")
    button = next(one for one in anna.screen.buttons() if one["text"] == "📅 сегодня")
    for other in (company.boris, company.lead):
        await other.presses(anna.screen, button)
    assert await steps_of(company, anna, number) == []


async def test_an_old_button_plans_nothing_beside_another_step(company: Company) -> None:
    anna = company.anna
    number = await has(company, anna, "Роза", facts=LONG_AGO)
    await anna.says("/today")
    await anna.taps("Пора звонить")
    button = next(one for one in anna.screen.buttons() if one["text"] == "📅 сегодня")
    await anna.says("Роза заехать завтра")
    await anna.taps("Сохранить")
    await anna.presses(anna.screen, button)
    assert [kind for kind, _ in await steps_of(company, anna, number)] == ["visit"]


async def test_a_day_that_is_full_gives_way_to_the_next(company: Company) -> None:
    anna = company.anna
    for number in range(15):
        await has(company, anna, f"Звонок {number}", TODAY)
    await has(company, anna, "Роза", facts=LONG_AGO)
    await anna.says("/today")
    await anna.taps("Пора звонить")
    await anna.taps("📅 чт")
    anna.sees("Сохранено. Роза: позвонить, чт, 19 ноября")


async def test_whoever_has_a_birthday_is_congratulated_on_the_day_also_beside_another_step(company: Company) -> None:
    anna = company.anna
    number = await born(company, anna, "Ландыш", Birthday(18, 11, 1984), TODAY + 9 * DAY)
    await born(company, anna, "Астра", Birthday(18, 11), TODAY)
    await anna.says("/today")
    anna.sees("Астра — познакомиться 🎂", "Дни рождения: Ландыш — Вера Петрова")
    await anna.taps("🎂 Дни рождения · 1")
    anna.sees("Всего 2: остальные — в строках дня или в другом поводе")
    plan = next(one for one in anna.screen.buttons() if one["text"].startswith("📅"))
    for _ in range(2):
        await anna.presses(anna.screen, plan)
    assert ("call", "день рождения: Вера Петрова") in await steps_of(company, anna, number)
    assert len(await steps_of(company, anna, number)) == 2


async def test_birthdays_of_a_weekend_are_told_on_friday(company: Company) -> None:
    anna = company.anna
    await born(company, anna, "Ландыш", Birthday(22, 11))
    await has(company, anna, "Мак", facts=REFUSED)
    company.clock.moves_to(MORNING)
    await anna.says("/today")
    anna.does_not_see("Ландыш")
    await anna.taps("Ещё поводы")
    await anna.taps("Дни рождения · 1")
    assert anna.can_tap("📅 пт 20")
    company.clock.moves_to(MORNING + DAY)
    await anna.says("/today")
    anna.sees("Дни рождения: Ландыш — Вера Петрова, вс 22")


async def test_birthdays_of_the_week_are_a_tap_away_on_a_morning_that_tells_of_nobody_else(company: Company) -> None:
    anna = company.anna
    for name, day in (("Ландыш", Birthday(22, 11)), ("Аист", Birthday(23, 11)), ("Нескорая", Birthday(1, 12))):
        await born(company, anna, name, day)
    await anna.says("/today")
    anna.does_not_see("Ландыш")
    await anna.taps("🎂 Дни рождения · 2")
    anna.sees("• Ландыш — Вера Петрова, вс 22\n• Аист — Вера Петрова, пн 23")
    await anna.taps("📅 пт 20")
    anna.sees("Сохранено. Ландыш: позвонить, пт, 20 ноября")


async def test_birthdays_beside_a_line_of_the_day_are_a_tap_away_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, "Daisy", TODAY)
    await born(company_en, anna, "Lily", Birthday(20, 11))
    await born(company_en, anna, "Aster", Birthday(21, 11))
    await anna.says("/today")
    await anna.taps("🎂 Birthdays · 2")
    anna.sees("• Lily — Вера Петрова, Fri 20\n• Aster — Вера Петрова, Sat 21")


async def test_all_of_a_section_are_spread_over_days_with_the_reason_as_their_note(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        for number in clients:
            await unit.clients.set_facts(scope, number, LONG_AGO)
        await unit.commit()
    await anna.says("/today")
    for word, seen in (("Пора звонить · 2", ""), ("Разложить по дням", "«Пора звонить»"), ("Назад", "Пора звонить: 2")):
        await anna.taps(word)
        anna.sees(seen)
    await anna.taps("Разложить по дням")
    await anna.taps("Да, разложить")
    assert await what_for(company, clients) == 2 * [["Пора звонить; не брали 10 мес."]]
    await anna.taps("К списку")
    anna.sees("Пора звонить, как в утренней сводке: 0", "с кем запланирован шаг, тот из списка уходит")
    await anna.taps("Назад")
    anna.sees("На сегодня ничего не запланировано")


async def test_a_lead_spreads_the_own_clients_and_nobody_elses(company: Company) -> None:
    lead = company.lead
    theirs = await has_numbered(company, company.anna, 1)
    await has(company, lead, "Роза", facts=LONG_AGO)
    await has(company, lead, "Мак", facts=LONG_AGO)
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        await unit.clients.set_facts(scope, theirs[0], LONG_AGO)
        await unit.commit()
    await lead.says("/today")
    await lead.taps("Пора звонить · 2")
    await lead.taps("Разложить по дням")
    lead.sees("Не войдут: 2 без номера")
    assert not lead.can_tap("Да, разложить")


async def test_shown_in_two_mornings_and_left_alone_it_rests_a_week_and_lists_keep_it(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Роза", facts=LONG_AGO)
    for day in (0, 1):
        company.clock.moves_to(MORNING + day * DAY)
        await company.app.tick()
        anna.sees("Роза — не брали 10 мес.")
    company.clock.moves_to(MORNING + 4 * DAY)
    await company.app.tick()
    anna.does_not_see("Понедельник")
    await anna.says("/today")
    anna.does_not_see("Роза")
    await anna.taps("Пора звонить · 1")
    anna.sees("Роза")
    company.clock.moves_to(MORNING + 8 * DAY)
    await company.app.tick()
    anna.sees("Роза — не брали 10 мес.")


async def test_the_card_says_why_today(company: Company) -> None:
    anna = company.anna
    for name, facts in (("Ромашка", RHYTHM), ("Мак", REFUSED)):
        await has(company, anna, name, facts=facts)
    await born(company, anna, "Ландыш", Birthday(20, 11))
    for name, why in (
        ("Ромашка", "🔔 Берут каждые 5 недель, прошло 7"),
        ("Мак", "🔔 Можно вернуться: отказались 6 мес. назад"),
        ("Ландыш", "🎂 пт, 20 ноября: Вера Петрова"),
    ):
        await anna.says(name)
        anna.sees(why)


async def test_nobody_who_asked_not_to_be_called_is_brought_up(company: Company) -> None:
    anna = company.anna
    numbers = [await has(company, anna, "Роза", facts=RHYTHM), await born(company, anna, "Мак", Birthday(18, 11))]
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        for number in numbers:
            client = await unit.clients.get(scope, number)
            await unit.clients.save(scope, replace(client, do_not_contact=True))
        await unit.commit()
    await anna.says("/today")
    anna.does_not_see("Роза")
    anna.does_not_see("Мак")


async def test_reasons_are_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    for name, facts in (("Daisy", RHYTHM), ("Poppy", REFUSED), ("Rose", LONG_AGO)):
        await has(company_en, anna, name, facts=facts)
    await born(company_en, anna, "Lily", Birthday(18, 11))
    await anna.says("/today")
    anna.sees("they buy every 5 weeks, 7 have passed", "refused 6 mo ago", "no order for 10 mo", "Birthdays: Lily")
    await anna.taps("Due for a call · 1")
    await anna.taps("📅 today")
    anna.sees("Saved. Rose: call, Wed, 18 November")


async def test_a_birthday_written_in_a_line_is_told_of_on_its_day(company: Company) -> None:
    anna = company.anna
    await anna.says("/new")
    await anna.says("ООО Ландыш, Вера Петрова, +7 912 345-67-89, др 19.11.1984")
    anna.sees("Сохранено")
    company.clock.moves_to(MORNING)
    await anna.says("/today")
    anna.sees("Дни рождения: Ландыш — Вера Петрова")
