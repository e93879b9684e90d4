"""Founding a company: its name in words, then country, currency and time zone proposed and confirmed by one tap.

start     a link's payload, or /start where anybody may found -> a new draft -> the name
text      name, country, currency or city, whichever is asked; a location while the time zone is
tap       a choice opened or taken -> the draft's screen    FOUND -> the company    LEAVE -> nothing
"""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Location, Message

from handlers.door import founding_screens
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import CommandMenu, Line, Shown, Utterance, plain
from handlers.frame.turn import Exchange, Turn
from handlers.speech import geography
from handlers.speech.screen import Screen
from handlers.speech.taps.door import FoundingPick, FoundingTap
from sales.actions import workspaces
from sales.actions.ports import UnitOfWork
from sales.company import founding_draft
from sales.company.founding_draft import Ask, FoundingDraft
from sales.company.members import Me
from sales.days import zones
from sales.ground import ids


def router() -> Router:
    founding = Router(name="founding")
    founding.callback_query.register(answer_tap, FoundingTap.filter())
    founding.message.register(take_location, Waiting(founding_draft.KIND), F.location.as_("location"))
    founding.message.register(take_text, Waiting(founding_draft.KIND), F.text.as_("text"))
    return founding


async def begin(unit: UnitOfWork, exchange: Exchange, invite: str = "") -> Shown:
    """A fresh draft with what the phone's language lets one guess."""
    country = zones.country_of(exchange.person.locale, exchange.reader.country)
    zone = zones.guess(exchange.person.locale, country)
    draft = FoundingDraft(ids.new_id(), country, geography.currency_of(country), zone, invite)
    await unit.people.put(exchange.person)
    await _keep(unit, exchange, draft)
    return Shown(founding_screens.screen(exchange.reader, draft), None, asks=draft.id)


async def _keep(unit: UnitOfWork, exchange: Exchange, draft: FoundingDraft) -> None:
    await questions.ask(unit, exchange, founding_draft.KIND, draft.to_data(), draft.id)


async def take_text(_message: Message, exchange: Exchange, unit: UnitOfWork, text: str) -> Shown:
    return await _answered(unit, exchange, _filled(_waiting(exchange), text))


async def take_location(_message: Message, exchange: Exchange, unit: UnitOfWork, location: Location) -> Shown:
    """A place says what time it is there, whatever was asked."""
    draft = _waiting(exchange)
    ask = Ask.NAME if not draft.name else Ask.NOTHING
    return await _answered(unit, exchange, draft.timed_by(zones.at(location.latitude, location.longitude)).asking(ask))


def _waiting(exchange: Exchange) -> FoundingDraft:
    row = questions.waiting(exchange)
    return founding_draft.from_data(row.id, row.data)


def _filled(draft: FoundingDraft, text: str) -> FoundingDraft:
    match draft.ask:
        case Ask.NAME:
            return draft.called(text)
        case Ask.COUNTRY:
            code = geography.country_named(text)
            return draft.based_in(code, geography.currency_of(code))
        case Ask.CURRENCY:
            return draft.paid_in(geography.currency_named(text))
        case Ask.ZONE:
            return draft.timed_by(geography.zone_named(text, draft.country))
    return draft


async def _answered(unit: UnitOfWork, exchange: Exchange, draft: FoundingDraft) -> Shown:
    """After a text the screen comes below it; what was asked above is cleared up."""
    await _keep(unit, exchange, draft)
    return plain(founding_screens.screen(exchange.reader, draft), clears=True)


async def answer_tap(_tap: CallbackQuery, callback_data: FoundingTap, exchange: Exchange, unit: UnitOfWork) -> Shown:
    row = await unit.drafts.get(exchange.person.id, ids.from_text(callback_data.draft))
    if row is None or isinstance(exchange, Turn):
        return plain(_outdated(exchange))
    draft = founding_draft.from_data(row.id, row.data)
    match callback_data.pick:
        case FoundingPick.FOUND:
            return await _found(unit, exchange, draft)
        case FoundingPick.LEAVE:
            await forget(unit, exchange, draft.id)
            return plain(Screen(exchange.reader._("OK, not recorded")))
    changed = _picked(draft, callback_data)
    await _keep(unit, exchange, changed)
    return plain(founding_screens.screen(exchange.reader, changed))


def _picked(draft: FoundingDraft, data: FoundingTap) -> FoundingDraft:
    if data.pick is FoundingPick.BACK:
        return draft.asking(Ask.NOTHING)
    if not data.value:
        return draft.asking(Ask(data.pick.value))
    return _filled(draft.asking(Ask(data.pick.value)), data.value)


async def _found(unit: UnitOfWork, exchange: Exchange, draft: FoundingDraft) -> Shown:
    me = await workspaces.found(unit, draft, exchange.person, exchange.reader.now)
    await forget(unit, exchange, draft.id)
    return Shown(founding_screens.done(exchange.reader, me.workspace.name), None, then=welcome(exchange, me))


async def forget(unit: UnitOfWork, exchange: Exchange, draft: int) -> None:
    """The draft is done with; texts are nobody's again."""
    await unit.drafts.drop(exchange.person.id, draft)
    await unit.people.wait(exchange.person.id, None)


def _outdated(exchange: Exchange) -> Screen:
    """The company stands already, or the conversation was left."""
    if isinstance(exchange, Turn):
        return founding_screens.done(exchange.reader, exchange.me.workspace.name)
    return Screen(exchange.reader._("This is over. Open the link again to begin anew."))


def welcome(exchange: Exchange, me: Me) -> list[Utterance]:
    """The keyboard and the commands of somebody who has just come in."""
    keyboard = Line(exchange.reader._("The menu is always here below."), menu=True)
    return [keyboard, CommandMenu(me.member.role, me.person.locale)]
