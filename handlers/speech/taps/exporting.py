"""The stamps on the buttons of taking the base out, lists behind figures, and of what is done with these."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from handlers.speech.stamp import Stamp
from handlers.speech.taps.lists import ApartTap, FunnelTap, MovementTap
from handlers.speech.taps.reports import (
    BehindTap,
    CutTap,
    FateTap,
    GoalsTap,
    LeftTap,
    SliceTap,
    TeamsReportTap,
    back_to,
    back_to_fate,
    back_to_left,
    back_to_slice,
    way_back,
    way_to_fate,
    way_to_left,
    way_to_slice,
)
from sales.ground.errors import NotFound
from sales.reporting.slices import By


class ExportAct(StrEnum):
    ASK = "a"
    PEOPLE = "p"
    STAGES = "s"
    COUNT = "c"
    TAKE = "t"
    REQUEST = "r"
    ALLOW = "y"
    REFUSE = "n"


class ExportTap(Stamp, prefix="x1"):
    """What to do with which clients; a request is a draft of a person's."""

    act: ExportAct
    which: str = ""
    draft: str = ""
    person: int = 0


class ListFileTap(Stamp, prefix="x2"):
    """A list behind a figure as a workbook; `of`: its code, the same that a card carries to lead back to it."""

    of: str


class ListActsTap(Stamp, prefix="x3"):
    """All that can be done with the clients of such a list."""

    of: str


OfAll = TeamsReportTap | FunnelTap | ApartTap | MovementTap | GoalsTap
"""Of nobody in particular."""
Listed = BehindTap | LeftTap | FateTap | SliceTap | CutTap | OfAll
"""All that a report opens, and that is a file at a tap."""


def file_of(tap: Listed) -> str:
    """What a button carries to make a file of all its pages."""
    return ListFileTap(of=_CODES[type(tap)](tap)).pack()


def acts_of(tap: Listed) -> str:
    """What a button carries to do something with all clients of it."""
    return ListActsTap(of=_CODES[type(tap)](tap)).pack()


def listed(code: str) -> Listed:
    """The list that such a button means. What none of ours carries is NotFound."""
    way = _WAYS.get(code[:1])
    tap = way(code) if way else None
    if not isinstance(tap, Listed):
        raise NotFound
    return tap


def _cut(code: str) -> CutTap | None:
    period, *rest = code[1:].split(".")
    return CutTap(period=period, member=rest[0], by=By(rest[1])) if len(rest) == 2 and rest[1] in set(By) else None


def _funnel(code: str) -> FunnelTap | None:
    ladder, *rest = code[1:].split(".")
    if len(rest) != 3 or not rest[0].isdecimal():
        return None
    return FunnelTap(ladder=ladder, days=int(rest[0]), manager=rest[1], source=rest[2])


def _movement(code: str) -> MovementTap | None:
    tap = _funnel(code)
    return MovementTap(**tap.model_dump()) if tap else None


def _apart(code: str) -> ApartTap | None:
    facet, *rest = code[1:].split(".")
    if len(rest) != 2 or not rest[1].isdecimal():
        return None
    return ApartTap(facet=facet, ladder=rest[0], days=int(rest[1]))


_CODES: dict[type[Stamp], Callable[[Any], str]] = {
    BehindTap: lambda tap: back_to(tap.period, tap.member, tap.figure, 0),
    LeftTap: lambda tap: back_to_left(tap.member, tap.figure, 0),
    FateTap: lambda tap: back_to_fate(tap.model_copy(update={"page": 0})),
    SliceTap: lambda tap: back_to_slice(tap.model_copy(update={"page": 0})),
    CutTap: lambda tap: f"c{tap.period}.{tap.member}.{tap.by}",
    TeamsReportTap: lambda tap: f"t{tap.period}",
    FunnelTap: lambda tap: f"n{tap.ladder}.{tap.days}.{tap.manager}.{tap.source}",
    MovementTap: lambda tap: f"m{tap.ladder}.{tap.days}.{tap.manager}.{tap.source}",
    ApartTap: lambda tap: f"a{tap.facet}.{tap.ladder}.{tap.days}",
    GoalsTap: lambda _: "g",
}
_WAYS: dict[str, Callable[[str], Stamp | None]] = {
    "r": way_back,
    "l": way_to_left,
    "p": way_to_fate,
    "s": way_to_slice,
    "c": _cut,
    "n": _funnel,
    "m": _movement,
    "a": _apart,
    "g": lambda code: GoalsTap() if code == "g" else None,
    "t": lambda code: TeamsReportTap(period=code[1:]),
}
