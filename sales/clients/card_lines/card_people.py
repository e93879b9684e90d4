"""Who is told of in a phrase of a card line: `his wife Maria does the ordering`, «партнёр Лев»."""

import re
from dataclasses import dataclass

from sales.clients.card_lines.card_kinds import HIMSELF, NAMES_TOO, NOBODY, TRADES
from sales.clients.card_lines.card_names import is_only_position
from sales.clients.card_lines.card_positions import is_area, is_like_position, is_likely_person
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key
from sales.values.person_words import belongs_to_position, is_courtesy, is_position, surely_person
from sales.values.word_lists import listed

_MOST = 3
"""Words of a name, or of what somebody is."""
_ANYBODY = listed(*(one.cards.anybody for one in LANGUAGES))
_RELATIONS = listed(*(one.cards.relations for one in LANGUAGES))
_WHOSE = rf"(?:{any_of(lambda one: one.cards.whose)})\s+"
_WHOSE_WORD = re.compile(rf"(?i)(?:{any_of(lambda one: one.cards.whose)})")
_RELATED = re.compile(rf"(?i)^(?P<note>(?:{_WHOSE})?)(?P<what>[^\W\d_]+)\s+(?P<rest>\S.*)$")
_DUTY = re.compile(rf"^(?P<who>.+?)\s+(?P<what>{any_of(lambda one: one.cards.duties)}.*)$")
_CALLED = re.compile(rf"^(?P<what>[^:]+?)(?::|\s+(?:{any_of(lambda one: one.cards.called)})(?!\w))\s*(?P<who>\S.*)$")
_RINGS = tuple(re.compile(rf"(?i)(?:{one.cards.rings})") for one in LANGUAGES)
_OF_AREA = listed(*(one.cards.of_area for one in LANGUAGES))
_CUT_SHORT = frozenset(short for one in LANGUAGES for short in one.names.shortened)
_IS_CUT = re.compile(r"[^\W\d_]{2,5}\.")


@dataclass(frozen=True, slots=True)
class Told:
    name: str
    position: str = ""
    note: str = ""


def told_in(part: str) -> Told | None:
    """Somebody with what they are there, where the part says nothing else."""
    words = part.split()
    if words[1:] and words[0].casefold() in HIMSELF:
        return told_in(" ".join(words[1:])) or (Told(" ".join(words[1:])) if may_be_called(words[1:]) else None)
    return (
        _with_area(words) or _sees_to(words) or _related(part) or _with_duty(part) or _called(part) or _unknown(words)
    )


def _related(part: str) -> Told | None:
    match = _RELATED.match(part)
    if match is None or search_key(match["what"]) not in _RELATIONS:
        return None
    note = match["note"].strip()
    if found := _with_duty(match["rest"]):
        return Told(found.name, found.position, f"{note} {match['what']}".strip())
    if not may_be_called(match["rest"].split()) or any(map(belongs_to_position, match["rest"].split())):
        return None
    named = note.endswith(("'s", "’s"))  # `Pete's mate Lenny`
    return Told(match["rest"], "", f"{note} {match['what']}") if named else Told(match["rest"], match["what"])


def _with_duty(part: str) -> Told | None:
    match = _DUTY.match(part)
    if match is None or not may_be_called(match["who"].split()):
        return None
    return Told(match["who"], match["what"])


def _called(part: str) -> Told | None:
    """`Store manager is Agnieszka`, `wholesale: Ingrid`."""
    match = _CALLED.match(part)
    if match is None or not may_be_called(match["who"].split()):
        return None
    what = match["what"].split()
    if len(what) > _MOST or not all(word.replace("-", "").isalpha() for word in what):
        return None
    sure = is_only_position(match["what"]) or is_like_position(what[-1]) or is_position(what[0])
    if ":" not in part and not sure:
        return None
    return None if surely_person(what) else Told(match["who"], match["what"])


def _sees_to(words: list[str]) -> Told | None:
    """«Буфет Ирина», `bookings Shelley`: an area, then who; written small the area may stand behind: `mick stores`."""
    if not words[1:]:
        return None
    if told := _with_area_behind(words):
        return told
    if not is_area(words[0]) or not surely_person(words[1:]) or not may_be_called(words[1:]):
        return None
    if any(map(belongs_to_position, words[1:])):
        return None
    return Told(" ".join(words[1:]), words[0])


def _with_area_behind(words: list[str]) -> Told | None:
    """`Tina trade counter`: somebody in a word or two, then what they see to."""
    for end in (len(words) - 2, len(words) - 1):
        who, what = words[:end], words[end:]
        area = 0 < end < _MOST and " ".join(what).islower() and is_area(" ".join(what))
        if area and _may_be_of_area(who):
            return Told(" ".join(who), " ".join(what))
    return None


def _may_be_of_area(who: list[str]) -> bool:
    if any(map(belongs_to_position, who)):
        return False
    return search_key(who[0]) in NAMES_TOO if not who[1:] and not surely_person(who) else may_be_called(who)


def _with_area(words: list[str]) -> Told | None:
    """«Зам. директора по АХЧ Юрий Борисович», `head of menus Jo Hart`: what somebody is for, then who."""
    of = next((at for at, word in enumerate(words) if at and word in _OF_AREA), 0)
    if not of or not any(map(_is_noun, words[:of])) or not all(map(_belongs, words[:of])):
        return None
    for end in range(of + 2, min(of + 2 + _MOST, len(words))):
        if may_be_called(words[end:]) and is_likely_person(words[end:]):
            return Told(" ".join(words[end:]), " ".join(words[:end]))
    return None


def _is_noun(word: str) -> bool:
    return is_position(word) or (word.endswith(".") and search_key(word).strip(".") in _CUT_SHORT)


def _belongs(word: str) -> bool:
    """«Вед. спец. по закупкам»: cut short with a point, too."""
    return belongs_to_position(word) or _is_noun(word) or _IS_CUT.fullmatch(word) is not None


def _unknown(words: list[str]) -> Told | None:
    """«Закройщица Фаина», `ops director Moses Adeyemi`: small words that end with a position, then a name."""
    small = next((at for at, word in enumerate(words) if word[0].isupper()), 0)
    what, who = words[:small], words[small:]
    if not 0 < small <= _MOST or not may_be_called(who) or any(map(belongs_to_position, who)):
        return None
    sure = is_position(what[-1]) or (is_like_position(what[-1]) and not what[-1].isascii())
    letters = all(word.replace("-", "").rstrip(".").isalpha() for word in what)
    return Told(" ".join(who), " ".join(what)) if sure and letters else None


def may_be_called(words: list[str]) -> bool:
    """A known name, or one to three words that begin with a capital letter and are nothing else we know."""
    if not words or len(words) > _MOST:
        return False
    if surely_person(words) or (is_courtesy(words[0]) and words[1:]):
        return _are_alike(words) and not any(search_key(word) in TRADES | NOBODY for word in words)
    return all(map(_is_like_name, words))


def _are_alike(words: list[str]) -> bool:
    """All with a capital letter, or none: `Gary wants` is more than a name."""
    return all(word[0].isupper() for word in words) or (
        len(words) < _MOST and not any(word[0].isupper() for word in words)
    )


def _is_like_name(word: str) -> bool:
    key = search_key(word)
    plain = word.replace("-", "").replace("'", "").replace("’", "").isalpha()
    return plain and word.istitle() and key not in NOBODY and key not in TRADES and not belongs_to_position(word)


def is_same_person(part: str, name: str) -> bool:
    """`Mo (Mohammed Iqbal)`: behind a short name the whole one, which begins alike."""
    return bool(name) and " " not in name and len(name) > 1 and surely_person(part.split()) and part.startswith(name)


def is_somebody_unknown(word: str) -> bool:
    """`Bloke`, «девушка»: a person, and not what they are."""
    return search_key(word) in _ANYBODY


def is_whose(word: str) -> bool:
    """`His`, «муж»: somebody is told of by whose they are."""
    return search_key(word) in _RELATIONS or _WHOSE_WORD.fullmatch(word) is not None


def whose_number(part: str) -> str:
    """`Emily's mobile`, «моб. Лены»: the name as it was said there."""
    return next((match["who"] for rule in _RINGS if (match := rule.fullmatch(part))), "")
