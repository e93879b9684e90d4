"""Workers of pytest are forks of one process that has imported the house: each would spend ten seconds on that.

`pytest-xdist` starts this file instead of a Python. It asks for a fork at the door, lends it its own streams, and ends
when the fork does. What pytest rewrites, tests and plugins, each worker imports itself.
"""

import gc
import os
import select
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
STREAMS = 0, 1, 2
HOUSE = "bot.program.run", "sandbox.server", "storage.backup.restoring", "sqlalchemy.dialects.postgresql"
ANYBODY = {"id": 1, "is_bot": False, "first_name": "A"}
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "from": ANYBODY, "text": "A"}
TAP = {"id": "1", "from": ANYBODY, "chat_instance": "1", "data": "A", "message": MESSAGE}


@contextmanager
def nest() -> Iterator[str]:
    """The command that starts a worker. Whoever forks them ends with this process, however that ends."""
    with TemporaryDirectory(prefix="touchbase-nest-") as folder, socket.socket(socket.AF_UNIX) as door:
        place = f"{folder}/door"
        door.bind(place)
        door.listen()
        mother = [sys.executable, "-m", "tests.nest", str(door.fileno())]
        with subprocess.Popen(mother, cwd=ROOT, stdin=subprocess.PIPE, pass_fds=[door.fileno()]):
            yield shlex.join([sys.executable, "-I", __file__, place])


def ask(place: str) -> int:
    """For a fork; how it ended."""
    with socket.socket(socket.AF_UNIX) as asking:
        asking.connect(place)
        socket.send_fds(asking, [b"!"], STREAMS)
        return int(asking.recv(16) or 1)


def hatch(door: socket.socket) -> None:
    """Returns in each fork, which from then on is what was asked for."""
    _import_the_house()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        knocks, _, _ = select.select([door.fileno(), 0], [], [])
        if 0 in knocks:
            sys.exit()
        asking, _ = door.accept()
        _, streams, _, _ = socket.recv_fds(asking, 1, len(STREAMS))
        if os.fork() == 0:
            break
        for stream in streams:
            os.close(stream)
        asking.close()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    _watch(asking, streams)


def _import_the_house() -> None:
    """And what takes long at its first use."""
    from bot.telegram.types_on_demand import import_aiogram

    import_aiogram()
    from aiogram.methods import Response
    from aiogram.types import Message, Update

    import handlers
    from handlers.speech.words import LANGUAGES, words

    for module in HOUSE:
        import_module(module)
    handlers.routers()
    for language in LANGUAGES:
        words(language)
    Update.model_validate({"update_id": 1, "message": MESSAGE, "callback_query": TAP})
    Response[Message].model_validate({"ok": True, "result": MESSAGE})


def _watch(asking: socket.socket, streams: list[int]) -> None:
    """Tells how the worker ended, which is a fork of its own."""
    worker = os.fork()
    if worker:
        for stream in streams:
            os.close(stream)
        _, status = os.waitpid(worker, 0)
        asking.send(b"%d" % os.waitstatus_to_exitcode(status))
        os._exit(0)
    asking.close()
    for own, lent in zip(STREAMS, streams, strict=True):
        os.dup2(lent, own)
        os.close(lent)


def main(place: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # pytest ends its workers itself
    if not place.isdigit():
        sys.exit(ask(place))
    with socket.socket(fileno=int(place)) as door:
        hatch(door)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    exec(eval(sys.stdin.readline()), {"__name__": "__main__"})  # what execnet gives each Python that it starts


if __name__ == "__main__":
    main(sys.argv[1])
