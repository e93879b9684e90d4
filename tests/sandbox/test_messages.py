"""Every kind of message a bot sends arrives as people see it, behind both doors."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    CopyTextButton,
    DisabledButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MenuButtonCommands,
    MenuButtonDefault,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    WebAppInfo,
)

from sandbox import Person, Telegram
from sandbox.people.person import PICTURE

BUTTONS = InlineKeyboardMarkup(
    inline_keyboard=[
        [
            InlineKeyboardButton(text="Сайт", url="https://touch.example/"),
            InlineKeyboardButton(text="Да", callback_data="y"),
        ],
        [
            InlineKeyboardButton(text="Телефон", copy_text=CopyTextButton(text="+79123456789")),
            InlineKeyboardButton(text="Таблица", web_app=WebAppInfo(url="https://touch.example/app")),
            InlineKeyboardButton(text="Нельзя", disabled=DisabledButton()),
        ],
    ]
)


async def test_contacts_places_voice_and_pictures_arrive(bot: Bot, anna: Person) -> None:
    await bot.send_contact(anna.id, "+79123456789", "Пётр", last_name="Иванов")
    await bot.send_location(anna.id, 55.75, 37.62, horizontal_accuracy=20)
    await bot.send_voice(anna.id, BufferedInputFile(b"OggS", "note.oga"), caption="Голос", duration=7)
    sent = await bot.send_photo(anna.id, BufferedInputFile(PICTURE, "chart.png"), caption="<b>Неделя</b>")
    assert sent.html_text == "<b>Неделя</b>"
    assert anna.transcript().splitlines()[1:] == [
        "08:30 ◂ [contact Пётр Иванов +79123456789]",
        "08:30 ◂ [location 55.75, 37.62]",
        "08:30 ◂ [voice 7 s] Голос",
        "08:30 ◂ [photo] Неделя",
    ]
    await bot.edit_message_caption(chat_id=anna.id, message_id=sent.message_id, caption="Месяц", reply_markup=BUTTONS)
    anna.sees("Месяц", "Сайт")
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await bot.edit_message_text("x", chat_id=anna.id, message_id=sent.message_id)


async def test_a_file_sent_once_is_sent_again_by_its_id(bot: Bot, anna: Person) -> None:
    first = await bot.send_document(anna.id, BufferedInputFile(b"PK", "price.xlsx"), protect_content=False)
    assert first.document is not None
    second = await bot.send_document(anna.id, first.document.file_id)
    assert second.document is not None
    assert second.document.file_name == "price.xlsx"
    assert anna.downloads() == b"PK"


async def test_messages_are_copied_and_forwarded_unless_protected(bot: Bot, anna: Person, telegram: Telegram) -> None:
    boris = telegram.person("Борис", started=True)
    sent = await bot.send_document(anna.id, BufferedInputFile(b"PK", "price.xlsx"), caption="Прайс")
    await bot.copy_message(boris.id, anna.id, sent.message_id)
    await bot.copy_message(boris.id, anna.id, sent.message_id, caption="Прайс Борису")
    forwarded = await bot.forward_message(boris.id, anna.id, sent.message_id)
    assert forwarded.forward_origin is not None
    assert [message.text for message in boris.screens] == ["Прайс", "Прайс Борису", "Прайс"]
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_caption(chat_id=boris.id, message_id=forwarded.message_id, caption="x")
    secret = await bot.send_message(anna.id, "Карточка", protect_content=True)
    with pytest.raises(TelegramBadRequest, match="the message can't be forwarded"):
        await bot.forward_message(boris.id, anna.id, secret.message_id)
    with pytest.raises(TelegramBadRequest, match="message to copy not found"):
        await bot.copy_message(boris.id, anna.id, 999)


@pytest.mark.parametrize(
    ("phone", "name", "words"),
    [(" ", "Пётр", "phone number is empty"), ("+79123456789", " ", "contact first name is empty")],
)
async def test_a_contact_needs_a_number_and_a_name(bot: Bot, anna: Person, phone: str, name: str, words: str) -> None:
    with pytest.raises(TelegramBadRequest, match=words):
        await bot.send_contact(anna.id, phone, name)


async def test_an_action_shows_until_the_next_message(bot: Bot, anna: Person) -> None:
    with pytest.raises(TelegramBadRequest, match="wrong parameter action in request"):
        await bot.send_chat_action(anna.id, "dancing")
    await bot.send_chat_action(anna.id, "upload_document")
    assert "… upload_document" in anna.transcript()
    await bot.send_message(anna.id, "Готово")
    assert not anna.chat.action


async def test_buttons_open_copy_or_do_nothing(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "x", reply_markup=BUTTONS)
    await anna.taps("Сайт")
    assert anna.opened == "https://touch.example/"
    await anna.taps("Таблица")
    assert anna.opened == "https://touch.example/app"
    await anna.taps("Телефон")
    assert anna.clipboard == "+79123456789"
    with pytest.raises(AssertionError, match="does nothing"):
        await anna.taps("Нельзя")


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([[KeyboardButton(text="")]], "keyboard button text must be non-empty"),
        (
            [[KeyboardButton(text="x", web_app=WebAppInfo(url="http://x.com"))]],
            "keyboard button Web App URL 'http://x.com' is invalid: Only HTTPS links are allowed",
        ),
        ([[KeyboardButton(text="x")] * 9], "reply markup is too long"),
    ],
)
async def test_reply_keyboards_are_refused(bot: Bot, anna: Person, keys: Any, words: str) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_message(anna.id, "x", reply_markup=ReplyKeyboardMarkup(keyboard=keys))
    assert refused.value.message == f"Bad Request: {words}"


async def test_a_keyboard_for_once_hides_after_use(bot: Bot, anna: Person) -> None:
    anna.hurried = True
    once = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Да")]], one_time_keyboard=True)
    await bot.send_message(anna.id, "Точно?", reply_markup=once)
    await anna.taps("Да")
    assert anna.keys == []


async def test_an_edit_takes_only_an_inline_keyboard(bot: Bot, anna: Person, telegram: Telegram) -> None:
    sent = await bot.send_message(anna.id, "x")
    keys = {"chat_id": anna.id, "message_id": sent.message_id, "text": "y", "reply_markup": {"remove_keyboard": True}}
    answer = await telegram.request("42:TEST", "editMessageText", keys, {})
    assert "inline keyboard expected" in answer.content


async def test_what_a_bot_says_of_itself_is_kept(bot: Bot, anna: Person) -> None:
    await bot.set_my_name("Touchbase RU", language_code="ru")
    await bot.set_my_short_description("CRM")
    assert (await bot.get_my_name(language_code="ru")).name == "Touchbase RU"
    assert (await bot.get_my_short_description()).short_description == "CRM"
    with pytest.raises(TelegramBadRequest, match="BOT_DESCRIPTION_INVALID"):
        await bot.set_my_description("х" * 513)
    await bot.set_chat_menu_button(anna.id, MenuButtonDefault())
    assert isinstance(await bot.get_chat_menu_button(anna.id), MenuButtonDefault)
    assert isinstance(await bot.get_chat_menu_button(), MenuButtonCommands)
    assert (await bot.get_chat(anna.id)).first_name == "Анна"
    assert await bot.get_my_commands() == []


async def test_several_bots_keep_apart(telegram: Telegram) -> None:
    other = telegram.add_bot("43:OTHER", "other_bot", "Other")
    anna = telegram.person("Анна", started=True)
    same = Person(telegram, other, anna.account)
    sent = {"chat_id": anna.id, "text": "x"}
    assert (await telegram.request("43:OTHER", "sendMessage", sent, {})).status == 400
    same.chat.started = True
    assert (await telegram.request("43:OTHER", "sendMessage", sent, {})).status == 200
    same.sees("x")
    assert anna.screens == []


async def test_a_reaction_stands_at_a_message_until_another_takes_its_place(bot: Bot, anna: Person) -> None:
    anna.hurried = True
    await anna.says("Ждут прайс")
    said = anna.messages[-1]
    await bot.set_message_reaction(anna.id, said.id, [ReactionTypeEmoji(emoji="👍")])
    await bot.set_message_reaction(anna.id, said.id, [ReactionTypeEmoji(emoji="✍")])
    assert said.reaction == "✍"
    assert "(✍)" in anna.transcript()
    await bot.set_message_reaction(anna.id, said.id, [])
    assert said.reaction == ""
    for number, emoji, refusal in ((said.id, "🚗", "REACTION_INVALID"), (999, "✍", "message to react not found")):
        with pytest.raises(TelegramBadRequest, match=refusal):
            await bot.set_message_reaction(anna.id, number, [ReactionTypeEmoji(emoji=emoji)])
