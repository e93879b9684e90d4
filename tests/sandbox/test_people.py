"""People act by what they see; what they see is what a phone would show."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)

from sandbox import Person, Telegram
from sandbox.doors.session import InProcessSession
from sandbox.people.person import PICTURE
from tests.sandbox.conftest import HTML, TOKEN

KEYS = ReplyKeyboardMarkup(
    keyboard=[
        [KeyboardButton(text="📅 Сегодня"), KeyboardButton(text="✍️ Записать")],
        [KeyboardButton(text="Контакт", request_contact=True), KeyboardButton(text="Рядом", request_location=True)],
    ]
)


def inline(*labels: str) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(text=label, callback_data=f"tap:{label}"[:20]) for label in labels]
    return InlineKeyboardMarkup(inline_keyboard=[row])


@pytest.fixture
def bot(telegram: Telegram) -> Bot:
    return Bot(TOKEN, session=InProcessSession(telegram), default=HTML)


@pytest.fixture
def heard(telegram: Telegram) -> list[Update]:
    """What the bot is told; it keeps silent."""
    updates: list[Update] = []

    async def feed(body: Any) -> None:
        updates.append(Update.model_validate(body))

    telegram.bot.feed = feed
    return updates


async def test_everything_a_person_sends_is_a_valid_update(anna: Person, heard: list[Update], bot: Bot) -> None:
    anna.account.place = (55.75, 37.62)
    said = await anna.says("/find +7 912 345-67-89, see touch.ru")
    await anna.shares_contact("Пётр Иванов", "+79123456789", user_id=7)
    await anna.shares_location(55.75, 37.62, accuracy=20)
    await anna.sends_voice(7)
    await anna.sends_photo("Витрина")
    await anna.sends_document("base.xlsx", b"PK")
    await anna.edits(said, "Ромашка")
    await anna.opens("https://t.me/touchbase_bot?start=invite-42")
    await bot.send_message(anna.id, "Меню", reply_markup=KEYS)
    await anna.taps("Контакт")
    await anna.taps("Рядом")
    await anna.taps("Записать")
    await anna.blocks()
    await anna.unblocks()
    kinds = [update.event_type for update in heard]
    assert kinds == ["message"] * 6 + ["edited_message"] + ["message"] * 4 + ["my_chat_member"] * 2
    messages = [update.message for update in heard if update.message]
    assert [message.content_type for message in messages] == [
        "text", "contact", "location", "voice", "photo", "document", "text", "contact", "location", "text",
    ]  # fmt: skip
    assert [entity.type for entity in messages[0].entities or []] == ["bot_command", "phone_number", "url"]
    assert messages[6].text == "/start invite-42"
    assert messages[7].contact is not None
    assert messages[7].contact.user_id == anna.id
    assert messages[7].contact.phone_number == anna.account.phone
    assert messages[9].text == "✍️ Записать"


async def test_a_bot_downloads_what_was_sent_and_a_person_what_was_answered(
    anna: Person, heard: list[Update], bot: Bot
) -> None:
    await anna.sends_photo()
    message = heard[0].message
    assert message is not None
    assert message.photo is not None
    downloaded = await bot.download(message.photo[-1])
    assert downloaded is not None
    assert downloaded.read() == PICTURE
    await bot.send_document(anna.id, BufferedInputFile(b"PK", "report.xlsx"), caption="Отчёт")
    assert anna.downloads() == b"PK"
    anna.sees("Отчёт", "report.xlsx")


async def test_a_button_is_found_by_its_words(anna: Person, heard: list[Update], bot: Bot) -> None:
    await bot.send_message(anna.id, "старое", reply_markup=inline("Ромашка", "Назад"))
    await bot.send_message(anna.id, "меню", reply_markup=KEYS)
    await bot.send_message(
        anna.id, "новое", reply_markup=inline("🌼 Ромашка, ООО", "Нет ответа", "❌ Нет", "Завтра · пт 20")
    )
    for words in ("Ромашка", "Нет", "Завтра", "Назад", "Сегодня"):
        await anna.taps(words)
    taps = [update.callback_query.data for update in heard if update.callback_query]
    assert taps == ["tap:🌼 Ромашка, ООО", "tap:❌ Нет", "tap:Завтра · пт 20", "tap:Назад"]
    assert anna.messages[-1].text == "📅 Сегодня"


async def test_a_button_of_an_older_message_still_taps(anna: Person, heard: list[Update], bot: Bot) -> None:
    old = await bot.send_message(anna.id, "старое", reply_markup=inline("Звонок"))
    await bot.send_message(anna.id, "новое", reply_markup=inline("Звонок"))
    await anna.taps("Звонок", on=anna.chat.messages[old.message_id])
    await anna.taps_twice("Звонок")
    tapped = [update.callback_query.message for update in heard if update.callback_query]
    assert [message and message.message_id for message in tapped] == [old.message_id, *[old.message_id + 1] * 2]
    assert len(anna.waiting_taps) == 3


async def test_what_cant_be_tapped_says_so_with_the_chat(anna: Person, bot: Bot) -> None:
    await bot.send_message(anna.id, "Что было?", reply_markup=inline("Звонок"))
    with pytest.raises(AssertionError, match=r"«Визит»[\s\S]*Что было\?[\s\S]*\[ Звонок \]"):
        await anna.taps("Визит")


async def test_sight_is_the_newest_screen_and_the_news(anna: Person, heard: list[Update], bot: Bot) -> None:
    first = await bot.send_message(anna.id, "Сводка: 84&#160;000 ₽")
    await bot.send_message(anna.id, "Карточка")
    assert [message.text for message in anna.news] == ["Сводка: 84\u00a0000 ₽", "Карточка"]
    anna.sees("84 000 ₽", "Карточка")
    await anna.says("дальше")
    anna.sees("Карточка")
    anna.does_not_see("Сводка")
    await bot.edit_message_text("Сводка: всё", chat_id=anna.id, message_id=first.message_id)
    anna.sees("Сводка: всё")
    with pytest.raises(AssertionError, match=r"doesn't see \['Сохранено'\]"):
        anna.sees("Сохранено")
    with pytest.raises(AssertionError, match=r"sees \['Карточка'\]"):
        anna.does_not_see("Карточка")
    assert len(heard) == 1


async def test_what_comes_unasked_is_waited_for(anna: Person, bot: Bot) -> None:
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(anna.waits_for("Доброе утро"))
        await asyncio.sleep(0)
        await bot.send_message(anna.id, "Доброе утро, Анна")
    with pytest.raises(AssertionError, match="doesn't see"):
        await anna.waits_for("Добрый вечер", seconds=0.01)


async def test_the_reply_keyboard_comes_and_goes_with_its_message(anna: Person, bot: Bot) -> None:
    sent = await bot.send_message(anna.id, "Меню", reply_markup=KEYS)
    assert anna.keys == ["📅 Сегодня", "✍️ Записать", "Контакт", "Рядом"]
    await bot.delete_message(anna.id, sent.message_id)
    assert anna.keys == []
    await bot.send_message(anna.id, "Меню", reply_markup=KEYS)
    await bot.send_message(anna.id, "Без меню", reply_markup=ReplyKeyboardRemove())
    assert anna.keys == []


async def test_each_person_has_the_narrowest_command_menu(anna: Person, telegram: Telegram, bot: Bot) -> None:
    boris, eve = telegram.person("Boris", language="en"), telegram.person("Eve", language="en", started=True)
    await bot.set_my_commands([BotCommand(command="start", description="Start")])
    await bot.set_my_commands([BotCommand(command="today", description="Сегодня")], language_code="ru")
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand(command="help", description="Help")], private, language_code="en")
    await bot.set_my_commands([BotCommand(command="report", description="Report")], BotCommandScopeChat(chat_id=eve.id))
    assert [person.commands[0]["command"] for person in (anna, boris, eve)] == ["today", "help", "report"]
    await bot.delete_my_commands(BotCommandScopeChat(chat_id=eve.id))
    assert eve.commands[0]["command"] == "help"
    await bot.set_my_description("База клиентов", language_code="ru")
    assert (anna.description, eve.description) == ("База клиентов", "")
    assert (await bot.get_my_name()).name == "Touchbase"


async def test_protection_is_what_the_message_was_sent_with(anna: Person, bot: Bot) -> None:
    sent = await bot.send_message(anna.id, "Карточка", protect_content=True)
    await bot.edit_message_text("Карточка 2", chat_id=anna.id, message_id=sent.message_id)
    assert anna.screen.protected
    copied = await bot.copy_message(anna.id, anna.id, sent.message_id)
    assert not anna.chat.messages[copied.message_id].protected


async def test_a_transcript_reads_like_the_phone(anna: Person, heard: list[Update], bot: Bot) -> None:
    await anna.says("/touch")
    sent = await bot.send_message(anna.id, "Что <b>было</b>?", reply_markup=inline("Звонок", "Визит"))
    await bot.send_message(anna.id, "Меню", reply_markup=KEYS)
    tap = await anna.taps("Звонок")
    assert tap is not None
    await bot.edit_message_text("Записано", chat_id=anna.id, message_id=sent.message_id)
    assert anna.transcript().splitlines()[1:] == [
        "08:30 ▸ /touch",
        "08:30 ◂ Записано ✎",
        "08:30 ◂ Меню",
        "        ⏳ «Звонок» tapped, not answered",
        "        ⌨ [ 📅 Сегодня ] [ ✍️ Записать ]",
        "        ⌨ [ Контакт ] [ Рядом ]",
    ]
    await bot.answer_callback_query(tap.id, "Сохранено", show_alert=True)
    anna.sees("Сохранено")
    assert "☝ «Звонок» alert «Сохранено»" in anna.transcript()
    assert len(heard) == 2


async def test_changes_can_be_followed(anna: Person, telegram: Telegram, bot: Bot) -> None:
    sent = await bot.send_message(anna.id, "раз")
    await bot.edit_message_text("два", chat_id=anna.id, message_id=sent.message_id)
    await bot.send_chat_action(anna.id, "typing")
    assert anna.chat.action == "typing"
    await bot.delete_message(anna.id, sent.message_id)
    kinds = []
    async for change in telegram.changes.follow(since=0):
        kinds.append(change.kind)
        if change.kind == "delete":
            break
    assert kinds == ["person", "message", "edit", "action", "delete"]
