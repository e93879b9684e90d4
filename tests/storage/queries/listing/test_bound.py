"""What a list is asked with: what holds all day long is told once, what follows from the moment each time."""

from datetime import UTC, datetime, timedelta

from sales.reporting.unasked.occasions import Occasion, placed
from sales.standing.client_filter import AsOf
from storage.queries.listing import shaped
from storage.queries.listing.shaped import bound_to

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SOON = placed(Occasion.BIRTHDAY, 0, 6, ())
"""Of whom none of the other lists tells: each is asked within another."""


def test_an_hour_later_only_the_moment_has_moved_and_a_day_later_the_birthdays_too() -> None:
    now, later, tomorrow = (bound_to(SOON, AsOf(at, at.date())) for at in (NOON, NOON + HOUR, NOON + DAY))
    assert later == now | {"talked_since": now["talked_since"] + HOUR}
    moved = {name for name in now if now[name] != tomorrow[name]}
    spans = {name for name in now if name.endswith("since0")}
    assert len(spans) > 1, "of the week, and of those that the morning tells of"
    assert {"talked_since", "bought_since", "today", "day_of_year", *spans} <= moved


def test_what_is_made_once_a_day_is_told_once_a_day_whoever_is_left_out() -> None:
    """Nothing is kept of those who are, nor of a list that somebody has just put together."""
    noon = AsOf(NOON, NOON.date())
    bound_to(placed(Occasion.BIRTHDAY, 0, 6, {1}), noon)
    known = shaped._of_day.cache_info().misses
    told = [bound_to(placed(Occasion.BIRTHDAY, 0, 6, {client}), noon) for client in (2, 3)]
    assert told[0] != told[1]
    bound_to(placed(Occasion.PAY, 0, 6, ()), noon)
    assert shaped._of_day.cache_info().misses == known
