"""Who is said to decide at a client, and who not: «Громова не решает, решает шеф, шеф Марина Сергеевна».

It is one's own words on somebody, as the role on the card is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sales.clients.client import BuyingRole, Contact
from sales.days.spoken import folded
from sales.languages.registry import any_of, any_word
from sales.sentences.conversation.people import positions
from sales.sentences.conversation.people.newly_known import Known
from sales.sentences.conversation.people.persons import Somebody, named_in
from sales.work.outcomes import Outcome

_NOT = any_word(lambda one: one.people.decides_not)
_DECIDES = any_word(lambda one: one.people.decides)
_AROUND = re.compile(rf"\s+(?:(?:{any_of(lambda one: one.people.deciding_around)})\s+)*")
_BEFORE = re.compile(r"[^,;.!?\n]*$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KEEPERS = any_word(lambda one: one.people.keepers)


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    named: Sequence[Somebody]
    people: Sequence[Contact]

    def of(self, words: re.Match[str]) -> Somebody | None:
        """Whoever stands right behind, by name or by position; else whoever was named last in that part."""
        around = _AROUND.match(self.text, words.end())
        since = around.end() if around else len(self.text)
        behind = next((one for one in self.named if since in (one.since, one.start)), None)
        if behind and "," in self.text[since : behind.start]:  # «решает директор, Громова …»
            behind = None
        return behind or self._by_position(since) or self.before(words.start())

    def _by_position(self, place: int) -> Somebody | None:
        word = _WORD.match(self.text, place)
        position = positions.named(word[0]) if word else ""
        if not position:
            return None
        told = [one for one in self.named if position in one.position.split() and not one.people]
        held = [one for one in self.people if position in positions.written(one.position.split()).split()]
        known = [Somebody(place, place, one.name, (one.id,)) for one in held]
        return next(iter([*told, *known]), None) if len(told or known) == 1 else None

    def before(self, place: int) -> Somebody | None:
        part = _BEFORE.search(self.text, 0, place)
        return next((one for one in reversed(self.named) if part and part.start() <= one.start < place), None)


def with_deciders(known: Sequence[Known], text: str, people: Sequence[Contact], client: str = "") -> tuple[Known, ...]:
    """What the card learns, and who decides there; of whoever decided until now and doesn't that, too."""
    said = _Said(folded(text), named_in(text, people, client), people)
    found = list(known)
    for one, role in _roles(said):
        found = _noted(found, one, role, {who.id: who.role for who in people})
    return tuple(found)


def _roles(said: _Said) -> Iterator[tuple[Somebody, BuyingRole]]:
    denied = list(_NOT.finditer(said.text))
    for words in denied:
        if one := said.before(words.start()):
            yield one, BuyingRole.UNKNOWN
    for words in _DECIDES.finditer(said.text):
        if any(no.start() <= words.start() < no.end() for no in denied):
            continue
        if one := said.of(words):
            yield one, BuyingRole.DECIDES


def _noted(known: list[Known], one: Somebody, role: BuyingRole, now: dict[int, BuyingRole]) -> list[Known]:
    decides = role is BuyingRole.DECIDES
    if one.people:
        [who, *others] = one.people
        is_news = not others and (now[who] is BuyingRole.DECIDES) is not decides
        return [*known, Known("", contact=who, role=role.value)] if is_news else known
    if not decides:
        return known
    if any(each.name == one.name for each in known):
        return [replace(each, role=role.value) if each.name == one.name else each for each in known]
    return [*known, Known("", one.name, one.position, role=role.value)]


def as_talked(outcome: Outcome | None, position: str, role: BuyingRole = BuyingRole.UNKNOWN) -> Outcome | None:
    """Who says that somebody else decides is no secretary, but for those who keep the door."""
    keeps = role is BuyingRole.GATEKEEPER or not position or _KEEPERS.search(folded(position))
    return Outcome.TALKED if outcome is Outcome.GATEKEEPER and not keeps else outcome
