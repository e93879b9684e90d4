"""`owner-link`: gives a company back to its only owner who has lost the Telegram account. Needs
access to the machine.
"""

from datetime import datetime

from aiogram.exceptions import TelegramAPIError

from bot.process.clock import SystemClock
from bot.process.complaints import Complaint, open_database
from bot.process.lock_file import alone_with
from bot.process.settings import Settings
from bot.telegram.session import bot_of
from sales.actions import members
from sales.company.members import Member
from sales.ground.scope import Role, scope_of
from sales.ground.tokens import new_token
from sales.values.company_names import search_key
from storage.company import operators
from storage.database import Database
from storage.engine import engines


async def link_for(settings: Settings, company: str, name: str | None = None) -> str:
    """A link to be opened once by the owner's new account; the old account is told that it was made.

    Raises Complaint if Telegram is out of reach, or if not exactly one such company or owner is found.
    """
    bot = bot_of(settings)
    try:
        username = (await bot.get_me()).username
    except TelegramAPIError as error:
        raise Complaint(f"Telegram can't be asked for the bot's name ({type(error).__name__}).") from None
    finally:
        await bot.session.close()
    with alone_with(engines.file_of(engines.parsed(settings.database))):
        database = await open_database(settings.database, SystemClock())
        try:
            return f"https://t.me/{username}?start={await token_for(database, company, name, SystemClock().now())}"
        finally:
            await database.close()


async def token_for(database: Database, company: str, name: str | None, now: datetime) -> str:
    owner, token = await _owner(database, company, name), new_token()
    async with database.work() as unit:
        await members.owner_lost_account(unit, owner, token, now)
        await unit.commit()
    return token


async def _owner(database: Database, company: str, name: str | None) -> Member:
    async with database.read() as unit:
        named = await operators.called(unit.transaction, company)
        if len(named) != 1:
            raise Complaint(f"{len(named)} companies are called {company!r}: it takes exactly one.")
        everybody = await unit.members.all(scope_of(named[0], 0, Role.OWNER))
    owners = [member for member in everybody if member.role is Role.OWNER and _is_called(member, name)]
    if len(owners) != 1:
        raise Complaint(f"{company!r} has {len(owners)} such owners: name one with --owner.")
    return owners[0]


def _is_called(owner: Member, name: str | None) -> bool:
    return name is None or search_key(owner.name) == search_key(name)
