"""A place that stands next to a client's is somebody new: the client has no part in it, and no word of it is lost."""

import re

from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches

RU = (
    "рядом с Корочкой открылась новая кафешка Уют, поговорил с хозяйкой, понравились крышки под супы, "
    "просит прислать кп на стаканы, перезвонить в пятницу"
)
EN = (
    "there's a place opened up next to Crust called Shine On spoke to the owner Gaz he wants a price for film remover "
    "I said I'd send it tomorrow"
)


UNDERSTOOD = {"просит", "прислать", "кп", "перезвонить", "пятницу", "wants", "price", "tomorrow", "owner", "gaz"}
"""What is said by a field of its own."""


async def test_who_is_next_to_a_client_is_asked_and_every_word_is_in_the_base(company: Company) -> None:
    known = await client(company, company.anna, "Корочка")
    await _is_somebody_new(company, RU, "Уют", "или про нового", "Другой клиент", "Новый клиент и касание")
    assert not await touches(company, company.anna, known)


async def test_in_english_too(company_en: Company) -> None:
    known = await client(company_en, company_en.anna, "Crust")
    await _is_somebody_new(company_en, EN, "Shine On", "somebody new", "Another client", "New client and touch")
    assert not await touches(company_en, company_en.anna, known)


async def _is_somebody_new(company: Company, text: str, name: str, asked: str, other: str, save: str) -> None:
    anna = company.anna
    await anna.says(text)
    anna.sees(asked)
    await anna.taps(other)
    await anna.says(name)
    await anna.taps(f"🆕 {name}")
    await anna.taps(save)
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        [line] = await unit.clients.lists.named(scope, name, 2)
        new = await unit.clients.get(scope, line.id)
    [touch] = await touches(company, anna, new)
    kept = " ".join([touch.comment, name, *(step.note for step in await steps(company, anna, new))]).casefold()
    assert {word for word in re.findall(r"\w{3,}", text.casefold()) if word not in kept} <= UNDERSTOOD
