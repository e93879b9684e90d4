"""What people write and attach reaches the bot as from a phone, by thumb and by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from sandbox import Person
from sandbox.people.person import PICTURE
from sandbox.phone.around import CONTACTS, PLACES
from sandbox.phone.routes import STATIC
from tests.phone.bot import Script
from tests.phone.window import Phone

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.quick
async def test_enter_sends_and_shift_enter_begins_a_line(phone: Phone, script: Script) -> None:
    await phone.field.fill("Ромашка звонил")
    await phone.field.press("Shift+Enter")
    await phone.field.type("просят КП")
    await phone.field.press("Enter")
    await phone.sees("просят КП")
    await expect(phone.field).to_have_value("")
    await script.hears(lambda message: message.text == "Ромашка звонил\nпросят КП")


async def test_blanks_alone_are_not_sent(phone: Phone, anna: Person) -> None:
    await phone.says("   ")
    await phone.says("слово")
    await phone.sees("слово")
    assert len(anna.messages) == 1


async def test_the_button_sends_as_well(phone: Phone, script: Script) -> None:
    await phone.field.fill("готово")
    await phone.place.get_by_role("button", name="Отправить").click()
    await phone.sees("готово")
    await script.hears(lambda message: message.text == "готово")


async def test_up_corrects_the_last_message(phone: Phone, anna: Person) -> None:
    await phone.says("Рамашка")
    await phone.sees("Рамашка")
    await phone.field.press("ArrowUp")
    await expect(phone.field).to_have_value("Рамашка")
    await phone.says("Ромашка")
    await phone.sees("Ромашка", "изменено")
    assert [message.text for message in anna.messages] == ["Ромашка"]


async def test_a_message_is_answered(phone: Phone, script: Script) -> None:
    await phone.says("карточка")
    await phone.sees("Ромашка")
    await phone.holds_the_last()
    await phone.sheet.get_by_role("button", name="Ответить").click()
    await expect(phone.place.locator(".quoted")).to_contain_text("Ромашка")
    await phone.says("это они")
    await phone.sees("это они")
    answered = (await script.hears(lambda message: message.text == "это они")).reply_to_message
    assert answered is not None
    assert answered.text == "Ромашка, касание 5 из 12"
    await expect(phone.place.locator(".quoted")).to_be_hidden()


async def test_escape_leaves_an_answer_unsent(phone: Phone) -> None:
    await phone.says("карточка")
    await phone.sees("касание 5 из 12")
    await phone.field.press("Control+ArrowUp")
    await expect(phone.place.locator(".quoted")).to_be_visible()
    await phone.field.press("Escape")
    await expect(phone.place.locator(".quoted")).to_be_hidden()


async def test_somebody_from_the_phone_book_is_shared(phone: Phone, script: Script) -> None:
    await phone.attaches("Контакт")
    await phone.sheet.get_by_role("button", name=CONTACTS[0].name).click()
    await phone.sees(CONTACTS[0].name, CONTACTS[0].phone)
    shared = (await script.hears(lambda message: message.contact)).contact
    assert shared is not None
    assert shared.phone_number == CONTACTS[0].phone


async def test_somebody_else_is_typed_in(phone: Phone, script: Script) -> None:
    await phone.attaches("Контакт")
    await phone.sheet.get_by_label("Имя").fill("Вера Зотова")
    await phone.sheet.get_by_label("Телефон").fill("+79991112233")
    await phone.sheet.get_by_role("button", name="Отправить").click()
    await phone.sees("Вера Зотова")
    shared = (await script.hears(lambda message: message.contact)).contact
    assert shared is not None
    assert (shared.first_name, shared.last_name, shared.phone_number) == ("Вера", "Зотова", "+79991112233")


async def test_a_place_is_chosen_or_typed(phone: Phone, script: Script) -> None:
    await phone.attaches("Геопозиция")
    await phone.sheet.get_by_role("button", name=PLACES[1].name).click()
    await phone.sees("55.7493, 37.5370")
    await phone.attaches("Геопозиция")
    await phone.sheet.get_by_label("Широта").fill("59.9386")
    await phone.sheet.get_by_label("Долгота").fill("30.3141")
    await phone.sheet.get_by_role("button", name="Отправить точку").click()
    await phone.sees("59.9386, 30.3141")
    await script.hears(lambda message: message.location and message.location.latitude == PLACES[1].latitude)
    await script.hears(lambda message: message.location and message.location.longitude == 30.3141)


async def test_a_file_and_a_photo_are_sent(phone: Phone, anna: Person, script: Script, tmp_path: Path) -> None:
    base, shelf = tmp_path / "База.csv", tmp_path / "shelf.png"
    base.write_bytes("Имя;Телефон".encode())
    shelf.write_bytes(PICTURE)
    for what, path in {"Файл": base, "Фото": shelf}.items():
        async with phone.page.expect_file_chooser() as choosing:
            await phone.attaches(what)
        await (await choosing.value).set_files(path)
    await expect(phone.place.locator(".mine .photo")).to_be_visible()
    await phone.sees("База.csv")
    sent, shown = anna.messages
    assert sent.media["document"]["file_name"] == "База.csv"
    assert [anna.downloads(message) for message in (sent, shown)] == [base.read_bytes(), PICTURE]


async def test_a_recording_is_sent_in_a_tap(phone: Phone, anna: Person) -> None:
    await phone.place.get_by_role("button", name="Голосовое сообщение").click()
    await phone.sees("0:04")
    assert anna.downloads(anna.messages[-1]) == (STATIC / "recording.ogg").read_bytes()


async def test_escape_closes_a_sheet_and_gives_the_focus_back(phone: Phone) -> None:
    attach = phone.place.get_by_role("button", name="Прикрепить")
    await attach.press("Enter")
    await expect(phone.sheet).to_be_visible()
    await phone.page.keyboard.press("Tab")
    await expect(phone.sheet.locator(":focus")).to_have_count(1)
    await phone.page.keyboard.press("Escape")
    await expect(phone.sheet).to_have_count(0)
    await expect(attach).to_be_focused()
