"""What was done with many at once and can still be taken back, within a day: found again from any list, or by words.

Whoever has left its screen needs no search in the chat for it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from aiogram.types import Message

from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.importing.screens import preview
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import LONGEST_LABEL, Button, Row, Screen, clipped
from handlers.speech.taps.jobs import JobAct, job_tap
from handlers.speech.words import Html, Words, fill
from sales.actions import jobs
from sales.actions.importing import undo as loads
from sales.actions.ports import UnitOfWork
from sales.clients.doubles.merge import Merge
from sales.jobs.bulk import Bulk
from sales.jobs.job import Job, JobKind

KINDS = (JobKind.SPREAD, JobKind.REPEAT, JobKind.TAG, JobKind.SOURCE, JobKind.GIVE)
"""With all of a list."""
EVERY = (*KINDS, JobKind.DEBTS, JobKind.SALES, JobKind.MERGE, JobKind.HAND_OVER)
MOST_ABOVE = 2
"""Above what else can be done with a list."""


async def show_undoable(_message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Nothing is taken back by the words alone, also where there is only one way."""
    found = await jobs.undoable(unit, turn.scope, EVERY, turn.reader.now)
    rows = _rows(turn.reader, found, await _merged(unit, turn, found))
    if load := await loads.undoable(unit, turn.scope.lasting, turn.reader.now):
        rows.append([preview.undo(turn.reader, load.which)])
    late = turn.reader._("Too late to take this back: a day has passed, or nothing is left to take back.")
    asked = turn.reader._("Nothing is taken back yet. What shall I take back? You can for a day.")
    return plain(Screen(asked if rows else late, rows))


async def _merged(unit: UnitOfWork, turn: Turn, found: Sequence[Job]) -> dict[int, str]:
    """The names of the cards that others went into."""
    kept = {Merge.of(one.what).into for one in found if one.kind is JobKind.MERGE}
    return {line.id: line.name for line in await unit.clients.lists.lines(turn.scope, sorted(kept))} if kept else {}


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


def _rows(reader: Reader, found: Sequence[Job], names: Mapping[int, str] = MappingProxyType({})) -> list[Row]:
    """What was done, and with how many; which list's they were where the same was done with several."""
    several = {kind for kind, times in Counter(one.kind for one in found).items() if times > 1}
    return [[_button(reader, one, _called(one, names) if one.kind in several else "")] for one in found]


def _called(job: Job, names: Mapping[int, str]) -> str:
    """What tells it from another of its kind: the list, the file, the card that is kept."""
    if job.kind is JobKind.MERGE:
        return names.get(Merge.of(job.what).into, "")
    return Bulk.of(job.what).called if job.kind in KINDS else str(job.what.get("name", ""))


def _button(reader: Reader, job: Job, called: str) -> Button:
    """Rows that a merge has moved are nothing to count by."""
    word = _deeds(reader, job.kind)
    whose = fill("{word}: {name}", word=word, name=called) if called else word
    counted = fill("{word} · {n}", word=whose, n=reader.number(job.left)) if job.kind is not JobKind.MERGE else whose
    return Button(clipped(counted, LONGEST_LABEL), job_tap(JobAct.LOOK, job.id))


@told_once
def _deeds(say: Words) -> Mapping[JobKind, Html]:
    return {
        JobKind.SPREAD: say.p_("undo", "Undo: spread over days"),
        JobKind.REPEAT: say.p_("undo", "Undo: repeating steps"),
        JobKind.TAG: say.p_("undo", "Undo: tagged"),
        JobKind.SOURCE: say.p_("undo", "Undo: source set"),
        JobKind.GIVE: say.p_("button", "Undo the hand-over"),
        JobKind.HAND_OVER: say.p_("button", "Undo the hand-over"),
        JobKind.MERGE: say.p_("undo", "Undo: merged"),
        JobKind.DEBTS: say.p_("undo", "Undo: debts"),
        JobKind.SALES: say.p_("undo", "Undo: sales"),
    }
