"""The stamps on the day's route, and on a visit of it."""

from handlers.speech.stamp import Stamp


class RouteTap(Stamp, prefix="v1"):
    """Today's visits in their order; from the place that a draft holds. `beside`: with who is due on the way."""

    draft: str = ""
    beside: bool = False


class RouteFromTap(Stamp, prefix="v2"):
    """Asks where one stands."""


class CheckInTap(Stamp, prefix="v6"):
    """Asks for a location that stays with that visit."""

    touch: str
