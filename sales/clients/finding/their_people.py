"""Somebody's name alone is no client of that name while another client is told of: «кофейня Заря думает, Ульянов в
отпуске» says nothing of «ИП Ульянова». A contact of a client who is named is that contact.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from sales.clients.finding.candidates import CONNECTING, says_nothing
from sales.clients.finding.differing import SHORTEST, TextWords
from sales.clients.finding.matches import Match
from sales.languages.registry import LANGUAGES, any_of
from sales.values.person_words import is_first_name, is_position, is_surname
from sales.values.word_lists import listed

LONGEST = 3
"""Words of somebody's whole name."""

_INDIVIDUAL = listed(*(one.names.individual for one in LANGUAGES))
_SOLE = re.compile(rf"\W*(?:{any_of(lambda one: one.names.sole)})(?!\w)", re.IGNORECASE)
_TRADES = re.compile("|".join(one.names.sole.replace(" ", "|") for one in LANGUAGES), re.IGNORECASE)
"""Words of it by themselves."""
_OF = re.compile(any_of(lambda one: f"{one.names.of_others}|{one.reports.names_around}"))
_THEY = re.compile(rf"(?:{any_of(lambda one: one.people.away_pronoun)})(?:['’]?(?:s|d|re|ll|ve))?", re.IGNORECASE)
_AND = re.compile(rf"\s+(?:{any_of(lambda one: one.reports.and_)})\s+(?:\w{{1,3}}\s+)?", re.IGNORECASE)


class TheirPeople:
    """Which words of a text are people of the clients it names. `outcomes`: which words say what came of a touch;
    `reaching`: which say that somebody was called, visited or not reached.
    """

    def __init__(
        self, words: TextWords, outcomes: Sequence[bool], reaching: Sequence[bool], matches: Iterable[Match]
    ) -> None:
        self._words = words
        self._outcomes = outcomes
        self._reaching = reaching
        self._people = [one for one in matches if one.is_person]

    def left_out(self, chosen: Sequence[Sequence[Match]]) -> list[list[Match]]:
        """The chosen ones that are clients: all of them where nobody but people is named."""
        others = [match for some in chosen for match in some if not self._may_be_person(match)]
        kept: list[list[Match]] = []
        for some in chosen:
            near = kept[-1] if kept else []
            left = [one for one in some if not (self._is_theirs(one, others) or self._is_of_spoken(one, near))]
            kept += [left] if left else []
        return kept

    def is_doubted(self, match: Match) -> bool:
        """«Казакова думает. Титова в отпуске»: her surname alone, where neither a line nor what came of it tells."""
        behind = match.last + 1
        told = behind < len(self._outcomes) and self._outcomes[behind] and not self._words.pause(match.last, behind)
        return self._may_be_person(match) and self._begins(match) and not (told or self._is_in_new_line(match))

    def _is_of_spoken(self, match: Match, near: Sequence[Match]) -> bool:
        """A contact of the one told of right before is that contact, but in a line of their own."""
        known = any(self._is_contact(match, one.client) for one in near if one.client != match.client)
        return known and self._may_be_person(match) and not self._is_in_new_line(match)

    def _is_in_new_line(self, match: Match) -> bool:
        return match.first > 0 and self._between(match.first - 1, match.first, "\n")

    def again(self, chosen: Sequence[Sequence[Match]]) -> Iterator[Match]:
        """A contact of a client who was named begins a line, or a sentence behind another client."""
        told = [one for some in chosen for one in some]
        for match in self._people:
            before = [one for one in told if one.last < match.first]
            near = [one.client for one in before if one.last == max(other.last for other in before)]
            overlaps = any(one.first <= match.last and match.first <= one.last for one in told)
            if overlaps or not self._begins(match) or match.client not in {one.client for one in before}:
                continue
            lined = self._between(match.first - 1, match.first, "\n")
            if (lined and match.client in near) or not self._is_of_any(match, near):
                yield match

    def of_others(self, chosen: Sequence[Sequence[Match]]) -> list[Match]:
        """`Laura Platt wants a quote` in a line of its own, behind a client that she is not of: hers is told of."""
        told = [one for some in chosen for one in some]
        whole = (one for one in self._people if one.whole and one.said > 1 and self._is_in_new_line(one))
        others = (one for one in whole if one.client not in {named.client for named in told})
        return [one for one in others if not any(one.first <= it.last and it.first <= one.last for it in told)]

    def _is_of_any(self, match: Match, clients: Sequence[int]) -> bool:
        return any(one.client in clients and one.first == match.first for one in self._people)

    def is_led_to(self, match: Match) -> bool:
        """`Andrew at lavender is the new buyer`, «заехал в лаванду, думают»: a sentence begins with somebody, or with
        what was done, and then comes where.
        """
        if match.is_person or not match.first:
            return False
        if self._is_reached(match):
            return True
        place = match.first - 1
        place -= place > 0 and self._words.tokens[place].word in CONNECTING
        if place < 0 or not _OF.fullmatch(self._words.tokens[place].word):
            return False
        before: list[int] = []
        while place > 0 and len(before) <= LONGEST and not self._words.pause(place - 1, place):
            place -= 1
            before.append(place)
        if not 0 < len(before) <= LONGEST or not (place == 0 or self._words.pause(place - 1, place, only_end=True)):
            return False
        return self._is_somebody(before) or (self._is_done(before) and self._ends(match.last))

    def _is_reached(self, match: Match) -> bool:
        """`Spoke with promkit, but couldn't reach granite`: a part begins with it, and the whole name goes with it."""
        place, behind = match.first - 1, match.last + 1
        while place > 0 and says_nothing(self._words.tokens[place]):
            place -= 1
        if not match.whole or not self._reaching[place]:
            return False
        goes_on = behind < len(self._words.tokens) and _THEY.fullmatch(self._words.written(behind))
        if not (goes_on or self._ends(match.last)):
            return False
        while place > 0 and self._reaching[place - 1] and not self._words.pause(place - 1, place):
            place -= 1
        return self._goes_back(place, only_end=False)

    def _is_somebody(self, places: Sequence[int]) -> bool:
        return all(map(self._is_of_person, places)) and any(map(self._is_who, places))

    def _is_done(self, places: Sequence[int]) -> bool:
        spoken = self._words.spoken
        told = all(spoken[place] or says_nothing(self._words.tokens[place]) for place in places)
        return told and any(spoken[place] for place in places)

    def _ends(self, last: int) -> bool:
        behind = last + 1
        return behind >= len(self._words.tokens) or self._words.pause(last, behind) or self._words.spoken[behind]

    def _is_who(self, place: int) -> bool:
        """A first name or a position: whoever it is."""
        word = self._words.written(place).removesuffix("'s")
        return is_first_name(word) or is_position(word) or self._is_one_of_theirs(place)

    def _is_of_person(self, place: int) -> bool:
        return self._is_who(place) or self._words.is_capital(place) or says_nothing(self._words.tokens[place])

    def _is_one_of_theirs(self, place: int) -> bool:
        return any(one.first <= place <= one.last for one in self._people)

    def is_backed(self, match: Match) -> bool:
        """«Визит Беляева…»: words that mean something else are a name where somebody of theirs stands behind them."""
        behind = match.last + 1
        return any(one.client == match.client and one.first == behind for one in self._people)

    def _is_theirs(self, match: Match, others: Sequence[Match]) -> bool:
        told = [one for one in others if one.client != match.client]
        if not self._is_bare(match):
            return False
        if any(self._is_contact(match, one.client) for one in told):
            return self._may_be_person(match) or not self._begins(match)
        return self._may_be_person(match) and self._is_mentioned(match, told)

    def _may_be_person(self, match: Match) -> bool:
        return self._is_bare(match) and _is_named_like_person(match)

    def _is_bare(self, match: Match) -> bool:
        """One word of a name, and nothing that says a firm is meant."""
        return len(match.matched) == 1 and not match.is_person and not self._is_firm(match)

    def _word(self, match: Match) -> str:
        return self._words.tokens[match.first].word

    def _is_firm(self, match: Match) -> bool:
        """«ИП Исаев», `Booth, sole trader`."""
        before, text = match.first - 1, self._words.text
        formed = before >= 0 and self._words.tokens[before].word in _INDIVIDUAL
        return formed or _SOLE.match(text, self._words.tokens[match.last].end) is not None

    def _is_contact(self, match: Match, client: int) -> bool:
        return any(
            one.client == client and one.first <= match.first <= one.last and one.surely >= match.surely
            for one in self._people
        )

    def _is_mentioned(self, match: Match, others: Sequence[Match]) -> bool:
        """But for the first of all, for one who is told of in a line or a sentence of their own or with an outcome, and
        for those who are named together.
        """
        before = [one for one in others if one.last < match.first]
        if not before or any(self._is_joined(one, match) for one in before):
            return False
        nearest = max(one.last for one in before)
        if self._between(nearest, match.first, "\n") and self._begins(match):
            return False
        first_name = is_first_name(self._word(match))
        if self._begins(match):
            return first_name
        return first_name or not self._has_outcome(match)

    def _between(self, last: int, first: int, sign: str) -> bool:
        return sign in self._words.text[self._words.tokens[last].end : self._words.tokens[first].start]

    def _is_joined(self, one: Match, match: Match) -> bool:
        tokens = self._words.tokens
        return _AND.fullmatch(self._words.text, tokens[one.last].end, tokens[match.first].start) is not None

    def _has_outcome(self, match: Match) -> bool:
        """«…, Ковалёв думает»: right behind, and right behind a pause."""
        behind = match.last + 1
        begins = self._goes_back(match.first, only_end=False)
        return begins and behind < len(self._outcomes) and self._outcomes[behind]

    def _begins(self, match: Match) -> bool:
        return self._goes_back(match.first, only_end=True)

    def _goes_back(self, place: int, *, only_end: bool) -> bool:
        """Whether nothing that tells anything stands before it in its sentence, or in its part."""
        before = place - 1
        while before >= 0 and not self._words.pause(before, before + 1, only_end=only_end):
            if not says_nothing(self._words.tokens[before]):
                return False
            before -= 1
        return True


def _is_named_like_person(match: Match) -> bool:
    """«ИП Ульянова О. Л.», `Diane Booth, sole trader`: nothing in the name is a word of a firm."""
    words = [one for one in match.name if len(one.word) > SHORTEST and not _TRADES.fullmatch(one.word)]
    if not words or any(not one.needed for one in words):
        return False
    if len(words) == 1:
        return is_surname(words[0].word)
    return len(words) <= LONGEST and any(is_first_name(one.word) for one in words)
