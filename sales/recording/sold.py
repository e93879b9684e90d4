"""Which products of the company's list a text names as sold, each with its quantity and its sum: «стаканы 200 шт
12 000, крышки 300 шт».
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from sales.company.directories import Entry, named_in
from sales.ground.errors import Rejected
from sales.languages.registry import LANGUAGES, any_of, any_word
from sales.values import money
from sales.values.amounts import sums
from sales.values.company_names import search_key

THOUSANDTHS = 1_000
SHORTEST_BEGINNING = 5
MOST_QUANTITY = 10**12
"""Thousandths: sums of them still fit a 64-bit column."""

_AND = any_of(lambda one: one.reports.and_)
_APART = re.compile(rf"\s*(?:[;\n]|,(?!\d))\s*|\s+(?:{_AND})\s+")
_NO_GOODS = any_of(lambda one: one.amounts.no_goods)
_COUNTED = rf"(?!(?:{_NO_GOODS})(?!\w))(?:{any_of(lambda one: one.amounts.counted)})"
_RETURNED = any_word(lambda one: one.amounts.returned)
_BOUGHT = any_word(lambda one: one.amounts.bought)
_OF = any_of(lambda one: one.amounts.part_of)
_PACK = re.compile(
    rf"\d\s*(?P<pack>{_COUNTED})(?!\w)\.?\s*(?:(?:{_OF})\s+)?"
    r"(?P<what>(?:[^\W\d][\w-]*(?:\s+[^\W\d][\w-]*)?)?)"
)
"""«20 рулонов пленки», `20 boxes lids`: what is counted in packs, even where packs are sold, too."""
_TIMES = any_of(lambda one: one.amounts.times)
_REFUSED = any_word(lambda one: one.amounts.refused)
_BESIDE = rf"(?!(?:{_COUNTED}|{_TIMES}|{any_of(lambda one: one.amounts.no_thing)})(?!\w))[^\W\d][\w-]{{2,}}"
_OTHER_THING = re.compile(
    rf"(?<!\w){_BESIDE}\s+(?:[x×]\s*)?\d[\d ]*\s*(?:(?:{_COUNTED}|{_TIMES})(?!\w)|$)|"
    rf"(?<![\w.,])\d[\d ]*\s*(?:{_COUNTED})(?!\w)\.?\s*(?:(?:{_OF})\s+)?{_BESIDE}"
)
"""«Стрейч 20 рул», `20 sleeves of straws`: so many of something that is called by its name."""
_OTHERS = "\0"
"""In the place of what is said of a thing that nobody sells by that name: what follows is of it, too."""
_SIGNS = "|".join(sign for one in LANGUAGES for sign in one.amounts.times.split("|") if not sign.strip("\\")[1:])
_NUMBER = r"(?<![\w.,])(\d+(?:[ ']\d{3})*(?:[.,]\d{1,3})?)"
_FIRST_FIGURES = re.compile(rf"\s*{_NUMBER}\s*(?:(?:{_COUNTED}|{_TIMES})(?!\w)\.?\s*)?(?:(?:{_OF})\s+)?(?=\w)")
_QUANTITIES = (
    re.compile(rf"{_NUMBER}\s*(?:{_COUNTED})(?!\w)\.?"),
    re.compile(rf"{_NUMBER}\s*(?:{_TIMES})(?=[\s\d])"),
    re.compile(rf"(?<!\w)(?:{_SIGNS})\s*(\d+)(?!\w)"),
    re.compile(rf"{_NUMBER}\s*$"),
)
_BEFORE_NAME = re.compile(rf"{_NUMBER}\s+(?P<what>[^\W\d][\w-]*)")
"""«300 стаканов по 12»."""


@dataclass(frozen=True, slots=True)
class Sold:
    """A product, how much of it in thousandths, for how much in minor units; None where that was not said."""

    product: int
    quantity: int | None = None
    amount: int | None = None


def sold_in(text: str, entries: Iterable[Entry], currency: str) -> list[Sold]:
    """Each product once. Sums are the products' where each has one: else the one that is said is the whole order's."""
    known = list(entries)
    found: dict[int, Sold] = {}
    for entry, piece in _pieces(_kept(text), known):
        found.setdefault(entry.id, _sold(entry, piece, currency))
    if len(found) > 1 and any(one.amount is None for one in found.values()):
        return [replace(one, amount=None) for one in found.values()]
    return list(found.values())


def begins_with_goods(text: str, entries: Iterable[Entry]) -> bool:
    """Whether its first word is a product's, be it behind how many: «300 стаканов по 12»."""
    piece = _FIRST_FIGURES.sub("", _APART.split(text.strip())[0], count=1)
    entry = named_in(piece, entries)
    if entry is None:
        return False
    return _is_of(piece.split()[0], entry)


def _is_of(word: str, entry: Entry) -> bool:
    """Whether a word is one of the product's name."""
    return named_in(word, [replace(entry, text=part) for part in entry.key.split()]) is not None


def total(sold: Sequence[Sold]) -> int | None:
    """What several products come to, where each has its sum."""
    sums_said = [one.amount for one in sold if one.amount is not None]
    return sum(sums_said) if len(sums_said) == len(sold) > 1 else None


def whole_sum(sold: Sequence[Sold], amount: int | None) -> int | None:
    """What was understood as the sum, unless that is one product's alone: then all of them together."""
    return total(sold) or amount if any(one.amount == amount for one in sold) else amount


def sum_said(text: str, sold: Sequence[Sold], currency: str) -> int:
    """For how much it was: what its products come to, else the sum among the words. Rejected as `money.parse` does."""
    in_all = total(sold)
    return sums.order_sum(text, currency) if in_all is None else in_all


def is_bare(text: str, currency: str) -> bool:
    """Whether the sum is all that it says."""
    try:
        money.parse(text, currency)
    except Rejected:
        return False
    return True


def thousandths(figures: str) -> int | None:
    """`1 200`, `12,5` as a quantity; None of what is none."""
    bare = figures.replace(" ", "").replace("'", "").replace(",", ".")
    try:
        told = Decimal(bare) * THOUSANDTHS
    except ArithmeticError:
        return None
    whole = told.is_finite() and told == told.to_integral_value() and 0 < told <= MOST_QUANTITY
    return int(told) if whole else None


def _kept(text: str) -> str:
    """What was bought where other things came back beside it: «взяли 30 коробок, пакеты вернули». What came back
    before something else was bought is a return of its own.
    """
    pieces = [piece for piece in _APART.split(text) if piece]
    back = list(takewhile(lambda piece: not _BOUGHT.search(search_key(piece)), pieces))
    if len(back) < len(pieces) and any(_RETURNED.search(search_key(piece)) for piece in back):
        return "; ".join(back)
    kept = [piece for piece in pieces if not _RETURNED.search(search_key(piece))]
    before = takewhile(lambda piece: piece in kept, pieces)
    bought = any(rule.search(search_key(piece)) for piece in before for rule in _QUANTITIES)
    return "; ".join(kept) if bought else text


def _pieces(text: str, known: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    """A piece for each product that is named; what names none belongs to the one before."""
    whose: Entry | None = None
    said: list[str] = []
    for piece in (_without_refused(search_key(one), known) for one in _APART.split(text)):
        entry = _named(piece, known)
        others = entry is None and _OTHER_THING.search(piece) is not None
        if (entry or others) and whose is not None:
            yield whose, " ".join(said)
        if others or (entry and (whose or said[:1] == [_OTHERS])):
            whose, said = None, []
        whose = entry or whose
        said.append(_OTHERS if others else piece)
    if whose is not None:
        yield whose, " ".join(said)


def _without_refused(piece: str, known: Sequence[Entry]) -> str:
    """«Этикетки не надо», `no lids`: what is denied of a product, with its name before or behind it."""
    match = _REFUSED.search(piece)
    if match is None:
        return piece
    before, behind = piece[: match.start()].split(), piece[match.end() :].split()
    for words in (before[-2:], before[-1:]):
        if named_in(" ".join(words), known):
            return " ".join([*before[: len(before) - len(words)], *behind])
    return " ".join([*before, *behind[next((n for n in (1, 2) if named_in(" ".join(behind[:n]), known)), 0) :]])


def _named(piece: str, known: Sequence[Entry]) -> Entry | None:
    """The product of a piece: not what it is packed in, where another is named."""
    plain = search_key(piece)
    packed = _PACK.search(plain)
    if packed is None:
        return named_in(plain, known) or _begun(plain, known)
    others = [one for one in known if named_in(packed["pack"], [one]) is None]
    before = plain[: packed.start()]
    beside = named_in(packed["what"], others) or named_in(before, others) or _begun(plain, others)
    return beside or named_in(plain, known)


def _begun(plain: str, known: Sequence[Entry]) -> Entry | None:
    """«Стрейч 20 рул» where only «Стрейч-плёнка» begins so."""
    if _OTHER_THING.search(plain) is None:
        return None
    words = [word for word in re.findall(_BESIDE, plain) if len(word) >= SHORTEST_BEGINNING]
    begun = [one for one in known if any(one.key.startswith(word) for word in words)]
    return begun[0] if len(begun) == 1 else None


def _sold(entry: Entry, piece: str, currency: str) -> Sold:
    rest = _without(search_key(entry.text or ""), " ".join(search_key(piece).split()))
    counted = next((match for rule in (*_QUANTITIES, _BEFORE_NAME) if (match := rule.search(rest))), None)
    amount = _amount(rest, currency)
    if counted is not None and counted.re is _BEFORE_NAME:
        is_theirs = _is_of(counted["what"], entry) and amount != _amount(counted[1], currency)
        return Sold(entry.id, thousandths(counted[1]) if is_theirs else None, amount)
    if counted is None or (amount is not None and counted.re is _QUANTITIES[-1]):
        return Sold(entry.id, None, amount)
    return Sold(entry.id, thousandths(counted[1]), amount)


def _without(name: str, said: str) -> str:
    """«Стакан 250 мл»: figures of a name are no quantity."""
    for part in filter(lambda part: any(map(str.isdecimal, part)), name.split()):
        said = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", said, count=1)
    return " ".join(said.split())


def _amount(folded: str, currency: str) -> int | None:
    found = sums.find(folded)
    if found is None or found.unclear:
        return None
    try:
        return money.parse(found.text, currency)
    except Rejected:
        return None
