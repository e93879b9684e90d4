"""How our session asks, and what it makes of Telegram's answers: of an edit only whether it was made."""

import json
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramBadRequest
from aiogram.methods import EditMessageText, SendDocument, SendMediaGroup, SendMessage, SetMyCommands, TelegramMethod
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InputMediaDocument,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardRemove,
)
from aiohttp import FormData

from bot.telegram.body import json_body
from bot.telegram.session import Session
from handlers.speech.screen import Button, Screen, Style

BOT = Bot("42:TEST")
EDIT = EditMessageText(chat_id=1, message_id=2, text="a")
MESSAGE = '{"ok":true,"result":{"message_id":2,"date":1,"chat":{"id":1,"type":"private"},"text":"a"}}'


async def test_an_edit_that_was_made_is_not_read_further() -> None:
    assert Session().check_response(BOT, EDIT, 200, MESSAGE).result is True


async def test_of_what_is_sent_the_number_is_known() -> None:
    sent = Session().check_response(BOT, SendMessage(chat_id=1, text="a"), 200, MESSAGE).result
    assert isinstance(sent, Message)
    assert sent.message_id == 2


@pytest.mark.parametrize(
    ("status", "content", "error"),
    [
        (200, "<html>Sorry</html>", ClientDecodeError),
        (200, "[]", ClientDecodeError),
        (200, '{"ok":false,"description":"no"}', TelegramAPIError),
        (400, '{"ok":false,"error_code":400,"description":"Bad Request: message is not modified"}', TelegramBadRequest),
    ],
)
async def test_an_edit_that_was_not_made_is_a_failure(status: int, content: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        Session().check_response(BOT, EDIT, status, content)


SCREEN = Screen(
    "a", [[Button("Да & нет", "tap:1", style=Style.GOOD)], [Button("Outside", url="https://e.org/?a=1&b=2")]]
)


@pytest.mark.parametrize(
    "method",
    [
        EDIT,
        SendMessage(chat_id=1, text="<b>а</b> & +7", parse_mode=ParseMode.HTML, reply_markup=SCREEN.keyboard()),
        SendMessage(chat_id=1, text="a", link_preview_options=LinkPreviewOptions(is_disabled=True)),
        SendMessage(chat_id=1, text="a", protect_content=True, reply_markup=ReplyKeyboardRemove()),
        SetMyCommands(commands=[BotCommand(command="start", description="Begin")], language_code="en"),
    ],
    ids=lambda method: type(method).__name__,
)
def test_a_call_says_in_json_what_aiogram_says_in_a_form(method: TelegramMethod[Any]) -> None:
    body = json_body(BOT, method)
    assert body is not None
    assert json.loads(body.decode()) == _form(AiohttpSession().build_form_data(BOT, method))


@pytest.mark.parametrize(
    "method",
    [
        SendDocument(chat_id=1, document=BufferedInputFile(b"a", "a.csv")),
        SendMediaGroup(chat_id=1, media=[InputMediaDocument(media=BufferedInputFile(b"a", "a.csv"))]),
    ],
    ids=["by itself", "in a group"],
)
def test_a_file_goes_in_a_form(method: TelegramMethod[Any]) -> None:
    assert json_body(BOT, method) is None
    assert isinstance(Session().build_form_data(BOT, method), FormData)


def _form(form: FormData) -> dict[str, Any]:
    said = {options["name"]: value for options, _, value in form._fields}
    return {name: _read(value) for name, value in said.items()}


def _read(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value
