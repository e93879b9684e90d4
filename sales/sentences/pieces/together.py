"""A step that is said of both clients just told of: «Казакова недозвон, Гранит тоже не берут, обоим набрать завтра»."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sales.days.spoken import folded
from sales.languages.registry import any_of
from sales.sentences import marks
from sales.sentences.said import SaidStep, Sentence

_BOTH = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.of_both)})(?!\w)")
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


def _says_both(plain: str) -> bool:
    """Right beside what is to be done: `ring both`, «обоим набрать»."""
    deeds = [one for one in marks.find(plain) if one.means.step]
    return any(
        not plain[min(both.end(), one.end) : max(both.start(), one.start)].strip()
        for both in _BOTH.finditer(plain)
        for one in deeds
    )


def _of_one(step: SaidStep) -> SaidStep:
    return replace(step, note="") if _BOTH.fullmatch(folded(step.note)) else step
