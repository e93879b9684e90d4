"""The stamps on the day's route."""

from aiogram.filters.callback_data import CallbackData


class RouteTap(CallbackData, prefix="v1"):
    """Today's visits in their order; from the place that a draft holds. `beside`: with who is due on the way."""

    draft: str = ""
    beside: bool = False


class RouteFromTap(CallbackData, prefix="v2"):
    """Asks where one stands."""
