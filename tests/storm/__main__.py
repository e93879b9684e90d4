"""The long storm, over both engines: `python -m tests.storm [seed]`. Prints what it has been through."""

import asyncio
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.postgres import serving
from tests.storm.storm import Size, storm

ONE = Size(workers=20, updates=1000, kills=50, crowd=300, minutes=12)
THREE = Size(workers=20, updates=1000, kills=50, crowd=300, minutes=12, processes=3)


def main() -> None:
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else random.randrange(10**6)
    print(f"seed {seed}", flush=True)
    with TemporaryDirectory(prefix="touchbase-storm-") as folder, serving() as server:
        file = f"sqlite:///{folder}/touchbase.db"
        print(f"SQLite, one process: {asyncio.run(storm(Path(folder), file, ONE, seed))}", flush=True)
        url = server.url(server.create())
        print(f"PostgreSQL, three processes: {asyncio.run(storm(Path(folder), url, THREE, seed))}", flush=True)


if __name__ == "__main__":
    main()
