"""Where in the words of a card line the client's name ends, and who is a person there: by form, tables and place."""

import re
from itertools import pairwise, takewhile

from sales.clients.card_lines import card_positions
from sales.clients.card_lines.card_beginnings import (
    begins_person,
    begins_position,
    is_of_person,
    is_said_twice,
)
from sales.clients.card_lines.card_kinds import BUSINESSES, FIRMS, HIMSELF, NOBODY, TRADES
from sales.clients.card_lines.card_words import labelled
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import is_legal_form, search_key
from sales.values.person_words import (
    belongs_to_position,
    is_courtesy,
    is_first_name,
    is_position,
    may_be_person,
    nominative,
    surely_person,
)
from sales.values.word_lists import listed

LONGEST_TOWN = 2
_PARTICLES = listed(*(one.cards.particles for one in LANGUAGES))
_ANY_FROM = listed(*(one.cards.any_from for one in LANGUAGES))
_IS = listed(*(one.cards.is_one for one in LANGUAGES))
_BEFORE_POSITION = listed(*(one.cards.before_position for one in LANGUAGES))
_ORDINARY = listed(*(one.names.ordinary for one in LANGUAGES))
_ARTICLES = listed(*(one.cards.articles for one in LANGUAGES))
_AT_FIRM = re.compile(
    rf"^(?P<person>[\w' .-]+?)\s+(?P<at>{any_of(lambda one: one.cards.at)})\s+(?P<company>[^\W\d_].*)$"
)
_AT_EVENT = re.compile(rf"(?i)\s(?:{any_of(lambda one: one.cards.at_event)})$")
_QUOTED = re.compile(r"[«“„\"].+[»”“\"]")
_INITIALS_END = re.compile(r"(?<!\w)\w\.\w?\.?$")
_OF = re.compile(
    r"^(?P<position>[\w' -]+?)\s+of\s+(?:the\s+)?(?P<company>[^:]+)(?::\s*(?P<person>.+))?$", re.IGNORECASE
)


_FROM = re.compile(
    rf"^(?P<person>[\w' .-]+?)\s+(?P<at>{any_of(lambda one: one.names.person_of)})\s+(?P<company>[^\W\d_].*)$",
    re.IGNORECASE,
)
"""«Жанна из Ромашки», `head chef Luca at Trattoria Roma`."""
_BEHIND_INITIALS = re.compile(r"(?<!\w)(?P<initials>\w\.\s?\w\.)\s+(?P<note>[^\W\d_].*)$")
"""«ИП Гусейнов Р.М. овощи оптом»."""


_SOLE = re.compile(
    rf"(?i)(?P<name>(?P<who>\S+(?: \S+){{1,2}}),? (?:{any_of(lambda one: one.names.sole)})) (?P<note>\S.*)"
)
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
    name = _without_position(part)
    return may_be_person(name) or (bool(name[1:]) and is_courtesy(name[0]) and may_be_person(name[1:]))


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
    return surely_person(words) or is_courtesy(words[0]) or _has_initials(words)


def begins_with_somebody(said: str) -> bool:
    """`Maggie at the Wool Shop`, «Рустама из …», `Accounts`: whom one asks for, and no name of a firm."""
    words = said.split()
    person = surely_person([nominative(words[0])]) or is_courtesy(words[0])
    return person or is_only_position(said) or card_positions.is_area(said)


def _has_initials(words: list[str]) -> bool:
    """«Надеждин А.А.», `R. Novak`."""
    capital = len(words) > 1 and all(word[0].isupper() for word in words) and not is_company(" ".join(words))
    return capital and _INITIALS_END.search(words[-1]) is not None


def person_of(part: str) -> tuple[str | None, str]:
    """Somebody's name and position; None: it is neither."""
    words = part.replace(":", " ").split()
    if words[1:] and labelled(f"{words[0]}:")[0] == "contact":
        words = words[1:]
    at = next((at for at, word in enumerate(words) if at and word in _IS), 0)
    what = _without_article(words[at + 1 :])
    if at and what and surely_person(words[:at]) and card_positions.is_told(" ".join(what)):
        return " ".join(words[:at]), " ".join(what)
    if told := card_positions.beside(words):
        return " ".join(told[0]), " ".join(told[1])
    name = _without_position(" ".join(words))
    position = " ".join(_without_article([word for word in words if word not in name]))
    if name and (
        all(map(is_courtesy, name))
        or search_key(name[0]) in _ARTICLES
        or is_mixed(name)
        or _is_phrase(name)
        or not (may_be_person(name) or is_courtesy(name[0]))
    ):
        return None, ""
    return " ".join(name), position


def _without_article(words: list[str]) -> list[str]:
    return words[1:] if words[1:] and search_key(words[0]) in _ARTICLES else words


def _is_phrase(name: list[str]) -> bool:
    """`Lives upstairs maria`: in English written small, a name begins with a first name, and ordinary words are none of it."""
    if not name[1:] or not all(word.islower() and word.isascii() for word in name):
        return False
    begins = is_first_name(name[0]) or is_courtesy(name[0]) or search_key(name[0]) in _PARTICLES
    return not begins or any(search_key(word) in NOBODY | _ORDINARY for word in name)


def is_mixed(name: list[str]) -> bool:
    """«Там Полина Зуева» with a small «там»: more than a name."""
    small = [word for word in name if word[0].islower() and not (is_courtesy(word) or search_key(word) in _PARTICLES)]
    return bool(small) and not all(map(is_of_person, small)) and any(word[0].isupper() for word in name)


def split_signature(part: str) -> tuple[str, str]:
    """«Кузнецов Андрей Руководитель отдела закупок ООО «Вектор»»: somebody with a position, and the firm behind."""
    words = part.split()
    if told := _told_ahead(words):
        return told
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


def _told_ahead(words: list[str]) -> tuple[str, str] | None:
    """`Steph receptionist Bright Smile Dental`: a name, what they are in small words, and capital words that are nobody's."""
    begin = next((at for at, word in enumerate(words) if at and belongs_to_position(word)), 0)
    end = next((at for at, word in enumerate(words) if at > begin and not belongs_to_position(word)), 0)
    title, firm = words[begin:end], words[end:]
    told = any(map(is_position, title)) or card_positions.is_area(" ".join(title))
    if not begin or not end or not surely_person(words[:begin]) or not told:
        return None
    begun = firm[0][0].isupper() or is_company(" ".join(firm))
    whole = len(firm) > 1 and begun and all(word.islower() for word in title)
    nobody = not any(is_of_person(word) or belongs_to_position(word) for word in firm)
    return (" ".join(words[:end]), " ".join(firm)) if whole and nobody else None


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
    if person := _of_firm(part):
        event = _AT_EVENT.search(person["company"])
        firm = person["company"][: event.start()] if event else person["company"]
        return firm.strip(), [person["person"], *([event.group().strip()] if event else [])]
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
    cut -= (
        cut > LONGEST_TOWN
        and search_key(words[cut - 1]) in _BEFORE_POSITION
        and belongs_to_position((words[cut:] or [""])[0])
    )
    end = cut - 1 if cut > 1 and words[cut:] and search_key(words[cut - 1]) in HIMSELF else cut
    name = " ".join(words[:end]).strip(" :,")
    rest = words[cut:]
    if rest and is_said_twice(words[:cut], rest[0]):
        rest[0] = rest[0][0].upper() + rest[0][1:]
    return name if _INITIALS_END.search(name) else name.strip(" ."), [" ".join(rest)] if rest else []


def is_contact_of_firm(label: str, said: str) -> bool:
    """«Контакт: Лиля из Мясного ряда»: the label's person is told with their firm."""
    return label == "contact" and _of_firm(said) is not None


def _of_firm(part: str) -> re.Match[str] | None:
    """`Tommo at Riverside Joinery`, «Лиля из Мясного ряда»: one capital word may be any name, but before `from`."""
    person = _FROM.match(part)
    if person is None:
        return _titled_at(part)
    if _is_person_of(person["person"]):
        return person
    first, firm = person["person"], person["company"]
    sure = search_key(person["at"]) not in _ANY_FROM or search_key(firm.split()[-1]) in TRADES
    named = sure and first.istitle() and " " not in first and search_key(first) not in TRADES
    return person if named and firm[0].isupper() else None


def _titled_at(part: str) -> re.Match[str] | None:
    """«Яна Фостер закупщица в Акме-Крепёж»: behind a position, and before a capital word."""
    at = _AT_FIRM.match(part)
    told = at and card_positions.beside(at["person"].split())
    return at if at and told and at["company"][0].isupper() else None


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
