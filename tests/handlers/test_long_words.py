"""Names, notes and lists of any length leave each screen readable: what is too long is cut, who is too many is counted.

Each long word is of one letter, by which it is known again on the screen.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import time
from types import SimpleNamespace
from typing import Any, cast

from handlers.card import edit_screens
from handlers.card.card_view import CardView
from handlers.card.orders import order_screens
from handlers.company.teams import teams_screens
from handlers.day import evening_screens, reminder_screens, route_screens
from handlers.importing.screens import cards, preview
from handlers.lists import clients_screens, lines
from handlers.lists.bulk import dividing_screens, picking, spreading_screens
from handlers.recording import touch_text
from handlers.recording.mending import night
from handlers.recording.writing import writing_screens
from handlers.reporting.figures import fate_screens
from handlers.reporting.leading import asking_screens, goal_screens, week_lines
from handlers.reporting.leading.keys import review_screens
from handlers.reporting.occasions import section_screens
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from sales.clients.client import Card, Contact, Status
from sales.clients.facts import Facts
from sales.company.members import Member, Rules
from sales.company.teams import Team
from sales.ground.scope import Role
from sales.jobs.dividing import Share
from sales.recording.agenda import Agenda
from sales.recording.convenience import Hours
from sales.recording.touch_draft import TouchDraft
from sales.reporting.counts import Figures
from sales.reporting.evening import Evening, TeamDay
from sales.reporting.figures.fates import Fate, Told
from sales.reporting.leading.goals import Aim, Goal, Progress, Span
from sales.standing.client_filter import Order
from sales.work.order import Bought
from sales.work.outcomes import Outcome
from tests.handlers.seeing import labels, plain
from tests.sales.making import MORNING, TODAY, client, line, order, step

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
    [[button]] = lines.openings(READER, [gone], Order.NAME, {}, "")
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


def test_of_those_who_are_in_no_team_eight_are_named_and_the_others_counted() -> None:
    members = [Member(number, 1, number, f"Имя{number}{OWNER}", Role.REP) for number in range(11)]
    screen = teams_screens.all_teams(READER, teams_screens.Kept([Team(1, NAME)], members), 0)
    said = plain(screen)
    assert "Имя7" in said
    assert "Имя8" not in said
    assert "ещё 3" in said
    assert said.count(OWNER[0]) <= 8 * 24
    assert 15 < on_buttons(screen, NAME) <= 24


def test_whose_plan_is_set_is_chosen_among_short_buttons() -> None:
    members = [Member(1, 1, 1, OWNER, Role.REP)]
    screen = goal_screens.everybody(READER, members, [], [Team(1, NAME)], 0, whole=True)
    assert 15 < on_buttons(screen, NAME) <= 20
    assert 15 < on_buttons(screen, OWNER) <= 20


def test_whoever_has_no_step_is_shown_with_the_beginning_of_the_last_agreement() -> None:
    told = line(facts=Facts(last_talk=Outcome.TALKED, last_talk_note=NOTE))
    assert 50 < section_screens.idle_line(READER, told, READER.zone).count(NOTE[0]) <= 60


def test_what_will_be_saved_with_a_touch_is_told_by_the_beginning_of_its_comment() -> None:
    [carried] = touch_text._carried(READER, TouchDraft(1, 7, comment=NOTE))
    assert 50 < carried.count(NOTE[0]) <= 60


def test_what_somebody_takes_over_is_told_by_five_cities_and_the_number_of_the_others() -> None:
    cities = tuple((f"Город{number}", 10 - number) for number in range(8))
    told = str(dividing_screens.share(READER, Share(1, 52, cities), {1: OWNER}))
    assert "Город4 6" in told
    assert "Город5" not in told
    assert "ещё 12" in told
    assert 15 < told.count(OWNER[0]) <= 24


def test_of_names_that_are_nobodys_in_a_file_three_are_asked_about() -> None:
    told = preview._few(READER, [f"Имя{number}" for number in range(5)])
    assert "Имя2" in told
    assert "Имя3" not in told


def test_a_known_client_beside_one_of_a_file_is_told_by_two_people() -> None:
    people = tuple(Contact(number, 7, f"Имя{number}") for number in range(4))
    told = cards.known(READER, Card(client(), people))
    assert "Имя1" in told
    assert "Имя2" not in told


def test_a_day_with_many_visits_has_a_shorter_line_for_each() -> None:
    visit = route_screens.Visit(step(note=NOTE), line(name=NAME))
    told, brief = (route_screens._visit(READER, visit, brief=brief) for brief in (False, True))
    assert (50 < told.count(NAME[0]) <= 60, 50 < told.count(NOTE[0]) <= 60) == (True, True)
    assert (30 < brief.count(NAME[0]) <= 40, brief.count(NOTE[0])) == (True, 0)
    due = route_screens.Beside(line(name=NAME, step=step(note=NOTE)), 300)
    assert max(map(route_screens._due_line(READER, due).count, (NAME[0], NOTE[0]))) <= 60


def test_hours_that_a_client_keeps_are_told_by_their_beginning() -> None:
    assert 30 < night._warning(READER, MORNING, Hours(time(9), time(18), said=NOTE)).count(NOTE[0]) <= 40
    [place] = touch_text._place(READER, client(hours=NOTE))
    assert 10 < place.count(NOTE[0]) <= 18
    who = Contact(1, 7, OWNER, hours=NOTE)
    told = "".join(touch_text._person(READER, Card(client(), (who,)), TouchDraft(1, 7, contact=1)))
    assert 10 < told.count(NOTE[0]) <= 18


def test_to_whom_one_writes_stands_on_a_button() -> None:
    button = writing_screens._whom(READER, Card(client(), (Contact(1, 7, NAME),)), TouchDraft(1, 7, contact=1))
    assert 10 < button.label.count(NAME[0]) <= 14


def test_whose_clients_have_no_step_is_told_of_eight_and_the_others_are_counted() -> None:
    told = spreading_screens.whose(
        READER, {number: 30 - number for number in range(11)}, dict.fromkeys(range(11), NAME)
    )
    assert told.count("30") + told.count("23") == 2
    assert "22" not in told
    assert "ещё 3" in told
    assert 8 * 30 < told.count(NAME[0]) <= 8 * 40


def test_whom_one_picks_by_hand_is_known_by_the_beginning_of_the_name() -> None:
    assert 25 < on_buttons(picking.screen(READER, [line(name=NAME)], 0, 1, [], "1", "1"), NAME) <= 34


def test_a_step_behind_a_figure_is_told_by_the_beginning_of_its_note() -> None:
    told = fate_screens._line(READER, Fate.KEPT, Told(step(note=NOTE), NAME), {})
    assert 30 < told.count(NOTE[0]) <= 40


def test_of_all_that_a_client_buys_thirty_products_are_told_and_five_papers() -> None:
    goods = tuple(Bought(number, f"Товар{number}{'ъ' * 9}", TODAY, 1, 0) for number in range(40))
    papers = [order(document=f"п{number} от") for number in range(7)]
    view = CardView(Card(client()), Rules(), "Europe/Moscow", bought=goods, untaken=(NAME,) * 40)
    screen = order_screens.bought(READER, view, papers)
    said = plain(screen)
    assert ("Товар29ъ" in said, "Товар30ъ" in said) == (True, False)
    assert (said.count("П"), "П6" in said, "П1" in said) == (5, True, False)
    assert "ещё 10" in said


def _over(members: Iterable[int]) -> Any:
    """A week in which each has done more than the one before."""
    plans = (Goal(member, member, Aim.CALLS, Span.WEEK, 10, TODAY, 1, MORNING) for member in members)
    return SimpleNamespace(goals=[Progress(goal, due=10, done=goal.id) for goal in plans])
