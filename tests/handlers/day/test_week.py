"""A week of five reps: no step that is due is forgotten, no message is missed, doubled, or comes when it may not."""

from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from bot.messages.letters import CAN_WAIT
from bot.telegram.pace import Pace as OurPace
from sales.company.alerts import Alerts, Quiet
from sales.work.step import GRACE
from sandbox.requests.pacing import Pace as TelegramPace
from storage.queries.step_rows import STEP, step_of
from storage.schema.tables import clients, next_steps, outbox, touches
from tests.handlers.day.test_reminders import moscow
from tests.handlers.day.week import DAY, OFF_UTC, Week
from tests.handlers.sample_company import Company, led_each_morning

NIGHT = Quiet(time(22), time(7))
AT_ONCE = timedelta(minutes=35)
"""The clock jumps by less."""
SEED = 1
ON_A_DAY_OFF = {"digest", "reminder"}
"""And of these only what was agreed for it."""


@pytest.mark.long
async def test_two_days_around_a_weekend(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the clock jumps by half an hour, a second between two messages to the same person is waited for nothing."""
    monkeypatch.setattr(OurPace, "own_second", lambda *_: nullcontext())
    monday = date(2026, 11, 23)
    away = (monday, monday)
    await _played(
        company, Week(company, Random(7), date(2026, 11, 20), days=4, clients=5, jump=30, faulty=0.07, away=away)
    )


@pytest.mark.long
@pytest.mark.storm
@pytest.mark.timeout(3_000)
async def test_a_week_of_two_hundred_clients_each(company: Company) -> None:
    """At the pace that Telegram asks for."""
    monday, away = date(2026, 11, 23), (date(2026, 11, 25), date(2026, 11, 26))
    size: dict[str, Any] = {"days": 7, "clients": 200, "jump": 15, "faulty": 0.2}
    await _played(company, Week(company, Random(SEED), monday, away=away, pace=TelegramPace(30, 1), **size))


async def _played(company: Company, week: Week) -> None:
    company.clock.moves_to(moscow(23, day=week.first.day - 1))
    await led_each_morning(company)
    await week.begins()
    await week.is_played()
    async with company.database.read() as unit:
        sent = await unit.transaction.rows(select(outbox))
        kept = await unit.transaction.rows(select(*STEP, next_steps.c.created_at))
    steps = [(step_of(row), row.created_at) for row in kept]
    _nothing_is_left_lying(sent)
    _nothing_comes_when_it_may_not(sent, steps)
    _each_agreed_hour_was_reminded_of_once(company, sent, steps)
    _whoever_covers_is_reminded(week, sent, steps)
    _each_working_day_has_its_messages(week, sent)
    _nobody_hears_the_same_twice(week, sent)
    await _what_was_done_for_another_says_so(week)
    assert not [call for call in company.telegram.calls.refused() if "too many" in call.description.lower()]
    await _what_is_due_is_told_of(company, week)


def _nothing_is_left_lying(sent: Sequence[Any]) -> None:
    late = [row.kind for row in sent if row.state not in ("sent", "skipped")]
    assert not late
    at_once = (row for row in sent if row.sent_at and row.kind not in CAN_WAIT)
    assert not [row.kind for row in at_once if row.sent_at > row.due_at + AT_ONCE]


def _nothing_comes_when_it_may_not(sent: Sequence[Any], steps: Sequence[Any]) -> None:
    agreed = {(step.member, step.due_on): step for step, _ in steps if step.due_time}
    for row in sent:
        if row.sent_at is None:
            continue
        there = row.sent_at + OFF_UTC
        assert not NIGHT.holds(there.time()), f"{row.kind} at {there}"
        if there.weekday() >= 5:
            assert row.kind in ON_A_DAY_OFF, f"{row.kind} at {there}"
            if row.kind == "digest":
                assert (int(row.key.split(":")[1]), there.date()) in agreed


def _each_agreed_hour_was_reminded_of_once(company: Company, sent: Sequence[Any], steps: Sequence[Any]) -> None:
    """Each that still stood when its moment had come."""
    rows = [row for row in sent if row.kind == "reminder"]
    told = Counter(step for row in rows for step in row.data["steps"])
    assert set(told.values()) <= {1}
    reached = {step for row in rows if row.state == "sent" for step in row.data["steps"]}
    for step, created in steps:
        if step.due_at is None or step.due_at > company.clock.now() - GRACE:
            continue
        closed = step.closed_at or datetime.max.replace(tzinfo=step.due_at.tzinfo)
        if created < step.due_at - DAY / 12 and closed > step.due_at:
            assert step.id in reached, f"of {step.due_at} nobody was reminded"
        if closed < step.due_at - Alerts().lead(step.kind) - AT_ONCE:
            assert step.id not in told, f"{step.due_at} was closed {closed}"


def _whoever_covers_is_reminded(week: Week, sent: Sequence[Any], steps: Sequence[Any]) -> None:
    """Of the absent one's hours, on those days; of all others whose they are."""
    whose = {step.id: step.member for step, _ in steps}
    for row in sent:
        if row.kind == "reminder" and row.state == "sent":
            works = week.works_for((row.sent_at + OFF_UTC).date())
            to = next(member for member, person in week.reps.items() if person.id == row.person_id)
            assert {whose[step] for step in row.data["steps"]} <= set(works[to])


async def _what_was_done_for_another_says_so(week: Week) -> None:
    async with week.company.database.read() as unit:
        rows = await unit.transaction.rows(select(touches))
    for row in rows:
        day = (row.recorded_at + OFF_UTC).date()
        instead = row.member_id == week.substitute and row.client_id in await _clients(week.company, week.absent)
        assert row.covered_id == (week.absent if instead else None), f"{day}"
    assert [row for row in rows if row.covered_id], "somebody was covered"


async def _clients(company: Company, member: int) -> set[int]:
    async with company.database.read() as unit:
        rows = await unit.transaction.rows(select(clients.c.id).where(clients.c.owner_id == member))
    return {row.id for row in rows}


def _each_working_day_has_its_messages(week: Week, sent: Sequence[Any]) -> None:
    """One morning and one evening a rep who is there: each has steps on each day."""
    days = [week.first + number * DAY for number in range(week.days)]
    reached = Counter((row.person_id, row.kind, (row.sent_at + OFF_UTC).date()) for row in sent if row.sent_at)
    for day in (day for day in days if day.weekday() < 5):
        for member, person in week.reps.items():
            for kind in ("digest", "evening"):
                assert reached[person.id, kind, day] == (member in week.works_for(day)), f"{kind} of {day}"
        assert reached[week.company.lead.id, "team", day] == 1


def _nobody_hears_the_same_twice(week: Week, sent: Sequence[Any]) -> None:
    """Unless it says so: where an answer of Telegram's was lost, nobody is sure."""
    reached = Counter(row.person_id for row in sent if row.state == "sent")
    for person in week.reps.values():
        heard = [one for one in person.messages if one.of_bot]
        again = [one for one in heard if "повтор" in one.text.split("\n")[0]]
        assert len(heard) - reached[person.id] - week.said[person.id] <= len(again)


async def _what_is_due_is_told_of(company: Company, week: Week) -> None:
    """The morning after: each rep's list counts all that is due, and the lead's what is overdue."""
    monday = week.first + week.days * DAY
    monday += DAY * ((7 - monday.weekday()) % 7)
    for hour in (time(8, 30), time(9)):
        company.clock.moves_to(datetime.combine(monday, hour, UTC) - OFF_UTC)
        await company.app.tick()
    for member, person in week.reps.items():
        left = [step for step in await _open(company, member) if step.due_on < monday]
        today = [step for step in await _open(company, member) if step.due_on == monday]
        late = sum(step.due_on < monday or step.is_overdue(company.clock.now()) for step in (*left, *today))
        head = next(one.text for one in reversed(person.screens) if one.text.startswith(f"Понедельник, {monday.day}"))
        assert _counted(head, "просроч") == late
        assert _counted(head, "звон") + _counted(head, "визит") == len(left) + len(today) - late
        if late:
            name = (await company.me(person)).member.name
            assert any(f"{name}: " in one.text and f"просрочено {late}" in one.text for one in company.lead.screens)


async def _open(company: Company, member: int) -> list[Any]:
    asked = select(*STEP).where(next_steps.c.member_id == member, next_steps.c.state == "open")
    async with company.database.read() as unit:
        return [step_of(row) for row in await unit.transaction.rows(asked)]


def _counted(head: str, word: str) -> int:
    """7 звонков, 2 визита, 1 просрочен"""
    first = head.split("\n", maxsplit=1)[0].replace("\xa0", " ")
    return next((int(piece.split()[-2]) for piece in first.split(".", 1)[1].split(",") if word in piece), 0)
