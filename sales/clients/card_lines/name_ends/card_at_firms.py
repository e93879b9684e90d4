"""Somebody who is told of with the firm: `Tommo at Riverside Joinery`, a signature, `Director of Pine Farm`."""

import re

from sales.clients.card_lines import card_names, card_positions
from sales.clients.card_lines.card_kinds import FIRMS, TRADES
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import is_legal_form, search_key
from sales.values.person_words import belongs_to_position, is_position, may_be_person, surely_person
from sales.values.word_lists import listed

_ANY_FROM = listed(*(one.cards.any_from for one in LANGUAGES))
_PERSON, _FIRM = r"^(?P<person>[\w' .-]+?)\s+", r"\s+(?P<company>[^\W\d_].*)$"
_FROM = re.compile(rf"(?i){_PERSON}(?P<at>{any_of(lambda one: one.names.person_of)}){_FIRM}")
"""«Жанна из Ромашки», `head chef Luca at Trattoria Roma`."""
_AT_FIRM = re.compile(rf"{_PERSON}(?P<at>{any_of(lambda one: one.cards.at)}){_FIRM}")
_AT_EVENT = re.compile(rf"(?i)\s(?:{any_of(lambda one: one.cards.at_event)})$")
_OF = re.compile(
    r"^(?P<position>[\w' -]+?)\s+of\s+(?:the\s+)?(?P<company>[^:]+)(?::\s*(?P<person>.+))?$", re.IGNORECASE
)


def split_at_firm(part: str) -> tuple[str, list[str]] | None:
    """The firm, and who is there: `Director of Pine Farm: Mark`, «Лиля из Мясного ряда»."""
    of = _OF.match(part)
    if of and all(map(belongs_to_position, of["position"].split())) and is_position(of["position"].split()[-1]):
        return of["company"].strip(), [" ".join(filter(None, (of["position"], of["person"])))]
    person = _of_firm(part)
    if person is None:
        return None
    event = _AT_EVENT.search(person["company"])
    firm = person["company"][: event.start()] if event else person["company"]
    return firm.strip(), [person["person"], *([event.group().strip()] if event else [])]


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


def _is_person_of(words: str) -> bool:
    """Somebody before their company: by a known name, or by a position beside one."""
    name = card_names.without_position(words)
    return surely_person(name) or (name != words.split() and may_be_person(name))


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
    """`Steph receptionist Bright Smile Dental`: a name, what they are in small words, and the firm."""
    begin = next((at for at, word in enumerate(words) if at and belongs_to_position(word)), 0)
    end = next((at for at, word in enumerate(words) if at > begin and not belongs_to_position(word)), 0)
    title, firm = words[begin:end], words[end:]
    told = any(map(is_position, title)) or card_positions.is_area(" ".join(title))
    if not begin or not end or not surely_person(words[:begin]) or not told:
        return None
    begun = firm[0][0].isupper() or card_names.is_company(" ".join(firm))
    whole = len(firm) > 1 and begun and all(word.islower() for word in title)
    nobody = not any(card_positions.is_of_person(word) or belongs_to_position(word) for word in firm)
    return (" ".join(words[:end]), " ".join(firm)) if whole and nobody else None


def _is_firm_word(word: str) -> bool:
    return search_key(word) in FIRMS and not (word.isascii() or belongs_to_position(word))
