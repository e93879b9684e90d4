"""Whose birthday a report tells of: «у Ульянова др 3 дек, думают», `pete, bday 7 may, ordered 2 drums`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sales.clients.card_lines.card_words import birthdays_in
from sales.clients.client import Contact
from sales.languages.registry import any_of
from sales.sentences.conversation.people.newly_known import Known
from sales.sentences.conversation.people.persons import Somebody, named_in
from sales.values.birthdays import Birthday

NEAR = 30
"""Signs from somebody to that."""
_LOOSE = re.compile(
    rf"(?i)(?<!\w)(?P<label>{any_of(lambda one: one.names.birthday)})\.?\s+(?:[^\W\d_]+\s+){{1,2}}(?=\d)"
)
_ENDS = re.compile(r"[.;!?\n]")


def with_birthday(known: Sequence[Known], text: str, people: Sequence[Contact], client: str = "") -> tuple[Known, ...]:
    """What the card learns, and the only birthday that is told: of whoever is named in it, or right beside it."""
    found = list(birthdays_in(text)) or list(_loosely(text))
    if len(found) != 1:
        return tuple(known)
    start, end, day = found[0]
    whose = _whose(text, named_in(text, people, client), start, end)
    if whose is None:
        return tuple(known)
    if whose.people:
        [who, *others] = [one for one in people if one.id in whose.people]
        is_news = not others and who.birthday != day
        return (*known, Known("", contact=who.id, born=day.code)) if is_news else tuple(known)
    if any(one.name == whose.name for one in known):
        return tuple(replace(one, born=day.code) if one.name == whose.name else one for one in known)
    return (*known, Known("", whose.name, whose.position, born=day.code))


def _loosely(text: str) -> Iterator[tuple[int, int, Birthday]]:
    """«Др Громовой 12 марта», `sandra's birthday is 7 may`: words stand between."""
    for match in _LOOSE.finditer(text):
        for start, end, day in birthdays_in(f"{match['label']} {text[match.end() :]}"):
            if not start:
                yield match.start(), match.end() + end - len(match["label"]) - 1, day


def _whose(text: str, said: Sequence[Somebody], start: int, end: int) -> Somebody | None:
    before = [one for one in said if one.end <= start and _is_near(text, one.end, start)]
    behind = [one for one in said if one.since >= end and not text[end : one.since].strip()]
    within = [one for one in said if start <= one.start < end]
    return next(iter([*within, *behind, *before[-1:]]), None)


def _is_near(text: str, start: int, end: int) -> bool:
    return end - start <= NEAR and _ENDS.search(text, start, end) is None
