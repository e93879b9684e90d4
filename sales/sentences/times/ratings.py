"""How well they are served, out of ten or five: `9/10` is then no 9 October. «Довольны, 9/10», `rated us 8/10`."""

import re
from collections.abc import Sequence

from sales.languages.registry import any_of, any_word
from sales.sentences.marks import Mark
from sales.sentences.parts import Span

_OUT_OF = re.compile(rf"(?<![\w/.,])(?:10|[1-9])\s+(?:{any_of(lambda one: one.reports.of_ten)})(?!\w)")
_SLASHED = re.compile(r"(?<![\w/.,])(?:(?:10|[1-9])\s?/\s?10|[1-5]\s?/\s?5)(?![\w/]|[.,]\d)")
_RATES = any_word(lambda one: one.reports.rates)
_ON_DAY = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.times.days.to)}|{any_of(lambda one: one.times.days.deadline)})\s+$"
)


def left_out(plain: str, parts: Sequence[Span], marks: Sequence[Mark]) -> str:
    """The text with such figures blanked, each sign in its place."""
    found = [match.span() for match in _OUT_OF.finditer(plain)]
    found += [match.span() for match in _SLASHED.finditer(plain) if not _is_day(plain, match.start(), parts, marks)]
    for start, end in found:
        plain = f"{plain[:start]}{',' * (end - start)}{plain[end:]}"
    return plain


def _is_day(plain: str, place: int, parts: Sequence[Span], marks: Sequence[Mark]) -> bool:
    """«Звонил 9/10», `chase on 9/10`: something was done or is to be done then, and nobody rates anything."""
    part = next((one for one in parts if one.holds(place)), Span(0, len(plain)))
    if _RATES.search(plain, part.start, part.end):
        return False
    done = any(part.holds(mark.start) and (mark.means.step or mark.means.channel) for mark in marks)
    return done or _ON_DAY.search(plain, part.start, place) is not None
