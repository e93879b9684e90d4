"""Somebody nobody knows behind a client's report: «Ромашка отказ, Василёк заказали на 9 тыс».

What comes of both can't be of one client, so the unknown name begins a report of its own, shown as a new client's: an
order is never put on the card before it.
"""

import re
from collections.abc import Iterator, Sequence

from sales.days import time_expressions
from sales.languages.registry import LANGUAGES, any_of, any_word_behind
from sales.sentences import marks as sentence_marks
from sales.sentences.marks import Mark, is_errand
from sales.sentences.parts import FILLERS, Span, parts_of
from sales.sentences.pieces import run_on
from sales.values.person_words import is_first_name, is_position
from sales.values.word_lists import listed
from sales.work.outcomes import ATTEMPTS, Outcome

_AND = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.and_)})\s+")
_TURNED = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.turns_to)})(?=\s)")
_NAME = re.compile(r"\s*[«\"“„]?([^\W\d_])[\w-]+")
_NO_NAMES = FILLERS | listed(*(one.reports.sayings for one in LANGUAGES))
_SENTENCE_ENDS = re.compile(r"[.!?]\s*$")
_PRONOUN = any_word_behind(lambda one: one.reports.pronouns)
"""«Предложила им скидку»."""
_SOLD = frozenset({Outcome.ORDER, Outcome.READY})
_OPEN = frozenset({Outcome.THINKING, Outcome.NOT_NOW, Outcome.INTERESTED, Outcome.WANTS_OFFER})
_APART = (ATTEMPTS, _SOLD, _OPEN, frozenset({Outcome.REFUSED}))


def apart(plain: str, text: str, span: Span, since: int) -> list[Span]:
    """The span, cut where somebody unknown is told of behind `since`, the end of its client's name."""
    found = sentence_marks.find(plain)
    told = [mark for mark in found if span.holds(mark.start)]
    times = [Span(time.start, time.end) for time in time_expressions.expressions(plain)]
    known = [*(Span(mark.start, mark.end) for mark in found), *times]
    but_errands = [*(Span(mark.start, mark.end) for mark in found if not is_errand(mark.means)), *times]
    led = [*run_on.names(plain, text, span, since, known), *_turned_to(plain, text, span, since)]
    for start, name in sorted([*_beginnings(plain, text, span, since), *led], key=lambda one: one[1].start):
        is_led = (start, name) in led
        named = not is_led and _has_capital_for_itself(text, start)
        said = [mark for mark in told if is_led or named or mark.means.outcome]
        if not _is_known(plain, name, but_errands if named else known) and _exclude(said, name.start):
            return [Span(span.start, start), Span(name.start, span.end)]
    return [span]


def leads(plain: str, text: str, span: Span, rest: Span) -> bool:
    """Whether a message begins with somebody unknown who is told of: «Незабудка, интересно, и Петров перезвонит».

    `rest` begins with the first client that is known.
    """
    name = _NAME.match(text, span.start, span.end)
    if name is None or not name[1].isupper():
        return False
    marks = sentence_marks.find(plain)
    known = [Span(mark.start, mark.end) for mark in marks]
    known += [Span(time.start, time.end) for time in time_expressions.expressions(plain)]
    if _is_known(plain, Span(name.start(1), name.end()), known):
        return False
    told = any(mark.means.outcome and not mark.means.faint and span.holds(mark.start) for mark in marks)
    return told and any((mark.means.outcome or mark.means.step) and rest.holds(mark.start) for mark in marks)


def _is_known(plain: str, name: Span, known: Sequence[Span]) -> bool:
    word = plain[name.start : name.end]
    nobody = word in _NO_NAMES or is_first_name(word) or is_position(word)
    return nobody or any(one.overlaps(name) for one in known)


def _beginnings(plain: str, text: str, span: Span, since: int) -> list[tuple[int, Span]]:
    """Words with a capital letter that begin a part or stand behind «и», each with where what is before it ends."""
    places = [(part.start, part.start) for part in parts_of(plain) if since < part.start < span.end]
    places += [match.span() for match in _AND.finditer(plain, since, span.end)]
    return [(before, name) for before, behind in places for name in _named(plain, text, behind, span.end)]


def _turned_to(plain: str, text: str, span: Span, since: int) -> list[tuple[int, Span]]:
    """«…, а вот Гастроном Север взяли на 7т»."""
    turns = [match.span() for match in _TURNED.finditer(plain, since, span.end)]
    return [(before, name) for before, behind in turns for name in _named(plain, text, behind, span.end)]


def _named(plain: str, text: str, start: int, end: int) -> Iterator[Span]:
    name = _NAME.match(text, start, end)
    if name and name[1].isupper() and not _PRONOUN.match(plain, name.end()):
        yield Span(name.start(1), name.end())


def _has_capital_for_itself(text: str, start: int) -> bool:
    """«…, Кедр оплатили 8 тыс», «…, Исеть ждёт»; behind a full stop («Счёт оплачен 8 тыс») any word has one."""
    return not text.isupper() and _SENTENCE_ENDS.search(text[:start]) is None


def _exclude(marks: Sequence[Mark], place: int) -> bool:
    """Whether what is said behind a place can't be of whoever is told of before it."""
    before, behind = (
        {group for mark in marks if (mark.start >= place) is later and (group := _group(mark))}
        for later in (False, True)
    )
    return bool(before and behind and before != behind)


def _group(mark: Mark) -> frozenset[Outcome]:
    """Which of those that exclude each other it is of: who paid has bought."""
    paid = _SOLD if mark.means.takes else frozenset[Outcome]()
    return next((group for group in _APART if mark.means.outcome in group), paid)
