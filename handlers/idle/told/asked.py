"""A question in an idle chat is answered by what is there, and recorded nowhere.

about a client   its card         about the figures   the report, or what it can be told apart by
about a member's    that member, with what their clients need; about their work: their report
words of a list beside a member's name   that list, of that member
complaints          what a lead is to look at     who recommended whom   these in the filter, with how many each
anything else    offered to a fresh touch or an open card (comments.py); else it is said that the bot doesn't know
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from aiogram.types import Message

from handlers.card import card
from handlers.company import team
from handlers.finding import find
from handlers.frame import questions as noted
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.idle import whom
from handlers.lists import clients
from handlers.lists.choosing import filtering
from handlers.lists.choosing.choices import Facet
from handlers.recording import comments
from handlers.reporting import report
from handlers.reporting.figures import slices
from handlers.reporting.leading import goals, morning
from handlers.reporting.leading.goal_screens import Whose
from handlers.speech.reader import Reader
from handlers.speech.screen import LONGEST_LABEL, Button, Screen, clipped
from handlers.speech.taps.clients import ListTap
from handlers.speech.taps.everywhere import CardTap, MenuTap, code_of
from handlers.speech.taps.reports import CutTap, SliceTap, code
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.company.members import Member
from sales.company.teams import seen
from sales.days import periods
from sales.days.periods import PRESETS, Period, PeriodKind, parse_dates
from sales.ground import ids
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.reporting.leading.goals import Aim, Span
from sales.reporting.slices import By, Doing
from sales.sentences.conversation.asking.lists import list_of_somebody
from sales.sentences.conversation.asking.questions import (
    Asked,
    as_named,
    asks_of_debt,
    asks_of_plan,
    goal_besides,
    goal_said,
    is_beside_member,
)
from sales.sentences.conversation.asking.questions import asked as question_in
from sales.sentences.said import Named
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import About, Among, Worded
from sales.standing.open_list import OpenList, Shelf

MOST_NAMED = 3
COMPLAINTS, RECOMMENDERS = "!", "@"
"""In place of what a report is told apart by."""


async def of_figures(unit: UnitOfWork, turn: Turn, message: Message) -> Shown | None:
    """«Кто больше всех звонил»: the report; None where nobody asks for it. Products are asked for alike, but later.
    How a plan goes is seen in the week that runs, also on a Monday.
    """
    text = message.text or ""
    question = question_in(text)
    if question is None:
        return None
    if asks_of_plan(text) and not question.period:
        question = replace(question, period=PeriodKind.WEEK)
    return await _of_doing(unit, turn, question) or await _of_report(unit, turn, question)


async def _of_doing(unit: UnitOfWork, turn: Turn, question: Asked) -> Shown | None:
    """«Заказы за эту неделю»: just these touches."""
    if not question.doing:
        return None
    period = code(_period(question.period, turn.reader.today))
    return await slices.slice_of(unit, turn, SliceTap(period=period, member="", doing=Doing(question.doing)))


async def _of_report(unit: UnitOfWork, turn: Turn, question: Asked) -> Shown | None:
    if question.worked and (shown := await _worked(unit, turn, question)):
        return shown
    if question.report is None:
        return None
    if question.report == RECOMMENDERS:
        return await filtering.ask(unit, turn, Facet.RECOMMENDED)
    if question.report == COMPLAINTS:
        return await _complaints(unit, turn)
    period = _period(question.period, turn.reader.today, is_cut=bool(question.report))
    if not question.report:
        return await report.show_period(turn, unit, period)
    by = code_of(By, question.report)
    return await slices.cut_of(unit, turn, CutTap(period=code(period), member="", by=by))


async def _worked(unit: UnitOfWork, turn: Turn, question: Asked) -> Shown | None:
    """«Сколько звонков у Анны»: her report; None where nobody, or not one alone, of the company is called so."""
    called = await team.called_so(unit, turn, question.worked)
    if not called:
        return await _others_work(unit, turn, question.worked)
    if len(called) != 1:
        return None
    return await report.show_period(turn, unit, _period(question.period, turn.reader.today), called[0].id)


async def _others_work(unit: UnitOfWork, turn: Turn, name: str) -> Shown | None:
    """Whose report the reader doesn't see, and in its place the own one; a client goes before."""
    others, _ = await team.colleagues(unit, turn, name)
    if not others or await whom.names_in(unit, turn, name):
        return None
    leads = turn.scope.may(Right.TEAM_REPORT)
    return plain(not_theirs(turn.reader, others) if leads else _for_leads(turn.reader))


async def _complaints(unit: UnitOfWork, turn: Turn) -> Shown | None:
    """«Какие претензии открыты»: they stand first in what a lead is to look at."""
    if not turn.scope.may(Right.TEAM_REPORT):
        return None
    return await morning.show_exceptions(unit, turn, asked=True)


def _period(named: str, today: date, *, is_cut: bool = False) -> Period:
    """Where no days are named, what refusals or sources are told apart by says little of a week."""
    if not named:
        return periods.thirty_days(today) if is_cut else periods.of_late(today)
    return PRESETS[named](today) if named in PRESETS else parse_dates(named, today)


async def of_goal(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """«Поставь Борису план 60 звонков»: it is set, with the way back; a client who is called so goes before."""
    said = goal_said(text)
    if said is None:
        return None
    called, beside = await team.around(unit, turn, as_named(said.around))
    monthly = goal_besides(" ".join(beside))
    if len(called) != 1 or monthly is None or await whom.names_in(unit, turn, text):
        return None
    turn.needs(Right.GOALS)
    if not seen(turn.scope.lasting, called):
        return plain(not_theirs(turn.reader, called))
    what = Aim(said.aim), Span.MONTH if monthly else Span.WEEK
    return plain(await goals.agreed(unit, turn, Whose(called[0]), what, said.amount))


async def of_list(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """«Должники Бориса», to whoever leads: that list, of that member, or that it is nobody of theirs; a client who is
    called so goes before.
    """
    if not turn.scope.may(Right.TEAM_REPORT):
        return None
    called, around = await team.around(unit, turn, as_named(text))
    wanted = list_of_somebody(around) if around else None
    own = seen(turn.scope.lasting, called)
    if wanted is None or not called or await whom.names_in(unit, turn, text):
        return None
    if not own:
        return plain(not_theirs(turn.reader, called))
    theirs = Among(About.MANAGER, frozenset(one.id for one in own))
    return await clients.opened(unit, turn, replace(wanted, wanted=wanted.wanted.also(theirs)))


async def of_member(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """«Что нужно клиентам Бориса»: that member's screen, to whoever leads; None where nobody asks for it."""
    question = question_in(text)
    if question is None or not question.member or not turn.scope.may(Right.TEAM_REPORT):
        return None
    return await team.show_named(unit, turn, question.member) or await _colleague(unit, turn, text, is_asked=True)


async def answered(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """None where nothing is asked: two words about nobody known, or more about somebody than a question has."""
    question = question_in(text)
    known = (
        (await _debts(unit, turn, question, text) or await _client(unit, turn, question, text)) if question else None
    )
    known = known or await _colleague(unit, turn, text, is_asked=bool(question and question.worked))
    if known or question is None:
        return known
    named = await whom.names_in(unit, turn, text)
    is_marked = text.strip().endswith("?")
    if not is_marked and (not question.is_plain or (question.client and named)):
        return None
    if offered := await comments.offer(unit, turn, text):
        return offered
    if question.client and question.is_plain and not named:
        return await find.search(unit, turn, _as_written(text, question.client))
    return await _unknown(unit, turn, question.client or _name(text, named) or text, named)


async def _colleague(unit: UnitOfWork, turn: Turn, text: str, *, is_asked: bool) -> Shown | None:
    """«Клиенты Бориса», to whoever leads: that member, or that it is nobody of theirs; a client goes before."""
    if not turn.scope.may(Right.TEAM_REPORT):
        return None
    called, rest = await team.colleagues(unit, turn, as_named(text))
    if not called or not (is_asked or is_beside_member(rest)):
        return None
    if await whom.names_in(unit, turn, text):
        return None
    own = seen(turn.scope.lasting, called)
    return await team.show_named(unit, turn, as_named(text)) if own else plain(not_theirs(turn.reader, called))


def not_theirs(reader: Reader, called: Sequence[Member]) -> Screen:
    names = reader.series([one.name for one in called])
    text = reader._("Not in your teams: {names}. Whoever leads them, and the owner, sees their clients.", names=names)
    return Screen(text, [[Button(reader.p_("button", "Team"), MenuTap(place="team").pack())]])


def _for_leads(reader: Reader) -> Screen:
    text = reader._("Only whoever leads people sees their reports. Yours is here:")
    return Screen(text, [[Button(reader.p_("menu", "Report"), MenuTap(place="report").pack())]])


def _as_written(text: str, name: str) -> str:
    """What a question names is folded."""
    begins = text.casefold().replace("ё", "е").find(name)
    return name if begins < 0 else text[begins : begins + len(name)]


def _name(text: str, named: list[Named]) -> str:
    return text[named[0].start : named[0].end] if named else ""


async def _debts(unit: UnitOfWork, turn: Turn, question: Asked, text: str) -> Shown | None:
    """What each of several owes who are called so; of one the card says it, or that nothing is owed."""
    if not question.client or not asks_of_debt(text):
        return None
    wanted = ClientFilter((Worded(frozenset({question.client})),), Order.OWED)
    found = await unit.lists.part(turn.scope, wanted, turn.reader.as_of, 2)
    if len(found.lines) < 2:
        return await _card(unit, turn, found.lines[0], text) if found.lines else None
    return await clients.opened(unit, turn, OpenList(Shelf.ALL, wanted, said=_as_written(text, question.client)))


async def _card(unit: UnitOfWork, turn: Turn, line: ClientLine, text: str) -> Shown:
    """Whoever asks what is owed reads that nothing is, where the card has no word on it."""
    free = asks_of_debt(text) and not line.facts.owed
    return await card.shown(unit, turn, line.id, above=turn.reader._("Nothing is owed.") if free else "")


async def _client(unit: UnitOfWork, turn: Turn, question: Asked, text: str) -> Shown | None:
    """Whoever is called so, in whatever case; None where nobody is."""
    name = question.client
    if not name:
        return None
    found = await unit.clients.lists.find(turn.scope, name, 0)
    if found.total == 1 and not found.guessed and asks_of_debt(text):
        return await _card(unit, turn, found.lines[0], text)
    if found.total and not found.guessed:
        return await find.search(unit, turn, name)
    names = await whom.names_in(unit, turn, name)
    clients = {client for one in names for client in one.clients}
    if not names or not whom.is_name(name, names):
        return None
    if len(clients) == 1 and (lines := await unit.clients.lists.lines(turn.scope, list(clients))):
        return await _card(unit, turn, lines[0], text)
    return await find.search(unit, turn, name)


async def _unknown(unit: UnitOfWork, turn: Turn, words: str, names: list[Named]) -> Shown:
    """Whom it names is a tap away, so are a search, the report and the clients."""
    clients = [client for one in names for client in one.clients]
    named = await unit.clients.lists.lines(turn.scope, clients[:MOST_NAMED])
    search = await noted.note(unit, turn, find.KIND, {"words": clipped(words, find.LONGEST_WORDS)})
    return Shown(_unknown_screen(turn.reader, named, ids.to_text(search)), Noted.LIST, [one.id for one in named])


def _unknown_screen(reader: Reader, named: list[ClientLine], search: str) -> Screen:
    cards = [
        [Button(clipped(one.name, LONGEST_LABEL), CardTap(client=ids.to_text(one.id), back=f"f{search}.0").pack())]
        for one in named
    ]
    places = [
        Button(reader._("Search"), ListTap(draft=search).pack()),
        Button(reader.p_("menu", "Report"), MenuTap(place="report").pack()),
        Button(reader.p_("menu", "Clients"), MenuTap(place="clients").pack()),
    ]
    return Screen(reader._("I can't answer that one yet. Perhaps the answer is here:"), [*cards, places])
