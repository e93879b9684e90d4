"""The stamps on the buttons of a reminder: each names its step."""

from enum import StrEnum

from handlers.speech.stamp import Stamp
from sales.ground import ids


class RemindAct(StrEnum):
    SHOW = "s"
    QUARTER = "q"
    HOUR = "h"
    TOMORROW = "t"


class RemindTap(Stamp, prefix="b2"):
    """What to do about the reminder of which step."""

    act: RemindAct
    step: str


def remind(act: RemindAct, step: int) -> str:
    return RemindTap(act=act, step=ids.to_text(step)).pack()
