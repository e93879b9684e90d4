"""Tax numbers by country."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.ground.errors import Rejected
from sales.values import tax_numbers


@pytest.mark.parametrize(
    ("typed", "country", "number"),
    [
        ("7707083893", "RU", "7707083893"),
        ("ИНН 7707 083893", "RU", "7707083893"),
        ("инн: 500100732259", "RU", "500100732259"),
        ("200988541", "BY", "200988541"),
        ("БИН 123456789012", "KZ", "123456789012"),
        ("DE 136.695.976", "DE", "DE136695976"),
        ("12-3456789", "US", "123456789"),
    ],
)
def test_a_number_is_kept_without_label_and_spaces(typed: str, country: str, number: str) -> None:
    assert tax_numbers.parse(typed, country) == number


@pytest.mark.parametrize(
    ("typed", "country"),
    [("7707083894", "RU"), ("770708389", "RU"), ("200988542", "BY"), ("1234567890", "KZ"), ("abcd", "US"), ("", "RU")],
)
def test_a_slip_is_noticed(typed: str, country: str) -> None:
    with pytest.raises(Rejected) as refusal:
        tax_numbers.parse(typed, country)
    assert refusal.value.code == "tax_number"


@given(text=st.text(max_size=30), country=st.sampled_from(["RU", "BY", "KZ", "US", "DE", "ru"]))
def test_no_text_can_break_the_reading_of_tax_numbers(text: str, country: str) -> None:
    try:
        number = tax_numbers.parse(text, country)
    except Rejected:
        return
    assert tax_numbers.parse(number, country) == number
