"""Whom a client has recommended, also as the card that went into it since: the way back of a merge undoes that, too."""

from sqlalchemy import ColumnElement, or_, select

from sales.standing.conditions import Recommended
from storage.queries.listing.asking import HERE, Asking, Way
from storage.schema.tables import clients, merged

_c, _m = clients.c, merged.c


def _recommended(_: Recommended, ask: Asking) -> ColumnElement[bool]:
    by = ask.bind("by", _c.id)
    first = select(_m.old_id).where(_m.workspace_id == HERE, _m.into_id == by)
    gone = first.cte(recursive=True)
    further = select(_m.old_id).where(_m.workspace_id == HERE, _m.into_id == gone.c.old_id)
    every = gone.union(further)
    return or_(_c.recommender_id == by, _c.recommender_id.in_(select(every.c.old_id)))


RECOMMENDED = Way(_recommended, lambda wanted, _: {"by": wanted.by})
