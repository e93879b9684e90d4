"""Phones as they are typed, pasted and shared."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.values import phones

UNDERSTOOD = [
    ("+7 912 345-67-89", "RU", "+79123456789", None),
    ("8 (912) 345-67-89", "RU", "+79123456789", None),
    ("9123456789", "RU", "+79123456789", None),
    ("79123456789", "RU", "+79123456789", None),
    ("79123456789", "BY", "+79123456789", None),
    ("375291234567", "RU", "+375291234567", None),
    ("998901234567", "RU", "+998901234567", None),
    ("+998 90 123 45 67", "RU", "+998901234567", None),
    ("8 701 123 45 67", "KZ", "+77011234567", None),
    ("8 701 123 45 67", "RU", "+77011234567", None),
    ("8 029 123 45 67", "BY", "+375291234567", None),
    ("8-800-555-35-35", "RU", "+78005553535", None),
    ("007 921 123 45 67", "RU", "+79211234567", None),
    ("8 495 123-45-67 доб. 123", "RU", "+74951234567", "123"),
    ("8 495 123-45-67 доб 123", "RU", "+74951234567", "123"),
    ("8 495 123-45-67 вн. 12", "RU", "+74951234567", "12"),
    ("8 495 123-45-67 #12", "RU", "+74951234567", "12"),
    ("(415) 555-2671 ext. 5", "US", "+14155552671", "5"),
    ("+44 20 7946 0018", "US", "+442079460018", None),
    ("07700 900123", "GB", "+447700900123", None),
]


@pytest.mark.parametrize(("typed", "country", "e164", "extension"), UNDERSTOOD)
def test_a_number_is_understood_however_it_is_written(
    typed: str, country: str, e164: str, extension: str | None
) -> None:
    phone = phones.parse(typed, country)
    assert (phone.typed, phone.e164, phone.extension) == (typed, e164, extension)


@pytest.mark.parametrize("typed", ["222-33-44", "22-33-44", "12345", "не знаю", "", "+7 912", "8 912 345 67 8"])
def test_what_is_not_understood_stays_as_it_was_typed(typed: str) -> None:
    phone = phones.parse(typed, "RU")
    assert (phone.typed, phone.e164, phone.extension) == (typed, None, None)


def test_two_numbers_in_one_cell_are_two_phones() -> None:
    found = phones.in_text("8 912 345-67-89, 8(495)123-45-67 доб.5", "RU")
    assert [(one.e164, one.extension) for one in found] == [("+79123456789", None), ("+74951234567", "5")]


def test_two_numbers_given_as_one_keep_the_first_understood_and_both_typed() -> None:
    phone = phones.parse("89123456789, 84951234567", "RU")
    assert (phone.e164, phone.typed) == ("+79123456789", "89123456789, 84951234567")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Иван 9123456789, офис 222-33-44", ["+79123456789", "222-33-44"]),
        ("89123456789 89223456789", ["+79123456789", "+79223456789"]),
        ("звонить 375291234567 Олегу", ["+375291234567"]),
        ("ИНН 7707083893, р/с 40702810900000000001", []),
        ("ИНН 500100732259", []),
        ("заказ на 84 000 000 до 25.12.2026", []),
        ("встреча 2026-11-22 в 14:30", []),
        ("встреча 2026-11-22 14-30", []),
        ("Егор 495 928-47-8, директор", ["495 928-47-8"]),
        ("+7 916 300-07-022", ["+7 916 300-07-022"]),
        ("8(4822)30-05-011", ["8(4822)30-05-011"]),
        ("от 300 000-500 000 руб", []),
    ],
)
def test_phones_are_found_among_other_words_and_figures(text: str, expected: list[str]) -> None:
    assert [one.e164 or one.typed for one in phones.in_text(text, "RU")] == expected


def test_the_place_of_a_phone_in_the_text_is_exact() -> None:
    text = "Пётр 8 495 123-45-67 вн. 12, директор"
    (found,) = phones.find(text, "RU")
    assert text[found.start : found.end] == found.phone.typed == "8 495 123-45-67 вн. 12"
    assert found.phone.extension == "12"


@pytest.mark.parametrize("text", ["4567", "+7 912", "(495) 123-45", "89123456789", "345-67–89"])
def test_figures_alone_are_a_search_for_a_phone(text: str) -> None:
    assert phones.looks_like_phone(text)


@pytest.mark.parametrize("text", ["456", "Ромашка 4567", "12.12", "1С 8.3 2024", "", "+-()"])
def test_anything_else_is_not_a_search_for_a_phone(text: str) -> None:
    assert not phones.looks_like_phone(text)


def test_a_number_is_shown_as_it_is_read_aloud() -> None:
    assert phones.pretty("+79123456789") == "+7 912 345-67-89"
    assert phones.pretty("as typed") == "as typed"


def test_the_last_digits_are_a_prefix_of_the_reversed_ones() -> None:
    assert phones.reversed_digits("+79123456789").startswith(phones.reversed_digits("67-89"))


@given(national=st.integers(9_000_000_000, 9_999_999_999))
def test_a_shown_number_is_understood_as_the_same(national: int) -> None:
    phone = phones.parse(f"8{national}", "RU")
    if phone.e164 is not None:
        assert phones.parse(phones.pretty(phone.e164), "BY").e164 == phone.e164


@given(text=st.text(max_size=60), country=st.sampled_from(["RU", "BY", "KZ", "US", "DE", "ZZ"]))
def test_no_text_can_break_the_reading_of_phones(text: str, country: str) -> None:
    phones.looks_like_phone(text)
    for one in [phones.parse(text, country), *phones.in_text(text, country)]:
        if one.e164 is not None:
            assert phonenumbers.is_valid_number(phonenumbers.parse(one.e164))


@given(text=st.text(alphabet="0123456789+-() ,.доб#ИНН", max_size=60))
def test_figures_of_all_kinds_keep_their_places(text: str) -> None:
    for found in phones.find(text, "RU"):
        assert " ".join(text[found.start : found.end].split()) == " ".join(found.phone.typed.split())


@pytest.mark.parametrize("typed", ["8 (4822) 70-10-16", "84822701016", "8 912 345-67-89"])
def test_a_russian_number_is_no_foreign_one_in_a_company_elsewhere(typed: str) -> None:
    assert phones.parse(typed, "GB").e164 is None


@pytest.mark.parametrize("typed", ["8-10-375-29-123-45-67", "8 10 375 29 123 45 67", "00375291234567"])
def test_what_is_dialled_before_a_country_is_no_part_of_its_number(typed: str) -> None:
    assert phones.parse(typed, "RU").e164 == "+375291234567"


@pytest.mark.parametrize("typed", ["495 928-47-8", "812 555-12-345", "81255512345", "993 123 45 678", "491711234567"])
@pytest.mark.parametrize("country", ["RU", "BY"])
def test_a_slip_of_a_digit_makes_no_number_of_a_far_country(typed: str, country: str) -> None:
    assert phones.parse(typed, country).e164 is None


NEIGHBOURS = ("373", "374", "375", "380")
"""Codes of countries; no region of Russia has one of them."""
NATIONAL = st.integers(3_010_000_000, 9_999_999_999).filter(lambda one: not str(one).startswith(NEIGHBOURS))


@given(national=NATIONAL, place=st.integers(0, 9), more=st.booleans())
def test_no_slip_of_one_digit_leads_abroad(national: int, place: int, more: bool) -> None:
    written = str(national)
    slipped = written[:place] + (written[place] * 2 if more else "") + written[place + 1 :]
    for typed in (slipped, f"8{slipped}"):
        e164 = phones.parse(typed, "RU").e164
        assert e164 is None or e164.startswith("+7")


@pytest.mark.parametrize(
    ("number", "country", "whole"),
    [
        ("491711234567", "RU", "+491711234567"),
        ("79123456789", "GB", "+79123456789"),
        ("84951110002", "RU", "84951110002"),
        ("8495111000", "RU", "8495111000"),
        ("84951110024", "RU", "84951110024"),
        ("447911123456", "GB", "447911123456"),
        ("+491711234567", "RU", "+491711234567"),
        ("49 171 1234567", "RU", "49 171 1234567"),
    ],
)
def test_a_phone_book_has_the_codes_of_countries(number: str, country: str, whole: str) -> None:
    assert phones.of_phone_book(number, country) == whole


def test_a_number_that_is_kept_for_examples_is_a_mobile_and_with_a_digit_too_many_none() -> None:
    assert phones.is_mobile("+447700900123")
    assert not phones.is_mobile("+4477009001234")
    assert phones.parse("07700 9001234", "GB").e164 is None
