"""The way in: the owner's link, a company in one question and one tap, invitations, lost accounts, strangers."""

import asyncio
from datetime import timedelta

import pytest

from bot.app import App
from bot.owner_link import owner_link
from bot.settings import Registration
from sales.members import Me
from sales.scope import Role
from sandbox.people import Person
from sandbox.telegram import Telegram
from storage.database import Database
from tests.clock import StandingClock
from tests.handlers.company import Company

MENU = {
    "ru": ["Сегодня", "Записать", "Клиенты", "Новый клиент", "Рядом", "Отчёт"],
    "en": ["Today", "Log", "Clients", "New client", "Nearby", "Report"],
}


async def owner_s_link(database: Database) -> str:
    link = await owner_link(database, "touchbase_bot")
    assert link is not None
    return link


async def known(database: Database, person: Person) -> Me | None:
    async with database.read() as unit:
        briefing = (await unit.members.briefing([person.id])).get(person.id)
    return briefing.me if briefing else None


def keys(person: Person) -> list[str]:
    return [key.split(" ", 1)[1] for key in person.keys]


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
    olga.sees("Напишите название", "ООО Ромашка")
    await olga.says("Р" * 200)
    olga.sees("не больше 60 знаков")
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


async def invited(company: Company, by: Person, button: str = "➕ Менеджер") -> str:
    await by.says("/team")
    await by.taps(button)
    return next(line for line in by.screen.text.splitlines() if line.startswith("https://t.me/"))


async def test_a_rep_joins_by_a_link_with_one_tap(company: Company) -> None:
    link = await invited(company, company.owner)
    vera = company.telegram.person("Вера Белова", language="ru")
    await vera.opens(link)
    vera.sees("Ромашка", "Менеджер", "Вера Белова", "Москва, 10:00")
    await vera.taps("Да, всё верно")
    vera.sees("Вы в команде", "Новый клиент")
    assert keys(vera) == MENU["ru"]
    me = await company.me(vera)
    assert (me.member.role, me.member.name, me.workspace.id) == (Role.REP, "Вера Белова", company.workspace)


async def test_the_same_in_english_with_another_name_and_city(company_en: Company) -> None:
    link = await invited(company_en, company_en.owner, "➕ Lead")
    vera = company_en.telegram.person("vera_1987", language="en")
    await vera.opens(link)
    vera.sees("Daisy Ltd", "Lead", "vera_1987", "London, 07:00")
    await vera.taps("Name")
    await vera.says("Vera White")
    await vera.taps("Time zone")
    await vera.says("berlin")
    vera.sees("Vera White", "Berlin, 08:00")
    await vera.taps("Yes, that's right")
    me = await company_en.me(vera)
    assert (me.member.role, me.member.name, me.zone) == (Role.LEAD, "Vera White", "Europe/Berlin")


async def test_whoever_made_the_link_hears_that_it_was_used(company: Company) -> None:
    link = await invited(company, company.owner)
    vera = company.telegram.person("Вера Белова", language="ru")
    await vera.opens(link)
    await vera.taps("Да, всё верно")
    await company.app.tick()
    company.owner.sees("Вера Белова", "теперь в команде", "Менеджер")


async def test_a_link_lets_one_person_in(company: Company) -> None:
    link = await invited(company, company.owner)
    vera, gleb = (company.telegram.person(name, language="ru") for name in ("Вера", "Глеб"))
    await vera.opens(link)
    await gleb.opens(link)
    await asyncio.gather(vera.taps("Да, всё верно"), gleb.taps("Да, всё верно"))
    members = [person for person in (vera, gleb) if await known(company.database, person)]
    assert len(members) == 1
    loser = gleb if members == [vera] else vera
    loser.sees("Эта ссылка больше не действует")


async def test_a_link_lives_a_week(company: Company, clock: StandingClock) -> None:
    link = await invited(company, company.owner)
    clock.moves(timedelta(days=7, minutes=1))
    vera = company.telegram.person("Вера", language="ru")
    await vera.opens(link)
    vera.sees("Эта ссылка больше не действует")


async def test_a_link_of_somebody_who_was_removed_is_dead(company: Company) -> None:
    await company.owner.says("/team")
    await company.owner.taps("Лев Седов")
    await company.owner.taps("Сделать владельцем")
    link = await invited(company, company.lead)
    await company.owner.says("/team")
    await company.owner.taps("Лев Седов")
    await company.owner.taps("Убрать из команды")
    await company.owner.taps("Да, убрать")
    vera = company.telegram.person("Вера", language="ru")
    await vera.opens(link)
    vera.sees("Эта ссылка больше не действует")


async def test_a_member_who_opens_a_link_stays_where_they_are(company: Company) -> None:
    link = await invited(company, company.owner)
    before = await company.me(company.anna)
    await company.anna.opens(link)
    company.anna.sees("Вы в команде", "Ромашка")
    assert await company.me(company.anna) == before


async def test_a_lost_account_is_replaced_and_the_old_one_is_out_at_once(company: Company) -> None:
    anna = (await company.me(company.anna)).member
    await company.owner.says("/team")
    await company.owner.taps("Анна Петрова")
    await company.owner.taps("Заменить аккаунт")
    await company.owner.taps("Да")
    link = next(line for line in company.owner.screen.text.splitlines() if line.startswith("https://t.me/"))
    await company.anna.says("/today")
    company.anna.sees("по приглашению")
    assert [command["command"] for command in company.anna.commands] == ["start"]
    phone = company.telegram.person("Аня", language="ru")
    await phone.opens(link)
    phone.sees("Анна Петрова", "Менеджер")
    assert not phone.can_tap("Имя")
    await phone.taps("Да, всё верно")
    assert (await company.me(phone)).member.id == anna.id
    await company.app.tick()
    company.owner.sees("Анна Петрова", "с новым аккаунтом")


async def test_strangers_get_one_polite_line_an_hour(company: Company, clock: StandingClock) -> None:
    stranger = company.telegram.person("Чужой", language="ru")
    for words in ("/start", "Ромашка", "/report", "/start nonsense"):
        await stranger.says(words)
    assert len(stranger.screens) == 1
    stranger.sees("Touchbase работает по приглашению")
    stranger.does_not_see("Ромашка")
    clock.moves(timedelta(hours=1))
    await stranger.says("/help")
    assert len(stranger.screens) == 2


async def test_start_brings_the_keyboard_back_to_a_member(company: Company) -> None:
    await company.anna.says("/start")
    company.anna.sees("Вы в команде", "Ромашка")
    assert keys(company.anna) == MENU["ru"]


async def test_nobody_founds_a_company_without_a_link_unless_the_house_is_open(company: Company) -> None:
    stranger = company.telegram.person("Чужой", language="ru")
    await stranger.says("/start")
    stranger.sees("по приглашению")


class TestOpenRegistration:
    @pytest.fixture
    def registration(self) -> Registration:
        return Registration.OPEN

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
