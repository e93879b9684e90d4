"""What a picture shows, as a value in the reader's words; how it is drawn is `canvas.py`'s."""

from dataclasses import dataclass
from enum import StrEnum


class Colour(StrEnum):
    """What a bar means, not how it looks."""

    MAIN = "main"
    INNER = "inner"
    GOOD = "good"
    RED = "red"
    GOLD = "gold"
    GREEN = "green"
    ORANGE = "orange"
    LIME = "lime"
    YELLOW = "yellow"
    GREY = "grey"
    WHITE = "white"


@dataclass(frozen=True, slots=True)
class Bar:
    """`told`: its number in words. `inner`: how much of it is something more; `mark`: where it should reach."""

    label: str
    value: float
    told: str = ""
    inner: float | None = None
    mark: float | None = None
    colour: Colour = Colour.MAIN


@dataclass(frozen=True, slots=True)
class Picture:
    title: str
    about: str
    """What is counted, of whom and when."""
    bars: tuple[Bar, ...]
    lying: bool = False
    """One below the other, for names; else side by side, for time."""
    outer: str = ""
    inner: str = ""
    mark: str = ""
    """What each means, where there is more than one thing to see."""
