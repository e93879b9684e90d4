"""What the card adds to a report before it is shown: whom it is about, and how it took place where no word says so; and
who else is there, or has a number, put right.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from html import unescape
from zoneinfo import ZoneInfo

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle.told import new_card_screens, pencil_screens
from handlers.idle.told.whose import numbers
from handlers.recording.mending import wrong_number
from handlers.speech import client_words
from handlers.speech.screen import Screen
from sales.actions import clients
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card, Client, ClientLine, Contact
from sales.clients.client_draft import NewClient
from sales.clients.finding.analyser import share_a_word
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.importing.sheets.meanings import denies_number
from sales.recording.plan_draft import PlanDraft
from sales.recording.proposals import channel_for
from sales.recording.touch_draft import talk_due
from sales.sentences.conversation import correcting
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.people.births import with_birthday
from sales.sentences.conversation.people.deciding import as_talked, with_deciders
from sales.sentences.conversation.people.met import gone, met_first, partner
from sales.sentences.conversation.people.newly_known import (
    Held,
    Known,
    is_nobody,
    learnt,
    of_card,
    people_of,
)
from sales.sentences.conversation.people.persons import named_in
from sales.sentences.conversation.people.written import somebody_written
from sales.sentences.conversation.report import Report
from sales.values.phones import parse
from sales.work.outcomes import Outcome


async def ask(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str, note: str = "") -> Shown:
    """`value`: which of those whom the message tells of; none: somebody more."""
    told = new_card_screens.told_of(turn.reader, report)
    place = int(value) if value.isdecimal() else len(told)
    asking = draft.asking(Asked.SOMEBODY, report.id, place)
    await keep(unit, turn, asking)
    known = await unit.clients.card(turn.scope, report.client, touches=0) if report.client is not None else None
    whose = report.learnt[place].contact if place < len(report.learnt) else None
    may_have = [one for one in known.contacts if one.id != whose] if known and place < len(report.learnt) else []
    name = known.client.name if known else f"{pencil_screens.NEW} {report.new}"
    what = told[place] if place < len(told) else ""
    screen = pencil_screens.somebody(turn.reader, asking, report, name, what, may_have, note)
    others = await numbers.rows(unit, turn, asking, report) if what else []
    screen = replace(screen, rows=[*screen.rows[:-1], *others, screen.rows[-1]])
    return Shown(screen, Noted.SENTENCE, [known.client.id] if known else [])


async def given(unit: UnitOfWork, turn: Turn, report: Report, value: str) -> Report:
    """`value`: the place of a number that was learnt, and whose it is instead."""
    place, card = int(value[:1]), await unit.clients.card(turn.scope, report.client or 0, touches=0)
    whose = next((one for one in card.contacts if ids.to_text(one.id) == value[1:]), None)
    if whose is None or place >= len(report.learnt):
        return report
    return correcting.with_somebody(report, (Known("", _called(turn, whose), "", whose.id),), place)


async def written(unit: UnitOfWork, turn: Turn, report: Report, place: int, text: str) -> Report:
    """Whoever was written, with what they are there and their numbers; what fills no field is the comment's. Rejected
    where that names nobody, or a number is somebody's already.
    """
    said = somebody_written(text, turn.me.workspace.country)
    told = said.told
    if await clients.who_has(unit, turn.scope, [one.number for one in told if one.number], turn.me.workspace.country):
        raise Rejected("number_taken")
    if report.client is None:
        return _with_rest(correcting.with_somebody(report, told, place), told[0], said.rest)
    card = await unit.clients.card(turn.scope, report.client, touches=0)
    theirs = (of_card(one, card.contacts) for one in told)
    known = tuple(_owned(turn, replace(one, name="") if one.contact else one, card.contacts) for one in theirs)
    had = next((one for one in card.contacts if one.id == known[0].contact), None)
    typed = ((known[0].email, had.email), (known[0].nick, had.nick)) if had else ()
    second = [new for new, old in typed if old and new.casefold() != old.casefold()]
    rest = ", ".join(filter(None, (said.rest, *second)))
    return _with_rest(correcting.with_somebody(report, known, place), known[0], rest)


def _with_rest(report: Report, who: Known, rest: str) -> Report:
    return correcting.with_rest(report, f"{who.name}: {rest}" if rest else "")


async def named(unit: UnitOfWork, turn: Turn, report: Report) -> Report:
    """The report with whoever its words name, and what they tell of people there that the card has not; with nobody
    where it is not known yet whose it is.
    """
    if report.client is None:
        return replace(correcting.as_planned(report, None), contact=None, person="", learnt=(), left=(), held=())
    card, country = await unit.clients.card(turn.scope, report.client, touches=0), turn.me.workspace.country
    now = turn.reader.local(turn.reader.now)
    report = _of_their_own(report, card, now)
    who = partner(report.text, report.words, card.contacts, report.outcome, report.reason)
    known = learnt(report.text, card.contacts, country, who.id if who else None, report.words)
    for told_of in (with_deciders, with_birthday):
        known = told_of(known, report.text, card.contacts, report.words)
    holders = {one.number: await held(unit, turn, one.number) for one in known if one.number}
    free = [one for one in known if holders.get(one.number) is None]
    free += _without_numbers([one for one in known if holders.get(one.number) is not None], free)
    absent = tuple((one.id, _called(turn, one)) for one in gone(report.text, report.words, card.contacts, now))
    owned = tuple(_owned(turn, one, card.contacts) for one in free)
    told = _as_planned(report, card, report.at or turn.reader.now)
    told = replace(told, contact=None, person="", learnt=owned, left=absent, held=tuple(filter(None, holders.values())))
    if who is not None:
        talked = as_talked(report.outcome, who.position or who.name, who.role) if who.name else report.outcome
        return replace(told, contact=who.id, person=_called(turn, who), outcome=talked)
    first = met_first(report.text, report.words, card.contacts, report.outcome)
    met = next((one for one in owned if first and one.name == first and not one.contact), None)
    return replace(told, person=first, outcome=as_talked(report.outcome, met.position)) if met else told


def _as_planned(report: Report, card: Card, at: datetime) -> Report:
    """What is overdue may well have been done in another way."""
    due = talk_due(card, at)
    that_day = due is not None and due.due_on == at.astimezone(ZoneInfo(due.zone)).date()
    return correcting.as_planned(report, channel_for(due.kind) if due else None, that_day=that_day)


async def of_new_card(unit: UnitOfWork, turn: Turn, card: NewClient, told: Report) -> Report:
    """The report of a client we know with whoever was to be put on a new card."""
    there = (await unit.clients.card(turn.scope, told.client or 0, touches=0)).contacts
    new = people_of(card, there, turn.me.workspace.country)
    theirs = (_owned(turn, replace(one, name="") if one.contact else one, there) for one in new)
    return kept_of(replace(told, learnt=tuple(theirs), left=(), person=""), told)


def kept_of(before: Report, told: Report) -> Report:
    """Read again with more words, and with all that was known before: nobody who was put right is lost."""
    more = tuple(one for one in told.learnt if _is_more(one, before.learnt))
    gone_ = dict.fromkeys((*before.left, *told.left))
    told = replace(told, learnt=(*before.learnt, *more), left=tuple(gone_))
    return replace(told, contact=before.contact, person=before.person) if before.person else told


def _is_more(one: Known, before: Sequence[Known]) -> bool:
    if one.number:
        return all(one.number != had.number for had in before)
    return one not in before and (one.contact is not None or all(one.name != had.name for had in before))


async def without_what_was_of(unit: UnitOfWork, turn: Turn, before: Report, left: Report) -> Report:
    """What is left of a report once some of its words went: without whoever is known by those alone."""
    was, now = await named(unit, turn, before), await named(unit, turn, left)
    learnt_ = tuple(one for one in left.learnt if one not in was.learnt or one in now.learnt)
    gone_ = tuple(one for one in left.left if one not in was.left or one in now.left)
    left = replace(left, learnt=learnt_, left=gone_)
    as_read = (before.contact, before.person) == (was.contact, was.person)
    return replace(left, contact=now.contact, person=now.person) if as_read else left


def _of_their_own(report: Report, card: Card, now: datetime) -> Report:
    """«Тимур больше не раб», where he alone says which client that is: he is the one who left."""
    if not report.words or share_a_word(report.words, card.client.name):
        return report
    left = gone(report.text, "", card.contacts, now)
    named = any(share_a_word(report.words, one.name) for one in left)
    return correcting.named_nobody(report) if named else report


async def held(unit: UnitOfWork, turn: Turn, number: str) -> Held | None:
    """Whose that number is already, if anybody's: of a colleague's client no more is told than that."""
    holder = await clients.who_has(unit, turn.scope, [number], turn.me.workspace.country)
    if holder is None:
        return None
    return Held(number, holder.name if isinstance(holder, ClientLine) else "")


def _without_numbers(some: Sequence[Known], others: Sequence[Known]) -> list[Known]:
    """Who is new there is put on the card all the same, once."""
    named = {one.name for one in others}
    new = {one.name: replace(one, number="") for one in some if one.name and one.contact is None}
    return [one for name, one in new.items() if name not in named]


def _owned(turn: Turn, one: Known, people: Sequence[Contact]) -> Known:
    """A number of somebody of the card is shown with the name."""
    whose = next((who for who in people if who.id == one.contact), None)
    return replace(one, name=_called(turn, whose)) if whose and not one.name else one


def tapped(turn: Turn, report: Report, there: Sequence[Contact], value: str) -> Report:
    """Whoever was tapped, of the card or of those who are put there; nobody in particular."""
    who = next((one for one in there if ids.to_text(one.id) == value), None)
    new = correcting.newcomers(report)
    place = int(value[1:]) if value[:1] == "n" and value[1:].isdecimal() else len(new)
    if who is None and place < len(new):
        return correcting.with_person(report, None, new[place])
    return with_person(turn, report, who)


def with_leaver(turn: Turn, report: Report, there: Sequence[Contact], value: str) -> Report:
    who = next((one for one in there if ids.to_text(one.id) == value), None)
    return correcting.with_leaver(report, who.id, _called(turn, who)) if who else report


async def met(unit: UnitOfWork, turn: Turn, report: Report, text: str) -> Report:
    """With whom it was, as somebody wrote it: of the card, of those who are put there, somebody more, or nobody."""
    if is_nobody(text):
        return with_person(turn, report, None)
    there: Sequence[Contact] = ()
    if report.client is not None:
        there = (await unit.clients.card(turn.scope, report.client, touches=0)).contacts
    said = {who for one in named_in(text, there) for who in one.people}
    known = [one for one in there if one.id in said]
    if len(known) == 1:
        return with_person(turn, report, known[0])
    new = [one for one in correcting.newcomers(report) if share_a_word(text, one)]
    if len(new) == 1:
        return correcting.with_person(report, None, new[0])
    had = set(correcting.newcomers(report))
    told = await written(unit, turn, report, len(new_card_screens.told_of(turn.reader, report)), text)
    return correcting.with_person(told, None, next((one for one in correcting.newcomers(told) if one not in had), ""))


def with_person(turn: Turn, report: Report, who: Contact | None) -> Report:
    """None: nobody in particular."""
    return correcting.with_person(report, who.id if who else None, _called(turn, who) if who else "")


def _called(turn: Turn, who: Contact) -> str:
    return who.name or unescape(client_words.contact_label(turn.reader, who))


async def denied(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, report: Report) -> Shown | None:
    """«Не тот номер у Сергея»: the number is crossed out once that is saved. None where nobody says so."""
    if not _denies(report):
        return None
    named, right = await _whose_number(unit, turn, client, report)
    return await wrong_number.said(unit, turn, draft, client, named, right)


async def denied_of_many(
    unit: UnitOfWork, turn: Turn, reports: Iterable[tuple[PlanDraft, Client, Report]], screen: Screen
) -> Screen:
    """The same of several clients, told below what was saved; which number it is, is asked by a button of its own."""
    lines, rows = [screen.text], []
    for draft, client, report in reports:
        if _denies(report):
            named, right = await _whose_number(unit, turn, client, report)
            line, row = await wrong_number.said_among_others(unit, turn, draft, client, named, right)
            lines.append(line)
            rows.append(row)
    return Screen("\n\n".join(filter(None, lines)), [*filter(None, rows), *screen.rows])


def _denies(report: Report) -> bool:
    return report.result is Outcome.NO_ANSWER and denies_number(report.text)


async def _whose_number(
    unit: UnitOfWork, turn: Turn, client: Client, report: Report
) -> tuple[Collection[int], Collection[str]]:
    """Who of them is named, and which numbers are told as the right ones."""
    card = await unit.clients.card(turn.scope, client.id, touches=0)
    named = {who for one in named_in(report.text, card.contacts, report.words) for who in one.people}
    right = {str(parse(one.number, turn.me.workspace.country).e164) for one in report.learnt if one.number}
    return named, right
