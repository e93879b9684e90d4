"""Sums of money in cells: as numbers, as people type them, and as accountants do («12 500 руб. 50 коп.», 12500-00).

A sum in another currency, of another kind («от 10 до 15 т.р.», «12500 + НДС») or about so much is none.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import isfinite

from sales.ground.errors import Rejected
from sales.importing.cells import cells
from sales.importing.cells.book import Cell
from sales.importing.said.locality import Locality
from sales.languages.registry import any_of
from sales.values import money

_PAID = rf"(?:{any_of(lambda one: one.amounts.paid)})"
_TAXED = any_of(lambda one: one.amounts.taxed)
_ABOUT = re.compile(rf"^{_PAID}\b[.:\s]*|[\s,]*\(?(?:{_TAXED}|{_PAID})\)?$", re.IGNORECASE)
"""What is said of a sum and does not change it."""
_MAJOR = any_of(lambda one: one.amounts.major)
_KOPECKS = re.compile(
    rf"([\d\s]+?)\s*(?:{_MAJOR})\.?\s*(\d\d?)\s*(?:{any_of(lambda one: one.amounts.hundredths)})\.?", re.IGNORECASE
)
_DASHED = re.compile(rf"(\d[\d\s']*)[-=](\d\d)(\s*(?:{_MAJOR})?\.?)", re.IGNORECASE)
_PARTS = re.compile(
    rf"(.*?\d\s*(?:{any_of(lambda one: one.amounts.millions)})\.?)\s+"
    rf"(\d[\d\s]*(?:{any_of(lambda one: one.amounts.and_thousands)})\b.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sum:
    """`whole`: the cell says no more than that."""

    minor: int
    whole: bool = True


def read(cell: Cell, locality: Locality) -> Sum:
    """A sum in the base's currency. Anything else is Rejected("amount")."""
    if locality.foreign:
        raise Rejected("amount")
    if isinstance(cell, int | float) and not isinstance(cell, bool) and isfinite(cell):
        return Sum(round(Decimal(str(cell)).scaleb(money.minor_digits(locality.currency))))
    return _said(cells.text(cell), locality.currency)


def amount_in(cell: Cell, locality: Locality) -> int:
    """A number is as many of the currency's units, whatever separates thousands in a text."""
    return read(cell, locality).minor


@lru_cache(1024)
def _said(text: str, currency: str) -> Sum:
    if money.is_foreign(text, currency):
        raise Rejected("amount")
    bare = _ABOUT.sub("", text.strip().removesuffix("=")).strip()
    parts = _PARTS.fullmatch(bare)
    pieces = parts.groups() if parts else (bare,)
    return Sum(
        sum(money.exact(_with_point(piece), currency) for piece in pieces), whole=len(bare) >= len(text.strip()) - 1
    )


def _with_point(text: str) -> str:
    kopecks = _KOPECKS.fullmatch(text)
    if kopecks:
        return f"{kopecks[1]}.{int(kopecks[2]):02}"
    return _DASHED.sub(r"\1.\2\3", text) if _DASHED.fullmatch(text) else text
