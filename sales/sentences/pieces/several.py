"""A message about several clients, cut into the pieces that are about one. What a piece says is in `sentence.py`.

A name opens a piece of its own at the beginning of a line or of a part, or behind «и»: «Провизия отказ, Родник думает».
Names that only a comma parts share what is said behind them. A line of somebody we don't know is nobody else's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sales.clients.finding.candidates import ORDINARY
from sales.days import time_expressions
from sales.days.spoken import folded
from sales.languages.registry import any_of, any_word, any_word_before
from sales.sentences import marks
from sales.sentences.marks import Mark
from sales.sentences.parts import Span, parts_of, unknown_words
from sales.sentences.pieces import amid, strangers
from sales.sentences.said import Named
from sales.sentences.times.leaving import begins_with_leaver
from sales.values.company_names import is_legal_form

MOST_IN_PASSING = 4
"""Words from a «что» to a name that is told of by it."""
MOST_BEHIND_AND = 2
MOST_BEFORE = 3
"""Words before a name that opens a report of its own: «звонил в Промпласт»."""

_AND = any_of(lambda one: one.reports.and_)
_TOGETHER = re.compile(rf"\s*(?:(?:{_AND})\s*)+")
_BEHIND_AND = re.compile(rf"(?:^|\s)(?:{_AND})\s+$")
_TURNED = re.compile(rf"(?:^|\s)(?:{any_of(lambda one: one.reports.turns_to)})\s+$")
"""«Прайс отправила а по жасмину отдать накладную»."""
_LED = re.compile(rf"\W*((?:{any_of(lambda one: one.reports.turns_to)}|{_AND})\s+)")
_LIKEWISE = any_word(lambda one: one.reports.likewise)
_AROUND = any_word_before(lambda one: one.reports.names_around)
_FORM = re.compile(r"(?<!\w)([^\W\d_.]+)\.?\s+[«\"“]?$")
_ENUMERATED = re.compile(r"(?<!\S)\d{1,2}\s?[.)]\s+$")
"""«Корочка думает 2) Безе отказ»: a number right before a name."""
_NUMBERS = re.compile(r"(?<!\S)(\d{1,2})\s?[.)]\s")
FEWEST_HEADED = 2
_HEAD = re.compile(r"[:.!\n]\s*$")
_HEADING = re.compile(r"\s*[:–—-]\s*")
_HEADED = re.compile(r"\s*:")
_HEADED_OFF = re.compile(r"(?:^|[,;:.!?\n–—-])\s*$")
_ENDED = re.compile(r"(?:^|[.;!?\n])\s*$")
_PASSING = any_word(lambda one: f"{one.claims.within}|{one.claims.that}|{one.claims.than}|{one.reports.hearsay}")
"""«Сказал что в Стройдворе дешевле», `asked what Crown pay`: of whom it is told is the one before."""
_ENDED_SENTENCE = re.compile(r"\w[.!?]\s*$")
_THEN_TO = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.reports.and_then)})\s+"
    rf"(?:(?:{any_of(lambda one: one.reports.names_around)})\s+)?$"
)
_NUMBERED = re.compile(r"\s*(?:\d{1,2}\s*[.)]|[-–—•*])\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a message, with the places of the clients' words in it. `told`: these, and what goes with them."""

    text: str
    names: tuple[Named, ...]
    told: tuple[Span, ...] = ()
    likewise: bool = False
    only_likewise: bool = False  # and nothing else is said
    apart: bool = False
    loose: bool = False  # a sentence before the first client: whose it is is not guessed


def pieces(text: str, names: Sequence[Named]) -> Iterator[Piece]:
    """«Завтра: Ромашка в 9, Вектор отвезти каталог»: the day before all of a list is of each."""
    day = _day_of_list(folded(text), names)
    for piece in _pieces(text, names):
        yield _on_day(piece, text, day) if day and piece.names else piece


def _day_of_list(plain: str, names: Sequence[Named]) -> Span | None:
    """One that can only be to come, with nothing else before the first of several."""
    start = min((name.start for name in names), default=0)
    days = [one for one in time_expressions.expressions(plain[:start]) if one.day and one.day.back is None]
    if len(names) < FEWEST_HEADED or len(days) != 1 or days[0].unclear:
        return None
    day = Span(days[0].start, days[0].end)
    alone = not plain[: day.start].strip() and _HEADING.fullmatch(plain, day.end, start)
    return day if alone else None


def _on_day(piece: Piece, text: str, day: Span) -> Piece:
    if piece.text.startswith(text[: day.end]):
        return replace(piece, told=tuple(span for span in piece.told if not span.overlaps(day)))
    words = f"{text[day.start : day.end]} "
    return replace(
        piece,
        text=words + piece.text,
        names=tuple(replace(one, start=one.start + len(words), end=one.end + len(words)) for one in piece.names),
        told=tuple(Span(one.start + len(words), one.end + len(words)) for one in piece.told),
    )


def _pieces(text: str, names: Sequence[Named]) -> Iterator[Piece]:
    plain = folded(text)
    groups = _groups(plain, _once(names))
    if not groups:
        yield from (_piece(plain, text, span, ()) for span in _lines(plain, Span(0, len(text))))
        return
    starts = [_start(plain, group[0], before) for before, group in zip([None, *groups], groups, strict=False)]
    before = Span(0, starts[0])
    if strangers.leads(plain, text, before, Span(starts[0], len(text))) or _is_line_of_nobody(plain, starts[0]):
        yield from (_piece(plain, text, line, ()) for line in _lines(plain, before))
    elif (way := _own_errand(plain, groups[0][0].start)) is not None:
        starts[0] = way
        yield replace(_piece(plain, text, Span(0, way), ()), loose=True)
    elif _is_sentence_of_nobody(plain, starts[0]):
        yield replace(_piece(plain, text, before, ()), loose=True)
    else:
        starts[0] = 0
    head = _head(plain, groups) if starts[0] == 0 else []
    for group, start, end in zip(groups, starts, [*starts[1:], len(text)], strict=True):
        held = [one.start for one in names if one.person and one not in group]
        first, *others = _lines(plain, Span(start, end), since=group[-1].end, held=held)
        own, *strange = strangers.apart(plain, text, first, group[-1].end)
        yield _piece(plain, text, own, group, head if group is groups[0] else ())
        yield from (_piece(plain, text, line, ()) for line in (*strange, *others))


def _is_line_of_nobody(plain: str, start: int) -> bool:
    """A line with something to tell before that of the first client: «dg заказ 8 кг»."""
    told = any(mark.means.outcome or mark.means.step for mark in marks.find(plain[:start]))
    return told and plain[:start].rstrip(" \t").endswith("\n")


def _own_errand(plain: str, name: int) -> int | None:
    """«Заехал на мойку, потом в Рябину»: where the way to the first client begins; what is before is about nobody."""
    then = _THEN_TO.search(plain, 0, name)
    if (
        then is None
        or not plain[: then.start()].strip()
        or any(one.day for one in time_expressions.expressions(plain[: then.start()]))
    ):
        return None
    told = any(mark.means.outcome and not mark.means.faint for mark in marks.find(plain[: then.start()]))
    return None if told else then.start()


def _is_sentence_of_nobody(plain: str, start: int) -> bool:
    """`Must pick up the van thursday. Daisy fine`: what is told in words of its own before, but for a way there."""
    if _ENDED_SENTENCE.search(plain[:start]) is None:
        return False
    found, times = marks.find(plain[:start]), time_expressions.expressions(plain[:start])
    known = [Span(one.start, one.end) for one in found] + [Span(one.start, one.end) for one in times]
    told = bool(times) or any(mark.means.outcome or mark.means.step for mark in found)
    return told and bool(unknown_words(plain[:start], Span(0, start), known))


def _head(plain: str, groups: Sequence[Sequence[Named]]) -> list[Span]:
    """«Сегодня: 1) Ромашка … 2) Вектор …»: a day before the first of several is of no one's step."""
    number = _ENUMERATED.search(plain, 0, groups[0][0].start)
    end = number.start() if number else groups[0][0].start
    if len(groups) < FEWEST_HEADED or not _HEAD.search(plain, 0, end) or marks.find(plain[:end]):
        return [Span(*number.span())] if number else []
    days = [Span(time.start, time.end) for time in time_expressions.expressions(plain[:end])]
    return [*days, *([Span(*number.span())] if number else [])]


def _once(names: Sequence[Named]) -> list[Named]:
    """Of a client named twice the first name counts."""
    told: list[Named] = []
    for name in sorted(names, key=lambda one: one.start):
        if name.person or not any(name.clients == other.clients for other in told if name.clients):
            told.append(name)
    return told


def _groups(plain: str, names: Sequence[Named]) -> list[list[Named]]:
    """Names with nothing but «и» or a comma between them are of one report; one inside a part is of the words."""
    groups: list[list[Named]] = []
    said = marks.find(plain) if len(names) > 1 else []
    for name in names:
        if name.person:
            if not groups or name.clients != groups[-1][-1].clients:
                groups.append([name])
        elif groups and _TOGETHER.fullmatch(plain, groups[-1][-1].end, name.start):
            groups[-1].append(name)
        elif not groups or _opens(plain, groups[-1][-1], name, said):
            groups.append([name])
    return groups


def _opens(plain: str, before: Named, name: Named, said: Sequence[Mark]) -> bool:
    """With hardly a word before it but a phrase: `couldn't get hold of Tall Cup`."""
    part = _part(plain, name.start)
    begin = max(part.start, before.end)
    if _is_in_passing(plain, begin, name.start):
        return False
    alone = part.start >= before.end and _is_near(plain, begin, name, said)
    if alone or any(rule.search(plain[begin : name.start]) for rule in (_BEHIND_AND, _TURNED, _ENUMERATED)):
        return True
    return amid.opens(plain, Span(begin, part.end), Span(name.start, name.end), said, full=name.full)


def _is_in_passing(plain: str, begin: int, name: int) -> bool:
    """But for what was said long before: `emailed to say that they have one … and Crown still owe us`."""
    said = [match.end() for match in _PASSING.finditer(plain, begin, name)]
    if not said:
        return False
    between = plain[said[-1] : name]
    if _TOGETHER.fullmatch(between):  # `so that's that and Crown …`
        return False
    behind_and = _BEHIND_AND.search(between) is not None
    return len(between.split()) <= (MOST_BEHIND_AND if behind_and else MOST_IN_PASSING)


def _is_near(plain: str, begin: int, name: Named, said: Sequence[Mark]) -> bool:
    words = [
        match[0]
        for match in re.finditer(r"[^\W\d_]+", plain[begin : name.start])
        if match[0] not in ORDINARY and not any(one.start <= begin + match.start() < one.end for one in said)
    ]
    return len(words) <= MOST_BEFORE


def _start(plain: str, name: Named, group: Sequence[Named] | None) -> int:
    before = plain[: name.start]
    number = _ENUMERATED.search(before)
    if number and _goes_on(plain, number):
        return number.start()
    behind = number or _BEHIND_AND.search(before)
    part = _part(plain, name.start)
    if behind and behind.start() > part.start:
        return behind.start()
    end = group[-1].end if group else 0
    if group is None:
        return part.start
    if part.start >= end and _is_near(plain, part.start, name, marks.find(plain)):
        return part.start
    return amid.start(plain, max(part.start, end), name.start)


def _goes_on(plain: str, number: re.Match[str]) -> bool:
    """Whether it is the first number of a list, or the next: «в 11. Гранит думает» is an hour, and so is `after 1.`"""
    figures = int(re.sub(r"\D", "", number[0]))
    first = figures == 1 and (")" in number[0] or _HEADED_OFF.search(plain, 0, number.start()) is not None)
    return first or any(int(one[1]) == figures - 1 for one in _NUMBERS.finditer(plain))


def _part(plain: str, place: int) -> Span:
    return next((part for part in parts_of(plain) if part.start <= place < part.end), Span(place, place))


def _lines(plain: str, span: Span, since: int = 0, held: Sequence[int] = ()) -> list[Span]:
    """Lines that begin with somebody nobody named are reports of their own; below a name alone they are its. `held`:
    where somebody of the client's begins one, as whoever has left does.
    """
    if since and not re.search(r"\w", plain[since : _line_end(plain, since, span.end)]):
        return [span]
    breaks = [place for place in range(max(span.start, since), span.end) if plain[place] == "\n"]
    breaks = [place for place in breaks if not any(not plain[place:one].strip() for one in held if place < one)]
    if since:
        breaks = [place for place in breaks if not begins_with_leaver(plain, _first_word(plain, place))]
    edges = [span.start, *(place + 1 for place in breaks), span.end]
    return [Span(start, end) for start, end in pairwise(edges) if plain[start:end].strip()] or [span]


def _first_word(plain: str, place: int) -> int:
    return next((at for at in range(place, len(plain)) if plain[at].isalnum()), len(plain))


def _line_end(plain: str, start: int, end: int) -> int:
    place = plain.find("\n", start, end)
    return end if place < 0 else place


def _piece(plain: str, text: str, span: Span, names: Sequence[Named], head: Sequence[Span] = ()) -> Piece:
    number = _NUMBERED.match(plain, span.start, span.end)
    told = [*head, *([Span(number.start(), number.end())] if number else [])]
    told += [_with_around(plain, span, name) for name in names if not name.person]
    likewise = _LIKEWISE.search(plain, names[-1].end if names else span.start, span.end)
    only = likewise and not re.search(r"\w", plain[names[-1].end if names else span.start : likewise.start()])
    heading = names and _HEADED.match(plain, names[-1].end)
    return Piece(
        text[span.start : span.end],
        tuple(replace(name, start=name.start - span.start, end=name.end - span.start) for name in names),
        tuple(Span(one.start - span.start, one.end - span.start) for one in told),
        likewise is not None,
        apart=bool(heading or number) or _ENDED.search(plain, 0, span.start) is not None,
        only_likewise=bool(only) and not re.search(r"\w", plain[likewise.end() : span.end] if likewise else ""),
    )


def _with_around(plain: str, span: Span, name: Named) -> Span:
    """The name with its legal form, the preposition before it, and what leads on to it: «…, а малахит думает»."""
    start = name.start
    form = _FORM.search(plain, span.start, start)
    if form and is_legal_form(form[1]):
        start = form.start()
    around = _AROUND.search(plain[span.start : start])
    start = span.start + around.start() if around else start
    led = _LED.fullmatch(plain, span.start, start)
    return Span(led.start(1) if led else start, name.end)
