"""Which backups are kept: some of the last days, weeks and months. Also removes what killed backups have left."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from storage.backup.files import PART, hash_file

NAME = re.compile(r"touchbase-(\d{8}T\d{6})Z\.(?:db|dump)(?:\.age)?")
LEFT_FOR = timedelta(days=1)
"""An unfinished file of that age is not being written any more."""
STALE = timedelta(days=2)
"""Age at which the last backup is too old: of nightly ones, one may fail."""
FRESH = timedelta(days=1)
"""A backup this much older than the newest is kept: it may have been made before an update."""
ASIDE_FOR = timedelta(days=30)
"""How long the database from before a restore is kept."""


@dataclass(frozen=True, slots=True)
class Keep:
    """For how many days, weeks and months the newest backup of each is kept."""

    days: int
    weeks: int
    months: int

    @classmethod
    def of(cls, text: str) -> "Keep":
        """From text such as "7 4 12", which the settings have validated."""
        days, weeks, months = (int(number) for number in text.split())
        return cls(days, weeks, months)


@dataclass(frozen=True, slots=True)
class Copy:
    path: Path
    made_at: datetime


def name_of(now: datetime, ending: str = "db") -> str:
    return f"touchbase-{now.astimezone(UTC):%Y%m%dT%H%M%S}Z.{ending}"


def copies(folder: Path) -> list[Copy]:
    """The whole backups in the folder (those with a hash file), newest first."""
    found = [
        Copy(path, datetime.strptime(match[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC))
        for path in (folder.iterdir() if folder.is_dir() else ())
        if (match := NAME.fullmatch(path.name)) and hash_file(path).exists()
    ]
    return sorted(found, key=lambda copy: copy.made_at, reverse=True)


def last(folder: Path) -> datetime | None:
    """When the newest whole backup was made; None if there is none."""
    found = copies(folder)
    return found[0].made_at if found else None


def superfluous(found: Sequence[Copy], keep: Keep) -> list[Copy]:
    """Backups that can go. The newest one stays, and those up to FRESH older than it."""
    kept = {copy.path for copy in found if copy.made_at > found[0].made_at - FRESH}
    for most, span in ((keep.days, _day), (keep.weeks, _week), (keep.months, _month)):
        kept |= {copy.path for copy in _newest_of_each(found, span, most)}
    return [copy for copy in found if copy.path not in kept]


def thin_out(folder: Path, keep: Keep) -> int:
    """Removes superfluous backups, each before its hash file; returns how many."""
    gone = superfluous(copies(folder), keep)
    for copy in gone:
        copy.path.unlink(missing_ok=True)
        hash_file(copy.path).unlink(missing_ok=True)
    return len(gone)


def sweep(folders: Iterable[Path], now: datetime) -> None:
    """Removes what killed backups and restores have left, and databases put aside long ago."""
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
