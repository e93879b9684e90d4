"""Starts the program as often as it is killed: everything is imported once, each life is a fork of that.

    {"stages": file, "life": file, "plan": "SIGKILL:saved:3", "log": file, "lease": seconds, …}     is read,
    4711                                                                  the process, is the answer: a line each

What a child runs is `python -m bot`; wrapped around it are the reports of stages, leases short enough for a test, and
a clock that says that it is a working morning.
"""

import fcntl
import json
import os
import sys
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from bot.__main__ import main
from bot.doors import newcomer
from bot.messages.letters import Letters
from bot.messages.morning import Morning
from bot.messages.outbox import Outbox
from bot.program import build, run
from bot.telegram.session import Session
from bot.updates.corridor import Corridor
from bot.updates.desk import Desk
from handlers.speech.words import LANGUAGES, words
from storage.engine import threads
from storage.traffic import dispatch, outbox
from storage.traffic.inbox import Inbox
from storage.traffic.outbox import Sending
from storage.unit import Unit
from tests.storm.stages import Stages

MORNING = datetime(2026, 11, 19, 5, 29, 50, tzinfo=UTC)
"""Almost half past eight in Moscow, on a Thursday."""

FASTER = 6
"""Minutes of mornings must not take minutes of tests."""


def storm_time(since: float, faster: int = FASTER) -> datetime:
    """What its clocks say; `since`: when it began."""
    return MORNING + timedelta(seconds=(time.time() - since) * faster)  # noqa: TID251 - shared by processes


class StormClock:
    """Begins with the storm and runs on through every crash."""

    since = 0.0
    faster = FASTER

    def now(self) -> datetime:
        return storm_time(self.since, self.faster)


def live(order: dict[str, Any]) -> None:
    """One life of the program; returns only if it ends by itself."""
    os.environ |= order["settings"]
    StormClock.since, StormClock.faster = order["since"], order["faster"]
    vars(run).update(SystemClock=StormClock, build=partial(build.build, lease=order["lease"]))
    vars(newcomer).update(LISTENS=0.0)
    vars(outbox).update(LEASE=order["lease"])
    vars(dispatch).update(LEASE=order["lease"])
    _report(Stages(Path(order["stages"]), order["plan"]))
    main([])


def _report(stages: Stages) -> None:
    stages.before(Corridor, "accept", "taken")
    stages.after(Desk, "turn", "kept")
    stages.after(Inbox, "enter", "turning")
    stages.before(Corridor, "_try", "claimed")
    stages.before(Unit, "commit", "working")
    stages.at_once(Connection, "commit", "committing")  # PostgreSQL's
    stages.at_once(threads, "_commit", "committing")  # SQLite's
    stages.after(Unit, "commit", "saved")
    stages.after(Session, "make_request", "spoken")
    stages.after(Corridor, "_try", "handled")
    stages.after(Morning, "_candidates", "asked")
    stages.after(Sending, "claim", "packed")
    stages.after(Letters, "write", "posted")
    stages.before(Outbox, "_close", "sent")


def fork(order: dict[str, Any]) -> int:
    """The child holds a lock on the file `life` until it dies, however it dies."""
    _bury()
    life = os.open(order["life"], os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(life, fcntl.LOCK_EX)
    child = os.fork()
    if child:
        os.close(life)
        return child
    log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for stream, target in ((0, os.open(os.devnull, os.O_RDONLY)), (1, log), (2, log)):
        os.dup2(target, stream)
    status = 1
    try:
        live(order)
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 1
        sys.stderr.write(f"{ended.code}\n")
        sys.stderr.flush()
    finally:
        os._exit(status)


def _bury() -> None:
    """Not earlier: until then nobody else can have the number of the dead."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return


def serve() -> None:
    for language in LANGUAGES:
        words(language)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        sys.stdout.write(f"{fork(json.loads(line))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
