"""Sums in words, written in figures in their places: «двадцать три тысячи пятьсот» is 23500.

No well-kept library reads both languages, and none says where in a text a number stands. What is said only about («пару
тысяч») or could be more than one number stays in words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from sales.languages.amounts import SpeltWords
from sales.languages.registry import LANGUAGES, any_of
from sales.values.money import NAMES_OF_CURRENCIES

LEAST = 100
"""A smaller number in words is a sum only beside a currency: it is too often how many."""
TEN = 10
HUNDRED = 100
THOUSAND = 1_000
_SHORTEST_CURRENCY = 3
_NAMES = sorted((one for one in NAMES_OF_CURRENCIES if len(one) >= _SHORTEST_CURRENCY), key=len, reverse=True)
_CURRENCY = re.compile(rf"\s*(?:{'|'.join(_NAMES)}|{any_of(lambda one: one.amounts.hundredth)})(?!\w)")
_ON = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.on)}|{any_of(lambda one: one.amounts.times)})\s+$")
_NOTES = {note: told for one in LANGUAGES for note, told in one.amounts.spelt.notes.items()}
_NOTE = re.compile(rf"(?<!\w)an? (?P<note>{'|'.join(_NOTES)})(?!\w)")
_VAGUE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.spelt.vague)})(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Tokens:
    """A language's words by what they do."""

    numbers: dict[str, int]
    factors: dict[str, int]
    words: SpeltWords
    run: re.Pattern[str]


def _tokens(words: SpeltWords) -> _Tokens:
    numbers = {word: number for number, said in words.numbers.items() for word in said.split()}
    factors = {word: factor for factor, said in words.factors.items() for word in said.split()}
    if words.hundred:
        factors[words.hundred] = HUNDRED
    halves = [half.replace("_", " ") for said in words.halves.values() for half in said.split()]
    starts = [*halves, *numbers, *factors, *([rf"{words.one}(?= (?:{'|'.join(factors)})\b)"] if words.one else [])]
    inner = [words.and_half, *numbers, *factors, *([words.between] if words.between else [])]
    run = rf"(?<!\w)(?:{_any(starts)})(?:[ -]+(?:{_any(inner)}))*(?!\w)"
    return _Tokens(numbers, factors, words, re.compile(run))


def _any(words: list[str]) -> str:
    return "|".join(rf"{word}(?!\w)" for word in sorted(words, key=len, reverse=True))


_NUMBERS = _any([word for one in LANGUAGES for said in one.amounts.spelt.numbers.values() for word in said.split()])
_TIMES = any_of(lambda one: one.amounts.times)
_MANY = rf"(?:\d|(?<!\w)(?:{_NUMBERS}|{any_of(lambda one: one.amounts.spelt.counts)}))\w*"
_PRICE = re.compile(rf"{_MANY}(?:\s*[^\W\d]+\.?){{0,3}}\s*(?:{_TIMES})\s+$")
"""«Двести крышек по три»."""
_BEHIND_CURRENCY = re.compile(rf"\s+(?:\d|(?:{_NUMBERS}))")
_PRICED = re.compile(rf"(?:\s+[^\W\d]+\.?){{1,3}}\s+(?:{_TIMES})\s+[£$€]?(?:\d|{_NUMBERS})")
_THING = re.compile(rf"\s+(?!(?:{any_of(lambda one: one.amounts.no_goods)})(?!\w))[^\W\d]{{2,}}")
DOZENS = re.compile(rf"(?<![\w.,])(?P<many>\d{{1,3}})\s?(?:{any_of(lambda one: one.amounts.spelt.dozens)})\.?(?!\w)")
_LANGUAGES = tuple(_tokens(one.amounts.spelt) for one in LANGUAGES)


def in_figures(folded: str, *, counts: bool = False) -> tuple[str, list[tuple[int, int]]]:
    """The text with its sums in figures, sign for sign: they stand at the end of the place of their words. And these
    places. With `counts` how many things there are is written so, too.
    """
    places = []
    for place, figures in _found(folded, counts=counts):
        start, end = place
        folded = folded[:start] + figures.rjust(end - start) + folded[end:]
        places.append(place)
    return folded, places


def vague(folded: str) -> list[tuple[int, int]]:
    """The places of what is said only about: «пару тысяч», `a couple of hundred`."""
    return [match.span() for match in _VAGUE.finditer(folded)]


def _found(folded: str, *, counts: bool) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _NOTE.finditer(folded):
        yield match.span(), _NOTES[match["note"]]
    for match in DOZENS.finditer(folded):
        yield match.span(), str(12 * int(match["many"]))
    runs = [(tokens, match) for tokens in _LANGUAGES for match in tokens.run.finditer(folded)]
    about = vague(folded) if runs else []
    read = 0
    for tokens, match in runs:
        start, end = match.span()
        if start < read or any(start < until and since < end for since, until in about):
            continue
        currency = _CURRENCY.match(folded, end)
        behind = currency and _BEHIND_CURRENCY.match(folded, currency.end())
        if currency and behind:
            if told := _with_hundredths(folded, tokens, match, currency):
                read = told[0][1]
                yield told
        elif figures := _figures(folded, tokens, match, currency, counts=counts):
            yield (start, end), figures


def _with_hundredths(
    folded: str, tokens: _Tokens, match: re.Match[str], currency: re.Match[str]
) -> tuple[tuple[int, int], str] | None:
    """`Nine pound fifty`."""
    rest = tokens.run.match(folded, currency.end() + 1)
    both = [_Number(tokens, on=False, alone=True).read(run[0]) for run in (match, rest) if run]
    if rest is None or None in both or not TEN <= (both[1] or 0) < HUNDRED:
        return None
    return (match.start(), rest.end()), f"{both[0]}.{both[1]}{currency[0]}"


def _figures(
    folded: str, tokens: _Tokens, match: re.Match[str], currency: re.Match[str] | None, *, counts: bool
) -> str:
    """Nothing where it is no sum, or no one number."""
    start, end = match.span()
    on, price = _ON.search(folded, 0, start) is not None, _PRICE.search(folded, 0, start) is not None
    priced = _PRICED.match(folded, end) is not None
    reading = _Number(tokens, on=on, alone=on or currency is not None or priced)
    number = reading.read(match[0], whole=not (price and currency))
    if number is None:
        return ""
    counted = counts and _THING.match(folded, end) is not None
    if not (number >= LEAST or currency or price or priced or counted):
        return ""
    return f"{number / THOUSAND:f}k" if reading.last >= THOUSAND else f"{number:f}"


@dataclass
class _Number:
    """The words of one number, read one by one. `on`: a preposition of a sum is before it; `alone`: or a currency is
    behind.
    """

    tokens: _Tokens
    on: bool
    alone: bool
    whole: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    last: int = 0
    said: list[str] = field(default_factory=list)

    def read(self, words: str, *, whole: bool = True) -> Decimal | None:
        """None where they are no one number; of a price that may be one and a half."""
        rules = self.tokens.words
        rest = words.replace("-", " ")
        for half, said in rules.halves.items():
            for word in said.split():
                opening = word.replace("_", " ")
                if f"{rest} ".startswith(f"{opening} "):
                    self.group, rest = Decimal(half), rest[len(opening) + 1 :]
                    self.said.append(opening)
        rest = rest.replace(rules.and_half, "½")
        if not all(map(self._take, rest.split())):
            return None
        telling = [word for word in self.said if word != rules.one]
        if len(telling) == 1 and telling[0] in self.tokens.factors and not self.alone:
            return None  # «тысяча», `thanks a million`
        number = self.whole + self.group
        return None if whole and number != int(number) else number.normalize() + 0

    def _take(self, word: str) -> bool:
        self.said.append(word)
        if word in (self.tokens.words.between, self.tokens.words.one):
            return True
        if word == "½":
            return self._half()
        if word in self.tokens.factors:
            return self._multiply(self.tokens.factors[word])
        number = self.tokens.numbers.get(word)  # «полтора часа»: of nothing that is counted here
        return number is not None and self._add(number)

    def _half(self) -> bool:
        if self.group:
            self.group += Decimal("0.5")
        else:
            self.whole += Decimal(self.last) / 2
        return True

    def _multiply(self, factor: int) -> bool:
        self.last = factor
        if factor == HUNDRED:
            self.group = (self.group or Decimal(1)) * factor
            return True
        if self.whole and self.whole < factor:
            return False
        self.whole, self.group = self.whole + (self.group or Decimal(1)) * factor, Decimal(0)
        return True

    def _add(self, number: int) -> bool:
        """A number goes into the free places of what is there: «двадцать» takes «три», and no «тридцать»."""
        place = 10 if number < 10 else HUNDRED if number < HUNDRED else THOUSAND
        if number >= HUNDRED and 0 < self.group < HUNDRED and not self.whole:
            if not (self.tokens.words.short and self.on):
                return False
            self.whole, self.group = self.group * THOUSAND, Decimal(0)
        if self.group % place or (place == 10 and self.group % HUNDRED == 10):
            return False
        self.group += number
        return True
