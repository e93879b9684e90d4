"""Clients who are somewhere, and visits to them: what dialogues about locations begin with."""

from sales.actions.card import places
from sales.actions.card.places import Spot
from sales.clients.client import Client
from sales.work.touch import Touch
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, touches

HERE, NEXT_DOOR, ROUND_THE_CORNER, ELSEWHERE = (55.75, 37.60), (55.751, 37.60), (55.753, 37.60), (55.80, 37.60)


async def placed(company: Company, name: str, spot: tuple[float, float] | None, owner: Person | None = None) -> Client:
    who = owner or company.anna
    made = await client(company, who, name)
    scope = await company.scope(who)
    if spot:
        async with company.work(scope) as unit:
            await places.teach(unit, scope, made.id, Spot(*spot), "Europe/Moscow")
            await unit.commit()
    return made


async def visited(anna: Person, words: dict[str, str], name: str = "Ромашка") -> None:
    await open_card(anna, name)
    await anna.taps(words["touch"])
    await anna.taps(words["call"])
    await anna.taps(words["visit"])
    await anna.taps(words["talked"])
    await anna.taps(words["none"])


RU = {"touch": "Касание", "call": "Звонок", "visit": "Визит", "talked": "Поговорили", "none": "Не планировать"}
EN = {"touch": "Touch", "call": "Call", "visit": "Visit", "talked": "Talked", "none": "No step"}


async def last(company: Company, of: Client) -> Touch:
    return (await touches(company, company.anna, of))[-1]
