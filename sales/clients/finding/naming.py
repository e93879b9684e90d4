"""Whom a text names, and by which of its words. What the rest of it says is read elsewhere.

A name is told by its own words side by side: «как обычно недозвон» is not «Как дома». A name that is also a word of
time or outcome counts only at the beginning, in quotes, or where a report is left without it; and only the whole of it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sales.clients.finding import abbreviated, differing, spelt
from sales.clients.finding.candidates import (
    ORDINARY,
    Candidate,
    Candidates,
    NameWord,
    comes_along,
    joins,
    says_nothing,
    tokens_of,
    words_of,
)
from sales.clients.finding.differing import CLOSING, OPENING, SHORTEST, TextWords
from sales.clients.finding.matches import Match, as_said, is_within, joins_names, with_lines, written_alike
from sales.clients.finding.namings import Naming, Place, once
from sales.clients.finding.their_people import TheirPeople
from sales.languages.registry import any_of
from sales.values.company_names import is_legal_form
from sales.values.person_words import is_first_name

MOST = 8
"""Clients that are asked about; words that fit more name nobody."""

_PAUSE = re.compile(r"[,;:.!?\n]|\s[-–—]\s")
_OF = re.compile(rf"\s+(?:{any_of(lambda one: one.names.of_others)})\s+(?:\w+\s+)?", re.IGNORECASE)
_TOGETHER = re.compile(rf"\s+(?:{any_of(lambda one: one.reports.and_)})\s+(?:\w{{1,3}}\s+)?", re.IGNORECASE)
_TURNED = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.turns_to)})\s+$", re.IGNORECASE)
_END = re.compile(r"[;.!?\n]")


def names_in(text: str, candidates: Candidates, meaning: Sequence[Place] = ()) -> list[Naming]:
    """Whom the text names, in order. `meaning`: what of the text says something anyhow."""
    return _Text(text, meaning, candidates.shared).named(candidates.found)


class _Text:
    """The words of a text, and what stands around them."""

    def __init__(self, text: str, meaning: Sequence[Place], common: frozenset[str]) -> None:
        self.text = text
        self.tokens = tokens_of(text)
        self.common = common
        self.spoken = self._within(meaning)
        self.outcomes = self._within([one for one in meaning if one.is_outcome])
        self.words = TextWords(text, self.tokens, self.spoken, self.outcomes)
        self.reaching = self._within([one for one in meaning if one.is_reaching])
        self.people = TheirPeople(self.words, self.outcomes, self.reaching, ())

    def _within(self, places: Sequence[Place]) -> list[bool]:
        return [any(one.start < token.end and token.start < one.end for one in places) for token in self.tokens]

    def named(self, candidates: Sequence[Candidate]) -> list[Naming]:
        found = [match for one in candidates for match in self._matches(one)]
        self.people = TheirPeople(self.words, self.outcomes, self.reaching, found)
        chosen = self._chosen([match for match in found if not match.is_person])
        people = self.people.of_others(chosen) if chosen else [match for match in found if match.is_person]
        chosen = sorted([*chosen, *self._chosen(people)], key=lambda some: some[0].first)
        again = [replace(self._naming([one]), person=True, sure=True) for one in self.people.again(chosen)]
        named = [self._named(some, chosen[:place]) for place, some in enumerate(chosen)]
        told = abbreviated.doubted(self.words, once(named, self.text), found, candidates)
        return sorted([*told, *again], key=lambda one: one.start)

    def _named(self, some: Sequence[Match], before: Sequence[Sequence[Match]]) -> Naming:
        """A surname that may be somebody of the client told of before it is asked about."""
        found = replace(self._naming(some), theirs=some[0].is_person)
        return replace(found, sure=False) if before and any(map(self.people.is_doubted, some)) else found

    def _matches(self, candidate: Candidate) -> Iterator[Match]:
        for name in filter(None, (candidate.name, candidate.legal_name)):
            yield from self._runs(candidate.client, name, is_person=False)
        for person in candidate.people:
            yield from self._runs(candidate.client, person, is_person=True)

    def _runs(self, client: int, name: str, *, is_person: bool) -> Iterator[Match]:
        words = words_of(name)
        place = 0
        while place < len(self.tokens):
            match = self._run(client, words, place, is_person=is_person)
            if match is not None:
                yield match
            place = match.last + 1 if match else place + 1

    def _run(self, client: int, words: Sequence[NameWord], first: int, *, is_person: bool) -> Match | None:
        """From that word of the text on, as long as the next is another word of the name."""
        free = list(range(len(words)))
        said: list[int] = []
        weight, last, literal, surely = 0.0, first, True, 0
        for place in range(first, len(self.tokens)):
            token = self.tokens[place]
            if place > first and spelt.ends(self.words, words, place):
                break
            which = next((one for one in free if spelt.is_same(self.words, words[one], place)), None)
            if which is not None:
                literal &= words[which].word == token.word
                surely += spelt.is_surely(self.words, words[which], place)
                free.remove(which)
                said.append(which)
                weight += self._weight(words[which], place)
                last = place
            elif place == first or not (joins(token) or spelt.is_between(self.words, place)):
                break
        if not said:
            return None
        whole = not any(words[one].needed for one in free)
        exact = whole and not any(one > max(said) and not joins_names(words[one]) for one in free)
        matched = tuple(words[one] for one in said)
        return Match(
            client, first, last, weight, whole, len(said), exact, tuple(words), matched, is_person, literal, surely
        )

    def _weight(self, word: NameWord, place: int) -> float:
        """A word that means something else, or that too many share, tells of nobody."""
        means_else = self.spoken[place] or self.tokens[place].word in ORDINARY
        if means_else or not self.common.isdisjoint(word.forms):
            return 0.0
        return word.weight

    def _chosen(self, matches: Iterable[Match]) -> list[list[Match]]:
        """The best ones of each stretch; all that are equally good."""
        allowed = written_alike([one for one in matches if self._may_name(one)], self.words, self.people.is_led_to)
        allowed = [one for one in allowed if not any(is_within(one, other) for other in allowed)]
        allowed.sort(key=lambda one: one.rank, reverse=True)
        chosen: list[list[Match]] = []
        for match in allowed:
            same = next((some for some in chosen if some[0].first <= match.last and match.first <= some[0].last), None)
            if same is None:
                chosen.append([match])
            elif match.rank == same[0].rank and all(match.client != one.client for one in same):
                same.append(match)
        chosen.sort(key=lambda some: some[0].first)
        chosen = self.people.left_out(chosen)
        return self._apart([some for some in chosen if len(some) <= MOST])

    def _apart(self, chosen: list[list[Match]]) -> list[list[Match]]:
        """What only may be a name gives way to what is one; a second client has a part of the message of its own."""
        rules = (self._is_whole_name, self._is_full, self._has_capital, self.people.is_backed)
        sure = [some for some in chosen if some[0].weight or any(rule(some[0]) for rule in rules)]
        kept: list[list[Match]] = []
        for some in self._without_people_of_others(with_lines(chosen, sure, self.words, self.outcomes)) or chosen[:1]:
            if not kept or self._is_told_of(kept[-1][0], some[0]):
                kept.append(some)
        return kept

    def _without_people_of_others(self, chosen: list[list[Match]]) -> list[list[Match]]:
        """`Ruth at Copper Oven`, «Олег из Ромашки»: somebody of theirs, not another client of that name."""
        people = [before for before, some in pairwise(chosen) if self._belongs_to(before[0], some[0])]
        return [some for some in chosen if some not in people]

    def _belongs_to(self, one: Match, other: Match) -> bool:
        between = self.text[self.tokens[one.last].end : self.tokens[other.first].start]
        return not one.whole and (other.whole or self.people.is_led_to(other)) and _OF.fullmatch(between) is not None

    def _is_whole_name(self, match: Match) -> bool:
        """Several words at the beginning of a part: «tuesday cafe still thinking»."""
        return match.whole and match.said > 1 and self._begins(match.first)

    def _has_capital(self, match: Match) -> bool:
        """«…, Пятница пока не надо»: a day has no capital letter there."""
        first = match.first
        whole = all(len(word.word) <= SHORTEST for word in match.name if word.needed and word not in match.matched)
        told = whole and match.literal and self.words.is_capital(first)
        behind = match.last + 1 < len(self.tokens) and self._tells(match.last + 1)
        return told and behind and not self.tokens[first].word.isascii() and self._begins(first)

    def _tells(self, place: int) -> bool:
        return self.spoken[place] or is_first_name(self.tokens[place].word)

    def _is_told_of(self, before: Match, match: Match) -> bool:
        """Behind a pause, with something said of it; a name in the middle only as names are written."""
        between = self.text[self.tokens[before.last].end : self.tokens[match.first].start]
        if "\n" in between or self._is_full(match) or self.people.is_led_to(match):
            return True
        if _TOGETHER.fullmatch(between) and self.words.is_capital(match.first):
            return True
        begins = self._begins(match.first)
        if match.whole and match.weight and (_TURNED.search(between) or (match.literal and self._is_said_of(match))):
            return True
        if not (begins or (match.whole and self.words.is_capital(match.first)) or self._is_told_behind(between, match)):
            return False
        if match.whole or self.words.is_capital(match.first) or ";" in between:
            return True
        return not self.words.is_capital(before.first) and self._is_said_of(match)

    def _is_full(self, match: Match) -> bool:
        """«Вчера ещё в зарю пекарню»: all words of a name, in the middle of others. One that has words of time or
        outcome is told in its own order only; a single word right behind a day that is over.
        """
        if not match.whole or match.is_person:
            return False
        if match.said == 1:
            return match.weight > 0 and self.words.is_behind_day(match.first)
        spoken = [self.spoken[place] for place in range(match.first, match.last + 1)]
        if not any(spoken):
            return match.weight > 0
        in_order = match.matched == tuple(word for word in match.name if word in match.matched)
        return in_order and self._says_more(match)

    def _says_more(self, match: Match) -> bool:
        """«Вкусно и точка»: a word of it means nothing else."""
        words = range(match.first, match.last + 1)
        return any(not self.spoken[place] and not joins(self.tokens[place]) for place in words)

    def _is_told_behind(self, between: str, match: Match) -> bool:
        """`Oakwood thinking. Nobody in at Snug`: behind a pause and a phrase, and no first name."""
        first = match.first
        named = self.words.is_capital(first) and not match.is_person and not is_first_name(self.tokens[first].word)
        return named and bool(_PAUSE.search(between)) and self._is_behind_phrase(first)

    def _is_said_of(self, match: Match) -> bool:
        """`daisy no answer, granite thinking`: where no name has a capital, what is said tells that it is one."""
        if self.text[self.tokens[match.last].end :].startswith(":"):
            return True
        behind = match.last + 1
        if behind >= len(self.tokens) or self.words.pause(match.last, behind):
            return False
        return self.spoken[behind] or (
            says_nothing(self.tokens[behind]) and any(self.outcomes[behind + 1 : behind + 2])
        )

    def _may_name(self, match: Match) -> bool:
        if not match.is_person and match.said == 1 and spelt.is_of_theirs(self.words, match.first):
            return False
        if not match.weight:
            if self._has_capital(match):
                return True
            return match.whole and (self._is_full(match) or self._may_be_a_name(match))
        if match.is_person and match.said == 1:
            first = match.first
            return self.words.is_capital(first) or self._begins(first) or self._is_behind_phrase(first)
        if match.whole and (match.said > 1 or not spelt.follows_amount(self.words, match.first)):
            return True
        first = match.first
        led = self._begins(first) or self._is_behind_phrase(first) or self.people.is_led_to(match)
        return led or self.words.is_capital(first) or self.words.is_quoted(match.first, match.last)

    def _may_be_a_name(self, match: Match) -> bool:
        """Words of time or outcome, or words that too many share."""
        quoted = self.words.is_quoted(match.first, match.last)
        if self._begins(match.first, whole_message=True) or quoted or self._is_whole_name(match):
            return True
        around = [
            place for place, spoken in enumerate(self.spoken) if spoken and not match.first <= place <= match.last
        ]
        before = self.tokens[match.first - 1].word
        return bool(around) and before not in ORDINARY and self.words.is_capital(match.first)

    def _begins(self, place: int, *, whole_message: bool = False) -> bool:
        """Nothing that says anything stands before it in its part: «в кафе Ромашка», «ООО Вектор»."""
        before = place - 1
        while before >= 0 and not self.words.pause(before, before + 1, only_end=whole_message):
            if self._is_number_of_list(before):
                return True
            if not says_nothing(self.tokens[before]):
                return False
            before -= 1
        return True

    def _is_number_of_list(self, place: int) -> bool:
        """«2) Гранит»: what comes is an item of its own."""
        return self.tokens[place].word.isdigit() and self.text[self.tokens[place].end :].startswith((")", "."))

    def _is_behind_phrase(self, place: int) -> bool:
        """«Звонил ромашке», `spoke to oakwood`."""
        before = place - 1
        while before >= 0 and not self.words.pause(before, before + 1) and says_nothing(self.tokens[before]):
            before -= 1
        return before >= 0 and self.spoken[before] and not self.tokens[before].word.isdigit()

    def _is_form(self, place: int) -> bool:
        """`Daisy too dear` is no limited partnership."""
        word = self.tokens[place].word
        return is_legal_form(word) and word not in ORDINARY

    def _naming(self, matches: Sequence[Match]) -> Naming:
        """With what belongs to the name in the text: its quotes, what kind of business it is, its legal form."""
        strange = [place for one in matches for place in differing.strange(self.words, as_said(one))]
        first = min([one.first for one in matches] + strange)
        last = max([one.last for one in matches] + strange)
        while first and comes_along(self.tokens[first - 1]) and not self.words.pause(first - 1, first):
            first -= 1
        while last + 1 < len(self.tokens) and self._is_form(last + 1):
            if self.words.pause(last, last + 1):
                break
            last += 1
        start, end = self.tokens[first].start, self.tokens[last].end
        start -= start > 0 and self.text[start - 1] in OPENING
        end += end < len(self.text) and self.text[end] in CLOSING
        whole, full = all(one.whole for one in matches), all(map(self._is_full, matches))
        return Naming(start, end, tuple(one.client for one in matches), not strange, whole, full and not strange)
