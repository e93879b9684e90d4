"""A power cut: of what was written since a file's last sync any part may be gone. Played from the notes of `power.c`.

`python -m tests.storm.power FOLDER TIMES` is the process whose power is cut: it saves clients, and writes the id of
each into the file `saved` once it is told that it is on disk.
"""

import asyncio
import os
import random
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from storage.database import Database
from tests.clock import StandingClock
from tests.storage.sample_company import a_client, found

HEAD = struct.Struct("<c55sqq")
ROOT = Path(__file__).parents[2]
SAVED, BASE = "saved", "touchbase.db"


@dataclass(frozen=True)
class Note:
    kind: str
    name: str
    offset: int
    written: bytes


@dataclass
class File:
    """What of it surely survives, and what may."""

    safe: bytearray = field(default_factory=bytearray)
    doubtful: list[Note] = field(default_factory=list)

    def sync(self) -> None:
        self._apply(self.doubtful)
        self.doubtful = []

    def after(self, chance: random.Random) -> bytes:
        """Each of the doubtful is there, or not, or half."""
        self._apply([_torn(note, chance) for note in self.doubtful if chance.random() < 0.5])
        return bytes(self.safe)

    def _apply(self, notes: Sequence[Note]) -> None:
        for note in notes:
            if note.kind == "t":
                del self.safe[note.offset :]
            self.safe.extend(bytes(max(0, note.offset - len(self.safe))))
            self.safe[note.offset : note.offset + len(note.written)] = note.written


def _torn(note: Note, chance: random.Random) -> Note:
    sectors = len(note.written) // 512
    cut = chance.randint(0, sectors) * 512 if sectors and chance.random() < 0.3 else len(note.written)
    return Note(note.kind, note.name, note.offset, note.written[:cut])


def compiler() -> str | None:
    return shutil.which("cc") or shutil.which("gcc") if sys.platform == "linux" else None


def noted(folder: Path, times: int) -> list[Note]:
    """All that a process did to its files which saved so many clients."""
    library, home = folder / "power.so", folder / "home"
    home.mkdir()
    source = ROOT / "tests" / "storm" / "power.c"
    subprocess.run([str(compiler()), "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl", "-pthread"], check=True)
    around = {"LD_PRELOAD": str(library), "POWER_FOLDER": str(home), "POWER_NOTES": str(folder / "notes")}
    command = [sys.executable, "-m", "tests.storm.power", str(home), str(times)]
    subprocess.run(command, cwd=ROOT, env=os.environ | around, check=True)
    return list(_read(folder / "notes"))


def _read(file: Path) -> Iterator[Note]:
    content, place = file.read_bytes(), 0
    while place < len(content):
        kind, name, offset, length = HEAD.unpack_from(content, place)
        place += HEAD.size
        yield Note(kind.decode(), name.rstrip(b"\0").decode(), offset, content[place : place + length])
        place += length


def cut(notes: Sequence[Note], at: int, folder: Path, chance: random.Random) -> set[int]:
    """Leaves in the folder what a cut after so many notes leaves; what had been called saved by then."""
    files: dict[str, File] = {}
    for note in notes[:at]:
        if note.kind == "u":
            files.pop(note.name, None)
        elif note.kind == "s":
            files.setdefault(note.name, File()).sync()
        else:
            files.setdefault(note.name, File()).doubtful.append(note)
    said = files.pop(SAVED, File())
    said.sync()
    folder.mkdir()
    for name in (BASE, f"{BASE}-wal", f"{BASE}-journal"):
        if name in files:
            (folder / name).write_bytes(files[name].after(chance))
    return {int(line) for line in said.safe.split()}


async def _saves(folder: Path, times: int) -> None:
    database = await Database.open(f"sqlite:///{folder / BASE}", StandingClock())
    anna = (await found(database)).anna
    with (folder / SAVED).open("wb", buffering=0) as said:
        for number in range(times):
            client = a_client(anna, f"Клиент {number}")
            async with database.work(anna) as unit:
                await unit.clients.add(anna, client)
                await unit.commit()
            said.write(f"{client.id}\n".encode())
    await database.close()


if __name__ == "__main__":
    asyncio.run(_saves(Path(sys.argv[1]), int(sys.argv[2])))
