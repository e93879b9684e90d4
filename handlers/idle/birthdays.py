"""A birthday said in an idle chat: «Ромашка, у Петра др 5 мая». One tap puts it to whoever it is; no step comes of it.

The client is the one that the words name, else the one whose card is open; the person is asked for, whoever is named
first. What says more beside it is a report, and stays one; words that are no report go into the person's note.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.card.contacts import new_contact, reminding
from handlers.frame import questions, undo
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.idle import whom
from handlers.recording import comments
from handlers.speech import client_words
from handlers.speech.screen import Button, Screen, Style, clipped, cut, pairs
from handlers.speech.taps.clients import BornAtTap, BornNewTap, BornTap
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.words import fill
from sales.actions.card import contacts
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card, Client, Contact
from sales.clients.client_draft import NewClient
from sales.clients.finding.analyser import share_a_word, tokens
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected
from sales.ground.noted import Noted
from sales.sentences.conversation.newcomers import stretches
from sales.sentences.conversation.people.births import born_in, dated, with_birthday
from sales.sentences.conversation.people.persons import Somebody, named_in
from sales.sentences.said import Sentence
from sales.values import birthdays
from sales.values.birthdays import Birthday

KIND = "birthday"
MOST, LONGEST = 3, 40
"""Clients to choose from, and of their names."""
LONGEST_WORDS = 200
SMALL = 3
"""Letters of a word that says nothing by itself: «у», «the»."""


def router() -> Router:
    said = Router(name="birthdays")
    said.callback_query.register(take_person, BornTap.filter())
    said.callback_query.register(choose_client, BornAtTap.filter())
    said.callback_query.register(ask_for_person, BornNewTap.filter())
    return said


async def offered(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """None where the message says no birthday, or more than one, or something else beside it."""
    text = dated(text, turn.reader.today)
    found = born_in(text)
    if len(found) != 1:
        return None
    start, end, _, within = found[0]
    rest = f"{text[:start]} {within} {text[end:]}"
    names = await whom.names_in(unit, turn, rest)
    if any(said.tells for said in whom.read(turn, rest, names)) or any(one.new for one in stretches(rest, names)):
        return None
    named = {one for name in names for one in name.clients}
    client = await _about(unit, turn, named)
    if client is None and named:
        return await _which(unit, turn, text, sorted(named)[:MOST])
    if client is None:
        return plain(Screen(turn.reader._("🎂 Whose client is that? Name it, too: “Daisy, Peter’s birthday 5 May”.")))
    return await _asked(unit, turn, client, text)


async def _asked(unit: UnitOfWork, turn: Turn, client: int, text: str) -> Shown:
    """Whose birthday it is at that client."""
    start, end, day, within = born_in(text)[0]
    rest = f"{text[:start]} {within} {text[end:]}"
    names = await whom.names_in(unit, turn, rest)
    known = await unit.clients.card(turn.scope, client, touches=0)
    for named in reversed(names):
        rest = f"{rest[: named.start]} {rest[named.end :]}"
    who = _stranger(known.contacts, text, rest)
    words = _beside(known.contacts, f"{rest[: who.since]} {rest[who.end :]}" if who else rest)
    told = {"words": words, "name": who.name if who else "", "position": who.position if who else ""}
    draft = ids.to_text(await questions.note(unit, turn, KIND, told)) if words or who else ""
    return Shown(_screen(turn, known, rest, day, draft, who), Noted.WHOSE, [client])


def _stranger(contacts: Sequence[Contact], text: str, rest: str) -> Somebody | None:
    """Whose birthday the words say it is, where that is nobody of the card."""
    names = {one.name for one in with_birthday((), text, contacts)}
    return next((one for one in named_in(rest, contacts) if one.name in names), None)


def _beside(contacts: Sequence[Contact], rest: str) -> str:
    """What is said beside the client and the person: all of it, where it is more than small words."""
    known = {form for one in contacts for token in tokens(f"{one.name} {one.position}") for form in token.forms}
    others = [one for one in tokens(rest) if one.end - one.start > SMALL and known.isdisjoint(one.forms)]
    return " ".join(rest.split()).replace(" ,", ",").strip(" ,.;:") if others else ""


async def _about(unit: UnitOfWork, turn: Turn, named: set[int]) -> int | None:
    """Of several that are called so, the one whose card is open."""
    if len(named) == 1:
        return next(iter(named))
    line = await unit.clients.lists.open_card(turn.scope, turn.reader.now - comments.FRESH)
    return line.id if line and (not named or line.id in named) else None


async def _which(unit: UnitOfWork, turn: Turn, text: str, clients: Sequence[int]) -> Shown:
    """The words wait for the tap that says it."""
    named = [await unit.clients.get(turn.scope, one) for one in clients]
    draft = ids.to_text(await questions.note(unit, turn, KIND, {"text": text}))
    rows = [
        [Button(cut(one.name, LONGEST), BornAtTap(draft=draft, client=ids.to_text(one.id)).pack())] for one in named
    ]
    return Shown(Screen(turn.reader._("🎂 At which client?"), rows), Noted.WHOSE, list(clients))


async def choose_client(_tap: CallbackQuery, callback_data: BornAtTap, turn: Turn, unit: UnitOfWork) -> Shown:
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if row is None or row.kind != KIND or "text" not in row.data:
        raise NotFound
    return await _asked(unit, turn, ids.from_text(callback_data.client), row.data["text"])


async def ask_for_person(_tap: CallbackQuery, callback_data: BornNewTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Whoever the words name is there at once; of anybody else it is asked who, as of any new person: they get the
    birthday and the words beside it.
    """
    client, day = ids.from_text(callback_data.client), _day_on(callback_data.day)
    told = await _told_of(unit, turn, callback_data.draft)
    if callback_data.named and told["name"]:
        who = NewClient(contact=told["name"], position=told["position"], birthday=str(day), note=told["words"])
        return await new_contact.add(unit, turn, client, who)
    return await new_contact.ask(unit, turn, client, {"born": str(day), "words": told["words"]})


def without_its_step(said: Sentence, text: str, today: date) -> Sentence:
    """What is said of a report beside a birthday, which is no day of a step: its words are a part of the comment."""
    days = {day.next_after(today): text[start:end] for start, end, day, _ in born_in(text)}
    dated = [one for one in said.steps if one.kind is None and one.day in days]
    told = [_told(one.note, days[one.day]) for one in dated if one.day]
    comment = ", ".join(filter(None, [*told, said.comment]))
    unsold = ", ".join([*told, said.unsold]) if said.unsold else ""
    return replace(said, steps=tuple(one for one in said.steps if one not in dated), comment=comment, unsold=unsold)


def _told(note: str, words: str) -> str:
    """«у директора др 5 мая»: no word twice."""
    known = note.casefold().split()
    return " ".join([note, *(word for word in words.split() if word.casefold() not in known)]).strip()


def _screen(turn: Turn, known: Card, rest: str, day: Birthday, draft: str, who: Somebody | None) -> Screen:
    reader, back = turn.reader, CardTap(client=ids.to_text(known.client.id)).pack()
    head = reader._(
        "🎂 {day}, <b>{name}</b>: whose birthday is it?", day=reader.birthday(day), name=cut(known.client.name)
    )
    named = [one for one in known.contacts if share_a_word(rest, one.name)]
    others = [one for one in known.contacts if one not in named]
    rows = [[_person(turn, one, day, draft, named=True)] for one in named]
    rows += [list(row) for row in pairs([_person(turn, one, day, draft, named=False) for one in others])]
    somebody = BornNewTap(client=ids.to_text(known.client.id), day=day.code, draft=draft)
    new = Button("🆕 " + reader._("Somebody new"), somebody.pack())
    if who:
        label = fill("🆕 {name}", name=clipped(who.name, LONGEST))
        rows.insert(0, [Button(label, somebody.model_copy(update={"named": True}).pack(), style=Style.MAIN)])
    return Screen(head, [*rows, [new, Button(reader._("To the card"), back)]])


def _person(turn: Turn, contact: Contact, day: Birthday, draft: str, *, named: bool) -> Button:
    label = f"🎂 {client_words.contact_label(turn.reader, contact)}"
    data = BornTap(contact=ids.to_text(contact.id), day=day.code, draft=draft).pack()
    return Button(label, data, style=Style.MAIN if named else None)


async def take_person(_tap: CallbackQuery, callback_data: BornTap, turn: Turn, unit: UnitOfWork) -> Shown:
    day, words = _day_on(callback_data.day), (await _told_of(unit, turn, callback_data.draft))["words"]
    contact = await contacts.born(unit, turn.scope, ids.from_text(callback_data.contact), day, words)
    client = await unit.clients.get(turn.scope, contact.client)
    shown = Shown(_saved(turn, client, contact, day, words), Noted.SAVED, [client.id])
    return undo.offered(unit, turn, shown, client.id)


def _day_on(code: str) -> Birthday:
    try:
        return birthdays.of_code(code)
    except (Rejected, ValueError) as forged:
        raise NotFound from forged


async def _told_of(unit: UnitOfWork, turn: Turn, draft: str) -> dict[str, str]:
    row = await unit.drafts.get(turn.person.id, ids.from_text(draft)) if draft else None
    kept = row.data if row is not None and row.kind == KIND else {}
    return {key: str(kept.get(key, "")) for key in ("words", "name", "position")}


def _saved(turn: Turn, client: Client, contact: Contact, day: Birthday, words: str) -> Screen:
    """Short, so that it stands at the bottom with the way back: the card is a tap away."""
    reader, name = turn.reader, client_words.contact_name(turn.reader, contact)
    told = reader._(
        "Saved. <b>{client}</b>: {name}, 🎂 {day}.", client=cut(client.name), name=name, day=reader.birthday(day)
    )
    noted = reader._("In the note: {words}", words=cut(words, LONGEST_WORDS)) if words else ""
    to_card = Button(reader._("To the card"), CardTap(client=ids.to_text(client.id)).pack())
    return Screen("\n".join(filter(None, [told, reminding.promised(turn, client, day), noted])), [[to_card]])
