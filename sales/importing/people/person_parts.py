"""What stands beside a name in a cell: which words are a position, a part in the decision, a surname, a remark."""

import re
from functools import lru_cache

from sales.clients.client import BuyingRole
from sales.importing.sheets import meanings
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key
from sales.values.person_words import belongs_to_position, is_first_name, is_position, may_be_person
from sales.values.word_lists import listed

_SHORT_END = re.compile(r"(?<!\w)\w{1,4}\.$")
_VERB = re.compile(rf"(?:{any_of(lambda one: one.rows.verb)})$")
_NO_POSITION_BEGINS_SO = listed(*(one.rows.no_position_begins_so for one in LANGUAGES))
_NO_NAMES = listed(*(one.rows.no_names for one in LANGUAGES))
_DONE = re.compile(rf"(?:{any_of(lambda one: one.rows.done)})$")
_CHANNELS = listed(*(one.rows.channels for one in LANGUAGES))
_JOINS_POSITION = listed(*(one.rows.joins_position for one in LANGUAGES))
_SURNAME = re.compile(any_of(lambda one: one.rows.surname))
_GENITIVE = tuple(pair for one in LANGUAGES for pair in one.rows.genitive)
_SIGNS = re.compile(r"[-.'’]")
_MOST_OF_POSITION = 4
_LONGEST_ROLE = 25
_IN_DECISION = frozenset({BuyingRole.DECIDES, BuyingRole.INFLUENCES, BuyingRole.USES})


def role_of(word: str) -> BuyingRole | None:
    """«ЛПР», «решает»: a part in the decision is no position."""
    return _role(word.strip(".,"))


@lru_cache(8192)
def _role(written: str) -> BuyingRole | None:
    told = meanings.role(written) if len(written) < _LONGEST_ROLE else None
    return told[0] if told and told[0] in _IN_DECISION else None


def without_role(words: list[str]) -> tuple[list[str], BuyingRole]:
    """«ЛПР Пётр» decides. «Решает по закупке» is more than we know a word for: it stays as it is."""
    whole = _role(" ".join(words))
    if whole:
        return [], whole
    told = [role for word in words if (role := role_of(word))]
    left = [word for word in words if not role_of(word)] if told else words
    return (left, told[0]) if told and may_be_person(left) else (words, BuyingRole.UNKNOWN)


def name_and_position(words: list[str]) -> tuple[list[str], str]:
    """The words of a name, and those of a position, with what it is for: «зам. директора по АХЧ»."""
    known = [nominative(word) for word in words]
    if not any(map(is_position, known)):
        return words, ""
    if len(words) == 1:
        return [], words[0]
    told = [
        belongs_to_position(word) or _joins(word) or (place > 0 and _joins(words[place - 1]))
        for place, word in enumerate(known)
    ]
    name = [word for word, of_position in zip(words, told, strict=True) if not of_position]
    return name, " ".join(word for word, of_position in zip(words, told, strict=True) if of_position)


def _joins(word: str) -> bool:
    return word.casefold() in _JOINS_POSITION


@lru_cache(8192)
def nominative(word: str) -> str:
    """«Тел. секретаря» is the secretary's."""
    for ending, usual in _GENITIVE:
        if word.endswith(ending) and is_position(word.removesuffix(ending) + usual):
            return word.removesuffix(ending) + usual
    return word


def may_be_position(words: list[str]) -> bool:
    """A few plain words that are no remark: «сын хозяина», but not «уволилась», not «после 15:00»."""
    plain = [_SIGNS.sub("", word).casefold() for word in words]
    if (
        len(words) > _MOST_OF_POSITION
        or not all(map(str.isalpha, plain))
        or plain[0] in _NO_POSITION_BEGINS_SO | _CHANNELS
    ):
        return False
    return not any(_VERB.search(word) for word in plain)


def remark_from(words: list[str]) -> int:
    """How many words of a cell may be a name before a remark begins: one in «Ольга уволилась», none in «Факс»."""
    place = next((place for place, word in enumerate(words) if _is_of_remark(word)), None)
    if place is None:
        return len(words)
    return place if place and may_be_person(words[:place]) else 0


@lru_cache(8192)
def _is_of_remark(word: str) -> bool:
    key = search_key(word).strip(".,:")
    if key in _NO_NAMES or _DONE.search(key):
        return True
    return word[0].islower() and bool(_VERB.search(key)) and not is_first_name(word) and not is_position(word)


def is_surname(name: str) -> bool:
    return bool(_SURNAME.fullmatch(name))


def trimmed(part: str) -> str:
    part = part.strip(" ,:-–—/").lstrip(".")
    return part if _keeps_dot(part) else part.rstrip(" .")


def _keeps_dot(part: str) -> bool:
    """Initials and shortened words end with one."""
    return bool(_SHORT_END.search(part)) and not is_first_name(part.rsplit(maxsplit=1)[-1])
