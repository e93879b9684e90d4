"""The stamps on buttons: each fits into Telegram's 64 bytes at its worst, and no two begin alike."""

import importlib
import pkgutil
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import pytest
from aiogram.filters.callback_data import CallbackData

import handlers
from handlers.speech.stamp import Stamp
from handlers.speech.taps import ways
from handlers.speech.taps.everywhere import MenuTap, PlannedTap
from sales.clients.client import ClientField, ContactField
from sales.ground import ids
from sales.ground.scope import Role
from sales.importing.said.fields import Field

MOST_BYTES = 64
ID = ids.to_text(-1)
ZONE = "America/Argentina/Buenos_Aires"
FIELD = max((one.value for one in (*ClientField, *ContactField)), key=len)
WORST: dict[str, Any] = {
    "draft": ID,
    "night": ID,
    "client": ID,
    "contact": ID,
    "phone": ID,
    "member": ID,
    "touch": ID,
    "signal": ID,
    "key": ID,
    "first": ID,
    "entry": ID,
    "wording": ID,
    "job": ID,
    "step": ID,
    "back": f"rw261116261122.{ID}.without_step.99",
    "of": f"sw261116261122.{ID}.ts.{ID}.0",
    "place": "settings",
    "page": 99_999,
    "further": "99",
    "day": "261119",
    "named": True,
    "gets": True,
    "metres": 20_000,
    "origin": "d",
    "to": "search",
    "what": "without_step",
    "field": FIELD,
    "period": "w261116261122",
    "figure": "without_step",
    "doing": "t",
    "value": ZONE,
    "which": f"m{ID}",
    "number": 99_999,
    "sure": True,
    "kind": "simple",
    "person": 9_999_999_999_999,
    "beside": True,
    "anew": True,
    "spreads": True,
    "shelf": "untouched",
    "facet": "business",
    "choice": ID,
    "order": "last_order",
    "saved": ID,
    "other": ID,
    "gap": "untouched",
    "ladder": "stage",
    "way": "came",
    "act": "hand_list",
    "everywhere": True,
    "days": 90,
    "span": "261119261130",
    "by": ID,
    "leaf": "261116",
    "manager": ID,
    "source": ID,
    "rung": "loyal_asleep",
    "all": True,
    "whose": ID,
    "amount": "999999999999",
    "again": True,
    "team": True,
}
"""By a field's name, whichever class it stands in; a new name is to be thought of here."""

NARROWER: dict[str, dict[str, Any]] = {
    "FieldSetTap": {"field": ClientField.ZONE.value},
    "UndoTap": {"back": ID},
    "ImportTap": {"value": max(ID, *Field, key=len)},
    "RecommendedTap": {"by": True},
    "TouchTap": {"step": ""},
    "PlannedTap": {"back": "w" * ways.MOST_BESIDE_STEP},
    "SliceTap": {"by": "s", "value": ID},
    "TeamsTap": {"team": ID, "value": "99"},
    "TeamTap": {"value": max(ID, *Role, key=len)},
}
"""Where a class never carries the worst of a name."""


def _stamps() -> list[type[CallbackData]]:
    for module in pkgutil.iter_modules(handlers.__path__):
        importlib.import_module(f"handlers.{module.name}")
    return [kind for kind in _below(CallbackData) if kind.__module__.startswith("handlers.") and kind is not Stamp]


def _below(kind: type[CallbackData]) -> Iterator[type[CallbackData]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _worst(kind: type[CallbackData]) -> dict[str, Any]:
    values = {name: _longest(name, field.annotation) for name, field in kind.model_fields.items()}
    return values | NARROWER.get(kind.__name__, {})


def _longest(name: str, annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return max(annotation, key=len)
    return WORST[name]


@pytest.mark.parametrize("kind", _stamps(), ids=lambda kind: str(kind.__name__))
def test_a_stamp_fits_at_its_worst(kind: type[CallbackData]) -> None:
    assert len(kind(**_worst(kind)).pack().encode()) <= MOST_BYTES


@pytest.mark.parametrize("kind", _stamps(), ids=lambda kind: str(kind.__name__))
def test_a_stamp_is_what_aiogram_would_write_and_reads(kind: type[CallbackData]) -> None:
    """So that buttons that aiogram has written are understood, and those of today by it."""
    stamp = kind(**_worst(kind))
    assert isinstance(stamp, Stamp)
    assert stamp.pack() == CallbackData.pack(stamp)
    assert kind.unpack(stamp.pack()) == stamp


def test_a_step_opened_from_the_longest_list_of_a_report_has_a_button() -> None:
    longest = ways.beside_step(WORST["back"])
    assert PlannedTap(client=ID, step=ID, back=longest).pack()
    assert ways.beside_step(ways.to_route(ID, beside=True)) == f"w{ID}.1"


@pytest.mark.parametrize("word", ["a:b", "x" * MOST_BYTES, "я" * (MOST_BYTES // 2)])
def test_what_no_button_can_carry_is_not_written_on_one(word: str) -> None:
    with pytest.raises(ValueError, match="can't carry"):
        MenuTap(place=word).pack()


def test_no_two_stamps_begin_alike() -> None:
    prefixes = [kind.__prefix__ for kind in _stamps()]
    assert sorted(prefixes) == sorted(set(prefixes))
