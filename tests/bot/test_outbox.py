"""What nobody asked for goes out once, or once more and says so; at Telegram's pace, and past those who are gone."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from bot.messages.letters import Letter
from bot.messages.outbox import AHEAD
from bot.program.app import App
from sandbox import Pace, Telegram
from sandbox.people.person import Person
from storage.database import Database
from storage.engine.dialects import DatabaseTime
from storage.schema.tables import outbox, people
from storage.traffic.outbox import Lost, Mail, Parcel, Sending, abandon
from tests.clock import StandingClock
from tests.handlers.sample_company import Company

WORDS = "сломалось"
HOUR = timedelta(hours=1)
DEAD = Sending("dead")


async def ordered(database: Database, clock: StandingClock, persons: Sequence[Person], key: str = "one") -> None:
    """A message to each, due now."""
    async with database.work() as unit:
        for person in persons:
            assert await unit.outbox.add(
                key=f"{key}:{person.id}", person=person.id, due_at=clock.now(), kind="apology", data={}
            )
        await unit.commit()


async def states(database: Database) -> dict[int, tuple[str, str | None]]:
    async with database.read() as unit:
        asked = select(outbox.c.person_id, outbox.c.state, outbox.c.reason).where(outbox.c.kind != "digest")
        rows = await unit.transaction.rows(asked)
    return {row.person_id: (row.state, row.reason) for row in rows}


def received(person: Person) -> int:
    return sum(WORDS in message.text for message in person.screens)


async def test_a_message_goes_out_once(app: App, company: Company, clock: StandingClock) -> None:
    await ordered(app.database, clock, company.people)
    await app.tick()
    await app.tick()
    assert [received(one) for one in company.people] == [1, 1, 1, 1]
    assert set(await states(app.database)) == {one.id for one in company.people}


async def test_the_same_key_is_taken_once(app: App, company: Company, clock: StandingClock) -> None:
    await ordered(app.database, clock, [company.anna])
    async with app.database.work() as unit:
        key = f"one:{company.anna.id}"
        assert not await unit.outbox.add(key=key, person=company.anna.id, due_at=clock.now(), kind="apology", data={})
        await unit.commit()


async def test_what_is_not_due_waits(app: App, company: Company, clock: StandingClock) -> None:
    await ordered(app.database, clock, [company.anna])
    clock.moves(-HOUR)
    await app.tick()
    assert received(company.anna) == 0
    clock.moves(HOUR)
    await app.tick()
    assert received(company.anna) == 1


class Queue:
    """How many texts are made; nobody has a turn before it is `open`."""

    def __init__(self, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made = 0
        self.open = asyncio.Event()
        self._write = app.outbox._letters.write
        monkeypatch.setattr(app.outbox._letters, "write", self._writes)
        monkeypatch.setattr(app.outbox._pace, "turn", self._turn)

    async def _writes(self, parcel: Parcel, sending: Sending) -> Letter | str | datetime:
        letter = await self._write(parcel, sending)
        self.made += 1
        return letter

    async def _turn(self) -> None:
        await self.open.wait()


async def test_a_message_is_made_when_its_turn_comes_and_few_are_before_that(
    app: App, telegram: Telegram, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that nothing but the way to Telegram lies between a turn and its message, and a crash leaves few in doubt."""
    crowd = [telegram.person(f"P{number}", started=True) for number in range(4 * AHEAD)]
    await ordered(app.database, clock, crowd)
    queue = Queue(app, monkeypatch)
    async with asyncio.TaskGroup() as sending:
        sending.create_task(app.outbox.tick())
        while queue.made < AHEAD or await _claimed(app.database) < len(crowd):
            await asyncio.sleep(0.01)
        assert (queue.made, sum(map(received, crowd))) == (AHEAD, 0)
        queue.open.set()
    assert [received(one) for one in crowd] == [1] * len(crowd)


async def _claimed(database: Database) -> int:
    async with database.read() as unit:
        asked = select(func.count()).select_from(outbox).where(outbox.c.owner.is_not(None))
        return int(await unit.transaction.scalar(asked) or 0)


FAULTS = ["lose_answer", "bad_gateway", "server_error", "garbage", "drop_next"]


@pytest.mark.parametrize("fault", FAULTS)
async def test_what_may_not_have_arrived_comes_once_more_and_says_so(
    app: App, company: Company, telegram: Telegram, clock: StandingClock, fault: str
) -> None:
    getattr(telegram.faults, fault)("sendMessage", chat=company.anna.id)
    await ordered(app.database, clock, [company.anna, company.boris])
    await app.tick()
    clock.moves(HOUR)
    await app.tick()
    await app.tick()
    assert {state for state, _ in (await states(app.database)).values()} == {Mail.SENT}
    assert received(company.anna) == (2 if fault == "lose_answer" else 1)
    assert company.anna.screen.text.startswith("повтор\n")
    assert "повтор" not in company.boris.screen.text


@pytest.mark.parametrize("fault", FAULTS)
async def test_what_is_in_doubt_twice_stays_so_and_the_lead_is_told_once(
    app: App, company: Company, telegram: Telegram, clock: StandingClock, fault: str
) -> None:
    getattr(telegram.faults, fault)("sendMessage", times=2, chat=company.anna.id)
    await ordered(app.database, clock, [company.anna])
    for _ in range(3):
        await app.tick()
        clock.moves(HOUR)
    assert (await states(app.database))[company.anna.id][0] == Mail.UNCERTAIN
    assert received(company.anna) <= 2
    assert sum("могло не дойти" in message.text for message in company.lead.screens) == 1
    assert not any("могло не дойти" in message.text for message in company.anna.screens)
    assert b'outbox_rows{state="uncertain"} 1.0' in await app.figures()


async def test_what_a_dead_process_was_sending_comes_once_more_and_says_so(
    app: App, company: Company, clock: StandingClock
) -> None:
    await ordered(app.database, clock, [company.anna, company.boris])
    await in_hand(app.database, clock, sent_off=True)
    await app.tick()
    assert received(company.anna) + received(company.boris) == 1
    await the_lease_runs_out(app.database)
    await app.tick()
    await app.tick()
    assert (received(company.anna), received(company.boris)) == (1, 1)
    assert sum("повтор" in one.screen.text for one in (company.anna, company.boris)) == 1


async def test_what_two_processes_died_with_is_uncertain_and_the_lead_is_told(
    app: App, company: Company, clock: StandingClock
) -> None:
    await ordered(app.database, clock, [company.anna])
    for _ in range(2):
        async with app.database.work() as unit:
            await abandon(unit.transaction)
            await unit.commit()
        await in_hand(app.database, clock, sent_off=True)
        await the_lease_runs_out(app.database)
    await app.tick()
    await app.tick()
    assert (await states(app.database))[company.anna.id] == (Mail.UNCERTAIN, "stopped")
    assert received(company.anna) == 0
    assert sum("могло не дойти" in message.text for message in company.lead.screens) == 1


async def test_an_alert_does_not_wait_behind_the_digests(app: App, company: Company, clock: StandingClock) -> None:
    async with app.database.work() as unit:
        for kind in ("apology", "digest", "owner_link"):
            await unit.outbox.add(key=kind, person=company.anna.id, due_at=clock.now(), kind=kind, data={})
            clock.moves(timedelta(seconds=1))
        await unit.commit()
    order = [(await in_hand(app.database, clock, sent_off=False)).kind for _ in range(3)]
    assert order == ["owner_link", "digest", "apology"]


async def test_what_a_dead_process_had_not_sent_yet_goes_out(app: App, company: Company, clock: StandingClock) -> None:
    await ordered(app.database, clock, [company.anna, company.boris])
    await in_hand(app.database, clock, sent_off=False)
    await app.tick()
    assert received(company.anna) + received(company.boris) == 1
    await the_lease_runs_out(app.database)
    await app.tick()
    assert (received(company.anna), received(company.boris)) == (1, 1)


async def test_who_wrote_too_slowly_sends_nothing(app: App, company: Company, clock: StandingClock) -> None:
    await ordered(app.database, clock, [company.anna])
    slow = await in_hand(app.database, clock, sent_off=False)
    await the_lease_runs_out(app.database)
    await app.tick()
    async with app.database.work() as unit:
        with pytest.raises(Lost):
            await DEAD.send_off(unit.transaction, slow)
    assert received(company.anna) == 1


async def test_a_429_is_waited_out_and_costs_nobody_the_message(
    app: App, company: Company, telegram: Telegram, clock: StandingClock
) -> None:
    telegram.faults.flood(1, "sendMessage", times=2)
    await ordered(app.database, clock, company.people)
    await app.tick()
    assert [received(one) for one in company.people] == [1, 1, 1, 1]


async def test_who_blocked_the_bot_is_marked_and_left_alone_until_coming_back(
    app: App, company: Company, telegram: Telegram, clock: StandingClock
) -> None:
    await company.anna.blocks()
    company.boris.leaves_telegram()
    await ordered(app.database, clock, company.people)
    await app.tick()
    assert [received(one) for one in company.people] == [1, 1, 0, 0]
    assert await blocked(app.database) == {company.anna.id, company.boris.id}
    calls = len(telegram.calls.of("sendMessage"))
    await ordered(app.database, clock, [company.anna], key="two")
    await app.tick()
    assert len(telegram.calls.of("sendMessage")) == calls
    await company.anna.unblocks()
    await company.anna.says("/start")
    assert await blocked(app.database) == {company.boris.id}


async def test_a_crowd_is_written_to_without_one_refusal(
    app: App, database: Database, telegram: Telegram, clock: StandingClock
) -> None:
    crowd = [telegram.person(f"P{number}", started=True) for number in range(60)]
    await ordered(database, clock, crowd)
    telegram.pace = Pace(30, 1)
    await app.tick()
    assert [received(one) for one in crowd] == [1] * len(crowd)
    assert not telegram.calls.refused()


async def test_a_text_that_cannot_be_made_keeps_nobody_back(app: App, company: Company, clock: StandingClock) -> None:
    async with app.database.work() as unit:
        data: dict[str, Any] = {}
        await unit.outbox.add(key="x", person=company.anna.id, due_at=clock.now(), kind="joined", data=data)
        await unit.outbox.add(key="y", person=company.lead.id, due_at=clock.now(), kind="of next year", data=data)
        await unit.commit()
    await ordered(app.database, clock, [company.boris])
    await app.tick()
    assert received(company.boris) == 1
    found = await states(app.database)
    assert (found[company.anna.id][0], found[company.lead.id]) == (Mail.DUE, (Mail.SKIPPED, "kind"))


async def test_what_was_closed_long_ago_is_forgotten(app: App, company: Company, clock: StandingClock) -> None:
    await ordered(app.database, clock, [company.anna])
    await app.tick()
    clock.moves(31 * 24 * HOUR)
    await app.tick()
    async with app.database.read() as unit:
        old = select(func.count()).select_from(outbox).where(outbox.c.kind == "apology")
        assert await unit.transaction.scalar(old) == 0


async def blocked(database: Database) -> set[int]:
    async with database.read() as unit:
        rows = await unit.transaction.rows(select(people.c.id).where(people.c.blocked_at.is_not(None)))
    return {row.id for row in rows}


async def in_hand(database: Database, clock: StandingClock, *, sent_off: bool) -> Parcel:
    """One message is another process's."""
    async with database.work() as unit:
        parcel = await DEAD.claim(unit.transaction, clock.now())
        assert parcel is not None
        if sent_off:
            await DEAD.send_off(unit.transaction, parcel)
        await unit.commit()
    return parcel


async def the_lease_runs_out(database: Database) -> None:
    async with database.work() as unit:
        await unit.transaction.run(update(outbox).values(lease_until=DatabaseTime(-1)))
        await unit.commit()
