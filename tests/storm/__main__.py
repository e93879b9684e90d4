"""The long storm, over both engines: `python -m tests.storm [seed]`. Prints what it has been through."""

import asyncio
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.phones import percentile
from tests.postgres import Postgres, serving
from tests.storm.copies import drills, flips
from tests.storm.leak import leaks
from tests.storm.seen import looks
from tests.storm.still import waits
from tests.storm.storm import Size, storm

ONE = Size(workers=20, updates=1000, kills=50, crowd=300, minutes=12)
THREE = Size(workers=20, updates=1000, kills=50, crowd=300, minutes=12, processes=3)
STILL = {"turning": 90, "committing": 20, "working": 20, "saved": 20}
"""Seconds for which one process stands still, by the stage at which it does."""
LONGEST_WAIT = 2.0
"""Seconds; nineteen answers of twenty come sooner, whoever stands still."""
DRILLS, FLIPS = 20, 500
STEADY = 480.0
"""Seconds of work, once it is warm, after which nothing may have grown."""


def main() -> None:
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else random.randrange(10**6)
    print(f"seed {seed}", flush=True)
    with serving() as server:
        _storms(server, seed)
        _stand_still(server)
    looks()
    _copies(seed)
    _leak()


def _storms(server: Postgres, seed: int) -> None:
    with _folder() as folder:
        file = f"sqlite:///{folder}/touchbase.db"
        print(f"SQLite, one process: {asyncio.run(storm(folder, file, ONE, seed))}", flush=True)
        url = server.url(server.create())
        print(f"PostgreSQL, three processes: {asyncio.run(storm(folder, url, THREE, seed, server))}", flush=True)


def _stand_still(server: Postgres) -> None:
    for stage, seconds in STILL.items():
        with _folder() as folder:
            waited = asyncio.run(waits(folder, server.url(server.create()), stage, seconds))
        median, late = (percentile(waited, part) for part in (0.5, 0.95))
        print(f"one of two stands still at «{stage}» for {seconds} s: {len(waited)} answers,", end=" ")
        print(f"median {median:.2f} s, p95 {late:.2f} s", flush=True)
        assert late < LONGEST_WAIT


def _copies(seed: int) -> None:
    with _folder() as folder:
        refused = asyncio.run(flips(folder, FLIPS, random.Random(seed)))
        print(f"{refused} of {FLIPS} copies with a changed bit are refused", flush=True)
        assert refused == FLIPS
    with _folder() as folder:
        print(
            f"{DRILLS} drills, the last with {asyncio.run(drills(folder, DRILLS))} clients: nothing is gone", flush=True
        )


def _leak() -> None:
    with _folder() as folder:
        updates, begun, ended = asyncio.run(leaks(folder, STEADY))
        print(f"{updates} updates, {STEADY:.0f} s of them warm: {begun} at first, {ended} at the end", flush=True)


@contextmanager
def _folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="touchbase-storm-") as folder:
        yield Path(folder)


if __name__ == "__main__":
    main()
