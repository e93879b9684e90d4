"""Money as people type it, in whole minor units of the workspace's one currency. How it is shown is the reader's."""

import re
from collections.abc import Callable
from decimal import Decimal

from sales.ground.errors import Rejected
from sales.languages.registry import LANGUAGES, any_of
from sales.values.word_lists import listed

MOST = 10**14
"""Minor units of one order: sums over a company's life still fit a 64-bit column."""

_NO_MINOR = listed(
    "AFN ALL BIF CLP DJF GNF IQD ISK JPY KMF KPW KRW LAK LBP MGA MMK PYG RSD RWF SOS SYP UGX VND VUV XAF XOF XPF YER",
)
_THREE_MINOR = listed("BHD JOD KWD LYD OMR TND")

MULTIPLIERS = {
    word: factor for one in LANGUAGES for factor, words in one.amounts.multipliers.items() for word in words.split()
}
_DOLLARS = "USD AUD CAD HKD MXN NZD SGD TWD ARS CLP COP"
_SIGNS_OF = {
    "RUB": "rub rur ₽",
    "BYN": "byn br",
    _DOLLARS: "$",
    "USD": "usd",
    "EUR": "€ eur",
    "GBP": "£ gbp pounds pound quid",
    "KZT": "₸ kzt",
    "UZS": "uzs",
    "KGS": "kgs",
    "AMD": "amd",
    "GEL": "gel",
    "UAH": "₴ uah",
    "AZN": "₼ azn",
    "TRY": "₺ try",
    "CNY": "¥ cny",
    "JPY": "¥ jpy",
}
_WORDS_OF = tuple(
    (_DOLLARS if code == "USD" else code, words) for one in LANGUAGES for code, words in one.amounts.currencies.items()
)
_SPELT = (*_SIGNS_OF.items(), *_WORDS_OF)
NAMES_OF_CURRENCIES = listed(*(words for _, words in _SPELT))
_SIGNS = "|".join(re.escape(sign) for sign in sorted(NAMES_OF_CURRENCIES, key=len, reverse=True))
_CURRENCY = re.compile(rf"^(?:{_SIGNS})(?![^\W\d_])|(?<![^\W\d_])(?:{_SIGNS})\.?$")
_NAMED = re.compile(rf"(?<![^\W\d_])(?:{_SIGNS})(?![^\W\d_])")
_MINUS_WORD = rf"(?:{any_of(lambda one: one.amounts.minus)})"
_MINUS = re.compile(rf"^(?:[-−–—]|{_MINUS_WORD}\b)\s*|\s*\b{_MINUS_WORD}$")
_AMOUNT = re.compile(r"(\d[\d.,]*)([^\d.,]*)(?:\.)?")
_ABOUT = re.compile(rf"^(?:(?:{any_of(lambda one: one.amounts.about)})(?![^\W\d_])\s*)+")
_HUNDREDTH = re.compile(rf"(?<=\d)\s*(?:{any_of(lambda one: one.amounts.hundredth)})$")
_EACH = re.compile(rf"[\s/]*(?:{any_of(lambda one: one.amounts.each)})\.?$")
THOUSAND_THINGS = rf"\s?(?:{any_of(lambda one: one.amounts.thousand_things)})(?!\w)\.?"
THOUSAND_OR_NOT = rf"\s?(?:{any_of(lambda one: one.amounts.thousand_or_not)})(?!\w)\.?"
_TIMES = re.compile(
    rf"(?P<much>\d[\d\s]*?(?:[.,]\d+)*)(?:(?P<thousand>{THOUSAND_THINGS})|(?!{THOUSAND_THINGS}|{THOUSAND_OR_NOT}))"
    r"(?:\s*[^\W\d]+\.?){0,3}?\s*(?:(?<!\w)|(?<=\d))"
    rf"(?:{any_of(lambda one: one.amounts.times)})(?=[\s\d$€£₽])\s*(?P<price>.+)"
)
"""«300 коробок по 25», `2k sleeves at 18p`."""
_THOUSANDS = "|".join(sorted(MULTIPLIERS, key=len, reverse=True))
_PARTS = re.compile(rf"(\d[\d.,\s]*(?:{_THOUSANDS})\.?)\s+(\d.*)")
"""«12 тысяч 500»."""


def minor_digits(currency: str) -> int:
    """How many digits follow the point: kopecks and cents are two."""
    if currency in _NO_MINOR:
        return 0
    return 3 if currency in _THREE_MINOR else 2


def is_foreign(text: str, currency: str) -> bool:
    """Whether a sum names a currency that is not the given one."""
    named = set(_NAMED.findall(text.casefold()))
    own = " ".join(words for codes, words in _SPELT if currency in codes.split()).split()
    return bool(named) and named.isdisjoint(own)


def named_in(text: str) -> str | None:
    """A currency that a sum may be in, by its words; None where they name none."""
    named = set(_NAMED.findall(text.casefold()))
    return next((codes.split()[0] for codes, words in _SPELT if named.intersection(words.split())), None)


def meant_by(text: str) -> frozenset[str]:
    """All currencies that its words may mean: of dollars any; none where they name none."""
    named = set(_NAMED.findall(text.casefold()))
    return frozenset(code for codes, words in _SPELT if named.intersection(words.split()) for code in codes.split())


def parse(text: str, currency: str) -> int:
    """`84 000`, `12,5к`, `1.2 млн`, `$1,200.50`, «300 по 25», `−3 000 ₽` (a return).

    Another currency is Rejected("foreign"), anything else Rejected("amount").
    """
    return _minor(text, currency, _major)


def in_own(text: str, currency: str, read: Callable[[str, str], int] | None = None) -> int | None:
    """A sum that names another currency, its figures taken for this one's; None where it names none, or is no sum."""
    if not is_foreign(text, currency):
        return None
    try:
        return (read or parse)(_NAMED.sub(" ", text.casefold()), currency)
    except Rejected:
        return None


def exact(text: str, currency: str) -> int:
    """One number with its currency and nothing else, for where nobody will look at what was understood."""
    return _minor(text, currency, _plain_sum)


def _minor(text: str, currency: str, major: Callable[[str], Decimal]) -> int:
    if is_foreign(text, currency):
        raise Rejected("foreign")
    bare, minus = _MINUS.subn("", " ".join(text.casefold().split()))
    minor = major(bare).scaleb(minor_digits(currency))
    if minor != minor.to_integral_value() or minor > MOST:
        raise Rejected("amount")
    return -int(minor) if minus else int(minor)


def _major(text: str) -> Decimal:
    """A sum, or several that are added, or so many things at a price each."""
    bare = _ABOUT.sub("", text.strip()).removesuffix(",-").strip()
    terms = bare.split("+")
    if len(terms) > 1:
        return sum(map(_term, terms), Decimal(0))
    many = _TIMES.fullmatch(bare)
    if many:
        much = _number(_joined(many["much"]), multiplied=bool(many["thousand"]))
        return much * (1_000 if many["thousand"] else 1) * _major(_EACH.sub("", many["price"]))
    parts = _PARTS.fullmatch(bare)
    if parts:
        return _in_thousands(_major(parts[1]), _major(parts[2]))
    return _plain_sum(bare)


def _term(text: str) -> Decimal:
    """`£96 + -£18`: what something goes off."""
    bare = text.strip()
    return -_major(bare[1:]) if bare.startswith(("-", "−")) else _major(bare)


def _in_thousands(whole: Decimal, rest: Decimal) -> Decimal:
    """«12 тысяч 500»: the rest is less than what the first part counts in."""
    if rest >= whole:
        raise Rejected("amount")
    return whole + rest


def _plain_sum(text: str) -> Decimal:
    hundredth = _HUNDREDTH.search(text)
    match = _AMOUNT.fullmatch(_joined(_without_currency(text[: hundredth.start()] if hundredth else text)))
    if match is None:
        raise Rejected("amount")
    factor = _factor(match[2])
    amount = _number(match[1], multiplied=factor > 1) * factor
    return amount / 100 if hundredth else amount


def _joined(figures: str) -> str:
    return re.sub(r"[\s'’_]", "", figures)


def _without_currency(text: str) -> str:
    """Takes the currency's words and signs from both ends."""
    before = ""
    while before != text:
        before, text = text, _CURRENCY.sub("", text.strip(" ."))
    return text


def _factor(word: str) -> int:
    if not word:
        return 1
    if word not in MULTIPLIERS:
        raise Rejected("amount")
    return MULTIPLIERS[word]


def _number(figures: str, *, multiplied: bool) -> Decimal:
    """The last of two kinds of separators is the decimal one; a lone one before three digits groups thousands."""
    figures = figures.rstrip(".,")
    marks = [sign for sign in figures if sign in ".,"]
    if not marks:
        return _bounded(figures)
    whole, _, fraction = figures.rpartition(marks[-1])
    if len(set(marks)) == 1 and (len(marks) > 1 or (len(fraction) == 3 and not multiplied and whole.strip("0"))):
        return _bounded(_ungrouped(figures, marks[-1]))
    if marks[:-1]:
        whole = _ungrouped(whole, marks[0])
    return _bounded(f"{whole}.{fraction}")


def _ungrouped(figures: str, mark: str) -> str:
    first, *groups = figures.split(mark)
    if not 1 <= len(first) <= 3 or any(len(group) != 3 or not group.isdigit() for group in groups):
        raise Rejected("amount")
    return first + "".join(groups)


def _bounded(figures: str) -> Decimal:
    if len(figures) > 20 or figures.count(".") > 1:
        raise Rejected("amount")
    return Decimal(figures)
