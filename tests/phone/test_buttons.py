"""Buttons under messages, keys under the field, commands: each does what it does on a phone."""

from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    KeyboardButton,
    MenuButtonWebApp,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    WebAppInfo,
)
from playwright.async_api import expect

from sandbox import Person, Telegram
from tests.phone.bot import Script
from tests.phone.conftest import Opens
from tests.phone.window import Phone

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.quick
async def test_a_tap_edits_the_message_it_came_from(phone: Phone) -> None:
    await phone.says("карточка")
    await phone.taps("Звонок")
    await phone.sees("Записан звонок", "изменено")
    await expect(phone.messages).to_have_count(2)


async def test_a_button_keeps_the_focus_when_its_message_changes(phone: Phone) -> None:
    await phone.says("карточка")
    button = phone.place.get_by_role("button", name="Звонок")
    await button.focus()
    await button.press("Enter")
    await phone.sees("Записан звонок")
    await expect(button).to_be_focused()


async def test_a_spinner_turns_until_the_tap_is_answered(phone: Phone, script: Script) -> None:
    await phone.says("карточка")
    await phone.taps("Думает")
    button = phone.place.get_by_role("button", name="Думает")
    await expect(button).to_have_attribute("aria-busy", "true")
    script.thought.set()
    await expect(button).to_have_attribute("aria-busy", "false")
    await expect(phone.toast).to_have_text("Надумал")


async def test_a_toast_passes_and_an_alert_waits(phone: Phone) -> None:
    await phone.says("карточка")
    await phone.taps("Тост")
    await expect(phone.toast).to_have_text("Сохранено")
    await expect(phone.toast).to_have_count(0)
    await phone.taps("Тревога")
    alert = phone.place.get_by_role("alertdialog")
    await expect(alert).to_contain_text("Клиент у Бориса")
    await alert.get_by_role("button", name="ОК").click()
    await expect(alert).to_have_count(0)
    await expect(phone.place.get_by_role("button", name="Тревога")).to_be_focused()


async def test_a_message_deleted_by_a_tap_is_gone(phone: Phone) -> None:
    await phone.says("карточка")
    await phone.taps("Удалить")
    await expect(phone.messages).to_have_count(1)


async def test_buttons_have_their_styles(phone: Phone) -> None:
    await phone.says("карточка")
    for label, style in {"Думает": "primary", "Заказ": "success", "Удалить": "danger", "Тост": "plain"}.items():
        await expect(phone.place.get_by_role("button", name=label)).to_contain_class(style)


async def test_a_link_asks_first_and_a_copy_is_taken(phone: Phone) -> None:
    await phone.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await phone.says("карточка")
    await phone.taps("Сайт")
    opening = phone.sheet.get_by_role("link", name="Открыть")
    await expect(opening).to_have_attribute("href", "https://romashka.example.com/")
    await phone.page.keyboard.press("Escape")
    await phone.taps("ИНН")
    await expect(phone.toast).to_have_text("Скопировано")
    assert await phone.page.evaluate("navigator.clipboard.readText()") == "7701234567"


async def test_a_link_to_the_bot_is_followed_in_the_chat(phone: Phone, script: Script) -> None:
    await phone.says("карточка")
    await phone.taps("Ещё приглашение")
    await phone.sees("Здравствуйте!")
    await script.hears(lambda message: message.text == "/start invited")


async def test_keys_say_their_words(phone: Phone, script: Script) -> None:
    await phone.says("/start")
    await phone.taps("Сегодня")
    await expect(phone.place.locator(".mine").last).to_contain_text("☀️ Сегодня")
    await script.hears(lambda message: message.text == "☀️ Сегодня")
    await expect(phone.field).to_have_attribute("placeholder", "Ромашка звонил")


async def test_keys_that_share_ask_first(phone: Phone, anna: Person, script: Script) -> None:
    await phone.says("/start")
    await phone.taps("Мой номер")
    await phone.sheet.get_by_role("button", name="Отмена").click()
    await phone.taps("Мой номер")
    await phone.sheet.get_by_role("button", name="Поделиться").click()
    await expect(phone.place.locator(".mine .contact")).to_contain_text("Анна")
    await phone.taps("Рядом")
    await phone.sheet.get_by_role("button", name="Поделиться").click()
    await expect(phone.place.locator(".mine .place")).to_be_visible()
    await script.hears(lambda message: message.location)
    shared = await script.hears(lambda message: message.contact)
    assert shared.contact is not None
    assert shared.contact.user_id == anna.id


async def test_keys_hide_and_come_back(phone: Phone, anna: Person, bot: Bot) -> None:
    await phone.says("/start")
    keys = phone.place.locator(".keys")
    await expect(keys).to_be_visible()
    await phone.place.get_by_role("button", name="Кнопки бота").click()
    await expect(keys).to_be_hidden()
    await phone.place.get_by_role("button", name="Кнопки бота").click()
    await expect(keys).to_be_visible()
    await bot.send_message(anna.id, "Убираю", reply_markup=ReplyKeyboardRemove())
    await expect(keys).to_be_hidden()
    await expect(phone.place.get_by_role("button", name="Кнопки бота")).to_be_hidden()


async def test_keys_for_one_time_go_after_it(phone: Phone, anna: Person, bot: Bot) -> None:
    once = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Да")]], one_time_keyboard=True)
    await bot.send_message(anna.id, "Точно?", reply_markup=once)
    await phone.taps("Да")
    await expect(phone.place.locator(".keys")).to_be_hidden()


async def test_a_slash_offers_the_commands_of_this_person(phone: Phone, anna: Person, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand(command="help", description="Help")])
    own = [("today", "План на сегодня"), ("touch", "Записать касание"), ("report", "Отчёт")]
    commands = [BotCommand(command=name, description=words) for name, words in own]
    await bot.set_my_commands(commands, scope=BotCommandScopeChat(chat_id=anna.id), language_code="ru")
    options = phone.place.get_by_role("option")
    await phone.place.get_by_role("button", name="Меню").click()
    await expect(options).to_have_text(["/todayПлан на сегодня", "/touchЗаписать касание", "/reportОтчёт"])
    await phone.field.press("Escape")
    await expect(options).to_have_count(0)
    await phone.field.fill("/to")
    await expect(options).to_have_count(2)
    await phone.field.press("ArrowDown")
    await phone.field.press("Enter")
    await phone.sees("/touch")
    await expect(phone.field).to_have_value("")


async def test_a_menu_button_may_be_an_app(phone: Phone, anna: Person, bot: Bot) -> None:
    app = MenuButtonWebApp(text="База", web_app=WebAppInfo(url="https://base.example.com/"))
    await bot.set_chat_menu_button(chat_id=anna.id, menu_button=app)
    await phone.place.get_by_role("button", name="База").click()
    await expect(phone.sheet).to_contain_text("https://base.example.com/")


async def test_an_empty_chat_says_what_the_bot_can_do(opens: Opens, telegram: Telegram, bot: Bot) -> None:
    await bot.set_my_description("Веду базу клиентов", language_code="ru")
    boris = telegram.person("Борис", language="ru")
    phone = (await opens()).phone(boris.id)
    await phone.sees("Что умеет этот бот?", "Веду базу клиентов")
    await phone.place.get_by_role("button", name="Начать").click()
    await phone.sees("Здравствуйте!")
    await expect(phone.place.get_by_role("button", name="Начать")).to_be_hidden()


async def test_a_bot_is_blocked_and_unblocked(phone: Phone, anna: Person) -> None:
    await phone.place.get_by_role("button", name="Ещё").click()
    await phone.sheet.get_by_role("button", name="Заблокировать бота").click()
    await phone.place.get_by_role("button", name="Разблокировать").click()
    await expect(phone.field).to_be_visible()
    assert not anna.chat.blocked
