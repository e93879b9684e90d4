"""The reading process: one file in, then answers to what is asked of it, until nobody asks any more.

`safely.py` starts it; it imports only what reading needs, and what a question brings with it.
"""

import gc
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, NamedTuple

from handlers.files.reading import frames
from handlers.files.reading.frames import Answer, Part, Question, Reached, Refused
from handlers.files.reading.reading import read
from sales.actions.importing.sight import Sight
from sales.ground.errors import Rejected
from sales.importing.said.clients import Understood
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


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    name, content, setting = frames.read(requests)
    try:
        book = read(name, content)
        del content
        frames.write(answers, Reached(0))
        limit(UNDERSTANDING)
        sight = _sight(understand(book, setting, lambda rows: frames.write(answers, Reached(rows))))
        del book
        frames.write(answers, Answer(replace(sight.understood, clients=(), bad=())))
        while question := frames.read(requests):
            _answer(answers, sight, question)
    except Rejected as refused:
        frames.write(answers, Refused(refused.code, refused.data))
    except MemoryError:
        frames.write(answers, Refused("file_heavy"))


def _sight(understood: Understood) -> Sight:
    told_by_hand = understood.bad and sum(map(bool, understood.headings)) > 1  # a table whose columns a person can name
    if not (understood.clients or told_by_hand or understood.debts or understood.sales):
        raise Rejected("file_nobody")
    return Sight(understood)


def _answer(answers: BinaryIO, sight: Sight, question: Question) -> None:
    said = question.ask(sight, *question.arguments)
    if isinstance(said, Iterator):
        last = next(said)
        for one in said:
            frames.write(answers, Part(last))
            last = one
        said = last
    frames.write(answers, Answer(said))


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


if __name__ == "__main__":
    gc.disable()  # it lives for one file, and walking all rows again and again takes longer than reading them
    limit(READING)
    serve(sys.stdin.buffer, sys.stdout.buffer)
