"""A list as a value: kept and read again it is the same; whatever is not understood breaks it and widens nothing."""

from datetime import UTC, datetime
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.clients.client import Lack
from sales.clients.grades import Grade
from sales.clients.rungs import RUNGS, Ladder
from sales.clients.stages import Stage
from sales.company.pool import Neglected
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import (
    VALUES,
    About,
    Among,
    Bought,
    Condition,
    Graded,
    Having,
    Lacking,
    Last,
    ListBroken,
    Longer,
    NoneOf,
    NotAmong,
    Picked,
    Share,
    Shifted,
    Summed,
    Worded,
)
from sales.standing.kept_lists import KINDS, of_data, to_data
from sales.work.talk import Minded

WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=9)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - as hypothesis wants it


def _none_of(its: Any) -> NoneOf:
    return NoneOf(tuple(its))


VALUED = st.sampled_from(About).flatmap(
    lambda about: st.tuples(
        st.just(about),
        st.frozensets(WORDS if VALUES[about] is str else st.from_type(VALUES[about]), min_size=1, max_size=4),
    )
)
LACKS = st.frozensets(st.sampled_from(Lack), min_size=1)
GRADES = st.frozensets(st.sampled_from(Grade), min_size=1)
DAYS = st.integers(1, 999)
SUMS = st.none() | st.integers()
MADE: dict[str, st.SearchStrategy[Any]] = {
    "among": VALUED.map(lambda valued: Among(*valued)),
    "not_among": VALUED.map(lambda valued: NotAmong(*valued)),
    "graded": st.builds(Graded, GRADES, GRADES, GRADES),
    "bought": st.builds(Bought, st.frozensets(st.integers(), min_size=1), st.booleans()),
    "lacking": st.builds(Lacking, LACKS),
    "neglected": st.builds(Neglected, DAYS, DAYS),
    "picked": st.builds(Picked, st.frozensets(st.integers())),
    "worded": st.builds(Worded, st.frozensets(WORDS, min_size=1)),
    "having": st.builds(Having, LACKS),
    "shifted": st.sampled_from(Ladder).flatmap(
        lambda ladder: st.builds(
            Shifted, st.just(ladder), st.sampled_from(RUNGS[ladder]).map(str), st.booleans(), MOMENTS
        )
    ),
    "share": st.builds(Share, st.integers(1, 9), st.booleans(), st.sampled_from(["RUB", "JPY"])),
    "minded": st.builds(Minded, WORDS, st.booleans()),
    "summed": st.tuples(SUMS, SUMS).filter(any).map(lambda sums: Summed(*sums)),
}
plain = st.one_of(
    *(
        MADE[name]
        if name in MADE
        else st.builds(kind, **{"days": st.integers(0, 999)} if "days" in get_type_hints(kind) else {})
        for name, kind in KINDS.items()
        if name not in {"found", "done", "boxed", "none_of"}
    ),
    st.builds(KINDS["found"], MOMENTS, MOMENTS),
    st.builds(KINDS["boxed"], *[st.floats(-90, 90)] * 4),
)
NESTED = st.recursive(plain, lambda inner: st.lists(st.lists(inner, max_size=2).map(tuple), max_size=2).map(_none_of))
conditions = plain | NESTED
lists = st.builds(
    ClientFilter,
    st.lists(conditions, max_size=4).map(tuple),
    st.sampled_from([one for one in Order if one is not Order.DISTANCE]),
)
KEPT = to_data(ClientFilter((Among(About.STAGE, frozenset({Stage.RED})), Longer(Last.TOUCH, 30)), Order.SUM))


@given(lists)
def test_a_list_is_read_as_it_was_kept(wanted: ClientFilter) -> None:
    assert of_data(to_data(wanted)) == wanted


def test_a_list_of_the_first_version_is_read_for_ever() -> None:
    assert KEPT == {
        "version": 1,
        "order": "sum",
        "spot": None,
        "conditions": [
            {"is": "among", "about": "stage", "values": ["red"]},
            {"is": "longer", "last": "touch", "days": 30},
        ],
    }


SHIFTED = {"is": "shifted", "ladder": "stage", "place": "red", "came": True, "since": "2026-11-18T00:00:00+00:00"}


def _with(**changed: Any) -> dict[str, Any]:
    return {**KEPT, **changed}


def _first(**changed: Any) -> dict[str, Any]:
    first, *rest = KEPT["conditions"]
    return _with(conditions=[{**first, **changed}, *rest])


@pytest.mark.parametrize(
    "data",
    [
        {},
        _with(version=2),
        _with(order="beauty"),
        _with(conditions=None),
        _with(conditions=[{"is": "tall"}]),
        _with(conditions=[{}]),
        _with(more="than is known"),
        _with(order="distance"),
        _with(spot=[55.7, 37.6]),
        _with(spot=[55.7], order="distance"),
        _with(spot=["55.7", "37.6"], order="distance"),
        _first(values=[]),
        _first(values=["red", "purple"]),
        _first(values=[7]),
        _first(about="taste"),
        _first(about="source"),
        _first(about="city", values=[""]),
        _first(unless="it rains"),
        _with(conditions=[{"is": "longer", "last": "touch", "days": -1}]),
        _with(conditions=[{"is": "longer", "last": "touch", "days": "30"}]),
        _with(conditions=[{"is": "longer", "last": "touch", "days": True}]),
        _with(conditions=[{"is": "longer", "last": "touch"}]),
        _with(conditions=[{"is": "bought", "products": [1], "ever": "no"}]),
        _with(conditions=[{"is": "summed", "least": None, "most": None}]),
        _with(conditions=[{"is": "minded", "words": "", "there": False}]),
        _with(conditions=[{"is": "graded", "money": ["a"], "frequency": ["a"], "recency": []}]),
        _with(conditions=[SHIFTED | {"place": "purple"}]),
        _with(conditions=[SHIFTED | {"ladder": "worth"}]),
        _with(conditions=[SHIFTED | {"since": "2026-11-18T00:00:00"}]),
        _with(conditions=[{"is": "found", "since": "yesterday", "until": "2026-11-19T00:00:00+00:00"}]),
        _with(conditions=[{"is": "found", "since": "2026-11-18T00:00:00", "until": "2026-11-19T00:00:00+00:00"}]),
    ],
)
def test_what_is_not_understood_breaks_a_list(data: dict[str, Any]) -> None:
    with pytest.raises(ListBroken):
        of_data(data)


def test_words_of_a_list_are_folded_as_those_of_clients() -> None:
    assert Among(About.CITY, frozenset({" Орёл"})) == Among(About.CITY, frozenset({"орел"}))


def test_a_condition_says_something() -> None:
    says_nothing = (
        lambda: Among(About.STATUS, frozenset()),
        lambda: Bought(frozenset(), ever=True),
        lambda: Summed(None, None),
        lambda: Lacking(frozenset()),
        lambda: Longer(Last.TOUCH, -1),
    )
    for said in says_nothing:
        with pytest.raises(ListBroken):
            said()


def test_every_condition_has_a_name_that_it_is_kept_under() -> None:
    assert set(KINDS.values()) == set(get_args(Condition))
