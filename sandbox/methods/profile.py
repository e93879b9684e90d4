"""What people see before they write: the command menu by scope and language, the bot's name and description."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from sandbox.methods.method import Method
from sandbox.requests.errors import bad_request
from sandbox.requests.parameters import Params
from sandbox.world.model import Account, Json
from sandbox.world.world import Bot

COMMAND = re.compile(r"^[a-z0-9_]{1,32}$")
MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
SCOPES = {
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators",
    "chat", "chat_administrators", "chat_member",
}  # fmt: skip
LONGEST = {"name": 64, "description": 512, "short_description": 120}
TOO_LONG = {
    "name": "BOT_TITLE_INVALID",
    "description": "BOT_DESCRIPTION_INVALID",
    "short_description": "BOT_SHORT_DESCRIPTION_INVALID",
}


def set_commands(bot: Bot, params: Params) -> bool:
    commands = params.objects("commands")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    bot.profile.commands[_scope(bot, params), params.text("language_code")] = commands
    bot.world.changes.add("menu", bot.account.id, 0)
    return True


def _check_command(command: Json) -> None:
    if not COMMAND.match(str(command.get("command", "")).removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command.get("description", ""))) <= LONGEST_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def _scope(bot: Bot, params: Params) -> str:
    scope = params.object("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    if "chat_id" not in scope:
        return str(kind)
    return f"{kind}:{bot.known(Params(scope, {})).id}"


def get_commands(bot: Bot, params: Params) -> list[Json]:
    return bot.profile.commands.get((_scope(bot, params), params.text("language_code")), [])


def delete_commands(bot: Bot, params: Params) -> bool:
    bot.profile.commands.pop((_scope(bot, params), params.text("language_code")), None)
    bot.world.changes.add("menu", bot.account.id, 0)
    return True


def menu_of(bot: Bot, person: Account) -> list[Json]:
    """The command menu that the person sees: the narrowest scope first, in it the person's language before none."""
    for scope in (f"chat:{person.id}", "all_private_chats", "default"):
        for language in (person.language or "", ""):
            commands = bot.profile.commands.get((scope, language))
            if commands:
                return commands
    return []


def _setter(name: str) -> Method:
    def set_text(bot: Bot, params: Params) -> bool:
        text = params.text(name)
        if len(text) > LONGEST[name]:
            raise bad_request(TOO_LONG[name])
        bot.profile.texts[name, params.text("language_code")] = text
        bot.world.changes.add("menu", bot.account.id, 0)
        return True

    return set_text


def _getter(name: str) -> Callable[[Bot, Params], Json]:
    def get_text(bot: Bot, params: Params) -> Json:
        language = params.text("language_code")
        fallback = bot.account.first_name if name == "name" else ""
        return {name: said(bot, name, language) or fallback}

    return get_text


def said(bot: Bot, name: str, language: str | None) -> str:
    """The bot's name or description as someone with this language sees it."""
    texts = bot.profile.texts
    return texts.get((name, language or "")) or texts.get((name, ""), "")


def set_menu_button(bot: Bot, params: Params) -> bool:
    chat = params.integer("chat_id") or None
    bot.profile.menu_buttons[chat] = params.object("menu_button") or {"type": "default"}
    bot.world.changes.add("menu", bot.account.id, 0)
    return True


def get_menu_button(bot: Bot, params: Params) -> Any:
    buttons = bot.profile.menu_buttons
    general = buttons.get(None, {"type": "commands"})
    return buttons.get(params.integer("chat_id") or None, general)


METHODS: dict[str, Method] = {
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
}
