"""Between two parts of long work whoever had to wait for the one writer is let through, and the work goes on."""

from dataclasses import dataclass
from typing import cast

import pytest

from bot.updates import middlewares
from storage.database import Database


@dataclass
class Busy:
    """Somebody is at work for so many looks."""

    looks: int
    seen: int = 0
    others_wait: bool = False

    @property
    def open_units(self) -> int:
        self.seen += 1
        return int(self.seen < self.looks)


@pytest.mark.parametrize(("looks", "seen"), [(1, 1), (2, 2), (9, middlewares.RESTS)])
async def test_long_work_rests_until_nobody_is_at_work_but_not_for_ever(
    looks: int, seen: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(middlewares, "REST", 0)
    database = Busy(looks)
    await middlewares.let_through(cast("Database", database))
    assert database.seen == seen
