"""How fast the outbox speaks, by a clock that only its own waits move."""

import asyncio
from itertools import pairwise

import pytest

from bot.telegram import pace
from bot.telegram.pace import PER_SECOND, Pace


class LateLoop(asyncio.SelectorEventLoop):
    """Its time only moves where nothing else is to be done, and then a little too far: each wakes up late."""

    LATE = 0.005
    passed = 0.0

    def time(self) -> float:
        return self.passed

    def _run_once(self) -> None:
        ready, scheduled = vars(self)["_ready"], vars(self)["_scheduled"]
        if scheduled and not ready:
            self.passed = max(self.passed, scheduled[0].when() + self.LATE)
        super()._run_once()  # type: ignore[misc]  # typeshed keeps it to itself


class Waits:
    """Seconds that have passed: those that somebody waited, and those that a message took."""

    def __init__(self) -> None:
        self.now = 100.0

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> Waits:
    made = Waits()
    monkeypatch.setattr(pace, "_now", lambda: made.now)
    monkeypatch.setattr(asyncio, "sleep", made.sleep)
    return made


async def test_the_next_message_to_a_chat_goes_a_second_after_the_one_before_it_had_arrived(waits: Waits) -> None:
    ours = Pace()
    async with ours.own_second(1):
        waits.now += 0.9
    async with ours.own_second(2):
        assert waits.now == pytest.approx(100.9), "another chat waits for nobody"
    async with ours.own_second(1):
        assert waits.now == pytest.approx(101.9)


async def test_of_two_messages_to_a_chat_one_waits_until_the_other_has_arrived(waits: Waits) -> None:
    ours, arrived = Pace(), list[float]()
    on_its_way = asyncio.Event()

    async def first() -> None:
        async with ours.own_second(1):
            await on_its_way.wait()
            waits.now += 5
            arrived.append(waits.now)

    async def second() -> None:
        async with ours.own_second(1):
            arrived.append(waits.now)

    async with asyncio.TaskGroup() as both:
        both.create_task(first())
        both.create_task(second())
        on_its_way.set()
    assert arrived == [105, 106]


def spoken(seconds: int, answers_at: set[int]) -> list[float]:
    """When messages went out in so many seconds' turns; some of them are answers, which wait for nobody."""
    said: list[float] = []

    async def speaks() -> None:
        ours, loop = Pace(), asyncio.get_running_loop()
        for number in range(seconds * PER_SECOND):
            if number in answers_at:
                ours.answered()
            else:
                await ours.turn()
            said.append(loop.time())

    with asyncio.Runner(loop_factory=LateLoop) as runner:
        runner.run(speaks())
    return said


def test_who_wakes_up_late_each_time_still_says_what_may_be_said() -> None:
    said = spoken(20, answers_at=set())
    assert said[-1] - said[0] < 20 * 1.01


@pytest.mark.parametrize("answers_at", [set(), set(range(100, 500, 7)), set(range(200, 210))])
def test_no_second_has_more_messages_than_telegram_takes(answers_at: set[int]) -> None:
    """Ten answers at once are what no outbox can foresee: then it says nothing until there is room."""
    said = spoken(20, answers_at)
    ours = [number for number in range(PER_SECOND, len(said)) if number not in answers_at]
    assert all(said[number] - said[number - PER_SECOND] > 1 - 1e-6 for number in ours)


def test_messages_keep_their_distance_also_where_one_was_late() -> None:
    said = spoken(20, answers_at=set())
    assert min(later - one for one, later in pairwise(said)) > 0.4 / PER_SECOND
