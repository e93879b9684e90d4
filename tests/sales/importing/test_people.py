"""Who stands in a cell, with which numbers and with what beside the name."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.importing.cells.book import Book, Sheet
from sales.importing.people.numbers import emails_in, numbers_in, phones_in
from sales.importing.people.people import people_in
from sales.importing.understanding import Setting, understand


@pytest.mark.parametrize(
    ("written", "people", "rest"),
    [
        ("Иванов Пётр", [("Иванов Пётр", "")], []),
        ("Иванов Пётр, директор", [("Иванов Пётр", "директор")], []),
        ("директор Иванов Пётр", [("Иванов Пётр", "директор")], []),
        ("Иванов П.С. (директор); Анна - бухгалтер", [("Иванов П.С.", "директор"), ("Анна", "бухгалтер")], []),
        ("Пётр, Анна", [("Пётр", ""), ("Анна", "")], []),
        ("Иванов, Пётр", [("Иванов Пётр", "")], []),
        ("гл. инженер Кузнецов Иван", [("Кузнецов Иван", "гл. инженер")], []),
        ("Зам. директора по АХЧ Зуева Е.А.", [("Зуева Е.А.", "Зам. директора по АХЧ")], []),
        (
            "Козлов И.И., снабженец\nПетрова Анна (гл. бух.)\nдиректор - Рябов Олег",
            [("Козлов И.И.", "снабженец"), ("Петрова Анна", "гл. бух."), ("Рябов Олег", "директор")],
            [],
        ),
        ("Ашот, хозяин", [("Ашот", "хозяин")], []),
        ("Людмила Ив. (завмаг)", [("Людмила Ив.", "завмаг")], []),
        ("Ольга - зав. производством", [("Ольга", "зав. производством")], []),
        ("Тимур - смотритель маяка", [("Тимур", "смотритель маяка")], []),
        ("Пётр/Мария", [("Пётр", ""), ("Мария", "")], []),
        ("John Smith - night keeper", [("John Smith", "night keeper")], []),
        ("тел. секретаря 50-60-70", [("", "секретарь")], []),
        ("Иванов, директор, факс 33-44-58", [("Иванов", "директор")], ["факс 33-44-58"]),
        ("менеджер по закупкам", [("", "менеджер по закупкам")], []),
    ],
)
def test_people_and_positions_of_one_cell_are_told_apart(
    written: str, people: list[tuple[str, str]], rest: list[str]
) -> None:
    found, left = people_in(written, "RU")
    assert ([(person.name, person.position) for person in found], left) == (people, rest)


@pytest.mark.parametrize(
    ("written", "extension", "words"),
    [
        ("8 921 000-00-00 (Мария бух.), доб. 12", "12", "Мария бух."),
        ("8 495 111-22-33 (Мария, доб. 12)", "12", "Мария"),
        ("8 495 111-22-33 доб. 12 (Мария)", "12", "Мария"),
    ],
)
def test_an_extension_behind_the_words_of_a_number_is_the_numbers(
    written: str, extension: str | None, words: str
) -> None:
    (said,) = numbers_in(written, "RU")
    assert (said.phone and said.phone.extension, said.words) == (extension, words)


def test_an_extension_in_a_cell_of_people_is_no_part_of_a_name() -> None:
    (person,), rest = people_in("Секретарь Ольга Петровна доб. 12", "RU")
    assert (person.name, person.position, person.note, rest) == ("Ольга Петровна", "Секретарь", ["доб. 12"], [])


@pytest.mark.parametrize("written", ["уволилась", "Факс", "факс 8 495 123-45-67"])
def test_a_remark_among_contacts_stands_in_the_note(written: str) -> None:
    rows = [("Клиент", "Контактное лицо", "Телефон"), ("Ромашка", written, "8 903 111-22-33"), ("Лютик", "Анна", None)]
    told = understand(Book((Sheet("Л", tuple(rows)),)), Setting("RU", "RUB", date(2026, 11, 19))).clients[0]
    assert ([one.name for one in told.contacts], told.note) == ([""], f"Контактное лицо: {written}")


def test_a_remark_in_a_row_that_goes_on_with_the_client_above_is_of_that_client() -> None:
    rows = (
        ("Клиент", "Контактное лицо", "Телефон"),
        ("Ромашка", "Анна", "8 903 111-22-33"),
        (None, "уволилась", None),
        ("Лютик", "Пётр", "8 903 111-22-34"),
        ("Мак", "Ольга", "8 903 111-22-35"),
    )
    told = understand(Book((Sheet("Л", rows),)), Setting("RU", "RUB", date(2026, 11, 19)))
    assert (len(told.clients), told.bad, told.clients[0].note) == (3, (), "Контактное лицо: уволилась")


@pytest.mark.parametrize("written", ["уволилась", "Уволилась", "Факс", "fax", "больше не работает", "доб. 12"])
def test_what_is_no_name_makes_nobody(written: str) -> None:
    assert people_in(written, "RU") == ([], [written])


@pytest.mark.parametrize("written", ["павел", "ольга", "Наталья Шило", "Иван Гость", "Игорь", "михаил", "Кит"])
def test_names_that_end_like_a_verb_are_names(written: str) -> None:
    (person,), rest = people_in(written, "RU")
    assert (person.name, rest) == (written, [])


@pytest.mark.parametrize(
    ("written", "name", "role", "note"),
    [
        ("Пётр, звонить утром", "Пётр", "unknown", ["звонить утром"]),
        ("Ольга (уволилась)", "Ольга", "unknown", ["уволилась"]),
        ("Рябов О. 8 903 111-22-33 (после 15:00)", "Рябов О.", "unknown", ["после 15:00"]),
        ("Денис @denis_vector", "Денис", "unknown", ["@denis_vector"]),
        ("ЛПР - Пётр", "Пётр", "decides", []),
        ("Света решает", "Света", "decides", []),
        ("Jane Cooper, decides", "Jane Cooper", "decides", []),
        ("Ольга уволилась", "Ольга", "unknown", ["уволилась"]),
        ("Иванов Пётр больше не работает", "Иванов Пётр", "unknown", ["больше не работает"]),
    ],
)
def test_what_stands_beside_a_name_is_of_that_person(written: str, name: str, role: str, note: list[str]) -> None:
    (person,), left = people_in(written, "RU")
    assert (person.name, person.position, person.role.value, person.note, left) == (name, "", role, note, [])


def test_the_numbers_of_a_line_are_of_whoever_stands_beside_them() -> None:
    for written in ("Иванов 89031112240, Петров 89041112240", "8 903 111-22-40 Иванов; 8 904 111-22-40 Петров"):
        people, _ = people_in(written, "RU")
        assert [(one.name, [phone.e164 for phone in one.phones]) for one in people] == [
            ("Иванов", ["+79031112240"]),
            ("Петров", ["+79041112240"]),
        ]


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("8 (921) 123-45-67", ["+79211234567"]),
        ("8 921 123-45-67, 89211234568", ["+79211234567", "+79211234568"]),
        ("89211234567/89211234568", ["+79211234567", "+79211234568"]),
        ("+7 921 123-45-67 доб. 12", ["+79211234567"]),
        ("моб. 89211234567, раб. 8 812 310-11-22", ["+79211234567", "+78123101122"]),
        ("222-33-44", [None]),
        ("8 903 111 22 33, 34, 35", ["+79031112233", "+79031112234", "+79031112235"]),
        ("89201112233/44", ["+79201112233", "+79201112244"]),
        ("8 4822 50-50-50, 12", ["+74822505050"]),
        ("8-10-375-29-123-45-67", ["+375291234567"]),
        ("0049 30 1234567", ["+49301234567"]),
        ("(4822)334457 факс 334458", ["+74822334457"]),
        ("7,92113E+10", [None]),
        ("нет", []),
    ],
)
def test_all_phones_of_a_cell_are_kept(written: str, numbers: list[str | None]) -> None:
    found, _ = phones_in(written, "RU")
    assert [phone.e164 for phone in found] == numbers


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("8 903 111-22-33 (после 15:00)", ["после 15:00"]),
        ("8-4822-33-44-55 доб. 12 (Мария бух.)", ["Мария бух."]),
        ("(4822)334457 факс 334458", ["факс 334458"]),
        ("факс 33-44-58", ["факс"]),
        ("тел. 8 903 111-22-33; моб. 8 903 111-22-34", ["", ""]),
        ("+7903-111-22-33/WhatsApp", ["WhatsApp"]),
        ("8 4822 50-50-50, 12", ["", "8 4822 50-50-50, 12"]),
        ("Иванов 89031112240, Петров 89041112240", ["Иванов", "Петров"]),
    ],
)
def test_words_beside_a_number_are_not_lost(written: str, words: list[str]) -> None:
    assert [one.words for one in numbers_in(written, "RU")] == words


def test_addresses_of_a_cell_are_kept_and_the_bad_ones_marked() -> None:
    found, marks, rest = emails_in("Info@Romashka.ru; anna@romashka, общий")
    assert found == ["info@romashka.ru"]
    assert [mark.typed for mark in marks] == ["anna@romashka"]
    assert rest == ["anna@romashka", "общий"]


PIECES = (
    "Иванов Пётр", "Козлов И.И.", "Людмила Ив.", "директор", "гл. бух.", "хозяин", "сын хозяина", "8 903 111-22-33",
    "+7 904 111-22-44", "50-60-70", "факс 33-44-55", "a@b.ru", "(после 15:00)", "уволилась", "звонить утром",
    "Jane Cooper", "Мария бух.", "12.03", "WhatsApp", "доб. 12",
)  # fmt: skip
BETWEEN = (", ", " ", "; ", "\n", " - ", " (", ") ", " / ", ": ", " и ")
CELLS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BETWEEN)), min_size=1, max_size=5).map(
    lambda parts: "".join(piece + sign for piece, sign in parts)
)


@given(CELLS)
def test_no_word_of_a_cell_of_people_is_lost(written: str) -> None:
    people, rest = people_in(written, "RU")
    told = [text for one in people for text in (one.name, one.position, *one.note, *one.emails)]
    numbers = [text for one in people for phone in one.phones for text in (phone.typed, phone.extension or "")]
    assert _words(written) <= _words(" ".join([*told, *numbers, *rest]))


@given(CELLS)
def test_no_word_of_a_cell_of_numbers_is_lost(written: str) -> None:
    said = numbers_in(written, "RU")
    told = [text for one in said for text in (one.words, one.phone.typed if one.phone else "")]
    extensions = [one.phone.extension or "" for one in said if one.phone]
    assert _words(written) <= _words(" ".join([*told, *extensions]))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w@]+", text.casefold())) - {"и", "доб"}
