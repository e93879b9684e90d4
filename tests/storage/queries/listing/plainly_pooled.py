"""The plainest way to say who goes to the pool, and who stands in it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sales.company.pool import Leaving, Neglected, Pooled
from sales.standing.client_filter import AsOf
from tests.storage.queries.listing.made_up import Known


def _ahead(known: Known, as_of: AsOf) -> bool:
    return any(step.due_on >= as_of.today for step in known.steps)


def _neglected(known: Known, wanted: Neglected, as_of: AsOf) -> bool:
    client, since = known.client, as_of.now - timedelta(days=wanted.days)
    moments = [client.created_at, client.facts.last_touch_at or client.created_at]
    bought = client.facts.last_order_on
    lately = bought is not None and bought >= as_of.today - timedelta(days=wanted.days)
    new = known.owned_since is not None and known.owned_since >= as_of.now - timedelta(days=wanted.rest)
    return max(moments) < since and not (lately or new or client.named_base or _ahead(known, as_of))


def _leaving(known: Known, wanted: Leaving, as_of: AsOf) -> bool:
    touched, warned = known.client.facts.last_touch_at, known.warned_at
    if known.leaves_on is None or warned is None or known.leaves_on > as_of.today + timedelta(days=wanted.days):
        return False
    return not (touched and touched >= warned) and not _ahead(known, as_of)


POOLING: dict[type[Any], Callable[[Known, Any, AsOf], bool]] = {
    Neglected: _neglected,
    Leaving: _leaving,
    Pooled: lambda known, _, __: known.pooled,
}
