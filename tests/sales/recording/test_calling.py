"""Who comes next in calling through a list, whatever is tapped."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.clients.client import Card, Client, Contact
from sales.clients.facts import Facts
from sales.recording import calling
from sales.recording.calling import Calling, Entry, LeftOut, of_clients, of_day, why_not
from sales.recording.plan_draft import AfterTouch, Plan, PlanDraft
from sales.values.phones import Phone
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
TODAY, HOME = date(2026, 11, 18), "Europe/Moscow"
CARD = Card(Client(1, 7, "Ромашка", NOW), (Contact(2, 1, "Пётр", (Phone(3, "8 912", "+79123456789"),)),))
WRONG = Contact(2, 1, "Пётр", (Phone(3, "8 912", "+79123456789", wrong=True),))
CALL = NextStep(5, 1, 7, StepKind.CALL, TODAY, None, HOME)


def _draft(touch: int, client: int, retry: time | None) -> PlanDraft:
    plan = Plan(step=touch + 1, day=TODAY, after=retry) if retry else Plan(settled=True)
    return PlanDraft(touch, client, plan, AfterTouch(touch, Outcome.TALKED))


@given(st.lists(st.integers(1, 30), max_size=40), st.lists(st.sampled_from(["later", "save", "retry", "skip"])))
def test_each_is_shown_once_and_once_more_for_each_later_and_each_retry(clients: list[int], taps: list[str]) -> None:
    run, now, shown, more = of_clients(9, clients, NOW), NOW, list[int](), list[int]()
    for number, tap in enumerate([*taps, *(["save"] * 200)]):
        run = calling.from_data(run.id, run.following(now).to_data())
        if run.current is None:
            if run.is_over:
                break
            now += timedelta(hours=9)
            continue
        shown.append(run.current.client)
        run, again = _tapped(run, tap, number)
        more += again
    assert run.is_over
    assert sorted(shown) == sorted([*set(clients), *more])


def _tapped(run: Calling, tap: str, number: int) -> tuple[Calling, list[int]]:
    assert run.current is not None
    client = run.current.client
    match tap:
        case "later":
            return run.put_off(), [client]
        case "retry":
            return run.saved(_draft(100 + number, client, time(16)), HOME), [client]
        case "skip":
            return run.without(LeftOut.NIGHT), []
    return run.saved(_draft(100 + number, client, None), HOME), []


def test_at_most_five_hundred_are_called_through() -> None:
    assert of_clients(9, range(1000), NOW).total == 500


def test_a_client_with_several_steps_comes_once_and_visits_not_at_all() -> None:
    visit = replace(CALL, id=6, client=2, kind=StepKind.VISIT)
    run = of_day(9, [CALL, replace(CALL, id=7), visit, replace(CALL, id=8, client=3)], NOW, TODAY)
    assert [(entry.client, entry.step) for entry in run.ahead] == [(1, 5), (3, 8)]


def test_an_agreed_hour_goes_before_all_others_once_it_has_come_and_never_earlier() -> None:
    agreed = replace(CALL, id=7, client=2, due_time=time(15))
    run = of_day(9, [CALL, replace(CALL, id=8, client=3), agreed], NOW, TODAY)
    early = run.following(NOW)
    assert [early.current and early.current.client] == [1]
    late = run.following(NOW + timedelta(hours=3))
    assert [late.current and late.current.client] == [2]


def test_the_first_who_is_called_is_the_first_though_others_wait_for_their_hour() -> None:
    agreed = [replace(CALL, id=7 + n, client=2 + n, due_time=time(15)) for n in range(3)]
    run = of_day(9, [*agreed, CALL, replace(CALL, id=20, client=20)], NOW, TODAY)
    first = run.following(NOW)
    second = first.put_off().following(NOW)
    again = second.saved(_draft(100, 20, None), HOME).following(NOW)
    hour = again.saved(_draft(101, 1, None), HOME).following(NOW + timedelta(hours=6))
    places = [(one.current.client, one.current.place) for one in (first, second, again, hour) if one.current]
    assert places == [(1, 1), (20, 2), (1, 1), (2, 3)]


def test_who_is_being_called_since_before_keeps_the_place_it_had() -> None:
    """A draft of before, in which places were those of the whole list."""
    kept = of_day(9, [CALL, replace(CALL, id=7, client=2)], NOW, TODAY).to_data()
    del kept["turns"]
    kept["ahead"] = [[client, place, step, at] for place, (client, _, step, at) in enumerate(kept["ahead"], 4)]
    run = calling.from_data(9, kept).following(NOW)
    assert run.current is not None
    assert run.current.place == 4


@pytest.mark.parametrize(
    ("card", "entry", "why"),
    [
        (CARD, Entry(1, 1), None),
        (replace(CARD, client=replace(CARD.client, do_not_contact=True)), Entry(1, 1), LeftOut.DO_NOT_CONTACT),
        (replace(CARD, contacts=()), Entry(1, 1), LeftOut.NO_NUMBER),
        (
            replace(CARD, contacts=(Contact(2, 1, "Пётр", (Phone(3, "8", "+7", wrong=True),)),)),
            Entry(1, 1),
            LeftOut.NO_NUMBER,
        ),
        (
            replace(CARD, contacts=(replace(CARD.contacts[0], left_on=TODAY),)),
            Entry(1, 1),
            LeftOut.NO_NUMBER,
        ),
        (replace(CARD, client=replace(CARD.client, zone="America/New_York")), Entry(1, 1), LeftOut.NIGHT),
        (replace(CARD, client=replace(CARD.client, zone="Asia/Vladivostok")), Entry(1, 1), None),
        (CARD, Entry(1, 1, step=5), LeftOut.DONE),
        (replace(CARD, steps=(CALL,)), Entry(1, 1, step=5), None),
        (replace(CARD, client=replace(CARD.client, facts=Facts(last_touch_at=NOW))), Entry(1, 1), LeftOut.DONE),
        (replace(CARD, contacts=(), steps=(replace(CALL, kind=StepKind.OFFER),)), Entry(1, 1, step=5), None),
    ],
)
def test_why_somebody_is_left_out(card: Card, entry: Entry, why: LeftOut | None) -> None:
    assert why_not(card, entry, NOW, NOW + timedelta(minutes=5), HOME) is why


def test_what_is_kept_reads_back_as_it_was() -> None:
    run = replace(of_day(9, [CALL, replace(CALL, id=7, client=2, due_time=time(15))], NOW, TODAY), left=(LeftOut.GONE,))
    kept = replace(run.following(NOW), touch=4, said=(3,))
    assert calling.from_data(9, kept.to_data()) == kept
