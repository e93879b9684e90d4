"""How numbers and days look to a reader, and that no line ends between a number and what it counts."""

from datetime import UTC, date, datetime

import pytest

from handlers.frame.errors import reason
from handlers.speech.reader import Reader
from handlers.speech.words import LANGUAGES, fill, whole
from sales.ground.errors import Rejected
from sales.values.birthdays import Birthday


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


@pytest.mark.parametrize(("currency", "shown"), [("RUB", "84,000"), ("GBP", "840"), ("KZT", "420,000")])
def test_an_example_of_a_sum_is_what_an_order_comes_to_there(currency: str, shown: str) -> None:
    reader = Reader("en", "Europe/Moscow", datetime(2026, 11, 18, 9, tzinfo=UTC), currency)
    assert f"for example: {shown} or " in reason(reader, Rejected("amount"))


@pytest.mark.parametrize(
    ("currency", "minor", "shown"),
    [("RUB", 97_666.66, "977 ₽"), ("RUB", 9_766_666 / 100, "977 ₽"), ("JPY", 97.6, "98 ¥")],
)
def test_an_average_is_told_in_whole_units(currency: str, minor: float, shown: str) -> None:
    reader = Reader("ru", "Europe/Moscow", datetime(2026, 11, 18, 9, tzinfo=UTC), currency)
    assert reader.about(minor).replace("\xa0", " ") == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_ends_within_a_day_a_sum_or_a_number_with_its_unit(language: str) -> None:
    reader = Reader(language, "Europe/Moscow", datetime(2026, 11, 18, 9, tzinfo=UTC))
    december = date(2027, 12, 17)
    shown = [
        reader.short_day(december).rpartition(" ")[0],  # the year may go to another line
        reader.day(december).partition(" ")[2].rpartition(" ")[0],
        reader.headline(december).partition(" ")[2],
        reader.birthday(Birthday(17, 12)),
        reader.weekday(december),
        reader.moment(datetime(2026, 11, 17, 9, tzinfo=UTC)),
        reader.money(84_000_00),
        reader.n_("{n} client", "{n} clients", 1_000),
        reader.p_("ago", "30 min ago").rpartition(" ")[0],
    ]
    assert [one for one in shown if " " in one] == []
    assert reader.day(december).count("\xa0") == 1


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("например 84 000 или 12,5к", "например 84\xa0000 или 12,5к"),
        ("9 мая 1984", "9\xa0мая 1984"),
        ("по +7 912 345-67-89 в 10", "по +7 912 345-67-89 в 10"),
        ("12.03.2025 звонил", "12.03.2025 звонил"),
        ("до 18:00 сегодня", "до 18:00 сегодня"),
    ],
)
def test_only_numbers_with_what_they_count_are_held_together(said: str, kept: str) -> None:
    assert whole(said) == kept


@pytest.mark.parametrize(
    ("template", "name", "said"),
    [
        ("Saved. <b>{name}</b>.", "ИП Назаров А. А.", "Saved. <b>ИП Назаров А. А.</b>"),
        ("Saved. <b>{name}</b>.", "Ромашка", "Saved. <b>Ромашка</b>."),
        ("{name}...", "А. А.", "А. А...."),
        ("{name}, ну.. ладно.", "А. А.", "А. А., ну.. ладно."),
    ],
)
def test_a_name_that_ends_with_a_full_stop_ends_its_sentence(template: str, name: str, said: str) -> None:
    assert fill(template, name=name) == said
