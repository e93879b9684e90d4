"""`init`, `migrate`: creates a database on request only, upgrades its schema, or moves it to another engine."""

from bot.process.clock import SystemClock
from bot.process.complaints import open_database
from bot.process.lock_file import alone_with
from bot.process.settings import StoreSettings
from storage.engine import engines


async def init(settings: StoreSettings) -> str:
    """Creates the database if there is none, and upgrades the schema of an existing one."""
    await _open_once(settings, create=True)
    return "The database is there."


async def migrate(settings: StoreSettings) -> str:
    await _open_once(settings, create=settings.is_new_by_default)
    return "The database is up to date."


async def _open_once(settings: StoreSettings, *, create: bool) -> None:
    """Opens and closes the database, which upgrades its schema."""
    with alone_with(engines.file_of(engines.parsed(settings.database)), create=create):
        await (await open_database(settings.database, SystemClock(), create=create)).close()


async def move(settings: StoreSettings, to: str) -> str:
    """Copies everything into another, empty database; `DATABASE_URL` is then changed by hand."""
    from storage.backup.moving import move_all

    with alone_with(engines.file_of(engines.parsed(settings.database))):
        moved = await move_all(settings.database, to, SystemClock())
    return f"Moved and counted: {moved}. Now let DATABASE_URL name the new database, and start the bot."
