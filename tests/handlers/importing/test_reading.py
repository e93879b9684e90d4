"""Whoever works with a file keeps it: however many files come at once, only those that nobody works with are closed."""

import asyncio
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest

from handlers.files.reading.safely import FileReader, OpenFile
from handlers.frame.turn import Turn
from handlers.importing import reading as open_files
from handlers.importing.reading import MOST_LENT, MOST_OPEN, Reading
from sales.ground.errors import Rejected
from sales.importing.draft import ImportDraft
from sales.importing.understanding import Setting


class KeptFile:
    """An open file without a process."""

    is_open = True

    async def ask(self) -> str:
        await asyncio.sleep(0)
        if not self.is_open:
            raise Rejected("file_let_go")
        return "said"

    async def close(self) -> None:
        self.is_open = False


class Reader:
    def __init__(self) -> None:
        self.opened_by_now: list[KeptFile] = []

    async def opened(self, _name: str, _content: bytes, _setting: Setting, _reached: object) -> KeptFile:
        await asyncio.sleep(0)
        self.opened_by_now.append(file := KeptFile())
        return file

    @property
    def open(self) -> int:
        return sum(file.is_open for file in self.opened_by_now)


def turn_of(rep: int) -> Turn:
    async def fetch(_file: str, _most: int) -> bytes:
        await asyncio.sleep(0)
        return b"%d" % rep

    told = {
        "answer": SimpleNamespace(fetch=fetch),
        "me": SimpleNamespace(workspace=SimpleNamespace(id=1, country="RU", currency="RUB")),
        "reader": SimpleNamespace(today=date(2026, 11, 19), number=str),
        "scope": SimpleNamespace(workspace=1, actor=rep),
    }
    return cast("Turn", SimpleNamespace(**told))


def draft_of(rep: int, name: str = "a.csv") -> ImportDraft:
    return ImportDraft(rep, f"{rep} {name}", name)


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def reading(reader: Reader) -> Reading:
    return Reading(cast("FileReader", reader))


async def _works(reading: Reading, rep: int, name: str = "a.csv", questions: int = 9) -> list[str]:
    turn, draft = turn_of(rep), draft_of(rep, name)
    async with reading.lent() as lent:
        file: Any = (await lent.read(turn, draft, None)).file
        return [await file.ask() for _ in range(questions)]


async def test_of_eight_who_send_a_file_at_once_nobody_loses_it(reading: Reading, reader: Reader) -> None:
    said = await asyncio.gather(*(_works(reading, rep) for rep in range(8)))
    assert said == [["said"] * 9] * 8
    await asyncio.sleep(0)
    assert reader.open == MOST_OPEN


async def test_a_long_load_keeps_its_file_while_others_come_and_go(reading: Reading) -> None:
    loading = asyncio.get_running_loop().create_task(_works(reading, 0, questions=500))
    for rep in range(1, 9):
        await _works(reading, rep)
    assert not loading.done()
    assert await loading == ["said"] * 500


async def test_so_many_files_are_in_use_at_once_and_others_wait(reading: Reading, reader: Reader) -> None:
    done = asyncio.Event()

    async def holds(rep: int) -> None:
        async with reading.lent() as lent:
            await lent.read(turn_of(rep), draft_of(rep), None)
            await done.wait()

    holding = [asyncio.get_running_loop().create_task(holds(rep)) for rep in range(8)]
    for _ in range(50):
        await asyncio.sleep(0)
    assert reader.open == MOST_LENT
    done.set()
    await asyncio.gather(*holding)
    assert len(reader.opened_by_now) == 8


async def test_who_gives_up_waiting_takes_no_place(reading: Reading) -> None:
    waiting = [asyncio.get_running_loop().create_task(_works(reading, rep, questions=10_000)) for rep in range(8)]
    await asyncio.sleep(0.01)
    for one in waiting:
        one.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert await asyncio.gather(*(_works(reading, rep) for rep in range(8))) == [["said"] * 9] * 8


async def test_a_file_is_read_once_for_all_taps_on_it(reading: Reading, reader: Reader) -> None:
    for _ in range(3):
        await _works(reading, 1)
    assert len(reader.opened_by_now) == 1


async def test_two_turns_that_read_one_file_share_it(reading: Reading, reader: Reader) -> None:
    both = await asyncio.gather(_works(reading, 1), _works(reading, 1))
    assert list(both) == [["said"] * 9] * 2
    await asyncio.sleep(0)
    assert reader.open == 1


async def test_a_file_that_is_done_with_is_closed_once_nobody_uses_it(reading: Reading, reader: Reader) -> None:
    async with reading.lent() as lent:
        await lent.read(turn_of(1), draft_of(1), None)
        lent.done(turn_of(1), draft_of(1))
        assert reader.open == 1
    await asyncio.sleep(0)
    assert reader.open == 0


async def test_a_file_that_nobody_asks_for_is_closed_and_never_one_in_use(
    reading: Reading, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_files, "OPEN_FOR", 0)
    await _works(reading, 1)
    async with reading.lent() as lent:
        await lent.read(turn_of(1), draft_of(1), None)
        await asyncio.sleep(0.01)
        assert reader.open == 1
    await asyncio.sleep(0.01)
    assert reader.open == 0


async def test_what_we_closed_ourselves_is_not_blamed_on_the_file() -> None:
    process: Any = SimpleNamespace(pid=0, returncode=None, stdout=asyncio.StreamReader(), stdin=None, kill=lambda: None)
    process.wait = lambda: asyncio.sleep(0, -9)
    file = OpenFile(process, asyncio.Semaphore(), 1)
    closing = asyncio.get_running_loop().create_task(file.close())
    await asyncio.sleep(0)
    process.stdout.feed_eof()
    with pytest.raises(Rejected, match="file_let_go"):
        await file._next()
    closing.cancel()
