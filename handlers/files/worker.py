"""The reading process: one file in, its clients out. `safely.py` starts it; it imports only what reading needs."""

import gc
import pickle
import sys
from dataclasses import replace
from typing import BinaryIO, NamedTuple

from handlers.files import frames
from handlers.files.frames import Reached, Refused
from handlers.files.reading import read
from sales.errors import Rejected
from sales.importing.clients import Understood
from sales.importing.understanding import understand

MEGABYTE = 1024 * 1024


class Limits(NamedTuple):
    """What the kernel lets the process take from its start on. The bot's patience ends what hangs without computing."""

    memory: int  # bytes of data
    seconds: int  # of processor time


READING = Limits(150 * MEGABYTE, 4)
"""While a file may still be anything, whatever it claims to be."""
UNDERSTANDING = Limits(400 * MEGABYTE, 120)
"""Once it is read: from here on everything grows with its rows, of which there are only so many."""


def serve(request: BinaryIO, answers: BinaryIO) -> None:
    """Reads one file and says what is in it."""
    name, content, setting = pickle.load(request)  # noqa: S301  written by the bot itself
    try:
        book = read(name, content)
        del content
        frames.write(answers, Reached(0))
        limit(UNDERSTANDING)
        _tell(answers, understand(book, setting, lambda rows: frames.write(answers, Reached(rows))))
    except Rejected as refused:
        frames.write(answers, Refused(refused.code, refused.data))
    except MemoryError:
        frames.write(answers, Refused("file_heavy"))


def limit(limits: Limits) -> None:
    """So much memory, so many seconds, nothing written to any file."""
    try:
        import resource
    except ImportError:  # Windows: only the bot's patience limits it there
        return
    resource.setrlimit(resource.RLIMIT_DATA, (limits.memory, UNDERSTANDING.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, UNDERSTANDING.seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _tell(answers: BinaryIO, understood: Understood) -> None:
    for start in range(0, len(understood.clients), frames.PART):
        frames.write(answers, understood.clients[start : start + frames.PART])
    frames.write(answers, replace(understood, clients=()))


if __name__ == "__main__":
    gc.disable()  # it lives for one file, and walking all rows again and again takes longer than reading them
    limit(READING)
    serve(sys.stdin.buffer, sys.stdout.buffer)
