"""That they asked to wait: a day that they said, and how far off it is."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word, any_word_before
from sales.sentences.marks import Mark
from sales.sentences.outcomes.told import Told
from sales.sentences.reading import Reading, is_only_later
from sales.sentences.times import day_clauses, papers
from sales.sentences.times.moments import Moments
from sales.work.outcomes import Outcome, fitted
from sales.work.step import StepKind

_SAYS = any_word_before(lambda one: one.reports.says)
_SAYS_BEHIND = re.compile(rf"\s+(?:{any_of(lambda one: one.reports.says)})\s*(?:[,;.!?\n]|$)")
_NOT_BEFORE = re.compile(any_of(lambda one: one.reports.not_before))
_MOVES = re.compile(rf"(?:{any_of(lambda one: one.doing.moves)})(?!\w)")
_NO_TIME = any_word(lambda one: one.reports.no_time)
A_WEEK = timedelta(days=7)
TWO_MONTHS = timedelta(days=61)
MUCH_LATER = timedelta(days=21)
"""Who is to be asked then does not want anything now."""


def asked(reading: Reading, told: Told, when: Moments) -> Told:
    """«Тома сказала через неделю», «сказали после нового года»: a day that they said, and nothing else."""
    days, again = [at.day - reading.now.date() for _, at in when.ahead], fitted(Outcome.CALL_BACK, told.channel)
    if told.outcome is Outcome.NOT_NOW and is_only_later(reading):
        return replace(told, outcome=again) if any(day < A_WEEK for day in days) else told
    soon = told.outcome is Outcome.NOT_NOW and bool(days) and max(days) < A_WEEK
    if soon and (_is_busy(reading) or _is_moved(reading)):
        return replace(told, outcome=again)
    if told.outcome is Outcome.CALL_BACK and days and min(days) > TWO_MONTHS and _is_asked_to_call(reading):
        return replace(told, outcome=Outcome.NOT_NOW)
    if told.outcome is Outcome.READY and _is_put_off(reading, days):
        return replace(told, outcome=Outcome.NOT_NOW)
    asked = [moment.day for time, moment in when.ahead if _is_their_wish(reading, time)]
    if not asked or told.outcome is not None or told.absent or reading.owes:
        return told
    later = asked[0] - reading.now.date() > MUCH_LATER
    return replace(told, outcome=Outcome.NOT_NOW if later else again, happened=True)


def _is_put_off(reading: Reading, days: Sequence[timedelta]) -> bool:
    """«Готовы, но после НГ», «зимой возьмут, сейчас денег нет»: what they agree to is not for now."""
    ready = min(
        (mark.start for mark in reading.marks if mark.means.outcome is Outcome.READY), default=len(reading.plain)
    )
    behind = [mark for mark in reading.marks if mark.start > ready]
    later = any(mark.means.outcome is Outcome.NOT_NOW and _is_said(mark, bool(days)) for mark in behind)
    turned = reading.turn is not None and ready < reading.turn
    return later or (turned and bool(days) and min(days) > MUCH_LATER)


def _is_said(mark: Mark, dated: bool) -> bool:
    """«Позже» may be said of anything, and «но только с» of what is no day."""
    means = mark.means
    return not means.denied and (means.guess == means.faint or (means.guess and dated))


def _is_asked_to_call(reading: Reading) -> bool:
    return any(mark.means.outcome is Outcome.CALL_BACK and not mark.means.faint for mark in reading.marks)


def _is_moved(reading: Reading) -> bool:
    """`Postponed till monday`: that is when they go on."""
    put_off = [mark for mark in reading.marks if mark.means.outcome is Outcome.NOT_NOW]
    return all(_MOVES.match(reading.plain, mark.start) for mark in put_off)


def _is_busy(reading: Reading) -> bool:
    """`Too busy, call back tomorrow`: that is no putting off."""
    put_off = [mark for mark in reading.marks if mark.means.outcome is Outcome.NOT_NOW]
    busy = any(_NO_TIME.search(reading.plain, mark.start, mark.end) for mark in put_off)
    calls = any(
        mark.means.step is StepKind.CALL and mark.means.outcome is not Outcome.NOT_NOW for mark in reading.marks
    )
    return calls and busy and all(mark.means.guess for mark in put_off)


def _is_their_wish(reading: Reading, time: Expression) -> bool:
    """«Сказали в пятницу», «завтра просит», «не раньше ноября»; «до пятницы» is when something is due."""
    if _NOT_BEFORE.match(reading.plain, time.start):
        return True
    of_money = papers.is_said_of_money(reading.plain, time, reading.part_of(time.start))
    if of_money or (time.day is not None and time.day.bound):
        return False
    if not day_clauses.is_plain(reading, time):
        return False
    return bool(_SAYS.search(reading.plain, 0, time.start) or _SAYS_BEHIND.match(reading.plain, time.end))
