"""Names, notes and lists of any length leave each screen readable: what is too long is cut, who is too many is counted.

Each long word is of one letter, by which it is known again on the screen.
"""

from collections.abc import Iterable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

from handlers.card import edit_screens
from handlers.day import evening_screens, reminder_screens
from handlers.lists import clients_screens, lines
from handlers.reporting.leading import asking_screens, week_lines
from handlers.reporting.leading.keys import review_screens
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from sales.clients.client import Status
from sales.recording.agenda import Agenda
from sales.reporting.counts import Figures
from sales.reporting.evening import Evening, TeamDay
from sales.reporting.leading.goals import Aim, Goal, Progress, Span
from sales.standing.client_filter import Order
from tests.handlers.seeing import labels, plain
from tests.sales.making import MORNING, TODAY, client, line, step

READER = Reader("ru", "Europe/Moscow", MORNING)
LONG = 200
NAME, NOTE, OWNER = "ъ" * LONG, "щ" * LONG * 2, "ф" * LONG


def in_text(screen: Screen, word: str) -> int:
    """Of how many letters the word is left in a line."""
    return max(one.count(word[0]) for one in plain(screen).splitlines())


def on_buttons(screen: Screen, word: str) -> int:
    return max(one.count(word[0]) for one in labels(screen))


def test_what_has_become_of_a_step_is_told_with_the_beginning_of_its_note() -> None:
    screen = asking_screens.step_told(READER, step(note=NOTE), NAME, "Анна", None)
    assert 90 < in_text(screen, NAME) <= 100
    assert 190 < in_text(screen, NOTE) <= 200


def test_a_look_at_key_clients_has_a_line_and_a_button_for_each() -> None:
    key = client(named_reason=NOTE[:LONG], named_on=TODAY)
    screen, _ = review_screens.due(READER, [replace(key, name=NAME)], {1: OWNER}, 0)
    assert 30 < in_text(screen, NAME) <= 40
    assert 30 < in_text(screen, OWNER) <= 40
    assert 50 < in_text(screen, NOTE) <= 60
    assert 10 < on_buttons(screen, NAME) <= 20


def test_a_product_that_nobody_sells_is_named_as_it_was_written_but_for_a_whole_story() -> None:
    screen = clients_screens.no_such_product(READER, [NOTE], [], "1")
    assert 70 < in_text(screen, NOTE) <= 80


def test_who_may_have_recommended_a_client_is_known_by_the_beginning_of_the_name() -> None:
    rows = edit_screens.recommenders(7, [line(name=NAME)])
    assert 30 < on_buttons(Screen("", rows), NAME) <= 40


def test_steps_that_are_near_have_a_button_each_with_the_hour_before_the_name() -> None:
    screen = reminder_screens.several(READER, [(step(note=NOTE), line(name=NAME)), (step(), line())], READER.zone)
    assert 20 < on_buttons(screen, NAME) <= 28


def test_why_a_client_is_no_longer_kept_leaves_room_for_the_name_in_a_list() -> None:
    gone = line(name=NAME, status=Status.INACTIVE, why_inactive=NOTE)
    button = lines.opening(READER, gone, Order.NAME, {}, "")
    assert 15 < button.label.count(NOTE[0]) <= 20
    assert NAME[0] in button.label


def test_of_a_team_that_recorded_nothing_five_are_named_and_the_others_counted() -> None:
    silent = tuple(f"Имя{number}" for number in range(9))
    evening = Evening(TODAY, Figures(), team=TeamDay(Figures(), silent))
    said = plain(evening_screens.evening_screen(READER, evening, cast("Agenda", None)))
    assert "Имя4" in said
    assert "Имя5" not in said
    assert "ещё 4" in said


def test_a_week_tells_of_the_five_who_are_furthest_from_their_plans_and_counts_the_others() -> None:
    names = {member: f"Имя{member}{OWNER}" for member in range(9)}
    told = week_lines._plans(READER, _over(names), names, {})
    assert [one.partition(OWNER[0])[0] for one in told[:5]] == [f"Имя{member}" for member in range(5)]
    assert told[5:] == ["ещё 4"]
    assert all(20 < one.count(OWNER[0]) <= 30 for one in told[:5])


def _over(members: Iterable[int]) -> Any:
    """A week in which each has done more than the one before."""
    plans = (Goal(member, member, Aim.CALLS, Span.WEEK, 10, TODAY, 1, MORNING) for member in members)
    return SimpleNamespace(goals=[Progress(goal, due=10, done=goal.id) for goal in plans])
