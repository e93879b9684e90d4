"""Which pieces of a text tell of products that were taken: not of those that were refused, asked about, promised,
put off or bought from others.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sales.company.directories import Entry, named_in
from sales.company.products import BESIDE, COUNTED, OTHER_THING, is_word_of
from sales.languages.registry import any_of, any_word
from sales.values.company_names import search_key

_TAKING = any_of(lambda one: one.amounts.taking)
_REFUSED = any_word(lambda one: one.amounts.refused)
_PERHAPS = rf"(?:{any_of(lambda one: one.amounts.perhaps)})(?:\s+[\w'’]+){{0,3}}?\s+(?:{_TAKING})"
"""`Might take 1000 labels`, «может возьмут крышки»."""
_DONE = re.compile(
    rf"(?<!\w)(?:(?P<turned>{any_of(lambda one: one.amounts.turned_down)})|"
    rf"(?P<spoken>{_PERHAPS}|{any_of(lambda one: one.amounts.spoken)})|"
    rf"(?P<taken>{_TAKING}|{any_of(lambda one: one.amounts.returned)}))(?!\w)"
)
_FROM_OTHERS = any_word(lambda one: one.amounts.from_others)
_SO_MANY = re.compile(rf"(?<![\w.,])\d+(?:\s*(?:{COUNTED})(?!\w)\.?)?")
_AND = re.compile(rf"(?:{any_of(lambda one: one.reports.and_)})(?<=\w)")
_BUT = any_of(lambda one: one.amounts.but)
_APART = re.compile(
    rf"\s*(?:[;\n]|,(?!\d))\s*(?:(?:{_BUT})\s+)?|\s+(?:{_BUT})\s+|\s+(?:{any_of(lambda one: one.reports.and_)})\s+|"
    r"[.!?]\s+",
    re.IGNORECASE,
)
_IN_SHORT = re.compile(rf"\d\s*(?:{COUNTED})$", re.IGNORECASE)
"""«300 шт. крышек»: no sentence ends there."""
_TAKEN = re.compile(rf"(?<!\w)(?:{_TAKING})(?!\w)")
_TELLING = re.compile(rf"(?<![\w-])(?!(?:{any_of(lambda one: one.amounts.quality)})(?!\w)){BESIDE}(?<=\w{{4}})")
_FARTHEST = 3
"""Words between what denies and the thing."""


@dataclass(slots=True)
class _Heard:
    """What was said of the pieces before. `goes_on`: a name that a comma or an «и» adds is told of likewise."""

    known: Sequence[Entry]
    left_out: bool = False
    goes_on: bool = False
    spoken: str = ""  # the name that was only spoken of, where it is the only one

    def taken(self, piece: str, *, joined: bool) -> str:
        """What of a piece was taken; nothing, or all of it."""
        done = list(_DONE.finditer(piece))
        bare = not done and _SO_MANY.search(piece) is None and self._name(piece) is not None
        if self.left_out and bare and (joined or self.goes_on):
            return ""
        before, self.spoken = self.spoken, ""
        rest = self._rest(piece, done)
        self.left_out = not rest
        of_that = _SO_MANY.search(rest) and not OTHER_THING.search(rest) and self._name(rest) is None
        return f"{before} {rest}" if before and of_that else rest

    def is_surely_taken(self, piece: str) -> bool:
        return self._name(piece) is not None and _tells_how_many(piece)

    def is_told_otherwise(self, piece: str) -> bool:
        """«Коробки дорого для них» beside what was taken: another word says what is with that product."""
        entry = named_in(piece, self.known)
        if entry is None or _tells_how_many(piece):
            return False
        return any(not is_word_of(match[0], entry) for match in _TELLING.finditer(piece))

    def _rest(self, piece: str, done: Sequence[re.Match[str]]) -> str:
        """Without what was refused or only spoken of."""
        if _FROM_OTHERS.search(piece) and self._name(piece) is not None:
            return ""
        kinds = {match.lastgroup for match in done}
        self.goes_on = bool(done) and self._stands_before(piece, done[0])
        self.spoken = (self._name(piece) or "") if kinds == {"spoken"} else ""
        if kinds <= {"taken"}:
            return self._without(piece)
        if "taken" in kinds:
            return self._without(self._without_turned_down(" ".join(self._segments(piece, done))))
        rest = self._without_turned_down(piece)
        is_left = rest != piece and _SO_MANY.search(rest) and self._name(rest) is not None
        return rest if is_left and kinds == {"turned"} else ""

    def _segments(self, piece: str, done: Sequence[re.Match[str]]) -> Iterator[str]:
        """«Про коробки спросили пакеты взяли», `took cups asked about lids`: what was not only spoken of."""
        places = [0, *(match.start() for match in done[1:]), len(piece)]
        if not self._stands_before(piece, done[0]):
            places = [0, *(match.end() for match in done[:-1]), len(piece)]
        for match, start, end in zip(done, places, places[1:], strict=False):
            if match.lastgroup != "spoken":
                yield piece[start:end].strip()

    def _without_turned_down(self, piece: str) -> str:
        """«Взяли 300 стаканов крышки пока не нужны», `turned down the napkins took straws`."""
        done = list(_DONE.finditer(piece))
        first = bool(done) and self._stands_before(piece, done[0])
        for match in reversed([one for one in done if one.lastgroup == "turned"]):
            before, behind = piece[: match.start()].split(), piece[match.end() :].split()
            count = self._named_first(behind[:_FARTHEST]) if first else 0
            if count:
                behind = behind[count:]
            elif before and self._name(before[-1]):
                before.pop()
            elif before and self._name(" ".join(before[-2:])):
                before = before[:-2]
            else:
                behind = behind[self._named_first(behind[:_FARTHEST]) :]
            piece = " ".join([*before, *behind])
        return piece

    def _without(self, piece: str) -> str:
        """«300 стаканов без крышек», `no lids`: without what stands behind that."""
        match = _REFUSED.search(piece)
        if match is None:
            return piece
        behind = piece[match.end() :].split()
        return " ".join([*piece[: match.start()].split(), *behind[self._named_first(behind[:_FARTHEST]) :]])

    def _named_first(self, words: Sequence[str]) -> int:
        """How many words from the first on name something; none: nothing does."""
        said = (number for number in range(1, len(words) + 1) if self._name(" ".join(words[:number])))
        return next(said, 0)

    def _stands_before(self, piece: str, done: re.Match[str]) -> bool:
        """Whether what was done stands before what it was done with."""
        return self._name(piece[: done.start()]) is None

    def _name(self, words: str) -> str | None:
        found = named_in(words, self.known)
        return found.text if found else None


def _tells_how_many(piece: str) -> bool:
    """Or for how much, or that it was taken."""
    return any(char.isdigit() for char in piece) or _TAKEN.search(piece) is not None


def pieces(text: str, known: Sequence[Entry]) -> list[str]:
    """What was taken of each piece, folded."""
    heard = _Heard(known)
    told = [heard.taken(piece, joined=joined) for piece, joined in _apart(text)]
    if not any(heard.is_surely_taken(piece) for piece in told):
        return told
    return ["" if heard.is_told_otherwise(piece) else piece for piece in told]


def _apart(text: str) -> Iterator[tuple[str, bool]]:
    """Its pieces, folded, and whether an «и» joins each to the one before."""
    start, joined = 0, False
    for match in _APART.finditer(text):
        if match[0][0] in ".!?" and _IN_SHORT.search(text, start, match.start()):
            continue
        yield search_key(text[start : match.start()]), joined
        start, joined = match.end(), _AND.fullmatch(match[0].strip().lower()) is not None
    yield search_key(text[start:]), joined
