"""Complaints, as leads hear of them at once and whose client it is hears what a lead does: letters, and their buttons.

card, take, remind    taken by one lead; a reminder reaches the rep once a day
letters               are written when they are sent: a complaint that was undone meanwhile is told to nobody
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown, Toast, plain, words
from handlers.frame.turn import Turn
from handlers.reporting.leading import left_screens
from handlers.reporting.leading.at_once import complaint_screens
from handlers.speech.reader import reader_of
from handlers.speech.screen import Screen
from handlers.speech.taps.reports import ComplaintAct, ComplaintTap
from handlers.speech.words import Html
from sales.actions import leading, vacations
from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.reporting.leading.complaints import hears_of
from sales.work.outcomes import Outcome


def router() -> Router:
    complaints = Router(name="complaints")
    complaints.callback_query.register(answer_tap, ComplaintTap.filter())
    return complaints


async def answer_tap(_tap: CallbackQuery, callback_data: ComplaintTap, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.TEAM_CLIENTS)
    touch, now = ids.from_text(callback_data.touch), turn.reader.now
    try:
        known = await unit.complaints.get(turn.scope, touch)
    except NotFound:
        return await _closed(unit, turn, touch, callback_data.act)
    if callback_data.act is ComplaintAct.REMIND:
        return await _remind(unit, turn, touch, known.owner)
    if callback_data.act is ComplaintAct.TAKE:
        await leading.take_complaint(unit, turn.scope, touch, now)
    await leading.opened(unit, turn.scope, f"{leading.COMPLAINT}:{touch}", covered=False)
    return await _shown(unit, turn.me, now, touch)


async def _closed(unit: UnitOfWork, turn: Turn, touch: int, act: ComplaintAct) -> Shown:
    """One that was taken back says so where it stood, without its buttons."""
    gone = await unit.complaints.taken_back(turn.scope, touch)
    if gone is not None:
        return Shown(complaint_screens.withdrawn(turn.reader, gone.name), Noted.COMPLAINT, [gone.client])
    await unit.touches.get(turn.scope, touch)
    return if_over(complaint_screens.over(turn.reader), act)


def if_over(told: Html, act: ComplaintAct) -> Shown:
    """Instead of the card that was opened from it; whatever else is on the screen stays."""
    return plain(Screen(told)) if act is ComplaintAct.BACK else words(Toast(told))


async def _remind(unit: UnitOfWork, turn: Turn, touch: int, owner: int) -> Shown:
    """Whoever works with the client now."""
    now = turn.reader.local(turn.reader.now)
    there = await vacations.at_work(unit, turn.scope, owner, now)
    name = (await unit.members.get(turn.scope, owner if there is None else there)).name
    if there is None:
        return words(Toast(left_screens.is_away(turn.reader, name)))
    sent = await leading.remind_of_complaint(unit, turn.scope, touch, now)
    shown = await _shown(unit, turn.me, turn.reader.now, touch)
    return replace(shown, first=[Toast(complaint_screens.reminded(turn.reader, name, first=sent))])


async def alert(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To a lead, at once; whoever is away finds it open in the morning of their return, where others see to it."""
    client = await unit.clients.get(me.scope, (await unit.touches.get(me.scope, data["touch"])).client)
    if await leading.is_left_to_others(unit, me.scope, client.owner, now):
        return None
    return await _shown(unit, me, now, data["touch"])


async def _shown(unit: UnitOfWork, me: Me, now: datetime, number: int) -> Shown:
    """As it stands now. NotFound where it is no complaint any more."""
    touch = await unit.touches.get(me.scope, number)
    client = await unit.clients.get(me.scope, touch.client)
    if touch.outcome is not Outcome.COMPLAINT or not hears_of(me.member, client.owner):
        raise NotFound
    taken_by = next((one.taken_by for one in await unit.complaints.open(me.scope) if one.touch == number), None)
    names = {one.id: one.name for one in await unit.members.all(me.scope, former=True)}
    owner, taken = names.get(client.owner, ""), names.get(taken_by) if taken_by else None
    own, reader = taken_by == me.member.id, reader_of(me, now)
    reminded = await leading.was_reminded(unit, leading.COMPLAINT_WAITS, number, reader.local(now))
    screen = complaint_screens.alert(reader, touch, client.name, owner, taken, own=own, reminded=reminded)
    return Shown(screen, Noted.COMPLAINT, [client.id])


async def withdrawn(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To a lead who has heard of it: it is undone, or something else came of it."""
    client = await unit.clients.get(me.scope, data["client"])
    return Shown(complaint_screens.withdrawn(reader_of(me, now), client.name), Noted.COMPLAINT, [client.id])


async def taken(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To whoever works with the client, and to the other leads: one looks after it."""
    return await _told(unit, me, now, data, complaint_screens.taken)


async def answered(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To the lead who has taken it: somebody else has talked with the client, or answered them."""
    answer = await unit.touches.get(me.scope, data["answer"])
    client = await unit.clients.get(me.scope, answer.client)
    who = (await unit.members.get(me.scope, answer.member)).name
    screen = complaint_screens.answered(reader_of(me, now), answer, client.name, who)
    return Shown(screen, Noted.COMPLAINT, [client.id])


async def waits(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To whoever works with the client: a lead asks after it, while it is open."""
    return await _told(unit, me, now, data, complaint_screens.waits)


async def _told(
    unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any], draw: complaint_screens.Draw
) -> Shown | None:
    known = await unit.complaints.get(me.scope, data["touch"])
    lead = (await unit.members.get(me.scope, data["lead"])).name
    return Shown(draw(reader_of(me, now), known, lead), Noted.COMPLAINT, [known.client])
