"""Texts, entities and keyboards: what Telegram refuses of them is refused here in the same words, behind both doors."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
)
from aiogram.types import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageEntity,
    WebAppInfo,
)

from sandbox import Person

LONG = "х" * 4097
EMOJI = "😀" * 2049


def inline(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(**{"text": "x", **button})]])


def many(rows: int, columns: int) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(text="x", callback_data="x")] * columns
    return InlineKeyboardMarkup(inline_keyboard=[row] * rows)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (LONG, "message is too long"),
        (EMOJI, "message is too long"),
        (" \n ", "text must be non-empty"),
        ("<b> </b>", "text must be non-empty"),
        ("", "message text is empty"),
        ("ООО <Ромашка>", 'can\'t parse entities: Unsupported start tag "Ромашка" at byte offset 7'),
        ("<b>x</i>", 'can\'t parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ],
)
async def test_texts_are_refused(bot: Bot, anna: Person, text: str, words: str) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_message(anna.id, text)
    assert refused.value.message == f"Bad Request: {words}"
    assert anna.screens == []


async def test_length_is_counted_after_parsing_and_in_utf_16(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "<b>" + "х" * 4096 + "</b>")
    await bot.send_message(anna.id, "😀" * 2048)
    assert len(anna.screens) == 2


@pytest.mark.parametrize(
    ("keyboard", "words"),
    [
        (inline(callback_data="ю" * 33), "BUTTON_DATA_INVALID"),
        (
            inline(callback_data=""),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (inline(pay=True), "BUTTON_TYPE_INVALID"),
        (many(51, 2), "reply markup is too long"),
        (many(1, 9), "reply markup is too long"),
        (inline(text=" ", callback_data="x"), "inline keyboard button text must be non-empty"),
        (inline(), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (
            inline(url="http://localhost:8080/"),
            "inline keyboard button URL 'http://localhost:8080/' is invalid: Wrong HTTP URL",
        ),
        (inline(url="ftp://x.com"), "inline keyboard button URL 'ftp://x.com' is invalid: Unsupported URL protocol"),
        (
            inline(web_app=WebAppInfo(url="http://x.com")),
            "inline keyboard button Web App URL 'http://x.com' is invalid: Only HTTPS links are allowed",
        ),
        (inline(copy_text=CopyTextButton(text="x" * 257)), "BUTTON_COPY_TEXT_INVALID"),
        (inline(callback_data="x", style="pink"), "can't parse inline keyboard button: unknown style specified"),
    ],
)
async def test_keyboards_are_refused(bot: Bot, anna: Person, keyboard: InlineKeyboardMarkup, words: str) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_message(anna.id, "x", reply_markup=keyboard)
    assert refused.value.message == f"Bad Request: {words}"


async def test_keyboards_at_the_limits_are_taken(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "x", reply_markup=inline(callback_data="ю" * 32, style="danger"))
    await bot.send_message(anna.id, "x", reply_markup=many(12, 8))
    await bot.send_message(anna.id, "x", reply_markup=inline(url="tg://user?id=1"))
    await bot.send_message(anna.id, "x", reply_markup=inline(url="t.me/touchbase_bot"))
    assert len(anna.screens) == 4


@pytest.mark.parametrize(
    ("entity", "words"),
    [
        ({"type": "bold", "offset": 100, "length": 1}, "entity begins after the end of the text at UTF-16 offset 100"),
        (
            {"type": "bold", "offset": 0, "length": 100},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
        ),
        ({"type": "bold", "offset": -1, "length": 1}, "receive an entity with incorrect offset -1"),
        ({"type": "loud", "offset": 0, "length": 1}, "can't parse MessageEntity: Unsupported type specified"),
        (
            {"type": "text_link", "offset": 0, "length": 5, "url": "not-a-url"},
            "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
    ],
)
async def test_entities_given_apart_are_checked(bot: Bot, anna: Person, entity: dict[str, Any], words: str) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_message(anna.id, "hello", parse_mode=None, entities=[MessageEntity(**entity)])
    assert refused.value.message == f"Bad Request: {words}"
    bold = MessageEntity(type="bold", offset=2, length=5)
    sent = await bot.send_message(anna.id, "  hello ", parse_mode=None, entities=[bold])
    assert sent.html_text == "<b>hello</b>"
