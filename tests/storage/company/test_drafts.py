"""Drafts: on which message one stands, the latest ones, and the one that a tap brings along."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.updates.desk import Desk
from handlers.speech.taps.recording import Step, TouchStep
from sales.company.members import Person
from sales.ground.drafts import Draft
from sales.ground.ids import to_text
from storage.database import Database
from storage.traffic.inbox import Arrival, Inbox, State
from tests.clock import StandingClock
from tests.storage.sample_company import NOW

PERSON, DRAFT, MESSAGE = 5_000_001, -7, 42
STAMP = TouchStep(draft=to_text(DRAFT), step=Step.BACK).pack()
KEPT = Draft(DRAFT, PERSON, "touch", {"of": "Рябина"}, NOW)


async def test_the_message_of_a_question_is_noted_afterwards(database: Database) -> None:
    async with database.work() as unit:
        await unit.people.put(Person(PERSON, "ru"))
        await unit.drafts.put(Draft(DRAFT, PERSON, "founding", {"name": ""}, NOW))
        await unit.commit()
    async with database.work() as unit:
        await unit.drafts.stands_on(PERSON, DRAFT, MESSAGE)
        await unit.commit()
    async with database.read() as unit:
        assert await unit.drafts.get(PERSON, DRAFT) == Draft(DRAFT, PERSON, "founding", {"name": ""}, NOW, MESSAGE)


async def test_a_draft_that_is_gone_does_not_come_back_by_it(database: Database) -> None:
    async with database.work() as unit:
        await unit.drafts.stands_on(PERSON, DRAFT, MESSAGE)
        await unit.commit()
    async with database.read() as unit:
        assert await unit.drafts.get(PERSON, DRAFT) is None


async def test_the_latest_of_a_kind_are_the_persons_own_and_the_newest_comes_first(database: Database) -> None:
    async with database.work() as unit:
        for person in (PERSON, PERSON + 1):
            await unit.people.put(Person(person, "ru"))
            for number in range(4):
                at = NOW + timedelta(minutes=number)
                await unit.drafts.put(Draft(number, person, "import" if number else "founding", {"of": person}, at))
        await unit.commit()
    async with database.read() as unit:
        latest = await unit.drafts.latest(PERSON, "import", 2)
        since = await unit.drafts.since(PERSON, ["founding", "import"], NOW + timedelta(minutes=1))
        every = await unit.drafts.since(PERSON, ["founding"], NOW)
    assert [(draft.id, draft.data["of"]) for draft in latest] == [(3, PERSON), (2, PERSON)]
    assert [(draft.id, draft.data["of"]) for draft in since] == [(1, PERSON), (2, PERSON), (3, PERSON)]
    assert [draft.kind for draft in every] == ["founding"]


async def _taps(database: Database, person: int, stamp: object) -> Draft | None:
    """What comes along with the tap of that button."""
    desk = Desk(database, Inbox(1, "me", 30.0), StandingClock())
    arrival = Arrival(1, person, json.dumps({"callback_query": {"data": stamp}}), State.NEW)
    (taken,) = await desk.turn([arrival], [], 1, 1)
    return taken.draft


async def _kept(database: Database) -> None:
    async with database.work() as unit:
        for person in (PERSON, PERSON + 1):
            await unit.people.put(Person(person, "ru"))
        await unit.drafts.put(KEPT)
        await unit.commit()


async def test_a_tap_brings_the_draft_that_its_button_names(database: Database) -> None:
    await _kept(database)
    assert await _taps(database, PERSON, STAMP) == KEPT


async def test_a_button_brings_nobody_somebody_elses_draft(database: Database) -> None:
    await _kept(database)
    assert await _taps(database, PERSON + 1, STAMP) is None


async def test_of_two_taps_that_come_at_once_each_brings_its_own_draft_in_its_turn(database: Database) -> None:
    await _kept(database)
    desk = Desk(database, Inbox(1, "me", 30.0), StandingClock())
    later = TouchStep(draft=to_text(1), step=Step.BACK).pack()
    async with database.work() as unit:
        await unit.drafts.put(replace(KEPT, id=1))
        await unit.commit()
    taps = [json.dumps({"callback_query": {"data": stamp}}) for stamp in (STAMP, later)]
    (first,) = await desk.turn([Arrival(at, PERSON, tap, State.NEW) for at, tap in enumerate(taps)], [], 1, 1)
    (second,) = await desk.turn([], [first], 1, 1)
    assert [first.draft, second.draft] == [KEPT, replace(KEPT, id=1)]


async def test_of_two_taps_each_brings_its_own_draft(database: Database) -> None:
    await _kept(database)
    named = [(PERSON, 1), (PERSON + 1, DRAFT)]
    async with database.work() as unit:
        await unit.drafts.put(Draft(1, PERSON + 1, "touch", {}, NOW))
        assert await unit.drafts.some(named) == []
        assert await unit.drafts.some([*named, (PERSON, DRAFT)]) == [KEPT]


@pytest.mark.parametrize("stamp", ["", ":", "t", f"nobody:{to_text(DRAFT)}", STAMP[:-6], "t:\ud800", 7, None, [STAMP]])
async def test_a_forged_button_is_taken_in_like_any_other(database: Database, stamp: Any) -> None:
    await _kept(database)
    assert await _taps(database, PERSON, stamp) is None


async def test_a_draft_that_came_along_is_as_the_unit_of_work_leaves_it(database: Database) -> None:
    await _kept(database)
    changed = Draft(DRAFT, PERSON, "plan", {"of": "Весна"}, NOW)
    async with database.work(draft=KEPT) as unit:
        before = database.hops
        assert await unit.drafts.get(PERSON, DRAFT) == KEPT
        assert database.hops == before
        assert await unit.drafts.get(PERSON + 1, DRAFT) is None
        await unit.drafts.put(changed)
        assert await unit.drafts.get(PERSON, DRAFT) == changed
    async with database.work(draft=KEPT) as unit:
        await unit.drafts.stands_on(PERSON, DRAFT, MESSAGE)
        assert await unit.drafts.get(PERSON, DRAFT) == replace(KEPT, message=MESSAGE)
    async with database.work(draft=KEPT) as unit:
        await unit.drafts.drop(PERSON, DRAFT)
        assert await unit.drafts.get(PERSON, DRAFT) is None
