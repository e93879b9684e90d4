"""Which copies are kept: so many of the last days, weeks and months; and what killed copying left is taken away."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from storage.backup.files import PART, hash_file

NAME = re.compile(r"touchbase-(\d{8}T\d{6})Z\.(?:db|dump)(?:\.age)?")
LEFT_FOR = timedelta(days=1)
"""After that nobody writes an unfinished file any more."""
STALE = timedelta(days=2)
"""Of a nightly backup one night may fail."""
FRESH = timedelta(days=1)
"""A copy made before an update is not thinned out by the one after it."""
ASIDE_FOR = timedelta(days=30)
"""So long what was there before a restore can be had back."""


@dataclass(frozen=True, slots=True)
class Keep:
    """The newest copy of each of so many days, weeks, months."""

    days: int
    weeks: int
    months: int

    @classmethod
    def of(cls, text: str) -> "Keep":
        """From "7 4 12", as the settings have checked it."""
        days, weeks, months = (int(number) for number in text.split())
        return cls(days, weeks, months)


@dataclass(frozen=True, slots=True)
class Copy:
    path: Path
    made_at: datetime


def name_of(now: datetime, ending: str = "db") -> str:
    return f"touchbase-{now.astimezone(UTC):%Y%m%dT%H%M%S}Z.{ending}"


def copies(folder: Path) -> list[Copy]:
    """The whole ones, the newest first: their hash stands beside them."""
    found = [
        Copy(path, datetime.strptime(match[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC))
        for path in (folder.iterdir() if folder.is_dir() else ())
        if (match := NAME.fullmatch(path.name)) and hash_file(path).exists()
    ]
    return sorted(found, key=lambda copy: copy.made_at, reverse=True)


def last(folder: Path) -> datetime | None:
    """When the newest whole copy was made."""
    found = copies(folder)
    return found[0].made_at if found else None


def superfluous(found: Sequence[Copy], keep: Keep) -> list[Copy]:
    """What none of the last days, weeks and months needs. The newest and those of a day before it stay."""
    kept = {copy.path for copy in found if copy.made_at > found[0].made_at - FRESH}
    for most, span in ((keep.days, _day), (keep.weeks, _week), (keep.months, _month)):
        kept |= {copy.path for copy in _newest_of_each(found, span, most)}
    return [copy for copy in found if copy.path not in kept]


def thin_out(folder: Path, keep: Keep) -> int:
    """Removes what is superfluous, the copy before its hash; how many copies."""
    gone = superfluous(copies(folder), keep)
    for copy in gone:
        copy.path.unlink(missing_ok=True)
        hash_file(copy.path).unlink(missing_ok=True)
    return len(gone)


def sweep(folders: Iterable[Path], now: datetime) -> None:
    """Takes away what killed copying and restoring left, and what was put aside long ago."""
    for folder in folders:
        for path in folder.iterdir() if folder.is_dir() else ():
            age = now - datetime.fromtimestamp(path.stat().st_mtime, UTC)
            left = PART in path.name and age > LEFT_FOR
            aside = ".before-restore-" in path.name and age > ASIDE_FOR
            if path.is_file() and (left or aside):
                path.unlink(missing_ok=True)


def _newest_of_each(found: Sequence[Copy], span: Callable[[date], object], most: int) -> list[Copy]:
    newest: dict[object, Copy] = {}
    for copy in found:
        newest.setdefault(span(copy.made_at.date()), copy)
    return list(newest.values())[:most]


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return (day.year, day.month)
