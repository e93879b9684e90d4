"""A step that is said of both clients just told of: «Казакова недозвон, Гранит тоже не берут, обоим набрать завтра»."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sales.days import time_expressions
from sales.days.spoken import folded
from sales.languages.registry import any_of
from sales.sentences import marks
from sales.sentences.said import SaidStep, Sentence
from sales.work.step import StepKind

_BOTH = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.of_both)})(?!\w)")
_JOINS = re.compile(rf"\s*(?:(?:{any_of(lambda one: one.reports.once_more)})\s*)?")
TWO = 2


def of_both(said: Sequence[Sentence]) -> list[Sentence]:
    """The reports; the one before the last has the last one's steps, too, where these are said of both."""
    if len(said) < TWO or not said[-1].steps or not _says_both(folded(said[-1].text)):
        return list(said)
    *others, before, last = said
    if before.steps:
        return list(said)
    steps = tuple(map(_of_one, last.steps))
    return [*others, replace(before, steps=steps), replace(last, steps=steps)]


def day_of_both(said: Sentence) -> SaidStep | None:
    """«Завтра обоим», where nothing else is told: which step it is, what came of the one before says."""
    if said.outcome or said.happened or len(said.steps) != 1 or not _says_both(folded(said.text)):
        return None
    (step,) = said.steps
    bare = step.day and step.kind in (None, StepKind.OTHER)
    return replace(step, kind=None, note="") if bare else None


def _says_both(plain: str) -> bool:
    """Right beside what is to be done, or its day: `ring both`, «обоим набрать», «завтра обоим»."""
    deeds = [(one.start, one.end) for one in marks.find(plain) if one.means.step]
    deeds += [(one.start, one.end) for one in time_expressions.expressions(plain)]
    return any(
        _JOINS.fullmatch(plain, min(both.end(), end), max(both.start(), start)) is not None
        for both in _BOTH.finditer(plain)
        for start, end in deeds
    )


def _of_one(step: SaidStep) -> SaidStep:
    return replace(step, note="") if _BOTH.fullmatch(folded(step.note)) else step
