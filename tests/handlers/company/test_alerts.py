"""What comes unasked is each member's own wish: how long before, when in the evening, and which hours stay quiet."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from sales.company.alerts import Alerts, Quiet
from sandbox.people.labels import find
from sandbox.people.person import Person
from tests.handlers.sample_company import Company


async def opens(who: Person, *labels: str) -> None:
    await who.says("/settings")
    for label in labels:
        await who.taps(label)


async def alerts(company: Company, who: Person) -> Alerts:
    return (await company.me(who)).member.alerts


async def test_alerts_show_what_holds_now(company: Company) -> None:
    await opens(company.anna, "Уведомления")
    company.anna.sees("Напомню о звонке: за 15 минут", "о визите: за 1 час", "Итоги дня: 18:30", "22:00–07:00")
    await company.anna.taps("Назад")
    company.anna.sees("Настройки")


async def test_each_is_one_tap_one_message_and_only_ones_own(company: Company) -> None:
    await opens(company.anna, "Уведомления", "Звонки", "За 30 минут")
    await company.anna.taps("Визиты")
    await company.anna.taps("за 1,5 часа")
    await company.anna.taps("Тихие часы")
    await company.anna.taps_twice("21:00–08:00")
    company.anna.sees("о звонке: за 30 минут", "о визите: за 1,5 часа", "Тихие часы: 21:00–08:00")
    assert await alerts(company, company.anna) == Alerts(30, 90, time(18, 30), Quiet(time(21), time(8)))
    assert await alerts(company, company.boris) == Alerts()
    assert len(company.anna.screens) == 1


async def test_each_can_be_switched_off(company: Company) -> None:
    await opens(company.anna, "Уведомления")
    for place in ("Звонки", "Визиты", "Итоги дня", "Тихие часы"):
        await company.anna.taps(place)
        await company.anna.taps("Не нужно")
    assert await alerts(company, company.anna) == Alerts(None, None, None, None)
    company.anna.sees("Итоги дня: не нужно")
    await company.anna.taps("Итоги дня")
    assert "✓ Не нужно" in company.anna.buttons
    await company.anna.taps("19:00")
    company.anna.sees("Итоги дня: 19:00")


async def test_the_evening_is_set_in_words_too(company: Company) -> None:
    await opens(company.anna, "Уведомления", "Итоги дня")
    await company.anna.says("утром")
    company.anna.sees("Напишите время после полудня", "18:45")
    await company.anna.says("9:00")
    company.anna.sees("Напишите время после полудня")
    await company.anna.says("18.45")
    company.anna.sees("Итоги дня: 18:45")
    await company.anna.says("Ромашка")
    assert (await alerts(company, company.anna)).evening_at == time(18, 45)


async def test_a_value_of_no_button_changes_nothing(company: Company) -> None:
    await opens(company.anna, "Уведомления")
    for forged in ("g2:c:16", "g2:v:1", "g2:q:00000000", "g2:a:1", "g2:c:²"):
        await company.anna.presses(company.anna.screen, {"text": "?", "callback_data": forged})
        assert await alerts(company, company.anna) == Alerts()


async def test_the_same_in_english(company_en: Company) -> None:
    await opens(company_en.anna, "Alerts", "Calls", "30 minutes")
    company_en.anna.sees("Before a call: 30 minutes", "Before a visit: 1 hour", "Evening: 18:30")


async def test_what_can_wait_is_heard_of_in_the_morning_and_what_cannot_at_any_hour(company: Company) -> None:
    """From Friday night to Monday's daybreak; an alert comes at once."""
    company.clock.moves_to(datetime(2026, 11, 20, 23, tzinfo=ZoneInfo("Europe/Moscow")))
    async with company.database.work() as unit:
        for kind, data in (("joined", {"name": "Вера", "role": "rep", "again": False}), ("owner_link", {})):
            await unit.outbox.add(
                key=f"test:{kind}",
                person=company.lead.id,
                due_at=company.clock.now(),
                kind=kind,
                data=data,
                workspace=company.workspace,
            )
        await unit.commit()
    await company.app.tick()
    (alert,) = company.lead.screens
    assert "ссылку" in alert.text
    for day, hour in ((21, 12), (23, 6)):
        company.clock.moves_to(datetime(2026, 11, day, hour, tzinfo=ZoneInfo("Europe/Moscow")))
        await company.app.tick()
    assert len(company.lead.screens) == 1
    company.clock.moves_to(datetime(2026, 11, 23, 7, tzinfo=ZoneInfo("Europe/Moscow")))
    await company.app.tick()
    company.lead.sees("Вера")
    assert len(company.lead.screens) == 2


async def test_a_large_order_is_large_in_the_companys_money_and_a_past_button_means_what_it_said(
    company_en: Company,
) -> None:
    lead = company_en.lead
    await opens(lead, "Alerts", "At once", "Large order")
    assert lead.buttons[:4] == ["£500", "£1,000", "£3,000", "£10,000"]
    lead.sees("for example: 2,500")
    found = find(lead.chat, "£500")
    assert found
    assert found.message
    past = found.button["callback_data"].replace("m50000", "50000")
    await lead.presses(found.message, {**found.button, "callback_data": past})
    assert "✓ Order from £50,000" in lead.buttons
    for label in ("✓ Order from £50,000", "£1,000"):
        await lead.taps(label)
    assert "✓ Order from £1,000" in lead.buttons
