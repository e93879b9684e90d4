"""Buttons on jobs: *Stop* and undo. The screens of each kind are in its subject's module."""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.card.doubles import merge_screens
from handlers.company.teams import hand_over_screens
from handlers.frame.shown import Shown, Toast, plain, words
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.importing.screens import debts, sales
from handlers.lists.bulk import pool_screens, standing_screens
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from handlers.speech.taps.jobs import JobAct, JobTap
from sales.actions import jobs
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import Stale
from sales.jobs.job import Job, JobKind, JobState

SCREENS: dict[JobKind, Callable[[UnitOfWork, Reader, Job], Awaitable[Screen]]] = {
    JobKind.HAND_OVER: hand_over_screens.standing,
    JobKind.MERGE: merge_screens.standing,
    JobKind.SPREAD: standing_screens.standing,
    JobKind.REPEAT: standing_screens.standing,
    JobKind.TAG: standing_screens.standing,
    JobKind.SOURCE: standing_screens.standing,
    JobKind.DEBTS: debts.standing,
    JobKind.SALES: sales.standing,
    JobKind.GIVE: standing_screens.standing,
    JobKind.POOL: pool_screens.standing_of_night,
}

MOVING = frozenset({JobKind.HAND_OVER, JobKind.GIVE, JobKind.POOL})
"""Kinds that change clients' owners."""


def router() -> Router:
    long_work = Router(name="jobs")
    long_work.callback_query.register(stop_job, JobTap.filter(F.act == JobAct.STOP))
    long_work.callback_query.register(look_at_job, JobTap.filter(F.act == JobAct.LOOK))
    long_work.callback_query.register(undo_job, JobTap.filter(F.act.in_({JobAct.UNDO, JobAct.SURE})))
    return long_work


async def screen_of(unit: UnitOfWork, reader: Reader, job: Job) -> Screen:
    """A job's progress or result."""
    return await SCREENS[job.kind](unit, reader, job)


async def look_at_job(_tap: CallbackQuery, callback_data: JobTap, turn: Turn, unit: UnitOfWork) -> Shown:
    job = await jobs.standing(unit, turn.scope, ids.from_text(callback_data.job))
    return plain(await screen_of(unit, turn.reader, job))


async def stop_job(_tap: CallbackQuery, callback_data: JobTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Stops the job; its message shows the result once it has stopped."""
    job = await jobs.stop(unit, turn.scope, ids.from_text(callback_data.job))
    if job.state is JobState.RUNNING:
        return words(Toast(turn.reader._("Stopping…")))
    return plain(await screen_of(unit, turn.reader, job))


async def undo_job(_tap: CallbackQuery, callback_data: JobTap, turn: Turn) -> Shown:
    """Undoes the job by a job on the same message; asks first if clients change owners."""
    job, is_sure = ids.from_text(callback_data.job), callback_data.act is JobAct.SURE
    try:
        return await settled(turn, lambda unit: _going_back(unit, turn, job, is_sure=is_sure))
    except Stale:
        text = turn.reader._("Too late to take this back: a day has passed, or nothing is left to take back.")
        return words(Toast(text, alert=True))


async def _going_back(unit: UnitOfWork, turn: Turn, job: int, *, is_sure: bool) -> Shown:
    known = await jobs.standing(unit, turn.scope, job)
    if known.kind in MOVING and not is_sure and known.undoable(turn.reader.now):
        return plain(hand_over_screens.whether_back(turn.reader, known))
    going_back = await jobs.undo(unit, turn.scope, job, turn.reader.now, turn.message)
    return plain(await screen_of(unit, turn.reader, going_back))
