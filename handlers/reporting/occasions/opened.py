"""A section of the morning opened: a page of it, one client planned by one tap, all of them spread over days."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.frame import questions, undo
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.lists import clients, reasons
from handlers.lists.bulk import acting
from handlers.reporting.occasions import placing, section_screens
from handlers.reporting.occasions.section_screens import MORE, WHATS, Opened
from handlers.speech import codes
from handlers.speech.screen import cut
from handlers.speech.taps.day import PlanOneTap, SectionTap, SpreadTap
from handlers.speech.taps.everywhere import MenuTap
from sales.actions import steps
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.days.calendar import DAY
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.recording.spreading import FURTHEST, Loose, fitted
from sales.reporting.unasked.occasions import Born, Occasion, told_on
from sales.standing.open_list import OpenList, Shelf
from sales.standing.turns import planned_kind
from sales.work.step import NextStep, StepKind, Wish

OF = {what: occasion for occasion, what in WHATS.items()}
NOTED: Mapping[Occasion, Noted] = {
    Occasion.PAY: Noted.TO_PAY,
    Occasion.BIRTHDAY: Noted.LIST,
    Occasion.ORDER: Noted.LIST,
    Occasion.CALL: Noted.DUE,
    Occasion.BACK: Noted.LIST,
    Occasion.PLAN: Noted.LIST,
    Occasion.IDLE: Noted.IDLE,
}


def router() -> Router:
    opened = Router(name="occasions")
    opened.callback_query.register(show_all, SectionTap.filter(F.what.split("-")[0] == MORE))
    opened.callback_query.register(open_section, SectionTap.filter(F.what.split("-")[0].in_(OF)))
    opened.callback_query.register(open_idle, SectionTap.filter(F.what == section_screens.ALL_IDLE))
    opened.callback_query.register(list_section, SectionTap.filter(F.what.split("-")[0] == section_screens.LISTED))
    opened.callback_query.register(plan_one, PlanOneTap.filter())
    opened.callback_query.register(spread, SpreadTap.filter())
    return opened


async def show_all(_tap: CallbackQuery, callback_data: SectionTap, turn: Turn, unit: UnitOfWork) -> Shown:
    counted, never = await placing.counted(unit, turn.me, turn.reader.as_of)
    totals = {one: counted[one] for one in section_screens.left_by(callback_data.what)}
    untouched = replace(OpenList.on(Shelf.UNTOUCHED), back=callback_data.pack())
    draft = ids.to_text(await questions.note(unit, turn, clients.KIND, untouched.to_data()))
    return Shown(section_screens.every(turn.reader, totals, never, draft, callback_data.what), None)


async def open_section(_tap: CallbackQuery, callback_data: SectionTap, turn: Turn, unit: UnitOfWork) -> Shown:
    return await _opened(unit, turn, *_section(callback_data.what), callback_data.page)


async def open_idle(_tap: CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    """*Без шага* whole, of one's own clients, and not only whom the morning has left there."""
    known = replace(OpenList.on(Shelf.IDLE), back=MenuTap(place="today").pack())
    return await clients.opened(unit, turn, acting.own(turn, known))


async def list_section(_tap: CallbackQuery, callback_data: SectionTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The same clients as a list, with all that can be done with one; *Back* leads to the section."""
    known = await _as_list(unit, turn, callback_data.what.partition("-")[2])
    return await clients.opened(unit, turn, acting.own(turn, known))


async def plan_one(_tap: CallbackQuery, callback_data: PlanOneTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """What somebody else, or another tap, has planned by now stays."""
    occasion, among = _section(callback_data.what)
    client = await unit.clients.hold(turn.scope.own, ids.from_text(callback_data.client))
    born = await placing.birthdays(unit, turn.me, turn.reader.as_of)
    wish = await _wish(unit, turn, occasion, client, born.get(client.id))
    if not await _waits(unit, turn, occasion, client, wish):
        return await _opened(unit, turn, occasion, among, callback_data.page)
    step = await steps.plan(unit, turn.scope.own, client, wish, turn.reader.local(turn.reader.now))
    shown = await _opened(unit, turn, occasion, among, callback_data.page, above=_saved(turn, client, step))
    return undo.offered(unit, turn, shown, client.id)


async def spread(_tap: CallbackQuery, callback_data: SpreadTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Of one's own clients, whoever else's one may see: those of the section. It is empty then: the list leads to where
    it was opened.
    """
    known, (_, among) = await _as_list(unit, turn, callback_data.what), _section(callback_data.what)
    return await acting.spreading(unit, turn, replace(known, back=section_screens.home(among)), back=known.back)


def _section(what: str) -> tuple[Occasion, str]:
    """As a button calls it: which, and among what it was opened."""
    its, _, among = what.partition("-")
    if its not in OF:
        raise NotFound
    return OF[its], among


async def _as_list(unit: UnitOfWork, turn: Turn, what: str) -> OpenList:
    occasion, _ = _section(what)
    shelf = reasons.SHELVES[occasion]
    if shelf is None:
        raise NotFound
    wanted = await placing.section(unit, turn.me, turn.reader.as_of, occasion)
    return OpenList(shelf, wanted, back=SectionTap(what=what).pack())


async def _opened(unit: UnitOfWork, turn: Turn, occasion: Occasion, among: str, page: int, *, above: str = "") -> Shown:
    found, whole, born = await placing.opened(unit, turn.me, turn.reader.as_of, occasion, max(page, 0))
    days = await _days(unit, turn, occasion, [one.id for one in found.lines], born)
    opened = Opened(occasion, found.lines, found.total, found.number, days, born, whole, among)
    screen = section_screens.section_screen(turn.reader, opened, turn.me.workspace.zone)
    if above:
        screen = replace(screen, text=f"{above}\n\n{screen.text}")
    return Shown(screen, NOTED[occasion], [one.id for one in found.lines])


async def _days(
    unit: UnitOfWork, turn: Turn, occasion: Occasion, clients: Sequence[int], born: Mapping[int, Born]
) -> dict[int, date]:
    """When a step planned by one tap would be, with each of them."""
    if occasion is Occasion.BIRTHDAY:
        return {one: _congratulated(turn, born[one]) for one in clients if one in born}
    if occasion is Occasion.PAY or not clients:
        return dict.fromkeys(clients, turn.me.calendar.next_working(turn.reader.today))
    return dict.fromkeys(clients, await _first_day(unit, turn, StepKind.CALL))


async def _first_day(unit: UnitOfWork, turn: Turn, kind: StepKind) -> date:
    """The first one with room, today among them."""
    today, member = turn.reader.today, turn.me.member.id
    days = list(islice(turn.me.calendar.working_from(today), FURTHEST))
    taken = await unit.steps.taken(turn.scope.own, member, today, days[-1] + DAY)
    now = turn.reader.local(turn.reader.now)
    room = await steps.room_of(unit, turn.scope.own, member, turn.me.workspace.rules, now)
    loose = Loose(NextStep(0, 0, member, kind, today, None, turn.reader.zone))
    return fitted([loose], taken, days, room).get(0, days[0])


async def _wish(unit: UnitOfWork, turn: Turn, occasion: Occasion, client: Client, born: Born | None) -> Wish:
    """What it is for is said; people are congratulated on their day, and reminded to pay today."""
    if occasion is Occasion.PAY:
        return Wish(StepKind.PAYMENT, turn.me.calendar.next_working(turn.reader.today))
    note = reasons.what_for(turn.reader, occasion, client.facts, born)
    if occasion is Occasion.BIRTHDAY and born:
        return Wish(StepKind.CALL, _congratulated(turn, born), None, note)
    kind = planned_kind(client) if occasion is Occasion.PLAN else StepKind.CALL
    return Wish(kind, await _first_day(unit, turn, StepKind.CALL), None, note)


def _congratulated(turn: Turn, born: Born) -> date:
    return told_on(born.on, turn.reader.today, turn.me.calendar)


async def _waits(unit: UnitOfWork, turn: Turn, occasion: Occasion, client: Client, wish: Wish) -> bool:
    """Nothing is planned with it; of a birthday and of a debt, which are beside all else: not that."""
    planned = await unit.steps.hold(turn.scope.own, client.id)
    if occasion in {Occasion.PAY, Occasion.BIRTHDAY}:
        return all((one.kind, one.note) != (wish.kind, wish.note) for one in planned)
    return not planned


def _saved(turn: Turn, client: Client, step: NextStep) -> str:
    what = codes.small(codes.step_kind(turn.reader, step.kind))
    when = turn.reader.day(step.due_on)
    return turn.reader._("Saved. <b>{name}</b>: {what}, {when}.", name=cut(client.name, 60), what=what, when=when)
