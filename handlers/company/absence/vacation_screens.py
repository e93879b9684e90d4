"""A member's vacation as screens: its days, who covers, and what is told of it unasked."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from handlers.speech import codes
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style
from handlers.speech.taps.company import Setting, SettingsTap, TeamAct, TeamTap, VacationAct, VacationTap
from handlers.speech.taps.evening import stamp
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.weeks import between, grid, leaf, number
from handlers.speech.words import Html, fill
from sales.company.members import Member
from sales.company.vacations import Vacation
from sales.days.calendar import WorkCalendar
from sales.ground import ids
from sales.values.inflection import for_whom

NOBODY = "-"
Days = tuple[date, ...]
"""None, the first, or the first and the last."""


def tap(act: VacationAct, member: int, days: Days = (), by: str = "", leaf: str = "") -> str:
    return VacationTap(act=act, member=ids.to_text(member), span="".join(map(stamp, days)), by=by, leaf=leaf).pack()


def way_in(reader: Reader, member: int) -> Button:
    return Button(reader.p_("button", "Vacation"), tap(VacationAct.LOOK, member))


def _back(reader: Reader, member: Member, *, own: bool) -> Button:
    """To one's settings, or to the member's screen in the team."""
    home = SettingsTap(place=Setting.HOME).pack()
    team = TeamTap(act=TeamAct.MEMBER, member=ids.to_text(member.id)).pack()
    return Button(reader.p_("button", "Back"), home if own else team)


def vacation(reader: Reader, member: Member, one: Vacation, by: str, *, own: bool, above: str = "") -> Screen:
    """The one that is ahead, or has begun."""
    lines = [_head(reader, member, own=own), reader.between(one.since, one.until), covered_by(reader, by)]
    if own:
        lines += ["", reader._("Meanwhile no list, no reminders and no evening come to you.")]
    days, current = (one.since, one.until), ids.to_text(one.substitute) if one.substitute else NOBODY
    begun = one.since <= reader.today
    word = reader.p_("vacation", "End it now") if begun else reader.p_("vacation", "Cancel it")
    rows: list[Row] = [
        [
            Button(
                reader.p_("vacation", "Dates"), tap(VacationAct.DAYS, member.id, days[:1] if begun else (), current)
            ),
            Button(reader.p_("button", "Covered by"), tap(VacationAct.WHOM, member.id, days)),
        ],
        [Button(word, tap(VacationAct.ASK_TO_END, member.id), style=Style.DANGER)],
        [_back(reader, member, own=own)],
    ]
    return Screen("\n".join([*([above, ""] if above else []), *lines]), rows)


def covered_by(reader: Reader, name: str) -> Html:
    return reader._("Covered by: {name}", name=name) if name else reader._("Covered by: nobody")


def _head(reader: Reader, member: Member, *, own: bool) -> Html:
    word = reader.p_("button", "Vacation")
    return fill("<b>{word}</b>", word=word) if own else fill("<b>{name}: {word}</b>", name=member.name, word=word)


def asks_days(reader: Reader, member: Member, days: Days, calendar: WorkCalendar, first: date, *, own: bool) -> Screen:
    """The first day, then the last one; or both in words."""

    def turn(monday: date) -> str:
        return tap(VacationAct.DAYS, member.id, days, leaf=stamp(monday))

    def button(day: date) -> Button:
        act = VacationAct.WHOM if days else VacationAct.DAYS
        on = Style.GOOD if day in days else None
        return Button(f"✓{day.day}" if on else number(day, calendar), tap(act, member.id, (*days, day)), style=on)

    asked = reader._("From which day? Tap it, or write both: 20–30 November")
    if days:
        asked = reader._("From {day}. Until which day, that day included?", day=reader.day(days[0]))
    since = max(reader.today, *days) if days else reader.today
    text = "\n\n".join([_head(reader, member, own=own), asked, between(reader, first)])
    back = _back(reader, member, own=own)
    return Screen(text, [*grid(reader, first, button, turn, since=since), *leaf(reader, first, turn, back)])


def asks_whom(reader: Reader, member: Member, days: Days, others: Sequence[Member], page: int, *, own: bool) -> Screen:
    """Colleagues who are there on those days; nobody is an answer, too."""
    last = last_page(len(others))
    page = within(page, last)
    here = others[page * SIZE : (page + 1) * SIZE]
    rows: list[Row] = [[_covering(one.name, member, days, ids.to_text(one.id))] for one in here]
    pages = pager(page, last, lambda number: tap(VacationAct.WHOM, member.id, days, str(number)))
    nobody = _covering(reader.p_("vacation", "Nobody"), member, days, NOBODY)
    asked = reader._(
        "Who covers meanwhile? On these days that colleague sees the clients, works with them and gets the reminders. "
        "After the last day it is over by itself."
    )
    text = "\n".join([_head(reader, member, own=own), reader.between(days[0], days[-1]), "", asked])
    return Screen(text, [*rows, *pages, [nobody], [_back(reader, member, own=own)]])


def _covering(label: str, member: Member, days: Days, by: str) -> Button:
    return Button(label, tap(VacationAct.SAVE, member.id, days, by))


def asks_to_end(reader: Reader, member: Member, one: Vacation, *, own: bool) -> Screen:
    text = reader._("End the vacation today? Whoever covers sees these clients no more.")
    if one.since > reader.today:
        text = reader._("Cancel the vacation?")
    yes = Button(reader.p_("button", "Yes"), tap(VacationAct.END, member.id), style=Style.DANGER)
    no = Button(reader.p_("button", "No"), tap(VacationAct.LOOK, member.id))
    return Screen("\n".join([_head(reader, member, own=own), text]), [[yes, no]])


def ended(reader: Reader, member: Member, *, own: bool) -> Screen:
    return Screen(reader._("Saved. No vacation is planned."), [[_back(reader, member, own=own)]])


# What comes unasked.


def taken(reader: Reader, data: dict[str, Any]) -> Screen:
    """To the leads, or to whoever it is that a lead sends on vacation."""
    text = reader._("{name}: vacation {days}.", name=data["name"], days=_days(reader, data))
    return Screen("\n".join([f"{codes.AWAY} {text}", covered_by(reader, data["substitute"])]))


def covering(reader: Reader, data: dict[str, Any]) -> Screen:
    """To the substitute, before it begins."""
    text = reader._("You cover {name}: {days}.", name=for_whom(reader.locale, data["name"]), days=_days(reader, data))
    return Screen(f"{codes.AWAY} {text}")


def begun(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever is away."""
    text = reader._("Have a good vacation! Until {day} no list and no reminders come.", day=_day(reader, data["until"]))
    return Screen("\n".join([f"{codes.AWAY} {text}", covered_by(reader, data["substitute"])]))


def covers(reader: Reader, data: dict[str, Any]) -> Screen:
    """To the substitute."""
    text = reader.n_(
        "You cover {name} until {day}: {n} client.",
        "You cover {name} until {day}: {n} clients.",
        data["clients"],
        name=for_whom(reader.locale, data["name"]),
        day=_day(reader, data["until"]),
    )
    today = Button(reader.p_("button", "Today"), MenuTap(place="today").pack())
    return Screen(f"{codes.AWAY} {text}", [[today]])


def over(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever is back: what was done meanwhile."""
    today = Button(reader.p_("button", "Today"), MenuTap(place="today").pack())
    return Screen("\n".join([reader._("Welcome back!"), *_done(reader, data)]), [[today]])


def _done(reader: Reader, data: dict[str, Any]) -> list[str]:
    """Борис: 14 касаний, 2 заказа на 84 000 ₽. Шагов сделано 9, просрочено 3"""
    lines: list[str] = []
    if data["substitute"] or data["touches"]:
        counted = [reader.n_("{n} touch", "{n} touches", data["touches"])]
        if data["orders"]:
            orders = reader.n_("{n} order", "{n} orders", data["orders"])
            money = reader.money(data["amount"])
            counted.append(reader._("{orders} for {sum}", orders=orders, sum=money) if data["amount"] else orders)
        whose = data["substitute"] or reader._("Done meanwhile")
        lines.append(fill("{whose}: {counted}", whose=whose, counted=Html(", ".join(counted))))
    lines.append(reader._("Steps done: {done}, overdue: {left}", done=data["steps"], left=data["left"]))
    return lines


def covered(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever has covered."""
    return Screen(reader._("You cover {name} no more. Thank you!", name=for_whom(reader.locale, data["name"])))


def uncovered(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever is away, and to the leads."""
    days = _days(reader, data)
    text = reader._("Nobody covers {name} on some days of {days}: choose somebody.", name=data["name"], days=days)
    return Screen(f"⚠️ {text}")


def _day(reader: Reader, iso: str) -> str:
    return reader.day(date.fromisoformat(iso))


def _days(reader: Reader, data: dict[str, Any]) -> str:
    return reader.between(date.fromisoformat(data["since"]), date.fromisoformat(data["until"]))
