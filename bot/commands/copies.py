"""`backup`, `verify`, `restore`: copies of the database, for a timer, cron or an operator."""

from pathlib import Path

from bot.process.clock import SystemClock
from bot.process.lock_file import alone_with
from bot.process.settings import StoreSettings
from storage.backup import copying, files, keeping, postgres, restoring
from storage.backup.keeping import Keep
from storage.engine import engines


def backup(settings: StoreSettings, folder: Path | None) -> str:
    """Makes a backup and returns its path; deletes old backups that BACKUP_KEEP does not ask for."""
    place, now = folder or settings.backup_folder, SystemClock().now()
    file, is_new = _file(settings), not place.exists()
    keeping.sweep([place, *([file.parent] if file else [])], now)
    if file is None:
        made = postgres.dump(settings.database, place / keeping.name_of(now, "dump"), settings.backup_recipient)
    else:
        made = copying.backup(settings.database, place / keeping.name_of(now), settings.backup_recipient)
    if file is not None:
        for path in (made, files.hash_file(made), *([place] if is_new else [])):
            files.give(path, like=file)
    keeping.thin_out(place, Keep.of(settings.backup_keep))
    return str(made)


async def verify(path: Path, identity: Path | None) -> str:
    """Restores an SQLite backup into a scratch folder and counts its rows; a PostgreSQL dump is only read through."""
    if ".dump" in path.suffixes:
        found = postgres.check(path, identity)
    else:
        found = await restoring.rehearse(path, SystemClock(), identity)
    return f"{path} is whole and can be put back: {found}."


async def restore(settings: StoreSettings, path: Path, identity: Path | None) -> str:
    file = _file(settings)
    with alone_with(file, create=True):
        if file is None:
            done = await postgres.restore(path, settings.database, SystemClock(), identity)
        else:
            done = await restoring.restore(path, settings.database, SystemClock(), identity)
    lines = [f"Restored: {done.contents}."]
    if done.kept:
        lines.append(f"What was there before is kept as {done.kept}.")
    if done.skipped:
        lines.append(f"{done.skipped} messages were due before this moment and will not be sent again.")
    return " ".join(lines)


def _file(settings: StoreSettings) -> Path | None:
    return engines.file_of(engines.parsed(settings.database))
