"""Reports in one message, seen from Thursday, 19 November 2026, 11:20 in Moscow.

The tables are beside this file: `reports_ru.txt` and `reports_en.txt` hold a message and, indented below it, what is
understood: the client's words | channel and outcome | the next step's kind, day, hour and «note» | the comment.
"""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sales.languages.registry import LANGUAGES
from sales.sentences import sentence
from sales.sentences.marks import pattern
from sales.sentences.said import Sentence
from sales.values import money
from sales.work.channels import MANNER, Channel, Direction, Manner
from sales.work.outcomes import Outcome, outcomes_for
from sales.work.reasons import Reason
from sales.work.step import StepKind

NOW = datetime(2026, 11, 19, 11, 20, tzinfo=ZoneInfo("Europe/Moscow"))


def reports(language: str) -> list[tuple[str, str]]:
    lines = Path(__file__).with_name(f"reports_{language}.txt").read_text(encoding="utf-8").splitlines()
    return list(zip(lines[::2], map(str.strip, lines[1::2]), strict=True))


IN_RUSSIAN, IN_ENGLISH = reports("ru"), reports("en")
EXAMPLES = [message for message, _ in (*IN_RUSSIAN, *IN_ENGLISH)]


def shown(report: Sentence) -> str:
    when = report.when
    day = (str(when.day), f"{when.at:%H:%M}" if when.at else None) if when else ()
    note = f"«{report.steps[0].note}»" if report.steps and report.steps[0].note else None
    plan = " ".join(filter(None, (report.step_kind, *day, note)))
    told_of_touch = f"{report.channel} {report.outcome or '-'}"
    return " | ".join((report.client_words, told_of_touch, plan or "-", report.comment or "-"))


@pytest.mark.parametrize(("message", "understood"), IN_RUSSIAN)
def test_a_report_in_russian_is_a_touch_and_a_next_step(message: str, understood: str) -> None:
    report = sentence.parse(message, NOW)
    assert report is not None
    assert shown(report) == understood


@pytest.mark.parametrize(("message", "understood"), IN_ENGLISH)
def test_a_report_in_english_is_a_touch_and_a_next_step(message: str, understood: str) -> None:
    report = sentence.parse(message, NOW)
    assert report is not None
    assert shown(report) == understood


def told(text: str) -> Sentence:
    understood = sentence.parse(text, NOW)
    assert understood is not None
    return understood


NAMES = ["", "Ромашка", "ООО «Ромашка»", "Пётр Иванов", "Заказ", "недозвон", "Acme Corp", "Ромашка звонил"]
NUMBERS = ["+7 912 345-67-89", "4567", "Ромашка 4567"]
STORIES = ["они давно работают с нами и всегда платят вовремя думает", "Ромашка недозвон, завтра " * 30]


@pytest.mark.parametrize("text", [*NAMES, *NUMBERS, *STORIES])
def test_what_is_no_report_is_left_to_the_search(text: str) -> None:
    assert sentence.parse(text, NOW) is None


def test_with_a_card_open_the_client_may_be_left_out() -> None:
    report = told("недозвон, завтра")
    assert (report.client_words, report.outcome) == ("", Outcome.NO_ANSWER)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Ромашка звонил, думают", Direction.OUTGOING),
        ("Ромашка звонили, просят КП", Direction.INCOMING),
        ("Ромашка сам позвонил, думает", Direction.INCOMING),
        ("Ромашка вышли на связь, готовы", Direction.INCOMING),
        ("Acme called, thinking", Direction.OUTGOING),
        ("Acme called us, thinking", Direction.INCOMING),
        ("Acme incoming call, interested", Direction.INCOMING),
    ],
)
def test_who_began_follows_from_the_verb(text: str, direction: Direction) -> None:
    assert (told(text).direction, told(text).channel) == (direction, Channel.CALL)


@pytest.mark.parametrize(
    ("text", "past", "day"),
    [
        ("Ромашка звонил вчера в 14:35, поговорили, через неделю", "2026-11-18 14:35", "2026-11-26"),
        ("Ромашка был в понедельник, думают, в пятницу", "2026-11-16", "2026-11-20"),
        ("Ромашка недозвон 10:15, в 15", "2026-11-19 10:15", "2026-11-19"),
        ("Ромашка 18.11 недозвон, завтра", "2026-11-18", "2026-11-20"),
        ("Acme talked yesterday at 2:35pm, call tomorrow", "2026-11-18 14:35", "2026-11-20"),
        ("Acme talked 10:00 wed 18 nov, call 8 dec tue at 10", "2026-11-18 10:00", "2026-12-08"),
        ("Ромашка поговорили в ср 18.11 в 10, позвонить в 10 во вторник 8 декабря", "2026-11-18 10:00", "2026-12-08"),
    ],
)
def test_a_touch_of_the_past_and_the_step_ahead_are_told_apart(text: str, past: str, day: str) -> None:
    report = told(text)
    assert report.past is not None
    assert report.past.at.strftime("%Y-%m-%d %H:%M" if report.past.timed else "%Y-%m-%d") == past
    assert report.when is not None
    assert str(report.when.day) == day


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ромашка отказ, дорого", Reason.PRICE),
        ("Ромашка отказ, есть поставщик", Reason.SUPPLIER),
        ("Ромашка не интересно", Reason.NO_NEED),
        ("Ромашка отказались, не устроила доставка", Reason.TERMS),
        ("Ромашка отказ", None),
        ("Ромашка думает, дорого", None),
        ("Acme refused, too expensive", Reason.PRICE),
        ("Acme not interested, has supplier", Reason.SUPPLIER),
    ],
)
def test_a_refusal_may_say_why(text: str, reason: Reason | None) -> None:
    assert told(text).reason is reason


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("Ромашка заказ на 84 000", 84_000_00),
        ("Ромашка заказ на 84 тыс, позвонить через месяц", 84_000_00),
        ("Ромашка заказали 20 стульев на 84 000 ₽", 84_000_00),
        ("Ромашка заказали на 1.2 млн", 1_200_000_00),
        ("Ромашка возврат 3000", -3_000_00),
        ("Acme order for $1,200.50", 1_200_50),
        ("Acme ordered 5 units for 12k, friday", 12_000_00),
    ],
)
def test_an_order_brings_its_sum(text: str, minor: int) -> None:
    report = told(text)
    assert report.outcome is Outcome.ORDER
    assert money.parse(report.amount_text, money.named_in(report.amount_text) or "RUB") == minor


@pytest.mark.parametrize("text", ["Ромашка заказ", "Ромашка заказали 20 стульев, завтра", "Acme order, fri at 10"])
def test_a_number_of_things_is_no_sum(text: str) -> None:
    assert told(text).amount_text == ""


def test_a_plan_without_a_touch_has_no_outcome() -> None:
    report = told("Ромашка позвонить завтра")
    assert (report.outcome, report.happened) == (None, False)


def test_an_outcome_is_one_that_the_channels_buttons_have() -> None:
    for text in EXAMPLES:
        report = told(text)
        assert report.outcome is None or report.outcome in outcomes_for(report.channel), text


def test_case_and_yo_do_not_matter() -> None:
    for text in EXAMPLES:
        report, shouted = told(text), told(text.upper().replace("Ё", "Е"))
        meant = (report.outcome, report.channel, report.step_kind)
        assert (shouted.outcome, shouted.channel, shouted.step_kind) == meant, text


def test_every_language_says_every_outcome_and_step() -> None:
    tables = [table for one in LANGUAGES for table in (one.sentences.outcomes, one.sentences.steps)]
    assert all(pattern(phrase) for table in tables for row in table.values() for phrase in row)
    for words in (one.sentences for one in LANGUAGES):
        told_otherwise = {Outcome.SENT, Outcome.NOTED}  # by its channel; by words that say no outcome
        assert {outcome for outcome, said in words.outcomes.items() if said} == set(Outcome) - told_otherwise
        assert {channel for channel, _ in words.sending} == {one for one in Channel if MANNER[one] is Manner.WRITTEN}
        assert set(words.steps) == set(StepKind)


@given(text=st.text(max_size=120))
def test_no_text_can_break_the_reading_of_reports(text: str) -> None:
    sentence.parse(text, NOW)


@given(
    words=st.lists(st.sampled_from(sorted({word for text in EXAMPLES for word in text.split()})), max_size=9),
    hours=st.integers(-20_000, 20_000),
)
@example(words=["meeting,", "попросил", "25.11"], hours=0)
def test_a_report_never_plans_the_past_nor_records_the_future(words: list[str], hours: int) -> None:
    now = NOW + timedelta(hours=hours)
    report = sentence.parse(" ".join(words), now)
    if report is not None:
        assert report.when is None or report.when.day >= now.date()
        assert report.past is None or report.past.at <= now
        told = {None, Outcome.MOVED, *outcomes_for(report.channel)}  # whoever rings may move a visit
        assert report.outcome in told
