"""Saved lists of clients: the actor's own and the company's."""

from collections.abc import Sequence
from typing import Any

from sales.standing.kept_lists import SavedList
from storage.company.own_or_shared import OwnOrShared
from storage.schema.tables import saved_lists


class SavedLists(OwnOrShared[SavedList]):
    """Saved lists within one unit of work."""

    table = saved_lists
    columns = ("member_id", "name", "data", "retired")

    def _of(self, row: Sequence[Any]) -> SavedList:
        return SavedList(*row)

    def _values(self, kept: SavedList) -> dict[str, Any]:
        return {"member_id": kept.member, "name": kept.name, "data": dict(kept.data), "retired": kept.retired}
