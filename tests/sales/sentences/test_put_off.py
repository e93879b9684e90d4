"""What was planned with them is moved or called off: nothing took place for that, and its new day is the step's."""

from datetime import date

import pytest

from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import told

VISIT, CALL = StepKind.VISIT, StepKind.CALL
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 9, day) for day in (28, 29, 30, 24, 25))


def only(text: str) -> Sentence:
    language = "en" if text.isascii() else "ru"
    [report] = told(language, f"[{'Peony' if language == 'en' else 'Пион'}] {text}")
    return report


@pytest.mark.parametrize(
    ("text", "kinds", "day"),
    [
        ("перенес на пн", (VISIT, CALL), MONDAY),
        ("встречу перенесли на среду", (VISIT,), WEDNESDAY),
        ("звонок перенесли на вт", (CALL,), TUESDAY),
        ("звонил, перенесли на пт", (VISIT,), FRIDAY),
        ("переиграли на след вторник", (VISIT, CALL), TUESDAY),
        ("отложили встречу до понедельника", (VISIT,), MONDAY),
        ("meeting now weds", (VISIT,), WEDNESDAY),
        ("put back to thurs", (VISIT, CALL), THURSDAY),
        ("call moved to tues", (CALL,), TUESDAY),
        ("rang, meeting now weds", (VISIT,), WEDNESDAY),
        ("can we make it thurs instead", (VISIT, CALL), THURSDAY),
        ("moved our appointment to fri", (VISIT,), FRIDAY),
    ],
)
def test_what_is_moved_is_no_visit_made(text: str, kinds: tuple[StepKind, ...], day: date) -> None:
    report = only(text)
    assert (report.moved, [step.day for step in report.steps], report.past) == (kinds, [day], None)


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [("встречу перенесли на пн", True), ("позвонила, встречу перенесли на пн", False), ("meeting moved to mon", True)],
)
def test_how_it_was_heard_is_only_what_the_words_say(text: str, unsaid: bool) -> None:
    assert (only(text).unsaid, only(text).outcome) == (unsaid, Outcome.MOVED)


@pytest.mark.parametrize(
    ("text", "kinds", "days"),
    [
        ("отменили визит", (VISIT,), ()),
        ("завтра отмена", (VISIT, CALL), (THURSDAY,)),
        ("созвон отменили", (CALL,), ()),
        ("визит в пт отменили они", (VISIT,), (FRIDAY,)),
        ("they cancelled tomorrow", (VISIT, CALL), (THURSDAY,)),
        ("called off the visit", (VISIT,), ()),
        ("tomorrow's off", (VISIT, CALL), (THURSDAY,)),
        ("call's cancelled", (CALL,), ()),
        ("meeting's off, he's ill", (VISIT,), ()),
    ],
)
def test_what_is_called_off_leaves_no_step(text: str, kinds: tuple[StepKind, ...], days: tuple[date, ...]) -> None:
    report = only(text)
    assert (report.called_off, report.left, report.steps, report.unsaid) == (kinds, days, (), True)
    assert report.outcome is None


@pytest.mark.parametrize(
    "text",
    [
        "отменили заказ",
        "отменили доставку на пт",
        "звонок в 11 отменили, новый в 15",
        "заехал, попросили перенести на пн",
        "не смог заехать, перенес на пн",
        "cancelled the order",
        "cancelled friday's delivery",
        "not cancelled, meeting fri",
        "popped in, asked to move it to mon",
        "didn't make it, moved to mon",
    ],
)
def test_an_order_is_no_meeting_and_whoever_stood_there_has_been_there(text: str) -> None:
    assert (only(text).called_off, only(text).moved) == ((), ())
