"""Whether what was moved is a delivery or a payment: «доставку переносим на пн», `moved payment to friday`."""

import re

from sales.languages.registry import any_of, any_word
from sales.sentences.marks import Mark
from sales.sentences.parts import Span

_GOODS = rf"(?:{any_of(lambda one: one.reports.moved_goods)})"
_BEFORE = re.compile(rf"(?<!\w){_GOODS}(?:\s+[\w'-]+)?\s+$")
_BEHIND = re.compile(rf"(?:\s+[\w'-]+)?\s+{_GOODS}(?!\w)")
_INSIDE = re.compile(rf"(?<!\w){_GOODS}(?!\w)")
_DELIVERED = any_word(lambda one: one.doing.goods)
_MEETING = any_word(lambda one: one.reports.meetings)
_ENDS = re.compile(r"[.!?\n]")


def are_meant(plain: str, part: Span, mark: Mark) -> bool:
    """No visit was moved: such goods stand beside, or a delivery begins the sentence, where it names no meeting."""
    beside = _BEFORE.search(plain[part.start : mark.start]) or _BEHIND.match(plain, mark.end, part.end)
    return bool(beside or _INSIDE.search(plain, mark.start, mark.end)) or _are_spoken_of(plain, part, mark)


def _are_spoken_of(plain: str, part: Span, mark: Mark) -> bool:
    """«Доставка не в четверг, сдвигаем на пт»."""
    since = max((match.end() for match in _ENDS.finditer(plain, 0, mark.start)), default=0)
    meeting = _MEETING.search(plain, since, part.end)
    return meeting is None and _DELIVERED.search(plain, since, part.start) is not None
