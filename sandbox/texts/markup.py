"""Text and entities back into HTML, as a browser shows it."""

from __future__ import annotations

from html import escape

from sandbox.texts.tags import Entity
from sandbox.texts.texts import piece

TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
}
LINKS = ("text_link", "url", "email", "phone_number")


def to_html(text: str, entities: list[Entity]) -> str:
    """Well nested HTML: an entity that crosses an outer one's end is cut there."""
    page = _Page(text)
    for entity in sorted(entities, key=lambda one: (one["offset"], -one["length"])):
        page.close(entity["offset"])
        page.open(entity)
    page.close(page.units)
    page.write(page.units)
    return "".join(page.pieces)


class _Page:
    """HTML written up to some UTF-16 unit of the text, with the tags still open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        self.at = 0
        self.pieces: list[str] = []
        self.closing: list[tuple[int, str]] = []

    def write(self, until: int) -> None:
        self.pieces.append(escape(piece(self.text, {"offset": self.at, "length": until - self.at})))
        self.at = until

    def open(self, entity: Entity) -> None:
        self.write(entity["offset"])
        opening, ending = _tags(entity, piece(self.text, entity))
        self.pieces.append(opening)
        end = entity["offset"] + entity["length"]
        self.closing.append((min(end, self.closing[-1][0]) if self.closing else end, ending))

    def close(self, until: int) -> None:
        while self.closing and self.closing[-1][0] <= until:
            end, tag = self.closing.pop()
            self.write(end)
            self.pieces.append(tag)


def _tags(entity: Entity, words: str) -> tuple[str, str]:
    kind = entity["type"]
    if kind in LINKS:
        return f'<a href="{escape(_address(entity, words))}">', "</a>"
    return TAGS.get(kind) or (f'<span class="tg-{kind.replace("_", "-")}">', "</span>")


def _address(entity: Entity, words: str) -> str:
    match entity["type"]:
        case "text_link":
            return str(entity["url"])
        case "email":
            return f"mailto:{words}"
        case "phone_number":
            return "tel:" + "".join(char for char in words if char in "+0123456789")
    return words if "://" in words else f"http://{words}"
