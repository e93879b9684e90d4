"""What the reading process says to the bot: frames of a length and a pickled message, so that none is large."""

import pickle
from asyncio import StreamReader
from dataclasses import dataclass
from typing import Any, BinaryIO

_HEAD = 4
PART = 200
"""Clients in a frame: taking one in keeps others waiting for a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The file can't be taken."""

    code: str
    data: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Reached:
    """So many rows are understood; 0 once the file is read."""

    rows: int


def write(out: BinaryIO, message: object) -> None:
    packed = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    out.write(len(packed).to_bytes(_HEAD, "big") + packed)
    out.flush()


async def read(source: StreamReader) -> Any:
    """The next message. IncompleteReadError where the process ended instead."""
    size = int.from_bytes(await source.readexactly(_HEAD), "big")
    # Written by our own process with no more rights than we have: the file itself is never unpickled.
    return pickle.loads(await source.readexactly(size))  # noqa: S301
