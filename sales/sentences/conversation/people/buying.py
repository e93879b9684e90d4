"""Who orders there, said by what they do: `mick tully does the ordering now`, «заказами теперь занимается Катя»."""

import re

from sales.languages.registry import LANGUAGES, any_of

_BUYS = tuple(
    (
        re.compile(rf"(?:['’]s)?\s+(?:{one.people.buys})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{one.people.buys_before})\s+$", re.IGNORECASE),
        one.people.buyer,
    )
    for one in LANGUAGES
)
_LATELY = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.lately)})(?!\w)", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"[,;.!?\n]")


def is_said_behind(text: str, until: int) -> bool:
    return any(ahead.match(text, until) for ahead, _, _ in _BUYS)


def of(text: str, start: int, until: int) -> tuple[str, bool]:
    """What one who is named there is called for it, and whether that is new."""
    told = ((ahead.match(text, until), behind.search(text, 0, start), word) for ahead, behind, word in _BUYS)
    found = next(((ahead, behind, word) for ahead, behind, word in told if ahead or behind), None)
    if found is None:
        return "", False
    ahead, behind, word = found
    since, end = behind.start() if behind else start, ahead.end() if ahead else until
    ends = _CLAUSE_ENDS.search(text, end)
    return word, _LATELY.search(text, since, ends.start() if ends else len(text)) is not None
