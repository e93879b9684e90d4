"""Taking back what a load filled in, while others work with the same clients: it goes on where it was refused."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest

from sales.actions.importing import undo
from sales.actions.importing.acting import Acting
from sales.ground.errors import Stale
from sales.importing.port import Which


class Hurried:
    """Units of work in which a part is taken out, or somebody was faster (None)."""

    def __init__(self, met: Sequence[set[int] | None]) -> None:
        self._met = list(met)
        self.scope = SimpleNamespace(lasting=None)
        self._undo = SimpleNamespace(fillings=self._fillings, unfill=self._unfill)

    async def _fillings(self, *_: Any) -> Any:
        return SimpleNamespace(parts=["part"] if self._met else [], kept=())

    async def _unfill(self, *_: Any) -> set[int]:
        taken = self._met.pop(0)
        if taken is None:
            raise Stale
        return taken

    @asynccontextmanager
    async def _unit(self) -> AsyncIterator[Any]:
        yield SimpleNamespace(imports=SimpleNamespace(undo=self._undo), commit=_nothing)

    apart = read = _unit


async def _nothing() -> None: ...


async def taken_out(*met: set[int] | None) -> int:
    return await undo._unfilled(cast("Acting", Hurried(met)), Which(1), datetime(2026, 9, 23, tzinfo=UTC))


async def test_what_somebody_was_faster_with_is_tried_twice_more() -> None:
    assert await taken_out({1, 2}, None, {3}, None, {3, 4}) == 4


async def test_who_is_in_the_way_three_times_stops_the_taking_back() -> None:
    with pytest.raises(Stale):
        await taken_out({1}, None, None, None, {2})
