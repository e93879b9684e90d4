"""What goes off a sum: a discount, what was damaged. How much is left nobody has said then."""

import re

from sales.languages.registry import any_of, any_word, any_word_behind
from sales.values.amounts.figures import CURRENCY, NUMBER, ONE_SUM, SIGN

_MUCH = rf"(?:{SIGN}\s?)?{NUMBER}(?:\s?(?:%|(?:{any_of(lambda one: one.amounts.per_cent)})(?!\w)|{CURRENCY}))?"
_BEFORE = any_of(lambda one: one.amounts.off_before)
_BEHIND = any_of(lambda one: one.amounts.off_behind)
_ALREADY = any_of(lambda one: one.amounts.off_already)
_PART = rf"(?:(?<!\w)(?:{_BEFORE})\s+{_MUCH}(?![\w:])(?:\s+(?:{_BEHIND})(?!\w))?|{_MUCH}\s+(?:{_BEHIND})(?!\w))"
_LESS = re.compile(
    rf"(?:\s*,\s*|\s+)(?:(?:{any_of(lambda one: one.amounts.less)})\s+|[-–−])(?={SIGN}?\d){SIGN}?{NUMBER}"
    rf"(?:\s?(?:%|(?:{any_of(lambda one: one.amounts.per_cent)})(?!\w)))?"
)
"""`£200 less 5%`, «8 500 р, -200 за мятые»."""
_OFF = re.compile(rf"[\s,(]+(?:(?!(?:{_ALREADY})\s)[^\W\d][\w-]*\s+){{0,2}}?{_PART}")
"""`£200, 5% off`, «на 20 тыс, скидка 5»."""
_LEFT = re.compile(rf"[\s,;–—-]*(?<!\w)(?:{any_of(lambda one: one.amounts.left_to_pay)})\s+(?P<sum>{ONE_SUM})")
_NEXT = any_word(lambda one: one.amounts.next_order)
_ENDS = re.compile(r"[.!?;\n]")
_OFF_BEHIND = any_word_behind(lambda one: one.amounts.off_behind)
_CREDITED = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.credited)})\s+$")
_RETURNED = any_word(lambda one: one.amounts.returned)


def beside(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of a sum with what goes off it, unless that is of the next order."""
    behind = _LESS.match(folded, end) or _OFF.match(folded, end)
    if behind is None or _NEXT.search(folded, end, _clause_end(folded, behind.end())):
        return None
    return start, behind.end()


def left(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of what is left of a sum with what goes off it: «17т минус 5% итого 16 150»."""
    off = beside(folded, start, end)
    told = _LEFT.match(folded, off[1]) if off else None
    return told.span("sum") if told else None


def is_of_return(folded: str, start: int, end: int) -> bool:
    """`Returned 3 boxes, £18 off`: that is what came back comes to."""
    return _OFF_BEHIND.match(folded, end) is not None and _RETURNED.search(folded, 0, start) is not None


def is_credit(folded: str, start: int) -> bool:
    """`Returned 2, credit £118`: what came back comes to that."""
    credited = _CREDITED.search(folded, 0, start)
    return credited is not None and _RETURNED.search(folded, 0, credited.start()) is not None


def _clause_end(folded: str, place: int) -> int:
    end = _ENDS.search(folded, place)
    return end.start() if end else len(folded)
