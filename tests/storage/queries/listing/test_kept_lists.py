"""A list that was kept is opened while all that it names is there; else it breaks, and shows nobody more."""

from dataclasses import replace

import pytest

from sales.actions.lists import keeping
from sales.company.directories import DirectoryKind, Entry
from sales.ground.ids import new_id
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import About, Among, Bought, Condition, ListBroken, NotAmong
from sales.standing.kept_lists import to_data
from storage.database import Database
from tests.storage.sample_company import NOW, Company


async def _opened(database: Database, company: Company, condition: Condition) -> ClientFilter:
    async with database.read(company.lead) as unit:
        return await keeping.opened(unit, company.lead, to_data(ClientFilter((condition,))))


async def test_a_list_is_opened_while_what_it_names_is_there(database: Database, company: Company) -> None:
    owner = company.owner
    flour = Entry(new_id(), DirectoryKind.PRODUCT, None, "Мука", 0)
    async with database.work(owner) as unit:
        await unit.directories.add(owner, flour)
        source = (await unit.directories.all(owner, DirectoryKind.SOURCE))[0]
        await unit.directories.save(owner, replace(source, retired=True))
        await unit.commit()
    there: list[Condition] = [
        Bought(frozenset({flour.id}), ever=False),
        Among(About.SOURCE, frozenset({source.id})),
        Among(About.MANAGER, frozenset({company.anna.actor})),
        Among(About.CITY, frozenset({"москва"})),
    ]
    for condition in there:
        assert await _opened(database, company, condition) == ClientFilter((condition,))


async def test_what_names_somebody_or_something_gone_breaks(
    database: Database, company: Company, strangers: Company
) -> None:
    anna = company.anna
    async with database.work(company.owner) as unit:
        await unit.members.save(replace(await unit.members.get(anna, anna.actor), until=NOW))
        await unit.commit()
    gone: list[Condition] = [
        Bought(frozenset({new_id()}), ever=False),
        Among(About.SOURCE, frozenset({new_id()})),
        Among(About.MANAGER, frozenset({anna.actor})),
        Among(About.MANAGER, frozenset({strangers.anna.actor})),
        NotAmong(About.SOURCE, frozenset({new_id()})),  # not to have what nobody has is everybody
        NotAmong(About.MANAGER, frozenset({new_id()})),
    ]
    for condition in gone:
        with pytest.raises(ListBroken):
            await _opened(database, company, condition)
