"""Whom a message names. Here it is known what of it means something without any client: see `sales/clients/finding`."""

from collections.abc import Iterator

from sales.clients.finding.candidates import Candidates
from sales.clients.finding.naming import Naming, Place, names_in
from sales.days import time_expressions
from sales.days.spoken import folded
from sales.sentences import marks


def named_in(text: str, candidates: Candidates) -> list[Naming]:
    """In the order of the text. The words between `start` and `end` are to be taken out before the rest is read."""
    return names_in(text, candidates, list(_meaning(text)))


def _meaning(text: str) -> Iterator[Place]:
    yield from (Place(mark.start, mark.end) for mark in marks.find(folded(text)))
    yield from (Place(time.start, time.end) for time in time_expressions.expressions(text))
