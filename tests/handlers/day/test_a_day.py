"""A whole day, as somebody new works through it with nothing but the guide."""

from collections.abc import Sequence
from datetime import date, time, timedelta

import pytest

from sales.clients.client import Client
from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from sandbox.people.person import Person
from tests.handlers.day.test_reminders import agreed, at, moscow
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches

TODAY = date(2026, 11, 18)
MOST_TAPS, MOST_UNASKED = 30, 10


class Thumb:
    """Taps for somebody, and counts."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.taps = 0

    async def tap(self, *labels: str) -> None:
        for label in labels:
            await self.person.taps(label)
            self.taps += 1


async def _day_of(company: Company, calls: int, visits: int) -> list[Client]:
    scope, kinds = await company.scope(company.anna), [StepKind.CALL] * calls + [StepKind.VISIT] * visits
    made = [await client(company, company.anna, f"Клиент {chr(ord('А') + place)}") for place in range(len(kinds))]
    async with company.work(scope) as unit:
        for one, kind in zip(made, kinds, strict=True):
            await unit.steps.put(scope, NextStep(new_id(), one.id, scope.actor, kind, TODAY, None, "Europe/Moscow"))
        await unit.commit()
    return made


WORDS = {
    "ru": ("10 звонков, 2 визита", "Обзвон", "Поговорили", "Завтра", "Сегодня", "Есть интерес", "Через неделю",
           "Следующий клиент", "12 касаний", "Всё отмечено"),
    "en": ("10 calls, 2 visits", "Start calling", "Talked", "Tomorrow", "Today", "Interested", "In a week",
           "Next client", "12 touches", "Everything is marked"),
}  # fmt: skip
EVENING = {"ru": moscow(18, 30), "en": moscow(21, 30)}
"""By the clock of each company: the English one is in London."""


async def test_a_day_of_twelve_lines_is_worked_through_with_at_most_thirty_taps(company: Company) -> None:
    """Each client has its touch, its comment and its next step then, and nothing is left in the evening."""
    await _works_through(company, "ru")


@pytest.mark.long
async def test_the_same_day_in_english(company_en: Company) -> None:
    await _works_through(company_en, "en")


async def _works_through(company: Company, language: str) -> None:
    counted, through, talked, tomorrow, today, interested, week, following, told, marked = WORDS[language]
    anna, made = company.anna, await _day_of(company, calls=10, visits=2)
    thumb = Thumb(anna)
    await at(company, EVENING[language] - timedelta(hours=10))
    anna.sees(counted)
    await thumb.tap(through)
    for one in made[:10]:
        anna.sees(one.name)
        await thumb.tap(talked)
        await anna.says(f"ask for a discount, {one.name}")
        await thumb.tap(tomorrow)
    await thumb.tap(today, f"🚗 {made[10].name}")
    for one in made[10:]:
        await thumb.tap(interested)
        await anna.says(f"ask for a discount, {one.name}")
        await thumb.tap(week, following)
    await _is_recorded(company, made)
    assert thumb.taps <= MOST_TAPS
    await at(company, EVENING[language])
    anna.sees(told, marked)


async def _is_recorded(company: Company, made: Sequence[Client]) -> None:
    for one in made:
        [touch], [step] = await touches(company, company.anna, one), await steps(company, company.anna, one)
        assert touch.comment == f"ask for a discount, {one.name}"
        assert step.due_on > TODAY


@pytest.mark.long
async def test_eight_agreed_hours_bring_at_most_ten_messages_a_day(company: Company) -> None:
    """The morning, the evening, and one each."""
    anna = company.anna
    company.clock.moves_to(moscow(8))
    for hour in range(10, 18):
        await agreed(company, time(hour), name=f"Клиент {hour}", phone=False)
    before = len(anna.screens)
    for quarters in range(13 * 4):
        await at(company, moscow(8) + timedelta(minutes=15 * quarters))
    assert len(anna.screens) - before == MOST_UNASKED
