"""What was handed over, as whoever has it answers: on both engines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sales.clients.client import NamedBase
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.jobs.handed import Answer, Asked, Gone, Handed, Moved, Progress
from storage.database import Database
from tests.sales.making import DAY
from tests.storage.sample_company import NOW, TODAY, Company, a_step, saved


async def test_a_question_waits_until_it_is_answered_and_then_another_one_does(
    database: Database, company: Company, strangers: Company
) -> None:
    anna, boris, owner, job = company.anna, company.boris, company.owner, new_id()
    clients = [one.id for one in await saved(database, anna, "Астра", "Мак")]
    async with database.work(owner) as unit:
        await unit.clients.hand_over(owner, clients, anna.actor, boris.actor)
        await unit.commit()
    async with database.work(owner) as unit:
        await unit.handed.add(owner, job, anna.actor, boris.actor, clients)
        assert unit.audit.has_changes
        await unit.commit()
    async with database.work(boris) as unit:
        for client, minutes in zip(clients, (2, 1), strict=True):
            await unit.handed.ask(boris, job, client, f"Кто? {minutes}", NOW + timedelta(minutes=minutes))
        await unit.handed.ask(anna, job, clients[0], "чужой", NOW)
        await unit.commit()
    first, second = Asked(clients[1], "Мак", boris.actor, "Кто? 1"), Asked(clients[0], "Астра", boris.actor, "Кто? 2")
    async with database.work(owner) as unit:
        assert await unit.handed.questions(owner, job) == [first, second], "the oldest first"
        gone = [Gone(clients[0], "Астра", anna.actor), Gone(clients[1], "Мак", anna.actor)]
        assert await unit.handed.gone(owner, job, [anna.actor]) == gone
        assert await unit.handed.gone(owner, job, [boris.actor]) == []
        assert await unit.handed.gone(strangers.owner, job, [anna.actor]) == []
        for nobody in (anna, strangers.owner):
            assert await unit.handed.questions(nobody, job) == []
            assert not await unit.handed.reply(nobody, job, clients[0], "чужой", NOW)
        assert await unit.handed.reply(owner, job, clients[1], "Пётр", NOW)
        assert not await unit.handed.reply(owner, job, clients[1], "Пётр", NOW), "once"
        assert await unit.handed.questions(owner, job) == [second]
        said = [replace(first, reply="Пётр", by=owner.actor)]
        assert [await unit.handed.replies(one, job) for one in (owner, anna, strangers.owner)] == [said, [], []]
        assert (await unit.handed.get(boris, job, clients[1])).open_question == ""
        assert (await unit.handed.get(boris, job, clients[0])).open_question == "Кто? 2"
        assert await unit.handed.progress(owner, job) == [Progress(boris.actor, 2, 0, 1)], "one has its answer"
        waits = await unit.handed.next(boris, job)
        assert (waits and waits.client) == clients[1], "it is to be accepted, or asked about again"
        await unit.commit()
    async with database.work(boris) as unit:
        await unit.handed.ask(boris, job, clients[1], "А где?", NOW)
        assert [one.text for one in await unit.handed.questions(owner, job)] == ["А где?", "Кто? 2"]
    async with database.work(anna) as unit:
        assert await unit.handed.asked_of(anna, job, clients[0]) == second, "who had it answers, too"
        for nobody in (boris, owner, strangers.owner):
            assert not await unit.handed.had(nobody, job, clients[0])
            assert await unit.handed.asked_of(nobody, job, clients[0]) is None
            assert not await unit.handed.reply(nobody, job, clients[0], "чужой", NOW, had=True)
        assert await unit.handed.had(anna, job, clients[0])
        assert await unit.handed.reply(anna, job, clients[0], "Там", NOW, had=True)
        assert await unit.handed.asked_of(anna, job, clients[0]) is None
        replied = [await unit.handed.reply_of(one, job, clients[0]) for one in (anna, strangers.owner)]
        assert [one and (one.reply, one.by) for one in replied] == [("Там", anna.actor), None]


async def test_each_is_answered_once_by_whoever_has_it_still(
    database: Database, company: Company, strangers: Company
) -> None:
    anna, boris, owner, job = company.anna, company.boris, company.owner, new_id()
    clients = sorted(one.id for one in await saved(database, anna, "Астра", "Мак", "Роза"))
    async with database.work(owner) as unit:
        known = {one: await unit.clients.get(owner, one) for one in clients}
        await unit.steps.put(owner, a_step(owner, known[clients[0]], TODAY))
        await unit.steps.put(owner, a_step(owner, known[clients[1]], TODAY + DAY))
        await unit.steps.put(owner, a_step(owner, known[clients[2]], TODAY + DAY))
        await unit.clients.save(owner, replace(known[clients[2]], named_base=NamedBase.VIP))
        await unit.clients.hand_over(owner, clients, anna.actor, boris.actor)
        await unit.handed.add(owner, job, anna.actor, boris.actor, clients)
        await unit.commit()
    first, third, second = clients
    async with database.work(boris) as unit:
        assert await unit.handed.next(boris, job) == Handed(first, job, anna.actor)
        assert await unit.handed.next(boris, job, third) == Handed(first, job, anna.actor), "behind the last the first"
        assert await unit.handed.answer(boris, job, first, Answer.ACCEPTED, NOW)
        assert not await unit.handed.answer(boris, job, first, Answer.ACCEPTED, NOW), "once"
        assert await unit.handed.answer(boris, job, second, Answer.QUESTION, NOW)
        assert await unit.handed.next(boris, job) == Handed(third, job, anna.actor), (
            "the key client of that day was first"
        )
        for nobody in (anna, owner, strangers.boris):
            assert await unit.handed.next(nobody, job) is None
            with pytest.raises(NotFound):
                await unit.handed.get(nobody, job, third)
            assert not await unit.handed.answer(nobody, job, third, Answer.ACCEPTED, NOW)
        await unit.commit()
    async with database.read(owner) as unit:
        assert await unit.handed.progress(owner, job) == [Progress(boris.actor, 3, 1, 1)]
        assert await unit.handed.progress(anna, job) == []
        assert await unit.handed.moved(owner, job) == [Moved(anna.actor, boris.actor, 3)]
        assert await unit.handed.moved(strangers.owner, job) == []
    async with database.work(owner) as unit:
        await unit.clients.hand_over(owner, [third], boris.actor, anna.actor)
        assert await unit.handed.next(boris, job) is None, "it is somebody else's to answer"
        assert await unit.handed.progress(owner, job) == [Progress(boris.actor, 2, 1, 1)]
