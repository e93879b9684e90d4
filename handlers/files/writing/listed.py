"""Lists behind figures as sheets: clients with what was last and what comes next, promised steps, lines of a cut."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from handlers.files.writing import columns
from handlers.files.writing.report import Row, money
from handlers.files.writing.workbook import Table, Value
from handlers.speech import client_words, codes
from handlers.speech.reader import Reader
from sales.clients.client import ClientLine
from sales.importing.said.fields import Field
from sales.reporting.counts import Figures
from sales.reporting.figures.fates import Told
from sales.reporting.funnel import Funnel, Moved, Stay, Tally
from sales.reporting.leading.goals import Aim, Progress
from sales.reporting.slices import Cut
from sales.work.step import NextStep


def clients(reader: Reader) -> Table:
    """The sheet of clients, without any: a row for each, or for each step that is overdue with them."""
    headings = [
        reader.p_("column", "Client"),
        columns.heading(reader, Field.MANAGER),
        reader.p_("facet", "City"),
        columns.heading(reader, Field.STAGE_NOW),
        reader.p_("column", "Last talk"),
        columns.heading(reader, Field.TOUCH_OUTCOME),
        columns.heading(reader, Field.STEP),
        columns.heading(reader, Field.STEP_ON),
        columns.heading(reader, Field.STEP_NOTE),
        columns.heading(reader, Field.LAST_ORDER),
        reader.p_("plan", "Sum"),
    ]
    widths = (30, 20, 16, 26, 17, 18, 18, 17, 40, 14, 14)
    return Table(reader.p_("sheet", "Clients"), headings, (), widths, filtered=True)


def client_rows(
    reader: Reader, client: ClientLine, names: Mapping[int, str], steps: Sequence[NextStep] = ()
) -> list[Row]:
    """`steps`: what is overdue with them; else what comes next."""
    facts = client.facts
    last = _moment(reader, facts.last_talk_at, timed=facts.last_talk_timed)
    talk = codes.outcome(reader, facts.last_talk) if facts.last_talk else None
    stage = client_words.stage(reader, client.stage)
    known = (client.name, names.get(client.owner, ""), client.city, stage, last, talk)
    planned: Iterable[NextStep | None] = steps or [client.step]
    bought = (facts.last_order_on, money(reader, facts.order_sum) if facts.has_sold else None)
    return [(*known, *_step(reader, one), *bought) for one in planned]


def steps(reader: Reader) -> Table:
    """The sheet of what was promised, without any."""
    headings = [
        reader.p_("column", "Promised for"),
        reader.p_("column", "Client"),
        columns.heading(reader, Field.MANAGER),
        columns.heading(reader, Field.STEP),
        columns.heading(reader, Field.STEP_NOTE),
        reader.p_("column", "What became of it"),
    ]
    return Table(reader.p_("sheet", "Next steps"), headings, (), (17, 30, 20, 18, 40, 24), filtered=True)


def step_row(reader: Reader, told: Told, names: Mapping[int, str], became: str) -> Row:
    step = told.step
    kind = codes.step_kind(reader, step.kind)
    return (told.promised_for, told.name, names.get(step.member, ""), kind, step.note, became)


def cut(reader: Reader, name: str, lines: Iterable[tuple[str, Cut]]) -> Table:
    """A row for each value, by its name."""
    headings = [
        name,
        reader.p_("figure", "Touches"),
        reader.p_("figure", "Reached"),
        reader.p_("figure", "Orders"),
        reader.p_("figure", "Returns"),
        reader.p_("plan", "Sum"),
    ]
    rows = [(word, one.touches, one.reached, one.orders, one.returns, money(reader, one.amount)) for word, one in lines]
    return Table(reader.p_("menu", "Report"), headings, rows, (30,))


def teams(reader: Reader, lines: Iterable[tuple[str, Figures]]) -> Table:
    """A row for each team."""
    headings = [
        reader.p_("button", "Team"),
        reader.p_("figure", "Touches"),
        reader.p_("figure", "Calls"),
        reader.p_("figure", "Visits"),
        reader.p_("plan", "New clients"),
        reader.p_("figure", "Orders"),
        reader.p_("plan", "Sum"),
    ]
    rows = [(name, *_did(reader, one)) for name, one in lines]
    return Table(reader.p_("menu", "Report"), headings, rows, (30,))


def funnel(reader: Reader, name: str, told: Funnel, lines: Iterable[tuple[str, Tally]]) -> Table:
    """A row for each place, by its name."""
    headings = [
        name,
        reader.p_("sheet", "Clients"),
        reader.p_("column", "Share, %"),
        reader.p_("plan", "Sum"),
        reader.p_("column", "Came"),
        reader.p_("column", "Went"),
    ]
    rows = [
        (word, one.clients, told.share(one), money(reader, one.sum), one.moved.came, one.moved.went)
        for word, one in lines
    ]
    return Table(reader.p_("list", "Funnel"), headings, rows, (40,))


def movement(reader: Reader, name: str, lines: Iterable[tuple[str, Moved, Stay]]) -> Table:
    """A row for each place: who came, who went, how long those had stood there and how many went on."""
    headings = [
        name,
        reader.p_("column", "Came"),
        reader.p_("column", "Went"),
        reader.p_("column", "Days there on average"),
        reader.p_("column", "Went on"),
    ]
    rows = [(word, moved.came, moved.went, stay.days, stay.further) for word, moved, stay in lines]
    return Table(reader.p_("funnel", "Who moved"), headings, rows, (40,))


def apart(reader: Reader, name: str, places: Sequence[str], lines: Iterable[tuple[str, Sequence[int]]]) -> Table:
    """A row for each manager or source: how many clients in all, and in each place."""
    rows: list[Row] = [(word, sum(counts), *counts) for word, counts in lines]
    return Table(reader.p_("list", "Funnel"), [name, reader.p_("sheet", "Clients"), *places], rows, (30,))


def goals(reader: Reader, lines: Iterable[tuple[str, str, Progress]]) -> Table:
    """A row for each plan: how much is done of it, and what it comes to at this pace."""
    headings = [
        columns.heading(reader, Field.MANAGER),
        reader.p_("button", "Plan"),
        reader.p_("column", "Planned"),
        reader.p_("column", "Done"),
        reader.p_("column", "Done, %"),
        reader.p_("column", "Expected, %"),
    ]
    rows: list[Row] = [
        (who, what, _much(reader, one, one.due), _much(reader, one, one.done), one.share, one.expected)
        for who, what, one in lines
    ]
    return Table(reader.p_("button", "Plan"), headings, rows, (30, 24))


def _much(reader: Reader, plan: Progress, number: int) -> Value:
    return money(reader, number) if plan.goal.aim is Aim.SUM else number


def _did(reader: Reader, one: Figures) -> Row:
    return (one.touches, one.calls, one.visits, one.new_clients, one.orders, money(reader, one.amount))


def _step(reader: Reader, step: NextStep | None) -> Row:
    if step is None:
        return (None, None, None)
    due = reader.local(step.due_at) if step.due_at else step.due_on
    return (codes.step_kind(reader, step.kind), due, step.note)


def _moment(reader: Reader, at: datetime | None, *, timed: bool) -> datetime | date | None:
    if at is None:
        return None
    return reader.local(at) if timed else reader.local(at).date()
