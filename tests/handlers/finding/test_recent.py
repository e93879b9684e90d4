"""*Log* and `/touch` begin with the clients touched or opened last."""

from datetime import timedelta

import pytest

from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, touches


@pytest.mark.parametrize("way", ["/touch", "Записать", "✍️ Записать", "Log"])
async def test_the_last_clients_come_first(company: Company, way: str) -> None:
    anna = company.anna
    names = [f"Клиент {number}" for number in range(1, 8)]
    for name in names:
        await client(company, anna, name)
    for name in names:
        company.clock.moves(timedelta(minutes=1))
        await open_card(anna, name)
    await anna.says(way)
    assert anna.buttons == list(reversed(names))[:5]


async def test_a_tap_there_begins_the_touch(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.says("/touch")
    await anna.taps("ООО Ромашка")
    await anna.taps("Недозвон")
    anna.sees("Сохранено")
    assert len(await touches(company, anna, romashka)) == 1


async def test_a_name_after_the_command_is_looked_for(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("/touch ромаш")
    anna.sees("ООО Ромашка")


async def test_with_no_clients_it_offers_the_first(company: Company) -> None:
    await company.anna.says("/touch")
    company.anna.sees("Клиентов пока нет", "Новый клиент")
