"""The stamps on the evening's buttons, and on those that sort out what is overdue. A day stands on them as yymmdd."""

from datetime import date
from enum import StrEnum

from handlers.speech.stamp import Stamp, moment_on


class EveningTap(Stamp, prefix="b3"):
    """A page of the evening of a day; without one, of today."""

    day: str = ""
    page: int = 0


class Sorting(StrEnum):
    TO_DAY = "t"
    SPREAD = "s"
    ONE_BY_ONE = "o"
    ASK_TO_DROP = "a"
    DROP = "d"


class SortTap(Stamp, prefix="b4"):
    """What to do with the open steps of a day, or with all that are overdue where none is named.

    `to`: the day they go to, so that a button of yesterday means what it said.
    """

    what: Sorting
    day: str = ""
    to: str = ""


def stamp(day: date) -> str:
    return f"{day:%y%m%d}"


def day_of(stamp: str) -> date:
    return moment_on(stamp, "%y%m%d").date()
