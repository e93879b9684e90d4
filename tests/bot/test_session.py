"""What our session makes of Telegram's answers: of an edit only whether it was made."""

import pytest
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramBadRequest
from aiogram.methods import EditMessageText, SendMessage
from aiogram.types import Message

from bot.telegram.session import Session

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
