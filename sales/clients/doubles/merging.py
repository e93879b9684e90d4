"""Two cards of one client as one: what it holds, which orders and steps both have. Pure; moving rows is storage's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from sales.clients.client import Client, ClientField, Status
from sales.values.company_names import search_key
from sales.work.order import Order
from sales.work.step import NextStep

_ADDED_UP = frozenset({ClientField.TAGS, ClientField.NOTE})
"""Of these both cards' are kept."""
_NAMED = ("named_base", "named_reason", "named_on")
_PLACE = ("latitude", "longitude", "accuracy")


def joined(kept: Client, old: Client, said: Mapping[str, str]) -> Client:
    """The card that stays, with all that the other one knows.

    Its words fill what is empty; what differs goes into the note as it is `said`, behind its heading. Nothing is cut
    off, however long the note becomes.
    """
    filled = {one.value: getattr(old, one.value) for one in _fields() if _is_empty(getattr(kept, one.value))}
    if kept.latitude is None:
        filled |= {name: getattr(old, name) for name in _PLACE}
    if not kept.recommended_by:
        filled["recommender"] = None if old.recommender == kept.id else old.recommender
    if kept.named_base is None:
        filled |= {name: getattr(old, name) for name in _NAMED}
    differences = [said[one.value] for one in different(kept, old) if one.value in said]
    return replace(
        kept,
        **filled,
        tags=(*kept.tags, *_missing(kept.tags, old.tags)),
        note=_note(kept.note, [*old.note.splitlines(), *differences]),
        **_status(kept, old),
        do_not_contact=kept.do_not_contact or old.do_not_contact,
    )


def _status(kept: Client, old: Client) -> dict[str, Any]:
    """Whoever is worked with on one card is worked with; else the kept card says why not, if it does."""
    if Status.ACTIVE in (kept.status, old.status):
        return {"status": Status.ACTIVE, "why_inactive": ""}
    return {"status": Status.INACTIVE, "why_inactive": kept.why_inactive or old.why_inactive}


def different(kept: Client, old: Client) -> list[ClientField]:
    """Fields of which both cards say something, and not the same."""
    both = ((one, getattr(kept, one.value), getattr(old, one.value)) for one in _fields())
    return [one for one, ours, theirs in both if not (_is_empty(ours) or _is_empty(theirs)) and ours != theirs]


def twice(kept: Iterable[Order], old: Iterable[Order]) -> list[tuple[Order, Order]]:
    """Orders equal in day and sum, one of each card: one of a pair counts. Two equal ones of one card are two."""
    ours: defaultdict[tuple[Any, ...], list[Order]] = defaultdict(list)
    for order in kept:
        ours[order.on, order.amount].append(order)
    return [(ours[key].pop(0), order) for order in old if ours[key := (order.on, order.amount)]]


def spare(ours: Order, theirs: Order) -> Order:
    """Which of two orders that are one does not count: the other card's, unless that says more: of its money first,
    then of what was bought.
    """
    return ours if _says(theirs) > _says(ours) else theirs


def _says(order: Order) -> tuple[bool, int, bool, bool]:
    return order.paid_on is not None, order.receipts.amount, order.pay_by is not None, bool(order.items)


def later(ours: NextStep, theirs: NextStep) -> NextStep:
    """Of two open steps that mean the same, the one that is not kept."""
    return theirs if _when(ours) <= _when(theirs) else ours


def _when(step: NextStep) -> tuple[date, bool, time]:
    return step.due_on, step.due_time is None, step.due_time or time()


def _fields() -> list[ClientField]:
    return [one for one in ClientField if one not in _ADDED_UP]


def _is_empty(value: object) -> bool:
    return value is None or value in ("", ())


def _missing(known: Sequence[str], told: Sequence[str]) -> list[str]:
    """What of these is not there yet, each once."""
    there = set(map(search_key, known))
    return [one for key, one in {search_key(one): one for one in told}.items() if key not in there]


def _note(known: str, told: Sequence[str]) -> str:
    there = {"", *known.splitlines()}
    return "\n".join([*([known] if known else []), *dict.fromkeys(line for line in told if line not in there)])
