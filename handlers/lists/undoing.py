"""What can still be undone: actions on lists (found from any list), and anything, by writing *undo*.

So nobody has to search the chat. Of several, each says when it was and with what.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aiogram.types import Message

from handlers.frame import undo_screens
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import LONGEST_LABEL, Button, Row, Screen, clipped
from handlers.speech.taps.importing import take_back
from handlers.speech.taps.jobs import JobAct, job_tap
from handlers.speech.words import Html, Words, fill
from sales.actions import jobs
from sales.actions.importing import undo as importing_undo
from sales.actions.ports import UnitOfWork
from sales.actions.touches import UNDO_WITHIN
from sales.clients.doubles.merge import Merge
from sales.jobs.bulk import Bulk
from sales.jobs.dividing import division_of
from sales.jobs.hand_over import HandOver
from sales.jobs.job import Job, JobKind

KINDS = (JobKind.SPREAD, JobKind.REPEAT, JobKind.TAG, JobKind.SOURCE, JobKind.GIVE)
"""Actions on lists."""
ALL = tuple(JobKind)
MOST_ABOVE = 2
"""How many are shown above a list's actions."""


async def show_undoable(_message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Handles the text «Отменить»: lists what the reader can undo, latest first; undoes nothing yet."""
    reader = turn.reader
    done = await jobs.undoable(unit, turn.scope, ALL, reader.now)
    rows = [*await _last_record(unit, turn), *await _apart(unit, turn, done), *await _last_import(unit, turn)]
    nothing = reader._("There is nothing to take back: there is a day for it, and ten minutes for the last record.")
    asked = reader._("Nothing is taken back yet. What shall I take back? You can for a day.")
    return plain(Screen(asked if rows else nothing, rows))


async def _last_record(unit: UnitOfWork, turn: Turn) -> list[Row]:
    """The last record, for ten minutes and while nothing was built on it."""
    latest = await unit.undo.latest(turn.scope, turn.reader.now - UNDO_WITHIN)
    if latest is None:
        return []
    undo = undo_screens.button(turn.reader, *latest)
    lines = await unit.clients.lists.lines(turn.scope, [latest[1]])
    return [[replace(undo, label=clipped(f"{undo.label}: {lines[0].name}", LONGEST_LABEL))]] if lines else [[undo]]


async def _last_import(unit: UnitOfWork, turn: Turn) -> list[Row]:
    load = await importing_undo.undoable(unit, turn.scope.lasting, turn.reader.now)
    if load is None:
        return []
    word, n = turn.reader.p_("button", "Undo the import"), turn.reader.number(load.clients + load.filled)
    return [[Button(fill("{word} · {n}", word=word, n=n), take_back(load.which))]]


async def _apart(unit: UnitOfWork, turn: Turn, done: Sequence[Job]) -> list[Row]:
    """Buttons of jobs: a single one as below a list, several with time and subject."""
    if len(done) == 1 and done[0].kind in KINDS:
        return _rows(turn.reader, done)
    return [[await _told_apart(unit, turn, one)] for one in done]


async def _told_apart(unit: UnitOfWork, turn: Turn, job: Job) -> Button:
    """For example: 14:05 Передача: Борис Иванов · 27. The subject may be cut, the number not."""
    reader = turn.reader
    end = fill(" · {n}", n=reader.number(job.left)) if job.kind is not JobKind.MERGE else ""
    when = reader.local(job.finished_at or reader.now)
    clock = reader.clock(when.time()) if when.date() == reader.today else reader.moment(when)
    head = fill("{when} {deed}", when=clock, deed=_in_short(reader, job.kind))
    about = await _about(unit, turn, job)
    label = clipped(f"{head}: {about}" if about else head, LONGEST_LABEL - len(end))
    return Button(f"{label}{end}", job_tap(JobAct.LOOK, job.id))


async def _about(unit: UnitOfWork, turn: Turn, job: Job) -> str:
    """Who got the clients, which card remained, or which file or list it was."""
    match job.kind:
        case JobKind.HAND_OVER | JobKind.GIVE:
            is_all = job.kind is JobKind.HAND_OVER
            takers = (HandOver.of(job.what).taker,) if is_all else division_of(Bulk.of(job.what).value).takers
            names = {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}
            return turn.reader.series([names.get(one, "…") for one in takers])
        case JobKind.MERGE:
            lines = await unit.clients.lists.lines(turn.scope, [Merge.of(job.what).into])
            return lines[0].name if lines else ""
        case JobKind.DEBTS | JobKind.SALES:
            return str(job.what["name"])
        case JobKind.POOL:
            return ""
    return Bulk.of(job.what).called


@told_once
def _in_short(say: Words) -> Mapping[JobKind, Html]:
    return {
        JobKind.SPREAD: say.p_("done", "Over days"),
        JobKind.REPEAT: say.p_("done", "Repeats"),
        JobKind.TAG: say.p_("done", "Tag"),
        JobKind.SOURCE: say.p_("done", "Source"),
        JobKind.GIVE: say.p_("done", "Handed over"),
        JobKind.HAND_OVER: say.p_("done", "Handed over"),
        JobKind.MERGE: say.p_("done", "Merged"),
        JobKind.DEBTS: say.p_("done", "Debts"),
        JobKind.SALES: say.p_("done", "Sales"),
        JobKind.POOL: say.p_("done", "To the pool"),
    }


async def undoable(unit: UnitOfWork, turn: Turn, draft: str = "", name: str = "") -> list[Row]:
    """A button for each undoable action; those on the open list come first."""
    found = await jobs.undoable(unit, turn.scope, KINDS, turn.reader.now)
    return _rows(turn.reader, sorted(found, key=lambda one: not _is_of(Bulk.of(one.what), draft, name)))


def _is_of(done: Bulk, draft: str, name: str) -> bool:
    return bool(draft) and (done.draft == draft or done.called == name)


async def of_list(unit: UnitOfWork, turn: Turn, draft: str) -> list[Row]:
    """The last undoable action on that list, which may be empty by now."""
    found = await jobs.undoable(unit, turn.scope, KINDS, turn.reader.now)
    return _rows(turn.reader, [one for one in found if Bulk.of(one.what).draft == draft][:1])


def _rows(reader: Reader, found: Sequence[Job]) -> list[Row]:
    """A button each, with the list's name if the same was done with several."""
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
