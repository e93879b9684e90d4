"""The pool, and two at a client: over HTTP, in both languages."""

import pytest

from sales.work.channels import Channel
from tests.bot.programs import PATIENCE
from tests.e2e.played import here, over_http
from tests.handlers.lists.test_pool import DAY, forgotten, nights
from tests.handlers.selling import client, open_card, touches

pytestmark = [
    pytest.mark.long,  # each promise by itself is played in tests/handlers each time
    pytest.mark.parametrize("language", ["ru", "en"]),
]


async def test_an_owner_wants_a_pool_the_morning_warns_and_a_colleague_takes(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company, word = played.company, played.word
        owner, boris = company.owner, company.boris
        await owner.says("/settings")
        for words in (("Общий пул", "Pool"), ("Общий пул", "Pool"), ("Брать в день", "Taken a day"), "3"):
            await owner.taps(word(words))
        owner.sees(word(("Брать в день: 3", "Taken a day: 3")))
        await forgotten(company, company.anna, "Aster", "Iris", "Lily")
        company.clock.moves(DAY)
        await company.app.tick()
        await played.hears(("Скоро уйдут в общий пул: 3 клиента", "Soon in the pool: 3 clients"))
        await open_card(played.anna, "Lily")
        await played.taps(("Следующий шаг", "Next step"), ("Через неделю", "In a week"))
        await nights(company, 5)
        await boris.says(word(("Клиенты", "Clients")))
        await boris.taps(word(("Общий пул · 2", "Pool · 2")))
        await boris.taps(word(("Сортировка", "Sort")))
        await boris.taps(word(("По имени", "By name")))
        await boris.taps("Aster")
        boris.does_not_see("+7")
        await boris.taps(word(("Взять", "Take")))
        boris.sees(word(("Теперь это ваш клиент", "This client is yours now")), "+7")
        await boris.taps(word(("Отменить запись", "Undo")))
        await boris.says("iris")
        await owner.says(word(("Клиенты", "Clients")))
        for words in (
            ("Общий пул", "Pool"),
            ("Ушли в пул", "Went lately"),
            ("Отменить передачу", "Undo the hand-over"),
        ):
            await owner.taps(word(words))
        await company.app.tick()
        await owner.waits_for(word(("1 клиент", "1 client")), seconds=PATIENCE)
        await open_card(played.anna, "Iris")
        played.sees(("База:", "Base:"))


async def test_two_at_a_client_are_one_touch(ready_sqlite_url: str, language: str) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company, anna = played.company, played.anna
        company.clock.moves_to(here(language, 19, 8, 30))
        astra = await client(company, anna, "Aster")
        await open_card(anna, "Aster")
        await played.taps(("Касание", "Touch"), ("Звонок", "Call"), ("Визит", "Visit"), ("Поговорили", "Talked"))
        await played.taps(("Не планировать", "No step"), ("Кто был с вами", "Who was with you"))
        name = company.boris.account.first_name
        await anna.taps(name)
        played.sees(("Вместе: Борис Иванов", "Together: Boris Ives"))
        (touch,) = await touches(company, anna, astra)
        assert (touch.channel, touch.joint) == (Channel.VISIT, (await company.me(company.boris)).member.id)
        await open_card(anna, "Aster")
        await played.taps(("История", "History"))
        played.sees(("👥 Анна Петрова, Борис Иванов", "👥 Anna Peters, Boris Ives"))
        await company.boris.says("/report")
        company.boris.sees(played.word(("Рядом с коллегой, Анна Петрова: 1 касание", "Beside Anna Peters: 1 touch")))
