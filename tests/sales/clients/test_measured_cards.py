"""Cards from one line, measured.

`given_cards.tsv` and `own_cards.tsv` hold the country, the line and what fills the card.

In the last column is what must be kept in any other field; a name of `-`: nobody said what the client is called.
"""

import csv
from pathlib import Path

import pytest

from sales.clients.card_lines import card_line
from sales.clients.card_lines.card_line import CardLine
from sales.clients.card_lines.card_reading import CardPerson
from sales.clients.client_draft import NewClient
from sales.ground.errors import Rejected

TABLES = ("given_cards.tsv", "own_cards.tsv")


def rows(table: str) -> list[list[str]]:
    with Path(__file__).with_name(table).open(encoding="utf-8", newline="") as lines:
        return [[*row, *[""] * 8][:8] for row in list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]]


def read(line: str, country: str) -> CardLine:
    """A line with no name is asked for one, and keeps what it says."""
    try:
        return card_line.parse(line.replace("\\n", "\n"), country)
    except Rejected as rejected:
        told = {name: str(rejected.data.get(name, "")) for name in ("contact", "email", "position", "note")}
        phones = card_line.parse(f"x {rejected.data['phone']}", country).phones if rejected.data["phone"] else ()
        return CardLine("", told["contact"], phones, told["email"], told["position"], told["note"])


def amiss(row: list[str]) -> list[str]:
    country, line, name, contact, position, phones, email, kept = row
    card = read(line, country)
    numbers = ";".join(phone.e164 or phone.typed for phone in card.phones)
    said = [(name.removeprefix("-"), card.name), (contact, card.contact), (phones, numbers), (email, card.email)]
    wrong = [value for wanted, value in said if wanted != value]
    wrong += [card.position] if position and position != card.position else []
    return wrong + ([f"lost {kept}"] if kept.casefold() not in card.beside.casefold() else [])


@pytest.mark.parametrize("table", TABLES)
def test_nine_lines_of_ten_fill_the_card_in_all_fields(table: str) -> None:
    wrong = [(row[1], told) for row in rows(table) if (told := amiss(row))]
    print(f"\n{table}: {len(rows(table)) - len(wrong)} of {len(rows(table))} right", *wrong, sep="\n")
    assert len(wrong) <= 0.1 * len(rows(table))


def test_a_number_belongs_to_the_person_before_it() -> None:
    card = read("Альтаир, Сергей 89122223344, секретарь Нина 89122223345, nina@altair.ru", "RU")
    (nina,) = card.others
    assert (card.contact, nina.name, nina.position, nina.email) == ("Сергей", "Нина", "секретарь", "nina@altair.ru")
    assert [phone.e164 for phone in nina.phones] == ["+79122223345"]


def test_each_person_of_a_line_becomes_a_contact_with_numbers_of_their_own() -> None:
    new = NewClient.of_line(read("Альтаир, Сергей 89122223344, Нина 89122223345, vega.ru, ИНН 7707083893", "RU"))
    people = NewClient.from_data(new.to_data()).people(1, "RU")
    assert [(one.name, [phone.e164 for phone in one.phones]) for one in people] == [
        ("Сергей", ["+79122223344"]),
        ("Нина", ["+79122223345"]),
    ]
    assert (new.site, new.tax_number) == ("vega.ru", "7707083893")


def test_a_draft_of_an_earlier_version_is_read() -> None:
    data = {"name": "Ромашка", "contact": "", "position": "", "phones": ["8 912 345-67-89"], "email": "", "note": ""}
    assert NewClient.from_data(data).people(1, "RU")[0].phones[0].e164 == "+79123456789"


def test_a_person_for_a_client_that_exists_keeps_everything_the_line_says_in_the_note() -> None:
    new = NewClient.of_person(CardLine("Анна", site="vega.ru", note="звонить утром", others=(CardPerson("Нина"),)))
    assert (new.contact, new.note) == ("Анна", "vega.ru, Нина, звонить утром")
