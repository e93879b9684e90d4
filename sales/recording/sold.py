"""Which products of the company's list a text names as sold, each with its quantity and its sum: «стаканы 200 шт
12 000, крышки 300 шт».
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from sales.company import products_cut
from sales.company.directories import Entry, is_part_of_name, named_in
from sales.ground.errors import Rejected
from sales.languages.registry import any_of, any_word
from sales.values import money
from sales.values.amounts import received, sums, things
from sales.values.amounts.figures import CROSS, CURRENCY, NUMBER
from sales.values.company_names import search_key
from sales.values.money import THOUSAND_THINGS

THOUSANDTHS = 1_000
SHORTEST_BEGINNING = 5
MOST_QUANTITY = 10**12
"""Thousandths: sums of them still fit a 64-bit column."""

_AND = things.JOINS
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
    rf"(?<![\w.,])\d[\d ]*\s*(?:{_COUNTED})(?!\w)\.?\s*(?:(?:{_OF})\s+)?{_BESIDE}|"
    rf"(?<!\w)(?<!\d\s)(?<!\d){_COUNTED}(?<=\w{{4}})\s+\d+\s*(?:{_COUNTED})(?!\w)"
)
"""«Стрейч 20 рул», `20 sleeves of straws`, «коробки 12 шт»: so many of something that is called by its name."""
_OTHERS = "\0"
"""In the place of what is said of a thing that nobody sells by that name: what follows is of it, too."""
_NUMBER = rf"(?<![\w.,$€£₽])(\d+(?:[ ',]\d{{3}})*(?:[.,]\d{{1,3}})?(?:{THOUSAND_THINGS})?)"
_FIRST_FIGURES = re.compile(rf"\s*{_NUMBER}\s*(?:(?:{_COUNTED}|{_TIMES})(?!\w)\.?\s*)?(?:(?:{_OF})\s+)?(?=\w)")
_QUANTITIES = (
    re.compile(rf"{_NUMBER}\s*(?:{_COUNTED})(?!\w)\.?"),
    re.compile(rf"{_NUMBER}\s*(?:{_TIMES})(?=[\s\d])"),
    re.compile(rf"(?<!\w)(?:{CROSS})\s*(\d+)(?!\w)"),
    re.compile(rf"{_NUMBER}\s*(?:{any_of(lambda one: one.amounts.of_them)})(?!\w)"),
)
_LAST = re.compile(rf"(?P<price>(?<!\w)(?:{_TIMES}|{any_of(lambda one: one.amounts.worth)})\s*)?{_NUMBER}\s*$")
"""«Стаканы 20»; behind a quantity for how much it was: `lids 300 pcs 30`."""
_BEFORE_NAME = re.compile(rf"{_NUMBER}\s+(?P<what>[^\W\d][\w-]*)")
"""«300 стаканов по 12»."""
_IN_MEASURES = re.compile(rf"\s*(?:{any_of(lambda one: one.amounts.measured)})(?!\w)")
"""«Мешки 5 кг 20»: how much is in one, and nobody knows whether the rest is money."""
_AMONG_GOODS = any_of(lambda one: f"{one.amounts.pieces}|{one.amounts.worth}|{one.amounts.each}")
_OF_GOODS = re.compile(rf"(?:{_AMONG_GOODS}|{_TIMES}|{_AND}|{_OF}|{CURRENCY}|{THOUSAND_THINGS})")
_THOUSANDS = re.compile(rf"{THOUSAND_THINGS}$")


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
    if in_all is not None:
        return in_all
    try:
        return sums.order_sum(text, currency)
    except Rejected:
        if len(sold) != 1 or sold[0].amount is None or len(_APART.split(text.strip())) > 1:
            raise
        return sold[0].amount


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
    others = [word for word in words if not _OF_GOODS.fullmatch(word) and not any(_is_of(word, one) for one in named)]
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
    for piece in (_without_refused(search_key(one), known) for one in _APART.split(text)):
        entry = _named(piece, known)
        if entry is None and received.find(piece) is not None:
            continue
        others = entry is None and _OTHER_THING.search(piece) is not None
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
    """«Стрейч 20 рул», «плёнку 20 рул» where «Стрейч-плёнка» alone is called so."""
    if _OTHER_THING.search(plain) is None:
        return None
    words = re.findall(rf"(?<![\w-]){_BESIDE}", plain)
    begun = [
        one for one in known if any(len(word) >= SHORTEST_BEGINNING and one.key.startswith(word) for word in words)
    ]
    begun = begun or [one for one in known if any(is_part_of_name(word, one) for word in words)]
    return begun[0] if len(begun) == 1 else None


def _sold(entry: Entry, piece: str, currency: str) -> Sold:
    rest = _without(search_key(entry.text or ""), " ".join(search_key(piece).split()))
    amount = _amount(rest, currency)
    counted = next((match for rule in _QUANTITIES if (match := rule.search(rest))), None)
    last = next((match for match in (_LAST.search(rest),) if match and not match["price"]), None)
    before = _before_name(entry, rest, amount, currency) if counted is None else None
    much = counted or before
    if much is None:
        return Sold(entry.id, thousandths(last[2]) if last and amount is None else None, amount)
    if amount is None and last and last.start() >= much.end() and not _IN_MEASURES.match(rest, much.end(1)):
        amount = _minor(last[2], currency)
    return Sold(entry.id, _much(much[1]), amount)


def _before_name(entry: Entry, rest: str, amount: int | None, currency: str) -> re.Match[str] | None:
    """`500 pie boxes £155`: how many stands before the name, unless it is for how much."""
    theirs = (found for found in _BEFORE_NAME.finditer(rest) if _is_of(found["what"], entry))
    return next((found for found in theirs if amount != _amount(found[1], currency)), None)


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
