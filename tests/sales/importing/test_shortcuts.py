"""What most cells of a file look like is understood by a shorter way: it must lead where the long way leads.

The long way is taken by the same text with something beside it that changes nothing of the answer.
"""

import string

import phonenumbers
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sales.importing.people.numbers import emails_in
from sales.values import phones
from sales.values.company_names import LONG_LEGAL_FORMS, company_key, search_key

ASCII = st.text(st.characters(max_codepoint=127))
LABEL = st.text(string.ascii_letters + string.digits + "._+-", max_size=12)
NATIONAL = st.from_regex(r"9[0-9]{9}|[0-9]{10}", fullmatch=True)


@given(ASCII)
@example("A\x1fB\x00c  D")
def test_a_plain_text_has_the_key_that_any_text_has(text: str) -> None:
    assert f"{search_key(text)} е".strip() == search_key(f"{text} ё")


@given(ASCII)
def test_the_digits_of_a_plain_text_are_those_of_any_text(text: str) -> None:
    assert phones.digits(text) == phones.digits(f"{text}я")


@given(LABEL, LABEL, st.sampled_from(["ru", "com", "example", "рф", "x", ""]))
def test_an_address_alone_in_a_cell_is_read_as_among_others(name: str, host: str, zone: str) -> None:
    address = f"{name}@{host}.{zone}"
    assert emails_in(address) == emails_in(f"{address} ")


@given(NATIONAL, st.sampled_from(["+7", "7", "8"]), st.sampled_from(["", " ", "-"]))
def test_a_russian_number_is_what_the_library_says(national: str, prefix: str, between: str) -> None:
    typed = f"{prefix}{between}{national[:3]}{between}{national[3:]}"
    told = phonenumbers.parse(typed, "RU")
    valid = phonenumbers.is_valid_number(told)
    e164 = phonenumbers.format_number(told, phonenumbers.PhoneNumberFormat.E164)
    assert (phones.parse(typed, "RU").e164 == e164) is valid


@pytest.mark.parametrize("form", LONG_LEGAL_FORMS)
def test_every_long_legal_form_is_left_out_of_keys(form: str) -> None:
    assert company_key(f"{form} «Ромашка»") == company_key(f"Ромашка, {form.upper()}") == "ромашка"
