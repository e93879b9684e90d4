"""`init`, `migrate`: a base is made only where somebody asked for one, and brought up to date."""

from bot.process.clock import SystemClock
from bot.process.complaints import open_database
from bot.process.lock_file import alone_with
from bot.process.settings import StoreSettings
from storage.engine import engines


async def init(settings: StoreSettings) -> str:
    """Makes a new base where there is none; one that is there stays as it is, but for its schema."""
    await _open_once(settings, create=True)
    return "The database is there."


async def migrate(settings: StoreSettings) -> str:
    await _open_once(settings, create=settings.is_new_by_default)
    return "The database is up to date."


async def _open_once(settings: StoreSettings, *, create: bool) -> None:
    """Opening brings the schema up to date."""
    with alone_with(engines.file_of(engines.parsed(settings.database)), create=create):
        await (await open_database(settings.database, SystemClock(), create=create)).close()
