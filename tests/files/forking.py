"""A reading process for tests, without the second that starting one takes: this one has imported everything and forks.

Each fork is held to the same limits as a process of its own would be. Run by `warm.py`; its stdin is a socket, over
which come three descriptors per file: for requests, for answers, for what is told of the fork's life and death.
"""

import gc
import os
import signal
import socket
import sys
from datetime import date
from typing import NoReturn

import python_calamine

from handlers.files.reading import reading, worker
from sales.actions.importing import sight
from sales.importing import understanding
from storage.importing import ready_rows

BROUGHT_LATER = (python_calamine, sight, ready_rows)
"""What a reading process imports only for some files, or with a question."""
BROUGHT = 40 * worker.MEGABYTE
"""What that takes of its memory, which a process of its own would not have taken yet."""
TABLES = ("Имя;Телефон\nРомашка;+7 921 000-00-01\n", "Name;Phone\nDaisy;+44 20 7946 0958\n")


def main() -> None:
    gc.disable()
    for table, country in zip(TABLES, ("RU", "GB"), strict=True):
        setting = understanding.Setting(country, "", date(2026, 11, 18))
        understanding.understand(reading.read("base.csv", table.encode()), setting)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(fileno=os.dup(0)) as door:
        while True:
            word, descriptors, _, _ = socket.recv_fds(door, 1, 3)
            if not word:
                return
            if os.fork() == 0:
                door.close()
                _watch(*descriptors)
            for descriptor in descriptors:
                os.close(descriptor)


def _watch(requests: int, answers: int, life: int) -> NoReturn:
    """Tells who reads, then what it died of."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    reader = os.fork()
    if reader == 0:
        _read(requests, answers)
    os.close(requests)
    os.close(answers)
    os.write(life, b"%d\n" % reader)
    _, status = os.waitpid(reader, 0)
    os.write(life, b"%d\n" % os.waitstatus_to_exitcode(status))
    os._exit(0)


def _read(requests: int, answers: int) -> NoReturn:
    os.dup2(requests, 0)
    os.dup2(answers, 1)
    os.closerange(3, max(64, answers + 1))
    code = 1
    try:
        worker.limit(worker.READING._replace(memory=worker.READING.memory + BROUGHT))
        worker.serve(sys.stdin.buffer, sys.stdout.buffer)
        code = 0
    finally:
        os._exit(code)


if __name__ == "__main__":
    main()
