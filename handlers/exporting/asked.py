"""Which clients an export is of: what its code means, and what they are called."""

from dataclasses import dataclass

from handlers.frame import questions
from handlers.frame.turn import Turn
from sales.actions.lists import keeping
from sales.actions.ports import UnitOfWork
from sales.ground.drafts import Draft
from sales.ground.errors import NotFound
from sales.reporting import selection
from sales.reporting.selection import Which, which_of
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import ListBroken
from sales.standing.open_list import OpenList


@dataclass(frozen=True, slots=True)
class Asked:
    """`called`: the member's name, or the list's; empty where there is none."""

    code: str
    wanted: ClientFilter
    called: str
    clients: int


async def asked(turn: Turn, code: str) -> Asked:
    """How many they are is counted beside the writer."""
    which = which_of(code)
    if which.owner is not None:
        turn.scope.must_see(which.owner)
    async with turn.read() as unit:
        wanted = await _wanted(unit, turn, which)
        name = await called(unit, turn, which, turn.person.id)
        return Asked(code, wanted, name, await unit.lists.count(turn.scope, wanted, turn.reader.as_of))


async def put_aside(unit: UnitOfWork, turn: Turn, known: OpenList, name: str) -> Which:
    """An open list as it is now: the owner's word is given for this one, and not for what it may become."""
    data = {**known.to_data(), "called": name}
    return Which(listed=await questions.note(unit, turn, selection.LISTED, data))


async def called(unit: UnitOfWork, turn: Turn, which: Which, person: int) -> str:
    """`person`: who asks for it."""
    if which.owner is not None:
        return (await unit.members.get(turn.scope, which.owner)).name
    return str((await _put_aside(unit, which.listed, person)).data["called"]) if which.listed is not None else ""


async def _wanted(unit: UnitOfWork, turn: Turn, which: Which) -> ClientFilter:
    """A list that names what is gone is none, and never a wider one."""
    if which.listed is None:
        return which.wanted
    row = await _put_aside(unit, which.listed, turn.person.id)
    try:
        return await keeping.opened(unit, turn.scope, row.data["list"])
    except ListBroken as broken:
        raise NotFound from broken


async def _put_aside(unit: UnitOfWork, draft: int, person: int) -> Draft:
    row = await unit.drafts.get(person, draft)
    if row is None or row.kind != selection.LISTED:
        raise NotFound
    return row
