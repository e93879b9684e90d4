"""An answer to *When?*: a text that is wholly a day or an hour. With anything beside it that says more it is none.

Where a step is asked for, what stands beside the day is what it is for. What is no answer may be told of somebody new.
And until when an order is to be paid, as it is written under that question.
"""

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime

from sales.days import when
from sales.days.calendar import DAY
from sales.days.repeats import plainly
from sales.days.spoken import folded
from sales.days.time_expressions import expressions
from sales.days.when import When
from sales.ground.errors import Rejected
from sales.languages.registry import LANGUAGES, any_of, any_word_before
from sales.sentences import marks as sentence_marks
from sales.sentences.conversation.newcomers import of_newcomer
from sales.sentences.parts import Span, unknown_words
from sales.values.person_words import is_first_name, is_position
from sales.work.series import Series
from sales.work.step import StepKind

EDGES = " ,;:.-–—"
_PAY_UNTIL = re.compile(rf"(?:{any_of(lambda one: one.amounts.pay_until)})\s+(\d{{1,2}})")
_PAY_TERM = re.compile(rf"(?:{any_of(lambda one: one.amounts.pay_term)})\s+(.+)")
_ON_CREDIT = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.on_credit)})\s+((?:[^\s,;]+ ?){{1,4}})")
_CREDIT = re.compile(rf"((?:[^\s,;]+ ){{1,2}})(?:{any_of(lambda one: one.amounts.credit)})(?!\w)")
_WISHES = any_word_before(lambda one: one.reports.wishes)
_DAYS = re.compile(r"\d{1,3}")
_NO_PAY_DAY = re.compile(rf"\W*(?:{any_of(lambda one: one.amounts.no_pay_day)})\W*")


@dataclass(frozen=True, slots=True)
class SaidDay:
    """When to go on, and how where that was said: «перезвонить завтра»."""

    when: When
    kind: StepKind | None = None
    series: Series | None = None  # «по вторникам»: the first day of them
    note: str = ""  # what for


def day_said(text: str, now_local: datetime, language: str) -> SaidDay | None:
    """None where it is no day, or a day among other words. A lone number is none.

    Rejected("past_day") for a day that is over, as `when.parse` has it, Rejected("weekday") for one of another weekday.
    """
    again = plainly(text, now_local.date())
    plain = folded(again.text)
    steps = [mark for mark in sentence_marks.find(plain) if mark.means.step and not mark.means.kept]
    times = expressions(again.text)
    known = [Span(one.start, one.end) for one in steps] + [Span(one.start, one.end) for one in times]
    if not times or unknown_words(plain, Span(0, len(plain)), known):
        return None
    try:
        told = when.parse(_without(plain, steps), now_local, language)
    except Rejected as rejected:
        if rejected.code in ("past_day", "weekday"):
            raise
        return None
    return SaidDay(told, steps[0].means.step if steps else None, again.series)


def step_said(text: str, now_local: datetime, language: str) -> SaidDay | None:
    """«В среду, замена скотча», `monday ring amy before her hols`: the one day or hour in it, and what else it says.

    None where no day is told, or more than one. Rejected as `day_said` is.
    """
    again = plainly(text, now_local.date())
    times = [one for one in expressions(again.text) if not one.unclear]
    if len(times) != 1:
        return None
    only = times[0]
    told = day_said(again.text[only.start : only.end], now_local, language)
    rest = f"{again.text[: only.start].rstrip(EDGES)} {again.text[only.end :].lstrip(EDGES)}".strip(EDGES)
    if told is None:
        return None
    kinds = [mark.means.step for mark in sentence_marks.find(folded(rest)) if mark.means.step]
    return replace(told, kind=kinds[0] if kinds else None, series=again.series, note=" ".join(rest.split()))


def step_alone(text: str, now_local: datetime, language: str) -> SaidDay | None:
    """The same of a step that is said by its kind, and of no touch: «заехать в пт с образцами». The word of the kind is
    not what for.
    """
    marks = sentence_marks.find(folded(text))
    if any(one.means.happened or (one.means.outcome and not one.means.step) for one in marks):
        return None
    said = step_said(text, now_local, language)
    if said is None or said.kind is None:
        return None
    first = next((one for one in sentence_marks.find(folded(said.note)) if one.means.step), None)
    told = first is not None and first.start == 0 and not first.means.kept
    return replace(said, note=said.note[first.end :].strip(EDGES)) if first and told else said


def is_of_somebody_new(text: str, now_local: datetime) -> bool:
    """Whether an answer may well be the report of somebody who is not there yet: what is no person's name begins it,
    and it says what came of it. Whom it names that we know, the caller knows.
    """
    said = of_newcomer(text, now_local)
    if said is None or not (said.newcomer or said.outcome):
        return False
    words = said.client_words.split()
    return said.newcomer or not any(is_first_name(word) or is_position(word) for word in words)


def _without(plain: str, steps: list[sentence_marks.Mark]) -> str:
    for mark in reversed(steps):
        plain = f"{plain[: mark.start]} {plain[mark.end :]}"
    return plain


def pay_day_said(text: str, now_local: datetime, language: str) -> date | None:
    """None where it says that there is no such day: «без срока», `they didn't say`. A length of time is from now on:
    «14 дней», `net 30`. Rejected as `when.parse` does.
    """
    plain = folded(text).strip(EDGES)
    if _NO_PAY_DAY.fullmatch(plain):
        return None
    if until := _PAY_UNTIL.fullmatch(plain):
        return _next_on(int(until.group(1)), now_local.date())
    term = _PAY_TERM.fullmatch(plain)
    long = term.group(1) if term else plain
    if term and _DAYS.fullmatch(long):
        return now_local.date() + int(long) * DAY
    return _in_so_long(long, now_local, language) or when.parse(text, now_local, language).day


def term_said(text: str, now_local: datetime, language: str) -> date | None:
    """«Отсрочка 2 нед», `two weeks credit` among other words: until when an order is to be paid. What they only ask
    for is none.
    """
    plain = folded(text)
    for rule, from_behind in ((_ON_CREDIT, False), (_CREDIT, True)):
        for found in rule.finditer(plain):
            words = re.sub(r"['’]", "", found[1]).split()
            wished = _WISHES.search(plain, 0, found.start()) is not None
            for count in range(len(words), 0, -1) if not wished else ():
                with suppress(Rejected):
                    said = words[-count:] if from_behind else words[:count]
                    days = int(said[0]) * DAY if _DAYS.fullmatch(" ".join(said)) else None
                    return now_local.date() + days if days else pay_day_said(" ".join(said), now_local, language)
    return None


def _next_on(number: int, today: date) -> date:
    """The next day of that number."""
    ahead = (today + away * DAY for away in range(62))
    on = next((day for day in ahead if day.day == number), None)
    if on is None:
        raise Rejected("day")
    return on


def _in_so_long(long: str, now_local: datetime, language: str) -> date | None:
    for one in LANGUAGES:
        with suppress(Rejected):
            told = when.parse(f"{one.amounts.pay_in} {long}", now_local, language)
            return told.day if told.at is None else None
    return None
