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
HUNDRED = 100
THOUSAND = 1_000
_SHORTEST_CURRENCY = 3
_NAMES = sorted((one for one in NAMES_OF_CURRENCIES if len(one) >= _SHORTEST_CURRENCY), key=len, reverse=True)
_CURRENCY = re.compile(rf"\s*(?:{'|'.join(_NAMES)})(?!\w)")
_ON = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.on)}|{any_of(lambda one: one.amounts.times)})\s+$")
_VAGUE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.spelt.vague)})(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Tokens:
    """A language's words by what they do."""

    numbers: dict[str, int]
    factors: dict[str, int]
    words: SpeltWords
    run: re.Pattern[str]
    opening: re.Pattern[str]


def _tokens(words: SpeltWords) -> _Tokens:
    numbers = {word: number for number, said in words.numbers.items() for word in said.split()}
    factors = {word: factor for factor, said in words.factors.items() for word in said.split()}
    if words.hundred:
        factors[words.hundred] = HUNDRED
    halves = [half.replace("_", " ") for said in words.halves.values() for half in said.split()]
    starts = [*halves, *numbers, *factors, *([rf"{words.one}(?= (?:{'|'.join(factors)})\b)"] if words.one else [])]
    inner = [words.and_half, *numbers, *factors, *([words.between] if words.between else [])]
    run = rf"(?<!\w)(?:{_any(starts)})(?:[ -]+(?:{_any(inner)}))*(?!\w)"
    big = [word for word, number in numbers.items() if number >= HUNDRED]
    return _Tokens(numbers, factors, words, re.compile(run), re.compile(_any([*big, *factors])))


def _any(words: list[str]) -> str:
    return "|".join(rf"{word}(?!\w)" for word in sorted(words, key=len, reverse=True))


_LANGUAGES = tuple(_tokens(one.amounts.spelt) for one in LANGUAGES)


def in_figures(folded: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with its sums in figures, sign for sign: they stand at the end of the place of their words. And these
    places.
    """
    places = []
    for place, figures in _found(folded):
        start, end = place
        folded = folded[:start] + figures.rjust(end - start) + folded[end:]
        places.append(place)
    return folded, places


def vague(folded: str) -> list[tuple[int, int]]:
    """The places of what is said only about: «пару тысяч», `a couple of hundred`."""
    return [match.span() for match in _VAGUE.finditer(folded)]


def _found(folded: str) -> Iterator[tuple[tuple[int, int], str]]:
    about = vague(folded)
    for tokens in _LANGUAGES:
        if not tokens.opening.search(folded) and not _CURRENCY.search(folded):
            continue
        for match in tokens.run.finditer(folded):
            start, end = match.span()
            on, currency = _ON.search(folded, 0, start) is not None, _CURRENCY.match(folded, end)
            reading = _Number(tokens, on=on, alone=on or currency is not None)
            number = reading.read(match[0])
            more = currency and tokens.run.match(folded, currency.end() + 1)  # `ninety five pounds fifty`
            if number is None or more or (number < LEAST and currency is None):
                continue
            figures = f"{Decimal(number) / THOUSAND:f}k" if reading.last >= THOUSAND else str(number)
            if len(figures) <= end - start and not any(start < until and since < end for since, until in about):
                yield match.span(), figures


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

    def read(self, words: str) -> int | None:
        """None where they are no one number."""
        rules = self.tokens.words
        rest = words.replace("-", " ")
        for half, said in rules.halves.items():
            for word in said.split():
                opening = word.replace("_", " ")
                if rest.startswith(f"{opening} "):
                    self.group, rest = Decimal(half), rest[len(opening) + 1 :]
        rest = rest.replace(rules.and_half, "½")
        if not all(map(self._take, rest.split())):
            return None
        telling = [word for word in self.said if word != rules.one]
        if len(telling) == 1 and telling[0] in self.tokens.factors and not self.alone:
            return None  # «тысяча», `thanks a million`
        number = self.whole + self.group
        return int(number) if number == int(number) else None

    def _take(self, word: str) -> bool:
        self.said.append(word)
        if word in (self.tokens.words.between, self.tokens.words.one):
            return True
        if word == "½":
            return self._half()
        if word in self.tokens.factors:
            return self._multiply(self.tokens.factors[word])
        return self._add(self.tokens.numbers[word])

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
            return self.group < HUNDRED * HUNDRED
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
