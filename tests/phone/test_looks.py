"""Nothing overlaps or overflows, at a phone's size and a desktop's, in the light and in the dark, in both languages."""

from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.types import BotCommand, BufferedInputFile
from playwright.async_api import expect

from sandbox import Person, Telegram
from sandbox.people.person import PICTURE
from tests.phone.bot import BUTTONS, KEYS, button
from tests.phone.conftest import NARROW, WIDE, Opens
from tests.phone.window import Window

pytestmark = pytest.mark.asyncio(loop_scope="session")
SIZES = {"phone": NARROW, "desktop": WIDE}
DIGEST = "<b>Четверг, 19 ноября</b>\n" + "\n".join(
    f"<b>{hour}:00</b> 📞 Общество «Северный ветер {hour}» — просили прайс" for hour in range(9, 21)
)
LONG_WORD = "https://example.com/" + "очень-длинный-адрес-" * 12


async def _talk(bot: Bot, person: Person) -> None:
    """A chat with everything that is wide, long or tall."""
    await bot.send_message(person.id, "Здравствуйте!", reply_markup=KEYS)
    quote = "<blockquote expandable>" + "\n".join(["Пора звонить: Лакомка, Стройдвор, ещё 12"] * 5) + "</blockquote>"
    long_labels = [[button("Напомнить об оплате 22", "a"), button("Следующий клиент №1234", "b")]] * 2
    markup = BUTTONS.model_copy(update={"inline_keyboard": long_labels + BUTTONS.inline_keyboard})
    await bot.send_message(person.id, f"{DIGEST}\n\n{quote}", reply_markup=markup, protect_content=True)
    await bot.send_message(person.id, f"{LONG_WORD}\n<pre>{'столбец ' * 20}</pre>" + "Б" * 400)
    await bot.send_document(person.id, BufferedInputFile(b"PK", f"{'Отчёт за неделю ' * 5}.xlsx"), caption="Неделя")
    await bot.send_photo(person.id, BufferedInputFile(PICTURE, "chart.png"), caption="Воронка за месяц")
    await bot.send_location(person.id, 55.7493, 37.537)
    await bot.send_contact(person.id, "+79035557812", "Константин", last_name="Константинопольский-Заречный")
    await person.sends_voice(75)
    await person.shares_location(55.75, 37.62, 15)
    await person.says("Длинный ответ. " * 12)
    await person.says("👍")


async def _at_both_ends(window: Window, person: Person) -> list[str]:
    phone = window.phone(person.id)
    await phone.sees("Длинный ответ.")
    found = await window.overflows()
    await phone.messages.nth(1).scroll_into_view_if_needed()
    return found + await window.overflows()


@pytest.mark.parametrize(
    ("size", "theme"),
    [
        pytest.param("phone", "light", marks=pytest.mark.quick),
        ("phone", "dark"),
        ("desktop", "light"),
        ("desktop", "dark"),
    ],
)
async def test_nothing_overlaps_or_overflows(
    opens: Opens, anna: Person, telegram: Telegram, bot: Bot, size: str, theme: str
) -> None:
    await bot.set_my_commands([BotCommand(command="today", description="План на сегодня, " * 10)])
    telegram.person("Борис Константинопольский", started=True)
    telegram.person("Laura", language="en", started=True)
    await _talk(bot, anna)
    window = await opens(size=SIZES[size], color_scheme=theme)
    await expect(window.page.locator("html")).to_have_attribute("data-theme", theme)
    assert await _at_both_ends(window, anna) == []
    phone = window.phone(anna.id)
    for what in ("Контакт", "Геопозиция"):
        await phone.attaches(what)
        assert await window.overflows() == []
        await window.page.keyboard.press("Escape")
    await phone.field.fill("Много слов. " * 40)
    assert await window.overflows() == []


@pytest.mark.parametrize("width", [320, 600, 819, 820, 1100])
async def test_sizes_between_are_good_too(opens: Opens, anna: Person, bot: Bot, width: int) -> None:
    await _talk(bot, anna)
    window = await opens(size={"width": width, "height": 720})
    assert await _at_both_ends(window, anna) == []


async def test_the_switch_changes_the_theme_and_the_page_remembers(opens: Opens) -> None:
    window = await opens(color_scheme="light")
    root = window.page.locator("html")
    await window.page.get_by_role("button", name="Тёмная тема").click()
    await expect(root).to_have_attribute("data-theme", "dark")
    await window.page.reload()
    await expect(root).to_have_attribute("data-theme", "dark")
    await expect(window.page.get_by_role("button", name="Светлая тема")).to_be_visible()


async def test_the_address_may_fix_the_theme(opens: Opens) -> None:
    window = await opens("?theme=dark", color_scheme="light")
    await expect(window.page.locator("html")).to_have_attribute("data-theme", "dark")


async def test_each_phone_speaks_its_owners_language(opens: Opens, anna: Person, telegram: Telegram) -> None:
    laura = telegram.person("Laura", language="en", started=True)
    window = await opens()
    await expect(window.phone(anna.id).place.locator("textarea")).to_have_attribute("placeholder", "Сообщение")
    await expect(window.phone(laura.id).place.locator("textarea")).to_have_attribute("placeholder", "Message")
    await expect(window.phone(anna.id).place.locator(".owner")).to_contain_text("Менеджер")


async def test_everything_that_can_be_pressed_has_a_name(opens: Opens, anna: Person, bot: Bot) -> None:
    await _talk(bot, anna)
    window = await opens()
    await window.phone(anna.id).sees("Длинный ответ.")
    nameless = await window.page.evaluate(
        "() => [...document.querySelectorAll('button, a, [role=button]')]"
        ".filter((one) => !one.ariaLabel && !one.textContent.trim()).map((one) => one.outerHTML)"
    )
    assert nameless == []
