"""A client's row as stored: the client with facts and standing, and the version of the rules it was counted by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, insert

from sales.clients.client import Client, Contact
from sales.clients.facts import Facts, People
from sales.company.members import Rules
from sales.ground.ids import new_id
from sales.standing.people import people_of
from sales.standing.standing import COUNTED, Move, Standing, standing
from storage.company.workspaces import RULES, rules_of
from storage.engine.transaction import Transaction
from storage.queries.client_rows import CLIENT, CONTACT, client_of
from storage.queries.values import CONTACTS, STANDINGS, facts_values, move_values, standing_values
from storage.schema.tables import clients, moves, workspaces

OF_COMPANY: ColumnElement[bool] = workspaces.c.id == clients.c.workspace_id
BESIDE = (*STANDINGS.columns, clients.c.counted, RULES, workspaces.c.zone)
"""Columns read beside the client itself; needs a join of its company."""
KEPT = (*CLIENT, *BESIDE)
_MOVED = insert(moves)


@dataclass(frozen=True, slots=True)
class Company:
    """The rules and time zone by which a company's clients are counted."""

    rules: Rules
    zone: ZoneInfo

    def standing(self, client: Client, now: datetime) -> Standing:
        """The client's standing as it should be now."""
        return standing(client, self.rules, now.astimezone(self.zone).date(), self.zone)


@dataclass(frozen=True, slots=True)
class Kept:
    """`people` is known if the client was read with its contacts."""

    client: Client
    standing: Standing
    counted: int
    company: Company
    people: People | None = None

    @property
    def is_outdated(self) -> bool:
        """Whether it was counted by the rules of another version of the program."""
        return self.counted != COUNTED

    def now(self, moment: datetime) -> Standing:
        """The client's standing as it should be."""
        return self.company.standing(self.client, moment)

    def told(self, client: Client, facts: Facts, now: datetime) -> "Kept":
        """The row as it will be with this client and these facts."""
        told = replace(client, facts=facts)
        return replace(self, client=told, standing=self.company.standing(told, now), counted=COUNTED)

    def differs(self, after: "Kept") -> dict[str, Any]:
        """The columns of standing and rules that change."""
        old, new = standing_values(self.standing), standing_values(after.standing)
        changed = {name: value for name, value in new.items() if value != old[name]}
        return changed | ({} if self.counted == after.counted else {"counted": after.counted})


def kept_of(row: Sequence[Any], beside: Sequence[Any], people: People | None = None) -> Kept:
    """From a row's `CLIENT` and `BESIDE` columns."""
    size = len(STANDINGS)
    counted, rules, zone = beside[size : size + 3]
    return Kept(client_of(row), STANDINGS.of(beside[:size]), counted, Company(rules_of(rules), ZoneInfo(zone)), people)


def kept_with_people(rows: Sequence[Sequence[Any]]) -> Kept:
    """From rows of `KEPT` joined with the client's contacts, which may be NULL."""
    contacts = [row[len(KEPT) : len(KEPT) + len(CONTACT)] for row in rows]
    known: Iterable[Contact] = (CONTACTS.of(one, phones=()) for one in contacts if one[0] is not None)
    return kept_of(rows[0], rows[0][len(CLIENT) :], people_of(known))


def every_column(after: Kept) -> dict[str, Any]:
    return {**facts_values(after.client.facts), **standing_values(after.standing), "counted": after.counted}


def note_move(transaction: Transaction, workspace: int, before: Kept, after: Kept, now: datetime) -> None:
    """Queues the record of a change of stage or base; none for a client that was never counted before."""
    was, now_is = before.standing, after.standing
    if not before.counted or (was.stage, was.base) == (now_is.stage, now_is.base):
        return
    client = after.client
    move = Move(new_id(), client.id, client.owner, now, was.stage, now_is.stage, was.base, now_is.base)
    transaction.later(_MOVED, {"workspace_id": workspace, "id": move.id, **move_values(move)})
