"""What comes to somebody who asked for nothing just now: rows of the outbox as screens. Digests live elsewhere."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from handlers.card import more_screens
from handlers.card.contacts import number_holders
from handlers.company.absence import vacation_screens
from handlers.company.teams import teams_screens
from handlers.exporting import export_screens
from handlers.importing import notices
from handlers.lists.bulk import handed_screens, standing_screens
from handlers.reporting import trouble_screens
from handlers.reporting.figures.filed import handing
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.words import Html, fill
from sales.actions import vacations
from sales.actions.lists import told_of
from sales.actions.people import handed
from sales.actions.people.teams import LEADS, MOVED
from sales.ground import ids
from sales.ground.scope import Role

Notice = Callable[[Reader, dict[str, Any]], Screen]


def notice(reader: Reader, kind: str, data: dict[str, Any]) -> Screen:
    """KeyError for a kind that this version does not know."""
    return NOTICES[kind](reader, data)


def named(data: Mapping[str, Any]) -> list[int]:
    """Whom a notice tells of; of a merge also the card that is no more."""
    known = [data[one] for one in ("client", "old") if data.get(one) is not None]
    return [one if isinstance(one, int) else ids.from_text(one) for one in known]


def joined(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever made the link."""
    role = codes.role(reader, Role(data["role"]))
    if data["again"]:
        text = reader._("<b>{name}</b> is back with a new account.", name=data["name"])
    else:
        text = reader._("<b>{name}</b> has joined: {role}.", name=data["name"], role=role)
    people = [Button(reader.p_("button", "Team"), MenuTap(place="team").pack())]
    if not data.get("outside"):
        return Screen(text, [people])
    more = reader._("In no team yet: only owners see what will be here.")
    return Screen(f"{text}\n{more}", [[teams_screens.way_in(reader)], people])


def role_changed(reader: Reader, data: dict[str, Any]) -> Screen:
    role = codes.role(reader, Role(data["role"]))
    explanation = Button(reader.p_("button", "How it works"), MenuTap(place="help").pack())
    return Screen(reader._("Your role now: {role}", role=role), [[explanation]])


def inherited(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever takes over from a colleague who has left."""
    text = reader.n_(
        "{name} has left the team: {n} client is yours now, with history and steps.",
        "{name} has left the team: {n} clients are yours now, with history and steps.",
        data["clients"],
        name=data["name"],
    )
    return Screen(text, _to_take_over(reader, data))


def _to_take_over(reader: Reader, data: dict[str, Any]) -> list[Row]:
    """What was handed over before each client was accepted leads to all of them."""
    clients = _clients(reader)
    return [[handed_screens.way_in(reader, ids.from_text(data["job"]))], clients] if data.get("job") else [clients]


def _clients(reader: Reader) -> Row:
    return [Button(reader.p_("menu", "Clients"), MenuTap(place="clients").pack())]


def given_back(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever took over, when the hand-over is taken back."""
    text = reader.n_(
        "The hand-over from {name} is undone: {n} client is not yours any more.",
        "The hand-over from {name} is undone: {n} clients are not yours any more.",
        data["clients"],
        name=data["name"],
    )
    return Screen(text, [_clients(reader)])


def passed_on(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever has got clients out of a list."""
    text = reader.n_(
        "{name} has handed {n} client over to you, with history and steps.",
        "{name} has handed {n} clients over to you, with history and steps.",
        data["clients"],
        name=data["name"],
    )
    had = [(giver, clients) for giver, _, clients in data.get("moved", ())]
    whose = reader._("Whose they were: {names}.", names=_each(reader, had)) if had else ""
    return Screen("\n".join(filter(None, [text, whose])), _to_take_over(reader, data))


def passed_back(reader: Reader, data: dict[str, Any]) -> Screen:
    """To the same one, when that is taken back; of several nobody knows whose came back."""
    if data.get("several"):
        text = reader._("{name} has taken the hand-over back: what you had not begun with is gone.", name=data["name"])
        return Screen(text, [_clients(reader)])
    text = reader.n_(
        "{name} has taken the hand-over back: {n} client is not yours any more.",
        "{name} has taken the hand-over back: {n} clients are not yours any more.",
        data["clients"],
        name=data["name"],
    )
    return Screen(text, [_clients(reader)])


def given_away(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever had clients that are others' now."""
    taken = [(taker, clients) for _, taker, clients in data["moved"]]
    lead, many = data["name"], data["clients"]
    if len(taken) == 1:
        text = reader.n_(
            "{n} of your clients has a new manager: {to}. Handed over by {name}.",
            "{n} of your clients have a new manager: {to}. Handed over by {name}.",
            many,
            name=lead,
            to=taken[0][0],
        )
    else:
        text = reader.n_(
            "{name} has handed {n} of your clients over: {to}.",
            "{name} has handed {n} of your clients over: {to}.",
            many,
            name=lead,
            to=_each(reader, taken),
        )
    return Screen(text, [_clients(reader)])


def came_back(reader: Reader, data: dict[str, Any]) -> Screen:
    text = reader.n_(
        "{name} has taken the hand-over back: {n} client is yours again.",
        "{name} has taken the hand-over back: {n} clients are yours again.",
        data["clients"],
        name=data["name"],
    )
    return Screen(text, [_clients(reader)])


def team_given_away(reader: Reader, data: dict[str, Any]) -> Screen:
    """To who leads whoever had them, or has them now."""
    return _of_team(reader, data, reader._("{name} has handed clients over.", name=data["name"]), "→")


def team_came_back(reader: Reader, data: dict[str, Any]) -> Screen:
    return _of_team(reader, data, reader._("{name} has taken the hand-over back.", name=data["name"]), "←")


def _of_team(reader: Reader, data: dict[str, Any], head: Html, way: str) -> Screen:
    """Анна Петрова → Борис Иванов: 6"""
    told = [
        fill("{giver} {way} {taker}: {n}", giver=giver, way=way, taker=taker, n=reader.number(clients))
        for giver, taker, clients in data["moved"]
    ]
    return Screen("\n".join([head, *told]), [[Button(reader.p_("button", "Team"), MenuTap(place="team").pack())]])


def _each(reader: Reader, parts: Iterable[tuple[str, int]]) -> Html:
    """Борис Иванов 6, Вера Ким 6"""
    return Html(", ".join(fill("{name} {n}", name=name, n=reader.number(clients)) for name, clients in parts))


def left(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever was taken out of a team: buttons would lead nowhere."""
    return Screen(reader._("You are no longer with {company}. Thank you, and good luck!", company=data["company"]))


def owner_link(reader: Reader, _data: dict[str, Any]) -> Screen:
    """To an owner for whose place somebody at the machine has made a link."""
    text = reader._(
        "Whoever runs the bot has just made a link that gives your place as owner to another Telegram account. "
        "It works once and for one day. If you did not ask for it, talk to them now."
    )
    return Screen(text, [[Button(reader.p_("button", "Team"), MenuTap(place="team").pack())]])


def undelivered(reader: Reader, data: dict[str, Any]) -> Screen:
    """To the lead of somebody whom a message may not have reached, though it was sent twice."""
    if data["which"] == "digest":
        return Screen(reader._("{name} may not have got this morning's digest: tell them.", name=data["name"]))
    return Screen(reader._("{name} may not have got one of my messages: tell them.", name=data["name"]))


def apology(reader: Reader, _data: dict[str, Any]) -> Screen:
    """Once, to somebody whose update could not be handled however often it was tried."""
    return Screen(reader._("Something broke here, and your last message or tap was not carried out. Try it once more."))


NOTICES: dict[str, Notice] = {
    "joined": joined,
    "role": role_changed,
    LEADS: teams_screens.led,
    MOVED: teams_screens.moved,
    "inherited": inherited,
    "given_back": given_back,
    "passed_on": passed_on,
    "passed_back": passed_back,
    "given_away": given_away,
    "came_back": came_back,
    "team_given_away": team_given_away,
    "team_came_back": team_came_back,
    told_of.PLANNED: standing_screens.planned,
    told_of.UNPLANNED: standing_screens.unplanned,
    handed.ASKED: handed_screens.asked_about,
    handed.REPLIED: handed_screens.replied,
    handed.ANSWERED: handed_screens.answered,
    handed.TAKEN: handed_screens.taken,
    "apology": apology,
    "undelivered": undelivered,
    "owner_link": owner_link,
    "trouble": trouble_screens.ill,
    "trouble_over": trouble_screens.well,
    "tap_again": trouble_screens.tap_again,
    "passed": number_holders.passed,
    "handed_over": more_screens.given,
    "taken_over": more_screens.taken,
    "left": left,
    vacations.TAKEN: vacation_screens.taken,
    vacations.COVERING: vacation_screens.covering,
    vacations.BEGUN: vacation_screens.begun,
    vacations.COVERS: vacation_screens.covers,
    vacations.OVER: vacation_screens.over,
    vacations.COVERED: vacation_screens.covered,
    vacations.UNCOVERED: vacation_screens.uncovered,
    "imported": notices.imported,
    "import_undone": notices.taken_back,
    "exported": export_screens.exported_notice,
    "report_exported": export_screens.report_notice,
    "list_exported": handing.list_notice,
    "export_wanted": export_screens.wanted_notice,
    "export_allowed": export_screens.allowed_notice,
    "export_not_allowed": export_screens.refused_notice,
}
