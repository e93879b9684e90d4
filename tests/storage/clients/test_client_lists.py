"""Directories of clients: what is found, in what order, and that both engines list alike."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from sales.clients.client import CLIENT_SPECS, CONTACT_SPECS, BuyingRole, Client, ClientLine, Status
from sales.clients.facts import Facts
from sales.clients.fields import Spec
from sales.clients.stages import Stage
from sales.ground.ids import new_id
from sales.ground.noted import Noted
from sales.standing import sections
from sales.standing.client_filter import AsOf
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.sample_company import NOW, TODAY, Company, a_client, a_contact, a_step, a_touch, saved

NAMES = (
    "ООО «Ромашка»", "ромашка-2", "Ёлка", "Елена Петрова", "Иванов & Ко <опт>", "100% хлопок", "100 мелочей",
    "Aster", "Щука_и_ко", "Straße GmbH",
)  # fmt: skip

AS_OF = AsOf(NOW, TODAY)

SEARCHES: list[tuple[str, list[str]]] = [
    ("РОМАШКА", ["ромашка-2", "ООО «Ромашка»"]),
    ("омаш", ["ромашка-2", "ООО «Ромашка»"]),
    ("елка", ["Ёлка"]),
    ("ЁЛ", ["Елена Петрова", "Ёлка", "100 мелочей"]),
    ("ел", ["Елена Петрова", "Ёлка", "100 мелочей"]),
    ("петр", ["Елена Петрова", "ООО «Ромашка»"]),
    ("вёдров", ["ООО «Ромашка»"]),
    ("ромашка вера", ["ООО «Ромашка»"]),
    ("ромашка елена", []),
    ("6789", ["ООО «Ромашка»"]),
    ("3456", ["ООО «Ромашка»"]),
    ("+7 (912) 345-67-89", ["ООО «Ромашка»"]),
    ("8 912 345 67 89", ["ООО «Ромашка»"]),
    ("789", []),
    ("ромашка 2233", ["ООО «Ромашка»"]),
    ("%", ["100% хлопок"]),
    ("_и_", ["Щука_и_ко"]),
    ("\\", []),
    ("'; DROP TABLE clients; --", []),
    ('" OR "1"="1', []),
    ("<опт>", ["Иванов & Ко <опт>"]),
    ("strasse", ["Straße GmbH"]),
    ("нет такого", []),
    ("я" * 5000, []),
]
NAMED: list[tuple[str, list[str]]] = [
    ("Ромашка", ["ромашка-2", "ООО «Ромашка»"]),
    ("ромаш", ["ромашка-2", "ООО «Ромашка»"]),
    ("машка", []),
    ("Петрова Елена", ["Елена Петрова"]),
    ("ООО Ромашка", ["ромашка-2", "ООО «Ромашка»"]),
    ("«»", []),
    ("", []),
]


@pytest.fixture
async def clients(database: Database, company: Company) -> list[Client]:
    known = [
        replace(a_contact(Client(0, 0, "", NOW), "Пётр Вёдров", "+79123456789"), role=BuyingRole.DECIDES),
        a_contact(Client(0, 0, "", NOW), "Вера", "+74951112233"),
    ]
    return await saved(database, company.anna, *NAMES, contacts=known)


async def _found(database: Database, company: Company, words: str) -> list[str]:
    async with database.read(company.anna) as unit:
        page = await unit.clients.lists.find(company.anna, words, 0)
    assert page.total == len(page.lines)
    return [line.name for line in page.lines]


async def test_a_search_finds_by_any_part(
    database: Database, company: Company, clients: list[Client], subtests: pytest.Subtests
) -> None:
    for words, names in SEARCHES:
        with subtests.test(words[:40]):
            assert sorted(await _found(database, company, words)) == sorted(names)


async def test_every_field_that_is_searched_finds_its_client(database: Database, company: Company) -> None:
    scope = company.anna
    words: dict[str, Any] = {one.value: f"слово{place}" for place, one in enumerate(_searched(CLIENT_SPECS))}
    mallow = replace(a_client(scope, "Мальва"), **words)
    of_vera: dict[str, Any] = {one.value: f"речь{place}" for place, one in enumerate(_searched(CONTACT_SPECS))}
    vera = replace(a_contact(mallow), **of_vera)
    async with database.work(scope) as unit:
        await unit.clients.add(scope, mallow, [vera])
        await unit.commit()
    for asked in (*words.values(), *of_vera.values()):
        assert await _found(database, company, asked) == [mallow.name], asked


def _searched(specs: Mapping[Any, Spec]) -> list[Any]:
    return [one for one, spec in specs.items() if spec.searched]


async def test_without_words_all_are_listed_by_name_in_pages_of_eight(
    database: Database, company: Company, clients: list[Client]
) -> None:
    async with database.read(company.anna) as unit:
        first = await unit.clients.lists.find(company.anna, "", 0)
        second = await unit.clients.lists.find(company.anna, "", 1)
        beyond = await unit.clients.lists.find(company.anna, "", 7)
    assert (first.total, first.number, first.last, len(first.lines)) == (10, 0, 1, 8)
    assert [line.name for line in (*first.lines, *second.lines)] == [
        "100 мелочей", "100% хлопок", "Aster", "Straße GmbH", "Елена Петрова", "Ёлка", "Иванов & Ко <опт>",
        "ООО «Ромашка»", "ромашка-2", "Щука_и_ко",
    ]  # fmt: skip
    assert beyond == second


async def test_a_line_shows_the_nearest_open_step(database: Database, company: Company, clients: list[Client]) -> None:
    anna = company.anna
    later, nearest = a_step(anna, clients[2], TODAY + timedelta(days=9)), a_step(anna, clients[2])
    nearest = replace(nearest, kind=nearest.kind.VISIT)
    async with database.work(anna) as unit:
        await unit.steps.add(anna, later)
        await unit.steps.add(anna, nearest)
        await unit.clients.set_facts(anna, clients[2].id, Facts(touches=5, last_touch_at=NOW))
        await unit.commit()
    async with database.read(anna) as unit:
        (line,) = (await unit.clients.lists.find(anna, "ёлка", 0)).lines
    assert line == ClientLine(
        clients[2].id, anna.actor, "Ёлка", Facts(touches=5, last_touch_at=NOW), nearest, stage=Stage.GREY
    )


async def test_a_sentence_names_a_client_by_the_beginnings_of_words(
    database: Database, company: Company, clients: list[Client], subtests: pytest.Subtests
) -> None:
    for words, names in NAMED:
        with subtests.test(words):
            async with database.read(company.anna) as unit:
                lines = await unit.clients.lists.named(company.anna, words)
            assert sorted(line.name for line in lines) == sorted(names)


async def test_recent_are_those_opened_or_touched_last(
    database: Database, company: Company, clients: list[Client], clock: StandingClock
) -> None:
    anna = company.anna

    async def act(opened: Client | None, touched: Client | None) -> None:
        clock.moves(timedelta(minutes=1))
        async with database.work(anna) as unit:
            if opened:
                unit.audit.shown(Noted.CARD, [opened.id])
            if touched:
                unit.audit.shown(Noted.LIST, [client.id for client in clients])
                await unit.touches.add(anna, a_touch(anna, touched))
            await unit.commit()

    clock.moves(timedelta(days=1))
    async with database.work(company.lead) as unit:
        unit.audit.shown(Noted.CARD, [clients[9].id])
        await unit.commit()
    for opened, touched in ((clients[0], None), (clients[1], None), (None, clients[2]), (clients[0], None)):
        await act(opened, touched)
    async with database.read(anna) as unit:
        recent = await unit.clients.lists.recent(anna, 3)
        open_card = await unit.clients.lists.open_card(anna, clock.now() - timedelta(minutes=10))
        assert await unit.clients.lists.open_card(anna, clock.now() + timedelta(minutes=1)) is None
    assert [line.id for line in recent] == [clients[0].id, clients[2].id, clients[1].id]
    assert open_card is not None
    assert open_card.id == clients[0].id


async def test_near_are_ones_own_in_the_box(database: Database, company: Company, clients: list[Client]) -> None:
    anna, lead = company.anna, company.lead
    async with database.work(anna) as unit:
        await unit.clients.save(anna, replace(clients[0], latitude=55.75, longitude=37.61))
        await unit.clients.save(anna, replace(clients[1], latitude=55.85, longitude=37.61))
        await unit.commit()
    async with database.read(anna) as unit:
        around = sections.around(55.751, 37.612, 1000)
        assert [line.id for line in (await unit.lists.part(anna.own, around, AS_OF, 9)).lines] == [clients[0].id]
        assert (await unit.lists.part(lead.own, around, AS_OF, 9)).lines == ()


async def test_without_a_step_come_the_longest_untouched_first(
    database: Database, company: Company, clients: list[Client]
) -> None:
    anna = company.anna
    _never, long_ago, lately, planned, inactive, unwanted, *rest = clients
    async with database.work(anna) as unit:
        for client in rest:
            await unit.clients.delete(anna, client.id, NOW)
        await unit.clients.set_facts(
            anna, long_ago.id, Facts(last_touch_at=NOW - timedelta(days=80), last_talk_at=NOW - timedelta(days=80))
        )
        await unit.clients.set_facts(anna, lately.id, Facts(last_touch_at=NOW, last_talk_at=NOW))
        await unit.steps.add(anna, a_step(anna, planned))
        await unit.clients.save(anna, replace(inactive, status=Status.INACTIVE))
        await unit.clients.save(anna, replace(unwanted, do_not_contact=True))
        await unit.commit()
    async with database.read(anna) as unit:
        found = await unit.lists.page(anna, sections.WITHOUT_STEP, AS_OF, 0)
    assert ([line.id for line in found.lines], found.total) == ([long_ago.id, lately.id], 2)


async def test_due_are_buyers_of_long_ago_without_a_step(
    database: Database, company: Company, clients: list[Client]
) -> None:
    anna = company.anna
    oldest, older, lately, planned, never, *_ = clients
    spring = TODAY.replace(month=4)
    async with database.work(anna) as unit:
        for client, day in ((older, spring), (oldest, spring.replace(month=3)), (lately, TODAY), (planned, spring)):
            await unit.clients.set_facts(anna, client.id, Facts(orders=1, last_order_on=day))
        await unit.clients.set_facts(anna, never.id, Facts(last_order_on=spring))
        await unit.steps.add(anna, a_step(anna, planned))
        await unit.commit()
    async with database.read(anna) as unit:
        lines = (await unit.lists.page(anna, sections.DUE, AS_OF, 0)).lines
    assert [line.id for line in lines] == [oldest.id, older.id]


async def test_a_phone_tells_whose_client_it_is(database: Database, company: Company, clients: list[Client]) -> None:
    async with database.read(company.anna) as unit:
        line = await unit.clients.lists.by_phone(company.anna, "+79123456789")
        assert await unit.clients.lists.by_phone(company.anna, "+79990000000") is None
        assert await unit.clients.lists.totals(company.anna) == len(clients)
    assert isinstance(line, ClientLine)
    assert line.id == clients[0].id


async def test_many_words_and_ids_are_no_matter(database: Database, company: Company) -> None:
    assert await _found(database, company, " ".join(f"слово{number}" for number in range(200))) == []
    async with database.work(company.lead) as unit:
        ids = [new_id() for _ in range(40_000)]
        assert await unit.clients.hand_over(company.lead, ids, company.anna.actor, company.boris.actor) == 0


async def test_a_list_of_one_client_has_opened_nobody(
    database: Database, company: Company, clients: list[Client]
) -> None:
    opening = set()
    for noted in Noted:
        async with database.work(company.anna) as unit:
            unit.audit.shown(noted, [clients[0].id])
            await unit.commit()
        async with database.read(company.anna) as unit:
            if await unit.clients.lists.open_card(company.anna, NOW - timedelta(minutes=10)):
                opening.add(noted)
    assert set(Noted) - opening == {noted for noted in Noted if noted.is_list}


def test_what_a_taken_back_import_has_left_is_a_list() -> None:
    """Of clients who were kept: nobody has opened the only one of them."""
    known = {"digest", "due", "evening", "idle", "import_undone", "left", "letter", "list", "log", "near"}
    known |= {"overdue", "reminder", "report", "route", "team"}
    assert {noted.value for noted in Noted if noted.is_list} == known
