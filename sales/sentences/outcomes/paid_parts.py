"""Payments in parts: which share of an order's sum is to come on which day.

«Половину сразу, половину 20-го», `£100 monday and £200 by the 5th`. Only where the shares make up the whole of it; else
the words stay words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from sales.days.time_expressions import Expression
from sales.ground.errors import Rejected
from sales.languages.registry import any_of, any_word
from sales.sentences.around import amounts
from sales.sentences.around.planned import Planned
from sales.sentences.parts import Span
from sales.sentences.reading import Reading, blanked, span_of
from sales.sentences.said import SaidStep
from sales.sentences.times.moments import Moments
from sales.values import money
from sales.values.amounts import received
from sales.values.amounts.figures import COUNTED_BEHIND, ONE_SUM
from sales.values.amounts.found import FoundSum
from sales.values.amounts.received import Received
from sales.work.step import StepKind

_SHARE = re.compile(
    rf"(?<![\w.,:/-])(?:(?P<half>{any_of(lambda one: one.amounts.half)})|"
    rf"(?P<third>{any_of(lambda one: one.amounts.third)})|(?P<rest>{any_of(lambda one: one.amounts.rest_to_pay)})|"
    rf"(?P<cent>\d+)\s?(?:%|(?:{any_of(lambda one: one.amounts.per_cent)}))|(?P<sum>{ONE_SUM}))(?!\w)"
)
_PART_OF = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.amounts.of_whole)})\s+(?:(?:{any_of(lambda one: one.amounts.that)})\s+)?$"
)
_SUM_BEHIND = re.compile(rf"\s+(?:{ONE_SUM})")
_SPLIT = any_word(lambda one: one.amounts.split)
_NOW = any_word(lambda one: one.amounts.at_once)
_DONE = any_word(lambda one: one.amounts.handed)
_OF_GOODS = any_word(lambda one: f"{one.doing.goods}|{one.amounts.taking}|{one.amounts.brought}")
_OF_MONEY = any_word(lambda one: f"{one.reports.will_pay}|{one.reports.money_came}|{one.amounts.deposit}")
_CLAUSE = re.compile(r"[,.;!?\n](?=\s|$)")
_ENDS = re.compile(r"[.;!?\n](?=\s|$)")
TOUCHES = frozenset({StepKind.CALL, StepKind.VISIT, StepKind.OFFER})
_BETWEEN = re.compile(r"[\s,:–—-]*(?:[^\W\d][\w'-]*\s+){0,4}")
"""Between a share and its day, or the other way round."""
_JOINED = re.compile(r"\s*(?:[-–—]\s+)?")


@dataclass(frozen=True, slots=True)
class Share:
    """`of` the whole; of a sum it is known only with that. None: the rest."""

    start: int
    end: int
    of: Fraction | None = None
    sum: str = ""
    time: Expression | None = None
    done: bool = False  # it has been paid
    at_once: bool = False  # or is to be right then


@dataclass(frozen=True, slots=True)
class Parts:
    """All shares of an order's sum, in the order in which they are told of."""

    amount: FoundSum
    shares: tuple[Share, ...]
    came: Received | None = None
    noted: tuple[Span, ...] = ()  # all words of them are the comment's
    promise: tuple[Span, ...] = ()

    def steps(self, moments: Moments) -> Iterator[SaidStep]:
        days = {time.start: when.day for time, when in moments.ahead}
        for number, share in enumerate(self.shares, 1):
            if share.time is not None and share.time.start in days:
                yield SaidStep(StepKind.PAYMENT, days[share.time.start], share=share.of, part=number)

    def holds(self, step: Planned) -> bool:
        """Whether a step is but one of these payments."""
        if step.time is None or step.kind in TOUCHES:
            return False
        places = [place for share in self.shares for place in (share.start, share.end, *_place(share.time))]
        return min(places) <= step.time.start <= max(places)


def _place(time: Expression | None) -> tuple[int, ...]:
    return (time.start, time.end) if time else ()


def told(reading: Reading, currency: str) -> Parts | None:
    said = _split(reading) or list(shares(reading))
    if len(said) < 2 or not any(share.time for share in said) or not _is_of_money(reading, said):
        return None
    places = [(share.start, share.end) for share in said if share.sum]
    amount = amounts.amount(reading, currency, aside=places)
    whole = _minor(amount.text, currency) if amount and not amount.unclear else None
    if amount is None or not whole or any(start < amount.end and amount.start < end for start, end in places):
        return None
    known = [_of_whole(share, amount.text, whole, currency) for share in said]
    rest = 1 - sum((share.of for share in known if share.of is not None), Fraction(0))
    full = tuple(replace(share, of=rest) if share.of is None else share for share in known)
    rests = [share for share in known if share.of is None]
    fits = len(rests) < 2 and not any(share.sum for share in rests) and sum(share.of or 0 for share in full) == 1
    if not fits or any(not share.of or share.of < 0 for share in full):
        return None
    return Parts(amount, full, _came(full, whole, currency))


def _is_of_money(reading: Reading, shares: Sequence[Share]) -> bool:
    """`Half friday, half on the 20th` may be of either."""
    if are_goods(reading, shares):
        return False
    told = any(share.sum or share.done or share.at_once for share in shares)
    return told or _OF_MONEY.search(reading.plain) is not None


def are_goods(reading: Reading, shares: Sequence[Share]) -> bool:
    """«Половину довезут в пт, половину 20-го»."""
    places = [place for share in shares for place in (share.start, share.end, *_place(share.time))]
    end = _CLAUSE.search(reading.plain, max(places))
    return _OF_GOODS.search(reading.plain, min(places), end.start() if end else len(reading.plain)) is not None


def _came(shares: Sequence[Share], whole: int, currency: str) -> Received | None:
    """What they say has been paid."""
    done = [share for share in shares if share.done and share.time is None]
    minor = sum(((share.of or 0) * whole for share in done), Fraction(0))
    if not done or minor.denominator != 1:
        return None
    text = f"{Decimal(int(minor)).scaleb(-money.minor_digits(currency)):f}"
    return Received(done[0].start, done[0].end, text)


def _of_whole(share: Share, amount: str, whole: int, currency: str) -> Share:
    minor = _minor(received.scaled(share.sum, amount), currency) if share.sum else None
    return share if minor is None else replace(share, of=Fraction(minor, whole))


def _minor(text: str, currency: str) -> int | None:
    try:
        return money.parse(text, currency)
    except Rejected:
        return None


def _split(reading: Reading) -> list[Share]:
    """«Оплата пополам: завтра и 10 октября»."""
    found = _SPLIT.search(reading.plain)
    if found is None:
        return []
    end = _ENDS.search(reading.plain, found.end())
    days = [time for time in _days(reading) if found.end() <= time.start < (end.start() if end else len(reading.plain))]
    shared = any(share.start > found.end() for share in shares(reading))
    if len(days) != 2 or shared:
        return []
    return [Share(found.start(), found.end(), Fraction(1, 2), time=time) for time in days]


def shares(reading: Reading) -> Iterator[Share]:
    """Each with its day, right behind it or right before."""
    days, undated = _days(reading), blanked(reading.plain, [*map(span_of, reading.times)])
    found = [
        match
        for match in _SHARE.finditer(undated)
        if not (match["sum"] and COUNTED_BEHIND.match(reading.plain, match.end()))
        and not (match["rest"] and _is_of_sum(undated, match))
    ]
    first = _day_first(reading, found, days)
    for number, match in enumerate(found):
        until = found[number + 1].start() if number + 1 < len(found) else len(reading.plain)
        ends = _ENDS.search(reading.plain, match.end(), until)
        region = Span(match.end(), ends.start() if ends else until)
        day = _day_before(reading, match, days) if first else _day_behind(reading, region, days)
        words = reading.plain[region.start : region.end]
        now, done = _NOW.search(words) is not None, _DONE.search(words) is not None
        if day or (not match["sum"] and (now or done or match["rest"])):
            yield Share(*match.span(), *_much(match), time=day, done=done, at_once=now)


def _is_of_sum(plain: str, rest: re.Match[str]) -> bool:
    """`50 of the balance`, `the remaining 90`: it has a sum, which is the share."""
    return bool(_PART_OF.search(plain, 0, rest.start()) or _SUM_BEHIND.match(plain, rest.end()))


def _much(match: re.Match[str]) -> tuple[Fraction | None, str]:
    if match["half"] or match["third"]:
        return Fraction(1, 2 if match["half"] else 3), ""
    if match["cent"]:
        return Fraction(int(match["cent"]), 100), ""
    return None, match["sum"] or ""


def _days(reading: Reading) -> list[Expression]:
    return [time for time in reading.times if time.day is not None and not time.only_past]


def _day_behind(reading: Reading, region: Span, days: Sequence[Expression]) -> Expression | None:
    near = (time for time in days if region.holds(time.start))
    return next((time for time in near if _BETWEEN.fullmatch(reading.plain, region.start, time.start)), None)


def _day_before(reading: Reading, match: re.Match[str], days: Sequence[Expression]) -> Expression | None:
    near = (time for time in days if time.end <= match.start())
    return next((time for time in near if _JOINED.fullmatch(reading.plain, time.end, match.start())), None)


def _day_first(reading: Reading, found: Sequence[re.Match[str]], days: Sequence[Expression]) -> bool:
    """«Завтра 40, 15-го 47»."""
    return sum(_day_before(reading, match, days) is not None for match in found) > 1
