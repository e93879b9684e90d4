"""Whoever can't be reached is asked again less and less often, and yet within a minute."""

import asyncio

import pytest

from bot.telegram.backoff import Backoff


async def test_the_pauses_grow_and_stay_below_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    backoff = Backoff()
    for _ in range(30):
        await backoff.wait()
    assert all(2**turn / 2 <= pause <= 2**turn for turn, pause in enumerate(pauses[:6]))
    assert all(30 <= pause <= 60 for pause in pauses[6:])


async def test_whoever_says_when_is_asked_no_earlier_and_an_answer_begins_it_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    backoff = Backoff()
    await backoff.wait(at_least=7)
    await backoff.wait()
    backoff.reset()
    await backoff.wait()
    assert pauses[0] == 7
    assert 1 <= pauses[1] <= 2
    assert pauses[2] <= 1
