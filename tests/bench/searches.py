"""Searches at the bot, without Telegram: from the words to the page of clients, on both engines.

A rep of 500 clients alone, a rep in a company of 50,000, and its lead. Half of its clients are called by made-up words
of which few are alike: what a search walks through is not the clients but the words that they have.
"""

import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import groupby
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import asyncpg
from sqlalchemy import insert

from sales.ground.scope import Role, Scope
from sales.values.company_names import company_key, search_key
from storage.database import Database
from storage.schema.tables import metadata
from tests import postgres
from tests.bench.base import DAY, FOLDER, NOON, SEED
from tests.bench.company import Company, Row
from tests.bench.figures import Figure
from tests.bench.phones import milliseconds, percentile
from tests.clock import StandingClock

SEARCHES = {
    "what is there": ("ромаш", "вектор плюс", "мебель 7", "северу", "петр ильин", "ленина 77"),
    "a part of a word": ("омашк", "ектор люс", "еркури", "9123"),
    "a guess": ("ромшака", "hjvfirf", "romashka", "сервес 401", "мркурий"),
    "nothing": ("абракадабра", "звездолет 5", "xylophone", "прст ыфв"),
}
UNASKED = frozenset({"touches", "orders", "items", "next_steps"})
AT_ONCE = 5_000
"""Rows of a transaction."""
SYLLABLES = (
    "ба",
    "ве",
    "го",
    "до",
    "жи",
    "за",
    "ко",
    "лу",
    "ми",
    "но",
    "пра",
    "ри",
    "ста",
    "те",
    "фа",
    "хо",
    "ча",
    "ю",
)


@dataclass(frozen=True)
class Place:
    """Who searches, and in how many milliseconds."""

    words: str
    role: Role
    reps: int
    must: float


PLACES = (
    Place("a rep of 500", Role.REP, 1, 10),
    Place("a rep among 50,000", Role.REP, 100, 50),
    Place("a lead of 50,000", Role.LEAD, 100, 50),
)
CLIENTS = 500


class Various(Company):
    """Every second client is called by a word of its own."""

    def _client(self, number: int) -> Row:
        client = super()._client(number)
        if number % 2:
            return client
        word = "".join(self._choice(SYLLABLES) for _ in range(4)).capitalize()
        name = f"ООО «{word}»"
        return client | {"name": name, "search": search_key(name), "company_key": company_key(name)}


async def measure(rounds: int) -> list[Figure]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=FOLDER) as folder:
        figures = await _on_engine("SQLite", lambda reps: f"sqlite:///{folder}/{reps}.db", rounds)
    try:
        with postgres.serving() as server:
            return figures + await _on_engine("PostgreSQL", lambda _: server.url(server.create()), rounds)
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return figures


async def _on_engine(engine: str, url: Callable[[int], str], rounds: int) -> list[Figure]:
    figures: list[Figure] = []
    for reps, places in groupby(PLACES, key=lambda place: place.reps):
        company = Various(Random(SEED), 1, reps, CLIENTS, first_person=1, day=DAY)
        where = url(reps)
        database = await Database.open(where, StandingClock(NOON))
        try:
            await fill(database, company, without=UNASKED)
            await vacuumed(where)
            for place in places:
                figures += await _of_place(engine, place, database, company, rounds)
        finally:
            await database.close()
    return figures


async def fill(database: Database, company: Company, without: Collection[str] = ()) -> None:
    for table, rows in company.rows():
        if table in without:
            continue
        for start in range(0, len(rows), AT_ONCE):
            async with database.transaction() as transaction:
                await transaction.run(insert(metadata.tables[table]), rows[start : start + AT_ONCE])


async def vacuumed(url: str) -> None:
    """As a server that has run for an hour: the tests' own has no autovacuum."""
    if url.startswith("postgresql"):
        connection = await asyncpg.connect(url)
        await connection.execute("VACUUM ANALYZE")
        await connection.close()


async def _of_place(engine: str, place: Place, database: Database, company: Company, rounds: int) -> list[Figure]:
    scope = company.scope_of(place.role)
    return [
        await _figure(f"{place.words} searches, {kind}, {engine}", place.must, database, scope, words, rounds)
        for kind, words in SEARCHES.items()
    ]


async def _figure(
    name: str, must: float, database: Database, scope: Scope, words: Sequence[str], rounds: int
) -> Figure:
    """Each search twice to warm up, for a statement is prepared with its second run; then so many rounds of each."""
    for text in (*words, *words):
        await _seconds(database, scope, text)
    each = {text: [await _seconds(database, scope, text) for _ in range(rounds)] for text in words}
    took = [one for some in each.values() for one in some]
    by_search = {text: round(1000 * median(some), 1) for text, some in each.items()}
    value = 1000 * percentile(took, 0.95)
    return Figure(name, value, "ms", must, must / 2, more_is_better=False, detail=milliseconds(took) | by_search)


async def _seconds(database: Database, scope: Scope, text: str) -> float:
    begun = perf_counter()
    async with database.read(scope) as unit:
        await unit.clients.lists.find(scope, text, 0)
    return perf_counter() - begun
