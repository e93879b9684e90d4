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
MOST_QUANTITY = 10**12
"""Thousandths: sums of them still fit a 64-bit column."""

_AND = any_of(lambda one: one.reports.and_)
_APART = re.compile(rf"\s*(?:[;\n]|,(?!\d))\s*|\s+(?:{_AND})\s+")
_NO_GOODS = any_of(lambda one: one.amounts.no_goods)
_COUNTED = rf"(?!(?:{_NO_GOODS})(?!\w))(?:{any_of(lambda one: one.amounts.counted)})"
_RETURNED = any_word(lambda one: one.amounts.returned)
_PACK = re.compile(
    rf"\d\s*(?P<pack>{_COUNTED})(?!\w)\.?\s*(?:(?:{any_of(lambda one: one.amounts.part_of)})\s+)?"
    r"(?P<what>(?:[^\W\d][\w-]*(?:\s+[^\W\d][\w-]*)?)?)"
)
"""«20 рулонов пленки», `20 boxes lids`: what is counted in packs, even where packs are sold, too."""
_TIMES = any_of(lambda one: one.amounts.times)
_SIGNS = "|".join(sign for one in LANGUAGES for sign in one.amounts.times.split("|") if not sign.strip("\\")[1:])
_NUMBER = r"(?<![\w.,])(\d+(?:[ ']\d{3})*(?:[.,]\d{1,3})?)"
_QUANTITIES = (
    re.compile(rf"{_NUMBER}\s*(?:{_COUNTED})(?!\w)\.?"),
    re.compile(rf"{_NUMBER}\s*(?:{_TIMES})(?=[\s\d])"),
    re.compile(rf"(?<!\w)(?:{_SIGNS})\s*(\d+)(?!\w)"),
    re.compile(rf"{_NUMBER}\s*$"),
)


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
    """Whether its first word is a product's: then it tells of an order, and of nobody who is called likewise."""
    piece = _APART.split(text.strip())[0]
    entry = named_in(piece, entries)
    if entry is None:
        return False
    parts = [replace(entry, text=part) for part in entry.key.split()]
    return named_in(piece.split()[0], parts) is not None


def total(sold: Sequence[Sold]) -> int | None:
    """What several products come to, where each has its sum."""
    sums_said = [one.amount for one in sold if one.amount is not None]
    return sum(sums_said) if len(sums_said) == len(sold) > 1 else None


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
    """What was bought where other things came back beside it: «взяли 30 коробок, пакеты вернули»."""
    pieces = [piece for piece in _APART.split(text) if piece]
    kept = [piece for piece in pieces if not _RETURNED.search(search_key(piece))]
    before = takewhile(lambda piece: piece in kept, pieces)
    bought = any(rule.search(search_key(piece)) for piece in before for rule in _QUANTITIES)
    return "; ".join(kept) if bought else text


def _pieces(text: str, known: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    """A piece for each product that is named; what names none belongs to the one before."""
    whose: Entry | None = None
    said: list[str] = []
    for piece in filter(None, _APART.split(text)):
        entry = _named(piece, known)
        if entry is not None and whose is not None:
            yield whose, " ".join(said)
            said = []
        whose = entry or whose
        said.append(piece)
    if whose is not None:
        yield whose, " ".join(said)


def _named(piece: str, known: Sequence[Entry]) -> Entry | None:
    """The product of a piece: not what it is packed in, where another is named."""
    plain = search_key(piece)
    packed = _PACK.search(plain)
    if packed is None:
        return named_in(plain, known)
    others = [one for one in known if named_in(packed["pack"], [one]) is None]
    return named_in(packed["what"], others) or named_in(plain[: packed.start()], others) or named_in(plain, known)


def _sold(entry: Entry, piece: str, currency: str) -> Sold:
    rest = _without(search_key(entry.text or ""), " ".join(search_key(piece).split()))
    counted = next((match for rule in _QUANTITIES if (match := rule.search(rest))), None)
    amount = _amount(rest, currency)
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
