"""Several things told with a sum each: what may stand between one sum and the next, and before each."""

import re

from sales.languages.registry import any_of
from sales.values.amounts.figures import CURRENCY, EACH, SIGN, THOUSANDS

_ON = any_of(lambda one: one.amounts.on)
JOINS = any_of(lambda one: f"{one.reports.and_}|{one.amounts.joins}")
_BESIDES = rf"(?:{any_of(lambda one: one.amounts.besides)})(?!\w)"
_JOINT = rf"(?:[,;+]|(?<=\s)(?:{JOINS})\s)"
NEXT = re.compile(
    rf"\s*{_JOINT}*\s*"
    rf"(?:(?!{_BESIDES})[^\W\d][\w-]*\s+)?\d+\s*(?:[^\W\d][\w-]*\.?\s+){{1,4}}"
    rf"(?:(?:{any_of(lambda one: one.amounts.on)})\s+)?"
)
_NAMED = rf"(?:(?!{_BESIDES})[^\W\d][\w-]*\s+){{1,3}}?"
_NEXT_NAMED = re.compile(rf"\s*{_JOINT}\s*{_NAMED}(?:{_ON})\s+")
"""«12 коробок на 15 тыс и 5 крышек на 3 тыс»: each of several things has its sum."""
_NEXT_PRICED = re.compile(rf"\s*{_JOINT}+\s*(?:(?!{_BESIDES})[^\W\d][\w-]{{2,}}\s+)?")
_SUM = rf"(?:{SIGN}\d+(?:\.\d\d)?|\d+(?:[.,]\d\d)?(?:\s?(?:{THOUSANDS}|{CURRENCY}))?)"
_FOR = rf"(?:{_ON}|{any_of(lambda one: one.amounts.worth)})"
_WITH_SUM = rf"(?<![\w.,:/-])\d{{1,5}}\s(?:[^\W\d][\w-]*\s){{1,3}}?(?:{_FOR}\s)?{_SUM}"
_IN_A_ROW = re.compile(rf"{_WITH_SUM}(?:\s{_WITH_SUM}(?![\w:/]|[.,-]\d|{EACH}))+(?:\s(?=[^\W\d]))?")
_FIRST_IN_ROW = re.compile(_WITH_SUM)
_NEXT_IN_ROW = re.compile(rf"\s(?={_WITH_SUM})|\s$")
_COUNTED_THING = re.compile(rf"[^\W\d][\w-]*\s+\d+\s?(?:{any_of(lambda one: one.amounts.counted)})\.?\s+$")


def apart(folded: str) -> str:
    """With a pause behind each of several things that have a sum, one behind the other: `500 cups £60 500 lids £58`."""
    return _IN_A_ROW.sub(_with_pauses, folded)


def _with_pauses(row: re.Match[str]) -> str:
    first = _FIRST_IN_ROW.match(row[0])
    since = first.end() if first else 0
    return row[0][:since] + _NEXT_IN_ROW.sub(";", row[0][since:])


def is_counted(folded: str, start: int) -> bool:
    """«Стаканы 500 шт» stands right before."""
    return _COUNTED_THING.search(folded, 0, start) is not None


def goes_on_priced(between: str) -> bool:
    """`6 rolls 4 each, bags 300 @ 0.2`: so many of the next thing at a price each."""
    return _NEXT_PRICED.fullmatch(between) is not None


def goes_on(between: str) -> bool:
    return NEXT.fullmatch(between) is not None or _NEXT_NAMED.fullmatch(between) is not None
