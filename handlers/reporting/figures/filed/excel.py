"""*Excel* of a report and of the list behind a figure: for those who may take the base out, told to the owners.

The list is left out where it is of more clients than may be taken out freely; the figures are there all the same.
"""

import asyncio
from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.files.writing.report import About, ReportBook, figures
from handlers.files.writing.workbook import Table
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.reporting.figures import slice_words
from handlers.reporting.figures.filed import handing
from handlers.reporting.figures.filed.handing import Made
from handlers.reporting.figures.filed.listings import Listing, listing, of_touches
from handlers.reporting.figures.reading import Whom, read, whom
from handlers.reporting.figures.slice_screens import days
from handlers.speech.taps.exporting import ListFileTap, OfAll, listed
from handlers.speech.taps.reports import ExcelTap, TeamsReportTap, period_of
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right
from sales.reporting import selection
from sales.reporting.slices import Doing, Slice

MOST = 20_000
"""Lines in one file, the first of the list."""


def router() -> Router:
    excel = Router(name="excel")
    excel.callback_query.register(hand_out, ExcelTap.filter())
    excel.callback_query.register(hand_out_list, ListFileTap.filter())
    return excel


async def hand_out(_tap: CallbackQuery, callback_data: ExcelTap, turn: Turn) -> Shown:
    """A report with all its touches; from older buttons the touches of a figure."""
    turn.needs(Right.EXPORT)
    period, doing = period_of(callback_data.period, turn.reader.today), callback_data.doing
    async with turn.read() as unit:
        of = await whom(unit, turn, callback_data.member)
    wanted, told = Slice(period, turn.reader.zone, doing, of.member), str(slice_words.doing(turn.reader, doing))

    async def found(unit: UnitOfWork) -> Listing:
        sheets = await _figures(unit, turn, of, wanted) if doing is Doing.TOUCHES else []
        return await of_touches(unit, turn, of, wanted, told, sheets)

    made = await _made(turn, of.name, found)
    return await settled(turn, lambda unit: handing.handed_out(unit, turn, made))


async def hand_out_list(_tap: CallbackQuery, callback_data: ListFileTap, turn: Turn) -> Shown:
    turn.needs(Right.EXPORT)
    tap = listed(callback_data.of)
    if isinstance(tap, TeamsReportTap) and turn.scope.owners is not None:
        raise NotFound
    async with turn.read() as unit:
        of = await whom(unit, turn, "" if isinstance(tap, OfAll) else tap.member)
    made = await _made(turn, of.name, lambda unit: listing(unit, turn, of, tap))
    return await settled(turn, lambda unit: handing.handed_out(unit, turn, made, callback_data.of))


async def _made(turn: Turn, whose: str, found: Callable[[UnitOfWork], Awaitable[Listing]]) -> Made:
    """Its parts are read one after another: none is kept."""
    await turn.meanwhile(turn.reader._("Writing the file…"))
    reader, number, clients, written, left = turn.reader, ids.to_text(ids.new_id()), dict[int, None](), 0, 0
    async with turn.read() as unit:
        one = await found(unit)
        book = await asyncio.to_thread(ReportBook, reader, one.figures, one.table)
        async for part in one.parts:
            some = {client for client, _ in part} - clients.keys()
            if written >= MOST or not selection.may_take(turn.scope, len(clients) + len(some)):
                left = max(one.total - written, 0)
                break
            await asyncio.to_thread(book.add, [row for _, row in part])
            clients.update(dict.fromkeys(some))
            written += len(part)
    dated = days(reader, one.period) if one.period else reader.day(reader.today)
    told = ", ".join(filter(None, [one.told, whose, dated]))
    content = await asyncio.to_thread(book.content, About(turn.me.member.name, reader.now, told, number, left))
    return Made(number, content, written, left, list(clients), one.period, whose or one.whose)


async def _figures(unit: UnitOfWork, turn: Turn, of: Whom, wanted: Slice) -> list[Table]:
    told = await read(unit, turn.me, turn.reader, wanted.period, wanted.period.before(), of.scope)
    return figures(turn.reader, told.shown if wanted.member is None else [told.of(wanted.member)])
