"""A text that asks for one of the lists that everybody has: «кто нам должен», `who owes us`; in whatever language.

It is wholly such words: what names a client, or says more, asks for no list.
"""

import re
from functools import cache

from sales.languages.lists import ListWords
from sales.languages.registry import LANGUAGES
from sales.standing.open_list import Shelf
from sales.values.company_names import search_key

LONGEST = 80
_SIGNS = re.compile(r"[^\w\s'-]+")


def shelf_asked(text: str) -> Shelf | None:
    """The first whose words these are."""
    if len(text) > LONGEST:
        return None
    plain = " ".join(_SIGNS.sub(" ", search_key(text.replace("’", "'"))).split())
    return next((shelf for pattern, shelf in _known() if pattern.fullmatch(plain)), None)


@cache
def _known() -> list[tuple[re.Pattern[str], Shelf]]:
    """Made of all languages once it is asked for."""
    return [(_pattern(one.lists, said), Shelf(code)) for one in LANGUAGES for code, said in one.lists.called.items()]


def _pattern(words: ListWords, said: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{words.asking})\s+)*?(?:{said})(?:\s+(?:{words.closing}))*")
