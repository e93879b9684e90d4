"""The stamps on the buttons of taking the base out, and lists behind figures."""

from collections.abc import Callable
from enum import StrEnum

from handlers.speech.stamp import Stamp
from handlers.speech.taps.reports import (
    BehindTap,
    CutTap,
    FateTap,
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


Listed = BehindTap | LeftTap | FateTap | SliceTap | CutTap | TeamsReportTap
"""All that a report opens, and that is a file at a tap."""


def file_of(tap: Listed) -> str:
    """What a button carries to make a file of all its pages."""
    return ListFileTap(of=_code(tap)).pack()


def _code(tap: Listed) -> str:
    match tap:
        case BehindTap():
            return back_to(tap.period, tap.member, tap.figure, 0)
        case LeftTap():
            return back_to_left(tap.member, tap.figure, 0)
        case FateTap():
            return back_to_fate(tap.model_copy(update={"page": 0}))
        case SliceTap():
            return back_to_slice(tap.model_copy(update={"page": 0}))
        case CutTap():
            return f"c{tap.period}.{tap.member}.{tap.by}"
    return f"t{tap.period}"


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


_WAYS: dict[str, Callable[[str], Stamp | None]] = {
    "r": way_back,
    "l": way_to_left,
    "p": way_to_fate,
    "s": way_to_slice,
    "c": _cut,
    "t": lambda code: TeamsReportTap(period=code[1:]),
}
