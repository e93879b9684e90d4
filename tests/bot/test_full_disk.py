"""SQLite's files: the operator hears of a full disk though nothing can be noted; what was erased leaves the log."""

import shutil
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.process.settings import Settings
from sales.actions import clients
from sales.ground import ids
from tests.clock import StandingClock
from tests.full_disk import full
from tests.handlers.sample_company import Company
from tests.handlers.selling import client

MINUTE = timedelta(minutes=1)


@pytest.fixture
def database_url(ready_sqlite_url: str) -> str:
    """A server's disk is not ours to fill."""
    return ready_sqlite_url


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return Settings(
        bot_token="42:TEST", database_url=database_url, default_locale="ru", backup_folder=tmp_path / "copies"
    )


@pytest.fixture
def log(database_url: str) -> Path:
    return Path(f"{database_url.removeprefix('sqlite:///')}-wal")


def _heard(company: Company, words: str) -> int:
    return sum(words in screen.text for screen in company.owner.screens)


async def test_it_is_said_at_once_though_nothing_can_be_noted_and_its_end_once(
    company: Company, clock: StandingClock, log: Path
) -> None:
    troubles = company.app.troubles
    with full(log):
        for _ in range(3):
            clock.moves(MINUTE)
            await troubles.tick()
        assert _heard(company, "Я не могу ничего записать") == 1
    for _ in range(3):
        clock.moves(MINUTE)
        await company.app.tick()
    assert _heard(company, "На диске снова есть место") == 1
    await company.anna.says("/today")
    company.anna.sees("ничего не запланировано")


async def test_a_disk_that_is_nearly_full_is_told_of_before_it_is(
    company: Company, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for megabytes in (150, 90, 5_000):
        left = SimpleNamespace(free=megabytes * 1024**2)
        monkeypatch.setattr(shutil, "disk_usage", lambda _path, left=left: left)
        clock.moves(MINUTE)
        await company.app.tick()
    assert _heard(company, "осталось 150 МБ") == 1
    assert _heard(company, "осталось 90 МБ") == 0
    company.owner.sees("На диске снова есть место")


async def test_what_was_erased_leaves_the_log_with_the_hours_housekeeping(
    company: Company, clock: StandingClock, log: Path
) -> None:
    await company.app.housekeeping.tick()
    await company.anna.says("Тайна-81723")
    assert "Тайна-81723".encode() in log.read_bytes()
    clock.moves(timedelta(hours=1))
    await company.app.housekeeping.tick()
    assert log.stat().st_size == 0


async def test_a_deleted_client_is_in_no_file_a_month_later_as_privacy_says(
    company: Company, clock: StandingClock, log: Path
) -> None:
    secret = "Тайна-81723"
    scope, made = await company.scope(company.anna), await client(company, company.anna, secret)
    base = log.with_name(log.name.removesuffix("-wal"))
    async with company.work(scope) as unit:
        await clients.delete(unit, scope, made.id, ids.new_id(), clock.now())
        await unit.commit()
    assert secret.encode() in base.read_bytes() + log.read_bytes()
    clock.moves(timedelta(days=31))
    await company.app.housekeeping.tick()
    assert secret.encode() not in base.read_bytes() + log.read_bytes()
