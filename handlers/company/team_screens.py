"""The team's screens: the list, a member, roles, links, leaving."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from handlers.company.absence.vacation_screens import way_in
from handlers.speech import codes
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style
from handlers.speech.taps.clients import LikelyTap
from handlers.speech.taps.company import TeamAct, TeamTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.taps.jobs import DivideAct, DivideTap
from handlers.speech.taps.reports import GapTap, GoalsTap
from handlers.speech.words import Html, fill
from sales.company.members import Invite, Member
from sales.company.teams import Team
from sales.ground import ids
from sales.ground.scope import Role

SHARE = "https://t.me/share/url"


def tap(act: TeamAct, member: int | None = None, value: str = "") -> str:
    return TeamTap(act=act, member="" if member is None else ids.to_text(member), value=value).pack()


def team(
    reader: Reader,
    company: str,
    members: Sequence[Member],
    page: int,
    links: int | None,
    known: tuple[Sequence[Team], Mapping[int, Html]] = ((), {}),
) -> Screen:
    """`links` is how many invitations are out; None for those who only look. An owner sees who is in which team.
    `known`: the teams, and what the clients of each need.
    """
    teams, needs = known
    last = last_page(len(members))
    page = within(page, last)
    here = members[page * SIZE : (page + 1) * SIZE]
    head = reader.n_("<b>{company}</b>: {n} person", "<b>{company}</b>: {n} people", len(members), company=company)
    pages = pager(page, last, lambda number: tap(TeamAct.LIST, value=str(number)))
    names = {one.id: one.name for one in teams} if links is not None else {}
    people = [[Button(_label(reader, one, names), tap(TeamAct.MEMBER, one.id))] for one in here]
    lines = "\n".join(needs[one.id] for one in here if one.id in needs)
    if links is None:
        return Screen("\n\n".join(filter(None, [head, lines])), [*people, *pages])
    hint = reader._("Choose somebody, or invite:")
    return Screen("\n\n".join(filter(None, [head, lines, hint])), [*people, *pages, *_inviting(reader, links)])


def with_order(reader: Reader, screen: Screen) -> Screen:
    """What a lead puts in order stands below the people."""
    doubles = Button(reader.p_("button", "Likely doubles"), LikelyTap().pack())
    complete = Button(reader.p_("button", "Completeness"), GapTap().pack())
    return Screen(screen.text, [*screen.rows, [doubles, complete]])


def _label(reader: Reader, member: Member, teams: Mapping[int, str]) -> str:
    waits = "⏳ " if member.person is None else ""
    team = ""
    if teams and member.role is not Role.OWNER:
        whose = member.leads if member.role is Role.LEAD else {member.team or 0}
        team = ", ".join(name for one, name in teams.items() if one in whose) or reader.p_("team", "no team")
    return " · ".join(filter(None, [f"{waits}{member.name}", _small(codes.role(reader, member.role)), team]))


def _small(word: Html) -> Html:
    return Html(word.lower())


def _inviting(reader: Reader, links: int) -> list[Row]:
    new = [
        Button(f"➕ {codes.role(reader, role)}", tap(TeamAct.INVITE, value=role.value), style=Style.MAIN)
        for role in (Role.REP, Role.LEAD)
    ]
    out = Button(reader.n_("{n} open link", "{n} open links", links), tap(TeamAct.LINKS))
    return [new, [out]] if links else [new]


def invitation(reader: Reader, link: Invite, address: str, company: str, name: str | None, team: str) -> Screen:
    """The address is in the text and behind the button: what is protected can't be copied, but it can be shared.

    `team`: which the newcomer will be in, if any.
    """
    until = reader.day(reader.local(link.expires_at).date()) if link.expires_at else ""
    role = codes.role(reader, link.role)
    role = fill("{role} · {team}", role=role, team=team) if team else role
    if name is None:
        text = reader._(
            "A link for one person, role: {role}. It works until {day}.\n\n{link}\n\nSend it with the button below.",
            role=role, day=until, link=address,
        )  # fmt: skip
    else:
        text = reader._(
            "A new link for {name}. It works until {day}.\n\n{link}\n\nSend it with the button below.",
            name=name, day=until, link=address,
        )  # fmt: skip
    invites = reader._("{company} invites you to Touchbase", company=company)
    share = f"{SHARE}?{urlencode({'url': address, 'text': invites})}"
    send = Button(reader.p_("button", "Send the link"), url=share, style=Style.MAIN)
    revoke = Button(reader.p_("button", "Take it back"), tap(TeamAct.REVOKE, link.id))
    return Screen(text, [[send], [revoke, back(reader)]])


def links(reader: Reader, pending: Sequence[Invite], members: Sequence[Member]) -> Screen:
    """Newest last; a tap takes a link back."""
    known = {one.id: one.name for one in members}
    rows: list[Row] = [[Button(f"✖ {_about(reader, link, known)}", tap(TeamAct.REVOKE, link.id))] for link in pending]
    text = reader._("These links are out and not used yet. A tap takes one back at once.")
    if not pending:
        text = reader._("No links are out.")
    return Screen(text, [*rows, [back(reader)]])


def _about(reader: Reader, link: Invite, known: dict[int, str]) -> str:
    whom = known.get(link.member, "") if link.member is not None else codes.role(reader, link.role)
    until = reader.short_day(reader.local(link.expires_at).date()) if link.expires_at else ""
    return f"{whom} · {until}"


def member(reader: Reader, one: Member, clients: int, *, myself: bool, keeps: bool = True) -> Screen:
    """Who keeps the team decides on people; other leads on vacations only."""
    lines = [
        reader._("<b>{name}</b>", name=one.name),
        reader._("Role: {role}", role=codes.role(reader, one.role)),
        reader.n_("{n} client", "{n} clients", clients),
    ]
    if one.person is None:
        lines.append(reader._("The old account is out. Waiting for the new link to be opened."))
    away = way_in(reader, one.id)
    goals = GoalsTap(whose=ids.to_text(one.id), team=True).pack()
    plan = Button(reader.p_("button", "Plan"), goals)
    part = [[hand_over_part(reader, one)]] if clients else []
    if not keeps:
        return Screen("\n".join(lines), [[away, plan], *part, [back(reader)]])
    into = {
        Role.REP: reader.p_("button", "Make a rep"),
        Role.LEAD: reader.p_("button", "Make a lead"),
        Role.OWNER: reader.p_("button", "Make an owner"),
    }
    roles: list[Row] = [
        [Button(word, tap(TeamAct.ROLE, one.id, role.value))] for role, word in into.items() if role is not one.role
    ]
    rename = Button(reader.p_("button", "Rename"), tap(TeamAct.RENAME, one.id))
    lost = Button(reader.p_("button", "Replace the account"), tap(TeamAct.LOST, one.id))
    word = reader.p_("button", "Leave the team") if myself else reader.p_("button", "Remove from the team")
    leave = Button(word, tap(TeamAct.LEAVE, one.id), style=Style.DANGER)
    return Screen("\n".join(lines), [*roles, [away, rename], [plan], *part, [lost], [leave], [back(reader)]])


def hand_over_part(reader: Reader, one: Member) -> Button:
    """Of the member's clients as many as a list holds."""
    data = DivideTap(act=DivideAct.PART, member=ids.to_text(one.id)).pack()
    return Button(reader.p_("button", "Hand over a part"), data)


def _dividing(reader: Reader, leaver: Member, others: int) -> Row:
    """All of them to several, or as many as a list holds; whoever has none left leaves without an heir."""
    several = DivideTap(act=DivideAct.ALL, member=ids.to_text(leaver.id)).pack()
    every = [Button(reader.p_("button", "To several"), several)] if others > 1 else []
    return [*every, hand_over_part(reader, leaver)]


def naming(reader: Reader, one: Member) -> Screen:
    text = reader._("What is {name} called? Write it, for example: Anna Petrova", name=one.name)
    return Screen(text, [[_to(reader, one)]])


def losing(reader: Reader, one: Member, *, myself: bool) -> Screen:
    """Before the old account is shut out."""
    text = reader._(
        "A new account for {name}: the old one is out at once, clients and history stay. Make the link?", name=one.name
    )
    if myself:
        text = reader._("A new account for yourself: this one stays in until the link is opened. Make the link?")
    yes = Button(reader.p_("button", "Yes"), tap(TeamAct.REPLACE, one.id), style=Style.MAIN)
    return Screen(text, [[yes, _to(reader, one)]])


def heirs(reader: Reader, leaver: Member, clients: int, others: Sequence[Member], page: int) -> Screen:
    text = reader.n_(
        "{name} has {n} client. Who takes over, with all history and steps?",
        "{name} has {n} clients. Who takes over, with all history and steps?",
        clients,
        name=leaver.name,
    )
    last = last_page(len(others))
    page = within(page, last)
    here = others[page * SIZE : (page + 1) * SIZE]
    choices: list[Row] = [[Button(one.name, tap(TeamAct.HEIR, leaver.id, ids.to_text(one.id)))] for one in here]
    pages = pager(page, last, lambda number: tap(TeamAct.LEAVE, leaver.id, str(number)))
    part = [_dividing(reader, leaver, len(others))] if leaver.until is None else []
    return Screen(text, [*choices, *pages, *part, [_back_from(reader, leaver)]])


def removing(reader: Reader, leaver: Member, clients: int, heir: Member | None, full: Sequence[Html] = ()) -> Screen:
    """Also one who has left already, and whose clients are still to be handed over."""
    text = reader._("Remove {name} from the team? Access ends at once.", name=leaver.name)
    sure = reader.p_("button", "Yes, remove")
    if leaver.until is not None:
        text, sure = (
            reader._("Hand over the clients of {name}?", name=leaver.name),
            reader.p_("button", "Yes, hand over"),
        )
    if heir is not None:
        moved = reader.n_("{n} client goes to {heir}.", "{n} clients go to {heir}.", clients, heir=heir.name)
        text = Html("\n".join([text, moved, *full]))
    value = ids.to_text(heir.id) if heir else ""
    yes = Button(sure, tap(TeamAct.REMOVE, leaver.id, value), style=Style.DANGER)
    return Screen(text, [[yes, _back_from(reader, leaver)]])


def _back_from(reader: Reader, leaver: Member) -> Button:
    return _to(reader, leaver) if leaver.until is None else back(reader)


def _to(reader: Reader, one: Member) -> Button:
    return Button(reader.p_("button", "Back"), tap(TeamAct.MEMBER, one.id))


def back(reader: Reader) -> Button:
    return Button(reader.p_("button", "Back"), MenuTap(place="team").pack())
