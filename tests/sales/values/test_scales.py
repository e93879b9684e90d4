"""Sums on buttons are something in the company's own money."""

from sales.values.scales import client_sums, large_orders, minor


def test_ten_thousand_roubles_are_a_hundred_pounds_and_a_million_sums() -> None:
    assert client_sums("RUB") == (10_000, 50_000, 100_000, 500_000)
    assert client_sums("GBP") == (100, 500, 1_000, 5_000)
    assert client_sums("UZS")[0] == 1_000_000
    assert large_orders("RUB") == (50_000, 100_000, 300_000, 1_000_000)


def test_a_whole_unit_has_as_many_minor_ones_as_its_currency_says() -> None:
    assert [minor(5, code) for code in ("RUB", "JPY", "KWD")] == [500, 5, 5_000]
