"""Who is near: distances on the globe and the order of a list by distance. A position is degrees, a distance metres."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import asin, cos, degrees, radians, sin, sqrt

from sales.clients.client import ClientLine

EARTH = 6_371_000.0
BANDS = (300, 1_000, 3_000, 10_000)
BANDS_IN_MILES = (322, 1_609, 3_219, 8_047)
"""Across the road, on foot, a short ride, a ride. Within a band, being nearer is worth less than not being seen."""


@dataclass(frozen=True, slots=True)
class Near:
    client: ClientLine
    metres: int


@dataclass(frozen=True, slots=True)
class Box:
    """South to north and west to east; all longitudes where a pole or the date line is in the way."""

    south: float
    west: float
    north: float
    east: float


def metres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Along the globe; within half a percent of the true figure."""
    south, north = radians(lat1), radians(lat2)
    across = sin(radians(lon2 - lon1) / 2) ** 2
    up = sin((north - south) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, up + cos(south) * cos(north) * across)))


def box(lat: float, lon: float, metres: float) -> Box:
    """A box around everything within that distance."""
    reach = degrees(metres / EARTH)
    south, north = lat - reach, lat + reach
    if south <= -90 or north >= 90:
        return Box(max(south, -90.0), -180.0, min(north, 90.0), 180.0)
    wide = degrees(asin(min(1.0, sin(metres / EARTH) / cos(radians(lat)))))
    west, east = lon - wide, lon + wide
    if west < -180 or east > 180:
        west, east = -180.0, 180.0
    return Box(south, west, north, east)


def nearest(
    lines: Iterable[ClientLine], lat: float, lon: float, metres: float, bands: Sequence[int] = BANDS
) -> list[Near]:
    """Those within the distance: by bands of distance, in a band whoever was never seen or not for longest first."""
    found = [Near(line, round(distance)) for line, distance in _distances(lines, lat, lon) if distance <= metres]
    return sorted(found, key=lambda one: _rank(one, bands))


def _distances(lines: Iterable[ClientLine], lat: float, lon: float) -> Iterable[tuple[ClientLine, float]]:
    for line in lines:
        if line.latitude is not None and line.longitude is not None:
            yield line, metres(lat, lon, line.latitude, line.longitude)


def band(metres: int, bands: Sequence[int] = BANDS) -> int:
    """In which of them that is, the nearest first."""
    return bisect_left(bands, metres)


def _rank(near: Near, bands: Sequence[int]) -> tuple[int, datetime, int, int]:
    seen = near.client.facts.last_visit_at or datetime.min.replace(tzinfo=UTC)
    return band(near.metres, bands), seen, near.metres, near.client.id
