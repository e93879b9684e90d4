"""What reaches the phone, and what doesn't hurt when it does not: Telegram's refusals, lost answers, 429."""

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import CallbackQuery, Update

from handlers.frame.reply import Reply
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen
from sales.ground.scope import Role
from sandbox.doors.session import InProcessSession
from sandbox.doors.telegram import TOKEN, Telegram
from sandbox.people.person import Person

NOON = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
CARD = Screen("<b>Ромашка</b>", [[Button("Касание", "t1:x")]])
OUTCOMES = Screen("Как прошло?", [[Button("Недозвон", "t2:x")]])

Act = Callable[[Reply], Awaitable[object]]


class Rig:
    """A bot that does with each update what the test says."""

    def __init__(self) -> None:
        self.telegram = Telegram(now=lambda: NOON)
        self.anna: Person = self.telegram.person("Анна", started=True)
        self.bot = Bot(TOKEN, session=InProcessSession(self.telegram))
        self.then: Act = self._nothing
        self.telegram.bot.feed = self._feed

    async def _nothing(self, _reply: Reply) -> None:
        """Until the test says otherwise."""

    async def _feed(self, body: dict[str, Any]) -> None:
        update = Update.model_validate(body)
        await self.then(self.reply(update.callback_query))

    def reply(self, tap: CallbackQuery | None = None) -> Reply:
        reader = Reader("ru", "Europe/Moscow", NOON)
        screen = tap.message.message_id if tap and tap.message else None
        return Reply(self.bot, reader, person=self.anna.id, tap=tap, screen=screen)

    async def shows_card(self) -> None:
        await self.reply().show(CARD)

    async def tap(self, act: Act) -> None:
        self.then = act
        await self.anna.taps("Касание")

    def answers(self) -> int:
        return len(self.telegram.calls.of("answerCallbackQuery"))


@pytest.fixture
def rig() -> Rig:
    return Rig()


async def test_a_tap_edits_its_own_message_and_stops_the_spinner(rig: Rig) -> None:
    await rig.shows_card()
    await rig.tap(lambda reply: reply.show(OUTCOMES))
    assert [screen.text for screen in rig.anna.screens] == ["Как прошло?"]
    assert rig.anna.buttons == ["Недозвон"]
    assert not rig.anna.waiting_taps


async def test_a_tap_is_answered_once_however_often_it_is_spoken_to(rig: Rig) -> None:
    async def talkative(reply: Reply) -> None:
        await reply.toast("Сохранено")
        await reply.show(OUTCOMES)
        await reply.finish()

    await rig.shows_card()
    await rig.tap(talkative)
    assert rig.answers() == 1
    assert rig.anna.toast == "Сохранено"


async def test_a_forgotten_tap_is_answered_at_the_end(rig: Rig) -> None:
    await rig.shows_card()
    await rig.tap(lambda reply: reply.finish())
    assert not rig.anna.waiting_taps


async def test_a_screen_that_stands_there_already_is_no_error(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    await rig.shows_card()
    shown: list[int | None] = []

    async def same(reply: Reply) -> None:
        shown.append(await reply.show(CARD))

    await rig.tap(same)
    assert shown == [rig.anna.screen.id]
    assert not rig.anna.waiting_taps
    assert not [line for line in caplog.records if line.levelno >= logging.ERROR]


async def test_a_screen_whose_message_is_gone_comes_as_a_new_one(rig: Rig) -> None:
    await rig.shows_card()
    old = rig.anna.screen

    async def gone(reply: Reply) -> None:
        await rig.reply().clear([old.id])
        await reply.show(OUTCOMES)

    await rig.tap(gone)
    assert [screen.text for screen in rig.anna.screens] == ["Как прошло?"]


async def test_a_fresh_screen_leaves_the_old_one_alone(rig: Rig) -> None:
    await rig.shows_card()
    await rig.tap(lambda reply: reply.show(OUTCOMES, fresh=True))
    assert [screen.text for screen in rig.anna.screens] == ["Ромашка", "Как прошло?"]
    assert not rig.anna.waiting_taps


@pytest.mark.parametrize("fault", ["drop_next", "lose_answer", "bad_gateway", "garbage", "server_error"])
async def test_a_broken_network_never_raises_and_the_next_tap_works(rig: Rig, fault: str) -> None:
    await rig.shows_card()
    getattr(rig.telegram.faults, fault)("editMessageText")
    await rig.tap(lambda reply: reply.show(CARD))
    rig.anna.sees("Ромашка")
    await rig.tap(lambda reply: reply.show(OUTCOMES))
    rig.anna.sees("Как прошло?")


async def test_a_flood_limit_is_waited_out(rig: Rig) -> None:
    await rig.shows_card()
    rig.telegram.faults.flood(1, "editMessageText")
    await rig.tap(lambda reply: reply.show(OUTCOMES))
    rig.anna.sees("Как прошло?")


async def test_a_flood_limit_nobody_would_wait_for_is_not_waited_for(rig: Rig) -> None:
    await rig.shows_card()
    rig.telegram.faults.flood(3600, "editMessageText")
    await rig.tap(lambda reply: reply.show(OUTCOMES))
    rig.anna.sees("Ромашка")
    assert not rig.anna.waiting_taps


async def test_whoever_blocked_the_bot_is_told_nothing_and_nothing_breaks(rig: Rig) -> None:
    rig.anna.chat.blocked = True
    assert await rig.reply().show(CARD) is None
    assert await rig.reply().say("Сохранено") is None


async def test_messages_are_protected_unless_the_company_says_otherwise(rig: Rig) -> None:
    await rig.reply().show(CARD)
    await Reply(rig.bot, Reader("ru", "Europe/Moscow", NOON), person=rig.anna.id, protect=False).show(CARD)
    assert [call.params.get("protect_content") for call in rig.telegram.calls.of("sendMessage")] == ["true", "false"]


async def test_a_text_that_does_not_fit_is_cut_visibly(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    await rig.reply().say("<b>Список</b>\n" + "😀 &amp; " * 2000)
    assert rig.anna.screen.text.endswith("…")
    assert "was cut" in caplog.text


async def test_a_toast_where_there_was_no_tap_is_a_message(rig: Rig) -> None:
    await rig.reply().toast("Клиент не найден")
    rig.anna.sees("Клиент не найден")


async def test_the_menu_stands_under_the_chat_in_the_reader_s_language(rig: Rig) -> None:
    await rig.reply().say("Готово", menu=True)
    assert [key.split(" ", 1)[1] for key in rig.anna.keys] == [
        "Сегодня", "Записать", "Клиенты", "Новый", "Рядом", "Отчёт",
    ]  # fmt: skip


async def test_the_command_menu_of_a_chat_follows_the_role(rig: Rig) -> None:
    await rig.reply().offer(Role.REP, "ru")
    assert "team" not in [command["command"] for command in rig.anna.commands]
    await rig.reply().offer(Role.OWNER, "ru")
    assert "team" in [command["command"] for command in rig.anna.commands]


async def test_no_log_line_quotes_what_was_in_a_message(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await rig.reply().show(Screen("<Ромашка> 79123456789"))
    assert "SendMessage was not delivered: TelegramBadRequest" in caplog.text
    assert "Ромашка" not in caplog.text.replace("sandbox", "")
