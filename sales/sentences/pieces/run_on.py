"""Somebody nobody knows with no pause before: «Корочка отказ Сытый Кот взяли 2 рул», `no answer hillside florist …`.

What is told of the client ends right before the name, and what is told of somebody else begins right behind. The name
has capital letters, or says what it is: «кафе ландыш».
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from sales.clients.finding.candidates import ORDINARY
from sales.languages.registry import LANGUAGES, any_of
from sales.sentences.parts import FILLERS, Span
from sales.values.amounts.figures import MARKED
from sales.values.person_words import is_courtesy, is_first_name, is_patronymic, is_position
from sales.values.word_lists import listed

MOST_WORDS = 4
"""From the name's beginning to what is told of it."""
_TRADES = listed(*(f"{one.names.kinds} {one.names.businesses} {one.names.trades}" for one in LANGUAGES))
_NOTHING = ORDINARY | FILLERS | listed(*(one.reports.edges for one in LANGUAGES))
_LED_ON = re.compile(rf"\s+(?:(?:{any_of(lambda one: one.reports.turns_to)})\s+)?")
_SUM = re.compile(rf"(?:{MARKED}|\d{{1,3}}(?: \d{{3}})+|\d{{3,}})(?!\w)")
_WORD = re.compile(r"[«\"“„]?([^\W_][\w'’&-]*)[»\"”]?")


def names(plain: str, text: str, span: Span, since: int, known: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """Each with where what is before it ends. `known`: all that is told, of outcomes and of days."""
    for end in _ends(plain, span, since, known):
        led = _LED_ON.match(plain, end, span.end)
        until = min((one.start for one in known if led and one.start >= led.end()), default=span.end)
        words = list(_WORD.finditer(text, led.end(), until)) if led else []
        if led and 0 < len(words) <= MOST_WORDS and words[0][1][0].isalpha():
            name = _with_capitals(words) or _by_trade(words)
            yield from [(end, Span(name[0].start(), name[-1].end()))] if name else []


def _ends(plain: str, span: Span, since: int, known: Sequence[Span]) -> list[int]:
    """Behind what is told of the client before."""
    sums = [match.end() for match in _SUM.finditer(plain, since, span.end)]
    return sorted({end for end in (*(one.end for one in known), *sums) if since < end < span.end})


def _with_capitals(words: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """No person, and nothing that somebody is."""
    name = list(takewhile(lambda word: word[1][0].isupper(), words))
    said = [word[1].casefold() for word in name]
    somebody = any(is_patronymic(word) or is_position(word) or is_courtesy(word) for word in said)
    called = bool(said) and is_first_name(said[0]) and _TRADES.isdisjoint(said)
    return [] if not said or somebody or called or said[0] in _NOTHING else name


def _by_trade(words: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """«Кафе ландыш», `hillside florist`: what it is, and words that say nothing else."""
    said = [word[1].casefold() for word in words]
    trades = sum(word in _TRADES for word in said)
    told = all(word not in _NOTHING and not is_first_name(word) for word in said)
    return list(words) if told and 0 < trades < len(said) else []
