"""Makes the whole sample company with a year of work. The same seed on the same day gives the same company.

Days are relative to today, or to the next working day; the story ends on the evening before it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from bot.demo.company import lives, people, worths
from bot.demo.company.author import Author, Rep
from bot.demo.company.books import Books, write
from bot.demo.company.clients import Crowd
from bot.demo.company.days import Days
from bot.demo.company.handing import HandOver
from bot.demo.company.orders import Till
from bot.demo.company.staff import Company, staffed
from bot.demo.words.ids import drawn_id
from bot.demo.words.words import Words, words_of
from sales.clients.finding.analyser import ANALYSER
from sales.company.directories import BUILT_IN_SOURCES, DirectoryKind, Entry
from sales.company.members import Member, Workspace
from sales.company.teams import Team
from sales.days.calendar import WEEKDAYS
from sales.days.periods import week_of
from sales.ground.clock import Clock
from sales.ground.scope import Role
from sales.importing.making import moves
from sales.reporting.leading.goals import Aim, Goal, Span
from sales.standing.people import people_of
from sales.standing.standing import COUNTED, Move
from sales.work.order import Order
from storage.company.directories import entry_values
from storage.company.members import member_values
from storage.company.workspaces import workspace_values
from storage.database import Database
from storage.engine.transaction import Transaction
from storage.reporting.leading.goals import goal_values
from storage.schema import tables

SEED = 7
PEOPLE = (1_000_001, 1_000_002, 1_000_003)
"""Telegram ids of Anna, Boris and the lead, as a fresh sandbox gives them; the others follow."""
FOUNDED = timedelta(days=900)
AGREED, CALLS, A_FEW = timedelta(days=30), 50, 20


async def seed(
    database: Database, clock: Clock, language: str = "ru", number: int = SEED, accounts: tuple[int, int, int] = PEOPLE
) -> Company:
    """Writes the sample company into the database. `accounts` are the Telegram ids of Anna, Boris and their lead."""
    words, dice, now = words_of(language), Random(number), clock.now()  # noqa: S311 - a story, not a secret
    company = _company(words, dice, now, accounts)
    entries = list(_entries(words, dice))
    books, days = _books(company, words, dice, now, entries)
    company, teams = staffed(company, words, dice, now)
    HandOver(company, books, days, words.remarks, dice).write()
    counted = moves.Company(company.workspace.rules, ZoneInfo(company.workspace.zone), now)
    books.moves = list(_moves(books, counted))
    worths.graded(books, _sold(books), counted.day(now))
    async with database.transaction() as transaction:
        await _found(transaction, company, teams, entries, now)
        await write(transaction, company.workspace, books, now)
    return company


def _company(words: Words, dice: Random, now: datetime, accounts: tuple[int, int, int]) -> Company:
    home = words.home
    workspace = Workspace(drawn_id(dice), words.company, home.country, home.currency, home.zone, words.language)
    named = zip((words.anna, words.boris, words.lead), (Role.REP, Role.REP, Role.OWNER), accounts, strict=True)
    anna, boris, lead = (
        Member(drawn_id(dice), workspace.id, account, name, role, since=now - FOUNDED) for name, role, account in named
    )
    return Company(workspace, anna, boris, lead)


def _entries(words: Words, dice: Random) -> Iterator[Entry]:
    for place, code in enumerate(BUILT_IN_SOURCES):
        yield Entry(drawn_id(dice), DirectoryKind.SOURCE, code, None, place)
    first, beside = words.remarks.beside
    for place, text in enumerate(words.remarks.products):
        one = Entry(drawn_id(dice), DirectoryKind.PRODUCT, None, text, place)
        yield one
        if text == first:  # nothing is drawn for it: all else stays as it would be without
            yield Entry(one.id ^ 1, DirectoryKind.PRODUCT, None, beside, len(words.remarks.products))


def _books(company: Company, words: Words, dice: Random, now: datetime, entries: list[Entry]) -> tuple[Books, Days]:
    """The rows of Anna's and Boris's clients, as if nobody else worked there, and the days they are told in."""
    home = company.workspace.zone
    calendar = company.workspace.calendar(WEEKDAYS)
    days = Days(calendar.next_working(now.astimezone(ZoneInfo(home)).date()), home, calendar)
    crowd = Crowd(words, dice, [one for one in entries if one.kind is DirectoryKind.SOURCE], now)
    till = Till(home, words.remarks, [one for one in entries if one.kind is DirectoryKind.PRODUCT], dice)
    books = Books()
    reps = Rep(company.anna, lives.ANNA, 0.15, 0.1, hopes=1), Rep(company.boris, lives.BORIS, 0.5, 0.35)
    stories = [(rep, life) for rep in reps for life in lives.lives(rep.shares, dice)]
    names = iter(people.companies(words.businesses, words.people, dice, len(stories)))
    for rep in reps:
        author = Author(rep, crowd, till, days, words, dice, books)
        for life in (life for its, life in stories if its is rep):
            author.tell(life, *next(names))
    return books, days


def _moves(books: Books, counted: moves.Company) -> Iterator[Move]:
    """The moves between stages and bases that the bot would have recorded. Ids are counted up, so nothing random
    changes.
    """
    touches, orders, contacts = (_by_client(some) for some in (books.touches, books.orders, books.contacts))
    for client in books.clients:
        known = touches[client.id], orders[client.id], people_of(contacts[client.id])
        yield from moves.moves_of(client, *known, counted, count(client.id).__next__)


def _sold(books: Books) -> dict[int, list[Order]]:
    sold = _by_client(books.orders)
    return {client.id: sold[client.id] for client in books.clients}


def _by_client(things: Iterable[Any]) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for one in things:
        found[one.client].append(one)
    return found


async def _found(
    transaction: Transaction, company: Company, teams: Iterable[Team], entries: list[Entry], now: datetime
) -> None:
    workspace, members = company.workspace, company.members
    of = {"workspace_id": workspace.id}
    await transaction.run(insert(tables.workspaces), _workspace(workspace, now - FOUNDED))
    await transaction.run(insert(tables.people), [_account(one, workspace.locale, now) for one in members])
    await transaction.run(insert(tables.members), [of | {"id": one.id} | member_values(one) for one in members])
    await transaction.run(insert(tables.teams), [of | {"id": one.id, "name": one.name} for one in teams])
    await transaction.run(
        insert(tables.list_entries), [{**of, "id": entry.id, **entry_values(entry)} for entry in entries]
    )
    agreed = [{**of, "id": goal.id, **goal_values(goal)} for goal in _goals(company, now)]
    await transaction.run(insert(tables.goals), agreed)


def _goals(company: Company, now: datetime) -> Iterator[Goal]:
    """The goals that reps and lead have agreed on. A goal has its rep's id: ids are unique per table only."""
    since = week_of(now.date() - AGREED).since
    for rep in company.reps:
        calls, begun = (CALLS, since) if rep not in company.others else (A_FEW, week_of(now.date()).since)
        yield Goal(rep.id, rep.id, Aim.CALLS, Span.WEEK, calls, begun, company.lead.id, now - AGREED)


def _workspace(workspace: Workspace, founded: datetime) -> dict[str, Any]:
    known = {"id": workspace.id, **workspace_values(workspace)}
    return known | {"created_at": founded, "analyser": ANALYSER, "counted": COUNTED}


def _account(member: Member, language: str, now: datetime) -> dict[str, Any]:
    return {"id": member.person, "name": member.name, "locale": language, "updated_at": now}
