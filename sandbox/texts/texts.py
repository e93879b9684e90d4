"""From the text that a bot sends to the one that Telegram stores: cleaned, trimmed, measured, with entities.

Lengths are in UTF-16 units after parsing. Refusals are worded by method, so callers pass a `Limit`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from sandbox.requests.errors import bad_request
from sandbox.requests.parameters import Params
from sandbox.texts.html import parse_html, utf16_length
from sandbox.texts.tags import Entity, checked

MAX_ENTITIES = 100
DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")
BLANK = "\n "


@dataclass(frozen=True)
class Limit:
    """How long a text may be and how Telegram says that it is too long or missing."""

    units: int
    too_long: str
    empty: str | None = None


MESSAGE = Limit(4096, "message is too long", "message text is empty")
EDIT = Limit(4096, "MESSAGE_TOO_LONG", "message text is empty")
CAPTION = Limit(1024, "message caption is too long")
TOAST = Limit(200, "MESSAGE_TOO_LONG")


@dataclass(frozen=True)
class Formatted:
    text: str
    entities: list[Entity]


def formatted(params: Params, name: str, limit: Limit) -> Formatted:
    """The text of a request as Telegram stores it. Raises Refusal."""
    raw = params.text(name)
    if not raw and limit.empty:
        raise bad_request(limit.empty)
    given = "caption_entities" if name == "caption" else "entities"
    text, entities = _parsed(raw, params, given)
    text, entities = trimmed(text, entities)
    if not text and limit.empty:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > limit.units:
        raise bad_request(limit.too_long)
    return Formatted(text, with_found(text, entities)[:MAX_ENTITIES])


def _parsed(raw: str, params: Params, given: str) -> tuple[str, list[Entity]]:
    mode = params.text("parse_mode").lower()
    if mode == "html":
        return parse_html(raw)
    if mode in ("markdown", "markdownv2"):
        raise bad_request(f"sandbox: parse_mode {mode} is not spoken here, send HTML")
    if mode and mode != "none":
        raise bad_request("unsupported parse_mode")
    return raw, [checked(dict(entity), utf16_length(raw)) for entity in params.objects(given)]


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """The text without dropped characters and surrounding blanks; entities are moved, those of blanks dropped."""
    if not DROPPED.search(text) and not CONTROL.search(text) and text == text.strip(BLANK):
        return text, [entity for entity in entities if _covers_something(text, entity)]
    kept = [index for index, char in enumerate(text) if not DROPPED.match(char)]
    cleaned = "".join(" " if CONTROL.match(text[index]) else text[index] for index in kept)
    begin = len(cleaned) - len(cleaned.lstrip(BLANK))
    end = max(len(cleaned.rstrip(BLANK)), begin)
    moved = _moved(text, entities, kept[begin:end])
    result = cleaned[begin:end]
    return result, [entity for entity in moved if _covers_something(result, entity)]


def _moved(text: str, entities: list[Entity], kept: list[int]) -> list[Entity]:
    """The entities of `text` after all characters but those at the indexes `kept` were removed."""
    staying = set(kept)
    new, old = 0, [0, *accumulate(utf16_length(char) for char in text)]
    at_old: dict[int, int] = {}
    for index, char in enumerate(text):
        at_old[old[index]] = new
        new += utf16_length(char) if index in staying else 0
    at_old[old[-1]] = new
    return [_between(entity, at_old, new) for entity in entities]


def _between(entity: Entity, at_old: dict[int, int], last: int) -> Entity:
    begin = at_old.get(entity["offset"], last)
    end = at_old.get(entity["offset"] + entity["length"], last)
    return entity | {"offset": begin, "length": end - begin}


def _covers_something(text: str, entity: Entity) -> bool:
    return entity["length"] > 0 and bool(piece(text, entity).strip(BLANK))


def piece(text: str, entity: Entity) -> str:
    """The part of a text that an entity covers."""
    if text.isascii():
        return text[entity["offset"] : entity["offset"] + entity["length"]]
    units = text.encode("utf-16-le", "surrogatepass")
    begin, end = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
    return units[begin:end].decode("utf-16-le", "surrogatepass")


FOUND = {
    "bot_command": re.compile(r"(?<![\w/@])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]+)?(?![\w/])"),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "mention": re.compile(r"(?<![\w@/])@[a-zA-Z][a-zA-Z0-9_]{3,31}(?!\w)"),
    "hashtag": re.compile(r"(?<![\w#&])#\w*[^\W\d]\w*"),
    "url": re.compile(
        r"(?<![\w@.])(?:https?://[^\s<>\"]+|(?:[a-z0-9-]+\.)+(?:ru|com|org|net|me|io)\b(?:/[^\s<>\"]*)?)",
        re.IGNORECASE,
    ),
    "phone_number": re.compile(r"(?<![\w+])\+\d[\d ()-]{8,17}\d(?!\w)"),
}
MAY_HOLD_SOMETHING = re.compile(r"[/@#+.:]")


def with_found(text: str, entities: list[Entity]) -> list[Entity]:
    """The entities, with those that Telegram finds itself: commands, links, phones, mentions, hashtags."""
    if not MAY_HOLD_SOMETHING.search(text):
        return entities
    fixed = {"code", "pre", "text_link", "text_mention", "custom_emoji"}
    taken = [entity for entity in entities if entity["type"] in fixed]
    found: list[Entity] = []
    for kind, pattern in FOUND.items():
        for match in pattern.finditer(text):
            offset = utf16_length(text[: match.start()])
            new = {"type": kind, "offset": offset, "length": utf16_length(match.group())}
            if not any(_overlap(new, other) for other in [*taken, *found]):
                found.append(new)
    return sorted([*entities, *found], key=lambda one: (one["offset"], -one["length"]))


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"])
