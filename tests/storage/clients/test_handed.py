"""What was handed over, as whoever has it answers: on both engines."""

import pytest

from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.jobs.handed import Answer, Handed, Progress
from storage.database import Database
from tests.storage.sample_company import NOW, Company, saved


async def test_each_is_answered_once_by_whoever_has_it_still(
    database: Database, company: Company, strangers: Company
) -> None:
    anna, boris, owner, job = company.anna, company.boris, company.owner, new_id()
    clients = sorted(one.id for one in await saved(database, anna, "Астра", "Мак", "Роза"))
    async with database.work(owner) as unit:
        await unit.clients.hand_over(owner, clients, anna.actor, boris.actor)
        await unit.handed.add(owner, job, anna.actor, boris.actor, clients)
        await unit.commit()
    first, second, third = clients
    async with database.work(boris) as unit:
        assert await unit.handed.next(boris, job) == Handed(first, job, anna.actor)
        assert await unit.handed.next(boris, job, third) == Handed(first, job, anna.actor), "behind the last the first"
        assert await unit.handed.answer(boris, job, first, Answer.ACCEPTED, NOW)
        assert not await unit.handed.answer(boris, job, first, Answer.ACCEPTED, NOW), "once"
        assert await unit.handed.answer(boris, job, second, Answer.QUESTION, NOW)
        assert await unit.handed.next(boris, job) == Handed(third, job, anna.actor)
        for nobody in (anna, owner, strangers.boris):
            assert await unit.handed.next(nobody, job) is None
            with pytest.raises(NotFound):
                await unit.handed.get(nobody, job, third)
            assert not await unit.handed.answer(nobody, job, third, Answer.ACCEPTED, NOW)
        await unit.commit()
    async with database.read(owner) as unit:
        assert await unit.handed.progress(owner, job) == [Progress(boris.actor, 3, 1, 1)]
        assert await unit.handed.progress(anna, job) == []
        assert await unit.handed.given(owner, job) == {boris.actor: 3}
        assert await unit.handed.given(strangers.owner, job) == {}
    async with database.work(owner) as unit:
        await unit.clients.hand_over(owner, [third], boris.actor, anna.actor)
        assert await unit.handed.next(boris, job) is None, "it is somebody else's to answer"
        assert await unit.handed.progress(owner, job) == [Progress(boris.actor, 2, 1, 1)]
