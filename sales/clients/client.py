"""A client, its contacts and the card. What follows from its work is in `facts.py`, `stage.py`, `life_cycle.py`."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sales.clients.facts import Facts
from sales.values.phones import Phone
from sales.work.step import NextStep
from sales.work.touch import Channel, Touch


class Status(StrEnum):
    ACTIVE = "active"
    INACTIVE = "inactive"


class BuyingRole(StrEnum):
    UNKNOWN = "unknown"
    DECIDES = "decides"  # ЛПР
    INFLUENCES = "influences"
    USES = "uses"
    GATEKEEPER = "gatekeeper"


class Attitude(StrEnum):
    FOR = "for"
    NEUTRAL = "neutral"
    AGAINST = "against"


class NamedBase(StrEnum):
    """A place in the life cycle that only a lead gives."""

    KEY = "key"
    VIP = "vip"
    LOST = "lost"  # "can't be revived", with a reason


@dataclass(frozen=True, slots=True)
class Contact:
    id: int
    client: int
    name: str
    phones: tuple[Phone, ...] = ()
    position: str = ""
    email: str = ""
    role: BuyingRole = BuyingRole.UNKNOWN
    role_confirmed: bool = False
    weight: int | None = None  # 1 a little, 2 some, 3 a lot
    attitude: Attitude | None = None
    channel: Channel | None = None  # preferred
    hours: str = ""  # convenient hours, as told
    note: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Client:
    id: int
    owner: int
    name: str
    created_at: datetime
    status: Status = Status.ACTIVE
    do_not_contact: bool = False
    business: str = ""
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    accuracy: float | None = None  # metres
    site: str = ""
    email: str = ""
    tax_number: str = ""
    hours: str = ""
    source: int | None = None  # an entry of the workspace's list
    recommended_by: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    zone: str | None = None  # None: the workspace's
    named_base: NamedBase | None = None
    named_reason: str = ""
    facts: Facts = field(default_factory=Facts)
    deleted_at: datetime | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Card:
    """Everything one screen shows of a client. `touches` are the last ones, newest first."""

    client: Client
    contacts: tuple[Contact, ...] = ()
    steps: tuple[NextStep, ...] = ()  # open ones, the nearest first
    touches: tuple[Touch, ...] = ()

    @property
    def decider(self) -> Contact | None:
        """Who decides: confirmed before claimed; else the first contact there is."""
        ranked = sorted(self.contacts, key=lambda one: (one.role is not BuyingRole.DECIDES, not one.role_confirmed))
        return ranked[0] if ranked else None


@dataclass(frozen=True, slots=True)
class ClientLine:
    """A client as a line of a list: found, near, without a step, behind a report's figure."""

    id: int
    owner: int
    name: str
    facts: Facts
    step: NextStep | None = None
    zone: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list. `total` counts all pages' lines."""

    lines: tuple[ClientLine, ...]
    total: int
    number: int  # from 0
    size: int = 8

    @property
    def last(self) -> int:
        return max(0, (self.total - 1) // self.size)


@dataclass(frozen=True, slots=True)
class Foreign:
    """What one may know of a colleague's client: its name and whose it is."""

    client: int
    name: str
    owner: int
    owner_name: str
