"""People, chats and calls as JSON, for the control API and the phones."""

from __future__ import annotations

from typing import Any

from sandbox.people.person import Person
from sandbox.people.transcript import transcript
from sandbox.requests.calls import Call
from sandbox.texts.markup import to_html
from sandbox.world.model import Account, Message, Tap, body_of

Json = dict[str, Any]


def person_shown(person: Person) -> Json:
    account: Account = person.account
    return {**account.user(), "started": person.chat.started, "blocked": person.chat.blocked}


def chat_shown(person: Person, since: int = 0, last: int | None = None) -> Json:
    """The chat with the messages and taps that changed after `since`; `last` limits the transcript's messages."""
    chat = person.chat
    changed = [message for message in chat.messages.values() if message.touched > since]
    return {
        "number": person.world.changes.number,
        "messages": [message_shown(message, person) for message in changed],
        "keys": chat.key_rows(),
        "toast": person.toast,
        "taps": [tap_shown(tap) for tap in chat.taps.values() if tap.number > since or not tap.answered],
        "action": chat.action,
        "commands": person.commands,
        "transcript": transcript(chat, last=last, numbered=True),
    }


def message_shown(message: Message, person: Person) -> Json:
    return body_of(message, person.chat) | {
        "number": message.touched,
        "from_bot": message.of_bot,
        "html": to_html(message.text, message.entities),
        "deleted": message.deleted,
        "reaction": message.reaction,
        "buttons": [[button["text"] for button in row] for row in message.inline],
    }


def tap_shown(tap: Tap) -> Json:
    return {
        "id": tap.id,
        "number": tap.number,
        "message": tap.message.id,
        "label": tap.label,
        "data": tap.data,
        "answered": tap.answered,
        "text": tap.text,
        "alert": tap.alert,
        "url": tap.url,
    }


def call_shown(call: Call) -> Json:
    return {
        "at": call.at.isoformat(),
        "bot": call.bot,
        "method": call.method,
        "params": call.params,
        "status": call.status,
        "description": call.description,
    }
