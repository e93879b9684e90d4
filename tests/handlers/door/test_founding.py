"""Founding a company: the owner's link, one question and one tap, and all that may be said otherwise."""

import pytest

from bot.doors.owner_link import owner_link
from bot.process.settings import Registration
from bot.program.app import App
from sales.ground.scope import Role
from sandbox.doors.telegram import Telegram
from storage.database import Database
from tests.handlers.conftest import Restart
from tests.handlers.sample_company import MENU, Company, keys, known


async def owner_s_link(database: Database) -> str:
    link = await owner_link(database, "touchbase_bot")
    assert link is not None
    return link


async def test_whoever_opens_the_owner_s_link_founds_a_company_in_one_question_and_one_tap(
    telegram: Telegram, app: App, database: Database
) -> None:
    olga = telegram.person("Ольга Орлова", language="ru")
    await olga.opens(await owner_s_link(database))
    olga.sees("Добро пожаловать")
    await olga.says("ООО «Ромашка & Ко»")
    olga.sees("ООО «Ромашка & Ко»", "Россия", "российский рубль", "Москва, 10:00")
    assert len(olga.screens) == 1, "what was asked is cleared up"
    await olga.taps("Да, всё верно")
    olga.sees("ООО «Ромашка & Ко»", "первого клиента", "Новый клиент", "Пригласить команду")
    assert keys(olga) == MENU["ru"]
    assert "team" in [command["command"] for command in olga.commands]
    me = await known(database, olga)
    assert me is not None
    assert (me.member.role, me.member.name, me.workspace.currency, me.zone) == (
        Role.OWNER, "Ольга Орлова", "RUB", "Europe/Moscow",
    )  # fmt: skip


async def test_the_same_in_english(telegram: Telegram, app: App, database: Database) -> None:
    olivia = telegram.person("Olivia Owen", language="en")
    await olivia.opens(await owner_s_link(database))
    olivia.sees("Welcome")
    await olivia.says("Daisy Ltd")
    olivia.sees("Daisy Ltd", "United Kingdom", "British Pound", "London, 07:00")
    await olivia.taps("Yes, that's right")
    olivia.sees("Daisy Ltd", "first client", "New client", "Invite the team")
    assert keys(olivia) == MENU["en"]


async def test_country_currency_and_zone_are_changed_by_a_tap_or_in_words(
    telegram: Telegram, app: App, database: Database
) -> None:
    olga = telegram.person("Ольга", language="ru")
    await olga.opens(await owner_s_link(database))
    await olga.says("Ромашка")
    await olga.taps("Страна")
    await olga.taps("Казахстан")
    olga.sees("Казахстан", "тенге", "Алматы")
    await olga.taps("Валюта")
    await olga.says("доллары нью-йоркские")
    olga.sees("Не знаю такой валюты", "RUB")
    await olga.says("usd")
    olga.sees("доллар США")
    await olga.taps("Страна")
    await olga.says("россия")
    await olga.taps("Часовой пояс")
    await olga.says("Екатеринбург")
    olga.sees("Екатеринбург, 12:00", "российский рубль")
    await olga.taps("Да, всё верно")
    me = await known(database, olga)
    assert me is not None
    assert (me.workspace.country, me.workspace.zone) == ("RU", "Asia/Yekaterinburg")


async def test_a_shared_location_says_what_time_it_is(telegram: Telegram, app: App, database: Database) -> None:
    olga = telegram.person("Ольга", language="ru")
    await olga.opens(await owner_s_link(database))
    await olga.says("Ромашка")
    await olga.taps("Часовой пояс")
    await olga.shares_location(55.03, 82.92)
    olga.sees("Новосибирск, 14:00")


async def test_a_company_has_to_have_a_name(telegram: Telegram, app: App, database: Database) -> None:
    olga = telegram.person("Ольга", language="ru")
    await olga.opens(await owner_s_link(database))
    await olga.says("!!!")
    olga.sees("Напишите имя или название", "ООО Ромашка")
    await olga.says("Р" * 200)
    olga.sees("не больше 60 знаков")
    await olga.says("Ромашка")
    olga.sees("Всё верно?")


async def test_an_answer_that_is_none_leads_back_to_the_question(
    telegram: Telegram, app: App, database: Database
) -> None:
    olga = telegram.person("Ольга", language="ru")
    await olga.opens(await owner_s_link(database))
    for words in ("/start", "/today"):
        await olga.says(words)
        olga.sees("Ответьте на вопрос выше")
    await olga.says("Ромашка")
    olga.sees("Всё верно?")


async def test_founding_can_be_left_and_begun_anew(telegram: Telegram, app: App, database: Database) -> None:
    olga = telegram.person("Ольга", language="ru")
    link = await owner_s_link(database)
    await olga.opens(link)
    await olga.says("/cancel")
    olga.sees("Хорошо, не записываю")
    await olga.opens(link)
    await olga.taps("Отмена")
    olga.sees("Хорошо, не записываю")
    await olga.opens(link)
    await olga.says("Ромашка")
    olga.sees("Всё верно?")


async def test_a_second_tap_on_yes_founds_no_second_company(telegram: Telegram, app: App, database: Database) -> None:
    olga = telegram.person("Ольга", language="ru")
    await olga.opens(await owner_s_link(database))
    await olga.says("Ромашка")
    screen = olga.screen
    yes = screen.buttons()[0]
    await olga.presses(screen, yes)
    first = await known(database, olga)
    await olga.presses(screen, yes)
    assert olga.can_tap("Пригласить команду")
    assert await known(database, olga) == first


async def test_a_restart_at_any_step_changes_nothing(telegram: Telegram, restart: Restart, database: Database) -> None:
    await restart()
    olga = telegram.person("Ольга", language="ru")
    await olga.opens(await owner_s_link(database))
    await restart()
    await olga.says("Ромашка")
    await restart()
    await olga.taps("Страна")
    await restart()
    await olga.says("беларусь")
    await restart()
    await olga.taps("Да, всё верно")
    me = await known(database, olga)
    assert me is not None
    assert (me.workspace.name, me.workspace.currency, me.zone) == ("Ромашка", "BYN", "Europe/Minsk")


async def test_the_owner_s_links_die_with_the_first_company(telegram: Telegram, app: App, database: Database) -> None:
    early, late = await owner_s_link(database), await owner_s_link(database)
    olga, rival = telegram.person("Ольга", language="ru"), telegram.person("Пётр", language="ru")
    await rival.opens(late)
    await rival.says("Лютик")
    await olga.opens(early)
    await olga.says("Ромашка")
    await olga.taps("Да, всё верно")
    await rival.taps("Да, всё верно")
    rival.sees("Эта ссылка больше не действует")
    assert await known(database, rival) is None
    assert await owner_link(database, "touchbase_bot") is None


async def test_nobody_founds_a_company_without_a_link_unless_the_house_is_open(company: Company) -> None:
    stranger = company.telegram.person("Чужой", language="ru")
    await stranger.says("/start")
    stranger.sees("по приглашению")


class TestOpenRegistration:
    @pytest.fixture
    def registration(self) -> Registration:
        return Registration.OPEN

    async def test_whoever_knocks_is_shown_the_way(self, telegram: Telegram, app: App) -> None:
        pyotr = telegram.person("Пётр", language="ru")
        await pyotr.says("Здравствуйте")
        pyotr.sees("Начните с команды /start")

    async def test_anybody_founds_a_company_of_their_own(
        self, telegram: Telegram, app: App, database: Database
    ) -> None:
        for name, company in (("Ольга", "Ромашка"), ("Пётр", "Лютик")):
            person = telegram.person(name, language="ru")
            await person.says("/start")
            await person.says(company)
            await person.taps("Да, всё верно")
            me = await known(database, person)
            assert me is not None
            assert me.workspace.name == company
