"""A place as Telegram sends it, in our terms."""

from aiogram.types import Location

from sales.actions.card.places import Spot
from sales.ground.errors import NotFound


def spot_of(location: Location | None) -> Spot:
    if location is None:
        raise NotFound
    return Spot(location.latitude, location.longitude, location.horizontal_accuracy)
