"""An open list: what its name is true of."""

from dataclasses import replace

from sales.standing.client_filter import Order
from sales.standing.open_list import SHELVES, OpenList, Shelf
from sales.standing.sections import big_and_silent

DUE = replace(OpenList.on(Shelf.DUE), name="Мои должники")


def test_in_another_order_it_is_still_the_list_of_that_name() -> None:
    assert DUE.wanting(DUE.wanted.by(Order.SUM)).name == DUE.name


def test_rules_of_a_list_are_no_choices_of_its_filter() -> None:
    assert OpenList(Shelf.ALL, big_and_silent(90)).added == len(["big", "active", "silent for 90 days"])


def test_of_other_clients_it_is_not() -> None:
    assert DUE.wanting(SHELVES[Shelf.IDLE]).name == ""
