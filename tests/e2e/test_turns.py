"""Whose turn it is: the morning's reasons, the way there, what comes again, a text that is sent. Over HTTP, in both
languages.
"""

from datetime import date, timedelta

import pytest

from sales.actions.card import places
from sales.actions.card.places import Spot
from sales.values.birthdays import Birthday
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.e2e.played import here, over_http
from tests.handlers.lists.acting import has_numbered, what_for
from tests.handlers.lists.test_repeating import again
from tests.handlers.reporting.test_digest import LONG_AGO, has
from tests.handlers.reporting.test_occasions import RHYTHM, born
from tests.handlers.sample_company import HOME
from tests.handlers.selling import client, open_card, steps, touches

pytestmark = [
    pytest.mark.long,  # each promise by itself is played in tests/handlers each time
    pytest.mark.parametrize("language", ["ru", "en"]),
]

TUESDAY = date(2026, 11, 24)
HERE, NEXT_DOOR = (55.75, 37.60), (55.751, 37.60)
VISITS = (HERE, NEXT_DOOR, (55.78, 37.61), (55.70, 37.62), (55.80, 37.60))


async def test_the_morning_says_whom_to_call_and_why_one_is_planned_and_the_others_are_spread(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company, anna = played.company, played.anna
        await has(company, anna, "Daisy", facts=RHYTHM)
        await born(company, anna, "Lily", Birthday(19, 11))
        clients = await has_numbered(company, anna, 3)
        scope = await company.scope(anna)
        async with company.work(scope) as unit:
            for one in clients:
                await unit.clients.set_facts(scope, one, LONG_AGO)
            await unit.commit()
        company.clock.moves(timedelta(days=1))
        await company.app.tick()
        await played.hears(
            ("Дни рождения: Lily — Вера Петрова", "Birthdays: Lily — Вера Петрова"),
            ("Daisy — берут каждые 5 недель, прошло 7", "Daisy — they buy every 5 weeks, 7 have passed"),
            ("Клиент 0 — не брали 10 мес.", "Клиент 0 — no order for 10 mo"),
        )
        await played.taps(("Пора звонить · 3", "Due for a call · 3"))
        await anna.taps(next(one for one in anna.buttons if one.startswith("📅")))
        played.sees(("Сохранено", "Saved"), ("Пора звонить: 2", "Due for a call: 2"))
        await played.taps(("Разложить по дням", "Spread over days"), ("Да, разложить", "Yes, spread"))
        why = played.word(("Пора звонить, не брали 10 мес.", "Due for a call, no order for 10 mo"))
        assert await what_for(company, clients) == [[why], *[[why.replace(", ", "; ", 1)]] * 2]


async def test_five_visits_have_their_way_and_one_of_them_is_confirmed(ready_sqlite_url: str, language: str) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company, anna = played.company, played.anna
        scope = await company.scope(anna)
        for number, spot in enumerate(VISITS):
            visited = await has(company, anna, f"Shop {number}", date(2026, 11, 19), kind=StepKind.VISIT)
            async with company.work(scope) as unit:
                await places.teach(unit, scope, visited, Spot(*spot), HOME[language][2])
                await unit.commit()
        company.clock.moves(timedelta(days=1))
        await played.says(("Сегодня", "Today"))
        await played.taps(("Маршрут", "Route"), ("Отсюда", "Start from here"))
        await anna.shares_location(55.69, 37.62)
        played.sees("1. Shop 3", "2. Shop 0", "3. Shop 1", "5. Shop 4")
        await played.taps(("Открыть в картах", "Open in maps"))
        assert all(f"{latitude:.6f},{longitude:.6f}" in anna.opened for latitude, longitude in VISITS)
        await played.taps("Shop 0", ("Поговорили", "Talked"), ("Не планировать", "No step"))
        played.sees(("Рядом, до 500 м:", "Also within 0.3 mi:"))
        assert anna.buttons[0] == played.word(("Shop 1 · 110 м", "Shop 1 · 120 yd"))
        await played.taps(("Я здесь", "I'm here"))
        await anna.shares_location(*HERE, accuracy=15)
        played.sees(("Записано к визиту: подтверждено.", "Kept with the visit: confirmed."))


async def test_fourteen_shops_get_their_tuesday_and_a_written_text_is_recorded(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company, anna = played.company, played.anna
        shops = await has_numbered(company, anna, 14, city="Perm")
        lily = await client(company, anna, "Lily", "Vera")
        await played.says(("Lily по вторникам заехать", "Lily visit on Tuesdays"))
        await played.taps(("Сохранить", "Save"))
        [weekly] = await steps(company, anna, lily)
        assert (weekly.due_on, weekly.series and weekly.series.rule) == (TUESDAY, "w1.1")
        await played.says(("Клиенты", "Clients"))
        await played.taps(("Фильтр", "Filter"), ("Город", "City"), "Perm · 14", ("Показать", "Show"))
        await played.taps(("Действия · 14", "Actions · 14"), ("Повторять · 14", "Repeat · 14"))
        await played.taps(("🚗 Приехать · вт 24", "🚗 Visit · Tue 24"), ("Да, повторять", "Yes, repeat"))
        assert await again(company, shops) == [[(StepKind.VISIT, TUESDAY, "w1.1")]] * 14
        await open_card(anna, "Lily")
        await played.taps(("Написать", "Write"), ("Знакомство", "Introduction"))
        played.sees(("Здравствуйте, Vera!", "Hello, Vera!"))
        await played.taps(("Скопировать текст", "Copy the text"), ("Отправлено", "Sent"))
        [touch] = await touches(company, anna, lily)
        assert (touch.channel, touch.outcome, touch.comment) == (Channel.MESSAGE, Outcome.SENT, anna.clipboard)
