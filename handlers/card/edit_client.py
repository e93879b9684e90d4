"""Editing a client: Edit, a field, the answer; the card comes back. Contacts are edited in `contacts.py`.

list      the fields with what they hold
ask       one field; a text, a button, or a location for the time zone answers it
changed   somebody else changed it meanwhile? -> their value is shown, the same question again
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from handlers.card import card, edit_screens
from handlers.card.spots import spot_of
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.speech.geography import zone_named
from handlers.speech.screen import Screen
from handlers.speech.taps.clients import EditTap, FieldSetTap, FieldTap, NoteBy, NoteTap
from handlers.speech.taps.everywhere import code_of
from sales.actions import clients
from sales.actions.card import places, recommending
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client, ClientField, ClientLine
from sales.clients.client_draft import present
from sales.company.directories import DirectoryKind
from sales.days import zones
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected, Stale
from sales.ground.noted import Noted

KIND = "client_field"


def router() -> Router:
    edit = Router(name="edit_client")
    edit.callback_query.register(list_fields, EditTap.filter())
    edit.callback_query.register(ask_field, FieldTap.filter())
    edit.callback_query.register(put_value, FieldSetTap.filter())
    edit.callback_query.register(ask_note, NoteTap.filter())
    edit.message.register(take_location, Waiting(KIND), F.location)
    edit.message.register(take_text, Waiting(KIND), F.text)
    return edit


async def list_fields(_tap: CallbackQuery, callback_data: EditTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.let_go(unit, turn, KIND)
    view = await card.read(unit, turn, ids.from_text(callback_data.client))
    return Shown(edit_screens.fields(turn.reader, view, callback_data.back), Noted.CARD, [view.card.client.id])


async def ask_field(_tap: CallbackQuery, callback_data: FieldTap, turn: Turn, unit: UnitOfWork) -> Shown:
    field = code_of(ClientField, callback_data.field)
    client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
    asked = _sources(unit, turn, client) if field is ClientField.SOURCE else _ask(unit, turn, client, field)
    return Shown(await asked, Noted.FIELD, [client.id])


async def ask_note(_tap: CallbackQuery, callback_data: NoteTap, turn: Turn, unit: UnitOfWork) -> Shown:
    client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
    return Shown(await _ask(unit, turn, client, ClientField.NOTE, by=callback_data.how), Noted.FIELD, [client.id])


async def put_value(_tap: CallbackQuery, callback_data: FieldSetTap, turn: Turn, unit: UnitOfWork) -> Shown:
    field, client = code_of(ClientField, callback_data.field), ids.from_text(callback_data.client)
    await _put(unit, turn, client, field, callback_data.value)
    await questions.let_go(unit, turn, KIND)
    return await card.saved(unit, turn, client)


async def take_text(message: Message, turn: Turn) -> Shown:
    data = questions.waiting(turn).data
    client, field, text = int(data["client"]), code_of(ClientField, data["field"]), message.text or ""
    try:
        said = _beside(turn, data, text) if field is ClientField.NOTE else text
        return await settled(turn, lambda unit: _typed(unit, turn, client, field, said, data["seen"]))
    except Stale:
        return await settled(turn, lambda unit: _ask_again(unit, turn, client, field, _how(data)))


def _how(data: dict[str, Any]) -> NoteBy:
    """A question of 0.1 asked for another note in the old one's place."""
    return NoteBy(data.get("by", NoteBy.REPLACING))


def _beside(turn: Turn, data: dict[str, Any], text: str) -> str:
    """What is added to a note stands below it, under its day."""
    if _how(data) is NoteBy.REPLACING or not data["seen"]:
        return text
    return f"{data['seen']}\n{turn.reader.dated(turn.reader.today)}: {text}"


async def _typed(unit: UnitOfWork, turn: Turn, client: int, field: ClientField, text: str, seen: str) -> Shown:
    """Stale where it is no longer what was seen when it was asked."""
    country = turn.me.workspace.country
    if field is ClientField.RECOMMENDED_BY:
        meant = await recommending.say(unit, turn.scope, client, text, seen=seen, country=country)
        await questions.answered(unit, turn)
        return replace(await _recommended(unit, turn, client, meant), clears=True)
    if field is ClientField.ZONE:
        await clients.choose(unit, turn.scope, client, field, zone_named(text, country))
    else:
        await clients.answer(unit, turn.scope, client, field, text, seen=seen, country=country)
    await questions.answered(unit, turn)
    return replace(await card.saved(unit, turn, client), clears=True)


async def _recommended(unit: UnitOfWork, turn: Turn, client: int, meant: Sequence[ClientLine]) -> Shown:
    """The card; where the words may mean a client of ours, with these to be tapped."""
    if not meant:
        return await card.saved(unit, turn, client)
    shown = await card.saved(
        unit, turn, client, note=turn.reader._("Is it one of your clients? Tap, and it is a link.")
    )
    offered = edit_screens.recommenders(client, meant)
    noted = replace(shown, clients=[*shown.clients, *(one.id for one in meant)])
    return noted.drawn(lambda screen: Screen(screen.text, [*offered, *screen.rows]))


async def take_location(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """A location answers the questions about the address and the time zone; others it has nothing to do with."""
    data, spot = questions.waiting(turn).data, spot_of(message.location)
    client, field = int(data["client"]), code_of(ClientField, data["field"])
    if field is ClientField.ADDRESS:
        await places.teach(unit, turn.scope, client, spot, turn.me.workspace.zone)
    elif field is ClientField.ZONE:
        await clients.choose(unit, turn.scope, client, field, zones.at(spot.latitude, spot.longitude))
    else:
        raise SkipHandler
    await questions.answered(unit, turn)
    return replace(await card.saved(unit, turn, client), clears=True)


async def _ask(
    unit: UnitOfWork,
    turn: Turn,
    client: Client,
    field: ClientField,
    draft: int | None = None,
    by: NoteBy = NoteBy.ADDING,
) -> Screen:
    """What is shown now is kept with the question: an answer to something else would be no answer."""
    data = {"client": client.id, "field": field.value, "seen": present(client, field), "by": by.value}
    await questions.ask(unit, turn, KIND, data, draft)
    value = edit_screens.value_words(turn.reader, client, field)
    country = turn.me.workspace.country
    if field is ClientField.NOTE and value:
        return edit_screens.note(turn.reader, client, value, by)
    choices = edit_screens.zones(turn.reader, client, country) if field is ClientField.ZONE else []
    return edit_screens.question(turn.reader, client, field, value, choices)


async def _sources(unit: UnitOfWork, turn: Turn, client: Client) -> Screen:
    """Picked only: nothing is awaited. A source that was retired since is still this client's."""
    entries = await unit.directories.all(turn.scope, DirectoryKind.SOURCE, retired=True)
    now = next((entry for entry in entries if entry.id == client.source), None)
    value = edit_screens.value_words(turn.reader, client, ClientField.SOURCE, now)
    choices = edit_screens.sources(turn.reader, client, [entry for entry in entries if not entry.retired])
    return edit_screens.question(turn.reader, client, ClientField.SOURCE, value, choices)


async def _ask_again(unit: UnitOfWork, turn: Turn, client: int, field: ClientField, by: NoteBy) -> Shown:
    """Somebody was faster: their value, and the question once more."""
    draft = ids.new_id()
    screen = await _ask(unit, turn, await unit.clients.get(turn.scope, client), field, draft, by)
    again = edit_screens.changed_meanwhile(turn.reader, screen)
    return Shown(again, Noted.FIELD, [client], asks=draft, clears=True)


async def _put(unit: UnitOfWork, turn: Turn, client: int, field: ClientField, value: str) -> None:
    if not value:
        await clients.clear(unit, turn.scope, client, field)
    elif field is ClientField.RECOMMENDED_BY:
        await recommending.name(unit, turn.scope, client, ids.from_text(value))
    elif field is ClientField.ZONE and zones.valid(value):
        await clients.choose(unit, turn.scope, client, field, value)
    elif field is ClientField.SOURCE:
        entries = await unit.directories.all(turn.scope, DirectoryKind.SOURCE)
        source = next((one.id for one in entries if one.id == ids.from_text(value)), None)
        if source is None:
            raise Rejected("choose")
        await clients.choose(unit, turn.scope, client, field, source)
    else:
        raise NotFound
