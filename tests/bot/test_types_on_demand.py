"""Starting costs what is used of aiogram: its types are built one by one, when they are needed, and then are whole."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from aiogram.methods import Response, SendMessage, TelegramMethod
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message, TelegramObject, Update
from pydantic import BaseModel

COUNT = """
from bot.telegram.types_on_demand import import_aiogram
import_aiogram()
import bot.program.run
from aiogram.types import TelegramObject
kinds = TelegramObject.__subclasses__()
print(sum(kind.__pydantic_complete__ for kind in kinds), len(kinds))
"""


@pytest.mark.long
def test_nothing_that_nobody_used_is_built_when_the_program_starts() -> None:
    printed = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True).stdout
    built, all_ = map(int, printed.split())
    assert all_ > 200
    assert built < all_ / 10


def test_a_type_is_whole_when_it_is_used() -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    message = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "reply_markup": markup}
    update = Update.model_validate({"update_id": 1, "message": message})
    assert isinstance(update.message, Message)
    assert update.message.reply_markup == _keyboard()
    assert SendMessage(chat_id=1, text="a", reply_markup=_keyboard()).reply_markup == _keyboard()
    assert Response[Message | bool].model_validate({"ok": True, "result": message}).result == update.message


@pytest.mark.long
def test_each_type_and_method_can_be_built() -> None:
    kinds = [*_below(TelegramObject), *_below(TelegramMethod)]
    assert len(kinds) > 400
    for kind in kinds:
        kind.model_rebuild()
    assert not [kind for kind in kinds if not kind.__pydantic_complete__]


def _keyboard() -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="a", callback_data="b")]])


def _below(base: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """aiogram's own; no generic with its parameter filled."""
    for kind in base.__subclasses__():
        if kind.__module__.startswith("aiogram.") and "[" not in kind.__name__:
            yield kind
        yield from _below(kind)
