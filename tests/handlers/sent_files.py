"""What a test about files needs: a table as people keep it, sending and loading, a look into the base."""

import io
from typing import Any

import python_calamine

from sales.clients.client import ClientLine
from sales.reporting.selection import Whole
from sales.standing.client_filter import AsOf
from sales.standing.sections import EVERYBODY
from sandbox.people.person import Person
from tests.handlers.sample_company import Company

TABLE = {
    "ru": "Имя;Телефон;E-mail;Комментарий\n"
    "ООО «Ромашка»;+7 912 345-67-89;shop@romashka.example;звонить утром\n"
    "ИП Сидоров;8 921 000 00 02;;\n",
    "en": "Name;Phone;E-mail;Comment\n"
    "Romashka Ltd;+44 20 7946 0958;shop@romashka.example;in the morning\n"
    "Smith Ltd;+44 20 7946 0001;;\n",
}
LOAD = {"ru": "Загрузить", "en": "Load"}


async def sent(person: Person, content: str | bytes, name: str = "base.csv") -> None:
    await person.sends_document(name, content.encode() if isinstance(content, str) else content)


async def loads(person: Person, language: str = "ru") -> None:
    """Taps *Load*, whatever number stands on it."""
    await person.taps(next(label for label in person.buttons if label.startswith(LOAD[language])))


async def loaded(
    person: Person, content: str | bytes = TABLE["ru"], name: str = "base.csv", language: str = "ru"
) -> None:
    """Sends a file and loads it."""
    await sent(person, content, name)
    await loads(person, language)


async def complements(person: Person, content: str) -> None:
    """Sends a file of clients who are known, and loads what it adds."""
    await sent(person, content)
    await person.taps("Дополнить")
    await loads(person)


async def base(company: Company, person: Person) -> list[ClientLine]:
    """The first clients that the person sees, by name."""
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return list((await unit.clients.lists.find(scope, "", 0)).lines)


async def names(company: Company, person: Person) -> list[str]:
    return [line.name for line in await base(company, person)]


async def wholes(company: Company, person: Person) -> list[Whole]:
    scope, now = await company.scope(person), company.clock.now()
    async with company.read(scope) as unit:
        clients, _ = await unit.lists.clients(scope, EVERYBODY, AsOf(now, now.date()), 1000)
        return await unit.exports.wholes(scope, clients)


def workbook(content: bytes) -> dict[str, list[list[Any]]]:
    """Sheets by name, in order."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
