"""Dialogue: whatever is filled in a file stands in the three cards shown before it is loaded."""

import pytest

from tests.handlers.sample_company import Company
from tests.handlers.sent_files import sent

FILLED = {
    "ru": (
        (
            "Клиент;Юр. название;Город;Регион;Адрес;Второй адрес;Как войти;Сайт;Мессенджеры;ИНН;"
            "Код в учёте;Часы работы;"
            "Источник;Условия;Поставщик;Потенциал;Сезон;Довольны ли;Место в сети;Метки;Контакт;Должность;"
            "Роль в решении;"
            "Телеграм;Удобные часы\n"
            "Ромашка;ООО «Ромашка плюс»;Пермь;Пермский край;Ленина 5;Склад, Мира 7;со двора;romashka.ru;"
            "вотсап;7707083893;"
            "К-17;9-18;Выставка;отсрочка 14 дней;Конкурент и Ко;100 000 в месяц;лето;8;точка;опт, север;"
            "Пётр;закупщик;ЛПР;"
            "@petr_zakup;после 15\n"
        ),
        ("🏛 ООО «Ромашка плюс»", "Пермь", "🗺 Пермский край", "Ленина 5", "📦 Склад, Мира 7", "🔑 со двора"),
        ("🌐 romashka.ru", "📨 вотсап", "🧾 7707083893", "🔢 К-17", "🚪 9-18", "Выставка", "Условия: отсрочка 14 дней"),
        ("Поставщик: Конкурент и Ко", "Потенциал: 100 000 в месяц", "Сезон: лето", "Довольны ли: 8"),
        ("Место в сети: точка", "🏷 опт, север", "Пётр, закупщик", "ЛПР со слов", "@petr_zakup", "🕓 после 15"),
    ),
    "en": (
        (
            "Client;Legal name;City;Region;Address;Second address;How to get in;Site;Messengers;Accounting code;"
            "Opening hours;Source;Terms;Supplier;Potential;Season;Satisfaction;Place in the chain;Tags;"
            "Contact;Position;"
            "Buying role;Telegram;Convenient hours\n"
            "Daisy;Daisy Ltd;Leeds;Yorkshire;5 High Street;Depot, 7 Mill Road;from the yard;daisy.com;whatsapp;C-17;"
            "9-18;Exhibition;14 days;Rival and Co;5,000 a month;summer;8;a point;bulk, north;Peter;buyer;"
            "Decision maker;"
            "@peter_buys;after 3 pm\n"
        ),
        ("🏛 Daisy Ltd", "Leeds", "🗺 Yorkshire", "5 High Street", "📦 Depot, 7 Mill Road", "🔑 from the yard"),
        ("🌐 daisy.com", "📨 whatsapp", "🔢 C-17", "🚪 9-18", "Exhibition", "Terms: 14 days"),
        ("Supplier: Rival and Co", "Potential: 5,000 a month", "Season: summer", "Satisfaction: 8"),
        ("a point", "🏷 bulk, north", "Peter, buyer", "Says they decide", "@peter_buys", "🕓 after 3 pm"),
    ),
}


@pytest.mark.parametrize("language", FILLED)
async def test_all_that_a_file_says_of_a_client_is_shown_before_it_is_loaded(
    company: Company, company_en: Company, language: str
) -> None:
    anna = (company if language == "ru" else company_en).anna
    file, *told = FILLED[language]
    await sent(anna, file)
    anna.sees(*(word for words in told for word in words))
