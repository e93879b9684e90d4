"""Of whom somebody may ask for a report or for a member's screen: what a forged button names is refused."""

from types import SimpleNamespace
from typing import Any
from unittest.mock import AsyncMock, Mock

import pytest

from handlers.company import team
from handlers.reporting.figures import reading
from handlers.speech.reader import Reader
from handlers.speech.taps.reports import TEAM
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Role, scope_of
from tests.sales.making import MORNING


async def test_who_is_in_no_team_is_reported_to_whoever_sees_everybody_alone() -> None:
    lead: Any = SimpleNamespace(
        scope=scope_of(1, 7, Role.LEAD, led=frozenset({8})), reader=Reader("ru", "Europe/Moscow", MORNING)
    )
    unit: Any = Mock(members=Mock(all=AsyncMock(return_value=[])), teams=Mock(all=AsyncMock(return_value=[])))
    with pytest.raises(NotFound):
        await reading.whom(unit, lead, TEAM)
    lead.scope = scope_of(1, 7, Role.OWNER)
    assert (await reading.whom(unit, lead, TEAM)).name == "Без команды"


async def test_a_rep_asks_for_nobody_elses_report() -> None:
    rep: Any = SimpleNamespace(scope=scope_of(1, 7, Role.REP), me=SimpleNamespace(member=SimpleNamespace(id=7)))
    unit: Any = None
    for code in ("", ids.to_text(7)):
        assert (await reading.whom(unit, rep, code)).member == 7
    with pytest.raises(NotFound):
        await reading.whom(unit, rep, ids.to_text(8))


async def test_a_lead_who_covers_somebody_of_another_team_looks_after_the_clients_and_not_after_the_member() -> None:
    covering: Any = SimpleNamespace(scope=scope_of(1, 7, Role.LEAD, frozenset({9}), led=frozenset({8})))
    asked: Any = SimpleNamespace(member=ids.to_text(9))
    unit: Any = None
    with pytest.raises(NotFound):
        await team._whom(unit, covering, asked)
