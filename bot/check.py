"""`python -m bot check`: shows on one screen what is configured and whether it can be reached, for the operator."""

import asyncio
import sqlite3
from dataclasses import dataclass

from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError

from bot.process.clock import SystemClock
from bot.process.settings import Settings
from bot.telegram.session import bot_of
from storage.backup import keeping
from storage.database import Database
from storage.engine import driver, engines
from storage.traffic import inbox, outbox
from storage.traffic.outbox import Mail

PATIENCE = 10.0
"""Seconds that each thing has for its answer."""


@dataclass(frozen=True, slots=True)
class Finding:
    what: str
    text: str
    ok: bool = True


async def check(settings: Settings) -> list[Finding]:
    return [_settings(settings), await _telegram(settings), *await _database(settings), _backups(settings), _sqlite()]


def screen(findings: list[Finding]) -> str:
    return "\n".join(f"{'ok ' if one.ok else 'NO '} {one.what:<10} {one.text}" for one in findings)


def _settings(settings: Settings) -> Finding:
    door = f"webhook at {settings.webhook_url}" if settings.webhook_url else "asks for updates itself"
    proxy = "through a proxy" if settings.proxy else "no proxy"
    people = f"{settings.registration}, {settings.default_locale}, {settings.default_timezone}"
    return Finding("settings", f"{door}, {proxy}; {people}; port {settings.http_host}:{settings.http_port}")


async def _telegram(settings: Settings) -> Finding:
    bot = bot_of(settings)
    try:
        async with asyncio.timeout(PATIENCE):
            me = await bot.get_me()
    except (TelegramUnauthorizedError, TelegramNotFound):
        return Finding("telegram", f"{settings.bot_api_url} does not know BOT_TOKEN", ok=False)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the operator asks for
        return Finding("telegram", f"{settings.bot_api_url} can't be reached ({type(error).__name__})", ok=False)
    finally:
        await bot.session.close()
    return Finding("telegram", f"{settings.bot_api_url} knows the bot as @{me.username}")


async def _database(settings: Settings) -> list[Finding]:
    url = engines.parsed(settings.database)
    name = url.render_as_string(hide_password=True)
    file = engines.file_of(url)
    if file is not None and not file.exists():
        if settings.is_new_by_default:
            return [Finding("database", f"{file} will be made at the first start")]
        return [Finding("database", f"{file} is not there: a new installation begins with `init`", ok=False)]
    database = await Database.open(settings.database, SystemClock(), migrate=False, create=False)
    try:
        async with asyncio.timeout(PATIENCE):
            return [Finding("database", name), *await _traffic(database)]
    except Exception as error:  # noqa: BLE001 - as above
        return [Finding("database", f"{name} can't be used ({type(error).__name__})", ok=False)]
    finally:
        await database.close()


def _backups(settings: Settings) -> Finding:
    folder, now = settings.backup_folder, SystemClock().now()
    last = keeping.last(folder)
    if last is None:
        return Finding("backups", f"none in {folder} yet: `python -m bot backup` makes one")
    encrypted = "encrypted" if settings.backup_recipient else "not encrypted"
    hours = int((now - last).total_seconds() // 3600)
    return Finding("backups", f"the last one in {folder} is {hours} h old; {encrypted}", ok=now - last < keeping.STALE)


def _sqlite() -> Finding:
    version = sqlite3.sqlite_version
    if not driver.is_sound():
        return Finding("sqlite", f"{version} is older than 3.51.3: let no other program write to the file")
    return Finding("sqlite", version)


async def _traffic(database: Database) -> list[Finding]:
    async with database.read() as unit:
        waiting, dead = await inbox.backlog(unit.transaction), await inbox.dead(unit.transaction)
        census = await outbox.census(unit.transaction)
        doubtful = await outbox.uncertain(unit.transaction)
    counts = ", ".join(f"{census.get(state, 0)} {state}" for state in Mail)
    return [
        Finding("inbox", f"{waiting} waiting, {dead} given up in the last 30 days"),
        Finding("outbox", counts),
        *(
            Finding("uncertain", f"{kind} of {due_at:%Y-%m-%d %H:%M} UTC may not have arrived")
            for kind, due_at in doubtful
        ),
    ]
