"""A tap goes to the rooms that know its stamp, a text to those that listen to texts, in the order they were given."""

from datetime import UTC, datetime
from typing import Any

from aiogram import F, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, User

from handlers.frame.signpost import Signpost

ANNA = User(id=1, is_bot=False, first_name="Анна")


class One(CallbackData, prefix="one"):
    what: str


class Two(CallbackData, prefix="two"):
    what: str


def _room(name: str, *, tap: Any = None, text: Any = None) -> Router:
    room = Router(name=name)

    async def answer(_event: TelegramObject) -> str:
        return name

    if tap is not None:
        room.callback_query.register(answer, tap)
    if text is not None:
        room.message.register(answer, text)
    return room


def _tap(data: str) -> CallbackQuery:
    return CallbackQuery(id="1", from_user=ANNA, chat_instance="1", data=data)


def _text(text: str) -> Message:
    return Message(message_id=1, date=datetime(2026, 11, 19, tzinfo=UTC), chat=Chat(id=1, type="private"), text=text)


async def test_each_update_is_answered_by_the_first_room_that_has_an_answer() -> None:
    rooms = [
        _room("one", tap=One.filter(F.what == "a")),
        _room("two", tap=Two.filter(), text=F.text == "x"),
        _room("rest", tap=F.data, text=F.text),
    ]
    signpost = Signpost(rooms)
    for event, update_type, answer in (
        (_tap("one:a"), "callback_query", "one"),
        (_tap("one:b"), "callback_query", "rest"),
        (_tap("two:b"), "callback_query", "two"),
        (_tap("z9:whatever"), "callback_query", "rest"),
        (_text("x"), "message", "two"),
        (_text("y"), "message", "rest"),
    ):
        assert await signpost.propagate_event(update_type, event) == answer
    assert await signpost.propagate_event("edited_message", _text("x")) is UNHANDLED


async def test_forged_stamps_are_not_remembered() -> None:
    signpost = Signpost([_room("one", tap=One.filter())])
    for number in range(50):
        await signpost.propagate_event("callback_query", _tap(f"f{number}:a"))
    assert signpost.remembered == 1
