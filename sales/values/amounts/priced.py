"""So many things at a price each: «300 по 25», `2k sleeves at 18p`; the other way round: `18p each, 2000 of them`.

Such a price is no day and no hour: `30 boxes @ 2.10`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sales.languages.registry import any_of
from sales.values.amounts.figures import COUNTED, CROSS, CURRENCY, EACH, MARKED, NUMBER, START, TIMES
from sales.values.money import THOUSAND_OR_NOT, THOUSAND_THINGS

_NO_GOODS = rf"(?:{any_of(lambda one: one.amounts.no_goods)})(?!\w)"
_WORD = rf"(?:\s?(?!{_NO_GOODS})[^\W\d]+\.?)"
_UNIT = rf"(?!{_NO_GOODS})(?:{any_of(lambda one: one.amounts.counted)})(?!\w)\.?"
_GOES_ON = rf"(?=\s*(?:$|[,;.!?:)\n]|[-–—]\s|(?:{any_of(lambda one: one.amounts.goes_on)})(?!\w)))"
_MUCH = rf"{START}(?<![$€£₽])(?P<much>{NUMBER})"
_THOUSANDS = rf"(?P<thousand>{THOUSAND_THINGS})"
_FEW = rf"(?!{THOUSAND_THINGS}|{THOUSAND_OR_NOT}|\s?{CURRENCY}|\s?(?:{any_of(lambda one: one.amounts.sizes)})(?!\w))"
_EACH = rf"(?!\s*(?:\w+\s|/)(?:{_NO_GOODS})){EACH}"
_AT = rf"{TIMES}\s*(?P<price>{MARKED}|{NUMBER}){EACH}?(?![\w:])(?!{COUNTED})"
_AT_EACH = rf"(?P<price>{MARKED}|{NUMBER}(?!{COUNTED})){_EACH}"
_PLAIN = re.compile(rf"{_MUCH}{_FEW}{_WORD}{{0,3}}?\s*{_AT}")
_OTHERS = (
    re.compile(rf"{_MUCH}{_THOUSANDS}{_WORD}{{1,3}}?,?\s*{_AT}"),
    re.compile(rf"{_MUCH}{_THOUSANDS},?\s*{_AT}{_GOES_ON}"),
    re.compile(rf"{_MUCH}{_FEW}{_WORD}{{1,3}}?,\s*{_AT}"),
)
_SIGN_BEFORE = re.compile(r"@\s*$")
_EACH_BEHIND_PRICE = re.compile(EACH)
_IN_HUNDREDTHS = re.compile(r"\d+[.,]\d\d\s*")
_UNITS = re.compile(rf"\d\s?{_UNIT}")
_EACH_BEHIND = re.compile(rf"{_MUCH}(?:{_THOUSANDS}|{_FEW}){_WORD}{{1,3}}?,?\s+{_AT_EACH}")
_OR_NOT = re.compile(rf"{_MUCH}(?!{THOUSAND_THINGS}){THOUSAND_OR_NOT}{_WORD}{{0,3}}?,?\s*{_AT}")
"""«2 т по 18»: so many thousands, or tons."""
_BACKWARD = tuple(
    re.compile(
        rf"{price}(?:\s+(?!(?:{CROSS})\s)[^\W\d]+){{0,2}}[\s,]*(?P<sign>(?:{CROSS})\s?)?(?P<much>{NUMBER})(?P<thousand>{THOUSAND_THINGS})?"
        rf"(?P<unit>\s?{_UNIT}|\s(?:{any_of(lambda one: one.amounts.of_them)}))?{_GOES_ON}"
    )
    for price in (_AT, rf"{START}{_AT_EACH}")
)


@dataclass(frozen=True, slots=True)
class Priced:
    start: int
    end: int
    text: str  # for `money.parse`
    unclear: bool = False
    price: tuple[int, int] = (0, 0)  # where that of one stands


def prices(folded: str, sold: Sequence[int]) -> list[tuple[int, int]]:
    """The places of prices of what is counted, or bought at one of these places before: «12 кор по 3.10»."""
    return [one.price for one in find(folded) if _is_of_goods(folded, one, sold)]


def _is_of_goods(folded: str, one: Priced, sold: Sequence[int]) -> bool:
    start, end = one.price
    if _SIGN_BEFORE.search(folded, 0, start) or _EACH_BEHIND_PRICE.match(folded, end):
        return True
    figures = _IN_HUNDREDTHS.fullmatch(folded, start, end) is not None
    counted = _UNITS.search(folded, one.start, start) is not None
    return figures and (counted or any(place <= one.start for place in sold))


def find(folded: str) -> list[Priced]:
    """Each once; of figures between two numbers of things nobody knows whose price they are."""
    plain = [Priced(*found.span(), found[0], price=found.span("price")) for found in _PLAIN.finditer(folded)]
    turned = [_told(found) for rule in _OTHERS for found in rule.finditer(folded)]
    either = _OR_NOT.finditer(folded)
    turned += [Priced(*found.span(), found[0], unclear=True, price=found.span("price")) for found in either]
    before = [_told(found) for found in _EACH_BEHIND.finditer(folded)]
    behind = [_told(found) for rule in _BACKWARD for found in rule.finditer(folded) if _counts(found)]
    kept: list[Priced] = []
    for one in [*plain, *turned, *before, *behind]:
        other = next((other for other in kept if one.start < other.end and other.start < one.end), None)
        if other is None:
            kept.append(one)
        elif other in before and one in behind:
            start, end = min(one.start, other.start), max(one.end, other.end)
            kept[kept.index(other)] = Priced(start, end, folded[start:end], unclear=True)
    return kept


def _told(found: re.Match[str]) -> Priced:
    thousands = " k" if found.groupdict().get("thousand") else ""
    return Priced(*found.span(), f"{found['much']}{thousands} x {found['price'].strip()}", price=found.span("price"))


def _counts(found: re.Match[str]) -> bool:
    """`At 18p, 2000 of them`; another figure may be anything."""
    return any(found[name] for name in ("sign", "thousand", "unit"))
