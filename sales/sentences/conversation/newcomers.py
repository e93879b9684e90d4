"""Somebody who is not there yet: a line or a part of a message of its own, a name of any length, and what came of it.

«Новая точка …», `new place …` begins one wherever it stands, and never goes on into what is told of a client we know.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sales.days.calendar import WorkCalendar
from sales.days.spoken import folded
from sales.languages.registry import any_of, any_word
from sales.sentences import marks
from sales.sentences.parts import FILLERS, Span, first_words, parts_of
from sales.sentences.pieces.birthdays import are_of_birthday
from sales.sentences.pieces.headings import Way, heading, named, way_to
from sales.sentences.pieces.streets import STREET
from sales.sentences.reading import Reading
from sales.sentences.said import Named, Sentence
from sales.sentences.sentence import understood
from sales.sentences.times.leaving import begins_with_leaver
from sales.values.person_words import belongs_to_position, is_first_name, is_position

MOST_OF_A_NAME = 3
"""Words of a name that is written small."""
MOST_BEFORE = 2
"""Words before a name that begins what is told of a client we know: «ездила в Причал»."""

_ARTICLE = re.compile(r"[^\W\d_]\w{0,3}\s")
"""`New place The Hungry Fox`: a small word that begins a name."""
_HOUSE = re.compile(r"\s*\d+\s*$")
"""Beside a name that it makes a street: «12 Mill Lane»."""
_HOUSE_BEHIND = re.compile(r",?\s*\d+(?!\w)")
_LED_ON = any_word(lambda one: one.reports.names_around)
_AROUND = re.compile(any_of(lambda one: one.reports.names_around))
_JOINED = re.compile(r"[^\S\n]*[:–—-][^\S\n]*")
"""«Новый лид: Зерно»: a pause that leads on to the name."""
_BEGINS = re.compile(r"(?:^|[.;!?\n])\s*(?:[-–—]\s*)?$")
_SAID_NEW = re.compile(r".*[\w.]")
"""The words alone that say it: the dot of «нов. кл.» ends no sentence."""
_LED_TO_STREET = re.compile(rf"[\s,]*(?:(?:{any_of(lambda one: one.reports.names_around)})\s+)?")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)(?:['’]s)?[\s,:–—-]+$")
_WORD_BEHIND = re.compile(r"[\s,(–—-]+([^\W\d_]+)")
_SENTENCE = re.compile(r"[;.!?\n]")
_THING = re.compile(r"[^\s,;:<>()@]+@[^\s,;:<>()@]+\.[^\s,;:<>()@]+|https?://\S+|www\.\S+|(?<![\w@])@[A-Za-z]\w{3,}")
"""An address by itself: no word of it is a client's, a day or a sum."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a message: of somebody new, or of whoever its names say. Of somebody new only names in theirs count."""

    text: str
    names: tuple[Named, ...] = ()
    new: bool = False


def blanked(text: str) -> str:
    """Without addresses, each other sign where it was."""
    return _THING.sub(lambda match: " " * len(match[0]), text)


def stretches(text: str, names: Sequence[Named]) -> Iterator[Stretch]:
    plain = folded(text)
    parts = parts_of(plain)
    heads = {part.start: place for part in parts if (place := _head(plain, text, part)) is not None}
    strange = [one for one in names if not _is_of_newcomer(text, one, heads.values())]
    edges = sorted({0, *heads, *(_end(plain, parts, strange, place, text) for place in heads.values())})
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        if start < end and text[start:end].strip():
            known = next((part.end for part in parts if part.holds(heads.get(start, -1))), end)
            inside = [one for one in names if start <= one.start and one.end <= known]
            inside = [one for one in inside if not (start in heads and _is_where(plain, heads[start], one))]
            told = tuple(replace(one, start=one.start - start, end=one.end - start) for one in inside)
            yield Stretch(text[start:end], told, start in heads)


def _head(plain: str, text: str, part: Span) -> int | None:
    """Where the name begins: it has a capital letter, or the words before it begin a line or a sentence."""
    begins = _BEGINS.search(plain[: part.start]) is not None
    way = way_to(plain, text, part.start, part.end)
    new = heading(plain, text, way.end if way else part.start, kinds=begins)
    if new is None or new.end >= len(plain):
        return None
    said = _SAID_NEW.match(plain, new.start, new.end)
    pause = plain[said.end() if said else new.end : new.end]
    if new.end >= part.end and pause.strip() and not _JOINED.fullmatch(pause):
        return None
    return new.end if begins or text[new.end].isupper() else None


def _end(plain: str, parts: Sequence[Span], names: Sequence[Named], head: int, text: str) -> int:
    """Where a client we know begins a part behind it."""
    behind = (part for part in parts if part.start > head)
    return next((part.start for part in behind if any(_opens(plain, part, one) for one in names)), len(text))


def _is_of_newcomer(text: str, name: Named, heads: Iterable[int]) -> bool:
    """`Owner Priya`, «хозяйка Марина»: somebody there, and no client of that name; by a first name alone, too, in the
    sentence that says who is new, and as long as nothing else is told of them: an address ends no report.
    """
    words = text[name.start : name.end].split()
    if not is_first_name(words[0]):
        return False
    before, behind = _WORD_BEFORE.search(text, 0, name.start), _WORD_BEHIND.match(text, name.end)
    if any(beside and belongs_to_position(beside[1]) for beside in (before, behind)):
        return True
    begun = max((head for head in heads if head <= name.start), default=None)
    if len(words) > 1 or begun is None:
        return False
    told = any(mark.means.outcome or mark.means.step for mark in marks.find(folded(text[begun : name.start])))
    return not (told and _SENTENCE.search(text, begun, name.start))


def _is_where(plain: str, head: int, name: Named) -> bool:
    """`New place The Salty Bun on Mill Lane 4`: where somebody new is, and nobody they are called like."""
    is_street = _HOUSE.search(plain[head : name.start]) or _HOUSE_BEHIND.match(plain, name.end)
    return bool(is_street or _LED_ON.search(plain, head, name.start))


def _opens(plain: str, part: Span, name: Named) -> bool:
    before, after = plain[part.start : name.start], plain[name.end : part.end]
    is_street = _HOUSE.search(before) or _HOUSE.match(after)
    return part.holds(name.start) and not is_street and len(before.split()) <= MOST_BEFORE


def _street(reading: Reading, place: int) -> Span | None:
    """«на Ленина 12», `at 12 Mill Lane` right behind the name, where a figure of it would be an hour or a day."""
    led = _LED_TO_STREET.match(reading.text, place)
    match = STREET.match(reading.text, led.end()) if led else None
    told = Span(place, match.end()) if match else None
    return told if told and any(told.overlaps(Span(time.start, time.end)) for time in reading.times) else None


def of_newcomer(
    text: str,
    now_local: datetime,
    calendar: WorkCalendar | None = None,
    currency: str = "",
    *,
    said_new: bool = False,
) -> Sentence | None:
    """What a line tells that begins with a name; None where none begins it, or where it says nothing that we know,
    and not that somebody is new. `said_new`: a tap has said so, and a name may be written small.
    """
    plain = folded(text)
    way = way_to(plain, text, 0, len(text))
    if way is not None:
        told = of_newcomer(named(text[way.end :]), now_local, calendar, currency)
        return _on_the_way(told, way, text[: way.end]) if told else None
    text = named(text)
    plain = folded(text)
    new = heading(plain, text)
    reading = Reading(blanked(text), now_local, [new] if new else [])
    name = first_words(reading.plain, reading.parts, reading.known)
    street = _street(reading, name.end) if name and new else None
    if street is not None:
        reading = Reading(blanked(text), now_local, [*reading.aside, street])
    small = name is not None and said_new and len(text[name.start : name.end].split()) <= MOST_OF_A_NAME
    if name is None or not (new or small or text[name.start].isupper()):
        return None
    if not (new or said_new) and (
        begins_with_leaver(plain, name.start) or are_of_birthday(text[name.start : name.end])
    ):
        return None
    name = _alone(text, name)
    if new and _ARTICLE.fullmatch(text, new.end, name.start):
        name = Span(new.end, name.end)
    reading.aside = (*reading.aside, name)
    said = replace(understood(reading, calendar, currency), client_words=reading.written(name))
    said = replace(said, text=" ".join(text[new.end if new else 0 :].split()), newcomer=new is not None)
    return said if said.tells or new else None


def _on_the_way(told: Sentence, way: Way, words: str) -> Sentence:
    """Somebody was there; the words that say so stay."""
    came = words.split()
    while came and (folded(came[-1]) in FILLERS or _AROUND.fullmatch(folded(came[-1]))):
        came.pop()
    comment = ", ".join(filter(None, (" ".join(came), told.comment)))
    channel = way.channel if told.unsaid else told.channel
    return replace(told, channel=channel, happened=True, unsaid=False, comment=comment, text=f"{words}{told.text}")


def _alone(text: str, name: Span) -> Span:
    """The name without where it is and who is there: «Пенка на Мильчакова 14 директор Рустам»."""
    for word in list(re.finditer(r"\S+", text[name.start : name.end]))[1:]:
        plain, end = folded(word[0]), name.start + word.end()
        street = STREET.match(text, end + 1) if _AROUND.fullmatch(plain) else None
        if street or is_position(plain):
            return Span(name.start, name.start + len(text[name.start : name.start + word.start()].rstrip(" ,")))
    return name
