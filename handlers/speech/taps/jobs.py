"""The stamps on buttons about long work: each names its job, and works as long as there is something to say of it."""

from enum import StrEnum

from handlers.speech.stamp import Stamp
from sales.ground import ids


class JobAct(StrEnum):
    STOP = "s"
    UNDO = "u"
    SURE = "y"
    LOOK = "l"


class JobTap(Stamp, prefix="j2"):
    """Stops a job, takes back what it has done, or shows where it stands."""

    act: JobAct
    job: str


def job_tap(act: JobAct, job: int) -> str:
    return JobTap(act=act, job=ids.to_text(job)).pack()


class HandedAct(StrEnum):
    LOOK = "l"
    ACCEPT = "a"
    ASK = "q"
    PROGRESS = "p"
    REPLY = "r"
    ASKED = "w"


class HandedTap(Stamp, prefix="w3"):
    """What somebody has got by a hand-over: the next client, its answer, how far everybody is, what is asked."""

    act: HandedAct
    job: str
    client: str = ""


def handed_tap(act: HandedAct, job: int, client: int | None = None) -> str:
    return HandedTap(act=act, job=ids.to_text(job), client="" if client is None else ids.to_text(client)).pack()


class DivideAct(StrEnum):
    PART = "m"
    ALL = "l"
    WHOM = "w"
    AGAIN = "k"
    PUT = "b"
    OUT = "o"
    EVENLY = "e"
    BY_CITY = "c"


class DivideTap(Stamp, prefix="w4"):
    """Among whom the clients of an open list are divided: the draft holds who is chosen, `member` comes or goes."""

    act: DivideAct
    draft: str = ""
    member: str = ""


class HandTap(Stamp, prefix="w6"):
    """Whose clients, or to whom, where words named nobody alone: the draft holds what they said."""

    draft: str
    member: str
    gets: bool = False
