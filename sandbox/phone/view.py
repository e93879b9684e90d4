"""What one phone shows, as JSON: everything, or what changed since some number of the feed."""

from __future__ import annotations

from sandbox.doors.showing import message_shown, tap_shown
from sandbox.doors.telegram import Telegram
from sandbox.methods.profile import said
from sandbox.people.person import Person
from sandbox.requests.calls import Call
from sandbox.world.model import Chat, Json, Message
from sandbox.world.world import Bot

LONGEST_CHAT = 300
MOST_REFUSALS = 20
LONGEST_VALUE = 300


def phone_shown(telegram: Telegram, person: Person, since: int | None, caption: str) -> Json:
    """The phone; with `since`, only messages and taps that changed after it (None: the whole chat)."""
    chat = person.chat
    return {
        "person": _owner(person, caption),
        "bot": _bot(person),
        "whole": since is None,
        "messages": [message_shown(message, person) for message in _messages(chat, since)],
        "taps": [tap_shown(tap) for tap in chat.taps.values() if not tap.answered or tap.number > (since or 0)],
        "keyboard": chat.keyboard.markup if chat.keyboard and chat.key_rows() else None,
        "commands": person.commands,
        "menu_button": _menu_button(person),
        "action": "",
        "refused": _refusals(telegram, person.bot, chat),
    }


def _messages(chat: Chat, since: int | None) -> list[Message]:
    if since is None:
        return chat.visible()[-LONGEST_CHAT:]
    return [message for message in chat.messages.values() if message.touched > since]


def _owner(person: Person, caption: str) -> Json:
    account, chat = person.account, person.chat
    return {
        **account.user(),
        "caption": caption,
        "phone": account.phone,
        "zone": account.zone,
        "place": account.place,
        "started": chat.started,
        "blocked": chat.blocked,
    }


def _bot(person: Person) -> Json:
    account, language = person.bot.account, person.account.language
    return {
        "username": account.username,
        "name": said(person.bot, "name", language) or account.first_name,
        "description": person.description,
    }


def _menu_button(person: Person) -> Json:
    buttons = person.bot.profile.menu_buttons
    own: Json = buttons.get(person.id) or buttons.get(None) or {"type": "default"}
    return own


def _refusals(telegram: Telegram, bot: Bot, chat: Chat) -> list[Json]:
    """The last refused calls in this chat, and those that name no chat."""
    mine = [call for call in telegram.calls.refused() if call.bot == bot.account.id]
    here = [call for call in mine if _chat_of(call, bot) in (chat.id, None)]
    return [_refusal(call) for call in here[-MOST_REFUSALS:]]


def _chat_of(call: Call, bot: Bot) -> int | None:
    named = call.params.get("chat_id")
    if named is not None:
        return int(named) if str(named).lstrip("-").isdigit() else None
    found = bot.taps.get(str(call.params.get("callback_query_id")))
    return found[0].id if found else None


def _refusal(call: Call) -> Json:
    tried = {name: str(value)[:LONGEST_VALUE] for name, value in call.params.items()}
    return {
        "at": call.at.isoformat(),
        "method": call.method,
        "params": tried,
        "status": call.status,
        "description": call.description,
    }
