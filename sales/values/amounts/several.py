"""Several things with a sum each: which sums of a text are theirs, and whether one is missing."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sales.ground.errors import Rejected
from sales.languages.registry import any_of
from sales.values import money
from sales.values.amounts import things
from sales.values.amounts.figures import CROSS, CURRENCY, SIGN, TIMES
from sales.values.amounts.found import FoundSum, Rank

_PACKED = re.compile(rf"\d[\d.,]*\s?(?:{any_of(lambda one: one.amounts.measured)})\s*(?:{TIMES})\s*\d{{1,2}}")
"""«5 л х 12»: so many packs of so much."""
_SO_MANY = re.compile(rf"(?:{CROSS})\s?\d{{1,2}}$")
"""`5 lts of primer x4`: as many, and no price."""
HAS_CURRENCY = re.compile(f"{SIGN}|{CURRENCY}")
"""«5 л × 4, £96»: what is in money is the sum, and not so many of so many."""
_TOTAL = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.total)})\W*$")
_TOTAL_BEHIND = re.compile(rf"\s*(?:{any_of(lambda one: one.amounts.total)})(?=\s*(?:$|[,.;!?\n]))")


def in_money(folded: str, found: Sequence[FoundSum]) -> list[FoundSum]:
    """Of sums some of which are in money, and no price is: these, with what has a price each beside them. Where nobody
    knows whether that is a part of them, all of it as one that is unclear.
    """
    marked = [one for one in found if one.rank is Rank.MARKED and HAS_CURRENCY.search(one.text)]
    if not marked or any(one.rank is Rank.MANY and HAS_CURRENCY.search(one.text) for one in found):
        return list(found)
    both = sorted([*marked, *_with_prices(folded, found, marked)], key=lambda one: one.start)
    linked = [one for pair in pairwise(both) if is_next(folded, *pair) for one in pair]
    if all(one in marked or one in linked for one in both):
        return both
    start, end = both[0].start, both[-1].end
    return [FoundSum(start, end, folded[start:end], unclear=True)]


def _with_prices(folded: str, found: Sequence[FoundSum], marked: Sequence[FoundSum]) -> list[FoundSum]:
    """`40 boxes @ 2.10, 2 cases of lids £36`: but for what comes to just the other sum, and for what that is all of."""
    many = [one for one in found if one.rank is Rank.MANY and not one.unclear and not _PACKED.fullmatch(one.text)]
    worth = [_worth(one) for one in marked]
    in_all = any(is_total(folded, one) for one in marked)
    priced = (one for one in many if not _SO_MANY.search(folded, one.start, one.end))
    return [] if in_all else [one for one in priced if _worth(one) not in worth]


def _worth(one: FoundSum) -> int | None:
    """In a currency with small units, whichever it names."""
    named = money.named_in(one.text) or "KWD"
    try:
        return money.parse(one.text, named) * int(10 ** (3 - money.minor_digits(named)))
    except Rejected:
        return None


def is_next(folded: str, one: FoundSum, other: FoundSum) -> bool:
    """Whether the other is what the next of several things comes to."""
    between = folded[one.end : other.start]
    priced = other.rank is Rank.MANY and things.goes_on_priced(between)
    return priced or things.goes_on(between)


def each_of_things(folded: str, found: Sequence[FoundSum]) -> list[FoundSum]:
    """«Стаканы 500 шт 11 500, крышки 500 шт 3 тыс»: each of the things that are counted has its sum, however it is
    written; where they are told with a total, that is the sum.
    """
    each = [one for one in found if one.rank < Rank.MANY and things.is_counted(folded, one.start)]
    sure = not any(one.rank is Rank.MANY or is_total(folded, one) for one in found)
    return each if len(each) > 1 and sure else []


def with_things(folded: str, surest: Sequence[FoundSum], found: Sequence[FoundSum]) -> list[FoundSum]:
    """`300 cups @ 12p and 10 packs of lids £30`, «400 на 24 тыс и крышки 400 на 8800»: what the next thing comes to,
    however that is said.
    """
    sure = [one for one in found if one.rank is Rank.ON or (one.rank is Rank.MARKED and HAS_CURRENCY.search(one.text))]
    kept = sorted([*surest, *(one for one in sure if one not in surest)], key=lambda one: one.start)
    linked = [pair for pair in pairwise(kept) if is_next(folded, *pair)]
    goes_on = [other for one, other in linked if one in surest or one.rank > Rank.ON]
    goes_on += [one for one, other in linked if other in surest and one.rank >= Rank.ON]
    return [one for one in kept if one in surest or one in goes_on]


def is_total(folded: str, one: FoundSum) -> bool:
    return bool(_TOTAL.search(folded, 0, one.start) or _TOTAL_BEHIND.match(folded, one.end))


def of_all(folded: str, found: Sequence[FoundSum]) -> FoundSum | None:
    """`10 @ £8.40 = £84; 9 @ £5 = £45. Total £129`: words tell what all comes to, a sign what each of several does."""
    said = [(one, total[0]) for one in found if (total := _TOTAL.search(folded, 0, one.start))]
    in_words = [one for one, total in said if any(map(str.isalpha, total))]
    if in_words:
        return in_words[0] if len(in_words) == 1 and in_words[0] in found[1:] else None
    if len(said) < 2:
        return None
    first, last = said[0][0], said[-1][0]
    return replace(first, end=last.end, text=" + ".join(one.text for one, _ in said), several=True)


def is_over(one: FoundSum, others: Sequence[FoundSum]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def without_packs(found: Sequence[FoundSum]) -> list[FoundSum]:
    """Unless there is nothing else."""
    return [one for one in found if not _PACKED.fullmatch(one.text)] or list(found)
