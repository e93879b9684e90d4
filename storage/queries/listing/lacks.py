"""SQL conditions: what is missing on a client's card. A part of `conditions.py`."""

from collections.abc import Callable
from typing import TypeAlias

from sqlalchemy import ColumnElement, and_, case, false, literal_column, or_, select

from sales.clients.client import BuyingRole, Lack
from sales.standing.conditions import Condition, Having, Lacking
from storage.queries.listing.asking import HERE, Asking, Way
from storage.schema.tables import clients, contacts, phones

_c, _k, _p = clients.c, contacts.c, phones.c
Has: TypeAlias = Callable[..., ColumnElement[bool]]
"""`Asking.has`: whether the client has such a row."""
_HERE_STILL = and_(_k.deleted_at.is_(None), _k.left_on.is_(None))
_GONE = select(_k.id).where(_k.workspace_id == HERE, _k.left_on.is_not(None))
"""Contacts who have left; a company has few. Their numbers reach nobody."""
LACKS: dict[Lack, Callable[[Has], ColumnElement[bool]]] = {
    Lack.PERSON: lambda has: ~has(contacts, _HERE_STILL),
    Lack.DECIDER: lambda has: ~has(contacts, _HERE_STILL, _k.role == BuyingRole.DECIDES),
    Lack.PHONE: lambda has: ~has(phones, _p.deleted_at.is_(None), _p.wrong.is_(False), _p.contact_id.not_in(_GONE)),
    Lack.EMAIL: lambda has: and_(_c.email == "", ~has(contacts, _HERE_STILL, _k.email != "")),
    Lack.CITY: lambda _: _c.city == "",
    Lack.ADDRESS: lambda _: _c.address == "",
    Lack.PLACE: lambda _: _c.latitude.is_(None),
    Lack.BUSINESS: lambda _: _c.business == "",
    Lack.TAX_NUMBER: lambda _: _c.tax_number == "",
    Lack.HOURS: lambda _: _c.hours == "",
    Lack.SOURCE: lambda _: _c.source_id.is_(None),
    Lack.TERMS: lambda _: _c.terms == "",
    Lack.SUPPLIER: lambda _: _c.supplier == "",
    Lack.POTENTIAL: lambda _: _c.potential == "",
    Lack.TAGS: lambda _: _c.tags == (),
    Lack.NOTE: lambda _: _c.note == "",
}


def _lacking(wanted: Lacking | Having, ask: Asking) -> ColumnElement[bool]:
    return or_(false(), *(LACKS[one](ask.has) for one in sorted(wanted.what)))


def _having(wanted: Having, ask: Asking) -> ColumnElement[bool]:
    """Tested on each client (CASE), since most have it: SQLite takes IN (...) for a short list and would look all of
    these up first, before more selective conditions.
    """
    return case((_lacking(wanted, ask), 1), else_=0) == literal_column("0")


LACKING: dict[type[Condition], Way] = {
    Lacking: Way(_lacking, lambda _, __: {}, lambda wanted: wanted.what),
    Having: Way(_having, lambda _, __: {}, lambda wanted: wanted.what),
}
