"""Three questions of a new user, each answered and a call planned with everybody it names: six taps from the menu at
most. Over HTTP, in both languages.
"""

from datetime import timedelta

import pytest

from bot.upkeep.grading import Grading
from sales.ground.ids import new_id
from sales.standing.worth import ENOUGH
from sales.work.order import Item, Order
from tests.e2e.played import Played, Words, here, over_http
from tests.handlers.idle.test_sentence import sells
from tests.handlers.lists.acting import has_numbered, what_for
from tests.handlers.sample_company import Company

pytestmark = [
    pytest.mark.long,  # each promise by itself is played in tests/handlers each time
    pytest.mark.parametrize("language", ["ru", "en"]),
]

MOST = 6
GOODS = {"ru": ("Стаканы", "Крышки"), "en": ("Cups", "Lids")}
MENU: Words = ("Клиенты", "Clients")
PLANNED: tuple[Words, ...] = (("Разложить по дням", "Spread over days"), ("Да, разложить", "Yes, spread"))


async def _asks(played: Played, *ways: Words, typed: Words | None = None) -> None:
    """The menu's key and what is typed are a tap each, too."""
    assert 1 + len(ways) + len(PLANNED) + bool(typed) <= MOST
    await played.says(MENU)
    if typed:
        await played.says(typed)
    await played.taps(*ways, *PLANNED)


async def _sold(
    company: Company, client: int, *products: int, days_ago: int = 0, amount: int = 100, owes: bool = False
) -> None:
    scope, day = await company.scope(company.anna), company.clock.now().date() - timedelta(days=days_ago)
    pay_by = day if owes else None
    order = Order(new_id(), client, scope.actor, None, day, 100 * amount, pay_by, document=str(client))
    order = order.made_up([Item(new_id(), one) for one in products])
    async with company.work(scope) as unit:
        await unit.orders.add(scope, order)
        await unit.commit()


async def test_who_buys_this_and_not_that(ready_sqlite_url: str, language: str) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company = played.company
        some = await has_numbered(company, company.anna, 4)
        cups, lids = (await sells(company, *GOODS[language])).values()
        await _sold(company, some[0], cups)
        await _sold(company, some[1], cups, lids)
        await _sold(company, some[2], cups)
        await _asks(played, ("Товар", "Product"), ("Стаканы", "Cups"), ("без: Крышки", "no: Lids"))
        offer = {"ru": ["Предложить: крышки"], "en": ["Offer lids"]}[language]
        assert await what_for(company, some) == [offer, [], offer, []]
        await played.says(MENU)
        await played.says(("кто берёт стаканы без крышек", "who buys cups but no lids"))
        played.sees(("Берут стаканы, не берут крышки: 2", "Buy cups, don't buy lids: 2"))


async def test_who_of_the_big_ones_has_been_silent_for_half_a_year(ready_sqlite_url: str, language: str) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company = played.company
        some = await has_numbered(company, company.anna, ENOUGH)
        asleep = some[:2]
        for client in some:
            days_ago, amount = (200, 900) if client in asleep else (20, 1)
            await _sold(company, client, days_ago=days_ago, amount=amount)
        await company.app.tick()
        company.clock.moves(timedelta(days=1))
        await Grading(company.app.database, company.clock).ask()
        await _asks(played, ("Мои списки", "My lists"), ("Спящие крупные · 2", "Big and asleep · 2"))
        assert [bool(notes) for notes in await what_for(company, some)] == [client in asleep for client in some]


async def test_what_clients_owe(ready_sqlite_url: str, language: str) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 8, 30)) as played:
        company = played.company
        some = await has_numbered(company, company.anna, 3)
        for client in some[1:]:
            await _sold(company, client, owes=True)
        await _asks(played, ("Мои списки", "My lists"), ("Должны нам · 2", "They owe us · 2"))
        assert [bool(notes) for notes in await what_for(company, some)] == [False, True, True]
