"""The stamps on a report's buttons. A period stands on them as days: what is behind a figure stays behind it."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from handlers.speech.stamp import Stamp, moment_on
from sales.days import periods
from sales.days.periods import Period, PeriodKind
from sales.ground.errors import NotFound
from sales.reporting.figures.fates import Fate
from sales.reporting.leading.goals import Aim, Span
from sales.reporting.slices import By, Doing

TEAM = "~"
"""Before a team's id, in place of a member's; alone: those who are in none."""
KINDS = {
    "t": PeriodKind.TODAY,
    "w": PeriodKind.WEEK,
    "l": PeriodKind.LAST_WEEK,
    "m": PeriodKind.MONTH,
    "p": PeriodKind.LAST_MONTH,
    "q": PeriodKind.QUARTER,
    "d": PeriodKind.DATES,
}
PRESETS = {
    "t": periods.today,
    "w": periods.week,
    "l": periods.last_week,
    "m": periods.month,
    "p": periods.last_month,
    "q": periods.quarter,
}


class ReportTap(Stamp, prefix="r1"):
    """The report of a period: of the team, or of one member."""

    period: str
    member: str = ""
    page: int = 0


class BehindTap(Stamp, prefix="r2"):
    """The clients behind a member's figure."""

    period: str
    member: str
    figure: str
    page: int = 0


class DatesTap(Stamp, prefix="r3"):
    """Asks for any two dates."""

    member: str = ""


class SlicesTap(Stamp, prefix="r9"):
    """What a report's figures can be opened and broken down by."""

    period: str
    member: str = ""


class SliceTap(Stamp, prefix="ra"):
    """The touches that a figure counts, or those of one line of a cut."""

    period: str
    member: str
    doing: Doing
    by: str = ""
    value: str = ""
    page: int = 0


class CutTap(Stamp, prefix="rb"):
    """A period's touches, told apart."""

    period: str
    member: str
    by: By
    page: int = 0


class TeamsReportTap(Stamp, prefix="ri"):
    """A period's report team by team."""

    period: str


class FateTap(Stamp, prefix="rh"):
    """The steps that a figure counts: promised, kept, moved without a touch."""

    period: str
    member: str
    fate: Fate
    page: int = 0


def code(period: Period) -> str:
    """w261116261122: the kind, the first and the last day."""
    kind = next(letter for letter, kind in KINDS.items() if kind is period.kind)
    return f"{kind}{period.since:%y%m%d}{period.last:%y%m%d}"


def period_of(code: str, today: date) -> Period:
    """A letter alone is a preset as of today. What no button of ours carries is NotFound."""
    if preset := PRESETS.get(code):
        return preset(today)
    try:
        first, last = (moment_on(text, "%y%m%d").date() for text in (code[1:7], code[7:]))
        return Period(KINDS[code[:1]], first, periods.between(first, last).until)
    except (KeyError, ValueError) as broken:
        raise NotFound from broken


def back_to(period: str, member: str, figure: str, page: int) -> str:
    """What a card carries to lead back to a list behind a figure."""
    return f"r{period}.{member}.{figure}.{page}"


def way_back(back: str) -> ReportTap | BehindTap:
    """The list that `back_to` named; where it names none, the report of the week."""
    period, *rest = back[1:].split(".")
    if len(rest) != 3 or not rest[2].isdigit():
        return ReportTap(period="w")
    return BehindTap(period=period, member=rest[0], figure=rest[1], page=int(rest[2]))


def back_to_slice(tap: SliceTap) -> str:
    """What a card carries to lead back to the touches behind a figure."""
    return f"s{tap.period}.{tap.member}.{tap.doing}{tap.by}.{tap.value}.{tap.page}"


def back_to_slices(period: str, member: str) -> str:
    """What a card carries to lead back to all that a report can be broken down by."""
    return f"s{period}.{member}"


def way_to_slice(back: str) -> ReportTap | SlicesTap | SliceTap:
    period, *rest = back[1:].split(".")
    if len(rest) == 1:
        return SlicesTap(period=period, member=rest[0])
    if len(rest) != 4 or rest[1][:1] not in set(Doing) or not rest[3].isdigit():
        return ReportTap(period="w")
    member, kind, value, page = rest
    return SliceTap(period=period, member=member, doing=Doing(kind[:1]), by=kind[1:], value=value, page=int(page))


def back_to_fate(tap: FateTap) -> str:
    """What a card carries to lead back to the steps behind a figure."""
    return f"p{tap.period}.{tap.member}.{tap.fate}.{tap.page}"


def way_to_fate(back: str) -> ReportTap | FateTap:
    period, *rest = back[1:].split(".")
    if len(rest) != 3 or rest[1] not in set(Fate) or not rest[2].isdigit():
        return ReportTap(period="w")
    return FateTap(period=period, member=rest[0], fate=Fate(rest[1]), page=int(rest[2]))


class TeamMorningTap(Stamp, prefix="r4"):
    """The team's morning, a page of its lines; `all`: every exception, a page of them."""

    all: bool = False
    page: int = 0


class LeftTap(Stamp, prefix="r5"):
    """The clients behind what a member has left: overdue, or without a step."""

    member: str
    figure: str
    page: int = 0


class NudgeTap(Stamp, prefix="r6"):
    """Reminds a member of what is left."""

    member: str


class ReviewKeysTap(Stamp, prefix="rx"):
    """The key clients that are to be looked at again, a page of them."""

    page: int = 0


class KeysTap(Stamp, prefix="ry"):
    """All key clients, from the report of a period."""

    period: str


class AssignTap(Stamp, prefix="r7"):
    """A lead begins to set a step with a rep's client."""

    client: str


class ComplaintAct(StrEnum):
    SHOW = "s"
    TAKE = "t"
    REMIND = "r"
    BACK = "b"


class ComplaintTap(Stamp, prefix="r8"):
    """What to do about a complaint; its touch names it."""

    act: ComplaintAct
    touch: str


class SignalTap(Stamp, prefix="rz"):
    """What to do about anything else that a lead is told of at once."""

    act: ComplaintAct
    signal: str


def back_to_left(member: str, figure: str, page: int) -> str:
    """What a card carries to lead back to what a member has left."""
    return f"l{member}.{figure}.{page}"


def way_to_left(back: str) -> "LeftTap | TeamMorningTap":
    member, *rest = back[1:].split(".")
    if len(rest) != 2 or not rest[1].isdigit():
        return TeamMorningTap()
    return LeftTap(member=member, figure=rest[0], page=int(rest[1]))


class GapTap(Stamp, prefix="q2"):
    """How complete the base is; with `gap`, the clients behind it, of all or one's own: the review leads there."""

    gap: str = ""
    whose: str = ""
    GREW: ClassVar[bool] = True


class ReviewTap(Stamp, prefix="q3"):
    """The week's few cards to look at."""


ALL = "-"
"""In place of a member: the whole company."""


class GoalsTap(Stamp, prefix="rc"):
    """The plans of a member, or of the whole company; of nobody in particular: whose. `team`: come from that screen."""

    whose: str = ""
    span: Span = Span.WEEK
    page: int = 0
    team: bool = False


class GoalTap(Stamp, prefix="rd"):
    """One plan: how much is asked, where no amount stands on it; none at all drops it."""

    whose: str
    aim: Aim
    span: Span
    amount: str = ""
    team: bool = False


class Chart(StrEnum):
    WEEK = "w"
    HOURS = "h"
    MONTHS = "m"
    FUNNEL = "f"


class ChartTap(Stamp, prefix="re"):
    """A picture of a report; `again`: asked for from under another one, whose place it takes."""

    period: str
    member: str = ""
    chart: Chart = Chart.WEEK
    again: bool = False


class ExcelTap(Stamp, prefix="rf"):
    """A report as a workbook, or the touches that one of its figures counts."""

    period: str
    member: str = ""
    doing: Doing = Doing.TOUCHES


class ReportBelowTap(Stamp, prefix="rg"):
    """The report in a message of its own, below a picture, which can't become it, or an alert, which stays."""

    period: str
    member: str = ""
