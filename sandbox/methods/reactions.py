"""The bot's reaction to a message: none, or one of the emoji that Telegram allows."""

from __future__ import annotations

from sandbox.methods.editing import existing
from sandbox.methods.method import Method
from sandbox.requests.errors import bad_request
from sandbox.requests.parameters import Params
from sandbox.world.world import Bot

_LETS = (
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ "
    "🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 "
    "🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
)
KNOWN = frozenset(_LETS.split())


def set_reaction(bot: Bot, params: Params) -> bool:
    """Replaces the bot's reaction."""
    chat = bot.reachable(params)
    message = existing(chat, params, "react")
    wanted = params.json("reaction") if params.given("reaction") else []
    if not isinstance(wanted, list) or len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = wanted[0].get("emoji") if wanted else ""
    if emoji and emoji not in KNOWN:
        raise bad_request("REACTION_INVALID")
    message.reaction = emoji or ""
    bot.changed("reaction", chat, message)
    return True


METHODS: dict[str, Method] = {"setMessageReaction": set_reaction}
