"""How well files as people have them are read: each of `tests/files/met`, and whether what comes out is right.

`python -m tests.sales.importing.measured [word of a name]` prints the table, and what is amiss.
"""

import sys
from collections import Counter
from enum import StrEnum

from sales.ground.errors import Rejected
from sales.importing.said.clients import Understood
from tests.files.met import NAMES, Met, lost, met
from tests.files.telling import told


class Verdict(StrEnum):
    RIGHT = "right"
    PARTLY = "partly"  # the clients are right, something of them is not
    WRONG = "wrong"


def judged(file: Met) -> tuple[Verdict, list[str]]:
    """With what is amiss."""
    try:
        understood = file.understood
    except Rejected as refused:
        return Verdict.WRONG, [f"refused: {refused.code}"]
    amiss = [
        *_missing(file, told(understood)),
        *(f"lost: {word}" for word in lost(file.name, file.content, understood)),
    ]
    if sorted(client.name for client in understood.clients) != sorted(file.said):
        return Verdict.WRONG, [f"clients: {_names(understood)}", *amiss]
    return (Verdict.PARTLY, amiss) if amiss else (Verdict.RIGHT, [])


def _names(understood: Understood) -> str:
    return "; ".join(client.name for client in understood.clients)


def _missing(file: Met, text: str) -> list[str]:
    """What must be told of a client and is not told of it."""
    blocks: dict[str, str] = {}
    for block in text.split("\n\n")[1:]:
        name = block.splitlines()[0].rpartition("  (")[0]
        blocks[name] = blocks.get(name, "") + block.replace(" / ", "\n").casefold()
    return [
        f"{name}: {piece}"
        for name, pieces in file.said.items()
        for piece in pieces
        if piece.casefold() not in blocks.get(name, "")
    ]


def _print(word: str) -> None:
    counted: Counter[Verdict] = Counter()
    for name in NAMES:
        if word in name:
            verdict, amiss = judged(met(name))
            counted[verdict] += 1
            print(f"{verdict:7} {name}", *amiss[:8], sep="\n            ")
    print(", ".join(f"{verdict} {counted[verdict]}" for verdict in Verdict))


if __name__ == "__main__":
    _print(*sys.argv[1:2] or [""])
