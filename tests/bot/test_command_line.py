"""The commands on the machine: what they do, their exit codes, and plain sentences where something is wrong."""

import asyncio
import logging
import os
import sqlite3
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing
from pathlib import Path

import pyrage
import pytest
from aiogram import Bot

from bot import check
from bot.__main__ import main
from bot.process import settings as files
from sandbox import Telegram
from sandbox.server import serve

TOKEN = "42:TEST"
Command = Callable[..., tuple[int | str, str]]


@pytest.fixture(autouse=True)
def _logs_as_they_were() -> Iterator[None]:
    """A command takes all logging of its process over."""
    root, hooks = logging.getLogger(), (sys.excepthook, threading.excepthook, sys.unraisablehook)
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:], (sys.excepthook, threading.excepthook, sys.unraisablehook) = before, hooks
    root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs one in an empty folder: its exit code or last words, and what it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(files, "MACHINES_FILE", tmp_path / "etc" / "touchbase.env")
    monkeypatch.setenv(files.NAMES_THE_FILE, "")

    def run(*arguments: str, **settings: str) -> tuple[int | str, str]:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        code = ended.value.code
        return (0 if code is None else code), capsys.readouterr().out

    return run


def test_a_database_is_made_copied_and_put_back(command: Command, tmp_path: Path) -> None:
    assert command("migrate") == (0, "The database is up to date.\n")
    code, printed = command("backup", "copies")
    copy = Path(printed.strip())
    assert (code, copy.parent.name, copy.exists()) == (0, "copies", True)
    live = tmp_path / "data" / "touchbase.db"
    with closing(sqlite3.connect(live)) as connection:
        connection.execute("DROP TABLE inbox")
    code, printed = command("restore", str(copy))
    assert (code, "kept as" in printed) == (0, True)
    with closing(sqlite3.connect(live)) as connection:
        assert connection.execute("SELECT count(*) FROM inbox").fetchone() == (0,)


def test_a_new_base_is_made_by_init_alone_and_a_wrong_path_stays_one(command: Command, tmp_path: Path) -> None:
    there = {"DATABASE_URL": "sqlite:///elsewhere/touchbase.db"}
    for arguments in (["migrate"], ["run"], ["backup"]):
        said, _ = command(*arguments, **there, BOT_TOKEN=TOKEN)
        assert "There is no database" in str(said)
    assert list(tmp_path.iterdir()) == []
    assert command("init") == (0, "The database is there.\n")
    assert command("init")[0] == 0
    assert command("migrate")[0] == 0


def test_the_default_base_once_there_is_not_made_a_second_time(command: Command, tmp_path: Path) -> None:
    assert command("migrate")[0] == 0
    (tmp_path / "data" / "touchbase.db").unlink()
    said, _ = command("migrate")
    assert "python -m bot init" in str(said)


def test_a_backup_is_rehearsed_and_counted(command: Command, tmp_path: Path) -> None:
    command("migrate")
    copy = command("backup")[1].strip()
    assert copy.startswith("backups/touchbase-")
    code, printed = command("verify", copy)
    assert (code, "whole and can be put back: 0 workspaces, 0 members, 0 clients" in printed) == (0, True)


def test_an_encrypted_backup_asks_for_its_key(command: Command, tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    (tmp_path / "key.txt").write_text(f"{identity}\n")
    command("migrate")
    copy = command("backup", BACKUP_RECIPIENT=str(identity.to_public()))[1].strip()
    assert copy.endswith(".db.age")
    assert "--identity" in str(command("verify", copy)[0])
    assert command("verify", copy, "--identity", "key.txt")[0] == 0
    assert command("restore", copy, "--identity", "key.txt")[0] == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_what_root_copies_belongs_to_the_service(command: Command, tmp_path: Path) -> None:
    command("migrate")
    os.chown(tmp_path / "data" / "touchbase.db", 12345, 23456)
    copy = Path(command("backup")[1].strip())
    made = (copy, copy.with_name(f"{copy.name}.sha256"), copy.parent)
    assert {(path.stat().st_uid, path.stat().st_gid) for path in made} == {(12345, 23456)}


def test_a_file_of_settings_can_be_named(command: Command, tmp_path: Path) -> None:
    (tmp_path / "other.env").write_text("DATABASE_URL=sqlite:///other/touchbase.db\n")
    assert command("--settings", "other.env", "init")[0] == 0
    assert (tmp_path / "other" / "touchbase.db").exists()


def test_a_spoilt_backup_is_refused_in_a_sentence(command: Command, tmp_path: Path) -> None:
    command("migrate")
    copy = Path(command("backup", str(tmp_path))[1].strip())
    copy.write_bytes(copy.read_bytes()[:-1] + b"?")
    said, _ = command("restore", str(copy))
    assert "SHA-256" in str(said)


@pytest.mark.parametrize(
    ("arguments", "settings", "sentence"),
    [
        ([], {"BOT_TOKEN": "nonsense"}, "BOT_TOKEN: must be the token"),
        (["check"], {}, "BOT_TOKEN: is missing"),
        (["backup"], {}, "There is no database"),
        (["migrate"], {"DATABASE_URL": "postgresql://a:hunter2@127.0.0.1:1/name"}, "The database can't be opened"),
        (["backup"], {"DATABASE_URL": "postgresql://a:hunter2@127.0.0.1:1/name"}, "pg_dump"),
        ([], {"BOT_TOKEN": TOKEN, "DATABASE_URL": "sqlite:///elsewhere/touchbase.db"}, "python -m bot init"),
        (["migrate"], {"DATABASE_URL": "sqlite:///elsewhere/touchbase.db"}, "python -m bot init"),
        ([], {"BOT_TOKEN": TOKEN, "HTTP_HOST": "192.0.2.1"}, "Nobody can listen at 192.0.2.1"),
    ],
)
def test_what_keeps_a_command_from_its_work_is_said_in_a_sentence(
    command: Command, arguments: list[str], settings: dict[str, str], sentence: str
) -> None:
    said, printed = command(*arguments, **settings)
    assert sentence in str(said)
    assert "hunter2" not in f"{said}{printed}"


def test_a_database_of_a_newer_version_is_left_alone(command: Command, tmp_path: Path) -> None:
    command("migrate")
    with closing(sqlite3.connect(tmp_path / "data" / "touchbase.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    said, _ = command("migrate")
    assert "9999" in str(said)


@pytest.fixture
async def address() -> AsyncIterator[str]:
    async with serve(Telegram(TOKEN)) as address:
        yield address


def test_check_waits_for_nobody_who_never_answers(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    async def hangs(*_: object) -> None:
        await asyncio.Event().wait()

    command("migrate")
    monkeypatch.setattr(check, "PATIENCE", 0.01)
    monkeypatch.setattr(check, "_traffic", hangs)
    monkeypatch.setattr(Bot, "get_me", hangs)
    code, printed = command("check", BOT_TOKEN=TOKEN)
    assert (code, printed.count("TimeoutError")) == (1, 2)


async def test_check_says_on_one_screen_what_is_there(command: Command, address: str) -> None:
    def ask(token: str) -> tuple[int | str, str]:
        return command("check", BOT_TOKEN=token, BOT_API_URL=address)

    await asyncio.to_thread(command, "migrate")
    code, printed = await asyncio.to_thread(ask, TOKEN)
    assert (code, "@touchbase_bot" in printed, "0 uncertain" in printed) == (0, True, True)
    assert "none in backups yet" in printed
    assert ("let no other program write" in printed) is (sqlite3.sqlite_version_info < (3, 51, 3))
    code, printed = await asyncio.to_thread(ask, "43:OTHER")
    assert (code, "does not know BOT_TOKEN" in printed) == (1, True)
    assert TOKEN not in printed
