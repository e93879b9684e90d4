"""What is said around a picture, and the buttons under it."""

from collections.abc import Mapping

from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import Button, Screen, cut, pairs
from handlers.speech.taps.reports import Chart, ChartTap, ExcelTap, ReportBelowTap
from handlers.speech.words import Html, Words


@told_once
def called(say: Words) -> Mapping[Chart, Html]:
    return {
        Chart.WEEK: say.p_("chart", "Week"),
        Chart.HOURS: say.p_("chart", "By hour"),
        Chart.MONTHS: say.p_("chart", "Orders by month"),
        Chart.FUNNEL: say.p_("chart", "Funnel"),
    }


def way_in(reader: Reader, period: str, member: str = "") -> Button:
    return Button(reader.p_("button", "Chart"), ChartTap(period=period, member=member).pack())


def tools(reader: Reader, period: str, member: str = "", *, exports: bool) -> list[Button]:
    """What else a report can be looked at as; a file is for those who may take the base out."""
    data = ExcelTap(period=period, member=member).pack()
    file = [Button(reader.p_("button", "Excel"), data)] if exports else []
    return [way_in(reader, period, member), *file]


def under(reader: Reader, data: ChartTap, name: str, days: str) -> Screen:
    """The other pictures, and the report; `name`: the member's, where it is of one; `days`: where they are not the
    report's.
    """
    others = [one for one in Chart if one is not data.chart]
    taps = {one: data.model_copy(update={"chart": one, "again": True}).pack() for one in others}
    choices = [Button(called(reader, one), tap) for one, tap in taps.items()]
    report = Button(reader.p_("menu", "Report"), ReportBelowTap(period=data.period, member=data.member).pack())
    whose = f" · {cut(name)}" if name else ""
    drawn = ", ".join(filter(None, [called(reader, data.chart), days]))
    return Screen(f"<b>{drawn}</b>{whose}", pairs([*choices, report]))


def drawing(reader: Reader) -> Html:
    return reader._("Drawing…")


def nothing(reader: Reader) -> Html:
    return reader._("There is nothing to draw yet.")
