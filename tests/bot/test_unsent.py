"""What becomes of a message that was not sent: nothing is lost, and nothing is in doubt that surely did not arrive."""

from types import SimpleNamespace
from typing import Any
from unittest.mock import AsyncMock, call

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramUnauthorizedError
from aiogram.methods import GetMe

from bot.messages.outbox import AGAIN_AFTER, Outbox
from handlers.frame.insistence import Unreached
from storage.traffic.outbox import Lost, Mail
from tests.clock import StandingClock

CLOCK = StandingClock()
LATER = CLOCK.now() + AGAIN_AFTER


def made(letter: Any = None, *, silent: bool = False) -> Any:
    """An outbox in which a message turns out to be that letter, or raises."""
    outbox: Any = Outbox.__new__(Outbox)
    made = AsyncMock(side_effect=letter) if isinstance(letter, type) else AsyncMock(return_value=letter)
    outbox._clock, outbox._letters, outbox._sending = CLOCK, SimpleNamespace(write=made), None
    outbox._pace = SimpleNamespace(is_silent=silent)
    outbox._close, outbox._give_back, outbox._doubted, outbox._send = (AsyncMock() for _ in range(4))
    return outbox


def parcel(*, again: bool = False, edits: int | None = None) -> Any:
    return SimpleNamespace(again=again, due_at="due", kind="morning", person=1, edits=edits)


@pytest.mark.parametrize("error", [Unreached(GetMe(), "no"), TelegramUnauthorizedError(GetMe(), "no")])
async def test_what_surely_did_not_arrive_is_sent_later_and_is_not_in_doubt(error: Exception) -> None:
    outbox, one = made(), parcel()
    await outbox._not_sent(one, error)
    assert outbox._give_back.await_args_list == [call(one, LATER)]
    assert not outbox._doubted.await_count


async def test_a_message_that_is_there_no_more_is_not_put_right_and_no_error() -> None:
    for edits, reason in ((1, "gone"), (None, "refused")):
        outbox, one = made(), parcel(edits=edits)
        await outbox._not_sent(one, TelegramBadRequest(GetMe(), "message to edit not found"))
        assert outbox._close.await_args_list == [call(one, Mail.SKIPPED, reason=reason)]


async def test_what_turns_out_not_to_be_sent_stays_in_doubt_where_it_was() -> None:
    for again, state in ((True, Mail.UNCERTAIN), (False, Mail.SKIPPED)):
        outbox, one = made("gone"), parcel(again=again)
        assert await outbox._written(one) is None
        assert outbox._close.await_args_list == [call(one, state, reason="gone")]


async def test_what_is_not_written_now_goes_back_into_its_row() -> None:
    for outbox, due in ((made(silent=True), "due"), (made(RuntimeError), LATER), (made(LATER), LATER)):
        one = parcel()
        assert await outbox._written(one) is None
        assert outbox._give_back.await_args_list == [call(one, due)]
    lost = made(Lost)
    assert await lost._written(parcel()) is None
    assert not lost._give_back.await_count


async def test_nothing_is_sent_where_telegram_has_asked_for_silence_meanwhile() -> None:
    outbox, one = made(silent=True), parcel()
    await outbox._sent_off(one, "letter")
    assert outbox._give_back.await_args_list == [call(one, "due")]
    assert not outbox._send.await_count
