"""The stamps on the buttons of getting in: founding a company, joining one."""

from enum import StrEnum

from handlers.speech.stamp import Stamp


class FoundingPick(StrEnum):
    NAME = "n"
    COUNTRY = "c"
    CURRENCY = "m"
    ZONE = "z"
    BACK = "b"
    FOUND = "ok"
    LEAVE = "no"


class FoundingTap(Stamp, prefix="b1"):
    """A tap within founding: opens a choice, or takes its `value`."""

    draft: str
    pick: FoundingPick
    value: str = ""


class JoiningPick(StrEnum):
    NAME = "n"
    ZONE = "z"
    BACK = "b"
    JOIN = "ok"
    LEAVE = "no"


class JoiningTap(Stamp, prefix="j1"):
    """A tap within joining: opens a choice, or takes its `value`."""

    draft: str
    pick: JoiningPick
    value: str = ""
