"""What a list is for, added to steps that are there: all that stands there stays, and days are told."""

from tests.handlers.importing.test_debts import sends
from tests.handlers.lists.acting import has_numbered, opens_list, what_for
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


async def test_in_english_too_a_second_list_is_added_to_the_steps_of_the_first_and_taken_back_alone(
    company_en: Company,
) -> None:
    anna, lead = company_en.anna, company_en.lead
    clients = await has_numbered(company_en, anna, 2, city="Leeds")
    await sends(lead, "Client;Amount owed\nКлиент 0;500\nКлиент 1;700\n")
    await lead.taps("Replace debts")
    await anna.says("who owes us")
    await anna.taps("Spread over days")
    await anna.taps("Yes, spread")
    first = await what_for(company_en, clients)
    assert first == [["Ask about the payment"]] * 2
    await opens_list(anna, "Leeds · 2", "en")
    await anna.taps("Spread over days")
    anna.sees("Leeds")
    await anna.taps("Add to the step")
    anna.sees("Added to the talks already planned with 2 clients")
    assert await what_for(company_en, clients) == [["Ask about the payment; Leeds"]] * 2
    await anna.taps("Undo all of it")
    await company_en.app.tick()
    assert await what_for(company_en, clients) == first
