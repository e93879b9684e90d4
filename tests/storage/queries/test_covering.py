"""Who covers a colleague sees and changes the colleague's by every method there is, on those days and on no others."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from sales.ground.errors import SalesError
from sales.ground.scope import Scope
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.company.test_vacations import is_away, me
from tests.storage.queries import test_scope
from tests.storage.queries.asked import CHANGING, SHOWING, Annas
from tests.storage.sample_company import NOW, Company

BEFORE, AFTER = datetime(2026, 11, 17, 20, 59, tzinfo=UTC), datetime(2026, 11, 20, 21, tzinfo=UTC)
annas = test_scope.annas
OF_WHOM_IT_IS = {"ClientLists.by_phone"}
"""Tells whose an exact number is to anybody in the company."""


async def _shown(database: Database, scope: Scope, annas: Annas) -> set[str]:
    answers = {one: await test_scope._answered(database, one, scope, annas) for one in SHOWING}
    return {one for one, answer in answers.items() if not test_scope._is_nothing(answer)} - OF_WHOM_IT_IS


async def test_every_method_shows_on_those_days_and_on_no_others(
    database: Database,
    company: Company,
    clock: StandingClock,
    annas: Annas,
) -> None:
    await is_away(database, company.anna, company.boris)
    boris = (await me(database, company.boris)).scope
    assert await _shown(database, boris, annas) == SHOWING.keys() - OF_WHOM_IT_IS
    assert await _shown(database, boris.worked, annas) == SHOWING.keys() - OF_WHOM_IT_IS
    for narrowed in (boris.own, boris.lasting):
        assert await _shown(database, narrowed, annas) == set()
    for moment in (BEFORE, AFTER):
        clock.moves_to(moment)
        late = (await me(database, company.boris)).scope
        clock.moves_to(NOW)
        assert await _shown(database, late, annas) == set()


@pytest.mark.parametrize("moment", [BEFORE, AFTER])
async def test_no_method_changes_anything_on_other_days(
    database: Database,
    company: Company,
    clock: StandingClock,
    annas: Annas,
    moment: datetime,
) -> None:
    await is_away(database, company.anna, company.boris)
    clock.moves_to(moment)
    late = (await me(database, company.boris)).scope
    async with database.read(company.anna) as unit:
        before = await unit.clients.card(company.anna, annas.client.id, touches=9)
    for method in CHANGING:
        async with database.work(late) as unit:
            try:
                await CHANGING[method](unit, late, annas)
                await unit.commit()
            except (SalesError, IntegrityError):
                continue
    async with database.read(company.anna) as unit:
        assert await unit.clients.card(company.anna, annas.client.id, touches=9) == before
