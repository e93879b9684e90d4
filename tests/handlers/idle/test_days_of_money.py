"""«Вчера оплатила», `paid yesterday`: the payment gets that day, and the visit of today stays today's."""

from datetime import date

import pytest

from tests.handlers.sample_company import Spoken
from tests.handlers.selling import client, touches

YESTERDAY, TODAY = date(2026, 11, 17), date(2026, 11, 18)


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Daisy вчера оплатила 40 000", "Daisy paid 40 000 yesterday"),
        ("Daisy был у них, вчера оплатили 40 000", "Daisy was there, they paid 40 000 yesterday"),
        ("Daisy заезжал, из 40 000 вчера перевели 15 000", "Daisy visited, they paid 15 000 of the 40 000 yesterday"),
    ],
)
async def test_the_payment_is_dated_and_not_the_visit(spoken: Spoken, russian: str, english: str) -> None:
    company, anna = spoken.company, spoken.company.anna
    daisy = await client(company, anna, "Daisy")
    await anna.says(
        spoken.say("Daisy заказ на 40 000, оплатят 1 декабря", "Daisy order 40 000, will pay on 1 December")
    )
    await anna.taps(spoken.say("Сохранить", "Save"))
    await anna.says(spoken.say(russian, english))
    anna.sees(spoken.say("вчера", "yesterday"))
    await anna.taps(spoken.say("Сохранить", "Save"))
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        [order] = await unit.orders.of_client(scope, daisy.id)
    came: list[date | None] = [one.on for one in order.receipts.each]
    assert (came or [order.paid_on]) == [YESTERDAY]
    told = (await touches(company, anna, daisy))[-1]
    assert told.at.date() == TODAY


async def test_what_was_paid_at_a_visit_of_yesterday_was_paid_then(spoken: Spoken) -> None:
    company, anna = spoken.company, spoken.company.anna
    daisy = await client(company, anna, "Daisy")
    await anna.says(
        spoken.say("Daisy заказ на 40 000, оплатят 1 декабря", "Daisy order 40 000, will pay on 1 December")
    )
    await anna.taps(spoken.say("Сохранить", "Save"))
    await anna.says(spoken.say("Daisy вчера заезжал, оплатили 40 000", "Daisy visited yesterday, they paid 40 000"))
    await anna.taps(spoken.say("Сохранить", "Save"))
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        [order] = await unit.orders.of_client(scope, daisy.id)
    assert order.paid_on == YESTERDAY
    assert YESTERDAY in [told.at.date() for told in await touches(company, anna, daisy)]
