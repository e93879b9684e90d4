"""The screens of planning a next step: its day, its kind, and what was saved. The calendar is in `when_screens.py`."""

from datetime import date, time, timedelta

from aiogram.filters.callback_data import CallbackData

from handlers.frame import undo_screens
from handlers.recording.touch_screens import back_button
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, pairs
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.words import Html, fill
from sales.days.calendar import WorkCalendar, preset_days
from sales.ground import ids
from sales.recording.plan_draft import PlanDraft
from sales.work.step import StepKind
from sales.work.touch import Outcome


class PlanTap(CallbackData, prefix="p1"):
    """A tap within planning: which draft, which question, which answer."""

    draft: str
    step: str
    value: str = ""


def tap(draft: int, step: str, value: str = "") -> str:
    return PlanTap(draft=ids.to_text(draft), step=step, value=value).pack()


def stamp(day: date, at: time | None = None) -> str:
    """A day, and an hour if one was agreed, as a button carries them."""
    return f"{day:%Y%m%d}" + (f"-{at:%H%M}" if at else "")


def days(reader: Reader, plan: PlanDraft, name: str, calendar: WorkCalendar, *, note: str = "") -> Screen:
    """When is the next step? Preset days skip the member's days off and say which day they are."""
    rows: list[Row] = [[Button(f"{codes.step_kind(reader, plan.kind)} ▾", tap(plan.id, "k"))]]
    presets = [
        _preset(reader, plan, codes.day_preset(reader, code), day, main=code is plan.proposed)
        for code, day in preset_days(reader.today, calendar)
    ]
    other = Button(reader.p_("day", "Another date"), tap(plan.id, "x"))
    none = Button(reader.p_("day", "No step"), tap(plan.id, "no"))
    rows += pairs([*presets, other, *([none] if plan.touch or plan.step else [])])
    lines = [*_asked(reader, plan, name), *([note] if note else [])]
    return Screen("\n".join(lines), [*rows, *_below_days(reader, plan)])


def _preset(reader: Reader, plan: PlanDraft, word: str, day: date, *, main: bool) -> Button:
    which = reader.weekday(day) if day.month == reader.today.month else reader.short_day(day)
    return Button(f"{word} · {which}", tap(plan.id, "d", stamp(day)), style=Style.MAIN if main else None)


def _asked(reader: Reader, plan: PlanDraft, name: str) -> list[str]:
    kind = codes.step_kind(reader, plan.kind)
    return [_head(reader, plan, name), reader._("Next step: {kind}. When?", kind=_small(kind))]


def _head(reader: Reader, plan: PlanDraft, name: str) -> str:
    if plan.outcome is None:
        return fill("<b>{name}</b>", name=name)
    if plan.amount is not None:
        return _sold(reader, plan.amount, name)
    return reader._("Saved. <b>{name}</b>: {outcome}.", name=name, outcome=_small(codes.outcome(reader, plan.outcome)))


def _sold(reader: Reader, amount: int, name: str) -> str:
    if amount < 0:
        return reader._("Saved. <b>{name}</b>: return for {sum}.", name=name, sum=reader.money(-amount))
    return reader._("Saved. <b>{name}</b>: order for {sum}.", name=name, sum=reader.money(amount))


def _small(word: str) -> Html:
    """A label within a sentence; abbreviations such as КП keep their capitals."""
    return Html(word if word[1:2].isupper() else word[:1].lower() + word[1:])


def _below_days(reader: Reader, plan: PlanDraft) -> list[Row]:
    if plan.touch is None:
        return [[back_button(reader, plan.client, plan.origin)]]
    return [[_comment(reader, plan), undo(reader, plan)]]


def kinds(reader: Reader, plan: PlanDraft, name: str) -> Screen:
    buttons = [
        Button(f"{codes.STEP_SIGNS[code]} {codes.step_kind(reader, code)}", tap(plan.id, "ks", code.value))
        for code in StepKind
    ]
    back = Button(reader.p_("button", "Back"), tap(plan.id, "b"))
    return Screen(reader._("<b>{name}</b>\nWhat is the next step?", name=name), [*pairs(buttons), [back]])


def saved(reader: Reader, plan: PlanDraft, name: str, *, note: str = "", asks_to_stop: bool = False) -> Screen:
    """What is on disk now, and what can still be done about it."""
    lines = [_head(reader, plan, name) if plan.touch else reader._("Saved. <b>{name}</b>.", name=name)]
    lines.append(step_line(reader, plan))
    lines += [note] if note else []
    rows = _stop(reader, plan) if asks_to_stop else []
    if asks_to_stop:
        lines += ["", _stop_asked(reader, plan)]
    return Screen("\n".join(lines), [*rows, *_after(reader, plan)])


def stopped(reader: Reader) -> str:
    """What *Больше не напоминать* did."""
    return reader._("I won't bring this client up any more. An order or a planned step will change that.")


def step_line(reader: Reader, plan: PlanDraft) -> str:
    if plan.step is None or plan.day is None:
        return reader._("No new step planned.")
    kind = _small(codes.step_kind(reader, plan.kind))
    when = when_words(reader, plan.day, plan.at)
    if plan.after:
        when = reader._("{when}, after {time}", when=when, time=reader.clock(plan.after))
    return reader._("Next step: {kind} {when}.", kind=kind, when=when)


def when_words(reader: Reader, day: date, at: time | None) -> str:
    """завтра, пн, 23 ноября, 10:00"""
    known = {reader.today: reader._("today"), reader.today + timedelta(days=1): reader._("tomorrow")}
    pieces = [known.get(day, ""), reader.day(day), reader.clock(at) if at else ""]
    return ", ".join(piece for piece in pieces if piece)


def _stop_asked(reader: Reader, plan: PlanDraft) -> str:
    if plan.outcome is Outcome.REFUSED:
        return reader._("Stop reminding?")
    return reader._("Three attempts in a row. Stop reminding?")


def _stop(reader: Reader, plan: PlanDraft) -> list[Row]:
    yes = Button(reader.p_("button", "Yes"), tap(plan.id, "st", "y"))
    return [[yes, Button(reader.p_("button", "No"), tap(plan.id, "st", "n"))]]


def _after(reader: Reader, plan: PlanDraft) -> list[Row]:
    """PRODUCT's fixed places: comment, another date, undo, the card; the next client in lists."""
    again = (reader.p_("day", "Another date") if plan.step else reader.p_("card", "Next step"), tap(plan.id, "b"))
    card = Button(reader._("To the card"), CardTap(client=ids.to_text(plan.client)).pack())
    first = [_comment(reader, plan)] if plan.touch else []
    rows: list[Row] = pairs([*first, Button(*again), undo(reader, plan), card])
    if plan.origin == "d":
        following = Button(reader._("Next client"), tap(plan.id, "nx"), style=Style.MAIN)
        rows.append([following, back_button(reader, plan.client, "d")])
    return rows


def _comment(reader: Reader, plan: PlanDraft) -> Button:
    return Button(reader._("Comment"), tap(plan.id, "cm"))


def undo(reader: Reader, plan: PlanDraft) -> Button:
    return undo_screens.button(reader, plan.id, plan.client)


def comment(reader: Reader, plan: PlanDraft, name: str) -> Screen:
    back = Button(reader.p_("button", "Back"), tap(plan.id, "sv"))
    return Screen(reader._("<b>{name}</b>\nWrite, dictate or send a photo: it goes to the touch.", name=name), [[back]])
