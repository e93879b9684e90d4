"""Which cards look like one client's, and what two of them hold as one."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.clients.client import Client, NamedBase, Status
from sales.clients.doubles.likeness import Likeness, likeness, pairs
from sales.clients.doubles.merging import joined, spare, twice
from sales.work.order import Item, Order, Receipt, Receipts

NOW = datetime(2026, 11, 18, 7, 0, tzinfo=UTC)
TAX, OTHER_TAX = "7707083893", "5904082670"


def card(name: str = "Ромашка", **said: Any) -> Client:
    return replace(Client(1, 1, name, NOW), **said)


@pytest.mark.parametrize(
    ("one", "other", "by"),
    [
        (card("ООО «Ромашка»"), card("Pомашка ООО"), Likeness.NAME),
        (card("Ромашка"), card("Ромашкa-Трейд"), None),
        (card("Вектор плюс"), card("Вектр плюс"), Likeness.NAME),
        (card("Ромашка", tax_number=TAX), card("Кафе у дома", tax_number=TAX), Likeness.TAX_NUMBER),
        (card("Ромашка", tax_number=TAX), card("Ромашка", tax_number=OTHER_TAX), None),
        (card("Ромашка", email="a@b.ru"), card("Иван", email="A@b.ru"), Likeness.EMAIL),
        (card("Вишня", tax_number=TAX, address="Ленина, 5"), card("Вишня", tax_number=TAX, address="Мира, 8"), None),
        (card("Вишня", tax_number=TAX, city="Пермь"), card("Вишня", tax_number=TAX, city="Казань"), None),
        (card("Вишня", address="ул. Ленина, 5"), card("Вишня", address="г. Пермь, Ленина 5"), Likeness.NAME),
        (card("Вишня", address="Ленина, 5"), card("Вишня", address="Ленина, 15"), None),
        (card("Вишня", address="Ленина, 5"), card("Вишня"), Likeness.NAME),
    ],
)
def test_cards_look_alike_by_what_tells_a_client_and_the_points_of_a_chain_do_not(
    one: Client, other: Client, by: Likeness | None
) -> None:
    assert likeness(one, other) is by
    assert likeness(other, one) is by


def test_the_card_on_which_more_was_done_is_the_one_to_stay() -> None:
    busy, older, young = card(), card(created_at=NOW - timedelta(days=9)), card()
    busy = replace(busy, id=1, facts=replace(busy.facts, touches=2))
    found = pairs([replace(young, id=3), replace(older, id=2), busy])
    assert {(pair.kept.id, pair.other.id) for pair in found} == {(1, 2), (1, 3), (2, 3)}


def test_what_is_empty_is_filled_and_what_differs_is_noted_behind_its_heading() -> None:
    ours = card(business="кафе", note="звонить утром", tags=("горячий",), status=Status.INACTIVE)
    theirs = card(
        "Ромашка 2", business="пекарня", city="Пермь", note="звонить утром\nлюбит чай", tags=("Горячий", "сеть")
    )
    said = {"business": "Сфера: пекарня", "name": "Название: Ромашка 2", "city": "Город: Пермь"}
    one = joined(ours, theirs, said)
    assert (one.name, one.business, one.city, one.tags) == ("Ромашка", "кафе", "Пермь", ("горячий", "сеть"))
    assert one.note.split("\n") == ["звонить утром", "любит чай", "Название: Ромашка 2", "Сфера: пекарня"]
    assert one.status is Status.ACTIVE


def test_the_wish_to_be_left_alone_and_what_a_lead_has_named_are_kept_from_either() -> None:
    one = joined(card(), card(do_not_contact=True, named_base=NamedBase.KEY, named_reason="сеть"), {})
    assert (one.do_not_contact, one.named_base, one.named_reason) == (True, NamedBase.KEY, "сеть")


def test_a_long_note_is_not_cut_off() -> None:
    assert joined(card(note="а" * 1990), card(note="б" * 1990), {}).note.endswith("б" * 1990)


def order(number: int, amount: int | None, *, product: int | None = None) -> Order:
    return Order(number, 1, 1, number, date(2026, 11, 1), amount).made_up([Item(number, product)] if product else [])


def test_orders_of_a_day_and_a_sum_count_once_and_two_of_one_card_twice() -> None:
    ours, theirs = [order(1, 100), order(2, 100)], [order(3, 100), order(4, 200)]
    assert [(one.id, other.id) for one, other in twice(ours, theirs)] == [(1, 3)]
    assert spare(order(1, 100), order(3, 100)).id == 3
    assert spare(order(1, 100), order(3, 100, product=7)).id == 1
    part = Receipts((Receipt(date(2026, 11, 18), 40, 1),))
    assert spare(replace(order(1, 100), pay_by=date(2026, 11, 18)), replace(order(3, 100), receipts=part)).id == 1


@given(st.lists(st.integers(1, 3)), st.lists(st.integers(1, 3)))
def test_no_card_loses_an_order_that_the_other_does_not_have(ours: list[int], theirs: list[int]) -> None:
    """As many of a sum are left as the card with more of them has."""
    one = [order(number, amount) for number, amount in enumerate(ours)]
    other = [order(100 + number, amount) for number, amount in enumerate(theirs)]
    left = len(one) + len(other) - len(twice(one, other))
    assert left == sum(max(ours.count(amount), theirs.count(amount)) for amount in {*ours, *theirs})
