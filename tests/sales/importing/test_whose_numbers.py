"""A number is of the name beside it: where that is not sure, it is of nobody else by name."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sales.importing.cells.book import Book, Sheet
from sales.importing.said.clients import ImportedClient
from sales.importing.understanding import Setting, understand
from tests.files.telling import told

NAMES = ("Коля", "Маша", "Лапин Юрий Андреевич", "Людмила", "Зуева Е.А.", "Пётр Сомов")
BESIDE = (" ", ", ", " - ", ": ", " (касса) ", " - директор, ", ", гл. бух. ")
BETWEEN = (". ", "; ", ", ", "\n", " / ", " // ")


def client(heading: str, cell: str) -> ImportedClient:
    rows = [("Клиент", heading), ("Ромашка", cell)]
    (one,) = understand(Book((Sheet("База", rows),)), Setting("RU", "RUB", date(2026, 11, 18))).clients
    return one


@given(
    st.sampled_from(["Телефоны", "Контакты", "ФИО"]),
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=3, unique=True),
    st.lists(st.sampled_from(BESIDE), min_size=3, max_size=3),
    st.sampled_from(BETWEEN),
)
def test_no_number_is_of_anothers_name(heading: str, names: list[str], beside: list[str], between: str) -> None:
    cell = between.join(
        f"{name}{sign}8 905 600-00-4{place}" for place, (name, sign) in enumerate(zip(names, beside, strict=False))
    )
    whose = {number.typed[-1]: one.name for one in client(heading, cell).contacts for number in one.phones}
    assert set(whose) == set(map(str, range(len(names))))
    assert all(not name or name == names[int(place)] for place, name in whose.items())


@pytest.mark.parametrize(
    "cell",
    [
        "Коля, 8 905 600 00 43. Маша, 8 905 600 00 44",
        "Коля - директор, +7 905 600 00 43. Маша (касса) +7 905 600 00 44",
        "Коля 8 905 600 00 43; Маша: 8 905 600 00 44",
        "Коля 8 905 600 00 43 // снабжение: Маша 8 905 600 00 44",
    ],
)
@pytest.mark.parametrize("heading", ["Телефоны", "Контакты", "Контактное лицо"])
def test_each_number_is_of_the_name_before_it(heading: str, cell: str) -> None:
    contacts = client(heading, cell).contacts
    assert [(one.name, [number.e164 for number in one.phones]) for one in contacts] == [
        ("Коля", ["+79056000043"]),
        ("Маша", ["+79056000044"]),
    ]


@pytest.mark.parametrize("heading", ["Телефоны", "Контакты", "Контактное лицо"])
@pytest.mark.parametrize("sign", [" ", ", ", " - ", "\n", "; ", " ("])
def test_an_address_among_numbers_is_of_whoever_stands_before_it(heading: str, sign: str) -> None:
    last = client(heading, f"Коля 8 905 600 00 43; Юлия 8 905 600 00 09{sign}yulia@lider.example").contacts[-1]
    assert (last.name, last.email) == ("Юлия", "yulia@lider.example")


PIECES = (*NAMES, "директор", "8 905 600 00 43", "+7 905 600 00 44", "a@b.ru", "yulia@lider.example", "звонить утром")


@example(
    "Контакты", [("Коля", ". "), ("Коля", ". "), ("директор", ". "), ("Лапин Юрий Андреевич", "; "), ("директор", ".")]
)
@example("Телефоны", [("Коля", " - "), ("Коля", "; "), ("Коля", " - "), ("Маша", ". ")])
@given(
    st.sampled_from(["Телефоны", "Контакты", "ФИО", "E-mail"]),
    st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from((*BETWEEN, " ", " - "))), min_size=1, max_size=6),
)
def test_no_word_of_a_cell_is_lost_nor_an_address(heading: str, parts: list[tuple[str, str]]) -> None:
    cell = "".join(piece + sign for piece, sign in parts)
    out = told(
        understand(
            Book((Sheet("База", [("Клиент", heading), ("Ромашка", cell)]),)), Setting("RU", "RUB", date(2026, 11, 18))
        )
    )
    out = out.casefold().partition("ромашка")[2]
    digits = "".join(filter(str.isdecimal, out))
    for piece, _ in parts:
        if piece[-1].isdecimal():
            assert "".join(filter(str.isdecimal, piece))[1:] in digits
        else:
            assert all(word.strip(".") in out for word in piece.casefold().split())


def test_an_address_beside_a_number_of_nobody_is_the_clients() -> None:
    whole = client("Телефоны", "8 905 600 00 09 yulia@lider.example")
    (one,) = whole.contacts
    assert (one.phones[0].e164, whole.email, one.note) == ("+79056000009", "yulia@lider.example", "")


@pytest.mark.parametrize("heading", ["Телефоны", "Контакты", "Контактное лицо"])
@pytest.mark.parametrize(
    ("cell", "name", "position"),
    [
        ("дир. Кравцов Н. Н.", "Кравцов Н. Н.", "дир."),
        ("Олег Юр. - гл. механик", "Олег Юр.", "гл. механик"),
        ("Тоха 8905-600-0006 ватсап", "Тоха", ""),
        ("председатель Матвеев, 8 (48232) 2-15-30", "Матвеев", "председатель"),
        ("Рыбин Сергей Павлович, зам. по закупкам +7 905 600-00-02", "Рыбин Сергей Павлович", "зам. по закупкам"),
        ("завгар Николай Иваныч 8 905 600 00 23", "Николай Иваныч", "завгар"),
        ("Landlord - Geoff Pike", "Geoff Pike", "Landlord"),
    ],
)
def test_whoever_stands_in_a_cell_of_people_or_numbers_has_a_name(
    heading: str, cell: str, name: str, position: str
) -> None:
    (one,) = client(heading, cell).contacts
    assert (one.name, one.position) == (name, position)


@pytest.mark.parametrize(
    ("cell", "contacts"),
    [
        ("Ирина бух. 8 905 600 00 04, 8 905 600 00 05", [("Ирина", "8 905 600 00 04"), ("", "8 905 600 00 05")]),
        ("8 905 600 00 05; бухг. Ирина 600-03", [("", "8 905 600 00 05"), ("Ирина", "600-03")]),
        ("8 905 600 00 05 / бухг. Ирина 8 905 600 00 04", [("", "8 905 600 00 05"), ("Ирина", "8 905 600 00 04")]),
    ],
)
def test_numbers_stay_in_the_order_of_the_cell(cell: str, contacts: list[tuple[str, str]]) -> None:
    assert [(one.name, one.phones[0].typed) for one in client("Телефоны", cell).contacts] == contacts


def test_an_address_beside_unknown_words_is_of_nobody_above() -> None:
    whole = client("Контакты", "Ian McBride; write to us at gill@nstar.example")
    assert [(one.name, one.email) for one in whole.contacts] == [("Ian McBride", "")]
    assert whole.note == "Контакты: write to us at, gill@nstar.example"


def test_words_beside_a_number_of_the_firm_itself_are_kept() -> None:
    one = client("Компания: Рабочий телефон", "4822 50-60-05 (Семёныч, до 17)")
    assert [contact.note for contact in one.contacts] == ["4822 50-60-05: Семёныч, до 17"]
