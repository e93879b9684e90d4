"""A field of a card from end to end: typed, seen, cleared, brought in by a file under its headings. A row for each."""

import pytest

from sales.importing.sheets.headings import field_of
from sales.values.birthdays import Birthday
from tests.handlers.card.test_edit_client import opens_edit
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import loaded, wholes

TYPED: list[tuple[str, str, str]] = [
    ("Условия", "отсрочка 14 дней", "🤝 отсрочка 14 дней"),
    ("Юр. название", "ООО Цветочный мир", "🏛 ООО Цветочный мир"),
    ("Город", "Тверь", "🏙 Тверь"),
    ("Как войти", "вход со двора", "🔑 вход со двора"),
    ("Поставщик", "Упаковка-Сервис", "Поставщик: Упаковка-Сервис"),
    ("Потенциал", "50 000 ₽, наша треть", "Потенциал: 50 000 ₽, наша треть"),
    ("Сезон", "май–август", "Сезон: май–август"),
    ("Довольны ли", "8 из 10", "Довольны ли: 8 из 10"),
    ("Место в сети", "точка", "Место в сети: точка"),
    ("Регион", "Пермский край", "🗺 Пермский край"),
    ("Второй адрес", "склад, Заводская, 8", "📦 склад, Заводская, 8"),
    ("Мессенджеры", "вацап директора", "📨 вацап директора"),
    ("Обслуживание", "ответ за час", "🛎 ответ за час"),
    ("Код в учёте", "00-000123", "🔢 00-000123"),
    # rows
]
HEADED: list[tuple[str, str]] = [
    ("Условия оплаты", "terms"),
    ("Payment terms", "terms"),
    ("Юридическое название", "legal_name"),
    ("Legal name", "legal_name"),
    ("Город клиента", "city"),
    ("Фактический адрес: Город", "city"),
    ("Business City", "city"),
    ("Как проехать", "entrance_note"),
    ("Entrance", "entrance_note"),
    ("Нынешний поставщик", "supplier"),
    ("Current supplier", "supplier"),
    ("Потенциал в месяц", "potential"),
    ("Monthly potential", "potential"),
    ("Сезонность", "season"),
    ("Season", "season"),
    ("Удовлетворённость", "satisfaction"),
    ("Customer satisfaction", "satisfaction"),
    ("Место в сети", "chain"),
    ("Place in the chain", "chain"),
    ("Регион клиента", "region"),
    ("Client region", "region"),
    ("Второй адрес", "second_address"),
    ("Second address", "second_address"),
    ("Мессенджеры", "messengers"),
    ("Messengers", "messengers"),
    ("Условия обслуживания", "service"),
    ("Terms of service", "service"),
    ("Код контрагента", "code"),
    ("Customer code", "code"),
    # headings
]


async def test_a_field_is_asked_for_shown_on_the_card_and_cleared(company: Company) -> None:
    anna = company.anna
    await opens_edit(anna)
    for button, answer, shown in TYPED:
        await anna.taps(button)
        await anna.says(answer)
        anna.sees("Сохранено", shown)
        await anna.taps("Изменить")
        await anna.taps(button)
        anna.sees("Сейчас:", answer)
        await anna.taps("Очистить")
        anna.sees("Сохранено")
        anna.does_not_see(shown)
        await anna.taps("Изменить")


@pytest.mark.parametrize(("heading", "code"), HEADED)
def test_a_heading_says_which_field_stands_below(heading: str, code: str) -> None:
    assert field_of(heading) == code


OF_CONTACTS: list[tuple[str, str, str, object]] = [
    ("Телеграм", "https://t.me/anna_belova", "nick", "@anna_belova"),
    ("Telegram", "anna_belova", "nick", "@anna_belova"),
    ("День рождения", "9 мая", "birthday", Birthday(9, 5)),
    ("Date of birth", "09.05.1984", "birthday", Birthday(9, 5, 1984)),
]


@pytest.mark.parametrize(("heading", "cell", "code", "kept"), OF_CONTACTS)
async def test_a_column_about_a_person_comes_into_the_contact(
    company: Company, heading: str, cell: str, code: str, kept: object
) -> None:
    await loaded(company.owner, f"Клиент;Контактное лицо;{heading}\nЮг;Анна Белова;{cell}\n")
    ((one,),) = [await wholes(company, company.owner)]
    assert getattr(one.contacts[0], code) == kept


@pytest.mark.parametrize("latin", [False, True])
async def test_the_columns_of_a_file_come_into_the_fields(company: Company, latin: bool) -> None:
    headings = {code: heading for heading, code in HEADED if heading.isascii() is latin}
    cells = {code: f"как сказано: {code}" for code in headings}
    await loaded(company.owner, f"Клиент;{';'.join(headings.values())}\nЮг;{';'.join(cells.values())}\n")
    ((one,),) = [await wholes(company, company.owner)]
    assert {code: getattr(one.client, code) for code in cells} == cells
