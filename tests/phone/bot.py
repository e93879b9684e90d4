"""A tiny bot of the tests' own, with one answer of every sort."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from aiogram import Bot, Dispatcher, F, Router
from aiogram.types import (
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)

from sandbox import Telegram

PATIENCE = 30
CARD = "<b>Ромашка</b>, касание 5 из 12"
KEYS = ReplyKeyboardMarkup(
    keyboard=[
        [KeyboardButton(text="☀️ Сегодня"), KeyboardButton(text="✍️ Записать")],
        [KeyboardButton(text="👤 Мой номер", request_contact=True)],
        [KeyboardButton(text="📍 Рядом", request_location=True)],
    ],
    resize_keyboard=True,
    input_field_placeholder="Ромашка звонил",
)


def button(label: str, data: str | None = None, **action: object) -> InlineKeyboardButton:
    return InlineKeyboardButton.model_validate({"text": label, "callback_data": data, **action})


BUTTONS = InlineKeyboardMarkup(
    inline_keyboard=[
        [button("📞 Звонок", "edit"), button("Тост", "toast")],
        [button("Тревога", "alert"), button("Удалить", "delete", style="danger")],
        [button("Думает", "slow", style="primary"), button("Заказ", "order", style="success")],
        [
            button("Сайт", url="https://romashka.example.com/"),
            button("ИНН", copy_text=CopyTextButton(text="7701234567")),
        ],
        [button("Ещё приглашение", url="https://t.me/touchbase_bot?start=invited")],
    ]
)


class Script:
    """The bot's answers; `thought` lets the slow one answer, `hears` waits for what people say to it."""

    def __init__(self, telegram: Telegram, bot: Bot) -> None:
        self.thought = asyncio.Event()
        self._heard: list[Message] = []
        self._news = asyncio.Event()
        self._bot = bot
        router = Router()
        router.message.register(self._greet, F.text.startswith("/start"))
        router.message.register(self._card, F.text == "карточка")
        router.message.register(self._listen)
        router.callback_query.register(self._answer)
        self._dispatcher = Dispatcher()
        self._dispatcher.include_router(router)
        telegram.bot.feed = lambda update: self._dispatcher.feed_raw_update(self._bot, update)

    async def hears(self, fits: Callable[[Message], object]) -> Message:
        """The message that fits; on the page it may stand a moment before the bot has it."""
        async with asyncio.timeout(PATIENCE):
            while not (found := [message for message in self._heard if fits(message)]):
                self._news.clear()
                await self._news.wait()
        return found[-1]

    async def _greet(self, message: Message) -> None:
        await self._listen(message)
        await message.answer("Здравствуйте!", reply_markup=KEYS)

    async def _card(self, message: Message) -> None:
        await message.answer(CARD, reply_markup=BUTTONS)

    async def _listen(self, message: Message) -> None:
        self._heard.append(message)
        self._news.set()

    async def _answer(self, tap: CallbackQuery) -> None:
        assert isinstance(tap.message, Message)
        match tap.data:
            case "edit":
                await tap.answer()
                await tap.message.edit_text("<i>Записан звонок</i>", reply_markup=BUTTONS)
            case "toast":
                await tap.answer("Сохранено")
            case "alert":
                await tap.answer("Клиент у Бориса", show_alert=True)
            case "delete":
                await tap.message.delete()
                await tap.answer()
            case "slow":
                await self.thought.wait()
                await tap.answer("Надумал")
