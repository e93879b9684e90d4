"""Who recommended a client: words, linked to a card if they are exactly the name of one client of ours."""

from collections.abc import Sequence
from dataclasses import replace

from sales.actions.ports import UnitOfWork
from sales.clients.client import CLIENT_SPECS, Client, ClientField, ClientLine
from sales.clients.client_draft import answered, present
from sales.clients.fields import one_line
from sales.ground.errors import Rejected, Stale
from sales.ground.scope import Scope
from sales.values.company_names import company_key

FIELD = ClientField.RECOMMENDED_BY
MOST = 3
LOOKED_AT = 20


async def say(
    unit: UnitOfWork, scope: Scope, client_id: int, text: str, *, seen: str, country: str
) -> Sequence[ClientLine]:
    """Sets the words. Gives the clients that they may mean if that is not clear. Stale if the field changed since it
    was shown.
    """
    client = await unit.clients.get(scope, client_id)
    if present(client, FIELD) != seen:
        raise Stale
    said = answered(client, FIELD, text, country)
    like = [one for one in await unit.clients.lists.named(scope, text, LOOKED_AT) if one.id != client_id]
    called = [one for one in like if company_key(one.name) == company_key(text)]
    is_clear = len(called) == 1
    await _save(unit, scope, client, _by(said, called[0].id, called[0].name) if is_clear else said)
    return () if is_clear else (called or like)[:MOST]


async def name(unit: UnitOfWork, scope: Scope, client_id: int, other: int) -> Client:
    """Sets the recommender to that client of ours. Rejected for the client itself."""
    client, by = await unit.clients.get(scope, client_id), await unit.clients.get(scope, other)
    if by.id == client.id:
        raise Rejected("choose")
    return await _save(unit, scope, client, _by(client, by.id, by.name))


async def _save(unit: UnitOfWork, scope: Scope, old: Client, new: Client) -> Client:
    """Saves what changed: a second tap changes nothing."""
    return old if new == old else await unit.clients.save(scope, new)


def _by(client: Client, recommender: int, called: str) -> Client:
    words = one_line(called, len(called))[: CLIENT_SPECS[FIELD].longest]
    return replace(client, recommended_by=words, recommender=recommender)
