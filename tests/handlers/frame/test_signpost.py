"""A tap goes to the rooms that know its stamp, a text to those that listen to texts, in the order they were given."""

from datetime import UTC, datetime
from typing import Any

from aiogram import F, Router
from aiogram.dispatcher.event.bases import UNHANDLED, SkipHandler
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, User

from handlers.frame.signpost import Handler, Signpost

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


async def _as_it_is(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    return await handler(event, data)


async def test_each_update_is_answered_by_the_first_room_that_has_an_answer() -> None:
    rooms = [
        _room("one", tap=One.filter(F.what == "a")),
        _room("two", tap=Two.filter(), text=F.text == "x"),
        _room("rest", tap=F.data, text=F.text),
    ]
    rooms[1].include_router(_room("within", tap=F.data == "z9:within", text=F.text == "x"))
    signpost = Signpost(rooms, _as_it_is)
    for event, answer in (
        (_tap("one:a"), "one"),
        (_tap("one:b"), "rest"),
        (_tap("two:b"), "two"),
        (_tap("z9:within"), "within"),
        (_tap("z9:whatever"), "rest"),
        (_text("x"), "two"),
        (_text("y"), "rest"),
    ):
        assert await signpost.lead(event, {}) == answer


def _skipping() -> Router:
    room = Router()

    async def skip(_event: TelegramObject) -> None:
        raise SkipHandler

    room.message.register(skip)
    return room


async def test_a_handler_that_leaves_it_to_others_is_passed_by() -> None:
    assert await Signpost([_skipping(), _room("rest", text=F.text)], _as_it_is).lead(_text("x"), {}) == "rest"
    assert await Signpost([_skipping()], _as_it_is).lead(_text("x"), {}) is UNHANDLED


async def test_forged_stamps_are_not_remembered() -> None:
    signpost = Signpost([_room("one", tap=One.filter())], _as_it_is)
    for number in range(50):
        await signpost.lead(_tap(f"f{number}:a"), {})
    assert signpost.remembered == 1
