"""*График*: the pictures of a report, where people would rather look than read. Drawn beside the loop, sent as a photo.

under a report   the first of them; its buttons are the others, of the same member and days
another one      takes the place of the picture it was asked from
"""

from collections.abc import Awaitable, Callable, Mapping

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.files.drawing.drawing import Drawing
from handlers.files.drawing.picture import Picture
from handlers.frame.shown import Gone, Photo, Shown, Toast, words
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.reporting.figures import chart_screens, pictured
from handlers.reporting.figures.reading import Whom, whom
from handlers.reporting.figures.slice_screens import days
from handlers.speech.taps.reports import Chart, ChartTap, period_of
from sales.actions.ports import UnitOfWork
from sales.days.periods import Period
from sales.ground.noted import Noted

Drawn = Callable[[UnitOfWork, Turn, Period, Whom], Awaitable[Picture | None]]
PICTURES: Mapping[Chart, Drawn] = {
    Chart.WEEK: pictured.week,
    Chart.HOURS: pictured.hours,
    Chart.MONTHS: pictured.months,
    Chart.FUNNEL: pictured.funnel,
}


class Charts:
    """The door to the drawing process is one for the whole program."""

    def __init__(self) -> None:
        self._drawing = Drawing()

    def router(self) -> Router:
        charts = Router(name="charts")
        charts.callback_query.register(self.show_chart, ChartTap.filter())
        charts.shutdown.register(self._drawing.close)
        return charts

    async def show_chart(self, _tap: CallbackQuery, callback_data: ChartTap, turn: Turn) -> Shown:
        """The tap is answered at once; what is drawn comes when it is there."""
        period = period_of(callback_data.period, turn.reader.today)
        async with turn.read() as unit:
            of = await whom(unit, turn, callback_data.member)
            picture = await PICTURES[callback_data.chart](unit, turn, period, of)
        if picture is None:
            return words(Toast(chart_screens.nothing(turn.reader), alert=True))
        await turn.meanwhile(chart_screens.drawing(turn.reader))
        content = await self._drawing.drawn(picture)
        return await settled(turn, lambda unit: _shown(unit, turn, callback_data, content))


async def _shown(unit: UnitOfWork, turn: Turn, data: ChartTap, content: bytes) -> Shown:
    """The picture that it was asked from goes once the other one is there."""
    of = await whom(unit, turn, data.member)
    name = "" if of.member == turn.me.member.id else of.name
    whole = pictured.week_in(period_of(data.period, turn.reader.today), turn.reader.today)
    shown = days(turn.reader, whole) if data.chart is Chart.WEEK else ""
    before = [Gone(turn.message)] if data.again and turn.message is not None else []
    return Shown(None, Noted.CHART, then=[Photo(content, chart_screens.under(turn.reader, data, name, shown)), *before])
