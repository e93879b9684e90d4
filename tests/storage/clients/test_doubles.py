"""Likely doubles are found within the scope by any of three keys, and not once somebody has said that they are two."""

from dataclasses import replace
from typing import Any

import pytest

from sales.clients.client import Client
from sales.clients.doubles.likeness import Likeness
from storage.clients import doubles
from storage.database import Database
from tests.storage.sample_company import Company, a_client, saved

TAX = "7707083893"


async def made(database: Database, scope: Any, name: str, **said: Any) -> Client:
    client = replace(a_client(scope, name), **said)
    async with database.work(scope) as unit:
        await unit.clients.add(scope, client)
        await unit.commit()
    return client


async def test_a_card_finds_those_that_look_like_it_the_surest_first(database: Database, company: Company) -> None:
    anna, boris = company.anna, company.boris
    ours = await made(database, anna, "Ромашка", tax_number=TAX, email="a@b.ru")
    by_name = await made(database, anna, "ООО «Ромашка»")
    by_mail = await made(database, anna, "Лютик", email="a@b.ru")
    by_tax = await made(database, boris, "Роза", tax_number=TAX)
    await made(database, anna, "Пион")
    async with database.read(company.lead) as unit:
        told = [(by_tax.id, Likeness.TAX_NUMBER), (by_mail.id, Likeness.EMAIL), (by_name.id, Likeness.NAME)]
        assert [(one.id, by) for one, by in await unit.doubles.of(company.lead, ours)] == told
        assert [(one.id, by) for one, by in await unit.doubles.of(anna, ours)] == told[1:]
        assert len(await unit.doubles.of(company.lead, ours, 1)) == 1


async def test_pairs_are_those_of_the_company_and_the_points_of_a_chain_are_none(
    database: Database, company: Company, strangers: Company
) -> None:
    lead = company.lead
    chain = {"tax_number": TAX, "email": "chain@b.ru"}
    for number in range(1, 6):
        await made(database, company.anna, "Вишня", address=f"Ленина, {number}", **chain)
    one, other = await made(database, company.anna, "Лютик"), await made(database, company.boris, "ООО Лютик")
    await saved(database, strangers.anna, "Лютик")
    async with database.read(lead) as unit:
        found = await unit.doubles.pairs(lead, 9)
        assert [({pair.kept.id, pair.other.id}, pair.by) for pair in found] == [({one.id, other.id}, Likeness.NAME)]
        assert await unit.doubles.pairs(company.anna, 9) == []


async def test_of_what_half_a_base_shares_twenty_are_compared_with_each_other(
    database: Database, company: Company
) -> None:
    all_alike = (f"{form} Лютик" for form in ("ООО", "АО", "ИП") for _ in range(8))
    first, *_ = await saved(database, company.anna, *all_alike)
    async with database.read(company.lead) as unit:
        assert len(await unit.doubles.pairs(company.lead, 999)) == 20 * 19 / 2
        assert len(await unit.doubles.of(company.lead, first, 99)) == 20


async def test_of_all_that_a_base_shares_only_so_much_is_looked_at(
    database: Database, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    await saved(database, company.anna, "Лютик", "ООО Лютик", "Астра", "ООО Астра")
    async with database.read(company.lead) as unit:
        assert len(await unit.doubles.pairs(company.lead, 9)) == 2
        monkeypatch.setattr(doubles, "MOST_KEYS", 1)
        assert ["Астра" in pair.kept.name for pair in await unit.doubles.pairs(company.lead, 9)] == [True]


async def test_two_that_were_said_to_be_two_are_no_pair_any_more(database: Database, company: Company) -> None:
    lead = company.lead
    one, other, third = await saved(database, company.anna, "Лютик", "ООО Лютик", "АО Лютик")
    async with database.work(lead) as unit:
        await unit.doubles.are_two(lead, other.id, one.id)
        assert unit.audit.has_changes
        await unit.doubles.are_two(lead, one.id, other.id)
        await unit.commit()
    async with database.read(lead) as unit:
        found = await unit.doubles.pairs(lead, 9)
        assert [alike.id for alike, _ in await unit.doubles.of(lead, one)] == [third.id]
    assert {frozenset((pair.kept.id, pair.other.id)) for pair in found} == {
        frozenset((one.id, third.id)),
        frozenset((other.id, third.id)),
    }
