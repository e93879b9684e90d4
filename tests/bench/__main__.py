"""`python -m tests.bench [--only traffic] [--quick]`: measures, prints a table, writes build/bench.json."""

import argparse
import asyncio
import gc
import sys
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from uvloop import new_event_loop

from bot.process.clock import SystemClock
from tests.bench import (
    bulks,
    digests,
    imports,
    lists,
    memory,
    nights,
    questions,
    reports,
    screens,
    searches,
    traffic,
    years,
)
from tests.bench.base import FOLDER, FRESH, MILLION, TENTH, Size, made
from tests.bench.figures import Figure, table, write

FULL = 6
"""Rounds of a measurement that is not quick."""

PARTS = (
    *("questions", "search", "lists", "screens", "nights", "traffic", "memory", "digests", "import", "bulks"),
    "reports",
)  # fmt: skip
BASED = frozenset(PARTS) - {"search", "lists", "screens", "import", "bulks", "reports"}
"""What is measured on a base that takes minutes to make."""


def main() -> None:
    asked = _parser().parse_args()
    size = TENTH if asked.quick else MILLION
    parts = asked.only or PARTS
    for one in _bases(parts, size):
        if not one.file.exists():
            print(f"Making a base of {one.people * one.clients:,} clients, once: {one.file}", file=sys.stderr)
            made(one)
    gc.set_threshold(50_000, 20, 100)
    gc.collect()
    gc.freeze()
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        figures = runner.run(_measured(parts, size, quick=asked.quick))
    write(figures, FOLDER.parent / "bench.json")
    print(table(figures))


def _bases(parts: Sequence[str], size: Size) -> list[Size]:
    """What those parts need made before they run: it can't be made while they do."""
    return [FRESH, size] * bool(set(parts) & BASED) + [_large(size)] * ("screens" in parts)


def _large(size: Size) -> Size:
    """Companies of 50,000 clients each: twenty, or a tenth of them."""
    return screens.FEW if size is TENTH else screens.MANY


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--only", action="append", choices=PARTS, help="that part; may be said several times")
    parser.add_argument("--quick", action="store_true", help="a tenth of the data, fewer rounds")
    return parser


async def _measured(parts: Sequence[str], size: Size, *, quick: bool) -> list[Figure]:
    rounds, now = 2 if quick else FULL, SystemClock().now()
    figures: list[Figure] = []
    for part in parts:
        print(f"{part} ...", file=sys.stderr)
        figures += await _part(part, size, rounds, now)
    return figures


async def _part(part: str, size: Size, rounds: int, now: datetime) -> list[Figure]:
    measures: dict[str, Callable[[], Awaitable[list[Figure]]]] = {
        "questions": lambda: questions.measure(size.file, 20 * rounds),
        "search": lambda: searches.measure(5 * rounds),
        "lists": lambda: lists.measure(rounds),
        "screens": lambda: screens.measure(_large(size), rounds, now),
        "nights": lambda: nights.measure(size, now),
        "traffic": lambda: traffic.measure(size, rounds, now),
        "memory": lambda: memory.measure(rounds, now),
        "digests": lambda: digests.measure(size, now),
        "bulks": bulks.measure,
        "reports": lambda: reports.measure(2 * rounds, years.FEW if rounds < FULL else years.REPS, now),
        "import": lambda: imports.measure(5_000 if rounds < FULL else 50_000),
    }
    return await measures[part]()


if __name__ == "__main__":
    main()
