"""The stamps on a report's buttons. A period stands on them as days: what is behind a figure stays behind it."""

from datetime import date, datetime

from handlers.speech.stamp import Stamp
from sales.days import periods
from sales.days.periods import Period, PeriodKind
from sales.ground.errors import NotFound

KINDS = {"t": PeriodKind.TODAY, "w": PeriodKind.WEEK, "m": PeriodKind.MONTH, "d": PeriodKind.DATES}
PRESETS = {"t": periods.today, "w": periods.week, "m": periods.month}


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


def code(period: Period) -> str:
    """w261116261122: the kind, the first and the last day."""
    kind = next(letter for letter, kind in KINDS.items() if kind is period.kind)
    return f"{kind}{period.since:%y%m%d}{period.last:%y%m%d}"


def period_of(code: str, today: date) -> Period:
    """A letter alone is a preset as of today. What no button of ours carries is NotFound."""
    if preset := PRESETS.get(code):
        return preset(today)
    try:
        first, last = (datetime.strptime(text, "%y%m%d").date() for text in (code[1:7], code[7:]))  # noqa: DTZ007
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


class GapTap(Stamp, prefix="q2"):
    """How complete the base is; with `gap`, the clients behind it."""

    gap: str = ""


class ReviewTap(Stamp, prefix="q3"):
    """The week's few cards to look at."""
