"""*Excel* of a report and of the touches behind a figure: for those who may take the base out, told to the owners.

The list is left out where it is of more clients than may be taken out freely; the figures are there all the same.
"""

import asyncio
import hashlib
from dataclasses import dataclass
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.files.writing.report import About, ReportBook
from handlers.frame.shown import OwnFile, Shown
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.reporting.figures import slice_words
from handlers.reporting.figures.reading import read, whom
from handlers.reporting.figures.slice_screens import days
from handlers.speech.taps.reports import ExcelTap, period_of
from sales.actions.ports import UnitOfWork
from sales.days.periods import Period
from sales.ground import ids
from sales.ground.noted import Noted
from sales.ground.scope import Right, Role, Scope
from sales.reporting import selection
from sales.reporting.slices import Doing, Slice

AT_ONCE = 500
MOST = 20_000
"""Touches in one file, the newest."""


@dataclass(frozen=True, slots=True)
class Made:
    number: str
    content: bytes
    touches: int
    left_out: int
    clients: list[int]


def router() -> Router:
    excel = Router(name="excel")
    excel.callback_query.register(hand_out, ExcelTap.filter())
    return excel


async def hand_out(_tap: CallbackQuery, callback_data: ExcelTap, turn: Turn) -> Shown:
    turn.needs(Right.EXPORT)
    period = period_of(callback_data.period, turn.reader.today)
    async with turn.read() as unit:
        of = await whom(unit, turn, callback_data.member)
    await turn.meanwhile(turn.reader._("Writing the file…"))
    wanted = Slice(period, turn.reader.zone, callback_data.doing, of.member)
    made = await _made(turn, of.scope, wanted, figures=callback_data.doing is Doing.TOUCHES)
    return await settled(turn, lambda unit: _taken(unit, turn, period, made))


async def _made(turn: Turn, scope: Scope, wanted: Slice, *, figures: bool) -> Made:
    reader, number, clients, written = turn.reader, ids.to_text(ids.new_id()), dict[int, None](), 0
    async with turn.read() as unit:
        lines = await _lines(unit, turn, scope, wanted) if figures else []
        book = await asyncio.to_thread(ReportBook, reader, lines)
        names = {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}
        part, total = await unit.slices.page(scope, wanted, 0, AT_ONCE)
        page = 0
        while part and written < MOST:
            some = {touch.client for touch, _, _ in part} - clients.keys()
            if not selection.may_take(turn.scope, len(clients) + len(some)):
                break
            await asyncio.to_thread(book.add, part, names)
            clients.update(dict.fromkeys(some))
            page, written = page + 1, written + len(part)
            part, _ = await unit.slices.page(scope, wanted, page, AT_ONCE)
    told = ", ".join(filter(None, [slice_words.doing(reader, wanted.doing), days(reader, wanted.period)]))
    about = About(turn.me.member.name, reader.now, told, number, total - written)
    content = await asyncio.to_thread(book.content, about)
    return Made(number, content, written, total - written, list(clients))


async def _lines(unit: UnitOfWork, turn: Turn, scope: Scope, wanted: Slice) -> list[Any]:
    told = await read(unit, turn.me, turn.reader, wanted.period, wanted.period.before(), scope)
    return list(told.shown) if wanted.member is None else [told.of(wanted.member)]


async def _taken(unit: UnitOfWork, turn: Turn, period: Period, made: Made) -> Shown:
    """The audit knows the file by its hash; owners hear of it, but for the one who did it."""
    about = {"sha256": hashlib.sha256(made.content).hexdigest(), "which": "report", "number": made.number}
    span = {"since": period.since.isoformat(), "until": period.last.isoformat()}
    whom = {"touches": made.touches, "clients": made.clients}
    unit.audit.noted("exports", turn.scope.workspace, ids.from_text(made.number), {**about, **span, **whom})
    data = {"name": turn.me.member.name, "touches": made.touches, "number": made.number, **span}
    await _tell_owners(unit, turn, made.number, data)
    reader = turn.reader
    said: list[str] = [reader._("Number {number}. It is in the audit, with your name.", number=made.number)]
    said += [_left(turn, made.left_out)] if made.left_out else []
    name = f"touchbase-report-{period.since:%Y-%m-%d}-{period.last:%Y-%m-%d}.xlsx"
    return Shown(None, Noted.EXPORT, made.clients, then=[OwnFile(name, made.content, "\n".join(said))])


def _left(turn: Turn, many: int) -> str:
    return turn.reader.n_(
        "{n} touch is not in it: too many for one file.", "{n} touches are not in it: too many for one file.", many
    )


async def _tell_owners(unit: UnitOfWork, turn: Turn, number: str, data: dict[str, Any]) -> None:
    for owner in await unit.members.all(turn.scope):
        if owner.role is Role.OWNER and owner.person and owner.id != turn.scope.actor:
            key, now = f"exported:{number}:{owner.id}", turn.reader.now
            whose = {"person": owner.person, "workspace": turn.scope.workspace}
            await unit.outbox.add(key=key, due_at=now, kind="report_exported", data=data, **whose)
