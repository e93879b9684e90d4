"""Money that went to us, told by verbs of going: `£600 went over fri`, «12000 зашли в пн» is nobody's visit."""

import re
from collections.abc import Iterator, Sequence

from sales.days.time_expressions import Expression
from sales.languages.registry import any_of
from sales.languages.vocabulary import Meaning
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.values.amounts.figures import ONE_SUM

_GOES = any_of(lambda one: one.amounts.goes)
_WORD = r"[^\W\d][\w'’-]{0,5}\.?"
_SUM = rf"(?<![\w.,:/№#-])(?P<sum>{ONE_SUM}|{any_of(lambda one: one.amounts.in_part)})"
_OF = rf"(?:\s+(?:{any_of(lambda one: one.amounts.of_whole)})\s+(?:{_WORD}\s+)?{ONE_SUM}(?:\s+{_WORD})?)?"
_WENT = re.compile(rf"{_SUM}(?:\s?{_WORD})?{_OF}\s+(?:{_WORD}\s+)?(?P<verb>{_GOES})(?!\w)")
_MONEY = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.doing.money)})\s+(?:{_WORD}\s+)?(?P<verb>{_GOES})(?!\w)")
_GIVEN = re.compile(
    rf"(?<!\w)(?P<verb>{any_of(lambda one: one.amounts.gives_sum)}|{_GOES})\s+{_SUM}"
    rf"(?P<where>\s+(?:{any_of(lambda one: one.amounts.goes_where)})(?!\w))?"
)
_AS_MONEY = re.compile(r"[£$€₽]|\d{3}|\d\s?[^\W\d]|\D{2}")
_PAID = Meaning(takes=True, happened=True, kept=True)


def told(plain: str, marks: Sequence[Mark], times: Sequence[Expression]) -> list[Mark]:
    """The phrases with the verbs that go with a sum as payments of it; what is one already stays as it is."""
    known = [Span(mark.start, mark.end) for mark in marks if mark.means.takes]
    paid = [one for one in _verbs(plain, times) if not any(one.overlaps(other) for other in known)]
    free = [mark for mark in marks if not any(one.start < mark.end and mark.start < one.end for one in paid)]
    mine = [Mark(one.start, one.end, _PAID) for one in paid]
    return sorted([*free, *mine], key=lambda mark: mark.start)


def _verbs(plain: str, times: Sequence[Expression]) -> Iterator[Span]:
    for found in _WENT.finditer(plain):
        if _AS_MONEY.search(found["sum"]):
            yield Span(*found.span("verb"))
    for found in _MONEY.finditer(plain):
        yield Span(*found.span("verb"))
    for found in _GIVEN.finditer(plain):
        if _AS_MONEY.search(found["sum"]) and (found["where"] or _ends(plain, found.end(), times)):
            yield Span(*found.span("verb"))


def _ends(plain: str, place: int, times: Sequence[Expression]) -> bool:
    """Nothing but a day stands behind it: «отправили 1200 стаканов» is told of goods."""
    behind = place + len(plain[place:]) - len(plain[place:].lstrip())
    return re.match(r"\s*(?:$|[,.;!?\n])", plain[place:]) is not None or any(one.start == behind for one in times)
