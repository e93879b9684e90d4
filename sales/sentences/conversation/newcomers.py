"""A line of its own about somebody who is not there yet: a name of any length, and then what came of it."""

from dataclasses import replace
from datetime import datetime

from sales.days.calendar import WorkCalendar
from sales.days.spoken import folded
from sales.sentences.parts import Span, first_words
from sales.sentences.reading import Reading
from sales.sentences.said import Sentence
from sales.sentences.sentence import NEWCOMER, understood


def of_newcomer(
    text: str, now_local: datetime, calendar: WorkCalendar | None = None, currency: str = ""
) -> Sentence | None:
    """What a line tells that begins with a name; None where none begins it, or where it says nothing that we know."""
    heading = NEWCOMER.match(folded(text))
    aside = [Span(*heading.span())] if heading else []
    reading = Reading(text, now_local, aside)
    name = first_words(reading.plain, reading.parts, reading.known)
    if name is None or not (heading or text[name.start].isupper()):
        return None
    reading.aside = (*reading.aside, name)
    said = replace(understood(reading, calendar, currency), client_words=reading.written(name))
    return said if said.tells else None
