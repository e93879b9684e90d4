"""Who is near: a rep with an hour to spare sees whom nobody has seen for long, not just who is nearest."""

from math import cos, radians

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sales.clients.client import ClientLine
from sales.clients.facts import Facts
from sales.clients.near import band, box, metres, nearest
from tests.sales.making import DAY, MORNING, line

LAT, LON = 55.7558, 37.6176
DEGREE = 111_195  # metres of latitude

latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)


def away(name: str, distance: int, *, seen_days_ago: int | None = None, east: bool = False) -> ClientLine:
    seen = None if seen_days_ago is None else MORNING - seen_days_ago * DAY
    lat = LAT if east else LAT + distance / DEGREE
    lon = LON + distance / DEGREE / cos(radians(LAT)) if east else LON
    return line(name=name, facts=Facts(last_visit_at=seen), latitude=lat, longitude=lon)


def names(*lines: ClientLine, within: int = 1000) -> list[str]:
    return [one.client.name for one in nearest(lines, LAT, LON, within)]


@pytest.mark.parametrize(
    ("there", "kilometres"),
    [((59.9343, 30.3351), 634), ((55.7558, 37.6176), 0), ((-33.8688, 151.2093), 14_496)],
)
def test_distances_are_those_on_the_map(there: tuple[float, float], kilometres: int) -> None:
    assert metres(LAT, LON, *there) / 1000 == pytest.approx(kilometres, rel=0.005, abs=0.1)


def test_whoever_was_not_seen_for_longest_comes_first_among_the_near() -> None:
    never, long_ago, lately = (
        away("Никогда", 900),
        away("Давно", 800, seen_days_ago=90),
        away("Вчера", 400, seen_days_ago=1),
    )
    assert names(lately, long_ago, never) == ["Никогда", "Давно", "Вчера"]


def test_across_the_road_comes_before_across_the_district() -> None:
    assert names(away("Никогда", 900), away("Через дорогу", 100, seen_days_ago=1)) == ["Через дорогу", "Никогда"]


@pytest.mark.parametrize(("metres", "place"), [(0, 0), (300, 0), (301, 1), (1000, 1), (10_001, 4)])
def test_distances_lie_in_circles(metres: int, place: int) -> None:
    assert band(metres) == place


def test_equally_forgotten_ones_come_by_distance() -> None:
    assert names(away("Дальше", 800), away("Ближе", 500, east=True)) == ["Ближе", "Дальше"]


def test_whoever_is_farther_or_has_no_place_is_not_near() -> None:
    assert names(away("Далеко", 1100), line(name="Без места")) == []


@given(latitudes, longitudes, st.floats(-0.4, 0.4), st.floats(-0.4, 0.4), st.floats(100, 50_000))
def test_the_box_loses_no_neighbour(lat: float, lon: float, up: float, right: float, reach: float) -> None:
    lat2, lon2 = max(-90.0, min(90.0, lat + up)), (lon + right + 180) % 360 - 180
    assume(metres(lat, lon, lat2, lon2) <= reach)
    around = box(lat, lon, reach)
    slack = 1e-9
    assert around.south - slack <= lat2 <= around.north + slack
    assert around.west - slack <= lon2 <= around.east + slack


@given(latitudes, longitudes, latitudes, longitudes)
def test_there_is_as_far_as_back(lat: float, lon: float, lat2: float, lon2: float) -> None:
    assert metres(lat, lon, lat2, lon2) == pytest.approx(metres(lat2, lon2, lat, lon))
