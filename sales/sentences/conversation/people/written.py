"""Somebody who is written as an answer: «Пётр, новый снабженец, 8906…, p@x.ru». What fills no field stays as words."""

import re
from dataclasses import dataclass

from sales.clients.card_lines import card_line
from sales.clients.card_lines.card_words import birthdays_in
from sales.clients.client_draft import NewClient
from sales.ground.errors import Rejected
from sales.languages.registry import any_of
from sales.sentences.conversation.people import positions
from sales.sentences.conversation.people.newly_known import NUMBER, Known, is_nobody
from sales.values import phones
from sales.values.person_words import may_be_person

MOST_OF_A_POSITION = 2
"""Words right behind the name that no table has: `weekend manager`."""
_NEW = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.new)})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """With each of their numbers, and the words that fill no field."""

    told: tuple[Known, ...]
    rest: str = ""


def somebody_written(text: str, country: str) -> Written:
    """Rejected("nobody") where nobody is named: words that are no name, «не помню», are nobody's."""
    numbers = [phones.parse(match[0], country).e164 or match[0] for match in NUMBER.finditer(text)]
    born = next(iter(birthdays_in(text)), None)
    text = f"{text[: born[0]]}, {text[born[1] :]}" if born else text
    words = _NEW.sub(" ", NUMBER.sub(", ", text)).strip(" ,;.")
    line = _line(words, country)
    name, position = _name_and_position(line.contact, line.position)
    told = position or numbers or born or line.email or line.nick
    sure = may_be_person(words.replace(",", " ").split()) or bool(name and told)
    if not name or any(map(str.isdecimal, name)) or not sure or is_nobody(text):
        raise Rejected("nobody")
    first, *others = [one.strip() for one in line.note.split(",")]
    if not position and _may_be_position(first):
        position, first = positions.written(first.split()) if _is_position(first) else first, ""
    day = born[2].code if born else ""
    each = (Known(number, name, position, born=day, email=line.email, nick=line.nick) for number in numbers or [""])
    return Written(tuple(each), ", ".join(filter(None, (first, *others))))


def _line(words: str, country: str) -> NewClient:
    try:
        return NewClient.of_person(card_line.parse(words, country))
    except Rejected:
        return NewClient(contact=words)


def _name_and_position(name: str, position: str) -> tuple[str, str]:
    """As a line of a card has them; where it has none, all that is no position is the name: «снабженец Пётр»."""
    if not position and not any(map(str.isdecimal, name)):
        each = re.findall(r"[^\W\d_][\w'’-]*", name)
        name = " ".join(word for word in each if not positions.belongs(word))
        position = " ".join(word for word in each if positions.belongs(word))
    return name.title() if name.islower() else name, positions.written(position.split())


def _is_position(words: str) -> bool:
    return all(map(positions.belongs, words.split()))


def _may_be_position(words: str) -> bool:
    few = 0 < len(words.split()) <= MOST_OF_A_POSITION
    return few and not any(map(str.isdecimal, words))
