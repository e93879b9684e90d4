"""*Teams*, for owners: new ones, their names, who is in them, who leads them, removing one.

new       the name is typed -> the team, where its people and its leads are chosen
member    on somebody's screen: *Team* -> which one
"""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.company.teams import teams_screens
from handlers.company.teams.teams_screens import IN, OUT, Kept
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech.screen import Screen
from handlers.speech.taps.company import TeamsAct, TeamsTap
from sales.actions import members
from sales.actions.people import teams
from sales.actions.ports import UnitOfWork
from sales.company.teams import Team
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right

NAMING = "team_name"

Acting = Callable[[UnitOfWork, Turn, TeamsTap], Awaitable[Screen]]


def router() -> Router:
    every = Router(name="teams")
    every.callback_query.register(answer_tap, TeamsTap.filter())
    every.message.register(take_name, Waiting(NAMING), F.text.as_("text"))
    return every


async def answer_tap(_tap: CallbackQuery, callback_data: TeamsTap, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.PEOPLE)
    await questions.let_go(unit, turn, NAMING)
    return plain(await ACTS[callback_data.act](unit, turn, callback_data))


async def take_name(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    team = questions.waiting(turn).data["team"]
    if team is None:
        named = await teams.begin(unit, turn.scope, text)
    else:
        named = await teams.rename(unit, turn.scope, team, text)
    await questions.answered(unit, turn)
    return plain(teams_screens.one_team(turn.reader, await _kept(unit, turn), named), clears=True)


async def _all(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Screen:
    return teams_screens.all_teams(turn.reader, await _kept(unit, turn), _page(data))


async def _new(unit: UnitOfWork, turn: Turn, _data: TeamsTap) -> Screen:
    await questions.ask(unit, turn, NAMING, {"team": None})
    return teams_screens.naming(turn.reader, None, first=not await unit.teams.all(turn.scope))


async def _rename(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Screen:
    team = await _team(unit, turn, data)
    await questions.ask(unit, turn, NAMING, {"team": team.id})
    return teams_screens.naming(turn.reader, team, first=False)


async def _one(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Screen:
    return teams_screens.one_team(turn.reader, await _kept(unit, turn), await _team(unit, turn, data))


async def _people(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Screen:
    team = await _team(unit, turn, data)
    return teams_screens.people(turn.reader, await _kept(unit, turn), team, _page(data))


async def _put(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Screen:
    """Out of it only whoever is in it still. The page is that of the member."""
    team, member = await _team(unit, turn, data), ids.from_text(data.member)
    one = await members.active(unit, turn.scope, member)
    if _is_in(data) or one.team == team.id:
        await teams.move(unit, turn.scope, member, team.id if _is_in(data) else None, turn.reader.now)
    kept = await _kept(unit, turn)
    return teams_screens.people(turn.reader, kept, team, teams_screens.page_of(kept, member))


async def _leads(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Screen:
    team = await _team(unit, turn, data)
    return teams_screens.leads(turn.reader, await _kept(unit, turn), team)


async def _lead(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Screen:
    team, leads = await _team(unit, turn, data), _is_in(data)
    await teams.let_lead(unit, turn.scope, ids.from_text(data.member), team.id, leads=leads, now=turn.reader.now)
    return await _leads(unit, turn, data)


async def _ask_to_remove(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Screen:
    return teams_screens.removing(turn.reader, await _kept(unit, turn), await _team(unit, turn, data))


async def _remove(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Screen:
    """Gone already is as good as removed."""
    if any(one.id == ids.from_text(data.team) for one in await unit.teams.all(turn.scope)):
        await teams.remove(unit, turn.scope, ids.from_text(data.team), turn.reader.now)
    return await _all(unit, turn, data)


async def _of_member(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Screen:
    one = await members.active(unit, turn.scope, ids.from_text(data.member))
    return teams_screens.whose(turn.reader, await _kept(unit, turn), one)


async def _move(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Screen:
    team = ids.from_text(data.team) if data.team else None
    one = await teams.move(unit, turn.scope, ids.from_text(data.member), team, turn.reader.now)
    return teams_screens.whose(turn.reader, await _kept(unit, turn), one)


async def _kept(unit: UnitOfWork, turn: Turn) -> Kept:
    return Kept(await unit.teams.all(turn.scope), await unit.members.all(turn.scope))


async def _team(unit: UnitOfWork, turn: Turn, data: TeamsTap) -> Team:
    return await unit.teams.get(turn.scope, ids.from_text(data.team))


def _is_in(data: TeamsTap) -> bool:
    if data.value not in (IN, OUT):
        raise NotFound
    return data.value == IN


def _page(data: TeamsTap) -> int:
    return int(data.value) if data.value.isdecimal() else 0


ACTS: dict[TeamsAct, Acting] = {
    TeamsAct.ALL: _all,
    TeamsAct.NEW: _new,
    TeamsAct.ONE: _one,
    TeamsAct.PEOPLE: _people,
    TeamsAct.PUT: _put,
    TeamsAct.LEADS: _leads,
    TeamsAct.LEAD: _lead,
    TeamsAct.RENAME: _rename,
    TeamsAct.ASK_TO_REMOVE: _ask_to_remove,
    TeamsAct.REMOVE: _remove,
    TeamsAct.OF_MEMBER: _of_member,
    TeamsAct.MOVE: _move,
}
