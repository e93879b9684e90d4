"""The sandbox's data: accounts, messages, taps, chats, as people see them.

What changes them is in `methods/` (bots) and `people` (people); the feed of changes is in `changes`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

Json = dict[str, Any]
Rows = list[list[Json]]


RED_SQUARE = (55.7539, 37.6208)


@dataclass
class Account:
    """A person's or a bot's account. A person has a phone number, a location and a time zone."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language: str | None = None
    is_bot: bool = False
    deactivated: bool = False
    phone: str = ""
    place: tuple[float, float] = RED_SQUARE
    zone: str = "Europe/Moscow"

    def user(self) -> Json:
        body: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.last_name:
            body["last_name"] = self.last_name
        if self.username:
            body["username"] = self.username
        if self.language and not self.is_bot:
            body["language_code"] = self.language
        return body


@dataclass(slots=True)
class Message:
    """A message as it is now; `media` holds the Bot API's photo, document, voice and so on.

    `inline` is its inline keyboard, `markup` the reply keyboard (or its removal) sent with it. `touched` is the number
    of its last change in the feed.
    """

    id: int
    sender: Account
    sent_at: datetime
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    media: Json = field(default_factory=dict)
    inline: Rows = field(default_factory=list)
    markup: Json | None = None
    reply_to: int | None = None
    forwarded_from: Account | None = None
    protected: bool = False
    silent: bool = False
    link_preview: Json | None = None
    effect: str | None = None
    edited_at: datetime | None = None
    deleted: bool = False
    reaction: str = ""
    touched: int = 0

    @property
    def of_bot(self) -> bool:
        return self.sender.is_bot

    def buttons(self) -> list[Json]:
        return [button for row in self.inline for button in row]


@dataclass
class Tap:
    """A tap on an inline button, before and after the bot answers it."""

    id: str
    person: Account
    message: Message
    label: str
    data: str
    at: datetime
    number: int = 0
    answered: bool = False
    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass
class Chat:
    """A chat with one bot, as its person sees it (or a group, as the bot does).

    A bot cannot write before the person has `started`. `acted` is the number of the person's last act, `calls` counts
    the bot's calls that concern this chat.
    """

    id: int
    person: Account | None
    title: str = ""
    messages: dict[int, Message] = field(default_factory=dict)
    taps: dict[str, Tap] = field(default_factory=dict)
    keyboard: Message | None = None
    keyboard_hidden: bool = False
    action: str = ""
    started: bool = False
    blocked: bool = False
    acted: int = 0
    calls: int = 0

    def header(self) -> Json:
        if self.person is None:
            return {"id": self.id, "type": "group", "title": self.title}
        user = self.person.user()
        names: Json = {name: user[name] for name in ("first_name", "last_name", "username") if name in user}
        return {"id": self.id, "type": "private", **names}

    def visible(self) -> list[Message]:
        return [message for message in self.messages.values() if not message.deleted]

    def key_rows(self) -> Rows:
        """The visible reply keyboard."""
        if self.keyboard is None or self.keyboard.markup is None or self.keyboard_hidden:
            return []
        rows: Rows = self.keyboard.markup.get("keyboard", [])
        return rows


def body_of(message: Message, chat: Chat) -> Json:
    """The message as the Bot API shows it."""
    body: Json = {
        "message_id": message.id,
        "from": message.sender.user(),
        "chat": chat.header(),
        "date": int(message.sent_at.timestamp()),
    }
    if message.edited_at:
        body["edit_date"] = int(message.edited_at.timestamp())
    caption = bool(message.media)
    if message.text:
        body["caption" if caption else "text"] = message.text
    if message.entities:
        body["caption_entities" if caption else "entities"] = message.entities
    body |= message.media
    body |= _marks(message)
    original = chat.messages.get(message.reply_to) if message.reply_to else None
    if original and not original.deleted:
        # Telegram shows a reply's original without the original's own.
        body["reply_to_message"] = body_of(replace(original, reply_to=None), chat)
    return body


def _marks(message: Message) -> Json:
    marks: Json = {}
    if message.protected:
        marks["has_protected_content"] = True
    if message.inline:
        marks["reply_markup"] = {"inline_keyboard": message.inline}
    if message.link_preview:
        marks["link_preview_options"] = message.link_preview
    if message.effect:
        marks["effect_id"] = message.effect
    if message.forwarded_from:
        marks["forward_origin"] = {
            "type": "user",
            "sender_user": message.forwarded_from.user(),
            "date": int(message.sent_at.timestamp()),
        }
    return marks
