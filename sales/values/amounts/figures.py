"""Figures as they are written among other words: alone, with a currency or thousands, at a price each."""

import re

from sales.languages.registry import LANGUAGES, any_of
from sales.values.money import MULTIPLIERS, NAMES_OF_CURRENCIES

SIGN = "[$€£₽₸₴₼₺¥]"
NUMBER = r"(?:\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)*)(?!\d)"
THOUSANDS = rf"(?:{'|'.join(sorted(map(re.escape, MULTIPLIERS), key=len, reverse=True))})(?![^\W\d_]|-[^\W\d])\.?"
_WORDS = rf"(?:{'|'.join(sorted(map(re.escape, NAMES_OF_CURRENCIES), key=len, reverse=True))})"
CURRENCY = rf"(?:{_WORDS}(?![^\W\d_])\.?|(?:{any_of(lambda one: one.amounts.hundredth)})(?![^\W\d_]))"
MARKED = (
    rf"(?:{SIGN}\s?{NUMBER}(?:\s?{THOUSANDS})?|"
    rf"{NUMBER}\s?{THOUSANDS}(?:\s?\d{{1,3}}(?![\d.,:]|\s?\d)\s?{CURRENCY}|\s?\d{{3}}(?![\d.,:]|\s?\d)|\s?{CURRENCY})?|"
    rf"{NUMBER}\s?{CURRENCY})"
)
ONE_SUM = rf"(?:{MARKED}|{NUMBER})(?![\w/]|:\d|[-–—]\d)"
"""Figures that may be money, wherever they stand."""
EACH = rf"(?:[\s/]*(?:{any_of(lambda one: one.amounts.each)})(?!\w))"
TIMES = rf"(?:(?<!\w)|(?<=\d))(?:{any_of(lambda one: one.amounts.times)})(?=[\s\d$€£₽])"
CROSS = "|".join(
    sign for one in LANGUAGES for sign in one.amounts.times.split("|") if not sign.strip("\\")[1:] and sign != "@"
)
"""Signs between two numbers, whichever of them comes first."""
COUNTED = rf"\s?(?:%|(?:{any_of(lambda one: one.amounts.counted)})(?!\w))"
COUNTED_BEHIND = re.compile(COUNTED)
START = r"(?<![\w.,:/№#])(?<!\d[-–—])"
