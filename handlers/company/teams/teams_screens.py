"""The screens of teams: all of them, one with its people and leads, which one a member is in."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.company.team_screens import back as to_people
from handlers.company.team_screens import tap as team_tap
from handlers.speech import codes
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut
from handlers.speech.taps.company import TeamAct, TeamsAct, TeamsTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.words import Html
from sales.company.members import Member
from sales.company.teams import Team, idle_leads, outside
from sales.ground import ids
from sales.ground.scope import Role

MOST_NAMED = 8
LONGEST_NAME = 24
IN, OUT = "+", "-"


@dataclass(frozen=True, slots=True)
class Kept:
    """The teams of a company, and its people."""

    teams: Sequence[Team]
    members: Sequence[Member]

    def of(self, team: Team) -> list[Member]:
        return [one for one in self.members if one.team == team.id]

    def leads(self, team: Team) -> list[Member]:
        return [one for one in self.members if team.id in one.leads]

    def name(self, team: int | None) -> str:
        return next((one.name for one in self.teams if one.id == team), "")


def tap(act: TeamsAct, team: int | None = None, member: int | None = None, value: str = "") -> str:
    return TeamsTap(act=act, team=_code(team), member=_code(member), value=value).pack()


def _code(number: int | None) -> str:
    return "" if number is None else ids.to_text(number)


def way_in(reader: Reader) -> Button:
    return Button(reader.p_("button", "Teams"), tap(TeamsAct.ALL))


def of_member(reader: Reader, member: Member) -> Button:
    return Button(reader.p_("button", "Team"), tap(TeamsAct.OF_MEMBER, member=member.id))


def with_team(reader: Reader, screen: Screen, member: Member, teams: Sequence[Team]) -> Screen:
    """On a member's screen: whose leads see the member, and which teams the member leads."""
    mine = next((one.name for one in teams if one.id == member.team), None)
    told = [reader._("Team: {name}", name=mine)] if mine else []
    if mine is None and member.role is not Role.OWNER:
        told.append(reader._("In no team: only owners see the clients."))
    led = [one.name for one in teams if one.id in member.leads]
    if led:
        told.append(reader._("Leads: {names}", names=reader.series(led)))
    elif member.role is Role.LEAD:
        told.append(reader._("Leads no team: sees own clients only."))
    *rows, back = screen.rows
    return Screen("\n".join([screen.text, *told]), [[of_member(reader, member)], *rows, back])


def all_teams(reader: Reader, kept: Kept, page: int) -> Screen:
    new = Button(reader.p_("button", "New team"), tap(TeamsAct.NEW), style=Style.MAIN)
    if not kept.teams:
        text = reader._(
            "There are no teams: each lead sees everybody.\n\n"
            "With teams a lead sees the own people and their clients, an owner all of them."
        )
        return Screen(text, [[new], [to_people(reader)]])
    head = reader._("<b>Teams</b>\nA lead sees the people and clients of the own teams, an owner all of them.")
    last = last_page(len(kept.teams))
    here = within(page, last)
    some = kept.teams[here * SIZE : (here + 1) * SIZE]
    rows: list[Row] = [[Button(_line(reader, kept, one), tap(TeamsAct.ONE, one.id))] for one in some]
    pages = pager(here, last, lambda number: tap(TeamsAct.ALL, value=str(number)))
    text = Html("\n\n".join([head, *_left_out(reader, kept)]))
    return Screen(text, [*rows, *pages, [new], [to_people(reader)]])


def _line(reader: Reader, kept: Kept, team: Team) -> str:
    told = f"{cut(team.name, LONGEST_NAME)} · {reader.number(len(kept.of(team)))}"
    nobody = reader.p_("team", "no lead")
    return told if kept.leads(team) else f"{told} · {nobody}"


def _left_out(reader: Reader, kept: Kept) -> list[Html]:
    """Whom nobody but the owners sees, and who sees nobody."""
    alone, idle = outside(kept.members, kept.teams), idle_leads(kept.members, kept.teams)
    told = []
    if alone:
        told.append(reader._("In no team: {names}. Only owners see their clients.", names=_names(reader, alone)))
    if idle:
        text = reader._("Lead no team: {names}. They see their own clients only.", names=_names(reader, idle))
        told.append(text)
    return told


def _names(reader: Reader, members: Sequence[Member]) -> str:
    more = len(members) - MOST_NAMED
    told = [cut(one.name, LONGEST_NAME) for one in members[:MOST_NAMED]]
    return reader.series([*told, *([reader.p_("of names", "{n} more", n=reader.number(more))] if more > 0 else [])])


def naming(reader: Reader, team: Team | None, *, first: bool) -> Screen:
    """Of a new team, or of one that is there; before the first it is said what it changes."""
    if team is not None:
        text = reader._("What shall the team {name} be called? For example: North", name=team.name)
        return Screen(text, [[_to(reader, team)]])
    text = reader._("What is the new team called? For example: North")
    if first:
        more = reader._(
            "From the first team on leads see their own teams only: you choose the people and the lead next."
        )
        text = Html(f"{text}\n\n{more}")
    return Screen(text, [[_to_all(reader)]])


def one_team(reader: Reader, kept: Kept, team: Team) -> Screen:
    leads, people = kept.leads(team), kept.of(team)
    led = reader._("Led by: {names}", names=_names(reader, leads)) if leads else reader._("Nobody leads it yet.")
    mates = reader._("Nobody is in it yet.")
    if people:
        names = _names(reader, people)
        mates = reader.n_("{n} person: {names}", "{n} people: {names}", len(people), names=names)
    head = reader._("<b>{name}</b>", name=team.name)
    invites = [_invite(reader, team, role) for role in (Role.REP, Role.LEAD)]
    return Screen(
        Html(f"{head}\n{led}\n{mates}"),
        [
            [
                Button(reader.p_("button", "Who is in it"), tap(TeamsAct.PEOPLE, team.id), style=Style.MAIN),
                Button(reader.p_("button", "Who leads it"), tap(TeamsAct.LEADS, team.id), style=Style.MAIN),
            ],
            invites,
            [Button(reader.p_("button", "Rename"), tap(TeamsAct.RENAME, team.id))],
            [Button(reader.p_("button", "Remove the team"), tap(TeamsAct.ASK_TO_REMOVE, team.id), style=Style.DANGER)],
            [_to_all(reader)],
        ],
    )


def _invite(reader: Reader, team: Team, role: Role) -> Button:
    return Button(f"➕ {codes.role(reader, role)}", team_tap(TeamAct.INVITE, team.id, role.value))


def page_of(kept: Kept, member: int) -> int:
    """The page of people that a member stands on."""
    place = next((place for place, one in enumerate(kept.members) if one.id == member), 0)
    return place // SIZE


def people(reader: Reader, kept: Kept, team: Team, page: int) -> Screen:
    """A tap takes somebody in, from wherever they are; another one takes them out."""
    text = reader._("Who is in <b>{name}</b>? A tap takes in, another one takes out.", name=team.name)
    last = last_page(len(kept.members))
    here = within(page, last)
    rows: list[Row] = [[_of(kept, team, one)] for one in kept.members[here * SIZE : (here + 1) * SIZE]]
    pages = pager(here, last, lambda number: tap(TeamsAct.PEOPLE, team.id, value=str(number)))
    return Screen(text, [*rows, *pages, [_done(reader, team)]])


def _of(kept: Kept, team: Team, member: Member) -> Button:
    """Whoever is in another team has its name beside."""
    inside, elsewhere = member.team == team.id, cut(kept.name(member.team), LONGEST_NAME)
    name = cut(member.name, LONGEST_NAME)
    label = f"✓ {name}" if inside else f"{name} · {elsewhere}" if elsewhere else name
    data = tap(TeamsAct.PUT, team.id, member.id, OUT if inside else IN)
    return Button(label, data, style=Style.GOOD if inside else None)


def leads(reader: Reader, kept: Kept, team: Team) -> Screen:
    able = [one for one in kept.members if one.role is Role.LEAD or team.id in one.leads]
    text = reader._("Who leads <b>{name}</b>? There may be several.", name=team.name)
    if not able:
        text = reader._("There is no lead yet: invite one, or give somebody the role.")
    rows: list[Row] = [[_leading(team, one)] for one in able]
    invite = [] if able else [[_invite(reader, team, Role.LEAD)]]
    return Screen(text, [*rows, *invite, [_done(reader, team)]])


def _leading(team: Team, member: Member) -> Button:
    does, name = team.id in member.leads, cut(member.name, LONGEST_NAME)
    data = tap(TeamsAct.LEAD, team.id, member.id, OUT if does else IN)
    return Button(f"✓ {name}" if does else name, data, style=Style.GOOD if does else None)


def removing(reader: Reader, kept: Kept, team: Team) -> Screen:
    text = reader._(
        "Remove the team {name}? Its people and clients stay; only owners see them until they are in another team.",
        name=team.name,
    )
    if len(kept.teams) == 1:
        text = reader._("Remove the team {name}? It is the last one: leads see everybody again.", name=team.name)
    yes = Button(reader.p_("button", "Remove the team"), tap(TeamsAct.REMOVE, team.id), style=Style.DANGER)
    return Screen(text, [[yes], [_to(reader, team)]])


def whose(reader: Reader, kept: Kept, member: Member) -> Screen:
    """Which team a member is in."""
    text = reader._("Which team is {name} in?", name=member.name)
    rows: list[Row] = [[_into(one.name, member, one.id)] for one in kept.teams]
    none = [_into(reader.p_("team", "No team"), member, None)] if kept.teams else []
    back = Button(reader.p_("button", "Back"), team_tap(TeamAct.MEMBER, member.id))
    new = [] if kept.teams else [[Button(reader.p_("button", "New team"), tap(TeamsAct.NEW), style=Style.MAIN)]]
    return Screen(text, [*rows, none, *new, [back]] if none else [*new, [back]])


def _into(name: str, member: Member, team: int | None) -> Button:
    here = member.team == team
    label = cut(name, LONGEST_NAME)
    data = tap(TeamsAct.MOVE, team, member.id)
    return Button(f"✓ {label}" if here else label, data, style=Style.GOOD if here else None)


def led(reader: Reader, data: dict[str, str]) -> Screen:
    """To a lead whose team it is now, or is no more."""
    if data["leads"]:
        text = reader._(
            "You lead the team {name} now: its people and their clients are in your lists.", name=data["name"]
        )
    else:
        text = reader._(
            "You do not lead the team {name} any more: its clients are not in your lists.", name=data["name"]
        )
    return Screen(text, [[Button(reader.p_("button", "Team"), MenuTap(place="team").pack())]])


def moved(reader: Reader, data: dict[str, str]) -> Screen:
    """To whoever is in another team now, and to those who lead it or the one before."""
    if data["own"]:
        text = reader._("You are in the team <b>{team}</b> now, before: {before}.", **_teams_of(data))
    else:
        text = reader._(
            "<b>{name}</b> is in the team {team} now, with all clients; before: {before}.",
            name=data["name"],
            **_teams_of(data),
        )
    return Screen(text, [] if data["own"] else [[Button(reader.p_("button", "Team"), MenuTap(place="team").pack())]])


def _teams_of(data: dict[str, str]) -> dict[str, str]:
    return {"team": data["team"], "before": data["before"]}


def _done(reader: Reader, team: Team) -> Button:
    return Button(reader.p_("button", "Done"), tap(TeamsAct.ONE, team.id))


def _to(reader: Reader, team: Team) -> Button:
    return Button(reader.p_("button", "Back"), tap(TeamsAct.ONE, team.id))


def _to_all(reader: Reader) -> Button:
    return Button(reader.p_("button", "Back"), tap(TeamsAct.ALL))
