"""Hostile files are refused with a plain code, in seconds, in bounded memory, and everybody else is answered meanwhile.

The bounds are the reading process's own: the kernel's limit of memory and of processor time, and the bot's patience.
"""

import asyncio
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from handlers.files.reading import safely, worker
from handlers.files.reading.safely import MOST_BYTES, SILENCE, FileReader
from sales.actions.importing import sight as import_sight
from sales.actions.importing.sight import Sight
from sales.ground.errors import Rejected
from sales.ground.scope import Role, Scope
from sales.importing.draft import ImportDraft
from sales.importing.said.clients import Understood
from sales.importing.understanding import Setting, unheard
from tests.files.hostile import HOSTILE
from tests.files.team_files import FILES

SETTING = Setting("RU", "RUB", date(2026, 11, 19))
CODES = {
    "far_cell.xlsx": {"file_heavy"},
    "bomb.xlsx": {"file_heavy"},
    "lying_bomb.xlsx": {"file_heavy", "file_slow", "file_broken"},
    "locked.xlsx": {"file_locked"},
    "sheets.xlsx": {"file_sheets"},
    "many_rows.csv": {"file_rows"},
    "picture.xlsx": {"file_kind"},
    "document.xlsx": {"file_kind"},
    "torn.xlsx": {"file_broken"},
    "noise.xls": {"file_broken"},
    "empty.csv": {"file_empty"},
    "empty.xlsx": {"file_empty"},
    "page.xls": {"file_heavy"},
    "tall.xlsx": {"file_heavy", "file_empty"},
    "nested.xlsx": {"file_heavy", "file_broken", "file_empty"},
    "separators.csv": {"file_heavy", "file_empty", "file_slow"},
    "program.xlsx": {"file_kind"},
    "torn.xls": {"file_broken"},
    "formulas.xlsx": {"read"},
    "photo.vcf": {"read"},
}
MAY_BE_READ = {
    "strings.xlsx",
    "laughs.xlsx",
    "entity.xlsx",
    "quote.csv",
    "deep.csv",
    "formulas.xlsx",
    "photo.vcf",
    "line.csv",
}
"""Refused or read, as memory allows; never expanded."""
SHORT = ("lying_bomb.xlsx", "entity.xlsx", "locked.xlsx", "many_rows.csv", "noise.xls")
"""A process is started for each; one of each sort of harm is tried each time."""


@pytest.fixture
def reading_process() -> None:
    """Started as the bot starts it."""


@pytest.fixture
def patience() -> None:
    """No more than the bot has."""


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in SHORT else pytest.mark.long) for name in HOSTILE]
)
async def test_a_hostile_file_is_refused_and_nothing_else_happens(name: str, tmp_path: Path) -> None:
    before = sorted(tmp_path.parent.iterdir())
    code, said = await _fate(name)
    assert code in CODES.get(name, {code})
    assert code.startswith("file_") or name in MAY_BE_READ
    assert "root:" not in said
    assert "lollol" not in said
    assert sorted(tmp_path.parent.iterdir()) == before


async def _told(name: str, content: bytes) -> str:
    """What a person would see of it."""
    file = await FileReader().opened(name, content, SETTING)
    try:
        shown = await file.ask(import_sight.overview, ImportDraft(0, "", name), [], Scope(1, 1, None, Role.LEAD))
        return f"{file.about}{shown}{await file.ask(import_sight.bad_rows)}"
    finally:
        await file.close()


async def _opened(
    reader: FileReader, name: str, content: bytes, reached: Callable[[int], None] = unheard
) -> Understood:
    """What is said of a file, which is closed at once."""
    file = await reader.opened(name, content, SETTING, reached)
    await file.close()
    return file.about


async def _fate(name: str) -> tuple[str, str]:
    """The code it was refused with, or what came out of it."""
    try:
        return "read", await _told(f"../../{name}", HOSTILE[name]())
    except Rejected as refused:
        return refused.code, ""


def test_the_bounds_are_those_we_promise() -> None:
    assert worker.READING.memory <= 150 * worker.MEGABYTE
    assert max(SILENCE, worker.READING.seconds) < 5


def test_the_kernel_holds_the_reading_process_to_its_memory() -> None:
    script = "from handlers.files.reading.worker import READING, limit; limit(READING); bytes(READING.memory)"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "MemoryError" in ended.stderr


async def test_a_file_larger_than_telegram_gives_is_not_even_looked_at() -> None:
    with pytest.raises(Rejected, match="file_big"):
        await FileReader().opened("x.csv", bytes(MOST_BYTES + 1), SETTING)


@pytest.mark.long
async def test_the_loop_goes_on_while_a_file_is_read() -> None:
    reading = asyncio.gather(_opened(FileReader(), "strings.xlsx", HOSTILE["many_rows.csv"]()))
    turns = 0
    while not reading.done():
        await asyncio.sleep(0)
        turns += 1
    with pytest.raises(Rejected):
        await reading
    assert turns > 100


async def test_a_process_that_says_nothing_and_does_not_compute_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safely, "seconds_of", lambda _: 1.0)
    with pytest.raises(Rejected, match="file_slow"):
        await _opened(FileReader(silence=0.001), "simple.csv", FILES["simple_bom.csv"]())


async def test_on_a_busy_machine_a_process_that_computes_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = count(1)
    monkeypatch.setattr(safely, "seconds_of", lambda _: next(taken) / 10_000)
    about = await _opened(FileReader(silence=0.001), "simple.csv", FILES["simple_bom.csv"]())
    assert about.rows
    assert next(taken) > 2


async def test_a_process_that_computes_for_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = count(1)
    monkeypatch.setattr(safely, "seconds_of", lambda _: next(taken) * SILENCE)
    with pytest.raises(Rejected, match="file_slow"):
        await _opened(FileReader(silence=0.001), "simple.csv", FILES["simple_bom.csv"]())


@pytest.mark.long
async def test_a_file_is_read_while_others_wait_their_turn() -> None:
    reader = FileReader(at_once=1)
    heard: list[int] = []
    content = FILES["calls.csv"]()
    read = await asyncio.gather(*(_opened(reader, "calls.csv", content, heard.append) for _ in range(3)))
    assert [about.rows for about in read] == [3, 3, 3]
    assert heard == [0, 0, 0]


async def test_a_cancelled_reading_leaves_no_process_behind() -> None:
    reader = FileReader(at_once=1)
    reading = asyncio.gather(_opened(reader, "many.csv", HOSTILE["strings.xlsx"]()))
    await asyncio.sleep(0.2)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert (await _opened(reader, "calls.csv", FILES["calls.csv"]())).rows


@pytest.mark.long
async def test_whoever_stops_listening_is_not_kept_however_much_there_is_to_say() -> None:
    """More than the pipe and the listener hold: the process is killed in the middle of a word."""
    rows = "".join(f"Клиент {n};+7912{n:07};{'звонить ' * 60}\n" for n in range(5_000))
    file = await FileReader().opened("many.csv", f"Имя;Телефон;Комментарий\n{rows}".encode(), SETTING)
    parts = file.parts(everything)
    await anext(parts)
    await asyncio.sleep(1)
    async with asyncio.timeout(20):
        await parts.aclose()
    assert not file.is_open


def everything(sight: Sight) -> Iterator[object]:
    """A question, asked in the process that holds the file: its clients, a hundred at a time."""
    clients = sight.understood.clients
    for start in range(0, len(clients), 100):
        yield clients[start : start + 100]


def test_the_reading_process_loads_only_what_reading_needs() -> None:
    script = "import sys, handlers.files.reading.worker; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"aiogram", "sqlalchemy", "babel", "asyncio", "pydantic", "xlsxwriter"}.intersection(loaded)


async def test_a_table_that_is_too_wide_is_told_so() -> None:
    row = ";".join(["Клиент", "Телефон", *map(str, range(100_000))])
    with pytest.raises(Rejected, match="file_columns"):
        await _opened(FileReader(), "wide.csv", f"{row}\n{row}\n".encode())


@pytest.mark.long
async def test_all_columns_of_a_wide_table_are_read() -> None:
    headings = ";".join(["Клиент", "Телефон", *(f"Столбец {number}" for number in range(900))])
    content = f"{headings}\nООО Дуб;89045000041{';' * 900}последний\n"
    assert (await _opened(FileReader(), "wide.csv", content.encode())).columns[-1].samples == ("последний",)
