"""Dialogue: what is done with a list is asked again when it is confirmed; a button that means something else does
nothing.
"""

from handlers.speech.taps.lists import GoTap, SpreadIdleTap
from sales.actions import workspaces
from sales.company.directories import DirectoryKind
from sandbox.people.person import Person
from tests.handlers.lists.acting import cards_of, has_numbered, opens_list
from tests.handlers.lists.handing import forges
from tests.handlers.reporting.leading.test_nudges import reachable
from tests.handlers.sample_company import Company


async def _asks_for_a_source(person: Person) -> None:
    await opens_list(person, "Пермь · 2")
    for word in ("Действия · 2", "Источник · 2"):
        await person.taps(word)


async def _retires_the_exhibition(company: Company) -> None:
    scope = await company.scope(company.owner)
    async with company.work(scope) as unit:
        every = await unit.directories.all(scope, DirectoryKind.SOURCE)
        (gone,) = [one for one in every if one.code == "exhibition"]
        await workspaces.retire_entry(unit, scope, DirectoryKind.SOURCE, gone.id, retired=True)
        await unit.commit()


async def test_a_source_that_is_gone_is_not_offered_and_comes_to_nobody_who_was_asked_about_before(
    company: Company,
) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    await _asks_for_a_source(anna)
    await anna.taps("Выставка")
    await _retires_the_exhibition(company)
    await anna.taps("Да, заменить")
    anna.sees("не найден")
    assert {one.source for one in await cards_of(company, clients)} == {None}
    await _asks_for_a_source(anna)
    assert "Выставка" not in anna.buttons
    assert "Холодный звонок" in anna.buttons


async def test_a_confirmation_that_names_an_open_list_confirms_nothing(company: Company) -> None:
    anna = company.anna
    await has_numbered(company, anna, 2)
    await opens_list(anna, "Пермь · 2")
    stamp = next(one["callback_data"] for one in anna.screen.buttons() if one["text"].startswith("Действия"))
    draft = stamp.split(":")[1]
    await forges(anna, {"text": "?", "callback_data": GoTap(draft=draft).pack()})
    anna.sees("Клиент не найден")


async def test_whoever_leads_is_asked_to_plan_the_own_clients_alone(company: Company) -> None:
    lead = company.lead
    for person in (company.anna, lead):
        await reachable(company, person)
    await forges(lead, {"text": "?", "callback_data": SpreadIdleTap().pack()})
    lead.sees("2 клиент", "Лев Седов 2")
    lead.does_not_see("Анна Петрова")
