"""Repeats a request to Telegram until it is answered: which ones, how often and for how long.

A 429 is waited out to the second. What was surely not sent is repeated while there is time. If it is unknown whether it
arrived, an edit is repeated, a message once, and a file never, because who sees it twice has to wonder.
"""

import asyncio
import logging
from contextvars import Context
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessages,
    EditMessageText,
    GetFile,
    SendContact,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendVoice,
    SetMyCommands,
    TelegramMethod,
)

LONGEST = 15.0
"""Seconds after the first try within which another one may begin."""

LONGEST_WAIT = 30.0
"""Seconds of 429 in all, besides that, that somebody may be kept waiting."""

SMALL = 8
"""Seconds to wait for the answer to a request without a file."""

PAUSES = (0.3, 0.7, 1.5, 3.0)
"""Seconds before the next tries; the last one is used again."""

EVER = 1_000
_DOUBTS: dict[type[TelegramMethod[Any]], int] = {
    EditMessageText: EVER,
    AnswerCallbackQuery: EVER,
    DeleteMessages: EVER,
    SetMyCommands: EVER,
    GetFile: EVER,
    SendMessage: 1,
}
"""How often a request may be repeated that perhaps arrived; others never."""

_FILES = (SendDocument, SendPhoto, SendVoice, SendContact)
_HARMLESS = ("query is too old", "query id is invalid", "message can't be deleted", "message to delete not found")

Result = TypeVar("Result")
log = logging.getLogger(__name__)


class Unreached(TelegramNetworkError):
    """There was no connection, so Telegram has surely not seen the request."""


async def insist(bot: Bot, method: TelegramMethod[Result]) -> Result:
    """Telegram's answer. Raises its refusal, or the last failure.

    Repeats run in a context of their own: by then the update that asked may be over and another one at work.
    """
    timeout = None if isinstance(method, _FILES) else SMALL
    try:
        return await bot(method, request_timeout=timeout)
    except (TelegramAPIError, ClientDecodeError) as failure:
        tries = _Tries(method)
        pause = tries.pause_after(failure)
    while True:
        await asyncio.sleep(pause)
        again = asyncio.get_running_loop().create_task(bot(method, request_timeout=timeout), context=Context())
        try:
            return await again
        except (TelegramAPIError, ClientDecodeError) as failure:
            pause = tries.pause_after(failure)


async def ask(bot: Bot, method: TelegramMethod[Result]) -> Result | None:
    """Telegram's answer; None if it refused or could not be reached."""
    try:
        return await insist(bot, method)
    except (TelegramAPIError, ClientDecodeError) as failure:
        note(method, failure)
        return None


async def attempt(bot: Bot, method: TelegramMethod[Any]) -> None:
    """Tries once and ignores failure, for requests that nothing depends on."""
    try:
        await bot(method, request_timeout=SMALL)
    except (TelegramAPIError, ClientDecodeError) as failure:
        log.info("%s was not delivered: %s", type(method).__name__, type(failure).__name__)


class _Tries:
    """The history of one request."""

    def __init__(self, method: TelegramMethod[Any]) -> None:
        self._begun = asyncio.get_running_loop().time()
        self._doubts = _DOUBTS.get(type(method), 0)
        self._waited = 0.0
        self._pauses = iter(PAUSES)

    def pause_after(self, failure: Exception) -> float:
        """Seconds until the next try. Raises the failure if there is none."""
        if isinstance(failure, TelegramRetryAfter):
            self._waited += failure.retry_after
            if self._waited > LONGEST_WAIT:
                raise failure
            return float(failure.retry_after)
        self._doubts -= is_in_doubt(failure)
        pause = next(self._pauses, PAUSES[-1])
        passed = asyncio.get_running_loop().time() - self._begun - self._waited
        if not is_repeated(failure) or self._doubts < 0 or passed + pause > LONGEST:
            raise failure
        return pause


def is_repeated(failure: Exception) -> bool:
    """Whether Telegram has given no answer, so that repeating may help."""
    passing = isinstance(failure, TelegramNetworkError | TelegramServerError | ClientDecodeError)
    return passing and not isinstance(failure, TelegramEntityTooLarge)


def is_in_doubt(failure: Exception) -> bool:
    """Whether the request may have taken effect all the same."""
    return is_repeated(failure) and not isinstance(failure, Unreached)


def says(refusal: TelegramAPIError, *texts: str) -> bool:
    words = refusal.message.lower()
    return any(text in words for text in texts)


def is_harmless(failure: Exception) -> bool:
    return isinstance(failure, TelegramBadRequest) and says(failure, *_HARMLESS)


def note(method: TelegramMethod[Any], failure: Exception) -> None:
    """Logs a failure by its type only: Telegram's words may quote the message."""
    if is_harmless(failure):
        return
    expected = is_repeated(failure) or isinstance(failure, TelegramForbiddenError | TelegramRetryAfter)
    level = logging.INFO if expected else logging.ERROR
    log.log(level, "%s was not delivered: %s", type(method).__name__, type(failure).__name__)
