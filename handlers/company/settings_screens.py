"""The screens of /settings: one's own morning, days, time and language; for the owner the company's rules."""

from datetime import date, time, timedelta

from babel import Locale
from babel.dates import format_date

from handlers.company import alert_screens, directory_screens, rule_words, wording_screens
from handlers.company.absence import days_off_screens, vacation_screens
from handlers.speech import geography
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, pairs
from handlers.speech.taps.company import Setting, SettingsTap
from handlers.speech.words import LANGUAGES, Html
from sales.company.figures import RANGES, Figure, figure_of
from sales.company.members import Me, Rules, Workspace
from sales.days import zones
from sales.ground.scope import Right

MORNINGS = (time(7, 30), time(8, 0), time(8, 30), time(9, 0), time(9, 30), time(10, 0))
MONDAY = date(2024, 1, 1)
PLACES = {
    Figure.CALL_AFTER: Setting.MONTHS,
    Figure.TOUCHES: Setting.TOUCHES,
    Figure.REGULAR: Setting.REGULAR,
    Figure.PROVEN: Setting.ORDERS,
    Figure.ASLEEP: Setting.ASLEEP,
    Figure.TALK_REST: Setting.TALK_REST,
    Figure.NOT_NOW_REST: Setting.NOT_NOW_REST,
    Figure.REFUSAL_REST: Setting.REFUSAL_REST,
    Figure.OFFER: Setting.OFFER,
    Figure.POTENTIAL_CALL: Setting.POTENTIAL_CALL,
    Figure.ACTIVE_CALL: Setting.ACTIVE_CALL,
    Figure.KEY_CALL: Setting.KEY_CALL,
    Figure.DEAD_CALL: Setting.DEAD_CALL,
    Figure.DAY_CALLS: Setting.DAY_CALLS,
    Figure.DAY_VISITS: Setting.DAY_VISITS,
    Figure.POOL_DAYS: Setting.POOL_DAYS,
    Figure.POOL_A_DAY: Setting.POOL_A_DAY,
    Figure.POOL_REST: Setting.POOL_REST,
    Figure.OPEN_CLIENTS: Setting.OPEN_CLIENTS,
}
RESTS = (Figure.TALK_REST, Figure.NOT_NOW_REST, Figure.REFUSAL_REST)
ROOM = (Figure.DAY_CALLS, Figure.DAY_VISITS)
POOL_OFF = "--"
"""Off, though there are clients in it."""
POOL = (Figure.POOL_DAYS, Figure.POOL_A_DAY, Figure.POOL_REST, Figure.OPEN_CLIENTS)
CONTACTS = (Figure.OFFER, Figure.POTENTIAL_CALL, Figure.ACTIVE_CALL, Figure.KEY_CALL, Figure.DEAD_CALL)


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
        vacation_screens.way_in(reader, me.member.id),
        wording_screens.way_in(reader),
    ]
    rows = pairs(own)
    if me.scope.may(Right.RULES):
        rows = [*rows, *_company(reader)]
    return Screen(text, [*rows, [_open(reader.p_("button", "Done"), Setting.CLOSE)]])


def _company(reader: Reader) -> list[Row]:
    rules = _open(reader.p_("button", "Rules"), Setting.RULES)
    protection = _open(reader.p_("button", "Protection"), Setting.PROTECT)
    pool = _open(reader.p_("button", "Pool"), Setting.POOL)
    return [[rules, protection], directory_screens.ways_in(reader), [pool]]


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


def rules_with(reader: Reader, company: Workspace, place: Setting) -> Screen:
    """The screen that a rule stands on."""
    if place in (Setting.RESTS, *map(PLACES.__getitem__, RESTS)):
        return rests(reader, company.rules)
    if place in (Setting.CONTACTS, Setting.PLANS_CONTACTS, *map(PLACES.__getitem__, CONTACTS)):
        return contacts(reader, company.rules)
    if place in (Setting.ROOM, *map(PLACES.__getitem__, ROOM)):
        return room(reader, company.rules)
    if place in (Setting.POOL, Setting.POOL_ON, *map(PLACES.__getitem__, POOL)):
        return pool(reader, company.rules)
    return rules(reader, company)


def rules(reader: Reader, company: Workspace) -> Screen:
    rules = company.rules
    text = reader._(
        "<b>Rules of the company</b>\n\n"
        "Time to call a client again, months after the last order: {months}\n"
        "Months without an order until a client is asleep: {asleep}\n"
        "Touches planned until the first order: {touches}\n"
        "Orders that make a client regular: {regular}, proven: {orders}\n"
        "Holidays are days off: {holidays}\n"
        "Days off of its own: {days_off}\n"
        "Time: {clock}",
        months=rules.call_after_months,
        asleep=rules.asleep_months,
        touches=rules.planned_touches,
        regular=rules.regular_orders,
        orders=rules.proven_orders,
        holidays=_yes(reader, on=rules.follow_holidays),
        days_off=Html(days_off_screens.named(reader, company.days_off)),
        clock=geography.clock(reader, company.zone),
    )
    more = [
        _open(reader.p_("button", "Rests"), Setting.RESTS),
        _open(reader.p_("button", "Plan of contacts"), Setting.CONTACTS),
        _switch(reader.p_("button", "Holidays off"), Setting.HOLIDAYS, on=rules.follow_holidays),
        days_off_screens.way_in(reader),
        _open(reader.p_("button", "Room of a day"), Setting.ROOM),
        _open(reader.p_("button", "Time zone"), Setting.COMPANY_ZONE),
    ]
    counted = [_opens(reader, one) for one in PLACES if one not in (*RESTS, *CONTACTS, *ROOM, *POOL)]
    return Screen(text, [*pairs([*counted, *more]), [_back(reader)]])


def rests(reader: Reader, rules: Rules) -> Screen:
    head = reader._("<b>Rests</b>\n\nFor how long a client without a step is not brought up. An order ends it.")
    lines = [rule_words.line(reader, rules, one) for one in RESTS]
    buttons = [_opens(reader, one) for one in RESTS]
    return Screen("\n".join([head, *lines]), [*pairs(buttons), [_back(reader, Setting.RULES)]])


def contacts(reader: Reader, rules: Rules) -> Screen:
    """Off, there is nothing to be set."""
    head = reader._("<b>Plan of contacts</b>\n\nWhose turn it is where no step is planned. It only proposes.")
    switch = _switch(reader.p_("button", "Plan of contacts"), Setting.PLANS_CONTACTS, on=rules.plans_contacts)
    told = CONTACTS if rules.plans_contacts else ()
    lines = [rule_words.line(reader, rules, one) for one in told]
    buttons = [switch, *(_opens(reader, one) for one in told)]
    return Screen("\n".join([head, *lines]), [*pairs(buttons), [_back(reader, Setting.RULES)]])


def room(reader: Reader, rules: Rules) -> Screen:
    head = reader._(
        "<b>Room of a day</b>\n\nHow much fits into a rep's day until I know better: from twenty days of work on, "
        "it is what the rep did on most of them. Spreading over days fills a part of it."
    )
    lines = [rule_words.line(reader, rules, one) for one in ROOM]
    buttons = [_opens(reader, one) for one in ROOM]
    return Screen("\n".join([head, *lines]), [*pairs(buttons), [_back(reader, Setting.RULES)]])


def pool(reader: Reader, rules: Rules) -> Screen:
    """How many clients one may have holds with the pool and without."""
    head = reader._(
        "<b>Pool</b>\n\nA client whom nobody has touched for long goes to the pool; whose it is is told in three "
        "mornings before. Reps take clients out of it themselves. Nobody goes who has bought lately or has a step "
        "ahead, no key or VIP clients, nobody who is inactive or asked to be left in peace."
    )
    told = POOL if rules.pool else POOL[-1:]
    switch = _switch(reader.p_("button", "Pool"), Setting.POOL_ON, on=rules.pool)
    lines = [rule_words.line(reader, rules, one) for one in told]
    buttons = [switch, *(_opens(reader, one) for one in told)]
    return Screen("\n".join([head, "", *lines]), [*pairs(buttons), [_back(reader)]])


def pool_to_leave(reader: Reader, clients: int) -> Screen:
    """Before it is turned off with somebody in it: what becomes of them."""
    off = Button(reader.p_("pool", "Turn it off"), tap(Setting.POOL_ON, POOL_OFF), style=Style.DANGER)
    return Screen(rule_words.pool_to_leave(reader, clients), [[off], [_back(reader, Setting.POOL)]])


def figure(reader: Reader, figure: Figure, rules: Rules) -> Screen:
    place, now = PLACES[figure], figure_of(rules, figure)
    words = {one: str(one) if one else rule_words.no_limit(reader) for one in RANGES[figure].offered}
    choices = [_choice(words[one], place, str(one), on=one == now) for one in RANGES[figure].offered]
    back = Setting.RESTS if figure in RESTS else Setting.CONTACTS if figure in CONTACTS else Setting.RULES
    back = Setting.ROOM if figure in ROOM else Setting.POOL if figure in POOL else back
    return Screen(rule_words.question(reader, figure), [*pairs(choices), [_back(reader, back)]])


def protection(reader: Reader, *, on: bool) -> Screen:
    text = reader._("What the bot sends can't be forwarded or saved while protection is on. It holds for new messages.")
    switch = _switch(reader.p_("button", "Protection"), Setting.PROTECT, on=on)
    return Screen(text, [[switch], [_back(reader)]])


def _yes(reader: Reader, *, on: bool) -> Html:
    return reader.p_("button", "Yes") if on else reader.p_("button", "No")


def _open(label: str, place: Setting) -> Button:
    return Button(label, tap(place))


def _opens(reader: Reader, figure: Figure) -> Button:
    return _open(rule_words.figure(reader, figure), PLACES[figure])


def _choice(label: str, place: Setting, value: str, *, on: bool) -> Button:
    return Button(f"✓ {label}" if on else label, tap(place, value), style=Style.GOOD if on else None)


def _switch(label: str, place: Setting, *, on: bool) -> Button:
    """Names what a tap makes of it."""
    return _choice(label, place, "-" if on else "+", on=on)


def _back(reader: Reader, place: Setting = Setting.HOME) -> Button:
    return _open(reader.p_("button", "Back"), place)
