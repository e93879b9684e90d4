"""A sum among other words: `given.tsv` and `own.tsv` hold where it stands, the currency, the words and the sum.

In major units; `REJ`: it is refused, `ok` and `any`: it is read, nothing: the words name no sum.
"""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.days.spoken import folded
from sales.ground.errors import Rejected
from sales.values import money
from sales.values.amounts import sums

RETURNED = "Ромашка вернули"
"""What was returned is said by the verb, and known to the reader of sentences."""


def rows(table: str) -> list[tuple[str, str, str, str]]:
    with Path(__file__).with_name(table).open(encoding="utf-8") as lines:
        return [(row[0], row[1], row[2], row[3]) for row in list(csv.reader(lines, delimiter="\t"))[1:]]


def read(where: str, currency: str, words: str) -> str:
    """REJ: refused; empty: no sum among the words, or one to be asked about."""
    found = None if where == "typed" else sums.find(folded(words))
    if where != "typed" and (found is None or found.unclear):
        return ""
    try:
        minor = money.parse(found.text if found else words, currency)
    except Rejected:
        return "REJ" if where == "typed" else ""
    minor = -minor if words.startswith(RETURNED) else minor
    return f"{minor / 10 ** money.minor_digits(currency):.10g}"


@pytest.mark.parametrize("table", ["given.tsv", "own.tsv"])
def test_no_sum_is_a_wrong_one(table: str) -> None:
    said = [(read(*row[:3]), *row) for row in rows(table)]
    assert said
    assert [one for one in said if not _is_right(one[0], one[-1])] == []


def _is_right(understood: str, sum_: str) -> bool:
    return understood not in {"", "REJ"} if sum_ in {"ok", "any"} else understood == sum_


@pytest.mark.parametrize(
    ("words", "minor"), [("84 тыс стаканы", 84_000_00), ("12 коробок на 15 тыс", 15_000_00), ("300 по 25", 7_500_00)]
)
def test_an_orders_sum_is_understood_among_words_too(words: str, minor: int) -> None:
    assert sums.order_sum(words, "RUB") == minor


@pytest.mark.parametrize("words", ["10-12 тыс", "много", "15к, 20к", "5000 шт"])
def test_a_sum_that_is_not_clear_is_asked_for_again(words: str) -> None:
    with pytest.raises(Rejected):
        sums.order_sum(words, "RUB")


@given(text=st.text(max_size=60))
def test_no_text_can_break_the_search_for_a_sum(text: str) -> None:
    plain = folded(text)
    found = sums.find(plain)
    assert found is None or plain[found.start : found.end].strip()
