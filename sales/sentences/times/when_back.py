"""A day on which somebody is there again, said as when to do what stands before it: `ring amy when she's back 15th`."""

from sales.languages.registry import any_word_before
from sales.sentences.parts import Span
from sales.sentences.reading import Reading

_WHEN_BACK = any_word_before(lambda one: one.doing.when_back)


def is_then(reading: Reading, place: int) -> bool:
    """Whether a day there is such a one."""
    return _WHEN_BACK.search(reading.plain, reading.part_of(place).start, place) is not None


def is_of_ours(reading: Reading, place: int) -> bool:
    """«Набрать, когда вернётся 15-го»: what is to be done stands in the part before."""
    back = _WHEN_BACK.search(reading.plain, reading.part_of(place).start, place)
    if back is None:
        return False
    before = next((one for one in reversed(reading.parts) if one.end <= back.start()), Span(0, 0))
    planned = (mark for mark in reading.marks if before.holds(mark.start) and mark.means.step and not mark.means.denied)
    return any(planned)
