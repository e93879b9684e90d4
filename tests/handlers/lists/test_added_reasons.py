"""What a list is for, added to steps that are there: all that stands there stays, and days are told."""

from tests.handlers.lists.acting import has_numbered, what_for
from tests.handlers.lists.test_whole_lists import owe, visits_with
from tests.handlers.sample_company import Company


async def test_what_a_list_is_for_is_added_behind_all_that_a_step_says_already(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    await visits_with(company, clients[:1], "поздравить; Узнать, как дела · молчат месяц")
    await visits_with(company, clients[1:], "Договориться, что дальше")
    await owe(company, 2)
    await anna.says("должники")
    await anna.taps("Разложить по дням")
    anna.sees("С каждым уже намечен разговор (19 нояб.): день останется")
    await anna.taps("Добавить к шагу")
    anna.sees("Дописано к уже намеченному разговору у 2 клиентов: 19 нояб. Дни прежние.")
    anna.does_not_see("Разложено по дням")
    assert await what_for(company, clients) == [
        ["поздравить; Узнать, как дела · молчат месяц; Спросить об оплате"],
        ["Договориться, что дальше; Спросить об оплате"],
    ]


async def test_on_which_days_those_have_a_step_who_are_left_out_is_told(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 3)
    await owe(company, 3)
    await visits_with(company, clients[1:], "Спросить об оплате")
    await anna.says("должники")
    await anna.taps("Разложить по дням")
    anna.sees("у 2 такой шаг уже есть (19 нояб.)")
