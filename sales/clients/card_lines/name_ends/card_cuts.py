"""Where in the words of a card line the client's name ends: behind a quotation, before a position or somebody."""

import re
from itertools import takewhile

from sales.clients.card_lines import card_positions
from sales.clients.card_lines.card_kinds import ARTICLES, BUSINESSES, GOES_ON, HIMSELF, NAMES_TOO, TRADES
from sales.clients.card_lines.card_names import INITIALS_END, LONGEST_TOWN, QUOTED
from sales.clients.card_lines.name_ends.card_at_firms import split_at_firm
from sales.clients.card_lines.name_ends.card_beginnings import begins_person, begins_position, is_said_twice
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import is_legal_form, search_key
from sales.values.person_words import belongs_to_position, is_first_name, is_position, may_be_person, surely_person
from sales.values.word_lists import listed

_BEFORE_POSITION = listed(*(one.cards.before_position for one in LANGUAGES))
_BEHIND_INITIALS = re.compile(r"(?<!\w)(?P<initials>\w\.\s?\w\.)\s+(?P<note>[^\W\d_].*)$")
"""«ИП Гусейнов Р.М. овощи оптом»."""
_SOLE = re.compile(
    rf"(?i)(?P<name>(?P<who>\S+(?: \S+){{1,2}}),? (?:{any_of(lambda one: one.names.sole)})) (?P<note>\S.*)"
)
"""`Mandeep Gill sole trader painting and decorating`."""


def split_company(part: str) -> tuple[str, list[str]]:
    """The client's name, and what is said behind it without a comma: a person, a position."""
    if said := _quoted(part) or split_at_firm(part) or _alone(part):
        return said
    words = part.split()
    if is_position(words[0]) and _names_nobody(words):
        return "", _behind_position(words)
    cut = _with_whole_position(words, _cut(words))
    end = cut - 1 if cut > 1 and words[cut:] and search_key(words[cut - 1]) in HIMSELF else cut
    name = " ".join(words[:end]).strip(" :,")
    rest = words[cut:]
    if rest and is_said_twice(words[:cut], rest[0]):
        rest[0] = rest[0][0].upper() + rest[0][1:]
    return name if INITIALS_END.search(name) else name.strip(" ."), [" ".join(rest)] if rest else []


def _quoted(part: str) -> tuple[str, list[str]] | None:
    """«Лесная сказка» детский сад заведующая Ольга."""
    quoted = QUOTED.search(part)
    if quoted is None or not part[quoted.end() :].strip():
        return None
    tail = part[quoted.end() :].split()
    forms = next((at for at, word in enumerate(tail) if not is_legal_form(word)), len(tail))
    forms += _kind_behind(tail[forms:])
    return " ".join([part[: quoted.end()], *tail[:forms]]), [" ".join(tail[forms:])] if tail[forms:] else []


def _alone(part: str) -> tuple[str, list[str]] | None:
    """Whoever trades alone, and what with: «ИП Гусейнов Р.М. овощи оптом», `Mandeep Gill sole trader painting`."""
    behind = _BEHIND_INITIALS.search(part)
    if behind and behind["note"][0].islower() and is_legal_form(part.split(maxsplit=1)[0]):
        return part[: behind.end("initials")], [behind["note"]]
    sole = _SOLE.match(part)
    return (sole["name"], [sole["note"]]) if sole and may_be_person(sole["who"].split()) else None


def _with_whole_position(words: list[str], cut: int) -> int:
    """`white horse pub new landlord pete`: what belongs to a position begins one word before it."""
    whole = cut > LONGEST_TOWN and words[cut:] and search_key(words[cut - 1]) in _BEFORE_POSITION
    return cut - 1 if whole and belongs_to_position(words[cut]) else cut


def split_unknown(name: str) -> tuple[str, list[str]]:
    """«Кальянная дым администратор ник» before a number: one word behind a position is somebody, whoever it is."""
    words = name.split()
    if len(words) > LONGEST_TOWN and _is_name_too(words):
        return " ".join(words[:-1]), [words[-1].capitalize()]
    if len(words) <= LONGEST_TOWN or not name.islower():
        return name, []
    *before, position, who = words
    ahead = list(takewhile(belongs_to_position, reversed(before)))[::-1]
    firm = before[: len(before) - len(ahead)]
    known = search_key(who) in TRADES or belongs_to_position(who) or not who.isalpha()
    if not firm or known or not is_position(position):
        return name, []
    return " ".join(firm), [" ".join([*ahead, position, who.capitalize()])]


def _is_name_too(words: list[str]) -> bool:
    """`Knead to know pat`, `Copper Kettle Cafe Grace`: a word that may be a first name ends what a client is called."""
    *before, who = words
    told = len([word for word in before if search_key(word) not in ARTICLES]) >= LONGEST_TOWN
    small = all(word.islower() for word in words) or search_key(before[-1]) in TRADES
    return told and small and search_key(who) in NAMES_TOO and search_key(before[-1]) not in GOES_ON


def _kind_behind(words: list[str]) -> int:
    """«Лесная сказка» детский сад заведующая Ольга: how many words before a position go with the name."""
    place = next((place for place in range(1, len(words)) if begins_position(words, place)), 0)
    return 0 if surely_person(words[:place]) else place


def _cut(words: list[str]) -> int:
    """Where the client's name ends: before a position, or somebody's name that is not the client's own."""
    position = next((place for place in range(1, len(words)) if _is_position_from(words, place)), None)
    if position is None and len(words) > LONGEST_TOWN and words[-1].islower() and is_position(words[-1]):
        position = len(words) - 1  # «детсад солнышко заведующая»
    person = next((place for place in range(1, len(words)) if begins_person(words, place)), None)
    return min(place for place in (position, person, len(words)) if place is not None)


def _is_position_from(words: list[str], place: int) -> bool:
    """`Bean There barista lead Tom`, and no `pub landlord Steve`."""
    kind = search_key(words[place]) in BUSINESSES
    if _is_firms_kind(words, place):
        return False
    return (not kind and card_positions.begins(words, place)) or begins_position(words, place)


def _is_firms_kind(words: list[str], place: int) -> bool:
    """`codfather fish bar manager abdul`: what the client is, before a position, where nothing before it says that."""
    if any(search_key(word) in TRADES for word in words[:place]) or not words[place + 1 :]:
        return False
    return words[place].islower() and search_key(words[place]) in TRADES and is_position(words[place + 1])


def _names_nobody(words: list[str]) -> bool:
    """«Директор Снегиря Дмитрий»: what the client is called was said only in a case of it."""
    first = next((place for place, word in enumerate(words) if is_first_name(word)), 0)
    return first > 0 and not any(map(is_legal_form, words))


def _behind_position(words: list[str]) -> list[str]:
    """Somebody with the position; what stands between is kept apart."""
    first = next(place for place, word in enumerate(words) if is_first_name(word))
    position = [word for word in words[:first] if belongs_to_position(word)]
    between = [word for word in words[:first] if not belongs_to_position(word)]
    return list(filter(None, (" ".join([*position, *words[first:]]), " ".join(between))))
