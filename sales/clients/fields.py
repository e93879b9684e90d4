"""What a field of a card is: where it stands, what it may hold, how an answer is read. The fields themselves are the
attributes of `Client` and `Contact` in `client.py`: whatever knows of fields asks these, so a field is said once.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum, auto
from typing import Any

from sales.ground.errors import Rejected
from sales.values import birthdays, emails, nicks, tax_numbers

MOST_TAGS = 10
LONGEST_TAG = 30
LONGEST_ADDRESS = 254
"""Of an e-mail, by its standard."""

_SITE = re.compile(r"(https?://)?[^\s/@]+\.[^\s/@.]{2,}(/\S*)?", re.IGNORECASE)


class Kind(Enum):
    """What a field holds, and so how an answer to it is read."""

    LINE = auto()
    TEXT = auto()  # of several lines
    EMAIL = auto()
    SITE = auto()
    TAX_NUMBER = auto()
    NICK = auto()  # of Telegram
    BIRTHDAY = auto()
    TAGS = auto()
    PICKED = auto()  # from buttons: no text is an answer
    DAY = auto()  # on which a button was tapped
    PHONES = auto()  # rows of their own, which come and go one by one


WORDS = frozenset({Kind.LINE, Kind.EMAIL, Kind.SITE, Kind.TAX_NUMBER})
"""Kinds of plain words: one line of a file's cell, which another cell cannot add to."""


class Block(Enum):
    """Where a field stands on the card and on the screen of editing."""

    NAME = auto()
    BUSINESS = auto()
    ANALYSIS = auto()
    PERSON = auto()  # a contact's are in one block


@dataclass(frozen=True, slots=True)
class Spec:
    """A field of a card. Its words are in the catalogues, under its name."""

    kind: Kind
    block: Block
    longest: int = 0
    sign: str = ""  # before it on the card, where its name is not said
    column: str = ""  # what a column of a file that holds it is called by `Field`; empty: as the attribute
    width: int = 16  # of that column in an export, in signs
    searched: bool = False  # its words find the card, as the name does


def said(kind: Kind, block: Block, longest: int = 0, **more: Any) -> Mapping[str, Spec]:
    """What makes an attribute a field of a card."""
    return {"spec": Spec(kind, block, longest, **more)}


def told(kind: Kind, block: Block, longest: int = 0, *, empty: Any = "", **more: Any) -> Any:
    """An attribute that is a field of a card; `empty` is what it holds where nothing is known."""
    return field(default=empty, metadata=said(kind, block, longest, **more))


def spec_of(card: type, name: str) -> Spec:
    """What kind of field that attribute is."""
    spec: Spec = next(one.metadata["spec"] for one in fields(card) if one.name == name)
    return spec


def empty(card: type, name: str) -> Any:
    """What that field holds where nothing is known."""
    return next(one.default for one in fields(card) if one.name == name)


def answer(spec: Spec, text: str, country: str) -> Any:
    """What a typed answer puts into the field. Raises Rejected where the field cannot take it."""
    if spec.kind not in _READ:
        raise Rejected("choose")
    return _READ[spec.kind](spec, text, country)


def shown(value: Any) -> str:
    """What a field holds, as text: to show, and to notice that somebody else changed it."""
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)


def one_line(text: str, most: int) -> str:
    """Spaces and line breaks folded. Raises Rejected where nothing is left or it is too long."""
    return _fits(" ".join(text.split()), most)


def _fits(text: str, most: int) -> str:
    if not text:
        raise Rejected("empty")
    if len(text) > most:
        raise Rejected("long", most=most)
    return text


def _site(text: str, most: int) -> str:
    site = one_line(text, most)
    if not _SITE.fullmatch(site):
        raise Rejected("site")
    return site


def _tags(text: str) -> tuple[str, ...]:
    words = [" ".join(word.split()) for word in re.split(r"[,;#\n]", text)]
    tags = tuple(dict.fromkeys(word for word in words if word))
    if not tags:
        raise Rejected("empty")
    if len(tags) > MOST_TAGS or any(len(tag) > LONGEST_TAG for tag in tags):
        raise Rejected("tags", most=MOST_TAGS)
    return tags


def one_tag(text: str) -> str:
    """Raises Rejected where it is none, or several."""
    tags = _tags(text)
    if len(tags) > 1:
        raise Rejected("one_tag")
    return tags[0]


_READ: dict[Kind, Callable[[Spec, str, str], Any]] = {
    Kind.LINE: lambda spec, text, _: one_line(text, spec.longest),
    Kind.TEXT: lambda spec, text, _: _fits(text.strip(), spec.longest),
    Kind.EMAIL: lambda _, text, __: emails.parse(text),
    Kind.SITE: lambda spec, text, _: _site(text, spec.longest),
    Kind.TAX_NUMBER: lambda _, text, country: tax_numbers.parse(text, country),
    Kind.NICK: lambda _, text, __: nicks.parse(text),
    Kind.BIRTHDAY: lambda _, text, __: birthdays.parse(text),
    Kind.TAGS: lambda _, text, __: _tags(text),
}
"""How typed answers are read; other kinds have buttons."""
