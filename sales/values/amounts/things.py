"""Several things told with a sum each: what may stand between one sum and the next, and before each."""

import re

from sales.languages.registry import any_of

_ON = any_of(lambda one: one.amounts.on)
NEXT = re.compile(
    rf"\s*(?:[,;+]|(?<=\s)(?:{any_of(lambda one: one.reports.and_)})\s)*\s*"
    rf"(?:(?!{any_of(lambda one: one.amounts.besides)})[^\W\d][\w-]*\s+)?\d+\s*(?:[^\W\d][\w-]*\.?\s+){{1,4}}"
    rf"(?:(?:{any_of(lambda one: one.amounts.on)})\s+)?"
)
_NAMED = rf"(?:(?!{any_of(lambda one: one.amounts.besides)})[^\W\d][\w-]*\s+){{1,3}}?"
_NEXT_NAMED = re.compile(rf"\s*(?:[,;+]|(?<=\s)(?:{any_of(lambda one: one.reports.and_)})\s)\s*{_NAMED}(?:{_ON})\s+")
"""«12 коробок на 15 тыс и 5 крышек на 3 тыс»: each of several things has its sum."""
_COUNTED_THING = re.compile(rf"[^\W\d][\w-]*\s+\d+\s?(?:{any_of(lambda one: one.amounts.counted)})\.?\s+$")


def is_counted(folded: str, start: int) -> bool:
    """«Стаканы 500 шт» stands right before."""
    return _COUNTED_THING.search(folded, 0, start) is not None


def goes_on(between: str) -> bool:
    return NEXT.fullmatch(between) is not None or _NEXT_NAMED.fullmatch(between) is not None
