"""A merge that fails however often it is tried ends: what it has moved stays, both cards are counted as they are."""

from dataclasses import replace
from typing import Any, NoReturn

import pytest

from bot.upkeep import long_work
from sales.actions import jobs
from sales.clients.client import Client, Status
from sales.jobs.job import JobKind, Why
from sales.work.outcomes import Outcome
from storage.clients.merging import Merges
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.clients.movement import adds_up
from tests.storage.jobs.hand_overs import Worker, now_is, small_parts
from tests.storage.jobs.merges import Lot, begun, made, standing, taken_back
from tests.storage.sample_company import Company

__all__ = ["small_parts"]

pytestmark = pytest.mark.usefixtures("small_parts")
LOT = Lot("", "", (), Status.ACTIVE, (), (), (), ())


async def test_a_merge_that_is_given_up_leaves_both_cards_counted_as_they_are(
    database: Database, company: Company, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On its way there, and on its way back; also where counting is what fails."""
    anna, lot = company.anna, replace(LOT, touches=((Outcome.TALKED, 1, False),) * 6)
    kept, old = await made(database, anna, "Ромашка", LOT), await made(database, anna, "Лютик", lot)
    before = await standing(database, kept, old)
    job = await begun(database, anna, old, kept)
    await Worker(database, clock).does_a_part()
    with monkeypatch.context() as broken:
        await _fails(database, clock, broken, "step")
    assert (await now_is(database, job)).why is Why.FAILED
    assert await _touches(database, company, kept, old) == [4, 2]
    async with database.work(anna) as unit:
        await jobs.undo(unit, anna, job.id, clock.now(), 7)
        await unit.commit()
    with monkeypatch.context() as broken:
        broken.setattr(Merges, "left_alone", _breaks)
        await _fails(database, clock, broken, "back")
    assert (await now_is(database, job)).why is Why.FAILED
    await taken_back(database, clock, anna, job)
    assert await standing(database, kept, old) == before
    assert await adds_up(database, kept.id)


async def _fails(database: Database, clock: StandingClock, broken: pytest.MonkeyPatch, what: str) -> None:
    """As often as it is tried."""
    doing: dict[str, Any] = {what: _breaks}
    broken.setitem(jobs.KINDS, JobKind.MERGE, replace(jobs.KINDS[JobKind.MERGE], **doing))
    worker = Worker(database, clock)
    for _ in range(long_work.TRIES):
        worker = await worker.dies()
        await worker.does_a_part()
    await worker.dies()


async def _breaks(*_: object) -> NoReturn:
    raise RuntimeError


async def _touches(database: Database, company: Company, *cards: Client) -> list[int]:
    """As they are kept of each."""
    async with database.read() as unit:
        kept = [await unit.clients.get(company.lead, card.id) for card in cards]
    return [client.facts.touches for client in kept]
