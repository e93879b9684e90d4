"""Whom a message names. Here it is known what of it means something without any client: see `sales/clients/finding`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sales.clients.finding.analyser import fold, forms, names_somebody
from sales.clients.finding.candidates import Candidates
from sales.clients.finding.naming import names_in
from sales.clients.finding.namings import Naming, Place
from sales.days import time_expressions
from sales.days.spoken import folded
from sales.languages.registry import any_of, any_word, any_word_before, any_word_behind
from sales.sentences import marks
from sales.sentences.around.clauses import HEARSAY
from sales.sentences.said import Named
from sales.values.person_words import is_first_name, is_position
from sales.work.channels import Direction
from sales.work.outcomes import ATTEMPTS, Outcome

_CALLED = any_word_before(lambda one: one.people.called)
_SOMEBODY = any_word_before(lambda one: one.people.somebody)
_BY_NAME = any_word_behind(lambda one: one.people.by_name)
_SPOKEN_TO = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.people.spoken)})\s+(?:(?:{any_of(lambda one: one.reports.names_around)})\s+)$"
)
_AT = re.compile(rf"\s+(?:{any_of(lambda one: one.people.works_at)})\s+(?P<place>)(?:the\s+)?")
_NEWCOMER = any_word(lambda one: one.reports.newcomer)
_ENDS = re.compile(r"[.;!?\n]")
_AROUND = any_of(lambda one: f"{one.reports.names_around}|{one.people.works_at}")
_RECOMMENDED = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.reports.recommended)})(?:\s+\w+)?(?:\s+(?:{_AROUND}))?\s+$"
)
_CLOSE_TO = any_word_before(lambda one: one.reports.close_to)
_RECOMMENDS = any_word_behind(lambda one: one.reports.recommends)


def named_in(text: str, candidates: Candidates) -> list[Named]:
    """In the order of the text: for `sentence.read`, which takes these words out before it reads the rest."""
    told = names_in(text, candidates, list(_meaning(text)))
    headings = [match.end() for match in _NEWCOMER.finditer(folded(text))]
    told = [one for one in told if not (_has_sent_us(one, text) or _is_of_newcomer(one, text, headings))]
    found = _without_those_beside(told, text)
    return [named for one in found if (named := _named(one, text, headings)) is not None]


def _is_of_newcomer(one: Naming, text: str, headings: Sequence[int]) -> bool:
    """«Новый клиент шашлычная, Фарход просит прайс»: somebody there, though one of a client's is called so."""
    return one.theirs and any(end <= one.start and "\n" not in text[end : one.start] for end in headings)


def _is_only_near(one: Naming, text: str) -> bool:
    """`A place next to Rossiter's called Shine On`, «новая кафешка напротив Ромашки»: it tells where another one is."""
    return _CLOSE_TO.search(folded(text[: one.start])) is not None


def _has_sent_us(one: Naming, text: str) -> bool:
    """`Hendersons Deli: emma at Riverside sent her`, «Булкин дом, посоветовали в Заре»: told of who stands before."""
    plain = folded(text)
    line = plain[plain.rfind("\n", 0, one.start) + 1 : one.start]
    others = _RECOMMENDED.search(line)
    before = line[: others.start()] if others else line
    return any(map(str.isalpha, before)) and bool(others or _RECOMMENDS.match(plain, one.end))


def _without_those_beside(found: Sequence[Naming], text: str) -> Sequence[Naming]:
    """`Spoke to someone called Dawn at Daisy`, `a place opposite Dawn, Daisy says`: nothing of Dawn Motor Parts; with
    nobody else named it is asked who is meant.
    """
    beside = [one for one in found if _is_somebody(one, text, found) or _is_only_near(one, text)]
    others = [one for one in found if one not in beside]
    return others or [replace(one, sure=False) for one in beside]


def _is_somebody(one: Naming, text: str, found: Sequence[Naming]) -> bool:
    start = _name_start(one, text)
    word = text[start : one.end]
    if one.person or not word.isalpha() or not (word[0].isupper() or names_somebody(forms(fold(word)))):
        return False
    before, behind = folded(text[:start]), folded(text)
    there = _AT.match(behind, one.end)
    led = there is not None and any(other.start in {there.start("place"), there.end()} for other in found)
    named = led or _CALLED.search(before) or _BY_NAME.match(behind, one.end)
    return bool(named) or (_is_of_them(word, before) and any(_is_in_one_sentence(it, one, text) for it in found))


def _name_start(one: Naming, text: str) -> int:
    """Behind «Спросил» of «Спросил Веру», which looks like a firm's name."""
    called = _CALLED.search(folded(text[: one.end]).removesuffix(folded(text[one.start : one.end]).split()[-1]))
    return called.end() if called and called.start() == one.start else one.start


def _is_of_them(word: str, before: str) -> bool:
    """«Общался с Розой», `new girl Dawn`; but «секретарь Розы» is of the client."""
    spoken = _SPOKEN_TO.search(before) and names_somebody(forms(fold(word)))
    return bool(spoken or (_SOMEBODY.search(before) and (word.isascii() or is_first_name(word))))


def _is_in_one_sentence(one: Naming, other: Naming, text: str) -> bool:
    return one.end <= other.start and _ENDS.search(text, one.end, other.start) is None


def means_more(word: str) -> bool:
    """Whether a word is somebody's name, what they are, or says something of a touch: no client is guessed by it."""
    plain = folded(word)
    said = bool(marks.find(plain)) or bool(time_expressions.expressions(plain))
    return said or is_first_name(word) or is_position(word)


def _named(one: Naming, text: str, headings: list[int]) -> Named | None:
    """`New client Rose Bakery` is not the Rose that is known; of a whole name somebody new has it is asked."""
    within = max((end for end in headings if one.start < end < one.end), default=None)
    new = within is not None or any(not text[end : one.start].strip(' :,-–—«"') for end in headings if end <= one.start)
    if new and not (one.whole and one.sure):
        return None
    start = within + len(text[within:]) - len(text[within:].lstrip(' :,-–—«"')) if within is not None else one.start
    return Named(start, one.end, one.clients, one.sure and not new, one.full, one.person)


def _meaning(text: str) -> Iterator[Place]:
    for mark in marks.find(folded(text)):
        if marks.is_errand(mark.means) and text[mark.start].isupper() and not text.isupper():
            continue  # «Корочка оплатили, Исеть просит подождать»: no infinitive has a capital letter
        edges = [mark.start, *(edge for gap in mark.gaps for edge in gap), _in_its_line(text, mark)]
        told = zip(edges[::2], edges[1::2], strict=True)
        yield from (Place(start, end, _is_outcome(mark), _is_reaching(mark)) for start, end in told)
    yield from (Place(time.start, time.end) for time in time_expressions.expressions(text))
    yield from (Place(*match.span()) for match in HEARSAY.finditer(folded(text)) if text[match.start()].islower())


def _in_its_line(text: str, mark: marks.Mark) -> int:
    """«…thinking», and a name begins the next line: no phrase goes on over it."""
    end = text.find("\n", mark.start, mark.end)
    return mark.end if end < 0 else end


def _is_outcome(mark: marks.Mark) -> bool:
    """That somebody is away is said of people."""
    return mark.means.outcome not in (None, Outcome.NOT_IN) and not mark.means.absent


def _is_reaching(mark: marks.Mark) -> bool:
    """`Rang`, «заехала», `couldn't get hold of`: whoever stands behind it is whom we turned to."""
    means = mark.means
    ours = means.direction is Direction.OUTGOING or means.outcome is Outcome.TALKED
    return ours or means.outcome in ATTEMPTS or means.unmade
