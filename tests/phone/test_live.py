"""The page lives: windows agree, breaks heal, the clock moves, and what is unread is counted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from aiogram import Bot
from aiohttp import ClientSession
from playwright.async_api import Browser, expect

from sandbox import Clock, Person, Telegram
from sandbox.server import serve
from tests.phone.conftest import NARROW, WIDE, Opens
from tests.phone.window import Phone, Window
from tests.ports import free_port

pytestmark = pytest.mark.asyncio(loop_scope="session")
SCREENFUL = 40


async def _fill(bot: Bot, person: Person) -> None:
    for number in range(SCREENFUL):
        await bot.send_message(person.id, f"Строка {number}")


async def test_windows_see_the_same_chat(opens: Opens, anna: Person) -> None:
    here, there = [(await opens()).phone(anna.id) for _ in range(2)]
    await here.says("карточка")
    await there.sees("карточка", "касание 5 из 12")
    await there.taps("Звонок")
    await here.sees("Записан звонок")


async def test_the_page_heals_when_the_server_comes_back(browser: Browser, telegram: Telegram, bot: Bot) -> None:
    anna = telegram.person("Анна", started=True)
    port = free_port()
    async with serve(telegram, port=port) as address:
        await bot.send_message(anna.id, "до")
        page = await browser.new_page(viewport=WIDE)
        await page.goto(address)
        phone = Window(page).phone(anna.id)
        await phone.sees("до")
    await expect(phone.place.locator(".state")).to_have_text("соединение…")
    await bot.send_message(anna.id, "пока не было связи")
    async with serve(telegram, port=port):
        await phone.sees("до", "пока не было связи")
        await expect(phone.messages).to_have_count(2)
        await expect(phone.place.locator(".state")).to_have_text("бот")
        await page.close()


async def test_another_telegram_behind_the_address_starts_the_page_anew(browser: Browser) -> None:
    port = free_port()
    async with serve(Telegram(), port=port) as address:
        page = await browser.new_page()
        await page.goto(address)
        await expect(page.locator(".nobody")).to_be_visible()
    other = Telegram()
    boris = other.person("Борис", started=True)
    async with serve(other, port=port):
        await expect(page.locator(f".phone[data-person='{boris.id}']")).to_be_visible()
        await expect(page.locator(".nobody")).to_have_count(0)
        await page.close()


async def test_a_page_that_was_here_is_told_only_what_it_missed(address: str, anna: Person, bot: Bot) -> None:
    await bot.send_message(anna.id, "раз")
    async with ClientSession(f"{address}/") as client:
        first = await _event(client, {})
        await bot.send_message(anna.id, "два")
        assert '"раз"' not in await _event(client, {"Last-Event-ID": first.split("\n")[0].removeprefix("id: ")})
        assert '"раз"' in await _event(client, {"Last-Event-ID": "another-1"})


async def _event(client: ClientSession, headers: dict[str, str]) -> str:
    async with client.get("phone/news", headers=headers) as news:
        return (await news.content.readuntil(b"\n\n")).decode()


async def test_someone_new_gets_a_phone_and_others_can_be_left_out(opens: Opens, telegram: Telegram) -> None:
    everybody, boris_only = await opens(), await opens("?people=Борис")
    assert await boris_only.page.locator(".phone").count() == 0
    boris = telegram.person("Борис", started=True)
    for window in (everybody, boris_only):
        await expect(window.phone(boris.id).place).to_be_visible()
    await expect(everybody.page.locator(".phone")).to_have_count(2)
    await expect(boris_only.page.locator(".phone")).to_have_count(1)


async def test_typing_is_seen_until_the_message_comes(phone: Phone, anna: Person, bot: Bot) -> None:
    state = phone.place.locator(".state")
    await expect(state).to_have_text("бот")
    await bot.send_chat_action(anna.id, "typing")
    await expect(state).to_have_text("печатает")
    await bot.send_message(anna.id, "Вот")
    await expect(state).to_have_text("бот")


async def test_a_new_message_does_not_pull_down_who_reads_above(phone: Phone, anna: Person, bot: Bot) -> None:
    await _fill(bot, anna)
    await expect(phone.last).to_be_in_viewport()
    await phone.messages.first.scroll_into_view_if_needed()
    down = phone.place.get_by_role("button", name="К последним сообщениям")
    await expect(down).to_be_visible()
    await bot.send_message(anna.id, "Новость")
    await expect(down.locator(".badge")).to_have_text("1")
    await expect(phone.messages.first).to_be_in_viewport()
    await down.click()
    await expect(phone.last).to_be_in_viewport()
    await expect(down).to_be_hidden()


async def test_a_message_taller_than_the_screen_is_read_from_its_beginning(
    window: Window, phone: Phone, anna: Person, bot: Bot
) -> None:
    await _fill(bot, anna)
    await bot.send_message(anna.id, "<b>Четверг</b>" + "\nстрока" * SCREENFUL)
    beginning = phone.last.locator("b")
    await expect(beginning).to_be_in_viewport()
    await window.page.reload()
    await expect(beginning).to_be_in_viewport()
    await expect(phone.place.locator(".down .badge")).to_be_empty()


async def test_who_reads_below_stays_there(phone: Phone, anna: Person, bot: Bot) -> None:
    await _fill(bot, anna)
    await bot.send_message(anna.id, "Новость")
    await phone.sees("Новость")
    await expect(phone.last).to_be_in_viewport()
    await phone.says("/start")
    await expect(phone.place.locator(".keys")).to_be_visible()
    await expect(phone.last).to_be_in_viewport()


async def test_on_a_narrow_screen_tabs_change_the_person_and_count(opens: Opens, telegram: Telegram, bot: Bot) -> None:
    boris = telegram.person("Борис", started=True)
    window = await opens(size=NARROW)
    theirs = window.phone(boris.id)
    await expect(theirs.place).to_be_hidden()
    tab = window.page.get_by_role("tab", name="Борис")
    await bot.send_message(boris.id, "Доброе утро")
    await expect(tab.locator(".badge")).to_have_text("1")
    await expect(window.page).to_have_title("(1) Touchbase")
    await tab.click()
    await expect(theirs.place).to_be_visible()
    await expect(tab.locator(".badge")).to_be_empty()
    await tab.press("ArrowLeft")
    await expect(theirs.place).to_be_hidden()


async def test_the_clock_moves_for_everybody(opens: Opens, telegram: Telegram) -> None:
    clock = telegram.now
    assert isinstance(clock, Clock)
    window, other = await opens(), await opens()
    buttons = window.page.locator(".clock")
    await buttons.get_by_role("button", name="+1 ч").click()
    await expect(buttons.get_by_role("button", name="Сейчас")).to_be_enabled()
    assert clock.shift == timedelta(hours=1)
    await buttons.get_by_role("button", name="Завтра 08:30").click()
    for page in (window.page, other.page):
        await expect(page.locator(".clock .time b")).to_have_text("08:30")
        await expect(page.locator(".status .time")).to_have_text("08:30")
    await buttons.get_by_role("button", name="Сейчас").click()
    await expect(other.page.locator(".clock").get_by_role("button", name="Сейчас")).to_be_disabled()
    assert clock.shift == timedelta()


async def test_the_clock_comes_back_to_where_a_demo_began(window: Window, telegram: Telegram) -> None:
    clock = telegram.now
    assert isinstance(clock, Clock)
    clock.advance(timedelta(days=2))
    clock.settle()
    buttons = window.page.locator(".clock")
    await buttons.get_by_role("button", name="+1 ч").click()
    await buttons.get_by_role("button", name="Сейчас").click()
    await expect(buttons.get_by_role("button", name="Сейчас")).to_be_disabled()
    assert clock.shift == timedelta(days=2)


async def test_every_phone_shows_the_time_where_it_is(browser: Browser) -> None:
    standing = Telegram(now=lambda: datetime(2026, 11, 19, 5, 30, tzinfo=UTC))
    moscow = standing.person("Анна", started=True)
    east = standing.person("Борис", zone="Asia/Vladivostok", started=True)
    moscow.hurried = east.hurried = True
    await moscow.says("здесь")
    await east.says("там")
    async with serve(standing) as address:
        page = await browser.new_page(viewport=WIDE)
        await page.goto(address)
        for person, hour in {moscow: "08:30", east: "15:30"}.items():
            phone = Window(page).phone(person.id)
            await expect(phone.place.locator(".status .time")).to_have_text(hour)
            await expect(phone.last.locator(".meta:not(.room) time")).to_have_text(hour)
        await page.close()


async def test_the_next_morning_is_that_of_the_zone(address: str, telegram: Telegram) -> None:
    async with ClientSession(f"{address}/") as client:
        for zone in ("Europe/Moscow", "Asia/Vladivostok", "America/New_York"):
            before = telegram.now()
            answer = await client.post("sandbox/clock", json={"until": "08:30", "zone": zone})
            now = datetime.fromisoformat((await answer.json())["now"])
            assert now.astimezone(ZoneInfo(zone)).strftime("%H:%M") == "08:30"
            assert timedelta() < now - before <= timedelta(days=1, hours=1, seconds=1)  # once a year


async def test_a_clock_of_somebody_else_is_only_shown(browser: Browser) -> None:
    standing = Telegram(now=lambda: datetime(2026, 11, 19, 5, 30, tzinfo=UTC))
    standing.person("Анна", started=True)
    async with serve(standing) as address:
        page = await browser.new_page(viewport=WIDE)
        await page.goto(address)
        await expect(page.locator(".clock .time b")).to_have_text("08:30")
        await expect(page.locator(".clock").get_by_role("button", name="+1 ч")).to_be_disabled()
        await page.close()


async def test_what_telegram_refused_is_told_to_developers(phone: Phone, anna: Person, telegram: Telegram) -> None:
    await telegram.request(
        telegram.bot.token, "sendMessage", {"chat_id": anna.id, "text": "<b>", "parse_mode": "HTML"}, {}
    )
    notice = phone.place.locator(".refused")
    await expect(notice.locator("summary")).to_have_text("Telegram отказал: 1")
    await notice.locator("summary").click()
    await expect(notice).to_contain_text("sendMessage")
    await expect(notice).to_contain_text("400 Bad Request: can't parse entities")
    await expect(notice).to_contain_text("text: <b>")


async def test_an_act_that_fails_is_said(window: Window, phone: Phone, anna: Person) -> None:
    await phone.says("карточка")
    await expect(phone.place.get_by_role("button", name="Звонок")).to_be_visible()
    anna.screen.inline = []
    await phone.taps("Звонок")
    await expect(phone.toast).to_contain_text("Не получилось")
    assert "409 (Conflict)" in window.problems.pop()
