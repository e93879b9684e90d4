"""The screens of finding: a page of clients, and what to do where there is none."""

from dataclasses import replace

from handlers.speech import client_words, codes
from handlers.speech.paging import pager
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut
from handlers.speech.taps.clients import ListTap, NewTap
from handlers.speech.taps.everywhere import CardTap, MenuTap
from handlers.speech.words import Html, fill
from sales.clients.client import ClientLine, Page
from sales.ground import ids
from sales.values import phones


def page(reader: Reader, found: Page, words: str, draft: str) -> Screen:
    """Eight to a page: the colour and the name on the button, the next step in the text above."""
    head = _head(reader, found, words)
    first = found.number * found.size + 1
    lines = [_line(reader, line, first + place) for place, line in enumerate(found.lines)]
    back = f"f{draft}.{found.number}"
    rows: list[Row] = [[_opening(line, first + place, back)] for place, line in enumerate(found.lines)]
    return Screen("\n".join([head, "", *lines, "", _hint(reader)]), [*rows, *_pager(found, draft)])


def empty(reader: Reader) -> Screen:
    new = Button(reader.p_("button", "New client"), MenuTap(place="new").pack(), style=Style.MAIN)
    return Screen(reader._("No clients yet. Add the first one: a name is enough."), [[new]])


def nothing(reader: Reader, words: str, draft: int) -> Screen:
    """An unknown number or name offers a new client with it."""
    if phones.looks_like_phone(words):
        phone = phones.parse(words, reader.country)
        number = phones.pretty(phone.e164) if phone.e164 else words
        text, label = reader._("Nobody has this number: {number}", number=cut(number)), reader._("New client with it")
    else:
        text = reader._("Nothing found for “{words}”. Try a shorter piece.", words=cut(words))
        label = _new_called(reader, words)
    new = Button(label, NewTap(draft=ids.to_text(draft), what="client").pack())
    every = Button(reader.p_("button", "All clients"), ListTap().pack())
    return Screen(text, [[new], [every]])


def or_new(reader: Reader, screen: Screen, words: str, draft: int) -> Screen:
    """What was typed as a new client, below those that are like it."""
    new = Button(_new_called(reader, words), NewTap(draft=ids.to_text(draft), what="client").pack())
    return replace(screen, rows=[*screen.rows, [new]])


def and_others(reader: Reader, screen: Screen, others: int, draft: str) -> Screen:
    """A card, with the way to whoever else was found by the same words."""
    label = reader.n_("{n} more found", "{n} more found", others)
    return replace(screen, rows=[*screen.rows, [Button(label, ListTap(draft=draft).pack())]])


def _new_called(reader: Reader, words: str) -> Html:
    return reader._("New client “{name}”", name=cut(words, 22))


def name(line: ClientLine) -> str:
    """Behind the colour of its stage."""
    return f"{sign(line)} {line.name}"


def sign(line: ClientLine) -> str:
    return client_words.STAGE_SIGNS[line.stage]


def _opening(line: ClientLine, number: int, back: str) -> Button:
    return Button(f"{number}. {name(line)}", CardTap(client=ids.to_text(line.id), back=back).pack())


def _head(reader: Reader, found: Page, words: str) -> Html:
    if found.guessed:
        return reader._("Nothing found for “{words}”. Something like it:", words=cut(words))
    if words:
        return reader.n_(
            "Found {n} client for “{words}”", "Found {n} clients for “{words}”", found.total, words=cut(words)
        )
    return reader.n_("{n} client", "{n} clients", found.total)


def _line(reader: Reader, line: ClientLine, number: int) -> str:
    """1. Ромашка: позвонить пн 23"""
    told = fill(
        "{number}. <b>{name}</b>: {step}", number=number, name=cut(line.name, 60), step=step_words(reader, line)
    )
    instead = reader.instead_of(line.owner)
    return fill("{told} · {instead}", told=told, instead=instead) if instead else told


def step_words(reader: Reader, line: ClientLine) -> Html:
    if line.step is None:
        return reader._("no next step")
    late = " ❗️" if line.step.is_overdue(reader.now) else ""
    kind, day = codes.step_kind(reader, line.step.kind), line.step.due_on
    when = reader._("today") if day == reader.today else reader.short_day(day)
    return Html(f"{kind}, {when}{late}")


def _hint(reader: Reader) -> Html:
    return reader._("To find somebody, write a part of a name or of a phone number.")


def _pager(found: Page, draft: str) -> list[Row]:
    return pager(found.number, found.last, lambda number: ListTap(draft=draft, page=number).pack())
