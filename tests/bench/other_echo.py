"""The echo bot of `echo.py` once more, written with python-telegram-bot. Its answers are the same.

python -m tests.bench.other_echo SCREENS
"""

import gc
import json
import os
import sys
from pathlib import Path
from typing import Any

gc.set_threshold(50_000, 20, 100)

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Update  # noqa: E402 - as `echo.py`
from telegram.ext import Application, CallbackQueryHandler, ContextTypes  # noqa: E402

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Screens:
    def __init__(self, screens: dict[str, list[Any]]) -> None:
        self._screens = screens

    async def show(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        tap = update.callback_query
        assert tap is not None
        kind, _, number = (tap.data or "").partition(":")
        screen = self._screens[kind][int(number)]
        await tap.answer()
        await tap.edit_message_text(
            screen["text"], parse_mode="HTML", link_preview_options=NO_PREVIEW, reply_markup=_keyboard(screen["rows"])
        )


def _keyboard(rows: list[list[dict[str, Any]]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(**button) for button in row] for row in rows])


def main(screens: Path) -> None:
    address = os.environ["BOT_API_URL"]
    building = Application.builder().token(os.environ["BOT_TOKEN"]).concurrent_updates(True)
    application = building.base_url(f"{address}/bot").base_file_url(f"{address}/file/bot").build()
    application.add_handler(CallbackQueryHandler(Screens(json.loads(screens.read_text())).show))
    gc.collect()
    gc.freeze()
    application.run_polling(allowed_updates=["callback_query"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
