"""Tables are read by how their headings are built, whatever program wrote them: small files of each kind."""

from datetime import date

import pytest

from handlers.files.reading.reading import read
from sales.importing.said.clients import ImportedClient, Understood
from sales.importing.said.fields import Field
from sales.importing.understanding import Setting, understand

SETTING = Setting("RU", "RUB", date(2026, 11, 19))
BRITISH = Setting("GB", "GBP", date(2026, 11, 19))


def understood(table: str, setting: Setting = SETTING) -> Understood:
    return understand(read("a.csv", table.encode()), setting)


def only(table: str, setting: Setting = SETTING) -> ImportedClient:
    (client,) = understood(table, setting).clients
    return client


def names(table: str, setting: Setting = SETTING) -> list[str]:
    return [client.name for client in understood(table, setting).clients]


@pytest.mark.parametrize("heading", ["Тип клиента", "Вид организации", "Размер компании", "Головной контрагент"])
def test_a_heading_that_only_speaks_of_a_company_does_not_name_it(heading: str) -> None:
    client = only(f"{heading};Клиент;Телефон\nЮр. лицо;ООО Рябина;89045000041\n")
    assert (client.name, client.note) == ("ООО Рябина", f"{heading}: Юр. лицо")


@pytest.mark.parametrize(
    "heading", ["Факс", "Расчётный счёт", "ОГРН", "Номер карты", "№ договора", "Кол-во работников"]
)
def test_a_clear_heading_is_not_overruled_by_long_numbers_below_it(heading: str) -> None:
    client = only(f"Клиент;Телефон;{heading}\nКедр;89045000041;1027700132195\n")
    assert [phone.e164 for phone in client.phones] == ["+79045000041"]
    assert (client.note, client.to_check) == (f"{heading}: 1027700132195", 0)


def test_the_key_of_another_program_is_no_phone() -> None:
    assert [phone.e164 for phone in only("Record ID;Company;Phone\n89045000042;Oak;89045000041\n").phones] == [
        "+79045000041"
    ]


def test_yes_and_no_are_no_names() -> None:
    table = "Клиент;Контрагент;Телефон\nДа;ООО Рябина;89045000041\nНет;ООО Калина;89045000042\n"
    assert names(table) == ["ООО Рябина", "ООО Калина"]


def test_yes_and_no_are_no_addresses_and_a_word_with_a_dot_is_no_site() -> None:
    client = only("Клиент;Отписан от email;Прозвище;Телефон\nООО Рябина;нет;gusev.oleg;89045000041\n")
    assert (client.note, client.to_check) == ("Отписан от email: нет\nПрозвище: gusev.oleg", 0)


def test_a_company_of_a_crm_and_its_people_are_one_client() -> None:
    table = (
        "Display Name,Is a Company,Related Company,Phone\n"
        "Blue Pier,True,,020 7946 1701\n"
        '"Blue Pier, Ann Reed",False,Blue Pier,020 7946 1702\n'
    )
    client = only(table, BRITISH)
    assert client.name == "Blue Pier"
    assert {contact.name for contact in client.contacts} == {"", "Ann Reed"}


def test_two_of_one_name_are_two_clients_where_neither_is_said_to_be_a_company() -> None:
    assert names("Клиент;Телефон\nУют;89045000041\nУют;89045000042\n") == ["Уют", "Уют"]


@pytest.mark.parametrize("full", ["Ann Reed", "Reed Ann"])
def test_a_full_name_behind_its_parts_is_the_same_person(full: str) -> None:
    client = only(f"First Name,Last Name,Display Name,Company,Phone\nAnn,Reed,{full},Pier,020 7946 1701\n", BRITISH)
    assert len(client.contacts) == 1


def test_the_heading_of_a_position_makes_a_person_and_the_number_is_theirs() -> None:
    client = only("Клиент;Тел. закупщика;Директор;Закупщик;E-mail директора\nДуб;89045000041;Жилин Е.;Мария;d@dub.ru\n")
    told = {contact.name: (contact.position, len(contact.phones), contact.email) for contact in client.contacts}
    assert told == {"Мария": ("закупщик", 1, ""), "Жилин Е.": ("директор", 0, "d@dub.ru")}


def test_the_first_who_looks_after_a_client_is_the_manager() -> None:
    client = only("Company,Deal owner,Contact owner,Phone\nPier,Anna Peters,Boris Ives,020 7946 1701\n", BRITISH)
    assert (client.manager, client.note) == ("Anna Peters", "Contact owner: Boris Ives")


def test_a_point_of_sale_is_the_client_and_its_firm_the_name_in_papers() -> None:
    client = only("Юр. лицо;Вывеска;Контакт;Номер\nИП Сомова;Магазин Уют;Светлана;89045000041\n")
    assert (client.name, client.told["legal_name"]) == ("Магазин Уют", "ИП Сомова")
    assert names("Юр. лицо;Контакт;Телефон\nИП Сомова;Светлана;89045000041\n") == ["ИП Сомова"]


@pytest.mark.parametrize("row", ["Кому;Сколько раз;Мобила", "who;where;dial"])
def test_a_first_row_of_unknown_words_above_numbers_is_a_heading(row: str) -> None:
    found = understood(f"{row}\nООО Тополь;Тверь;89045000091\nООО Ива;Торжок;89045000092\n")
    assert [client.name for client in found.clients] == ["ООО Тополь", "ООО Ива"]
    assert [column.heading for column in found.columns] == row.split(";")


@pytest.mark.parametrize("row", ["Анна Белова;Тверь;89045000093", "ООО Осина;Тверь;", "a@dub.ru;Тверь;"])
def test_a_first_row_of_data_is_a_client(row: str) -> None:
    table = f"{row}\nООО Тополь;Тверь;89045000091\nООО Ива;Торжок;89045000092\n"
    assert len(understood(table).clients) == 3


def test_a_deal_of_kommo_in_english_is_an_order() -> None:
    table = (
        "Lead title,Company,Lead stage,Sale,Closed at,Closest task\nFence,Pier,Closed - won,1200,06.03.2026,Not set\n"
    )
    client = only(table, BRITISH)
    assert [(order.on, order.amount) for order in client.orders] == [(date(2026, 3, 6), 120_000)]
    assert client.steps == ()


def test_an_unknown_heading_is_a_column_that_a_person_can_name() -> None:
    found = understood("Кто;Трубка;Где\nООО Тополь;89045000091;Тверь\n")
    assert [(column.heading, column.field) for column in found.columns] == [
        ("Кто", Field.PERSON),
        ("Трубка", Field.PHONE),
        ("Где", Field.OTHER),
    ]
