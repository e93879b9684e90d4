"""Clients of a list picked by hand: they form a list of their own, with all actions."""

from collections.abc import Collection, Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame import questions
from handlers.frame.shown import Shown, Toast, plain, words
from handlers.frame.turn import Turn
from handlers.lists import clients, clients_screens
from handlers.lists.bulk import acting
from handlers.speech.paging import last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut
from handlers.speech.taps.lists import ActTap, PickTap
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import ListBroken, Picked
from sales.standing.open_list import OpenList, Shelf

KIND = "picking"
MOST = 200
LONGEST_NAME = 34


def router() -> Router:
    by_hand = Router(name="picking")
    by_hand.callback_query.register(answer_tap, PickTap.filter())
    return by_hand


async def answer_tap(_tap: CallbackQuery, callback_data: PickTap, turn: Turn, unit: UnitOfWork) -> Shown:
    what = callback_data.what
    if what == "new":
        return await _shown(unit, turn, callback_data.draft, ids.new_id(), [], 0)
    row = ids.from_text(callback_data.draft)
    found = await unit.drafts.get(turn.person.id, row)
    if found is None or found.kind != KIND:
        raise NotFound
    draft, picked, page = found.data["list"], list(found.data["picked"]), found.data["page"]
    if what == "done":
        return await _done(unit, turn, picked)
    if what in ("+", "-"):
        client = ids.from_text(callback_data.client)
        await unit.clients.get(turn.scope.lasting, client)
        picked = [one for one in picked if one != client] + [client] * (what == "+")
        if len(picked) > MOST:
            return words(Toast(turn.reader._("At most {n} at a time.", n=MOST), alert=True))
    page = int(what) if what.isdecimal() else page
    return await _shown(unit, turn, draft, row, picked, page)


async def _shown(unit: UnitOfWork, turn: Turn, draft: str, row: int, picked: list[int], page: int) -> Shown:
    try:
        known = await acting.opened(unit, turn, draft)
    except ListBroken:
        return plain(clients_screens.broken(turn.reader))
    found = await unit.lists.page(turn.scope.lasting, known.wanted, turn.reader.as_of, max(0, page))
    await questions.note(unit, turn, KIND, {"list": draft, "picked": picked, "page": found.number}, row)
    shown = screen(turn.reader, found.lines, found.number, found.total, picked, ids.to_text(row), draft)
    return Shown(shown, Noted.LIST, [line.id for line in found.lines])


async def _done(unit: UnitOfWork, turn: Turn, picked: list[int]) -> Shown:
    """Opens the actions on the picked clients."""
    if not picked:
        raise NotFound
    known = OpenList(Shelf.ALL, ClientFilter((Picked(frozenset(picked)),)))
    draft = ids.to_text(await questions.note(unit, turn, clients.KIND, known.to_data()))
    return await acting.acts_of(unit, turn, draft)


def screen(
    reader: Reader,
    lines: Sequence[ClientLine],
    page: int,
    total: int,
    picked: Collection[int],
    row: str,
    draft: str,
) -> Screen:
    last = last_page(total)
    here = within(page, last)
    rows: list[Row] = [[_one(one, row, chosen=one.id in picked)] for one in lines]
    pages = pager(here, last, lambda number: PickTap(draft=row, what=str(number)).pack())
    done = _done_with(reader, len(picked))
    ready = [[Button(done, PickTap(draft=row, what="done").pack(), style=Style.MAIN)]] if picked else []
    back = Button(reader.p_("button", "Back"), ActTap(draft=draft).pack())
    return Screen(reader._("Tap those you mean."), [*rows, *pages, *ready, [back]])


def _done_with(reader: Reader, many: int) -> str:
    done = reader.p_("button", "Done")
    return f"{done} · {reader.number(many)}"


def _one(line: ClientLine, row: str, *, chosen: bool) -> Button:
    data = PickTap(draft=row, what="-" if chosen else "+", client=ids.to_text(line.id)).pack()
    name = cut(line.name, LONGEST_NAME)
    return Button(f"✓ {name}" if chosen else name, data, style=Style.GOOD if chosen else None)
