"""Taps over HTTP: the echo bot, ours on a company that has just begun, ours on a million clients; in turns."""

from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from statistics import median

from sandbox.doors.server import serve
from sandbox.doors.telegram import Telegram
from tests.bench.base import FOLDER, FRESH, Size, copied
from tests.bench.figures import Figure
from tests.bench.memory import import_floor
from tests.bench.phones import Ears, Phone, accounts, at_once, in_turns, milliseconds, percentile, steadily
from tests.bench.processes import cpu_seconds, our_settings, peak_memory, running
from tests.bench.sides import KINDS, Echo, Ours, Side, recorded

AT_ONCE = 64
PER_SECOND = 30
AFTERNOON = 15
"""The hour at which nobody is sent a digest."""

WANTED: dict[str, tuple[str, float | None, float | None]] = {
    "menu": ("a menu tap", 0.2, 0.4),
    "card": ("opening a card", None, None),
    "save": ("saving a touch", 0.12, 0.3),
}


async def measure(big: Size, rounds: int, now: datetime) -> list[Figure]:
    async with _sides(big, now) as sides:
        done = await _closed_loop(sides, rounds // 2)
        calm = await _open_loop(sides, rounds)
        peak = peak_memory(sides[-1].process)
    speeds = [_speed(kind, done[kind]) for kind in KINDS]
    floor = import_floor()
    memory = Figure(
        f"peak memory above the imports', {big.people:,} reps", peak - floor, "MB", 60, 30, more_is_better=False,
        detail={"peak": peak, "imports": floor},
    )  # fmt: skip
    return [*speeds, *_calm(calm), memory]


@asynccontextmanager
async def _sides(big: Size, now: datetime) -> AsyncIterator[Sequence[Side]]:
    """The echo bot first: what the others are measured by."""
    telegram = Telegram("1001:ours")
    telegram.calls.recording = False
    people = accounts(telegram, AT_ONCE)
    ears = Ears()
    bots = telegram.bot, telegram.add_bot("1002:big", "big_bot", "Big"), telegram.add_bot("1003:echo", "echo_bot", "E")
    fresh_phones, big_phones, echo_phones = ([Phone(telegram, ears, bot, one) for one in people] for bot in bots)
    async with AsyncExitStack() as opened:
        opened.enter_context(ears.at(telegram))
        address = await opened.enter_async_context(serve(telegram))
        ours = []
        for size, phones, bot in ((FRESH, fresh_phones, bots[0]), (big, big_phones, bots[1])):
            file = copied(size, f"traffic-{size.name}", hour=AFTERNOON, now=now)
            settings = our_settings(address, bot.token, file)
            process = await opened.enter_async_context(running(f"ours-{size.name}", "-m", "bot", **settings))
            ours.append(Ours(size.name, phones, process, file))
        screens = FOLDER / "screens.json"
        await recorded(telegram, ours[0], screens)
        echo = {"BOT_API_URL": address, "BOT_TOKEN": bots[2].token}
        process = await opened.enter_async_context(running("echo", "-m", "tests.bench.echo", str(screens), **echo))
        yield Echo(echo_phones, process), *ours


@dataclass
class Rounds:
    """What one side did of one kind: updates a second and processor seconds an update by round, and all waits."""

    rates: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return median(self.rates)

    @property
    def told(self) -> dict[str, float]:
        return {
            "per_second": round(self.rate),
            "cpu_ms": round(1000 * median(self.costs), 2),
            **milliseconds(self.waits),
        }


async def _closed_loop(sides: Sequence[Side], rounds: int) -> dict[str, dict[str, Rounds]]:
    """64 people at once; by kind and side."""
    done = {kind: {side.name: Rounds() for side in sides} for kind in KINDS}
    for number in range(rounds + 1):
        for kind in KINDS:
            for side in sides:
                await _one_round(side, kind, done[kind][side.name] if number else Rounds())  # the first one warms up
    return done


async def _one_round(side: Side, kind: str, done: Rounds) -> None:
    ready = await side.ready(kind, 10)
    before = cpu_seconds(side.process)
    seconds, each = await at_once(side.phones, ready)
    done.rates.append(len(each) / seconds)
    done.costs.append((cpu_seconds(side.process) - before) / len(each))
    done.waits += each


async def _open_loop(sides: Sequence[Side], rounds: int) -> dict[str, list[float]]:
    """Thirty cards a second, some seconds for each side in turn."""
    waits: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        for side in sides:
            ready = await side.ready("card", 3)
            waits[side.name] += await steadily(PER_SECOND, in_turns(side.phones, ready))
    return waits


def _speed(kind: str, done: dict[str, Rounds]) -> Figure:
    words, must, goal = WANTED[kind]
    share = done[FRESH.name].rate / done[Echo.name].rate
    detail = {side: each.told for side, each in done.items()}
    return Figure(f"updates/s for {words}, of the echo bot's", share, "", must, goal, detail=detail)


def _calm(waits: dict[str, list[float]]) -> list[Figure]:
    detail = {side: milliseconds(each) for side, each in waits.items()}
    p99 = {side: 1000 * percentile(each, 0.99) for side, each in waits.items()}
    echo, ours, big = p99.values()
    return [
        Figure(
            "p99 of a tap at 30/s, over the echo bot's", ours - echo, "ms", 25, 8, more_is_better=False, detail=detail
        ),
        Figure("that p99 on the big base, of the empty's", big / ours, "", 1.5, 1.1, more_is_better=False),
    ]
