"""The screens of /settings: one's own morning, days, time and language; for the owner the company's rules."""

from datetime import date, time, timedelta

from babel import Locale
from babel.dates import format_date

from handlers.company import alert_screens, directory_screens
from handlers.speech import geography
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, pairs
from handlers.speech.taps.company import Setting, SettingsTap
from handlers.speech.words import LANGUAGES, Html
from sales.company.members import Me, Workspace
from sales.days import zones
from sales.ground.scope import Right

MORNINGS = (time(7, 30), time(8, 0), time(8, 30), time(9, 0), time(9, 30), time(10, 0))
MONDAY = date(2024, 1, 1)
PRESETS = {"m": (3, 6, 9, 12), "p": (8, 10, 12, 16), "o": (5, 10, 15, 20)}


def tap(place: Setting, value: str = "") -> str:
    return SettingsTap(place=place, value=value).pack()


def home(reader: Reader, me: Me) -> Screen:
    text = reader._(
        "<b>Settings</b>\n\nName: {name}\nMorning list: {morning}\nWorking days: {days}\nTime: {clock}",
        name=me.member.name,
        morning=reader.clock(me.member.digest_at),
        days=days_in_words(reader, me.member.working_days),
        clock=geography.clock(reader, me.zone),
    )
    own = [
        _open(reader.p_("button", "Morning"), Setting.MORNING),
        _open(reader.p_("button", "Working days"), Setting.DAYS),
        _open(reader.p_("button", "Time zone"), Setting.ZONE),
        _open(reader.p_("button", "Language"), Setting.LANGUAGE),
        _open(reader.p_("button", "Name"), Setting.NAME),
        alert_screens.way_in(reader),
    ]
    rows = pairs(own)
    if me.scope.may(Right.RULES):
        rows = [*rows, *_company(reader)]
    return Screen(text, [*rows, [_open(reader.p_("button", "Done"), Setting.CLOSE)]])


def _company(reader: Reader) -> list[Row]:
    rules = _open(reader.p_("button", "Rules"), Setting.RULES)
    protection = _open(reader.p_("button", "Protection"), Setting.PROTECT)
    return [[rules, protection], directory_screens.ways_in(reader)]


def days_in_words(reader: Reader, days: frozenset[int]) -> str:
    """пн-пт where they stand together, one by one where they don't."""
    first, last = min(days), max(days)
    if len(days) > 2 and days == frozenset(range(first, last + 1)):
        return f"{_day(reader, first)}–{_day(reader, last)}"
    return ", ".join(_day(reader, day) for day in sorted(days))


def _day(reader: Reader, day: int) -> str:
    return format_date(MONDAY + timedelta(days=day), "EEE", locale=reader.locale)


def mornings(reader: Reader, me: Me) -> Screen:
    text = reader._("When shall the day's list come? Choose, or write a time, for example: 9:15")
    chosen = [_choice(reader.clock(at), Setting.MORNING, f"{at:%H%M}", on=at == me.member.digest_at) for at in MORNINGS]
    return Screen(text, [*pairs(chosen), [_back(reader)]])


def days(reader: Reader, me: Me) -> Screen:
    """Each button says what it makes of the day, so that a second tap does nothing more."""
    text = reader._("On which days do you work? The list comes on these, and steps are planned for them.")
    buttons = []
    for day in range(7):
        on = day in me.member.working_days
        buttons.append(_choice(_day(reader, day), Setting.DAYS, f"{day}{'-' if on else '+'}", on=on))
    return Screen(text, [*pairs(buttons), [_back(reader)]])


def time_zones(reader: Reader, me: Me) -> Screen:
    text = reader._("What time is it where you are? Choose a city, write one, or send your location.")
    return Screen(text, [*_cities(reader, me, Setting.ZONE, me.zone), [_back(reader)]])


def company_zones(reader: Reader, me: Me) -> Screen:
    text = reader._(
        "Which time does the company go by? It holds for whoever has chosen no other. Choose or write a city."
    )
    return Screen(text, [*_cities(reader, me, Setting.COMPANY_ZONE, me.workspace.zone), [_back(reader, Setting.RULES)]])


def _cities(reader: Reader, me: Me, place: Setting, now: str) -> list[Row]:
    offered = zones.choices(me.workspace.country)
    return pairs([_choice(geography.clock(reader, one), place, one, on=one == now) for one in offered])


def languages(reader: Reader) -> Screen:
    """Each named in itself."""
    choices = [
        _choice(
            str(Locale.parse(code).get_display_name()).capitalize(), Setting.LANGUAGE, code, on=code == reader.locale
        )
        for code in LANGUAGES
    ]
    return Screen(reader._("Which language shall we speak?"), [choices, [_back(reader)]])


def naming(reader: Reader) -> Screen:
    return Screen(reader._("What do your colleagues call you? For example: Anna Petrova"), [[_back(reader)]])


def rules(reader: Reader, company: Workspace) -> Screen:
    rules = company.rules
    text = reader._(
        "<b>Rules of the company</b>\n\n"
        "Time to call a client again, months after the last order: {months}\n"
        "Touches planned until the first order: {touches}\n"
        "Orders that make a client proven: {orders}\n"
        "Holidays are days off: {holidays}\n"
        "Time: {clock}",
        months=rules.call_after_months,
        touches=rules.planned_touches,
        orders=rules.proven_orders,
        holidays=_yes(reader, on=rules.follow_holidays),
        clock=geography.clock(reader, company.zone),
    )
    figures = [
        _open(reader.p_("button", "Months till a call"), Setting.MONTHS),
        _open(reader.p_("button", "Planned touches"), Setting.TOUCHES),
        _open(reader.p_("button", "Proven after"), Setting.ORDERS),
        _switch(reader.p_("button", "Holidays off"), Setting.HOLIDAYS, on=rules.follow_holidays),
        _open(reader.p_("button", "Time zone"), Setting.COMPANY_ZONE),
    ]
    return Screen(text, [*pairs(figures), [_back(reader)]])


def figure(reader: Reader, place: Setting, now: int) -> Screen:
    texts = {
        Setting.MONTHS: reader._("How many months after the last order is it time to call? Choose or write a number."),
        Setting.TOUCHES: reader._("How many touches do you plan for a client until the first order?"),
        Setting.ORDERS: reader._("How many orders make a client proven?"),
    }
    choices = [_choice(str(one), place, str(one), on=one == now) for one in PRESETS[place.value]]
    return Screen(texts[place], [*pairs(choices), [_back(reader, Setting.RULES)]])


def protection(reader: Reader, *, on: bool) -> Screen:
    text = reader._("What the bot sends can't be forwarded or saved while protection is on. It holds for new messages.")
    switch = _switch(reader.p_("button", "Protection"), Setting.PROTECT, on=on)
    return Screen(text, [[switch], [_back(reader)]])


def _yes(reader: Reader, *, on: bool) -> Html:
    return reader.p_("button", "Yes") if on else reader.p_("button", "No")


def _open(label: str, place: Setting) -> Button:
    return Button(label, tap(place))


def _choice(label: str, place: Setting, value: str, *, on: bool) -> Button:
    return Button(f"✓ {label}" if on else label, tap(place, value), style=Style.GOOD if on else None)


def _switch(label: str, place: Setting, *, on: bool) -> Button:
    """Names what a tap makes of it."""
    return _choice(label, place, "-" if on else "+", on=on)


def _back(reader: Reader, place: Setting = Setting.HOME) -> Button:
    return _open(reader.p_("button", "Back"), place)
