"""Rows that are one client: by the number that our own export gives it; by a phone, an e-mail or a tax number where
their names agree; by the company's name where each row names another person there. Two different tax numbers are two
clients, whatever else.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from sales.clients.client import CLIENT_SPECS, ClientField, Status
from sales.clients.fields import MOST_TAGS
from sales.importing.cells import cells
from sales.importing.joining.followed_steps import followed
from sales.importing.joining.joined_people import each_once, with_own_phones
from sales.importing.rows.history import NOON, with_orders
from sales.importing.said.clients import ImportedClient, ImportedOrder, Mark
from sales.importing.said.fields import Field
from sales.importing.sheets.card_values import TOLD_OF_CLIENTS
from sales.values.company_names import company_key, is_legal_form, search_key
from sales.values.phones import Phone, pretty

_TOLD = tuple(one.value for one in TOLD_OF_CLIENTS.values())
_FIRST_SAID = (*_TOLD, "source", "manager")
_LONGEST_NOTE = CLIENT_SPECS[ClientField.NOTE].longest


def joined(rows: Iterable[ImportedClient]) -> tuple[list[ImportedClient], list[ImportedClient]]:
    """The clients in the order of their first rows, and the rows whose client is not in the file."""
    clients = [_of(group) for group in _groups(rows)]
    known: dict[str, ImportedClient] = {}
    kept = [with_own_phones(client, known) for client in clients if client.name]
    return kept, [client for client in clients if not client.name]


def _groups(rows: Iterable[ImportedClient]) -> list[list[ImportedClient]]:
    groups: list[list[ImportedClient]] = []
    where: dict[tuple[str, str], list[ImportedClient]] = {}
    group: list[ImportedClient] | None = None
    for row in rows:
        if row.goes_on and group is not None:
            group.append(row)
            continue
        names = dict.fromkeys((_called(row), ""))
        ways = [(sign, called) for sign in _signs(row) for called in names]
        group = next((where[way] for way in ways if way in where and _may_join(where[way], row, way[0])), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(row)
        for way in ways:
            where.setdefault(way, group)
    return groups


def _signs(row: ImportedClient) -> Iterator[str]:
    """What makes two rows one. The number of our export is enough: clients that it tells apart are not joined."""
    if row.key:
        yield f"key {row.key}"
        return
    yield from (phone.e164 for phone in row.phones if phone.e164)
    if row.tax_number:
        yield f"tax {row.tax_number}"
    yield from row.emails
    if row.by_name or any(contact.name for contact in row.contacts) or _is_of_firm(row):
        yield f"name {search_key(row.name)}"


def _is_of_firm(row: ImportedClient) -> bool:
    """Nothing but a firm's name says whose row it is: a report has a row for each thing that the firm bought."""
    return not (row.phones or row.emails or row.tax_number) and any(map(is_legal_form, row.name.split()))


def _called(row: ImportedClient) -> str:
    """The company's key; nothing where only a number or an address stands for a name."""
    if not row.name or row.name in row.emails:
        return ""
    nameless = not any(map(str.isalpha, row.name)) and any(_shows(phone, row.name) for phone in row.phones)
    return "" if nameless else row.company_key or company_key(row.name)


def _shows(phone: Phone, name: str) -> bool:
    return name in (phone.typed, pretty(phone.e164) if phone.e164 else "")


def _may_join(group: Sequence[ImportedClient], row: ImportedClient, sign: str) -> bool:
    if row.key:
        return True
    called = _called(row)
    if called and called != next(filter(None, map(_called, group)), called):
        return False
    taxed = {one.tax_number for one in group if one.tax_number}
    if row.tax_number and taxed and row.tax_number not in taxed:
        return False
    placed = {_place(one) for one in group} - {""}
    branch = bool(_place(row) and placed and _place(row) not in placed)
    return not (branch and sign.startswith("name "))


def _place(row: ImportedClient) -> str:
    """The city is a part of where it is, whichever column says it."""
    return ", ".join(filter(None, (row.told.get("city"), row.address)))


def _of(group: Sequence[ImportedClient]) -> ImportedClient:
    """One client of its rows: what was said first stays, what another row says differently stands in the note."""
    first = _first_of(group) if len(group) > 1 else group[0]
    if first.own:
        return _of_our_own(first, group)
    if len(group) == 1:
        return _ordered(first)
    return _ordered(_merged(first, list(followed([first, *(row for row in group if row is not first)]))))


def _merged(first: ImportedClient, rows: Sequence[ImportedClient]) -> ImportedClient:
    return replace(
        first,
        places=tuple(chain.from_iterable(row.places for row in rows)) if not first.key else first.places,
        note=(note := _note(rows))[:_LONGEST_NOTE],
        tags=tuple(dict.fromkeys(chain.from_iterable(row.tags for row in rows)))[:MOST_TAGS],
        status=_status(rows),
        why_inactive=_first_said(rows, "why_inactive") if _status(rows) is Status.INACTIVE else "",
        do_not_contact=any(row.do_not_contact for row in rows),
        base=next((row.base for row in rows if row.base), None),
        zone=next((row.zone for row in rows if row.zone), None),
        latitude=next((row.latitude for row in rows if row.latitude is not None), None),
        longitude=next((row.longitude for row in rows if row.longitude is not None), None),
        base_said=_first_said(rows, "base_said"),
        source=_first_said(rows, "source"),
        manager=_first_said(rows, "manager"),
        manager_said=_first_said(rows, "manager_said"),
        told={name: said for name in _TOLD if (said := _first_said(rows, name))},
        product=", ".join(dict.fromkeys(row.product for row in rows if row.product)),
        contacts=each_once(chain.from_iterable(row.contacts for row in rows)),
        touches=tuple(dict.fromkeys(chain.from_iterable(row.touches for row in rows))),
        orders=tuple(chain.from_iterable(row.orders for row in rows)),
        steps=tuple(dict.fromkeys(chain.from_iterable(row.steps for row in rows))),
        marks=tuple(dict.fromkeys((*chain.from_iterable(row.marks for row in rows), *_beyond(note)))),
    )


def _beyond(note: str) -> list[Mark]:
    rest = cells.beyond(note, _LONGEST_NOTE)
    return [Mark(Field.NOTE, "cut", rest)] if rest else []


def _first_of(group: Sequence[ImportedClient]) -> ImportedClient:
    """The first one with a name."""
    return next((row for row in group if (row.key and row.name) or _called(row)), group[0])


def _of_our_own(first: ImportedClient, group: Sequence[ImportedClient]) -> ImportedClient:
    """What all sheets of our own export say of it, as they say it: two touches that are alike are two."""
    touches = chain.from_iterable(row.touches for row in group)
    return replace(
        first,
        note="\n".join(filter(None, (row.note for row in group)))[:_LONGEST_NOTE],
        contacts=tuple(chain.from_iterable(row.contacts for row in group)),
        touches=tuple(sorted(touches, key=lambda touch: (touch.on, touch.at or NOON))),
        orders=tuple(chain.from_iterable(row.orders for row in group)),
        steps=tuple(chain.from_iterable(row.steps for row in group)),
        marks=tuple(chain.from_iterable(row.marks for row in group)),
    )


def _ordered(client: ImportedClient) -> ImportedClient:
    """Its orders, one a day unless our own export says otherwise, each with its touch."""
    if not client.orders:
        return client
    orders = client.orders if client.key else tuple(_one_a_day(client.orders))
    return replace(client, orders=orders, touches=with_orders(client.touches, orders))


def _one_a_day(orders: Sequence[ImportedOrder]) -> Iterable[ImportedOrder]:
    """Two sums of a day are two orders; without a sum it is the one that is known."""
    told = {(order.on, order.amount): order for order in orders if order.amount is not None}
    days = {on for on, _ in told}
    bare = {order.on: order for order in orders if order.on not in days}
    return sorted((*told.values(), *bare.values()), key=lambda order: order.on)


def _status(rows: Sequence[ImportedClient]) -> Status:
    """Whoever stands in an archive and elsewhere, too, is worked with."""
    said = any(row.status is Status.INACTIVE and not row.archived for row in rows)
    return Status.INACTIVE if said or all(row.archived for row in rows) else Status.ACTIVE


def _first_said(rows: Iterable[ImportedClient], name: str) -> str:
    return next((said for row in rows if (said := _said(row, name))), "")


def _said(row: ImportedClient, name: str) -> str:
    said: str = row.told.get(name, "") if name in _TOLD else getattr(row, name)
    return said


def _note(rows: Sequence[ImportedClient]) -> str:
    """All notes, and what could stand only once and was said otherwise."""
    nameless = {row.name for row in rows if not _called(row)}
    others = [
        said
        for name in ("name", *_FIRST_SAID)
        for said in dict.fromkeys(_said(row, name) for row in rows)
        if said
        and (name != "name" or said not in nameless)
        and company_key(said) != company_key(_first_said(rows, name))
        and not _is_of_contact(said, rows)
    ]
    lines = chain(chain.from_iterable(row.note.split("\n") for row in rows), others)
    return "\n".join(dict.fromkeys(filter(None, lines)))


def _is_of_contact(said: str, rows: Iterable[ImportedClient]) -> bool:
    return any(said in (contact.name, contact.email) for row in rows for contact in row.contacts)
