"""What tells the open steps of a client apart: a kind, and a slot beside it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from sales.values.company_names import search_key
from sales.work.series import SIGN, Series
from sales.work.step import NextStep, Wish

LONGEST_SLOT = 100
"""An index takes no longer ones."""
BETWEEN = "; "
"""What a step is for, one thing beside another."""
MORE = " · "
"""Between a reason and whom it concerns."""


def one_each(steps: Sequence[Wish]) -> tuple[Wish, ...]:
    """Of several that would take each other's place, the last one."""
    last = {(one.kind, slot_of(one.note, one.series)): one for one in steps}
    return tuple(one for one in steps if last[one.kind, slot_of(one.note, one.series)] is one)


def beside(steps: Sequence[Wish], wish: Wish, again: str) -> Wish:
    """As it can stand beside the others: what is the same at another moment is there `again`, and then again."""
    told, times = wish, 1
    while any(_takes_place_of(told, one) and _is_another(told, one) for one in steps):
        told = replace(wish, note=adds(again if times == 1 else f"{again} {times}", wish.note))
        times += 1
    return told


def _takes_place_of(wish: Wish, other: Wish) -> bool:
    return (wish.kind, slot_of(wish.note, wish.series)) == (other.kind, slot_of(other.note, other.series))


def _is_another(wish: Wish, other: Wish) -> bool:
    """An hour said for the same day only tells more of it."""
    return wish.day != other.day or (wish.at is not None and other.at is not None and wish.at != other.at)


def slot_of(note: str, series: Series | None = None) -> str:
    """The same for the same note, however it is spelt; empty for a step that does not say what it is for. One that
    comes again stands beside those that do not.
    """
    told = f"{SIGN}{series.rule} {search_key(note)}" if series else search_key(note)
    return told[:LONGEST_SLOT]


def adds(note: str, words: str) -> str:
    """A step is for that, too."""
    return BETWEEN.join(filter(None, (note, words)))


def without(note: str, light: Collection[str]) -> str:
    """What a step is for but for reasons that say little: «узнать, как дела», also with more behind it."""
    parts = [one for one in note.split(BETWEEN) if one.split(MORE)[0] not in light]
    return BETWEEN.join(parts)


def says(step: NextStep, words: str) -> bool:
    """It is for that, alone or among other things."""
    return apart(words) in apart(step.note) or step.slot == slot_of(words)


def apart(words: str) -> str:
    """As it is looked for among several things: never as a part of one."""
    return f"{BETWEEN}{words}{BETWEEN}"
