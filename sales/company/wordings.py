"""Wordings (*шаблоны*): texts that are sent again and again, each member's own and the company's.

Words in brackets are blanks: «Здравствуйте, [имя]!». What there is nothing to say of is left out with its sentence; a
name that commas part off, alone.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from sales.ground.errors import Rejected
from sales.ground.scope import Scope
from sales.languages.blanks import Blank
from sales.languages.registry import LANGUAGES
from sales.values.company_names import search_key

LONGEST_NAME = 22
"""Of a label."""
LONGEST_TEXT = 600
MOST = 10
"""Of one's own, and as many of the company's: all of them stand on one screen."""
_NAMES = {
    search_key(word): blank
    for language in LANGUAGES
    for blank, said in language.blanks.items()
    for word in said.split("|")
}
_BLANK = re.compile(r"\[\s*([^\[\]{}\n]*?)\s*\]|\{\s*([^\[\]{}\n]*?)\s*\}")
_SENTENCE = re.compile(r"(?:[^.!?…\n]|[.!?…]+(?=[^\s.!?…]))+[.!?…]*[ \t]*|[.!?…]+[ \t]*|\n")
_BLANKS = re.compile(r"[ \t]+")
_OPENS = " \t«„“\"'("
_GOES_ON = (",", ":", ";", "—", "–")
"""A line behind these goes on with the sentence."""


class Ready(StrEnum):
    """Wordings that are there from the first day. Their words are the catalogues'."""

    MEET = "meet"
    OFFER = "offer"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Wording:
    """`member` None: the company's."""

    id: int
    member: int | None
    name: str
    text: str
    retired: bool = False
    version: int = 1


def told_blanks(language: str) -> list[str]:
    """All that may be filled in, as one writes it in that language."""
    words = next((one.blanks for one in LANGUAGES if one.code == language), LANGUAGES[0].blanks)
    return [f"[{words[blank].split('|')[0]}]" for blank in Blank]


def checked_name(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise Rejected("wording_name")
    if len(name) > LONGEST_NAME:
        raise Rejected("too_long", most=LONGEST_NAME)
    return name


def checked_text(text: str) -> str:
    """Rejected for a blank that nobody knows: it would be sent as it stands."""
    written = text.strip()
    if not any(map(str.isalnum, written)):
        raise Rejected("wording_text")
    if len(written) > LONGEST_TEXT:
        raise Rejected("too_long", most=LONGEST_TEXT)
    unknown = next((match[0] for match in _BLANK.finditer(written) if _meant(match) is None), None)
    if unknown:
        raise Rejected("blank", word=unknown)
    return written


def filled(text: str, said: Mapping[Blank, str]) -> str:
    """The text for somebody; empty where there is nothing in it to be said to them. A greeting alone says nothing."""
    known = {blank: words for blank, words in said.items() if words}
    sentences = [match[0] for match in _SENTENCE.finditer(text)]
    told = [one for one in (_told(sentence, known) for sentence in sentences) if one is not None]
    if len(told) < len(sentences) and all(map(_greets, told)):
        return ""
    written = ""
    for one in told:
        written += _written(one, known, begins=not written.rstrip().endswith(_GOES_ON))
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in written.split("\n")).strip()


def _written(sentence: str, said: Mapping[Blank, str], *, begins: bool) -> str:
    """«[товар] снова есть»: what is bought is written small within a sentence, and begins one large."""

    def words(match: re.Match[str]) -> str:
        blank = _meant(match) or Blank.NAME
        is_first = begins and not sentence[: match.start()].strip(_OPENS)
        return begun(said[blank]) if is_first and blank is Blank.PRODUCT else said[blank]

    return _BLANK.sub(words, sentence)


def within(name: str) -> str:
    """«Стаканы» as a sentence has them; «ПВХ-плёнка», «Lego Duplo» stay as they are."""
    return name[:1].lower() + name[1:] if name[1:].islower() else name


def begun(names: str) -> str:
    """The first of them as it begins a sentence; «iPhone», «е-Чехлы» stay as they are."""
    first, comma, rest = names.partition(",")
    return (first[:1].upper() + first[1:] if first[1:].islower() else first) + comma + rest


def _told(sentence: str, said: Mapping[Blank, str]) -> str | None:
    """It as a sentence whose blanks can all be filled; None where one can't."""
    lacking = {found for found in _found(sentence) if found not in said}
    if lacking == {Blank.NAME}:
        sentence, lacking = _unnamed(sentence), {found for found in _found(_unnamed(sentence)) if found not in said}
    return None if lacking else sentence


def _greets(sentence: str) -> bool:
    """Whom it is for and who writes, and nothing besides."""
    found = _found(sentence)
    return not sentence.strip() or bool(found and found <= {Blank.NAME, Blank.ME, Blank.COMPANY})


def _found(text: str) -> set[Blank]:
    return {blank for match in _BLANK.finditer(text) if (blank := _meant(match))}


def _meant(match: re.Match[str]) -> Blank | None:
    return _NAMES.get(search_key(match[1] if match[1] is not None else match[2]))


def _unnamed(sentence: str) -> str:
    """«Здравствуйте, [имя]!» and «[имя], добрый день!» without the name."""
    for match in _BLANK.finditer(sentence):
        before, behind = sentence[: match.start()].rstrip(), sentence[match.end() :].lstrip()
        if _meant(match) is not Blank.NAME:
            continue
        if before.endswith(","):
            return before[:-1] + sentence[match.end() :]
        if not before and behind.startswith(","):
            rest = behind[1:].lstrip()
            return rest[:1].upper() + rest[1:]
    return sentence


class Wordings(Protocol):
    """One's own and the company's; nobody sees a colleague's."""

    async def all(self, scope: Scope) -> list[Wording]:
        """That are offered, by name."""

    async def get(self, scope: Scope, row: int) -> Wording: ...
    async def add(self, scope: Scope, wording: Wording) -> None: ...
    async def save(self, scope: Scope, wording: Wording) -> None: ...
