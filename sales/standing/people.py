"""Who decides at a client, who can be written to, and who called: what contacts mean to its facts and lists."""

from collections.abc import Iterable

from sales.clients.client import BuyingRole, Card, Contact
from sales.clients.facts import People
from sales.work.channels import MANNER, Channel, Manner

_MAY_DECIDE = frozenset({BuyingRole.DECIDES, BuyingRole.UNKNOWN})


def people_of(contacts: Iterable[Contact]) -> People:
    """The deciders, and whether anybody can be written to. The only person of a card decides, unless another role is
    known.
    """
    known = tuple(contacts)
    few = len(known) <= 1
    roles = _MAY_DECIDE if few else {BuyingRole.DECIDES}
    return People(
        frozenset(one.id for one in known if one.role in roles),
        few=few,
        writable=any(_is_writable(one) for one in known if not one.has_left),
    )


def lost_decider(contacts: Iterable[Contact]) -> bool:
    """Whether somebody has left and nobody decides now. The only person left decides, unless a decider has left."""
    every = list(contacts)
    gone, there = ([one.role for one in every if one.has_left is left] for left in (True, False))
    is_lost = BuyingRole.DECIDES in gone or (bool(gone) and len(there) != 1)
    return is_lost and BuyingRole.DECIDES not in there


def called(contacts: Iterable[Contact]) -> list[Contact]:
    """Those who still work there and have a number that is not wrong."""
    return [one for one in contacts if not one.has_left and any(not phone.wrong for phone in one.phones)]


def to_call(card: Card, who: Contact | None) -> Contact | None:
    """That person; if they have no number that is right, the first who has one, since no number would be shown
    otherwise.
    """
    having = called(card.contacts)
    return who if not having or who in having else having[0]


def _is_writable(contact: Contact) -> bool:
    return bool(contact.email or contact.nick) or _by_letter(contact.channel)


def _by_letter(channel: Channel | None) -> bool:
    return channel is not None and MANNER[channel] is Manner.WRITTEN
