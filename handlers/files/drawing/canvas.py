"""Draws a picture by matplotlib's objects, without pyplot and its global state: a card of its own colours, legible in
a light chat and in a dark one, with letters as large as a phone's own.
"""

from io import BytesIO
from textwrap import wrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import findfont, get_font

from handlers.files.drawing.picture import Bar, Colour, Picture

WIDTH, DPI = 5.4, 200
"""1080 dots: three for each of a phone's."""
TALL, A_BAR, AROUND = 5.4, 0.52, 1.45
"""Inches: of standing bars; of each lying one, and of what stands around them."""
CLOSE, ENOUGH = 0.36, 4.4
"""Lying bars come so close to each other where they would be higher than that: a phone narrows what is high."""
SMALL, PLAIN, LARGE = 11.5, 13, 17
CARD, INK, FAINT, GRID = "#ffffff", "#17212b", "#5b6b7a", "#dfe5ea"
FILLS = {
    Colour.MAIN: "#7fb2e5",
    Colour.INNER: "#2a6fb0",
    Colour.GOOD: "#5bb974",
    Colour.RED: "#e05252",
    Colour.GOLD: "#e3b341",
    Colour.GREEN: "#4caf6d",
    Colour.ORANGE: "#f0883e",
    Colour.LIME: "#a9cf4a",
    Colour.YELLOW: "#f5d547",
    Colour.GREY: "#9aa7b3",
    Colour.WHITE: "#eef1f4",
}
LONGEST_LABEL = 16
A_SIGN = 0.0205
"""How much of the width a letter beside a bar takes."""
LEFT, RIGHT = 0.05, 0.97
MOST_TOLD = 13
"""Standing bars that have room for a number above each, and a word below."""


def draw(picture: Picture) -> bytes:
    """A PNG."""
    height = AROUND + _apart(len(picture.bars)) * len(picture.bars) if picture.lying else TALL
    figure = Figure(figsize=(WIDTH, height), dpi=DPI, facecolor=CARD)
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    (_lying if picture.lying else _standing)(axes, picture.bars)
    _dress(axes, lying=picture.lying)
    _head(figure, picture, height)
    _legend(figure, picture, height)
    out = BytesIO()
    figure.savefig(out, format="png", facecolor=CARD)
    return out.getvalue()


def _apart(bars: int) -> float:
    return max(CLOSE, min(A_BAR, ENOUGH / max(bars, 1)))


def _lying(axes: Axes, bars: tuple[Bar, ...]) -> None:
    places = range(len(bars))
    axes.barh(places, [bar.value for bar in bars], color=_fills(bars), height=0.62, edgecolor=_edges(bars), linewidth=1)
    axes.barh(places, [bar.inner or 0 for bar in bars], color=FILLS[Colour.INNER], height=0.62)
    most = _most(bars)
    for place, bar in zip(places, bars, strict=True):
        if bar.mark is not None:
            axes.plot([bar.mark, bar.mark], [place - 0.4, place + 0.4], color=INK, linewidth=3, solid_capstyle="butt")
        text = _plain(bar.told)
        ends = max(bar.value, bar.mark or 0)
        axes.text(ends + most * 0.03, place, text, va="center", fontsize=PLAIN, color=INK, parse_math=False)
    told = max((len(bar.told) for bar in bars), default=0) * A_SIGN / (RIGHT - _beside(bars))
    axes.set_xlim(0, most / max(1 - told - 0.05, 0.2))
    axes.set_ylim(len(bars) - 0.4, -0.6)
    axes.set_yticks(list(places), [_short(bar.label) for bar in bars], fontsize=SMALL, color=INK, parse_math=False)
    axes.set_xticks([])


def _standing(axes: Axes, bars: tuple[Bar, ...]) -> None:
    places = range(len(bars))
    axes.bar(places, [bar.value for bar in bars], color=_fills(bars), width=0.74)
    axes.bar(places, [bar.inner or 0 for bar in bars], color=FILLS[Colour.INNER], width=0.74)
    most = _most(bars)
    if len(bars) <= MOST_TOLD:
        for place, bar in zip(places, bars, strict=True):
            told = _plain(bar.told)
            axes.text(place, bar.value + most * 0.015, told, ha="center", fontsize=SMALL, color=INK, parse_math=False)
    axes.set_ylim(min(0, *(bar.value for bar in bars)) if bars else 0, most * 1.1)
    every = 1 if len(bars) <= MOST_TOLD else 2
    told_at = places[::every]
    axes.set_xticks(
        list(told_at), [_plain(bars[place].label) for place in told_at], fontsize=SMALL, color=INK, parse_math=False
    )
    axes.set_yticks([])


def _beside(bars: tuple[Bar, ...]) -> float:
    """Where lying bars begin: their names stand to the left."""
    return LEFT + A_SIGN * max((len(line) for bar in bars for line in _short(bar.label).split("\n")), default=0)


def _dress(axes: Axes, *, lying: bool) -> None:
    """No frame: one line that the bars stand on."""
    for side, spine in axes.spines.items():
        spine.set_visible(side == ("left" if lying else "bottom"))
        spine.set_color(GRID)
    axes.tick_params(length=0)


def _head(figure: Figure, picture: Picture, height: float) -> None:
    _write(figure, LEFT, 1 - 0.36 / height, picture.title, LARGE, INK, fontweight="bold")
    _write(figure, LEFT, 1 - 0.68 / height, picture.about, SMALL, FAINT)


def _legend(figure: Figure, picture: Picture, height: float) -> None:
    """What colours and marks mean, below."""
    signs = (
        (picture.outer, "■", FILLS[Colour.MAIN]),
        (picture.inner, "■", FILLS[Colour.INNER]),
        (picture.mark, "┃", INK),
    )
    told = [one for one in signs if one[0]]
    left = _beside(picture.bars) if picture.lying else LEFT
    below = (0.45 if told else 0.15) + (0 if picture.lying else 0.27)
    figure.subplots_adjust(left=left, right=RIGHT, top=1 - 0.92 / height, bottom=below / height)
    at = LEFT
    for words, sign, colour in told:
        _write(figure, at, 0.18 / height, sign, SMALL, colour)
        _write(figure, at + 0.045, 0.18 / height, words, SMALL, FAINT)
        at += 0.075 + 0.022 * len(words)


def _write(figure: Figure, x: float, y: float, text: str, size: float, colour: str, **more: Any) -> None:
    figure.text(x, y, _plain(text), fontsize=size, color=colour, va="center", parse_math=False, **more)


def _fills(bars: tuple[Bar, ...]) -> list[str]:
    return [FILLS[bar.colour] for bar in bars]


def _edges(bars: tuple[Bar, ...]) -> list[str]:
    """White on white would be nothing."""
    return [FILLS[Colour.GREY] if bar.colour is Colour.WHITE else FILLS[bar.colour] for bar in bars]


def _most(bars: tuple[Bar, ...]) -> float:
    return max((max(bar.value, bar.mark or 0) for bar in bars), default=0) or 1


def _short(text: str) -> str:
    """In two lines at most."""
    return "\n".join(wrap(_plain(text), LONGEST_LABEL, max_lines=2, placeholder="…"))


def _plain(text: str) -> str:
    """Only what the font has: a name may hold any sign."""
    known = get_font(findfont("DejaVu Sans")).get_charmap()
    return "".join(sign for sign in " ".join(text.split()) if ord(sign) in known).strip()
