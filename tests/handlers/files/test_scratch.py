"""Workbooks that are being written leave nothing behind: neither finished, nor given up, nor killed."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from handlers.files.reading import scratch
from handlers.files.writing.workbook import Table, Workbook

KILLED = """
import os, signal
from bot.telegram.types_on_demand import import_aiogram
import_aiogram()  # as the program does, in a fifth of the time
from handlers.files.writing.workbook import Table, Workbook

book = Workbook()
book.sheet(Table("A", ["Имя"], [["Ромашка"]] * 100))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_finished_workbook_leaves_nothing(folder: Path) -> None:
    book = Workbook()
    book.sheet(Table("A", ["Имя"], [["Ромашка"]]))
    assert list(folder.iterdir())
    assert book.content().startswith(b"PK")
    assert not list(folder.iterdir())


def test_what_a_killed_export_left_is_swept(folder: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", KILLED], env={**os.environ, "TMPDIR": str(folder)}, check=False)
    assert ended.returncode == -9
    (left,) = folder.iterdir()
    assert list(left.iterdir())
    assert scratch.sweep() == 1
    assert not list(folder.iterdir())


def test_what_is_being_written_is_not_swept_nor_what_is_nobodys_of_ours(folder: Path) -> None:
    book = Workbook()
    book.sheet(Table("A", ["Имя"], [["Ромашка"]]))
    alive = folder / f"touchbase-{os.getppid()}-abcdefgh"
    strange = folder / "touchbase-backup-2026"
    for one in (alive, strange):
        one.mkdir()
    assert scratch.sweep() == 0
    assert book.content().startswith(b"PK")
    assert sorted(folder.iterdir()) == sorted((alive, strange))


def test_what_the_same_process_left_in_another_life_is_swept(folder: Path) -> None:
    (folder / f"touchbase-{os.getpid()}-abcdefgh").mkdir()
    assert scratch.sweep() == 1
