"""Which day an hour belongs to that words part from it: «завтра перезвонить в 10». An hour is today's only where
nothing beside it could be a day that we did not understand.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sales.days import hour_phrases, time_expressions
from sales.days.time_expressions import Expression
from sales.languages.registry import LANGUAGES, any_of
from sales.sentences.marks import Mark
from sales.sentences.parts import FILLERS, Span
from sales.values.person_words import belongs_to_position, is_first_name
from sales.values.word_lists import listed

_SMALLEST = frozenset(range(1, 8))
_SMALL_WORDS = "|".join(
    word
    for one in LANGUAGES
    for hour, words in one.times.plain.hour_words.items()
    for word in words.split()
    if hour in _SMALLEST
)
_TODAYS = re.compile(any_of(lambda one: one.doing.todays))
"""`Do that tonight, she decides friday`."""
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_SMALL = re.compile(rf"\D*[1-7]|.*\b(?:{_SMALL_WORDS})")
"""«В 2 магазина»: behind a small number a word is what it counts."""
_AROUND = FILLERS | listed(*(f"{one.reports.edges} {one.reports.sayings}" for one in LANGUAGES))


def joined(
    times: Sequence[Expression], marks: Sequence[Mark], parts: Sequence[Span], plain: str, written: str
) -> tuple[list[Expression], list[Span]]:
    """The statements of time, hours put to their days, and the places of these hours."""
    told, apart = list(times), []
    for hour in [one for one in times if _is_lone_hour(one)]:
        if hour not in told:  # an hour before it has become its own
            continue
        known = [*((one.start, one.end) for one in times), *((mark.start, mark.end) for mark in marks)]
        after = _next_to(plain, written, hour.end, known, parts, behind=True)
        if after and _SMALL.fullmatch(plain[hour.start : hour.end]):
            told.remove(hour)
            continue
        day = None if _TODAYS.fullmatch(plain, hour.start, hour.end) else _day_for(hour, told, marks, parts, plain)
        same = _same_day(hour, told, marks, parts) if day is None else None
        if day is not None and _contradict(day, hour):
            told[told.index(hour)], told[told.index(day)] = replace(hour, unclear=True), replace(day, hour=None)
        elif same is not None:
            told[told.index(hour)] = replace(hour, day=same.day, away=same.away)
        elif day is not None:
            told[told.index(day)] = time_expressions.together(day, hour)
            told.remove(hour)
            apart.append(Span(hour.start, hour.end))
        elif after or (
            not _is_of_touch(hour, marks, parts) and _next_to(plain, written, hour.start, known, parts, behind=False)
        ):
            told[told.index(hour)] = replace(hour, unclear=True)
    return told, apart


def _contradict(day: Expression, hour: Expression) -> bool:
    """`About 4, … thurs am`: what is said far from an hour does not make it one of the night."""
    return day.hour is not None and hour.hour is not None and hour_phrases.contradict(day.hour, hour.hour)


def _is_part_of_day(one: Expression) -> bool:
    """«Вечером созвон, 19:00»: an hour beside it is of it."""
    return one.hour is not None and one.hour.part_since is not None


def _is_lone_hour(one: Expression) -> bool:
    return one.hour is not None and one.day is None and one.away is None


def _day_for(
    hour: Expression, times: Sequence[Expression], marks: Sequence[Mark], parts: Sequence[Span], plain: str
) -> Expression | None:
    """The nearest day without an hour in the same part; else one to come elsewhere, if the hour is not a touch's: «в
    пн, не к 12, а к 16».
    """
    days = [
        one
        for one in times
        if one is not hour and (_is_part_of_day(one) or (one.day is not None and one.hour is None)) and not one.unclear
    ]
    part = _part(hour, parts)
    same = [one for one in days if part.holds(one.start) and not _happens_between(one, hour, marks)]
    same = [one for one in same if not _is_of_what_happened(one, hour, marks)]
    if same:
        return min(same, key=lambda one: abs(one.start - hour.start))
    happened = any(part.holds(mark.start) and (mark.means.happened or mark.means.outcome) for mark in marks)
    planned = any(part.holds(mark.start) and mark.means.step for mark in marks)
    elsewhere = [one for one in days if not one.only_past and not part.holds(one.start)]
    elsewhere = [one for one in elsewhere if one.start < hour.start or not _is_absence(one, marks, parts)]
    alone = FILLERS.issuperset(plain[part.start : hour.start].split())
    return elsewhere[0] if elsewhere and not happened and (planned or alone) else None


def _is_of_touch(hour: Expression, marks: Sequence[Mark], parts: Sequence[Span]) -> bool:
    """`Went to see em at 11`: behind what took place an unknown word is no day."""
    beside = [mark for mark in marks if _part(hour, parts).holds(mark.start)]
    happened = any(mark.means.happened and mark.start < hour.start for mark in beside)
    return happened and not any(mark.means.step for mark in beside)


def _is_absence(day: Expression, marks: Sequence[Mark], parts: Sequence[Span]) -> bool:
    """`Visit at 4, Amy on hols til 14th`: until then somebody is away, and nothing is done."""
    beside = [mark for mark in marks if _part(day, parts).holds(mark.start)]
    return any(mark.means.absent for mark in beside) and not any(mark.means.step for mark in beside)


def _same_day(
    hour: Expression, times: Sequence[Expression], marks: Sequence[Mark], parts: Sequence[Span]
) -> Expression | None:
    """«В понедельник в 9 планёрка, в 11 подъехать»: the later hour of a part of its own is of the day just said."""
    part = _part(hour, parts)
    before = [one for one in times if one.end <= part.start and not one.unclear]
    steps = any(part.holds(mark.start) and mark.means.step for mark in marks)
    last = before[-1] if before else None
    if last is None or not steps or last.day is None or last.only_past or last.hour is None or hour.hour is None:
        return None
    return last if hour.hour.at > last.hour.at else None


def _happens_between(day: Expression, hour: Expression, marks: Sequence[Mark]) -> bool:
    """«Завтра перезвонить, звонил в 10»: the hour is of what happened."""
    start, end = min(day.end, hour.end), max(day.start, hour.start)
    return any(start <= mark.start < end and mark.means.happened for mark in marks) and not day.only_past


def _is_of_what_happened(day: Expression, hour: Expression, marks: Sequence[Mark]) -> bool:
    """`Rang at nine no joy, leave it till monday`: behind the hour something else is told before the day."""
    before = [mark for mark in marks if mark.end <= hour.start]
    happened = bool(before) and before[-1].means.happened
    return happened and any(hour.end <= mark.start and mark.end <= day.start for mark in marks)


def _part(one: Expression, parts: Sequence[Span]) -> Span:
    return next((part for part in parts if part.holds(one.start)), Span(one.start, one.end))


def _next_to(
    plain: str, written: str, place: int, known: Sequence[tuple[int, int]], parts: Sequence[Span], *, behind: bool
) -> bool:
    """Whether the next word, before or behind, is one that we don't know: it might be a day."""
    part = next((one for one in parts if one.start <= place <= one.end), Span(0, len(plain)))
    words = list(_WORD.finditer(plain, part.start, part.end))
    near = [match for match in words if (match.start() >= place if behind else match.end() <= place)]
    for match in near if behind else reversed(near):
        if match.group() in _AROUND:
            continue
        return not any(start < match.end() and match.start() < end for start, end in known) and not _is_person(
            match, written
        )
    return False


def _is_person(match: re.Match[str], written: str) -> bool:
    """A first name, in whatever case inside the text: «перезвонить Артуру в 16.20»."""
    if match.start() and written[match.start()].isupper() and written[match.start() :][1:2].islower():
        return True
    return is_first_name(match.group()) or belongs_to_position(match.group())
