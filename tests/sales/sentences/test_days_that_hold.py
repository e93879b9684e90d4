"""A day that does not hold, an hour with no day, and what is written in one word with an hour."""

from datetime import date, time, timedelta

import pytest

from sales.sentences import sentence
from sales.sentences.conversation.newcomers import of_newcomer
from sales.sentences.said import Sentence
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from tests.sales.sentences.measured import CALENDAR, CURRENCY, NOW, told


def said(marked: str) -> Sentence:
    return told("en" if marked.isascii() else "ru", marked)[0]


@pytest.mark.parametrize(
    ("marked", "day", "left"),
    [
        ("[Лик] не в пятн, а в след вт", 29, 25),
        ("[Лик] не в пон. в ср", 30, 28),
        ("[Лик] пт не подходит, лучше ср", 30, 25),
        ("[Лик] в пт не могут, давайте во вт", 29, 25),
        ("[Лик] перенесли с пятн на след вт", 29, 25),
        ("[Daisy] not mon now, weds", 30, 28),
        ("[Daisy] weds not mon", 30, 28),
        ("[Daisy] it's not thurs its fri", 25, 24),
        ("[Daisy] mon's off, weds now", 30, 28),
        ("[Daisy] tues, no wait, thurs", 24, None),
    ],
)
def test_a_day_that_does_not_hold_is_left_for_the_other_and_is_no_refusal(
    marked: str, day: int, left: int | None
) -> None:
    report = said(marked)
    assert [step.day for step in report.steps] == [date(2026, 9, day)]
    assert report.left == ((date(2026, 9, left),) if left else ())
    assert report.outcome is not Outcome.REFUSED


@pytest.mark.parametrize(
    ("marked", "named"),
    [
        ("[Daisy] meet oct 10.00", "oct 10.00"),
        ("[Daisy] meeting october 9.30", "october 9.30"),
        ("[Лик] встреча 10.00 окт", "10.00 окт"),
        ("[Лик] встреча в октябре в 10.00", "в октябре в 10.00"),
    ],
)
def test_a_month_with_an_hour_and_no_day_is_named_whole_and_asked_about(marked: str, named: str) -> None:
    report = said(marked)
    assert report.unclear == (named,)
    assert [step.day for step in report.steps] == [None]


@pytest.mark.parametrize(
    ("marked", "day", "hour"),
    [
        ("[Daisy] meet 10.00 oct 5", date(2026, 10, 5), time(10)),
        ("[Daisy] visit mon abt10", date(2026, 9, 28), time(10)),
        ("[Daisy] call tmrw 4.15ish", date(2026, 9, 24), time(16, 15)),
        ("[Лик] звонить ок4 завтра", date(2026, 9, 24), time(16)),
        ("[Лик] после 4х завтра", date(2026, 9, 24), time(16)),
    ],
)
def test_an_hour_is_read_with_what_is_glued_to_it(marked: str, day: date, hour: time) -> None:
    (step,) = said(marked).steps
    assert (step.day, step.at) == (day, hour)


def test_a_day_that_does_not_hold_with_no_other_leaves_nothing() -> None:
    assert said("[Лик] в пт не могут").left == ()


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("[Лик] перенесли с пт 30.09 на пн", 28),
        ("[Daisy] not fri 30.09 but mon", 28),
        ("[Daisy] stocked up until fri 30.12, call mon", 28),
    ],
)
def test_a_day_left_whose_date_is_another_weekday_stops_no_report(marked: str, day: int) -> None:
    report = said(marked)
    assert [step.day for step in report.steps] == [date(2026, 9, day)]
    assert report.left == ()


def test_a_weekday_is_of_the_date_behind_it_and_where_the_two_contradict_each_other_no_day_is_guessed() -> None:
    table = {
        "[Лик] перенесли встречу с 10-го на пт": [date(2026, 9, 25)],
        "[Лик] не 28.09, пт 2.10": [date(2026, 10, 2)],
        "[Лик] перенесли с 10го на пт 11го": [],
    }
    assert {one: [step.day for step in said(one).steps] for one in table} == table


def test_that_something_is_due_by_then_is_kept_in_what_it_is_for() -> None:
    table = {
        "[Лик] думают, набрать до чт": "до чт",
        "[Лик] позвонить завтра до 12": "до 12",
        "[Лик] заехать к понедельнику до 10 за актом": "к понедельнику до 10 за актом",
        "[Лик] заехать в пт к 10": "",
        "[Лик] Ольга в отпуске до 10 октября": "",  # nothing is to be done by then
        "[Daisy] thinking, ring before 12 tomorrow": "before 12",
        "[Daisy] wants a quote by fri": "by fri",
        "[Daisy] call her by 10 on monday": "by 10",
        "[Daisy] ring no later than 3pm tomorrow": "no later than 3pm",
    }
    assert {one: said(one).steps[0].note for one in table} == table


def test_what_they_rate_us_is_no_day() -> None:
    rated = (
        "[Лик] довольны, 9/10",
        "[Лик] поставили нам 9/10",
        "[Лик] поставили четвёрку, 4/5",
        "[Лик] оценили на 8 из 10",
        "[Лик] перезвонить довольны 9/10",
        "[Daisy] happy with us 9/10, will order again",
        "[Daisy] 4/5 for the driver, ring back",
        "[Daisy] 8 out of 10",
    )
    assert {one: [step.day for step in said(one).steps if step.day] for one in rated} == {one: [] for one in rated}
    for one in ("[Лик] позвонить 9/10", "[Daisy] chase on 9/10", "[Лик] думают, до 9/10"):
        assert [step.day for step in said(one).steps] == [date(2026, 10, 9)], one


def test_whoever_is_away_till_a_day_has_not_put_us_off() -> None:
    report = said("[Daisy] quote sent, Mark wont be in till 10th")
    assert (report.outcome, [(step.kind, step.day) for step in report.steps]) == (
        Outcome.SENT,
        [(None, date(2026, 10, 10))],
    )
    assert said("[Daisy] wont be ordering till march").outcome is Outcome.NOT_NOW


def test_a_delivery_that_is_to_come_on_another_day_is_no_step_of_ours() -> None:
    theirs = (
        "[Лик] просят отгрузку сдвинуть на четверг",
        "[Лик] по доставке: давайте на пн",
        "[Лик] доставка не в четверг, сдвигаем на пт",
        "[Daisy] delivery, make it mon",
        "[Daisy] order 20 cases, bring it mon instead",
        "[Daisy] drop's moved to friday",
        "[Daisy] delivery slot moved to tues am",
        "[Лик] доставку перенесли на вт",
        "[Лик] машину перенесите на вторник",
    )
    assert {one: (said(one).steps, said(one).past) for one in theirs} == dict.fromkeys(theirs, ((), None))
    for one in (
        "[Лик] встречу давайте на пт",
        "[Лик] доставка в чт, визит сдвинули на пт",
        "[Daisy] make it fri, ring her",
    ):
        assert [step.day for step in said(one).steps] == [date(2026, 9, 25)], one


def test_a_day_of_both_is_each_ones() -> None:
    for both in (
        "[Лик] недозвон, [Ива] тоже, завтра обоим",
        "[Лик] и [Ива] не дозвонился, завтра обоим",
        "[Daisy] no answer, [Rose] no answer, both again tomorrow",
    ):
        reports = told("en" if both.isascii() else "ru", both)
        steps = [[(step.kind, step.day, step.note) for step in one.steps] for one in reports]
        assert steps == [[(None, date(2026, 9, 24), "")]] * 2, both
        assert {one.outcome for one in reports} == {Outcome.NO_ANSWER}


def test_who_is_not_there_is_no_talk_and_whoever_was_there_is_one() -> None:
    table = {
        "[Лик] был, Ольги нет сегодня, оставил каталог": Outcome.NOT_IN,
        "[Лик] говорил с Мариной, Олега не было": Outcome.TALKED,
        "[Лик] Вера сказала нет": Outcome.REFUSED,
        "[Лик] неберет, завтра": Outcome.NO_ANSWER,
        "[Daisy] no ed today": Outcome.NOT_IN,
        "[Daisy] no joy today": Outcome.NO_ANSWER,
        "[Daisy] popped in, no1 about": Outcome.NOT_IN,
        "[Daisy] spoke to Vera, Ed wasn't there": Outcome.TALKED,
        "[Daisy] called on Ed, wasn't in": Outcome.NOT_IN,
    }
    assert {one: said(one).outcome for one in table} == table


def test_one_calls_on_somebody_in_person_and_sends_nothing_by_what_is_given_back() -> None:
    table = {
        "[Daisy] called on Ed, thinking": Channel.VISIT,
        "[Daisy] called on friday, thinking": Channel.CALL,
        "[Daisy] they sent the lids back, wrong size": Channel.CALL,
        "[Daisy] sent the lids, ring back": Channel.MESSAGE,
        "[Daisy] called in back door, thinking": Channel.VISIT,
        "[Лик] отправили назад 2 коробки, брак": Channel.CALL,
    }
    assert {one: said(one).channel for one in table} == table


@pytest.mark.parametrize("words", ["Беляевой др в пятницу", "Mrs Webb bday tomorrow, send a card"])
def test_a_birthday_is_nobody_new(words: str) -> None:
    assert sentence.parse(words, NOW["ru"]) is None
    assert of_newcomer(words, NOW["ru"]) is None


@pytest.mark.parametrize(
    ("written", "day"), [("call bk nxt wk", 28), ("ring next wk", 28), ("visit nxt tues", 29), ("vist tmrw", 24)]
)
def test_days_that_are_written_short_are_read(written: str, day: int) -> None:
    assert [step.day for step in said(f"[Daisy] {written}").steps] == [date(2026, 9, day)]


BLANK = {
    "трубку не взяли, наберу в четверг в 9 30": time(9, 30), "созвон завтра в 14 15, ждут цену": time(14, 15),
    "приехать в пт к 11 30": time(11, 30), "call thursday at 9 30": time(9, 30),
    "meeting tomorrow at 2 45 pm, bring prices": time(14, 45), "call fri at 10 20 boxes": time(10),
    "наберу завтра в 15 30 99": time(15),
}  # fmt: skip


def test_minutes_behind_a_blank_are_of_the_hour_and_what_is_counted_is_not() -> None:
    assert {
        words: said(f"[Daisy] {words}" if words.isascii() else f"[Сдоба] {words}").steps[0].at for words in BLANK
    } == BLANK


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("[Лик] позвоню ей на той неделе в четверг", date(2026, 10, 1)),
        ("[Лик] напишу в чт на той неделе", date(2026, 10, 1)),
        ("[Лик] на следующей неделе заеду к ней в чт", date(2026, 10, 1)),
        ("[Лик] на след неделе позвоню, в чт отвезти образцы", date(2026, 9, 24)),
        ("[Daisy] next week ill pop in thurs", date(2026, 10, 1)),
        ("[Лик] на след неделе привезу образцы 5го", date(2026, 10, 5)),
        ("[Daisy] next week ring her about the new prices for the boxes thurs", date(2026, 9, 24)),
        ("[Daisy] next week call her but samples on thurs", date(2026, 9, 24)),
    ],
)
def test_a_weekday_is_of_the_week_that_is_named_with_it(text: str, day: date) -> None:
    assert day in [step.day for step in said(text).steps]


def test_what_is_to_be_some_time_of_that_week_has_no_day_yet() -> None:
    assert [step.day for step in said("[Лик] позвоню на той неделе").steps] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Лик был на прошлой неделе в четверг, думают",
        "Лик думают, был в четверг на прошлой неделе",
        "Лик заезжала в чт на той неделе, думают",
        "Daisy thinking, visited thursday last week",
        "Daisy last week thurs called in, thinking",
    ],
)
def test_a_weekday_of_last_week_is_of_the_week_before_also_when_told_on_a_friday(text: str) -> None:
    language = "en" if text.isascii() else "ru"
    friday = NOW[language] + timedelta(2)
    (report,) = sentence.read(text, friday, [], CALENDAR[language], CURRENCY[language])
    assert report.past is not None
    assert report.past.at.date() == date(2026, 9, 17)
