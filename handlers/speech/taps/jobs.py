"""The stamps on buttons about long work: each names its job, and works as long as there is something to say of it."""

from enum import StrEnum

from handlers.speech.stamp import Stamp
from sales.ground import ids


class JobAct(StrEnum):
    STOP = "s"
    UNDO = "u"


class JobTap(Stamp, prefix="j2"):
    """Stops a job, or takes back what it has done."""

    act: JobAct
    job: str


def job_tap(act: JobAct, job: int) -> str:
    return JobTap(act=act, job=ids.to_text(job)).pack()
