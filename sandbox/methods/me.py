"""Methods about the bot itself and chats. Logging out has no effect here."""

from __future__ import annotations

from typing import Any

from sandbox.methods.method import Method
from sandbox.requests.parameters import Params
from sandbox.world.world import Bot

Json = dict[str, Any]


def get_me(bot: Bot, _params: Params) -> Json:
    return bot.account.user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(bot: Bot, params: Params) -> Json:
    chat = bot.known(params)
    return chat.header() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def accept(_bot: Bot, _params: Params) -> bool:
    return True


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getChat": get_chat,
    "logOut": accept,
    "close": accept,
}
