"""A chat as lines of text: for a failed test, the terminal, a log."""

from __future__ import annotations

import textwrap
from typing import Any

from sandbox.world.model import Chat, Message, Rows, Tap

WIDTH = 64
MARGIN = "        "


def transcript(chat: Chat, *, last: int | None = None, numbered: bool = False) -> str:
    """The visible messages with their buttons, taps and toasts since the person's last act, and the keys.

    `numbered` puts numbers as in `#3` before the buttons of the newest keyboard and the keys.
    """
    shown = chat.visible()
    boards = [message for message in shown if message.inline]
    newest = boards[-1] if boards and numbered else None
    lines = [_title(chat)]
    for message in shown[-last:] if last else shown:
        lines += _message(message, chat, numbered=message is newest)
    lines += [_tap(tap) for tap in chat.taps.values() if tap.number >= chat.acted or not tap.answered]
    if chat.action:
        lines.append(f"{MARGIN}… {chat.action}")
    first = len(newest.buttons()) if newest else 0
    lines += [f"{MARGIN}⌨ {line}" for line in _rows(chat.key_rows(), first if numbered else None)]
    if chat.blocked:
        lines.append(f"{MARGIN}(the bot is blocked)")
    return "\n".join(lines)


def _title(chat: Chat) -> str:
    name = chat.person.first_name if chat.person else chat.title
    return f"──── {name} " + "─" * max(0, WIDTH - len(name) - 6)


def _message(message: Message, chat: Chat, *, numbered: bool) -> list[str]:
    marks = f"{' ✎' if message.edited_at else ''}{f' ({message.reaction})' if message.reaction else ''}"
    head = f"{message.sent_at:%H:%M}{' ◂ ' if message.of_bot else ' ▸ '}"
    text = content(message).replace("\n", "\n" + MARGIN)
    reply = [f"{MARGIN}↪ {_short(chat.messages[message.reply_to])}"] if message.reply_to in chat.messages else []
    body = f"{head}{text}{marks}"
    rows = _rows(message.inline, 0 if numbered else None)
    return [*reply, body, *(f"{MARGIN}{row}" for row in rows)]


def _short(message: Message) -> str:
    return textwrap.shorten(content(message), 40, placeholder="…")


def content(message: Message) -> str:
    """The message's text, and in brackets its media."""
    kinds = [_medium(kind, what) for kind, what in message.media.items()]
    return " ".join([*kinds, message.text]).strip()


def _medium(kind: str, what: Any) -> str:
    match kind:
        case "document":
            return f"[document {what['file_name']}]"
        case "voice":
            return f"[voice {what['duration']} s]"
        case "location":
            return f"[location {what['latitude']}, {what['longitude']}]"
        case "contact":
            name = " ".join(filter(None, (what["first_name"], what.get("last_name"))))
            return f"[contact {name} {what['phone_number']}]"
    return f"[{kind}]"


def _rows(rows: Rows, first: int | None) -> list[str]:
    lines, number = [], first or 0
    for row in rows:
        labels = []
        for button in row:
            number += 1
            labels.append(f"[ {f'#{number} ' if first is not None else ''}{button['text']} ]")
        lines.append(" ".join(labels))
    return lines


def _tap(tap: Tap) -> str:
    if not tap.answered:
        return f"{MARGIN}⏳ «{tap.label}» tapped, not answered"
    said = f"{' alert' if tap.alert else ' toast'} «{tap.text}»" if tap.text else " ✓"
    return f"{MARGIN}☝ «{tap.label}»{said}"
