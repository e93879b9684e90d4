"""TDLib's own parser of HTML, offline: what Telegram's clients and servers run."""

from __future__ import annotations

import json
from typing import Any

import pytest

tdjson = pytest.importorskip("tdjson", reason="TDLib has no build for this platform", exc_type=ImportError)

NAMES = {
    "Bold": "bold", "Italic": "italic", "Underline": "underline", "Strikethrough": "strikethrough",
    "Spoiler": "spoiler", "Code": "code", "Pre": "pre", "PreCode": "pre", "TextUrl": "text_link",
    "MentionName": "text_mention", "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote", "CustomEmoji": "custom_emoji", "DateTime": "date_time",
}  # fmt: skip
Parsed = tuple[str, list[tuple[str, int, int, str]]]


def _execute(request: dict[str, Any]) -> Any:
    return json.loads(tdjson.td_execute(json.dumps(request).encode()))


_execute({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def parse(markup: str) -> Parsed | str:
    """Text and entities (kind, offset, length, argument), or the words of refusal."""
    mode = {"@type": "textParseModeHTML"}
    answer = _execute({"@type": "parseTextEntities", "text": markup, "parse_mode": mode})
    if answer["@type"] == "error":
        return str(answer["message"])
    return answer["text"], sorted(_entity(entity) for entity in answer["entities"])


def _entity(entity: dict[str, Any]) -> tuple[str, int, int, str]:
    what = entity["type"]
    kind = NAMES[what["@type"].removeprefix("textEntityType")]
    argument = what.get("url") or what.get("language") or what.get("custom_emoji_id") or what.get("user_id") or ""
    return kind, entity["offset"], entity["length"], str(argument)
