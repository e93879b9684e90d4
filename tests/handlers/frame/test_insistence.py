"""An answer arrives through failures: edits as often as it takes, a message at most twice, a file at most once."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any
from unittest.mock import AsyncMock

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
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
    SetMyCommands,
    TelegramMethod,
)
from aiogram.types import CallbackQuery, Update

from handlers.frame import insistence
from handlers.frame.insistence import Unreached, attempt, insist
from handlers.frame.reply import Reply
from handlers.frame.unsaid import Unsaid
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen
from sandbox.doors.session import InProcessSession
from sandbox.doors.telegram import TOKEN, Telegram
from sandbox.people.person import Person
from sandbox.requests.faults import Fault, OrderedFault

NOON = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
CARD = Screen("Ромашка", [[Button("Касание", "t1:x")]])
OUTCOMES = Screen("Как прошло?", [[Button("Недозвон", "t2:x")]])
FAULTS = {fault: 1.0 if fault is Fault.FLOOD else 3600.0 for fault in Fault}
"""Each kind, and its seconds where it has any."""

Act = Callable[[Reply], Awaitable[object]]
PAUSES = insistence.PAUSES
IN_AN_UPDATE = ContextVar("in_an_update", default=False)


class Crowd:
    """A bot that does with each tap what the test says, and people who tap."""

    def __init__(self, people: int) -> None:
        self.telegram = Telegram(now=lambda: NOON)
        self.people = [self.telegram.person(f"P{number}", started=True) for number in range(people)]
        self.bot = Bot(TOKEN, session=InProcessSession(self.telegram))
        self.unsaid = Unsaid(patience=None)
        self.then: Act = lambda reply: reply.finish()
        self.telegram.bot.feed = self._feed

    async def _feed(self, body: dict[str, Any]) -> None:
        update = Update.model_validate(body)
        assert update.callback_query
        reply = self.reply(update.callback_query.from_user.id, update.callback_query)
        await self.then(reply)
        await reply.finish()

    def reply(self, person: int, tap: CallbackQuery | None = None) -> Reply:
        screen = tap.message.message_id if tap and tap.message else None
        reader = Reader("ru", "Europe/Moscow", NOON)
        return Reply(self.bot, reader, person=person, tap=tap, screen=screen, protect=True, unsaid=self.unsaid)

    def breaks(self, fault: Fault, method: str, person: Person, times: int = 1) -> None:
        self.telegram.faults.order(OrderedFault(fault, method, times, person.id, FAULTS[fault]))

    async def tap(self, act: Act) -> None:
        """Everybody at once."""
        self.then = act
        for person in self.people:
            await self.reply(person.id).show(CARD)
        await asyncio.gather(*(person.taps("Касание") for person in self.people))


@pytest.fixture(autouse=True)
def _nobody_waits_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(insistence, "SMALL", 1)
    monkeypatch.setattr(insistence, "PAUSES", (0.05,))


@pytest.mark.parametrize("fault", Fault)
async def test_twenty_of_twenty_edits_arrive(fault: Fault) -> None:
    crowd = Crowd(20)

    async def edits(reply: Reply) -> None:
        assert await reply.show(OUTCOMES) is not None

    for person in crowd.people:
        crowd.breaks(fault, "editMessageText", person)
    await crowd.tap(edits)
    assert [[screen.text for screen in person.screens] for person in crowd.people] == [["Как прошло?"]] * 20


@pytest.mark.parametrize("fault", Fault)
async def test_twenty_of_twenty_messages_arrive_and_none_more_than_twice(fault: Fault) -> None:
    crowd = Crowd(20)
    for person in crowd.people:
        crowd.breaks(fault, "sendMessage", person)
    assert all(await asyncio.gather(*(crowd.reply(person.id).show(CARD) for person in crowd.people)))
    twice = 2 if fault in (Fault.LOSE_ANSWER, Fault.HANG) else 1
    assert [len(person.screens) for person in crowd.people] == [twice] * 20


@pytest.mark.parametrize("fault", Fault)
async def test_twenty_of_twenty_taps_are_answered(fault: Fault) -> None:
    crowd = Crowd(20)
    crowd.telegram.faults.order(OrderedFault(fault, "answerCallbackQuery", 20, None, FAULTS[fault]))
    await crowd.tap(lambda reply: reply.toast("Сохранено"))
    assert not any(person.waiting_taps for person in crowd.people)
    assert {person.toast for person in crowd.people} == {"Сохранено"}


async def test_a_message_in_doubt_twice_is_not_sent_a_third_time() -> None:
    crowd = Crowd(1)
    crowd.breaks(Fault.LOSE_ANSWER, "sendMessage", crowd.people[0], times=5)
    assert await crowd.reply(crowd.people[0].id).show(CARD) is None
    assert len(crowd.people[0].screens) == 2


@pytest.mark.parametrize(
    ("kind", "again"),
    [
        (EditMessageText, 3),
        (AnswerCallbackQuery, 3),
        (DeleteMessages, 3),
        (SetMyCommands, 3),
        (GetFile, 3),
        (SendMessage, 1),
        (SendDocument, 0),
        (SendContact, 0),
    ],
)
async def test_what_may_have_arrived_is_sent_again_where_twice_does_little_harm(
    kind: type[TelegramMethod[Any]], again: int
) -> None:
    method = kind.model_construct()
    tries, done = insistence._Tries(method), 0
    with suppress(TelegramServerError):
        while done < 3:
            tries.pause_after(TelegramServerError(method=method, message="Bad Gateway"))
            done += 1
    assert done == again


async def test_whoever_looks_at_the_screen_waits_for_a_429_half_a_minute_at_most() -> None:
    method = SendMessage(chat_id=1, text="a")
    tries = insistence._Tries(method)
    flood = TelegramRetryAfter(method=method, message="", retry_after=20)
    assert tries.pause_after(flood) == 20
    tries._begun -= 20  # they are over, and cost nothing of the time for other failures
    assert tries.pause_after(Unreached(method=method, message="")) == insistence.PAUSES[0]
    with pytest.raises(TelegramRetryAfter):
        tries.pause_after(flood)


async def test_what_is_too_large_is_not_tried_again() -> None:
    method = SendMessage(chat_id=1, text="a")
    with pytest.raises(TelegramEntityTooLarge):
        insistence._Tries(method).pause_after(TelegramEntityTooLarge(method=method, message=""))


async def test_what_surely_was_not_sent_is_sent_as_long_as_there_is_time(monkeypatch: pytest.MonkeyPatch) -> None:
    crowd, asked = Crowd(1), 0

    async def refusing(_bot: Bot, method: SendMessage, **_: Any) -> object:
        nonlocal asked
        asked += 1
        if asked < 4:
            raise Unreached(method=method, message="refused")
        return True

    monkeypatch.setattr(Bot, "__call__", refusing)
    await insist(crowd.bot, SendMessage(chat_id=1, text="a"))
    assert asked == 4


async def test_an_outage_is_asked_after_less_and_less_often_and_a_quarter_of_a_minute_at_most(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(insistence, "PAUSES", PAUSES)
    method, pauses = SendMessage(chat_id=1, text="a"), [0.0]
    tries = insistence._Tries(method)
    with suppress(Unreached):
        while len(pauses) < 100:
            pauses.append(tries.pause_after(Unreached(method=method, message="")))
            tries._begun -= pauses[-1]
    assert pauses == sorted(pauses)
    assert (4 < len(pauses) < 10, 10 < sum(pauses) <= 15) == (True, True)


async def test_a_repeat_belongs_to_no_update_and_only_a_file_is_given_time(monkeypatch: pytest.MonkeyPatch) -> None:
    crowd, seen = Crowd(1), list[tuple[bool, int | None]]()

    async def refusing(_bot: Bot, method: TelegramMethod[Any], request_timeout: int | None = None) -> object:
        seen.append((IN_AN_UPDATE.get(), request_timeout))
        if len(seen) % 2:
            raise Unreached(method=method, message="refused")
        return True

    monkeypatch.setattr(Bot, "__call__", refusing)
    IN_AN_UPDATE.set(True)
    await insist(crowd.bot, SendMessage(chat_id=1, text="a"))
    await insist(crowd.bot, SendDocument(chat_id=1, document="known"))
    assert seen == [(True, 1), (False, 1), (True, None), (False, None)]


async def test_what_nothing_hangs_on_is_tried_once_and_not_for_long() -> None:
    method = SendMessage(chat_id=1, text="a")
    failures = [TelegramBadRequest(method, "no"), Unreached(method, "no"), ClientDecodeError("no", ValueError(), "")]
    bot: Any = AsyncMock(side_effect=failures)
    for _ in failures:
        await attempt(bot, method)
    assert [one.kwargs for one in bot.await_args_list] == [{"request_timeout": 1}] * 3


async def test_a_second_429_is_waited_out_too() -> None:
    crowd = Crowd(1)
    crowd.breaks(Fault.FLOOD, "sendMessage", crowd.people[0], times=2)
    assert await crowd.reply(crowd.people[0].id).show(CARD)
    assert len(crowd.people[0].screens) == 1


async def test_nobody_is_asked_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(insistence, "LONGEST", 0.2)
    crowd = Crowd(1)
    crowd.breaks(Fault.BAD_GATEWAY, "editMessageText", crowd.people[0], times=100)
    await crowd.tap(lambda reply: reply.show(OUTCOMES))
    crowd.people[0].sees("Ромашка")
    assert 1 < len(crowd.telegram.calls.of("editMessageText")) < 6
    crowd.telegram.faults.clear()
    await crowd.people[0].taps("Касание")  # the button still works
    crowd.people[0].sees("Как прошло?")


@pytest.mark.parametrize("fault", [Fault.LOSE_ANSWER, Fault.BAD_GATEWAY])
async def test_a_file_that_may_have_arrived_is_not_sent_again_but_offered(fault: Fault) -> None:
    crowd = Crowd(1)
    (anna,) = crowd.people
    crowd.breaks(fault, "sendDocument", anna, times=3)
    await crowd.reply(anna.id).hand("base.xlsx", b"x")
    assert len(crowd.telegram.calls.of("sendDocument")) == 1
    assert "могло не дойти" in anna.screens[-1].text
    crowd.telegram.faults.clear()
    await crowd.reply(anna.id).hand("base.xlsx", b"x")
    assert len(crowd.telegram.calls.of("sendDocument")) == 2


async def test_a_tap_s_answer_never_holds_the_edit() -> None:
    crowd = Crowd(1)
    crowd.breaks(Fault.HANG, "answerCallbackQuery", crowd.people[0])
    crowd.telegram.faults.hang(3600, "answerCallbackQuery")
    shown = asyncio.Event()

    async def toast_and_screen(reply: Reply) -> None:
        await reply.toast("Сохранено")
        await reply.show(OUTCOMES)
        assert not reply._answering.done()  # type: ignore[union-attr]
        shown.set()

    await crowd.tap(toast_and_screen)
    assert shown.is_set()
    crowd.people[0].sees("Как прошло?")
