"""A report as text that fits a phone: totals, exceptions, a line per member; a member's figures and who is behind them.

In brackets stands the period before. Lines are cut to their shares, lists are leafed through.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from handlers.lists.bulk import spreading_screens
from handlers.reporting.figures import chart_screens, overdue_lines
from handlers.reporting.figures.lines import figures
from handlers.reporting.figures.overdue_lines import Overdue
from handlers.reporting.figures.slice_screens import (
    OPENED,
    Look,
    chosen,
    days,
    headline,
    period_buttons,
    slice_button,
    tools,
)
from handlers.reporting.leading import goal_screens
from handlers.speech import codes
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import LONGEST_LABEL, Button, Row, Screen, clipped, cut, pairs
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.taps.reports import (
    TEAM,
    BehindTap,
    DatesTap,
    KeysTap,
    ReportTap,
    SlicesTap,
    TeamsReportTap,
    back_to,
    code,
)
from handlers.speech.words import Html
from sales.clients.client import ClientLine, Page
from sales.clients.facts import Facts
from sales.days.periods import Period, PeriodKind
from sales.ground import ids
from sales.reporting.counts import Figure, Figures, number
from sales.reporting.leading.goals import Progress
from sales.reporting.report import Line, Report

MOST_EXCEPTIONS = 8
STANDING = (Figure.OVERDUE, Figure.WITHOUT_STEP, Figure.NEW)
"""Figures with clients behind them; behind all others are touches."""
OF_NOW = frozenset({Figure.OVERDUE, Figure.WITHOUT_STEP})
"""How things stand, whatever the period."""
LONGEST_NAME = 40
LONGEST_ON_BUTTON = 20


def team_screen(
    reader: Reader,
    report: Report,
    page: int = 0,
    plans: tuple[Sequence[Progress], Mapping[int, str]] = ((), {}),
    code_of: str = "",
    name: str = "",
) -> Screen:
    """Of all whom the reader sees, or of one of several teams, as buttons name it. `plans`: with names of teams. Read
    from the bottom: who, and what is worth a look, stands next to the buttons.
    """
    stamp, head = code(report.period), _head(reader, report.period, name)
    back = [[Button(reader.p_("button", "Back"), TeamsReportTap(period=stamp).pack())]] if code_of else []
    periods = [*_periods(reader, report.period, code_of), *back]
    if report.is_empty:
        nothing = reader._("Nothing is recorded for these days: the report comes to life with the first touch.")
        return Screen(f"{head}\n\n{nothing}", [[goal_screens.way_in(reader)], *periods])
    last = last_page(len(report.shown))
    here = within(page, last)
    part = report.shown[here * SIZE : (here + 1) * SIZE]
    done = figures(reader, report.now, report.before)
    totals = [_folded(done) if done else reader._("Nothing recorded."), _standing(reader, report)]
    names = {line.member.id: line.member.name for line in report.lines}
    plan = goal_screens.of_team(reader, plans[0], names, plans[1], now=report.period.until <= reader.today)
    blocks = [head, *totals, _exceptions(reader, report), plan, _lines(reader, part)]
    text = "\n\n".join(filter(None, blocks))
    members = [_member_button(line, stamp) for line in part]
    leaf = pager(here, last, lambda number: ReportTap(period=stamp, member=code_of, page=number).pack())
    keys = [] if code_of else [Button("⭐ " + reader.p_("list", "Key clients"), KeysTap(period=stamp).pack())]
    opened = [*_of_all(reader, stamp, code_of, report), *_opening(reader, stamp, code_of, report.now)]
    ways = pairs([*opened, _breaking(reader, stamp, code_of), *keys])
    tools = [goal_screens.way_in(reader, _planned(code_of)), *chart_screens.tools(reader, stamp, code_of, exports=True)]
    left = [] if code_of else spreading_screens.ways(reader, stamp, report.without_step)
    return Screen(text, [*pairs(members), *leaf, *left, *ways, tools, *periods])


def _folded(told: str) -> str:
    """Its first lines are in sight, the others a tap away."""
    return f"<blockquote expandable>{told}</blockquote>"


def _planned(code_of: str) -> str:
    """Whose plans the button opens: the team's, or whose, where those are meant who are in none."""
    return code_of if len(code_of) > len(TEAM) else ""


def member_screen(
    reader: Reader,
    period: Period,
    line: Line,
    *,
    team: bool,
    covering: Sequence[Html] = (),
    plans: Sequence[Progress] = (),
) -> Screen:
    """One member's figures, with the clients behind each. `team`: whoever reads it came from the team's report."""
    head = _head(reader, period, line.member.name if team else "")
    silent = reader._("Nothing recorded.") if line.silent else ""
    going = goal_screens.lines(reader, plans, now=period.until <= reader.today)
    told = [figures(reader, line.now, line.before), _standing(reader, line), going]
    blocks = [head, *told, "\n".join(covering), silent]
    back = [[Button(reader.p_("button", "Back"), ReportTap(period=code(period)).pack())]] if team else []
    behind = [*_behind(reader, period, line), _breaking(reader, code(period), ids.to_text(line.member.id))]
    whose = ids.to_text(line.member.id)
    plan = [goal_screens.way_in(reader, whose)] if team and line.member.until is None else []
    tools = [*plan, *chart_screens.tools(reader, code(period), whose, exports=team)]
    rows: list[Row] = [*pairs(behind), tools, *_periods(reader, period, whose if team else ""), *back]
    return Screen("\n\n".join(filter(None, blocks)), rows)


@dataclass(frozen=True, slots=True)
class Behind:
    """A page of the clients behind a figure. `late`: what is overdue with them, where it counts that; `names`: of whose
    they are, where that is not said above.
    """

    page: Page
    late: Overdue | None = None
    names: Mapping[int, str] = field(default_factory=dict)


def behind_screen(reader: Reader, look: Look, figure: Figure, behind: Behind) -> Screen:
    """Each opens its card, from which Back leads here."""
    page, whose, stamp = behind.page, look.member, look.stamp

    def leaf(number: int) -> str:
        return BehindTap(period=stamp, member=whose, figure=figure, page=number).pack()

    total = behind.late.total if behind.late else page.total
    head = headline(reader, look, f"{codes.figure(reader, figure)}: {total}", now=figure in OF_NOW)
    lines = [said for one in page.lines for said in client_lines(reader, one, behind.late, behind.names)]
    rows = [[_client_button(one, back_to(stamp, whose, figure, page.number))] for one in page.lines]
    many = figure is Figure.WITHOUT_STEP and page.total > 1
    days_for_all = [[spreading_screens.spread(reader, whose, stamp)]] if many else []
    here = BehindTap(period=stamp, member=whose, figure=figure)
    file = tools(reader, here, is_own=look.is_own, total=len(lines))
    back = Button(reader.p_("button", "Back"), look.back())
    leafing = pager(page.number, page.last, leaf)
    told = lines or [reader._("Nobody.")]
    return Screen("\n".join([head, "", *told]), [*rows, *leafing, *days_for_all, *file, [back]])


def client_lines(
    reader: Reader, client: ClientLine, late: Overdue | None, names: Mapping[int, str] = MappingProxyType({})
) -> list[str]:
    """What is overdue, a line a step; else what was last."""
    told = overdue_lines.lines(reader, client, late) if late else []
    whose = f" · {cut(names[client.owner], LONGEST_ON_BUTTON)}" if client.owner in names else ""
    return [f"{one}{whose}" for one in told or [client_line(reader, client)]]


def dates_screen(reader: Reader, member: str) -> Screen:
    back = Button(reader.p_("button", "Back"), ReportTap(period="w", member=member).pack())
    return Screen(reader._("Which dates? For example: 1.11-15.11"), [[back]])


def _head(reader: Reader, period: Period, name: str = "") -> str:
    """Отчёт · 16 ноя – 22 ноя, and what stands in brackets."""
    whose = cut(name, LONGEST_NAME) if name else reader.p_("menu", "Report")
    before = reader._("In brackets: {period}", period=Html(days(reader, period.before())))
    return f"<b>{whose} · {days(reader, period)}</b>\n{before}"


def _standing(reader: Reader, of: Report | Line) -> str:
    """How things stand now, whatever the period."""
    pieces = (
        (of.overdue, reader._("Overdue now: {n}", n=of.overdue)),
        (of.without_step, reader._("Without a step now: {n}", n=of.without_step)),
    )
    return "\n".join(f"❗️ {words}" for number, words in pieces if number)


def _exceptions(reader: Reader, report: Report) -> str:
    """Анна: без шага 14, просрочено 9"""
    worst, past = report.exceptions, report.period.until <= reader.today
    if not worst:
        return ""
    lines = [
        reader._("<b>Worth a look</b>"),
        *(_exception(reader, line, past=past) for line in worst[:MOST_EXCEPTIONS]),
    ]
    if len(worst) > MOST_EXCEPTIONS:
        lines.append(reader._("and {n} more", n=len(worst) - MOST_EXCEPTIONS))
    return "\n".join(lines)


def _exception(reader: Reader, line: Line, *, past: bool) -> str:
    """Of days that are over, what was done in them stands apart from how things are now."""
    pieces = (
        (line.without_step, reader._("without a step {n}", n=line.without_step)),
        (line.overdue, reader._("overdue {n}", n=line.overdue)),
    )
    told = ", ".join(words for shown, words in pieces if shown)
    told = reader._("now {what}", what=Html(told)) if told and past else told
    silent = reader._("nothing recorded") if line.silent else ""
    return f"{cut(line.member.name, LONGEST_NAME)}: {', '.join(filter(None, [told, silent]))}"


def _lines(reader: Reader, lines: tuple[Line, ...]) -> str:
    return "\n".join(_member_line(reader, line) for line in lines)


def _pair(now: int, before: int) -> str:
    return f"{now} ({before})"


def _member_line(reader: Reader, line: Line) -> str:
    """Анна: звонков 82 (60), разговоров 25 (18), заказов 2 (1) на 84 000 ₽"""
    now, before = line.now, line.before
    pieces = [
        reader._("calls {n}", n=_pair(now.calls, before.calls)),
        reader._("conversations {n}", n=_pair(now.conversations, before.conversations)),
    ]
    if now.orders or before.orders or now.amount:
        orders = _pair(now.orders, before.orders)
        pieces.append(reader._("orders {n} for {sum}", n=orders, sum=reader.money(now.amount)))
    return f"<b>{cut(line.member.name, LONGEST_NAME)}</b>: {', '.join(pieces)}"


def _member_button(line: Line, stamp: str) -> Button:
    data = ReportTap(period=stamp, member=ids.to_text(line.member.id))
    return Button(clipped(line.member.name, LONGEST_ON_BUTTON), data.pack())


def _periods(reader: Reader, period: Period, whose: str = "") -> list[Row]:
    """And any two dates."""
    dates = Button(reader.p_("period", "Dates"), DatesTap(member=whose).pack(), style=chosen(period, PeriodKind.DATES))
    presets = period_buttons(reader, period, lambda letter: ReportTap(period=letter, member=whose).pack())
    return pairs([*presets, dates])


def _behind(reader: Reader, period: Period, line: Line) -> list[Button]:
    """A button to what is behind each figure that is not nothing: clients, or touches."""
    stamp, member = code(period), ids.to_text(line.member.id)
    opening = _opening(reader, stamp, member, line.now)
    standing = [_figure(reader, stamp, member, one, line.figure(one)) for one in STANDING if line.figure(one)]
    return [*standing, *opening]


def _of_all(reader: Reader, stamp: str, member: str, report: Report) -> list[Button]:
    """What stands behind the team's own figures; those without a step have a row of their own."""
    numbers = ((Figure.OVERDUE, report.overdue), (Figure.NEW, report.now.new_clients))
    return [_figure(reader, stamp, member, figure, many) for figure, many in numbers if many]


def _figure(reader: Reader, stamp: str, member: str, figure: Figure, many: int) -> Button:
    """Просрочено · 9"""
    label = f"{codes.figure(reader, figure)} · {reader.number(many)}"
    return Button(label, BehindTap(period=stamp, member=member, figure=figure).pack())


def _opening(reader: Reader, stamp: str, member: str, now: Figures) -> list[Button]:
    """The touches behind the figures that are asked for most."""
    return [slice_button(reader, stamp, member, one, number(now, one)) for one in OPENED if number(now, one)]


def _breaking(reader: Reader, stamp: str, member: str = "") -> Button:
    return Button(reader.p_("report", "Break down"), SlicesTap(period=stamp, member=member).pack())


def client_line(reader: Reader, client: ClientLine) -> str:
    """• Ромашка: Просит КП, 10 нояб., попытка 19 нояб. 14:35: an outcome stands with its own day."""
    facts, talk = client.facts, ""
    if facts.last_talk and facts.last_talk_at:
        day = reader.moment(facts.last_talk_at, timed=facts.last_talk_timed)
        talk = f"{codes.outcome(reader, facts.last_talk)}, {day}"
    said = ", ".join(filter(None, [talk, _since(reader, facts)]))
    return f"• {cut(client.name, LONGEST_NAME)}{': ' if said else ''}{said}"


def _since(reader: Reader, facts: Facts) -> str:
    """Of what came after the last conversation: that somebody was tried in vain, or the day of what says no outcome."""
    if facts.last_touch_at is None or (facts.last_talk_at and not facts.attempts_in_row):
        return ""
    when = reader.moment(facts.last_touch_at, timed=facts.last_touch_timed)
    return reader._("tried {when}", when=when) if facts.attempts_in_row else when


def _client_button(client: ClientLine, back: str) -> Button:
    """A row of its own: the whole name, where it fits."""
    return Button(clipped(client.name, LONGEST_LABEL), CardTap(client=ids.to_text(client.id), back=back).pack())
