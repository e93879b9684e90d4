"""Of several steps whose day has come a touch says which it closes, and lets one choose."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from sales.actions.steps import plan
from sales.clients.client import Client
from sales.days.calendar import DAY
from sales.work.step import StepKind, Wish
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/Moscow"))


async def _planned(company: Company, of: Client, *wishes: Wish) -> None:
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        for wish in wishes:
            await plan(unit, scope, of, wish, NOW)
        await unit.commit()


@dataclass(frozen=True)
class Several:
    """Buttons and lines of a client with whom two things are planned for today."""

    touch: str
    ends: str
    stays: str
    asked: str
    other: str
    other_stays: str
    none: str
    no_step: str
    both_stay: str
    talked: str
    done: str


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ru",
            Several(
                "Касание",
                "🎯 Позвонить 09:00 · о цене ▾",
                "Остаётся: Приехать 16:00 · образцы",
                "Какой шаг закрываем?",
                "Приехать 16:00 · образцы",
                "Остаётся: Позвонить 09:00 · о цене",
                "Никакой: всё остаётся",
                "🎯 Шаг не закрывается ▾",
                "Остаётся: Позвонить 09:00 · о цене; Приехать 16:00 · образцы",
                "Поговорили",
                "✅ Сделано: приехать",
            ),
        ),
        (
            "en",
            Several(
                "Touch",
                "🎯 Call 06:00 · о цене ▾",
                "Stays planned: Visit 13:00 · образцы",
                "Which step does the touch close?",
                "Visit 13:00 · образцы",
                "Stays planned: Call 06:00 · о цене",
                "None: all of them stay",
                "🎯 Closes no step ▾",
                "Stays planned: Call 06:00 · о цене; Visit 13:00 · образцы",
                "Talked",
                "✅ Done: visit",
            ),
        ),
    ],
)
async def test_with_several_steps_a_touch_says_which_it_closes_and_lets_one_choose(
    company: Company, company_en: Company, language: str, words: Several
) -> None:
    its = company if language == "ru" else company_en
    anna, romashka = its.anna, await client(its, its.anna)
    await _planned(its, romashka, Wish(StepKind.CALL, TODAY, time(9), "о цене"), Wish(StepKind.OFFER, TODAY + 7 * DAY))
    await open_card(anna)
    await anna.taps(words.touch)
    assert not [one for one in anna.buttons if one.startswith("🎯")], "one alone is no choice"
    await _planned(its, romashka, Wish(StepKind.VISIT, TODAY, time(16), "образцы"))
    await open_card(anna)
    await anna.taps(words.touch)
    anna.sees(words.stays)
    await anna.taps(words.ends)
    anna.sees(words.asked)
    await anna.taps(words.none)
    anna.sees(words.both_stay)
    await anna.taps(words.no_step)
    await anna.taps(words.other)
    anna.sees(words.other_stays)
    await anna.taps(words.talked)
    anna.sees(words.done)
    assert {one.note for one in await steps(its, anna, romashka)} >= {"о цене"}
    assert "образцы" not in {one.note for one in await steps(its, anna, romashka)}
