"""Where in the words of a card line the client's name ends, and who is a person there: by form, tables and place."""

import re
from itertools import pairwise, takewhile

from sales.clients.card_lines import card_positions
from sales.clients.card_lines.card_beginnings import (
    INDIVIDUAL,
    begins_person,
    begins_position,
    is_of_person,
    is_said_twice,
)
from sales.clients.card_lines.card_kinds import BUSINESSES, FIRMS, TRADES
from sales.clients.card_lines.card_words import labelled
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import is_legal_form, search_key
from sales.values.person_words import (
    belongs_to_position,
    is_courtesy,
    is_first_name,
    is_position,
    may_be_person,
    surely_person,
)
from sales.values.word_lists import listed

LONGEST_TOWN = 2
_ARTICLES = listed(*(one.cards.articles for one in LANGUAGES))
_QUOTED = re.compile(r"[«“„\"].+[»”“\"]")
_INITIALS_END = re.compile(r"(?<!\w)\w\.\w?\.?$")
_OF = re.compile(
    r"^(?P<position>[\w' -]+?)\s+of\s+(?:the\s+)?(?P<company>[^:]+)(?::\s*(?P<person>.+))?$", re.IGNORECASE
)


_FROM = re.compile(
    rf"^(?P<person>[\w' .-]+?)\s+(?:{any_of(lambda one: one.names.person_of)})\s+(?P<company>[^\W\d_].*)$",
    re.IGNORECASE,
)
"""«Жанна из Ромашки», `head chef Luca at Trattoria Roma`."""
_BEHIND_INITIALS = re.compile(r"(?<!\w)(?P<initials>\w\.\s?\w\.)\s+(?P<note>[^\W\d_].*)$")
"""«ИП Гусейнов Р.М. овощи оптом»."""


_SOLE = re.compile(rf"(?i)(?P<name>(?P<who>\S+(?: \S+){{1,2}}),? (?:{any_of(lambda one: one.names.sole)})) (?P<note>\S.*)")
"""`Mandeep Gill sole trader painting and decorating`."""


def is_company(part: str) -> bool:
    return bool(_QUOTED.search(part)) or any(is_legal_form(word) for word in part.split())


def is_business(part: str, name: str) -> bool:
    """A company, by its form, by what it is, or by the name of whoever it belongs to: "Nash Florist" of Ivy Nash."""
    words = part.split()
    if is_company(part):
        return True
    whole = len(words) > 1 and not is_only_position(part) and not surely_person(words)
    kinds = any(search_key(word) in BUSINESSES for word in words)
    own = all(word[0].isupper() for word in words) and not set(words).isdisjoint(name.split())
    return whole and (kinds or own)


def is_only_kind(part: str) -> bool:
    """«Рыба Моя, ресторан»: what the client is, behind the name."""
    return part.islower() and all(search_key(word) in TRADES for word in part.split())


def says_a_name(part: str) -> bool:
    """More than a legal form: «ИП Иванова 5» is no street."""
    return any(not is_legal_form(word) for word in part.split())


def may_be_somebody(part: str) -> bool:
    return may_be_person(_without_position(part))


def may_be_town(part: str) -> bool:
    """Behind a street: a capital word or two that are nobody's name we know."""
    words = part.split()
    return len(words) <= LONGEST_TOWN and all(
        word.istitle() and not is_of_person(word) and not belongs_to_position(word) for word in words
    )


def is_only_position(part: str) -> bool:
    words = part.split()
    return any(map(is_position, words)) and all(map(belongs_to_position, words))


def is_person_or_position(part: str) -> bool:
    if card_positions.beside(part.split()):
        return True
    name = _without_position(part)
    return bool(part) and (is_only_position(part) or surely_person(name) or (bool(name) and is_courtesy(name[0])))


def is_whole_person(name: str) -> bool:
    """With a surname or a patronymic: whoever trades alone."""
    words = name.split()
    return len(words) > 1 and surely_person(words)


def is_surely_somebody(name: str) -> bool:
    words = name.split()
    return surely_person(words) or is_courtesy(words[0])


def person_of(part: str) -> tuple[str | None, str]:
    """Somebody's name and position; None: it is neither."""
    words = part.replace(":", " ").split()
    if words[1:] and labelled(f"{words[0]}:")[0] == "contact":
        words = words[1:]
    if told := card_positions.beside(words):
        return " ".join(told[0]), " ".join(told[1])
    name = _without_position(" ".join(words))
    position = " ".join(word for word in words if word not in name)
    if name and (search_key(name[0]) in _ARTICLES or not (may_be_person(name) or is_courtesy(name[0]))):
        return None, ""
    return " ".join(name), position


def split_signature(part: str) -> tuple[str, str]:
    """«Кузнецов Андрей Руководитель отдела закупок ООО «Вектор»»: somebody with a position, and the firm behind."""
    words = part.split()
    form = next((at for at, word in enumerate(words) if at and (is_legal_form(word) or _is_firm_word(word))), 0)
    before = words[:form]
    if (
        not before
        or not words[form + 1 :]
        or not (any(map(is_position, before)) or card_positions.is_like_position(before[0]))
    ):
        return "", part
    name = [word for word in before if not (belongs_to_position(word) or card_positions.is_like_position(word))]
    return (" ".join(before), " ".join(words[form:])) if surely_person(name) else ("", part)


def _is_firm_word(word: str) -> bool:
    return search_key(word) in FIRMS and not (word.isascii() or belongs_to_position(word))


def split_company(part: str) -> tuple[str, list[str]]:
    """The client's name, and what is said behind it without a comma: a person, a position."""
    quoted = _QUOTED.search(part)
    if quoted and part[quoted.end() :].strip():
        tail = part[quoted.end() :].split()
        forms = next((at for at, word in enumerate(tail) if not is_legal_form(word)), len(tail))
        forms += _kind_behind(tail[forms:])
        return " ".join([part[: quoted.end()], *tail[:forms]]), [" ".join(tail[forms:])] if tail[forms:] else []
    of = _OF.match(part)
    if of and all(map(belongs_to_position, of["position"].split())) and is_position(of["position"].split()[-1]):
        return of["company"].strip(), [" ".join(filter(None, (of["position"], of["person"])))]
    person = _FROM.match(part)
    named = person and len(person["person"].split()) == 1 and person["person"].istitle() and person["company"][0].isupper()
    named = named and search_key(person["person"]) not in TRADES
    if person and (named or _is_person_of(person["person"])):
        return person["company"].strip(), [person["person"]]
    behind = _BEHIND_INITIALS.search(part)
    if behind and behind["note"][0].islower() and is_legal_form(part.split(maxsplit=1)[0]):
        return part[: behind.end("initials")], [behind["note"]]
    sole = _SOLE.match(part)
    if sole and may_be_person(sole["who"].split()):
        return sole["name"], [sole["note"]]
    words = part.split()
    if is_position(words[0]) and _names_nobody(words):
        return "", _behind_position(words)
    cut = _cut(words)
    name = " ".join(words[:cut]).strip(" :,")
    rest = words[cut:]
    if rest and is_said_twice(words[:cut], rest[0]):
        rest[0] = rest[0][0].upper() + rest[0][1:]
    return name if _INITIALS_END.search(name) else name.strip(" ."), [" ".join(rest)] if rest else []


def split_unknown(name: str) -> tuple[str, list[str]]:
    """«Кальянная дым администратор ник» before a number: one word behind a position is somebody, whoever it is."""
    words = name.split()
    if len(words) <= LONGEST_TOWN or not name.islower():
        return name, []
    *before, position, who = words
    ahead = list(takewhile(belongs_to_position, reversed(before)))[::-1]
    firm = before[: len(before) - len(ahead)]
    known = search_key(who) in TRADES or belongs_to_position(who) or not who.isalpha()
    if not firm or known or not is_position(position):
        return name, []
    return " ".join(firm), [" ".join([*ahead, position, who.capitalize()])]


def _is_person_of(words: str) -> bool:
    """Somebody before their company: by a known name, or by a position beside one."""
    name = _without_position(words)
    return surely_person(name) or (name != words.split() and may_be_person(name))


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
    return (not kind and card_positions.begins(words, place)) or begins_position(words, place)


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


def _without_position(part: str) -> list[str]:
    """The words of a part that are not its position. Only a part with a position in it has any of those."""
    words = part.split()
    if not any(is_position(word) for word in words):
        return words
    return [word for word, after in pairwise([*words, ""]) if not card_positions.is_of_position(word, after)]
