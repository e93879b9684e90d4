"""Dialogue: what the books tell as a workbook of Excel, with true days and numbers, is read as its text is:
the same again, one that overlaps, and the way back leave the sums that they should.
"""

from datetime import date
from typing import Any

import pytest

from sandbox.people.person import Person
from tests.files.making import xlsx
from tests.handlers.importing.test_debts import TAX, taxed
from tests.handlers.sample_company import Company
from tests.handlers.selling import facts

SAY = {
    "ru": ("Дата;Номер документа;ИНН;Клиент;Товар;Количество;Сумма", "Загрузить продажи", "Вернуть как было"),
    "en": ("Date;Document number;Tax number;Client;Product;Quantity;Amount", "Load sales", "Undo all of it"),
}
NOTHING = {"ru": "Ничего нового: всё это уже записано", "en": "Nothing new: all of this is here already"}
OWES = {
    "ru": ("ИНН;Клиент;Сумма долга;Дней просрочки", "Заменить долги"),
    "en": ("Tax number;Client;Debt;Days overdue", "Replace debts"),
}
SOLD = [
    [date(2026, 11, 10), "A-1", TAX, "Daisy", "Cups", 200, 12_000],
    [date(2026, 11, 10), "A-1", TAX, "Daisy", "Lids", 300, 3_000],
    [date(2026, 11, 12), "A-2", TAX, "Daisy", "Cups", 10, 1_000.5],
    [date(2026, 11, 16), "A-3", TAX, "Daisy", "Lids", 1, 9_000],
]


async def _sends(person: Person, headings: str, rows: list[list[Any]]) -> None:
    await person.sends_document("books.xlsx", xlsx(("Sheet", [headings.split(";"), *rows])))


@pytest.mark.parametrize("language", SAY)
async def test_a_workbook_of_sales_sent_twice_or_overlapping_leaves_the_same_sums_and_goes_back(
    company: Company, company_en: Company, language: str
) -> None:
    its = company if language == "ru" else company_en
    lead, daisy = its.lead, await taxed(its, its.anna, "Daisy", TAX)
    headings, load, back = SAY[language]

    async def bought() -> tuple[int, int]:
        told = await facts(its, its.anna, daisy)
        assert told.touches == 0
        return told.orders, told.order_sum

    await _sends(lead, headings, SOLD[:3])
    await lead.taps(load)
    assert await bought() == (2, 1_600_050)
    await _sends(lead, headings, SOLD[:3])
    lead.sees(NOTHING[language])
    await _sends(lead, headings, SOLD[2:])
    await lead.taps(load)
    assert await bought() == (3, 2_500_050)
    await lead.taps(back)
    await its.app.tick()
    assert await bought() == (2, 1_600_050)


@pytest.mark.parametrize("language", OWES)
async def test_a_workbook_of_debts_replaces_them_and_the_same_again_says_so(
    company: Company, company_en: Company, language: str
) -> None:
    its = company if language == "ru" else company_en
    lead, daisy = its.lead, await taxed(its, its.anna, "Daisy", TAX)
    headings, load = OWES[language]
    for amount in (120_000, 45_000.5):
        await _sends(lead, headings, [[TAX, "Daisy", amount, 14]])
        await lead.taps(load)
        assert (await facts(its, its.anna, daisy)).owed == amount * 100
    await _sends(lead, headings, [[TAX, "Daisy", 45_000.5, 14]])
    lead.sees(NOTHING[language])
