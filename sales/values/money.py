"""Money as people type it, in whole minor units of the workspace's one currency. How it is shown is the reader's."""

import re
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

_MULTIPLIERS = {
    word: factor for one in LANGUAGES for factor, words in one.amounts.multipliers.items() for word in words.split()
}
_DOLLARS = "USD AUD CAD HKD MXN NZD SGD TWD ARS CLP COP"
_SIGNS_OF = {
    "RUB": "rub rur ₽",
    "BYN": "byn br",
    _DOLLARS: "$",
    "USD": "usd",
    "EUR": "€ eur",
    "GBP": "£ gbp",
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
_CURRENCIES = listed(*(words for _, words in _SPELT))
_SIGNS = "|".join(re.escape(sign) for sign in sorted(_CURRENCIES, key=len, reverse=True))
_CURRENCY = re.compile(rf"^(?:{_SIGNS})(?![^\W\d_])|(?<![^\W\d_])(?:{_SIGNS})\.?$")
_NAMED = re.compile(rf"(?<![^\W\d_])(?:{_SIGNS})(?![^\W\d_])")
_MINUS = re.compile(rf"^(?:[-−–—]|(?:{any_of(lambda one: one.amounts.minus)})\b)\s*")
_AMOUNT = re.compile(r"(\d[\d.,]*)([^\d.,]*)(?:\.)?")


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


def parse(text: str, currency: str) -> int:
    """`84 000`, `12,5к`, `1.2 млн`, `$1,200.50`, `−3 000 ₽` (a return). Anything else is Rejected("amount")."""
    bare = _without_currency(" ".join(text.casefold().split()))
    minus = _MINUS.match(bare)
    match = _AMOUNT.fullmatch(re.sub(r"[\s'’_]", "", _without_currency(bare[minus.end() :] if minus else bare)))
    if match is None:
        raise Rejected("amount")
    factor = _factor(match[2])
    amount = _number(match[1], multiplied=factor > 1) * factor
    minor = amount.scaleb(minor_digits(currency))
    if minor != minor.to_integral_value() or minor > MOST:
        raise Rejected("amount")
    return -int(minor) if minus else int(minor)


def _without_currency(text: str) -> str:
    """Takes the currency's words and signs from both ends."""
    before = ""
    while before != text:
        before, text = text, _CURRENCY.sub("", text.strip(" ."))
    return text


def _factor(word: str) -> int:
    if not word:
        return 1
    if word not in _MULTIPLIERS:
        raise Rejected("amount")
    return _MULTIPLIERS[word]


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
