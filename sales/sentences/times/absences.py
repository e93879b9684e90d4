"""Until when somebody is away: a day on which they may be called, and never one on which they pay."""

from sales.days.time_expressions import Expression
from sales.languages.registry import any_word
from sales.sentences.around.meanings import is_promise
from sales.sentences.around.planned import Planned
from sales.sentences.reading import Reading
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

_AWAY = any_word(lambda one: one.doing.away)
_OURS = frozenset({StepKind.CALL, StepKind.VISIT})


def is_until_back(reading: Reading, time: Expression | None) -> bool:
    """«На больничном до пт», `off sick til weds`: no other day, and nothing that is done, stands between."""
    if time is None:
        return False
    part = reading.part_of(time.start)
    said = [mark.start for mark in reading.marks if mark.means.absent and part.holds(mark.start)]
    said += [match.start() for match in _AWAY.finditer(reading.plain, part.start, part.end)]
    return any(not _is_parted(reading, place, time) for place in said)


def is_all_heard(reading: Reading, outcome: Outcome | None) -> bool:
    """«Света в отпуске до 12», and nothing that came of it but that it is not for now."""
    if outcome not in {None, Outcome.NOT_NOW}:
        return False
    return any(mark.means.absent for mark in reading.marks) or any(is_until_back(reading, one) for one in reading.times)


def is_payment_of(reading: Reading, step: Planned) -> bool:
    """«Обещают оплатить, бухгалтер на больничном до пт»: nobody has said that they pay then."""
    paid = bool(step.marks) and all(map(is_promise, step.marks))
    return paid and is_until_back(reading, step.time)


def _is_parted(reading: Reading, place: int, time: Expression) -> bool:
    start, end = sorted((place, time.start))
    days = any(start < one.start < end for one in reading.times)
    done = (mark for mark in reading.marks if start < mark.start < end)
    return days or any(mark.means.step in _OURS for mark in done)
