"""What reaches a lead at once beside complaints: each once, each can be turned off, one lead takes it, all hear so."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from handlers.speech.taps.company import Alert, AlertTap
from handlers.speech.taps.reports import ComplaintAct, SignalTap
from sales.clients.client import Client
from sales.ground import ids
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind
from sandbox.people.person import Person
from storage.schema.tables import outbox
from tests.clock import StandingClock
from tests.handlers.card.test_keys import key
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.reporting.leading.test_copies import standing
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, touches
from tests.storage.sample_company import a_touch

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
TODAY = date(2026, 11, 18)


@pytest.fixture(autouse=True)
def afternoon(clock: StandingClock) -> None:
    """No morning comes any more."""
    clock.moves_to(moscow(12, 45))


async def does(rep: Person, name: str, *words: str) -> None:
    await open_card(rep, name)
    for word in words:
        await rep.taps(word)


async def wants(who: Person, *words: str) -> None:
    await who.says("/settings")
    for word in ("Уведомления", "Сразу", *words):
        await who.taps(word)


def heard(who: Person, word: str) -> int:
    return sum(word in one.text for one in who.screens)


async def on_their_way(company: Company, who: Person) -> int:
    """Signals to that person that were put into the outbox, sent or not."""
    rows = select(outbox.c.id).where(outbox.c.person_id == who.id, outbox.c.kind.like("signal_%"))
    async with company.app.database.read() as unit:
        return len(await unit.transaction.rows(rows))


async def plans(company: Company, of: Client, day: date) -> None:
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        step = NextStep(ids.new_id(), of.id, scope.actor, StepKind.CALL, day, None, "Europe/Moscow")
        await unit.steps.put(scope, step)
        await unit.commit()


async def tried(company: Company, of: Client) -> None:
    """An attempt of a week ago: no contact."""
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        await unit.touches.add(scope, a_touch(scope, of, Outcome.NO_ANSWER, at=company.clock.now() - 7 * DAY))
        await unit.clients.count()
        await unit.commit()


async def test_a_key_clients_refusal_reaches_the_leads_at_once_once_and_one_takes_it(company: Company) -> None:
    anna, lead, owner = company.anna, company.lead, company.owner
    await key(company, anna)
    await client(company, anna, "ООО Пион")
    await does(anna, "ООО Пион", "Касание", "Отказ")
    await does(anna, "ООО Ромашка", "Касание", "Отказ", "Цена")
    await company.app.outbox.tick()
    for one in (lead, owner):
        one.sees("🚫 ООО Ромашка, ключевой клиент: отказ", "Анна Петрова", "Цена")
        assert one.buttons == ["Карточка", "Беру на себя", "Напомнить"]
        assert not heard(one, "Пион")
    await lead.taps("Беру на себя")
    lead.sees("Теперь это на вас")
    await company.app.outbox.tick()
    for one in (anna, owner):
        one.sees("Лев Седов берёт на себя: ООО Ромашка, отказ")
    alert = standing(owner, "🚫")
    assert ("занимается Лев Седов" in alert.text, len(alert.buttons())) == (True, 2)
    await lead.taps_twice("Напомнить")
    await at(company, company.clock.now() + MINUTE)
    assert (heard(anna, "напоминает: ООО Ромашка"), heard(lead, "🚫"), heard(anna, "берёт на себя")) == (1, 1, 1)
    await lead.taps("Карточка")
    lead.sees("База: Ключевая")
    await lead.taps("Назад")
    lead.sees("🚫", "Теперь это на вас")
    await lead.taps("Карточка")
    await anna.taps("Отменить запись")
    await lead.taps("Назад")
    lead.sees("Это уже не так")
    assert lead.buttons == []


async def test_what_is_undone_is_told_back_to_whom_it_reached_and_before_it_was_sent_to_nobody(
    company: Company,
) -> None:
    anna, lead = company.anna, company.lead
    of = await key(company, anna)
    await does(anna, "ООО Ромашка", "Касание", "Отказ", "Отменить запись")
    await at(company, company.clock.now() + MINUTE)
    assert not heard(lead, "отказ")
    await does(anna, "ООО Ромашка", "Касание", "Отказ")
    await company.app.outbox.tick()
    assert heard(lead, "отказ") == 1
    alert, take = lead.screen, lead.screen.buttons()[1]
    await anna.taps("Отменить запись")
    now = company.clock.now()
    await at(company, now + MINUTE, now + 2 * MINUTE)
    assert (heard(lead, "Отбой, запись отменена: ООО Ромашка"), alert.buttons()) == (2, []), "also where it stood"
    assert len(await touches(company, anna, of)) == 1
    await lead.presses(alert, take)
    assert lead.toast == "Это уже не так."


async def test_a_quiet_key_client_is_told_of_once_while_nothing_is_planned(company: Company) -> None:
    lead = company.lead
    of = await key(company, company.anna, days=34)
    planned = await key(company, company.anna, "ООО Пион", days=34)
    await plans(company, planned, TODAY + 5 * DAY)
    await key(company, company.boris, "ООО Лютик", days=20)
    await key(company, company.boris, "ООО Ирис", days=80)
    await tried(company, of)
    now = company.clock.now()
    await at(company, now, now + MINUTE, now + DAY)
    assert [heard(lead, name) for name in ("Ромашка", "Пион", "Лютик", "Ирис")] == [1, 0, 0, 0]
    lead.sees("🔇 ООО Ромашка", "молчание дольше плана", "Анна Петрова", "34 дн.", "План: звонок раз в месяц")
    await does(company.anna, "ООО Ромашка", "Касание", "Поговорили")
    assert len(await touches(company, company.anna, of)) == 3
    await lead.taps("Напомнить")
    assert lead.toast == "Это уже не так."


async def test_silence_waits_for_working_hours_and_a_refusal_for_the_end_of_the_night_alone(company: Company) -> None:
    lead, saturday = company.lead, moscow(12, day=21)
    await key(company, company.anna, days=30)
    await at(company, saturday)
    assert not heard(lead, "🔇")
    await does(company.anna, "ООО Ромашка", "Касание", "Отказ")
    await company.app.outbox.tick()
    assert heard(lead, "🚫") == 1
    company.clock.moves_to(moscow(22, 30, day=21))
    await key(company, company.boris, "ООО Лютик")
    await does(company.boris, "ООО Лютик", "Касание", "Отказ")
    await company.app.outbox.tick()
    assert not heard(lead, "Лютик")
    await at(company, moscow(7, day=22))
    assert heard(lead, "Лютик") == 1


async def test_an_order_is_told_of_from_the_sum_that_each_lead_has_named(company: Company) -> None:
    lead, owner, anna = company.lead, company.owner, company.anna
    await client(company, anna)
    await wants(lead, "Большой заказ", "100 000 ₽")
    assert "✓ Заказ от 100 000 ₽" in [label.replace("\xa0", " ") for label in lead.buttons]
    await does(anna, "ООО Ромашка", "Касание", "Заказ")
    await anna.says("84 000")
    await company.app.outbox.tick()
    assert (heard(lead, "🎉"), heard(owner, "🎉")) == (0, 0)
    await wants(owner, "Большой заказ")
    await owner.says("много")
    await owner.says("50 000")
    await does(anna, "ООО Ромашка", "Касание", "Заказ")
    await anna.says("120 000")
    await company.app.outbox.tick()
    for one in (lead, owner):
        one.sees("🎉 ООО Ромашка: заказ на 120 000 ₽", "Анна Петрова")
    await lead.taps("Напомнить")
    await company.app.outbox.tick()
    anna.sees("Лев Седов просит проследить за большим заказом: ООО Ромашка")


async def test_a_rep_without_a_touch_by_noon_is_told_of_where_it_is_wanted(company: Company) -> None:
    lead, boris = company.lead, company.boris
    await client(company, company.anna)
    await wants(lead, "К полудню без касаний")
    assert "✓ К полудню без касаний" in lead.buttons
    company.clock.moves_to(moscow(10, day=19))
    await does(company.anna, "ООО Ромашка", "Касание", "Недозвон")
    await at(company, moscow(11, 59, day=19), moscow(12, day=19), moscow(12, 1, day=19))
    assert (heard(lead, "к полудню ни одного касания"), heard(company.owner, "к полудню ни")) == (1, 0)
    lead.sees("🕛 Борис Иванов", "На сегодня ничего не запланировано")
    await lead.taps("Напомнить")
    await company.app.outbox.tick()
    boris.sees("Лев Седов напоминает: Борис Иванов, к полудню без касаний")
    alert = lead.screen
    await lead.taps("Карточка")
    lead.sees("Борис Иванов", "Нет ни одной записи")
    await lead.taps("Беру на себя", on=alert)
    await at(company, moscow(12, day=21))
    assert await on_their_way(company, lead) == 1, "none on a Saturday"


@pytest.mark.parametrize(
    ("off", "words"),
    [
        ("Претензия", ("Касание", "Претензия")),
        ("Отказ ключевого", ("Касание", "Отказ")),
        ("Молчание ключевого", ()),
    ],
)
async def test_each_can_be_turned_off_by_whoever_does_not_want_it(
    company: Company, off: str, words: tuple[str, ...]
) -> None:
    lead, owner = company.lead, company.owner
    await wants(lead, off)
    assert f"✓ {off}" not in lead.buttons
    await lead.taps("Назад")
    assert off.lower() not in lead.screen.text.split("Сразу:")[1]
    seen = len(lead.screens)
    await key(company, company.anna, days=0 if words else 34)
    if words:
        await does(company.anna, "ООО Ромашка", *words)
    await at(company, company.clock.now() + MINUTE)
    assert (len(lead.screens), heard(owner, "ООО Ромашка")) == (seen, 1)


async def test_whom_a_lead_hears_nothing_of_and_who_leads_nobody_are_told_nothing(company: Company) -> None:
    await key(company, company.anna, days=34)
    await company.lead.says("/settings")
    for word in ("Уведомления", "О ком", "Анна Петрова"):
        await company.lead.taps(word)
    await at(company, company.clock.now() + MINUTE)
    assert (heard(company.lead, "🔇"), heard(company.owner, "🔇"), heard(company.boris, "🔇")) == (0, 1, 0)
    tap = AlertTap(what=Alert.AT_ONCE, value="+i")
    await company.boris.says("/today")
    await company.boris.presses(company.boris.screen, {"text": "forged", "callback_data": tap.pack()})
    assert not (await company.me(company.boris)).member.alerts.idle


async def test_where_there_are_teams_the_leads_of_the_reps_own_team_hear_and_the_owners(company: Company) -> None:
    irina = await in_two_teams(company)
    await key(company, company.anna)
    await does(company.anna, "ООО Ромашка", "Касание", "Отказ")
    await company.app.outbox.tick()
    assert [heard(one, "🚫") for one in (company.lead, company.owner, irina)] == [1, 1, 0]


async def test_nothing_is_put_on_its_way_to_whom_it_does_not_concern_or_sent_to_who_has_turned_it_off_meanwhile(
    company: Company,
) -> None:
    irina = await in_two_teams(company)
    await wants(company.owner, "Отказ ключевого")
    await key(company, company.anna)
    await does(company.anna, "ООО Ромашка", "Касание", "Отказ")
    assert [await on_their_way(company, one) for one in (company.lead, company.owner, irina)] == [1, 0, 0]
    await wants(company.lead, "Отказ ключевого")
    await company.app.outbox.tick()
    assert not heard(company.lead, "🚫")


@pytest.mark.parametrize("act", ComplaintAct)
async def test_a_rep_finds_nothing_behind_its_buttons(company: Company, act: ComplaintAct) -> None:
    await key(company, company.anna)
    await does(company.anna, "ООО Ромашка", "Касание", "Отказ")
    async with company.app.database.read() as unit:
        rows = await unit.transaction.rows(select(outbox.c.data).where(outbox.c.kind == "signal_refusal"))
    signal = rows[0][0]["signal"]
    await company.app.outbox.tick()
    for rep in (company.anna, company.boris):
        await rep.says("/today")
        tap = SignalTap(act=act, signal=ids.to_text(signal)).pack()
        await rep.presses(rep.screen, {"text": "forged", "callback_data": tap})
        assert rep.toast == "Клиент не найден"
    scope = await company.scope(company.lead)
    async with company.read() as unit:
        assert (await unit.signals.get(scope, signal)).taken_by is None


async def test_it_is_the_same_in_english(company_en: Company, clock: StandingClock) -> None:
    clock.moves_to(datetime(2026, 11, 18, 13, tzinfo=UTC))
    lead, anna = company_en.lead, company_en.anna
    await key(company_en, anna, "Daisy Ltd")
    await does(anna, "Daisy Ltd", "Touch", "Refused")
    await company_en.app.outbox.tick()
    lead.sees("🚫 Daisy Ltd, key client: refused", "Anna Peters")
    assert lead.buttons == ["Card", "I'll handle it", "Remind"]
    await lead.taps("I'll handle it")
    await company_en.app.outbox.tick()
    await lead.taps("Remind")
    await company_en.app.outbox.tick()
    anna.sees("Leo Lead reminds you: Daisy Ltd, a refusal")
    await lead.says("/settings")
    for word in ("Alerts", "At once"):
        await lead.taps(word)
    assert lead.buttons == [
        "✓ Complaint", "✓ Key client refuses", "✓ Key client is quiet", "No touch by noon", "Large order", "Back",
    ]  # fmt: skip
