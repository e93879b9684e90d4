"""The stamps on the buttons of taking the base out."""

from enum import StrEnum

from handlers.speech.stamp import Stamp


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
