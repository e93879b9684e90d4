"""A base out and in again: whatever people see of it is the same, in both languages. The same through the whole bot,
with few examples, is in `tests/handlers/exporting/test_round_trip.py`.
"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.files.reading.reading import read
from handlers.files.writing.export import Cover, Export, Exported
from handlers.speech import client_words
from handlers.speech.reader import Reader
from sales.clients import facts
from sales.company.directories import BUILT_IN_SOURCES, DirectoryKind, Entry
from sales.importing.making.making import Making
from sales.importing.understanding import Setting, understand
from sales.reporting.selection import Whole
from sales.standing.people import people_of
from tests import examples
from tests.files import bases, seeing
from tests.files.bases import Around

NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
MEMBERS = {1: "Анна Петрова", 2: "Boris Ives"}
SOURCES = [
    *(Entry(10 + place, DirectoryKind.SOURCE, code, None, place) for place, code in enumerate(BUILT_IN_SOURCES)),
    Entry(30, DirectoryKind.SOURCE, None, "С конференции, 2024", 90),
]
PRODUCTS = [
    Entry(40, DirectoryKind.PRODUCT, None, "бумага", 0),
    Entry(41, DirectoryKind.PRODUCT, None, "Доставка; монтаж", 1),
]
READERS = {
    "ru": Reader("ru", "Europe/Moscow", NOW, "RUB", "RU"),
    "en": Reader("en", "Europe/London", NOW, "GBP", "GB"),
}


@pytest.mark.parametrize("language", READERS)
@settings(max_examples=examples.of(30))
@given(data=st.data())
def test_a_base_that_was_taken_out_comes_back_as_it_was(language: str, data: st.DataObject) -> None:
    reader = READERS[language]
    around = Around(reader.country, reader.zone, NOW, list(MEMBERS), SOURCES, PRODUCTS)
    base = bases.with_own_numbers(data.draw(st.lists(bases.wholes(around), min_size=1, max_size=3)))
    assert _seen(_brought_in(_taken_out(base, reader), reader)) == _seen([_counted(one) for one in base])


def _taken_out(base: list[Whole], reader: Reader) -> bytes:
    said = {entry.id: entry.text or client_words.source(reader, entry) for entry in (*SOURCES, *PRODUCTS)}
    export = Export(reader, Cover("Анна", NOW, "все", "a1b2", len(base)), MEMBERS.__getitem__, said.__getitem__)
    for one in base:
        source = said.get(one.client.source or 0, "")
        manager = MEMBERS[one.client.owner]
        export.add(Exported(one.client, manager, source, one.contacts, one.touches, one.orders, one.steps))
    return export.content()


def _brought_in(content: bytes, reader: Reader) -> list[Whole]:
    understood = understand(read("export.xlsx", content), Setting(reader.country, reader.currency, reader.today))
    sources = {str(client_words.source(reader, entry)): entry.id for entry in SOURCES}
    products = {entry.text or "": entry.id for entry in PRODUCTS}
    team = {name: number for number, name in MEMBERS.items()}
    made = Making(NOW, understood.zone or "", sources, products, team=team)
    assert not understood.bad
    return [_made(made, made.add(client, team[client.manager]).id) for client in understood.clients]


def _made(making: Making, client: int) -> Whole:
    batch = making.batch
    return Whole(
        batch.clients[-1],
        [one for one in batch.contacts if one.client == client],
        [one for one in batch.touches if one.client == client],
        [one for one in batch.orders if one.client == client],
        [one for one in batch.steps if one.client == client],
    )


def _counted(one: Whole) -> Whole:
    counted = facts.count(one.touches, one.orders, people_of(one.contacts), UTC)
    return replace(one, client=replace(one.client, facts=counted))


def _seen(base: list[Whole]) -> list[str]:
    return seeing.seen(base, MEMBERS | {entry.id: entry.text or entry.code or "" for entry in (*SOURCES, *PRODUCTS)})
