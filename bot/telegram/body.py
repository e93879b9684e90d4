"""Encodes a call's body as JSON in one pass; aiogram's form encodes each part as JSON and then quotes it all again.

Calls with files need a form, and are left to aiogram.
"""

import json
from typing import Any

from aiogram import Bot
from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types.base import TelegramObject
from aiohttp import BytesPayload


def json_body(bot: Bot, method: TelegramMethod[Any]) -> BytesPayload | None:
    """The call's body; None if it contains a file."""
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
    """The fields of a nested object. Fields left to the bot's defaults are omitted: we have set none."""
    if not isinstance(value, TelegramObject):
        raise TypeError  # a file, a moment
    return {name: one for name, one in value.__dict__.items() if one is not None and not isinstance(one, Default)}


_ENCODER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, check_circular=False, default=_part)
