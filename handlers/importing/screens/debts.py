"""The screens of a table of debts: as it was understood, being put onto the cards, done, taken back."""

from handlers.importing.screens import accounting
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen, cut
from handlers.speech.taps.importing import DebtsTap
from handlers.speech.words import Html
from sales.actions.card.debts import Compared
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.importing.said.debts import DebtTable
from sales.jobs.debts import DebtsOfDay
from sales.jobs.job import Job


def preview(reader: Reader, draft: int, table: DebtTable, seen: Compared) -> Screen:
    """Of which day it is; how many owe how much, each legal entity once; who loses a debt, whose stays as it is; who
    is not found; which rows were not understood.
    """
    told, found = seen.told, seen.found
    name = cut(told.name, accounting.LONGEST_NAME)
    lines: list[str] = [reader._("📄 {name}: a table of debts", name=name), *_of_day(reader, seen), ""]
    lines += _counted(reader, told)
    lines += [] if seen.changes or not told.rows else [reader._("Nothing of it is new.")]
    overdue = [met.row for met in found.met if met.row.overdue_days and met.row.amount > 0]
    if overdue:
        much = reader.money(sum(row.amount for row in overdue))
        lines.append(reader.n_("❗️ Overdue: {n} for {sum}", "❗️ Overdue: {n} for {sum}", len(overdue), sum=much))
    points = sum(len(met.clients) - 1 for met in found.met)
    if points:
        lines.append(reader.n_("Shown on {n} more point too.", "Shown on {n} more points too.", points))
    lines += _of_others(reader, told)
    lines += accounting.unknown(reader, found.unknown) + accounting.unread(reader, table.unread)
    go_on, leave = DebtsTap(draft=ids.to_text(draft)).pack(), DebtsTap(draft=ids.to_text(draft), act="no").pack()
    label = reader.p_("button", "Replace debts")
    return Screen(
        "\n".join(lines), [accounting.ways(reader, label, go_on, leave, offered=bool(told.rows) and seen.changes)]
    )


def _of_day(reader: Reader, seen: Compared) -> list[str]:
    """Orders until then are in it, so its day decides what is owed besides."""
    day = reader.day(seen.told.as_of)
    said = reader._("As of {day}: orders after that day come to it.", day=day)
    unsaid = reader._("As of today, {day}: the table says no other day. Orders until today are in it.", day=day)
    lines: list[str] = [said if seen.named else unsaid]
    if seen.since is not None and seen.since > seen.told.as_of:
        lines.append(reader._("❗️ The debts in the base are newer: as of {day}.", day=reader.day(seen.since)))
    return lines


def _of_others(reader: Reader, told: DebtsOfDay) -> list[str]:
    """Those whom it does not name, and those whom it may mean."""
    lines: list[str] = []
    if told.settled:
        lines.append(
            reader.n_(
                "Not in the table, so nothing is owed: {n}",
                "Not in the table, so nothing is owed: {n}",
                told.settled,
            )
        )
    if told.kept:
        lines.append(
            reader.n_(
                "It isn't clear whose or how much, so this debt stays as it is: {n} client",
                "It isn't clear whose or how much, so these debts stay as they are: {n} clients",
                told.kept,
            )
        )
    return lines


def _counted(reader: Reader, told: DebtsOfDay) -> list[str]:
    much = reader.money(told.total)
    return [reader.n_("Found: {n} owes {sum}", "Found: {n} owe {sum}", told.known, sum=much)]


async def standing(unit: UnitOfWork, reader: Reader, job: Job) -> Screen:
    """Where it stands, or what it came to."""
    told = DebtsOfDay.from_data(job.what)
    head = reader._("✅ Debts are as of {day}.", day=reader.day(told.as_of))

    def under_way(done: str, total: str) -> Html:
        return reader._("Replacing debts: {done} of {total} clients…", done=done, total=total)

    return await accounting.standing(unit, reader, job, under_way, [head, *_counted(reader, told)])


def left(reader: Reader) -> Screen:
    return Screen(reader._("OK, debts stay as they are."), [])
