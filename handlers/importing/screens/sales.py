"""The screens of a table of sales: as it was understood, being put into the base, done, taken back."""

from collections.abc import Sequence

from handlers.importing.screens import accounting
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen, cut
from handlers.speech.taps.importing import SalesTap
from handlers.speech.words import Html
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.importing.accounting.matching import Unknown
from sales.importing.accounting.sales_of_file import SalesOfFile
from sales.importing.said.sales import SalesTable
from sales.jobs.job import Job

FEW = 5


def preview(
    reader: Reader, draft: int, table: SalesTable, told: SalesOfFile, unknown: Sequence[Unknown], left: Sequence[str]
) -> Screen:
    """How many documents of which days are new for how much; what is there already; whom and what nobody knows.

    `left`: products that the company's list has no room for.
    """
    days = sorted(row.on for row in table.rows)
    period = reader.between(days[0], days[-1])
    head = reader._("📄 {name}: sales", name=cut(told.name, accounting.LONGEST_NAME))
    counted = reader.n_("{n} document, {period}", "{n} documents, {period}", len(table.rows), period=period)
    nothing = not told.rows and not unknown and not table.unread
    lines: list[str] = [head, counted, "", *([reader._("Nothing of it is new.")] if nothing else _new(reader, told))]
    if told.known and not nothing:
        lines.append(reader.n_("{n} is there already.", "{n} are there already.", told.known))
    if left:
        few = cut(", ".join(left[:FEW]), 2 * accounting.LONGEST_NAME)
        lines.append(reader._("Not in your list of products, so only in the sums: {n} ({few})", n=len(left), few=few))
    lines += accounting.unknown(reader, unknown) + accounting.unread(reader, table.unread)
    go_on, leave = SalesTap(draft=ids.to_text(draft)).pack(), SalesTap(draft=ids.to_text(draft), act="no").pack()
    label = reader.p_("button", "Load sales")
    return Screen("\n".join(lines), [accounting.ways(reader, label, go_on, leave, offered=bool(told.rows))])


def _new(reader: Reader, told: SalesOfFile) -> list[str]:
    if not told.rows:
        return []
    lines: list[str] = [_counted(reader, told)]
    if told.twins:
        lines.append(
            reader.n_(
                "{n} was recorded by hand: it becomes one with its document.",
                "{n} were recorded by hand: they become one with their documents.",
                told.twins,
            )
        )
    return lines


def _counted(reader: Reader, told: SalesOfFile) -> Html:
    much = reader.money(told.total)
    return reader.n_("New: {n} for {sum}", "New: {n} for {sum}", len(told.rows), sum=much)


async def standing(unit: UnitOfWork, reader: Reader, job: Job) -> Screen:
    """Where it stands, or what it came to."""
    told = SalesOfFile.from_data(job.what)

    def under_way(done: str, total: str) -> Html:
        return reader._("Loading sales: {done} of {total} clients…", done=done, total=total)

    return await accounting.standing(
        unit, reader, job, under_way, [reader._("✅ Sales are loaded."), _counted(reader, told)]
    )


def left(reader: Reader) -> Screen:
    return Screen(reader._("OK, nothing is loaded."), [])
