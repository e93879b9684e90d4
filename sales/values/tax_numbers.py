"""A client's tax number by country. Check digits are checked where a country has them, so that a slip is noticed."""

import re

from sales.ground.errors import Rejected
from sales.languages.registry import any_of

_LABEL = re.compile(rf"(?i)^\s*(?:{any_of(lambda one: one.names.tax_number)})\b[\s.:№#-]*")
_PLAIN = re.compile(r"[A-Z0-9]{4,20}")


def parse(text: str, country: str) -> str:
    """The number without label, spaces and dashes: `ИНН 7707 083893` is 7707083893."""
    compact = re.sub(r"[\s./-]", "", _LABEL.sub("", text)).upper()
    if not _PLAIN.fullmatch(compact) or not _fits(compact, country.upper()):
        raise Rejected("tax_number")
    return compact


def _fits(number: str, country: str) -> bool:
    if country == "RU":
        from stdnum.ru import inn

        return inn.is_valid(number)
    if country == "BY":
        from stdnum.by import unp

        return unp.is_valid(number)
    if country == "KZ":  # БИН and ИИН: stdnum has no check for them
        return len(number) == 12 and number.isdigit()
    return any(sign.isdigit() for sign in number)
