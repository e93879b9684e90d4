"""The screens of plans: everybody's, one's with what was agreed before, and how much it shall be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.day import goals
from handlers.frame import undo_screens
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, clipped, cut, pairs
from handlers.speech.taps.company import TeamAct, TeamTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.taps.exporting import file_of
from handlers.speech.taps.reports import ALL, TEAM, GoalsTap, GoalTap, ReportTap
from handlers.speech.words import Html, fill
from sales.company.members import Member
from sales.company.teams import Team
from sales.days.calendar import DAY
from sales.ground import ids
from sales.reporting.leading.goals import Aim, Goal, Progress, Span

LONGEST_NAME = 40
LONGEST_ON_BUTTON = 20
PAST = 4
"""Of what was agreed before, the latest."""
TOLD = 5
"""Lines of members in a report: those behind first."""
THREE = 3


@dataclass(frozen=True, slots=True)
class Whose:
    """A member, a team, or (neither) the whole company; `team`: reached from the member's screen in the team."""

    member: Member | None
    team: bool = False
    of_team: Team | None = None

    @property
    def id(self) -> int | None:
        return self.member.id if self.member else None

    @property
    def team_id(self) -> int | None:
        return self.of_team.id if self.of_team else None

    @property
    def code(self) -> str:
        if self.of_team:
            return _code(self.of_team)
        return ids.to_text(self.member.id) if self.member else ALL

    def is_of(self, goal: Goal) -> bool:
        return (goal.member, goal.team) == (self.id, self.team_id)

    def name(self, reader: Reader) -> str:
        if self.of_team:
            return self.of_team.name
        return self.member.name if self.member else reader.p_("plan", "Whole company")


def way_in(reader: Reader, whose: str = "", *, team: bool = False) -> Button:
    return Button(reader.p_("button", "Plan"), GoalsTap(whose=whose, team=team).pack())


def lines(reader: Reader, plans: Sequence[Progress], *, now: bool = False) -> str:
    """One's own plans, each with what it comes to; `now`: beside days that are over."""
    told = [goals.line(reader, one) for one in plans if one.goal.team is None]
    return "\n".join([_as_of_now(reader), *told] if told and now else told)


def _as_of_now(reader: Reader) -> Html:
    return reader._("<b>Plans as they go now</b>")


def of_team(
    reader: Reader,
    plans: Sequence[Progress],
    names: Mapping[int, str],
    teams: Mapping[int, str],
    most: int = TOLD,
    *,
    now: bool = False,
) -> str:
    """The company's plans, those of teams, then members' in a line each, who is furthest behind first."""
    company = [goals.line(reader, one) for one in plans if one.goal.is_of_company]
    company += of_teams(reader, plans, teams)
    of_members = sorted((one for one in plans if one.goal.member in names), key=_behind)
    told = [_named(reader, one, names) for one in of_members[:most]]
    more = [reader._("and {n} more", n=len(of_members) - most)] if len(of_members) > most else []
    word = _as_of_now(reader) if now else reader._("<b>Plans</b>")
    return "\n".join([*([word] if company or told else []), *company, *told, *more])


def of_teams(reader: Reader, plans: Sequence[Progress], teams: Mapping[int, str]) -> list[Html]:
    """Север: звонки ▓▓░░ 35 из 80, к пятнице 82 %"""
    known = [one for one in plans if one.goal.team in teams]
    return [
        fill("{name}: {told}", name=cut(teams[one.goal.team or 0], LONGEST_NAME), told=goals.with_forecast(reader, one))
        for one in known
    ]


def _behind(plan: Progress) -> tuple[int, int]:
    """What is not foreseen yet comes between those behind and those that are reached, by how much of it is done."""
    if plan.expected is None:
        return 1, plan.share
    return (0 if plan.is_behind else 2), plan.expected


def _named(reader: Reader, plan: Progress, names: Mapping[int, str]) -> Html:
    name = cut(names.get(plan.goal.member or 0, ""), LONGEST_NAME)
    return fill("{name}: {told}", name=name, told=goals.with_forecast(reader, plan))


def everybody(
    reader: Reader,
    members: Sequence[Member],
    plans: Sequence[Progress],
    teams: Sequence[Team],
    page: int,
    *,
    whole: bool,
) -> Screen:
    """How all plans go, and whose is to be set; `whole`: the company's may be, and `teams`: those of these teams."""
    last = last_page(len(members))
    here = within(page, last)
    part = members[here * SIZE : (here + 1) * SIZE]
    named = {one.id: one.name for one in teams}
    told = of_team(reader, plans, {one.id: one.name for one in members}, named, most=SIZE)
    asked = reader._("Whose plan shall we set?")
    company = [[Button(reader.p_("plan", "Whole company"), GoalsTap(whose=ALL).pack())]] if whole else []
    theirs = [Button(f"👥 {clipped(one.name, LONGEST_ON_BUTTON)}", GoalsTap(whose=_code(one)).pack()) for one in teams]
    people = [Button(clipped(one.name, LONGEST_ON_BUTTON), GoalsTap(whose=ids.to_text(one.id)).pack()) for one in part]
    leaf = pager(here, last, lambda number: GoalsTap(page=number).pack())
    back = Button(reader.p_("button", "Back"), MenuTap(place="report").pack())
    said = told or fill("<b>{word}</b>", word=reader.p_("button", "Plan"))
    text = f"{said}\n\n{asked}"
    file = [Button(reader.p_("button", "Excel"), file_of(GoalsTap()))] if plans else []
    return Screen(text, [*company, *pairs(theirs), *pairs(people), *leaf, [*file, back]])


def _code(team: Team) -> str:
    return TEAM + ids.to_text(team.id)


def of_one(
    reader: Reader,
    whose: Whose,
    span: Span,
    plans: Sequence[Progress],
    agreed: tuple[Sequence[Goal], Sequence[Goal]],
) -> Screen:
    """How these go; below, what is to be planned for a week, or for a month. `agreed`: what holds, and what held."""
    standing, past = agreed
    going = {one.goal.id for one in plans}
    told = [goals.with_forecast(reader, one) for one in plans]
    told += [_held(reader, one) for one in standing if one.id not in going]
    before = [reader._("<i>Before</i>"), *(_held(reader, one) for one in past[:PAST])] if past else []
    asked = reader._("What shall be planned?") if told else reader._("There is no plan yet. What shall be planned?")
    head = fill("<b>{word}: {name}</b>", word=reader.p_("button", "Plan"), name=cut(whose.name(reader), LONGEST_NAME))
    blocks = ["\n".join([head, *told]), "\n".join(before), asked]
    aims = [_aim(reader, whose, one, span) for one in Aim]
    return Screen(
        "\n\n".join(filter(None, blocks)), [_spans(reader, whose, span), *pairs(aims), _ways_back(reader, whose)]
    )


def _held(reader: Reader, goal: Goal) -> Html:
    """звонки: 80 в неделю, с 9 нояб. по 22 нояб."""
    of = goals.amount(reader, goal.aim, goal.amount)
    much = reader.p_("plan", "{n} a week", n=of) if goal.span is Span.WEEK else reader.p_("plan", "{n} a month", n=of)
    told = fill("{what}: {much}", what=goals.aim(reader, goal.aim), much=much)
    if goal.until is None:
        return told
    return fill("{plan}, {days}", plan=told, days=reader.between(goal.since, goal.until - DAY))


def _spans(reader: Reader, whose: Whose, now: Span) -> Row:
    words = {Span.WEEK: reader.p_("period", "Week"), Span.MONTH: reader.p_("period", "Month")}
    return [
        Button(
            f"✓ {word}" if span is now else word,
            GoalsTap(whose=whose.code, span=span, team=whose.team).pack(),
            style=Style.GOOD if span is now else None,
        )
        for span, word in words.items()
    ]


def _aim(reader: Reader, whose: Whose, aim: Aim, span: Span) -> Button:
    words = {
        Aim.CALLS: reader.p_("report", "Calls"),
        Aim.VISITS: reader.p_("report", "Visits"),
        Aim.NEW: reader.p_("plan", "New clients"),
        Aim.ORDERS: reader.p_("figure", "Orders"),
        Aim.SUM: reader.p_("plan", "Sum"),
    }
    return Button(words[aim], GoalTap(whose=whose.code, aim=aim, span=span, team=whose.team).pack())


def asks_amount(
    reader: Reader,
    whose: Whose,
    what: tuple[Aim, Span],
    amounts: Sequence[int],
    average: int,
    now: Goal | None,
) -> Screen:
    """Round numbers around what was done lately; any other is written."""
    aim, span = what
    name = cut(whose.name(reader), LONGEST_NAME)
    values = {"name": name, "what": goals.aim(reader, aim)}
    asked = reader._("<b>{name}</b>: {what} a week. How much?", **values)
    if span is Span.MONTH:
        asked = reader._("<b>{name}</b>: {what} a month. How much?", **values)
    lately = _lately(reader, what, average) if average else Html("")
    write = reader._("Choose, or write a number.")
    text = "\n".join(filter(None, [asked, lately, write]))

    def tap(amount: int) -> str:
        return GoalTap(whose=whose.code, aim=aim, span=span, amount=str(amount), team=whose.team).pack()

    choices = [Button(goals.amount(reader, aim, one), tap(one), style=_on(one, now)) for one in amounts]
    columns = 2 if aim is Aim.SUM else THREE
    rows: list[Row] = [choices[start : start + columns] for start in range(0, len(choices), columns)]
    drop = [[Button(reader.p_("plan", "No plan"), tap(0), style=Style.DANGER)]] if now else []
    back = GoalsTap(whose=whose.code, span=span, team=whose.team).pack()
    return Screen(text, [*rows, *drop, [Button(reader.p_("button", "Back"), back)]])


def _on(amount: int, now: Goal | None) -> Style | None:
    return Style.GOOD if now and now.amount == amount else None


def _lately(reader: Reader, what: tuple[Aim, Span], average: int) -> Html:
    aim, span = what
    much = reader.about(average) if aim is Aim.SUM else reader.number(average)
    if span is Span.WEEK:
        return reader._("In the last four weeks {n} a week on average.", n=much)
    return reader._("In the last four months {n} a month on average.", n=much)


def saved(reader: Reader, screen: Screen, key: int | None, *, dropped: bool) -> Screen:
    """What was agreed, above how it goes; with the way back, where anything has changed."""
    said = reader._("Saved: there is no such plan any more.") if dropped else reader._("Saved.")
    undo = [[undo_screens.button(reader, key)]] if key is not None else []
    return Screen(f"{said}\n\n{screen.text}", [*undo, *screen.rows])


def _ways_back(reader: Reader, whose: Whose) -> Row:
    """To all plans; of a member who was come from there also to that one's report."""
    back = reader.p_("button", "Back")
    if whose.team:
        return [Button(back, TeamTap(act=TeamAct.MEMBER, member=whose.code).pack())]
    report = Button(reader.p_("menu", "Report"), ReportTap(period="w", member=whose.code).pack())
    return [*([report] if whose.member else []), Button(back, GoalsTap().pack())]
