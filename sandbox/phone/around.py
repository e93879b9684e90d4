"""What the owners of the phones can share: the phone book's entries, and places to be at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Pocket:
    """An entry of the phone book."""

    name: str
    phone: str


@dataclass(frozen=True)
class Place:
    """A place of the city."""

    name: str
    latitude: float
    longitude: float


CONTACTS = (
    Pocket("Пётр Иванов", "+79161234567"),
    Pocket("Ольга Смирнова", "+79035557812"),
    Pocket("Рустам Галиев", "+79272201590"),
    Pocket("Марина Ковалёва", "+79854413306"),
    Pocket("Сергей Белов", "+74957401122"),
    Pocket("James Carter", "+442079460321"),
)
PLACES = (
    Place("Красная площадь", 55.7539, 37.6208),
    Place("Москва-Сити", 55.7493, 37.5370),
    Place("ВДНХ", 55.8262, 37.6377),
    Place("Парк Горького", 55.7298, 37.6011),
    Place("Павелецкий вокзал", 55.7297, 37.6387),
)


@dataclass(frozen=True)
class Around:
    """What is at hand, and how the page presents people.

    `captions` stand under a person's name (a role), by account id; `hints` are what to try first; people who are
    `aside` have a phone on the page only if its address names them.
    """

    contacts: tuple[Pocket, ...] = CONTACTS
    places: tuple[Place, ...] = PLACES
    captions: Mapping[int, str] = field(default_factory=dict)
    hints: tuple[str, ...] = ()
    aside: frozenset[int] = frozenset()

    def shown(self) -> dict[str, Any]:
        return {
            "contacts": [asdict(contact) for contact in self.contacts],
            "places": [asdict(place) for place in self.places],
            "hints": list(self.hints),
        }
