"""The clause of a day: the words around it, and which of them say something that nobody knows."""

import re
from collections.abc import Iterator

from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word
from sales.sentences.marks import Mark
from sales.sentences.parts import Span, unknown_words
from sales.sentences.reading import Reading, span_of
from sales.values.person_words import belongs_to_position, is_first_name

_SUITS = re.compile(any_of(lambda one: one.doing.suits))
_STILL_TO_DO = re.compile(any_of(lambda one: one.doing.still_to_do))
_BOTH = any_word(lambda one: one.reports.of_both)
_SAYS = any_word(lambda one: one.reports.says)
ENDS = re.compile(r"[.!?\n]")


def clause_of(reading: Reading, time: Expression) -> Span:
    """The words around a day, up to the next step or day in its part; right behind an outcome no words before that."""
    part = reading.part_of(time.start)
    others = [span_of(one) for one in reading.times if one is not time]
    others += [span_of(mark) for mark in reading.marks if mark.means.step and not mark.means.outcome]
    start = max([part.start, *(one.end for one in others if one.end <= time.start)])
    told = [mark for mark in reading.marks if mark.means.outcome and not mark.means.faint and start <= mark.start]
    beside = [
        mark
        for mark in told
        if mark.end <= time.start and not unknown_words(reading.plain, Span(mark.end, time.start), ())
    ]
    start = max([start, *(mark.start for mark in beside)])
    return Span(start, min([part.end, *(one.start for one in others if one.start >= time.end)]))


def parts_beside(reading: Reading, part: Span) -> Iterator[Span]:
    """The parts before and behind in the same sentence."""
    for one in reading.parts:
        between = Span(min(one.end, part.end), max(one.start, part.start))
        near = between.end - between.start <= 3
        if one != part and near and not ENDS.search(reading.plain, between.start, between.end):
            yield one


def is_plain(reading: Reading, time: Expression, words: re.Pattern[str] = _SUITS) -> bool:
    """Whether nothing but what we know stands in a day's clause: of «не отвёз образцы, надо завтра» «надо», too."""
    words_there = unknown(reading, clause_of(reading, time))
    return all(says_nothing(word, words) or (reading.unmade and _STILL_TO_DO.fullmatch(word)) for word in words_there)


def unknown(reading: Reading, span: Span) -> list[str]:
    known = [span_of(mark) for mark in reading.marks if _says_all(mark)]
    known += [*map(span_of, reading.times), *reading.hours_apart, *reading.aside, *reading.left]
    for words in (_SAYS, _BOTH):
        known += [Span(*match.span()) for match in words.finditer(reading.plain, span.start, span.end)]
    return [word for word in unknown_words(reading.plain, span, known) if word not in reading.persons]


def _says_all(mark: Mark) -> bool:
    """A phrase that is told by the fields, and not one whose words say more: «обещал поменять»."""
    means = mark.means
    if means.denied:
        return False
    return means.outcome is not None or means.channel is not None or means.reason is not None or means.step is not None


def says_nothing(word: str, words: re.Pattern[str] = _SUITS) -> bool:
    known = words.fullmatch(word) or _SUITS.fullmatch(word)
    return known is not None or is_first_name(word) or belongs_to_position(word) or word.isdigit()


def is_before_client(reading: Reading, time: Expression) -> bool:
    """`Get the van booked in thursday. Next Door Bakery fine`: that sentence is about nobody."""
    first = min((span.start for span in reading.aside), default=0)
    return time.start < first and ENDS.search(reading.plain, time.end, first) is not None
