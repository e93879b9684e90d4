"""The steps behind a figure of a report: promised, kept, moved or dropped without a touch -> a card -> back."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.reporting.figures import fate_screens
from handlers.reporting.figures.fate_screens import Steps
from handlers.reporting.figures.slices import looked, names_of, told_apart, whole
from handlers.speech.taps.reports import FateTap
from sales.actions.ports import UnitOfWork
from sales.ground.noted import Noted
from sales.reporting.figures.fates import Fated


def router() -> Router:
    fates = Router(name="fates")
    fates.callback_query.register(show_fate, FateTap.filter())
    return fates


async def show_fate(_tap: CallbackQuery, callback_data: FateTap, turn: Turn, unit: UnitOfWork) -> Shown:
    look, of = await looked(unit, turn, callback_data.period, callback_data.member)
    tap = callback_data.model_copy(update={"page": max(callback_data.page, 0)})
    wanted = Fated(look.period, turn.reader.zone, turn.reader.today, tap.fate, of.member)
    found, total = await unit.fates.page(of.scope, wanted, tap.page)
    more = max(whole(await unit.fates.by_member(of.scope, wanted), of.member) - total, 0)
    names = await names_of(unit, turn) if of.member is None else {}
    apart = await told_apart(unit, turn, {one.step.client: one.name for one in found})
    found = [replace(one, name=apart.get(one.step.client, one.name)) for one in found]
    screen = fate_screens.fate_screen(turn.reader, look, tap, Steps(found, total, more, names))
    return Shown(screen, Noted.REPORT, [one.step.client for one in found])
