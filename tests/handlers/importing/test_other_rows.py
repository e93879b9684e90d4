"""Dialogue: a preview says what of a file is no client, whose the new ones become, and leaves a colleague's to them."""

import pytest

from bot.program.app import App
from sales.clients.client import Status
from sales.company.directories import DirectoryKind
from sandbox.doors.telegram import Telegram
from tests.clock import StandingClock
from tests.files.making import xlsx
from tests.handlers.sample_company import Company, founded
from tests.handlers.sent_files import loads, names, sent, wholes

SAID = {
    "ru": (
        "Новые клиенты станут вашими",
        "Не клиенты, не беру: «Итого · 2» и «Красным - не звонить!»",
        "Заголовки групп станут метками: «ТВЕРЬ»",
        "1 строка — ещё один человек у клиента строкой выше",
        "Неактивные, по названию листа: «Архив»",
        "Листы, которых не беру: «Прайс» и «Тайное»",
    ),
    "en": (
        "The new clients become yours",
        "Not clients, left out: “Итого · 2” and “Красным - не звонить!”",
        "Headings of groups become tags: “ТВЕРЬ”",
        "1 row is one more person of the client above",
        "Inactive by the sheet's name: “Архив”",
        "Sheets left out: “Прайс” and “Тайное”",
    ),
}
FILE = xlsx(
    (
        "База",
        [
            ["Клиент", "Адрес", "ФИО", "Телефон"],
            ["ТВЕРЬ"],
            ["Альфа", "ул. А", "Иван", "89031110001"],
            [None, None, "Света", "89031110002"],
            ["Бета", "ул. Б", "Олег", "89031110003"],
            ["Итого", None, None, "2"],
            ["Красным - не звонить!"],
        ],
    ),
    ("Архив", [["Клиент", "Телефон"], ["Заря", "89031110009"]]),
    ("Прайс", [["Бумага", 5.0]]),
    ("Тайное", [["Клиент", "Телефон"], ["Никто", "89031110010"]]),
    hidden=("Тайное",),
)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_what_is_no_client_is_said_and_not_loaded(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    company = await founded(telegram, app, clock, language)
    await sent(company.lead, FILE, "base.xlsx")
    company.lead.sees(*SAID[language])
    await loads(company.lead, language)
    known = {one.client.name: one for one in await wholes(company, company.lead)}
    assert sorted(known) == ["Альфа", "Бета", "Заря"]
    assert [contact.name for contact in known["Альфа"].contacts] == ["Иван", "Света"]
    assert known["Альфа"].client.tags == ("ТВЕРЬ",)
    assert known["Заря"].client.status is Status.INACTIVE


async def test_a_sheet_called_after_somebody_on_the_team_is_theirs(company: Company) -> None:
    head = ["Клиент", "Телефон"]
    book = xlsx(("Борис", [head, ["Альфа", "89031110001"]]), ("Анна", [head, ["Бета", "89031110002"]]))
    await sent(company.lead, book, "base.xlsx")
    company.lead.sees("Чьими станут новые клиенты: Борис Иванов 1 и Анна Петрова 1")
    await loads(company.lead)
    assert await names(company, company.boris) == ["Альфа"]
    assert await names(company, company.anna) == ["Бета"]


async def test_a_title_that_names_the_manager_says_whose_clients_these_are(company: Company) -> None:
    title = ["Территория: Тверь. Менеджер Петрова А. 2026 год"]
    await sent(company.lead, xlsx(("База", [title, ["Клиент", "Телефон"], ["Альфа", "89031110001"]])), "base.xlsx")
    company.lead.sees("Чьими станут новые клиенты: Анна Петрова 1")


SAID_TO_REP = {
    "ru": "Записаны за коллегами, не беру: 2 (Борис Иванов 2)",
    "en": "Written down as colleagues', left out: 2 (Boris Ives 2)",
}
CALLED = {"ru": "Борис Иванов", "en": "Boris Ives"}


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_what_a_file_writes_down_for_a_colleague_is_not_taken(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    company = await founded(telegram, app, clock, language)
    table = "Клиент;Телефон;Менеджер\nАльфа;89031110001;{0}\nБета;89031110002;{0}\nГамма;89031110003;\n"
    await sent(company.anna, table.format(CALLED[language]))
    company.anna.sees(SAID_TO_REP[language])
    await loads(company.anna, language)
    assert await names(company, company.anna) == ["Гамма"]
    assert await names(company, company.boris) == []


SWITCHBOARD = {"ru": "+7 482 233-44-55, доб. 12", "en": "+7 482 233-44-55 ext. 12"}


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_an_extension_does_not_look_like_one_more_number(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    company = await founded(telegram, app, clock, language)
    await sent(company.lead, "Клиент;ФИО;Телефон\nРомашка;Мария;+7 4822 33-44-55 доб. 12\n")
    company.lead.sees(SWITCHBOARD[language])
    await loads(company.lead, language)
    await company.lead.says("/find Ромашка")
    company.lead.sees(SWITCHBOARD[language])


async def test_people_of_one_cell_come_into_the_card_with_their_own_positions_and_numbers(company: Company) -> None:
    who = "Козлов И.И., снабженец\nПетрова Анна (гл. бух.)\nдиректор - Рябов Олег"
    numbers = "+7 904 111-22-33\n+7 904 111-22-44 Рябов"
    await sent(company.lead, f'Клиент;ФИО;Телефон\nООО ТехСтрой;"{who}";"{numbers}"\n')
    await loads(company.lead)
    (known,) = await wholes(company, company.lead)
    assert [(one.name, one.position, [phone.e164 for phone in one.phones]) for one in known.contacts] == [
        ("Козлов И.И.", "снабженец", ["+79041112233"]),
        ("Петрова Анна", "гл. бух.", []),
        ("Рябов Олег", "директор", ["+79041112244"]),
    ]


@pytest.mark.parametrize(
    ("language", "said"), [("ru", "Не беру столбцы: ID, Кем создан и UUID"), ("en", "Columns left out: ID, Кем создан")]
)
async def test_columns_that_are_left_out_are_named(
    language: str, said: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    lead = (await founded(telegram, app, clock, language)).lead
    await sent(lead, "ID;Клиент;Телефон;Кем создан;UUID;Кем изменён\n7;Альфа;89031110001;Олег;1-2;\n")
    lead.sees(said)
    lead.does_not_see("изменён")


LISTS = xlsx(
    ("База", [["Клиент", "Телефон"], ["Альфа", "89031110001"]]),
    ("Мои услуги", [["Услуга", "Цена"], ["Заточка пил", 500.0], ["Ремонт", 900.0]]),
    ("Каналы привлечения", [["Авито"], ["Рынок на Лесной"]]),
)


async def test_a_companys_own_lists_become_its_directories_where_a_lead_loads_them(company: Company) -> None:
    lead, scope = company.lead, await company.scope(company.lead)
    await sent(lead, LISTS, "base.xlsx")
    lead.sees("Пополнят справочники товаров и источников листы: «Мои услуги» и «Каналы привлечения»")
    lead.does_not_see("Листы, которых не беру")
    await loads(lead)
    async with company.read(scope) as unit:
        products = [one.text for one in await unit.directories.all(scope, DirectoryKind.PRODUCT)]
        sources = [one.text for one in await unit.directories.all(scope, DirectoryKind.SOURCE)]
    assert {"Заточка пил", "Ремонт"} <= set(products)
    assert {"Рынок на Лесной"} <= set(sources)
    assert [one.client.name for one in await wholes(company, lead)] == ["Альфа"]


async def test_a_reps_file_leaves_the_companys_lists_as_they_are(company: Company) -> None:
    anna, scope = company.anna, await company.scope(company.lead)
    await sent(anna, LISTS, "base.xlsx")
    anna.sees("Листы, которых не беру: «Мои услуги» и «Каналы привлечения»")
    await loads(anna)
    async with company.read(scope) as unit:
        assert "Ремонт" not in [one.text for one in await unit.directories.all(scope, DirectoryKind.PRODUCT)]
