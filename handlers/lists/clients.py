"""*Clients* and /find: lists of clients. What lists want is in `sales/standing/open_list.py`, filter and order of an
open one in `choosing/filtering.py`.
"""

from dataclasses import dataclass, replace
from itertools import chain

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, or_f
from aiogram.types import CallbackQuery, Message

from handlers.card import card
from handlers.finding import find, find_screens
from handlers.frame import questions
from handlers.frame.filters import Menu
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.lists import called, clients_screens, undoing
from handlers.lists.bulk import pool_screens
from handlers.lists.clients_screens import Shelves
from handlers.speech.screen import Screen
from handlers.speech.taps.clients import ListTap
from handlers.speech.taps.company import TeamAct, TeamTap
from handlers.speech.taps.everywhere import BelowTap, CardTap, MenuTap, code_of
from handlers.speech.taps.lists import NeedTap, RecommendedTap, ShelfTap
from sales.actions.lists import keeping
from sales.actions.people import pool
from sales.actions.ports import UnitOfWork
from sales.clients.rungs import Buying
from sales.company.directories import DirectoryKind
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.ground.errors import NotFound, Rejected
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.jobs.job import JobKind
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import About, Among, Last, ListBroken, Longer, Planned, Recommended
from sales.standing.open_list import SHELVES, SOONEST, OpenList, Shelf
from sales.standing.sections import BUYING, LONG, of
from sales.work.step import Plan

KIND = "clients"
"""The draft of an open list, so that pages, filter and Back find the same one."""
SHOWN = "shown"
"""The clients on the page shown last: while they are on the screen, that list counts as open."""
RECENT = 6
RECENTLY = "recent"


def router() -> Router:
    clients = Router(name="clients")
    clients.message.register(search_words, Command("find", magic=F.args))
    clients.message.register(show_clients, or_f(Command("find"), Menu("clients")))
    clients.callback_query.register(show_clients, MenuTap.filter(F.place == "clients"))
    clients.callback_query.register(show_clients_below, BelowTap.filter(F.place == "clients"))
    clients.callback_query.register(show_clients, ShelfTap.filter(F.shelf == RECENTLY))
    clients.callback_query.register(open_shelf, ShelfTap.filter())
    clients.callback_query.register(open_needed, NeedTap.filter())
    clients.callback_query.register(turn_page, ListTap.filter())
    clients.callback_query.register(open_recommender, RecommendedTap.filter(F.by))
    clients.callback_query.register(open_recommended, RecommendedTap.filter())
    return clients


async def search_words(_message: Message, command: CommandObject, turn: Turn, unit: UnitOfWork) -> Shown:
    """Handles `/find rom`."""
    return await find.search(unit, turn, command.args or "")


async def show_clients(_cause: Message | CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    """Recently touched or opened clients (at first those with the nearest step), and the ways to all lists.

    Frees an open question from the next text, which is a search; its buttons go on working.
    """
    if turn.waiting is not None:
        await unit.people.wait(turn.person.id, None)
    lines = await unit.clients.lists.recent(turn.scope, RECENT)
    counts = await unit.lists.counts(turn.scope, {one: SHELVES[one] for one in COUNTED}, turn.reader.as_of)
    counts = {**counts, **await _pooled(unit, turn)}
    if not counts[Shelf.ALL] and not counts.get(Shelf.POOL):
        return plain(find_screens.empty(turn.reader))
    name = clients_screens.recently(turn.reader) if lines else clients_screens.everybody(turn.reader)
    if not lines:
        lines = list((await unit.lists.part(turn.scope, SOONEST, turn.reader.as_of, RECENT)).lines)
    draft = ids.to_text(await questions.note(unit, turn, KIND, OpenList.on(Shelf.ALL).to_data()))
    shelves = Shelves(counts, draft, sells=bool(await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)))
    screen = clients_screens.recent_screen(turn.reader, name, lines, shelves, await owners(unit, turn))
    return Shown(screen, Noted.LIST, [line.id for line in lines])


async def _pooled(unit: UnitOfWork, turn: Turn) -> dict[Shelf, int]:
    """Numbers of clients in the pool and of own ones that will go there; empty if there is no pool."""
    try:
        seen = [(Shelf.POOL, await pool.looking(unit, turn.me))]
    except Rejected:
        return {}
    if turn.me.workspace.rules.pool:
        seen.append((Shelf.LEAVING, turn.scope.own))
    return {shelf: await unit.lists.count(scope, SHELVES[shelf], turn.reader.as_of) for shelf, scope in seen}


COUNTED = (Shelf.ALL, Shelf.IDLE, Shelf.DUE, Shelf.UNTOUCHED, Shelf.KEY)


async def show_clients_below(tap: CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    return replace(await show_clients(tap, turn, unit), fresh=True)


async def open_shelf(_tap: CallbackQuery, callback_data: ShelfTap, turn: Turn, unit: UnitOfWork) -> Shown:
    known = OpenList.on(code_of(Shelf, callback_data.shelf))
    if known.shelf is Shelf.LEAVING and turn.scope.of_several:  # of one's own: each is told of them in the morning
        known = known.wanting(known.wanted.also(of(turn.scope.actor)))
    return await opened(unit, turn, known)


async def open_needed(_tap: CallbackQuery, callback_data: NeedTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Opens a list of a member's clients that a line about the member counts."""
    member = ids.from_text(callback_data.member)
    turn.scope.must_see(member)
    late = OpenList(Shelf.ALL, ClientFilter((Planned(Plan.OVERDUE),), Order.NEXT_STEP))
    known = OpenList.on(code_of(Shelf, callback_data.shelf)) if callback_data.shelf else late
    back = TeamTap(act=TeamAct.MEMBER, member=callback_data.member).pack()
    return await opened(unit, turn, replace(known, wanted=known.wanted.also(of(member)), back=back))


async def turn_page(_tap: CallbackQuery, callback_data: ListTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Another page of a list or search; a forgotten one becomes all clients by name."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft)) if callback_data.draft else None
    page = max(0, callback_data.page)
    if row is not None and row.kind == find.KIND:
        return await find.found_again(unit, turn, row, page)
    if row is None or row.kind != KIND:
        return await opened(unit, turn, OpenList.on(Shelf.ALL), page=page)
    return await reopened(unit, turn, row, page)


async def open_recommender(_tap: CallbackQuery, callback_data: RecommendedTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Opens the card of who recommended the client (of the card it was merged into)."""
    client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
    by = await card.recommender(unit, turn, client)
    if by is None:
        raise NotFound
    return await card.shown(unit, turn, by.id)


async def open_recommended(_tap: CallbackQuery, callback_data: RecommendedTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Clients that this one has recommended, the largest first."""
    client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
    wanted = ClientFilter((Recommended(client.id),), Order.SUM)
    back = CardTap(client=ids.to_text(client.id)).pack()
    return await opened(unit, turn, OpenList(Shelf.ALL, wanted, back=back))


@dataclass(frozen=True, slots=True)
class Kept:
    """An open list, the id of its draft, and the turn with the scope that it is seen in."""

    draft: int
    open: OpenList
    turn: Turn


async def kept(unit: UnitOfWork, turn: Turn, draft: str) -> Kept:
    """The open list of that draft. Raises NotFound."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(draft))
    if row is None or row.kind != KIND:
        raise NotFound
    known = OpenList.of_data(row.data)
    return Kept(row.id, known, await looking(unit, turn, known))


async def looking(unit: UnitOfWork, turn: Turn, known: OpenList) -> Turn:
    """The turn with the scope for that list: the pool's clients are visible in the pool's list only."""
    return replace(turn, looking=await pool.looking(unit, turn.me)) if known.shelf is Shelf.POOL else turn


async def reopened(unit: UnitOfWork, turn: Turn, row: Draft, page: int) -> Shown:
    """Opens the draft's list as it is now, or says that it names something that is gone."""
    try:
        known = OpenList.of_data(row.data)
        await keeping.opened(unit, turn.scope, row.data["list"])
    except ListBroken:
        return plain(clients_screens.broken(turn.reader))
    return await opened(unit, turn, known, row.id, page)


async def opened(unit: UnitOfWork, turn: Turn, known: OpenList, draft: int | None = None, page: int = 0) -> Shown:
    """A page of the list. Without `draft`, it gets a new one."""
    turn = await looking(unit, turn, known)
    found = await unit.lists.page(turn.scope, known.wanted, turn.reader.as_of, page)
    named = [one.by for one in known.wanted.conditions if isinstance(one, Recommended)]
    shown = [*(line.id for line in found.lines), *named]
    data = {**known.to_data(), SHOWN: shown}
    number = await questions.note(unit, turn, KIND, data, draft)
    name, draft_code = await called.title(unit, turn, known), ids.to_text(number)
    more = await _more(unit, turn, known, found.total)
    screen = clients_screens.list_screen(turn.reader, name, known, found, draft_code, await owners(unit, turn), more)
    if found.total and turn.scope.may(Right.HAND_OVER) and is_of_member(known):
        screen = clients_screens.with_giving(turn.reader, screen, found.total, draft_code)
    if draft is not None and not found.total:
        screen = Screen(screen.text, [*await undoing.of_list(unit, turn, draft_code), *screen.rows])
    return Shown(await _with_last_night(unit, turn, known, screen), Noted.LIST, shown)


def is_of_member(known: OpenList) -> bool:
    """Opened from the screen of whoever has them: that one leaves, or has too many."""
    whose = (one.values for one in known.wanted.conditions if isinstance(one, Among) and one.about is About.MANAGER)
    led = {(act, ids.to_text(int(one))) for one in chain(*whose) for act in (TeamAct.MEMBER, TeamAct.LEAVE)}
    return known.back in {TeamTap(act=act, member=member).pack() for act, member in led}


async def _more(unit: UnitOfWork, turn: Turn, known: OpenList, total: int) -> str:
    """A note on the whole list: the sum of debts, how long "long" is, or the number of inactive ones left out."""
    if BUYING in known.wanted.conditions:
        every = await unit.lists.count(turn.scope, known.wanted.without(Buying), turn.reader.as_of)
        return clients_screens.beside(turn.reader, every - total)
    if not total:
        return ""
    if Longer(Last.SEEN, LONG) in known.wanted.conditions:
        return clients_screens.how_long(turn.reader)
    if known.wanted.conditions != SHELVES[Shelf.OWING].conditions:
        return ""
    return clients_screens.in_all(turn.reader, await unit.debts.total(turn.scope), total)


async def _with_last_night(unit: UnitOfWork, turn: Turn, known: OpenList, screen: Screen) -> Screen:
    """Adds who went to the pool in the last night, for whoever may undo that."""
    if known.shelf is not Shelf.POOL or not turn.scope.may(Right.HAND_OVER):
        return screen
    job = await unit.jobs.last(turn.scope, JobKind.POOL)
    if job is None or not job.undoable(turn.reader.now):
        return screen
    if not turn.me.scope.lasting.sees(job.member):
        who = (await unit.members.get(turn.me.scope, job.member)).name
        return Screen(f"{screen.text}\n{pool_screens.undone_by(turn.reader, who)}", screen.rows)
    return Screen(screen.text, [*screen.rows, [pool_screens.last_night(turn.reader, job)]])


async def owners(unit: UnitOfWork, turn: Turn) -> dict[int, str]:
    """The members' names, if the reader sees several members' clients."""
    if not turn.scope.of_several:
        return {}
    return {member.id: member.name for member in await unit.members.all(turn.scope, former=True)}
