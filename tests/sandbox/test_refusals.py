"""Edits, taps, chats, files, floods: what Telegram refuses is refused in the same words, behind both doors."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from aiohttp import ClientResponseError

from sandbox import Pace, Person, Telegram
from tests.sandbox.conftest import FrozenClock

MEGABYTE = 2**20
LONG = "х" * 4097
KEYS = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Сегодня")]])


def inline(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(**{"text": "x", **button})]])


@pytest.fixture
async def asked(bot: Bot, anna: Person) -> int:
    """A message of the bot's with a button, to be edited, deleted, tapped."""
    sent = await bot.send_message(anna.id, "Что было?", reply_markup=inline(callback_data="call"))
    return sent.message_id


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, anna: Person, asked: int) -> None:
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text(
            " Что было? ", chat_id=anna.id, message_id=asked, reply_markup=inline(callback_data="call")
        )
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_reply_markup(
            chat_id=anna.id, message_id=asked, reply_markup=inline(callback_data="call")
        )


async def test_an_edit_without_a_keyboard_removes_it(bot: Bot, anna: Person, asked: int) -> None:
    await bot.edit_message_text("Что было?", chat_id=anna.id, message_id=asked)
    assert anna.buttons == []
    assert anna.screen.edited_at


async def test_an_edit_says_in_its_own_words_that_it_is_too_long(bot: Bot, anna: Person, asked: int) -> None:
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await bot.edit_message_text(LONG, chat_id=anna.id, message_id=asked)


@pytest.mark.parametrize("markup", [KEYS, ReplyKeyboardRemove(), ForceReply()])
async def test_what_was_sent_with_a_reply_keyboard_cant_be_edited(bot: Bot, anna: Person, markup: Any) -> None:
    sent = await bot.send_message(anna.id, "Меню", reply_markup=markup)
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("Другое", chat_id=anna.id, message_id=sent.message_id)


async def test_only_own_existing_messages_of_the_right_kind_are_edited(bot: Bot, anna: Person, asked: int) -> None:
    anna.hurried = True
    hers = await anna.says("Привет")
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("x", chat_id=anna.id, message_id=hers.id)
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("x", chat_id=anna.id, message_id=999)
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await bot.edit_message_caption(chat_id=anna.id, message_id=asked, caption="x")
    await bot.delete_message(anna.id, asked)
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("x", chat_id=anna.id, message_id=asked)


async def test_messages_are_deleted_within_48_hours(bot: Bot, anna: Person, asked: int, clock: FrozenClock) -> None:
    clock.pass_(hours=48)
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await bot.delete_message(anna.id, asked)
    await bot.edit_message_text("Можно и через год", chat_id=anna.id, message_id=asked)
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(anna.id, 999)
    fresh = await bot.send_message(anna.id, "x")
    assert await bot.delete_messages(anna.id, [fresh.message_id, 999])
    assert [message.id for message in anna.screens] == [asked]


async def test_taps_live_150_seconds(bot: Bot, anna: Person, asked: int, clock: FrozenClock) -> None:
    anna.hurried = True
    tap = await anna.taps("x")
    assert tap
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(tap.id, "х" * 201)
    clock.pass_(seconds=149)
    assert await bot.answer_callback_query(tap.id, "раз")
    assert await bot.answer_callback_query(tap.id, "два")
    clock.pass_(seconds=1)
    for stale in (tap.id, "12345"):
        with pytest.raises(TelegramBadRequest) as refused:
            await bot.answer_callback_query(stale)
        assert refused.value.message == (
            "Bad Request: query is too old and response timeout expired or query ID is invalid"
        )
    assert anna.toast == "два"


async def test_who_cant_be_written_to_is_not(bot: Bot, anna: Person, telegram: Telegram) -> None:
    anna.hurried = True
    boris = telegram.person("Борис")
    for chat in (boris.id, 1, "@nobody"):
        with pytest.raises(TelegramBadRequest, match="Bad Request: chat not found"):
            await bot.send_message(chat, "x")
    await anna.blocks()
    with pytest.raises(TelegramForbiddenError, match="Forbidden: bot was blocked by the user"):
        await bot.send_message(anna.id, "x")
    await anna.unblocks()
    await bot.send_message(anna.id, "x")
    anna.leaves_telegram()
    with pytest.raises(TelegramForbiddenError, match="Forbidden: user is deactivated"):
        await bot.send_message(anna.id, "x")


async def test_captions_and_files_have_their_own_limits(bot: Bot, anna: Person) -> None:
    file = BufferedInputFile(b"%PDF", "offer.pdf")
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_document(anna.id, file, caption="х" * 1025)
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await bot.send_photo(anna.id, file)
    with pytest.raises(TelegramBadRequest, match="too big for a photo"):
        await bot.send_photo(anna.id, BufferedInputFile(bytes(11 * 2**20), "x.png"))
    with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
        await bot.send_document(anna.id, BufferedInputFile(b"", "empty.txt"))
    with pytest.raises(TelegramBadRequest, match="wrong remote file identifier"):
        await bot.send_document(anna.id, "no-such-file")
    with pytest.raises(TelegramBadRequest, match="invalid file_id"):
        await bot.get_file("no-such-file")


async def test_files_are_taken_up_to_50_megabytes_and_given_up_to_20(bot: Bot, anna: Person) -> None:
    for size in (50 * MEGABYTE + 1, 52 * MEGABYTE):
        with pytest.raises(TelegramEntityTooLarge, match="Request Entity Too Large"):
            await bot.send_document(anna.id, BufferedInputFile(bytes(size), "big.bin"))
    sent = await bot.send_document(anna.id, BufferedInputFile(bytes(20 * MEGABYTE + 1), "big.bin"))
    assert sent.document is not None
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(sent.document.file_id)


async def test_a_file_that_is_gone_is_not_found(bot: Bot) -> None:
    with pytest.raises(ClientResponseError) as missing:
        await bot.download_file("documents/file_9.pdf")
    assert missing.value.status == 404


async def test_a_reply_needs_its_original(bot: Bot, anna: Person, asked: int) -> None:
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(anna.id, "x", reply_parameters=ReplyParameters(message_id=999))
    anyway = ReplyParameters(message_id=999, allow_sending_without_reply=True)
    assert (await bot.send_message(anna.id, "x", reply_parameters=anyway)).reply_to_message is None
    sent = await bot.send_message(anna.id, "x", reply_parameters=ReplyParameters(message_id=asked))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.message_id == asked


async def test_commands_are_checked(bot: Bot, anna: Person) -> None:
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_INVALID"):
        await bot.set_my_commands([BotCommand(command="New", description="x")])
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_DESCRIPTION_INVALID"):
        await bot.set_my_commands([BotCommand(command="new", description="х" * 257)])
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.set_my_commands([], BotCommandScopeChat(chat_id=1))


async def test_a_wrong_token_is_refused(bot: Bot) -> None:
    stranger = Bot("43:OTHER", session=bot.session)
    with pytest.raises(TelegramUnauthorizedError):
        await stranger.get_me()


async def test_a_method_nobody_knows_is_not_found(bot: Bot) -> None:
    with pytest.raises(TelegramNotFound):
        await bot.get_user_profile_photos(1)


async def test_a_parameter_nobody_knows_is_refused(telegram: Telegram, anna: Person) -> None:
    answer = await telegram.request("42:TEST", "sendMessage", {"chat_id": anna.id, "text": "x", "txt": "y"}, {})
    assert answer.status == 400
    assert 'sendMessage knows no parameter \\"txt\\"' in answer.content


async def test_floods_are_refused_with_the_wait(bot: Bot, anna: Person, telegram: Telegram) -> None:
    telegram.faults.flood(7, "sendMessage")
    with pytest.raises(TelegramRetryAfter) as refused:
        await bot.send_message(anna.id, "x")
    assert refused.value.retry_after == 7
    await bot.send_message(anna.id, "x")


async def test_the_pace_is_kept_when_asked_for(bot: Bot, anna: Person, telegram: Telegram) -> None:
    seconds = [0.0]
    telegram.pace = Pace(3, 1, seconds=lambda: seconds[0])
    others = [telegram.person(name, started=True) for name in ("Борис", "Вера", "Глеб")]
    await bot.send_message(anna.id, "x")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(anna.id, "x")
    for other in others[:2]:
        await bot.send_message(other.id, "x")
    with pytest.raises(TelegramRetryAfter) as refused:
        await bot.send_message(others[2].id, "x")
    seconds[0] += refused.value.retry_after
    await bot.send_message(others[2].id, "x")
