"""Words by which a message says that somebody is new: «новая точка Лис», `new client Fox`, «новое кафе Мята»."""

import re

from sales.languages.registry import LANGUAGES, any_of
from sales.sentences.parts import Span
from sales.values.word_lists import listed

_NUMBER = r"\s*(?:(?:\d{1,2}[.)]|[•*+])\s*)?"
_NEWCOMER = re.compile(rf"{_NUMBER}(?:{any_of(lambda one: one.reports.newcomer)})(?!\w)[\s:,–—-]*")
_KINDS = listed(*(f"{one.names.kinds} {one.names.businesses}" for one in LANGUAGES))
_NEW_KIND = re.compile(
    rf"{_NUMBER}(?:{any_of(lambda one: one.reports.newly)})\s+"
    rf"(?=(?:{'|'.join(map(re.escape, sorted(_KINDS)))})\s+[«\"“„]?(?P<name>[^\W\d_]))"
)


def heading(plain: str, text: str, start: int = 0, *, kinds: bool = True) -> Span | None:
    """Where it is said that somebody is new, up to the name. `kinds`: also by «новое» before what a client is and a
    name with a capital letter; what it is belongs to the name then.
    """
    found = _NEWCOMER.match(plain, start)
    if found is None and kinds:
        found = _NEW_KIND.match(plain, start)
        found = found if found and text[found.start("name")].isupper() else None
    return Span(*found.span()) if found else None
