"""Who in a card line is the firm where somebody was named before it, and what is said behind a name without a comma."""

import re
from itertools import takewhile

from sales.clients.card_lines.card_kinds import FIRMS, PARTICLES, TRADES
from sales.clients.card_lines.card_names import is_company, is_only_position
from sales.clients.card_lines.card_places import without_town
from sales.clients.card_lines.card_positions import OF_AREA, beside, is_area, is_likely_person, is_title, is_told
from sales.clients.card_lines.card_words import is_named
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import is_legal_form, search_key
from sales.values.person_words import (
    belongs_to_position,
    is_courtesy,
    is_first_name,
    is_patronymic,
    is_position,
    is_surname,
    may_be_person,
    surely_person,
)
from sales.values.word_lists import listed

_CONNECTING = listed(*(f"{one.names.connecting} {one.names.of_others}" for one in LANGUAGES)) | {"&"}
_DEPARTMENT = re.compile("|".join(pattern for one in LANGUAGES for pattern in one.names.departments))
_LABEL = re.compile(rf"(?i)(?:{any_of(lambda one: one.names.label)})\.?\s+")
_OFF = listed(*(one.cards.off for one in LANGUAGES))
_OWN = re.compile(any_of(lambda one: one.names.own_numbers))
_AT = listed(*(one.cards.at.replace("|", " ") for one in LANGUAGES))
ADJECTIVES = tuple(pair for one in LANGUAGES for pair in one.cards.adjectives)
KIND_CASES = {kind: kind for kind in FIRMS if not kind.isascii()} | {
    kind.removesuffix(ending) + case: kind
    for one in LANGUAGES
    for ending, case in one.cards.kind_cases
    for kind in sorted(FIRMS)
    if kind.endswith(ending) and not kind.isascii()
}
"""What a firm is, by how it is said of somebody's: «лавки»."""
LONGEST_TITLE = 3
_NOTE = 2
"""Words before somebody that may be a note."""
LONGEST_KIND = 4
"""Words that say what a firm is, before its name."""
_SAME_NAME = 3
"""Letters that «Света» and «Цветы у Светы» have in common at the beginning of a word."""


def is_firm_of(part: str, somebody: str, has_position: bool = False) -> bool:
    """Whether a part behind somebody is where they are: `Dave, Dave's Tyres`; «Антон, автосервис Гараж»."""
    words = without_town(part)[0].split()
    if is_company(part):
        return True
    if is_only_position(part) or is_title(part):
        return False
    own = words if words[0][0].isupper() else words[:1]
    if any(is_called_after(word, somebody) for word in own) or has_surname_of(words, somebody):
        return True
    return _is_firm(words, sure=has_position or " " not in somebody)


def _is_firm(words: list[str], *, sure: bool) -> bool:
    """«Столярная мастерская Дуб», `the old bakery`, `Spice Garden`; a wish or a habit is none."""
    if _begins_with_kind(words):
        return True
    if not _are_capital(words[1:]):
        return search_key(words[0]) in _CONNECTING and search_key(words[-1]) in TRADES
    return words[0][0].isupper() and _is_called(words, sure)


def _begins_with_kind(words: list[str]) -> bool:
    """What it is in a few small words, then its name: «салон штор Уют», `the cake shop Sugar`."""
    small = list(takewhile(lambda word: word[0].islower(), words[:LONGEST_KIND]))
    kind = next((at for at, word in enumerate(words[:2]) if search_key(word) in FIRMS), None)
    if kind is not None and _are_capital(words[kind + 1 :]):
        return True
    keys = {search_key(word) for word in small} - _CONNECTING
    return not keys.isdisjoint(FIRMS) and _are_capital(words[len(small) :])


def _are_capital(words: list[str]) -> bool:
    return bool(words) and all(
        word[0].isupper() or word[0] in '№#«"“' or word.isdecimal() or search_key(word) in _CONNECTING for word in words
    )


def _is_called(words: list[str], sure: bool) -> bool:
    """Capital words that are no name of a person; of whoever has a surname, too, they must end with a trade."""
    if any(map(is_first_name, words)) or any(map(is_surname, words)) or any(map(is_position, words)):
        return False
    letters = all(word.replace("'", "").replace("-", "").isalpha() or word == "&" for word in words)
    return letters and (sure or any(search_key(word) in TRADES for word in words))


def is_called_after(word: str, somebody: str) -> bool:
    """`Kev's` of `Kev`, «Светы» of «Света»."""
    own, key = search_key(somebody.split(maxsplit=1)[0]), search_key(word)
    if own.isascii():
        known = {own, search_key(somebody).split()[-1]}
        return key in {f"{one}{case}" for one in known for case in ("'s", "’s", "s")}
    stem = own[:-1]
    return len(stem) >= _SAME_NAME and key.startswith(stem) and key != own and len(key) <= len(own) + 1


def has_surname_of(words: list[str], somebody: str) -> bool:
    """`Nair Textiles` of `Rohit Nair`: it begins as their name ends, and is nobody of the family."""
    family = search_key(somebody).split()[1:]
    theirs = bool(family and words[1:]) and words[0].istitle() and search_key(words[0]) == family[-1]
    return theirs and not surely_person(words) and not any(map(belongs_to_position, words))


def split_firm(part: str) -> tuple[str, str]:
    """«Антон автосервис Гараж», `Dave Dave's Tyres`: somebody, and the firm; else nobody."""
    words = part.split()
    for end in range(1, min(4, len(words) - 1)):
        person, firm = words[:end], words[end:]
        if search_key(firm[0]) in _OFF and (kind := _kind_of(firm[1])) and surely_person(person):
            return " ".join(person), " ".join([kind, *firm[2:]])
        begins = is_called_after(firm[0], person[0]) or (firm[0].islower() and _begins_with_kind(firm))
        if begins and surely_person(person) and is_firm_of(" ".join(firm), " ".join(person)):
            return " ".join(person), " ".join(firm[1:] if search_key(firm[0]) in _AT else firm)
    return "", part


def _kind_of(word: str) -> str:
    """«Мелькомбинат» of «мелькомбината»: the word by itself, where it ends with what a firm is."""
    case = max((case for case in KIND_CASES if search_key(word).endswith(case)), key=len, default="")
    kind = KIND_CASES.get(case, "")
    return word[: len(word) - len(case)] + kind if len(kind) > _SAME_NAME else ""


def split_note(part: str) -> tuple[str, str]:
    """«Олег берут 200 коробок в месяц»: somebody with their position, and what is no part of that."""
    words = part.split()
    if beside(words):
        return part, ""
    named = _named(words)
    if any(map(is_position, words[: len(named) + 1])):
        named = list(takewhile(lambda word: _is_of_name(word) or belongs_to_position(word), words))
    rest = words[len(named) :]
    sure = len(rest) > 1 or (named and named[0][0].isupper())
    if not (rest and sure) or not surely_person([one for one in named if not belongs_to_position(one)]):
        return part, ""
    return " ".join(named), " ".join(rest)


def _named(words: list[str]) -> list[str]:
    """`Saskia de Vries`: a small word within a name is of it."""
    end = len(list(takewhile(_is_of_name, words)))
    within = 0 < end < len(words) - 1 and search_key(words[end]) in PARTICLES and words[end + 1][0].isupper()
    return [*words[: end + 2], *takewhile(_is_of_name, words[end + 2 :])] if within else words[:end]


def split_note_ahead(part: str) -> tuple[str, str]:
    """«Запчасти для грузовиков Ринат»: small words that are no position, then somebody."""
    words = part.split()
    small = list(takewhile(lambda word: not word[0].isupper(), words))
    somebody = words[len(small) :]
    if len(small) < _NOTE or not somebody or not surely_person(somebody) or any(map(belongs_to_position, small)):
        return "", part
    return ("", part) if beside(words) or is_courtesy(small[-1]) else (" ".join(small), " ".join(somebody))


def _is_of_name(word: str) -> bool:
    if belongs_to_position(word):
        return False
    capital = word[0].isupper() and may_be_person([word])
    return capital or is_first_name(word) or is_surname(word) or is_patronymic(word)


def without_department(name: str, *, before_number: bool) -> tuple[str, str]:
    """`Crown Hotel reception`, «Кафе Мята офис» before a number: the client's name, and where the number rings."""
    words = name.split()
    for place in (len(words) - 2, len(words) - 1):
        last = " ".join(words[place:])
        if place > 0 and last.islower() and _is_department(last, before_number=before_number):
            return " ".join(words[:place]), last
    return name, ""


def _is_department(last: str, *, before_number: bool) -> bool:
    key = search_key(last)
    if _DEPARTMENT.fullmatch(key) and (belongs_to_position(last) or (before_number and " " in last)):
        return True
    return before_number and key not in TRADES and _OWN.fullmatch(key) is not None


def nobodys(part: str) -> str:
    """«Тел. офиса», «бухгалтерия», `shop` before a number: whose it is, where that is nobody who was named."""
    said = _LABEL.sub("", part)
    return said if any(rule.fullmatch(search_key(said)) for rule in (_DEPARTMENT, _OWN)) else ""


def is_sought(part: str) -> bool:
    """«Отдел закупок», `purchasing`: a department whose number may be somebody's; the front desk's is nobody's."""
    key = search_key(part)
    if is_area(part):
        return _OWN.fullmatch(key) is None
    return " " in key and belongs_to_position(key.split()[-1]) and _DEPARTMENT.fullmatch(key) is not None


def split_called(part: str) -> tuple[str, str]:
    """`Quarry Foods accounts Sheila`: the client's name, and the department with whoever is there."""
    words = part.split()
    for place in range(1, len(words) - 1):
        rest = " ".join(words[place:])
        known = belongs_to_position(words[place]) or (
            words[place].isascii() and _DEPARTMENT.fullmatch(search_key(words[place]))
        )
        if known and split_department(rest)[0]:
            return " ".join(words[:place]), rest
    return part, ""


def split_department(part: str) -> tuple[str, str]:
    """«Бухгалтерия Нина Петровна», `accounts Helen`: where somebody is, and who."""
    words = part.split()
    for end in range(1, min(4, len(words))):
        department, person = words[:end], words[end:]
        key = search_key(" ".join(department))
        if (_DEPARTMENT.fullmatch(key) or (_OWN.fullmatch(key) and key not in TRADES)) and _is_only_person(person):
            return " ".join(department), " ".join(person)
    return "", part


def _is_only_person(words: list[str]) -> bool:
    return is_likely_person(words) and not any(map(belongs_to_position, words))


def split_title(part: str) -> list[str]:
    """What somebody is, and the firm behind it as it is called: «хозяйка», «студия маникюра Лак»."""
    words = part.split()
    if words[1:] and words[0] in _AT and _is_capital_firm(words[1:]) and not is_named(words[1]):
        return [" ".join(words[1:])]
    if parted := _long_title(words):
        return parted
    for end in range(1, min(LONGEST_TITLE, len(words) - 1) + 1):
        title, rest = words[:end], words[end:]
        if not is_told(" ".join(title)):
            continue
        if search_key(rest[0]) in _AT and _is_capital_firm(rest[1:]) and not _is_what_for(rest):
            return [" ".join(title), " ".join(rest[1:])]
        if is_company(" ".join(rest)) and not rest[0][0].islower():
            return [" ".join(title), " ".join(rest)]
        if (firm := _in_nominative(rest)) and _begins_with_kind(firm.split()):
            return [" ".join(title), firm]
    return [part]


def _is_what_for(rest: list[str]) -> bool:
    """`Head of Maintenance`: behind a position, and no firm."""
    return search_key(rest[0]) in OF_AREA and (len(rest) == _NOTE or is_area(" ".join(rest[1:])))


def _long_title(words: list[str]) -> list[str]:
    """«Ведущий специалист отдела закупок ООО «Вектор»»: small words that are a position, then a firm by its form."""
    small = list(takewhile(lambda word: word.islower() and not is_legal_form(word), words))
    title, firm = " ".join(small), words[len(small) :]
    return [title, " ".join(firm)] if small and firm and is_legal_form(firm[0]) and is_told(title) else []


def _is_capital_firm(words: list[str]) -> bool:
    return (
        bool(words)
        and words[0][0].isupper()
        and not any(map(belongs_to_position, words))
        and _are_capital(words[1:] or words)
    )


def _in_nominative(words: list[str]) -> str:
    """«Студия маникюра Лак» of «студии маникюра Лак», «цветочная лавка» of «цветочной лавки»."""
    for at, word in enumerate(words[:2]):
        kind = KIND_CASES.get(search_key(word))
        if kind is None or not words[at + 1 :]:
            continue
        before = [_adjective(one) for one in words[:at]]
        return " ".join([*before, kind, *words[at + 1 :]])
    return ""


def _adjective(word: str) -> str:
    return next((word.removesuffix(case) + ending for case, ending in ADJECTIVES if word.endswith(case)), word)
