"""The stamps on the day's list."""

from aiogram.filters.callback_data import CallbackData


class DayTap(CallbackData, prefix="d1"):
    """A page of the day's lines."""

    page: int


class OverdueTap(CallbackData, prefix="d2"):
    """All that is overdue, by pages."""

    page: int = 0


class SectionTap(CallbackData, prefix="d3"):
    """A folded section, by pages: `what` is due (for a call) or idle (without a step)."""

    what: str
    page: int = 0
