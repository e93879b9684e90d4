"""Handing over a part of the clients, as the lead does it; whose they are then; a button that was never somebody's."""

from sandbox.people.person import Person
from tests.handlers.sample_company import Company

NAMES = ("Астра", "Ирис", "Мак", "Роза")


async def gives(company: Company, *words: str) -> None:
    """The lead opens Anna's clients from her screen, and hands them over."""
    await company.lead.says("/team")
    for word in ("Анна Петрова", "Передать часть", "Передать", *words):
        await company.lead.taps(word)


async def whose(company: Company, *names: str) -> dict[str, str]:
    scope = await company.scope(company.owner)
    async with company.read(scope) as unit:
        members = {one.id: one.name.split()[0] for one in await unit.members.all(scope, former=True)}
        found = [line for name in names for line in (await unit.clients.lists.find(scope, name, 0)).lines]
    return {line.name: members[line.owner] for line in found}


async def forges(person: Person, button: dict[str, str]) -> None:
    await person.says("/help")
    await person.presses(person.screen, button)
