"""Hands clients of a list over to several members: who, then evenly or by city, and how many each gets.

After the confirmation it is a job like any action on a list, with a day to undo it.
"""

from collections.abc import Sequence
from dataclasses import replace

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
    draft, takers = await _kept(unit, turn, row)
    if callback_data.act is DivideAct.AGAIN:
        return await _whom(unit, turn, row, draft, takers)
    if callback_data.act in (DivideAct.PUT, DivideAct.OUT):
        member = ids.from_text(callback_data.member)
        chosen = [one for one in takers if one != member] + [member] * (callback_data.act is DivideAct.PUT)
        return await _chosen(unit, turn, row, draft, chosen)
    return await _divided(unit, turn, row, draft, takers, by_cities=callback_data.act is DivideAct.BY_CITY)


async def _begun(unit: UnitOfWork, turn: Turn, draft: str) -> Shown:
    """Asks for the members; those marked before *Back* are still marked."""
    known = await unit.drafts.since(turn.person.id, [KIND], turn.reader.now - UNDO_WITHIN)
    marked = next((one for one in reversed(known) if one.data["list"] == draft), None)
    takers = list(marked.data["takers"]) if marked else []
    row = await questions.note(unit, turn, KIND, {"list": draft, "takers": takers}, marked.id if marked else None)
    return await _whom(unit, turn, row, draft, takers)


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
    return replace(shown, first=[Toast(dividing_screens.how(turn.reader), alert=True), *shown.first])


async def _kept(unit: UnitOfWork, turn: Turn, row: int) -> tuple[str, list[int]]:
    found = await unit.drafts.get(turn.person.id, row)
    if found is None or found.kind != KIND:
        raise NotFound
    return found.data["list"], list(found.data["takers"])


async def _chosen(unit: UnitOfWork, turn: Turn, row: int, draft: str, chosen: list[int]) -> Shown:
    if not {one.id for one in await _able(unit, turn)}.issuperset(chosen):
        raise NotFound
    if len(chosen) > MOST_TAKERS:
        return words(Toast(dividing_screens.too_many(turn.reader, MOST_TAKERS), alert=True))
    await questions.note(unit, turn, KIND, {"list": draft, "takers": chosen}, row)
    return await _whom(unit, turn, row, draft, chosen)


async def _whom(unit: UnitOfWork, turn: Turn, row: int, draft: str, takers: Sequence[int]) -> Shown:
    try:
        wanted = (await acting.opened(unit, turn, draft)).wanted
    except ListBroken:
        return plain(clients_screens.broken(turn.reader))
    able = await bulk.takers(unit, turn.scope, wanted, turn.reader.as_of)
    in_cities = any(await _cities(unit, turn, wanted))
    return plain(dividing_screens.whom(turn.reader, able, takers, ids.to_text(row), draft, in_cities=in_cities))


async def _able(unit: UnitOfWork, turn: Turn) -> list[Member]:
    return seen(turn.scope.lasting, await unit.members.all(turn.scope))


async def _divided(unit: UnitOfWork, turn: Turn, row: int, draft: str, takers: list[int], *, by_cities: bool) -> Shown:
    if len(takers) < 2:
        raise NotFound
    try:
        known = await acting.opened(unit, turn, draft)
    except ListBroken:
        return plain(clients_screens.broken(turn.reader))
    division = Division(tuple(takers))
    todo = known.wanted.also(*bulk.WAYS[JobKind.GIVE].todo(division.data))
    cities = await _cities(unit, turn, todo) if by_cities else {}
    if by_cities and not any(cities):
        return words(Toast(dividing_screens.no_cities(turn.reader), alert=True))
    division = by_city(takers, cities) if by_cities else division
    total = await unit.lists.count(turn.scope.lasting, bulk.frozen(todo), turn.reader.as_of)
    names = {one.id: one.name for one in await _able(unit, turn)}
    gets = shares(division, total, cities)
    lines = [dividing_screens.share(turn.reader, one, names) for one in gets]
    lines += await beforehand.beyond(unit, turn, {one.taker: one.clients for one in gets})
    shown = await acting.confirming(unit, turn, Act.GIVE, known, draft, division.data, lines)
    return shown.drawn(lambda screen: dividing_screens.back_to_marks(turn.reader, screen, ids.to_text(row)))


async def _cities(unit: UnitOfWork, turn: Turn, wanted: ClientFilter) -> dict[str, int]:
    return await unit.lists.by_word(turn.scope.lasting, bulk.frozen(wanted), turn.reader.as_of, GroupKind.CITY)
