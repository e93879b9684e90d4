"""A line of a table of sales sells what it is, and not what that is for."""

import pytest

from sales.company.directories import DirectoryKind, Entry
from sales.importing.accounting.goods import product_of

LIST = ("Стаканы", "Крышки", "Бумажные стаканы", "Кофе", "Сироп", "Cups", "Lids", "Paper cups", "Coffee", "Syrup")


def entries(*words: str) -> list[Entry]:
    return [Entry(number, DirectoryKind.PRODUCT, None, word, number) for number, word in enumerate(words)]


@pytest.mark.parametrize(
    ("line", "product"),
    [
        ("Крышки для стаканов", "Крышки"),
        ("Крышка 80 мм под стакан", "Крышки"),
        ("Стакан 250 мл с крышкой", "Стаканы"),
        ("Крышка стакана белая", "Крышки"),
        ("Стаканы бумажные 250", "Бумажные стаканы"),
        ("Белые стаканы, 50 шт", "Стаканы"),
        ("Сироп для кофе", "Сироп"),
        ("Lids for cups", "Lids"),
        ("Cup lids 80mm, white", "Lids"),
        ("Cups with lids", "Cups"),
        ("White paper cups 8oz", "Paper cups"),
        ("Coffee syrup", "Syrup"),
        ("Syrup for coffee", "Syrup"),
    ],
)
def test_of_several_of_the_list_the_one_that_is_sold_is_it(line: str, product: str) -> None:
    found = product_of(line, entries(*LIST))
    assert found is not None
    assert found.text == product


@pytest.mark.parametrize("line", ["Крышки для стаканов", "Подставка под стаканы", "Lids for cups", "Holder for cups"])
def test_what_it_is_for_is_not_sold_though_the_list_has_nothing_else(line: str) -> None:
    assert product_of(line, entries("Стаканы", "Cups")) is None


def test_a_name_of_the_list_that_says_what_it_is_for_is_found_whole() -> None:
    found = product_of("Крышки для стаканов 80 мм", entries("Крышки", "Крышки для стаканов", "Стаканы"))
    assert found is not None
    assert found.text == "Крышки для стаканов"


@pytest.mark.parametrize(("line", "product"), [("Крышки белые 80 мм", "Крышки"), ("Lids 80mm", "Lids")])
def test_a_name_that_says_what_it_is_for_is_not_meant_where_that_is_not_said(line: str, product: str) -> None:
    found = product_of(line, entries("Крышки", "Крышки для стаканов", "Lids", "Lids for cups"))
    assert found is not None
    assert found.text == product


@pytest.mark.parametrize(("line", "product"), [("Для стаканов крышки", "Крышки"), ("For cups: lids", "Lids")])
def test_of_a_line_that_begins_with_what_it_is_for_all_words_are_looked_at(line: str, product: str) -> None:
    found = product_of(line, entries("Крышки", "Lids"))
    assert found is not None
    assert found.text == product
