"""What the reading process says to the bot: frames of a length and a pickled message, so that none is large."""

import pickle
from dataclasses import dataclass, field
from typing import BinaryIO

HEAD = 4
"""Bytes of a length."""
PART = 100
"""Clients in a frame: taking one in keeps others waiting for a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The file can't be taken."""

    code: str
    data: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reached:
    """So many rows are understood; 0 once the file is read."""

    rows: int


def write(out: BinaryIO, message: object) -> None:
    packed = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    out.write(len(packed).to_bytes(HEAD, "big") + packed)
    out.flush()
