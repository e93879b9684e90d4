"""How fast the outbox speaks, by a clock that only its own waits move."""

import asyncio

import pytest

from bot.telegram import pace
from bot.telegram.pace import Pace


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
