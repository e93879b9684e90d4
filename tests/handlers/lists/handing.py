"""Handing over a part of the clients, as the lead does it, and a button that was never somebody's."""

from sandbox.people.person import Person
from tests.handlers.sample_company import Company

NAMES = ("Астра", "Ирис", "Мак", "Роза")


async def gives(company: Company, *words: str) -> None:
    """The lead opens Anna's clients from her screen, and hands them over."""
    await company.lead.says("/team")
    for word in ("Анна Петрова", "Передать часть", "Действия", "Передать", *words):
        await company.lead.taps(word)


async def forges(person: Person, button: dict[str, str]) -> None:
    await person.says("/help")
    await person.presses(person.screen, button)
