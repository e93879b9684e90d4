"""Deliveries that are to come on another day: what they bought is brought then, and nobody of ours has to come."""

import re

from sales.languages.registry import any_of, any_word
from sales.sentences.marks import Mark
from sales.sentences.reading import Reading
from sales.sentences.times.day_clauses import ENDS

_GOODS = any_word(lambda one: one.doing.goods)
_REARRANGES = re.compile(rf"(?:{any_of(lambda one: one.doing.rearranges)})(?!\w)")


def is_rearranged(reading: Reading, mark: Mark) -> bool:
    """«По доставке: давайте на пн», `20 cases, make it mon`."""
    if _REARRANGES.match(reading.plain, mark.start) is None:
        return False
    part = reading.part_of(mark.start)
    since = max((match.end() for match in ENDS.finditer(reading.plain, 0, mark.start)), default=0)
    return reading.sold or _GOODS.search(reading.plain, since, part.end) is not None
