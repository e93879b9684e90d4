"""Signals as leads hear of them at once, and whose they are hears what a lead does: letters, and their buttons.

card, take, remind    taken by one lead, which the rep and the other leads hear; a reminder reaches the rep once a day
letters               are written when they are sent: what is not so any more is told to nobody
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown, Toast, words
from handlers.frame.turn import Turn
from handlers.reporting.leading import left_screens
from handlers.reporting.leading.at_once import complaint_screens, complaints, signal_screens
from handlers.reporting.leading.at_once.signal_screens import View
from handlers.speech.reader import Reader, reader_of
from handlers.speech.screen import Screen
from handlers.speech.taps.reports import ComplaintAct, SignalTap
from sales.actions import leading, vacations
from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.days.calendar import DAY
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.reporting.leading.signals import Signal, SignalKind, hears
from sales.standing.standing import standing
from sales.work.outcomes import REFUSALS
from sales.work.touch import Touch


def router() -> Router:
    signals = Router(name="signals")
    signals.callback_query.register(answer_tap, SignalTap.filter())
    return signals


async def answer_tap(_tap: CallbackQuery, callback_data: SignalTap, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.TEAM_CLIENTS)
    known = await unit.signals.get(turn.scope, ids.from_text(callback_data.signal))
    try:
        view = await _view(unit, turn.me, turn.reader, known)
    except NotFound:
        return complaints.if_over(signal_screens.over(turn.reader), callback_data.act)
    if callback_data.act is ComplaintAct.REMIND:
        return await _remind(unit, turn, known)
    if callback_data.act is ComplaintAct.TAKE:
        await leading.take_signal(unit, turn.scope, known, turn.reader.now)
        view = await _view(unit, turn.me, turn.reader, await unit.signals.get(turn.scope, known.id))
    await leading.opened(unit, turn.scope, f"{leading.SIGNAL}:{known.id}", covered=False)
    return _shown(turn.me, turn.reader, view)


async def _remind(unit: UnitOfWork, turn: Turn, known: Signal) -> Shown:
    """Whoever works with the client now."""
    now = turn.reader.local(turn.reader.now)
    there = await vacations.at_work(unit, turn.scope, known.owner, now)
    name = (await unit.members.get(turn.scope, known.owner if there is None else there)).name
    if there is None:
        return words(Toast(left_screens.is_away(turn.reader, name)))
    sent = await leading.remind_of_signal(unit, turn.scope, known, now)
    return words(Toast(complaint_screens.reminded(turn.reader, name, first=sent)))


async def signal(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To a lead, at once; whoever is away leaves it to others where there are any."""
    known, reader = await unit.signals.get(me.scope, data["signal"]), reader_of(me, now)
    view = await _view(unit, me, reader, known)
    if not hears(me.member, known.kind, known.owner, view.amount or 0):
        return None
    if await leading.is_left_to_others(unit, me.scope, known.owner, now):
        return None
    return _shown(me, reader, view)


async def taken(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To whoever works with the client, and to the other leads: one looks after it."""
    known, lead = await _named(unit, me, data)
    return _told(signal_screens.taken(reader_of(me, now), known, lead), known)


async def waits(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To whoever works with the client: a lead asks them to see to it; not if it is over by now."""
    known, lead = await _named(unit, me, data)
    reader = reader_of(me, now)
    await _view(unit, me, reader, known)
    return _told(signal_screens.waits(reader, known, lead), known)


async def undone(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To a lead who has heard of it: the record was taken back, or something else came of it."""
    known = await unit.signals.get(me.scope, data["signal"])
    return _told(signal_screens.undone(reader_of(me, now), known), known)


async def _named(unit: UnitOfWork, me: Me, data: Mapping[str, Any]) -> tuple[Signal, str]:
    known = await unit.signals.get(me.scope, data["signal"])
    return known, (await unit.members.get(me.scope, data["lead"])).name


def _told(screen: Screen, known: Signal) -> Shown:
    return Shown(screen, Noted.COMPLAINT, [known.client] if known.client else [])


def _shown(me: Me, reader: Reader, view: View) -> Shown:
    own = view.signal.taken_by == me.member.id
    return _told(signal_screens.alert(reader, view, own=own), view.signal)


async def _view(unit: UnitOfWork, me: Me, reader: Reader, known: Signal) -> View:
    """As it stands now. NotFound where it is not so any more."""
    names = {one.id: one.name for one in await unit.members.all(me.scope, former=True)}
    view = View(known, names.get(known.owner, ""), names.get(known.taken_by) if known.taken_by else None)
    match known.kind:
        case SignalKind.REFUSAL | SignalKind.ORDER:
            touch, amount = await _of_touch(unit, me, known)
            return replace(view, touch=touch, amount=amount)
        case SignalKind.SILENCE:
            last = await _silent_since(unit, me, reader, known)
            return replace(view, last=last, months=me.workspace.rules.key_call_months)
        case SignalKind.IDLE:
            return replace(view, planned=await _idle(unit, me, reader.now, known))


async def _of_touch(unit: UnitOfWork, me: Me, known: Signal) -> tuple[Touch, int | None]:
    touch = await unit.touches.get(me.scope, known.about)
    order = await unit.orders.by_touch(me.scope, touch.id)
    is_so = touch.outcome in REFUSALS if known.kind is SignalKind.REFUSAL else order is not None
    if not is_so:
        raise NotFound
    return touch, order.amount if order else None


async def _silent_since(unit: UnitOfWork, me: Me, reader: Reader, known: Signal) -> datetime | None:
    """The last conversation: an attempt is none."""
    client = await unit.clients.get(me.scope, known.about)
    its = standing(client, me.workspace.rules, reader.today, ZoneInfo(me.workspace.zone))
    if its.plan_on != known.on:
        raise NotFound
    return client.facts.last_talk_at


async def _idle(unit: UnitOfWork, me: Me, now: datetime, known: Signal) -> int:
    """How much is planned for the day, by the member's own clock, on which nothing is done yet."""
    person = await unit.members.person_of(me.scope, known.owner)
    zone = ZoneInfo((person.zone if person else None) or me.workspace.zone)
    since = datetime.combine(known.on, time(), zone)
    done = await unit.reports.touches(me.scope.of(known.owner), since, since + DAY)
    if known.on != now.astimezone(zone).date() or any(one.touches for one in done):
        raise NotFound
    plan = await unit.plans.of_day(me.scope.of(known.owner), known.on)
    return sum(plan.get(known.owner, {}).values())
