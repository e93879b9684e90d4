"""Joining a company by a link: everything is proposed on one screen, and one tap is enough.

start     a link's payload -> a new draft -> the proposal
text      the name or a city, whichever is asked; a location says what time it is
tap       a choice opened or taken -> the draft's screen    JOIN -> a member    LEAVE -> nothing
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Location, Message

from handlers.door import joining_screens
from handlers.door.founding import forget, welcome
from handlers.door.joining_screens import JoiningTap, Pick
from handlers.frame import errors, questions
from handlers.frame.filters import Waiting
from handlers.frame.turn import Turn, Visit
from handlers.speech import geography
from handlers.speech.screen import Screen
from sales.actions import members
from sales.actions.ports import UnitOfWork
from sales.company import joining_draft
from sales.company.joining_draft import Ask, JoiningDraft
from sales.company.members import Invite, Me, Workspace, own_name
from sales.days import zones
from sales.ground import ids
from sales.ground.errors import LinkDead


def router() -> Router:
    joining = Router(name="joining")
    joining.callback_query.register(tapped, JoiningTap.filter())
    joining.message.register(located, Waiting(joining_draft.KIND), F.location.as_("location"))
    joining.message.register(typed, Waiting(joining_draft.KIND), F.text.as_("text"))
    return joining


async def begin(unit: UnitOfWork, visit: Visit, link: Invite) -> tuple[int, Screen]:
    """A fresh draft: the name as Telegram has it, or the member's own where an account is replaced."""
    workspace = await _workspace(unit, link)
    name = own_name(visit.person.name)
    if link.member is not None:
        name = (await members.of_link(unit, link)).name
    draft = JoiningDraft(ids.new_id(), link.token_hash.hex(), name, workspace.zone, Ask.NOTHING if name else Ask.NAME)
    await unit.people.put(visit.person)
    await _keep(unit, visit, draft)
    return draft.id, joining_screens.screen(visit.reader, draft, link, workspace)


async def _keep(unit: UnitOfWork, visit: Visit, draft: JoiningDraft) -> None:
    await questions.ask(unit, visit, joining_draft.KIND, draft.to_data(), draft.id)


async def _workspace(unit: UnitOfWork, link: Invite) -> Workspace:
    if link.workspace is None:
        raise LinkDead
    return await unit.workspaces.get(link.workspace)


async def _link(unit: UnitOfWork, visit: Visit, draft: JoiningDraft) -> Invite:
    """It may have been used or taken back since the conversation began."""
    return await members.opened(unit, bytes.fromhex(draft.invite), visit.reader.now)


async def typed(_message: Message, visit: Visit, text: str) -> None:
    await _taken(visit, text, None)


async def located(_message: Message, visit: Visit, location: Location) -> None:
    await _taken(visit, "", zones.at(location.latitude, location.longitude))


async def _taken(visit: Visit, text: str, zone: str | None) -> None:
    try:
        await _answered(visit, text, zone)
    except LinkDead as dead:
        await _ended(visit, questions.waiting(visit).id, dead)
        await questions.clear(visit)


async def _answered(visit: Visit, text: str, zone: str | None) -> None:
    """After a text the screen comes below it; what was asked above is cleared up."""
    row = questions.waiting(visit)
    draft = joining_draft.from_data(row.id, row.data)
    async with visit.work() as unit:
        link = await _link(unit, visit, draft)
        workspace = await _workspace(unit, link)
        changed = draft.timed_by(zone) if zone else _filled(draft, text, workspace)
        await _keep(unit, visit, changed)
        await unit.commit()
    await visit.show(joining_screens.screen(visit.reader, changed, link, workspace))
    await questions.clear(visit)


def _filled(draft: JoiningDraft, text: str, workspace: Workspace) -> JoiningDraft:
    if draft.ask is Ask.NAME:
        return draft.called(text)
    if draft.ask is Ask.ZONE:
        return draft.timed_by(geography.zone_named(text, workspace.country))
    return draft


async def tapped(_tap: CallbackQuery, callback_data: JoiningTap, visit: Visit) -> None:
    """A link that has died meanwhile ends the conversation where it stands: no button is left to try again."""
    try:
        await _tapped(callback_data, visit)
    except LinkDead as dead:
        await _ended(visit, ids.from_text(callback_data.draft), dead)


async def _ended(visit: Visit, draft: int, dead: LinkDead) -> None:
    async with visit.work() as unit:
        await forget(unit, visit, draft)
        await unit.commit()
    await visit.show(Screen(errors.sentence(visit.reader, dead)))


async def _tapped(callback_data: JoiningTap, visit: Visit) -> None:
    me: Me | None = None
    async with visit.work() as unit:
        row = await unit.drafts.get(visit.person.id, ids.from_text(callback_data.draft))
        if row is None or isinstance(visit, Turn):
            screen = _outdated(visit)
        elif callback_data.pick is Pick.JOIN:
            me = await _joined(unit, visit, joining_draft.from_data(row.id, row.data))
            screen = joining_screens.done(visit.reader, me.workspace.name, me.member.role)
        else:
            screen = await _changed(unit, visit, joining_draft.from_data(row.id, row.data), callback_data)
        await unit.commit()
    await visit.show(screen)
    if me is not None:
        await welcome(visit, me)


async def _changed(unit: UnitOfWork, visit: Visit, draft: JoiningDraft, data: JoiningTap) -> Screen:
    if data.pick is Pick.LEAVE:
        await forget(unit, visit, draft.id)
        return Screen(visit.reader._("OK, not recorded"))
    link = await _link(unit, visit, draft)
    workspace = await _workspace(unit, link)
    changed = _picked(draft, data, workspace)
    await _keep(unit, visit, changed)
    return joining_screens.screen(visit.reader, changed, link, workspace)


def _picked(draft: JoiningDraft, data: JoiningTap, workspace: Workspace) -> JoiningDraft:
    if data.pick is Pick.BACK:
        return draft.asking(Ask.NOTHING if draft.name else Ask.NAME)
    asking = draft.asking(Ask(data.pick.value))
    return _filled(asking, data.value, workspace) if data.value else asking


async def _joined(unit: UnitOfWork, visit: Visit, draft: JoiningDraft) -> Me:
    link = await _link(unit, visit, draft)
    workspace = await _workspace(unit, link)
    person = replace(visit.person, zone=None if draft.zone == workspace.zone else draft.zone)
    member = await members.join(unit, link, person, draft.name, visit.reader.now)
    await forget(unit, visit, draft.id)
    return Me(person, member, workspace)


def _outdated(visit: Visit) -> Screen:
    """The person is in already, or the conversation was left."""
    if isinstance(visit, Turn):
        return joining_screens.done(visit.reader, visit.me.workspace.name, visit.me.member.role)
    return Screen(visit.reader._("This is over. Open the link again to begin anew."))
