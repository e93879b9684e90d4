"""Taps over HTTP: the echo bot, ours on a company that has just begun, ours on a million clients; in turns."""

from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from statistics import fmean, median

from sandbox.doors.telegram import Telegram
from sandbox.server import serve
from tests.bench.base import FOLDER, FRESH, Size, copied, days_kept
from tests.bench.figures import Figure
from tests.bench.memory import import_floors
from tests.bench.phones import Ears, Phone, accounts, at_once, in_turns, milliseconds, percentile, steadily
from tests.bench.processes import cpu_seconds, free_port, our_settings, peak_memory, running
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


COSTS: dict[str, tuple[str, float | None, float | None]] = {
    "menu": ("a menu tap", None, None),
    "card": ("opening a card", 2.5, 2),
    "save": ("saving a touch", 3.3, 2.5),
}
AIOGRAM, PTB = "aiogram's echo bot", "python-telegram-bot's"
PLAIN = {AIOGRAM: "tests.bench.echo", PTB: "tests.bench.other_echo"}
"""By name, what is run. The first is what ours is measured by, the other is for the curious."""
OTHERS = ("big", "echo", "other")


async def measure(big: Size, rounds: int, now: datetime) -> list[Figure]:
    async with _sides(big, now) as sides:
        done = await _closed_loop(sides, rounds // 2)
        calm = await _open_loop(sides, rounds)
        peak = peak_memory(sides[-1].process)
    speeds = [_speed(kind, done[kind]) for kind in KINDS]
    costs = [figure for kind in KINDS for figure in _costs(kind, done[kind])]
    floors = import_floors()
    memory = Figure(
        f"peak memory above the imports', {big.people:,} reps", peak - floors["imports"], "MB", 60, 30,
        more_is_better=False, detail={"peak": peak, **floors},
    )  # fmt: skip
    return [*speeds, *costs, *_calm(calm), memory]


@asynccontextmanager
async def _sides(big: Size, now: datetime) -> AsyncIterator[Sequence[Side]]:
    """The echo bot first: what the others are measured by."""
    telegram = Telegram("1001:ours")
    telegram.calls.recording = False
    people = accounts(telegram, AT_ONCE)
    ears = Ears()
    bots = [
        telegram.bot,
        *(telegram.add_bot(f"100{n}:{name}", f"{name}_bot", name) for n, name in enumerate(OTHERS, 2)),
    ]
    phones = [[Phone(telegram, ears, bot, one) for one in people] for bot in bots]
    async with AsyncExitStack() as opened:
        opened.enter_context(ears.at(telegram))
        address = await opened.enter_async_context(serve(telegram))
        ours = []
        for size, own, bot in zip((FRESH, big), phones, bots, strict=False):
            file, port = copied(size, f"traffic-{size.name}", hour=AFTERNOON, now=now), free_port()
            await days_kept(file, now)
            settings = our_settings(address, bot.token, file, port)
            process = await opened.enter_async_context(running(f"ours-{size.name}", "-m", "bot", **settings))
            ours.append(Ours(size.name, own, process, file, port))
        screens = FOLDER / "screens.json"
        await recorded(telegram, ours[0], screens)
        plain = []
        for name, own, bot in zip(PLAIN, phones[2:], bots[2:], strict=True):
            settings = {"BOT_API_URL": address, "BOT_TOKEN": bot.token}
            process = await opened.enter_async_context(running(name, "-m", PLAIN[name], str(screens), **settings))
            plain.append(Echo(name, own, process))
        yield *plain, *ours


@dataclass
class Rounds:
    """What one side did of one kind, by round: updates a second, of an update processor seconds and hops; all waits."""

    rates: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)
    hops: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return median(self.rates)

    @property
    def cost(self) -> float:
        """The mean: the system tells a process's time in hundredths of a second, which a median of few rounds keeps."""
        return 1000 * fmean(self.costs)

    @property
    def told(self) -> dict[str, float]:
        return {
            "per_second": round(self.rate),
            "cpu_ms": round(self.cost, 2),
            "hops": round(median(self.hops), 2),
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
    hops, before = await side.hops(), cpu_seconds(side.process)
    seconds, each = await at_once(side.phones, ready)
    done.rates.append(len(each) / seconds)
    done.costs.append((cpu_seconds(side.process) - before) / len(each))
    done.hops.append((await side.hops() - hops) / len(each))
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
    share = done[FRESH.name].rate / done[AIOGRAM].rate
    detail = {side: each.told for side, each in done.items()}
    return Figure(f"updates/s for {words}, of the echo bot's", share, "", must, goal, detail=detail)


def _costs(kind: str, done: dict[str, Rounds]) -> list[Figure]:
    """Processor time hardly depends on what else the machine does; a pace does."""
    words, must, goal = COSTS[kind]
    ours, plain = done[FRESH.name], done[AIOGRAM]
    return [
        Figure(f"processor time for {words}, times the echo bot's", ours.cost / plain.cost, "", must, goal, False),
        Figure(f"processor time for {words}", ours.cost, "ms"),
        *(Figure(f"the same of {name}", done[name].cost, "ms") for name in PLAIN),
        Figure(f"hops to the database for {words}, the claim's share with it", median(ours.hops)),
    ]


def _calm(waits: dict[str, list[float]]) -> list[Figure]:
    detail = {side: milliseconds(each) for side, each in waits.items()}
    p99 = {side: 1000 * percentile(each, 0.99) for side, each in waits.items()}
    echo, ours, big = p99[AIOGRAM], p99[FRESH.name], list(p99.values())[-1]
    return [
        Figure(
            "p99 of a tap at 30/s, over the echo bot's", ours - echo, "ms", 25, 8, more_is_better=False, detail=detail
        ),
        Figure("that p99 on the big base, of the empty's", big / ours, "", 1.5, 1.1, more_is_better=False),
    ]
