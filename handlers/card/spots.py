"""A place as Telegram sends it, in our terms."""

from aiogram.types import Location, Message

from sales.actions.card.places import Spot
from sales.ground.errors import NotFound, Rejected

NOWHERE = 1e-4
"""Degrees around the point in the ocean that a phone sends where it does not know."""


def spot_of(location: Location | None) -> Spot:
    """Raises Rejected where the phone sent noughts for a place."""
    if location is None:
        raise NotFound
    if abs(location.latitude) < NOWHERE and abs(location.longitude) < NOWHERE:
        raise Rejected("nowhere")
    return Spot(location.latitude, location.longitude, location.horizontal_accuracy)


def is_own(message: Message) -> bool:
    """Sent as where one is: neither passed on from somebody, nor chosen by its name."""
    return message.forward_origin is None and message.venue is None
