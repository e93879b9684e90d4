"""A screen: what one message shows. Pure values; `reply.py` puts them on the phone.

Text is Telegram's HTML. Labels and toasts are plain, so what was escaped on the way is unescaped here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from html import unescape

from aiogram.types import InlineKeyboardMarkup

from handlers.speech.words import Html, escaped
from sales.values.company_names import BESIDE, kindless, short, shortest

LONGEST_LABEL = 40
LONGEST_PIECE = 100
LONGEST_COPY = 256
LEAST_KEPT = 2 / 3
"""Of what there is room for: a half word is better than less."""
LOOSE = " ,;:(«“—–-"
"""Says nothing at the end of words that go on."""


class Style(StrEnum):
    MAIN = "primary"
    GOOD = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: `data` names the object or draft it acts on, `url` leads outside, `copy` is copied."""

    label: str
    data: str = ""
    url: str = ""
    style: Style | None = None
    copy: str = ""

    def inline(self) -> dict[str, object]:
        """As Telegram takes it: what is not said is left out."""
        label = unescape(self.label)
        fits = label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
        said: dict[str, object] = {"text": fits}
        if self.data:
            said["callback_data"] = self.data
        if self.url:
            said["url"] = self.url
        if self.style:
            said["style"] = self.style.value
        if self.copy:
            said["copy_text"] = {"text": clipped(self.copy, LONGEST_COPY)}
        return said


Row = Sequence[Button]


@dataclass(frozen=True, slots=True)
class Screen:
    text: str
    rows: Sequence[Row] = ()

    def keyboard(self) -> InlineKeyboardMarkup:
        """An empty one where there are no buttons: an edit then takes the old ones away.

        Its buttons are not made into aiogram's and taken apart again: that cost a tenth of a save.
        """
        rows = [[button.inline() for button in row] for row in self.rows if row]
        return _bare().model_copy(update={"inline_keyboard": rows})


@cache
def _bare() -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[])


def pairs(buttons: Sequence[Button]) -> list[Row]:
    """Two columns, in order; thumbs remember places."""
    return [buttons[start : start + 2] for start in range(0, len(buttons), 2)]


def clipped(text: str, most: int) -> str:
    """At most so many UTF-16 units, as Telegram counts; visibly shorter, never in the middle of a character."""
    raw = text.encode("utf-16-le")
    if len(raw) <= 2 * most:
        return text
    return raw[: 2 * (most - 1)].decode("utf-16-le", errors="ignore").rstrip() + "…"


def named(name: str, most: int) -> str:
    """In so much room: the legal form goes first, then what kind it is, its end at last; what tells it from a namesake
    stays.
    """
    name, _, mark = name.partition(BESIDE)
    if mark:
        mark = f"{BESIDE}{clipped(mark, max(1, (most - len(BESIDE)) // 2))}"
    whole = short(name)
    return clipped(whole if len(whole) <= most - len(mark) else kindless(name), most - len(mark)) + mark


def brief(name: str, most: int) -> str:
    """For half a row: what stands in quotation marks, else as people say it; a long one less what kind it is."""
    whole = shortest(name)
    return named(name, most) if BESIDE in name or len(whole) > most else whole


def cut(text: str, most: int = LONGEST_PIECE) -> Html:
    """A person's words, short enough for their place: whole words, where that costs little."""
    if not text:
        return Html("")
    whole = " ".join(text.split())
    kept = clipped(whole, most)
    return escaped(kept if kept == whole else _at_a_word(kept, whole))


def _at_a_word(clip: str, whole: str) -> str:
    """No half a word and no comma before the dots that stand for the rest."""
    kept = clip.removesuffix("…")
    words = kept if whole[len(kept)] == " " else kept.rpartition(" ")[0]
    least = LEAST_KEPT * len(kept)
    return (words if len(words) >= least else kept).rstrip(LOOSE) + "…"
