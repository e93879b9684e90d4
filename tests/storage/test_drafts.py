"""Drafts: which message shows one is noted once it is known, and only while the draft is there."""

from sales.drafts import Draft
from sales.members import Person
from storage.database import Database
from tests.storage.company import NOW

PERSON, DRAFT, MESSAGE = 5_000_001, -7, 42


async def test_the_message_of_a_question_is_noted_afterwards(database: Database) -> None:
    async with database.work() as unit:
        await unit.people.put(Person(PERSON, "ru"))
        await unit.drafts.put(Draft(DRAFT, PERSON, "founding", {"name": ""}, NOW))
        await unit.commit()
    async with database.work() as unit:
        await unit.drafts.stands_on(PERSON, DRAFT, MESSAGE)
        await unit.commit()
    async with database.read() as unit:
        assert await unit.drafts.get(PERSON, DRAFT) == Draft(DRAFT, PERSON, "founding", {"name": ""}, NOW, MESSAGE)


async def test_a_draft_that_is_gone_does_not_come_back_by_it(database: Database) -> None:
    async with database.work() as unit:
        await unit.drafts.stands_on(PERSON, DRAFT, MESSAGE)
        await unit.commit()
    async with database.read() as unit:
        assert await unit.drafts.get(PERSON, DRAFT) is None
