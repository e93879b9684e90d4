"""The one place that reads the time of day. All other code is given a `Clock`, or the moment itself."""

from datetime import UTC, datetime


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)
