"""What people write of touches in one cell: the day is the one that is said, or none; an outcome is sure, or it is not
said; and no word is lost.
"""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sales.importing.rows.history import touches_in
from sales.importing.said.clients import ImportedTouch
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from tests import examples

TODAY = date(2026, 11, 19)


def told(cell: str) -> list[tuple[str, str, str]]:
    """Touches with their day, outcome and comment; words that are none."""
    return [
        (str(one.on), one.outcome.value, one.comment) if isinstance(one, ImportedTouch) else ("", "", one)
        for one in touches_in(cell, TODAY)
    ]


@pytest.mark.parametrize(
    ("cell", "touches"),
    [
        ("05.11.25г. недозвон", [("2025-11-05", "no_answer", "недозвон")]),
        ("5.11.25 г. - поговорили", [("2025-11-05", "talked", "поговорили")]),
        ("1.11.24г.был", [("2024-11-01", "noted", "был")]),
        ("12.03.25 г. Тверь, выставка", [("2025-03-12", "noted", "г. Тверь, выставка")]),
        ("12.03.25/КП", [("2025-03-12", "sent", "КП")]),
        ("12 мар 25г звонок", [("2025-03-12", "noted", "звонок")]),
        ("12.03 2025 звонок", [("2025-03-12", "noted", "звонок")]),
        ("6-Nov-25 didn't refuse", [("2025-11-06", "noted", "didn't refuse")]),
        ("5 Nov 2025: not interested", [("2025-11-05", "refused", "not interested")]),
        ("12-13.03.25 выставка", [("2025-03-12", "noted", "12-13.03.25 выставка")]),
        ("10-12.11.2025 выставка", [("2025-11-10", "noted", "10-12.11.2025 выставка")]),
        ("12.03-14.03.25 ярмарка", [("2025-03-12", "noted", "12.03-14.03.25 ярмарка")]),
        ("с 10.11.25 по 12.11.25 были", [("2025-11-10", "noted", "с 10.11.25 по 12.11.25 были")]),
        ("10.11.25, 12.11.25 звонил", [("2025-11-10", "noted", "12.11.25 звонил")]),
        (
            "12.3.25 встретились, 14.3.25 отправил КП, 20.3 думает",
            [("2025-03-12", "talked", "встретились"), ("2025-03-14", "sent", "отправил КП"),
             ("2025-03-20", "thinking", "думает")],
        ),
        (
            "12.3.25 не дозвонился, 13.3.25 дозвонился, встреча 20.3",
            [("2025-03-12", "no_answer", "не дозвонился"), ("2025-03-13", "talked", "дозвонился, встреча 20.3")],
        ),
        ("12.03 звонил\n15.04.25 отказ", [("2025-03-12", "noted", "звонил"), ("2025-04-15", "refused", "отказ")]),
        ("12.3.25 звонил\n30.02.25 отказ", [("2025-03-12", "noted", "звонил"), ("", "", "30.02.25 отказ")]),
        ("12.3.25-звонил,14.3.25-отказ", [("2025-03-12", "noted", "звонил"), ("2025-03-14", "refused", "отказ")]),
        ("12.3.25 был\nвчера отказ", [("2025-03-12", "noted", "был"), ("", "", "вчера отказ")]),
        ("12.3.25 был, вчера отказ", [("2025-03-12", "noted", "был, вчера отказ")]),
        ("12.3.25 КП до 15.3 отправить", [("2025-03-12", "noted", "КП до 15.3 отправить")]),
        ("12.3.25 заказ от 10.3", [("2025-03-12", "noted", "заказ от 10.3")]),
        ("12.3.25 думает до 20.3", [("2025-03-12", "thinking", "думает до 20.3")]),
        (
            "1.5.26 звонок 3.5.26 звонок 7.5.26 заказ на квадроциклы 64 000",
            [("2026-05-01", "noted", "звонок"), ("2026-05-03", "noted", "звонок"),
             ("2026-05-07", "order", "заказ на квадроциклы 64 000")],
        ),
        ("12.3 звонил 14.3 отказ", [("2026-03-12", "noted", "звонил"), ("2026-03-14", "refused", "отказ")]),
        (
            "1.5.26 called 3.5.26 no answer",
            [("2026-05-01", "noted", "called"), ("2026-05-03", "no_answer", "no answer")],
        ),
        ("12.3.25 звонил КП до 15.3.25 отправить", [("2025-03-12", "noted", "звонил КП до 15.3.25 отправить")]),
        ("12.3.25 встреча 15.3.25 привезти", [("2025-03-12", "noted", "встреча 15.3.25 привезти")]),
        ("12.3 звонил цена 3.5 за литр", [("2026-03-12", "noted", "звонил цена 3.5 за литр")]),
        ("просила перезвонить после 1 ноября", [("", "", "просила перезвонить после 1 ноября")]),
        ("call back after 1 Nov", [("", "", "call back after 1 Nov")]),
        ("перезвонил 1.11.26", [("2026-11-01", "noted", "перезвонил 1.11.26")]),
        ("12.12.24 был, 14.1 отказ", [("2024-12-12", "noted", "был, 14.1 отказ")]),
    ],
)  # fmt: skip
def test_the_day_that_is_said_is_the_touchs(cell: str, touches: list[tuple[str, str, str]]) -> None:
    assert told(cell) == touches


@pytest.mark.parametrize(
    "remark",
    [
        "called, engaged", "engaged", "busy", "line busy", "VM", "left VM", "called, left voicemail", "wrong number",
        "called, no reply", "занято", "звонил, занято", "не берёт", "ошиблись номером", "не тот номер",
        "номер неверный",
    ],
)  # fmt: skip
def test_whoever_was_not_reached_was_not_talked_to(remark: str) -> None:
    (touch,) = touches_in(f"12.3.25 {remark}", TODAY)
    assert isinstance(touch, ImportedTouch)
    assert (touch.channel, touch.outcome, touch.comment) == (Channel.CALL, Outcome.NO_ANSWER, remark)


@pytest.mark.parametrize("remark", ["very engaged", "engaged with the demo", "he is busy", "wrong number of boxes"])
def test_an_engaged_client_is_one_who_was_reached(remark: str) -> None:
    (touch,) = touches_in(f"12.3.25 {remark}", TODAY)
    assert isinstance(touch, ImportedTouch)
    assert touch.outcome is not Outcome.NO_ANSWER


@pytest.mark.parametrize(
    ("remark", "reason"),
    [
        ("lost to competitor", Reason.SUPPLIER),
        ("lost - price", Reason.PRICE),
        ("lost to competitor - price", Reason.PRICE),
        ("lost", None),
        ("went elsewhere", Reason.SUPPLIER),
        ("купили у других", Reason.SUPPLIER),
        ("отказ, купили у других", Reason.SUPPLIER),
        ("ушли к конкурентам", Reason.SUPPLIER),
        ("проиграли тендер", None),
        ("тендер проиграли, цена", Reason.PRICE),
    ],
)
def test_what_was_lost_is_a_refusal_for_the_reason_that_is_said(remark: str, reason: Reason | None) -> None:
    (touch,) = touches_in(f"12.3.25 {remark}", TODAY)
    assert isinstance(touch, ImportedTouch)
    assert (touch.outcome, touch.reason, touch.comment) == (Outcome.REFUSED, reason, remark)


@pytest.mark.parametrize(
    "remark", ["they lost my quote", "got lost", "проиграл конкурент", "взяли у другого менеджера номер"]
)
def test_what_is_lost_in_another_way_is_no_refusal(remark: str) -> None:
    (touch,) = touches_in(f"12.3.25 {remark}", TODAY)
    assert isinstance(touch, ImportedTouch)
    assert touch.outcome is Outcome.NOTED


@pytest.mark.parametrize(
    "cell",
    [
        "03/25 звонок", "7.3 звонил (2025)", "Март 25 - был", "Июль 26", "март 2025", "март 2025 г. встреча",
        "03.2025 звонок",
        "в ноябре 2025 был", "Март 2025: 7.3 звонил", "вчера звонил", "в пятницу", "yesterday no answer", "5-11 звонил",
        "12 марта 25 коробок", "12.3.2035 звонок", "30.02.25 звонок", "01.01.1900 звонок", "5.11звонил",
        "12,03,25 звонок", "12.3.25 встреча не состоялась", "12.3.25 КП не отправил", "12.3.25 quote not sent",
        "12.3.25 не звонил", "12.3.25 встреча так и не прошла", "12.3.25 встречи не было", "12.3.25 КП нет",
        "12.3.25 the meeting didn't take place",
    ],
)  # fmt: skip
def test_what_says_no_sure_day_and_what_did_not_take_place_stays_words(cell: str) -> None:
    assert told(cell) == [("", "", cell)]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("КП не подошло", "noted"), ("КП не понравилось", "noted"), ("встреча не нужна", "talked"),
        ("КП не дошло", "noted"), ("quote not suitable", "noted"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_meeting_or_an_offer_does_not_deny_it(words: str, outcome: str) -> None:
    assert told(f"12.3.25 {words}") == [("2025-03-12", outcome, words)]


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("заказ был отменен клиентом", Channel.OTHER),
        ("заказ был уже оплачен", None),
        ("договор был подписан", Channel.OTHER),
        ("был, отдал образцы", Channel.VISIT),
        ("был в офисе", Channel.VISIT),
        ("был", Channel.VISIT),
    ],
)
def test_what_was_done_by_others_is_no_visit(words: str, channel: Channel | None) -> None:
    (one,) = touches_in(f"12.3.25 {words}", TODAY)
    assert isinstance(one, ImportedTouch)
    assert one.channel is channel if channel else one.channel is not Channel.VISIT


@pytest.mark.parametrize(
    ("remark", "outcome"),
    [
        ("заказ не делают, дорого", Outcome.TALKED),
        ("заказ отменили", Outcome.TALKED),
        ("отменили заказ", Outcome.TALKED),
        ("вернули заказ", Outcome.NOTED),
        ("жду заказ", Outcome.TALKED),
        ("обещали заказ", Outcome.TALKED),
        ("заказ будет в мае", Outcome.TALKED),
        ("заказ перенесли на май", Outcome.NOTED),
        ("спросил про заказ", Outcome.TALKED),
        ("сделка сорвалась", Outcome.TALKED),
        ("заказали, но передумали", Outcome.TALKED),
        ("купили у конкурентов", Outcome.REFUSED),
        ("отказ, но заказали", Outcome.NOTED),
        ("order cancelled", Outcome.TALKED),
        ("waiting for the order", Outcome.TALKED),
        ("no order, too expensive", Outcome.NOTED),
        ("заказ", Outcome.ORDER),
        ("новый заказ", Outcome.ORDER),
        ("заказ 15 коробок", Outcome.ORDER),
        ("сделали заказ на 1,5 млн", Outcome.ORDER),
        ("заказ 84 тыс", Outcome.ORDER),
        ("оплатили счет", Outcome.NOTED),
        ("оплатили счет 15 000", Outcome.ORDER),
        ("возврат 5 т.р.", Outcome.ORDER),
        ("не отказались, думают", Outcome.THINKING),
        ("не хочет отказываться", Outcome.TALKED),
        ("думает, отказа нет", Outcome.THINKING),
        ("отказался от встречи, ждёт КП", Outcome.WANTS_OFFER),
        ("refused the meeting, wants a quote", Outcome.WANTS_OFFER),
        ("отказ от КП, купят без него", Outcome.TALKED),
        ("КП не нужно", Outcome.TALKED),
        ("не интересует КП, просят образец", Outcome.TALKED),
        ("попросил не звонить", Outcome.TALKED),
        ("asked not to call", Outcome.TALKED),
        ("просил больше не звонить", Outcome.REFUSED),
        ("отказ, дорого", Outcome.REFUSED),
        ("не интересно", Outcome.REFUSED),
        ("недозвон 2 раза, потом поговорили", Outcome.TALKED),
        ("no answer twice, then talked", Outcome.TALKED),
        ("недозвон, написал в телеграм", Outcome.NO_ANSWER),
        ("думают над КП", Outcome.THINKING),
        ("готовлю КП", Outcome.NOTED),
        ("отправил КП", Outcome.SENT),
        ("встреча перенесена", Outcome.MOVED),
    ],
)
def test_an_order_a_refusal_or_an_offer_sent_is_never_guessed(remark: str, outcome: Outcome) -> None:
    (touch,) = touches_in(f"12.3.25 {remark}", TODAY)
    assert isinstance(touch, ImportedTouch)
    assert (touch.outcome, touch.comment) == (outcome, remark)
    assert touch.channel is not Channel.OFFER or outcome is Outcome.SENT
    assert touch.reason is None or outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    ("remark", "outcome"),
    [("встреча 15.3 в 10:00", "noted"), ("договорились о встрече", "talked"), ("назначили визит", "noted")],
)
def test_a_visit_to_come_is_none_yet(remark: str, outcome: str) -> None:
    (touch,) = touches_in(f"12.3.25 {remark}", TODAY)
    assert isinstance(touch, ImportedTouch)
    assert (touch.channel, touch.outcome, touch.comment) == (Channel.OTHER, outcome, remark)


_DAYS = st.dates(date(1995, 1, 1), TODAY)
_SHAPES = st.sampled_from(
    ["{d}.{m}.{y}", "{d:02}.{m:02}.{yy:02}", "{d:02}.{m:02}.{yy:02}г.", "{d}.{m}.{y} г.", "{d:02}.{m:02} {y}",
     "{d}/{m}/{y}",
     "{y}-{m:02}-{d:02}", "{d}-{m:02}-{y}", "{d} {name} {y}", "{d} {name} {y}г", "{d}-{name}-{yy:02}"]
)  # fmt: skip
_NAMES = ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
_WORDS = st.lists(
    st.sampled_from(
        ["звонил", "недозвон", "заказ", "отказ", "не", "КП", "встреча", "потом", "думает", "12", "2 раза", "(важно)",
         "5000", "called", "was", "order", "дорого", "отменили"]
    ),
    max_size=5,
)  # fmt: skip


def written(day: date, shape: str) -> str:
    return shape.format(d=day.day, m=day.month, y=day.year, yy=day.year % 100, name=_NAMES[day.month - 1])


@settings(max_examples=examples.of(300))
@given(_DAYS, _SHAPES, _WORDS, st.sampled_from([" ", " - ", ": ", "\n"]))
def test_a_day_with_its_year_is_read_as_it_is_and_all_else_is_the_comment(
    day: date, shape: str, words: list[str], glue: str
) -> None:
    for said in touches_in(written(day, shape) + glue + " ".join(words), TODAY):
        if isinstance(said, ImportedTouch):
            assert said.on == day
            assert said.comment.split() == " ".join(words).split()
        else:
            assert set(" ".join(words).split()) <= set(said.split())


@settings(max_examples=examples.of(300))
@given(st.lists(st.tuples(_DAYS, _SHAPES, _WORDS), min_size=2, max_size=4), st.sampled_from([", ", "\n", "; ", " "]))
def test_of_several_days_none_is_invented_and_no_word_is_lost(
    entries: list[tuple[date, str, list[str]]], glue: str
) -> None:
    cell = glue.join(f"{written(day, shape)} {' '.join(words)}" for day, shape, words in entries)
    said = list(touches_in(cell, TODAY))
    assert {one.on for one in said if isinstance(one, ImportedTouch)} <= {day for day, _, _ in entries}
    kept = " ".join(one.comment if isinstance(one, ImportedTouch) else one for one in said)
    for word in re.findall(r"\w+", " ".join(" ".join(words) for _, _, words in entries)):
        assert word in kept


@settings(max_examples=examples.of(200))
@given(st.text(st.sampled_from("0123456789./-, гмарт"), max_size=14))
def test_a_day_without_a_year_is_the_last_such_one_and_any_other_has_its_year_said(cell: str) -> None:
    for said in touches_in(cell + " звонил", TODAY):
        if isinstance(said, ImportedTouch):
            assert f"{said.on.year % 100:02}" in cell or TODAY - timedelta(365) <= said.on <= TODAY
