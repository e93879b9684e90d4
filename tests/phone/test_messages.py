"""Every kind of message is on the phone as it was sent, and changes there in place."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile, ReplyParameters
from playwright.async_api import expect

from sandbox import Clock, Person, Telegram
from sandbox.people.person import PICTURE
from sandbox.phone.routes import STATIC
from tests.phone.conftest import Opens
from tests.phone.window import Phone, Window

pytestmark = pytest.mark.asyncio(loop_scope="session")
FORMATTED = (
    "<b>жирный</b> <i>курсив</i> <u>подчёркнутый</u> <s>зачёркнутый</s> <code>7701234567</code>\n"
    '<pre>10  20</pre>\n<a href="https://example.com/price">прайс</a> /find @touchbase_bot anna@romashka.ru'
)
QUOTE = "<blockquote expandable>раз\nдва\nтри\nчетыре\nпять</blockquote>"


async def test_words_keep_their_form(phone: Phone, anna: Person, bot: Bot) -> None:
    await bot.send_message(anna.id, FORMATTED)
    for tag, words in {"b": "жирный", "i": "курсив", "u": "подчёркнутый", "s": "зачёркнутый", "pre": "10  20"}.items():
        await expect(phone.last.locator(f".text > {tag}")).to_have_text(words)
    await expect(phone.last.locator("code")).to_have_text("7701234567")
    links = phone.last.locator("a")
    await expect(links).to_have_text(["прайс", "anna@romashka.ru"])
    await links.first.click()
    await expect(phone.sheet).to_contain_text("https://example.com/price")
    await phone.page.keyboard.press("Escape")
    await expect(phone.sheet).to_have_count(0)


@pytest.mark.quick
async def test_words_are_never_taken_for_markup_of_the_page(phone: Phone, anna: Person, bot: Bot) -> None:
    await bot.send_message(anna.id, "Иванов &lt;img src=x&gt; &amp; Ко")
    await phone.sees("Иванов <img src=x> & Ко")
    await expect(phone.last.locator("img")).to_have_count(0)


async def test_a_command_in_a_message_is_sent_by_a_tap(phone: Phone, anna: Person, bot: Bot) -> None:
    await bot.send_message(anna.id, "Попробуйте /find")
    await phone.last.get_by_role("button", name="/find").click()
    await expect(phone.place.locator(".mine")).to_contain_text("/find")


async def test_a_number_offers_a_call(phone: Phone, anna: Person, bot: Bot) -> None:
    await bot.send_message(anna.id, "Ольга, +7 903 555 78 12")
    await phone.last.locator("a").click()
    await expect(phone.sheet.get_by_text("Позвонить")).to_be_visible()
    await expect(phone.sheet.locator("a")).to_have_attribute("href", "tel:+79035557812")


async def test_a_long_quote_unfolds(phone: Phone, anna: Person, bot: Bot) -> None:
    await bot.send_message(anna.id, QUOTE)
    quote = phone.last.locator("blockquote")
    folded = await quote.bounding_box()
    await quote.press("Enter")
    await expect(quote).to_have_attribute("aria-expanded", "true")
    unfolded = await quote.bounding_box()
    assert folded is not None
    assert unfolded is not None
    assert unfolded["height"] > folded["height"]


async def test_a_spoiler_shows_after_a_tap(phone: Phone, anna: Person, bot: Bot) -> None:
    await bot.send_message(anna.id, "Наценка <tg-spoiler>23 %</tg-spoiler>")
    spoiler = phone.last.locator(".tg-spoiler")
    await expect(spoiler).to_have_css("color", "rgba(0, 0, 0, 0)")
    await spoiler.click()
    await expect(spoiler).not_to_have_css("color", "rgba(0, 0, 0, 0)")


@pytest.mark.quick
async def test_what_is_protected_can_not_be_selected(phone: Phone, anna: Person, bot: Bot) -> None:
    await bot.send_message(anna.id, "Только здесь", protect_content=True)
    await expect(phone.last.locator(".bubble")).to_have_css("user-select", "none")
    await phone.holds_the_last()
    await expect(phone.sheet.get_by_role("button", name="Ответить")).to_be_visible()
    await expect(phone.sheet.get_by_role("button", name="Копировать")).to_have_count(0)


async def test_an_edit_and_a_deletion_happen_in_place(phone: Phone, anna: Person, bot: Bot) -> None:
    first = await bot.send_message(anna.id, "раз")
    second = await bot.send_message(anna.id, "два")
    await bot.edit_message_text("три", chat_id=anna.id, message_id=first.message_id)
    await expect(phone.messages.first).to_contain_text("три")
    await expect(phone.messages.first).to_contain_text("изменено")
    await bot.delete_message(anna.id, second.message_id)
    await expect(phone.messages).to_have_count(1)


async def test_an_answer_shows_what_it_answers(phone: Phone, anna: Person, bot: Bot) -> None:
    asked = await anna.says("Сколько у Ромашки заказов?")
    await bot.send_message(anna.id, "Три", reply_parameters=ReplyParameters(message_id=asked.id))
    await expect(phone.last.locator(".answered")).to_contain_text("Сколько у Ромашки заказов?")
    await phone.last.locator(".answered").click()


async def test_days_stand_between_messages(phone: Phone, anna: Person, bot: Bot, telegram: Telegram) -> None:
    assert isinstance(telegram.now, Clock)
    await bot.send_message(anna.id, "вчерашнее")
    telegram.now.advance(timedelta(days=1))
    await bot.send_message(anna.id, "сегодняшнее")
    await expect(phone.place.locator(".day")).to_have_text(["Вчера", "Сегодня"])


async def test_a_day_stands_before_its_month_in_english_too(opens: Opens, bot: Bot, telegram: Telegram) -> None:
    assert isinstance(telegram.now, Clock)
    laura = telegram.person("Laura", language="en", started=True)
    await bot.send_message(laura.id, "before")
    telegram.now.advance(timedelta(days=3))
    window = await opens()
    days = window.phone(laura.id).place.locator(".day")
    await expect(days.first).to_have_text(re.compile(r"^\d{1,2} [A-Z][a-z]+"))


async def test_a_document_is_downloaded_as_it_was_sent(phone: Phone, anna: Person, bot: Bot) -> None:
    await bot.send_document(anna.id, BufferedInputFile(b"PK\x03\x04base", "База, ноябрь.xlsx"), caption="Выгрузка")
    await phone.sees("База, ноябрь.xlsx", "8 Б", "Выгрузка")
    async with phone.page.expect_download() as coming:
        await phone.last.locator(".file").click()
    download = await coming.value
    assert download.suggested_filename == "База, ноябрь.xlsx"
    assert (await download.path()).read_bytes() == b"PK\x03\x04base"


async def test_a_photo_is_shown_and_enlarged(phone: Phone, anna: Person, bot: Bot) -> None:
    await bot.send_photo(anna.id, BufferedInputFile(PICTURE, "chart.png"), caption="Воронка")
    await phone.sees("Воронка")
    assert await phone.last.locator("img").evaluate("async (image) => (await image.decode(), image.naturalWidth)") == 1
    await phone.last.locator(".photo").click()
    await expect(phone.place.locator(".viewer img")).to_be_visible()
    await phone.place.get_by_role("button", name="Закрыть").click()
    await expect(phone.place.locator(".viewer")).to_have_count(0)


async def test_a_voice_message_plays_if_there_is_sound_in_it(phone: Phone, anna: Person, bot: Bot) -> None:
    sound = BufferedInputFile((STATIC / "recording.ogg").read_bytes(), "voice.ogg")
    await bot.send_voice(anna.id, sound, duration=4)
    await phone.sees("0:04")
    await phone.last.get_by_role("button", name="Прослушать").click()
    await expect(phone.last.get_by_role("button", name="Пауза")).to_be_visible()
    await anna.sends_voice(65)
    await phone.sees("1:05")
    await phone.last.get_by_role("button", name="Прослушать").click()
    await expect(phone.toast).to_have_text("В этой записи нет звука")


async def test_a_place_and_a_contact_have_cards(phone: Phone, anna: Person, bot: Bot) -> None:
    await bot.send_location(anna.id, 55.7493, 37.537, horizontal_accuracy=15)
    await phone.sees("55.7493, 37.5370 ± 15 м")
    await expect(phone.last.locator(".map")).to_be_visible()
    await bot.send_contact(anna.id, "+79035557812", "Ольга", last_name="Смирнова")
    await phone.last.get_by_role("button", name="Ольга Смирнова").click()
    await expect(phone.sheet).to_contain_text("+79035557812")


async def test_what_was_forwarded_says_so(phone: Phone, anna: Person, bot: Bot) -> None:
    said = await anna.says("Заказ на завтра")
    await bot.forward_message(anna.id, anna.id, said.id)
    await expect(phone.last).to_contain_text("Переслано от Анна")


async def test_nothing_is_asked_of_any_other_server(window: Window, phone: Phone, anna: Person, bot: Bot) -> None:
    hosts: set[str] = set()
    window.page.on("request", lambda request: hosts.add(request.url.split("/")[2].split(":")[0]))
    await bot.send_photo(anna.id, BufferedInputFile(PICTURE, "chart.png"))
    await window.page.reload()
    await expect(phone.last.locator("img")).to_be_visible()
    assert hosts == {"127.0.0.1"}
