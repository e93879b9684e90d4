"""More kinds of what a tired rep writes: goods that are needed, answers by a day, what is as the last time, is brought
or is wanted today. Each with its siblings in both languages, from Wednesday, 23 September 2026, 10:30.
"""

from datetime import date

import pytest

from sales.work.outcomes import Outcome
from tests.sales.sentences.test_kinds import FRIDAY, said


@pytest.mark.parametrize(
    "words",
    [
        "сам позвонил, надо 30 коробок пломб к октябрю", "надо 3 паллеты, срочно", "требуется 15 вёдер краски",
        "написали что нужно ещё 5 катушек", "им надо 12 стеллажей в ноябре",
        "need 40 sacks by wednesday", "require 3 pallets asap", "rang, could do with another 12 reels",
    ],
)  # fmt: skip
def test_who_needs_so_many_goods_is_interested(words: str) -> None:
    report = said(words)
    assert (report.outcome, report.happened, report.steps) == (Outcome.INTERESTED, True, ())


@pytest.mark.parametrize(
    "words",
    [
        "надо 30 коробок отвезти в пт", "надо 15 тыс до пятницы", "надо 500 рублей сдачи", "нужно 40 мин на встречу",
        "мне надо 30 коробок от них", "I need 40 sacks from them", "need 5 minutes with the owner",
    ],
)  # fmt: skip
def test_what_we_need_and_time_and_money_are_nobodys_interest(words: str) -> None:
    assert said(words).outcome is None


def test_who_has_ordered_and_needs_more_has_ordered() -> None:
    assert said("заказали, надо 5 коробок ещё").outcome is Outcome.ORDER


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("выслала прайс, ответ обещали к пн", date(2026, 9, 28)), ("отправил кп, решение будет к пятнице", FRIDAY),
        ("скинула цены, сказали ответят до пятницы", FRIDAY), ("отправил кп, ответят к пятнице", FRIDAY),
        ("quote sent, decision by friday", FRIDAY), ("emailed quote, they will decide by friday", FRIDAY),
    ],
)  # fmt: skip
def test_who_was_sent_something_and_answers_by_a_day_has_it_and_is_asked_then(words: str, day: date) -> None:
    report = said(words)
    assert (report.outcome, [step.day for step in report.steps]) == (Outcome.SENT, [day])


@pytest.mark.parametrize("words", ["ответят к пятнице, прайс отправил", "отправил кп, думают", "quote sent, thinking"])
def test_who_surely_thinks_or_said_so_before_thinks(words: str) -> None:
    assert said(words).outcome is Outcome.THINKING


AS_BEFORE = {
    "повтор как в прошлом месяце": Outcome.ORDER, "то же самое что в прошлом месяце": Outcome.ORDER,
    "всё как в прошлом месяце": Outcome.ORDER, "дублируем прошлый заказ": Outcome.ORDER,
    "same as last month": Outcome.ORDER, "same as last year please": Outcome.ORDER,
    "отказ, как в прошлый раз": Outcome.REFUSED, "недозвон, как в прошлый раз": Outcome.NO_ANSWER,
    "думают, как в прошлый раз": Outcome.THINKING, "секретарь, всё как в прошлый раз": Outcome.GATEKEEPER,
    "просят кп, как в прошлом году": Outcome.WANTS_OFFER, "повторить звонок как в прошлый раз": None,
    "позвонить в пт, как в прошлый раз": None, "said bring the same as last time": Outcome.ORDER,
    "сказала везите как в прошлый раз": Outcome.ORDER,
    "цены как в прошлом году": None, "refused, same as last year": Outcome.REFUSED,
    "no answer, same as last time": Outcome.NO_ANSWER, "thinking, same as last time": Outcome.THINKING,
    "gatekeeper, same as last week": Outcome.GATEKEEPER, "ordered last month": None,
    "в прошлом месяце заказывали": None,
}  # fmt: skip


@pytest.mark.parametrize("words", AS_BEFORE)
def test_as_the_last_time_is_an_order_only_where_nothing_else_came_of_it(words: str) -> None:
    assert said(words).outcome is AS_BEFORE[words]


@pytest.mark.parametrize(
    ("words", "outcome", "days"),
    [
        ("want to see samples, dropping them mon 2pm", Outcome.WANTS_OFFER, [date(2026, 9, 28)]),
        ("interested, dropping them mon 2pm", Outcome.INTERESTED, [date(2026, 9, 28)]),
        ("they're dropping it", Outcome.REFUSED, []),
    ],
)
def test_who_drops_goods_on_a_day_brings_them(words: str, outcome: Outcome, days: list[date]) -> None:
    report = said(words)
    assert (report.outcome, [step.day for step in report.steps]) == (outcome, days)


@pytest.mark.parametrize(
    "words", ["wants an invoice today", "asked for the contract today", "просят счёт сегодня", "договор ждут сегодня"]
)
def test_what_they_want_today_is_to_be_done_today(words: str) -> None:
    assert [step.day for step in said(words).steps] == [date(2026, 9, 23)]


@pytest.mark.parametrize(
    "words", ["signed the contract today", "contract signed today", "сегодня подписали договор", "подпишут сегодня"]
)
def test_what_was_signed_today_is_no_errand(words: str) -> None:
    assert (said(words).outcome, said(words).steps) == (Outcome.READY, ())


@pytest.mark.parametrize(
    "words", ["номера больше нет", "такого номера больше нет", "номер удалён", "телефон больше не действует"]
)
def test_a_number_that_is_no_more_reaches_nobody(words: str) -> None:
    assert said(words).outcome is Outcome.NO_ANSWER
