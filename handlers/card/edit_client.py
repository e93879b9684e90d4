"""Editing a client: Edit, a field, the answer; the card comes back. Contacts are edited in `contacts.py`.

list      the fields with what they hold
ask       one field; a text, a button, or a location for the time zone answers it
changed   somebody else changed it meanwhile? -> their value is shown, the same question again
"""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from handlers.card import card, edit_screens
from handlers.card.spots import spot_of
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.turn import Turn
from handlers.speech.geography import zone_named
from handlers.speech.screen import Screen
from handlers.speech.taps.clients import EditTap, FieldSetTap, FieldTap
from handlers.speech.taps.everywhere import code_of
from sales.actions import clients, places
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client, ClientField
from sales.clients.client_draft import present
from sales.company.directories import DirectoryKind
from sales.days import zones
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected, Stale

KIND = "client_field"


def router() -> Router:
    edit = Router(name="edit_client")
    edit.callback_query.register(listed, EditTap.filter())
    edit.callback_query.register(asked, FieldTap.filter())
    edit.callback_query.register(put, FieldSetTap.filter())
    edit.message.register(located, Waiting(KIND), F.location)
    edit.message.register(typed, Waiting(KIND), F.text)
    return edit


async def listed(_tap: CallbackQuery, callback_data: EditTap, turn: Turn) -> None:
    async with turn.work() as unit:
        await questions.let_go(unit, turn, KIND)
        view = await card.read(unit, turn, ids.from_text(callback_data.client))
        await unit.commit()
    await turn.show(edit_screens.fields(turn.reader, view, callback_data.back))


async def asked(_tap: CallbackQuery, callback_data: FieldTap, turn: Turn) -> None:
    field = code_of(ClientField, callback_data.field)
    async with turn.work() as unit:
        client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
        unit.audit.shown("field", [client.id])
        screen = await (
            _sources(unit, turn, client) if field is ClientField.SOURCE else _ask(unit, turn, client, field)
        )
        await unit.commit()
    await turn.show(screen)


async def put(_tap: CallbackQuery, callback_data: FieldSetTap, turn: Turn) -> None:
    field, client = code_of(ClientField, callback_data.field), ids.from_text(callback_data.client)
    async with turn.work() as unit:
        await _put(unit, turn, client, field, callback_data.value)
        await questions.let_go(unit, turn, KIND)
        screen = await card.saved(unit, turn, client)
        await unit.commit()
    await turn.show(screen)


async def typed(message: Message, turn: Turn) -> None:
    data = questions.waiting(turn).data
    client, field, text = int(data["client"]), code_of(ClientField, data["field"]), message.text or ""
    country = turn.me.workspace.country
    try:
        async with questions.left_if_gone(turn), turn.work() as unit:
            if field is ClientField.ZONE:
                await clients.choose(unit, turn.scope, client, field, zone_named(text, country))
            else:
                await clients.answer(unit, turn.scope, client, field, text, seen=data["seen"], country=country)
            await questions.answered(unit, turn)
            screen = await card.saved(unit, turn, client)
            await unit.commit()
    except Stale:
        await _ask_again(turn, client, field)
    else:
        await turn.show(screen)
    await questions.clear(turn)


async def located(message: Message, turn: Turn) -> None:
    """A location answers the questions about the address and the time zone; others it has nothing to do with."""
    data, spot = questions.waiting(turn).data, spot_of(message.location)
    client, field = int(data["client"]), code_of(ClientField, data["field"])
    if field not in (ClientField.ZONE, ClientField.ADDRESS):
        raise SkipHandler
    async with questions.left_if_gone(turn), turn.work() as unit:
        if field is ClientField.ADDRESS:
            await places.teach(unit, turn.scope, client, spot, turn.me.workspace.zone)
        else:
            await clients.choose(unit, turn.scope, client, field, zones.at(spot.latitude, spot.longitude))
        await questions.answered(unit, turn)
        screen = await card.saved(unit, turn, client)
        await unit.commit()
    await turn.show(screen)
    await questions.clear(turn)


async def _ask(unit: UnitOfWork, turn: Turn, client: Client, field: ClientField, draft: int | None = None) -> Screen:
    """What is shown now is kept with the question: an answer to something else would be no answer."""
    data = {"client": client.id, "field": field.value, "seen": present(client, field)}
    await questions.ask(unit, turn, KIND, data, draft)
    value = edit_screens.value_words(turn.reader, client, field)
    country = turn.me.workspace.country
    choices = edit_screens.zones(turn.reader, client, country) if field is ClientField.ZONE else []
    return edit_screens.question(turn.reader, client, field, value, choices)


async def _sources(unit: UnitOfWork, turn: Turn, client: Client) -> Screen:
    """Picked only: nothing is awaited. A source that was retired since is still this client's."""
    entries = await unit.directories.all(turn.scope, DirectoryKind.SOURCE, retired=True)
    now = next((entry for entry in entries if entry.id == client.source), None)
    value = edit_screens.value_words(turn.reader, client, ClientField.SOURCE, now)
    choices = edit_screens.sources(turn.reader, client, [entry for entry in entries if not entry.retired])
    return edit_screens.question(turn.reader, client, ClientField.SOURCE, value, choices)


async def _ask_again(turn: Turn, client: int, field: ClientField) -> None:
    draft = ids.new_id()
    async with turn.work() as unit:
        screen = await _ask(unit, turn, await unit.clients.get(turn.scope, client), field, draft)
        unit.audit.shown("field", [client])
        await unit.commit()
    await turn.ask(edit_screens.changed_meanwhile(turn.reader, screen), draft)


async def _put(unit: UnitOfWork, turn: Turn, client: int, field: ClientField, value: str) -> None:
    if not value:
        await clients.clear(unit, turn.scope, client, field)
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
