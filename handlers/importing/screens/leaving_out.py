"""The screens of `leaving_out.py`: whom of a file to load, what of it to check."""

from handlers.importing.screens import words
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, clipped
from handlers.speech.taps.importing import Act, tap
from handlers.speech.words import Html, fill
from sales.actions.importing.sight import Checks, Picking
from sales.importing.draft import ImportDraft
from sales.importing.said.clients import Mark

MOST_PICKED = 2_000
"""Clients among whom somebody would still choose one by one."""
ALL, NONE = "a", "n"
MOST_OF_NAME = 40


def picking(reader: Reader, draft: ImportDraft, found: Picking, page: int) -> Screen:
    """A tap on a client leaves it out, or takes it in again."""
    last = last_page(len(found.places))
    here = within(page, last)
    some = list(zip(found.places, found.names, strict=True))[here * SIZE : (here + 1) * SIZE]
    rows: list[Row] = [[_picked(draft, place, name)] for place, name in some]
    pages = pager(here, last, lambda number: tap(draft.id, Act.PICK, number))
    everybody = Button(reader.p_("button", "Take all"), tap(draft.id, Act.LEAVE, value=ALL))
    nobody = Button(reader.p_("button", "Take none"), tap(draft.id, Act.LEAVE, value=NONE))
    text = reader._("Whom shall I load? Tap those who don't belong in the base.")
    total = len(found.places)
    taken = total - len(draft.left.intersection(found.places))
    chosen = reader._("Chosen: {n} of {total}", n=reader.number(taken), total=reader.number(total))
    return Screen(f"{text}\n\n{chosen}", [*rows, *pages, [everybody, nobody], [_back(reader, draft)]])


def _picked(draft: ImportDraft, place: int, name: str) -> Button:
    sign = "▫️" if place in draft.left else "✓"
    return Button(f"{sign} {clipped(name, MOST_OF_NAME)}", tap(draft.id, Act.LEAVE, place))


def checks(reader: Reader, draft: ImportDraft, found: Checks, page: int) -> Screen:
    """What is kept as it is written, because it could not be understood; what is left out behind it."""
    kept = reader._("I'll keep this as it is written. Correct it later on the card, or in the file and send it again.")
    lines = [_to_check(reader, name, mark) for name, mark in found.some]
    head = [kept, ""] if any(name for name, _ in found.some) else []
    last = last_page(found.total)
    pages = pager(within(page, last), last, lambda number: tap(draft.id, Act.CHECK, number))
    return Screen("\n".join([*head, *lines]), [*pages, [_back(reader, draft)]])


def _to_check(reader: Reader, name: str, mark: Mark) -> Html:
    typed = mark.typed or "—"
    if not name:
        return reader._("Not taken: {text}", text=typed)
    field = words.field(reader, mark.field)
    told = reader._("<b>{name}</b> · {field}: {typed}", name=clipped(name, MOST_OF_NAME), field=field, typed=typed)
    return fill("{told} — {why}", told=told, why=words.wrong(reader, mark.code))


def _back(reader: Reader, draft: ImportDraft) -> Button:
    return Button(reader.p_("button", "Back"), tap(draft.id, Act.SHOW))
