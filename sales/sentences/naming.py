"""Whom a message names. Here it is known what of it means something without any client: see `sales/clients/finding`."""

from collections.abc import Iterator

from sales.clients.finding.candidates import Candidates
from sales.clients.finding.naming import names_in
from sales.clients.finding.namings import Place
from sales.days import time_expressions
from sales.days.spoken import folded
from sales.sentences import marks
from sales.sentences.said import Named


def named_in(text: str, candidates: Candidates) -> list[Named]:
    """In the order of the text: for `sentence.read`, which takes these words out before it reads the rest."""
    found = names_in(text, candidates, list(_meaning(text)))
    return [Named(one.start, one.end, one.clients) for one in found]


def _meaning(text: str) -> Iterator[Place]:
    yield from (Place(mark.start, mark.end) for mark in marks.find(folded(text)))
    yield from (Place(time.start, time.end) for time in time_expressions.expressions(text))
