"""Wordings (texts that are sent again and again): the actor's own and the company's."""

from collections.abc import Sequence
from typing import Any

from sales.company.wordings import Wording
from storage.company.own_or_shared import OwnOrShared
from storage.schema.tables import wordings


class Wordings(OwnOrShared[Wording]):
    """Wordings within one unit of work."""

    table = wordings
    columns = ("member_id", "name", "text", "retired")

    def _of(self, row: Sequence[Any]) -> Wording:
        return Wording(*row)

    def _values(self, kept: Wording) -> dict[str, Any]:
        return {"member_id": kept.member, "name": kept.name, "text": kept.text, "retired": kept.retired}
