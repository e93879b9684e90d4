"""Lists as they are kept: JSON with a version. Anything unknown or gone breaks a list: it may become useless, but never
longer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from sales.clients.rungs import Buying
from sales.company.pool import Leaving, Neglected, Pooled
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import (
    VALUES,
    Among,
    Born,
    Bought,
    Boxed,
    Condition,
    Done,
    Due,
    Found,
    Graded,
    Having,
    InTouch,
    Lacking,
    Late,
    ListBroken,
    Longer,
    Never,
    NoneOf,
    NotAmong,
    Owing,
    Picked,
    Planned,
    Recommended,
    Share,
    Shifted,
    Summed,
    Within,
    Worded,
)
from sales.work.talk import Aggrieved, Minded, Refused, Talking

VERSION = 1
MOST = 20
"""The most named lists of one member."""
LONGEST_NAME = 40
KINDS: dict[str, type[Condition]] = {
    "among": Among,
    "not_among": NotAmong,
    "graded": Graded,
    "bought": Bought,
    "within": Within,
    "longer": Longer,
    "never": Never,
    "in_touch": InTouch,
    "buying": Buying,
    "summed": Summed,
    "owing": Owing,
    "planned": Planned,
    "due": Due,
    "born": Born,
    "lacking": Lacking,
    "having": Having,
    "picked": Picked,
    "worded": Worded,
    "boxed": Boxed,
    "found": Found,
    "done": Done,
    "shifted": Shifted,
    "recommended": Recommended,
    "late": Late,
    "share": Share,
    "neglected": Neglected,
    "leaving": Leaving,
    "pooled": Pooled,
    "talking": Talking,
    "minded": Minded,
    "aggrieved": Aggrieved,
    "refused": Refused,
    "none_of": NoneOf,
}
_NAMES = {kind: name for name, kind in KINDS.items()}
_PLAIN = frozenset({int, float, bool, str})


@dataclass(frozen=True, slots=True)
class SavedList:
    """A list with a name. `member` owns it, or the company if None. A `retired` one was
    removed, and may be restored.
    """

    id: int
    member: int | None
    name: str
    data: Mapping[str, Any]
    retired: bool = False
    version: int = 1


def to_data(wanted: ClientFilter) -> dict[str, Any]:
    return {
        "version": VERSION,
        "conditions": [_told(one) for one in wanted.conditions],
        "order": wanted.order.value,
        "spot": wanted.spot and list(wanted.spot),
    }


def of_data(data: Mapping[str, Any]) -> ClientFilter:
    """The kept list. ListBroken if another version of the program kept it, or if any of it is not understood."""
    try:
        if data["version"] != VERSION or data.keys() != to_data(ClientFilter()).keys():
            raise ListBroken(f"It is of version {data['version']}.")
        spot = data["spot"] and (_read(float, data["spot"][0]), _read(float, data["spot"][1]))
        return ClientFilter(tuple(map(_condition, data["conditions"])), Order(data["order"]), spot)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise ListBroken(str(error)) from error


def _told(condition: Condition) -> dict[str, Any]:
    if isinstance(condition, NoneOf):
        return {"is": _NAMES[NoneOf], "lists": [list(map(_told, one)) for one in condition.lists]}
    told = {one.name: _plain(getattr(condition, one.name)) for one in fields(condition)}
    return {"is": _NAMES[type(condition)], **told}


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, datetime) else value


def _condition(data: Mapping[str, Any]) -> Condition:
    kind = KINDS[data["is"]]
    if kind is NoneOf:
        return NoneOf(tuple(tuple(map(_condition, one)) for one in data["lists"]))
    hints = get_type_hints(kind)
    if data.keys() - {"is"} != hints.keys():
        raise ListBroken(f"{data.keys()} are not what is told of it.")
    if kind in (Among, NotAmong):
        hints["values"] = frozenset[VALUES[_read(hints["about"], data["about"])]]  # type: ignore[misc]
    return kind(**{name: _read(hint, data[name]) for name, hint in hints.items()})


def _read(hint: Any, told: Any) -> Any:
    """A kept value as the attribute's type. ListBroken if it has another type: a number is no word, and a boolean no
    number.
    """
    if get_origin(hint) is frozenset:
        return frozenset(_read(get_args(hint)[0], one) for one in told)
    if isinstance(hint, UnionType):
        return None if told is None else _read(get_args(hint)[0], told)
    if hint in _PLAIN and type(told) is not hint:
        raise ListBroken(f"{told!r} is not as it was kept.")
    read: Callable[[Any], Any] = datetime.fromisoformat if hint is datetime else hint
    return read(told)
