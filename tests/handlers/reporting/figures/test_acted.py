"""*Actions* below a list behind a figure: whatever can be done with a list, with just these, and back to the figure."""

import pytest

from handlers.reporting.figures import acted
from handlers.speech.taps.exporting import acts_of
from handlers.speech.taps.reports import BehindTap, CutTap, SliceTap
from sales.clients.client import Client
from sales.ground.ids import new_id, to_text
from sales.reporting.counts import Figure
from sales.reporting.slices import By, Doing
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.touch import Touch
from sandbox.people.person import Person
from tests.handlers.reporting.test_report import DAY, TALKED, TODAY, did, plans
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps


async def met(company: Company, person: Person, name: str, outcome: Outcome) -> Client:
    """With a number to be called at."""
    one, now = await client(company, person, name), company.clock.now()
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        whose = (one.id, scope.actor, Channel.CALL, Direction.OUTGOING, outcome)
        await unit.touches.add(scope, Touch(new_id(), *whose, now, now))
        await unit.commit()
    return one


async def planned(company: Company, one: Client) -> list[tuple[str, str]]:
    return [(step.kind, step.note) for step in await steps(company, company.owner, one)]


async def test_whoever_refused_gets_a_call_each_at_once(company: Company) -> None:
    lead = company.lead
    refused = await met(company, company.anna, "Астра", Outcome.REFUSED)
    await met(company, company.anna, "Лён", Outcome.TALKED)
    also = await met(company, company.boris, "Пион", Outcome.REFUSED)
    await lead.says("/report")
    for word in ("Разбить", "По причинам отказа", "Не указано", "Действия"):
        await lead.taps(word)
    lead.sees("Не указано: 2", "Что сделать сразу со всеми?")
    await lead.taps("Назад")
    assert any("Астра" in label for label in lead.buttons)
    await lead.taps("Назад")
    lead.sees("Отчёт · Не указано: 2")
    for word in ("Действия", "Разложить по дням", "Да, разложить"):
        await lead.taps(word)
    assert [await planned(company, one) for one in (refused, also)] == [[("call", "")]] * 2


async def test_those_without_a_step_get_one_that_says_what_for_and_overdue_ones_another_manager(
    company: Company,
) -> None:
    lead = company.lead
    idle = await met(company, company.anna, "Астра", Outcome.TALKED)
    late = await met(company, company.anna, "Пион", Outcome.TALKED)
    await plans(company, company.anna, late.id, TODAY - DAY)
    await lead.says("/report")
    for word in ("Анна Петрова", "Без шага · 1", "Действия"):
        await lead.taps(word)
    lead.sees("Без шага, Анна Петрова: 1")
    for word in ("Разложить по дням", "Да, разложить"):
        await lead.taps(word)
    assert await planned(company, idle) == [("call", "Договориться, что дальше")]
    await lead.says("/report")
    for word in ("Просрочено · 1", "Действия", "Передать", "Борис Иванов", "Да, передать"):
        await lead.taps(word)
    assert await planned(company, late) == [("call", "")]


async def test_a_rep_does_with_the_own_ones_what_reps_do_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await did(company_en, anna, "Aster", TALKED)
    await anna.says("/report")
    for word in ("Touches · 1", "Actions"):
        await anna.taps(word)
    anna.sees("Touches: 1")
    assert not [label for label in anna.buttons if label.startswith(("Hand over", "Export"))]


async def test_of_too_many_nothing_is_done(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acted, "MOST", 1)
    lead = company.lead
    for name in ("Астра", "Пион"):
        await did(company, company.anna, name, TALKED)
    await lead.says("/report")
    await lead.taps("Касания · 2")
    await lead.taps("Действия")
    assert "больше 1" in lead.toast
    lead.sees("Отчёт · Касания: 2")


async def test_nobody_elses_figure_and_no_breakdown_is_acted_upon(company: Company) -> None:
    anna, boris = company.anna, to_text((await company.scope(company.boris)).actor)
    await did(company, company.boris, "Пион", TALKED)
    await anna.says("/report")
    touched = SliceTap(period="w", member=boris, doing=Doing.TOUCHES)
    none = CutTap(period="w", member="", by=By.HOUR)
    for tap in (touched, BehindTap(period="w", member=boris, figure=Figure.WITHOUT_STEP), none):
        await anna.presses(anna.screen, {"text": "Действия", "callback_data": acts_of(tap)})
        assert anna.toast == "Клиент не найден"
        anna.does_not_see("Пион")
