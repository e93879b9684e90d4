"""The shape of a language's words for the sample company; the words themselves are in `ru` and `en`."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from sales.clients.client import BuyingRole
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

LANGUAGES = ("ru", "en")


@dataclass(frozen=True)
class BusinessNames:
    """`signboards`: line of business, form, own names; `common` names fit any. Firms are a beginning and an ending."""

    signboards: tuple[tuple[str, str, tuple[str, ...]], ...]
    common: tuple[str, ...]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    firm: str
    trader: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class PeopleNames:
    """`feminine` is what a woman's surname ends with, `fathers` patronymics of men and women."""

    men: tuple[str, ...]
    women: tuple[str, ...]
    surnames: tuple[str, ...]
    feminine: str = ""
    fathers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Home:
    country: str
    currency: str
    zone: str
    city: str
    address: str


@dataclass(frozen=True)
class Street:
    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True)
class Elsewhere:
    """Where the clocks show another hour."""

    city: str
    street: str
    zone: str


@dataclass(frozen=True)
class AtHand:
    """What a rep has in the phone: somebody new, and where to be."""

    newcomer: str
    newcomer_phone: str
    places: tuple[tuple[str, float, float], ...]
    """Each has clients about; the first is where everybody is."""
    hints: tuple[str, ...]
    """What to try first, with clients of one's own: `hour` and `first` of today's list, `second` on it."""


@dataclass(frozen=True)
class Remarks:
    """What reps write down. `typical` is an order's usual size, in minor units."""

    said: Mapping[Outcome, tuple[str, ...]]
    returned: tuple[str, ...]
    notes: Mapping[StepKind, tuple[str, ...]]
    about: tuple[str, ...]
    tags: tuple[str, ...]
    hours: tuple[str, ...]
    positions: Mapping[BuyingRole, tuple[str, ...]]
    of_women: Mapping[str, str]
    """Positions that are called otherwise where a woman has them."""
    recommended: tuple[str, ...]
    suppliers: tuple[str, ...]
    potentials: tuple[tuple[str, int], ...]
    """What they could buy a month, `{sum}` in it; and how many times what they buy that is."""
    seasons: tuple[str, ...]
    lost: tuple[str, ...]
    keys: tuple[str, ...]
    services: tuple[str, ...]
    products: tuple[str, ...]
    beside: tuple[str, str]
    """One of these, and what goes with it: not everybody takes both."""
    acquainted: str
    """After the first call of whoever has taken a client over."""
    question: str
    typical: int


@dataclass(frozen=True)
class Words:
    language: str
    company: str
    lead: str
    anna: str
    boris: str
    captions: tuple[str, str, str]
    teams: tuple[str, str]
    """Anna's and Boris's."""
    leads: tuple[str, str]
    vera: str
    """Who takes over some of Boris's clients."""
    businesses: BusinessNames
    people: PeopleNames
    home: Home
    streets: tuple[Street, ...]
    elsewhere: tuple[Elsewhere, ...]
    phones: tuple[str, ...]
    at_hand: AtHand
    remarks: Remarks


def words_of(language: str) -> Words:
    names, places, remarks = (_part(language, part) for part in ("names", "places", "remarks"))
    return Words(
        language=language,
        company=names.COMPANY,
        lead=names.LEAD,
        anna=names.ANNA,
        boris=names.BORIS,
        captions=names.CAPTIONS,
        teams=names.TEAMS,
        leads=names.LEADS,
        vera=names.VERA,
        businesses=names.BUSINESSES,
        people=names.PEOPLE,
        home=places.HOME,
        streets=places.STREETS,
        elsewhere=places.ELSEWHERE,
        phones=places.PHONES,
        at_hand=places.AT_HAND,
        remarks=remarks.REMARKS,
    )


def _part(language: str, part: str) -> ModuleType:
    return import_module(f"bot.demo.words.{language}.{part}")
