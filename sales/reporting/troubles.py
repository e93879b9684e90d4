"""What may be wrong with the bot itself: whoever runs it hears of it once a day at most, and once when it is over."""

from datetime import timedelta
from enum import StrEnum

SAID_EVERY = timedelta(days=1)


class Trouble(StrEnum):
    DISK = "disk"
    BACKUP = "backup"
    TWO = "two"
    DEAD = "dead"
    UNCERTAIN = "uncertain"
    CLOCK = "clock"
