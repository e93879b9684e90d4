"""What was done with whole lists and can still be taken back, within a day: found again from any list, or by its name.

Whoever has left its screen needs no search in the chat for it.
"""

from aiogram.types import Message

from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import LONGEST_LABEL, Button, Row, Screen, clipped
from handlers.speech.taps.jobs import JobAct, job_tap
from handlers.speech.words import fill
from sales.actions import jobs
from sales.actions.ports import UnitOfWork
from sales.jobs.bulk import Bulk
from sales.jobs.job import Job, JobKind

KINDS = (JobKind.SPREAD, JobKind.REPEAT, JobKind.TAG, JobKind.SOURCE, JobKind.GIVE)
MOST_ABOVE = 2
"""Above what else can be done with a list."""


async def show_undoable(_message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    rows = await undoable(unit, turn)
    late = turn.reader._("Too late to take this back: a day has passed, or nothing is left to take back.")
    return plain(Screen(turn.reader._("For a day you can take it back.") if rows else late, rows))


async def undoable(unit: UnitOfWork, turn: Turn) -> list[Row]:
    """A button for each; what it has come to, and taking it back, is behind it."""
    found = await jobs.undoable(unit, turn.scope, KINDS, turn.reader.now)
    return [[_button(turn.reader, one)] for one in found]


def _button(reader: Reader, job: Job) -> Button:
    undo = reader.p_("button", "Undo all of it")
    word = reader.p_("button", "Undo the hand-over") if job.kind is JobKind.GIVE else undo
    label = fill("{word}: {name} · {n}", word=word, name=Bulk.of(job.what).called, n=reader.number(job.left))
    return Button(clipped(label, LONGEST_LABEL), job_tap(JobAct.LOOK, job.id))
