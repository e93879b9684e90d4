"""Dialogue: of a sheet whose columns nobody understands a person says what they hold."""

import pytest

from bot.program.app import App
from sandbox.doors.telegram import Telegram
from tests.clock import StandingClock
from tests.handlers.sample_company import founded
from tests.handlers.sent_files import loads, sent, wholes

TABLE = "Адрес;Сумма заказа;Дата заказа\nООО Дуб;1200;12.03.2026\nООО Клён;900;13.03.2026\n"
WORDS = {
    "ru": ("строки вижу, а клиентов нет", "Назвать столбцы", "Адрес → Адрес", "Клиент", "Назад"),
    "en": ("I see rows, but no clients", "Name the columns", "Адрес → Address", "Client", "Back"),
}


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_sheet_without_a_column_of_names_is_told_by_hand(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    company = await founded(telegram, app, clock, language)
    said, columns, address, client, back = WORDS[language]
    anna = company.anna
    await sent(anna, TABLE)
    anna.sees(said)
    await anna.taps(columns)
    await anna.taps(address)
    await anna.taps(client)
    await anna.taps(back)
    await loads(anna, language)
    assert [one.client.name for one in await wholes(company, anna)] == ["ООО Дуб", "ООО Клён"]
