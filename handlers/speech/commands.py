"""The command menu by role and language, and what the bot says of itself before anybody writes to it."""

from collections.abc import Iterator

from aiogram.methods import SetMyCommands, SetMyDescription, SetMyShortDescription, TelegramMethod
from aiogram.types import BotCommand, BotCommandScopeChat, BotCommandScopeDefault

from handlers.speech.words import LANGUAGES, Words, words
from sales.ground.scope import Right, Role, scope_of

WORK = ("today", "new", "find", "touch", "near", "route", "report")
FILES = ("import",)
REST = ("settings", "help", "privacy", "cancel")
PEOPLE = ("team",)
"""For those who look after others: leads see the list, owners change it."""
OUT = ("export",)
"""For those who are trusted with the whole base."""


def commands_of(role: Role | None) -> tuple[str, ...]:
    """What the menu shows; rights are checked behind it. None: somebody without a company."""
    if role is None:
        return ("start",)
    scope = scope_of(0, 0, role)
    people = PEOPLE if scope.may(Right.TEAM_REPORT) else ()
    out = OUT if scope.may(Right.EXPORT) else ()
    return (*WORK, *people, *FILES, *out, *REST)


def menu_of(role: Role | None, locale: str, chat: int) -> SetMyCommands:
    """The command menu of one chat: all languages of Telegram alike, for the person has chosen one here."""
    return SetMyCommands(commands=_menu(role, locale), scope=BotCommandScopeChat(chat_id=chat))


def at_start(default: str) -> Iterator[TelegramMethod[bool]]:
    """What a bot tells Telegram of itself when it starts: in the default language for everybody, then by language."""
    for language_code, locale in [(None, default), *((language, language) for language in LANGUAGES)]:
        say = words(locale)
        yield SetMyCommands(commands=_menu(None, locale), scope=BotCommandScopeDefault(), language_code=language_code)
        yield SetMyDescription(description=say._("What this bot is for"), language_code=language_code)
        yield SetMyShortDescription(short_description=say._("This bot in one line"), language_code=language_code)


def _menu(role: Role | None, locale: str) -> list[BotCommand]:
    meaning = _meanings(words(locale))
    return [BotCommand(command=name, description=meaning[name]) for name in commands_of(role)]


def _meanings(say: Words) -> dict[str, str]:
    return {
        "start": say.p_("command", "Begin"),
        "today": say.p_("command", "Whom to call today"),
        "new": say.p_("command", "Add a client"),
        "find": say.p_("command", "Find a client"),
        "touch": say.p_("command", "Log a call or a visit"),
        "near": say.p_("command", "Clients nearby"),
        "route": say.p_("command", "Today's visits in order"),
        "report": say.p_("command", "How the week goes"),
        "import": say.p_("command", "Load clients from a file"),
        "export": say.p_("command", "Get the base as a file"),
        "team": say.p_("command", "People and invitations"),
        "settings": say.p_("command", "Morning, days, language"),
        "help": say.p_("command", "How this works"),
        "privacy": say.p_("command", "What is kept and who sees it"),
        "cancel": say.p_("command", "Leave what is open"),
    }
