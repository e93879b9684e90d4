"""What the bot and the reading process say to each other: frames of a length and a pickled message."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, BinaryIO

HEAD = 4
"""Bytes of a length."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The file can't be taken."""

    code: str
    data: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reached:
    """So many rows are understood; 0 once the file is read."""

    rows: int


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the file: a function that takes what is known of it, then these arguments."""

    ask: Callable[..., Any]
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things that an answer consists of; the last of them comes as `Answer`."""

    value: Any


@dataclass(frozen=True, slots=True)
class Answer:
    value: Any


def packed(message: object) -> bytes:
    body = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return len(body).to_bytes(HEAD, "big") + body


def write(out: BinaryIO, message: object) -> None:
    out.write(packed(message))
    out.flush()


def read(source: BinaryIO) -> Any:
    """The next message, None at the end."""
    head = source.read(HEAD)
    # Written by the bot itself: what people send is only ever a value in it.
    return pickle.loads(source.read(int.from_bytes(head, "big"))) if head else None  # noqa: S301
