"""The smallest bot worth the name, as anybody would write it with aiogram."""

from __future__ import annotations

from aiogram import Dispatcher, F, Router
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

BUTTONS = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text="📞 Звонок", callback_data="call")],
        [InlineKeyboardButton(text="Завтра · пт 20", callback_data="tomorrow")],
    ]
)


async def ask(message: Message) -> None:
    await message.answer("Что было?", reply_markup=BUTTONS)


async def echo(message: Message) -> None:
    await message.answer(message.text or message.content_type)


async def save(tap: CallbackQuery) -> None:
    await tap.answer("Сохранено")
    assert isinstance(tap.message, Message)
    await tap.message.edit_text(f"Записан ответ {tap.data}")


def dispatcher() -> Dispatcher:
    router = Router()
    router.message.register(ask, F.text == "/touch")
    router.message.register(echo)
    router.callback_query.register(save)
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    return dispatcher
