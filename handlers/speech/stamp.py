"""What is written on a button and read when it is tapped: aiogram's form of it, put together by ourselves.

A card has ten buttons, a save fifteen. Pydantic, which aiogram asks for each, takes longer than all else about them.
"""

from aiogram.filters.callback_data import MAX_CALLBACK_LENGTH, CallbackData

SEPARATOR = ":"


class Stamp(CallbackData, prefix="", sep=SEPARATOR):
    """The base of all of ours; their fields are words, numbers, codes, yes or no."""

    def pack(self) -> str:
        words = [self.__prefix__, *map(_word, self.__dict__.values())]
        stamp = SEPARATOR.join(words)
        if stamp.count(SEPARATOR) >= len(words) or len(stamp.encode()) > MAX_CALLBACK_LENGTH:
            raise ValueError(f"A button can't carry {stamp!r}.")
        return stamp


def _word(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)
