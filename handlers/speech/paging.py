"""Leafing through a list: the row of buttons under one page of it."""

from collections.abc import Callable

from handlers.speech.screen import Button, Row

SIZE = 8
"""Lines of a page."""


def pager(number: int, last: int, tap: Callable[[int], str]) -> list[Row]:
    """‹ 2 / 5 ›, in fixed places: after the last page comes the first. Nothing where there is one page only."""
    if last < 1:
        return []
    here = within(number, last)
    pages = (("‹", (here - 1) % (last + 1)), (f"{here + 1} / {last + 1}", here), ("›", (here + 1) % (last + 1)))
    return [[Button(label, tap(page)) for label, page in pages]]


def last_page(total: int, size: int = SIZE) -> int:
    return max(0, (total - 1) // size)


def within(page: int, last: int) -> int:
    """A page that is there: lists grow shorter, buttons on old messages stay."""
    return max(0, min(page, last))
