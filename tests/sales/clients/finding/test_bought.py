"""Who buys this and not that, in words: wholly of the company's products, in whatever case, in both languages."""

import pytest

from sales.clients.finding.bought import asked, unknown
from sales.company.directories import DirectoryKind, Entry

NAMES = ("Стаканы", "Крышки", "Пакеты", "Стакан 250 мл", "Cups", "Lids", "Paper bags")
GOODS = [Entry(number, DirectoryKind.PRODUCT, None, name, number) for number, name in enumerate(NAMES)]


@pytest.mark.parametrize(
    ("text", "buys", "lacks"),
    [
        ("стаканы без крышек", {0, 3}, {1}),
        ("Кто берёт стаканы, но не берёт крышки?", {0, 3}, {1}),
        ("стаканы и пакеты без крышек", {0, 2, 3}, {1}),
        ("стакан 250 без пакетов", {3}, {2}),
        ("cups but no lids", {4}, {5}),
        ("Who buys cups but doesn't buy lids?", {4}, {5}),
        ("cups without lids and paper bags", {4}, {5, 6}),
        ("кто берёт стаканы", {0, 3}, set()),
        ("Кто уже покупает пакеты и крышки?", {1, 2}, set()),
        ("кто не берёт крышки", set(), {1}),
        ("who buys cups", {4}, set()),
        ("Who doesn't take lids?", set(), {5}),
    ],
)
def test_both_halves_name_products(text: str, buys: set[int], lacks: set[int]) -> None:
    assert asked(text, GOODS) == (frozenset(buys), frozenset(lacks))


@pytest.mark.parametrize(
    "text",
    [
        "Ромашка без крышек",
        "стаканы без звонка",
        "без крышек",
        "стаканы",
        "cups, no answer",
        "крышки без крышек",
        "cups no",
    ],
)
def test_whatever_else_is_said_is_no_such_question(text: str) -> None:
    assert asked(text, GOODS) is None


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("стаканы без соломинок", ["соломинок"]),
        ("соломинки и вилки без крышек", ["соломинки", "вилки"]),
        ("кто берёт соломинки", ["соломинки"]),
        ("who buys forks but no spoons", ["forks", "spoons"]),
        ("стаканы без крышек", []),
        ("Ромашка без ответа", []),
        ("поговорили без директора", []),
    ],
)
def test_what_is_asked_for_and_is_no_product_is_known(text: str, missing: list[str]) -> None:
    assert unknown(text, GOODS) == missing
