"""A plain aiogram bot, as fast as it can be made by settings alone: answers each tap with a ready screen.

    python -m tests.bench.echo SCREENS      # JSON: {"menu": [{"text", "reply_markup"}, ...], ...}

A tap's data is `kind:number`. It makes the same Bot API calls as ours with the same text and keyboard.
"""

import asyncio
import gc
import json
import os
import sys
from pathlib import Path
from typing import Any

gc.set_threshold(50_000, 20, 100)

from aiogram import Bot, Dispatcher, Router  # noqa: E402 - as ours does: the collector is told before the imports
from aiogram.client.session.aiohttp import AiohttpSession  # noqa: E402
from aiogram.client.telegram import TelegramAPIServer  # noqa: E402
from aiogram.types import (  # noqa: E402
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
)
from uvloop import new_event_loop  # noqa: E402

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Screens:
    def __init__(self, screens: dict[str, list[Any]]) -> None:
        self._screens = screens

    async def show(self, tap: CallbackQuery) -> None:
        kind, _, number = (tap.data or "").partition(":")
        screen = self._screens[kind][int(number)]
        assert isinstance(tap.message, Message)
        await tap.answer()
        await tap.message.edit_text(
            screen["text"], parse_mode="HTML", link_preview_options=NO_PREVIEW, reply_markup=_keyboard(screen["rows"])
        )


def _keyboard(rows: list[list[dict[str, Any]]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(**button) for button in row] for row in rows])


async def main(screens: Path) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
    bot = Bot(os.environ["BOT_TOKEN"], session=session)
    router = Router()
    router.callback_query.register(Screens(json.loads(screens.read_text())).show)
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    gc.collect()
    gc.freeze()
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        runner.run(main(Path(sys.argv[1])))
