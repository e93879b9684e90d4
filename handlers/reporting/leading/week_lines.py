"""The week that is over, as the Monday's morning of the team tells it: beside the one before, and against the plan."""

from collections.abc import Mapping

from handlers.day import goals
from handlers.reporting.figures.slice_screens import days
from handlers.speech.reader import Reader
from handlers.speech.screen import cut
from handlers.speech.words import Html, fill
from sales.reporting.leading.goals import Progress
from sales.reporting.leading.morning import Week

LONGEST_NAME = 30
MOST = 5
"""Members with a plan, who was furthest from it first."""


def week(reader: Reader, over: Week, names: Mapping[int, str], teams: Mapping[int, str]) -> str:
    """Неделя 9–15 ноября, в скобках до неё: звонков 82 (70), визитов 14 (12), заказов 9 (7) на 608 000 ₽ (512 000 ₽)"""
    return "\n".join([head(reader, over), _figures(reader, over), *_plans(reader, over, names, teams)])


def head(reader: Reader, over: Week) -> Html:
    period = Html(days(reader, over.report.period))
    return reader._("<b>The week {period}</b>, in brackets the one before", period=period)


def _figures(reader: Reader, over: Week) -> str:
    now, before = over.report.now, over.report.before
    sums = fill("{now} ({before})", now=reader.money(now.amount), before=reader.money(before.amount))
    return ", ".join(
        [
            reader._("calls {n}", n=_pair(now.calls, before.calls)),
            reader._("visits {n}", n=_pair(now.visits, before.visits)),
            reader._("new clients {n}", n=_pair(now.new_clients, before.new_clients)),
            reader._("orders {n} for {sum}", n=_pair(now.orders, before.orders), sum=sums),
        ]
    )


def _pair(now: int, before: int) -> str:
    return f"{now} ({before})"


def _plans(reader: Reader, over: Week, names: Mapping[int, str], teams: Mapping[int, str]) -> list[str]:
    """The company's, those of teams, then the members'."""
    company = [_plan(reader, one, "") for one in over.goals if one.goal.is_of_company]
    company += [_plan(reader, one, teams[one.goal.team or 0]) for one in over.goals if one.goal.team in teams]
    members = sorted((one for one in over.goals if one.goal.member in names), key=lambda one: one.share)
    told = [_plan(reader, one, names[one.goal.member or 0]) for one in members[:MOST]]
    more = [reader._("and {n} more", n=len(members) - MOST)] if len(members) > MOST else []
    return [*company, *told, *more]


def _plan(reader: Reader, plan: Progress, name: str) -> Html:
    """План: звонки ▓▓▓░ 350 из 400, 88 %"""
    share = reader.p_("funnel", "{n}%", n=plan.share)
    told = fill("{told}, {share}", told=goals.with_forecast(reader, plan), share=share)
    if not name:
        return reader._("Plan: {told}", told=told)
    return fill("{name}: {told}", name=cut(name, LONGEST_NAME), told=told)
