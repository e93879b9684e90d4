"""What a lead finds among all clients of a company, and what a rep finds of it: the same on both engines."""

from unittest.mock import AsyncMock, Mock

import pytest

from sales.clients.client import Client
from sales.clients.finding import likeness
from sales.clients.finding.analyser import forms
from sales.clients.finding.asking import asked
from sales.ground.scope import Scope
from storage.database import Database
from storage.queries.finding import hits, search
from storage.queries.finding.vocabulary import a_letter_off
from tests.storage.sample_company import NOW, Company, a_contact, saved

ROMASHKA, VEKTOR, LINDEN = "ООО «Ромашка Сервис»", "АО «Вектор Сервис»", "Linden Farm"


@pytest.fixture(autouse=True)
async def clients(database: Database, company: Company) -> None:
    """Boris has many of which each word is common."""
    people = [a_contact(Client(0, 0, "", NOW), "Пётр Ильин", "+79123456789")]
    await saved(database, company.anna, ROMASHKA, contacts=people)
    await saved(database, company.boris, VEKTOR, LINDEN, "Радуга", *(f"Сервис Петра {number}" for number in range(12)))


async def _found(database: Database, scope: Scope, text: str) -> tuple[list[str], bool]:
    async with database.read(scope) as unit:
        page = await unit.clients.lists.find(scope, text, 0)
    return [line.name for line in page.lines], page.guessed


async def test_words_in_any_order_find_those_that_have_them_all(database: Database, company: Company) -> None:
    texts = (
        "ромашка сервис",
        "сервис ромашка",
        "сервис петр ромашке",
        "ильин сервис",
        "сервис 6789",
        "омашк",
        "омашк ерви",
    )
    for text in texts:
        assert await _found(database, company.lead, text) == ([ROMASHKA], False), text
        assert await _found(database, company.anna, text) == ([ROMASHKA], False), text


async def test_who_is_called_just_so_is_first_however_common_its_words_are(
    database: Database, company: Company
) -> None:
    names, _ = await _found(database, company.lead, "сервис петра 7")
    assert names == ["Сервис Петра 7"]
    names, _ = await _found(database, company.lead, "вектор сервис")
    assert names == [VEKTOR]


async def test_what_is_a_letter_off_is_suggested_to_whom_it_belongs(database: Database, company: Company) -> None:
    for text in ("ромшака", "помашка", "омашка сервес", "romashka", "hjvfirf", "сервес ильен", "сервис ромашко"):
        names, _ = await _found(database, company.lead, text)
        assert names == [ROMASHKA], text
        assert await _found(database, company.anna, text) == await _found(database, company.lead, text)
        assert await _found(database, company.boris, text) == ([], False), text


async def test_of_all_words_that_are_a_letter_off_twenty_are_looked_for(database: Database, company: Company) -> None:
    await saved(database, company.boris, *(f"{letter}омашка" for letter in "абвгдежзиклмнопстуфхцчшщ"))
    async with database.read(company.lead) as unit:
        assert (await unit.clients.lists.find(company.lead, "эомашка", 0)).total == 20


async def test_what_is_like_a_word_is_looked_for_in_its_three_likeliest_spellings() -> None:
    spellings = ["корочка", "корочкь", "корочкю", "пирожок"]
    (off,) = search._Guess([spellings], 1).words()
    assert [set(a_letter_off(word)) <= set(off) for word in spellings] == [True, True, True, False]
    known = Mock(there=AsyncMock(return_value=[]), two_off=AsyncMock(return_value=[]))
    assert not await search._meant(known, search._Guess([spellings], 2))
    assert known.two_off.await_count == 3


def test_a_slip_in_what_is_taken_for_an_ending_is_looked_for_only_where_much_is_taken() -> None:
    for slipped, meant in (("рябена", "рябина"), ("мятной", "мясной"), ("fridy", "friday"), ("boxws", "boxes")):
        assert forms(meant)[0] in a_letter_off(slipped), slipped
    assert set(a_letter_off("ромашко")) == set(likeness.a_letter_off("ромашк"))


async def test_how_common_a_word_is_is_counted_as_far_as_it_matters(
    database: Database, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hits, "MANY", 3)
    here = {"workspace": company.lead.workspace, **hits.stems(asked("сервис ромашка"))}
    async with database.read(company.lead) as unit:
        counted = {row.at: row.rows for row in await unit.transaction.rows(hits.how_many(2), here)}
    assert counted == {0: 3, 1: 1}


async def test_what_nobody_has_finds_nobody(database: Database, company: Company) -> None:
    for text in ("абракадабра", "ромашка вектор", "lindon abc", "ромшака вектр", "прст ыфв", "ромашка 5555"):
        for scope in (company.lead, company.anna):
            assert await _found(database, scope, text) == ([], False), text
