"""Cards from lines as different people write them: signatures, mush in small letters, forms, notes passed on.

`written_cards.tsv` has the columns of `own_cards.tsv`; a cell's alternatives stand between `|`, what must be kept
between `;`, in whatever field and in whatever form.
"""

import csv
import re
from pathlib import Path

import pytest

from sales.clients.card_lines.card_line import CardLine
from sales.ground.errors import Rejected
from sales.values import birthdays
from tests.sales.clients.test_measured_cards import read

MOST_WRONG = {"RU": 0.08, "GB": 0.1}
"""Of all lines, by country."""


def rows(country: str) -> list[list[str]]:
    with Path(__file__).with_name("written_cards.tsv").open(encoding="utf-8", newline="") as lines:
        table = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [[*row, *[""] * 8][:8] for row in table if row[0] == country]


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold().replace("ё", "е")))


def is_one_of(wanted: str, told: str) -> bool:
    return " ".join(told.split()).strip(" .").casefold() in [one.strip(" .").casefold() for one in wanted.split("|")]


def is_kept(piece: str, card: CardLine) -> bool:
    extensions = " ".join(f"{phone.typed} {phone.extension}" for phone in card.phones)
    text = f"{card.name} {card.contact} {card.position} {card.email} {card.beside} {extensions}"
    told = [one for one in piece.split("|") if one in text or words(one) <= words(text) or is_birthday(one, card)]
    return bool(told)


def is_birthday(piece: str, card: CardLine) -> bool:
    try:
        return card.birthday is not None and birthdays.parse(piece).day == card.birthday.day
    except Rejected:
        return False


def amiss(row: list[str]) -> list[str]:
    country, line, name, contact, position, phones, email, kept = row
    card = read(line, country)
    told = [(name, card.name), (contact, card.contact), (position, card.position), (email, card.email)]
    numbers = sorted(phone.e164 or phone.typed for phone in card.phones)
    wrong = [said or f"no {wanted}" for wanted, said in told if not is_one_of(wanted, said)]
    wrong += [] if numbers == sorted(filter(None, phones.split(";"))) else [" ".join(numbers)]
    return wrong + [f"lost {piece}" for piece in kept.split(";") if not is_kept(piece, card)]


@pytest.mark.parametrize("country", sorted(MOST_WRONG))
def test_lines_as_others_write_them_fill_the_card_and_lose_no_word(country: str) -> None:
    told = rows(country)
    wrong = [(row[1], said) for row in told if (said := amiss(row))]
    print(f"\n{country}: {len(told) - len(wrong)} of {len(told)} right", *wrong, sep="\n")
    assert len(wrong) <= MOST_WRONG[country] * len(told)
    assert not [line for line, said in wrong if any(one.startswith("lost") for one in said)]
