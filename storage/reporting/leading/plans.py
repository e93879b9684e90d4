"""Open steps of a day, counted by member and kind."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, select

from sales.ground.scope import Scope
from sales.work.step import StepKind
from storage.queries.scoped import InScope, Repository, of_member, part_of_client, scoped_by_member, written
from storage.schema.tables import clients, members, next_steps

_s, _m = next_steps.c, members.c
_STEPS = members.join(next_steps, of_member(next_steps)).join(
    clients, and_(part_of_client(next_steps), clients.c.deleted_at.is_(None))
)


@scoped_by_member
def _of_day(mine: InScope) -> Select[Any]:
    counted = select(_m.id, _s.kind, func.count()).select_from(_STEPS)
    open_ones = (_s.state == "open", _s.due_on == bindparam("day"))
    return counted.where(mine, *open_ones, written(clients)).group_by(_m.id, _s.kind)


class Plans(Repository):
    """Counts within one unit of work."""

    async def of_day(self, scope: Scope, day: date) -> Mapping[int, Mapping[StepKind, int]]:
        found: defaultdict[int, dict[StepKind, int]] = defaultdict(dict)
        for member, kind, steps in await self._rows(_of_day, scope, day=day):
            found[member][kind] = steps
        return found
