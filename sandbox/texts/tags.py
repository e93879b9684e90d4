"""The tags of Telegram's HTML: the entity of each, and what its attributes mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sandbox.requests.errors import Refusal, bad_request
from sandbox.texts.links import http_link, user_of_link

TAGS = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler",
    "code": "code", "pre": "pre", "a": "text_link",
    "blockquote": "blockquote", "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
GIVEN = frozenset(TAGS.values()) | {
    "expandable_blockquote", "text_mention", "mention", "hashtag", "cashtag", "bot_command", "url", "email",
    "phone_number", "bank_card_number",
}  # fmt: skip
LARGEST_ID = 2**63 - 1

Entity = dict[str, Any]


@dataclass
class OpenTag:
    """A start tag without its end yet: where it stands in the text, in UTF-16 units and in pieces of text."""

    tag: str
    argument: str
    offset: int
    begin: int


def argument_of(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix"):
            return value
        case "code", "class":
            return value.removeprefix("language-") if value.startswith("language-") else ""
        case "span", "class":
            return value.removeprefix("tg-") if value.startswith("tg-") else ""
        case "blockquote", "expandable":
            return "1"
    return ""


def completed(entity: Entity, last: OpenTag, inside: str) -> bool:
    """Adds the tag's argument to the entity; False if Telegram silently drops the entity."""
    match last.tag:
        case "a":
            return _link(entity, last.argument or inside)
        case "code" if last.argument:
            entity["language"] = last.argument
        case "blockquote" if last.argument:
            entity["type"] = "expandable_blockquote"
        case "tg-emoji":
            if not last.argument.isdigit() or not 0 < int(last.argument) <= LARGEST_ID:
                raise broken("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = last.argument
        case "tg-time":
            if not last.argument.isdigit() or int(last.argument) == 0:
                return False
            entity["unix_time"] = int(last.argument)
    return True


def _link(entity: Entity, address: str) -> bool:
    if user := user_of_link(address):
        entity |= {"type": "text_mention", "user": {"id": user, "is_bot": False, "first_name": ""}}
        return True
    link = http_link(address)
    if link is None:
        return False
    entity["url"] = link
    return True


def broken(words: str) -> Refusal:
    return bad_request(f"can't parse entities: {words}")


def checked(entity: Entity, units: int) -> Entity:
    """The entity that a bot gave with a text of so many UTF-16 units. Raises Refusal if it does not fit."""
    offset, end = entity.get("offset", 0), entity.get("offset", 0) + entity.get("length", 0)
    if entity.get("type") not in GIVEN:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    if offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if offset >= units:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if end > units:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {end}"
        )
    if entity["type"] == "text_link" and http_link(entity.get("url", "")) is None:
        raise bad_request(f"entity URL '{entity.get('url', '')}' is invalid: Wrong HTTP URL")
    return entity
