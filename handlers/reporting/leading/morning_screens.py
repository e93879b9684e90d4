"""The lead's morning as a screen: exceptions, a line per member, the team's plan. Cut to what fits a phone."""

from collections.abc import Collection, Sequence

from handlers.reporting.figures import chart_screens
from handlers.reporting.leading import goal_screens, left_screens, week_lines
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, clipped, cut, pairs
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.taps.reports import ComplaintAct, ComplaintTap, ReportTap, TeamMorningTap, code
from handlers.speech.words import Html, fill
from sales.ground import ids
from sales.reporting.counts import EVENING
from sales.reporting.leading.complaints import Complaint
from sales.reporting.leading.goals import Progress
from sales.reporting.leading.morning import DAYS, MOST, TeamMorning
from sales.reporting.report import Line
from sales.work.step import StepKind

LONGEST_NAME = 30
MOST_GOALS = 3
"""Of members, behind their plans."""
LONGEST_ON_BUTTON = 24


def morning_screen(reader: Reader, morning: TeamMorning, page: int = 0) -> Screen:
    last = last_page(len(morning.lines))
    here = within(page, last)
    part = morning.lines[here * SIZE : (here + 1) * SIZE]
    worst, more = morning.exceptions[:MOST], len(morning.exceptions) - MOST
    told = [_exception(reader, morning, one) for one in worst]
    told += [reader._("and {n} more", n=more)] if more > 0 else []
    names = {line.member.id: line.member.name for line in morning.report.lines}
    plans = [one for one in morning.goals if _is_told(one)]
    going = goal_screens.of_team(reader, plans, names, morning.teams, MOST_GOALS)
    week = week_lines.week(reader, morning.week, names, morning.teams) if morning.week and not here else ""
    above = {one.member.id for one in worst if isinstance(one, Line)}
    lines = _lines(reader, morning, part, _days(reader, morning) if not week else "", above)
    blocks = ["\n".join(told), week, lines, going, _plan(reader, morning)]
    rows: list[Row] = [row for one in worst for row in _ways(reader, one, worst)]
    rows += [[_more(reader, more)]] if more > 0 else []
    absent = [one for one in part if morning.is_away(one) and (one.overdue or one.without_step)]
    rows += pairs([left_screens.way(reader, one, morning.lines) for one in absent])
    others = [one for one in part if one.member.id not in above or one.overdue or one.without_step]
    rows += pairs([_to_member(one, code(morning.report.period)) for one in others])
    rows += pager(here, last, lambda number: TeamMorningTap(page=number).pack())
    return Screen("\n\n".join([_head(reader, morning), *filter(None, blocks)]), [*rows, *_below(reader, morning)])


def _is_told(plan: Progress) -> bool:
    """Once anything is foreseen: the company's, a team's, and a member's that will not be reached at this pace."""
    return plan.expected is not None and (plan.goal.member is None or plan.is_behind)


def exceptions_screen(reader: Reader, morning: TeamMorning, page: int, *, asked: bool = False) -> Screen:
    """All of them; `asked`: of complaints, so that there are none is an answer."""
    last = last_page(len(morning.exceptions))
    here = within(page, last)
    part = morning.exceptions[here * SIZE : (here + 1) * SIZE]
    told = [_exception(reader, morning, one) for one in part] or [reader._("All is well: nothing is left.")]
    rows = [row for one in part for row in _ways(reader, one, part)]
    leaf = pager(here, last, lambda number: TeamMorningTap(all=True, page=number).pack())
    back = Button(reader.p_("button", "Back"), TeamMorningTap().pack())
    none = [reader._("No open complaints.")] if asked and not morning.complaints else []
    return Screen("\n\n".join([_head(reader, morning), *none, "\n".join(told)]), [*rows, *leaf, [back]])


def still_screen(reader: Reader, morning: TeamMorning) -> Screen:
    """A company without touches gets one sentence."""
    text = reader._("Nobody has recorded a touch for two weeks, and nothing is planned: time to talk to the team.")
    return Screen(f"{_head(reader, morning)}\n{text}", [[_report(reader)]])


def _head(reader: Reader, morning: TeamMorning) -> Html:
    return reader._("<b>Team. {day}</b>", day=reader.headline(morning.day))


def _exception(reader: Reader, morning: TeamMorning, one: Complaint | Line) -> str:
    """🔥 Ромашка (Борис): претензия, вчера 16:20; ⚠️ Борис: без шага 37 → 12, просрочено 9"""
    if isinstance(one, Complaint):
        return _complaint(reader, morning, one)
    nothing = [reader._("nothing recorded")] if one.silent else []
    said = ", ".join([*_left(reader, morning, one), *nothing])
    return f"⚠️ <b>{cut(one.member.name, LONGEST_NAME)}</b>: {said}"


def _complaint(reader: Reader, morning: TeamMorning, one: Complaint) -> Html:
    values = {"name": cut(one.name, LONGEST_NAME), "owner": cut(morning.names.get(one.owner, ""), LONGEST_NAME)}
    said = reader._("🔥 <b>{name}</b>, {owner}: complaint, {when}", **values, when=reader.moment(one.at))
    if one.taken_by is None:
        return said
    taken = reader._("{name} is on it", name=cut(morning.names.get(one.taken_by, ""), LONGEST_NAME))
    return fill("{said} · {taken}", said=said, taken=taken)


def _left(reader: Reader, morning: TeamMorning, line: Line) -> list[str]:
    """What is left; beside it what was left when the member was reminded."""
    nudged = morning.nudged.get(line.member.id)
    without = _since(line.without_step, nudged.without_step if nudged else 0)
    overdue = _since(line.overdue, nudged.overdue if nudged else 0)
    pieces = (
        (line.without_step or (nudged and nudged.without_step), reader._("without a step {n}", n=without)),
        (line.overdue or (nudged and nudged.overdue), reader._("overdue {n}", n=overdue)),
    )
    return [words for shown, words in pieces if shown]


def _since(now: int, before: int) -> str:
    """37 → 12"""
    return f"{before} → {now}" if before else str(now)


def _days(reader: Reader, morning: TeamMorning) -> str:
    """Of which days the lines are."""
    if morning.week:
        return week_lines.head(reader, morning.week)
    return reader.n_(
        "<i>The last {n} working day, in brackets the one before</i>",
        "<i>The last {n} working days, in brackets the {n} before</i>",
        DAYS,
    )


def _lines(reader: Reader, morning: TeamMorning, part: Sequence[Line], days: str, above: Collection[int]) -> str:
    told = [_line(reader, morning, one, says_left=one.member.id not in above) for one in part]
    return "\n".join([*filter(None, [days]), *told]) if part else ""


def _line(reader: Reader, morning: TeamMorning, line: Line, *, says_left: bool) -> str:
    """Анна: шагов сегодня 9, перенесено без касания 2; разговоров 71 (60), заказов 14 (12) на 608 000 ₽"""
    until = morning.away.get(line.member.id)
    away = [reader._("on vacation until {day}", day=reader.short_day(until))] if until else []
    planned = reader.n_("{n} step today", "{n} steps today", morning.planned(line.member.id))
    left = _left(reader, morning, line) if says_left else []  # else it is said above, among the exceptions
    stands = ", ".join([*away, planned, *left, *_habits(reader, line)])
    done = [reader._("conversations {n}", n=f"{line.now.conversations} ({line.before.conversations})")]
    if line.now.orders or line.before.orders or line.now.amount:
        orders = f"{line.now.orders} ({line.before.orders})"
        done.append(reader._("orders {n} for {sum}", n=orders, sum=reader.money(line.now.amount)))
    return f"<b>{cut(line.member.name, LONGEST_NAME)}</b>: {stands}\n{', '.join(done)}"


def _habits(reader: Reader, line: Line) -> list[str]:
    """What became of plans without a touch, and how much was recorded in the evening."""
    now = line.now
    pieces = (
        (now.put_off, reader._("moved without a touch {n}", n=now.put_off)),
        (now.dropped, reader._("dropped without a touch {n}", n=now.dropped)),
        (
            now.late_share,
            reader._("after {time} {share}", time=reader.clock(EVENING), share=_share(reader, now.late_share)),
        ),
    )
    return [words for shown, words in pieces if shown]


def _plan(reader: Reader, morning: TeamMorning) -> str:
    """План на сегодня: 16 звонков, 4 визита"""
    plan = morning.plan
    calls, visits = plan[StepKind.CALL], plan[StepKind.VISIT]
    others = sum(plan.values()) - calls - visits
    pieces = (
        (calls, reader.n_("{n} call", "{n} calls", calls)),
        (visits, reader.n_("{n} visit", "{n} visits", visits)),
        (others, reader.n_("{n} other step", "{n} other steps", others)),
    )
    told = ", ".join(words for number, words in pieces if number)
    return reader._("<b>Today</b>: {plan}", plan=Html(told)) if told else ""


def _ways(reader: Reader, one: Complaint | Line, beside: Sequence[Complaint | Line]) -> list[Row]:
    """What can be done about it at once."""
    if isinstance(one, Complaint):
        data = ComplaintTap(act=ComplaintAct.SHOW, touch=ids.to_text(one.touch))
        return [[Button(f"🔥 {clipped(one.name, LONGEST_ON_BUTTON)}", data.pack())]]
    if one.overdue or one.without_step:
        return left_screens.ways(reader, one, [other for other in beside if isinstance(other, Line)])
    return [[_to_member(one, "w")]]


def _to_member(line: Line, period: str) -> Button:
    """What that one has done, to be opened figure by figure."""
    data = ReportTap(period=period, member=ids.to_text(line.member.id))
    return Button(clipped(line.member.name, LONGEST_ON_BUTTON), data.pack())


def _more(reader: Reader, more: int) -> Button:
    return Button(reader._("and {n} more", n=more), TeamMorningTap(all=True).pack())


def _below(reader: Reader, morning: TeamMorning) -> list[Row]:
    """On a Monday the week that is over, as a picture and as a file."""
    if morning.week is None:
        return [[_report(reader)]]
    return [chart_screens.tools(reader, code(morning.week.report.period), exports=True), [_report(reader)]]


def _report(reader: Reader) -> Button:
    return Button(reader.p_("menu", "Report"), MenuTap(place="report").pack())


def _share(reader: Reader, number: int) -> str:
    """Of a hundred."""
    return reader.p_("funnel", "{n}%", n=number)
