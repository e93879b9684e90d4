"""What stands in the cells of a column, whatever its heading says: addresses, tax numbers, phones, sites."""

import re
from collections.abc import Callable, Sequence

from sales.importing.said.fields import Field
from sales.languages.registry import any_of

MOSTLY = 0.6
SHORTEST_PHONE = 5
"""Digits."""

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"(?:\D{0,12}(?:\+?\d[\d\s()\-.]{8,20}\d))")
_PHONES = re.compile(r"[+\d][\d\s()+\-.,;/]{8,60}")
_FRACTION = re.compile(r"[01]\.\d+")
"""An hour, a share."""
_SITE = re.compile(
    rf"(?:https?://|www\.)\S+|(?:[\w-]+\.)+(?:{any_of(lambda one: one.names.domains)})(?:/\S*)?", re.IGNORECASE
)
_TAX = re.compile(r"\d{10}|\d{12}")


def told_by(values: Sequence[str]) -> Field | None:
    tests: tuple[tuple[Field, Callable[[str], bool]], ...] = (
        (Field.EMAIL, lambda value: bool(_EMAIL.fullmatch(value))),
        (Field.TAX_NUMBER, _is_tax_number),
        (Field.PHONE, is_phone),
        (Field.SITE, lambda value: bool(_SITE.fullmatch(value))),
    )
    return next((field for field, test in tests if mostly(values, test)), None)


def mostly(values: Sequence[str], test: Callable[[str], bool]) -> bool:
    return bool(values) and sum(map(test, values)) >= MOSTLY * len(values)


def reaches(value: str) -> bool:
    """A number or an address is in it."""
    return "@" in value or sum(map(str.isdecimal, value)) >= SHORTEST_PHONE


def are_short(values: Sequence[str]) -> bool:
    """Numbers that nobody can be called by: of contracts, of rows."""
    digits = [number for value in values if (number := sum(sign.isdecimal() for sign in value))]
    return sum(number < SHORTEST_PHONE for number in digits) > len(digits) / 2


def _is_tax_number(value: str) -> bool:
    """The digits of a Russian company or entrepreneur: told from a phone by its check digits."""
    if not _TAX.fullmatch(value):
        return False
    from stdnum.ru import inn

    return inn.is_valid(value)


def is_phone(value: str) -> bool:
    digits = sum(sign.isdecimal() for sign in value)
    return digits >= 10 and not _FRACTION.fullmatch(value) and bool(_PHONE.fullmatch(value) or _PHONES.fullmatch(value))
