"""What people type, and whom they mean: on the sample company, in the first eight. `searches.tsv` has the kinds.

A query without a client finds nobody at all.
"""

import csv
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.demo.company.company import seed
from sales.clients.client import Card
from sales.ground.scope import Role, Scope, scope_of
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.sample_company import a_client

CASES = Path(__file__).parent / "searches.tsv"
NOW = {"ru": datetime(2026, 9, 23, 5, 30, tzinfo=UTC), "en": datetime(2026, 9, 23, 9, 30, tzinfo=UTC)}
LEAST = 0.95


def _cases(language: str) -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8") as file:
        told = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [case for case in told if case["lang"] == language]


@pytest.fixture(params=["ru", pytest.param("en", marks=pytest.mark.long)])
async def anna(request: pytest.FixtureRequest, ready_sqlite_url: str) -> AsyncIterator[tuple[Database, Scope, str]]:
    language = request.param
    clock = StandingClock(NOW[language])
    database = await Database.open(ready_sqlite_url, clock)
    company = await seed(database, clock, language)
    scope = scope_of(company.workspace.id, company.anna.id, Role.REP)
    async with database.work(scope) as unit:
        daisy = replace(a_client(scope, "ООО «Ромашка»"), tax_number="7707083893", email="zakaz@romashka.ru")
        await unit.clients.add(scope, daisy)
        await unit.commit()
    yield database, scope, language
    await database.close()


async def test_what_people_type_finds_whom_they_mean(anna: tuple[Database, Scope, str]) -> None:
    database, scope, language = anna
    asked: Counter[str] = Counter()
    missed: dict[str, list[str]] = {}
    for case in _cases(language):
        asked[case["group"]] += 1
        async with database.read(scope) as unit:
            page = await unit.clients.lists.find(scope, case["query"], 0)
            cards = [await unit.clients.card(scope, line.id) for line in page.lines]
        if not _is_found(case["found"], cards):
            missed.setdefault(case["group"], []).append(case["query"])
    for group, count in asked.items():
        print(f"{language} {group:<12} {count - len(missed.get(group, ())):>3} of {count:>3}")
    assert sum(map(len, missed.values())) <= sum(asked.values()) * (1 - LEAST), missed


def _is_found(wanted: str, cards: list[Card]) -> bool:
    if not wanted:
        return not cards
    if wanted.startswith("#"):
        return any(wanted[1:] in card.client.tags for card in cards)
    return any(wanted.casefold() in card.client.name.casefold() for card in cards)
