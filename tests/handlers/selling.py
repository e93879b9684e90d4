"""What a test about touches begins with: a client with somebody who decides, and its card open on the phone."""

from sales.clients.client import BuyingRole, Client, Contact
from sales.clients.facts import Facts
from sales.ground.ids import new_id
from sales.values.phones import parse
from sales.work.step import NextStep
from sales.work.touch import Touch
from sandbox.people.person import Person
from tests.handlers.sample_company import Company


async def client(company: Company, owner: Person, name: str = "ООО Ромашка", who: str = "Пётр") -> Client:
    """A client of that person, with a decision maker and a number."""
    scope = await company.scope(owner)
    made = Client(new_id(), scope.actor, name, company.clock.now())
    phones = (parse(f"+7 912 {abs(made.id) % 10**7:07}", "RU"),)
    contact = Contact(new_id(), made.id, who, phones, role=BuyingRole.DECIDES)
    async with company.work(scope) as unit:
        await unit.clients.add(scope, made, [contact] if who else [])
        await unit.commit()
    return made


async def open_card(person: Person, name: str = "ООО Ромашка") -> None:
    """Finds the client as people do."""
    await person.says(f"/find {name}")


async def touches(company: Company, person: Person, of: Client) -> list[Touch]:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return await unit.touches.of_client(scope, of.id)


async def steps(company: Company, person: Person, of: Client) -> list[NextStep]:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return await unit.steps.open_of(scope, of.id)


async def facts(company: Company, person: Person, of: Client) -> Facts:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return (await unit.clients.get(scope, of.id)).facts
