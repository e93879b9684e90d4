"""Which rows of a file are one client."""

from datetime import date

from handlers.files.reading.reading import read
from sales.importing.said.clients import ImportedClient
from sales.importing.understanding import Setting, understand
from sales.values.birthdays import Birthday

SETTING = Setting("RU", "RUB", date(2026, 11, 19))


def clients(table: str) -> list[ImportedClient]:
    return list(understand(read("a.csv", table.encode()), SETTING).clients)


def test_two_names_with_one_number_are_two_clients_and_the_first_has_the_number() -> None:
    first, second = clients("Клиент;Телефон;Город\nОсина;89120002001;Омск\nИва;8 912 000-20-01;Томск\n")
    assert [phone.e164 for phone in first.phones] == ["+79120002001"]
    assert (second.name, second.told) == ("Ива", {"city": "Томск"})
    assert [(phone.typed, phone.e164) for phone in second.phones] == [("8 912 000-20-01", None)]
    assert [mark.code for mark in second.marks] == ["phone_taken"]
    assert second.note == "📞 8 912 000-20-01 — Осина"


def test_two_names_with_one_address_are_two_clients() -> None:
    assert [one.name for one in clients("Клиент;E-mail\nТополь;a@b.ru\nБерёза;a@b.ru\n")] == ["Тополь", "Берёза"]


def test_one_name_written_in_two_ways_with_one_number_is_one_client() -> None:
    (only,) = clients("Клиент;Телефон\nООО «Осина»;89120002001\nосина;+7 912 000-20-01\n")
    assert (only.name, len(only.places), only.marks) == ("ООО «Осина»", 2, ())


def test_a_row_without_a_name_is_of_the_client_that_has_its_number() -> None:
    first, second = clients("Клиент;Телефон;Комментарий\n;89120002001;утром\nОсина;89120002001;\nИва;89120002001;\n")
    assert (first.name, first.note, len(first.places)) == ("Осина", "утром", 2)
    assert second.name == "Ива"


def test_what_each_row_tells_of_a_person_is_kept_and_the_first_word_stays() -> None:
    (one,) = clients(
        "Клиент;ИНН;Контактное лицо;Телеграм;День рождения;Удобные часы\n"
        "Осина;7707083893;Вера Белова;@vera_k;;до обеда\n"
        "Осина;7707083893;Вера Белова;@other;9 мая;после обеда\n"
    )
    (vera,) = one.contacts
    assert vera.told == {"nick": "@vera_k", "birthday": Birthday(9, 5), "hours": "до обеда"}
