"""What the screens of all tables of an accounting system have in common: rows of nobody, rows that say nothing, the
work under way, done, taken back.
"""

from collections.abc import Callable, Sequence

from handlers.frame.undo_screens import stayed
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, Style, cut
from handlers.speech.taps.jobs import JobAct, job_tap
from handlers.speech.words import Html
from sales.actions.ports import UnitOfWork
from sales.importing.accounting.matching import Unknown
from sales.jobs.job import Job, JobState, Why

MOST = 10
LONGEST_NAME = 40


def unknown(reader: Reader, rows: Sequence[Unknown]) -> list[str]:
    """By name, so that a lead can look after them: nobody's, and those of one of several cards of a name."""
    nobodys = [one for one in rows if not one.is_of_several]
    several = [one for one in rows if one.is_of_several]
    missing = reader.n_(
        "Not in the base: {n}. Check the tax number, the client code or the name.",
        "Not in the base: {n}. Check the tax number, the client code or the name.",
        len(nobodys),
    )
    shared = reader.n_(
        "Several cards are called so: {n}. Write the tax number or the client code on the right one.",
        "Several cards are called so: {n}. Write the tax number or the client code on the right one.",
        len(several),
    )
    return [*_named(reader, missing, nobodys), *_named(reader, shared, several)]


def _named(reader: Reader, head: str, rows: Sequence[Unknown]) -> list[str]:
    if not rows:
        return []
    named = [f"• {cut(row.name, LONGEST_NAME)} · {reader.money(row.amount)}" for row in rows[:MOST]]
    more = [reader._("and {n} more", n=len(rows) - MOST)] if len(rows) > MOST else []
    return ["", head, *named, *more]


def unread(reader: Reader, rows: Sequence[str]) -> list[str]:
    if not rows:
        return []
    head = reader.n_("Not understood: {n} row", "Not understood: {n} rows", len(rows))
    return ["", head, *(f"• {cut(row, LONGEST_NAME)}" for row in rows[:3])]


def ways(reader: Reader, label: str, go_on: str, leave: str, *, offered: bool) -> list[Button]:
    cancel = Button(reader.p_("button", "Cancel"), leave)
    return [Button(label, go_on, style=Style.MAIN), cancel] if offered else [cancel]


async def standing(
    unit: UnitOfWork, reader: Reader, job: Job, under_way: Callable[[str, str], Html], told: Sequence[str]
) -> Screen:
    """Where it stands, or what it came to: `told`, unless it was stopped."""
    if job.state is JobState.RUNNING:
        stop = Button(reader.p_("button", "Stop"), job_tap(JobAct.STOP, job.id))
        return Screen(_under_way(reader, job, under_way), [[stop]])
    undo = Button(reader.p_("button", "Undo all of it"), job_tap(JobAct.UNDO, job.id))
    is_there = job.left > 0 and (job.state is JobState.STOPPED or not job.backwards)
    lines = [*_ended(reader, job, told), *await _stay(unit, reader, job)]
    return Screen("\n".join(lines), [[undo]] if is_there else [])


async def _stay(unit: UnitOfWork, reader: Reader, job: Job) -> list[str]:
    """With whom something could not be taken back, by name; those who are gone are counted."""
    if not (job.backwards and job.stay):
        return []
    named = await stayed(unit, reader, job)
    head = reader.n_(
        "{n} client stays as it is, because what the table brought has been changed since:",
        "{n} clients stay as they are, because what the table brought has been changed since:",
        len(job.stay),
    )
    return [head if named else head.removesuffix(":") + ".", *named]


def _under_way(reader: Reader, job: Job, under_way: Callable[[str, str], Html]) -> Html:
    if job.backwards:
        done, total = reader.number(job.returned + job.kept), reader.number(job.done)
        return reader._("Taking it back: {done} of {total} clients…", done=done, total=total)
    return under_way(reader.number(job.done), reader.number(max(job.total, job.done)))


def _ended(reader: Reader, job: Job, told: Sequence[str]) -> list[str]:
    stopped = [reader._("Stopped.")] if job.why is Why.ASKED else []
    if job.why not in (None, Why.ASKED):
        stopped = [reader._("I couldn't finish. What is done stays; try the rest once more.")]
    if job.backwards:
        return [*stopped, reader.n_("{n} client is as before.", "{n} clients are as before.", job.returned)]
    return [*(stopped or told[:1]), *told[1:]]


def outdated(reader: Reader) -> Screen:
    return Screen(reader._("This table is over. Send it once more."), [])
