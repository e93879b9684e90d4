"""The body of a call to Telegram: JSON made in one pass, where a form makes JSON of each part and then quotes it all.

Files need a form, and are left to aiogram.
"""

import json
from typing import Any

from aiogram import Bot
from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types import InputFile
from aiohttp import BytesPayload

_ENCODER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, check_circular=False)


def json_body(bot: Bot, method: TelegramMethod[Any]) -> BytesPayload | None:
    """None where a file goes along, by itself or within a part."""
    said = {}
    for name, value in method.model_dump(warnings=False, exclude_none=True).items():
        plain = bot.default[value.name] if isinstance(value, Default) else value
        if isinstance(plain, InputFile):
            return None
        if plain is not None:
            said[name] = _without_defaults(plain) if isinstance(plain, dict) else plain
    try:
        return BytesPayload(_ENCODER.encode(said).encode(), content_type="application/json")
    except TypeError:
        return None


def _without_defaults(part: dict[str, Any]) -> dict[str, Any]:
    """What a part leaves to the bot's own defaults: of ours none is set."""
    return {name: value for name, value in part.items() if not isinstance(value, Default)}
