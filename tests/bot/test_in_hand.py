"""What a process has in hand: no more than it can hold, and nothing for ever. On both engines."""

import asyncio

import pytest

from bot.updates import corridor as of_updates
from bot.updates.arrivals import arrival_of
from bot.updates.desk import Desk, InHand
from storage.database import Database
from storage.traffic.inbox import Inbox
from tests.bot.corridors import BOT, LEASE, Corridors, message, put
from tests.clock import StandingClock


@pytest.fixture
def corridors(database: Database, clock: StandingClock) -> Corridors:
    return Corridors(database, clock)


async def test_a_handler_that_never_ends_is_ended_and_tried_again(
    corridors: Corridors, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    async def hangs_at_first(one: InHand) -> None:
        tries.append(one.claim.attempts)
        if len(tries) == 1:
            monkeypatch.setattr(of_updates, "LONGEST", longest)
            await asyncio.Event().wait()
        await corridors.ledger.save(one)

    longest = of_updates.LONGEST
    monkeypatch.setattr(of_updates, "LONGEST", 0.05)
    async with corridors.open(hangs_at_first) as corridor:
        await put(corridor, message(1, 7))
        await corridor.settle()
    assert tries == [0, 1]
    assert await corridors.ledger.marks() == {1: 1}


async def test_no_more_are_in_hand_than_a_process_can_hold(
    corridors: Corridors, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_hand: list[int] = []

    async def looks(_one: InHand) -> None:
        in_hand.append(corridor.in_hand)

    monkeypatch.setattr(of_updates, "AT_ONCE", 2)
    async with corridors.open(looks) as corridor:
        await put(corridor, *(message(number, number) for number in range(1, 6)))
        await corridor.settle()
    assert (len(in_hand), max(in_hand)) == (5, 2)


async def test_what_the_last_process_held_is_free_at_once_where_no_other_one_can_hold_it(corridors: Corridors) -> None:
    last, other = (Desk(corridors.database, Inbox(BOT, name, LEASE), corridors.clock) for name in "ab")
    await last.turn([arrival_of(message(1, 7))], [], most=1, strangers=1)
    await other.begin()
    assert (await other.suspect() is None) is corridors.database.is_shared
