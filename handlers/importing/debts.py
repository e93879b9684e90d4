"""A table of debts is sent by a lead: shown as it was understood, put onto the cards by *Replace debts*, as long work.

What it says is kept in the draft: a restart between the two costs nothing.
"""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.importing.screens import accounting
from handlers.importing.screens import debts as debt_screens
from handlers.speech.screen import Screen
from handlers.speech.taps.importing import DebtsTap
from sales.actions import jobs
from sales.actions.card.accounting import begin
from sales.actions.card.debts import compared
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.ground.errors import AlreadySaved
from sales.ground.noted import Noted
from sales.importing.draft import ImportDraft
from sales.importing.said.debts import DebtTable
from sales.jobs.debts import DebtsOfDay
from sales.jobs.job import JobKind

KIND = "debts"


def router() -> Router:
    debts = Router(name="debts")
    debts.callback_query.register(leave, DebtsTap.filter(F.act == "no"))
    debts.callback_query.register(replace_debts, DebtsTap.filter())
    return debts


async def begun(turn: Turn, draft: ImportDraft, table: DebtTable) -> Screen:
    """The preview of a table that was just read."""
    async with turn.read() as unit:
        seen = await compared(unit, turn.scope.lasting, table, draft.name, turn.reader.today)
    screen = debt_screens.preview(turn.reader, draft.id, table, seen)

    async def keep(unit: UnitOfWork) -> Shown:
        await unit.drafts.put(Draft(draft.id, turn.person.id, KIND, seen.told.what, turn.reader.now, turn.message))
        return Shown(screen, Noted.IMPORT_PREVIEW)

    await settled(turn, keep)
    return screen


async def replace_debts(_tap: CallbackQuery, callback_data: DebtsTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """A second tap, or while another table is being put there, says so and does nothing."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if row is None or row.kind != KIND:
        return plain(accounting.outdated(turn.reader))
    job = await begin(unit, turn.scope.lasting, JobKind.DEBTS, DebtsOfDay.from_data(row.data), turn.message)
    if await unit.jobs.running(turn.scope, job.kind, job.subject):
        raise AlreadySaved
    await unit.drafts.drop(turn.person.id, row.id)
    job = await jobs.begin(unit, turn.scope.lasting, job, turn.reader.now)
    return plain(await debt_screens.standing(unit, turn.reader, job))


async def leave(_tap: CallbackQuery, callback_data: DebtsTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await unit.drafts.drop(turn.person.id, ids.from_text(callback_data.draft))
    return plain(debt_screens.left(turn.reader))
