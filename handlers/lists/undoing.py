"""What was done with whole lists and can still be taken back, within a day: found again from any list, or by its name.

Whoever has left its screen needs no search in the chat for it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from aiogram.types import Message

from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import LONGEST_LABEL, Button, Row, Screen, clipped
from handlers.speech.taps.jobs import JobAct, job_tap
from handlers.speech.words import Html, Words, fill
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


async def undoable(unit: UnitOfWork, turn: Turn, draft: str = "", name: str = "") -> list[Row]:
    """A button for each; what it has come to, and taking it back, is behind it. First of the list that is open: later
    ones of other lists don't push it out.
    """
    found = await jobs.undoable(unit, turn.scope, KINDS, turn.reader.now)
    return _rows(turn.reader, sorted(found, key=lambda one: not _is_of(Bulk.of(one.what), draft, name)))


def _is_of(done: Bulk, draft: str, name: str) -> bool:
    return bool(draft) and (done.draft == draft or done.called == name)


async def of_list(unit: UnitOfWork, turn: Turn, draft: str) -> list[Row]:
    """The same of what was done with that list, the last of it: with all who were in it, nobody may be left to see."""
    found = await jobs.undoable(unit, turn.scope, KINDS, turn.reader.now)
    return _rows(turn.reader, [one for one in found if Bulk.of(one.what).draft == draft][:1])


def _rows(reader: Reader, found: Sequence[Job]) -> list[Row]:
    """What was done, and with how many; which list's they were where the same was done with several."""
    several = {kind for kind, times in Counter(one.kind for one in found).items() if times > 1}
    return [[_button(reader, one, named=one.kind in several)] for one in found]


def _button(reader: Reader, job: Job, *, named: bool) -> Button:
    word = _deeds(reader, job.kind)
    whose = fill("{word}: {name}", word=word, name=Bulk.of(job.what).called) if named else word
    label = fill("{word} · {n}", word=whose, n=reader.number(job.left))
    return Button(clipped(label, LONGEST_LABEL), job_tap(JobAct.LOOK, job.id))


@told_once
def _deeds(say: Words) -> Mapping[JobKind, Html]:
    return {
        JobKind.SPREAD: say.p_("undo", "Undo: spread over days"),
        JobKind.REPEAT: say.p_("undo", "Undo: repeating steps"),
        JobKind.TAG: say.p_("undo", "Undo: tagged"),
        JobKind.SOURCE: say.p_("undo", "Undo: source set"),
        JobKind.GIVE: say.p_("button", "Undo the hand-over"),
    }
