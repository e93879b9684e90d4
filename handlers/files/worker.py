"""The reading process: one file in, its clients out. `safely.py` starts it; it imports only what reading needs."""

import gc
import pickle
import sys
from dataclasses import replace
from typing import BinaryIO

from handlers.files import frames
from handlers.files.frames import Reached, Refused
from handlers.files.reading import read
from sales.errors import Rejected
from sales.importing.clients import Understood
from sales.importing.understanding import understand

MOST_MEMORY = 150 * 1024 * 1024
"""Bytes of data, counted by the kernel: what a file may cost, whatever it claims to be."""
READING = 4
UNDERSTANDING = 60
"""Seconds of processor time, the second from the start on. The bot's own patience ends what hangs without computing."""


def serve(request: BinaryIO, answers: BinaryIO) -> None:
    """Reads one file and says what is in it."""
    name, content, setting = pickle.load(request)  # noqa: S301  written by the bot itself
    try:
        book = read(name, content)
        del content
        frames.write(answers, Reached(0))
        allow_seconds(UNDERSTANDING)
        _tell(answers, understand(book, setting, lambda rows: frames.write(answers, Reached(rows))))
    except Rejected as refused:
        frames.write(answers, Refused(refused.code, refused.data))
    except MemoryError:
        frames.write(answers, Refused("file_heavy"))


def limit_itself() -> None:
    """So much memory, so many seconds, nothing written to any file."""
    try:
        import resource
    except ImportError:  # Windows: only the bot's patience limits it there
        return
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (READING, UNDERSTANDING))


def allow_seconds(seconds: int) -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _tell(answers: BinaryIO, understood: Understood) -> None:
    for start in range(0, len(understood.clients), frames.PART):
        frames.write(answers, understood.clients[start : start + frames.PART])
    frames.write(answers, replace(understood, clients=()))


if __name__ == "__main__":
    gc.disable()  # it lives for one file, and walking all rows again and again takes longer than reading them
    limit_itself()
    serve(sys.stdin.buffer, sys.stdout.buffer)
