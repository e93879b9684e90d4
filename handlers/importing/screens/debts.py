"""The screens of a table of debts: as it was understood, being put onto the cards, done, taken back."""

from collections.abc import Sequence

from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, Style, cut
from handlers.speech.taps.importing import DebtsTap
from handlers.speech.taps.jobs import JobAct, job_tap
from handlers.speech.words import Html
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.importing.accounting.matching import Matched
from sales.importing.said.debts import DebtRow, DebtTable
from sales.jobs.debts import DebtsOfDay
from sales.jobs.job import Job, JobState, Why

MOST = 10
LONGEST_NAME = 40


def preview(reader: Reader, draft: int, table: DebtTable, told: DebtsOfDay, found: Matched) -> Screen:
    """How many owe how much, each legal entity once; who is not found; which rows were not understood."""
    lines: list[str] = [reader._("📄 {name}: a table of debts", name=cut(told.name, LONGEST_NAME)), ""]
    lines += _counted(reader, told)
    overdue = [met.row for met in found.met if met.row.overdue_days and met.row.amount > 0]
    if overdue:
        much = reader.money(sum(row.amount for row in overdue))
        lines.append(reader.n_("❗️ Overdue: {n} for {sum}", "❗️ Overdue: {n} for {sum}", len(overdue), sum=much))
    points = sum(len(met.clients) - 1 for met in found.met)
    if points:
        lines.append(reader.n_("Shown on {n} more point too.", "Shown on {n} more points too.", points))
    settled = sum(not row.amount and not row.entity for row in told.rows)
    if settled:
        lines.append(
            reader.n_("Not in the table, so nothing is owed: {n}", "Not in the table, so nothing is owed: {n}", settled)
        )
    lines += _unknown(reader, found.unknown)
    lines += _unread(reader, table.unread)
    return Screen("\n".join(lines), [_ways(reader, draft, told)])


def _counted(reader: Reader, told: DebtsOfDay) -> list[str]:
    much = reader.money(told.total)
    return [reader.n_("Found: {n} owes {sum}", "Found: {n} owe {sum}", told.known, sum=much)]


def _unknown(reader: Reader, rows: Sequence[DebtRow]) -> list[str]:
    """By name, so that a lead can look after them."""
    if not rows:
        return []
    named = [f"• {cut(row.name, LONGEST_NAME)} · {reader.money(row.amount)}" for row in rows[:MOST]]
    more = [reader._("and {n} more", n=len(rows) - MOST)] if len(rows) > MOST else []
    head = reader.n_(
        "Not in the base: {n}. Check the tax number or the name.",
        "Not in the base: {n}. Check the tax number or the name.",
        len(rows),
    )
    return ["", head, *named, *more]


def _unread(reader: Reader, rows: Sequence[str]) -> list[str]:
    if not rows:
        return []
    head = reader.n_("Not understood: {n} row", "Not understood: {n} rows", len(rows))
    return ["", head, *(f"• {cut(row, LONGEST_NAME)}" for row in rows[:3])]


def _ways(reader: Reader, draft: int, told: DebtsOfDay) -> list[Button]:
    cancel = Button(reader.p_("button", "Cancel"), DebtsTap(draft=ids.to_text(draft), act="no").pack())
    replace = Button(reader.p_("button", "Replace debts"), DebtsTap(draft=ids.to_text(draft)).pack(), style=Style.MAIN)
    return [replace, cancel] if told.rows else [cancel]


async def standing(_unit: UnitOfWork, reader: Reader, job: Job) -> Screen:
    """Where it stands, or what it came to."""
    if job.state is JobState.RUNNING:
        stop = Button(reader.p_("button", "Stop"), job_tap(JobAct.STOP, job.id))
        return Screen(_under_way(reader, job), [[stop]])
    undo = Button(reader.p_("button", "Undo all of it"), job_tap(JobAct.UNDO, job.id))
    is_there = job.left > 0 and (job.state is JobState.STOPPED or not job.backwards)
    return Screen("\n".join(_ended(reader, job)), [[undo]] if is_there else [])


def _under_way(reader: Reader, job: Job) -> Html:
    if job.backwards:
        done, total = reader.number(job.returned + job.kept), reader.number(job.done)
        return reader._("Taking it back: {done} of {total} clients…", done=done, total=total)
    done, total = reader.number(job.done), reader.number(max(job.total, job.done))
    return reader._("Replacing debts: {done} of {total} clients…", done=done, total=total)


def _ended(reader: Reader, job: Job) -> list[str]:
    told = DebtsOfDay.from_data(job.what)
    stopped = [reader._("Stopped.")] if job.why is Why.ASKED else []
    if job.why not in (None, Why.ASKED):
        stopped = [reader._("I couldn't finish. What is done stays; try the rest once more.")]
    if job.backwards:
        return [*stopped, reader.n_("{n} client is as before.", "{n} clients are as before.", job.returned)]
    head = reader._("✅ Debts are as of {day}.", day=reader.day(told.as_of))
    return [*(stopped or [head]), *_counted(reader, told)]


def left(reader: Reader) -> Screen:
    return Screen(reader._("OK, debts stay as they are."), [])


def outdated(reader: Reader) -> Screen:
    return Screen(reader._("This table is over. Send it once more."), [])
