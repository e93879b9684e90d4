"""A sum of money among other words: which figures of a text are one. What a sum's words amount to is in `money.py`.

What follows a number sign, counts things or is a price of one is none; where it is not clear which figures are the sum,
none of them is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sales.ground.errors import Rejected
from sales.languages.registry import LANGUAGES, any_of, any_word_behind
from sales.values import money
from sales.values.amounts import allowances, priced, several, things
from sales.values.amounts.figures import COUNTED, CURRENCY, EACH, MARKED, NUMBER, SIGN, START, THOUSANDS
from sales.values.amounts.found import FoundSum, Rank
from sales.values.amounts.spelt import DOZENS, in_figures
from sales.values.company_names import FOLDED

_ON = any_of(lambda one: one.amounts.on)
_BEHIND = rf"(?!{COUNTED}|{EACH})"
_PAID_FOR = (
    rf"(?:\s+(?:{any_of(lambda one: one.amounts.paid)}))?\s+(?:{any_of(lambda one: one.amounts.worth)})\s+\d+\s+"
)
_RULES = (
    (
        Rank.MARKED,
        re.compile(
            rf"(?<!\w)(?:{any_of(lambda one: one.amounts.handed)})\s+(?P<sum>{NUMBER}){_PAID_FOR}"
            rf"(?!(?:{any_of(lambda one: one.amounts.no_goods)})(?!\w))[^\W\d]"
        ),
    ),  # `paid 60 cash for 2 rolls of tape`
    (Rank.MARKED, re.compile(rf"{START}{MARKED}(?!\w|[.,]\d|[-–—]\d){_BEHIND}")),
    (Rank.ON, re.compile(rf"(?<!\w)(?:{_ON})\s+(?P<sum>{NUMBER})(?![\w/]|:\d|-\d){_BEHIND}")),
    (Rank.BARE, re.compile(rf"{START}{NUMBER}(?![\w/]|:\d|[-–—]\d){_BEHIND}")),
)
_MARKED = re.compile(rf"{START}{MARKED}")
_RANGE = re.compile(rf"{START}(?:{NUMBER}\s?[-–—]\s?{MARKED}|{SIGN}\s?{NUMBER}\s?[-–—]{NUMBER})(?!\w){_BEHIND}")
_OF_HUNDREDTHS = re.compile(rf"{NUMBER}\s?(?:{any_of(lambda one: one.amounts.hundredth)})\.?")
"""`Quote 8p`, «по 25 коп»: what one costs, and never an order's sum."""
_TAXED = re.compile(rf"\s*\+\s*[^\W\d]|[\s,]+(?:{any_of(lambda one: one.amounts.tax_to_come)})(?!\w)")
_NUMBERED = re.compile(rf"(?:(?<!\w)(?:{any_of(lambda one: one.amounts.no_sum)})|[№#])[\s.:]*$")
_IN_CASH = any_word_behind(lambda one: f"{one.amounts.in_cash}|{one.amounts.on_terms}")
"""`24 cash`, `34 pay later`."""
_IN_UNITS = re.compile(rf"\d+{COUNTED}")
_PAPER = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.paper)})[\s.:]*$")
_BESIDES = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.besides)})(?:\s+[^\W\d]+)?\s*$")
_BESIDES_BEHIND = any_word_behind(lambda one: one.amounts.besides)
"""`£95, £30 deposit`."""
_DIFFERS = any_word_behind(lambda one: one.amounts.differs)
_OF_ONE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.times)})\s*$")
"""«Заказ по 300»: what one costs, and nobody knows how many."""
_PART_OF = re.compile(
    rf"\d[\d\s.,]*(?:{THOUSANDS})?\s*(?:{CURRENCY})?\s+(?:{any_of(lambda one: one.amounts.part_of)})\s+$"
)
_MORE = re.compile(rf"\s*,?\s*(?:{any_of(lambda one: one.amounts.more)})\s*")
_FOR = rf"(?:{_ON}|{any_of(lambda one: one.amounts.worth)})"
_THING_FOR = (
    rf"(?:\d+\s+(?:[^\W\d][\w-]*\.?\s+){{1,3}}?|[^\W\d][\w-]*\s+\d+\s+(?:[^\W\d][\w-]*\.?\s+)??)"
    rf"(?:{_FOR}\s+|(?=\d+[.,]\d\d(?!\d)))(?P<sum>\d+(?:[.,]\d+)?)"
)
_ANOTHER = rf"\s*(?:[,;+]|(?<=\s)(?:{any_of(lambda one: one.reports.and_)})\s)\s*"
_BARE_BEHIND = re.compile(rf"{_ANOTHER}{_THING_FOR}(?![\w:/]|[.,-]\d|\s?%)(?=\s*(?:$|[,;.!?\n]))")
_BARE_BEFORE = re.compile(
    rf"(?<![\w.,:]){_THING_FOR}{_ANOTHER}(?:[^\W\d][\w-]*\s+)?\d+\s+(?:[^\W\d][\w-]*\.?\s+){{1,3}}(?:{_ON}\s+)?$"
)
"""`500 bags £75 and 200 labels for 40`: of one of two things nobody says whether that is money."""
_COUNTED_LATER = re.compile(rf"\s+(?:[^\W\d]{{3,}}\s+)?(?:{any_of(lambda one: one.amounts.counted)})(?!\w)")
"""`Wants 200 pie boxes`; «300 в месяц» is no thing."""
_AND_MORE = re.compile(rf"\d\s*(?:{CURRENCY}\s*)?(?!,)(?:{any_of(lambda one: one.reports.and_)})\s*$")
"""«2 счета 12300 и 8700»: who pays the second pays the first, too."""
_MINUS = re.compile(rf"(?:(?<!\w)(?:{any_of(lambda one: one.amounts.minus)})\s+|(?<!\S)[-−–]\s?)$")
_MONEY_BEHIND = any_of(lambda one: f"{one.amounts.goes_on}|{one.amounts.on_terms}|{one.amounts.half}")
_GOES_ON = re.compile(rf"\s*(?:$|[,;.!?:)\n]|[-–—]\s|(?:{_MONEY_BEHIND})(?!\w))")
_GROUPED = re.compile(rf"{SIGN}\s?\d{{1,3}}(?: \d{{3}})+$")
_THING_BEHIND = re.compile(
    rf"\s(?!(?:{any_of(lambda one: one.amounts.goes_on)}|{any_of(lambda one: one.amounts.orders)})(?!\w))[^\W\d]{{3,}}"
)
_YEAR = re.compile(r"20[2-4]\d")
_MONTHS = "|".join(word for one in LANGUAGES for said in one.times.numbers.months.values() for word in said.split())
_MONTH = re.compile(rf"(?<!\w)(?:{_MONTHS})\s*$")
"""Before a year: `sept 2027` is no sum."""
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
"""Bare, it may well be an hour."""
FEWEST_DIGITS = 3
MOST_DIGITS = 9
"""Of figures that nothing tells: a phone has more."""


def find(folded: str, taken: Sequence[tuple[int, int]] = (), known: Sequence[tuple[int, int]] = ()) -> FoundSum | None:
    """The sum of a folded text. It does not lie on what is `taken` (days, phones); what is `known` is no thing that
    figures before it could count.
    """
    figures, places = in_figures(folded)
    found = _find(figures, taken, known)
    return in_words(found, places) if found else None


def in_words(found: FoundSum, places: Sequence[tuple[int, int]]) -> FoundSum:
    """A sum whose figures stand for words has the place of these."""
    start = min([found.start, *(start for start, end in places if start < found.end and found.start < end)])
    return replace(found, start=start, text=" ".join(found.text.split()), spelt=True) if start < found.start else found


def _find(folded: str, taken: Sequence[tuple[int, int]], known: Sequence[tuple[int, int]]) -> FoundSum | None:
    found = [one for one in _candidates(folded, taken) if _is_sum(folded, one, known)]
    unclear = next(_ranges(folded), None)
    if unclear is not None and not any(one.rank >= Rank.ON and not several.is_over(one, [unclear]) for one in found):
        return unclear
    if left := next(filter(None, (allowances.left(folded, one.start, one.end) for one in found)), None):
        return FoundSum(*left, folded[slice(*left)], rank=Rank.ON)
    if total := several.of_all(folded, found):
        return replace(total, unclear=total.unclear or bool(_TAXED.match(folded, total.end)))
    if each := several.each_of_things(folded, found):
        return _of_what_is_left(folded, _one_of(folded, each), taken)
    found = several.without_packs(several.in_money(folded, found))
    surest = [one for one in found if one.rank == max(other.rank for other in found)]
    surest = several.with_things(folded, surest, found)
    return _of_what_is_left(folded, _of_whole(folded, _one_of(folded, surest), found, taken), taken) if surest else None


def _of_what_is_left(folded: str, one: FoundSum, taken: Sequence[tuple[int, int]]) -> FoundSum:
    """`£200 less 5%`: what is left of it nobody has said."""
    place = allowances.beside(folded, one.start, one.end)
    if place is None or any(start < place[1] and place[0] < end for start, end in taken):
        return one
    return FoundSum(*place, folded[slice(*place)], unclear=True)


def _of_whole(folded: str, one: FoundSum, found: Sequence[FoundSum], taken: Sequence[tuple[int, int]]) -> FoundSum:
    """A sum that may be but a part of the order's is asked about."""
    if one.rank is Rank.BARE or any(several.is_total(folded, other) for other in found):
        return one
    for match in (_BARE_BEHIND.match(folded, one.end), _BARE_BEFORE.search(folded, 0, one.start)):
        if match and not any(start < match.end("sum") and match.start("sum") < end for start, end in taken):
            start, end = min(one.start, match.start("sum")), max(one.end, match.end("sum"))
            return FoundSum(start, end, folded[start:end], unclear=True)
    return one


def foreign_beside_own(folded: str, currency: str) -> list[tuple[int, int]]:
    """`Order £120: €40 monday, €80 friday`: in another currency than the order's, which is the company's."""
    if not currency:
        return []
    named = [one.span() for one in _MARKED.finditer(folded) if money.named_in(one[0])]
    foreign = [place for place in named if money.is_foreign(folded[slice(*place)], currency)]
    return foreign if len(foreign) < len(named) else []


def order_sum(text: str, currency: str) -> int:
    """The sum of an order, typed alone or among words («12 коробок на 15 тыс»), in minor units.

    Rejected as `money.parse` does.
    """
    text = in_figures(text)[0] if DOZENS.search(text) else text
    try:
        return money.parse(text, currency)
    except Rejected as rejected:
        found = find(" ".join(text.casefold().translate(FOLDED).split()))
        if rejected.code != "amount" or found is None or found.unclear:
            raise
    return money.parse(found.text, currency)


def _candidates(folded: str, taken: Sequence[tuple[int, int]]) -> list[FoundSum]:
    many = [FoundSum(one.start, one.end, one.text, one.unclear, Rank.MANY) for one in priced.find(folded)]
    found = [one for one in many if not any(one.start < end and start < one.end for start, end in taken)]
    for rank, rule in _RULES:
        for match in rule.finditer(folded):
            start, end = match.span("sum") if "sum" in rule.groupindex else match.span()
            one = FoundSum(start, end, folded[start:end], _may_be_two(folded, start, end), rank)
            if not several.is_over(one, found) and not any(start < until and since < end for since, until in taken):
                found.append(one)
    return sorted(found, key=lambda one: one.start)


def _may_be_two(folded: str, start: int, end: int) -> bool:
    """`Cups £60 100 lids`: a sum, and how many there are of something else."""
    return _GROUPED.match(folded, start, end) is not None and _THING_BEHIND.match(folded, end) is not None


def _is_sum(folded: str, one: FoundSum, known: Sequence[tuple[int, int]]) -> bool:
    before = folded[: one.start].rstrip("(")
    paid = any(
        start < one.start
        and (
            (one.end < end and not _COUNTED_LATER.match(folded, one.end, end))
            or _is_right_behind(folded, start, end, one)
        )
        for start, end in known
    )
    if (_DIFFERS.match(folded, one.end) and not allowances.is_of_return(folded, one.start, one.end)) or (
        one.rank < Rank.MANY and _OF_ONE.search(before)
    ):
        return False
    is_many = one.rank is Rank.MANY and _IN_UNITS.match(one.text)  # `2 rolls £30 n 60 boxes at 1.50`
    numbered = not is_many and _NUMBERED.search(before)
    if numbered or any(
        rule.search(before)
        for rule in (_PART_OF,) + (() if paid or allowances.is_credit(folded, one.start) else (_BESIDES,))
    ):
        return False
    if one.rank >= Rank.MARKED:
        hundredths = one.rank is Rank.MARKED and _OF_HUNDREDTHS.fullmatch(one.text)
        return one.unclear or (not hundredths and _is_priced(one))
    digits = sum(map(str.isdecimal, one.text))
    grouped = " " in one.text.strip()
    if (
        _CLOCK.fullmatch(one.text)
        or (_YEAR.fullmatch(one.text) and _MONTH.search(before))
        or (digits < FEWEST_DIGITS and not _IN_CASH.match(folded, one.end))
        or digits > MOST_DIGITS
        or (_PAPER.search(before) and not grouped)
    ):
        return False
    return (
        paid
        or any(start >= one.end and not folded[one.end : start].strip() for start, _ in known)
        or bool(_GOES_ON.match(folded, one.end))
    )


def _is_right_behind(folded: str, start: int, end: int, one: FoundSum) -> bool:
    """«Предоплату внесли 20к»."""
    return " " in folded[start:end].strip() and end <= one.start and not folded[end : one.start].strip()


def _is_priced(one: FoundSum) -> bool:
    try:
        money.parse(one.text, money.named_in(one.text) or "KWD")
    except Rejected:
        return False
    return True


def _one_of(folded: str, found: Sequence[FoundSum]) -> FoundSum:
    """The only one; several are one sum where more is said to have been paid, else nobody knows which it is."""
    if found[0].rank is Rank.BARE and _AND_MORE.search(folded, 0, found[0].start):
        return replace(found[0], unclear=True)
    beside = [one for one in found if one.rank < Rank.MANY and _BESIDES_BEHIND.match(folded, one.end)]
    whole = [one for one in found if one not in beside] or list(found)
    total = [one for one in whole if several.is_total(folded, one)]
    first, *others = (_signed(folded, one) for one in (total if len(total) == 1 else whole))
    for other in others:
        between = folded[first.end : other.start]
        if other.text == first.text and not things.NEXT.fullmatch(between):
            continue
        of_thing = things.NEXT.fullmatch(between) is not None or (
            other.rank is Rank.MANY and things.goes_on_priced(between)
        )
        if not (of_thing or _MORE.fullmatch(between)):
            return FoundSum(first.start, others[-1].end, folded[first.start : others[-1].end], unclear=True)
        text = f"{first.text} + {other.text}"
        first = replace(first, end=other.end, text=text, several=first.several or of_thing)
    return replace(first, unclear=first.unclear or bool(_TAXED.match(folded, first.end)))


def _signed(folded: str, one: FoundSum) -> FoundSum:
    """With the minus before it; before a number of things a dash only begins them."""
    minus = None if one.rank is Rank.MANY and _IN_UNITS.match(one.text) else _MINUS.search(folded[: one.start])
    return replace(one, start=minus.start(), text=f"-{one.text}") if minus else one


def _ranges(folded: str) -> Iterator[FoundSum]:
    return (FoundSum(*match.span(), match.group(), unclear=True) for match in _RANGE.finditer(folded))
