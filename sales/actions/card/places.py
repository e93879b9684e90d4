"""Where clients are: a shared location sets the place of a client, or is kept on the visit it was sent from."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.clients.near import metres
from sales.days import zones
from sales.ground.errors import NotFound
from sales.ground.scope import Scope
from sales.work.channels import Channel
from sales.work.check_in import NEAR, CheckIn, is_nearer
from sales.work.check_in import check_in as told_by
from sales.work.touch import Touch

FRESH = timedelta(minutes=10)
"""How long after a visit was recorded a location may belong to it."""
STILL_THERE = timedelta(hours=1)
"""How long after a visit its member may still be there. A visit recorded in the evening gets no location."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A shared location, with the accuracy in metres if the phone knew it."""

    latitude: float
    longitude: float
    accuracy: float | None = None

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> "Spot":
        return cls(data["latitude"], data["longitude"], data.get("accuracy"))

    def to_data(self) -> dict[str, Any]:
        return asdict(self)


async def teach(unit: UnitOfWork, scope: Scope, client_id: int, spot: Spot, workspace_zone: str) -> Client:
    """Sets the client's place. A place in another time zone sets the client's zone too, unless it was set already."""
    client = await unit.clients.get(scope, client_id)
    zone = zones.at(spot.latitude, spot.longitude)
    known = client.zone is not None or zone in (workspace_zone, zones.ANYWHERE)
    placed = replace(client, latitude=spot.latitude, longitude=spot.longitude, accuracy=spot.accuracy)
    placed = placed if known else replace(placed, zone=zone)
    return client if placed == client else await unit.clients.save(scope, placed)


async def forget(unit: UnitOfWork, scope: Scope, client_id: int) -> Client:
    """Removes the client's place: it was wrong, or the client has moved."""
    client = await unit.clients.get(scope, client_id)
    empty = replace(client, latitude=None, longitude=None, accuracy=None)
    return client if empty == client else await unit.clients.save(scope, empty)


async def keep_on_visit(unit: UnitOfWork, scope: Scope, spot: Spot, now: datetime) -> Touch | None:
    """Adds the location to the actor's latest touch if that is a fresh unconfirmed visit; otherwise None."""
    touch = await unit.touches.last_by(scope, now - FRESH)
    if touch is None or not may_check_in(touch, scope, now):
        return None
    return await _kept(unit, scope, touch, spot)


def is_now(touch: Touch) -> bool:
    """Whether the visit was recorded while its member may still have been there."""
    return touch.timed and touch.recorded_at - touch.at <= STILL_THERE


def may_check_in(touch: Touch, scope: Scope, now: datetime) -> bool:
    """Whether a location sent now belongs to that visit: it is the actor's own, fresh and not confirmed yet."""
    return _waits(touch) and is_now(touch) and touch.member == scope.actor and now - touch.recorded_at <= FRESH


async def is_corrected(unit: UnitOfWork, scope: Scope, touch: int, away: int | None) -> bool:
    """Whether a nearer location has replaced the one that was `away` metres off. False if the visit is gone."""
    try:
        visit = await unit.touches.get(scope, touch)
    except NotFound:
        return False
    return told_by(visit) is CheckIn.CONFIRMED or visit.away != away


async def check_in(unit: UnitOfWork, scope: Scope, touch: int, spot: Spot, now: datetime) -> Touch:
    """The visit with that location if it belongs to it; otherwise unchanged."""
    visit = await unit.touches.get(scope, touch)
    return await _kept(unit, scope, visit, spot) if may_check_in(visit, scope, now) else visit


def _waits(touch: Touch) -> bool:
    return touch.channel is Channel.VISIT and told_by(touch) is not CheckIn.CONFIRMED


async def _kept(unit: UnitOfWork, scope: Scope, visit: Touch, spot: Spot) -> Touch:
    """Saves the location on the visit.

    A second location counts only if it is nearer to the very place that the first was measured from. A place learned
    since, perhaps from the first location, confirms nothing.
    """
    client = await unit.clients.get(scope, visit.client)
    located = replace(visit, **asdict(spot), away=_away(client, spot))
    if visit.latitude is not None and visit.longitude is not None:
        if visit.away != _away(client, Spot(visit.latitude, visit.longitude)) or not is_nearer(located, visit):
            return visit
        located = replace(located, far_first=visit.far_first or _far(visit))
    unit.audit.group(visit.id)
    return await unit.touches.save(scope, located)


def _away(client: Client, spot: Spot) -> int | None:
    """Metres between the location and the client, or None if the client's place is not known well enough."""
    if client.latitude is None or client.longitude is None or (client.accuracy or 0) > NEAR:
        return None
    return round(metres(client.latitude, client.longitude, spot.latitude, spot.longitude))


def _far(visit: Touch) -> int | None:
    return visit.away if told_by(visit) is CheckIn.FAR else None
