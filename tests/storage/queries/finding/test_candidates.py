"""Whom the words of a message may name: out of the index, within the scope, however large the company is."""

import pytest
from sqlalchemy import update

from sales.clients.client import Client
from sales.ground.scope import Scope
from sales.sentences.naming import named_in
from storage.database import Database
from storage.queries.finding.naming import SHARED_BY_MANY
from storage.queries.search import beginnings
from storage.schema.tables import workspaces
from tests.storage.sample_company import NOW, Company, a_contact, saved


@pytest.fixture
async def clients(database: Database, company: Company) -> list[Client]:
    people = [a_contact(Client(0, 0, "", NOW), "Белова Ирина", "+79123456789")]
    return await saved(
        database, company.anna, "ООО «Ромашка»", "Пекарня «Корочка»", "Бар «Вторник»", "Титова А. И.", contacts=people
    )


async def _named(database: Database, scope: Scope, text: str) -> list[tuple[str, set[str]]]:
    async with database.read(scope) as unit:
        candidates = await unit.clients.lists.candidates(scope, text)
    names = {one.client: one.name for one in candidates.found}
    return [
        (text[one.start : one.end], {names[client] for client in one.clients}) for one in named_in(text, candidates)
    ]


TEXTS: dict[str, list[tuple[str, set[str]]]] = {
    "звонил Ромашке, корочке перезвонить завтра": [("Ромашке", {"ООО «Ромашка»"}), ("корочке", {"Пекарня «Корочка»"})],
    "бар вторник не взяли трубку": [("бар вторник", {"Бар «Вторник»"})],
    "Ирина Белова просит КП": [("Ирина Белова", {"ООО «Ромашка»"})],
    "Titova не взяла трубку": [("Titova", {"Титова А. И."})],
    "как обычно недозвон": [],
    "": [],
    "🎉 %_": [],
}


async def test_a_message_names_clients_in_scope(database: Database, company: Company, clients: list[Client]) -> None:
    for text, named in TEXTS.items():
        assert await _named(database, company.anna, text) == named, text
        assert await _named(database, company.lead, text) == named, text
        assert not await _named(database, company.boris, text)


async def test_a_long_message_is_looked_up_whole(database: Database, company: Company, clients: list[Client]) -> None:
    text = " ".join(f"слово{number}" for number in range(80)) + "\nРомашка недозвон"
    assert await _named(database, company.anna, text) == [("Ромашка", {"ООО «Ромашка»"})]


async def test_whatever_is_pasted_a_hundred_and_twenty_words_are_looked_up(
    database: Database, company: Company, clients: list[Client]
) -> None:
    story = " ".join(f"слово{number}" for number in range(120))
    assert await _named(database, company.anna, f"Ромашка {story}") == [("Ромашка", {"ООО «Ромашка»"})]
    assert not await _named(database, company.anna, f"{story} Ромашка")


async def test_of_all_that_words_may_mean_a_hundred_are_weighed(database: Database, company: Company) -> None:
    names = [f"{word} {number}" for word in ("Строй", "Вектор", "Север") for number in range(SHARED_BY_MANY)]
    await saved(database, company.anna, *names)
    async with database.read(company.anna) as unit:
        candidates = await unit.clients.lists.candidates(company.anna, "строй вектор север")
    assert len(candidates.found) == 100


def test_a_name_is_looked_for_by_six_words_of_its_first_hundred_letters() -> None:
    assert list(beginnings("ъя " * 9)) == ["ъя"] * 6
    assert [len(word) for word in beginnings("ъ" * 200)] == [100]


async def test_a_word_that_many_share_names_nobody_alone_and_with_another_word_it_does(
    database: Database, company: Company
) -> None:
    await saved(
        database, company.anna, *(f"Строй Контора {number}" for number in range(SHARED_BY_MANY)), "Строй Вектор"
    )
    assert not await _named(database, company.anna, "строй недозвон")
    assert await _named(database, company.anna, "строй вектор недозвон") == [("строй вектор", {"Строй Вектор"})]


async def test_an_old_base_is_asked_by_its_own_columns_until_the_index_is_whole(
    database: Database, company: Company, clients: list[Client]
) -> None:
    async with database.transaction() as transaction:
        await transaction.run(update(workspaces).values(analyser=0))
    assert await _named(database, company.anna, "звонил Ромашке, думают") == [("Ромашке", {"ООО «Ромашка»"})]
    assert not await _named(database, company.boris, "звонил Ромашке, думают")
