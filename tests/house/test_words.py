"""The catalogues: every word that code asks for is there in every language, whole, and nothing else is."""

import ast
import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from sales.clients.client import ClientField, ContactField, Ending
from sales.company.wordings import Ready
from sales.importing.said.fields import OF_CLIENTS, OF_CONTACTS
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from tests.house import ROOT
from tests.house.sources import modules

KEYWORDS = {"_": None, "n_": (1, 2), "p_": ((1, "c"), 2), "np_": ((1, "c"), 2, 3)}
LANGUAGES = ("en", "ru")
THOSE_WHO_SPEAK = ("handlers", "bot")
SAMPLE = Path("bot/demo")
"""Its names and notes are data that the bot shows, not words of its own."""
RUSSIAN_WORD = re.compile(r"[а-яё]{2}", re.IGNORECASE)

BY_CODE: dict[str, Iterable[StrEnum]] = {
    "client": ClientField,
    "client, asked": ClientField,
    "contact": ContactField,
    "contact, asked": ContactField,
    "outcome": Outcome,
    "errand after": Outcome,
    "reason": Reason,
    "ending": Ending,
    "wording": Ready,
    "wording, text": Ready,
    "column": {*OF_CLIENTS, *OF_CONTACTS},
}
"""By their context: the tables whose words are asked for by the code of what is meant."""

Key = tuple[str | None, tuple[str, ...]]

each_language = pytest.mark.parametrize("language", LANGUAGES)


def test_there_are_just_the_languages_we_speak() -> None:
    assert sorted(path.name for path in (ROOT / "locales").iterdir()) == sorted(LANGUAGES)


@each_language
def test_every_word_of_the_code_is_translated(language: str) -> None:
    assert sorted(_asked_for() - _translated(language), key=str) == []


@each_language
def test_no_translation_outlives_its_message(language: str) -> None:
    assert sorted(_translated(language) - _asked_for(), key=str) == []


@each_language
def test_no_translation_is_empty_or_fuzzy(language: str) -> None:
    catalogue = _catalogue(language)
    unfinished = [
        message.id
        for message in _messages(language)
        if message.fuzzy or not all(_texts(message)) or len(_texts(message)) != _forms(message, catalogue)
    ]
    assert not unfinished


@each_language
def test_every_translation_has_the_placeholders_of_its_message(language: str) -> None:
    broken = [message.id for message in _messages(language) if not _placeholders_agree(message, language)]
    assert not broken


@each_language
def test_every_translation_closes_the_tags_it_opens(language: str) -> None:
    broken = [text for message in _messages(language) for text in _texts(message) if not _Tags.balance(text)]
    assert not broken


def test_no_russian_stands_in_the_code_that_speaks() -> None:
    spoken = [
        module.where(node)
        for module in modules(*THOSE_WHO_SPEAK)
        for node in module.nodes
        if not module.path.is_relative_to(SAMPLE)
        and isinstance(node, ast.Constant)
        and node not in module.remarks
        and RUSSIAN_WORD.search(str(node.value))
    ]
    assert not spoken


def test_no_word_is_asked_for_inside_an_f_string() -> None:
    """Before Python 3.12 an f-string is one token: words in it are not collected, and stay English."""
    unseen = [
        module.where(call)
        for module in modules(*THOSE_WHO_SPEAK)
        for f_string in module.nodes
        if isinstance(f_string, ast.JoinedStr)
        for call in ast.walk(f_string)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in KEYWORDS
    ]
    assert not unseen


@cache
def _catalogue(language: str) -> Catalog:
    with (ROOT / "locales" / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def _messages(language: str) -> list[Message]:
    return [message for message in _catalogue(language) if message.id]


def _translated(language: str) -> set[Key]:
    return {(message.context, _several(message.id)) for message in _messages(language)}


def _texts(message: Message) -> tuple[str, ...]:
    return _several(message.string or "")


def _several(words: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def _forms(message: Message, catalogue: Catalog) -> int:
    return catalogue.num_plurals if message.pluralizable else 1


@cache
def _asked_for() -> set[Key]:
    return _by_their_codes() | {
        (context, _several(words))
        for package in THOSE_WHO_SPEAK
        for _, _, words, _, context in extract_from_dir(ROOT / package, [("**.py", "python")], keywords=KEYWORDS)
    }


def _by_their_codes() -> set[Key]:
    """Words of a table: what is in it is asked for by its code, and nothing else."""
    named = {(context, one.value) for context, table in BY_CODE.items() for one in table}
    return {(context, (code,)) for context, code in named}


def _placeholders_agree(message: Message, language: str) -> bool:
    wanted = set().union(*map(_placeholders, _several(message.id)))
    return all(
        wanted - _placeholders(text) <= _implied(message, language, form) and _placeholders(text) <= wanted
        for form, text in enumerate(_texts(message))
    )


def _implied(message: Message, language: str, form: int) -> set[str]:
    """The English singular is said of one only and may leave the number out; the Russian one also of 21."""
    return {"n"} if message.pluralizable and language == "en" and form == 0 else set()


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


class _Tags(HTMLParser):
    @classmethod
    def balance(cls, text: str) -> bool:
        tags = cls()
        tags.feed(text)
        return tags.well_formed and not tags.open

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.well_formed = True

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.well_formed &= bool(self.open) and self.open.pop() == tag
