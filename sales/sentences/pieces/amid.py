"""A client named in full in the middle of a clause: whether a report begins there, and with which word.

«Думают, вчера ещё в зарю пекарню заезжал»: the day and the verb right before the name are of it.
"""

import re
from collections.abc import Sequence

from sales.days import time_expressions
from sales.languages.registry import LANGUAGES, any_of
from sales.sentences import marks
from sales.sentences.marks import Mark
from sales.sentences.parts import FILLERS, Span
from sales.values.word_lists import listed

_BEHIND_PREPOSITION = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.names_around)})\s+[«\"]?$")
_AT_THEIRS = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: f'{one.reports.close_to}|{one.reports.beside}')})\s+(?:\w+\s+)?$"
)
_GONE = re.compile(any_of(lambda one: one.reports.going))
_DAYS_BACK = re.compile(any_of(lambda one: f"{one.times.days.today}|{one.times.days.yesterday}"))
_EDGES = listed(*(one.reports.edges for one in LANGUAGES))


def opens(plain: str, part: Span, name: Span, said: Sequence[Mark], *, full: bool) -> bool:
    """Where a day or a way there leads to the name, or what came of it is behind: `60 friday soaps diane not in`.

    Right behind, where not the `full` name is said: «кофе кислый а Булка заказала».
    """
    if _AT_THEIRS.search(plain, part.start, name.start):
        return False
    begins = start(plain, part.start, name.start)
    if any(span.start >= begins for span in _led_by(plain, part.start, name.start)):
        return True
    behind = [mark for mark in said if name.end <= mark.start < part.end]
    if not full:
        behind = [mark for mark in behind if mark.means.outcome and not plain[name.end : mark.start].strip()]
    return any(mark.means.outcome or mark.means.happened or mark.means.absent for mark in behind)


def start(plain: str, since: int, name: int) -> int:
    """The place where the words begin that lead to the name."""
    begins = place = name
    taken = _led_by(plain, since, name)
    while match := re.search(r"(\S+)\s+$", plain[since:place]):
        word = Span(since + match.start(1), since + match.end(1))
        if any(span.overlaps(word) for span in taken):
            begins = place = min(word.start, *(span.start for span in taken if span.overlaps(word)))
        elif _GONE.fullmatch(match[1]) or _BEHIND_PREPOSITION.fullmatch(match[0]):
            begins = place = word.start
        elif match[1] in FILLERS or match[1] in _EDGES:
            place = word.start
        else:
            break
    return begins


def _led_by(plain: str, since: int, name: int) -> list[Span]:
    """Days that are over or today, and verbs of going there."""
    ahead = plain[since:name]
    times = [Span(one.start, one.end) for one in time_expressions.expressions(ahead)]
    led = [day for day in times if _DAYS_BACK.fullmatch(ahead[day.start : day.end])]
    said = marks.find(ahead)
    led += [Span(one.start, one.end) for one in said if one.means.channel and not one.means.outcome]
    if not any(mark.means.step for mark in said):  # else the day is that step's
        led += [day for day in times if _BEHIND_PREPOSITION.fullmatch(ahead[day.end :].lstrip())]
    return [Span(since + one.start, since + one.end) for one in led]
