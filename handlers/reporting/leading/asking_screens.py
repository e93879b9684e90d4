"""What a rep gets from a lead, and a lead hears of it."""

from handlers.day import goals
from handlers.recording.plan_screens import step_line
from handlers.reporting.occasions.section_screens import ALL_IDLE
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut
from handlers.speech.taps.day import OverdueTap, SectionTap
from handlers.speech.taps.evening import Sorting, SortTap, stamp
from handlers.speech.taps.everywhere import CardTap, MenuTap, TouchTap
from handlers.speech.taps.lists import SpreadIdleTap
from handlers.speech.words import Html, fill
from sales.days.calendar import DAY, WorkCalendar
from sales.ground import ids
from sales.recording.plan_draft import Plan
from sales.reporting.leading.goals import Progress
from sales.work.step import NextStep
from sales.work.touch import Touch

LONGEST_NAME = 100
LONGEST_NOTE = 200


def step_set(reader: Reader, step: NextStep, name: str, lead: str) -> Screen:
    """📌 Лев ставит шаг: Ромашка. Что, когда, зачем."""
    head = reader._("📌 {lead} has set you a step: <b>{name}</b>", lead=cut(lead), name=cut(name, LONGEST_NAME))
    client = ids.to_text(step.client)
    touch = TouchTap(client=client, step=ids.to_text(step.id)).pack()
    rows = [
        Button(reader.p_("card", "Touch"), touch, style=Style.MAIN),
        Button(reader.p_("touch", "Card"), CardTap(client=client).pack()),
    ]
    return Screen("\n".join([head, step_line(reader, Plan.standing(step))]), [rows])


def step_told(reader: Reader, step: NextStep, name: str, whose: str, touch: Touch | None) -> Screen:
    """What has become of a step that the reader had set."""
    values = {"who": cut(whose), "name": cut(name, LONGEST_NAME)}
    if touch is not None:
        outcome = codes.small(codes.outcome(reader, touch.outcome))
        text = reader._("✅ {who}, <b>{name}</b>: {outcome}. Your step is done.", **values, outcome=outcome)
    else:
        text = reader._("⚠️ {who}, <b>{name}</b>: your step is overdue.", **values)
    purpose = [reader._("What for: {note}", note=cut(step.note, LONGEST_NOTE))] if step.note else []
    card = Button(reader.p_("touch", "Card"), CardTap(client=ids.to_text(step.client)).pack())
    return Screen("\n".join([text, *purpose]), [[card]])


def nudge(reader: Reader, calendar: WorkCalendar, lead: str, overdue: int, without: int) -> Screen:
    """What is left, with the ways to see to it."""
    counted = (
        (without, reader._("without a step {n}", n=without)),
        (overdue, reader._("overdue {n}", n=overdue)),
    )
    left = Html(", ".join(words for number, words in counted if number))
    text = reader._("{lead} asks you to see to what is left: {left}.", lead=cut(lead), left=left)
    return Screen(text, _ways(reader, calendar, overdue, without))


def plan_set(reader: Reader, plan: Progress, lead: str) -> Screen:
    head = reader._("📈 {lead} has set you a plan.", lead=cut(lead))
    report = Button(reader.p_("menu", "Report"), MenuTap(place="report").pack())
    return Screen(f"{head}\n{goals.line(reader, plan)}", [[report]])


def _ways(reader: Reader, calendar: WorkCalendar, overdue: int, without: int) -> list[Row]:
    to = calendar.next_working(reader.today + DAY)
    words = reader.p_("sorting", "Spread over days")
    moving = Button(words, SortTap(what=Sorting.SPREAD, to=stamp(to)).pack())
    planning = Button(words, SpreadIdleTap().pack())
    late = fill("{words} · {n}", words=reader.p_("figure", "Overdue"), n=overdue)
    idle = fill("{words} · {n}", words=reader.p_("figure", "Without a step"), n=without)
    rows: list[Row] = [[Button(late, OverdueTap().pack()), moving]] if overdue else []
    return [*rows, [Button(idle, SectionTap(what=ALL_IDLE).pack()), planning]] if without else rows
