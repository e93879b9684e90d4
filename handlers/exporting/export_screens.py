"""The screens of taking the base out, and what the owner is told of it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from handlers.speech import client_words
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, Style, pairs
from handlers.speech.taps.exporting import ExportAct, ExportTap
from handlers.speech.words import Html
from sales.clients.stages import Stage
from sales.company.members import Member
from sales.reporting.selection import Which, which_of


def tap(act: ExportAct, which: str = "", draft: str = "", person: int = 0) -> str:
    return ExportTap(act=act, which=which, draft=draft, person=person).pack()


def ask(reader: Reader) -> Screen:
    everything = Button(reader.p_("button", "The whole base"), tap(ExportAct.COUNT, Which().code))
    people = Button(reader.p_("button", "Of one person"), tap(ExportAct.PEOPLE))
    stages = Button(reader.p_("button", "Of one stage"), tap(ExportAct.STAGES))
    return Screen(reader._("Which clients shall I put into a file?"), [[everything], [people, stages]])


def people(reader: Reader, members: Sequence[Member]) -> Screen:
    choices = [Button(one.name, tap(ExportAct.COUNT, Which(owner=one.id).code)) for one in members]
    return Screen(reader._("Whose clients?"), [*pairs(choices), [_back(reader)]])


def stages(reader: Reader) -> Screen:
    choices = [Button(client_words.stage(reader, one), tap(ExportAct.COUNT, Which(stage=one).code)) for one in Stage]
    return Screen(reader._("Of which stage?"), [*pairs(choices), [_back(reader)]])


def counted(
    reader: Reader, which: str, called: str, clients: int, *, freely: bool, back: Button | None = None
) -> Screen:
    text = reader.n_("{which}: {n} client.", "{which}: {n} clients.", clients, which=label(reader, which, called))
    if not clients:
        return Screen(text, [[back or _back(reader)]])
    if freely:
        take = Button(reader.p_("button", "Get the file"), tap(ExportAct.TAKE, which), style=Style.MAIN)
        told = reader._("The owner will be told of it.")
        return Screen(f"{text}\n{told}", [[take], [back or _back(reader)]])
    wanted = Button(reader.p_("button", "Ask the owner"), tap(ExportAct.REQUEST, which), style=Style.MAIN)
    held = reader._("So many leave only with the owner’s word.")
    return Screen(f"{text}\n{held}", [[wanted], [back or _back(reader)]])


def making(reader: Reader) -> Screen:
    return Screen(reader._("Writing the file…"))


def taken(reader: Reader, clients: int) -> Screen:
    return Screen("✅ " + reader.n_("In the file: {n} client", "In the file: {n} clients", clients))


def requested(reader: Reader) -> Screen:
    return Screen(reader._("The owner is asked. The answer comes here and holds for a day."))


def over(reader: Reader) -> Screen:
    return Screen(reader._("This request is over. Ask again: /export"))


def answered(reader: Reader, *, allowed: bool) -> Screen:
    return Screen(reader._("Allowed, for a day.") if allowed else reader._("Not allowed."))


def label(reader: Reader, which: str, called: str) -> Html:
    """In words. `called` is the name of the member whose clients they are, or of the list."""
    wanted = which_of(which)
    if wanted.listed is not None:
        return reader._("list “{name}”", name=called)
    if wanted.stage:
        return reader._("stage “{stage}”", stage=client_words.stage(reader, wanted.stage))
    return reader._("clients of {name}", name=called) if wanted.owner is not None else reader._("the whole base")


def wanted_notice(reader: Reader, data: dict[str, Any]) -> Screen:
    """To owners: somebody wants to take out more than may be taken freely."""
    text = reader.n_(
        "<b>{name}</b> wants to take out: {which}, {n} client. Allow?",
        "<b>{name}</b> wants to take out: {which}, {n} clients. Allow?",
        data["clients"],
        name=data["name"],
        which=label(reader, data["which"], data["called"]),
    )
    request = {"draft": data["draft"], "person": data["person"]}
    yes = Button(reader.p_("button", "Allow"), tap(ExportAct.ALLOW, **request), style=Style.GOOD)
    no = Button(reader.p_("button", "Refuse"), tap(ExportAct.REFUSE, **request), style=Style.DANGER)
    return Screen(text, [[yes, no]])


def allowed_notice(reader: Reader, data: dict[str, Any]) -> Screen:
    text = reader._("The owner allows it: {which}.", which=label(reader, data["which"], data["called"]))
    take = tap(ExportAct.TAKE, data["which"], data["draft"])
    return Screen(text, [[Button(reader.p_("button", "Get the file"), take, style=Style.MAIN)]])


def refused_notice(reader: Reader, data: dict[str, Any]) -> Screen:
    return Screen(reader._("The owner does not allow it: {which}.", which=label(reader, data["which"], data["called"])))


def exported_notice(reader: Reader, data: dict[str, Any]) -> Screen:
    """To owners: somebody has taken clients out."""
    text = reader.n_(
        "<b>{name}</b> has taken out: {which}, {n} client. Number {number}.",
        "<b>{name}</b> has taken out: {which}, {n} clients. Number {number}.",
        data["clients"],
        name=data["name"],
        which=label(reader, data["which"], data["called"]),
        number=data["number"],
    )
    return Screen(text)


def report_notice(reader: Reader, data: dict[str, Any]) -> Screen:
    """To owners: somebody has taken a report out, with the touches behind it."""
    days = reader.between(*(date.fromisoformat(data[one]) for one in ("since", "until")))
    text = reader.n_(
        "<b>{name}</b> has taken out the report of {days}, {n} touch. Number {number}.",
        "<b>{name}</b> has taken out the report of {days}, {n} touches. Number {number}.",
        data["touches"],
        name=data["name"],
        days=days,
        number=data["number"],
    )
    return Screen(text)


def _back(reader: Reader) -> Button:
    return Button(reader.p_("button", "Back"), tap(ExportAct.ASK))
