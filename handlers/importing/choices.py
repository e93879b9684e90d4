"""Taps on what may be corrected before a file is loaded."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.frame.turn import Turn
from handlers.importing import leaving_out
from handlers.importing.screens import choices as screens
from handlers.speech.paging import SIZE
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.importing import Act, ImportTap
from sales.actions.importing import sight
from sales.actions.importing.looking import Seen
from sales.company import teams
from sales.company.members import Member
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right
from sales.importing.draft import Doubles, ImportDraft
from sales.importing.said.clients import Column
from sales.importing.said.fields import Field

Chosen = tuple[ImportDraft, Screen | None]
"""The draft after the tap, and the screen it leads to: None is the preview."""


def correct_column(draft: ImportDraft, data: ImportTap) -> ImportDraft:
    """A column means something else, or what it was read as: what was said of single clients was said of others."""
    columns = {number: one for number, one in draft.columns.items() if number != data.number}
    if data.value:
        columns[data.number] = code_of(Field, data.value)
    return replace(draft, columns=columns, others=frozenset(), left=frozenset())


async def choose(data: ImportTap, turn: Turn, draft: ImportDraft, seen: Seen) -> Chosen:
    match data.act:
        case Act.COLUMNS | Act.COLUMN | Act.MEANS:
            return draft, _columns(data, turn, draft, seen.read.about.columns)
        case Act.DOUBLES | Act.RULE:
            return _doubles(data, turn, draft)
        case Act.ALIKE | Act.SAME | Act.OTHER:
            return await _alike(data, turn, draft, seen)
        case Act.PICK | Act.LEAVE | Act.CHECK:
            return await leaving_out.choose(data, turn, draft, seen)
        case Act.WHOSE | Act.NAMED | Act.GIVE:
            return await _whose(data, turn, draft, seen)
    return draft, None


def _columns(data: ImportTap, turn: Turn, draft: ImportDraft, found: Sequence[Column]) -> Screen:
    """A column is left for the page that it stands on."""
    if data.act is Act.COLUMNS:
        return screens.columns(turn.reader, draft, found, data.number)
    place = next((place for place, one in enumerate(found) if one.number == data.number), None)
    if place is None:
        raise NotFound
    page = place // SIZE
    if data.act is Act.COLUMN:
        return screens.meanings(turn.reader, draft, found[place], page)
    return screens.columns(turn.reader, draft, found, page)


def _doubles(data: ImportTap, turn: Turn, draft: ImportDraft) -> Chosen:
    if data.act is Act.DOUBLES:
        return draft, screens.doubles(turn.reader, draft)
    return replace(draft, doubles=_rule(data.value)), None


def _rule(value: str) -> Doubles:
    if value not in set(Doubles):
        raise NotFound
    return Doubles(value)


async def _alike(data: ImportTap, turn: Turn, draft: ImportDraft, seen: Seen) -> Chosen:
    """After the last pair comes the preview."""
    number = data.number
    pair = await seen.read.file.ask(sight.pair, number)
    if data.act is not Act.ALIKE and pair is not None:
        this = {pair.place}
        draft = replace(draft, others=draft.others | this if data.act is Act.OTHER else draft.others - this)
        number += 1
        pair = await seen.read.file.ask(sight.pair, number)
    if pair is None:
        return draft, None
    async with turn.read() as unit:
        cards = await unit.imports.lookup.cards(turn.scope.lasting, [pair.case.known.client] if pair.case.known else [])
    known = next(iter(cards.values()), None)
    return draft, screens.alike(turn.reader, draft, pair.case.client, known, pair.place, number, pair.total)


async def _whose(data: ImportTap, turn: Turn, draft: ImportDraft, seen: Seen) -> Chosen:
    turn.needs(Right.IMPORT_FOR_OTHERS)
    names = (await seen.read.file.ask(sight.overview, draft, seen.members, turn.scope.lasting)).unknown
    written = [name for name, _ in names.most_common()]
    takers = teams.seen(turn.scope.lasting, seen.members)
    if data.act is Act.NAMED:
        return draft, screens.give(turn.reader, draft, takers, _nth(written, data.number), data.number)
    if data.act is Act.GIVE:
        draft = _given(draft, takers, _nth(written, data.number), ids.from_text(data.value))
        if draft.to is not None:
            return draft, None
    page = data.number if data.act is Act.WHOSE else 0
    going = await seen.read.file.ask(sight.owners, draft, seen.members, turn.scope.lasting)
    return draft, screens.whose(turn.reader, draft, seen.members, going, names, page)


def _nth(written: Sequence[str], number: int) -> str:
    """0 is nobody in particular: all of them."""
    if not 0 <= number <= len(written):
        raise NotFound
    return written[number - 1] if number else ""


def _given(draft: ImportDraft, takers: Sequence[Member], written: str, member: int) -> ImportDraft:
    if member not in {one.id for one in takers}:
        raise NotFound
    if not written:
        return replace(draft, to=member)
    return replace(draft, managers={**draft.managers, written: member})
