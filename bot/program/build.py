"""The composition root: builds an App, for `run.py` and for tests alike."""

import json
import secrets
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import CallbackQuery, Message
from pydantic import ValidationError

from bot.messages.alarm import Alarm
from bot.messages.daily import Evenings, KeyReviews, TeamMornings
from bot.messages.leading import Leading
from bot.messages.letters import Letters
from bot.messages.morning import Morning
from bot.messages.outbox import Outbox
from bot.messages.pooling import Pooling
from bot.messages.reminders import Reminders
from bot.messages.signals import Signals
from bot.messages.standing import Standing
from bot.messages.vacations import Vacations
from bot.process.metrics import Metrics
from bot.process.settings import Registration, Settings
from bot.program.app import App
from bot.telegram.pace import Pace
from bot.telegram.silence import Listener
from bot.telegram.their_clock import TheirClock
from bot.updates.arrivals import kind_of, screen_of
from bot.updates.corridor import Corridor, Handle, Malformed
from bot.updates.desk import Desk, InHand
from bot.updates.middlewares import Turns
from bot.upkeep.examination import Examination
from bot.upkeep.grading import Grading
from bot.upkeep.housekeeping import Housekeeping
from bot.upkeep.long_work import LongWork
from bot.upkeep.outages import Outages
from bot.upkeep.summing import Summing
from bot.upkeep.troubles import Troubles
from handlers import routers
from handlers.frame.errors import Refusals
from handlers.frame.signpost import Signpost
from handlers.frame.turns import Frame
from handlers.frame.unsaid import Unsaid
from sales.ground.clock import Clock
from storage.database import Database
from storage.traffic.inbox import Inbox

EVENTS: dict[str, type[Message | CallbackQuery]] = {"message": Message, "callback_query": CallbackQuery}
Way = Callable[[Message | CallbackQuery, dict[str, Any]], Awaitable[Any]]

LEASE = 20.0
"""Seconds after which an update that was not renewed may be taken over."""


def build(
    settings: Settings, database: Database, clock: Clock, bot: Bot, sender: Bot | None = None, *, lease: float = LEASE
) -> App:
    """Wires an App. `sender` is a bot with its own session for the outbox; by default all goes through `bot`."""
    metrics, pace, owner = Metrics(), Pace(), secrets.token_hex(8)
    sender = sender or bot
    bot.session.middleware(Listener(metrics, pace.refused, pace.answered))
    if sender is not bot:
        sender.session.middleware(Listener(metrics, pace.refused))
    their_clock = TheirClock(clock)
    for session in {bot.session, sender.session}:
        session.middleware(their_clock)
    desk = Desk(database, Inbox(bot.id, owner, lease), clock)
    unsaid = Unsaid()
    signpost = Signpost(routers(open_registration=settings.registration is Registration.OPEN), Frame())
    way = partial(Turns(settings, database, clock, desk, unsaid), partial(Refusals(), signpost.lead))
    letters = Letters(settings, database, clock)
    return App(
        database=database,
        clock=clock,
        metrics=metrics,
        corridor=Corridor(desk, _handling(bot, way), metrics),
        outbox=Outbox(database, clock, sender, letters, pace, owner),
        morning=Morning(database, clock),
        evenings=Evenings(database, clock),
        team_mornings=TeamMornings(database, clock),
        key_reviews=KeyReviews(database, clock),
        leading=Leading(database, clock),
        signals=Signals(database, clock),
        reminders=Reminders(database, clock),
        vacations=Vacations(database, clock),
        pooling=Pooling(database, clock),
        housekeeping=Housekeeping(database, clock),
        grading=Grading(database, clock),
        summing=Summing(database, clock),
        long_work=LongWork(database, clock, owner, Standing(settings, database, clock, sender).tell),
        outages=Outages(database, clock),
        troubles=Troubles(
            database,
            clock,
            Examination(settings, database, clock, their_clock.off_by),
            Alarm(settings, clock, sender).say,
            settings.operator,
        ),
        unsaid=unsaid,
        backups=settings.backup_folder,
        end=signpost.emit_shutdown,
    )


def _handling(bot: Bot, way: Way) -> Handle:
    """How the corridor handles an update. aiogram's Dispatcher is bypassed: it costs as much as all our own work."""

    async def handle(one: InHand) -> str:
        raw = json.loads(one.claim.payload)
        one.kind = kind_of(raw)
        one.screen = screen_of(raw)
        try:
            event = EVENTS[one.kind].model_validate(raw[one.kind], context={"bot": bot})
        except (KeyError, ValidationError):
            raise Malformed from None
        answer = await way(event, {"bot": bot, "in_hand": one})
        return "unclaimed" if answer is UNHANDLED else "done"

    return handle
