"""/settings: one's own name, morning, working days, time and language; for owners the rules and protection.

tap       a place opened -> its screen    a value -> saved, the same screen with it    CLOSE -> no more buttons
text      a name, a time, a city or a figure, whichever is asked; a location while the time zone is
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Location, Message

from handlers.company import rule_words, settings_screens
from handlers.company.absence.days_off import KIND as DAYS_OFF
from handlers.company.absence.vacations import KIND as VACATION
from handlers.company.settings_screens import PLACES
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import CommandMenu, Language, Line, Shown, plain
from handlers.frame.turn import Turn
from handlers.speech import geography
from handlers.speech.reader import reader_of
from handlers.speech.screen import Screen
from handlers.speech.taps.company import Setting, SettingsTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.words import LANGUAGES, Html
from sales.actions import members, workspaces
from sales.actions.people import pool
from sales.actions.ports import UnitOfWork
from sales.company.figures import with_figure
from sales.company.members import Me, Rules, morning, with_day
from sales.days import zones
from sales.ground.errors import NotFound, Rejected
from sales.ground.scope import Right
from sales.standing.sections import POOLED

KIND = "settings"
FIGURES = {place: figure for figure, place in PLACES.items()}
ASKING = {Setting.MORNING, Setting.ZONE, Setting.NAME, Setting.COMPANY_ZONE, *FIGURES}
"""Places where a text is an answer too."""
IN_POOL = {Setting.POOL, Setting.POOL_ON, *map(PLACES.__getitem__, settings_screens.POOL)}
OWNERS = {
    Setting.RULES,
    Setting.RESTS,
    Setting.CONTACTS,
    Setting.PLANS_CONTACTS,
    Setting.ROOM,
    Setting.POOL,
    Setting.POOL_ON,
    Setting.HOLIDAYS,
    Setting.PROTECT,
    Setting.COMPANY_ZONE,
    *FIGURES,
}


def router() -> Router:
    settings = Router(name="settings")
    settings.message.register(open_settings, Command("settings"))
    settings.callback_query.register(open_settings, MenuTap.filter(F.place == "settings"))
    settings.callback_query.register(change_language, SettingsTap.filter((F.place == Setting.LANGUAGE) & F.value))
    settings.callback_query.register(close_settings, SettingsTap.filter(F.place == Setting.CLOSE))
    settings.callback_query.register(open_or_set, SettingsTap.filter())
    settings.message.register(take_location, Waiting(KIND), F.location.as_("location"))
    settings.message.register(take_text, Waiting(KIND), F.text.as_("text"))
    return settings


async def open_settings(_cause: Message | CallbackQuery, turn: Turn) -> Shown:
    return plain(settings_screens.home(turn.reader, turn.me))


async def close_settings(_tap: CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    """What holds stays to be read; the buttons go."""
    await questions.let_go(unit, turn, KIND)
    return plain(Screen(settings_screens.home(turn.reader, turn.me).text))


async def open_or_set(_tap: CallbackQuery, callback_data: SettingsTap, turn: Turn, unit: UnitOfWork) -> Shown:
    place, value = callback_data.place, callback_data.value
    if place in OWNERS:
        turn.needs(Right.RULES)
    await questions.let_go(unit, turn, DAYS_OFF, VACATION)
    if place is Setting.POOL_ON and value == "-" and (clients := await _in_pool(unit, turn)):
        return plain(settings_screens.pool_to_leave(turn.reader, clients))
    me = await _set(unit, turn, place, value) if value else turn.me
    if place in ASKING and not value:
        await questions.ask(unit, turn, KIND, {"ask": place.value})
    else:
        await questions.let_go(unit, turn, KIND)
    return plain(await _foretold(unit, turn, me, place, _screen(turn, me, place, chosen=bool(value))))


async def _foretold(unit: UnitOfWork, turn: Turn, me: Me, place: Setting, screen: Screen) -> Screen:
    """Below the pool's rules, what will come of them; of a pool that is turned off, who is in it still."""
    if screen.text != settings_screens.rules_with(turn.reader, me.workspace, place).text or place not in IN_POOL:
        return screen
    company = me.workspace
    if company.rules.pool:
        clients, day = await pool.foreseen(unit, company, turn.reader.as_of, turn.scope.lasting)
        told = rule_words.pool_foretold(turn.reader, clients, day)
    else:
        left = await _in_pool(unit, turn)
        told = rule_words.pool_left(turn.reader, left) if left else Html("")
    return Screen("\n\n".join(filter(None, [screen.text, told])), screen.rows)


async def _in_pool(unit: UnitOfWork, turn: Turn) -> int:
    return await unit.lists.count(turn.scope.lasting, POOLED, turn.reader.as_of)


def _screen(turn: Turn, me: Me, place: Setting, *, chosen: bool) -> Screen:
    """A choice of one leads back, a toggle stays where it is."""
    reader = reader_of(me, turn.reader.now)
    match place:
        case Setting.DAYS:
            return settings_screens.days(reader, me)
        case Setting.PROTECT:
            return settings_screens.protection(reader, on=me.workspace.protect_content)
        case Setting.COMPANY_ZONE if not chosen:
            return settings_screens.company_zones(reader, me)
    if place in FIGURES and not chosen:
        return settings_screens.figure(reader, FIGURES[place], me.workspace.rules)
    if place in OWNERS:
        return settings_screens.rules_with(reader, me.workspace, place)
    return settings_screens.home(reader, me) if chosen else _asked(turn, me, place)


def _asked(turn: Turn, me: Me, place: Setting) -> Screen:
    match place:
        case Setting.MORNING:
            return settings_screens.mornings(turn.reader, me)
        case Setting.ZONE:
            return settings_screens.time_zones(turn.reader, me)
        case Setting.LANGUAGE:
            return settings_screens.languages(turn.reader)
        case Setting.NAME:
            return settings_screens.naming(turn.reader)
    return settings_screens.home(turn.reader, me)


async def _set(unit: UnitOfWork, turn: Turn, place: Setting, value: str) -> Me:
    """What is set is told as the person's own new picture."""
    if place in OWNERS:
        return await _set_company(unit, turn, place, value)
    if place is Setting.ZONE:
        return await _moved(unit, turn, geography.zone_named(value, turn.me.workspace.country))
    member = turn.me.member
    if place is Setting.NAME:
        return replace(turn.me, member=await members.rename(unit, turn.scope, member.id, value))
    if place is Setting.MORNING:
        changed = replace(member, digest_at=morning(value))
    elif place is Setting.DAYS:
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


async def _set_company(unit: UnitOfWork, turn: Turn, place: Setting, value: str) -> Me:
    company = turn.me.workspace
    if place is Setting.COMPANY_ZONE:
        zone = geography.zone_named(value, company.country)
        return replace(turn.me, workspace=await workspaces.set_zone(unit, turn.scope, company, zone))
    if place is Setting.PROTECT:
        saved = await workspaces.protect(unit, turn.scope, company, on=value == "+")
        return replace(turn.me, workspace=saved)
    rules = _with(company.rules, place, value)
    await workspaces.set_rules(unit, turn.scope, rules)
    return replace(turn.me, workspace=replace(company, rules=rules))


def _with(rules: Rules, place: Setting, value: str) -> Rules:
    if place is Setting.HOLIDAYS:
        return replace(rules, follow_holidays=value == "+")
    if place is Setting.PLANS_CONTACTS:
        return replace(rules, plans_contacts=value == "+")
    if place is Setting.POOL_ON:
        return replace(rules, pool=value == "+")
    if place not in FIGURES:
        raise NotFound
    return with_figure(rules, FIGURES[place], value)


async def take_text(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    place = Setting(questions.waiting(turn).data["ask"])
    me = await _set(unit, turn, place, text)
    await questions.answered(unit, turn)
    return plain(await _foretold(unit, turn, me, place, _screen(turn, me, place, chosen=True)), clears=True)


async def take_location(_message: Message, turn: Turn, unit: UnitOfWork, location: Location) -> Shown:
    place, zone = Setting(questions.waiting(turn).data["ask"]), zones.at(location.latitude, location.longitude)
    if place is Setting.COMPANY_ZONE:
        changed = await workspaces.set_zone(unit, turn.scope, turn.me.workspace, zone)
        me = replace(turn.me, workspace=changed)
    else:
        place, me = Setting.ZONE, await _moved(unit, turn, zone)
    await questions.answered(unit, turn)
    return plain(_screen(turn, me, place, chosen=True), clears=True)


async def change_language(_tap: CallbackQuery, callback_data: SettingsTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Everything speaks the new language at once: the screen, the keyboard, the commands."""
    if callback_data.value not in LANGUAGES:
        raise NotFound
    person = replace(turn.person, locale=callback_data.value)
    await unit.people.put(person)
    me = replace(turn.me, person=person)
    reader = reader_of(me, turn.reader.now)
    told = Line(reader._("We speak English now."), menu=True)
    menu = CommandMenu(me.member.role, person.locale)
    return Shown(settings_screens.home(reader, me), None, first=[Language(reader)], then=[told, menu])
