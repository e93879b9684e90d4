"""How clients are divided: evenly to within one, or city by city, and the preview says what comes of it."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.ground.errors import NotFound
from sales.jobs.dividing import NOWHERE, Division, by_city, division_of, shares

TAKERS = st.lists(st.integers(1, 9), unique=True, min_size=1, max_size=5)
CITIES = st.dictionaries(st.sampled_from(["пермь", "клин", "тверь", NOWHERE]), st.integers(1, 40))


@given(TAKERS, st.integers(0, 50))
def test_evenly_is_to_within_one_and_as_the_preview_says(takers: list[int], total: int) -> None:
    division = Division(tuple(takers))
    given = Counter(division.to(turn, "пермь") for turn in range(total))
    told = {one.taker: one.clients for one in shares(division, total, {})}
    assert told == {taker: given[taker] for taker in takers}
    assert max(told.values()) - min(told.values()) <= 1


@given(TAKERS, CITIES)
def test_a_city_goes_to_one_and_nobody_has_more_than_a_city_too_much(takers: list[int], cities: dict[str, int]) -> None:
    division = by_city(takers, cities)
    given: Counter[int] = Counter()
    for city, clients in cities.items():
        whose = {division.to(turn, city) for turn in range(clients)}
        assert len(whose) == 1
        given[whose.pop()] += clients
    told = {one.taker: one.clients for one in shares(division, sum(cities.values()), cities)}
    assert told == {taker: given[taker] for taker in takers}
    assert max(told.values()) - min(told.values()) <= max(cities.values(), default=0)


@given(TAKERS, CITIES)
def test_what_a_job_keeps_is_read_back(takers: list[int], cities: dict[str, int]) -> None:
    for division in (Division(tuple(takers)), by_city(takers, cities)):
        assert division_of(division.data) == division
    assert division_of(takers[0]) == Division((takers[0],)), "as it was kept when there was one"


@pytest.mark.parametrize("takers", [[], list(range(11))], ids=["nobody", "eleven"])
def test_among_nobody_nothing_is_divided_nor_among_more_than_ten(takers: list[int]) -> None:
    with pytest.raises(NotFound):
        division_of({"takers": takers, "cities": None})
