"""Ports for servers that must know theirs before they open it, or open it again: counted, each worker its own stretch.

They lie below those that the kernel gives away, to listeners without a wish and to every connection that is opened:
one of these may be taken between the question and the answer.
"""

import os
import socket
from itertools import count

FIRST, STRETCH = 20_000, 500
WORKERS, OTHERS = 8, 16
_places = count(os.getpid())
"""A server that a worker starts counts in the same stretch, from somewhere else."""


def free_port() -> int:
    """One that nobody listens at, and that this process has not given lately."""
    while True:
        port = FIRST + _stretch() * STRETCH + next(_places) % STRETCH
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port


def _stretch() -> int:
    """By the worker's number where tests run side by side; by that of the process anywhere else."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw")
    return int(worker) % WORKERS if worker else WORKERS + os.getpid() % OTHERS
