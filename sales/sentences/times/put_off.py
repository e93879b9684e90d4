"""What was planned with them is to be on another day, or not at all: nothing took place for that."""

import re
from collections.abc import Iterator, Sequence

from sales.languages.registry import any_of, any_word
from sales.sentences.marks import Mark
from sales.sentences.outcomes.told import Told
from sales.sentences.parts import Span
from sales.sentences.reading import Reading
from sales.work.channels import MANNER, Manner
from sales.work.outcomes import PUT_OFF, Outcome
from sales.work.step import StepKind

_CALLS_OFF = any_word(lambda one: one.doing.calls_off)
_CALL = any_word(lambda one: one.reports.calls)
_MOVES = re.compile(rf"(?:{any_of(lambda one: one.doing.moves)})(?!\w)")
_MEETING = any_word(lambda one: one.reports.meetings)
_ELSE = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.reports.moved_goods)}|{any_of(lambda one: one.reports.outcome_nouns)}|"
    rf"{any_of(lambda one: one.doing.own_days)})"
)
BOTH = (StepKind.VISIT, StepKind.CALL)


def moved(reading: Reading, told: Told) -> tuple[StepKind, ...]:
    """Of which kinds what was planned may be that they moved. A call that was made is none of it, and of whom somebody
    stood before the planned visit is over.
    """
    if reading.unmade or _took_place(told, Manner.VISIT):
        return ()
    marks = [mark for mark in reading.marks if _is_move(reading, mark, told) and not mark.means.denied]
    kinds = {kind for mark in marks for kind in _kinds(reading.plain, reading.part_of(mark.start))}
    called = _took_place(told, Manner.CALL)
    return tuple(kind for kind in BOTH if kind in kinds and not (called and kind is StepKind.CALL))


def called_off(reading: Reading, steps: Sequence[object]) -> tuple[StepKind, ...]:
    """«Отменили завтрашнюю встречу», `they cancelled tomorrow`: where no other day is said, nothing of it is left."""
    off = list(_places(reading))
    others = [time for time in (*reading.times, *reading.unclear) if not time.only_past]
    if steps or any(not span.holds(time.start) for span in off for time in others):
        return ()
    kinds = {kind for span in off for kind in _kinds(reading.plain, span)}
    return tuple(kind for kind in BOTH if kind in kinds)


def _places(reading: Reading) -> Iterator[Span]:
    """The parts that call a meeting off, or a day; an order or a delivery is no meeting."""
    for word in _CALLS_OFF.finditer(reading.plain):
        part = reading.part_of(word.start())
        of_them = any(one.search(reading.plain, part.start, part.end) for one in (_MEETING, _CALL))
        of_day = any(part.holds(time.start) for time in reading.gone)
        if (of_them or of_day) and not _ELSE.search(reading.plain, part.start, part.end):
            yield part


def _is_move(reading: Reading, mark: Mark, told: Told) -> bool:
    """`Moved to fri`, and where they go on in some days `postponed till monday`."""
    if mark.means.outcome is Outcome.MOVED:
        return True
    return told.outcome in PUT_OFF and _MOVES.match(reading.plain, mark.start, mark.end) is not None


def _kinds(plain: str, part: Span) -> tuple[StepKind, ...]:
    if _MEETING.search(plain, part.start, part.end):
        return (StepKind.VISIT,)
    return (StepKind.CALL,) if _CALL.search(plain, part.start, part.end) else BOTH


def _took_place(told: Told, manner: Manner) -> bool:
    return not told.unsaid and told.happened and MANNER[told.channel] is manner
