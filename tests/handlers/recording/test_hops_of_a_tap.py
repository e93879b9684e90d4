"""The outcome's tap goes to the database twice: for the client with the days ahead (told truly), and to save."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest

from handlers.reporting.occasions.section_screens import MORE
from handlers.speech.taps.day import SectionTap
from handlers.speech.taps.everywhere import CardTap, TouchTap
from sales.ground import ids
from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from storage.engine.lines import Answer, Asked
from storage.engine.transaction import Transaction
from storage.traffic.inbox import DONE
from tests.handlers.recording.test_room_of_a_day import TOMORROW, holds, tomorrow
from tests.handlers.reporting.test_digest import LONG_AGO, TODAY, has
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card

Saves = Callable[[], list[int]]


@pytest.fixture
def saves(monkeypatch: pytest.MonkeyPatch) -> Saves:
    """How often each unit of work that ended an update went to the database, whatever else the bot does meanwhile."""
    send, hops, ended = Transaction._send, Counter[Transaction](), list[Transaction]()

    async def counted(self: Transaction, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        hops[self] += 1
        if any(one.statement is DONE for one in asked):
            ended.append(self)
        return await send(self, asked, commit=commit)

    monkeypatch.setattr(Transaction, "_send", counted)
    monkeypatch.setattr(Transaction, "_at_once", lambda *_: None)  # as where the database is another machine
    return lambda: [hops[one] for one in ended]


@pytest.mark.parametrize("outcome", ["Поговорили", "Недозвон"])
async def test_the_tap_that_saves_goes_there_twice(company: Company, outcome: str, saves: Saves) -> None:
    """Its draft came along when it was taken."""
    await client(company, company.anna)
    await holds(company, TODAY + timedelta(days=2), 4, StepKind.CALL)
    await open_card(company.anna)
    await company.anna.taps("Касание")
    before = len(saves())
    await company.anna.taps(outcome)
    assert saves()[before:] == [2]


async def test_a_card_is_read_at_once_and_shown_when_that_is_noted(company: Company, saves: Saves) -> None:
    romashka = await client(company, company.anna)
    await open_card(company.anna)
    before = len(saves())
    opens = CardTap(client=ids.to_text(romashka.id)).pack()
    await company.anna.presses(company.anna.screen, {"text": "Карточка", "callback_data": opens})
    assert saves()[before:] == [2]


async def test_however_many_reasons_there_are_they_are_counted_at_once(company: Company, saves: Saves) -> None:
    await has(company, company.anna, "Роза", facts=LONG_AGO)
    await company.anna.says("/today")
    before = len(saves())
    everything = SectionTap(what=MORE).pack()
    await company.anna.presses(company.anna.screen, {"text": "Ещё поводы", "callback_data": everything})
    company.anna.sees("Кого вспомнить")
    assert saves()[before:] == [2], "all of them but who has a line, and the list behind"


async def test_a_step_that_the_touch_has_ended_takes_no_room_of_its_day(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await holds(company, TOMORROW, 22, StepKind.CALL)
    scope = await company.scope(anna)
    planned = NextStep(new_id(), romashka.id, scope.actor, StepKind.CALL, TOMORROW, None, "Europe/Moscow")
    async with company.work(scope) as unit:
        await unit.steps.add(scope, planned)
        await unit.commit()
    await open_card(anna)
    begins = TouchTap(client=ids.to_text(romashka.id), step=ids.to_text(planned.id)).pack()
    await anna.presses(anna.screen, {"text": "Касание", "callback_data": begins})
    await anna.taps("Поговорили")
    assert tomorrow(anna) == "Завтра · чт 19"


async def test_beside_a_colleagues_client_the_colleagues_days_are_said(company: Company) -> None:
    await client(company, company.anna)
    await holds(company, TOMORROW, 23, StepKind.CALL)
    await open_card(company.lead)
    await company.lead.taps("Касание")
    await company.lead.taps("Поговорили")
    assert tomorrow(company.lead) == "Завтра · чт 19 · 23 из 25"
