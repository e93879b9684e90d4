"""A report as a workbook: figures as sheets of their own, and the list behind them. What is written stays text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from handlers.files.writing import columns
from handlers.files.writing.workbook import Table, Value, Workbook
from handlers.speech import codes, geography
from handlers.speech.reader import Reader
from sales.importing.said.fields import Field
from sales.reporting.counts import Figures
from sales.reporting.report import Line
from sales.values.money import minor_digits
from sales.work.touch import Touch

WIDTHS = (17, 30, 20, 14, 18, 18, 14, 60)
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class About:
    """What the last sheet says. `left_out`: how many lines of the list are not in it."""

    by: str
    at: datetime
    which: str
    number: str
    left_out: int = 0


class ReportBook:
    """A workbook that is being filled: `figures` first, then a list. It blocks: run it beside the loop."""

    def __init__(self, reader: Reader, figures: Iterable[Table], listed: Table) -> None:
        self._reader = reader
        self._book = Workbook(columns.days(reader), minor_digits(reader.currency))
        for table in figures:
            self._book.sheet(table)
        self._list = self._book.sheet(listed)

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._list.add(row)

    def content(self, about: About) -> bytes:
        self._book.sheet(_about(self._reader, about))
        return self._book.content()


def touches(reader: Reader) -> Table:
    """The sheet of touches, without any."""
    headings = [
        columns.heading(reader, Field.TOUCH_ON),
        reader.p_("column", "Client"),
        columns.heading(reader, Field.MANAGER),
        columns.heading(reader, Field.TOUCH_CHANNEL),
        columns.heading(reader, Field.TOUCH_OUTCOME),
        columns.heading(reader, Field.TOUCH_REASON),
        columns.amount(reader),
        columns.heading(reader, Field.TOUCH_COMMENT),
    ]
    return Table(reader.p_("sheet", "Touches"), headings, (), WIDTHS, filtered=True)


def touch_row(reader: Reader, touch: Touch, client: str, amount: int | None, names: Mapping[int, str]) -> Row:
    there, member = touch.at.astimezone(ZoneInfo(reader.zone)), names.get(touch.member, "")
    reason = codes.reason(reader, touch.reason) if touch.reason else None
    came_back = amount is not None and amount < 0
    outcome = reader.p_("order", "Return") if came_back else codes.outcome(reader, touch.outcome)
    told = (codes.channel(reader, touch.channel), outcome, reason)
    paid = None if amount is None else money(reader, amount)
    return (there if touch.timed else there.date(), client, member, *told, paid, touch.comment)


def money(reader: Reader, minor: int) -> Decimal:
    return Decimal(minor).scaleb(-minor_digits(reader.currency))


def figures(reader: Reader, lines: Sequence[Line]) -> list[Table]:
    """A row for each member, and in a sheet of its own the same of the days before."""
    told = _headings(reader)
    standing = [reader.p_("figure", "Overdue"), reader.p_("figure", "Without a step")]
    now = [(*_did(reader, one.member.name, one.now), one.overdue, one.without_step) for one in lines]
    before = [_did(reader, one.member.name, one.before) for one in lines]
    return [
        Table(reader.p_("menu", "Report"), [*told, *standing], now, (30,)),
        Table(reader.p_("sheet", "The days before"), told, before, (30,)),
    ]


def _headings(reader: Reader) -> list[str]:
    return [
        columns.heading(reader, Field.MANAGER),
        reader.p_("figure", "Touches"),
        reader.p_("figure", "First touches"),
        reader.p_("figure", "Calls"),
        reader.p_("figure", "Attempts"),
        reader.p_("figure", "Reached"),
        reader.p_("figure", "Decision makers"),
        reader.p_("figure", "Conversations"),
        reader.p_("figure", "Sent"),
        reader.p_("figure", "Visits"),
        reader.p_("figure", "Confirmed"),
        reader.p_("figure", "Quotes"),
        reader.p_("figure", "Refusals"),
        reader.p_("plan", "New clients"),
        reader.p_("figure", "Orders"),
        reader.p_("figure", "First orders"),
        reader.p_("plan", "Sum"),
        reader.p_("figure", "Promised"),
        reader.p_("figure", "In time"),
        reader.p_("figure", "Put off"),
        reader.p_("figure", "Dropped"),
        reader.p_("figure", "Recorded late"),
    ]


def _did(reader: Reader, name: str, one: Figures) -> Row:
    called = (one.touches, one.first, one.calls, one.attempts, one.reached, one.deciders, one.conversations, one.sent)
    visited = (one.visits, one.confirmed, one.offers, one.refusals)
    brought = (one.new_clients, one.orders, one.new_sales, money(reader, one.amount))
    return (name, *called, *visited, *brought, one.promised, one.kept, one.put_off, one.dropped, one.late)


def _about(reader: Reader, about: About) -> Table:
    rows: list[Row] = [
        (reader._("Taken out by"), about.by),
        (reader._("When"), about.at.astimezone(ZoneInfo(reader.zone))),
        (reader.p_("menu", "Report"), about.which),
        (reader._("Export id"), about.number),
        (reader._("Times are of the zone"), geography.by_name(reader, reader.zone)),
        (reader._("Sums are in"), geography.currency_by_name(reader, reader.currency)),
    ]
    left = [(reader._("Lines that are not in it"), about.left_out)] if about.left_out else []
    return Table(reader.p_("sheet", "About this file"), ("Touchbase", ""), [*rows, *left], (24, 60))
