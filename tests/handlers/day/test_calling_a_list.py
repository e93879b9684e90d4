"""Calling through a list of clients: one's own, in its order."""

from datetime import timedelta

from tests.handlers.sample_company import Company


async def test_any_list_of_ones_own_is_called_through(company: Company) -> None:
    anna = company.anna
    for number, name in enumerate(("Вяз", "Дуб", "Ель")):
        await anna.says(f"/new {name}, +7 912 345-67-{number:02}")
    await company.boris.says("/new Чужой, +7 912 345-68-00")
    await anna.says("Клиенты")
    await anna.taps("Не тронуты · 3")
    company.clock.moves(timedelta(hours=2))
    await anna.taps("Обзвон")
    anna.sees("1 из 3", "Вяз")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    anna.sees("2 из 3", "Дуб")
    await anna.taps("Недозвон")
    anna.sees("3 из 3", "Ель")
    await anna.taps("Остановить")
    anna.sees("2 касания, 1 разговор")


async def test_nobody_elses_list_is_called_through(company: Company) -> None:
    anna = company.anna
    for number, name in enumerate(("Вяз", "Дуб")):
        await anna.says(f"/new {name}, +7 912 345-67-{number:02}")
    await anna.says("Клиенты")
    await anna.taps("Все клиенты · 2")
    forged = next(one for one in anna.screen.buttons() if "Обзвон" in one["text"])
    await company.boris.says("/new Свой")
    await company.boris.presses(company.boris.screen, forged)
    assert company.boris.toast == "Клиент не найден"
    company.boris.does_not_see("Вяз")
