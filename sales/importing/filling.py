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
OF_PEOPLE = ("position", "email", "hours", "note")
"""The same of somebody who is known."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What one double brings: the client as it becomes, people who are new, those who are known as they become, and
    numbers for them.
    """

    client: Client | None = None
    contacts: tuple[Contact, ...] = ()
    known: tuple[Contact, ...] = ()
    phones: tuple[tuple[int, Phone], ...] = ()

    @property
    def brings_something(self) -> bool:
        return bool(self.client or self.contacts or self.known or self.phones)


def filling(card: Card, imported: ImportedClient, making: Making) -> Filling:
    new = {name: getattr(imported, name) for name in PLAIN if not getattr(card.client, name)}
    filled = replace(card.client, **new, tags=card.client.tags or imported.tags, zone=card.client.zone or imported.zone)
    if filled.source is None:
        filled = replace(filled, source=making.sources.get(imported.source))
    if filled.latitude is None:
        filled = replace(filled, latitude=imported.latitude, longitude=imported.longitude, accuracy=imported.accuracy)
    return replace(_people(card, imported, making), client=filled if filled != card.client else None)


def _people(card: Card, imported: ImportedClient, making: Making) -> Filling:
    known = {search_key(one.name): one for one in card.contacts}
    people, numbers = [], []
    become: dict[int, Contact] = {}
    for told in imported.contacts:
        fresh = making.contact(card.client.id, told)
        free = tuple(phone for phone in fresh.phones if phone.e164)
        there = known.get(search_key(told.name)) or (card.decider if not told.name else None)
        if there is not None:
            become[there.id] = _complemented(become.get(there.id, there), fresh)
            numbers += [(there.id, phone) for phone in free]
        elif told.name or free:
            people.append(replace(fresh, phones=free, role=_claimed(card, fresh)))
    changed = tuple(one for one in become.values() if one not in card.contacts)
    return Filling(None, tuple(people), changed, tuple(numbers))


def _complemented(there: Contact, fresh: Contact) -> Contact:
    """What role somebody has is for people to say: only what stands on a business card is filled in."""
    new = {name: getattr(there, name) or getattr(fresh, name) for name in OF_PEOPLE}
    return replace(there, **new)


def _claimed(card: Card, fresh: Contact) -> BuyingRole:
    """Who decides is known already: a file does not change that."""
    taken = any(one.role is BuyingRole.DECIDES for one in card.contacts)
    return BuyingRole.UNKNOWN if taken and fresh.role is BuyingRole.DECIDES else fresh.role
