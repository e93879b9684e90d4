"""The port of the one clock. The clock itself lives in `bot/process/clock.py`; rules are given moments."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The moment, aware, in UTC."""
