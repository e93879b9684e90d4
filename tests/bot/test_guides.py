"""The installation guides are true: each command block is run, in order, as somebody who follows them would."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS
from bot.process.settings import Settings
from sandbox import Telegram
from sandbox.server import serve
from storage.backup.checking import counted
from storage.database import Database
from tests.bot.guides import KEY, ROOT, Machine, blocks
from tests.clock import StandingClock
from tests.storage.sample_company import found, saved

LANGUAGES = ("en", "ru")
DEPLOYED = [*sorted((ROOT / "deploy").iterdir()), ROOT / "Dockerfile"]


def test_the_guides_say_the_same_commands() -> None:
    said = [[block.splitlines() for block in blocks(language)] for language in LANGUAGES]
    bare = [[[line.split("#")[0].strip() for line in block] for block in guide] for guide in said]
    assert [len(block) for block in bare[0]] == [len(block) for block in bare[1]]
    different = [
        pair for one, two in zip(*bare, strict=True) for pair in zip(one, two, strict=True) if len({*pair}) > 1
    ]
    assert all("owner-link" in one for one, _ in different)


@pytest.mark.parametrize("path", DEPLOYED, ids=lambda path: path.name)
def test_what_is_deployed_names_commands_and_settings_that_are_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert {*re.findall(r"-m bot ([a-z]\S+?)\b", text)} <= {*COMMANDS}
    named = {*re.findall(r"\b((?:BOT|BACKUP|DATABASE|HTTP|LOG|WEBHOOK|DEFAULT)_[A-Z_]+)\b", text)}
    assert named <= {name.upper() for name in Settings.model_fields}


@pytest.fixture
async def address() -> AsyncIterator[str]:
    async with serve(Telegram("42:TEST")) as address:
        yield address


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_installed_copied_put_back_moved_as_the_guide_says(
    tmp_path: Path, address: str, postgres_url: str
) -> None:
    """One machine from the first command to PostgreSQL: what was there at the beginning is there at the end."""
    machine = Machine.made(tmp_path)
    try_it, install, check, docker, compose, copy, key, recipient, verify, put_back, *rest = blocks("en")
    update, go_back, leave, arrive, move, lost = rest
    for block in (try_it, docker, compose, install):
        machine.run(block)
    base = await _filled_in(machine, address)
    assert "knows the bot as @touchbase_bot" in await asyncio.to_thread(machine.run, check)
    machine.run(copy)
    clear = max((base.parent / "backups").glob("*.db"))
    assert "1 clients" in machine.run(verify, FILE=clear.name)
    _forget_everybody(base)
    machine.run(put_back, FILE=clear.name)
    assert _names(base) == ["Ромашка"]
    machine.run(key)
    machine.run(recipient)
    machine.run(update)
    sealed = max((base.parent / "backups").glob("*.age"))
    assert "1 clients" in machine.run(verify, FILE=f"{sealed.name} --identity {tmp_path / KEY}")
    _forget_everybody(base)
    machine.run(go_back, FILE=f"{sealed.name} --identity {tmp_path / KEY}", VERSION="0.1.0")
    assert _names(base) == ["Ромашка"]
    machine.run(leave)
    base.unlink()
    machine.run(arrive, FILE=f"{max((base.parent / 'backups').glob('*.age'))} --identity {tmp_path / KEY}")
    assert _names(base) == ["Ромашка"]
    link = await asyncio.to_thread(machine.run, lost, **{"Daisy Ltd": "Ромашка и Ко"})
    assert link.startswith("https://t.me/touchbase_bot?start=")
    machine.run(move, **{"postgresql://touchbase:PASSWORD@127.0.0.1/touchbase": postgres_url})
    assert await _clients(postgres_url) == 1
    assert f"DATABASE_URL={postgres_url}" in (tmp_path / "etc" / "touchbase.env").read_text()
    assert {"systemctl enable --now touchbase touchbase-backup.timer", "git pull"} <= set(machine.calls)


async def _filled_in(machine: Machine, address: str) -> Path:
    """Whoever installs writes the token into the settings, and founds a company."""
    settings = machine.root / "etc" / "touchbase.env"
    text = settings.read_text().replace("BOT_TOKEN=", f"BOT_TOKEN=42:TEST\nBOT_API_URL={address}")
    text = text.replace("=sqlite:////", f"=sqlite:///{machine.root}/").replace("FOLDER=/", f"FOLDER={machine.root}/")
    settings.write_text(text)
    base = machine.root / "var" / "lib" / "touchbase" / "touchbase.db"
    database = await Database.open(f"sqlite:///{base}", StandingClock(), create=False)
    company = await found(database, "Ромашка и Ко")
    await saved(database, company.anna, "Ромашка")
    await database.close()
    return base


async def _clients(url: str) -> int:
    database = await Database.open(url, StandingClock(), create=False)
    try:
        return (await counted(database)).rows["clients"]
    finally:
        await database.close()


def _forget_everybody(base: Path) -> None:
    with closing(sqlite3.connect(base)) as connection:
        connection.execute("UPDATE clients SET name = 'Никто'")
        connection.commit()


def _names(base: Path) -> list[str]:
    with closing(sqlite3.connect(base)) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM clients")]
