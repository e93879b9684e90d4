"""What a lead reads: attempts and conversations apart, the exceptions first, the period before beside."""

from collections.abc import Collection
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.company.members import Member
from sales.days.periods import week
from sales.ground.errors import NotFound
from sales.ground.scope import Role
from sales.reporting.counts import Figures, OrderCount, TouchCount
from sales.reporting.report import Counts, Report, Standing, report
from sales.work.channels import Channel
from sales.work.outcomes import ATTEMPTS, Outcome
from tests.sales.making import TODAY

ANNA, BORIS, VERA = (
    Member(number, 1, number, name, Role.REP) for number, name in enumerate(("Анна", "Борис", "Вера"), 1)
)
LEAD = Member(9, 1, 9, "Глеб", Role.LEAD)
LEFT = Member(8, 1, None, "Давид", Role.REP, until=datetime(2026, 11, 18, tzinfo=UTC))
TEAM = (ANNA, BORIS, VERA, LEAD, LEFT)


def of_team(
    now: Counts | None = None,
    before: Counts | None = None,
    standing: Standing | None = None,
    worked: Collection[int] = (),
) -> Report:
    return report(week(TODAY), TEAM, now or Counts(), before or Counts(), standing or Standing(), worked)


def names(told: Report) -> list[str]:
    return [line.member.name for line in told.shown]


def test_attempts_conversations_and_letters_are_counted_apart() -> None:
    told = of_team(
        Counts(
            [
                TouchCount(1, Channel.CALL, Outcome.NO_ANSWER, 38),
                TouchCount(1, Channel.CALL, Outcome.TALKED, 20),
                TouchCount(1, Channel.CALL, Outcome.GATEKEEPER, 2),
                TouchCount(1, Channel.VISIT, Outcome.ORDER, 3),
                TouchCount(1, Channel.VISIT, Outcome.NOT_IN, 1),
                TouchCount(1, Channel.OFFER, Outcome.SENT, 4),
                TouchCount(1, Channel.EMAIL, Outcome.SENT, 5),
            ]
        )
    )
    anna = told.now
    assert (anna.conversations, anna.attempts, anna.sent) == (25, 39, 9)
    assert (anna.visits, anna.offers, anna.channels[Channel.CALL]) == (3, 4, 22)
    assert anna.touches == 73


def test_everything_has_the_period_before_beside_it() -> None:
    told = of_team(
        Counts([TouchCount(1, Channel.CALL, Outcome.TALKED, 5)], [OrderCount(1, 2, 84_000_00)], {1: 3}),
        Counts([TouchCount(1, Channel.CALL, Outcome.TALKED, 4)], [OrderCount(1, 1, 10_000_00)], {1: 1}),
    )
    anna = told.lines[0]
    assert (anna.now.conversations, anna.before.conversations) == (5, 4)
    assert (told.now.orders, told.before.orders) == (2, 1)
    assert (told.now.amount, told.before.amount) == (84_000_00, 10_000_00)
    assert (told.now.new_clients, told.before.new_clients) == (3, 1)


def test_what_is_only_noted_counts_as_a_touch_and_as_nothing_else() -> None:
    now = of_team(Counts([TouchCount(1, Channel.VISIT, Outcome.NOTED, 3)])).lines[0].now
    assert (now.touches, now.visits) == (3, 3)
    assert (now.conversations, now.attempts, now.sent, now.offers) == (0, 0, 0, 0)


def test_the_exceptions_begin_with_the_most_overdue() -> None:
    told = of_team(standing=Standing(overdue={1: 9, 2: 9}, without_step={2: 14, 3: 20}))
    assert [line.member.name for line in told.exceptions] == ["Борис", "Анна", "Вера"]
    assert (told.overdue, told.without_step) == (18, 34)


def test_silence_on_a_working_day_is_an_exception() -> None:
    tried = Counts([TouchCount(1, Channel.CALL, Outcome.NO_ANSWER, 1)])
    told = of_team(tried, worked={1, 2, 9})
    assert [line.member.name for line in told.exceptions] == ["Борис"]
    assert told.exceptions[0].silent


def test_the_lines_go_by_money_then_by_conversations_then_by_name() -> None:
    told = of_team(
        Counts([TouchCount(2, Channel.CALL, Outcome.TALKED, 5)], [OrderCount(3, 1, 100)]),
    )
    assert names(told) == ["Вера", "Борис", "Анна"]


def test_leads_and_those_who_left_have_a_line_only_with_figures() -> None:
    assert names(of_team()) == ["Анна", "Борис", "Вера"]
    assert "Глеб" in names(of_team(Counts(new_clients={9: 1})))
    assert "Давид" in names(of_team(before=Counts([TouchCount(8, Channel.CALL, Outcome.TALKED, 5)])))
    assert "Глеб" in names(of_team(standing=Standing(without_step={9: 2})))


counts = st.lists(
    st.builds(TouchCount, st.integers(1, 3), st.sampled_from(Channel), st.sampled_from(Outcome), st.integers(1, 50))
)


@given(counts)
def test_every_touch_is_a_conversation_an_attempt_or_a_letter(touched: list[TouchCount]) -> None:
    figures = of_team(Counts(touched)).now
    assert figures.touches == sum(one.touches for one in touched)
    assert figures.attempts == sum(one.touches for one in touched if one.outcome in ATTEMPTS)
    assert sum(figures.channels.values()) == figures.touches - figures.attempts


@given(counts, counts)
def test_the_total_is_the_sum_of_the_lines(touched: list[TouchCount], earlier: list[TouchCount]) -> None:
    told = of_team(Counts(touched), Counts(earlier))
    assert told.now == sum((line.now for line in told.lines), Figures())
    assert told.now.touches == sum(line.now.touches for line in told.lines)
    assert told.before.touches == sum(one.touches for one in earlier)


def test_a_members_own_line_is_there_even_with_nothing_in_it() -> None:
    assert of_team().of(LEAD.id).now == Figures()
    with pytest.raises(NotFound):
        of_team().of(77)
