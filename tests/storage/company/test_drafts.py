"""Drafts: which message shows one is noted once it is known, and only while the draft is there."""

from datetime import timedelta

from sales.company.members import Person
from sales.ground.drafts import Draft
from storage.database import Database
from tests.storage.sample_company import NOW

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


async def test_the_latest_of_a_kind_are_the_persons_own_and_the_newest_comes_first(database: Database) -> None:
    async with database.work() as unit:
        for person in (PERSON, PERSON + 1):
            await unit.people.put(Person(person, "ru"))
            for number in range(4):
                at = NOW + timedelta(minutes=number)
                await unit.drafts.put(Draft(number, person, "import" if number else "founding", {"of": person}, at))
        await unit.commit()
    async with database.read() as unit:
        latest = await unit.drafts.latest(PERSON, "import", 2)
    assert [(draft.id, draft.data["of"]) for draft in latest] == [(3, PERSON), (2, PERSON)]
