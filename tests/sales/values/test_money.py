"""Amounts as people type them."""

import pytest
from babel.numbers import format_currency, format_decimal, get_currency_precision, list_currencies
from hypothesis import given
from hypothesis import strategies as st

from sales.ground.errors import Rejected
from sales.values import money


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("84 000", 84_000_00),
        ("84\u00a0000", 84_000_00),
        ("84000,50", 84_000_50),
        ("84000.5", 84_000_50),
        ("12,5к", 12_500_00),
        ("12.5k", 12_500_00),
        ("84 тыс", 84_000_00),
        ("84 тыс. руб.", 84_000_00),
        ("84 т.р.", 84_000_00),
        ("84 тр", 84_000_00),
        ("1.2 млн", 1_200_000_00),
        ("1.250 млн", 1_250_000_00),
        ("2 миллиона", 2_000_000_00),
        ("-3000", -3_000_00),
        ("−3 000 ₽", -3_000_00),
        ("минус 5 000", -5_000_00),
        ("1.234.567,89", 1_234_567_89),
        ("1,200", 1_200_00),
        ("84.000", 84_000_00),
        ("0,5", 50),
        ("100руб", 100_00),
        ("5m", 5_000_000_00),
        ("1'000", 1_000_00),
        ("0", 0),
        ("1 млн 200 тыс", 1_200_000_00),
        ("12 тысяч 500", 12_500_00),
        ("15тыр", 15_000_00),
        ("15 косарей", 15_000_00),
        ("2 по 300", 600_00),
        ("2*300", 600_00),
        ("2х300", 600_00),
        ("300 коробок по 25 руб", 7_500_00),
        ("минус 5000 возврат", -5_000_00),
        ("на 12500", 12_500_00),
        ("около 12 тыс", 12_000_00),
        ("1200300,-", 1_200_300_00),
        ("25 коп", 25),
    ],
)
def test_an_amount_is_understood_however_it_is_typed(text: str, minor: int) -> None:
    assert money.parse(text, "RUB") == minor


@pytest.mark.parametrize(
    "text", ["", "₽", "много", "1e5", "12,5,6", "0,005", "84-000", "10-12 тыс", "12500 + НДС", "²", "9" * 19]
)
def test_what_is_not_an_amount_is_asked_for_again(text: str) -> None:
    with pytest.raises(Rejected) as refusal:
        money.parse(text, "RUB")
    assert refusal.value.code == "amount"


@pytest.mark.parametrize(
    ("text", "minor"), [("-$5", -5_00), ("$1,200.50", 1_200_50), ("2 x 150", 300_00), ("50 cents", 50)]
)
def test_a_sum_may_name_its_currency(text: str, minor: int) -> None:
    assert money.parse(text, "USD") == minor


@pytest.mark.parametrize("text", ["$300", "300 долларов", "300 по $25"])
def test_a_sum_in_another_currency_is_asked_about(text: str) -> None:
    with pytest.raises(Rejected) as refusal:
        money.parse(text, "RUB")
    assert refusal.value.code == "foreign"


@pytest.mark.parametrize("text", ["2х500", "~12000", "на 12500", "12 тыс 500"])
def test_where_nobody_looks_at_it_only_one_plain_number_is_a_sum(text: str) -> None:
    assert money.parse(text, "RUB") > 0
    with pytest.raises(Rejected):
        money.exact(text, "RUB")


@pytest.mark.parametrize(("currency", "minor"), [("JPY", 1200), ("KWD", 1200_000), ("USD", 1200_00)])
def test_minor_units_are_the_currencys_own(currency: str, minor: int) -> None:
    assert money.parse("1200", currency) == minor


@pytest.mark.parametrize(
    "currency", ["RUB", "KZT", "BYN", "UZS", "USD", "EUR", "JPY", "RSD", "KWD", "UAH", "AMD", "GEL"]
)
def test_typed_and_shown_money_agree_on_minor_units(currency: str) -> None:
    assert currency in list_currencies()
    assert money.minor_digits(currency) == get_currency_precision(currency)


@given(minor=st.integers(-(10**14), 10**14), locale=st.sampled_from(["ru", "en", "de"]))
def test_a_formatted_amount_is_read_back(minor: int, locale: str) -> None:
    shown = format_decimal(minor / 100, "#,##0.00", locale=locale) if abs(minor) < 10**13 else str(minor / 100)
    assert money.parse(shown, "RUB") == round(float(minor))


@given(minor=st.integers(-(10**9), 10**9), currency=st.sampled_from(["RUB", "USD", "EUR", "KZT"]))
def test_money_as_the_bot_shows_it_is_read_back(minor: int, currency: str) -> None:
    assert money.parse(format_currency(minor / 100, currency, locale="ru"), currency) == minor


@given(text=st.text(max_size=40))
def test_no_text_can_break_the_reading_of_money(text: str) -> None:
    try:
        assert abs(money.parse(text, "RUB")) <= money.MOST
    except Rejected:
        return
