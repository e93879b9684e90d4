"""`python -m tests.bench [--only traffic] [--quick]`: measures, prints a table, writes build/bench.json."""

import argparse
import asyncio
import gc
import sys
from datetime import datetime

from uvloop import new_event_loop

from bot.process.clock import SystemClock
from tests.bench import digests, imports, memory, questions, searches, traffic
from tests.bench.base import FOLDER, FRESH, MILLION, TENTH, Size, made
from tests.bench.figures import Figure, table, write

FULL = 6
"""Rounds of a measurement that is not quick."""

PARTS = ("questions", "search", "traffic", "memory", "digests", "import")
BASED = frozenset(PARTS) - {"search", "import"}
"""What is measured on a base that takes minutes to make."""


def main() -> None:
    asked = _parser().parse_args()
    size = TENTH if asked.quick else MILLION
    parts = asked.only or PARTS
    for one in (FRESH, size):
        if set(parts) & BASED and not one.file.exists():
            print(f"Making a base of {one.people * one.clients:,} clients, once: {one.file}", file=sys.stderr)
            made(one)
    gc.set_threshold(50_000, 20, 100)
    gc.collect()
    gc.freeze()
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        figures = runner.run(_measured(parts, size, quick=asked.quick))
    write(figures, FOLDER.parent / "bench.json")
    print(table(figures))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--only", action="append", choices=PARTS, help="that part; may be said several times")
    parser.add_argument("--quick", action="store_true", help="a tenth of the data, fewer rounds")
    return parser


async def _measured(parts: list[str] | tuple[str, ...], size: Size, *, quick: bool) -> list[Figure]:
    rounds, now = 2 if quick else FULL, SystemClock().now()
    figures: list[Figure] = []
    for part in parts:
        print(f"{part} ...", file=sys.stderr)
        figures += await _part(part, size, rounds, now)
    return figures


async def _part(part: str, size: Size, rounds: int, now: datetime) -> list[Figure]:
    match part:
        case "questions":
            return await questions.measure(size.file, 20 * rounds)
        case "search":
            return await searches.measure(5 * rounds)
        case "traffic":
            return await traffic.measure(size, rounds, now)
        case "memory":
            return await memory.measure(rounds, now)
        case "import":
            return await imports.measure(5_000 if rounds < FULL else 50_000)
    return await digests.measure(size, now)


if __name__ == "__main__":
    main()
