"""Restarting the bot in the middle of a conversation changes nothing for the person."""

import pytest

from tests.handlers.conftest import Restart
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps, touches

TOUCH = ("#Касание", "#Звонок", "#Визит", "#Сейчас", "вчера в 14:35", "#Заказ", "84 000", "#Другая дата", "послезавтра")
REST = ("#Да", "#Комментарий", "оплата по факту", "#К карточке")


@pytest.mark.parametrize("after", range(len(TOUCH + REST)))
async def test_an_order_is_recorded_whole_wherever_the_bot_restarts(
    company: Company, restart: Restart, after: int
) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    for number, act in enumerate(TOUCH + REST):
        if number == after:
            await restart()
        await (anna.taps(act[1:]) if act.startswith("#") else anna.says(act))
    anna.sees("ООО Ромашка", "84 000", "оплата по факту")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "оплата по факту"
    [step] = await steps(company, anna, romashka)
    assert step.touch == touch.id
