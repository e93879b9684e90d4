"""What a sentence promises is all planned, and what is not sure is named and never half used.

From Wednesday, 23 September 2026, 10:30.
"""

from datetime import date, time

import pytest

from sales.sentences.said import SaidStep, Sentence
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import told

WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 9, day) for day in (23, 24, 25))


def only(marked: str) -> Sentence:
    (report,) = told("ru", marked)
    return report


def test_several_steps_in_one_message_are_several_steps_each_with_what_it_is_for() -> None:
    report = only("[Ромашка] прислать договор сегодня, позвонить завтра в 10, заехать в пт за образцами")
    assert report.steps == (
        SaidStep(StepKind.OTHER, WEDNESDAY, None, "прислать договор"),
        SaidStep(StepKind.CALL, THURSDAY, time(10)),
        SaidStep(StepKind.VISIT, FRIDAY, None, "за образцами"),
    )


@pytest.mark.parametrize("said", ["привезти образцы 24 сентября, в пятницу созвон", "bring samples 24 sept, fri call"])
def test_a_date_and_the_weekday_of_what_comes_next_are_two_days(said: str) -> None:
    assert [step.day for step in only(f"[Acme] {said}").steps] == [THURSDAY, FRIDAY]


def test_a_promised_offer_besides_a_call_is_a_step_of_its_own_and_due_today() -> None:
    report = only("[Ромашка] думают, вышлю кп, в четверг созвон")
    assert [(step.kind, step.day) for step in report.steps] == [
        (StepKind.OFFER, WEDNESDAY),
        (StepKind.CALL, THURSDAY),
    ]


def test_an_offer_that_was_not_sent_is_no_second_promise() -> None:
    report = only("[Ромашка] не успел отправить кп, сделать завтра до 12")
    assert [(step.day, step.at) for step in report.steps] == [(THURSDAY, time(12))]


@pytest.mark.parametrize("said", ["отправил кп до пятницы", "отправил кп к пятнице", "sent quote by friday"])
def test_a_deadline_is_never_past(said: str) -> None:
    report = only(f"[Ромашка] {said}")
    assert report.past is None
    assert [step.day for step in report.steps] == [FRIDAY]


@pytest.mark.parametrize(
    ("said", "unclear"),
    [
        ("думают, перезвонить не в пятницу", "не в пятницу"),
        ("думают, перезвонить через пятницу", "через пятницу"),
        ("думают, перезвонить в пн или вт", "в пн или вт"),
        ("думают, набрать пдн в 10", "в 10"),
        ("заехал в 11, думают", "в 11"),
        ("заказали 10-12 тыс", "10-12 тыс"),
        ("заказали на $300", "$300"),
        ("Ромашка думает, перезвонить ср 8 декабря в 10", "ср 8 декабря в 10"),
        ("Acme thinking, call mon 8 dec 10:00", "mon 8 dec 10:00"),
    ],
)
def test_what_is_not_understood_of_time_and_money_is_named_and_fills_no_field(said: str, unclear: str) -> None:
    report = only(f"[Ромашка] {said}")
    assert report.unclear == (unclear,)
    assert report.amount_text == ""
    assert report.past is None
    assert not any(step.day for step in report.steps)


@pytest.mark.parametrize("said", ["сказали не звонить больше", "просили не беспокоить", "asked not to call again"])
def test_who_wishes_no_calls_is_asked_about(said: str) -> None:
    assert only(f"[Ромашка] {said}").no_contact


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("больше ей не звонить, звонить Пете", False),
        ("Свете больше не звонить, теперь Олег закупает", False),
        ("по этому номеру больше не звонить, новый 89161234567", False),
        ("мне больше не звоните, звоните мужу", False),
        ("don't ring her again, ask for Tom", False),
        ("no more calls to Sue, Tom's the buyer", False),
        ("she said don't call me, call my husband", False),
        ("don't call this number again, use 07700900123", False),
        ("просила больше ей не звонить", True),
        ("don't ring her again", True),
    ],
)
def test_not_to_call_one_of_them_is_no_refusal_and_is_asked_about_where_nobody_else_is_named(
    said: str, asked: bool
) -> None:
    report = only(f"[Ромашка] {said}")
    assert report.outcome is not Outcome.REFUSED
    assert report.no_contact is asked


@pytest.mark.parametrize(
    "said", ["Марина просила больше не звонить", "don't call again, Tom was furious", "больше не звонить, Пётр злой"]
)
def test_whoever_says_it_or_is_cross_is_not_the_one_to_call(said: str) -> None:
    report = only(f"[Ромашка] {said}")
    assert (report.outcome, report.no_contact) == (Outcome.REFUSED, True)


def test_not_to_be_disturbed_until_a_day_is_a_step_and_no_refusal() -> None:
    report = only("[Ромашка] просили не беспокоить до ноября")
    assert not report.no_contact
    assert [(step.kind, step.day) for step in report.steps] == [(StepKind.CALL, date(2026, 11, 2))]


def test_with_no_touch_the_words_are_what_the_step_is_for() -> None:
    report = only("[Ромашка] размер логотипа, позвонить завтра")
    assert (report.comment, report.steps[0].note) == ("", "размер логотипа")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "[Атлант] счёт 4512 не оплачен, напомнить в пятницу"),
        ("ru", "[Атлант] висит долг за август, напомнить в пятницу"),
        ("en", "[Penrose] invoice 2231 unpaid, remind them on friday"),
        ("en", "[Penrose] still owe us for august, chase on friday"),
    ],
)
def test_who_owes_is_reminded_of_payment_wherever_the_debt_is_told(language: str, text: str) -> None:
    (report,) = told(language, text)
    assert [(step.kind, step.day) for step in report.steps] == [(StepKind.PAYMENT, FRIDAY)]


def test_where_nobody_owes_a_reminder_is_of_something_else() -> None:
    assert only("[Атлант] напомнить про образцы в пятницу").steps[0].kind is StepKind.OTHER


def test_how_things_are_now_is_no_step() -> None:
    report = only("[Ромашка] сейчас отчётность")
    assert (report.steps, report.comment) == ((), "сейчас отчётность")


def test_what_was_moved_is_on_its_new_day_only() -> None:
    report = only("[Ромашка] перенесли встречу со среды на пятницу 12:00")
    assert [(step.day, step.at) for step in report.steps] == [(FRIDAY, time(12))]


def test_what_is_owed_is_to_be_paid_on_the_day_that_was_promised() -> None:
    report = only("[Ромашка] долг 56 тыс, обещали закрыть в пятницу")
    assert [(step.kind, step.day) for step in report.steps] == [(StepKind.PAYMENT, FRIDAY)]


def test_an_hour_and_the_part_of_its_day_are_one_wherever_they_stand() -> None:
    assert [(step.day, step.at) for step in only("[Ромашка] вечером созвон, 19:00").steps] == [(WEDNESDAY, time(19))]


def test_a_payment_that_is_no_order_keeps_its_words() -> None:
    assert only("[Ромашка] оплатили").comment == "оплатили"
