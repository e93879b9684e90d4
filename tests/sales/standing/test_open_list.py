"""An open list: what its name is true of."""

from dataclasses import replace

from sales.standing.choosing import less
from sales.standing.client_filter import Order
from sales.standing.conditions import Bought, Due, Planned, Turn
from sales.standing.open_list import SHELVES, OpenList, Shelf
from sales.standing.sections import big_and_silent, silent
from sales.work.step import Plan

DUE = replace(OpenList.on(Shelf.DUE), name="Мои должники")


def test_in_another_order_it_is_still_the_list_of_that_name() -> None:
    assert DUE.wanting(DUE.wanted.by(Order.SUM)).name == DUE.name


def test_whatever_is_put_to_a_list_is_told_part_by_part_and_taken_away_part_by_part() -> None:
    wanted = silent(182, key=True).also(Bought(frozenset({1, 2}), ever=True), Due(Turn.CALL))
    known = OpenList(Shelf.ALL, wanted)
    assert known.added == len(["key", "vip", "silent", "buys 1", "buys 2", "due"])
    for part in known.made:
        left = OpenList(Shelf.ALL, less(wanted, part))
        assert [one for one in known.made if one != part] == left.made


def test_what_is_left_of_a_shelf_that_was_changed_is_told_as_well() -> None:
    known = DUE.wanting(DUE.wanted.put(Planned(Plan.WEEK)))
    assert set(known.made) == {Due(Turn.CALL), Planned(Plan.WEEK)}


def test_rules_of_a_list_are_no_choices_of_its_filter() -> None:
    assert OpenList(Shelf.ALL, big_and_silent(90)).added == len(["big", "active", "silent for 90 days"])


def test_of_other_clients_it_is_not() -> None:
    assert DUE.wanting(SHELVES[Shelf.IDLE]).name == ""
