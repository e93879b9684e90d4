"""Phone numbers as people type, paste and share them: understood, found in a text, shown, made searchable.

What could not be understood stays as it was typed, with no E.164: a number is never dropped. Whose number it is
belongs to storage.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from sales.ground.ids import new_id
from sales.languages.registry import any_of

DIGITS_OF_A_SEARCH = 4
"""A message of at least so many digits and nothing else is a search for a phone."""

_DIGITS = re.compile("[0-9]+")
_PIECE = re.compile(r"[\d\s()+\-‐‑–—]+")
_INNER = re.compile(rf"(?i)\(?\b(?:{any_of(lambda one: one.names.extension)})\b[.:]*(?=\s*\d)")
"""Extensions as phonenumbers does not know them: «вн. 12», «внутр 12», «д. 12», «доб.: 12», `(ext 12)`."""
_LOCAL = re.compile(r"(?<![\w+\-])\d{1,3}-\d{2}-\d{2}(?![\w\-])|(?<![\w+\-])\d{3}-\d{4}(?![\w\-])")
"""A number without its area code, recognised by its dashes: 22-33-44, 222-33-44, 555-1234."""
_SHORTEST_SLIPPED = 9
"""Fewer digits may be a day."""
_LONGEST_LOCAL = 7
"""Digits of a number without its area code."""
_SLIPPED = re.compile(
    r"(?<![\w+.,\-])(?:(?:\+?\s?[78][\s\-]?)?\(\d{3,5}\)[\s\-]{0,2}\d{1,4}-\d{1,4}(?:-\d{1,4})?"
    r"|\+?\s?[78][\s\-]\d{3,5}[\s\-]{1,2}\d{1,4}-\d{1,4}(?:-\d{1,4})?"
    r"|\d{3,5}[\s\-]{1,2}\d{1,4}-\d{1,4}-\d{1,4})(?![\w\-]|[.,\s]\d)"
)
"""With its area code and the dashes of a number, and yet none: a digit is missing, or there is one too many."""
_NATIONAL = re.compile(r"(?<![\w+])(?<!\d[\s\-])0\d{2,4}[\s\-]?\d{3,4}[\s\-]?\d{3,4}(?!\w)")
"""As long as one with its area code, though no such number is known: kept as it was typed."""
_FOREIGN = re.compile(r"(?<![\w+])(?:\+|00)?\d[\d\s().\-]{8,18}\d(?!\w)")
_RUSSIAN_MOBILE = re.compile(r"(?:(?P<plus>\+\s?7)|[78])(?P<national>(?:[\s()\-]{0,2}[0-9]){10})")
"""By far most numbers of our files: asked of the library's own table without the rest of its work."""
_MADE_UP = re.compile(r"\+447700900\d{3}")
"""British mobiles that are kept for films and examples: the library knows none of them, and people try things out."""
_ABROAD = re.compile(r"00|8[\s\-‐‑–—]?10[\s\-‐‑–—]?(?=[1-9])")
"""What is dialled before the code of a country."""
_NEIGHBOURS = frozenset({"RU", "BY", "KZ", "UA", "UZ", "KG", "TJ", "TM", "AM", "AZ", "GE", "MD"})
_NEIGHBOUR_CODES = (
    ("7", 11),
    ("373", 11),
    ("374", 11),
    ("375", 12),
    ("380", 12),
    ("992", 12),
    ("994", 12),
    ("995", 12),
    ("996", 12),
    ("998", 12),
)
"""Codes of countries that call each other, and how many digits a number has with its code. Turkmenistan's 993 is not
among them: with a digit too many, a Russian mobile looks like it.
"""
_WHOLE = 11
"""So many digits at least has a number with its country's code."""
_LABELLED = re.compile(rf"(?i)(?:{any_of(lambda one: one.names.no_phone)})\W*$")


@dataclass(frozen=True, slots=True)
class Phone:
    id: int
    typed: str
    e164: str | None  # None: kept as typed, could not be understood
    extension: str | None = None
    wrong: bool = False  # somebody has called it: it is not theirs


@dataclass(frozen=True, slots=True)
class Found:
    """A phone and where in the text it stood."""

    start: int
    end: int
    phone: Phone


def parse(typed: str, country: str) -> Phone:
    """One phone. A number of a neighbouring country is understood without its plus too. No other one is: a digit too
    many or too few makes a number of some country far away.

    Of several numbers in one text the first is the phone's, and `typed` keeps them all: see `in_text`.
    """
    typed = " ".join(typed.split())
    mobile = _RUSSIAN_MOBILE.fullmatch(typed)
    if mobile and (mobile["plus"] or country == "RU"):
        national = digits(mobile["national"])
        if _is_russian_mobile(national):
            return Phone(new_id(), typed, f"+7{national}")
    for spelling in _spellings(typed, country):
        understood = _understood(spelling, country)
        if understood is not None:
            return Phone(new_id(), typed, *understood)
    several = _matches(typed, country)
    first = several[0].phone if several else Phone(0, typed, None)
    return Phone(new_id(), typed, first.e164, first.extension)


def of_phone_book(number: str, country: str) -> str:
    """A number as a phone keeps it, with the plus that it may have lost: it is whole, with the code of its country."""
    bare = number.strip()
    if not bare.isdecimal() or len(bare) < _WHOLE or (bare.startswith("8") and country in _NEIGHBOURS):
        return number
    return f"+{bare}" if parse(bare, country).e164 is None and _understood(f"+{bare}", country) else number


def in_text(text: str, country: str) -> list[Phone]:
    """All phones of a text, in order: an INN, an account or a price is not one."""
    return [found.phone for found in find(text, country)]


def find(text: str, country: str) -> list[Found]:
    """All phones of a text with their places. Those without an area code have no E.164."""
    found = _matches(text, country)
    for pattern in (_FOREIGN, _SLIPPED, _LOCAL, _NATIONAL):
        found += [one for one in _others(pattern, text, country) if not _overlaps(one, found)]
    return sorted(found, key=lambda one: one.start)


@lru_cache(maxsize=4_096)
def pretty(e164: str) -> str:
    """As it is read aloud: +7 912 345-67-89. Kept, since the numbers of the day are shown again and again."""
    import phonenumbers

    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def mobiles_first(numbers: Sequence[Phone]) -> list[Phone]:
    """In their order otherwise: whoever has a mobile is best called there."""
    if len(numbers) < 2:
        return list(numbers)
    return sorted(numbers, key=lambda one: not (one.e164 and is_mobile(one.e164)))


@lru_cache(maxsize=4_096)
def is_mobile(e164: str) -> bool:
    """Whether messengers may have it; where a country's numbers do not tell, they may."""
    import phonenumbers

    if _MADE_UP.fullmatch(e164):
        return True

    try:
        kind = phonenumbers.number_type(phonenumbers.parse(e164))
    except phonenumbers.NumberParseException:
        return False
    return kind in (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)


def is_slip(phone: Phone) -> bool:
    """As long as a number with its code, and none: a digit is missing, or there is one too many."""
    return phone.e164 is None and len(digits(phone.typed)) > _LONGEST_LOCAL


def digits(text: str) -> str:
    """The ASCII digits of a text, whatever stands between them."""
    if text.isascii():
        return "".join(_DIGITS.findall(text))
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def reversed_digits(e164_or_typed: str) -> str:
    """Backwards, so that a search by the last digits is a search by a prefix."""
    return digits(e164_or_typed)[::-1]


def looks_like_phone(text: str) -> bool:
    """Nothing but a phone or a piece of one: at least four digits, spaces, plus, dashes, brackets."""
    return bool(_PIECE.fullmatch(text)) and len(digits(text)) >= DIGITS_OF_A_SEARCH


def _spellings(typed: str, country: str) -> Iterator[str]:
    """The same number as phonenumbers may understand it, the likeliest first."""
    plain = _INNER.sub("ext.", typed)
    yield plain
    abroad = _ABROAD.match(plain)
    if abroad:
        yield "+" + plain[abroad.end() :]
    elif country in _NEIGHBOURS and _is_of_neighbour(plain):
        yield "+" + plain


def _is_of_neighbour(plain: str) -> bool:
    """As long as a number there is with its code: a slip of one digit at home is not that long, or has no such code."""
    own = digits(plain)
    return plain[:1].isdigit() and any(own.startswith(code) and len(own) == long for code, long in _NEIGHBOUR_CODES)


@cache
def _russian_mobiles() -> re.Pattern[str]:
    from phonenumbers import PhoneMetadata

    country = PhoneMetadata.metadata_for_region("RU")
    mobile = country.mobile if country else None
    return re.compile((mobile.national_number_pattern if mobile else None) or "(?!)")


def _is_russian_mobile(national: str) -> bool:
    return national[0] == "9" and bool(_russian_mobiles().fullmatch(national))


def _understood(spelling: str, country: str) -> tuple[str, str | None] | None:
    # Its tables take 55 ms to load: a process that only migrates or backs up never needs them.
    import phonenumbers

    try:
        number = phonenumbers.parse(spelling, country)
    except phonenumbers.NumberParseException:
        return None
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if not (phonenumbers.is_valid_number(number) or _MADE_UP.fullmatch(e164)):
        return None
    return e164, number.extension or None


def _matches(text: str, country: str) -> list[Found]:
    import phonenumbers

    found = []
    for match in phonenumbers.PhoneNumberMatcher(_padded(text), country):
        e164 = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
        typed = text[match.start : match.end]
        if text.startswith(")", match.end) and typed.count("(") > typed.count(")"):
            typed += ")"
        phone = Phone(new_id(), typed, e164, match.number.extension or None)
        found.append(Found(match.start, match.start + len(typed), phone))
    return found


def _padded(text: str) -> str:
    """The extension's word as phonenumbers knows it, every place in the text kept."""
    return _INNER.sub(lambda word: "#".rjust(len(word.group())), text)


def _others(pattern: re.Pattern[str], text: str, country: str) -> Iterator[Found]:
    """Numbers that phonenumbers passes over: foreign ones without a plus, local ones, those with a slip."""
    for match in pattern.finditer(text):
        phone = parse(match.group(), country)
        foreign = pattern is _FOREIGN
        if pattern is _SLIPPED and len(digits(phone.typed)) < _SHORTEST_SLIPPED:
            continue
        if (phone.e164 is not None) == foreign and not _LABELLED.search(text[: match.start()]):
            yield Found(match.start(), match.end(), phone)


def _overlaps(one: Found, others: list[Found]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)
