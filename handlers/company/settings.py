"""/settings: one's own name, morning, working days, time and language; for owners the rules and protection.

tap       a place opened -> its screen    a value -> saved, the same screen with it    CLOSE -> no more buttons
text      a name, a time, a city or a figure, whichever is asked; a location while the time zone is
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Location, Message

from handlers.company import settings_screens
from handlers.company.settings_screens import Place, SettingsTap
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.turn import Turn
from handlers.speech import geography
from handlers.speech.reader import reader_of
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.words import LANGUAGES
from sales.actions import members, workspaces
from sales.actions.ports import UnitOfWork
from sales.company.members import Me, Rules, morning, with_day
from sales.days import zones
from sales.ground.errors import NotFound, Rejected
from sales.ground.scope import Right

KIND = "settings"
ASKING = {Place.MORNING, Place.ZONE, Place.NAME, Place.MONTHS, Place.TOUCHES, Place.ORDERS, Place.COMPANY_ZONE}
"""Places where a text is an answer too."""
NO_NUMBER = 0
"""Out of every figure's range: refused with that figure's own example."""
OWNERS = {Place.RULES, Place.MONTHS, Place.TOUCHES, Place.ORDERS, Place.HOLIDAYS, Place.PROTECT, Place.COMPANY_ZONE}


def router() -> Router:
    settings = Router(name="settings")
    settings.message.register(opened, Command("settings"))
    settings.callback_query.register(tapped_open, MenuTap.filter(F.place == "settings"))
    settings.callback_query.register(spoken, SettingsTap.filter((F.place == Place.LANGUAGE) & F.value))
    settings.callback_query.register(closed, SettingsTap.filter(F.place == Place.CLOSE))
    settings.callback_query.register(tapped, SettingsTap.filter())
    settings.message.register(located, Waiting(KIND), F.location.as_("location"))
    settings.message.register(typed, Waiting(KIND), F.text.as_("text"))
    return settings


async def opened(_message: Message, turn: Turn) -> None:
    await turn.show(settings_screens.home(turn.reader, turn.me))


async def tapped_open(_tap: CallbackQuery, turn: Turn) -> None:
    await turn.show(settings_screens.home(turn.reader, turn.me))


async def closed(_tap: CallbackQuery, turn: Turn) -> None:
    """What holds stays to be read; the buttons go."""
    async with turn.work() as unit:
        await questions.let_go(unit, turn, KIND)
        await unit.commit()
    await turn.show(Screen(settings_screens.home(turn.reader, turn.me).text))


async def tapped(_tap: CallbackQuery, callback_data: SettingsTap, turn: Turn) -> None:
    place = callback_data.place
    if place in OWNERS:
        turn.needs(Right.RULES)
    async with turn.work() as unit:
        me = await _set(unit, turn, place, callback_data.value) if callback_data.value else turn.me
        if place in ASKING and not callback_data.value:
            await questions.ask(unit, turn, KIND, {"ask": place.value})
        else:
            await questions.let_go(unit, turn, KIND)
        await unit.commit()
    await turn.show(_screen(turn, me, place, chosen=bool(callback_data.value)))


def _screen(turn: Turn, me: Me, place: Place, *, chosen: bool) -> Screen:
    """A choice of one leads back, a toggle stays where it is."""
    reader = reader_of(me, turn.reader.now)
    match place:
        case Place.DAYS:
            return settings_screens.days(reader, me)
        case Place.PROTECT:
            return settings_screens.protection(reader, on=me.workspace.protect_content)
        case Place.MONTHS | Place.TOUCHES | Place.ORDERS if not chosen:
            return settings_screens.figure(reader, place, _figures(me.workspace.rules)[place])
        case Place.COMPANY_ZONE if not chosen:
            return settings_screens.company_zones(reader, me)
    if place in OWNERS:
        return settings_screens.rules(reader, me.workspace)
    return settings_screens.home(reader, me) if chosen else _asked(turn, me, place)


def _asked(turn: Turn, me: Me, place: Place) -> Screen:
    match place:
        case Place.MORNING:
            return settings_screens.mornings(turn.reader, me)
        case Place.ZONE:
            return settings_screens.time_zones(turn.reader, me)
        case Place.LANGUAGE:
            return settings_screens.languages(turn.reader)
        case Place.NAME:
            return settings_screens.naming(turn.reader)
    return settings_screens.home(turn.reader, me)


def _figures(rules: Rules) -> dict[Place, int]:
    return {
        Place.MONTHS: rules.call_after_months,
        Place.TOUCHES: rules.planned_touches,
        Place.ORDERS: rules.proven_orders,
    }


async def _set(unit: UnitOfWork, turn: Turn, place: Place, value: str) -> Me:
    """What is set is told as the person's own new picture."""
    if place in OWNERS:
        return await _set_company(unit, turn, place, value)
    if place is Place.ZONE:
        return await _moved(unit, turn, geography.zone_named(value, turn.me.workspace.country))
    member = turn.me.member
    if place is Place.NAME:
        return replace(turn.me, member=await members.rename(unit, turn.scope, member.id, value))
    if place is Place.MORNING:
        changed = replace(member, digest_at=morning(value))
    elif place is Place.DAYS:
        day = int(value[0]) if value[0].isdecimal() else -1
        changed = replace(member, working_days=with_day(member.working_days, day, works=value.endswith("+")))
    else:
        raise NotFound
    return replace(turn.me, member=member if changed == member else await unit.members.save(changed))


async def _moved(unit: UnitOfWork, turn: Turn, zone: str) -> Me:
    if not zones.valid(zone):
        raise Rejected("zone")
    person = replace(turn.person, zone=zone)
    await unit.people.put(person)
    return replace(turn.me, person=person)


async def _set_company(unit: UnitOfWork, turn: Turn, place: Place, value: str) -> Me:
    company = turn.me.workspace
    if place is Place.COMPANY_ZONE:
        zone = geography.zone_named(value, company.country)
        return replace(turn.me, workspace=await workspaces.set_zone(unit, turn.scope, company, zone))
    if place is Place.PROTECT:
        saved = await workspaces.protect(unit, turn.scope, company, on=value == "+")
        return replace(turn.me, workspace=saved)
    rules = _with(company.rules, place, value)
    await workspaces.set_rules(unit, turn.scope, rules)
    return replace(turn.me, workspace=replace(company, rules=rules))


def _with(rules: Rules, place: Place, value: str) -> Rules:
    if place is Place.HOLIDAYS:
        return replace(rules, follow_holidays=value == "+")
    number = int(value) if value.strip().isdecimal() else NO_NUMBER
    match place:
        case Place.MONTHS:
            return replace(rules, call_after_months=number)
        case Place.TOUCHES:
            return replace(rules, planned_touches=number)
        case Place.ORDERS:
            return replace(rules, proven_orders=number)
    raise NotFound


async def typed(_message: Message, turn: Turn, text: str) -> None:
    place = Place(questions.waiting(turn).data["ask"])
    async with turn.work() as unit:
        me = await _set(unit, turn, place, text)
        await questions.answered(unit, turn)
        await unit.commit()
    await turn.show(_screen(turn, me, place, chosen=True))
    await questions.clear(turn)


async def located(_message: Message, turn: Turn, location: Location) -> None:
    place, zone = Place(questions.waiting(turn).data["ask"]), zones.at(location.latitude, location.longitude)
    async with turn.work() as unit:
        if place is Place.COMPANY_ZONE:
            changed = await workspaces.set_zone(unit, turn.scope, turn.me.workspace, zone)
            me = replace(turn.me, workspace=changed)
        else:
            place, me = Place.ZONE, await _moved(unit, turn, zone)
        await questions.answered(unit, turn)
        await unit.commit()
    await turn.show(_screen(turn, me, place, chosen=True))
    await questions.clear(turn)


async def spoken(_tap: CallbackQuery, callback_data: SettingsTap, turn: Turn) -> None:
    """Everything speaks the new language at once: the screen, the keyboard, the commands."""
    if callback_data.value not in LANGUAGES:
        raise NotFound
    person = replace(turn.person, locale=callback_data.value)
    async with turn.work() as unit:
        await unit.people.put(person)
        await unit.commit()
    me = replace(turn.me, person=person)
    reader = reader_of(me, turn.reader.now)
    turn.answer.speaks(reader)
    await turn.show(settings_screens.home(reader, me))
    await turn.answer.say(reader._("We speak English now."), menu=True)
    await turn.answer.offer(me.member.role, person.locale)
