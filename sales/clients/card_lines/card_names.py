"""Where in the words of a card line the client's name ends, and who is a person there: by form, tables and place."""

import re

from sales.clients.card_lines import card_positions
from sales.clients.card_lines.card_kinds import ARTICLES, BUSINESSES, NOBODY, PARTICLES, TRADES
from sales.clients.card_lines.card_words import labelled
from sales.languages.registry import LANGUAGES
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
_IS = listed(*(one.cards.is_one for one in LANGUAGES))
_ORDINARY = listed(*(one.names.ordinary for one in LANGUAGES))
QUOTED = re.compile(r"[«“„\"].+[»”“\"]")
INITIALS_END = re.compile(r"(?<!\w)\w\.\w?\.?$")


def is_company(part: str) -> bool:
    return bool(QUOTED.search(part)) or any(is_legal_form(word) for word in part.split())


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
    name = without_position(part)
    return may_be_person(name) or (bool(name[1:]) and is_courtesy(name[0]) and may_be_person(name[1:]))


def may_be_town(part: str) -> bool:
    """Behind a street: a capital word or two that are nobody's name we know."""
    words = part.split()
    return len(words) <= LONGEST_TOWN and all(
        word.istitle() and not card_positions.is_of_person(word) and not belongs_to_position(word) for word in words
    )


def is_only_position(part: str) -> bool:
    words = part.split()
    return any(map(is_position, words)) and all(map(belongs_to_position, words))


def is_person_or_position(part: str) -> bool:
    if card_positions.beside(part.split()):
        return True
    name = without_position(part)
    return bool(part) and (is_only_position(part) or surely_person(name) or (bool(name) and is_courtesy(name[0])))


def is_whole_person(name: str) -> bool:
    """With a surname or a patronymic: whoever trades alone."""
    words = name.split()
    return len(words) > 1 and surely_person(words)


def is_surely_somebody(name: str) -> bool:
    words = name.split()
    return surely_person(words) or is_courtesy(words[0]) or _has_initials(words)


def is_somebody(name: str) -> bool:
    """Surely, and without an article: `The Rowan Castings` is none."""
    return is_surely_somebody(name) and search_key(name.split(maxsplit=1)[0]) not in ARTICLES


def ends_with_trade(part: str) -> bool:
    """`Lee Valley Dental Lab`: more than a name and a surname that is a trade, too."""
    words = part.split()
    return len(words) > LONGEST_TOWN and words[-1].isascii() and search_key(words[-1]) in TRADES


def is_like_name(name: str) -> bool:
    """`Stevo Entwistle`: two or three capital words that are nothing else we know."""
    words = name.split()
    known = any(search_key(word) in TRADES | NOBODY or belongs_to_position(word) for word in words)
    return len(words) in (LONGEST_TOWN, LONGEST_TOWN + 1) and not known and all(word.istitle() for word in words)


def begins_with_somebody(said: str) -> bool:
    """`Maggie at the Wool Shop`, «Рустама из …», `Accounts`: whom one asks for, and no name of a firm."""
    words = said.split()
    person = surely_person([nominative(words[0])]) or is_courtesy(words[0])
    return person or is_only_position(said) or card_positions.is_area(said)


def _has_initials(words: list[str]) -> bool:
    """«Надеждин А.А.», `R. Novak`."""
    capital = len(words) > 1 and all(word[0].isupper() for word in words) and not is_company(" ".join(words))
    return capital and any(INITIALS_END.search(word) for word in (words[0], words[-1]))


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
    name = without_position(" ".join(words))
    position = " ".join(_without_article([word for word in words if word not in name]))
    return (" ".join(name), position) if not name or _may_be_called(name) else (None, "")


def _may_be_called(name: list[str]) -> bool:
    if all(map(is_courtesy, name)) or search_key(name[0]) in ARTICLES or _is_mixed(name) or _is_phrase(name):
        return False
    return may_be_person(name) or is_courtesy(name[0])


def _without_article(words: list[str]) -> list[str]:
    return words[1:] if words[1:] and search_key(words[0]) in ARTICLES else words


def _is_phrase(name: list[str]) -> bool:
    """`Lives upstairs maria`: an English name in small letters begins with a first name, and has no ordinary words."""
    if not name[1:] or not all(word.islower() and word.isascii() for word in name):
        return False
    begins = is_first_name(name[0]) or is_courtesy(name[0]) or search_key(name[0]) in PARTICLES
    return not begins or any(search_key(word) in NOBODY | _ORDINARY for word in name)


def _is_mixed(name: list[str]) -> bool:
    """«Там Полина Зуева» with a small «там»: more than a name."""
    small = [word for word in name if word[0].islower() and not (is_courtesy(word) or search_key(word) in PARTICLES)]
    return bool(small) and not all(map(card_positions.is_of_person, small)) and any(word[0].isupper() for word in name)


def without_position(part: str) -> list[str]:
    """The words of a part that are not its position. Only a part with a position in it has any of those."""
    words = part.split()
    if not any(is_position(word) for word in words):
        return words
    around = zip(["", *words], words, [*words[1:], ""], strict=False)
    return [word for before, word, after in around if not card_positions.is_of_position(word, after, before)]
