"""What a member did on each day: counted on both engines, by the member's own clock."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sales.recording.spreading import Taken
from sales.work.channels import Channel
from storage.database import Database
from tests.storage.sample_company import NOW, Company, a_touch, saved

VLADIVOSTOK = ZoneInfo("Asia/Vladivostok")
HOUR = timedelta(hours=1)


async def test_days_are_those_of_a_clock_and_files_of_long_ago_are_none(database: Database, company: Company) -> None:
    anna = company.anna
    (client,) = await saved(database, anna, "Ромашка")
    midnight = datetime(2026, 11, 18, tzinfo=VLADIVOSTOK)
    moments = [midnight - HOUR, midnight, midnight + HOUR]
    done = [a_touch(anna, client, at=moment) for moment in moments]
    visit = replace(a_touch(anna, client, at=midnight), channel=Channel.VISIT)
    of_a_file = replace(a_touch(anna, client, at=midnight - 48 * HOUR), recorded_at=NOW)
    others = a_touch(company.boris, client, at=midnight)
    async with database.work(company.lead) as unit:
        for touch in (*done, visit, of_a_file, others):
            await unit.touches.add(company.lead, touch)
        await unit.commit()
    async with database.read(anna) as unit:
        counted = await unit.touches.by_day(anna, anna.actor, NOW - 99 * HOUR, NOW + HOUR, 10 * HOUR)
    assert counted == {date(2026, 11, 17): Taken(1), date(2026, 11, 18): Taken(2, 1)}
