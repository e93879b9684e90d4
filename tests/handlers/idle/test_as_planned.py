"""What was planned and done keeps its channel, unless the sentence says how it was."""

from datetime import date, time

import pytest

from sales.clients.client import Client
from sales.ground.ids import new_id
from sales.work.channels import Channel
from sales.work.step import NextStep, StepKind
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches

TODAY = date(2026, 11, 18)


async def _to_visit(company: Company, name: str, at: time | None = None, zone: str = "Europe/Moscow") -> Client:
    known, scope = await client(company, company.anna, name), await company.scope(company.anna)
    async with company.work(scope) as unit:
        await unit.steps.put(scope, NextStep(new_id(), known.id, scope.actor, StepKind.VISIT, TODAY, at, zone))
        await unit.commit()
    return known


@pytest.mark.parametrize(
    ("said", "at", "how"),
    [
        ("Ромашка заказ 500", None, Channel.VISIT),
        ("Ромашка звонил, заказ 500", None, Channel.CALL),
        ("Ромашка недозвон", None, Channel.CALL),
        ("Ромашка заказ 500", time(20), Channel.CALL),
    ],
)
async def test_a_planned_visit_that_is_told_of_was_one_unless_it_is_said_or_agreed_otherwise(
    company: Company, said: str, at: time | None, how: Channel
) -> None:
    anna = company.anna
    daisy = await _to_visit(company, "Ромашка", at)
    await anna.says(said)
    anna.sees("🚗 Визит" if how is Channel.VISIT else "📞 Звонок")
    await anna.taps("Сохранить")
    assert [one.channel for one in await touches(company, anna, daisy)] == [how]
    left = [one for one in await steps(company, anna, daisy) if one.kind is StepKind.VISIT]
    assert len(left) == (1 if at else 0)


async def test_the_plan_is_that_of_whoever_the_sentence_is_about_after_all(company_en: Company) -> None:
    anna = company_en.anna
    await _to_visit(company_en, "Daisy", zone="Europe/London")
    await client(company_en, anna, "Aster", "Vera")
    await anna.says("Daisy order £500")
    anna.sees("🚗 Visit · Order")
    await anna.taps("Edit")
    await anna.taps("Another client")
    await anna.taps("Aster")
    anna.sees("📞 Call? · Order")
    await anna.taps("Another client")
    await anna.taps("Daisy")
    anna.sees("🚗 Visit · Order")
    await anna.taps("Another client")
    await anna.taps("🆕 Daisy")
    anna.sees("📞 Call? · Order", "New client and touch")


async def test_what_only_is_noted_is_no_call_and_a_talk_beside_it_is(company: Company) -> None:
    anna, daisy = company.anna, await client(company, company.anna)
    stove, mill = await client(company, anna, "Печка", ""), await client(company, anna, "Мельница", "")
    await anna.says("Ромашка привезли им обед\nПечка думают\nМельница водитель привёз 5 тыс наличкой")
    anna.sees("Ромашка\nОтмечено\n", "Печка\n📞 Звонок? · Думает", "Мельница\nОтмечено\n")
    await anna.taps("Сохранить всё")
    anna.sees("Ромашка\nОтмечено\n", "Мельница\nОтмечено\n")
    saved = [one.channel for known in (daisy, stove, mill) for one in await touches(company, anna, known)]
    assert saved == [Channel.OTHER, Channel.CALL, Channel.OTHER]


async def test_what_only_is_noted_is_the_call_that_is_tapped_and_the_visit_that_was_planned(
    company_en: Company,
) -> None:
    anna = company_en.anna
    daisy, aster = await client(company_en, anna, "Daisy"), await _to_visit(company_en, "Aster", zone="Europe/London")
    await anna.says("Aster thinking, ring Fri\nDaisy delivery arrived")
    anna.sees("Daisy\nNoted\n", "Aster\n🚗 Visit · Thinking")
    await anna.taps("✏️ Daisy")
    await anna.taps("▫️ Other")
    await anna.taps("Call")
    anna.sees("Daisy\n📞 Call · Noted")
    await anna.taps("To all")
    await anna.taps("Save all")
    saved = [one.channel for known in (daisy, aster) for one in await touches(company_en, anna, known)]
    assert saved == [Channel.CALL, Channel.VISIT]


async def test_the_day_on_which_they_will_do_something_is_offered_to_go_on(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy hes emailing me the contract tues")
    anna.does_not_see("Next step")
    await anna.taps("Save")
    await anna.taps("Tue, 24 November")
    assert [one.due_on for one in await steps(company_en, anna, daisy)] == [date(2026, 11, 24)]
