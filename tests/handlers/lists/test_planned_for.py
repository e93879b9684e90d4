"""Whoever has the clients reads at once, in one message, what a lead plans with a whole list; and of its undoing."""

from datetime import timedelta

from sales.actions import steps
from sandbox.people.person import Person
from tests.handlers.lists.acting import has_numbered, opens_list
from tests.handlers.sample_company import Company


def _told(person: Person, words: str) -> int:
    return sum(words in line for line in person.transcript().splitlines())


async def _spreads(company: Company, who: Person) -> None:
    await opens_list(who, "Пермь · 3")
    for word in ("Действия · 3", "Разложить по дням · 3", "Да, разложить"):
        await who.taps(word)
    await company.app.tick()


async def test_a_rep_reads_once_of_the_calls_that_a_lead_has_planned_and_of_their_undoing(company: Company) -> None:
    await has_numbered(company, company.anna, 3)
    await _spreads(company, company.lead)
    company.anna.sees("Лев Седов планирует звонки 3 вашим клиентам", "Сегодня")
    assert _told(company.anna, "планирует звонки") == 1, "one message, and not one for each client"
    company.boris.does_not_see("планирует звонки")
    await company.lead.taps("Вернуть как было")
    await company.app.tick()
    company.anna.sees("Лев Седов отменяет запланированное 3 вашим клиентам")


async def test_what_comes_again_is_told_with_its_days(company: Company) -> None:
    await has_numbered(company, company.anna, 2)
    await opens_list(company.lead, "Пермь · 2")
    for word in ("Действия · 2", "Повторять · 2"):
        await company.lead.taps(word)
    await company.lead.taps(next(one for one in company.lead.buttons if "Позвонить" in one))
    await company.lead.taps("Да, повторять")
    await company.app.tick()
    company.anna.sees("Лев Седов планирует 2 вашим клиентам", "Позвонить")


async def test_nobody_reads_of_what_they_have_planned_themselves(company: Company) -> None:
    await has_numbered(company, company.anna, 3)
    await _spreads(company, company.anna)
    company.anna.does_not_see("планирует звонки")


async def test_an_undoing_that_takes_nothing_back_is_not_told(company: Company) -> None:
    made, scope = await has_numbered(company, company.anna, 3), await company.scope(company.anna)
    await _spreads(company, company.lead)
    company.clock.moves(timedelta(minutes=1))
    async with company.work(scope) as unit:
        for client in made:
            await steps.cancel_all(unit, scope, client, company.clock.now())
        await unit.commit()
    await company.lead.taps("Вернуть как было")
    await company.app.tick()
    company.anna.does_not_see("отменяет запланированное")
