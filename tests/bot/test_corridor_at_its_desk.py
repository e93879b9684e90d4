"""What the corridor asks of its desk, and that it outlives whatever goes wrong there or at a door."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from unittest.mock import AsyncMock, Mock

import pytest

from bot.process.metrics import Metrics
from bot.updates import corridor as corridors
from bot.updates.corridor import FULL, Closed, Corridor, Malformed
from bot.updates.desk import InHand
from bot.updates.strangers import Allowance
from storage.traffic.inbox import LeaseLost, State

ARRIVED: Any = Mock(state=State.NEW)
Answer = Callable[[InHand], None]


def an_update(number: int = 1, attempts: int = 0) -> InHand:
    return InHand(Mock(person=number, update_id=number, crashes=0, attempts=attempts), None)


MANY = Allowance(at_once=64, per_second=1_000, saved_up=1_000)


def corridor_at(desk: Any, handle: Any, strangers: Allowance | None = None) -> Corridor:
    return Corridor(desk, handle, Metrics(), strangers)


class Desk:
    """Each turn claims the next of `claims`, where anything may be claimed."""

    def __init__(self, *claims: InHand) -> None:
        self.claims = list(claims)
        self.turn = AsyncMock(side_effect=self.claimed)
        self.begin, self.suspect = AsyncMock(), AsyncMock(return_value=None)
        self.renew, self.give_back = AsyncMock(), AsyncMock()
        self.fail, self.bury, self.backlog = AsyncMock(), AsyncMock(), AsyncMock(return_value=0)

    def claimed(self, _arrivals: object, _handled: object, most: int, _strangers: int) -> list[InHand]:
        return [self.claims.pop(0)] if most and self.claims else []

    @property
    def handled(self) -> list[InHand]:
        return [one for call in self.turn.call_args_list for one in call.args[1]]


@asynccontextmanager
async def at_work(desk: Desk, answer: Answer = lambda _: None) -> AsyncIterator[Corridor]:
    async def handle(one: InHand) -> str:
        answer(one)
        return "done"

    corridor = corridor_at(desk, handle, MANY)
    async with asyncio.TaskGroup() as group:
        group.create_task(corridor.run())
        yield corridor
        corridor.close()


async def _for_ever(*_: object) -> list[InHand]:
    await asyncio.Event().wait()
    return []


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not is_so():
            await asyncio.sleep(0)


def raises(error: Exception) -> Answer:
    def answer(_one: InHand) -> None:
        raise error

    return answer


@pytest.fixture(autouse=True)
def pulse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corridors, "PULSE", 0.01)


async def test_what_comes_after_the_end_is_refused_and_so_is_who_still_waits_for_it() -> None:
    desk = Desk()
    desk.turn.side_effect = _for_ever
    corridor = corridor_at(desk, AsyncMock())

    async def refused() -> None:
        with pytest.raises(Closed):
            await corridor.accept([ARRIVED])

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        running = group.create_task(corridor.run())
        taken = group.create_task(corridor.accept([ARRIVED]))
        await until(lambda: desk.turn.called)
        waits = group.create_task(refused())
        await asyncio.sleep(0)
        running.cancel()
        await waits
        await refused()
        taken.cancel()


async def test_a_door_waits_for_room() -> None:
    desk = Desk()
    desk.backlog.side_effect = [FULL, FULL - 1]
    await corridor_at(desk, AsyncMock()).room()
    assert desk.backlog.await_count == 2


async def test_where_the_desk_fails_whoever_brought_something_hears_it_and_what_was_handled_is_noted_again() -> None:
    one, desk = an_update(), Desk()
    failures = iter([ConnectionError()])

    def turn(arrivals: object, handled: list[InHand], most: int, strangers: int) -> list[InHand]:
        if handled and (failure := next(failures, None)):
            raise failure
        return desk.claimed(arrivals, handled, most, strangers)

    desk.turn.side_effect = turn
    async with at_work(desk) as corridor:
        desk.claims.append(one)
        await until(lambda: len(desk.handled) == 2)
        desk.turn.side_effect = [ConnectionError(), []]
        with pytest.raises(ConnectionError):
            await corridor.accept([ARRIVED])
        desk.turn.side_effect = desk.claimed
    assert desk.handled == [one, one]


async def test_nothing_is_claimed_before_what_died_with_the_last_process_is_done_with() -> None:
    desk, looked = Desk(), asyncio.Event()

    async def suspect() -> None:
        await looked.wait()

    desk.suspect.side_effect = suspect
    async with at_work(desk) as corridor:
        await corridor.accept([ARRIVED])
        assert [call.args[2] for call in desk.turn.call_args_list] == [0]
        looked.set()
    desk.begin.assert_awaited_once_with()


async def test_a_door_that_has_left_meanwhile_ends_nothing() -> None:
    desk, goes = Desk(), asyncio.Event()

    async def slowly(*_: object) -> list[InHand]:
        await goes.wait()
        return []

    desk.turn.side_effect = slowly
    async with at_work(desk) as corridor:
        async with asyncio.TaskGroup() as group:
            leaves = group.create_task(corridor.accept([ARRIVED]))
            await until(lambda: desk.turn.called)
            leaves.cancel()
        goes.set()
        await corridor.accept([ARRIVED])


async def test_leases_are_kept_while_a_handler_is_at_work_and_at_the_end_nothing_more_is_claimed() -> None:
    one, goes = an_update(), asyncio.Event()
    desk = Desk(one)
    desk.suspect.side_effect = [OSError(), *[None] * 1_000]
    desk.renew.side_effect = [OSError(), *[None] * 1_000]

    async def handle(_one: InHand) -> str:
        await goes.wait()
        return "done"

    corridor = corridor_at(desk, handle, MANY)
    async with asyncio.TaskGroup() as group:
        group.create_task(corridor.run())
        await until(lambda: desk.renew.await_count > 1)
        corridor.close()
        before = desk.renew.await_count
        await until(lambda: desk.renew.await_count > before + 1)
        goes.set()
    assert desk.renew.await_args_list[1].args == ([one],)
    assert desk.turn.call_args.args[1:3] == ([one], 0)


@pytest.mark.parametrize(
    ("error", "is_saved", "failed", "buried"),
    [
        (ValueError(), False, 1, 0),
        (LeaseLost(), False, 0, 0),
        (ConnectionError(), True, 0, 0),
        (Malformed(), False, 0, 1),
    ],
)
async def test_what_fails_is_tried_again_but_for_what_is_saved_lost_or_of_no_shape(
    error: Exception, is_saved: bool, failed: int, buried: int
) -> None:
    one = an_update(attempts=1)
    one.is_saved = is_saved
    desk = Desk(one)
    async with at_work(desk, raises(error)) as corridor:
        await until(lambda: not desk.claims and not corridor.in_hand)
    assert (desk.fail.await_count, desk.bury.await_count) == (failed, buried)
    assert [call.args[2] for call in desk.fail.await_args_list] == [corridors.PAUSES[1]] * failed


async def test_what_cannot_be_written_down_ends_nothing_and_is_claimed_again_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(corridors, "PULSE", 60)
    first, second = an_update(1), an_update(2)
    second.is_saved = True
    desk = Desk(first)
    desk.fail.side_effect = OSError()
    async with at_work(desk, lambda one: raises(ValueError())(one) if one is first else None) as corridor:
        await until(lambda: desk.fail.called)
        desk.claims.append(second)
        await until(lambda: not desk.claims and not corridor.in_hand)
    assert desk.handled == []
