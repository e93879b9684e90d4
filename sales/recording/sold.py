"""Which products of the company's list a text names as sold, each with its quantity and its sum: «стаканы 200 шт
12 000, крышки 300 шт».
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from sales.company import products_cut, products_taken
from sales.company.directories import Entry, named_in
from sales.company.products import COUNTED, DESCRIBED, OF, OTHER_THING, TIMES, is_pack_of, is_word_of, named
from sales.ground.errors import Rejected
from sales.languages.registry import any_of, any_word, any_word_before
from sales.values import money
from sales.values.amounts import received, spelt, sums, things
from sales.values.amounts.figures import CROSS, CURRENCY, NUMBER
from sales.values.company_names import FOLDED, search_key
from sales.values.money import THOUSAND_THINGS

THOUSANDTHS = 1_000
MOST_QUANTITY = 10**12
"""Thousandths: sums of them still fit a 64-bit column."""

_AND = things.JOINS
_APART = re.compile(rf"\s*(?:[;\n]|,(?!\d))\s*|\s+(?:{_AND})\s+")
_RETURNED = any_word(lambda one: one.amounts.returned)
_BOUGHT = any_word(lambda one: one.amounts.bought)
_OTHERS = "\0"
"""In the place of what is said of a thing that nobody sells by that name: what follows is of it, too."""
_NUMBER = rf"(?<![\w.,$€£₽])(\d+(?:[ ',]\d{{3}})*(?:[.,]\d{{1,3}})?(?:{THOUSAND_THINGS})?)"
_FIRST_FIGURES = re.compile(rf"\s*{_NUMBER}\s*(?:(?:{COUNTED}|{TIMES})(?!\w)\.?\s*)?(?:(?:{OF})\s+)?(?=\w)")
_QUANTITIES = (
    re.compile(rf"{_NUMBER}\s*(?:{COUNTED})(?!\w)\.?"),
    re.compile(rf"{_NUMBER}\s*(?:{TIMES})(?=[\s\d])"),
    re.compile(rf"(?<!\w)(?:{CROSS})\s*(\d+)(?!\w)"),
    re.compile(rf"{_NUMBER}\s*(?:{any_of(lambda one: one.amounts.of_them)})(?!\w)"),
)
_LAST = re.compile(rf"(?P<price>(?<!\w)(?:{TIMES}|{any_of(lambda one: one.amounts.worth)})\s*)?{_NUMBER}\s*$")
"""«Стаканы 20»; behind a quantity for how much it was: `lids 300 pcs 30`."""
_BEFORE_NAME = re.compile(rf"{_NUMBER}\s+(?P<what>[^\W\d][\w-]*)")
"""«300 стаканов по 12»."""
_BEFORE_DESCRIBED = re.compile(rf"{_NUMBER}\s+(?!(?:{CURRENCY})(?!\w)){DESCRIBED}\s+(?P<what>[^\W\d][\w-]*)")
"""`300 pie boxes £105`, «300 белых стаканов»."""
_IN_MEASURES = re.compile(rf"\s*(?:{any_of(lambda one: one.amounts.measured)})(?!\w)")
"""«Мешки 5 кг 20»: how much is in one, and nobody knows whether the rest is money."""
_AMONG_GOODS = any_of(lambda one: f"{one.amounts.pieces}|{one.amounts.worth}|{one.amounts.each}")
_OF_GOODS = re.compile(rf"(?:{_AMONG_GOODS}|{TIMES}|{_AND}|{OF}|{CURRENCY}|{THOUSAND_THINGS})")
_THOUSANDS = re.compile(rf"{THOUSAND_THINGS}$")
_FOR = any_word_before(lambda one: one.amounts.worth)
_IN_ALL = re.compile(rf"\s*(?:{any_of(lambda one: one.amounts.total)})\W")


@dataclass(frozen=True, slots=True)
class Sold:
    """A product, how much of it in thousandths, for how much in minor units; None where that was not said."""

    product: int
    quantity: int | None = None
    amount: int | None = None


def sold_in(text: str, entries: Iterable[Entry], currency: str) -> list[Sold]:
    """Each product once. Sums are the products' where each has one: else the one that is said is the whole order's."""
    known = list(entries)
    text = products_cut.in_full(text, known)
    found: dict[int, Sold] = {}
    counted, _ = spelt.in_figures(text.casefold().translate(FOLDED), counts=True)
    for entry, piece in _pieces(_kept(_one_by_one(things.apart(counted), known)), known):
        found.setdefault(entry.id, _unpaid(entry, piece, currency) or _sold(entry, piece, currency))
    if len(found) > 1 and any(one.amount is None for one in found.values()):
        return [replace(one, amount=None) for one in found.values()]
    return list(found.values())


def begins_with_goods(text: str, entries: Iterable[Entry]) -> bool:
    """Whether its first word is a product's, be it behind how many: «300 стаканов по 12»."""
    piece = _FIRST_FIGURES.sub("", _APART.split(text.strip())[0], count=1)
    entry = named_in(piece, entries)
    if entry is None:
        return False
    return is_word_of(piece.split()[0], entry)


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
    if in_all is not None:
        return in_all
    try:
        return sums.order_sum(text, currency)
    except Rejected:
        if len(sold) != 1 or sold[0].amount is None or len(_APART.split(text.strip())) > 1:
            raise
        return sold[0].amount


def says_bought(text: str) -> bool:
    return _BOUGHT.search(search_key(text)) is not None


def is_bare(text: str, currency: str) -> bool:
    """Whether the sum is all that it says."""
    try:
        money.parse(text, currency)
    except Rejected:
        return False
    return True


def is_only_goods(text: str, sold: Sequence[Sold], entries: Iterable[Entry]) -> bool:
    """Whether an order of these has every word and figure: nothing is left to keep. In what packs, it has not."""
    plain = search_key(text)
    taken = {one.product for one in sold}
    named = [one for one in entries if one.id in taken]
    words = re.findall(r"[^\W\d][\w-]*", plain)
    others = [
        word for word in words if not _OF_GOODS.fullmatch(word) and not any(is_word_of(word, one) for one in named)
    ]
    told = sum((one.quantity is not None) + (one.amount is not None) for one in sold)
    return bool(sold) and not others and told == len(re.findall(NUMBER, plain))


def thousandths(figures: str) -> int | None:
    """`1 200`, `12,5` as a quantity; None of what is none."""
    bare = figures.replace(" ", "").replace("'", "").replace(",", ".")
    try:
        told = Decimal(bare) * THOUSANDTHS
    except ArithmeticError:
        return None
    whole = told.is_finite() and told == told.to_integral_value() and 0 < told <= MOST_QUANTITY
    return int(told) if whole else None


def _one_by_one(text: str, known: Sequence[Entry]) -> str:
    """With a comma between things that are counted one behind the other: `500 cups 500 lids £118`."""
    found = [(match, entry) for match in _BEFORE_NAME.finditer(text) if (entry := _of_word(match["what"], known))]
    ends = [
        len(text[: other.start()].rstrip())
        for (one, entry), (other, next_entry) in itertools.pairwise(found)
        if entry != next_entry and all(is_word_of(word, entry) for word in text[one.end() : other.start()].split())
    ]
    return "".join(
        f"{text[start:end]}," if end in ends else text[start:end]
        for start, end in itertools.pairwise([0, *ends, len(text)])
    )


def _of_word(word: str, known: Sequence[Entry]) -> Entry | None:
    return next((one for one in known if is_word_of(word, one)), None)


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
    bought = any(rule.search(search_key(piece)) for piece in before for rule in (*_QUANTITIES, _LAST))
    return "; ".join(kept) if bought else text


def _pieces(text: str, known: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    """A piece for each product that is named; what names none belongs to the one before."""
    whose: Entry | None = None
    said: list[str] = []
    before = ""
    for piece in products_taken.pieces(text, known):
        entry = None if whose is None and is_pack_of(piece, before) else named(piece, known)
        before = piece
        if entry is None and (_IN_ALL.match(piece) or received.find(piece) is not None):
            continue
        others = entry is None and OTHER_THING.search(piece) is not None
        if (entry or others) and whose is not None:
            yield whose, ", ".join(said)
        if others or (entry and (whose or said[:1] == [_OTHERS] or _is_apart(said, piece))):
            whose, said = None, []
        whose = entry or whose
        said.append(_OTHERS if others else piece)
    if whose is not None:
        yield whose, ", ".join(said)


def _is_apart(said: Sequence[str], piece: str) -> bool:
    """«12 коробок на 15 тыс, крышки 100 шт на 3000»: how many there are of another thing. «20 шт, стаканы» are cups."""
    counted = (any(rule.search(one) for rule in _QUANTITIES) for one in (", ".join(said), piece))
    return all(counted)


def _unpaid(entry: Entry, piece: str, currency: str) -> Sold | None:
    """«Крышки 300 шт 3 000, оплатили 5000»: its own sum, where one is said beside what was paid."""
    own = (_sold(entry, part, currency) for part in received.beside(piece) if named(part, [entry]) is not None)
    return next((one for one in own if one.amount is not None), None)


def _sold(entry: Entry, piece: str, currency: str) -> Sold:
    rest = _without(search_key(entry.text or ""), " ".join(search_key(piece).split()))
    amount = _amount(rest, currency)
    counted = next((match for rule in _QUANTITIES if (match := rule.search(rest)) and not _is_sum(rest, match)), None)
    last = next((match for match in (_LAST.search(rest),) if match and not match["price"]), None)
    before = _before_name(entry, rest, amount, currency) if counted is None else None
    much = counted or before
    if much is None:
        return Sold(entry.id, thousandths(last[2]) if last and amount is None else None, amount)
    if amount is None and last and last.start() >= much.end() and not _IN_MEASURES.match(rest, much.end(1)):
        amount = _minor(last[2], currency)
    return Sold(entry.id, _much(much[1]), amount)


def _is_sum(rest: str, match: re.Match[str]) -> bool:
    """«На 20 тыс коробки»: that many roubles."""
    return _FOR.search(rest, 0, match.start()) is not None and _THOUSANDS.search(match[1]) is not None


def _before_name(entry: Entry, rest: str, amount: int | None, currency: str) -> re.Match[str] | None:
    """`500 pie boxes £155`: how many stands before the name, unless it is for how much."""
    told = (*_BEFORE_NAME.finditer(rest), *_BEFORE_DESCRIBED.finditer(rest))
    found = (match for match in told if not _is_sum(rest, match))
    theirs = (match for match in found if is_word_of(match["what"], entry))
    return next((found for found in theirs if amount is None or amount != _amount(found[1], currency)), None)


def _much(figures: str) -> int | None:
    """`1,000`, `2k`, «3 тыс»."""
    match = _THOUSANDS.search(figures)
    grouped = re.sub(r",(?=\d{3}(?:\D|$))", "", figures[: match.start()] if match else figures)
    told = thousandths(grouped)
    return told * 1_000 if told and match else told


def _without(name: str, said: str) -> str:
    """«Стакан 250 мл»: figures of a name are no quantity."""
    for part in filter(lambda part: any(map(str.isdecimal, part)), name.split()):
        said = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", said, count=1)
    return " ".join(said.split())


def _amount(folded: str, currency: str) -> int | None:
    found = sums.find(folded)
    return None if found is None or found.unclear else _minor(found.text, currency)


def _minor(text: str, currency: str) -> int | None:
    try:
        return money.parse(text, currency)
    except Rejected:
        return None
