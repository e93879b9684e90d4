"""SQL condition: clients recommended by a client, or by a card that was merged into it. (Undoing a merge thereby
restores who recommended whom.)
"""

from sqlalchemy import ColumnElement, select, union_all

from sales.standing.conditions import Recommended
from storage.queries.listing.asking import HERE, Asking, Way
from storage.schema.tables import clients, merged

_c, _m = clients.c, merged.c


def _recommended(_: Recommended, ask: Asking) -> ColumnElement[bool]:
    by = ask.bind("by", _c.id)
    first = select(_m.old_id).where(_m.workspace_id == HERE, _m.into_id == by)
    gone = first.cte(recursive=True)
    further = select(_m.old_id).where(_m.workspace_id == HERE, _m.into_id == gone.c.old_id)
    every = union_all(select(by.label("id")), select(gone.union(further).c.old_id)).subquery()
    return _c.recommender_id.in_(select(every.c.id))


RECOMMENDED = Way(_recommended, lambda wanted, _: {"by": wanted.by})
