"""The card of a client that a message brings: what of its words fills a field. All of them are the touch's, too."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sales.clients.card_lines import card_line
from sales.clients.card_lines.card_line import CardLine
from sales.clients.card_lines.card_reading import CardPerson
from sales.clients.client_draft import NewClient, NewPerson
from sales.days.spoken import folded
from sales.ground.errors import Rejected
from sales.languages.registry import any_of
from sales.sentences.conversation.people.newly_known import Known, learnt
from sales.sentences.conversation.people.persons import Somebody, named_in
from sales.sentences.pieces.streets import STREET
from sales.values.person_words import belongs_to_position, is_first_name, is_position, surely_person
from sales.values.phones import parse

_AROUND = re.compile(rf"(?i)\s+(?:{any_of(lambda one: one.reports.names_around)})$")
_LED = re.compile(rf"(?i)^(?:{any_of(lambda one: one.reports.names_around)}|on)\s+(?=\S+\s+\S)")
_LED_TO = re.compile(rf"(?i)[\s,]*(?:(?:{any_of(lambda one: one.reports.names_around)}|on)\s+)?")
_ENDED = re.compile(r"[,;\n]|(?<=\w)\.\s")


def card_of(text: str, name: str, country: str) -> NewClient:
    """`name`: the words by which the client was called, whatever of an address they hold."""
    line = _line(text.replace(name, f"{name},", 1), country)
    called, address = (name, "") if line and line.address else _without_address(name, text)
    if called != name:
        line = _line(text.replace(name, f"{called},", 1), country)
    if line is None:
        return NewClient(name=_capital(called))
    sure = _only_sure(line, [(who, text[who.start : who.end]) for who in named_in(text, (), name)])
    new = NewClient.of_line(sure)
    house = _house(line.note)
    left_out = _words(line.contact, *_others(line), line.note) - _words(sure.contact, *_others(sure), house)
    is_own = called.startswith(new.name) or called == new.contact
    short = new.name if is_own and new.name and left_out.isdisjoint(_words(called)) else called
    where = _LED.sub("", address or new.address or house or _street_behind(text, called))
    new = replace(new, name=_capital(short), contact=_as_person(new.contact), note="", address=_where(where))
    return _with_the_rest(new, learnt(text, (), country, client=name), country) if new.contact else new


def _with_the_rest(card: NewClient, told: Sequence[Known], country: str) -> NewClient:
    """And whoever no line of a card shows: `acc Penny 07700…` behind the owner. Their number is theirs alone."""
    written = next((one.name for one in told if one.name.casefold() == card.contact.casefold()), card.contact)
    card = replace(card, contact=written)
    named = {one.casefold() for one in (card.contact, *(one.name for one in card.others))}
    for one in told:
        if one.name and one.name.casefold() not in named:
            phones = tuple(typed for typed in card.phones if parse(typed, country).e164 == one.number)
            card = replace(card, others=(*card.others, NewPerson(one.name, one.position, phones)))
    return card


def _others(line: CardLine) -> tuple[str, ...]:
    return tuple(one.name for one in line.others)


def _words(*said: str) -> set[str]:
    return set(" ".join(said).replace(",", " ").split())


def _line(text: str, country: str) -> CardLine | None:
    try:
        return card_line.parse(text, country)
    except Rejected:
        return None


def _without_address(name: str, text: str) -> tuple[str, str]:
    """A street in the name goes on to the next pause of the text."""
    street = STREET.search(name)
    if street is None or not name[: street.start()].strip():
        return name, ""
    at = text.find(name)
    behind = text[at + street.start() :] if at >= 0 else name[street.start() :]
    ended = _ENDED.search(behind, street.end() - street.start())
    called = _AROUND.sub("", name[: street.start()].rstrip())
    return called.strip(" ,"), behind[: ended.start() if ended else len(name) - street.start()].strip()


def _street_behind(text: str, name: str) -> str:
    """`Froth at 14 Mill Lane owner Rob`."""
    led = _LED_TO.match(text, text.find(name) + len(name))
    street = STREET.match(text, led.end()) if led else None
    return street[0] if street else ""


def _where(address: str) -> str:
    """Without who is there: «Мильчакова 14 директор Рустам»."""
    words = re.finditer(r"[^\W\d_]+", address)
    return address[: next((one.start() for one in words if is_position(folded(one[0]))), len(address))].rstrip()


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:] if name.split()[:1] and name.split(maxsplit=1)[0].islower() else name


def _as_person(name: str) -> str:
    return name.title() if name.islower() and all(map(is_first_name, name.split())) else name


def _only_sure(line: CardLine, said: Sequence[tuple[Somebody, str]]) -> CardLine:
    """`said`: whoever the report names, each as it is written there.

    Words of a report are no people, but for a known name or a position; what somebody does is no part of a name.
    """
    line = replace(line, others=tuple(_as_named(one, said) for one in line.others))
    first = _as_named(CardPerson(line.contact, line.position), said)
    told = next((one for one, _ in said if one.position and not (first.name or line.others)), None)
    first = replace(first, name=told.name, position=told.position) if told else first
    line = replace(line, contact=first.name, position=first.position)
    others = tuple(one for one in line.others if surely_person(one.name.split()) or one.position)
    if line.contact and not (surely_person(line.contact.split()) or line.position):
        return replace(line, contact="", others=others)
    return replace(line, others=others)


def _as_named(one: CardPerson, said: Sequence[tuple[Somebody, str]]) -> CardPerson:
    """With the name and the position that the report has them by, where these are among the words taken for both."""
    words = _words(f"{one.name} {one.position}".casefold())
    named = next((who for who, written in said if words and _words(written.casefold()) < words), None)
    if named is None:
        return one
    role = named.position or " ".join(filter(belongs_to_position, one.position.split()))
    return replace(one, name=named.name, position=role)


def _house(note: str) -> str:
    return next((part for part in note.split(", ") if part[:1].isupper() and STREET.fullmatch(part)), "")
