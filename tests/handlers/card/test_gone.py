"""Whoever works at a client no more is crossed out, and counts nowhere until one tap says that they are back."""

from datetime import date

from sales.clients.client import BuyingRole, Contact
from tests.handlers.card.test_contacts import opens_peter
from tests.handlers.sample_company import Company
from tests.handlers.selling import open_card
from tests.handlers.sent_files import loaded

TODAY = date(2026, 11, 18)


async def _peter(company: Company, name: str = "Ромашка") -> tuple[Contact, bool]:
    """And whether anybody there can be written to."""
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        [line] = (await unit.clients.lists.find(scope, name, 0)).lines
        card = await unit.clients.card(scope, line.id, touches=0)
    return card.contacts[0], card.client.facts.writable


async def test_a_number_of_whoever_has_left_reaches_nobody_until_one_tap_says_they_are_back(company: Company) -> None:
    anna = company.anna
    await opens_peter(anna)
    await anna.taps("Больше не работает")
    anna.sees("Сохранено", "Больше не работает с: ")
    await anna.says("без телефона")
    anna.sees("Нет телефона: 1")
    await anna.says("/find Ромашка")
    anna.sees("👤 Пётр · больше не работает")
    anna.does_not_see("+7 912")
    await anna.taps("Контакты")
    await anna.taps("Пётр")
    await anna.taps("Снова работает")
    anna.does_not_see("больше не работает")
    await anna.says("без телефона")
    anna.sees("Нет телефона: 0")


async def test_an_address_of_whoever_has_left_reaches_nobody_either(company: Company) -> None:
    anna = company.anna
    await opens_peter(anna)
    await anna.taps("Почта")
    await anna.says("peter@example.com")
    assert (await _peter(company))[1]
    await anna.taps("Больше не работает")
    assert not (await _peter(company))[1]
    await anna.taps("Снова работает")
    assert (await _peter(company))[1]


async def test_a_note_that_says_so_marks_them_and_who_decided_decides_no_more(company: Company) -> None:
    anna = company.anna
    await opens_peter(anna)
    await anna.taps("Роль в решении")
    await anna.taps("ЛПР, проверено")
    await anna.taps("Заметка")
    await anna.says("уволился; теперь в «Векторе»")
    peter, _ = await _peter(company)
    assert (peter.left_on, peter.role, peter.role_confirmed) == (TODAY, BuyingRole.UNKNOWN, False)
    await anna.taps("Снова работает")
    peter, _ = await _peter(company)
    assert (peter.left_on, peter.note) == (None, "теперь в «Векторе»")


async def test_a_file_tells_it_in_a_note_or_with_its_day(company: Company) -> None:
    lead = company.lead
    told = "Клиент;Контактное лицо;О контактном лице;Больше не работает с\nПион;Олег;уволился;\nАстра;Иван;;3.02.2025"
    await loaded(lead, told.encode(), "clients.csv")
    scope = await company.scope(lead)
    days = []
    for name in ("Пион", "Астра"):
        async with company.read(scope) as unit:
            [line] = (await unit.clients.lists.find(scope, name, 0)).lines
            days.append((await unit.clients.card(scope, line.id, touches=0)).contacts[0].left_on)
    assert days == [TODAY, date(2025, 2, 3)]
    await open_card(lead, "Пион")
    lead.sees("👤 Олег · больше не работает")
