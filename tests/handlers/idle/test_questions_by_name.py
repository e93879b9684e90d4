"""A question finds its client by the legal form, the initials and the signs that stand in the name, dots and all."""

import pytest

from tests.handlers.sample_company import Company
from tests.handlers.selling import client, touches

RU = (
    ("сколько должна ИП Васильева Д. А.", "ИП Васильева Д. А."),
    ("сколько нам должна ИП Васильева Д.А.?", "ИП Васильева Д. А."),
    ("сколько ИП Васильева Д. А. нам должна", "ИП Васильева Д. А."),
    ("долг ИП Васильевой Д. А.", "ИП Васильева Д. А."),
    ("телефон ИП Васильева Д. А.", "ИП Васильева Д. А."),
    ("ИП Васильева Д. А. телефон", "ИП Васильева Д. А."),
    ("какой номер у ИП Васильевой Д.", "ИП Васильева Д. А."),
    ("когда звонили ИП Смирнову П. П.", "ИП Смирнов П. П."),
    ("кто ведёт Смирнова П.П.", "ИП Смирнов П. П."),
    ("что берёт ООО «Рог и Ко.»", "ООО «Рог и Ко»"),
    ("когда был заказ у ИП Смирнов П. П.", "ИП Смирнов П. П."),
    ("кто ЛПР в ООО «Рог и Ко.»", "ООО «Рог и Ко»"),
    ("адрес ООО Рог и Ко", "ООО «Рог и Ко»"),
)
EN = (
    ("what does Smith & Co owe", "Smith & Co. Ltd"),
    ("how much does Smith & Co. Ltd. owe us?", "Smith & Co. Ltd"),
    ("does Smith & Co. owe us anything", "Smith & Co. Ltd"),
    ("Smith & Co. phone", "Smith & Co. Ltd"),
    ("phone number for St. Mary's Cafe", "St. Mary's Cafe"),
    ("when did we call St. Mary's Cafe", "St. Mary's Cafe"),
    ("who decides at St. Mary's Cafe", "St. Mary's Cafe"),
    ("what do A. B. Foods Inc. buy", "A. B. Foods Inc."),
    ("when did A.B. Foods last order?", "A. B. Foods Inc."),
    ("address of A. B. Foods", "A. B. Foods Inc."),
)


@pytest.mark.parametrize(("text", "name"), RU)
async def test_a_name_with_its_form_and_initials_opens_its_card(company: Company, text: str, name: str) -> None:
    anna, them = company.anna, await client(company, company.anna, name, "")
    await client(company, anna, "ИП Васильев И. И.", "")
    await anna.says("/help")
    await anna.says(text)
    anna.sees(name, "Касание")
    anna.does_not_see("Сохранить", "Васильев И. И.")
    assert not await touches(company, anna, them)


@pytest.mark.parametrize(("text", "name"), EN)
async def test_the_same_in_english(company_en: Company, text: str, name: str) -> None:
    anna, them = company_en.anna, await client(company_en, company_en.anna, name, "")
    await client(company_en, anna, "Smithson Ltd", "")
    await anna.says("/help")
    await anna.says(text)
    anna.sees(name, "Touch")
    anna.does_not_see("Save", "Smithson")
    assert not await touches(company_en, anna, them)


async def test_a_dot_that_ends_a_sentence_still_does(company: Company) -> None:
    anna, them = company.anna, await client(company, company.anna, "Вега", "")
    await anna.says("Вега не взяли трубку. телефон уточнить")
    anna.sees("Сохранить")
    assert not await touches(company, anna, them)
