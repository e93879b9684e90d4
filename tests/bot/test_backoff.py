"""Whoever can't be reached is asked again less and less often, and yet within a minute."""

import asyncio
from typing import Any
from unittest.mock import AsyncMock, Mock

import pytest
from aiogram.exceptions import TelegramConflictError, TelegramNotFound, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import GetMe

from bot.doors.newcomer import Newcomer
from bot.doors.polling import Polling
from bot.process.complaints import TokenRefused
from bot.telegram.backoff import Backoff
from bot.telegram.greeting import insist, introduce

CONFLICT = TelegramConflictError(GetMe(), "another one")
FLOOD = TelegramRetryAfter(GetMe(), "too often", 7)


async def test_the_pauses_grow_and_stay_below_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    backoff = Backoff()
    for _ in range(1_100):
        await backoff.wait()
    assert all(2**turn / 2 <= pause <= 2**turn for turn, pause in enumerate(pauses[:6]))
    assert all(30 <= pause <= 60 for pause in pauses[6:])
    assert len(set(pauses[6:])) > 1  # in step with nobody


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


def pauses_of() -> Any:
    return Mock(wait=AsyncMock())


async def test_an_answer_ends_the_pauses_and_after_a_conflict_the_webhook_is_taken_away_again() -> None:
    bot, backoff = Mock(delete_webhook=AsyncMock(return_value=True)), pauses_of()
    polling: Any = Polling(bot, Mock(), backoff)
    polling._take_batch = AsyncMock(side_effect=[RuntimeError, None, CONFLICT, asyncio.CancelledError])
    polling._meets_another = AsyncMock()
    with pytest.raises(asyncio.CancelledError):
        await polling.run()
    assert (backoff.wait.await_count, backoff.reset.call_count, bot.delete_webhook.await_count) == (1, 1, 2)


async def test_a_newcomer_waits_after_a_failure_and_an_answer_ends_its_pauses() -> None:
    bot, backoff = AsyncMock(side_effect=[RuntimeError, [], CONFLICT]), pauses_of()
    newcomer: Any = Newcomer(bot, Mock(), Mock(), backoff)
    assert not await newcomer._is_alone()
    assert (backoff.wait.await_count, backoff.reset.call_count) == (1, 1)


async def test_where_no_update_can_be_confirmed_the_next_question_waits() -> None:
    backoff = pauses_of()
    batches: list[list[Any]] = [[], [{}]]
    for times, batch in enumerate(batches):
        await Polling(AsyncMock(return_value=batch), Mock(), backoff)._take_batch()
        assert backoff.wait.await_count == times


async def test_at_start_an_outage_is_waited_out_and_a_flood_as_long_as_telegram_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    assert await insist(AsyncMock(side_effect=[FLOOD, OSError, "there"])) == "there"
    assert (pauses[0], len(pauses)) == (7, 2)
    for refused in (TelegramUnauthorizedError, TelegramNotFound):
        with pytest.raises(TokenRefused):
            await insist(AsyncMock(side_effect=[refused(GetMe(), "no such bot"), "there"]))


async def test_what_telegram_does_not_take_of_what_the_bot_says_of_itself_stays_and_a_flood_ends_it() -> None:
    for refusal, told in ((CONFLICT, 3), (FLOOD, 1)):
        bot = AsyncMock(side_effect=[refusal, *[True] * 9])
        await introduce(bot, "ru")
        assert min(bot.await_count, 3) == told
