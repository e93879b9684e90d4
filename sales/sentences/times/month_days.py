"""Figures that are a day of the month because money stands beside them, or a long absence: «остаток обещают до 10»,
`on hols till 10`.
"""

import re
from collections.abc import Sequence

from sales.days import day_phrases
from sales.days.spoken import MONTH
from sales.days.time_expressions import Expression
from sales.languages.registry import LANGUAGES, any_of, any_word
from sales.sentences.marks import Mark
from sales.sentences.parts import Span, unknown_words
from sales.work.step import StepKind

_MONEY = any_word(lambda one: f"{one.doing.money}|{one.doing.for_days}")
_UNTIL = f"{any_of(lambda one: one.times.days.deadline)}|{any_of(lambda one: one.reports.hour_limits)}"
_SINCE = f"{any_of(lambda one: one.times.since)}|{any_of(lambda one: one.times.plain.between)}"
_TO = f"{any_of(lambda one: one.times.until)}|{any_of(lambda one: one.reports.and_)}"
_THEY_PAY = (
    rf"(?:(?:{any_of(lambda one: one.reports.they)})(?:'ll)?\s+)?"
    rf"(?:{any_of(lambda one: one.doing.money)}|{any_of(lambda one: one.doing.vows)})(?!\w)"
)
_DAY = r"(?:[1-9]|[12]\d|3[01])"
_FIGURES = re.compile(
    rf"(?<![\w.:])(?:(?:{_UNTIL})\s+{_DAY}|(?P<several>(?:{_SINCE})\s+{_DAY}\s*(?:{_TO}|[-–])\s*{_DAY}))"
    rf"(?=\s*(?:$|[;!?\n)]|[.,](?!\d)|{_THEY_PAY}))"
)
_CLOCK = r"\d{1,2}[.:][0-5]\d"
_DAYLESS = re.compile(rf"(?<![\w.:])(?:{MONTH}\s+{_CLOCK}(?![.:]?\d)|{_CLOCK}\s+{MONTH})(?!\w)")
"""`Oct 10.00`: nobody knows whether that is the tenth, and of which day the hour."""
_VOWS = any_word(lambda one: f"{one.doing.vows}|{one.reports.says}")
_SUFFIXES = tuple(one.times.plain.suffix for one in LANGUAGES)


def dated(plain: str, times: Sequence[Expression], parts: Sequence[Span], marks: Sequence[Mark]) -> list[Expression]:
    """The statements of time with «до 10» as a day, beside what nobody does by ten o'clock."""
    found = [one for match in _FIGURES.finditer(plain) if (one := _day(match, times, parts, marks)) is not None]
    dayless = (Span(*match.span()) for match in _DAYLESS.finditer(plain))
    dated = [Span(time.start, time.end) for time in times if time.day and not time.day.whole]
    found += [Expression(at.start, at.end, unclear=True) for at in dayless if not any(map(at.overlaps, dated))]
    kept = [time for time in times if not any(time.start < one.end and one.start < time.end for one in found)]
    return sorted([*kept, *found], key=lambda one: one.start)


def _day(
    match: re.Match[str], times: Sequence[Expression], parts: Sequence[Span], marks: Sequence[Mark]
) -> Expression | None:
    named = any(time.day and time.start < match.end() and match.start() < time.end for time in times)
    if named or not _is_of_money(match, parts, marks):
        return None
    part = next((one for one in parts if one.holds(match.start())), Span(0, 0))
    if match["several"] or any(time.day and part.holds(time.start) for time in times):
        # «с 10 по 15»; «в пт оплатят до 10»: which of them is asked
        return Expression(match.start(), match.end(), unclear=True)
    told = (day_phrases.find(match[0] + suffix) for suffix in _SUFFIXES)
    day = next((days[0] for days in told if days and days[0].start == 0), None)
    return Expression(match.start(), match.end(), day=day) if day else None


def _is_of_money(match: re.Match[str], parts: Sequence[Span], marks: Sequence[Mark]) -> bool:
    """But for what we do then: «позвонить до 10 насчёт оплаты»."""
    place = next((at for at, part in enumerate(parts) if part.holds(match.start())), None)
    if place is None:
        return False
    part, plain = parts[place], match.string
    before_it = [mark for mark in marks if part.start <= mark.start < match.start() and mark.means.step]
    ours = [mark for mark in before_it if not _MONEY.fullmatch(plain, mark.start, mark.end)]
    if ours and ours[-1].means.step is not StepKind.PAYMENT:
        return False
    if _MONEY.search(plain, part.start, part.end):
        return True
    before = parts[place - 1] if place else None
    vow = _VOWS.search(plain, part.start, match.start())
    alone = vow is not None and not unknown_words(plain, part, [Span(*vow.span()), Span(*match.span())])
    return alone and before is not None and _MONEY.search(plain, before.start, before.end) is not None
