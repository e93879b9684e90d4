"""Products that are cut short in a tired hand: «100 кор по 20», «300 стак по 5», «этик 10 рул» are those of the list.

Only beside how many there are, and where one product alone begins so.
"""

import re
from collections.abc import Sequence

from sales.company.directories import Entry
from sales.languages.registry import any_of
from sales.values.company_names import search_key

SHORTEST = 4
SHORTEST_UNIT = 3
"""Of what is counted in: then that alone is counted, and it is no pack of anything."""
_NO_GOODS = any_of(lambda one: one.amounts.no_goods)
_NO_THING = any_of(lambda one: one.amounts.no_thing)
_UNIT = rf"(?!(?:{_NO_GOODS})(?!\w))(?:{any_of(lambda one: one.amounts.counted)})(?!\w)\.?"
_IS_UNIT = re.compile(_UNIT)
_CUT = r"(?P<cut>[^\W\d_]{3,})\b\.?"
_ENDS = re.compile(
    rf"\s*(?:$|[,;+\n\d£$€₽@x×*]|(?:{any_of(lambda one: f'{one.amounts.times}|{one.amounts.worth}')})\s)"
)
_PLACES = (
    re.compile(rf"(?<![\w.,])\d[\d ]*(?:[.,]\d+)?\s?{_CUT}", re.IGNORECASE),
    re.compile(rf"(?<![\w.,])\d[\d ]*\s?{_UNIT}\s*{_CUT}", re.IGNORECASE),
    re.compile(rf"(?<![\w.,])(?<!\d\s){_CUT}\s+(?=\d[\d ]*\s?{_UNIT})", re.IGNORECASE),
)


def in_full(text: str, known: Sequence[Entry]) -> str:
    """The text with the products' own names in the place of what is cut short."""
    for place in _PLACES:
        text = place.sub(lambda found: _named(found, known), text)
    return text


def _named(found: re.Match[str], known: Sequence[Entry]) -> str:
    cut, said = search_key(found["cut"]), found[0]
    is_unit = _IS_UNIT.fullmatch(cut) is not None
    alone = _ENDS.match(found.string, found.end()) is not None
    if re.fullmatch(rf"(?:{_NO_THING}|{_NO_GOODS})", cut) or (is_unit and not alone):
        return said
    if len(cut) < (SHORTEST_UNIT if is_unit else SHORTEST):
        return said
    begun = [one for one in known if one.text and one.key.startswith(cut) and len(one.key) > len(cut) + 1]
    if len(begun) != 1:
        return said
    start, end = found.start("cut") - found.start(), found.end("cut") - found.start()
    return f"{said[:start]}{begun[0].text} {said[end:].lstrip('.')}"
