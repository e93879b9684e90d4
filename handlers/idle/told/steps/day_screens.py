"""The screens of putting a step right that was read: its day, its kind, what it is for; and five weeks of days."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from handlers.recording import plan_screens
from handlers.speech import codes, weeks
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, cut, pairs
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from handlers.speech.words import fill
from sales.days.calendar import WorkCalendar
from sales.ground import ids
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.step import DayPreset, StepKind, Wish

LONGEST = 22
LONGEST_IS = 40
SIGN = "📅"


def buttons(reader: Reader, draft: SentenceDraft, report: Report) -> list[Button]:
    """📅 День шага; of several steps what each is: 📅 День: отвезти образцы"""
    return [
        Button(f"{SIGN} {_word(reader, report, step)}", _tap(draft, report, Said.DAY, str(place)))
        for place, step in enumerate(report.steps)
    ]


def adds(reader: Reader, *, own: bool) -> str:
    """One more step; where an attempt would plan one by itself, that one on another day."""
    day = reader.p_("pencil", "Step's day")
    return f"{SIGN} {day}" if own else reader.p_("pencil", "+ Step")


def _word(reader: Reader, report: Report, step: Wish) -> str:
    if len(report.steps) == 1:
        return reader.p_("pencil", "Step's day")
    return cut(reader._("Day: {step}", step=_short(reader, step)), LONGEST)


def told(reader: Reader, step: Wish) -> str:
    """позвонить · пт, 20 ноября"""
    return f"{_short(reader, step)} · {plan_screens.when_words(reader, step.day, step.at)}"


def _short(reader: Reader, step: Wish) -> str:
    kind = codes.small(codes.step_kind(reader, step.kind))
    return cut(step.note, LONGEST) if step.note and step.kind is StepKind.OTHER else kind


def days(
    reader: Reader,
    draft: SentenceDraft,
    report: Report,
    name: str,
    presets: Sequence[tuple[DayPreset, date]],
    note: str = "",
) -> Screen:
    preset = [Button(plan_screens.preset_word(reader, code, day), _on(draft, report, day)) for code, day in presets]
    other = Button(reader.p_("day", "Another date"), _weeks(draft, report, reader.today))
    kinds = [Button(codes.step_kind(reader, one), _of_step(draft, report, Said.KIND, one)) for one in StepKind]
    kinds.append(Button(reader.p_("pencil", "What for"), _of_step(draft, report, Said.NOTE)))
    step = draft.step(report, draft.which)
    hour = [Button(reader.p_("pencil", "No hour"), _of_step(draft, report, Said.NO_HOUR))] if step and step.at else []
    text = "\n".join(filter(None, [*_asked(reader, draft, report, name), note]))
    rows = [*pairs([*preset, other, *hour]), *_is_it(reader, draft, report), *pairs(kinds)]
    return Screen(text, [*rows, [_back(reader, draft, report)]])


def _is_it(reader: Reader, draft: SentenceDraft, report: Report) -> list[Row]:
    """A step that was said may be the planned one, whose day is asked for."""
    if draft.added is None or draft.added.moves is None:
        return []
    return [
        [Button(cut(_word_of(reader, one), LONGEST_IS), _of_step(draft, report, Said.IS_IT, str(place)))]
        for place, one in enumerate(report.steps)
        if one.moves is None
    ]


def _word_of(reader: Reader, step: Wish) -> str:
    return reader._("It’s this one: {step}", step=told(reader, step))


def _asked(reader: Reader, draft: SentenceDraft, report: Report, name: str) -> list[str]:
    """Of a step that is added the day is still to be said."""
    step = draft.step(report, draft.which)
    if draft.added and draft.added.moves is None:
        told = plan_screens.undated_line(reader, draft.added.kind, draft.added.note)
        return [fill("<b>{name}</b>", name=name), told, reader._("Tap, or write it: “on Friday at 10”.")]
    asked = reader._("<b>{name}</b>\nWhich day instead? Tap, or write it: “on Friday at 10”.", name=name)
    return [asked, *([plan_screens.wish_line(reader, step)] if step else [])]


def what_for(reader: Reader, draft: SentenceDraft, report: Report, name: str) -> Screen:
    step = draft.step(report, draft.which)
    none = Button(reader.p_("pencil", "Without words"), _of_step(draft, report, Said.NO_NOTE))
    asked: list[str] = [reader._("<b>{name}</b>\nWhat is the step for? Write it: “bring the samples”.", name=name)]
    asked += [plan_screens.wish_line(reader, step)] if step and not draft.added else []
    return Screen("\n".join(asked), [*([[none]] if step and step.note else []), [_back(reader, draft, report)]])


def five_weeks(
    reader: Reader, draft: SentenceDraft, report: Report, name: str, first: date, calendar: WorkCalendar
) -> Screen:
    def day_button(day: date) -> Button:
        return Button(weeks.number(day, calendar), _on(draft, report, day))

    turn = partial(_weeks, draft, report)
    rows: list[Row] = weeks.grid(reader, first, day_button, turn, since=reader.today)
    asked = "\n".join(_asked(reader, draft, report, name))
    back = _back(reader, draft, report)
    return Screen(f"{asked}\n\n{weeks.between(reader, first)}", [*rows, *weeks.leaf(reader, first, turn, back)])


def _of_step(draft: SentenceDraft, report: Report, step: Said, value: str = "") -> str:
    return _tap(draft, report, step, f"{draft.which}{value}")


def _on(draft: SentenceDraft, report: Report, day: date) -> str:
    return _tap(draft, report, Said.ON, f"{draft.which}{weeks.coded(day)}")


def _weeks(draft: SentenceDraft, report: Report, day: date) -> str:
    return _tap(draft, report, Said.WEEKS, f"{draft.which}{weeks.coded(day)}")


def _tap(draft: SentenceDraft, report: Report, step: Said, value: str = "") -> str:
    return tap(draft.id, step, ids.to_text(report.id) + value)


def _back(reader: Reader, draft: SentenceDraft, report: Report) -> Button:
    return Button(reader.p_("button", "Back"), _tap(draft, report, Said.REPORT))
