"""The body of a call to Telegram: JSON made in one pass, where a form makes JSON of each part and then quotes it all.

Files need a form, and are left to aiogram.
"""

import json
from typing import Any

from aiogram import Bot
from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types.base import TelegramObject
from aiohttp import BytesPayload


def json_body(bot: Bot, method: TelegramMethod[Any]) -> BytesPayload | None:
    """None where a file goes along, by itself or within a part."""
    said = {}
    for name, value in method.__dict__.items():
        plain = bot.default[value.name] if isinstance(value, Default) else value
        if plain is not None:
            said[name] = plain
    try:
        return BytesPayload(_ENCODER.encode(said).encode(), content_type="application/json")
    except TypeError:
        return None


def _part(value: Any) -> dict[str, Any]:
    """What a part leaves to the bot's own defaults is left out: of ours none is set."""
    if not isinstance(value, TelegramObject):
        raise TypeError  # a file, a moment
    return {name: one for name, one in value.__dict__.items() if one is not None and not isinstance(one, Default)}


_ENCODER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, check_circular=False, default=_part)
