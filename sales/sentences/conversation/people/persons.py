"""Which people a message names, each by the words of a name side by side: somebody of the card, or a stranger.

A name takes no word that means something else: of `Kelly does the ordering` only `Kelly` is one. What is told of them
is read in `met.py` and `newly_known.py`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sales.clients.client import Contact
from sales.clients.finding.analyser import Forms, alike, fold, forms, names_somebody
from sales.clients.finding.candidates import ORDINARY, is_business, tokens_of
from sales.days import time_expressions
from sales.days.spoken import MONTH, WEEKDAY, folded
from sales.languages.registry import any_of
from sales.sentences import marks
from sales.sentences.conversation.people import buying, positions
from sales.values.person_words import (
    FIRST_NAMES,
    is_courtesy,
    is_first_name,
    is_position,
    is_surname,
    nominative,
    patronymic,
)

SHORTEST = 3
"""Letters of a name: initials are nobody's in particular."""
LONGEST = 3
"""Words of a name."""

_WORD = re.compile(r"[^\W\d_]+(?:(?:-|['’](?!s\b))[^\W\d_]+)*")
_NEW = re.compile(any_of(lambda one: one.people.new), re.IGNORECASE)
_ACTS = re.compile(any_of(lambda one: one.people.acts))
_ACTS_BEHIND = re.compile(rf"\s+(?:{any_of(lambda one: one.people.acts)})(?!\w)")
_COMES = re.compile(
    rf"(?:\s+(?:{any_of(lambda one: one.names.of_others)})\s[\w\s'’-]{{0,40}}?)?"
    rf"(?:['’]s)?(?:\s+|[\s,–—-]+(?=(?:{any_of(lambda one: one.people.role)})(?!\w)))"
    rf"(?:{any_of(lambda one: one.people.comes)})(?!\w)",
    re.IGNORECASE,
)
_CAME = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.came)})[\s,:–—-]*$", re.IGNORECASE)
_CALENDAR = re.compile(rf"{MONTH}|{WEEKDAY}")
_BEHIND = re.compile(r"\s*(?:[,;.!?()\n–—-]|\+?\d|$)")
_BESIDE = re.compile(rf"[\s,(–—-]*(?:(?:{any_of(lambda one: one.people.role)})\s+)*", re.IGNORECASE)
_ROLE = re.compile(any_of(lambda one: one.people.role))
_TO_ROLE = re.compile(rf"(?:['’]s)?[\s,:–—-]*(?:(?:{any_of(lambda one: one.people.role)})\s+)*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Somebody:
    """`people`: who of the card it may be; nobody of it, where it is a stranger."""

    start: int
    end: int
    name: str = ""
    people: tuple[int, ...] = ()
    position: str = ""
    comes: bool = False  # said to be new there, or to come in somebody's place
    since: int = 0  # where the position before the name begins, or the name


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    written: str
    forms: Forms


def named_in(text: str, people: Sequence[Contact], client: str = "") -> list[Somebody]:
    """In the order of the text. `client`: the words by which the client was called, which name nobody there."""
    return list(_Names(_without(text, client), people).found())


def _without(text: str, client: str) -> str:
    at = text.casefold().find(client.casefold()) if client else -1
    return text if at < 0 else f"{text[:at]}{' ' * len(client)}{text[at + len(client) :]}"


def _says_nothing(word: str) -> bool:
    return len(word) <= SHORTEST and not is_position(word) and not positions.is_cut(word)


class _Names:
    """A text's words, and the people they may be."""

    def __init__(self, text: str, people: Sequence[Contact]) -> None:
        self.text = text
        self.words = [_word(match) for match in _WORD.finditer(text)]
        self.theirs = {one.id: [forms(word) for word in map(fold, one.name.split()) if word] for one in people}
        self.fathers = {one.id: [fold(word) for word in one.name.split() if patronymic(word)] for one in people}
        self.claimed = 0  # until there, positions are of whoever stands before
        self.times = [(one.start, one.end) for one in time_expressions.expressions(folded(text))]

    def found(self) -> Iterator[Somebody]:
        place = 0
        while place < len(self.words):
            end = self._run(place)
            if end > place:
                yield self._somebody(place, end)
            place = max(end, place + 1)

    def _run(self, place: int) -> int:
        """Behind the last word of a name that begins there."""
        if not self._begins(place):
            return place
        end = place + 1
        while end < len(self.words) and end - place < LONGEST and self._goes_on(place, end):
            end += 1
        return end

    def _begins(self, place: int) -> bool:
        word = self.words[place]
        if self._whose(word):
            return len(word.written) >= SHORTEST or word.written.istitle() or not _is_ordinary(word.written)
        if len(word.written) < SHORTEST:
            return False
        if self._is_addressed(place):
            return True
        known = self._is_first_name(word) or self._leads_to_name(place)
        return known or self._is_told_of(place) or self._is_behind_position(place)

    def _is_addressed(self, place: int) -> bool:
        """`Mrs Patel`."""
        return place > 0 and self._is_beside(place - 1) and is_courtesy(self.words[place - 1].written)

    def _is_behind_position(self, place: int) -> bool:
        """`Acc Penny`, «офис мен Зульфия»: a name that no table knows."""
        beside = place > 0 and self._is_beside(place - 1) and positions.is_whole(self.words[place - 1].written)
        return beside and self.words[place].written.istitle() and not self._is_other(self.words[place])

    def _whose(self, word: _Word) -> set[int]:
        return {who for who, names in self.theirs.items() if any(alike(word.forms, name) for name in names)}

    def _is_first_name(self, word: _Word) -> bool:
        """Written small, a name that is a word of phrases, too, is that word: `the bill`."""
        small = word.written.islower() and (_is_ordinary(word.written) or positions.is_cut(word.written))
        return names_somebody(word.forms) and not small and not self._is_time(word)

    def _leads_to_name(self, place: int) -> bool:
        """«Петров Иван»."""
        word = self.words[place]
        if place + 1 >= len(self.words) or not self._is_beside(place) or not word.written.istitle():
            return False
        return is_surname(word.written) and self._is_first_name(self.words[place + 1])

    def _is_told_of(self, place: int) -> bool:
        """A name that no table knows: `new buyer Thandi`, `Thandi takes over`."""
        word = self.words[place]
        plain = folded(word.written)
        if not word.written.istitle() or self._is_other(word) or _ACTS.fullmatch(plain) or marks.find(plain):
            return False
        behind = place + self._may_be_surname(place + 1)
        return self._comes(place, behind + 1) or _ACTS_BEHIND.match(self.text, self.words[behind].end) is not None

    def _may_be_surname(self, place: int) -> bool:
        if place >= len(self.words) or not self._is_beside(place - 1):
            return False
        return self.words[place].written.istitle() and not self._is_other(self.words[place])

    def _is_other(self, word: _Word) -> bool:
        """A word that is nobody's name."""
        plain, business = word.written.casefold(), is_business(tokens_of(word.written)[0])
        said = _NEW.fullmatch(plain) or _CALENDAR.fullmatch(plain) or _ACTS.fullmatch(word.written)
        return bool(said) or plain in ORDINARY or business or self._is_time(word) or positions.belongs(word.written)

    def _is_time(self, word: _Word) -> bool:
        return any(start < word.end and word.start < end for start, end in self.times)

    def _is_beside(self, place: int) -> bool:
        between = self.text[self.words[place].end : self.words[place + 1].start]
        return between.isspace() and "\n" not in between

    def _goes_on(self, place: int, end: int) -> bool:
        word, head = self.words[end], self.words[place]
        if not self._is_beside(end - 1):
            return False
        mine = self._people(place, end)
        theirs = self._whose(word) | self._of_father(word)
        if theirs:
            return not mine or bool(mine & theirs)
        if patronymic(word.written) or self._is_other(word):
            return bool(patronymic(word.written))
        other = self._is_first_name(word) and not (is_surname(word.written) or is_surname(head.written))
        if other and not word.written.isascii():
            return False  # «брат Марка Игорь»
        if word.written.istitle():
            return head.written.istitle()
        return (self._is_first_name(word) and is_surname(head.written)) or self._ends_name(end)

    def _ends_name(self, place: int) -> bool:
        """A surname that is written small stands before a pause, a number or what is said of somebody."""
        word, until = self.words[place].written, self.words[place].end
        if not word.isascii() and not is_surname(word):
            return False
        if _COMES.match(self.text, until) or buying.is_said_behind(self.text, until):
            return True
        following = self.words[place + 1].written if place + 1 < len(self.words) and self._is_beside(place) else ""
        told = bool(following) and (_NEW.fullmatch(following.casefold()) is not None or positions.belongs(following))
        return not marks.is_of_phrases(word) and (told or _BEHIND.match(self.text, until) is not None)

    def _people(self, place: int, end: int) -> set[int]:
        """Of the card, with all of these words in the name, but for a patronymic; one who is called by a first name
        only may have any surname.
        """
        named = self.words[place:end]
        head, *others = [word for word in named if not patronymic(word.written)] or named
        found = self._whose(head)
        for word in others:
            only = {who for who in found if len(self.theirs[who]) == 1}
            found &= self._whose(word) | self._of_father(word) | only
        return found

    def _of_father(self, word: _Word) -> set[int]:
        """«Юрий дмитр» is Юрий Дмитриевич, and nobody else's word."""
        return {who for who, names in self.fathers.items() if any(one.startswith(fold(word.written)) for one in names)}

    def _somebody(self, place: int, end: int) -> Somebody:
        start, until = self.words[place].start, self.words[end - 1].end
        first, *others = self.text[start:until].split()
        name = " ".join([_first_name(first.title()), *map(_further_name, others)])
        since, people = self._before_position(place), tuple(sorted(self._people(place, end)))
        buyer, newly = ("", False) if people else buying.of(self.text, start, until)
        comes, position = self._comes(place, end) or newly, self._position(place, end) or buyer
        return Somebody(start, until, name, people, position, comes, since)

    def _comes(self, place: int, end: int) -> bool:
        if _CAME.search(self.text, 0, self._before_position(place)):
            return True
        told = _COMES.match(self.text, self.words[end - 1].end)
        if told is None or not _NEW.fullmatch(told[0].split()[-1]):
            return told is not None
        return bool(self._position_behind(told.end())) or _BEHIND.match(self.text, told.end()) is not None

    def _before_position(self, place: int) -> int:
        """Where the position right before a name begins, or the name itself."""
        start = self.words[place].start
        for word in reversed(self.words[:place]):
            if word.start < self.claimed or not _TO_ROLE.fullmatch(self.text, word.end, start):
                break
            if positions.belongs(word.written):
                start = word.start
            elif not _ROLE.fullmatch(word.written.casefold()):
                break
        return start

    def _position(self, place: int, end: int) -> str:
        start = self.words[place].start
        since = self._before_position(place)
        before = [one for one in self.words if since <= one.start < start and positions.belongs(one.written)]
        until = self.words[end - 1].end
        told = _COMES.match(self.text, until)  # `Andrew at lavender is the new buyer`
        said = before or self._position_behind(until) or (self._position_behind(told.end()) if told else [])
        self.claimed = max([self.claimed, *(word.end for word in said)])
        while said and _ROLE.fullmatch(said[0].written.casefold()):  # `the head chef`
            said = said[1:]
        if all(_says_nothing(one.written) for one in said):
            return ""  # `in charge of orders`
        return positions.written(word.written for word in said)

    def _position_behind(self, since: int) -> list[_Word]:
        """«Кристина, закупщик», `Kelly is the new buyer`."""
        beside = _BESIDE.match(self.text, since)
        since = beside.end() if beside else since
        said: list[_Word] = []
        for word in self.words:
            if word.start < since:
                continue
            if self.text[since : word.start].strip() or not positions.belongs(word.written):
                break
            said.append(word)
            since = word.end
        return said


def _word(match: re.Match[str]) -> _Word:
    return _Word(match.start(), match.end(), match[0], forms(fold(match[0])))


def _is_ordinary(written: str) -> bool:
    plain = written.casefold()
    return plain in ORDINARY or marks.is_of_phrases(plain) or _CALENDAR.fullmatch(plain) is not None


def _further_name(written: str) -> str:
    return patronymic(written) or (written.title() if written.islower() else written)


def _first_name(written: str) -> str:
    """«Катя» of «Катей», where only one name has these forms."""
    told = nominative(written)
    if told != written or is_first_name(written):
        return told
    known = [name for name in FIRST_NAMES if alike(forms(fold(written)), forms(name)[:1])]
    return known[0].title() if len(known) == 1 else written
