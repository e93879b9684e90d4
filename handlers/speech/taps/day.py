"""The stamps on the day's list and on its route, and of calling through a list."""

from enum import StrEnum

from handlers.speech.stamp import Stamp
from sales.ground import ids


class DayTap(Stamp, prefix="d1"):
    """A page of the day's lines."""

    page: int


class OverdueTap(Stamp, prefix="d2"):
    """All that is overdue, by pages."""

    page: int = 0


class SectionTap(Stamp, prefix="d3"):
    """A folded section, by pages: `what` is pay (who is to), due (for a call), idle (without a step), another, all."""

    what: str
    page: int = 0


class PlanOneTap(Stamp, prefix="d4"):
    """Plans something with a client of a section, on the day that stands on the button or the next with room."""

    client: str
    what: str
    page: int = 0


class SpreadTap(Stamp, prefix="d5"):
    """All of a section over days with room: asks whether."""

    what: str


class RouteTap(Stamp, prefix="v1"):
    """Today's visits in their order; from the place that a draft holds. `beside`: with who is due on the way."""

    draft: str = ""
    beside: bool = False


class RouteStopTap(Stamp, prefix="v7"):
    """Visits somebody beside the way today; `draft` as of the route that it stands on."""

    client: str
    draft: str = ""


class RouteFromTap(Stamp, prefix="v2"):
    """Asks where one stands."""


class CheckInTap(Stamp, prefix="v6"):
    """Asks for a location that stays with that visit."""

    touch: str


class CallDayTap(Stamp, prefix="v3"):
    """Begins calling through the day's list, or goes on where it was stopped; `anew`: in any case begins."""

    anew: bool = False


class Call(StrEnum):
    LATER = "l"
    STOP = "s"
    GO_ON = "g"


class CallTap(Stamp, prefix="v4"):
    """Within calling through: which draft; *Later* names the touch draft that is put off."""

    draft: str
    step: Call
    touch: str = ""


class CallWordsTap(Stamp, prefix="v5"):
    """To which touch (begun or saved) the words go that another draft keeps."""

    draft: str
    touch: str


def call(draft: int, step: Call, touch: int | None = None) -> str:
    return CallTap(draft=ids.to_text(draft), step=step, touch="" if touch is None else ids.to_text(touch)).pack()
