"""What is written on a button and read when it is tapped: aiogram's form of it, put together by ourselves.

A card has ten buttons, a save fifteen. Pydantic, which aiogram asks for each, takes longer than all else about them.
"""

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import ClassVar, Self

from aiogram.filters.callback_data import MAX_CALLBACK_LENGTH, CallbackData

from sales.ground.errors import NotFound

SEPARATOR = ":"
KINDS = 500
"""More prefixes than there are."""


class Stamp(CallbackData, prefix="", sep=SEPARATOR):
    """The base of all of ours; their fields are words, numbers, codes, yes or no."""

    GREW: ClassVar[bool] = False
    """Whether the last field came later: where it is empty the stamp is as it was without, so that old buttons live."""

    def pack(self) -> str:
        words = [self.__prefix__, *map(_word, self.__dict__.values())]
        if self.GREW and not words[-1]:
            words.pop()
        stamp = SEPARATOR.join(words)
        if stamp.count(SEPARATOR) >= len(words) or len(stamp.encode()) > MAX_CALLBACK_LENGTH:
            raise ValueError(f"A button can't carry {stamp!r}.")
        return stamp

    @classmethod
    def unpack(cls, value: str) -> Self:
        before = cls.GREW and value.count(SEPARATOR) == len(cls.model_fields) - 1
        return super().unpack(value + SEPARATOR if before else value)


def moment_on(stamp: str, form: str) -> datetime:
    """A day or an hour that a button carries. What is no button of ours: NotFound."""
    try:
        return datetime.strptime(stamp, form)  # noqa: DTZ007  a local day and a wall-clock time have no zone
    except ValueError as forged:
        raise NotFound from forged


def draft_on(stamp: str) -> str:
    """The draft that a button names, as it stands there; empty where it names none."""
    prefix, *words = stamp.split(SEPARATOR)
    place = _place_of_draft(prefix)
    return words[place] if place is not None and place < len(words) else ""


@lru_cache(KINDS)
def _place_of_draft(prefix: str) -> int | None:
    fields = next((list(one.model_fields) for one in _every(Stamp) if one.__prefix__ == prefix), [])
    return fields.index("draft") if "draft" in fields else None


def _every(stamp: type[Stamp]) -> Iterator[type[Stamp]]:
    for one in stamp.__subclasses__():
        yield one
        yield from _every(one)


def _word(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)
