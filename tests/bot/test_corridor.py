"""Every update takes effect exactly once, a person's in order, whatever happens to its handler. On both engines."""

import asyncio
import json

import pytest

from bot.updates.arrivals import arrival_of
from bot.updates.corridor import ATTEMPTS, CRASHES
from bot.updates.desk import Desk, InHand
from bot.updates.middlewares import Bound
from storage.database import Database
from storage.traffic.inbox import Inbox, LeaseLost
from tests.bot.corridors import BOT, LEASE, Corridors, message, put
from tests.clock import StandingClock


@pytest.fixture
def corridors(database: Database, clock: StandingClock) -> Corridors:
    return Corridors(database, clock)


async def test_an_update_takes_effect_once_however_often_it_arrives(corridors: Corridors) -> None:
    async with corridors.open(corridors.ledger.save) as corridor:
        await asyncio.gather(*(put(corridor, message(1, 7)) for _ in range(3)))
        await corridor.settle()
        await put(corridor, message(1, 7), message(2, 7))
        await corridor.settle()
    async with corridors.open(corridors.ledger.save, "b") as corridor:
        await put(corridor, message(2, 7))
        await corridor.settle()
    assert await corridors.ledger.marks() == {1: 1, 2: 1}


async def test_one_persons_updates_are_handled_in_order_one_at_a_time(corridors: Corridors) -> None:
    seen: list[int] = []

    async def slow_at_first(one: InHand) -> None:
        seen.append(-one.claim.update_id)
        await asyncio.sleep(0.02 if one.claim.update_id == 1 else 0)
        await corridors.ledger.save(one)
        seen.append(one.claim.update_id)

    async with corridors.open(slow_at_first) as corridor:
        await put(corridor, message(3, 7), message(1, 7), message(2, 7))
        await corridor.settle()
    assert seen == [-1, 1, -2, 2, -3, 3]


async def test_a_person_reads_the_answers_in_order_however_long_one_takes_to_be_sent(corridors: Corridors) -> None:
    told: list[int] = []
    is_saved, others_are_served = asyncio.Event(), asyncio.Event()

    async def speaks_slowly_at_first(one: InHand) -> None:
        await corridors.ledger.save(one)
        if one.claim.update_id == 1:
            is_saved.set()
            await others_are_served.wait()
            await asyncio.sleep(0.05)
        told.append(one.claim.update_id)
        if one.claim.person == 8:
            others_are_served.set()

    async with corridors.open(speaks_slowly_at_first) as corridor:
        await put(corridor, message(1, 7), message(2, 7))
        await is_saved.wait()
        await put(corridor, message(3, 8))
        await corridor.settle()
    assert told == [3, 1, 2]


async def test_nobody_waits_for_somebody_elses_handler(corridors: Corridors) -> None:
    both = asyncio.Barrier(2)

    async def meets(_one: InHand) -> None:
        await both.wait()

    async with corridors.open(meets) as corridor:
        await put(corridor, message(1, 7), message(2, 8))
        await corridor.settle()
    assert await corridors.ledger.states() == {1: "done", 2: "done"}


async def test_what_saves_nothing_is_done_when_its_handler_returns(corridors: Corridors) -> None:
    async def looks(_one: InHand) -> None:
        """A menu."""

    async with corridors.open(looks) as corridor:
        await put(corridor, message(1, 7))
        await corridor.settle()
    row = await corridors.ledger.row(1)
    assert (row.state, row.payload) == ("done", None)


async def test_a_failure_is_tried_again_and_takes_effect_once(corridors: Corridors) -> None:
    tries: list[int] = []

    async def stumbles_once(one: InHand) -> None:
        tries.append(one.claim.attempts)
        async with Bound(corridors.database, one)() as unit:
            await corridors.ledger.leave(unit, one)
            if len(tries) == 1:
                raise ValueError
            await unit.commit()

    async with corridors.open(stumbles_once) as corridor:
        await put(corridor, message(1, 7))
        await corridor.settle()
    assert tries == [0, 1]
    assert await corridors.ledger.marks() == {1: 1}


async def test_poison_is_given_up_with_one_apology_and_the_rest_goes_on_in_order(corridors: Corridors) -> None:
    tries: list[int] = []

    async def poisoned(one: InHand) -> None:
        tries.append(one.claim.update_id)
        if one.claim.update_id == 1:
            raise ValueError
        await corridors.ledger.save(one)

    async with corridors.open(poisoned) as corridor:
        await put(corridor, message(1, 7), message(2, 7))
        await corridor.settle()
    assert tries == [1] * ATTEMPTS + [2]
    assert await corridors.ledger.states() == {1: "dead", 2: "done"}
    assert await corridors.ledger.apologies() == [7]


async def test_what_is_saved_is_not_handled_again_when_speaking_fails(corridors: Corridors) -> None:
    async def saves_and_stumbles(one: InHand) -> None:
        await corridors.ledger.save(one)
        raise ConnectionError

    async with corridors.open(saves_and_stumbles) as corridor:
        await put(corridor, message(1, 7))
        await corridor.settle()
    assert await corridors.ledger.marks() == {1: 1}
    assert await corridors.ledger.apologies() == []


async def test_an_update_has_one_unit_of_work(corridors: Corridors) -> None:
    async def saves_twice(one: InHand) -> None:
        await corridors.ledger.save(one)
        with pytest.raises(RuntimeError):
            await corridors.ledger.save(one)

    async with corridors.open(saves_twice) as corridor:
        await put(corridor, message(1, 7))
        await corridor.settle()
    assert await corridors.ledger.marks() == {1: 1}


async def test_what_a_dead_process_held_is_handled_alone_before_all_else(corridors: Corridors) -> None:
    await _held_by_the_dead(corridors, message(1, 7), message(2, 8))
    at_once, most = 0, 0

    async def alone(one: InHand) -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0.01)
        at_once -= 1
        await corridors.ledger.save(one)

    async with corridors.open(alone, "b", lease=0) as corridor:
        await corridor.settle()
    assert most == 1
    assert await corridors.ledger.marks() == {1: 1, 2: 1}
    assert [(await corridors.ledger.row(one)).crashes for one in (1, 2)] == [1, 1]


async def test_what_keeps_killing_the_process_is_given_up(corridors: Corridors) -> None:
    for _ in range(CRASHES):
        await _held_by_the_dead(corridors, message(1, 7))
    reached: list[int] = []

    async def notes(one: InHand) -> None:
        reached.append(one.claim.update_id)

    async with corridors.open(notes, "b") as corridor:
        await corridor.settle()
    assert reached == []
    assert await corridors.ledger.states() == {1: "dead"}
    assert await corridors.ledger.apologies() == [7]


async def test_who_lost_the_lease_saves_nothing(corridors: Corridors) -> None:
    """As after SIGSTOP: somebody else took the update over and finished it."""
    lost: list[bool] = []
    told = asyncio.Event()

    async def overtaken(one: InHand) -> None:
        if lost:
            await corridors.ledger.save(one)
            return
        lost.append(False)
        await _taken_over(corridors, one)
        try:
            await corridors.ledger.save(one)
        except LeaseLost:
            lost.append(True)
            told.set()
            raise

    async with corridors.open(overtaken) as corridor:
        await put(corridor, message(1, 7))
        await told.wait()  # and no longer: else this corridor takes it again before its end
    assert lost == [False, True]
    assert await corridors.ledger.marks() == {}
    async with corridors.open(overtaken, "c") as corridor:
        await corridor.settle()
    assert await corridors.ledger.marks() == {1: 1}


async def test_what_was_not_finished_at_the_end_is_given_back_without_suspicion(corridors: Corridors) -> None:
    begun = asyncio.Event()

    async def hangs(_one: InHand) -> None:
        begun.set()
        await asyncio.sleep(60)

    corridor = corridors.corridor(hangs)
    running = asyncio.get_running_loop().create_task(corridor.run())
    await put(corridor, message(1, 7))
    await begun.wait()
    running.cancel()
    await asyncio.wait([running])
    async with corridors.open(corridors.ledger.save, "b") as corridor:
        await corridor.settle()
    assert await corridors.ledger.marks() == {1: 1}
    assert (await corridors.ledger.row(1)).crashes == 0


async def test_who_works_for_a_person_sees_what_that_person_sends_meanwhile(corridors: Corridors) -> None:
    """From whichever process's door it comes: so long work can be stopped."""
    behind: list[list[int]] = []
    begun, sent = asyncio.Event(), asyncio.Event()
    desk = Desk(corridors.database, Inbox(BOT, "a", LEASE), corridors.clock)

    async def looks_behind(one: InHand) -> None:
        if one.claim.update_id == 2:
            begun.set()
            await sent.wait()
        behind.append([json.loads(payload)["update_id"] for payload in await desk.behind(one)])
        await corridors.ledger.save(one)

    async with corridors.open(looks_behind) as corridor:
        await put(corridor, message(1, 8))
        await corridor.settle()
        await put(corridor, message(2, 7))
        await begun.wait()
        other = Desk(corridors.database, Inbox(BOT, "b", LEASE), corridors.clock)
        await other.turn(
            [arrival_of(one) for one in (message(3, 7), message(4, 8), message(5, 7))], [], most=0, strangers=0
        )
        sent.set()
        await corridor.settle()
    assert sorted(behind) == [[], [], [], [3, 5], [5]]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_three_processes_share_the_work_and_keep_everybodys_order(corridors: Corridors) -> None:
    seen: dict[int, list[int]] = {person: [] for person in range(5)}

    async def notes(one: InHand) -> None:
        seen[one.claim.person].append(one.claim.update_id)
        await corridors.ledger.save(one)

    async with corridors.open(notes, "a") as a, corridors.open(notes, "b") as b, corridors.open(notes, "c") as c:
        updates = [message(number, number % 5) for number in range(100)]
        for number, one in enumerate(updates):
            await put((a, b, c)[number % 3], one)
        for corridor in (a, b, c):
            await corridor.settle()
    assert await corridors.ledger.marks() == dict.fromkeys(range(100), 1)
    assert all(numbers == sorted(numbers) for numbers in seen.values())


async def _held_by_the_dead(corridors: Corridors, *raw: object) -> None:
    """A process took them in hand and died: nothing was given back."""
    desk = Desk(corridors.database, Inbox(BOT, "dead", lease=0), corridors.clock)
    if not await desk.backlog():
        await desk.turn([arrival_of(one) for one in raw], [], most=10, strangers=10)
    else:
        await desk.begin()
        await desk.suspect()


async def _taken_over(corridors: Corridors, one: InHand) -> None:
    """Another process finds the lease run out, and dies with the update in its hands. The first one may have renewed it
    meanwhile, as it does now and then.
    """
    other, is_taken = Desk(corridors.database, Inbox(BOT, "b", lease=0), corridors.clock), False
    while not is_taken:
        async with corridors.database.work() as unit:
            await Inbox(BOT, "a", lease=0).renew(unit.transaction, [one.claim])
            await unit.commit()
        is_taken = await other.suspect() is not None
