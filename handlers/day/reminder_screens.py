"""Screens of reminders: the hour and the client, the purpose, the address, and last the person and number."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.frame import undo_screens
from handlers.recording import plan_screens
from handlers.speech import codes, reaching
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, clipped, cut
from handlers.speech.taps.everywhere import CardTap, MenuTap, TouchTap
from handlers.speech.taps.reminders import RemindAct, remind
from handlers.speech.words import Html, fill
from sales.clients.client import Card, Client, ClientLine
from sales.ground import ids
from sales.recording.agenda import Agenda
from sales.work.step import DayPreset, NextStep, StepKind

LONGEST_NAME = 60
LONGEST_ON_BUTTON = 28
LONGEST_TEXT = 200
MOST_PHONES = 3


def one(reader: Reader, step: NextStep, card: Card, home: str, agenda: Agenda, *, of_several: bool = False) -> Screen:
    """All that the call or visit needs; `of_several` adds the way back to the day."""
    client = card.client
    lines = [
        fill("⏰ {line}", line=_line(reader, step, client, home)),
        *_what_for(reader, step, card),
        *_where(step, client),
        *_whom(reader, card),
    ]
    text = ids.to_text(client.id)
    touch = TouchTap(client=text, step=ids.to_text(step.id)).pack()
    rows: list[Row] = [
        [Button(reader.p_("card", "Touch"), touch, style=Style.MAIN)],
        [
            Button(reader.p_("reminder", "+15 min"), remind(RemindAct.QUARTER, step.id)),
            Button(reader.p_("reminder", "+1 hour"), remind(RemindAct.HOUR, step.id)),
        ],
        *_tomorrow_or_card(reader, step, agenda),
    ]
    return Screen("\n".join(lines), [*rows, *([[_today(reader)]] if of_several else [])])


def several(reader: Reader, reminded: Sequence[tuple[NextStep, ClientLine]], home: str) -> Screen:
    """A line and a button each, which opens the single reminder."""
    head = reader.n_("{n} step is near:", "{n} steps are near:", len(reminded))
    lines = [_line(reader, step, client, home) + _noted(step) for step, client in reminded]
    rows: list[Row] = [[_opening(reader, step, client)] for step, client in reminded]
    return Screen("\n".join([f"⏰ {head}", *lines]), rows)


def put_off(reader: Reader, step: NextStep, name: str, at: datetime) -> Screen:
    """Says when the reminder comes again; the agreed hour stays."""
    text = reader._(
        "I'll remind you at {time}.\n<b>{name}</b>: still agreed for {agreed}.",
        time=reader.clock(reader.local(at).time()),
        name=cut(name, LONGEST_NAME),
        agreed=reader.moment(step.due_at) if step.due_at else reader.day(step.due_on),
    )
    touch = TouchTap(client=ids.to_text(step.client), step=ids.to_text(step.id)).pack()
    return Screen(text, [[Button(reader.p_("card", "Touch"), touch), _card(reader, step.client)]])


def moved(reader: Reader, step: NextStep, name: str) -> Screen:
    """The step was moved; *Undo* has the new step's id as its key."""
    when = f"{reader.day(step.due_on)}, {_clock(reader, step)}" if step.due_time else reader.day(step.due_on)
    text = reader._("Saved. <b>{name}</b>: moved to {when}.", name=cut(name, LONGEST_NAME), when=when)
    undo = undo_screens.button(reader, step.id, step.client)
    return Screen(text, [[undo, _card(reader, step.client)], [_today(reader)]])


def over(reader: Reader, step: NextStep, name: str) -> Screen:
    text = reader._("<b>{name}</b>: this step is done or moved already.", name=cut(name, LONGEST_NAME))
    return Screen(text, [[_card(reader, step.client), _today(reader)]])


def _line(reader: Reader, step: NextStep, client: Client | ClientLine, home: str) -> Html:
    """10:00 📞 Ромашка · у них 13:00"""
    name = cut(client.name, LONGEST_NAME)
    line = fill(
        "<b>{time}</b> {sign} <b>{name}</b>", time=_clock(reader, step), sign=codes.STEP_SIGNS[step.kind], name=name
    )
    if instead := reader.instead_of(client.owner):
        line = fill("{line} · {instead}", line=line, instead=instead)
    there = step.due_at.astimezone(ZoneInfo(client.zone or home)) if step.due_at else None
    if step.due_at is None or there is None or there.utcoffset() == reader.local(step.due_at).utcoffset():
        return line
    theirs = reader._("{time} there", time=reader.clock(there.time()))
    return fill("{line} · {theirs}", line=line, theirs=theirs)


def _what_for(reader: Reader, step: NextStep, card: Card) -> list[str]:
    """The step's note, else the last talk's comment; and what was noted since."""
    heard = [codes.noted(reader, card.noted_since, LONGEST_TEXT)] if card.noted_since else []
    if step.note:
        return [reader._("What for: {note}", note=clipped(step.note, LONGEST_TEXT)), *heard]
    said = card.client.facts.last_talk_note
    return [*([f"💬 {cut(said, LONGEST_TEXT)}"] if said else []), *heard]


def _noted(step: NextStep) -> Html:
    return fill(": {note}", note=clipped(step.note, LONGEST_NAME)) if step.note else Html("")


def _where(step: NextStep, client: Client) -> list[str]:
    """The address, for visits only."""
    if step.kind is not StepKind.VISIT:
        return []
    told = (("📍", client.address), ("🔑", client.entrance_note))
    return [f"{sign} {cut(words, LONGEST_TEXT)}" for sign, words in told if words]


def _whom(reader: Reader, card: Card) -> list[str]:
    who = card.decider
    if who is None:
        return []
    name = "" if who.name == card.client.name else who.name
    about = ", ".join(filter(None, [cut(name), cut(who.position)]))
    return [
        *([f"👤 {about}"] if about else []),
        *reaching.numbers(reader, who, MOST_PHONES),
        *reaching.of_another(reader, card, who),
    ]


def _opening(reader: Reader, step: NextStep, client: ClientLine) -> Button:
    label = f"{codes.STEP_SIGNS[step.kind]} {_clock(reader, step)} {clipped(client.name, LONGEST_ON_BUTTON)}"
    return Button(label, remind(RemindAct.SHOW, step.id))


def _tomorrow_or_card(reader: Reader, step: NextStep, agenda: Agenda) -> list[Row]:
    """The buttons; if tomorrow is nearly full, its button says so and needs a row of its own."""
    day, card = plan_screens.tomorrow_of(reader, agenda), _card(reader, step.client)
    word = f"{codes.day_preset(reader, DayPreset.TOMORROW)} · {reader.weekday(day)}"
    held = plan_screens.full(reader, agenda, day, step.kind)
    tomorrow = Button(" · ".join(filter(None, [word, held])), remind(RemindAct.TOMORROW, step.id))
    return [[tomorrow], [card]] if held else [[tomorrow, card]]


def _card(reader: Reader, client: int) -> Button:
    return Button(reader.p_("reminder", "Card"), CardTap(client=ids.to_text(client)).pack())


def _today(reader: Reader) -> Button:
    return Button(reader.p_("button", "Today"), MenuTap(place="today").pack())


def _clock(reader: Reader, step: NextStep) -> str:
    return reader.clock(reader.local(step.due_at).time()) if step.due_at else ""
