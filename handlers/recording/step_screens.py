"""The step screen: what is planned, on which days it could be instead, and *Drop the step*."""

from collections.abc import Sequence
from datetime import date, time

from handlers.recording import plan_screens
from handlers.recording.mending import ended_words
from handlers.recording.touch_screens import back_button
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, cut, pairs
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from handlers.speech.words import Html, fill
from sales.ground import ids
from sales.recording.agenda import Agenda
from sales.recording.plan_draft import Plan, PlanDraft
from sales.work.series import of_day
from sales.work.step import NextStep, StepKind

MOST_OTHERS = 4
"""As many as a card shows besides."""
LONGEST_ON_BUTTON = 18
RULES = ("w1", "w2", "m1")
"""On buttons: see `series.of_day`."""
LONGEST_PURPOSE = 200


def step(
    reader: Reader,
    draft: PlanDraft,
    name: str,
    planned: Sequence[NextStep],
    agenda: Agenda,
    *,
    note: str = "",
) -> Screen:
    """`planned` are the client's open steps; the draft is about one of them."""
    here = next(one for one in planned if one.id == draft.plan.step)
    others = [one for one in planned if one.id != here.id][:MOST_OTHERS]
    text = "\n".join(filter(None, [fill("<b>{name}</b>", name=name), *_planned(reader, here), note, *_asked(reader)]))
    rows: list[Row] = [plan_screens.kind_row(reader, draft)]
    rows += plan_screens.day_rows(reader, draft, agenda)
    rows += pairs([_other(reader, draft, one) for one in others])
    drop = Button("🗑 " + reader.p_("step", "Drop the step"), tap(draft.id, After.NO_STEP))
    skip = Button(reader.p_("step", "Skip this time"), tap(draft.id, After.SKIP))
    again = Button("🔁 " + reader.p_("button", "Repeat"), tap(draft.id, After.REPEAT))
    rows += [[skip if here.series else again], [drop, back_button(reader, draft)]]
    return Screen(text, rows)


def _asked(reader: Reader) -> list[str]:
    return ["", reader._("Another day?")]


def _planned(reader: Reader, step: NextStep) -> list[str]:
    """📞 Позвонить: чт, 19 ноября, 10:00, and below it what for and how often it was put off."""
    late = " ❗️" if step.is_overdue(reader.now) else ""
    when = plan_screens.when_words(reader, step.due_on, step.due_time)
    kind = codes.step_kind(reader, step.kind)
    line = fill("{sign} {kind}: {when}", sign=codes.STEP_SIGNS[step.kind], kind=kind, when=when)
    purpose = f"🎯 {cut(step.note, LONGEST_PURPOSE)}" if step.note else ""
    return [f"{line}{late}", codes.again(reader, step.series), purpose, _moves(reader, step)]


def _moves(reader: Reader, step: NextStep) -> Html:
    """↪ 3-й раз, впервые — чт, 12 ноября"""
    often = codes.postponed(reader, step)
    if not often or step.promised_on is None:
        return often
    return reader._("{often}, first promised for {day}", often=often, day=reader.day(step.promised_on))


def moved(reader: Reader, before: Plan, now: NextStep) -> str:
    """Said once a step that stood is on another day, or comes again by another rule."""
    rules = {one.rule for one in (before.series, now.series) if one}
    instead = before.series if len(rules) > 1 else None
    if before.day is None or not (before.stood or instead):
        return ""
    when = ", ".join(filter(None, [_when(reader, before.day, before.at), codes.again(reader, instead)]))
    was = reader._("It was on {when}.", when=Html(when))
    return "\n".join(filter(None, [was, _moves(reader, now)]))


def dropped(reader: Reader, draft: PlanDraft, was: Plan, name: str) -> Screen:
    """A step is off; the way back is beside."""
    kind = codes.small(codes.step_kind(reader, was.kind))
    step = fill("{kind} {when}", kind=kind, when=_when(reader, was.day, was.at) if was.day else "")
    text = reader._("Saved. <b>{name}</b>: the step is dropped ({step}).", name=name, step=step)
    ended = reader._("Repeat ended: {often}.", often=codes.repeated(reader, was.series)) if was.series else ""
    standing = ended_words.standing(reader, draft.plan)
    return Screen("\n".join(filter(None, [text, ended, standing])), plan_screens.after_rows(reader, draft))


def _when(reader: Reader, day: date, at: time | None) -> str:
    return ", ".join(filter(None, [reader.day(day), reader.clock(at) if at else ""]))


def _other(reader: Reader, draft: PlanDraft, step: NextStep) -> Button:
    """📄 пт 20 · смета; 🚗 вт 24 · Приехать 🔁"""
    what = cut(step.note, LONGEST_ON_BUTTON) if step.note else codes.step_kind(reader, step.kind)
    again = " 🔁" if step.series else ""
    label = f"{codes.STEP_SIGNS[step.kind]} {reader.weekday(step.due_on)} · {what}{again}"
    return Button(label, tap(draft.id, After.STEP, ids.to_text(step.id)))


def repeats(reader: Reader, draft: PlanDraft, name: str, day: date) -> Screen:
    """How often it comes again: by its own weekday, or its day of the month."""
    rules = [(every, series) for every in RULES if (series := of_day(day, every))]
    rows: list[Row] = [[Button(codes.again(reader, one), tap(draft.id, After.REPEAT, every))] for every, one in rules]
    back = Button(reader.p_("button", "Back"), tap(draft.id, After.BACK))
    return Screen(reader._("<b>{name}</b>\nHow often shall it come again?", name=name), [*rows, [back]])


def kinds(reader: Reader, draft: PlanDraft, name: str) -> Screen:
    buttons = [
        Button(f"{codes.STEP_SIGNS[code]} {codes.step_kind(reader, code)}", tap(draft.id, After.KIND, code.value))
        for code in StepKind
    ]
    back = Button(reader.p_("button", "Back"), tap(draft.id, After.BACK))
    return Screen(reader._("<b>{name}</b>\nWhat is the next step?", name=name), [*pairs(buttons), [back]])


def stays(reader: Reader, plan: Plan) -> str:
    """What another step is planned beside."""
    if plan.day is None:
        return ""
    kind = codes.small(codes.step_kind(reader, plan.kind))
    return reader._(
        "Still planned: {kind} {when}. This step comes beside it.",
        kind=kind,
        when=plan_screens.when_words(reader, plan.day, plan.at),
    )
