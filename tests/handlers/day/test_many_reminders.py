"""Reminders of many members go out part by part: taps don't wait for those of all companies."""

from datetime import time
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.messages import reminders
from sales.company.members import Me
from storage.schema.tables import outbox
from storage.unit import Unit
from tests.handlers.day.test_reminders import agreed, moscow
from tests.handlers.sample_company import Company


async def test_what_fails_for_one_keeps_no_reminder_of_others_back(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each part is committed by itself."""
    tried: list[int] = []

    async def sends_or_fails(unit: Unit, me: Me, *more: Any) -> None:
        tried.append(me.person.id)
        if len(tried) > 1:
            raise ValueError
        await send(unit, me, *more)

    send = reminders._send
    monkeypatch.setattr(reminders, "_send", sends_or_fails)
    monkeypatch.setattr(reminders, "AT_ONCE", 1)
    await agreed(company, time(15))
    await agreed(company, time(15), of=company.boris, name="Мак", phone=False)
    company.clock.moves_to(moscow(14, 45))
    with pytest.raises(ValueError):  # noqa: PT011 - it is our own
        await company.app.reminders.ask()
    assert len(tried) == 2
    async with company.database.read() as unit:
        assert await unit.transaction.scalar(select(func.count()).where(outbox.c.kind == "reminder")) == 1
