"""What `make test` may cost: each test is priced by what it asks for, and the sum may grow slowly.

Seconds of one quiet core, as a sample of tests told them; time itself is asserted nowhere. Five minutes of two cores
are six hundred: two hundred go for types, style, the start of each worker, the server of PostgreSQL, and waiting. An
issue may raise the budget by twenty seconds. Who needs more makes something else cheaper first, or marks it `long`.
"""

import pytest

BUDGET = 510
BASE = 0.008
PRICES = {
    "browser": 1.0,  # a page in Chromium
    "address": 0.2,  # the sandbox over HTTP
    "database": 0.1,  # a ready one, with what is asked of it
    "app": 0.05,  # the whole bot in this process, and a dialogue with it
}
ON_POSTGRESQL = 0.2
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
