"""The screens of joining by a link: who invites and as what, one's name and time, and one tap."""

from handlers.speech import codes, geography
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, Style, pairs
from handlers.speech.taps.door import JoiningPick, JoiningTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.words import Html
from sales.company.joining_draft import Ask, JoiningDraft
from sales.company.members import Invite, Workspace
from sales.days import zones
from sales.ground import ids
from sales.ground.scope import Role


def screen(reader: Reader, draft: JoiningDraft, link: Invite, workspace: Workspace, team: str) -> Screen:
    """What the draft asks now; `team`: which one the newcomer will be in, if any."""
    if draft.ask is Ask.NAME:
        return Screen(reader._("What do your colleagues call you? For example: Anna Petrova"), [[_back(reader, draft)]])
    if draft.ask is Ask.ZONE:
        return _time_zones(reader, draft, workspace)
    return _confirmation(reader, draft, link, workspace, team)


def _confirmation(reader: Reader, draft: JoiningDraft, link: Invite, workspace: Workspace, team: str) -> Screen:
    place = [codes.role(reader, link.role), *([reader._("Team: {name}", name=team)] if team else [])]
    text = reader._(
        "<b>{company}</b> invites you.\n\nRole: {role}\nName: {name}\nTime: {clock}\n\nIs this right?",
        company=workspace.name,
        role=Html("\n".join(place)),
        name=draft.name,
        clock=geography.clock(reader, draft.zone),
    )
    yes = _button(reader.p_("button", "Yes, that's right"), draft, JoiningPick.JOIN, style=Style.MAIN)
    changes = [_button(reader.p_("button", "Time zone"), draft, JoiningPick.ZONE)]
    if link.member is None:
        changes.insert(0, _button(reader.p_("button", "Name"), draft, JoiningPick.NAME))
    return Screen(text, [[yes], changes, [_button(reader.p_("button", "Cancel"), draft, JoiningPick.LEAVE)]])


def _time_zones(reader: Reader, draft: JoiningDraft, workspace: Workspace) -> Screen:
    text = reader._("What time is it where you are? Choose a city, write one, or send your location.")
    offered = zones.choices(workspace.country)
    choices = pairs([_button(geography.clock(reader, one), draft, JoiningPick.ZONE, one) for one in offered])
    return Screen(text, [*choices, [_back(reader, draft)]])


def done(reader: Reader, company: str, role: Role) -> Screen:
    """What to do next, with the way there."""
    text = reader._("You are in: <b>{company}</b>. Begin with a client, or look at the day's list.", company=company)
    new = Button(reader.p_("button", "New client"), MenuTap(place="new").pack(), style=Style.MAIN)
    today = Button(reader.p_("menu", "Today"), MenuTap(place="today").pack())
    rows = [[new], [today]]
    if role is not Role.REP:
        rows.append([Button(reader.p_("button", "Team"), MenuTap(place="team").pack())])
    return Screen(text, rows)


def _back(reader: Reader, draft: JoiningDraft) -> Button:
    return _button(reader.p_("button", "Back"), draft, JoiningPick.BACK)


def _button(label: str, draft: JoiningDraft, pick: JoiningPick, value: str = "", style: Style | None = None) -> Button:
    return Button(label, JoiningTap(draft=ids.to_text(draft.id), pick=pick, value=value).pack(), style=style)
