"""The bot is killed (kill -9) in the middle of loading a file: all of it or nothing, and the person goes on."""

import asyncio
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from sandbox.server import serve
from tests.bot.programs import waits
from tests.e2e.running import TOKEN, Running, bot
from tests.handlers.sent_files import loads

pytestmark = pytest.mark.long  # two processes are started, and thousands of rows written, for each

ROWS = 4_000
KNOWN = 1_500
TABLE = "Имя;Телефон;Комментарий\n" + "".join(f"Клиент {n};+7912{n:07};звонить\n" for n in range(ROWS))
SHOWN = "вот как я это понимаю"


async def test_a_kill_in_the_middle_of_a_load_leaves_all_of_it_or_nothing(tmp_path: Path) -> None:
    database = tmp_path / "touchbase.db"
    telegram = Telegram(TOKEN)
    owner = telegram.person("Ольга", language="ru")
    async with serve(telegram) as address:
        async with bot(address, database) as running:
            waits(telegram, running.address)
            await _founded(owner, running)
            await _sent(owner, TABLE)
            owner.hurried = True
            await loads(owner)
            await _half_written(database)
            running.process.kill()
            await running.process.wait()
            assert 0 < _written(database) < ROWS
        owner.hurried = False
        async with bot(address, database) as running:
            waits(telegram, running.address)
            first = await _sent_again(owner)
            assert first in ((ROWS, 0), (0, ROWS))
            if first == (ROWS, 0):
                await loads(owner)
                await owner.waits_for("Сохранено", seconds=60)
            assert await _sent_again(owner) == (0, ROWS)
    assert _written(database) == ROWS


async def test_a_kill_while_known_clients_are_complemented_is_made_good_and_undone_as_one(tmp_path: Path) -> None:
    database = tmp_path / "touchbase.db"
    telegram = Telegram(TOKEN)
    owner = telegram.person("Ольга", language="ru")
    async with serve(telegram) as address:
        async with bot(address, database) as running:
            waits(telegram, running.address)
            await _founded(owner, running)
            await _sent(owner, _table(KNOWN, ""))
            await loads(owner)
            await owner.waits_for("Сохранено", seconds=60)
            await _sent(owner, _table(KNOWN, "new@mail.example"))
            await owner.taps("Дополнить")
            await owner.waits_for("Загрузить", seconds=60)
            owner.hurried = True
            await loads(owner)
            await _until(lambda: _filled(database) > 0)
            running.process.kill()
            await running.process.wait()
            assert 0 < _filled(database) < KNOWN
        owner.hurried = False
        async with bot(address, database) as running:
            waits(telegram, running.address)
            await owner.waits_for("Сохранено", seconds=60)
            assert _filled(database) == KNOWN
            await owner.taps("Отменить загрузку")
            await owner.taps("Да")
            await owner.waits_for("Дополненное убрано: 1 500", seconds=60)
            assert _filled(database) == 0


def _table(rows: int, email: str) -> str:
    return "Имя;Телефон;E-mail\n" + "".join(f"Клиент {n};+7912{n:07};{email and f'{n}{email}'}\n" for n in range(rows))


async def _sent(owner: Person, table: str) -> None:
    await owner.sends_document("base.csv", table.encode())
    await owner.waits_for(SHOWN, seconds=60)


async def _founded(owner: Person, running: Running) -> None:
    await owner.opens((await running.prints("Owner link: ")).removeprefix("Owner link: "))
    await owner.says("ООО Свет")
    await owner.taps("верно")


async def _half_written(database: Path) -> None:
    """Some of the file is on disk, and the load is not over."""
    await _until(lambda: _written(database) > 0)


async def _until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not done():
            await asyncio.sleep(0.001)


def _filled(database: Path) -> int:
    """How many e-mails there are, of clients and of people."""
    mails = "SELECT email FROM clients UNION ALL SELECT email FROM contacts"
    with closing(sqlite3.connect(database)) as books:
        return int(books.execute(f"SELECT count(*) FROM ({mails}) WHERE email <> ''").fetchone()[0])


def _written(database: Path) -> int:
    with closing(sqlite3.connect(database)) as books:
        return int(books.execute("SELECT count(*) FROM clients").fetchone()[0])


async def _sent_again(owner: Person) -> tuple[int, int]:
    """How many clients of the file are new to the bot now, and how many it knows."""
    await _sent(owner, TABLE)
    text = re.sub(r"(?<=\d)\s(?=\d)", "", owner.screen.text)
    new, known = re.search(r"Новых: (\d+)", text), re.search(r"Уже в базе: (\d+)", text)
    return int(new[1]) if new else 0, int(known[1]) if known else 0
