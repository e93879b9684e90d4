"""What comes to a member unasked, and when: a place of /settings.

tap       a place opened -> its choices    a choice -> saved, and back to all of them
text      the hour of the evening or of the team's morning, the sum of a large order, while that is asked
"""

from collections.abc import Callable
from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.company import alert_screens
from handlers.company.alert_screens import NEVER
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech.screen import Screen
from handlers.speech.taps.company import Alert, AlertTap, AtOnce
from sales.actions.ports import UnitOfWork
from sales.company.alerts import CALL_LEADS, NIGHTS, ORDERS_FROM, VISIT_LEADS, Alerts, evening
from sales.company.members import morning
from sales.company.teams import seen
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected
from sales.ground.scope import Right
from sales.values import money
from sales.values.scales import large_orders, minor

KIND = "alerts"
OF_LEADS = frozenset({Alert.TEAM, Alert.PEOPLE, Alert.AT_ONCE, Alert.ORDERS, Alert.TEAM_EVENING})
ASKED = frozenset({Alert.EVENING, Alert.TEAM, Alert.ORDERS})
"""Whose hour, or sum, can be written."""


def router() -> Router:
    alerts = Router(name="alerts")
    alerts.callback_query.register(open_or_set, AlertTap.filter())
    alerts.message.register(take_words, Waiting(KIND), F.text.as_("text"))
    return alerts


async def open_or_set(_tap: CallbackQuery, callback_data: AlertTap, turn: Turn, unit: UnitOfWork) -> Shown:
    what, value = callback_data.what, callback_data.value
    if what in OF_LEADS:
        turn.needs(Right.TEAM_REPORT)
    if what in ASKED and not value:
        await questions.ask(unit, turn, KIND, {"what": what.value})
    else:
        await questions.let_go(unit, turn, KIND)
    now = turn.me.member.alerts
    if what is Alert.PEOPLE:
        return plain(await _of_whom(unit, turn, now, value))
    if not value:
        return plain(_screen(turn, now, what))
    if what in {Alert.AT_ONCE, Alert.ORDERS}:
        changed = _turned(now, value) if what is Alert.AT_ONCE else _from_sum(turn, now, value)
        await _set(unit, turn, changed)
        return plain(alert_screens.at_once(turn.reader, changed))
    return plain(await _set(unit, turn, _changed(now, what, value)))


async def take_words(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    now, asked = turn.me.member.alerts, questions.waiting(turn).data.get("what", Alert.EVENING)
    match asked:
        case Alert.TEAM:
            told = replace(now, team_at=morning(text))
        case Alert.ORDERS:
            told = replace(now, order_from=_sum(text, turn.reader.currency))
        case _:
            told = replace(now, evening_at=evening(text))
    screen = await _set(unit, turn, told)
    await questions.answered(unit, turn)
    if asked == Alert.ORDERS:
        screen = alert_screens.at_once(turn.reader, told)
    return plain(screen, clears=True)


def _sum(text: str, currency: str) -> int:
    amount = money.parse(text, currency)
    if amount <= 0:
        raise Rejected("amount")
    return amount


async def _set(unit: UnitOfWork, turn: Turn, alerts: Alerts) -> Screen:
    """A second tap sets the same, and changes nothing."""
    if alerts != turn.me.member.alerts:
        await unit.members.save(replace(turn.me.member, alerts=alerts))
    return alert_screens.home(turn.reader, alerts, leads=_leads(turn))


async def _of_whom(unit: UnitOfWork, turn: Turn, now: Alerts, value: str) -> Screen:
    """The members, each heard of or not; a tap on one turns that round, and stays here."""
    everybody = seen(turn.scope.lasting, await unit.members.all(turn.scope))
    others = [one for one in everybody if one.id != turn.me.member.id]
    if not value:
        return alert_screens.people(turn.reader, others, now)
    member = next((one.id for one in others if one.id == ids.from_text(value[1:])), None)
    if member is None:
        raise NotFound
    unheard = now.unheard - {member} if value == alert_screens.whom(member, heard=True) else now.unheard | {member}
    changed = replace(now, unheard=unheard)
    await _set(unit, turn, changed)
    return alert_screens.people(turn.reader, others, changed)


def _leads(turn: Turn) -> bool:
    return turn.scope.may(Right.TEAM_REPORT)


def _screen(turn: Turn, now: Alerts, what: Alert) -> Screen:
    say = turn.reader
    screens: dict[Alert, Callable[[], Screen]] = {
        Alert.CALLS: lambda: alert_screens.leads(say, what, now.call_lead),
        Alert.VISITS: lambda: alert_screens.leads(say, what, now.visit_lead),
        Alert.EVENING: lambda: alert_screens.evenings(say, now.evening_at),
        Alert.TEAM: lambda: alert_screens.team_mornings(say, now.team_at),
        Alert.QUIET: lambda: alert_screens.nights(say, now.quiet),
        Alert.AT_ONCE: lambda: alert_screens.at_once(say, now),
        Alert.ORDERS: lambda: alert_screens.order_sums(say, now.order_from),
        Alert.ALL: lambda: alert_screens.home(say, now, leads=_leads(turn)),
        Alert.PEOPLE: lambda: alert_screens.home(say, now, leads=_leads(turn)),
        Alert.TEAM_EVENING: lambda: alert_screens.home(say, now, leads=_leads(turn)),
    }
    return screens[what]()


def _turned(now: Alerts, value: str) -> Alerts:
    """One of those that come at once, to be told of or not."""
    wanted: dict[str, Alerts] = {}
    for on in (True, False):
        wanted |= {
            alert_screens.turning(AtOnce.COMPLAINTS, on=on): replace(now, complaints=on),
            alert_screens.turning(AtOnce.REFUSALS, on=on): replace(now, refusals=on),
            alert_screens.turning(AtOnce.SILENCES, on=on): replace(now, silences=on),
            alert_screens.turning(AtOnce.IDLE, on=on): replace(now, idle=on),
        }
    if value not in wanted:
        raise NotFound
    return wanted[value]


def _from_sum(turn: Turn, now: Alerts, value: str) -> Alerts:
    if value == NEVER:
        return replace(now, order_from=None)
    if value.startswith(alert_screens.MINOR):
        currency = turn.reader.currency
        offered = tuple(minor(one, currency) for one in large_orders(currency))
        return replace(now, order_from=_offered(value.removeprefix(alert_screens.MINOR), offered))
    return replace(now, order_from=100 * _offered(value, ORDERS_FROM))


def _changed(now: Alerts, what: Alert, value: str) -> Alerts:
    """What stands on none of our buttons is NotFound."""
    never = value == NEVER
    match what:
        case Alert.CALLS:
            return replace(now, call_lead=None if never else _offered(value, CALL_LEADS))
        case Alert.VISITS:
            return replace(now, visit_lead=None if never else _offered(value, VISIT_LEADS))
        case Alert.EVENING:
            return replace(now, evening_at=None if never else evening(value))
        case Alert.TEAM:
            return replace(now, team_at=None if never else morning(value))
        case Alert.TEAM_EVENING if value in (alert_screens.ON, NEVER):
            return replace(now, team_evening=not never)
        case Alert.QUIET:
            found = next((one for one in NIGHTS if alert_screens.stamp(one) == value), None)
            if never or found:
                return replace(now, quiet=found)
    raise NotFound


def _offered(value: str, offered: tuple[int, ...]) -> int:
    if not value.isdecimal() or int(value) not in offered:
        raise NotFound
    return int(value)
