"""Taking the base out: which clients, who may, how long the owner's word holds.

Up to `FREELY` clients a lead takes at once; more than that only with the owner's word, which holds for a day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from sales.clients.client import Client, Contact
from sales.clients.stages import Stage
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Role, Scope
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import About, Among
from sales.standing.sections import EVERYBODY, of
from sales.work.order import Order
from sales.work.step import NextStep
from sales.work.touch import Touch

KIND = "export"
LISTED = "export_list"
"""A draft with a list that is to be taken out: as it was when that was asked for, whatever becomes of the open one."""
FREELY = 2_000
"""Clients that a lead may take out without asking."""
HOLDS = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Which:
    """All clients, one member's, those of a stage, or of a list that was put aside for it: a draft of whoever asks."""

    owner: int | None = None
    stage: Stage | None = None
    listed: int | None = None

    @property
    def code(self) -> str:
        if self.owner is not None:
            return f"m{ids.to_text(self.owner)}"
        if self.listed is not None:
            return f"l{ids.to_text(self.listed)}"
        return f"s{self.stage.value}" if self.stage else "a"

    @property
    def wanted(self) -> ClientFilter:
        """Of all but a list: what that wants stands in its draft."""
        if self.owner is not None:
            return EVERYBODY.also(of(self.owner))
        return EVERYBODY.also(Among(About.STAGE, frozenset({self.stage}))) if self.stage else EVERYBODY


def which_of(code: str) -> Which:
    kind, value = code[:1], code[1:]
    if kind == "m":
        return Which(owner=ids.from_text(value))
    if kind == "l":
        return Which(listed=ids.from_text(value))
    if kind == "s" and value in set(Stage):
        return Which(stage=Stage(value))
    if code != "a":
        raise NotFound
    return Which()


@dataclass(frozen=True, slots=True)
class Whole:
    """A client with everything that belongs to it; `steps` are the open ones."""

    client: Client
    contacts: Sequence[Contact] = ()
    touches: Sequence[Touch] = ()
    orders: Sequence[Order] = ()
    steps: Sequence[NextStep] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """A lead's wish to take out more than may be taken freely, as a draft of the lead's."""

    workspace: int
    which: str
    clients: int
    asked_at: datetime
    allowed_by: int | None = None

    def is_alive(self, now: datetime) -> bool:
        return now < self.asked_at + HOLDS

    def to_data(self) -> dict[str, Any]:
        return {
            "workspace": self.workspace,
            "which": self.which,
            "clients": self.clients,
            "asked_at": self.asked_at.isoformat(),
            "allowed_by": self.allowed_by,
        }


def request_of(data: dict[str, Any]) -> Request:
    asked_at = datetime.fromisoformat(data["asked_at"])
    return Request(data["workspace"], data["which"], data["clients"], asked_at, data["allowed_by"])


def may_take(scope: Scope, clients: int) -> bool:
    """Without asking anybody."""
    return clients <= FREELY or scope.role is Role.OWNER


class Exports(Protocol):
    async def wholes(self, scope: Scope, clients: Sequence[Client]) -> list[Whole]:
        """These with all that belongs to them, in the same order."""
