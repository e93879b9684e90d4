"""Backs up PostgreSQL by the server's own tools, which must be of its version or newer.

A backup is restored into a new, empty database; nothing is overwritten. Passwords are passed in the environment.
"""

import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from sqlalchemy import URL

from sales.ground.clock import Clock
from storage.backup import sealing
from storage.backup.checking import COUNTED, Contents, counted, released
from storage.backup.files import BackupError, check_hash, unfinished
from storage.backup.restoring import Restored, catch_up
from storage.database import Database
from storage.engine import engines, upgrade

LONGEST = 3_600
"""Seconds."""
TABLE = re.compile(rb"COPY (?:\w+\.)?(\w+) \(.*\) FROM stdin;")
END_OF_TABLE = b"\\.\n"


def dump(url: str, target: Path, recipient: str = "") -> Path:
    """Makes a checked backup in pg_dump's custom format, encrypted for `recipient` if there is one."""
    sealing.make_room(target, recipient)
    with unfinished(target) as clear:
        _call("pg_dump", url, "--format=custom", f"--file={clear}", _plain(url))
        _read_through(clear)
        return sealing.named(clear, target, recipient)


async def restore(path: Path, url: str, clock: Clock, identity: Path | None = None) -> Restored:
    """Restores into the empty database at the URL. Raises BackupError if it has Touchbase's tables already."""
    check_hash(path)
    await _must_be_empty(url, clock)
    with _clear(path, identity) as dumped:
        _read_through(dumped)
        arguments = "--no-owner", "--exit-on-error", "--single-transaction", f"--dbname={_plain(url)}"
        _call("pg_restore", url, *arguments, str(dumped))
    database = await Database.open(url, clock, create=False)
    try:
        found = await counted(database)
        skipped = await catch_up(database, clock.now())
    finally:
        await database.close()
    return Restored(found, None, skipped)


def check(path: Path, identity: Path | None = None) -> Contents:
    """The contents of a backup. Raises BackupError unless it matches its hash and pg_restore can read all of it."""
    check_hash(path)
    with _clear(path, identity) as dumped:
        return _read_through(dumped)


@contextmanager
def _clear(path: Path, identity: Path | None) -> Iterator[Path]:
    """The backup in pg_dump's format: itself, or a decrypted temporary file."""
    if not sealing.is_sealed(path):
        yield path
        return
    with unfinished(Path(f"{path}.opened")) as clear:
        sealing.unseal(path, clear, identity)
        yield clear


async def _must_be_empty(url: str, clock: Clock) -> None:
    try:
        await (await Database.open(url, clock, create=False)).close()
    except upgrade.NoDatabase:
        return
    raise BackupError("There is a Touchbase database already: make a new one (createdb) and name it in DATABASE_URL.")


def _read_through(dumped: Path) -> Contents:
    """The contents of a dump, counted from the SQL that pg_restore makes of it."""
    command = ["pg_restore", "--file=-", str(dumped)]
    with TemporaryFile() as complaints, _installed(command[0]):
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=complaints) as reading:  # noqa: S603 - as below
            versions, rows = _counted(reading.stdout or ())
        complaints.seek(0)
        if reading.returncode:
            raise _refusal(command[0], complaints.read().decode(errors="replace"))
    return Contents(released(dumped, versions), {name: rows[name] for name in COUNTED if name in rows})


def _counted(lines: Iterable[bytes]) -> tuple[list[str], Counter[str]]:
    """The schema versions, and the number of rows by table: in the SQL each row is one line."""
    versions, rows, table = [], Counter[str](), ""
    for line in lines:
        if line == END_OF_TABLE:
            table = ""
        elif table:
            rows[table] += 1
            versions += [line.decode().strip()] if table == "alembic_version" else []
        elif begun := TABLE.match(line):
            table = begun[1].decode()
            rows[table] = 0
    return versions, rows


def _plain(url: str) -> str:
    """The URL without its password, as the server's tools take it."""
    parsed = engines.parsed(url)
    query = {"sslmode" if name == "ssl" else name: value for name, value in parsed.query.items()}
    bare = URL.create("postgresql", parsed.username, None, parsed.host, parsed.port, parsed.database, query)
    return bare.render_as_string()


def _call(program: str, url: str, *arguments: str) -> None:
    password = engines.parsed(url).password
    _run(program, {"PGPASSWORD": password} if password else {}, *arguments)


def _run(program: str, more: dict[str, str], *arguments: str) -> None:
    with _installed(program):
        ended = subprocess.run(  # noqa: S603 - our own words; no shell
            [program, *arguments],
            env={**os.environ, **more},
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
    if ended.returncode:
        raise _refusal(program, ended.stderr)


@contextmanager
def _installed(program: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise BackupError(
            f"{program} is not installed: it comes with PostgreSQL's client (postgresql-client)."
        ) from None


def _refusal(program: str, said: str) -> BackupError:
    return BackupError(f"{program} refuses: {(said.strip().splitlines() or ['no reason given'])[-1]}")
