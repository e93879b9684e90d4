"""Where a text says how often, or on which several days, and no one day is meant: «по вторникам и четвергам»,
`every tue and thu`, «10 и 25 числа», «раз в две недели». What comes again on one day is in `repeats.py`.
"""

import re

from sales.days.spoken import WEEKDAY
from sales.languages.registry import LANGUAGES, any_of, any_word

_AND = rf"(?:{any_of(lambda one: one.reports.and_)}|/)"
_ALL_OF = rf"(?:{any_of(lambda one: one.times.repeats.all_of)})"
_PLURAL = any_word(lambda one: "|".join(one.times.repeats.plurals.values()))
_DAYS = "|".join(word for one in LANGUAGES for word in one.times.repeats.plurals.values())
_DAY = rf"(?:(?:{_DAYS})(?!\w)|{WEEKDAY}(?!\w))"
_EACH = any_word(lambda one: one.times.repeats.all_of)
_SEVERAL = re.compile(rf"(?<!\w)(?:{_ALL_OF}\s+)?{_DAY}(?:\s*(?:{_AND}\s*)+(?:{_ALL_OF}\s+)?{_DAY})+")
_IN_A_ROW = re.compile(rf"(?<!\w){_DAY}(?:[\s,/]+(?:{_AND}\s*)?{_DAY}){{2,}}")
_PAIR = re.compile(rf"(?<!\w){_DAY}\s+{_AND}\s+{_DAY}")
"""«Звонить в пн и чт»."""
_ORDINAL = rf"\d{{1,2}}(?:\s?-?(?:{any_of(lambda one: one.times.repeats.ordinal)}))"
_DATES = re.compile(
    rf"(?<![\w.:])(?:{_ORDINAL}\s*{_AND}\s*(?:the\s+)?{_ORDINAL}|"
    rf"\d{{1,2}}\s*{_AND}\s*\d{{1,2}}\s+(?:{any_of(lambda one: one.times.repeats.dates)}))(?!\w)"
)
_OFTEN = any_word(lambda one: one.times.repeats.often)


def of_several(folded: str) -> list[tuple[int, int]]:
    found = [match for match in _SEVERAL.finditer(folded) if _EACH.search(match[0]) or _PLURAL.search(match[0])]
    for rule in (_IN_A_ROW, _PAIR):
        rows = (one for one in rule.finditer(folded) if not any(_overlap(one, of) for of in found))
        found += list(rows)
    return [match.span() for match in (*found, *_DATES.finditer(folded))]


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def how_often(folded: str) -> list[tuple[int, int]]:
    return [match.span() for match in _OFTEN.finditer(folded)]
