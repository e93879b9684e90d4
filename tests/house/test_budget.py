"""What `make test` may cost: each test is priced by what it asks for, and the sum may grow slowly.

Seconds of one quiet core, as a sample of tests told them; time itself is asserted nowhere. Five minutes of two cores
are six hundred: two hundred go for types, style, the start of each worker, the server of PostgreSQL, and waiting. An
issue may raise the budget by twenty seconds. Who needs more makes something else cheaper first, or marks it `long`.
"""

import pytest

BUDGET = 310
BASE = 0.01
PRICES = {
    "browser": 0.5,  # a page in Chromium
    "address": 0.5,  # the sandbox over HTTP, mostly for a process of the bot's own
    "app": 0.1,  # the whole bot in this process
    "company": 0.03,  # with its people
}
ON_POSTGRESQL = 0.08
WITH_A_FILE = 0.1
"""Sent to the bot, and read beside it."""


def test_the_check_has_not_outgrown_its_budget(request: pytest.FixtureRequest) -> None:
    total = round(sum(map(_price, request.session.items)))
    assert total <= BUDGET


def _price(item: pytest.Item) -> float:
    asked = set(getattr(item, "fixturenames", ()))
    price = BASE + sum(price for name, price in PRICES.items() if name in asked)
    price += ON_POSTGRESQL if "postgresql" in item.name else 0
    return price + (WITH_A_FILE if "handlers/importing" in item.nodeid else 0)
