"""Hands clients of a list over to several members: who, evenly or by city, and how many each gets.

After the confirmation it is a job like any action on a list, with a day to undo it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame import questions
from handlers.frame.shown import Shown, Toast, plain, words
from handlers.frame.turn import Turn
from handlers.lists import clients, clients_screens
from handlers.lists.bulk import acting, beforehand, dividing_screens
from handlers.lists.bulk.acting_screens import Act
from handlers.speech.taps.company import TeamAct, TeamTap
from handlers.speech.taps.jobs import DivideAct, DivideTap
from sales.actions.lists import bulk
from sales.actions.ports import UnitOfWork
from sales.clients.groupings import GroupKind
from sales.company.members import Member
from sales.company.teams import seen
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right
from sales.jobs.dividing import MOST_TAKERS, Division, by_city, shares
from sales.jobs.job import UNDO_WITHIN, JobKind
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import ListBroken
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import EVERYBODY, of

KIND = "dividing"
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Marked:
    """Of which open list, whom one has marked, and whether each city is to stay with one of them."""

    list: str
    takers: tuple[int, ...]
    by_cities: bool = False

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Marked":
        return cls(data["list"], tuple(data["takers"]), data.get("by_cities", False))


def router() -> Router:
    among = Router(name="dividing")
    among.callback_query.register(answer_tap, DivideTap.filter())
    return among


async def answer_tap(_tap: CallbackQuery, callback_data: DivideTap, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.HAND_OVER)
    if callback_data.act is DivideAct.PART:
        return await _part_of(unit, turn, ids.from_text(callback_data.member))
    if callback_data.act is DivideAct.ALL:
        return await _all_of(unit, turn, ids.from_text(callback_data.member))
    if callback_data.act is DivideAct.WHOM:
        return await _begun(unit, turn, callback_data.draft)
    row = ids.from_text(callback_data.draft)
    now = await _kept(unit, turn, row)
    match callback_data.act:
        case DivideAct.PUT | DivideAct.OUT:
            return await _chosen(unit, turn, row, now, callback_data)
        case DivideAct.EVENLY | DivideAct.BY_CITY:
            return await _turned(unit, turn, row, replace(now, by_cities=callback_data.act is DivideAct.BY_CITY))
    return await _whom(unit, turn, row, now)


async def _begun(unit: UnitOfWork, turn: Turn, draft: str) -> Shown:
    """Asks for the members; those marked before *Back* are still marked."""
    known = await unit.drafts.since(turn.person.id, [KIND], turn.reader.now - UNDO_WITHIN)
    marked = next((one for one in reversed(known) if one.data["list"] == draft), None)
    now = Marked.of(marked.data) if marked else Marked(draft, ())
    row = await questions.note(unit, turn, KIND, asdict(now), marked.id if marked else None)
    return await _whom(unit, turn, row, now)


async def among(unit: UnitOfWork, turn: Turn, draft: str, takers: Sequence[int], *, by_cities: bool = False) -> Shown:
    """These are marked already."""
    now = Marked(draft, tuple(takers[:MOST_TAKERS]), by_cities)
    return await _whom(unit, turn, await questions.note(unit, turn, KIND, asdict(now)), now)


async def _all_of(unit: UnitOfWork, turn: Turn, member: int) -> Shown:
    """All clients of a member who leaves; *Back* leads to leaving."""
    known = _theirs(turn, member, TeamAct.LEAVE)
    return await _begun(unit, turn, ids.to_text(await questions.note(unit, turn, clients.KIND, known.to_data())))


def _theirs(turn: Turn, member: int, back: TeamAct) -> OpenList:
    """All clients of a member, the nearest step first."""
    turn.scope.lasting.must_see(member)
    theirs = EVERYBODY.also(of(member)).by(Order.NEXT_STEP)
    return OpenList(Shelf.ALL, theirs, back=TeamTap(act=back, member=ids.to_text(member)).pack())


async def _part_of(unit: UnitOfWork, turn: Turn, member: int) -> Shown:
    """Opens a member's clients to be filtered; *Back* leads to the member."""
    shown = await clients.opened(unit, turn, _theirs(turn, member, TeamAct.MEMBER))
    return replace(shown, first=[Toast(dividing_screens.how(turn.reader)), *shown.first])


async def _kept(unit: UnitOfWork, turn: Turn, row: int) -> Marked:
    found = await unit.drafts.get(turn.person.id, row)
    if found is None or found.kind != KIND:
        raise NotFound
    return Marked.of(found.data)


async def _chosen(unit: UnitOfWork, turn: Turn, row: int, now: Marked, data: DivideTap) -> Shown:
    member = ids.from_text(data.member)
    takers = [one for one in now.takers if one != member] + [member] * (data.act is DivideAct.PUT)
    if not {one.id for one in await _able(unit, turn)}.issuperset(takers):
        raise NotFound
    if len(takers) > MOST_TAKERS:
        return words(Toast(dividing_screens.too_many(turn.reader, MOST_TAKERS), alert=True))
    marked = replace(now, takers=tuple(takers))
    await questions.note(unit, turn, KIND, asdict(marked), row)
    return await _whom(unit, turn, row, marked)


async def _turned(unit: UnitOfWork, turn: Turn, row: int, now: Marked) -> Shown:
    """The other way of dividing; a button of before may ask for cities that are gone."""
    known = await _open(unit, turn, now)
    if known and now.by_cities and not any(await _cities(unit, turn, _todo(known, now))):
        return words(Toast(dividing_screens.no_cities(turn.reader), alert=True))
    await questions.note(unit, turn, KIND, asdict(now), row)
    return await _whom(unit, turn, row, now)


async def _whom(unit: UnitOfWork, turn: Turn, row: int, now: Marked) -> Shown:
    """Who is marked; from two on with what each of them gets, to be confirmed at once."""
    known = await _open(unit, turn, now)
    if known is None:
        return plain(clients_screens.broken(turn.reader))
    able = await bulk.takers(unit, turn.scope, known.wanted, turn.reader.as_of)
    cities = await _cities(unit, turn, _todo(known, now))
    shown = dividing_screens.Marks(now.takers, now.by_cities and any(cities), any(cities))
    code, reader = ids.to_text(row), turn.reader
    if len(now.takers) < SEVERAL:
        return plain(dividing_screens.whom(reader, able, shown, code, now.list))
    division = by_city(now.takers, cities) if shown.by_cities else Division(now.takers)
    asked = await _asked(unit, turn, known, now.list, division, cities)
    return asked.drawn(lambda screen: dividing_screens.divided(reader, screen, able, shown, code))


async def _asked(
    unit: UnitOfWork, turn: Turn, known: OpenList, draft: str, division: Division, cities: dict[str, int]
) -> Shown:
    """Whether to hand them over like that, with how much each of them gets."""
    todo = known.wanted.also(*bulk.WAYS[JobKind.GIVE].todo(division.data))
    total = await unit.lists.count(turn.scope.lasting, bulk.frozen(todo), turn.reader.as_of)
    names = {one.id: one.name for one in await _able(unit, turn)}
    gets = shares(division, total, cities)
    lines = [dividing_screens.share(turn.reader, one, names) for one in gets]
    lines += await beforehand.beyond(unit, turn, {one.taker: one.clients for one in gets})
    return await acting.confirming(unit, turn, Act.GIVE, known, draft, division.data, lines)


async def _open(unit: UnitOfWork, turn: Turn, now: Marked) -> OpenList | None:
    """None where it names what is gone."""
    try:
        return await acting.opened(unit, turn, now.list)
    except ListBroken:
        return None


def _todo(known: OpenList, now: Marked) -> ClientFilter:
    """Who is still to be handed over, as if evenly."""
    return known.wanted.also(*bulk.WAYS[JobKind.GIVE].todo(Division(now.takers).data)) if now.takers else known.wanted


async def _able(unit: UnitOfWork, turn: Turn) -> list[Member]:
    return seen(turn.scope.lasting, await unit.members.all(turn.scope))


async def _cities(unit: UnitOfWork, turn: Turn, wanted: ClientFilter) -> dict[str, int]:
    return await unit.lists.by_word(turn.scope.lasting, bulk.frozen(wanted), turn.reader.as_of, GroupKind.CITY)
