"""E-mail addresses as they are typed and pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.ground.errors import Rejected
from sales.values import emails


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" Anna@Example.com ", "anna@example.com"),
        ("mailto:anna@example.com", "anna@example.com"),
        ("<anna@example.com>;", "anna@example.com"),
        ("anna@example.com.", "anna@example.com"),
        ("Иван@Почта.рф", "иван@почта.рф"),
    ],
)
def test_an_address_is_ready_to_compare(typed: str, address: str) -> None:
    assert emails.parse(typed) == address


@pytest.mark.parametrize("typed", ["", "anna", "anna@", "@example.com", "an na@example.com", "a@b", "a@b..ru"])
def test_what_is_not_an_address_is_asked_for_again(typed: str) -> None:
    with pytest.raises(Rejected) as refusal:
        emails.parse(typed)
    assert refusal.value.code == "email"


@given(text=st.text(max_size=40) | st.emails())
def test_no_text_can_break_the_reading_of_addresses(text: str) -> None:
    try:
        address = emails.parse(text)
    except Rejected:
        return
    assert emails.parse(address) == address
