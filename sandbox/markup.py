"""Text and entities back into HTML, as a browser shows it."""

from __future__ import annotations

from html import escape

from sandbox.html import Entity

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "blockquote": "blockquote",
}


def to_html(text: str, entities: list[Entity]) -> str:
    """Well nested HTML; entities nest by where they begin and how long they are."""
    units = text.encode("utf-16-le", "surrogatepass")
    opens = sorted(entities, key=lambda one: (one["offset"], -one["length"]))
    pieces: list[str] = []
    closing: list[tuple[int, str]] = []
    at = 0

    def write(until: int) -> None:
        nonlocal at
        piece = units[at * 2 : until * 2].decode("utf-16-le", "surrogatepass")
        pieces.append(escape(piece))
        at = max(at, until)

    def close(until: int) -> None:
        while closing and closing[-1][0] <= until:
            end, tag = closing.pop()
            write(end)
            pieces.append(tag)

    for entity in opens:
        close(entity["offset"])
        write(entity["offset"])
        opening, ending = _tags(entity, _piece(units, entity))
        pieces.append(opening)
        end = entity["offset"] + entity["length"]
        closing.append((min([end, *(outer for outer, _ in closing)]), ending))
    close(len(units) // 2)
    write(len(units) // 2)
    return "".join(pieces)


def _piece(units: bytes, entity: Entity) -> str:
    begin, end = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
    return units[begin:end].decode("utf-16-le", "surrogatepass")


def _tags(entity: Entity, piece: str) -> tuple[str, str]:
    kind = entity["type"]
    if kind in TAGS:
        return f"<{TAGS[kind]}>", f"</{TAGS[kind]}>"
    match kind:
        case "expandable_blockquote":
            return "<blockquote expandable>", "</blockquote>"
        case "pre":
            return "<pre>", "</pre>"
        case "text_link" | "url" | "email" | "phone_number":
            return f'<a href="{escape(_address(entity, piece))}">', "</a>"
        case _:
            return f'<span class="tg-{kind.replace("_", "-")}">', "</span>"


def _address(entity: Entity, piece: str) -> str:
    match entity["type"]:
        case "text_link":
            return str(entity["url"])
        case "email":
            return f"mailto:{piece}"
        case "phone_number":
            return "tel:" + "".join(char for char in piece if char in "+0123456789")
    return piece if "://" in piece else f"http://{piece}"
