"""What a figure of a report opens: all that it can be broken down by, lines of a cut, and the touches themselves.

break down   all figures, and all that they can be told apart by -> a cut -> a line of it -> its touches
touches      with outcome and time, page by page -> a card -> back
"""

from collections.abc import Mapping

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.lists.choosing.grouped import of_word
from handlers.reporting.figures import slice_screens, slice_words
from handlers.reporting.figures.reading import Whom, read, whom
from handlers.reporting.figures.slice_screens import Look, Told
from handlers.speech import client_words
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.reports import CutTap, SlicesTap, SliceTap, period_of
from sales.actions.ports import UnitOfWork
from sales.clients.doubles import namesakes
from sales.company.directories import DirectoryKind
from sales.days.periods import Period
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.ground.scope import Right, Scope
from sales.reporting.counts import Figures, number
from sales.reporting.slices import COUNTS, NONE, By, Cut, Doing, Slice, in_order, opens

NAMED = frozenset({By.SOURCE, By.PRODUCT})
"""Told by the id of a directory's entry."""
WORDED = frozenset({By.CITY, By.BUSINESS})


def router() -> Router:
    slices = Router(name="slices")
    slices.callback_query.register(show_slices, SlicesTap.filter())
    slices.callback_query.register(show_cut, CutTap.filter())
    slices.callback_query.register(show_slice, SliceTap.filter())
    return slices


async def show_slices(_tap: CallbackQuery, callback_data: SlicesTap, turn: Turn, unit: UnitOfWork) -> Shown:
    look, of = await looked(unit, turn, callback_data.period, callback_data.member)
    told = await read(unit, turn.me, turn.reader, look.period, look.period.before(), of.counted)
    done: Figures = told.now if of.member is None else told.of(of.member).now
    wanted = Slice(look.period, turn.reader.zone, member=of.member)
    largest = await unit.slices.largest(of.scope, wanted)
    _, returns = await unit.slices.page(of.scope, wanted.of(Doing.RETURNS), 0, 1)
    in_teams = of.is_of_all and len(await unit.teams.all(of.scope)) > 0 and of.scope.owners is None
    screen = slice_screens.slices_screen(turn.reader, look, done, largest, returns, in_teams=in_teams)
    return Shown(screen, Noted.REPORT, [largest[0]] if largest else [])


async def show_cut(_tap: CallbackQuery, callback_data: CutTap, turn: Turn, unit: UnitOfWork) -> Shown:
    return await cut_of(unit, turn, callback_data)


async def cut_of(unit: UnitOfWork, turn: Turn, tap: CutTap) -> Shown:
    look, of = await looked(unit, turn, tap.period, tap.member)
    by = code_of(By, tap.by)
    lines = await lines_of(unit, turn, look.period, of, by)
    return Shown(slice_screens.cut_screen(turn.reader, look, by, lines, tap.page), Noted.REPORT)


async def show_slice(_tap: CallbackQuery, callback_data: SliceTap, turn: Turn, unit: UnitOfWork) -> Shown:
    return await slice_of(unit, turn, callback_data)


async def slice_of(unit: UnitOfWork, turn: Turn, asked: SliceTap) -> Shown:
    look, of = await looked(unit, turn, asked.period, asked.member)
    title = str(slice_words.doing(turn.reader, asked.doing))
    wanted, line = Slice(look.period, turn.reader.zone, asked.doing, of.member), None
    if asked.by:
        wanted, line, title = await line_of(unit, turn, look.period, of, asked)
    page = max(asked.page, 0)
    counted = None if wanted.by or wanted.doing is Doing.RETURNS else await _counted(unit, turn, of.scope, wanted)
    found, total = await unit.slices.page(of.scope, wanted, page, whole=counted)
    more = max(counted - total, 0) if counted else 0
    names = await names_of(unit, turn) if of.member is None else {}
    apart = await told_apart(unit, turn, {touch.client: name for touch, name, _ in found})
    found = [(touch, apart.get(touch.client, name), paid) for touch, name, paid in found]
    tap = asked.model_copy(update={"page": page})
    screen = slice_screens.slice_screen(turn.reader, look, tap, title, Told(found, total, more, names, line))
    return Shown(screen, Noted.REPORT, [touch.client for touch, _, _ in found])


async def told_apart(unit: UnitOfWork, turn: Turn, names: Mapping[int, str]) -> dict[int, str]:
    """Of clients that are called alike, by what each differs from the others."""
    alike = namesakes.alike(names)
    lines = await unit.clients.lists.lines(turn.scope, alike) if alike else []
    return {one.id: one.name for one in namesakes.apart(lines)}


def whole(counted: Mapping[int, int], member: int | None) -> int:
    """What the figure says of one member, or of all."""
    return sum(counted.values()) if member is None else counted.get(member, 0)


async def _counted(unit: UnitOfWork, turn: Turn, scope: Scope, wanted: Slice) -> int:
    """How many the figure counts, whosever the clients are by now."""
    whose = scope if wanted.member is None else scope.of(wanted.member)
    summed = await unit.sums.figures(whose, wanted.period, wanted.zone, turn.reader.today)
    return sum(number(one, wanted.doing) for one in summed.values())


async def looked(unit: UnitOfWork, turn: Turn, period: str, member: str) -> tuple[Look, Whom]:
    of = await whom(unit, turn, member)
    shown, is_own = period_of(period, turn.reader.today), not turn.scope.may(Right.TEAM_REPORT)
    return Look(shown, of.code, of.name, is_own=is_own), of


async def names_of(unit: UnitOfWork, turn: Turn) -> dict[int, str]:
    """Of everybody who ever was in the company."""
    return {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}


async def lines_of(unit: UnitOfWork, turn: Turn, period: Period, of: Whom, by: By) -> list[tuple[Cut, str, str]]:
    """Each with its name, and the code that a button has for it."""
    wanted = Slice(period, turn.reader.zone, COUNTS[by], of.member, by)
    lines = in_order(by, await unit.slices.cut(of.scope, wanted))
    entries = await _entries(unit, turn) if by in NAMED else {}
    return [(one, slice_words.line(turn.reader, by, one, entries), _code(by, one.value)) for one in lines]


async def line_of(unit: UnitOfWork, turn: Turn, period: Period, of: Whom, tap: SliceTap) -> tuple[Slice, Cut, str]:
    """What a button of a line lists, the line, and what the list is called; NotFound where the line is gone."""
    by = code_of(By, tap.by)
    for one, name, coded in await lines_of(unit, turn, period, of, by):
        if coded == tap.value:
            wanted = Slice(period, turn.reader.zone, opens(by, tap.doing), of.member, by, one.value)
            return wanted, one, slice_screens.line_title(turn.reader, wanted, name)
    raise NotFound


async def _entries(unit: UnitOfWork, turn: Turn) -> dict[str, str]:
    """Retired ones are still what clients have."""
    every = [entry for kind in DirectoryKind for entry in await unit.directories.all(turn.scope, kind, retired=True)]
    return {str(one.id): str(client_words.source(turn.reader, one)) for one in every}


def _code(by: By, value: str) -> str:
    if value == NONE:
        return NONE
    if by in NAMED:
        return ids.to_text(int(value))
    return of_word(value) if by in WORDED else value
