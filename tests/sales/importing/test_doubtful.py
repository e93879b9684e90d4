"""What is no phone, no address and no tax number stands in the note under its heading, and is counted."""

from datetime import date

import pytest

from handlers.files.reading.reading import read
from sales.importing.said.clients import ImportedClient, Understood
from sales.importing.said.fields import Field
from sales.importing.understanding import Setting, understand
from sales.work.outcomes import Outcome

SETTING = Setting("RU", "RUB", date(2026, 11, 19))


def understood(table: str) -> Understood:
    return understand(read("a.csv", table.encode()), SETTING)


def only(table: str) -> ImportedClient:
    (client,) = understood(table).clients
    return client


@pytest.mark.parametrize("heading", ["Договор №", "Номер", "№ накладной", "Рабочий номер", "Invoice #"])
def test_short_numbers_are_no_phones_whatever_stands_above_them(heading: str) -> None:
    found = understood(f"Клиент;{heading}\nОсина;17\nИва;18\nТополь;19\n")
    assert found.columns[1].field in {Field.OTHER, Field.SKIP}
    assert not [phone for client in found.clients for phone in client.phones]


def test_the_number_of_a_contract_stands_in_the_note_under_its_heading() -> None:
    assert only("Клиент;Договор №\nОсина;17\n").note == "Договор №: 17"
    assert only("Клиент;Договор №\nОсина;2024/00017\n").note == "Договор №: 2024/00017"


def test_a_short_number_among_phones_is_in_the_note_and_to_check() -> None:
    first, second = understood("Клиент;Телефон\nОсина;89120002001\nИва;12\n").clients
    assert (first.note, second.note, second.phones) == ("", "Телефон: 12", ())
    assert [mark.code for mark in second.marks] == ["phone"]


def test_a_column_of_phones_with_words_among_them_stays_one() -> None:
    found = understood("Клиент;Телефон\nОсина;уточнить\nИва;нет\nТополь;22-33-44\n")
    assert found.columns[1].field is Field.PHONE


def test_what_is_no_address_and_no_tax_number_is_in_the_note_and_to_check() -> None:
    client = only("Клиент;E-mail;ИНН\nОсина;не знаю;123\n")
    assert (client.email, client.tax_number) == ("", "")
    assert client.note == "E-mail: не знаю\nИНН: 123"
    assert [(mark.code, mark.typed) for mark in client.marks] == [("email", "не знаю"), ("tax_number", "123")]


@pytest.mark.parametrize(
    "table", ["Клиент;Последний контакт;Заметки\nОсина;12.3.25;{}\n", "Клиент;1 касание\nОсина;12.3.25 {}\n"]
)
@pytest.mark.parametrize("words", ["ошиблись номером", "Не тот номер", "wrong number"])
def test_a_number_that_is_said_to_be_wrong_is_to_check(table: str, words: str) -> None:
    client = only(table.format(words))
    assert [touch.outcome for touch in client.touches] == [Outcome.NO_ANSWER]
    assert [mark.code for mark in client.marks] == ["phone"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [("1.5.26 цены 3.5.26 каталог", ["date"]), ("1.5.26 звонок 3.5.26 отказ", []), ("1.5.26 КП от 3.4.26 отказ", [])],
)
def test_words_that_may_tell_of_one_more_touch_are_to_check(words: str, codes: list[str]) -> None:
    assert [mark.code for mark in only(f"Клиент;1 касание\nОсина;{words}\n").marks] == codes
