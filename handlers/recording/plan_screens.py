"""The screens of planning a next step: its day, its kind, and what was saved. The calendar is in `when_screens.py`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from handlers.frame import undo_screens
from handlers.recording.mending import ended_words, resting
from handlers.recording.ordered.rows import between
from handlers.recording.touch_screens import back_button, shortened
from handlers.speech import codes, goods
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, pairs
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from handlers.speech.words import fill
from sales.clients.client import Client
from sales.days.calendar import preset_day
from sales.ground import ids
from sales.recording.agenda import Agenda
from sales.recording.origin import Origin
from sales.recording.plan_draft import Plan, PlanDraft
from sales.work.channels import Channel
from sales.work.outcomes import ATTEMPTS, Outcome, outcomes_for
from sales.work.step import DayPreset, StepKind, Wish


def stamp(day: date, at: time | None = None) -> str:
    """A day, and an hour if one was agreed, as a button carries them."""
    return f"{day:%Y%m%d}" + (f"-{at:%H%M}" if at else "")


def days(reader: Reader, draft: PlanDraft, name: str, agenda: Agenda, *, note: str = "") -> Screen:
    """When is the next step? Preset days skip the member's days off and say which day they are."""
    none = Button(reader.p_("day", "No step"), tap(draft.id, After.NO_STEP))
    rows: list[Row] = [kind_row(reader, draft), *day_rows(reader, draft, agenda, *([none] if draft.touch else []))]
    lines = [
        *_asked(reader, draft, name),
        *_joint(reader, draft),
        *([note] if note else []),
        *_awaited(reader, draft),
        *resting.doubt_lines(reader, draft),
    ]
    rows += [*resting.doubt_rows(reader, draft), *between(reader, draft), *_below_days(reader, draft)]
    return Screen("\n".join(lines), rows)


def kind_row(reader: Reader, draft: PlanDraft) -> Row:
    return [Button(f"{codes.step_kind(reader, draft.plan.kind)} ▾", tap(draft.id, After.KINDS))]


def day_rows(reader: Reader, draft: PlanDraft, agenda: Agenda, *more: Button) -> list[Row]:
    """The preset days and *Another date*. A tomorrow that is nearly full says so, in a row of its own."""
    first = _heard(reader, draft)
    today, tomorrow, *later = (
        _preset(reader, draft, agenda, code, day) for code, day in agenda.presets(reader.today, draft.plan.kind)
    )
    rest = pairs([*later, Button(reader.p_("day", "Another date"), tap(draft.id, After.CALENDAR)), *more])
    if full(reader, agenda, tomorrow_of(reader, agenda), draft.plan.kind):
        return [*first, [today], [tomorrow], *rest]
    return [*first, [today, tomorrow], *rest]


def _heard(reader: Reader, draft: PlanDraft) -> list[Row]:
    """The day that the comment speaks of, before all others: вт, 24 ноября, 10:00; not where it is planned for then."""
    heard = draft.plan.heard
    if heard is None or heard == (draft.plan.day, draft.plan.at):
        return []
    day, at = heard
    said = when_words(reader, day, at)
    return [[Button(said[:1].upper() + said[1:], tap(draft.id, After.DAY, stamp(day, at)), style=Style.MAIN)]]


def tomorrow_of(reader: Reader, agenda: Agenda) -> date:
    return preset_day(DayPreset.TOMORROW, reader.today, agenda.calendar)


def full(reader: Reader, agenda: Agenda, day: date, kind: StepKind) -> str:
    """24 из 25, of a day that is nearly full."""
    told = agenda.nearly_full(day, kind)
    return reader.p_("room", "{n} of {most}", n=told[0], most=told[1]) if told else ""


def warning(reader: Reader, client: Client) -> str:
    """Said before anything is planned with who asked to be left alone."""
    return "⛔ " + reader._("Asked not to be contacted") if client.do_not_contact else ""


def preset_word(reader: Reader, code: DayPreset, day: date) -> str:
    """Завтра · пн 23"""
    which = reader.weekday(day) if day.month == reader.today.month else reader.short_day(day)
    return f"{codes.day_preset(reader, code)} · {which}"


def _preset(reader: Reader, draft: PlanDraft, agenda: Agenda, code: DayPreset, day: date) -> Button:
    held = full(reader, agenda, day, draft.plan.kind) if code is DayPreset.TOMORROW else ""
    said = tap(draft.id, After.DAY, stamp(day, hour_kept(reader, draft, day)))
    style = Style.MAIN if code is draft.plan.proposed and draft.plan.heard is None else None
    label = " · ".join(filter(None, [preset_word(reader, code, day), held]))
    return Button(label, said, style=style)


def hour_kept(reader: Reader, draft: PlanDraft, day: date) -> time | None:
    """The hour that was agreed goes along with a step that is moved, but for one that is over on that day."""
    at = draft.plan.at if draft.plan.stood else None
    is_over = day == reader.today and at is not None and at <= reader.local(reader.now).time()
    return None if is_over else at


def _asked(reader: Reader, draft: PlanDraft, name: str) -> list[str]:
    kind = codes.step_kind(reader, draft.plan.kind)
    asked = reader._("Next step: {kind}. When?", kind=codes.small(kind))
    before = [*ended_words.lines(reader, draft), *ended_words.again(reader, draft)]
    return [_head(reader, draft, name), *before, *_purpose(reader, draft.plan.note), asked]


def _head(reader: Reader, draft: PlanDraft, name: str) -> str:
    if draft.outcome is None:
        return fill("<b>{name}</b>", name=name)
    way = draft.said.way if draft.said else None
    came = _came(reader, draft, name, draft.outcome)
    return f"{came} {codes.CHANNEL_SIGNS[way]} {codes.channel(reader, way)}." if way else came


def _came(reader: Reader, draft: PlanDraft, name: str, outcome: Outcome) -> str:
    if draft.said and draft.said.amount is not None:
        return _sold(reader, draft.said.amount, name)
    return reader._("Saved. <b>{name}</b>: {outcome}.", name=name, outcome=codes.small(codes.outcome(reader, outcome)))


def _sold(reader: Reader, amount: int, name: str) -> str:
    if amount < 0:
        return reader._("Saved. <b>{name}</b>: return for {sum}.", name=name, sum=reader.money(-amount))
    return reader._("Saved. <b>{name}</b>: order for {sum}.", name=name, sum=reader.money(amount))


def _awaited(reader: Reader, draft: PlanDraft) -> list[str]:
    """What is in the order, until when it is to be paid, and whether we remind of it."""
    if draft.said and draft.said.rates is not None:
        return [reader._("How content are they with what has arrived, 1 to 10?")]
    lines: list[str] = [*goods.lines(draft.said.goods)] if draft.said else []
    if not (draft.said and draft.said.pay_by):
        return lines
    lines += ["📆 " + reader._("To be paid by {day}.", day=reader.day(draft.said.pay_by))]
    minded = (one for one in draft.plan.beside if one.kind is StepKind.PAYMENT)
    return lines + ["💳 " + reader._("I'll bring up the payment on {day}.", day=reader.day(one.day)) for one in minded]


def _below_days(reader: Reader, draft: PlanDraft) -> list[Row]:
    if draft.touch is None:
        return [[back_button(reader, draft)]]
    return [[_comment(reader, draft), undo(reader, draft)]]


def saved(
    reader: Reader,
    draft: PlanDraft,
    name: str,
    *,
    note: str = "",
    asks_to_stop: bool = False,
    ways: Sequence[Row] = (),
) -> Screen:
    """What is on disk now, and what can still be done about it; `ways`: where nobody is reached, others to try."""
    lines = [_head(reader, draft, name) if draft.touch else reader._("Saved. <b>{name}</b>.", name=name)]
    lines += [*ended_words.lines(reader, draft), step_line(reader, draft.plan)]
    lines += [*(wish_line(reader, step) for step in draft.plan.beside), *ended_words.before(reader, draft)]
    lines += [*ended_words.again(reader, draft), *_joint(reader, draft), *_awaited(reader, replace(draft, plan=Plan()))]
    lines += [note] if note else []
    rows = resting.stop_rows(reader, draft) if asks_to_stop else resting.doubt_rows(reader, draft)
    lines += ["", resting.stop_asked(reader, draft)] if asks_to_stop else resting.doubt_lines(reader, draft)
    return Screen("\n".join(lines), [*_heard(reader, draft), *ways, *rows, *after_rows(reader, draft)])


def asks_to_leave_alone(reader: Reader, draft: PlanDraft, name: str) -> Screen:
    """They wish no more calls: whether to keep to it for good is one tap."""
    said = saved(reader, draft, name)
    yes = Button(reader.p_("button", "Yes"), tap(draft.id, After.LEAVE_ALONE, "y"))
    no = Button(reader.p_("button", "No"), tap(draft.id, After.LEAVE_ALONE, "n"))
    return Screen(f"{said.text}\n\n" + reader._("No more contact?"), [[yes, no], *said.rows])


def outcomes(reader: Reader, draft: PlanDraft, name: str, channel: Channel) -> Screen:
    """A touch of which nobody said what came of it: it is saved all the same, and put right by a tap."""
    said = saved(reader, draft, name)
    buttons = [
        Button(codes.outcome(reader, code), tap(draft.id, After.OUTCOME, code.value)) for code in outcomes_for(channel)
    ]
    return Screen(f"{said.text}\n" + reader._("How did it go?"), [*pairs(buttons), *said.rows])


def step_line(reader: Reader, plan: Plan) -> str:
    if plan.step is None or plan.day is None:
        return ended_words.standing(reader, plan) or reader._("No new step planned.")
    kind = codes.small(codes.step_kind(reader, plan.kind))
    when: str = when_words(reader, plan.day, plan.at)
    if plan.after:
        when = reader._("{when}, after {time}", when=when, time=reader.clock(plan.after))
    when = ", ".join(filter(None, [when, codes.again(reader, plan.series)]))
    if plan.kind is StepKind.OTHER and plan.note:
        return reader._("Next step: {note} — {when}.", note=shortened(plan.note), when=when)
    if plan.kind is StepKind.OTHER:
        return reader._("Next step: {when}.", when=when)
    return "\n".join([reader._("Next step: {kind} {when}.", kind=kind, when=when), *_purpose(reader, plan.note)])


def _purpose(reader: Reader, note: str) -> list[str]:
    """What the step is for, in a line of its own."""
    return [reader._("What for: {note}", note=shortened(note))] if note else []


def wish_line(reader: Reader, step: Wish) -> str:
    """A step that stands beside others, or is not saved yet."""
    return step_line(reader, Plan(step.kind, step=0, day=step.day, at=step.at, note=step.note, series=step.series))


def undated_line(reader: Reader, kind: StepKind, note: str) -> str:
    """A step that was said without a day we know."""
    asked = reader._("Next step: {kind}. When?", kind=codes.small(codes.step_kind(reader, kind)))
    return "\n".join([asked, *_purpose(reader, note)])


def when_words(reader: Reader, day: date, at: time | None) -> str:
    """завтра, пн, 23 ноября, 10:00"""
    known = {reader.today: reader._("today"), reader.today + timedelta(days=1): reader._("tomorrow")}
    pieces = [known.get(day, ""), reader.day(day), reader.clock(at) if at else ""]
    return ", ".join(piece for piece in pieces if piece)


def after_rows(reader: Reader, draft: PlanDraft) -> list[Row]:
    """PRODUCT's fixed places: comment, another date, undo, the card; the next client in lists."""
    again = reader.p_("day", "Another date") if draft.plan.step else reader.p_("card", "Next step")
    card = Button(reader._("To the card"), CardTap(client=ids.to_text(draft.client), back=draft.back).pack())
    first = [_comment(reader, draft)] if draft.touch else []
    rows: list[Row] = pairs([*first, Button(again, tap(draft.id, After.BACK)), undo(reader, draft), card])
    if draft.said and draft.said.visited and draft.outcome not in ATTEMPTS:
        rows.append([_with_whom(reader, draft)])
    if draft.outcome is Outcome.NO_ANSWER and not (draft.said and draft.said.crossed):
        rows.append([Button(reader.p_("button", "Wrong number"), tap(draft.id, After.WRONG))])
    if draft.origin in (Origin.DIGEST, Origin.EVENING):
        following = Button(reader._("Next client"), tap(draft.id, After.NEXT_CLIENT), style=Style.MAIN)
        rows.append([following, back_button(reader, draft)])
    if draft.origin is Origin.LIST:
        rows.append([back_button(reader, draft)])
    return rows


def _with_whom(reader: Reader, draft: PlanDraft) -> Button:
    """A visit is often made by two; of any other touch it is said where its comment is."""
    return Button(f"{codes.TOGETHER} " + reader.p_("button", "Who was with you"), tap(draft.id, After.JOINT))


def _joint(reader: Reader, draft: PlanDraft) -> list[str]:
    """👥 Вместе с коллегой: Борис Иванов"""
    name = draft.said.joint if draft.said else ""
    return [f"{codes.TOGETHER} " + reader._("Together: {name}", name=name)] if name else []


def _comment(reader: Reader, draft: PlanDraft) -> Button:
    return Button(reader._("Comment"), tap(draft.id, After.COMMENT))


def undo(reader: Reader, draft: PlanDraft) -> Button:
    return undo_screens.button(reader, draft.id, draft.client)


def comment(reader: Reader, draft: PlanDraft, name: str) -> Screen:
    back = Button(reader.p_("button", "Back"), tap(draft.id, After.SAVED))
    return Screen(
        reader._("<b>{name}</b>\nWrite, dictate or send a photo: it goes to the touch.", name=name),
        [[_with_whom(reader, draft)], [back]],
    )
