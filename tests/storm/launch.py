"""Starts the program as often as it is killed: everything is imported once, each life is a fork of that.

    {"stages": file, "plan": "saved:3", "log": file, "since": moment, "settings": {...}}     a line on standard input
    4711                                                                                     its answer: the process

What a child runs is `python -m bot`; wrapped around it are the reports of stages, leases short enough for a test, and
a clock that says that it is a working morning.
"""

import json
import os
import signal
import sys
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bot import build, run
from bot.__main__ import main
from bot.corridor import Corridor
from bot.desk import Desk
from bot.morning import Morning
from bot.outbox import Outbox
from bot.telegram import Session
from handlers.words import LANGUAGES, words
from storage import outbox
from storage.outbox import Sending
from storage.unit import Unit
from tests.storm.stages import Stages

MORNING = datetime(2026, 11, 19, 5, 29, tzinfo=UTC)
"""A minute to half past eight in Moscow, on a Thursday."""

FASTER = 6
"""Minutes of mornings must not take minutes of tests."""

LEASE = 3.0


class StormClock:
    """Begins with the storm and runs on through every crash."""

    since = 0.0

    def now(self) -> datetime:
        return MORNING + timedelta(seconds=(time.time() - self.since) * FASTER)  # noqa: TID251 - shared by processes


def live(order: dict[str, Any]) -> None:
    """One life of the program; returns only if it ends by itself."""
    os.environ |= order["settings"]
    StormClock.since = order["since"]
    vars(run).update(SystemClock=StormClock, build=partial(build.build, lease=LEASE))
    vars(outbox).update(LEASE=LEASE)
    _report(Stages(Path(order["stages"]), order["plan"]))
    main([])


def _report(stages: Stages) -> None:
    stages.before(Corridor, "accept", "taken")
    stages.after(Desk, "turn", "kept")
    stages.before(Corridor, "_try", "claimed")
    stages.before(Unit, "commit", "working")
    stages.before(Unit, "_mark_done", "committing")
    stages.after(Unit, "commit", "saved")
    stages.after(Session, "make_request", "spoken")
    stages.after(Corridor, "_try", "handled")
    stages.after(Morning, "_candidates", "asked")
    stages.after(Sending, "claim", "packed")
    stages.before(Outbox, "_close", "sent")


def fork(order: dict[str, Any]) -> int:
    child = os.fork()
    if child:
        return child
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
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


def serve() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead need no burying
    for language in LANGUAGES:
        words(language)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        sys.stdout.write(f"{fork(json.loads(line))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
