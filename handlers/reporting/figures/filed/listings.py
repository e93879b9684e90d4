"""What stands in the file of a list: the same lines that its screen has, all pages of them, read part by part."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from typing import TypeVar

from handlers.day import goals
from handlers.files.writing import listed, report
from handlers.files.writing.workbook import Table
from handlers.frame.turn import Turn
from handlers.lists import funnel, funnel_screens, funnel_words
from handlers.lists.choosing.choices import Facet
from handlers.reporting.figures import by_team, fate_screens, slice_words, slices
from handlers.reporting.figures.filed import standing
from handlers.reporting.figures.filed.standing import AT_ONCE, Part, clients_in
from handlers.reporting.figures.overdue_lines import overdue
from handlers.reporting.figures.reading import Whom, read
from handlers.speech import codes
from handlers.speech.reader import Reader, told_once
from handlers.speech.stamp import Stamp
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.exporting import Listed
from handlers.speech.taps.lists import ApartTap, FunnelTap, MovementTap
from handlers.speech.taps.reports import (
    BehindTap,
    CutTap,
    FateTap,
    GoalsTap,
    LeftTap,
    SliceTap,
    TeamsReportTap,
    period_of,
)
from handlers.speech.words import Html, Words
from sales.actions.ports import UnitOfWork
from sales.clients.rungs import Ladder
from sales.clients.stages import Stage
from sales.company.teams import seen
from sales.days.periods import Period, bounds, month_of, today
from sales.ground.errors import NotFound
from sales.ground.scope import Scope
from sales.reporting.counts import Figure
from sales.reporting.figures.behind import BEHIND, behind_of_all
from sales.reporting.figures.fates import Fated
from sales.reporting.funnel import Stay, rungs_of
from sales.reporting.slices import COUNTS, OF_CLIENTS, SALES, SOLD_BY, By, Doing, Slice
from sales.standing.client_filter import ClientFilter

Line = TypeVar("Line")


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
    whose: str = ""
    """Of one manager or source, where a funnel is."""


async def listing(unit: UnitOfWork, turn: Turn, of: Whom, tap: Listed) -> Listing:
    """What a button under a list makes a file of."""
    return await _LISTINGS[type(tap)](unit, turn, of, tap)


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
    return str(_of_all(reader, type(tap)))


@told_once
def _of_all(say: Words) -> Mapping[type[Stamp], Html]:
    return {
        FunnelTap: say.p_("list", "Funnel"),
        ApartTap: say.p_("list", "Funnel"),
        MovementTap: say.p_("funnel", "Who moved"),
        GoalsTap: say.p_("button", "Plan"),
        TeamsReportTap: say.p_("report", "By team"),
    }


async def of_touches(
    unit: UnitOfWork, turn: Turn, of: Whom, wanted: Slice, told: str, figures: Sequence[Table] = ()
) -> Listing:
    """The touches, or orders, of a slice."""
    names, reader = await slices.names_of(unit, turn), turn.reader
    _, total = await unit.slices.page(of.scope, wanted, 0, 1)

    async def parts() -> AsyncIterator[Part]:
        async for some in _pages(lambda page: unit.slices.page(of.scope, wanted, page, AT_ONCE, whole=total)):
            sold = await _sold(unit, of.scope, {touch.client for touch, _, _ in some})
            told = [(touch, name, sold.get(touch.id) if paid is None else paid) for touch, name, paid in some]
            yield [(touch.client, report.touch_row(reader, touch, name, paid, names)) for touch, name, paid in told]

    return Listing(told, report.touches(reader), total, parts(), wanted.period, figures)


async def _sold(unit: UnitOfWork, scope: Scope, clients: Collection[int]) -> dict[int, int]:
    """What the order of a touch came to, by the touch: a figure that counts no orders does not tell it."""
    orders = await unit.orders.of_clients(scope, clients)
    every = (one for some in orders.values() for one in some)
    return {one.touch: one.amount for one in every if one.touch is not None and one.amount is not None}


async def _pages(read_page: Callable[[int], Awaitable[tuple[Sequence[Line], int]]]) -> AsyncIterator[Sequence[Line]]:
    page = 0
    while some := (await read_page(page))[0]:
        yield some
        page += 1


async def _behind(unit: UnitOfWork, turn: Turn, of: Whom, tap: BehindTap | LeftTap) -> Listing:
    """Clients; of what is overdue a row for each step."""
    reader, names, figure = turn.reader, await slices.names_of(unit, turn), code_of(Figure, tap.figure)
    wanted, is_late = wanted_of(turn, of, tap), figure is Figure.OVERDUE
    late = await overdue(unit, turn, of.counted, ()) if is_late else None
    total = late.total if late else await unit.lists.count(of.scope, wanted, reader.as_of)

    async def parts() -> AsyncIterator[Part]:
        async for lines in clients_in(unit, turn, of.scope, wanted):
            steps = (await overdue(unit, turn, of.counted, lines)).steps if is_late else {}
            told = {one.id: listed.client_rows(reader, one, names, steps.get(one.id, ())) for one in lines}
            yield [(client, row) for client, rows in told.items() for row in rows]

    days = period_of(tap.period, reader.today) if isinstance(tap, BehindTap) and figure is Figure.NEW else None
    return Listing(str(codes.figure(reader, figure)), listed.clients(reader), total, parts(), days)


def wanted_of(turn: Turn, of: Whom, tap: BehindTap | LeftTap) -> ClientFilter:
    """The clients of such a list; what stands as it is now is of no days."""
    figure, reader = code_of(Figure, tap.figure), turn.reader
    days = period_of(tap.period, reader.today) if isinstance(tap, BehindTap) else today(reader.today)
    since, until = bounds(days, reader.zone)
    if of.member is None:
        return behind_of_all(figure, since, until)
    if figure not in BEHIND:
        raise NotFound
    return BEHIND[figure](of.member, since, until)


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
    wanted, _, told = await slices.line_of(unit, turn, period, of, tap)
    return await of_touches(unit, turn, of, wanted, told)


async def _cut(unit: UnitOfWork, turn: Turn, of: Whom, tap: CutTap) -> Listing:
    """Its lines, and all that they count: touches and orders, those of a file, too, less what came back."""
    reader, period, by = turn.reader, period_of(tap.period, turn.reader.today), code_of(By, tap.by)
    name = str(slice_words.by(reader, by))
    lines = await slices.lines_of(unit, turn, period, of, by)
    sheet = listed.cut(reader, name, [(word, one) for one, word, _ in lines])
    wanted = Slice(period, reader.zone, COUNTS[by], of.member)
    if by not in SOLD_BY:
        return await of_touches(unit, turn, of, wanted, name, [sheet])
    sold = [wanted.of(one) for one in (Doing.ORDERS, Doing.RETURNS)]
    rest = [wanted] if by in OF_CLIENTS else []
    total = sum(one.touches + one.orders + one.returns for one, _, _ in lines)
    parts = _each_once(unit, turn, of, [*sold, *rest])
    return Listing(name, report.touches(reader), total, parts, period, [sheet])


async def _each_once(unit: UnitOfWork, turn: Turn, of: Whom, every: Sequence[Slice]) -> AsyncIterator[Part]:
    """An order is not told of a second time as the touch that it came of: the sums add up to what the lines say."""
    names, told = await slices.names_of(unit, turn), set[int]()
    for wanted in every:
        _, whole = await unit.slices.page(of.scope, wanted, 0, 1)
        async for some in _pages(partial(unit.slices.page, of.scope, wanted, size=AT_ONCE, whole=whole)):
            rows = [row for row in some if wanted.doing in SALES or row[0].id not in told]
            told.update(touch.id for touch, _, _ in some if wanted.doing in SALES)
            yield [
                (touch.client, report.touch_row(turn.reader, touch, name, paid, names)) for touch, name, paid in rows
            ]


async def _funnel(unit: UnitOfWork, turn: Turn, _of: Whom, tap: FunnelTap) -> Listing:
    """Its places, and all clients that stand there, each with where."""
    reader, names = turn.reader, await slices.names_of(unit, turn)
    look, told = await funnel.funnel_of(unit, turn, tap)
    places = [(str(funnel_words.rung(reader, rung)), tally) for rung, tally in told.rungs.items()]
    places += funnel_screens.others(reader, told) if look.ladder is Ladder.WORTH else []
    sheet = listed.funnel(reader, str(funnel_words.ladder(reader, look.ladder)), told, places)
    every, table = standing.parts(unit, turn, look, told, names), standing.table(reader, look.ladder)
    return Listing(standing.told(reader, look), table, told.whole.clients, every, figures=[sheet], whose=look.name)


async def _movement(unit: UnitOfWork, turn: Turn, _of: Whom, tap: MovementTap) -> Listing:
    """Its places, and who came to each and who went, with where."""
    reader, names = turn.reader, await slices.names_of(unit, turn)
    look, moved, stays = await funnel.movement_of(unit, turn, tap)
    there = [rung for rung in rungs_of(look.ladder) if rung in moved]
    word = {rung: str(funnel_words.rung(reader, rung)) for rung in there}
    lines = [(word[rung], moved[rung], stays[rung][0] if rung in stays else Stay()) for rung in there]
    sheet = listed.movement(reader, str(funnel_words.ladder(reader, look.ladder)), lines)

    async def parts() -> AsyncIterator[Part]:
        for rung, came in product(there, (True, False)):
            where = (word[rung], None) if came else (None, word[rung])
            async for some in clients_in(unit, turn, turn.scope, funnel.shifted(turn, look, rung, came=came)):
                rows = [(one.id, row) for one in some for row in listed.client_rows(reader, one, names)]
                yield [(client, (*row, *where)) for client, row in rows]

    table = listed.clients(reader)
    ends = [reader.p_("column", "Came"), reader.p_("column", "Went")]
    table = replace(table, headings=[*table.headings, *ends])
    total = sum(moved[rung].came + moved[rung].went for rung in there)
    return Listing(called(reader, tap), table, total, parts(), figures=[sheet], whose=look.name)


async def _apart(unit: UnitOfWork, turn: Turn, of: Whom, tap: ApartTap) -> Listing:
    """Its lines, and all clients that they count."""
    reader, facet = turn.reader, code_of(Facet, tap.facet)
    every = await funnel.apart_of(unit, turn, facet)
    places = [str(funnel_words.rung(reader, one)) for one in Stage]
    name = reader.p_("facet", "Manager") if facet is Facet.MANAGER else reader.p_("facet", "Source")
    sheet = listed.apart(reader, name, places, [(one.name, [one.stages.get(at, 0) for at in Stage]) for one in every])
    whole = replace(await _funnel(unit, turn, of, FunnelTap()), told=f"{called(reader, tap)}, {name}", figures=[sheet])
    if facet is Facet.MANAGER:
        return whole
    rows = standing.by_source(unit, turn, every, await slices.names_of(unit, turn))
    return replace(whole, table=standing.of_sources(reader), parts=rows)


async def _goals(unit: UnitOfWork, turn: Turn, of: Whom, tap: GoalsTap) -> Listing:
    """How each plan goes, and what was done this month."""
    reader, members = turn.reader, seen(turn.scope, await unit.members.all(turn.scope))
    plans = await goals.read(unit, turn.me, reader, turn.scope, members)
    names = {one.id: one.name for one in members}
    teams = {one.id: one.name for one in await goals.teams_seen(unit, turn.scope)}
    company = str(reader.p_("plan", "Whole company"))
    whose = [teams.get(one.goal.team) if one.goal.team else names.get(one.goal.member or 0, company) for one in plans]
    told = [(who, goals.what(reader, one), one) for who, one in zip(whose, plans, strict=True) if who]
    wanted = Slice(month_of(reader.today), reader.zone, Doing.TOUCHES)
    return await of_touches(unit, turn, of, wanted, called(reader, tap), [listed.goals(reader, told)])


async def _teams(unit: UnitOfWork, turn: Turn, of: Whom, tap: TeamsReportTap) -> Listing:
    period = period_of(tap.period, turn.reader.today)
    told = await read(unit, turn.me, turn.reader, period, period.before())
    done = by_team.by_team(await unit.teams.all(turn.scope), told.lines)
    sheet = listed.teams(turn.reader, [(one.name(turn.reader), one.now) for one in done])
    name = str(turn.reader.p_("report", "By team"))
    return await of_touches(unit, turn, of, Slice(period, turn.reader.zone, Doing.TOUCHES), name, [sheet])


_LISTINGS: dict[type[Stamp], Callable[..., Awaitable[Listing]]] = {
    BehindTap: _behind,
    LeftTap: _behind,
    FateTap: _fated,
    SliceTap: _sliced,
    CutTap: _cut,
    TeamsReportTap: _teams,
    FunnelTap: _funnel,
    MovementTap: _movement,
    ApartTap: _apart,
    GoalsTap: _goals,
}
