"""What merely importing costs, in memory and in time: the floor under our own figures.

The program is imported as it imports itself: aiogram's types wait until they are needed, so that whoever imports the
libraries plainly has a floor above our head.
"""

from datetime import datetime
from pathlib import Path
from statistics import median
from subprocess import run
from sys import executable
from time import perf_counter

from sandbox.doors.telegram import Telegram
from sandbox.server import serve
from tests.bench.base import FRESH, copied
from tests.bench.figures import Figure
from tests.bench.phones import Ears, Phone, accounts
from tests.bench.processes import ROOT, our_settings, running
from tests.bench.sides import PLACES

LIBRARIES = "import aiogram, sqlalchemy.ext.asyncio, aiosqlite, pydantic_settings, babel, uvloop"
SPARED = "from bot.telegram.types_on_demand import import_aiogram\nimport_aiogram()"
OURS = f"{SPARED}\n{LIBRARIES}\nimport bot.program.run, handlers"
FLOORS = {"imports": OURS, "the libraries alone": f"{SPARED}\n{LIBRARIES}", "the libraries plainly": LIBRARIES}
PEAK = "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
MIDDAY = 13


async def measure(rounds: int, now: datetime) -> list[Figure]:
    starts, floors = [], []
    for _ in range(rounds):
        floors.append(import_seconds())
        starts.append(await _first_answer(copied(FRESH, "start", hour=MIDDAY, now=now)))  # update numbers begin anew
    detail = {"start": median(starts), "imports": median(floors)}
    over = median(starts) - median(floors)
    return [
        Figure("start to first answer, above the imports'", over, "s", 1.5, 0.5, more_is_better=False, detail=detail)
    ]


def import_floors() -> dict[str, float]:
    """Peak memory in MB of processes that only import: first ours, then what it consists of."""
    return {name: _peak(imports) for name, imports in FLOORS.items()}


def _peak(imports: str) -> float:
    told = run([executable, "-c", f"{imports}\n{PEAK}"], check=True, capture_output=True, cwd=ROOT)
    return int(told.stdout) / 1024


def import_seconds() -> float:
    begun = perf_counter()
    run([executable, "-c", OURS], check=True, cwd=ROOT)
    return perf_counter() - begun


async def _first_answer(file: Path) -> float:
    """A tap waits at Telegram already when the process is started."""
    telegram, ears = Telegram(), Ears()
    phone = Phone(telegram, ears, telegram.bot, accounts(telegram, 1)[0])
    async with serve(telegram) as address:
        begun = perf_counter()
        with ears.at(telegram):
            async with running("start", "-m", "bot", **our_settings(address, telegram.bot.token, file)):
                await phone.taps(phone.old_message(), PLACES[0])
                return perf_counter() - begun
