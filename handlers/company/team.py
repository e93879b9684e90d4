"""/team: who is in, and for owners invitations, roles, lost accounts, leaving. Leads see the list, reps nothing."""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.company import team_screens
from handlers.company.team_screens import Act, TeamTap
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.turn import Turn
from handlers.speech import codes
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import MenuTap
from sales.actions import members
from sales.actions.ports import UnitOfWork
from sales.company.members import Member, Person
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right, Role
from sales.ground.tokens import new_token

RENAMING = "renaming"

Looking = Callable[[UnitOfWork, Turn, TeamTap], Awaitable[Screen]]


def router() -> Router:
    team = Router(name="team")
    team.message.register(opened, Command("team"))
    team.callback_query.register(tapped_open, MenuTap.filter(F.place == "team"))
    team.callback_query.register(linked, TeamTap.filter(F.act.in_({Act.INVITE, Act.REPLACE})))
    team.callback_query.register(role_given, TeamTap.filter(F.act == Act.ROLE))
    team.callback_query.register(removed, TeamTap.filter(F.act == Act.REMOVE))
    team.callback_query.register(looked, TeamTap.filter())
    team.message.register(renamed, Waiting(RENAMING), F.text.as_("text"))
    return team


async def opened(_message: Message, turn: Turn) -> None:
    turn.needs(Right.TEAM_REPORT)
    async with turn.work() as unit:
        screen = await _list(unit, turn)
    await turn.show(screen)


async def tapped_open(_tap: CallbackQuery, turn: Turn) -> None:
    turn.needs(Right.TEAM_REPORT)
    async with turn.work() as unit:
        await questions.let_go(unit, turn, RENAMING)
        screen = await _list(unit, turn)
        await unit.commit()
    await turn.show(screen)


async def _list(unit: UnitOfWork, turn: Turn, page: int = 0) -> Screen:
    people = await unit.members.all(turn.scope)
    links = None
    if turn.scope.may(Right.PEOPLE):
        links = len(await unit.invites.pending(turn.scope, turn.reader.now))
    return team_screens.team(turn.reader, turn.me.workspace.name, people, page, links)


async def looked(_tap: CallbackQuery, callback_data: TeamTap, turn: Turn) -> None:
    """Everything that shows a screen and changes nothing but a link or a question."""
    turn.needs(Right.TEAM_REPORT if callback_data.act is Act.LIST else Right.PEOPLE)
    looking: dict[Act, Looking] = {
        Act.LIST: _page,
        Act.LINKS: _links,
        Act.REVOKE: _revoke,
        Act.MEMBER: _member,
        Act.RENAME: _naming,
        Act.LOST: _losing,
        Act.LEAVE: _leaving,
        Act.HEIR: _removing,
    }
    async with turn.work() as unit:
        screen = await looking[callback_data.act](unit, turn, callback_data)
        await unit.commit()
    await turn.show(screen)


async def _page(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    return await _list(unit, turn, _number(data.value))


async def _links(unit: UnitOfWork, turn: Turn, _data: TeamTap) -> Screen:
    pending = await unit.invites.pending(turn.scope, turn.reader.now)
    return team_screens.links(turn.reader, pending, await unit.members.all(turn.scope))


async def _revoke(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    await members.revoke(unit, turn.scope, ids.from_text(data.member), turn.reader.now)
    return await _links(unit, turn, data)


async def _member(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    await questions.let_go(unit, turn, RENAMING)
    return await _about(unit, turn, await _whom(unit, turn, data))


async def _about(unit: UnitOfWork, turn: Turn, one: Member) -> Screen:
    clients = await members.owned(unit, turn.scope, one.id)
    return team_screens.member(turn.reader, one, clients, myself=one.id == turn.me.member.id)


async def _naming(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    one = await _whom(unit, turn, data)
    await questions.ask(unit, turn, RENAMING, {"member": one.id})
    return team_screens.naming(turn.reader, one)


async def _losing(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    one = await _whom(unit, turn, data)
    return team_screens.losing(turn.reader, one, myself=one.id == turn.me.member.id)


async def _leaving(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    """Who takes over; nobody has to where there is nothing."""
    one = await _whom(unit, turn, data)
    clients = await members.owned(unit, turn.scope, one.id)
    if not clients:
        return team_screens.removing(turn.reader, one, 0, None)
    others = [other for other in await unit.members.all(turn.scope) if other.id != one.id]
    return team_screens.heirs(turn.reader, one, clients, others, _number(data.value))


async def _removing(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    one = await _whom(unit, turn, data)
    heir = await members.active(unit, turn.scope, ids.from_text(data.value))
    clients = await members.owned(unit, turn.scope, one.id)
    return team_screens.removing(turn.reader, one, clients, heir)


async def _whom(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Member:
    return await members.active(unit, turn.scope, ids.from_text(data.member))


def _number(value: str) -> int:
    return int(value) if value.isdecimal() else 0


async def linked(_tap: CallbackQuery, callback_data: TeamTap, turn: Turn) -> None:
    """A link for somebody new, or for a member whose account is lost: that account's command menu goes as well."""
    token = new_token()
    address = await turn.answer.link(token)
    now, lost, name = turn.reader.now, None, None
    async with turn.work() as unit:
        if callback_data.act is Act.INVITE:
            link = await members.invite(unit, turn.scope, _role(callback_data.value, Role.REP, Role.LEAD), token, now)
        else:
            one = await _whom(unit, turn, callback_data)
            lost, name = await _other(unit, turn, one), one.name
            link = await members.replace_account(unit, turn.scope, one.id, token, now)
        await unit.commit()
    await turn.show(team_screens.invitation(turn.reader, link, address, turn.me.workspace.name, name))
    await _offer(turn, lost, None)


def _role(value: str, *known: Role) -> Role:
    """What a button may have said."""
    for role in known:
        if role.value == value:
            return role
    raise NotFound


async def role_given(_tap: CallbackQuery, callback_data: TeamTap, turn: Turn) -> None:
    role = _role(callback_data.value, *Role)
    async with turn.work() as unit:
        one = await members.change_role(unit, turn.scope, ids.from_text(callback_data.member), role, turn.reader.now)
        person = await unit.members.person_of(turn.scope, one.id)
        screen = await _about(unit, turn, one)
        await unit.commit()
    if one.id == turn.me.member.id:
        screen = Screen(turn.reader._("Your role now: {role}", role=codes.role(turn.reader, one.role)))
    await turn.show(screen)
    await _offer(turn, person, one.role)


async def removed(_tap: CallbackQuery, callback_data: TeamTap, turn: Turn) -> None:
    heir = ids.from_text(callback_data.value) if callback_data.value else None
    async with turn.work() as unit:
        leaver = await unit.members.get(turn.scope, ids.from_text(callback_data.member))
        person = await unit.members.person_of(turn.scope, leaver.id)
        await members.remove(unit, turn.scope, leaver.id, heir, turn.reader.now)
        screen = await _list(unit, turn)
        await unit.commit()
    if leaver.id == turn.me.member.id:
        screen = Screen(turn.reader._("You have left {company}.", company=turn.me.workspace.name))
    else:
        await turn.answer.toast(turn.reader._("{name} is out of the team", name=leaver.name))
    await turn.show(screen)
    await _offer(turn, person, None)


async def _other(unit: UnitOfWork, turn: Turn, one: Member) -> Person | None:
    """Whoever loses access by this: nobody where it is oneself."""
    return None if one.id == turn.me.member.id else await unit.members.person_of(turn.scope, one.id)


async def _offer(turn: Turn, person: Person | None, role: Role | None) -> None:
    if person is not None:
        await turn.answer.offer(role, person.locale, person.id)


async def renamed(_message: Message, turn: Turn, text: str) -> None:
    async with turn.work() as unit:
        one = await members.rename(unit, turn.scope, questions.waiting(turn).data["member"], text)
        await questions.answered(unit, turn)
        screen = await _about(unit, turn, one)
        await unit.commit()
    await turn.show(screen)
    await questions.clear(turn)
