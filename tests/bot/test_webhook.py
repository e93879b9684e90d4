"""The door that is knocked on: nobody but Telegram gets in, and 200 is said only of what is on disk."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from pydantic import SecretStr
from sqlalchemy import text

from bot.doors.webhook import BIGGEST_BODY, HEADER
from bot.process.settings import Settings
from bot.program.app import App
from sandbox import Telegram
from sandbox.server import serve
from storage.database import Database
from tests.bot.corridors import Ledger, message
from tests.bot.programs import program
from tests.clock import StandingClock
from tests.full_disk import full
from tests.ports import free_port

SECRET = "a-Secret_1"
PATH = "/telegram/in"
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@dataclass
class Door:
    app: App
    client: ClientSession
    url: str

    async def knocks(self, body: Any, *secrets: str) -> int:
        headers = [(HEADER, one) for one in secrets]
        async with self.client.post(self.url, json=body, headers=headers) as answer:
            return answer.status

    async def kept(self) -> dict[int, str]:
        await self.app.settle()
        return await Ledger(self.app.database, self.app.clock).states()


@pytest.fixture
def wired(settings: Settings) -> Settings:
    port = free_port()
    return settings.model_copy(
        update={
            "http_port": port,
            "webhook_url": f"http://127.0.0.1:{port}{PATH}",
            "webhook_secret": SecretStr(SECRET),
        }
    )


@pytest.fixture
async def door(wired: Settings, database: Database, clock: StandingClock, telegram: Telegram) -> AsyncIterator[Door]:
    async with serve(telegram, retry_scale=0.05) as address, ClientSession() as client:
        settings = wired.model_copy(update={"bot_api_url": address})
        async with program(settings, database, clock, telegram) as app:
            async with asyncio.timeout(10):
                while not telegram.bot.webhook.url:
                    await asyncio.sleep(0.01)
            yield Door(app, client, wired.webhook_url)


async def test_a_dialogue_through_the_webhook(door: Door, telegram: Telegram) -> None:
    anna = telegram.person("Анна")
    await anna.says("/start")
    anna.sees("по приглашению")
    assert telegram.bot.webhook.secret == SECRET
    assert not telegram.calls.refused()


@pytest.mark.parametrize("secrets", [(), ("wrong",), (SECRET, SECRET), ("пароль",), (SECRET.upper(),), ("",)])
async def test_who_does_not_know_the_secret_is_turned_away(door: Door, secrets: tuple[str, ...]) -> None:
    assert await door.knocks(message(5, 7), *secrets) == 401
    assert await door.kept() == {}


async def test_a_header_that_is_no_text_at_all_is_turned_away(door: Door, wired: Settings) -> None:
    """No client library sends such a thing."""
    reader, writer = await asyncio.open_connection("127.0.0.1", wired.http_port)
    head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n{HEADER}: ".encode()
    writer.write(head + b"\xff\xfe\r\n\r\n{}")
    assert b" 401 " in await reader.readline()
    writer.close()
    await writer.wait_closed()


async def test_a_forged_origin_opens_nothing(door: Door) -> None:
    async with door.client.post(door.url, json=message(5, 7), headers={"X-Forwarded-For": "149.154.160.1"}) as answer:
        assert answer.status == 401


async def test_what_is_no_update_is_refused_and_harms_nobody(door: Door) -> None:
    async def knocks(body: bytes) -> int:
        async with door.client.post(door.url, data=BytesIO(body), headers={HEADER: SECRET}) as answer:
            return answer.status

    assert [await knocks(body) for body in (b"", b"{", b"[]", b'{"update_id":"x"}', b"\xff")] == [400] * 5
    assert await knocks(b"x" * (BIGGEST_BODY + 1)) == 413
    async with door.client.get(door.url) as answer:
        assert answer.status == 405
    assert await door.knocks(message(5, 7), SECRET) == 200


async def test_an_update_that_comes_again_takes_effect_once(door: Door, telegram: Telegram) -> None:
    anna = telegram.person("Анна", started=True)
    statuses = await asyncio.gather(*(door.knocks(message(5, anna.id, "/start"), SECRET) for _ in range(40)))
    assert set(statuses) == {200}
    assert await door.kept() == {5: "done"}
    assert len(anna.screens) == 1


async def test_what_cannot_be_kept_is_not_acknowledged(door: Door, telegram: Telegram) -> None:
    async with door.app.database.work() as unit:
        await unit.transaction.run(text("DROP TABLE inbox"))
        await unit.commit()
    assert await door.knocks(message(5, 7), SECRET) == 503


async def test_the_port_tells_health_and_figures_and_nothing_personal(door: Door, wired: Settings) -> None:
    async def page(path: str) -> tuple[int, str]:
        async with door.client.get(f"http://127.0.0.1:{wired.http_port}{path}") as answer:
            return answer.status, await answer.text()

    assert await door.knocks(message(5, 777_000_123, "Ромашка"), SECRET) == 200
    await door.app.settle()
    assert await page("/healthz") == (200, "ok\n")
    assert (await page("/readyz"))[0] == 200
    status, figures = await page("/metrics")
    assert (status, 'updates_total{kind="message",outcome="done"} 1.0' in figures) == (200, True)
    assert "777000123" not in figures


async def test_while_the_disk_is_full_the_bot_is_not_ready(door: Door, wired: Settings, clock: StandingClock) -> None:
    async def ready() -> tuple[int, str]:
        async with door.client.get(f"http://127.0.0.1:{wired.http_port}/readyz") as answer:
            return answer.status, await answer.text()

    log = Path(f"{wired.database.removeprefix('sqlite:///')}-wal")
    assert (await ready())[0] == 200
    clock.moves(timedelta(seconds=1))
    with full(log):
        status, text = await ready()
    assert (status, "database" in text) == (503, True)
    assert (await ready())[0] == 200
