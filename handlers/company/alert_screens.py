"""The screens of what comes unasked: reminders, the evening, quiet hours; to a lead their morning, and at once."""

from collections.abc import Mapping, Sequence
from datetime import time

from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import Button, Row, Screen, Style, clipped, pairs
from handlers.speech.taps.company import Alert, AlertTap, AtOnce, Setting, SettingsTap
from handlers.speech.words import Html, Words
from sales.company.alerts import CALL_LEADS, EVENINGS, NIGHTS, TEAM_MORNINGS, VISIT_LEADS, Alerts, Quiet
from sales.company.members import Member
from sales.ground import ids
from sales.values.scales import large_orders, minor

NEVER, ON, MINOR = "-", "+", "m"
HOUR = 60
LONGEST_ON_BUTTON = 20


def way_in(reader: Reader) -> Button:
    return Button(reader.p_("button", "Alerts"), AlertTap(what=Alert.ALL).pack())


def home(reader: Reader, alerts: Alerts, *, leads: bool) -> Screen:
    """Those who lead choose their morning of the team, too, and of whom they hear."""
    text = reader._(
        "<b>Alerts</b>\n\nBefore a call: {call}\nBefore a visit: {visit}\nEvening: {evening}\nQuiet hours: {quiet}",
        call=_lead(reader, alerts.call_lead),
        visit=_lead(reader, alerts.visit_lead),
        evening=_hour(reader, alerts.evening_at),
        quiet=_quiet(reader, alerts.quiet),
    )
    places = [
        _open(reader.p_("alerts", "Calls"), Alert.CALLS),
        _open(reader.p_("alerts", "Visits"), Alert.VISITS),
        _open(reader.p_("alerts", "Evening"), Alert.EVENING),
        _open(reader.p_("alerts", "Quiet hours"), Alert.QUIET),
    ]
    said = [text, *(_led(reader, alerts) if leads else [])]
    places += [_open(reader.p_("alerts", "Team's morning"), Alert.TEAM)] if leads else []
    places += [_open(reader.p_("alerts", "At once"), Alert.AT_ONCE)] if leads else []
    places += [_open(reader.p_("alerts", "Of whom"), Alert.PEOPLE), _team_evening(reader, alerts)] if leads else []
    back = Button(reader.p_("button", "Back"), SettingsTap(place=Setting.HOME).pack())
    return Screen("\n".join(said), [*pairs(places), [back]])


def _team_evening(reader: Reader, alerts: Alerts) -> Button:
    """One tap, and it is the other way round; a second one says the same."""
    on = alerts.team_evening
    return _choice(reader.p_("alerts", "Team's evening"), Alert.TEAM_EVENING, NEVER if on else ON, on=on)


def _led(reader: Reader, alerts: Alerts) -> list[Html]:
    """What comes to those who lead."""
    return [
        reader._("Team's morning: {time}", time=_hour(reader, alerts.team_at)),
        reader._("At once: {what}", what=_told_at_once(reader, alerts)),
    ]


def _told_at_once(reader: Reader, alerts: Alerts) -> Html:
    """претензия, отказ ключевого, молчание ключевого"""
    on = [at_once_word(reader, one) for one in AtOnce if _is_on(alerts, one)]
    on += [_orders(reader, alerts.order_from)] if alerts.order_from is not None else []
    return Html(", ".join(f"{one[:1].lower()}{one[1:]}" for one in on)) if on else reader.p_("alerts", "off")


@told_once
def at_once_word(say: Words) -> Mapping[AtOnce, Html]:
    return {
        AtOnce.COMPLAINTS: say.p_("alerts", "Complaint"),
        AtOnce.REFUSALS: say.p_("alerts", "Key client refuses"),
        AtOnce.SILENCES: say.p_("alerts", "Key client is quiet"),
        AtOnce.IDLE: say.p_("alerts", "No touch by noon"),
    }


def _is_on(alerts: Alerts, what: AtOnce) -> bool:
    known = {
        AtOnce.COMPLAINTS: alerts.complaints,
        AtOnce.REFUSALS: alerts.refusals,
        AtOnce.SILENCES: alerts.silences,
        AtOnce.IDLE: alerts.idle,
    }
    return known[what]


def turning(what: AtOnce, *, on: bool) -> str:
    """What a button about it carries: a second tap says the same."""
    return f"{'+' if on else NEVER}{what}"


def at_once(reader: Reader, alerts: Alerts) -> Screen:
    """One tap each: told of, or not."""
    text = reader._("What shall I tell you at once? In quiet hours it waits for their end.")
    choices = [
        _choice(at_once_word(reader, one), Alert.AT_ONCE, turning(one, on=not _is_on(alerts, one)), on=on)
        for one in AtOnce
        for on in [_is_on(alerts, one)]
    ]
    orders = Button(_ticked(_orders(reader, alerts.order_from), on=alerts.order_from is not None), _tap(Alert.ORDERS))
    rows: list[Row] = [[one] for one in [*choices, orders]]
    return Screen(text, [*rows, [_open(reader.p_("button", "Back"), Alert.ALL)]])


def _orders(reader: Reader, order_from: int | None) -> Html:
    if order_from is None:
        return reader.p_("alerts", "Large order")
    return reader.p_("alerts", "Order from {sum}", sum=reader.money(order_from))


def order_sums(reader: Reader, now: int | None) -> Screen:
    text = reader._(
        "From which sum on is an order worth a message? Choose, or write it, for example: {sum}",
        sum=reader.example(250),
    )
    sums = [minor(one, reader.currency) for one in large_orders(reader.currency)]
    choices = [_choice(reader.money(one), Alert.ORDERS, f"{MINOR}{one}", on=one == now) for one in sums]
    rows = pairs([*choices, _choice(reader.p_("alerts", "off"), Alert.ORDERS, NEVER, on=now is None)])
    return Screen(text, [*rows, [_open(reader.p_("button", "Back"), Alert.AT_ONCE)]])


def team_mornings(reader: Reader, now: time | None) -> Screen:
    text = reader._("When shall the team's morning come? Choose, or write a time, for example: 9:15")
    choices = [_choice(_hour(reader, at), Alert.TEAM, f"{at:%H%M}", on=at == now) for at in TEAM_MORNINGS]
    return _asked(reader, text, [*choices, _choice(_hour(reader, None), Alert.TEAM, NEVER, on=now is None)])


def people(reader: Reader, members: Sequence[Member], alerts: Alerts) -> Screen:
    """One tap each: heard of, or not."""
    text = reader._("Of whom shall the morning and the complaints tell you?")
    choices = [_whom(one, heard=one.id not in alerts.unheard) for one in members]
    return _asked(reader, text if members else reader._("There is nobody else in the team yet."), choices)


def whom(member: int, *, heard: bool) -> str:
    """What a button about a member carries: a second tap says the same."""
    return f"{'+' if heard else NEVER}{ids.to_text(member)}"


def _whom(member: Member, *, heard: bool) -> Button:
    label = clipped(member.name, LONGEST_ON_BUTTON)
    return _choice(label, Alert.PEOPLE, whom(member.id, heard=not heard), on=heard)


def leads(reader: Reader, what: Alert, now: int | None) -> Screen:
    text = reader._("How long before an agreed call shall I remind you?")
    if what is Alert.VISITS:
        text = reader._("How long before an agreed visit shall I remind you?")
    offered = CALL_LEADS if what is Alert.CALLS else VISIT_LEADS
    choices = [_choice(_lead(reader, one), what, str(one), on=one == now) for one in offered]
    return _asked(reader, text, [*choices, _choice(_lead(reader, None), what, NEVER, on=now is None)])


def evenings(reader: Reader, now: time | None) -> Screen:
    text = reader._("When shall I sum up the day? Choose, or write a time, for example: 18:45")
    choices = [_choice(_hour(reader, at), Alert.EVENING, f"{at:%H%M}", on=at == now) for at in EVENINGS]
    return _asked(reader, text, [*choices, _choice(_hour(reader, None), Alert.EVENING, NEVER, on=now is None)])


def nights(reader: Reader, now: Quiet | None) -> Screen:
    text = reader._("In quiet hours and on days off you hear only of what was agreed for that very time.")
    choices = [_choice(_quiet(reader, one), Alert.QUIET, stamp(one), on=one == now) for one in NIGHTS]
    return _asked(reader, text, [*choices, _choice(_quiet(reader, None), Alert.QUIET, NEVER, on=now is None)])


def stamp(quiet: Quiet) -> str:
    return f"{quiet.since:%H%M}{quiet.until:%H%M}"


def _asked(reader: Reader, text: str, choices: list[Button]) -> Screen:
    return Screen(text, [*pairs(choices), [_open(reader.p_("button", "Back"), Alert.ALL)]])


def _lead(reader: Reader, minutes: int | None) -> Html:
    """за 15 минут, за час, за 1,5 часа"""
    if minutes is None:
        return reader.p_("alerts", "off")
    if minutes < HOUR:
        return reader.np_("alerts", "{n} minute", "{n} minutes", minutes)
    if minutes % HOUR:
        return reader.p_("alerts", "{hours} hours", hours=reader.number(minutes / HOUR))
    return reader.np_("alerts", "{n} hour", "{n} hours", minutes // HOUR)


def _hour(reader: Reader, at: time | None) -> Html:
    return reader.p_("alerts", "off") if at is None else Html(reader.clock(at))


def _quiet(reader: Reader, quiet: Quiet | None) -> Html:
    if quiet is None:
        return reader.p_("alerts", "off")
    return Html(f"{reader.clock(quiet.since)}–{reader.clock(quiet.until)}")


def _open(label: str, what: Alert) -> Button:
    return Button(label, _tap(what))


def _choice(label: str, what: Alert, value: str, *, on: bool) -> Button:
    begun = f"{label[:1].upper()}{label[1:]}"  # within a line it is written small
    return Button(_ticked(begun, on=on), _tap(what, value), style=Style.GOOD if on else None)


def _ticked(label: str, *, on: bool) -> str:
    return f"✓ {label}" if on else label


def _tap(what: Alert, value: str = "") -> str:
    return AlertTap(what=what, value=value).pack()
