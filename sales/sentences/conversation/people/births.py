"""Whose birthday a report tells of: «у Ульянова др 3 дек, думают», `pete, bday 7 may, ordered 2 drums`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sales.clients.card_lines.card_words import birthdays_in
from sales.clients.client import Contact
from sales.days.spoken import WEEKDAY, weekday
from sales.languages.registry import any_of
from sales.sentences.conversation.people.newly_known import Known
from sales.sentences.conversation.people.persons import Somebody, named_in
from sales.values.birthdays import Birthday

NEAR = 30
"""Signs from somebody to that."""
_LABEL = rf"(?P<label>{any_of(lambda one: one.names.birthday)})"
_WITHIN = r"(?P<within>(?:[^\W\d_][\w’'-]*\s+)"
"""A few words between, and no pause."""
_LOOSE = [re.compile(rf"(?i)(?<!\w){_LABEL}\.?\s+{_WITHIN}{{1,4}}?)(?={day})") for day in (r"\d", r"[^\W\d_]{3,} \d")]
"""`On 5 may`, `on may 5`."""
_TO = 2
"""Letters between the day and whose it is: «у», `of`."""
_BEFORE = re.compile(
    rf"(?i)(?<![\w.])(?P<day>\d{{1,2}}[.\-/]\d{{1,2}}|\d{{1,2}} [^\W\d_]{{3,}})\s+{_WITHIN}{{0,4}}){_LABEL}(?!\w)"
)
_MEANT = re.compile(
    rf"(?i)(?<!\w)(?:(?P<today>{any_of(lambda one: one.times.days.today)})"
    rf"|(?P<tomorrow>{any_of(lambda one: one.times.days.tomorrow)})"
    rf"|(?P<later>{any_of(lambda one: one.times.days.day_after_tomorrow)})|(?P<weekday>{WEEKDAY}))(?!\w)"
)
"""A day that is no date."""
_ENDS = re.compile(r"[.;!?\n]")


def with_birthday(known: Sequence[Known], text: str, people: Sequence[Contact], client: str = "") -> tuple[Known, ...]:
    """What the card learns, and the only birthday that is told: of whoever is named in it, or right beside it."""
    found = born_in(text)
    if len(found) != 1:
        return tuple(known)
    start, end, day, _ = found[0]
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


def dated(text: str, today: date) -> str:
    """With the day that is meant: «у Кати завтра день рождения», `Peter's birthday is on Friday`. As it was written
    where a date is told, or several days are meant.
    """
    said = list(_MEANT.finditer(text))
    if len(said) != 1 or born_in(text):
        return text
    start, end = said[0].span()
    day = _meant(said[0], today)
    told = f"{text[:start]}{day.day}.{day.month:02}{text[end:]}"
    return told if len(born_in(told)) == 1 else text


def _meant(match: re.Match[str], today: date) -> date:
    if match["weekday"]:
        return today + timedelta(days=(weekday(match["weekday"].lower()) - today.weekday() - 1) % 7 + 1)
    return today + timedelta(days=0 if match["today"] else 1 if match["tomorrow"] else 2)


def born_in(text: str) -> list[tuple[int, int, Birthday, str]]:
    """The birthdays that are told in any order, with the words between the day and what calls it one."""
    said = [(*one, "") for one in birthdays_in(text)]
    return said or [*_loosely(text, _LOOSE[0]), *_day_first(text)] or [*_loosely(text, _LOOSE[1])]


def _loosely(text: str, rule: re.Pattern[str]) -> Iterator[tuple[int, int, Birthday, str]]:
    """«Др Громовой 12 марта», `sandra's birthday is 7 may`: words stand between."""
    for match in rule.finditer(text):
        for start, end, day in birthdays_in(f"{match['label']} {text[match.end() :]}"):
            if not start:
                yield match.start(), match.end() + end - len(match["label"]) - 1, day, match["within"]


def _day_first(text: str) -> Iterator[tuple[int, int, Birthday, str]]:
    """«12 марта у Громовой др», `7 may is sandra's birthday`."""
    for match in _BEFORE.finditer(text):
        for start, _, day in birthdays_in(f"{match['label']} {match['day']}"):
            if not start:
                yield *match.span(), day, match["within"]


def _whose(text: str, said: Sequence[Somebody], start: int, end: int) -> Somebody | None:
    before = [one for one in said if one.end <= start and _is_near(text, one.end, start)]
    behind = [one for one in said if one.since >= end and _is_beside(text[end : one.since].strip())]
    within = [one for one in said if start <= one.start < end]
    return next(iter([*within, *behind, *before[-1:]]), None)


def _is_beside(between: str) -> bool:
    return not between or (between.isalpha() and len(between) <= _TO)


def _is_near(text: str, start: int, end: int) -> bool:
    return end - start <= NEAR and _ENDS.search(text, start, end) is None
