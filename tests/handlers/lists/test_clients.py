"""*Clients* opens on whom one looks for: each list says what it is about, stays true, and is nobody else's."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from handlers.lists.lines import openings
from handlers.speech.reader import Reader
from sales.clients.client import Client, ClientLine
from sales.clients.facts import Facts
from sales.ground.ids import new_id
from sales.standing.client_filter import Order
from sales.work.step import NextStep, StepKind
from sandbox.people.person import Person
from tests.handlers.sample_company import Company

TODAY = date(2026, 11, 18)
DAY = timedelta(days=1)


async def has(
    company: Company,
    person: Person,
    name: str,
    facts: Facts | None = None,
    *,
    city: str = "",
    due: date | None = None,
    **more: Any,
) -> int:
    scope = await company.scope(person)
    client = Client(new_id(), scope.actor, name, company.clock.now() - 99 * DAY, city=city, **more)
    async with company.work(scope) as unit:
        await unit.clients.add(scope, client)
        if facts:
            await unit.clients.set_facts(scope, client.id, facts)
        if due:
            await unit.steps.put(
                scope, NextStep(new_id(), client.id, scope.actor, StepKind.CALL, due, None, "Europe/Moscow")
            )
        await unit.commit()
    return client.id


def talked(company: Company, days: int, *, visit: int | None = None, orders: int = 0, on: date | None = None) -> Facts:
    now: datetime = company.clock.now()
    return Facts(
        touches=1,
        last_touch_at=now - days * DAY,
        last_talk_at=now - days * DAY,
        last_visit_at=now - visit * DAY if visit else None,
        orders=orders,
        order_sum=orders * 3_200_000,
        first_order_on=on,
        last_order_on=on,
    )


def told(person: Person) -> list[str]:
    """The buttons, with plain blanks."""
    return [label.replace("\xa0", " ") for label in person.buttons]


async def test_clients_open_on_the_recent_ones_with_a_way_to_each_list(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", talked(company, 20))
    await has(company, anna, "Пион", talked(company, 300, orders=2, on=TODAY - 280 * DAY))
    await has(company, anna, "Импорт")
    await anna.says("/new Свежий")
    await anna.says("Клиенты")
    anna.sees("Недавние")
    assert anna.buttons == [
        "⚪ Свежий · шага нет", "⚪ Импорт · шага нет", "🟢 Пион · шага нет", "🔘 Вишня · шага нет",
        "Без шага · 2", "Пора звонить · 1",
        "Давно не были", "Не тронуты · 2", "Все клиенты · 4",
        "Фильтр", "Сортировка", "Мои списки", "Воронка",
    ]  # fmt: skip


FIT = 11
"""Rows that stand at 390 x 844 with the menu open."""


async def test_whoever_has_opened_nobody_yet_sees_the_same_lists_and_whose_step_is_next(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", talked(company, 20))
    await has(company, anna, "Пион", talked(company, 20), due=TODAY)
    await anna.says("Клиенты")
    anna.sees("Все клиенты")
    assert [label[2:6].strip() for label in anna.buttons[:2]] == ["Пион", "Астр"]
    assert {"Без шага · 1", "Давно не были", "Фильтр", "Мои списки", "Воронка"} <= set(anna.buttons)
    for n in range(8):
        await has(company, anna, f"Роза {n}", talked(company, 20))
    await anna.says("Клиенты")
    assert len(anna.screen.inline) <= FIT
    assert len([label for label in anna.buttons if "·" in label and label[:1] in "⚪🔘"]) >= 5


async def test_a_line_says_what_its_list_is_about(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", talked(company, 20), city="Пермь")
    await has(company, anna, "ООО «Пион»", talked(company, 300, orders=1, on=TODAY - 280 * DAY))
    await has(company, anna, "Занят", talked(company, 30), due=TODAY)
    await anna.says("Клиенты")
    await anna.taps("Без шага · 2")
    anna.sees("Без шага: 2")
    assert told(anna)[:2] == ["🟢 Пион · 9 мес. · 32 000 ₽", "🔘 Вишня · Пермь · 20 дн."]


async def test_long_unseen_begins_with_the_longest_and_leaves_out_whoever_was_seen_lately(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Недавно", talked(company, 90, visit=30))
    await has(company, anna, "Месяц", talked(company, 90, visit=31))
    await has(company, anna, "Давно", talked(company, 2, visit=400))
    await has(company, anna, "Говорили", talked(company, 40))
    await has(company, anna, "Вчера", talked(company, 1))
    await has(company, anna, "Никогда")
    await has(company, anna, "Недозвон", Facts(last_touch_at=company.clock.now() - 3 * DAY, attempts=2))
    await anna.says("/new Новый")
    await anna.says("Клиенты")
    await anna.taps("Давно не были")
    anna.sees(
        "Давно не были: 4",
        "Последний визит — больше 30 дней назад, а если визитов не было — последний разговор.",
        "Сначала те, с кем ещё не поговорили",
    )
    assert [label[2:] for label in anna.buttons[:4]] == [
        "Недозвон · ещё не говорили", "Давно · 13 мес.", "Говорили · 40 дн.", "Месяц · 31 дн."
    ]  # fmt: skip
    assert "Действия · 4" in anna.buttons
    await anna.taps("📅 Разложить по дням")
    anna.sees("4")


async def test_long_unseen_says_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, "Daisy", talked(company_en, 2, visit=31))
    await has(company_en, anna, "Rose", talked(company_en, 1))
    await anna.says("Clients")
    await anna.taps("Long unseen")
    anna.sees("Long unseen: 1", "Last visit over 30 days ago; if there was none, last talk.")
    assert not [label for label in anna.buttons if "Rose" in label]
    await anna.says("Clients")
    await anna.taps("All clients · 2")
    anna.does_not_see("Last visit over")


async def test_stages_are_any_of_those_chosen(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", talked(company, 20))
    await has(company, anna, "Пион", talked(company, 20, orders=1, on=TODAY - 20 * DAY))
    await has(company, anna, "Белый")
    await anna.says("Клиенты")
    await anna.taps("Фильтр")
    await anna.taps("Этап")
    await anna.taps("🟢 Заказы есть")
    await anna.taps("🔘 До ЛПР пока не дошли")
    await anna.taps("Показать · 2")
    assert {label.split()[1] for label in anna.buttons[:2]} == {"Вишня", "Пион"}


async def test_the_order_is_chosen_in_two_taps(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", talked(company, 20, orders=1, on=TODAY - 20 * DAY))
    await has(company, anna, "Пион", talked(company, 20, orders=3, on=TODAY - 30 * DAY))
    await anna.says("Клиенты")
    await anna.taps("Сортировка")
    assert "✓ По имени" in anna.buttons
    await anna.taps("Сумма")
    assert [label[2:] for label in told(anna)[:2]] == ["Пион · 96 000 ₽", "Астра · 32 000 ₽"]


async def test_the_nearest_come_first_from_where_one_stands(company: Company) -> None:
    anna = company.anna
    client = await has(company, anna, "Рядом")
    await has(company, anna, "Без места")
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        known = await unit.clients.get(scope, client)
        await unit.clients.save(scope, replace(known, latitude=55.75, longitude=37.6))
        await unit.commit()
    await anna.says("Клиенты")
    await anna.taps("Сортировка")
    await anna.taps("Ближайшие")
    anna.sees("Пришлите, где вы")
    await anna.shares_location(55.76, 37.6)
    assert anna.buttons[0] == "⚪ Рядом · 1,1 км"
    assert not [label for label in anna.buttons if "Без места" in label]


async def test_whose_each_is_gives_way_to_initials_before_what_the_list_is_about_does(company: Company) -> None:
    big = replace(talked(company, 20, orders=1, on=TODAY - 320 * DAY), order_sum=132_000_000)
    await has(company, company.anna, "Кондитерская", big)
    await has(company, company.boris, "Столовая Чайка", replace(big, order_sum=12_000_000))
    await has(company, company.boris, "Столовая Чайка на Мира", replace(big, last_order_on=TODAY - 310 * DAY))
    lead = company.lead
    await lead.says("кто давно не покупал")
    assert told(lead)[:3] == [
        "🟢 Кондитер… · 10 мес. · 1 320 000 ₽ · АП",
        "🟢 Чайка · 10 мес. · 120 000 ₽ · БИ",
        "🟢 Чайка на… · 10 мес. · 1 320 000 ₽ · БИ",
    ]
    lead.sees("АП — Анна Петрова, БИ — Борис И")
    await company.anna.says("кто давно не покупал")
    assert told(company.anna)[0] == "🟢 Кондитерская · 10 мес. · 1 320 000 ₽"
    company.anna.does_not_see("АП —")


async def test_who_is_covered_is_never_told_by_initials(company: Company) -> None:
    anna = (await company.scope(company.anna)).actor
    reader = Reader("ru", "Europe/Moscow", company.clock.now(), covers=((anna, "Анна Петрова"),))
    facts = replace(talked(company, 20, orders=1, on=TODAY - 320 * DAY), order_sum=132_000_000)
    line = ClientLine(1, anna, "Кондитерская", facts)
    [[button]] = openings(reader, [line], Order.LAST_ORDER, {anna: "Анна Петрова"}, "l1.")
    assert button.label.replace("\xa0", " ") == "⚪ Кондитерская · 10 мес. · За Анну"


async def test_a_step_whose_name_is_long_keeps_its_day(company: Company) -> None:
    anna = (await company.scope(company.anna)).actor
    reader = Reader("ru", "Europe/Moscow", company.clock.now())
    step = NextStep(new_id(), 1, anna, StepKind.PAYMENT, date(2026, 11, 25), None, "Europe/Moscow")
    line = ClientLine(1, anna, "Автозапчасти «Рябина»", talked(company, 20), step)
    [[button]] = openings(reader, [line], Order.NEXT_STEP, {}, "")
    assert button.label.replace("\xa0", " ") == "⚪ Автозапчасти Рябина · 💳 25 нояб."


async def test_a_lead_sees_whose_each_is_and_filters_by_manager(company: Company) -> None:
    await has(company, company.anna, "Вишня", talked(company, 20))
    await has(company, company.boris, "Пион", talked(company, 30))
    lead = company.lead
    await lead.says("Клиенты")
    await lead.taps("Сортировка")
    await lead.taps("Последнее касание")
    assert [label[2:] for label in lead.buttons[:2]] == ["Пион · 30 дн. · Борис", "Вишня · 20 дн. · Анна"]
    await lead.taps("Фильтр")
    await lead.taps("Менеджер")
    await lead.taps("Анна Петрова")
    await lead.taps("Показать · 1")
    assert lead.buttons[0][2:] == "Вишня · 20 дн."


async def test_a_rep_has_no_filter_by_manager_not_even_by_a_forged_tap(company: Company) -> None:
    await has(company, company.anna, "Вишня")
    await company.lead.says("Клиенты")
    await company.lead.taps("Фильтр")
    forged = next(one for one in company.lead.screen.buttons() if one["text"] == "Менеджер")
    await company.anna.says("Клиенты")
    await company.anna.taps("Фильтр")
    assert "Менеджер" not in company.anna.buttons
    await company.anna.presses(company.anna.screen, forged)
    assert company.anna.toast == "Клиент не найден"
    own = next(one for one in company.anna.screen.buttons() if one["text"] == "Этап")
    own["callback_data"] = own["callback_data"].replace("stage", "manager")
    await company.anna.presses(company.anna.screen, own)
    assert company.anna.toast == "Клиент не найден"


async def test_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, "Cherry", talked(company_en, 20), city="Leeds")
    await has(company_en, anna, "Peony", talked(company_en, 300, orders=1, on=TODAY - 280 * DAY))
    await anna.says("Clients")
    await anna.taps("Filter")
    await anna.taps("Last order")
    await anna.taps("over 180 days ago")
    await anna.taps("Back")
    anna.sees("• Last order: over 180 days ago")
    await anna.taps("✕ over 180 days ago")
    await anna.taps("Show · 2")
    await anna.taps("Sort")
    await anna.taps("Last touch")
    assert [label[2:] for label in told(anna)[:2]] == ["Peony · 9 mo · £32,000", "Cherry · Leeds · 20 d"]
    await anna.taps("Cherry")
    await anna.taps("Back")
    anna.sees("All clients: 2")
