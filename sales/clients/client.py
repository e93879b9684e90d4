"""A client, its contacts and the card. What follows from its work is in `facts.py`, `sales/standing`."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from sales.clients.facts import Facts
from sales.clients.fields import LONGEST_ADDRESS, Block, Kind, said, spec_of, told
from sales.clients.grades import Worth
from sales.clients.stages import Stage
from sales.values.birthdays import Birthday
from sales.values.phones import Phone
from sales.work.channels import Channel
from sales.work.step import NextStep
from sales.work.touch import Touch, newest_note


class Status(StrEnum):
    ACTIVE = "active"
    INACTIVE = "inactive"


class Ending(StrEnum):
    """Why a client is inactive: by a rule, or by hand, where one's own words are another. Values stand on buttons."""

    CLOSED = "closed"  # Закрылись
    REFUSED = "refused"
    UNREACHED = "unreached"
    NO_ORDER = "no_order"  # after all touches that a sale may take
    NOT_OURS = "not_ours"


LONGEST_ENDING = 200


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


class ClientField(StrEnum):
    """What a person can say of a client, in the order of the screens. The value is the name of the `Client`'s
    attribute, and stands on buttons.
    """

    __hash__ = str.__hash__  # what is kept under a name is found by the field

    NAME = "name"
    BUSINESS = "business"
    LEGAL_NAME = "legal_name"
    CITY = "city"
    REGION = "region"
    ADDRESS = "address"
    SECOND_ADDRESS = "second_address"
    ENTRANCE_NOTE = "entrance_note"
    SITE = "site"
    EMAIL = "email"
    MESSENGERS = "messengers"
    TAX_NUMBER = "tax_number"
    CODE = "code"
    HOURS = "hours"
    ZONE = "zone"
    SOURCE = "source"
    RECOMMENDED_BY = "recommended_by"
    TERMS = "terms"
    SERVICE = "service"
    SUPPLIER = "supplier"
    POTENTIAL = "potential"
    SEASON = "season"
    SATISFACTION = "satisfaction"
    CHAIN = "chain"
    TAGS = "tags"
    NOTE = "note"


class Lack(StrEnum):
    """What a card may not say."""

    PERSON = "person"
    DECIDER = "decider"
    PHONE = "phone"
    EMAIL = "email"
    CITY = "city"
    ADDRESS = "address"
    PLACE = "place"
    BUSINESS = "business"
    TAX_NUMBER = "tax_number"
    HOURS = "hours"
    SOURCE = "source"
    TERMS = "terms"
    SUPPLIER = "supplier"
    POTENTIAL = "potential"
    TAGS = "tags"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Client:
    """A client. What is `told` of it is a field of its card: see `fields.py`."""

    id: int
    owner: int
    name: str = field(metadata=said(Kind.LINE, Block.NAME, 200, width=28, searched=True))
    created_at: datetime
    status: Status = Status.ACTIVE
    do_not_contact: bool = False
    business: str = told(Kind.LINE, Block.BUSINESS, 200, sign="🏢", width=24)
    legal_name: str = told(Kind.LINE, Block.BUSINESS, 200, sign="🏛", width=28, searched=True)
    city: str = told(Kind.LINE, Block.BUSINESS, 100, sign="🏙", searched=True)
    region: str = told(Kind.LINE, Block.BUSINESS, 120, sign="🗺", width=20)
    address: str = told(Kind.LINE, Block.BUSINESS, 300, sign="📍", width=32)
    second_address: str = told(Kind.LINE, Block.BUSINESS, 300, sign="📦", width=32)
    entrance_note: str = told(Kind.LINE, Block.BUSINESS, 300, sign="🔑", width=28)  # how to get in
    latitude: float | None = None
    longitude: float | None = None
    accuracy: float | None = None  # metres
    site: str = told(Kind.SITE, Block.BUSINESS, 200, sign="🌐", width=22)
    email: str = told(Kind.EMAIL, Block.BUSINESS, LONGEST_ADDRESS, sign="✉️", width=26)
    messengers: str = told(Kind.LINE, Block.BUSINESS, 200, sign="📨", width=24)
    tax_number: str = told(Kind.TAX_NUMBER, Block.BUSINESS, 30, sign="🧾")
    code: str = told(Kind.LINE, Block.BUSINESS, 40, sign="🔢", width=14)  # by which accounting knows it
    hours: str = told(Kind.LINE, Block.BUSINESS, 120, sign="🚪", width=20)
    zone: str | None = told(Kind.PICKED, Block.BUSINESS, empty=None, sign="🕓", width=24)  # None: the workspace's
    source: int | None = told(Kind.PICKED, Block.ANALYSIS, empty=None, width=18)  # an entry of the workspace's list
    recommended_by: str = told(Kind.LINE, Block.ANALYSIS, 120, width=22)
    terms: str = told(Kind.LINE, Block.ANALYSIS, 300, sign="🤝", width=28)  # price level, discount, delay
    service: str = told(Kind.LINE, Block.ANALYSIS, 300, sign="🛎", width=28)  # what a key client may count on
    supplier: str = told(Kind.LINE, Block.ANALYSIS, 200, width=24)  # whom they buy from at present
    potential: str = told(Kind.LINE, Block.ANALYSIS, 200, width=28)  # what they could buy a month, and our share
    season: str = told(Kind.LINE, Block.ANALYSIS, 200, width=22)
    satisfaction: str = told(Kind.LINE, Block.ANALYSIS, 200, width=24)
    chain: str = told(Kind.LINE, Block.ANALYSIS, 120, width=22)  # a point, an office that buys for all
    tags: tuple[str, ...] = told(Kind.TAGS, Block.ANALYSIS, empty=(), sign="🏷", width=20)
    note: str = told(Kind.TEXT, Block.ANALYSIS, 2000, width=40)
    recommender: int | None = None  # the client of ours whom `recommended_by` names
    named_base: NamedBase | None = None
    named_reason: str = ""  # by which criterion it is key, why it is lost
    named_on: date | None = None  # or looked at again; None: nobody knows by now
    why_inactive: str = ""  # an `Ending`, or somebody's own words
    facts: Facts = field(default_factory=Facts)
    worth: Worth | None = None
    deleted_at: datetime | None = None
    version: int = 1

    def resting(self, why: str) -> "Client":
        """Not brought up any more, and why."""
        return replace(self, status=Status.INACTIVE, why_inactive=why)

    def awake(self) -> "Client":
        return replace(self, status=Status.ACTIVE, why_inactive="")


class ContactField(StrEnum):
    """What a person can say of a contact, in the order of the screens. The value is the name of the `Contact`'s
    attribute, and stands on buttons.
    """

    __hash__ = str.__hash__  # as above

    NAME = "name"
    POSITION = "position"
    PHONES = "phones"
    EMAIL = "email"
    NICK = "nick"
    BIRTHDAY = "birthday"
    ROLE = "role"
    WEIGHT = "weight"
    ATTITUDE = "attitude"
    CHANNEL = "channel"
    HOURS = "hours"
    NOTE = "note"
    LEFT_ON = "left_on"


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody at a client. What is `told` of a person is a field: see `fields.py`."""

    id: int
    client: int
    name: str = field(metadata=said(Kind.LINE, Block.PERSON, 120, column="person", width=28, searched=True))
    phones: tuple[Phone, ...] = told(Kind.PHONES, Block.PERSON, empty=(), column="phone", width=24)
    position: str = told(Kind.LINE, Block.PERSON, 120, width=24)
    email: str = told(Kind.EMAIL, Block.PERSON, LONGEST_ADDRESS, width=26)
    role: BuyingRole = told(Kind.PICKED, Block.PERSON, empty=BuyingRole.UNKNOWN, width=22)
    role_confirmed: bool = False
    weight: int | None = told(Kind.PICKED, Block.PERSON, empty=None)  # 1 a little, 2 some, 3 a lot
    attitude: Attitude | None = told(Kind.PICKED, Block.PERSON, empty=None)
    channel: Channel | None = told(Kind.PICKED, Block.PERSON, empty=None, column="contact_channel")  # preferred
    hours: str = told(Kind.LINE, Block.PERSON, 120, column="contact_hours", width=20)  # convenient, as told
    note: str = told(Kind.LINE, Block.PERSON, 500, column="contact_note", width=32)
    nick: str = told(Kind.NICK, Block.PERSON, searched=True)  # @name in Telegram
    birthday: Birthday | None = told(Kind.BIRTHDAY, Block.PERSON, empty=None, sign="🎂")
    left_on: date | None = told(Kind.DAY, Block.PERSON, empty=None)  # works there no more: since when that is known
    version: int = 1

    @property
    def has_left(self) -> bool:
        return self.left_on is not None


CLIENT_SPECS = {one: spec_of(Client, one.value) for one in ClientField}
CONTACT_SPECS = {one: spec_of(Contact, one.value) for one in ContactField}
"""The fields of a card, and of a contact, in the order of people's screens."""


@dataclass(frozen=True, slots=True)
class Card:
    """Everything one screen shows of a client. `touches` are the last ones, newest first."""

    client: Client
    contacts: tuple[Contact, ...] = ()
    steps: tuple[NextStep, ...] = ()  # open ones, the nearest first
    touches: tuple[Touch, ...] = ()
    returned: bool = False  # the last talk told of goods that came back, not of an order

    @property
    def decider(self) -> Contact | None:
        """Who decides: confirmed before claimed; else the first contact there is. Nobody who has left."""
        there = (one for one in self.contacts if not one.has_left)
        ranked = sorted(there, key=lambda one: (one.role is not BuyingRole.DECIDES, not one.role_confirmed))
        return ranked[0] if ranked else None

    @property
    def noted_since(self) -> Touch | None:
        """What was noted after the last talk, as that a colleague heard something of the client."""
        return newest_note(self.touches, self.client.facts.last_talk_at)

    @property
    def people(self) -> tuple[Contact, ...]:
        """All of them, who has left last."""
        return tuple(sorted(self.contacts, key=lambda one: one.has_left))

    @property
    def weighty(self) -> tuple[Contact, ...]:
        """Who decides, then who influences, then whoever else is against: those by whom it is settled, by name."""
        called = [one for one in self.contacts if (one.name or one.position) and not one.has_left]
        decides = [one for one in called if one.role is BuyingRole.DECIDES and one is self.decider]
        influence = [one for one in called if one.role is BuyingRole.INFLUENCES]
        told = [*decides, *influence]
        return (*told, *(one for one in called if one.attitude is Attitude.AGAINST and one not in told))


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
    stage: Stage = Stage.WHITE
    call_on: date | None = None  # the first day on which it is due for a call
    city: str = ""
    worth: Worth | None = None
    status: Status = Status.ACTIVE
    why_inactive: str = ""
    order_on: date | None = None  # the first day on which their next order is near
    address: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list. `total` counts all pages' lines."""

    lines: tuple[ClientLine, ...]
    total: int
    number: int  # from 0
    size: int = 8
    guessed: bool = False  # nothing was found: these are only like what was asked for

    @property
    def last(self) -> int:
        return max(0, (self.total - 1) // self.size)
