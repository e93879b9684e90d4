"""«По вторникам», «через вторник», «каждый месяц 5-го»: what a text says of a step that comes again."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sales.days import habits
from sales.days.spoken import WEEKDAY, folded, weekday
from sales.languages.registry import LANGUAGES
from sales.languages.times import RepeatWords
from sales.work.series import Series, monthly, weekly

MOST_DAYS = 31
_DAY = timedelta(days=1)
_DATED = re.compile(r"(.+) \((\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))\)")


@dataclass(frozen=True, slots=True)
class Plainly:
    """The text with the first day in the place of the words for all of them, which then is read like any other."""

    text: str
    series: Series | None = None
    words: str = ""  # in the place of which the day stands

    def restored(self, text: str) -> str:
        """What was read of the text, in the words it was written in."""
        return text.replace(self.series.on.isoformat(), self.words) if self.series else text


def plainly(text: str, today: date, names: Iterable[tuple[int, int]] = ()) -> Plainly:
    """As it is where nothing comes again, or more than one thing does: then nobody knows what. Words that go on in one
    of the `names` are that name: `Tuesday's Child`.
    """
    written, places = folded(text), list(names)
    found = [one for one in _found(written, today) if not any(_goes_on(one[:2], place) for place in places)]
    if len(found) != 1 or habits.of_several(written):
        return Plainly(text)
    start, end, series = found[0]
    if _PLURAL.search(written[:start]) or _PLURAL.search(written[end:]):
        return Plainly(text)
    return Plainly(f"{text[:start]}{series.on.isoformat()}{text[end:]}", series, text[start:end])


def _goes_on(words: tuple[int, int], name: tuple[int, int]) -> bool:
    overlap = words[0] < name[1] and name[0] < words[1]
    return overlap and (name[0] < words[0] or words[1] < name[1])


def of_words(text: str, day: date) -> Series | None:
    """The rule that words alone say, from that day on: as exports have them, with one of its days in brackets."""
    dated = _DATED.fullmatch(text.strip())
    words, since = (dated[1], date.fromisoformat(dated[2])) if dated else (text, day)
    return plainly(words, since - _DAY).series


def _found(written: str, today: date) -> Iterator[tuple[int, int, Series]]:
    """From tomorrow on. Of phrases that overlap the longer one."""
    taken: list[tuple[int, int]] = []
    for pattern, series_of in _TABLE:
        for match in pattern.finditer(written):
            series = series_of(match, today + _DAY)
            if series and not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                yield (*match.span(), series)


def _of_weekday(weeks: int) -> Callable[[re.Match[str], date], Series | None]:
    return lambda match, since: weekly(_weekday(match["weekday"]), since, weeks)


def _weekday(word: str) -> int:
    return _PLURALS[word] if word in _PLURALS else weekday(word)


def _of_month(match: re.Match[str], since: date) -> Series | None:
    day = int(match["day"])
    return monthly(day, since) if 1 <= day <= MOST_DAYS else None


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}(?!\w)".replace(" ", r"\s+"))


def _rules(words: RepeatWords) -> Iterator[tuple[re.Pattern[str], Callable[[re.Match[str], date], Series | None]]]:
    some = "|".join(words.plurals.values())
    names = {
        "weekday": f"(?P<weekday>{WEEKDAY})",
        "plural": f"(?P<weekday>{some})",
        "any": f"(?P<weekday>{some}|{WEEKDAY})",
    }
    yield from ((_rule(one.format(**names)), _of_weekday(2)) for one in words.every_other)
    yield from ((_rule(one.format(**names)), _of_weekday(1)) for one in words.each)
    yield _rule(f"{words.weekly}{names['plural']}"), _of_weekday(1)
    yield from ((_rule(one), _of_month) for one in words.monthly)


_PLURALS = {word: day for one in LANGUAGES for day, word in one.times.repeats.plurals.items()}
_PLURAL = re.compile(rf"(?<!\w)(?:{'|'.join(_PLURALS)})(?!\w)")
_TABLE = [rule for one in LANGUAGES for rule in _rules(one.times.repeats)]
