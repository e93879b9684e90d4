"""A folded text with its days and hours written out plainly, and where each sign of it stood: «полтретьего» is 2:30.

The many ways of writing are tables of the languages (`plain_times.py`); what is looked for in the plain text is in
`day_phrases.py` and `hour_phrases.py`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from sales.days.spoken import MONTH
from sales.languages.registry import LANGUAGES
from sales.languages.times import PlainWords, TimeWords

Replacing = Callable[[re.Match[str]], str | None]

LAST_DAY = 31
SHORTEST_SLIP = 5
"""A shorter word with one letter wrong is too often another word."""
_WORD = re.compile(r"[^\W\d_]+")
_SURELY_DAYS = 12
"""`On the second` may be a try; later ones count days."""


@dataclass(frozen=True, slots=True)
class Plain:
    """`starts` and `ends`: where in the text as it was written each sign's words begin and end."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    before: str  # the text as it was written

    def written(self, start: int, end: int) -> tuple[int, int]:
        """The place, in the text as it was written, of a stretch of the plain one."""
        return (self.starts[start], self.ends[end - 1]) if start < end else (start, end)


def plain(folded: str) -> Plain:
    told = unchanged(folded)
    for alphabet, rules in _rules():
        if alphabet.search(folded):
            for rule, replacing in rules:
                told = replaced(told, rule, replacing)
    return told


def unchanged(folded: str) -> Plain:
    places = range(len(folded))
    return Plain(folded, tuple(places), tuple(place + 1 for place in places), folded)


def replaced(told: Plain, rule: re.Pattern[str], replacing: Replacing) -> Plain:
    text, starts, ends, done = "", [], [], 0
    for match in rule.finditer(told.text):
        said = replacing(match)
        if said is None or said == match.group():
            continue
        begin, end = match.span()
        text += told.text[done:begin] + said
        starts += [*told.starts[done:begin], *[told.starts[begin]] * len(said)]
        ends += [*told.ends[done:begin], *[told.ends[end - 1]] * len(said)]
        done = end
    if not done:
        return told
    return Plain(text + told.text[done:], (*starts, *told.starts[done:]), (*ends, *told.ends[done:]), told.before)


@cache
def _rules() -> list[tuple[re.Pattern[str], list[tuple[re.Pattern[str], Replacing]]]]:
    """Each language's, with the letters without which none of its words stands in a text."""
    return [(re.compile(one.alphabet), list(_rules_of(one.times))) for one in LANGUAGES]


def _rules_of(times: TimeWords) -> Iterator[tuple[re.Pattern[str], Replacing]]:
    words = times.plain
    rules: list[tuple[str, Replacing]] = [
        (r"[^\W\d_]+", _slips(words)),
        *_clocks(words),
        (words.half_more, _in_minutes(words)),
        *((pattern, _day_of_month(words)) for pattern in _ordinals(times)),
        (_hour_in_words(words), _in_figures(words)),
        *((pattern, _template(said)) for pattern, said in words.rewritten),
    ]
    return ((re.compile(rf"(?<![\w.:])(?:{pattern})(?!\w)"), replacing) for pattern, replacing in rules)


def _template(said: str) -> Replacing:
    return lambda match: match.expand(said)


def _clocks(words: PlainWords) -> Iterator[tuple[str, Replacing]]:
    number = _any_word(words.clock_words)
    for pattern, away in words.clock:
        written = pattern.format(ordinal=number, number=rf"(?:{number}|\d{{1,2}}(?!\d|[:.]\d))")
        yield written, _clock(words, away)


def _clock(words: PlainWords, away: int) -> Replacing:
    """So many minutes before or after the hour; or once as many as the group says."""
    numbers = _numbers(words.clock_words)

    def said(match: re.Match[str]) -> str | None:
        hour, minutes = _number(match["hour"], numbers), match.groupdict().get("minutes")
        total = hour * 60 + away * (_number(minutes, numbers) if minutes else 1)
        return f"{total // 60 or 12}:{total % 60:02}" if 1 <= hour <= 24 else None

    return said


def _in_minutes(words: PlainWords) -> Replacing:
    numbers = _numbers(words.clock_words)

    def said(match: re.Match[str]) -> str:
        count = match["n"] or match["w"]
        hours = _number(count, numbers) if count else 1
        return f"{hours * 60 + 30} {words.minutes}"

    return said


def _hour_in_words(words: PlainWords) -> str:
    hours, minutes = _any_word(words.hour_words), _any_word(words.minute_words, between=r"[\s-]")
    return (
        rf"(?P<at>{words.before_hour})\s+(?P<hour>{hours})(?:(?:\s+(?:{words.oclock}))?\s+(?P<minute>{minutes}))?"
        rf"(?!\s*(?:{words.not_hours})(?!\w))"
    )


def _in_figures(words: PlainWords) -> Replacing:
    hours, minutes = _numbers(words.hour_words), _numbers(words.minute_words)

    def said(match: re.Match[str]) -> str:
        minute = re.sub(r"\s", "-", match["minute"] or "")
        return f"{match['at']} {hours[match['hour']]}" + (f":{minutes[minute]:02}" if minute else "")

    return said


def _ordinals(times: TimeWords) -> Iterator[str]:
    """«Первого октября», «двадцать пятого», «до десятого»."""
    words, days = times.plain, times.days
    ones, tens = _any_word(words.ordinals), _any_word(words.tens)
    named = rf"(?=\s+(?:{days.of}\s+)?(?:{MONTH}|{words.of_days}))"
    ends = rf"(?=\s*(?:$|[,;.!?\n)]|{days.at}\s+\d))"
    yield rf"(?P<before>)(?:(?P<tens>{tens})[\s-]+)?(?P<n>{ones}){named}"
    yield rf"(?P<before>)(?P<tens>{tens})[\s-]+(?P<n>{ones})"
    yield rf"(?P<before>(?:{words.before_ordinal})\s+)(?P<tens>(?!))?(?P<n>{ones}){ends}"
    late = _any_word({day: said for day, said in words.ordinals.items() if day > _SURELY_DAYS})
    yield rf"(?P<before>(?:{words.before_ordinal})\s+)(?P<tens>(?!))?(?P<n>{late})(?!\w)"
    yield rf"(?P<before>(?:{words.weekday_the})\s+)(?P<tens>(?!))?(?P<n>{ones})(?!\w)"
    yield rf"(?P<before>)(?P<tens>(?!))?(?={words.lone_ordinal})(?P<n>{ones})"


def _day_of_month(words: PlainWords) -> Replacing:
    ones, tens = _numbers(words.ordinals), _numbers(words.tens)

    def said(match: re.Match[str]) -> str | None:
        day = ones[match["n"]] + (tens[match["tens"]] if match["tens"] else 0)
        return f"{match['before']}{day}{words.suffix}" if day <= LAST_DAY else None

    return said


def _slips(words: PlainWords) -> Replacing:
    """A word with one letter wrong is the word of a day that it was meant to be."""
    right, others = frozenset(words.slips.split()), frozenset(words.no_slips.split())

    def said(match: re.Match[str]) -> str | None:
        word = match.group()
        return None if len(word) < SHORTEST_SLIP or word in right or word in others else _meant(word, right)

    return said


@lru_cache(4096)
def _meant(word: str, right: frozenset[str]) -> str | None:
    near = [one for one in right if one[0] == word[0] and abs(len(one) - len(word)) <= 1]
    if not near:
        return None
    from rapidfuzz.distance import OSA  # compiled code that only misspelt words need

    found = [one for one in near if OSA.distance(one, word, score_cutoff=1) <= 1]
    return found[0] if len(found) == 1 else min(found, key=len, default=None)


def _number(word: str, numbers: Mapping[str, int]) -> int:
    return int(word) if word.isdecimal() else numbers[word]


def _numbers(table: Mapping[int, str]) -> dict[str, int]:
    return {word: number for number, words in table.items() for word in words.split()}


def _any_word(table: Mapping[int, str], between: str = "-") -> str:
    """Any of a table's words, the longest first."""
    words = sorted((word for said in table.values() for word in said.split()), key=len, reverse=True)
    return f"(?:{'|'.join(word.replace('-', between) for word in words)})"
