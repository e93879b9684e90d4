"""Taking a record back, and buttons of what was taken back."""

from datetime import timedelta

import pytest

from tests.handlers.company import Company
from tests.handlers.selling import client, facts, open_card, steps, touches


async def test_taking_back_undoes_the_touch_with_its_step(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    before = await facts(company, anna, romashka)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    assert not await touches(company, anna, romashka)
    assert not await steps(company, anna, romashka)
    assert await facts(company, anna, romashka) == before


async def test_taking_back_gives_the_planned_step_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Сегодня")
    [planned] = await steps(company, anna, romashka)
    await anna.taps("К карточке")
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    assert not await steps(company, anna, romashka)
    await anna.taps("Отменить запись")
    [again] = await steps(company, anna, romashka)
    assert again.id == planned.id


async def test_ten_minutes_later_it_is_too_late_to_take_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    company.clock.moves(timedelta(minutes=11))
    await anna.taps("Отменить запись")
    assert "Отменить уже нельзя" in anna.toast
    assert len(await touches(company, anna, romashka)) == 1
    await anna.taps("Завтра")
    anna.sees("Сохранено")


@pytest.mark.parametrize("old", ["Поговорили", "Звонок"])
async def test_a_button_of_an_undone_touch_says_what_to_do_instead(company: Company, old: str) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    button = next(one for one in anna.screen.buttons() if old in one["text"])
    await anna.taps("Поговорили")
    await anna.taps("Отменить запись")
    await anna.presses(anna.screen, button)
    anna.sees("устарел")
    await anna.taps("Записать")
    anna.sees("ООО Ромашка")
