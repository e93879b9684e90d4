"""What people see of the program, over HTTP, while Telegram fails or strangers press: `python -m tests.storm.seen`."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox import Pace, Telegram
from sandbox.people.person import Person
from sandbox.requests.faults import Fault, OrderedFault
from tests.bench.phones import percentile
from tests.storm.books import MORNING, TEAM
from tests.storm.company import Company, founded
from tests.storm.still import answered
from tests.storm.storm import TOKEN, Size, running

SIZE = Size(workers=20, updates=0, kills=0, crowd=20, minutes=1)
OUTAGE = 12.0
STRANGERS, SECONDS = 60, 20
OWNER_WAITS = 3.0
"""Seconds, at most."""
HANGS = 3600.0
COMES_WITHIN = 240.0
SETTLES = 20.0
"""Seconds in which whatever may still come a second time has come."""


@asynccontextmanager
async def at_work(folder: Path) -> AsyncIterator[tuple[Telegram, Company]]:
    """The program on SQLite, in real time, from a few seconds before its company's mornings."""
    telegram, file = Telegram(TOKEN), f"sqlite:///{folder}/touchbase.db"
    company = await founded(telegram, file, SIZE.workers, SIZE.crowd, SIZE.minutes)
    async with running(folder, file, SIZE, telegram, random.Random(1)) as nemesis:
        (site,) = nemesis.sites
        site.faster = 1
        await site.begins(nemesis.launcher)
        yield telegram, company


async def mornings_through_an_outage(folder: Path) -> Counter[int]:
    """How often each person's came, where Telegram answers nothing but 502 from the first of them on."""
    async with at_work(folder) as (telegram, company):
        fault = telegram.faults.bad_gateway("sendMessage", times=10**6)
        while not telegram.calls.refused():
            await asyncio.sleep(0.01)
        await asyncio.sleep(OUTAGE)
        telegram.faults.orders.remove(fault)
        async with asyncio.timeout(COMES_WITHIN):
            while not all(map(_mornings, company.everybody)):
                await asyncio.sleep(0.1)
        await asyncio.sleep(SETTLES)
        return Counter(map(_mornings, company.everybody))


def _mornings(person: Person) -> int:
    return sum(MORNING in screen.text and TEAM not in screen.text for screen in person.screens)


async def answers_through(folder: Path) -> dict[Fault, Counter[int]]:
    """How often the answer to each person's question came, by the one failure that its first sending met."""
    async with at_work(folder) as (telegram, company):
        while not all(map(_mornings, company.workers)):
            await asyncio.sleep(0.1)
        return {fault: await _answers(telegram, company.workers, fault) for fault in Fault}


async def _answers(telegram: Telegram, people: Sequence[Person], fault: Fault) -> Counter[int]:
    for person in people:
        person.hurried = True
        seconds = HANGS if fault is Fault.HANG else 1.0
        telegram.faults.order(OrderedFault(fault, "sendMessage", 1, person.id, seconds))
    async with asyncio.timeout(COMES_WITHIN):
        asked = [await person.says("/today") for person in people]
        while telegram.faults.orders or not all(_since(one, asked[n].id) for n, one in enumerate(people)):
            await asyncio.sleep(0.1)
    await asyncio.sleep(SETTLES)
    return Counter(_since(person, asked[n].id) for n, person in enumerate(people))


def _since(person: Person, message: int) -> int:
    return sum(screen.id > message for screen in person.screens)


async def owner_among_strangers(folder: Path) -> list[float]:
    """Seconds that the owner waited for each answer, while so many strangers wrote in each second."""
    async with at_work(folder) as (telegram, company):
        telegram.pace = Pace(30, 1)
        owner, waited = company.workers[0], [await answered(company.workers[0])]
        owner.hurried = True
        for second in range(SECONDS):
            begun = time.monotonic()
            for number in range(STRANGERS):
                stranger = telegram.person(f"S{second}-{number}", started=True)
                stranger.hurried = True
                await stranger.says("/start")
            waited.append(await answered(owner))
            await asyncio.sleep(max(0.0, begun + 1 - time.monotonic()))
        return waited[1:]


def looks() -> None:
    with TemporaryDirectory(prefix="touchbase-seen-") as folder:
        came = asyncio.run(mornings_through_an_outage(Path(folder)))
        print(f"{OUTAGE:.0f} s of 502 at their hour: {came.total()} mornings, came so often: {dict(came)}", flush=True)
        assert not came[0]
    with TemporaryDirectory(prefix="touchbase-seen-") as folder:
        for fault, times in asyncio.run(answers_through(Path(folder))).items():
            print(f"one {fault}: {times.total()} answers, came so often: {dict(times)}", flush=True)
            assert set(times) <= {1, 2}
    with TemporaryDirectory(prefix="touchbase-seen-") as folder:
        waited = sorted(asyncio.run(owner_among_strangers(Path(folder))))
        late = f"median {percentile(waited, 0.5):.2f} s, longest {waited[-1]:.2f} s"
        print(f"the owner among {STRANGERS} strangers a second: {len(waited)} answers, {late}", flush=True)
        assert waited[-1] < OWNER_WAITS


if __name__ == "__main__":
    looks()
