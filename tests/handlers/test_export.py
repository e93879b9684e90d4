"""Dialogue: the base is taken out by those who are trusted with it, and the owner knows."""

from tests.handlers.company import Company
from tests.handlers.importing import loaded


async def test_a_lead_gets_the_base_as_a_file_and_the_owner_is_told(company: Company) -> None:
    await loaded(company.anna)
    lead = company.lead
    await lead.says("/export")
    await lead.taps("Вся база")
    lead.sees("2 клиента")
    await lead.taps("Получить файл")
    assert lead.downloads().startswith(b"PK")
    await company.app.tick()
    company.owner.sees("Выгрузка", "Лев Седов", "2 клиента")


async def test_a_rep_has_no_export(company: Company) -> None:
    await company.anna.says("/export")
    company.anna.sees("Клиент не найден")
    assert "export" not in company.anna.commands
