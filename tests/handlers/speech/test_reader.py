"""How numbers look to a reader."""

from datetime import UTC, datetime

import pytest

from handlers.speech.reader import Reader


@pytest.mark.parametrize(
    ("language", "currency", "minor", "shown"),
    [
        ("en", "RUB", 0, "₽0"),
        ("en", "RUB", -500, "−₽5"),
        ("en", "KZT", 8_400_050, "₸84,000.50"),
        ("en", "BYN", 500, "Br 5"),
        ("en", "GBP", 500, "£5"),
        ("ru", "RUB", -500, "−5 ₽"),
        ("ru", "UZS", 500, "5 soʻm"),
        ("ru", "MDL", 500, "5 MDL"),
    ],
)
def test_money_has_the_currency_s_own_sign_in_every_language(
    language: str, currency: str, minor: int, shown: str
) -> None:
    reader = Reader(language, "Europe/Moscow", datetime(2026, 11, 18, 9, tzinfo=UTC), currency)
    assert reader.money(minor).replace("\xa0", " ") == shown
