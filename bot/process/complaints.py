"""Errors that keep the program from running, each told to the operator in one plain sentence without a traceback."""

from sales.ground.clock import Clock
from storage.backup.files import BackupError
from storage.database import Database
from storage.engine.engines import UnknownDatabase
from storage.engine.upgrade import NewerDatabase, NoDatabase


class Complaint(Exception):
    """Something that the operator has to mend; its text is shown as it is."""


class TokenRefused(Complaint):
    """Telegram does not know the token (any more), so the program has to stop."""

    def __init__(self) -> None:
        super().__init__("Telegram does not know BOT_TOKEN (any more): ask @BotFather for the current one.")


def sentence(error: Exception) -> str | None:
    """The sentence for the operator; None if the error is a fault of ours."""
    return str(error) if isinstance(error, Complaint | UnknownDatabase | NewerDatabase | BackupError) else None


async def open_database(url: str, clock: Clock, *, create: bool = False) -> Database:
    """The database with its schema upgraded. Raises Complaint with what to do if it cannot be opened."""
    try:
        return await Database.open(url, clock, create=create)
    except NoDatabase as missing:
        raise Complaint(
            f"There is no database at {missing}. A new installation begins with `python -m bot init`; "
            "otherwise look at DATABASE_URL, and whether its disk is mounted."
        ) from None
    except (UnknownDatabase, NewerDatabase):
        raise
    except Exception as error:
        kinds = f"{type(error).__name__} {type(error.__cause__).__name__}" if error.__cause__ else type(error).__name__
        raise Complaint(f"The database can't be opened ({kinds}).") from error
