"""Whatever a base holds, a morning names each client once: in a line of its own, or in one section."""

from datetime import timedelta
from random import Random

from handlers.reporting import digest
from handlers.reporting.digest_screens import LINES, ahead
from sales.company.members import Me
from sales.reporting.unasked.occasions import Occasion
from sales.standing.client_filter import AsOf
from sales.standing.sections import TO_PAY
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.queries.listing.made_up import World, made, written
from tests.storage.queries.listing.plainly import meets
from tests.storage.sample_company import NOW, TODAY, Company, found

MORNINGS = [timedelta(days=number) for number in (0, 1, 2, 9)]
FIVE = 5
PROMISED = {Occasion.BIRTHDAY}
"""Told of in the text, also of whoever has a line that is not seen there."""


async def test_nobody_stands_twice_in_a_morning_and_who_has_a_line_takes_nobodys_place(ready_sqlite_url: str) -> None:
    database = await Database.open(ready_sqlite_url, StandingClock(NOW), migrate=False)
    try:
        told: set[Occasion] = set()
        for seed in range(3):
            company = await found(database)
            world = made(company, Random(seed), 150)
            await written(database, world)
            told |= await _seen(database, company, world)
        assert told >= {Occasion.PAY, Occasion.BIRTHDAY, Occasion.CALL}
    finally:
        await database.close()


async def _seen(database: Database, company: Company, world: World) -> set[Occasion]:
    """The occasions that its mornings tell of."""
    told, hidden = set[Occasion](), 0
    async with database.read() as unit:
        member = await unit.members.get(company.owner, company.anna.actor)
        assert member.person
        me = (await unit.members.briefing([member.person]))[member.person].me
        assert me
        for later in MORNINGS:
            day = await digest.read(unit, me, NOW + later)
            named = [line.id for its in day.sections.values() for line in its.clients]
            lines = [line.client.id for line in day.ahead]
            seen = [line.client.id for line in ahead(day)[:LINES]]
            shown = named + seen
            assert len(shown) == len({*shown})
            assert not {one for one, occasion in day.brought_up.items() if occasion not in PROMISED} & {*lines}
            hidden += day.more_overdue
            told |= {*day.brought_up.values()}
            owing = _to_pay(world, me, AsOf(NOW + later, TODAY + later)) - {*lines}
            assert len(day.section(Occasion.PAY).clients) == min(FIVE, len(owing))
    assert hidden, "somebody stands behind *and 3 more*"
    return told


def _to_pay(world: World, me: Me, as_of: AsOf) -> set[int]:
    own = world.seen_by(me.scope.own)
    return {one.client.id for one in own if all(meets(one, asked, as_of) for asked in TO_PAY.conditions)}
