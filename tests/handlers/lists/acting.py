"""A list with actions in a test: clients of a town that can be called, and what became of them."""

from sales.clients.client import Client, Contact
from sales.ground.ids import new_id
from sales.values.phones import Phone
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.storage.sample_company import new_number


async def has_numbered(
    company: Company, person: Person, number: int, *, city: str = "Пермь", phone: bool = True
) -> list[int]:
    scope = await company.scope(person)
    made = [Client(new_id(), scope.actor, f"Клиент {place}", company.clock.now(), city=city) for place in range(number)]
    async with company.work(scope) as unit:
        for one in made:
            e164 = new_number()
            person_there = Contact(new_id(), one.id, "Пётр", (Phone(new_id(), e164, e164),) if phone else ())
            await unit.clients.add(scope, one, [person_there])
        await unit.commit()
    return [one.id for one in made]


WAY = {"ru": ("Клиенты", "Фильтр", "Город", "Показать"), "en": ("Clients", "Filter", "City", "Show")}


async def opens_list(person: Person, choice: str, language: str = "ru") -> None:
    clients, *filtered, show = WAY[language]
    await person.says(clients)
    for word in (*filtered, choice, show):
        await person.taps(word)


async def tags(person: Person, choice: str, tag: str) -> None:
    """The only one in that list."""
    await opens_list(person, choice)
    for word in ("Действия · 1", "Метка · 1"):
        await person.taps(word)
    await person.says(tag)
    await person.taps("Да, поставить")


async def cards_of(company: Company, clients: list[int]) -> list[Client]:
    scope = await company.scope(company.owner)
    async with company.read(scope) as unit:
        return [await unit.clients.get(scope, one) for one in clients]


async def what_for(company: Company, clients: list[int]) -> list[list[str]]:
    """What for, of each open step."""
    scope = await company.scope(company.owner)
    async with company.read(scope) as unit:
        return [[step.note for step in await unit.steps.open_of(scope, one)] for one in clients]
