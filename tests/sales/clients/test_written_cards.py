"""Cards from lines as different people write them: signatures, mush in small letters, forms, notes passed on.

`written_cards.tsv` has the columns of `own_cards.tsv`; a cell's alternatives stand between `|`, what must be kept
between `;`, in whatever field and in whatever form. `hard_cards.tsv` has those that are not read as they should be.
"""

import csv
import re
from pathlib import Path

from sales.clients.card_lines.card_line import CardLine
from sales.ground.errors import Rejected
from sales.values import birthdays
from tests.sales.clients.test_measured_cards import read


def rows(table: str) -> list[list[str]]:
    with Path(__file__).with_name(table).open(encoding="utf-8", newline="") as lines:
        return [[*row, *[""] * 8][:8] for row in list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]]


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


def test_lines_as_others_write_them_fill_the_card() -> None:
    assert not [(row[1], said) for row in rows("written_cards.tsv") if (said := amiss(row))]


def test_what_is_not_read_yet_is_little_and_loses_no_word() -> None:
    hard, read_well = rows("hard_cards.tsv"), rows("written_cards.tsv")
    for country, most in (("RU", 0.08), ("GB", 0.08)):
        wrong = sum(row[0] == country for row in hard)
        total = wrong + sum(row[0] == country for row in read_well)
        print(f"{country}: {total - wrong} of {total} right")
        assert wrong <= most * total
    assert not [row[1] for row in hard if any(said.startswith("lost") for said in amiss(row))]
