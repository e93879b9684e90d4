"""Clients are put together by their region, too."""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0077"
down_revision = "0076"

FEW = 5_000
clients = sa.table("clients", *map(sa.column, ("workspace_id", "id", "region", "deleted_at")))
groupings = sa.table("groupings", *map(sa.column, ("workspace_id", "kind", "word", "client_id")))


def upgrade() -> None:
    known = sa.select(clients.c.workspace_id, clients.c.id, clients.c.region)
    told = op.get_bind().execute(known.where(clients.c.deleted_at.is_(None), clients.c.region != "")).all()
    for start in range(0, len(told), FEW):
        rows = [
            {"workspace_id": its, "kind": "region", "word": word, "client_id": client}
            for its, client, region in told[start : start + FEW]
            if (word := _folded(region))
        ]
        if rows:
            op.get_bind().execute(sa.insert(groupings), rows)


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(folded.replace("ё", "е").split())
