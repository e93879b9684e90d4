"""Acting and looking from another process: the control API, the program itself, the terminal."""

from __future__ import annotations

import asyncio
import base64
import re
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup
from aiohttp import ClientSession

from sandbox import Telegram
from sandbox.server import serve
from tests.sandbox.test_bots_end_to_end import polling

Json = dict[str, Any]


class Control:
    def __init__(self, client: ClientSession) -> None:
        self.client = client

    async def post(self, path: str, body: Any = None) -> Json:
        answer = await self.client.post(path, json=body or {})
        result: Json = await answer.json()
        return result | {"status": answer.status}

    async def get(self, path: str) -> Json:
        answer: Json = await (await self.client.get(path)).json()
        return answer


@pytest.fixture
async def control(address: str) -> AsyncIterator[Control]:
    async with ClientSession(f"{address}/sandbox/") as client:
        yield Control(client)


async def test_a_dialogue_from_another_process(control: Control, http_bot: Bot) -> None:
    anna = (await control.post("people", {"name": "Анна", "language": "ru"}))["id"]
    async with polling(http_bot):
        chat = await control.post(f"people/{anna}/says", {"text": "/touch"})
        asked = chat["messages"][-1]
        assert (asked["text"], asked["buttons"]) == ("Что было?", [["📞 Звонок"], ["Завтра · пт 20"]])
        chat = await control.post(f"people/{anna}/taps", {"data": "call", "message": asked["message_id"]})
        assert chat["toast"] == "Сохранено"
        assert [message["html"] for message in chat["messages"]] == ["Записан ответ call"]
        assert chat["messages"][0]["edit_date"]
        assert chat["taps"][0]["answered"]
    missing = await control.post(f"people/{anna}/taps", {"label": "Визит"})
    assert missing["status"] == 409
    assert "Записан ответ call" in missing["error"]


async def test_every_act_reaches_the_bot(control: Control, telegram: Telegram) -> None:
    anna = (await control.post("people", {"name": "Анна"}))["id"]
    content = base64.b64encode(b"PK").decode()
    acts: dict[str, Json] = {
        "says": {"text": "привет"},
        "opens": {"link": "https://t.me/touchbase_bot?start=x"},
        "contact": {"name": "Пётр", "phone": "+79123456789"},
        "location": {"latitude": 55.7, "longitude": 37.6},
        "voice": {"seconds": 3},
        "photo": {"caption": "Витрина"},
        "document": {"name": "base.xlsx", "content": content},
        "edits": {"message": 1, "text": "пока"},
        "blocks": {},
        "unblocks": {},
    }
    for act, wanted in acts.items():
        assert (await control.post(f"people/{anna}/{act}", {**wanted, "wait": False}))["status"] == 200, act
    assert len(telegram.bot.updates.pending) == len(acts)
    assert (await control.post(f"people/{anna}/leaves"))["status"] == 200
    assert (await control.post(f"people/{anna}/sings"))["status"] == 404
    for path, body, words in (
        ("people/1/says", {"text": "x"}, "there is no 'person 1'"),
        (f"people/{anna}/says", {"txt": "x"}, "there is no 'text'"),
        (f"people/{anna}/says", ["x"], "a JSON object is expected"),
        ("faults", {"fault": "rain"}, "'rain' is not a valid Fault"),
    ):
        refused = await control.post(path, body)
        assert (refused["status"], refused["error"]) == (400, words)
    shown = await control.get(f"people/{anna}/chat")
    assert "[document base.xlsx]" in shown["transcript"]
    assert (await control.get("bot"))["pending_updates"] == len(acts)


async def test_faults_clock_pace_and_calls_are_in_hand(control: Control, telegram: Telegram, http_bot: Bot) -> None:
    anna = telegram.person("Анна", started=True)
    await control.post("faults", {"fault": "drop", "method": "sendMessage"})
    assert len(telegram.faults.orders) == 1
    await control.client.delete("faults")
    await http_bot.send_message(anna.id, "x")
    calls = await control.get("calls?method=sendMessage")
    assert calls["calls"][0]["params"]["text"] == "x"
    await control.post("calls", {"recording": False})
    await http_bot.send_message(anna.id, "y")
    assert (await control.get("calls"))["count"] == 2
    assert len(telegram.calls) == 1
    await control.post("pace", {"overall": 1, "per_chat": 1})
    assert telegram.pace is not None
    assert (await control.post("clock", {"shift_seconds": 60}))["status"] == 409
    assert (await control.post("updates", {"message": {}}))["update_id"]


async def test_the_demo_can_shift_the_clock() -> None:
    telegram = Telegram()
    before = telegram.now()
    async with serve(telegram) as address, ClientSession(f"{address}/sandbox/") as client:
        await Control(client).post("clock", {"shift_seconds": 3600})
    assert (telegram.now() - before).total_seconds() >= 3600


async def _started(*arguments: str, stdin: int | None = None) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", *arguments, stdin=stdin, stdout=asyncio.subprocess.PIPE
    )


async def test_the_program_serves_and_says_where() -> None:
    server = await _started("--port", "0", "--token", "7:OWN", "--people", "Анна,Boris", "--language", "en")
    try:
        assert server.stdout is not None
        line = (await server.stdout.readline()).decode()
        address = re.search(r"http://\S+", line)
        assert address is not None
        async with ClientSession() as client:
            me = await (await client.get(f"{address.group()}/bot7:OWN/getMe")).json()
            people = await (await client.get(f"{address.group()}/sandbox/people")).json()
        assert me["result"]["id"] == 7
        assert [(one["first_name"], one["language_code"]) for one in people] == [("Анна", "en"), ("Boris", "en")]
    finally:
        server.terminate()
        await server.wait()


async def test_a_person_at_the_terminal_talks_to_a_bot(address: str, telegram: Telegram, http_bot: Bot) -> None:
    terminal = await _started("chat", "--url", address, stdin=asyncio.subprocess.PIPE)
    async with polling(http_bot):
        lines = "/touch\n#1\n/contact Пётр +79123456789\n/location here\n#9\n"
        printed, _ = await terminal.communicate(lines.encode())
    shown = printed.decode()
    assert "[ #1 📞 Звонок ]" in shown
    assert "◂ Записан ответ call ✎" in shown
    assert "▸ [contact Пётр +79123456789]" in shown
    assert "finds no button «#9»" in shown
    assert terminal.returncode == 0


async def test_whoever_has_that_name_there_is_taken_in_hand_at_the_terminal(address: str, telegram: Telegram) -> None:
    """Whole or by the first name; where several have it, and where it is wanted, somebody new is there."""
    for name in ("Борис Иванов", "Анна Петрова", "Анна Лис"):
        telegram.person(name, started=True)
    for asked, person in ((["Борис"], 1), (["анна лис"], 3), (["Анна"], None), (["Борис", "--new"], None)):
        before = len(telegram.accounts)
        terminal = await _started("chat", "--url", address, "--name", *asked, stdin=asyncio.subprocess.PIPE)
        printed, _ = await terminal.communicate(b"")
        known = [str(one) for one in telegram.accounts]
        assert (known[person - 1] if person else known[-1]) in printed.decode()
        assert len(telegram.accounts) == before + (person is None)


async def test_keys_are_numbered_after_buttons(control: Control, telegram: Telegram, http_bot: Bot) -> None:
    anna = telegram.person("Анна", started=True)
    button = InlineKeyboardButton(text="Звонок", callback_data="call")
    await http_bot.send_message(anna.id, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]]))
    keys = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Сегодня")]])
    await http_bot.send_message(anna.id, "y", reply_markup=keys)
    shown = (await control.get(f"people/{anna.id}/chat"))["transcript"]
    assert "[ #1 Звонок ]" in shown
    assert "[ #2 Сегодня ]" in shown
