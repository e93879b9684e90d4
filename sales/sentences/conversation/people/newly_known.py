"""Who and what numbers a message tells of a client we know: «теперь Кристина Андреевна, закупщик, 8916…».

A number is of the nearest person named before it in its sentence, on the card or not; one that nobody is named before
is of whoever the message is about. Somebody new there is told of with a number or without.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sales.clients.card_lines.card_words import EMAIL
from sales.clients.client import Contact
from sales.clients.client_draft import NewClient, NewPerson
from sales.days.spoken import folded
from sales.languages.registry import any_of
from sales.sentences.conversation.people import positions
from sales.sentences.conversation.people.met import gone, is_new, strangers_gone
from sales.sentences.conversation.people.persons import Somebody, named_in
from sales.values import birthdays, phones
from sales.values.company_names import search_key

DIALLED = (10, 11)
"""Digits."""
MOST_BEHIND_ROLE = 3
"""Words between a position and its number."""
NUMBER = re.compile(r"(?<![\w+])\+?\d(?:[\s().-]{0,2}\d){9,13}(?!\w)")
_ENDS = re.compile(r"[;.!?\n]")
_EITHER = f"{any_of(lambda one: one.reports.and_)}|{any_of(lambda one: one.people.either)}"
_TOGETHER = re.compile(rf"\s*(?:(?:{_EITHER}|/)\s*)*")
_ITS_OWNER = re.compile(rf"\s*[,(:–—-]?\s*(?:(?:{any_of(lambda one: one.people.of)})\s+)*", re.IGNORECASE)
_NOBODY = re.compile(rf"\W*(?:{any_of(lambda one: one.people.nobody)})\W*", re.IGNORECASE)
_NOT_THEIRS = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.not_theirs)})\s+$", re.IGNORECASE)
_BETWEEN = re.compile(f"{any_of(lambda one: one.people.of)}|{any_of(lambda one: one.people.new)}|s|on")


@dataclass(frozen=True, slots=True)
class Known:
    """One number, with whoever has it, or somebody new without one. `contact`: of the card already."""

    number: str
    name: str = ""
    position: str = ""
    contact: int | None = None
    role: str = ""  # that is said of them: `BuyingRole`'s code
    born: str = ""  # the code of a birthday
    email: str = ""
    nick: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A number that a client of the company has already. `name`: how that is called, of one's own; else empty."""

    number: str
    name: str = ""


def learnt(
    text: str, people: Sequence[Contact], country: str, about: int | None = None, client: str = ""
) -> tuple[Known, ...]:
    """Numbers that the card has not, and people. `about`: with whom the touch was; `client`: how that was called."""
    said = named_in(text, people, client)
    absent = {one.id for one in gone(text, client, people)}
    gone_too = strangers_gone(text, client, people)
    there = [one for one in said if absent.isdisjoint(one.people) and one.start not in gone_too]
    told = _Told(text, there, country, about)
    had = {phone.e164 or phones.digits(phone.typed) for one in people for phone in one.phones}
    found = {one.number: one for one in told.numbers() if one.number not in had}
    return _with_email((*found.values(), *told.newcomers({one.name for one in found.values()})), text)


def people_of(card: NewClient, people: Sequence[Contact], country: str) -> tuple[Known, ...]:
    """Whoever was to be put on a new card, as they are told of at a client that is there, where `people` are."""
    theirs = {phone for one in card.others for phone in one.phones}
    own = tuple(phone for phone in card.phones if phone not in theirs)
    first = NewPerson(card.contact, card.position, own, card.email, card.nick, card.birthday)
    each = [of_card(told, people) for one in (first, *card.others) for told in _as_known(one, country)]
    return tuple(one for one in each if one.number or one.born or one.position or (one.name and one.contact is None))


def _as_known(one: NewPerson, country: str) -> Iterator[Known]:
    born = birthdays.parse(one.birthday).code if one.birthday else ""
    for number in [phones.parse(typed, country).e164 or typed for typed in one.phones] or [""]:
        told = Known(number, one.name, one.position, born=born)
        yield replace(told, email=one.email, nick=one.nick) if one.name else told


def _with_email(told: tuple[Known, ...], text: str) -> tuple[Known, ...]:
    """The only address of a message is of the only person who is new in it."""
    mails, new = EMAIL.findall(text), {one.name for one in told if one.name and one.contact is None}
    if len(mails) != 1 or len(new) != 1:
        return told
    return tuple(replace(one, email=mails[0].strip(".")) if one.name in new else one for one in told)


@dataclass(frozen=True, slots=True)
class _Told:
    """A text, with whoever is named in it and is still there."""

    text: str
    said: Sequence[Somebody]
    country: str
    about: int | None

    def numbers(self) -> Iterator[Known]:
        before: re.Match[str] | None = None
        owner: Somebody | None = None
        for match in NUMBER.finditer(self.text):
            number = phones.parse(match[0], self.country).e164 or _of_the_country(match[0])
            again = before is not None and _TOGETHER.fullmatch(self.text, before.end(), match.start())
            owner = owner if again else self._owner(before.end() if before else 0, match)
            before = match
            if number and not (again and owner and not owner.people):  # somebody new is put there once
                yield self._known(number, match.start(), owner)

    def _owner(self, since: int, number: re.Match[str]) -> Somebody | None:
        ends = [end.end() for end in _ENDS.finditer(self.text, since, number.start())]
        begins = max([since, *ends])
        before = [one for one in self.said if begins <= one.start and one.end <= number.start()]
        before = [one for one in before if not _NOT_THEIRS.search(self.text, begins, one.since)] or before
        behind = [one for one in self.said if _ITS_OWNER.fullmatch(self.text, number.end(), one.start)]
        return next(iter([*before[-1:], *behind]), None)

    def _known(self, number: str, place: int, owner: Somebody | None) -> Known:
        behind = owner is not None and bool(owner.position) and owner.since == owner.start  # «Даша, админ 8906…»
        role = "" if behind else _role(self.text, owner.end if owner else 0, place)
        if role and (owner is None or owner.end < place):
            return Known(number, position=role)
        if owner is None:
            return Known(number, contact=self.about)
        theirs = owner.people if len(owner.people) == 1 else ()
        return Known(number, owner.name, owner.position, theirs[0] if theirs else None)

    def newcomers(self, named: set[str]) -> Iterator[Known]:
        plain = folded(self.text)
        for one in self.said:
            if is_new(plain, one) and one.name not in named:
                named.add(one.name)
                yield Known("", one.name, one.position)


def _role(text: str, since: int, until: int) -> str:
    """«Дала номер снабженца 8906…», `Nadia gave me her manager's 07700…`: of neither who is named, nor who was met."""
    words = re.findall(r"[^\W\d_]+", text[max(since, text.rfind(",", since, until)) : until])
    told = [word for word in words[-MOST_BEHIND_ROLE - 1 :] if not _BETWEEN.fullmatch(word.casefold())]
    return positions.named(told[-1]) if told else ""


def is_nobody(text: str) -> bool:
    """«Ни с кем», `no one`; and what only says that one doesn't know."""
    return _NOBODY.fullmatch(text.strip()) is not None


def of_card(told: Known, people: Sequence[Contact]) -> Known:
    """The same, as somebody of the card where just one is called so."""
    words = set(search_key(told.name).split())
    same = [one for one in people if words and words <= set(search_key(one.name).split())]
    return replace(told, contact=same[0].id) if len(same) == 1 else told


def _of_the_country(typed: str) -> str:
    """A number that no table knows is one all the same where it is dialled as one; a sum or an account is not."""
    digits = phones.digits(typed)
    return digits if digits.startswith("0") and len(digits) in DIALLED else ""
