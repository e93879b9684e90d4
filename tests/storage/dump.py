"""A filled database of this release as text, for later releases to be brought up to date from.

At each release: `python -m tests.storage.dump 0.2.0`, and `dumps/0.2.0.sql` is kept for good.
"""

import asyncio
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from datetime import time
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert

from sales.clients.client import Client
from sales.company.members import Invite
from sales.ground.drafts import Draft
from sales.ground.ids import new_id
from sales.ground.noted import Noted
from sales.ground.scope import Role, Scope
from sales.work.outcomes import Outcome
from sales.work.touch import Attachment
from storage.audit import chain
from storage.database import Database
from storage.schema.tables import inbox, metadata
from tests.clock import StandingClock
from tests.storage.sample_company import NOW, Company, a_contact, a_step, a_touch, an_order, found, saved

DUMPS = Path(__file__).parent / "dumps"


async def fill(url: str) -> None:
    """At least one row in every table."""
    database = await Database.open(url, StandingClock())
    company = await found(database)
    petr = a_contact(Client(0, 0, "", NOW), "Пётр", "+79123456789")
    first, second, _ = await saved(database, company.anna, "Ромашка", "Лютик", "Василёк", contacts=[petr])
    await _work(database, company.anna, first)
    async with database.work(company.anna) as unit:
        await unit.clients.delete(company.anna, second.id, NOW)
        await unit.commit()
    await _traffic(database, company)
    await database.close()


async def _work(database: Database, anna: Scope, client: Client) -> None:
    touch = replace(a_touch(anna, client, Outcome.ORDER), attachments=(Attachment(new_id(), "voice", "file", 7),))
    async with database.work(anna) as unit:
        unit.audit.group(touch.id)
        unit.audit.shown(Noted.CARD, [client.id])
        await unit.touches.add(anna, touch)
        await unit.orders.add(anna, an_order(anna, client, touch))
        await unit.steps.add(anna, a_step(anna, client, at=time(10, 30)))
        await unit.commit()


async def _traffic(database: Database, company: Company) -> None:
    link = Invite(new_id(), b"hash", company.workspace.id, Role.REP, None, company.owner.actor, NOW)
    async with database.work() as unit:
        person = await unit.members.person_of(company.anna, company.anna.actor)
        assert person is not None
        await unit.drafts.put(Draft(7, person.id, "touch", {"шаг": 1}, NOW, 5))
        await unit.invites.add(link)
        await unit.outbox.add(key="digest", person=person.id, due_at=NOW, kind="digest", data={"день": "среда"})
        row = {"bot_id": 1, "update_id": 7, "person_id": person.id, "payload": {"text": "привет"}, "received_at": NOW}
        await unit.transaction.run(insert(inbox), row)
        await chain.seal(unit.transaction)
        await unit.commit()


def main() -> None:
    release = sys.argv[1]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "touchbase.db"
        asyncio.run(fill(f"sqlite:///{file}"))
        with closing(sqlite3.connect(file)) as connection:
            empty = [name for name in metadata.tables if not connection.execute(f"SELECT 1 FROM {name}").fetchone()]
            assert not empty, empty
            (DUMPS / f"{release}.sql").write_text("\n".join(connection.iterdump()) + "\n")


if __name__ == "__main__":
    main()
