"""That somebody was spoken to, where no phrase says so: what they want, say or will do nobody else could have told."""

import re
from dataclasses import replace

from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word, any_word_before
from sales.sentences.around.clauses import HEARSAY
from sales.sentences.around.reached.their_doing import THEY_DO
from sales.sentences.marks import Mark
from sales.sentences.outcomes.told import Told
from sales.sentences.parts import Span
from sales.sentences.reading import Reading
from sales.sentences.times.moments import Moments
from sales.work.channels import MANNER, Manner
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

_TOLD_US = any_word(lambda one: one.reports.told_us)
_MONEY = any_of(lambda one: "|".join(" ".join([*one.amounts.multipliers.values(), one.amounts.units]).split()))
_NO_GOODS = rf"(?:{_MONEY}|{any_of(lambda one: one.amounts.no_goods)})(?!\w)"
_OURS = any_word_before(lambda one: f"{one.doing.us}|{one.doing.for_us}")
_NEEDS = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.needs_goods)})\s+\d+\s*(?!{_NO_GOODS})[^\W\d_]{{3,}}")
_AT = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.reports.they)})\s+(?:[^\W\d]+\s+)?(?:{any_of(lambda one: one.reports.at)})\s+"
    r"[^\W\d][\w-]*\s+$"
)


def heard(reading: Reading, told: Told, when: Moments, *, paid: bool) -> Told:
    """«Внесли в план, ждут подписи» without an outcome is a conversation."""
    if told.outcome is None and any(_is_away_until(reading, time) for time, _ in when.ahead):
        visited = MANNER[told.channel] is Manner.VISIT
        return replace(told, outcome=Outcome.NOT_IN if visited else None, happened=True, absent=not visited)
    if told.outcome is not None or told.absent or paid or any(map(_says_more, reading.marks)) or not _is_told(reading):
        return told
    return replace(told, outcome=Outcome.TALKED, happened=True)


def wanted(reading: Reading, told: Told) -> Told:
    """«Сам позвонил, надо 30 коробок пломб»; what is to be done with so many («надо 30 коробок отвезти») is ours."""
    needs = _NEEDS.search(reading.plain)
    ours = needs is not None and _OURS.search(reading.plain[: needs.start()]) is not None
    if needs is None or ours or told.outcome is not None or any(mark.means.step for mark in reading.marks):
        return told
    return replace(told, outcome=Outcome.INTERESTED, happened=True)


def _is_away_until(reading: Reading, time: Expression) -> bool:
    """«Хозяин на рыбалке до понедельника»."""
    return time.day is not None and time.day.bound and _AT.search(reading.plain, 0, time.start) is not None


def _says_more(mark: Mark) -> bool:
    """An outcome that nobody knows to hold, a call that somebody waits for."""
    return mark.means.step is StepKind.CALL or (mark.means.outcome is not None and not mark.means.faint)


def _is_told(reading: Reading) -> bool:
    others = [Span(*match.span()) for match in HEARSAY.finditer(reading.plain)]
    said = [*_TOLD_US.finditer(reading.plain)]
    doing = (match for match in THEY_DO.finditer(reading.plain))
    free = (match for match in said if not any(span.holds(match.start()) for span in reading.known))
    return any(not any(span.holds(match.start()) for span in others) for match in (*doing, *free))
