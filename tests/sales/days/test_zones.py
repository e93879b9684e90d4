"""Time zones from a place, from a language, to pick from."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.days import zones


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (55.75, 37.62, "Europe/Moscow"),
        (56.84, 60.61, "Asia/Yekaterinburg"),
        (43.24, 76.89, "Asia/Almaty"),
        (53.9, 27.56, "Europe/Minsk"),
        (50.45, 30.52, "Europe/Kyiv"),
        (40.71, -74.0, "America/New_York"),
        (0.0, -30.0, "UTC"),
        (91.0, 500.0, "UTC"),
    ],
)
def test_a_place_has_its_zone(latitude: float, longitude: float, zone: str) -> None:
    assert zones.at(latitude, longitude) == zone


@pytest.mark.parametrize(
    ("locale", "country", "zone"),
    [
        ("ru", None, "Europe/Moscow"),
        ("ru", "KZ", "Asia/Almaty"),
        ("ru-BY", None, "Europe/Minsk"),
        ("en", None, "Europe/London"),
        ("en_US", None, "America/New_York"),
        ("zh-Hans-CN", None, "Asia/Shanghai"),
        ("uz", None, "Asia/Tashkent"),
        ("tlh", None, "UTC"),
        ("", None, "UTC"),
    ],
)
def test_a_language_or_a_country_proposes_a_zone(locale: str, country: str | None, zone: str) -> None:
    assert zones.guess(locale, country) == zone


def test_russia_offers_each_of_its_eleven_times_once() -> None:
    assert len(zones.choices("RU")) == 11
    assert zones.choices("RU")[0] == "Europe/Moscow"


@pytest.mark.parametrize("country", ["RU", "BY", "KZ", "UZ", "KG", "AM", "GE", "AZ", "US", "GB", "DE", "BR", "ru"])
def test_every_zone_offered_is_one_that_works(country: str) -> None:
    assert zones.choices(country)
    assert all(zones.valid(zone) and ZoneInfo(zone) for zone in zones.choices(country))


def test_no_country_has_no_zones() -> None:
    assert zones.choices("ZZ") == zones.choices("") == ()


@pytest.mark.parametrize(
    "zone",
    [
        "localtime",
        "Factory",
        "posixrules",
        "Europe/Kiev",
        "europe/moscow",
        "Europe/Moscow ",
        "../etc/passwd",
        "",
        "MSK",
    ],
)
def test_only_canonical_names_are_zones(zone: str) -> None:
    assert not zones.valid(zone)


@given(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))
def test_every_place_on_earth_has_a_zone(latitude: float, longitude: float) -> None:
    assert zones.valid(zones.at(latitude, longitude))
