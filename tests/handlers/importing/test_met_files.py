"""Dialogue: files as people have them, sent to the bot: whoever stands there is in the base, the rest is named."""

import pytest

from bot.program.app import App
from sandbox.doors.telegram import Telegram
from tests.clock import StandingClock
from tests.files.met import NAMES, met
from tests.handlers.sample_company import Company, founded
from tests.handlers.sent_files import loads, names, sent

LANGUAGES = {"RU": "ru", "GB": "en"}


@pytest.mark.long  # a dialogue for each file
@pytest.mark.parametrize("name", NAMES)
async def test_whoever_stands_in_a_file_that_was_met_is_in_the_base(
    name: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    file = met(name)
    language = LANGUAGES[file.setting.country]
    company = await founded(telegram, app, clock, language)
    await sent(company.lead, file.content, name)
    await loads(company.lead, language)
    assert sorted(await names(company, company.owner)) == sorted(file.said)


TITLED = "Прайс: {0};;\nКлиент;Телефон;Заметки\nДуб;89161110301;\nИтого;1;345\n"


async def test_what_the_preview_has_no_room_for_stands_in_what_to_check(company: Company) -> None:
    lead = company.lead
    await sent(lead, TITLED.format("цены действуют до конца ноября, вопросы к Марине"))
    lead.sees("Над таблицей: «Прайс: цены действуют до конца ноября,…»", "не беру: «Итого · 1 · 345»")
    await lead.taps("Что проверить: 1")
    lead.sees("Не беру: Прайс: цены действуют до конца ноября, вопросы к Марине")
    lead.does_not_see("Это сохраню, как написано")
    await lead.taps("Назад")
    await loads(lead)
    assert await names(company, lead) == ["Дуб"]


async def test_what_the_preview_shows_whole_needs_no_checking(company: Company) -> None:
    await sent(company.lead, TITLED.format("цены"))
    company.lead.sees("Над таблицей: «Прайс: цены»")
    assert not [label for label in company.lead.buttons if label.startswith("Что проверить")]
