"""Calling through a list of clients: one's own, in its order."""

from datetime import timedelta

from handlers.speech.taps.lists import CallListTap
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


async def test_a_list_of_nobody_who_can_be_called_says_so_and_praises_nobody(company: Company) -> None:
    for name in ("Вяз", "Дуб"):
        await company.anna.says(f"/new {name}")
    await company.anna.says("Клиенты")
    await company.anna.taps("Не тронуты · 2")
    await company.anna.taps("Обзвон")
    company.anna.sees("Сейчас звонить некому.", "нет телефона 2")


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


async def test_a_lead_who_calls_through_a_list_of_the_team_calls_only_ones_own(company: Company) -> None:
    """No screen offers it: whoever sees everybody's clients looks."""
    lead, anna = company.lead, company.anna
    await lead.says("/new Вяз, +7 912 345-67-01")
    await anna.says("/new Анютин, +7 912 345-67-02")
    await anna.says("/new Ещё Анютин, +7 912 345-67-03")
    await lead.says("Клиенты")
    await lead.taps("Все клиенты · 3")
    assert not any("Обзвон" in label for label in lead.buttons)
    sort = next(one for one in lead.screen.buttons() if one["text"] == "Сортировка")
    draft = sort["callback_data"].split(":")[1]
    company.clock.moves(timedelta(hours=2))
    await lead.presses(lead.screen, {"text": "·", "callback_data": CallListTap(draft=draft).pack()})
    lead.sees("1 из 1", "Вяз")
    await lead.taps("Поговорили")
    await lead.taps("Завтра")
    lead.sees("Это был последний", "1 касание")
    lead.does_not_see("Анютин")
