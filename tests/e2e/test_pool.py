"""The pool, and two at a client: over HTTP, in both languages."""

import pytest

from sales.work.channels import Channel
from tests.e2e.played import here, over_http
from tests.handlers.lists.pooling import forgotten, nights
from tests.handlers.selling import client, open_card, touches

pytestmark = [
    pytest.mark.long,  # each promise by itself is played in tests/handlers each time
    pytest.mark.parametrize("language", ["ru", "en"]),
]

POOL, CLIENTS = ("Общий пул", "Pool"), ("Клиенты", "Clients")


async def test_an_owner_wants_a_pool_the_morning_warns_and_a_colleague_takes(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company = played.company
        played.takes(company.owner)
        await played.goes("/settings", POOL, POOL, ("Брать в день", "Taken a day"), "3")
        played.sees(("Брать в день: 3", "Taken a day: 3"))
        await forgotten(company, company.anna, "Aster", "Iris", "Lily")
        played.takes(company.anna)
        await played.at(19, 8, 30)
        await played.hears(("Скоро уйдут в общий пул: 3 клиента", "Soon in the pool: 3 clients"))
        await played.goes("/find Lily", ("Следующий шаг", "Next step"), ("Через неделю", "In a week"))
        await nights(company, 5)
        played.takes(company.boris)
        await played.goes(
            CLIENTS, ("Общий пул · 2", "Pool · 2"), ("Сортировка", "Sort"), ("По имени", "By name"), "Aster"
        )
        played.does_not_see("+7")
        await played.taps(("Взять", "Take"))
        played.sees(("Теперь это ваш клиент", "This client is yours now"), "+7")
        played.takes(company.owner)
        await played.goes(CLIENTS, POOL, ("Ушли в пул", "Went lately"), ("Вернуть", "Undo"))
        await played.taps(("Да, отменить", "Yes, undo"))
        await company.app.tick()
        await played.hears(("1 клиент", "1 client"))
        await open_card(company.anna, "Iris")
        company.anna.sees(played.word(("База:", "Base:")))


async def test_two_at_a_client_are_one_touch(ready_sqlite_url: str, language: str) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 10)) as played:
        company, anna = played.company, played.anna
        aster = await client(company, anna, "Aster")
        await open_card(anna, "Aster")
        await played.taps(("Касание", "Touch"), ("Звонок", "Call"), ("Визит", "Visit"), ("Поговорили", "Talked"))
        await played.taps(("Не планировать", "No step"), ("Кто был с вами", "Who was with you"))
        await anna.taps(company.boris.account.first_name)
        played.sees(("Вместе: Борис Иванов", "Together: Boris Ives"))
        (touch,) = await touches(company, anna, aster)
        assert (touch.channel, touch.joint) == (Channel.VISIT, (await company.me(company.boris)).member.id)
        await played.goes("/find Aster", ("История", "History"))
        played.sees(("👥 Анна Петрова, Борис Иванов", "👥 Anna Peters, Boris Ives"))
        played.takes(company.boris)
        await played.says("/report")
        played.sees(("Рядом с коллегой, Анна Петрова: 1 касание", "Beside Anna Peters: 1 touch"))
