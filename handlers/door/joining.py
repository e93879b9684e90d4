"""Joining a company by a link: everything is proposed on one screen, and one tap is enough.

start     a link's payload -> a new draft -> the proposal
text      the name or a city, whichever is asked; a location says what time it is
tap       a choice opened or taken -> the draft's screen    JOIN -> a member    LEAVE -> nothing
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Location, Message

from handlers.door import joining_screens
from handlers.door.founding import forget, welcome
from handlers.frame import errors, questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Exchange, Turn
from handlers.frame.turns import settled
from handlers.speech import geography
from handlers.speech.screen import Screen
from handlers.speech.taps.door import JoiningPick, JoiningTap
from sales.actions import members
from sales.actions.ports import UnitOfWork
from sales.company import joining_draft
from sales.company.joining_draft import Ask, JoiningDraft
from sales.company.members import Invite, Me, Workspace, own_name
from sales.days import zones
from sales.ground import ids
from sales.ground.errors import LinkDead
from sales.ground.scope import Role, scope_of


def router() -> Router:
    joining = Router(name="joining")
    joining.callback_query.register(answer_tap, JoiningTap.filter())
    joining.message.register(take_location, Waiting(joining_draft.KIND), F.location.as_("location"))
    joining.message.register(take_text, Waiting(joining_draft.KIND), F.text.as_("text"))
    return joining


async def begin(unit: UnitOfWork, exchange: Exchange, link: Invite) -> Shown:
    """A fresh draft: the name as Telegram has it, or the member's own where an account is replaced."""
    workspace = await _workspace(unit, link)
    name = own_name(exchange.person.name)
    if link.member is not None:
        name = (await members.of_link(unit, link)).name
    draft = JoiningDraft(ids.new_id(), link.token_hash.hex(), name, workspace.zone, Ask.NOTHING if name else Ask.NAME)
    await unit.people.put(exchange.person)
    await _keep(unit, exchange, draft)
    return Shown(await _screen(unit, exchange, draft, link, workspace), None, asks=draft.id)


async def _screen(
    unit: UnitOfWork, exchange: Exchange, draft: JoiningDraft, link: Invite, workspace: Workspace
) -> Screen:
    """Whoever is invited into a team reads which one."""
    teams = await unit.teams.all(scope_of(workspace.id, 0, Role.REP)) if link.team is not None else []
    team = next((one.name for one in teams if one.id == link.team), "")
    return joining_screens.screen(exchange.reader, draft, link, workspace, team)


async def _keep(unit: UnitOfWork, exchange: Exchange, draft: JoiningDraft) -> None:
    await questions.ask(unit, exchange, joining_draft.KIND, draft.to_data(), draft.id)


async def _workspace(unit: UnitOfWork, link: Invite) -> Workspace:
    if link.workspace is None:
        raise LinkDead
    return await unit.workspaces.get(link.workspace)


async def _link(unit: UnitOfWork, exchange: Exchange, draft: JoiningDraft) -> Invite:
    """It may have been used or taken back since the conversation began."""
    return await members.opened(unit, bytes.fromhex(draft.invite), exchange.reader.now)


async def take_text(_message: Message, exchange: Exchange, text: str) -> Shown:
    return await _settled(exchange, questions.waiting(exchange).id, lambda unit: _answered(unit, exchange, text, None))


async def take_location(_message: Message, exchange: Exchange, location: Location) -> Shown:
    zone = zones.at(location.latitude, location.longitude)
    return await _settled(exchange, questions.waiting(exchange).id, lambda unit: _answered(unit, exchange, "", zone))


async def answer_tap(_tap: CallbackQuery, callback_data: JoiningTap, exchange: Exchange) -> Shown:
    draft = ids.from_text(callback_data.draft)
    return await _settled(exchange, draft, lambda unit: _tapped(unit, exchange, draft, callback_data))


async def _settled(exchange: Exchange, draft: int, work: Callable[[UnitOfWork], Awaitable[Shown]]) -> Shown:
    """A link that has died meanwhile ends the conversation where it stands: no button is left to try again."""
    try:
        return await settled(exchange, work)
    except LinkDead as dead:
        sentence = errors.sentence(exchange.reader, dead)
        return await settled(exchange, lambda unit: _ended(unit, exchange, draft, sentence))


async def _ended(unit: UnitOfWork, exchange: Exchange, draft: int, sentence: str) -> Shown:
    await forget(unit, exchange, draft)
    return plain(Screen(sentence), clears=exchange.message is None)


async def _answered(unit: UnitOfWork, exchange: Exchange, text: str, zone: str | None) -> Shown:
    """After a text the screen comes below it; what was asked above is cleared up."""
    row = questions.waiting(exchange)
    draft = joining_draft.from_data(row.id, row.data)
    link = await _link(unit, exchange, draft)
    workspace = await _workspace(unit, link)
    changed = draft.timed_by(zone) if zone else _filled(draft, text, workspace)
    await _keep(unit, exchange, changed)
    return plain(await _screen(unit, exchange, changed, link, workspace), clears=True)


def _filled(draft: JoiningDraft, text: str, workspace: Workspace) -> JoiningDraft:
    if draft.ask is Ask.NAME:
        return draft.called(text)
    if draft.ask is Ask.ZONE:
        return draft.timed_by(geography.zone_named(text, workspace.country))
    return draft


async def _tapped(unit: UnitOfWork, exchange: Exchange, draft_id: int, data: JoiningTap) -> Shown:
    row = await unit.drafts.get(exchange.person.id, draft_id)
    if row is None or isinstance(exchange, Turn):
        return plain(_outdated(exchange))
    draft = joining_draft.from_data(row.id, row.data)
    match data.pick:
        case JoiningPick.JOIN:
            return await _joined(unit, exchange, draft)
        case JoiningPick.LEAVE:
            await forget(unit, exchange, draft.id)
            return plain(Screen(exchange.reader._("OK, not recorded")))
    link = await _link(unit, exchange, draft)
    workspace = await _workspace(unit, link)
    changed = _picked(draft, data, workspace)
    await _keep(unit, exchange, changed)
    return plain(await _screen(unit, exchange, changed, link, workspace))


def _picked(draft: JoiningDraft, data: JoiningTap, workspace: Workspace) -> JoiningDraft:
    if data.pick is JoiningPick.BACK:
        return draft.asking(Ask.NOTHING if draft.name else Ask.NAME)
    asking = draft.asking(Ask(data.pick.value))
    return _filled(asking, data.value, workspace) if data.value else asking


async def _joined(unit: UnitOfWork, exchange: Exchange, draft: JoiningDraft) -> Shown:
    link = await _link(unit, exchange, draft)
    workspace = await _workspace(unit, link)
    person = replace(exchange.person, zone=None if draft.zone == workspace.zone else draft.zone)
    member = await members.join(unit, link, person, draft.name, exchange.reader.now)
    await forget(unit, exchange, draft.id)
    done = joining_screens.done(exchange.reader, workspace.name, member.role)
    return Shown(done, None, then=welcome(exchange, Me(person, member, workspace)))


def _outdated(exchange: Exchange) -> Screen:
    """The person is in already, or the conversation was left."""
    if isinstance(exchange, Turn):
        return joining_screens.done(exchange.reader, exchange.me.workspace.name, exchange.me.member.role)
    return Screen(exchange.reader._("This is over. Open the link again to begin anew."))
