"""The pencil of a report of somebody new: what came of it is put right before anything is saved."""

from tests.handlers.sample_company import Company
from tests.handlers.selling import client


async def test_what_came_of_it_is_put_right_of_somebody_new_alone_too(company: Company) -> None:
    anna = company.anna
    await anna.says("Бодрый лис думает, перезвонить в пятницу")
    await anna.taps("Изменить")
    await anna.taps("Результат")
    await anna.taps("Есть интерес")
    anna.sees("Ещё не записано", "🆕 Бодрый лис", "Есть интерес")
    await anna.taps("Новый клиент и касание")
    anna.sees("Сохранено", "есть интерес")


async def test_and_of_somebody_new_among_several_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Peter")
    await anna.says("New place Bold Fox thinking\nDaisy spoke")
    await anna.taps("✏️ 🆕 Bold Fox")
    await anna.taps("Outcome")
    await anna.taps("Interested")
    anna.sees("🆕 Bold Fox", "Interested", "Save all")
