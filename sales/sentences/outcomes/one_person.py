"""Who is not to be called any more is one person, or one number: «больше ей не звонить, звонить Пете» is no refusal.

Where somebody else is named, nothing is said of the client; where nobody is, whether not to contact them is asked.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sales.clients.finding.analyser import fold, forms, names_somebody
from sales.languages.registry import any_of, any_word
from sales.languages.vocabulary import Meaning
from sales.sentences.marks import Mark, is_of_phrases
from sales.sentences.parts import Span
from sales.values.person_words import belongs_to_position, is_first_name
from sales.work.outcomes import Outcome

SHORTEST = 3
"""Letters of a name."""

_ONE = any_word(lambda one: one.people.one)
_BEFORE = re.compile(rf"(?<!\w)(?:(?:{any_of(lambda one: one.people.one_before)})|(?P<name>[^\W\d_]+))\s+$")
_BEHIND = re.compile(
    rf"(?:\s+(?:{any_of(lambda one: one.reports.names_around)}))?"
    rf"\s+(?:(?:{any_of(lambda one: one.people.one)})(?!\w)|(?P<name>[^\W\d_]+))"
)
_INSTEAD = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.people.instead)})\s+"
    rf"(?:(?P<place>{any_of(lambda one: one.people.instead_at)})(?!\w)|(?P<name>[^\W\d_][\w'’-]*))"
)
_ACTS = re.compile(
    rf"(?P<name>[^\W\d_]+)(?:['’]?s\s+the\s|(?:['’]?s)?\s+(?:{any_of(lambda one: one.people.acts)})(?!\w))"
)
_MYSELF = any_word(lambda one: one.people.myself)
_SAID = any_word(lambda one: one.people.spoken)


def spared(plain: str, text: str, marks: Sequence[Mark], parts: Sequence[Span]) -> list[Mark]:
    """The phrases of a folded text; what is said of one person only as words."""
    return [_of_one(mark, plain, text, parts) if mark.means.ban else mark for mark in marks]


def _of_one(mark: Mark, plain: str, text: str, parts: Sequence[Span]) -> Mark:
    part = next((part for part in parts if part.holds(mark.start)), Span(0, len(plain)))
    whom = _object(mark, plain, part)
    other = _is_another_named(plain, text, Span(mark.start, whom or mark.end))
    if whom is None and not (other and _MYSELF.search(plain, part.start, part.end)):
        return mark
    said = Outcome.TALKED if _SAID.search(plain, part.start, mark.end) else None
    return replace(mark, means=Meaning(outcome=said, faint=True, kept=True, ban=not other))


def _object(mark: Mark, plain: str, part: Span) -> int | None:
    """Where the words for the one person end; None where they are for all of the client."""
    behind = _BEHIND.match(plain, mark.end, part.end)
    if behind and (behind["name"] is None or _is_somebody(behind["name"])):
        return behind.end()
    before = _BEFORE.search(plain, part.start, mark.start)
    if before and (before["name"] is None or _is_bent(before["name"])):
        return mark.end
    inside = any(_is_bent(word) for word in re.findall(r"[^\W\d_]+", plain[mark.start : mark.end]))
    return mark.end if inside or _ONE.search(plain, mark.start, mark.end) else None


def _is_bent(word: str) -> bool:
    """«Марине», and not «Марина просила»."""
    return not is_first_name(word) and _is_name(word)


def _is_name(word: str) -> bool:
    return len(word) >= SHORTEST and not is_of_phrases(word) and names_somebody(forms(fold(word)))


def _is_somebody(word: str) -> bool:
    return _is_name(word) or belongs_to_position(word)


def _is_another_named(plain: str, text: str, banned: Span) -> bool:
    asked = (match for match in _INSTEAD.finditer(plain) if not banned.holds(match.start()))
    doing = (match for match in _ACTS.finditer(plain) if not banned.overlaps(Span(*match.span())))
    named = any(match["place"] or _is_named(text, match) for match in asked)
    return named or any(_is_somebody(match["name"]) for match in doing)


def _is_named(text: str, match: re.Match[str]) -> bool:
    return text[match.start("name")].isupper() or _is_somebody(match["name"])
