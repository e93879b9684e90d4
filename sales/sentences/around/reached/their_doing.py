"""What they have said that they will do themselves: `he's emailing me the contract tues`, «пришлёт договор»."""

from sales.languages.registry import any_word
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.sentences.reading import Reading
from sales.work.step import StepKind

THEY_DO = any_word(lambda one: one.doing.they_do)


def is_in(reading: Reading, clause: Span) -> bool:
    return THEY_DO.search(reading.plain, clause.start, clause.end) is not None


def is_of(reading: Reading, mark: Mark) -> bool:
    """Their verb, or the thing that stands behind it."""
    thing = mark.means.step is StepKind.OTHER and mark.means.faint
    doings = THEY_DO.finditer(reading.plain, reading.part_of(mark.start).start, mark.end)
    return any(thing or found.end() > mark.start for found in doings)
