"""A double that complements what the base has: empty fields are filled, people and numbers are added. Nothing is
written over.
"""

from dataclasses import dataclass, replace

from sales.clients import BuyingRole, Card, Client, Contact, Phone
from sales.importing.clients import ImportedClient
from sales.importing.making import Making
from sales.names import search_key

PLAIN = ("business", "address", "site", "email", "tax_number", "hours", "recommended_by", "note")
"""What is taken where nothing stands yet."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What one double brings: the client as it becomes, people who are new, numbers for those who are known."""

    client: Client | None = None
    contacts: tuple[Contact, ...] = ()
    phones: tuple[tuple[int, Phone], ...] = ()

    @property
    def brings_something(self) -> bool:
        return bool(self.client or self.contacts or self.phones)


def filling(card: Card, imported: ImportedClient, making: Making) -> Filling:
    new = {name: getattr(imported, name) for name in PLAIN if not getattr(card.client, name)}
    filled = replace(card.client, **new, tags=card.client.tags or imported.tags, zone=card.client.zone or imported.zone)
    if filled.source is None:
        filled = replace(filled, source=making.sources.get(imported.source))
    contacts, phones = _people(card, imported, making)
    return Filling(filled if filled != card.client else None, contacts, phones)


def _people(
    card: Card, imported: ImportedClient, making: Making
) -> tuple[tuple[Contact, ...], tuple[tuple[int, Phone], ...]]:
    known = {search_key(one.name): one for one in card.contacts}
    people, numbers = [], []
    for told in imported.contacts:
        fresh = making.contact(card.client.id, told)
        free = tuple(phone for phone in fresh.phones if phone.e164)
        there = known.get(search_key(told.name)) or (card.decider if not told.name else None)
        if there is not None:
            numbers += [(there.id, phone) for phone in free]
        elif told.name or free:
            people.append(replace(fresh, phones=free, role=_claimed(card, fresh)))
    return tuple(people), tuple(numbers)


def _claimed(card: Card, fresh: Contact) -> BuyingRole:
    """Who decides is known already: a file does not change that."""
    taken = any(one.role is BuyingRole.DECIDES for one in card.contacts)
    return BuyingRole.UNKNOWN if taken and fresh.role is BuyingRole.DECIDES else fresh.role
