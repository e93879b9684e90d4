"""A company's own words: how many it may have, and what becomes of one that a rep brings."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sales.company.directories import DirectoryKind, Entry, has_room, may_name, named_in, proposal

OFFERED = [Entry(number, DirectoryKind.PRODUCT, None, f"Товар {number}", number) for number in range(80)]
RETIRED = [replace(one, retired=True) for one in OFFERED]
WAITING = [replace(one, retired=True, proposed_by=1) for one in OFFERED]


@pytest.mark.parametrize(
    ("known", "waits"),
    [(WAITING[:19], True), (WAITING[:20], False), (RETIRED[:79], True), (RETIRED, False)],
    ids=["19 wait", "20 wait", "79 ever", "80 ever"],
)
def test_a_word_waits_for_an_owner_while_there_is_room_for_a_button(known: Sequence[Entry], *, waits: bool) -> None:
    assert (proposal(1, DirectoryKind.PRODUCT, "Ложки", 1, known) is not None) is waits


def test_twenty_are_offered_and_those_that_are_no_longer_take_nobodys_place() -> None:
    assert has_room([*OFFERED[:19], *RETIRED[19:]])
    assert not has_room(OFFERED[:20])


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("крышки для стаканов", "Крышки для стаканов"),
        ("крышка для стаканов", "Крышки для стаканов"),
        ("крышки", "Крышки"),
        ("стакан", "Стакан"),
        ("стаканы", "Стаканы"),
        ("стаканы с крышками", "Стаканы"),
    ],
)
def test_of_products_with_words_in_common_the_one_is_meant_that_is_said(said: str, meant: str) -> None:
    names = ("Стаканы", "Стакан", "Крышки", "Крышки для стаканов")
    found = named_in(said, [Entry(place, DirectoryKind.PRODUCT, None, name, place) for place, name in enumerate(names)])
    assert found is not None
    assert found.text == meant


def test_a_remark_is_no_products_name() -> None:
    assert may_name("Ложка чайная большая белая")
    assert not may_name("Ложка чайная большая белая вилка")
    assert not may_name("ъ" * 41)
