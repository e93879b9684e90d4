"""What stands in the file of a list: the same lines that its screen has, all pages of them, read part by part."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from handlers.files.writing import listed, report
from handlers.files.writing.report import Row
from handlers.files.writing.workbook import Table
from handlers.frame.turn import Turn
from handlers.reporting.figures import by_team, fate_screens, slice_words, slices
from handlers.reporting.figures.overdue_lines import overdue
from handlers.reporting.figures.reading import Whom, read
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.exporting import Listed
from handlers.speech.taps.reports import BehindTap, CutTap, FateTap, LeftTap, SliceTap, TeamsReportTap, period_of
from sales.actions.ports import UnitOfWork
from sales.days.periods import Period, bounds
from sales.reporting.counts import Figure
from sales.reporting.figures.behind import BEHIND, behind_of_all
from sales.reporting.figures.fates import Fated
from sales.reporting.slices import COUNTS, By, Doing, Slice

Line = TypeVar("Line")
AT_ONCE = 500
Part = Sequence[tuple[int, Row]]
"""Rows, each with its client."""


@dataclass(frozen=True, slots=True)
class Listing:
    """`table`: the sheet of the list; `figures`: sheets before it; `total`: how many lines the figure counts."""

    told: str
    table: Table
    total: int
    parts: AsyncIterator[Part]
    period: Period | None = None
    """None: as things stand now."""
    figures: Sequence[Table] = ()


async def listing(unit: UnitOfWork, turn: Turn, of: Whom, tap: Listed) -> Listing:
    """What a button under a list makes a file of."""
    match tap:
        case BehindTap():
            return await _behind(unit, turn, of, code_of(Figure, tap.figure), period_of(tap.period, turn.reader.today))
        case LeftTap():
            return await _behind(unit, turn, of, code_of(Figure, tap.figure), None)
        case FateTap():
            return await _fated(unit, turn, of, tap)
        case SliceTap():
            return await _sliced(unit, turn, of, tap)
        case CutTap():
            return await _cut(unit, turn, of, tap)
    return await _teams(unit, turn, of, tap)


def called(reader: Reader, tap: Listed) -> str:
    """What the list is called, whosever it is."""
    match tap:
        case BehindTap() | LeftTap():
            return str(codes.figure(reader, code_of(Figure, tap.figure)))
        case FateTap():
            return str(slice_words.fate(reader, tap.fate))
        case SliceTap() if not tap.by:
            return str(slice_words.doing(reader, tap.doing))
        case SliceTap() | CutTap():
            return str(slice_words.by(reader, code_of(By, tap.by)))
    return str(reader.p_("report", "By team"))


async def of_touches(
    unit: UnitOfWork, turn: Turn, of: Whom, wanted: Slice, told: str, figures: Sequence[Table] = ()
) -> Listing:
    """The touches, or orders, of a slice."""
    names, reader = await slices.names_of(unit, turn), turn.reader
    _, total = await unit.slices.page(of.scope, wanted, 0, 1)

    async def parts() -> AsyncIterator[Part]:
        async for some in _pages(lambda page: unit.slices.page(of.scope, wanted, page, AT_ONCE, whole=total)):
            yield [(touch.client, report.touch_row(reader, touch, name, paid, names)) for touch, name, paid in some]

    return Listing(told, report.touches(reader), total, parts(), wanted.period, figures)


async def _pages(read_page: Callable[[int], Awaitable[tuple[Sequence[Line], int]]]) -> AsyncIterator[Sequence[Line]]:
    page = 0
    while some := (await read_page(page))[0]:
        yield some
        page += 1


async def _behind(unit: UnitOfWork, turn: Turn, of: Whom, figure: Figure, period: Period | None) -> Listing:
    """Clients; of what is overdue a row for each step."""
    reader, names = turn.reader, await slices.names_of(unit, turn)
    since, until = bounds(period, reader.zone) if period else (reader.now, reader.now)
    wanted = behind_of_all(figure, since, until) if of.member is None else BEHIND[figure](of.member, since, until)
    is_late = figure is Figure.OVERDUE
    late = await overdue(unit, turn, of.counted, ()) if is_late else None
    total = late.total if late else await unit.lists.count(of.scope, wanted, reader.as_of)

    async def parts() -> AsyncIterator[Part]:
        more, after = True, None
        while more:
            part = await unit.lists.part(of.scope, wanted, reader.as_of, AT_ONCE, after)
            steps = (await overdue(unit, turn, of.counted, part.lines)).steps if is_late else {}
            told = {one.id: listed.client_rows(reader, one, names, steps.get(one.id, ())) for one in part.lines}
            yield [(client, row) for client, rows in told.items() for row in rows]
            after = part.after
            more = after is not None

    days = period if figure is Figure.NEW else None
    return Listing(str(codes.figure(reader, figure)), listed.clients(reader), total, parts(), days)


async def _fated(unit: UnitOfWork, turn: Turn, of: Whom, tap: FateTap) -> Listing:
    reader, period, names = turn.reader, period_of(tap.period, turn.reader.today), await slices.names_of(unit, turn)
    wanted = Fated(period, reader.zone, reader.today, tap.fate, of.member)
    _, total = await unit.fates.page(of.scope, wanted, 0, 1)

    async def parts() -> AsyncIterator[Part]:
        async for some in _pages(lambda page: unit.fates.page(of.scope, wanted, page, AT_ONCE)):
            ends = [fate_screens.became(reader, tap.fate, one) for one in some]
            yield [
                (one.step.client, listed.step_row(reader, one, names, end)) for one, end in zip(some, ends, strict=True)
            ]

    return Listing(str(slice_words.fate(reader, tap.fate)), listed.steps(reader), total, parts(), period)


async def _sliced(unit: UnitOfWork, turn: Turn, of: Whom, tap: SliceTap) -> Listing:
    """The touches of a figure, or of a line of a cut."""
    period, zone = period_of(tap.period, turn.reader.today), turn.reader.zone
    if not tap.by:
        told = str(slice_words.doing(turn.reader, tap.doing))
        return await of_touches(unit, turn, of, Slice(period, zone, tap.doing, of.member), told)
    by = code_of(By, tap.by)
    value, told = await slices.line_of(unit, turn, period, of, by, tap.value)
    return await of_touches(unit, turn, of, Slice(period, zone, COUNTS[by], of.member, by, value), told)


async def _cut(unit: UnitOfWork, turn: Turn, of: Whom, tap: CutTap) -> Listing:
    """Its lines, and the touches that they count."""
    period, name = period_of(tap.period, turn.reader.today), str(slice_words.by(turn.reader, tap.by))
    lines = await slices.lines_of(unit, turn, period, of, tap.by)
    sheet = listed.cut(turn.reader, name, [(word, one) for one, word, _ in lines])
    return await of_touches(unit, turn, of, Slice(period, turn.reader.zone, COUNTS[tap.by], of.member), name, [sheet])


async def _teams(unit: UnitOfWork, turn: Turn, of: Whom, tap: TeamsReportTap) -> Listing:
    period = period_of(tap.period, turn.reader.today)
    told = await read(unit, turn.me, turn.reader, period, period.before())
    done = by_team.by_team(await unit.teams.all(turn.scope), told.lines)
    sheet = listed.teams(turn.reader, [(one.name(turn.reader), one.now) for one in done])
    name = str(turn.reader.p_("report", "By team"))
    return await of_touches(unit, turn, of, Slice(period, turn.reader.zone, Doing.TOUCHES), name, [sheet])
