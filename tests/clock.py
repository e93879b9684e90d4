"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

WEDNESDAY_MORNING = datetime(2026, 11, 18, 7, 0, tzinfo=UTC)
"""Ten o'clock in Moscow on a working day with working days around it."""


class StandingClock:
    def __init__(self, moment: datetime = WEDNESDAY_MORNING) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def moves(self, by: timedelta) -> None:
        self._moment += by

    def moves_to(self, moment: datetime) -> None:
        """To an aware moment, in whatever zone it is given."""
        self._moment = moment.astimezone(UTC)
