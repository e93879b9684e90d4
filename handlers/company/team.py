"""/team: who is in, and for owners invitations, roles, lost accounts, leaving. Leads see the list, reps nothing."""

from collections.abc import Awaitable, Callable, Sequence

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.company import team_screens
from handlers.company.teams import hand_over_screens, needs, teams_screens
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import CommandMenu, Shown, Toast, plain
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.speech import client_words, codes
from handlers.speech.screen import Screen
from handlers.speech.taps.company import TeamAct, TeamTap
from handlers.speech.taps.everywhere import MenuTap
from sales.actions import members
from sales.actions.people import pool
from sales.actions.ports import UnitOfWork
from sales.clients.finding.candidates import Candidate, Candidates
from sales.clients.finding.naming import names_in
from sales.clients.finding.namings import Naming
from sales.company.members import Member, Person
from sales.company.teams import Team, seen
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right, Role
from sales.ground.tokens import new_token

RENAMING = "renaming"

Looking = Callable[[UnitOfWork, Turn, TeamTap], Awaitable[Screen]]


def router() -> Router:
    team = Router(name="team")
    team.message.register(open_team, Command("team"))
    team.callback_query.register(open_team, MenuTap.filter(F.place == "team"))
    team.callback_query.register(make_link, TeamTap.filter(F.act.in_({TeamAct.INVITE, TeamAct.REPLACE})))
    team.callback_query.register(give_role, TeamTap.filter(F.act == TeamAct.ROLE))
    team.callback_query.register(remove_member, TeamTap.filter(F.act == TeamAct.REMOVE))
    team.callback_query.register(look_around, TeamTap.filter())
    team.message.register(take_name, Waiting(RENAMING), F.text.as_("text"))
    return team


async def open_team(_cause: Message | CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.TEAM_REPORT)
    await questions.let_go(unit, turn, RENAMING)
    return plain(await _list(unit, turn))


async def _list(unit: UnitOfWork, turn: Turn, page: int = 0) -> Screen:
    people = seen(turn.scope.lasting, await unit.members.all(turn.scope))
    links, teams = None, await _teams(unit, turn)
    if turn.scope.may(Right.PEOPLE):
        links = len(await unit.invites.pending(turn.scope, turn.reader.now))
    lines = await needs.of_each(unit, turn, people)
    screen = team_screens.team(turn.reader, turn.me.workspace.name, people, page, links, (teams, lines))
    if links is not None:
        screen = Screen(screen.text, [*screen.rows, [teams_screens.way_in(turn.reader)]])
    return team_screens.with_order(turn.reader, screen)


async def _teams(unit: UnitOfWork, turn: Turn) -> Sequence[Team]:
    """Nothing is asked where there are none."""
    return await unit.teams.all(turn.scope) if turn.me.workspace.in_teams else ()


async def look_around(_tap: CallbackQuery, callback_data: TeamTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Everything that shows a screen and changes nothing but a link or a question."""
    turn.needs(Right.TEAM_REPORT if callback_data.act in (TeamAct.LIST, TeamAct.MEMBER) else Right.PEOPLE)
    looking: dict[TeamAct, Looking] = {
        TeamAct.LIST: _page,
        TeamAct.LINKS: _links,
        TeamAct.REVOKE: _revoke,
        TeamAct.MEMBER: _member,
        TeamAct.RENAME: _naming,
        TeamAct.LOST: _losing,
        TeamAct.LEAVE: _leaving,
        TeamAct.HEIR: _removing,
    }
    return plain(await looking[callback_data.act](unit, turn, callback_data))


async def _page(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    return await _list(unit, turn, _number(data.value))


async def _links(unit: UnitOfWork, turn: Turn, _data: TeamTap) -> Screen:
    pending = await unit.invites.pending(turn.scope, turn.reader.now)
    return team_screens.links(turn.reader, pending, await unit.members.all(turn.scope))


async def _revoke(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    await members.revoke(unit, turn.scope, ids.from_text(data.member), turn.reader.now)
    return await _links(unit, turn, data)


async def show_named(unit: UnitOfWork, turn: Turn, name: str) -> Shown | None:
    """Whoever is called so, or all where several are; None where nobody of theirs is."""
    called = await called_so(unit, turn, name)
    if not called:
        return None
    return plain(await (_about(unit, turn, called[0]) if len(called) == 1 else _list(unit, turn)))


async def called_so(unit: UnitOfWork, turn: Turn, name: str) -> list[Member]:
    """Of those whom the reader sees."""
    return seen(turn.scope.lasting, (await colleagues(unit, turn, name))[0])


async def colleagues(unit: UnitOfWork, turn: Turn, text: str) -> tuple[list[Member], str]:
    """Whom of the company a text names, and what else it says."""
    people = await unit.members.all(turn.scope)
    found = named(people, text)
    ends = [0, *(end for one in found for end in (one.start, one.end)), len(text)]
    rest = " ".join(text[since:until] for since, until in zip(ends[::2], ends[1::2], strict=True))
    return [one for one in people if any(one.id in naming.clients for naming in found)], rest


async def around(unit: UnitOfWork, turn: Turn, text: str) -> tuple[list[Member], list[str]]:
    """Of one naming of somebody: who may be called so, and the words on both sides; a word that is none of the names
    belongs to those.
    """
    people = await unit.members.all(turn.scope)
    found = named(people, text)
    if len(found) != 1:
        return [], []
    words = text[found[0].start : found[0].end].split()
    while len(words) > 1 and not named(people, words[-1]):
        words.pop()
    end = text.index(words[-1], found[0].start) + len(words[-1])
    return [one for one in people if one.id in found[0].clients], [text[: found[0].start], text[end:]]


def named(people: Sequence[Member], text: str) -> list[Naming]:
    """Whom of these a text names, in whatever case."""
    return names_in(text, Candidates(tuple(Candidate(one.id, one.name) for one in people)))


async def _member(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    await questions.let_go(unit, turn, RENAMING)
    return await _about(unit, turn, await _whom(unit, turn, data))


async def _about(unit: UnitOfWork, turn: Turn, one: Member) -> Screen:
    clients = await members.owned(unit, turn.scope, one.id)
    keeps = turn.scope.may(Right.PEOPLE)
    screen = team_screens.member(turn.reader, one, clients, myself=one.id == turn.me.member.id, keeps=keeps)
    screen = await needs.told(unit, turn, screen, one.id, opens=True) if clients else screen
    teams = await _teams(unit, turn)
    return teams_screens.with_team(turn.reader, screen, one, teams) if keeps and teams else screen


async def _naming(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    one = await _whom(unit, turn, data)
    await questions.ask(unit, turn, RENAMING, {"member": one.id})
    return team_screens.naming(turn.reader, one)


async def _losing(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    one = await _whom(unit, turn, data)
    return team_screens.losing(turn.reader, one, myself=one.id == turn.me.member.id)


async def _leaving(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    """Who takes over; nobody has to where there is nothing."""
    one = await _leaver(unit, turn, data)
    clients = await members.owned(unit, turn.scope, one.id)
    if one.until is not None and not clients:
        return await _list(unit, turn)
    if not clients:
        return team_screens.removing(turn.reader, one, 0, None)
    others = [other for other in await unit.members.all(turn.scope) if other.id != one.id]
    screen = team_screens.heirs(turn.reader, one, clients, others, _number(data.value))
    return await needs.told(unit, turn, screen, one.id)


async def _removing(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Screen:
    one = await _leaver(unit, turn, data)
    heir = await members.active(unit, turn.scope, ids.from_text(data.value))
    clients, rules = await members.owned(unit, turn.scope, one.id), turn.me.workspace.rules
    found = await pool.beyond(unit, turn.scope, rules, turn.reader.as_of, {heir.id: clients})
    full = [client_words.beyond(turn.reader, heir.name, n, rules.open_clients) for n in found.values()]
    return team_screens.removing(turn.reader, one, clients, heir, full)


async def _leaver(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Member:
    """Also one who has left, whose hand-over was stopped or taken back."""
    return await unit.members.get(turn.scope, ids.from_text(data.member))


async def _whom(unit: UnitOfWork, turn: Turn, data: TeamTap) -> Member:
    turn.scope.lasting.must_see(ids.from_text(data.member))
    return await members.active(unit, turn.scope, ids.from_text(data.member))


def _number(value: str) -> int:
    return int(value) if value.isdecimal() else 0


async def make_link(_tap: CallbackQuery, callback_data: TeamTap, turn: Turn) -> Shown:
    """A link for somebody new, or for a member whose account is lost. Its address may have to be asked for first."""
    token = new_token()
    address = await turn.answer.link(token)
    return await settled(turn, lambda unit: _linked(unit, turn, callback_data, token, address))


async def _linked(unit: UnitOfWork, turn: Turn, data: TeamTap, token: str, address: str) -> Shown:
    """The lost account's command menu goes as well."""
    now, lost, name = turn.reader.now, None, None
    if data.act is TeamAct.INVITE:
        team = ids.from_text(data.member) if data.member else None
        link = await members.invite(unit, turn.scope, _role(data.value, Role.REP, Role.LEAD), token, now, team)
    else:
        one = await _whom(unit, turn, data)
        lost, name = await _other(unit, turn, one), one.name
        link = await members.replace_account(unit, turn.scope, one.id, token, now)
    into = next((one.name for one in await unit.teams.all(turn.scope) if one.id == link.team), "")
    screen = team_screens.invitation(turn.reader, link, address, turn.me.workspace.name, name, into)
    return Shown(screen, None, then=_menu(lost, None))


def _role(value: str, *known: Role) -> Role:
    """What a button may have said."""
    for role in known:
        if role.value == value:
            return role
    raise NotFound


async def give_role(_tap: CallbackQuery, callback_data: TeamTap, turn: Turn, unit: UnitOfWork) -> Shown:
    role = _role(callback_data.value, *Role)
    one = await members.change_role(unit, turn.scope, ids.from_text(callback_data.member), role, turn.reader.now)
    person = await unit.members.person_of(turn.scope, one.id)
    if one.id == turn.me.member.id:
        screen = Screen(turn.reader._("Your role now: {role}", role=codes.role(turn.reader, one.role)))
    else:
        screen = await _about(unit, turn, one)
    return Shown(screen, None, then=_menu(person, one.role))


async def remove_member(_tap: CallbackQuery, callback_data: TeamTap, turn: Turn, unit: UnitOfWork) -> Shown:
    heir = ids.from_text(callback_data.value) if callback_data.value else None
    leaver = await unit.members.get(turn.scope, ids.from_text(callback_data.member))
    menu = _menu(await unit.members.person_of(turn.scope, leaver.id), None)
    job = await members.remove(unit, turn.scope, leaver.id, heir, turn.reader.now, turn.message)
    if leaver.id == turn.me.member.id:
        screen = Screen(turn.reader._("You have left {company}.", company=turn.me.workspace.name))
        return Shown(screen, None, then=menu)
    told = [Toast(turn.reader._("{name} is out of the team", name=leaver.name))] if leaver.until is None else []
    screen = await (hand_over_screens.standing(unit, turn.reader, job) if job else _list(unit, turn))
    return Shown(screen, None, first=told, then=menu)


async def _other(unit: UnitOfWork, turn: Turn, one: Member) -> Person | None:
    """Whoever loses access by this: nobody where it is oneself."""
    return None if one.id == turn.me.member.id else await unit.members.person_of(turn.scope, one.id)


def _menu(person: Person | None, role: Role | None) -> list[CommandMenu]:
    return [CommandMenu(role, person.locale, person.id)] if person else []


async def take_name(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    one = await members.rename(unit, turn.scope, questions.waiting(turn).data["member"], text)
    await questions.answered(unit, turn)
    return plain(await _about(unit, turn, one), clears=True)
