"""Who is new at a client, told without the client: «новый закупщик Игорь 8…», `their new owner is Jack`."""

import re

from sales.clients.finding.candidates import ORDINARY
from sales.days.spoken import folded
from sales.languages.registry import any_of
from sales.sentences.conversation.people.persons import named_in
from sales.sentences.pieces.headings import heading
from sales.values.person_words import belongs_to_position, is_first_name

_WORD = re.compile(r"[^\W\d_]+")
_LED = re.compile(
    rf"(?:(?<!\w)(?:{any_of(lambda one: one.people.buys_before)}|{any_of(lambda one: one.people.came)})\W*)+$",
    re.IGNORECASE,
)
_ROLE = re.compile(any_of(lambda one: one.people.role))


def is_introduced(text: str) -> bool:
    """Whether it begins with what somebody new does there. A word before that may be a place nobody knows, and a new
    client is called one.
    """
    first = next(iter(named_in(text, (), "")), None)
    if first is None or not (first.comes and first.position) or heading(folded(text), text) is not None:
        return False
    before = _WORD.findall(_LED.sub("", text[: first.start]))
    return (first.start > 0 or is_first_name(first.name.split()[0])) and all(map(_says_no_place, before))


def _says_no_place(word: str) -> bool:
    plain = folded(word)
    return plain in ORDINARY or _ROLE.fullmatch(plain) is not None or belongs_to_position(word)
