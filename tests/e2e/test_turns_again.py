"""What becomes of whose turn it was: left alone they rest, what is done comes again, who is not reached is tried
otherwise; and nobody is brought up who does not want it, or whom the owner's rules leave out. Over HTTP, in both
languages.
"""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from sales.actions.card import places
from sales.actions.card.places import Spot
from sales.clients.client import Contact
from sales.ground.ids import new_id
from sales.values.birthdays import Birthday
from sales.values.phones import parse
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from sales.work.touch import Touch
from tests.e2e.played import Played, here, over_http
from tests.handlers.reporting.test_digest import LONG_AGO, has
from tests.handlers.reporting.test_occasions import REFUSED, RHYTHM, born
from tests.handlers.sample_company import HOME, Company
from tests.handlers.selling import client, open_card, steps

pytestmark = [
    pytest.mark.long,  # each promise by itself is played in tests/handlers each time
    pytest.mark.parametrize("language", ["ru", "en"]),
]

TUESDAY, THE_NEXT = date(2026, 11, 24), date(2026, 12, 1)
ROSE = ("Роза — не брали 10 мес.", "Роза — no order for 10 mo")


async def test_who_was_shown_twice_and_left_alone_rests_a_week_and_the_list_keeps_them(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 17, 12)) as played:
        await has(played.company, played.anna, "Роза", facts=LONG_AGO)
        for day in (18, 19):
            await played.at(day, 8, 30)
            await played.hears(ROSE)
        await played.at(23, 8, 30)
        await played.says("/today")
        played.does_not_see(ROSE)
        await played.taps(("Пора звонить · 1", "Due for a call · 1"))
        played.sees("Роза")
        await played.at(26, 8, 30)
        await played.hears(ROSE)


async def test_each_card_says_why_today_and_who_asked_to_be_left_alone_is_not_brought_up(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company, anna = played.company, played.anna
        await has(company, anna, "Мак", facts=REFUSED)
        await born(company, anna, "Ландыш", Birthday(20, 11))
        daisy = await has(company, anna, "Астра", facts=RHYTHM)
        for name, why in (
            ("Астра", ("🔔 Берут каждые 5 недель, прошло 7", "🔔 They buy every 5 weeks, 7 have passed")),
            ("Мак", ("🔔 Можно вернуться: отказались 6 мес. назад", "🔔 Time to come back: they refused 6 mo ago")),
            ("Ландыш", ("🎂 пт, 20 ноября", "🎂 Fri, 20 November")),
        ):
            await played.says(name)
            played.sees(why)
        scope = await company.scope(anna)
        async with company.work(scope) as unit:
            silent = replace(await unit.clients.get(scope, daisy), do_not_contact=True)
            await unit.clients.save(scope, silent)
            await unit.commit()
        await played.at(19, 8, 30)
        await played.hears(("После отказа", "After a refusal"), "Мак")
        played.does_not_see("Астра")


async def test_a_birthday_said_in_a_message_is_promised_for_a_morning_and_told_of_then(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        await client(played.company, played.anna, "Lily", "Vera")
        await played.says(("Lily, у Vera др 21 ноября", "Lily, Vera's birthday 21 November"))
        await played.taps("🎂 Vera")
        played.sees(("🎂 Напомню утром: пт, 20 ноября.", "🎂 I'll remind you in the morning: Fri, 20 November."))
        await played.at(20, 8, 30)
        await played.hears(("Дни рождения: Lily — Vera", "Birthdays: Lily — Vera"))


async def test_what_is_done_comes_again_and_a_dropped_step_does_not(ready_sqlite_url: str, language: str) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company, anna = played.company, played.anna
        lily = await client(company, anna, "Lily", "Vera")
        await played.says(("Lily по вторникам заехать", "Lily visit on Tuesdays"))
        await played.taps(("Сохранить", "Save"))
        await played.at(24, 8, 30)
        await played.hears("🔁")
        await played.taps("Lily", ("Поговорили", "Talked"), ("Не планировать", "No step"))
        [again] = await steps(company, anna, lily)
        assert (again.due_on, again.kind) == (THE_NEXT, StepKind.VISIT)
        await open_card(anna, "Lily")
        await played.taps(("Следующий шаг", "Next step"), ("Убрать шаг", "Drop the step"))
        assert not await steps(company, anna, lily)


async def _missed(played: Played, *days: int) -> None:
    for day in days:
        await played.at(day, 10)
        await open_card(played.anna, "Lily")
        await played.taps(("Касание", "Touch"), ("Недозвон", "No answer"))


async def test_after_three_attempts_another_hour_or_person_and_a_day_in_the_comment_are_the_first_buttons(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company, anna = played.company, played.anna
        lily = await client(company, anna, "Lily", "Vera")
        scope = await company.scope(anna)
        async with company.work(scope) as unit:
            await unit.contacts.add(scope, Contact(new_id(), lily.id, "Anna Cotton", (parse("+79135550001", "RU"),)))
            await unit.commit()
        await _missed(played, 18, 19, 20)
        assert anna.buttons[:2] == [played.word(("🕓 пн 23 в 16", "🕓 Mon 23 at 16")), "📞 Anna Cotton"]
        await played.taps("Anna Cotton", ("Думает", "Thinking"))
        await played.says(
            ("директор вернётся во вторник, набрать в 15:00", "the boss is back on Tuesday, ring at 15:00")
        )
        await played.taps(("Вт, 24 ноября, 15:00", "Tue, 24 November, 15:00"))
        assert (TUESDAY, time(15)) in [(one.due_on, one.due_time) for one in await steps(company, anna, lily)]


async def test_the_hour_at_which_they_are_usually_reached_stands_on_the_card_from_five_talks_on(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        usual = ("Обычно отвечают 10:00–12:00", "Usually reached 10:00–12:00")
        await client(played.company, played.anna, "Lily", "Vera")
        for day in (18, 19, 20, 21, 22):
            await played.at(day, 10)
            await open_card(played.anna, "Lily")
            played.does_not_see(usual)
            await played.taps(("Касание", "Touch"), ("Поговорили", "Talked"), ("Не планировать", "No step"))
        await open_card(played.anna, "Lily")
        played.sees(usual)


async def _talked_long_ago(company: Company, of: int) -> None:
    scope, at = await company.scope(company.anna), company.clock.now() - timedelta(days=50)
    talk = Touch(new_id(), of, scope.actor, Channel.CALL, Direction.OUTGOING, Outcome.TALKED, at, at)
    async with company.work(scope) as unit:
        await unit.touches.add(scope, talk)
        await unit.clients.count_in(scope, of, talk)
        await unit.commit()


async def test_the_plan_of_contacts_says_whose_turn_it_is_until_the_owner_turns_it_off(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 17, 12)) as played:
        company, planned = played.company, ("По плану контактов: Астра", "Plan of contacts: Астра")
        await _talked_long_ago(company, await has(company, played.anna, "Астра"))
        await played.at(18, 8, 30)
        await played.hears(planned)
        played.takes(company.owner)
        await played.goes("/settings", ("Правила", "Rules"), ("План контактов", "Plan of contacts"))
        await played.taps(("✓ План контактов", "✓ Plan of contacts"))
        await company.app.housekeeping.tick()
        played.takes(played.anna)
        await played.at(19, 8, 30)
        await played.hears("Астра — ")
        assert played.word(planned) not in (played.anna.screen.text or "")


async def test_what_comes_on_a_day_of_each_month_gives_way_to_a_working_day_and_one_of_it_is_skipped(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company, anna = played.company, played.anna
        lily = await client(company, anna, "Lily", "Vera")
        await played.says(("Lily каждый месяц 5-го сверка", "Lily reconciliation every month 5th"))
        await played.taps(("Сохранить", "Save"))
        [monthly] = await steps(company, anna, lily)
        assert (monthly.due_on, monthly.series and monthly.series.rule) == (date(2026, 12, 7), "m5")
        await open_card(anna, "Lily")
        await played.taps(("Следующий шаг", "Next step"), ("Пропустить", "Skip this time"))
        first = {"ru": 11, "en": 5}[language]  # Russia rests until then
        assert [one.due_on for one in await steps(company, anna, lily)] == [date(2027, 1, first)]


async def test_a_location_sent_too_early_is_put_right_by_a_nearer_one(ready_sqlite_url: str, language: str) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company, anna = played.company, played.anna
        lily, scope = await client(company, anna, "Lily", "Vera"), await company.scope(anna)
        async with company.work(scope) as unit:
            await places.teach(unit, scope, lily.id, Spot(55.75, 37.60), HOME[language][2])
            await unit.commit()
        await open_card(anna, "Lily")
        await played.taps(("Касание", "Touch"), ("Звонок", "Call"), ("Визит", "Visit"), ("Поговорили", "Talked"))
        await played.taps(("Не планировать", "No step"), ("Я здесь", "I'm here"))
        await anna.shares_location(55.80, 37.60)
        played.sees(("далеко, 5,6 км", "far, 3.5 mi"))
        await anna.shares_location(55.751, 37.60, accuracy=15)
        played.sees(("подтверждено; первая точка была далеко", "confirmed; the first location was far"))


async def test_a_client_of_a_section_leads_back_to_it_before_and_after_the_touch(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        for name in ("Роза", "Мак"):
            await has(played.company, played.anna, name, facts=LONG_AGO)
        await played.says("/today")
        await played.taps(("Пора звонить · 2", "Due for a call · 2"), "Роза", ("Назад", "Back"))
        played.sees(("Пора звонить: 2", "Due for a call: 2"))
        await played.taps("Роза", ("Карточка", "Card"), ("Касание", "Touch"), ("Недозвон", "No answer"))
        await played.taps(("К карточке", "To the card"), ("Назад", "Back"))
        played.sees(("Пора звонить: 1", "Due for a call: 1"), "Мак")
