"""*By team*: a period's figures team by team, for whoever sees everybody -> a team's report, as its lead reads it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.reporting.figures.reading import read
from handlers.reporting.figures.slice_screens import LONGEST_NAME, LONGEST_ON_BUTTON, Look, days, excel, headline
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, clipped, cut, pairs
from handlers.speech.taps.reports import TEAM, ReportTap, SlicesTap, TeamsReportTap, period_of
from handlers.speech.words import Html, fill
from sales.actions.ports import UnitOfWork
from sales.company.teams import Team
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.reporting.counts import NOTHING, Figures
from sales.reporting.report import Line


@dataclass(frozen=True, slots=True)
class Done:
    """What a team did in the period, and in the one before; None: whoever is in no team."""

    team: Team | None
    now: Figures
    before: Figures

    @property
    def code(self) -> str:
        return TEAM + (ids.to_text(self.team.id) if self.team else "")

    def name(self, reader: Reader) -> str:
        return self.team.name if self.team else reader.p_("report", "In no team")


def router() -> Router:
    teams = Router(name="by_team")
    teams.callback_query.register(show_teams, TeamsReportTap.filter())
    return teams


async def show_teams(_tap: CallbackQuery, callback_data: TeamsReportTap, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.TEAM_REPORT)
    if turn.scope.owners is not None:
        raise NotFound
    look = Look(period_of(callback_data.period, turn.reader.today))
    told = await read(unit, turn.me, turn.reader, look.period, look.period.before())
    done = by_team(await unit.teams.all(turn.scope), told.lines)
    return Shown(_screen(turn.reader, look, done), Noted.REPORT)


def by_team(teams: Sequence[Team], lines: Iterable[Line]) -> list[Done]:
    """Most sold first, as members stand; those in no team last, where they did anything."""
    known, theirs = {one.id for one in teams}, defaultdict[int | None, list[Line]](list)
    for line in lines:
        theirs[line.member.team if line.member.team in known else None].append(line)
    found = [_done(one, theirs[one.id]) for one in teams]
    found.sort(key=lambda one: (-one.now.amount, -one.now.conversations))
    rest = _done(None, theirs[None])
    return found if NOTHING == rest.now == rest.before else [*found, rest]


def _done(team: Team | None, lines: Sequence[Line]) -> Done:
    return Done(team, sum((line.now for line in lines), NOTHING), sum((line.before for line in lines), NOTHING))


def _screen(reader: Reader, look: Look, done: Sequence[Done]) -> Screen:
    head = headline(reader, look, str(reader.p_("report", "By team")))
    before = reader._("In brackets: {period}", period=Html(days(reader, look.period.before())))
    teams = [Button(clipped(one.name(reader), LONGEST_ON_BUTTON), _tap(look, one)) for one in done]
    back = Button(reader.p_("button", "Back"), SlicesTap(period=look.stamp).pack())
    file = excel(reader, TeamsReportTap(period=look.stamp))
    return Screen("\n".join([head, before, "", *(_line(reader, one) for one in done)]), [*pairs(teams), [file, back]])


def _tap(look: Look, done: Done) -> str:
    return ReportTap(period=look.stamp, member=done.code).pack()


def _line(reader: Reader, done: Done) -> Html:
    """Север: звонков 82 (70), визитов 14 (12), новых клиентов 3 (1), заказов 9 (7) на 608 000 ₽"""
    now, before = done.now, done.before
    pieces = [
        reader._("calls {n}", n=_pair(now.calls, before.calls)),
        reader._("visits {n}", n=_pair(now.visits, before.visits)),
        reader._("new clients {n}", n=_pair(now.new_clients, before.new_clients)),
        reader._("orders {n} for {sum}", n=_pair(now.orders, before.orders), sum=reader.money(now.amount)),
    ]
    return fill("<b>{name}</b>: {told}", name=cut(done.name(reader), LONGEST_NAME), told=Html(", ".join(pieces)))


def _pair(now: int, before: int) -> str:
    return f"{now} ({before})"
