"""Whether the words around a match make another name of it: `Fish Bar` is not Fishing North, «Сырный дом» no «Сырный
двор», `Rose Bakery` hardly the Rose that we know. Whoever is like somebody is asked about, never taken for that one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sales.clients.finding.analyser import Token, alike
from sales.clients.finding.candidates import CONNECTING, NameWord, is_business, is_place, says_nothing
from sales.languages.registry import LANGUAGES, any_of
from sales.values.person_words import (
    belongs_to_position,
    is_courtesy,
    is_first_name,
    is_position,
    is_surname,
    nominative,
)
from sales.values.word_lists import listed

SHORTEST = 2
"""Letters of initials: «Титова А.И.»."""

OPENING, CLOSING = "«\"“„'(", "»\"”“')"
_PAUSE = re.compile(r"[,;:.!?\n]|\s[-–—]\s")
_END = re.compile(r"[;.!?\n]")
_DAYS_BACK = re.compile(any_of(lambda one: f"{one.times.days.today}|{one.times.days.yesterday}"))
_POSSESSIVE = re.compile("['’`]s$")
_PLURAL = re.compile("(?:es|s)$")
_FILLERS = listed(*(f"{one.reports.fillers} {one.reports.edges}" for one in LANGUAGES))


@dataclass(frozen=True, slots=True)
class TextWords:
    """The words of a text. `spoken`: which of them say something anyhow, `outcomes`: what came of a touch."""

    text: str
    tokens: Sequence[Token]
    spoken: Sequence[bool]
    outcomes: Sequence[bool]

    def written(self, place: int) -> str:
        return self.text[self.tokens[place].start : self.tokens[place].end]

    def is_capital(self, place: int) -> bool:
        return self.written(place)[:1].isupper() and not self.text.isupper()

    def pause(self, place: int, behind: int, *, only_end: bool = False) -> bool:
        between = self.text[self.tokens[place].end : self.tokens[behind].start]
        return (_END if only_end else _PAUSE).search(between) is not None

    def opens(self, place: int) -> bool:
        """Whether it is the first word behind a pause."""
        return not place or self.pause(place - 1, place)

    def is_behind_day(self, place: int) -> bool:
        """`Yesterday at knead`, «сегодня в рябине»."""
        before = place - 1
        while before >= 0 and not self.pause(before, before + 1) and says_nothing(self.tokens[before]):
            before -= 1
        near = before >= 0 and not self.pause(before, before + 1)
        return near and _DAYS_BACK.fullmatch(self.tokens[before].word) is not None

    def is_quoted(self, first: int, last: int) -> bool:
        before = self.text[: self.tokens[first].start][-1:]
        behind = self.text[self.tokens[last].end :][:1]
        return bool(before and behind) and before in OPENING and behind in CLOSING

    def beside(self, first: int, last: int) -> Iterator[int]:
        """The words right before and right behind, but for those that a pause parts."""
        if first and not self.pause(first - 1, first):
            yield first - 1
        if last + 1 < len(self.tokens) and not self.pause(last, last + 1):
            yield last + 1


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says of a name: from its word `first` to `last`."""

    first: int
    last: int
    whole: bool
    count: int
    opens: bool  # the name goes on behind what is said of it
    name: Sequence[NameWord]
    matched: Sequence[NameWord]


def strange(words: TextWords, said: Said) -> list[int]:
    """The words beside that are of another name; none: it is that one."""
    found = [place for place in words.beside(said.first, said.last) if _is_strange(words, said, place)]
    return found or ([said.first] if _is_other_word(words, said) else [])


def _is_strange(words: TextWords, said: Said, place: int) -> bool:
    token = words.tokens[place]
    if any(alike(one.forms, token.forms) for one in said.name):
        return False
    if is_business(token):
        return _is_other_business(words, said, place)
    if said.whole and said.count > 1:
        return False
    if words.is_capital(place):
        return words.is_capital(said.first) and _is_name(words, place) and not _is_their_person(words, said, place)
    return not said.whole and said.opens and place > said.last and _is_unknown(words, place)


def _is_other_business(words: TextWords, said: Said, place: int) -> bool:
    """`Castle Components` is not Castle Catering; «в магазин Ромашка» where one was, `castle signed` what it did."""
    token, capital = words.tokens[place], words.is_capital(place)
    if (is_place(token) or words.outcomes[place]) and not capital:
        return False
    if not said.whole:
        return True
    kinds = [one for one in said.name if one.is_business and not is_place(one)]
    if kinds and not is_place(token):
        return True
    return place > said.last and capital and not kinds


def _is_name(words: TextWords, place: int) -> bool:
    token, written = words.tokens[place], _POSSESSIVE.sub("", words.written(place))
    means = words.spoken[place] or says_nothing(token) or is_first_name(nominative(written)) or is_position(token.word)
    return len(token.word) > SHORTEST and not means and not is_courtesy(written)


def _is_their_person(words: TextWords, said: Said, place: int) -> bool:
    """«Ромашка Иванов думает»."""
    return said.whole and place > said.last and is_surname(words.written(place))


def _is_unknown(words: TextWords, place: int) -> bool:
    """«Сырный дом недозвон»: where the name goes on, another word stands in its place."""
    word = words.tokens[place].word
    known = words.spoken[place] or says_nothing(words.tokens[place]) or word in _FILLERS or word in CONNECTING
    person = is_first_name(_POSSESSIVE.sub("", words.written(place))) or belongs_to_position(word)
    return word.isalpha() and len(word) > SHORTEST and not known and not person


def _is_other_word(words: TextWords, said: Said) -> bool:
    """`Fish` is not Fishing, where a language has no cases."""
    if said.count > 1:
        return False
    token, name = words.tokens[said.first], said.matched[0].word
    same = token.word == name or _PLURAL.sub("", token.word) == _PLURAL.sub("", name)
    return name.isascii() and token.word.isascii() and not same
