"""A text that asks for one of the lists that everybody has: «кто нам должен», `who owes us`; in whatever language.

It is wholly such words: what names a client, or says more, asks for no list.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sales.clients.client import Lack
from sales.languages.lists import ListWords
from sales.languages.registry import LANGUAGES
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import Lacking
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import BUYERS, EVER, OWING, big_and_silent, silent
from sales.values.company_names import search_key

LONGEST = 100
_SIGNS = re.compile(r"[^\w\s'-]+")


def shelf_asked(text: str) -> Shelf | None:
    """The first whose words these are."""
    return found.shelf if (found := list_asked(text)) else None


def list_asked(text: str, *, bare: bool = False) -> OpenList | None:
    """With for how long they are to have been silent, where it says so; `bare`: also of nobody in particular."""
    if len(text) > LONGEST:
        return None
    plain = _plain(text)
    said = _asked(plain, bare=bare) or next(filter(None, map(_acted_upon, without_acts(plain))), None)
    return said or _of_two(plain)


def wants_back(text: str) -> bool:
    """Whether it asks to take back what was done with a whole list."""
    said = _plain(text)
    return any(re.fullmatch(one.lists.undoing, said) for one in LANGUAGES)


def list_of_somebody(around: Sequence[str]) -> OpenList | None:
    """Of what stands around a colleague's name: «должники …», `clients of … without a step`."""
    whose = "|".join(one.lists.whose for one in LANGUAGES)
    before, behind = (search_key(_SIGNS.sub(" ", one)).strip() for one in around)
    before = re.sub(rf"(?:^|\s)(?:{whose})$", "", before)
    behind = re.sub(rf"^(?:{whose})(?:\s|$)", "", behind)
    found = list_asked(f"{before} {behind}".strip(), bare=True)
    return found if found and found.wanted.conditions else None


def _plain(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", search_key(text.replace("’", "'"))).split())


def without_acts(plain: str) -> list[str]:
    """What else a text says that says what is to be done with all of them: «у кого нет шага, поставь всем день»."""
    acts = [act for act in _acts() if act.several.search(plain)]
    behind = [found["said"] for act in acts if (found := act.behind.fullmatch(plain))]
    return [*behind, *(said for act in acts if (found := act.before.match(plain)) for said in act.said(found))]


def _of_two(plain: str) -> OpenList | None:
    """Who is on both: «ключевые без шага»; of whom the first is told."""
    words = plain.split()
    for at in range(1, len(words)):
        first, second = _asked(" ".join(words[:at]), bare=False), _asked(" ".join(words[at:]), bare=False)
        if first and second and first.wanted.conditions and second.wanted.conditions:
            more = [one for one in second.wanted.conditions if one not in first.wanted.conditions]
            return OpenList(first.shelf, first.wanted.also(*more))
    return None


def _acted_upon(said: str) -> OpenList | None:
    """Of whose clients nobody in particular: «кто оставляет клиентов без шага»."""
    leaving = (re.match(one.lists.leaving, said) for one in LANGUAGES)
    ends = sorted({found.end() for found in leaving if found} | {0})
    return next(filter(None, (_asked(said[end:], bare=True) for end in ends)), None)


def _asked(plain: str, *, bare: bool) -> OpenList | None:
    for pattern, shelf, words in (*_of_silent(), *(_bare() if bare else ())):
        if pattern.fullmatch(plain):
            return OpenList(shelf, silent(_days(words, plain), key=shelf is Shelf.KEY))
    shelves = (shelf for pattern, shelf in _known() if pattern.fullmatch(plain))
    return next(map(OpenList.on, shelves), None) or _of_big(plain) or _of_lacking(plain)


def lack_asked(text: str) -> bool:
    """Whether it asks for those of whom something is not known: right after a touch it may well be a remark."""
    found = list_asked(text)
    return found is not None and any(isinstance(one, Lacking) for one in found.wanted.conditions)


class _Acts:
    """What a language says that is to be done with all of a list. One of somebody alone is a report: «не платит,
    напомни завтра».
    """

    def __init__(self, words: ListWords) -> None:
        act = rf"(?:{words.acting})(?: (?:{words.acted}))*"
        self.several = re.compile(rf"(?<!\w)(?:{words.several})(?!\w)")
        self.behind = re.compile(rf"(?P<said>.+?) {act}")
        self.before = re.compile(rf"{act} (?=\S)")
        self._acted = re.compile(words.acted)

    def said(self, found: re.Match[str]) -> Iterator[str]:
        """Behind the act, with ever fewer of the words at the end: «дай всем без шага день»."""
        words = found.string[found.end() :].split()
        while words:
            yield " ".join(words)
            if not self._acted.fullmatch(words.pop()):
                return


@cache
def _acts() -> list[_Acts]:
    return [_Acts(one.lists) for one in LANGUAGES]


def _of_big(plain: str) -> OpenList | None:
    """Who buys or owes most; or big ones who are silent for so long. Those asleep have a list of their own."""
    if any(_pattern(one.lists, one.lists.bought).fullmatch(plain) for one in LANGUAGES):
        return OpenList(Shelf.ALL, BUYERS)
    if any(_pattern(one.lists, one.lists.owed).fullmatch(plain) for one in LANGUAGES):
        return OpenList(Shelf.OWING, OWING.by(Order.OWED))
    for pattern, words in _big():
        if pattern.fullmatch(plain):
            return OpenList(Shelf.ALL, big_and_silent(_days(words, plain)))
    return None


def _of_lacking(plain: str) -> OpenList | None:
    """«Без телефона»: of whom something is not known."""
    lacked = (lack for pattern, lack in _lacking() if pattern.fullmatch(plain))
    return next((OpenList(Shelf.ALL, ClientFilter((Lacking(frozenset({one})),))) for one in lacked), None)


def _days(words: ListWords, plain: str) -> int:
    found = re.search(rf"(?<!\w){_long(words)}(?!\w)", plain)
    said, span = found.group("number", "span") if found else (None, "")
    number = 1 if said is None else int(said) if said.isdecimal() else words.numbers[said]
    return min(number * next(days for one, days in words.spans.items() if re.fullmatch(one, span)), EVER)


@cache
def _known() -> list[tuple[re.Pattern[str], Shelf]]:
    """Made of all languages once it is asked for."""
    return [(_pattern(one.lists, said), Shelf(code)) for one in LANGUAGES for code, said in one.lists.called.items()]


@cache
def _of_silent() -> list[tuple[re.Pattern[str], Shelf, ListWords]]:
    every = [(one.lists, code, said) for one in LANGUAGES for code, said in one.lists.silent.items()]
    return [(_pattern(words, _lasting(words, said)), Shelf(code), words) for words, code, said in every]


@cache
def _bare() -> list[tuple[re.Pattern[str], Shelf, ListWords]]:
    known = [one.lists for one in LANGUAGES]
    return [(_pattern(words, _lasting(words, words.bare)), Shelf.ALL, words) for words in known]


@cache
def _big() -> list[tuple[re.Pattern[str], ListWords]]:
    return [(_pattern(one.lists, _lasting(one.lists, one.lists.big)), one.lists) for one in LANGUAGES]


@cache
def _lacking() -> list[tuple[re.Pattern[str], Lack]]:
    every = [(one.lists, Lack(code), what) for one in LANGUAGES for code, what in one.lists.lacks.items()]
    return [(_pattern(words, words.lacking.replace("{what}", f"(?:{what})")), lack) for words, lack, what in every]


def _lasting(words: ListWords, said: str) -> str:
    """It may stand in several places, and is read once all of it is known to hold."""
    return said.replace("{long}", re.sub(r"\?P<\w+>", "?:", _long(words)))


def _long(words: ListWords) -> str:
    numbers = "|".join((r"\d{1,3}", *words.numbers))
    return rf"(?:(?P<number>{numbers}) )?(?P<span>{'|'.join(words.spans)})"


def _pattern(words: ListWords, said: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{words.asking})\s+)*?(?:{said})(?:\s+(?:{words.closing}))*")
