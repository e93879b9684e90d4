"""What tells the open steps of a client apart: a kind, and a slot beside it."""

from sales.values.company_names import search_key
from sales.work.series import SIGN, Series
from sales.work.step import NextStep

LONGEST_SLOT = 100
"""An index takes no longer ones."""
BETWEEN = "; "
"""What a step is for, one thing beside another."""


def slot_of(note: str, series: Series | None = None) -> str:
    """The same for the same note, however it is spelt; empty for a step that does not say what it is for. One that
    comes again stands beside those that do not.
    """
    told = f"{SIGN}{series.rule} {search_key(note)}" if series else search_key(note)
    return told[:LONGEST_SLOT]


def adds(note: str, words: str) -> str:
    """A step is for that, too."""
    return BETWEEN.join(filter(None, (note, words)))


def says(step: NextStep, words: str) -> bool:
    """It is for that, alone or among other things."""
    return apart(words) in apart(step.note) or step.slot == slot_of(words)


def apart(words: str) -> str:
    """As it is looked for among several things: never as a part of one."""
    return f"{BETWEEN}{words}{BETWEEN}"
