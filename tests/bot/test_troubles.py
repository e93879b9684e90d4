"""The bot says when it is ill: to whoever runs it, in Telegram, once a day at most, and once when it is well again."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from bot.process.settings import Settings
from sales.reporting.troubles import Trouble
from sandbox.people.person import Person
from storage.backup.keeping import name_of
from storage.schema.tables import inbox, outbox
from tests.clock import StandingClock
from tests.handlers.sample_company import Company
from tests.storage.sample_company import found

DAY = timedelta(days=1)


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    """Nobody is named: the owner of the only company it is."""
    return Settings(
        bot_token="42:TEST",
        database_url=database_url,
        default_locale="ru",
        default_timezone="Europe/Moscow",
        backup_folder=tmp_path / "copies",
    )


def _copy(settings: Settings, clock: StandingClock) -> None:
    settings.backup_folder.mkdir(exist_ok=True)
    made = settings.backup_folder / name_of(clock.now())
    made.touch()
    made.with_name(f"{made.name}.sha256").touch()


async def _a_minute_passes(company: Company, by: timedelta = timedelta(minutes=1)) -> None:
    company.clock.moves(by)
    await company.app.tick()


def _heard(person: Person, words: str) -> int:
    return sum(words in screen.text.replace("\N{NO-BREAK SPACE}", " ") for screen in person.screens)


@pytest.fixture
def sees_another(company: Company) -> list[bool]:
    """Whether another host asks for the same updates."""
    answer = [False]
    company.app.troubles.examination.sees_another = lambda: answer[0]
    return answer


async def test_a_trouble_is_said_once_a_day_and_its_end_once(company: Company, sees_another: list[bool]) -> None:
    await company.app.tick()
    sees_another[0] = True
    for _ in range(5):
        await _a_minute_passes(company)
    assert _heard(company.owner, "С тем же токеном работает ещё один бот") == 1
    await _a_minute_passes(company, DAY)
    assert _heard(company.owner, "С тем же токеном работает ещё один бот") == 2
    sees_another[0] = False
    for _ in range(3):
        await _a_minute_passes(company)
    assert _heard(company.owner, "Второго бота с этим токеном больше нет") == 1
    assert not _heard(company.lead, "токеном")


async def test_what_comes_and_goes_is_not_said_each_time(company: Company, sees_another: list[bool]) -> None:
    for turn in range(6):
        sees_another[0] = turn % 2 == 0
        await _a_minute_passes(company)
    assert _heard(company.owner, "С тем же токеном") == 1
    assert _heard(company.owner, "больше нет") == 1


async def test_an_old_backup_is_told_of_and_a_fresh_one_too(
    company: Company, settings: Settings, clock: StandingClock
) -> None:
    _copy(settings, clock)
    await _a_minute_passes(company, DAY)
    assert not _heard(company.owner, "копия базы")
    await _a_minute_passes(company, 2 * DAY)
    company.owner.sees("Последняя копия базы сделана 3 дня назад")
    _copy(settings, clock)
    await _a_minute_passes(company)
    company.owner.sees("Снова есть свежая копия базы")


async def test_what_was_given_up_or_may_not_have_arrived_is_counted(company: Company, clock: StandingClock) -> None:
    now = clock.now()
    async with company.app.database.work() as unit:
        for number in (1, 2):
            dead = {"bot_id": 9, "update_id": number, "state": "dead", "received_at": now, "finished_at": now}
            await unit.transaction.run(insert(inbox).values(dead))
        row = {"id": 5, "key": "5", "person_id": 5, "kind": "digest", "data": {}, "due_at": now, "created_at": now}
        await unit.transaction.run(insert(outbox).values(**row, state="uncertain"))
        await unit.commit()
    await _a_minute_passes(company)
    assert _heard(company.owner, "не удалось выполнить 2 сообщения")
    assert _heard(company.owner, "За сутки 1 сообщение могло не дойти")
    await _a_minute_passes(company, DAY + timedelta(hours=1))
    assert _heard(company.owner, "всё выполняется без сбоев")
    assert _heard(company.owner, "все сообщения доходят")


async def test_a_clock_that_differs_from_telegrams_is_told_of(
    company: Company, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = clock.now
    monkeypatch.setattr(company.telegram, "now", lambda: right() + timedelta(minutes=7))
    await company.anna.says("/today")
    await _a_minute_passes(company)
    company.owner.sees("расходятся с часами Telegram на 7 минут")


async def test_nobody_is_told_where_several_companies_share_the_bot_unless_somebody_is_named(
    company: Company, sees_another: list[bool]
) -> None:
    await found(company.app.database, "Другая")
    sees_another[0] = True
    await _a_minute_passes(company)
    assert not _heard(company.owner, "токеном")
    company.app.troubles._named = company.lead.id
    await _a_minute_passes(company)
    assert _heard(company.lead, "С тем же токеном") == 1


async def test_nobody_is_told_where_the_settings_say_so(company: Company, sees_another: list[bool]) -> None:
    company.app.troubles._named = 0
    sees_another[0] = True
    await _a_minute_passes(company)
    assert not _heard(company.owner, "токеном")


async def test_every_trouble_has_words_in_both_languages(company: Company) -> None:
    from handlers.reporting.trouble_screens import ill, well
    from handlers.speech.reader import Reader

    facts = {"megabytes": None, "days": None, "count": 1, "minutes": 2}
    for locale in ("ru", "en"):
        reader = Reader(locale, "Europe/Moscow", company.clock.now())
        said = {screen(reader, {"what": trouble, **facts}).text for trouble in Trouble for screen in (ill, well)}
        assert len(said) == 2 * len(Trouble)


async def test_after_an_outage_whoever_was_at_work_is_told_once_to_tap_again(
    company: Company, clock: StandingClock
) -> None:
    await company.lead.says("/today")
    clock.moves(timedelta(minutes=20))
    await company.anna.says("/today")
    await company.app.tick()
    clock.moves(timedelta(minutes=12))
    company.app.outages._left_at = None  # as in a process that has just begun
    for _ in range(3):
        await company.app.tick()
    assert _heard(company.anna, "нажмите ещё раз") == 1
    company.anna.sees("Меня не было с 10:20 до 10:32")
    assert not _heard(company.lead, "нажмите ещё раз")


@pytest.mark.parametrize("away", [timedelta(seconds=140), timedelta(days=2)])
async def test_a_short_outage_loses_no_tap_and_a_long_one_nobody_remembers(
    company: Company, clock: StandingClock, away: timedelta
) -> None:
    await company.anna.says("/today")
    await company.app.tick()
    clock.moves(away)
    company.app.outages._left_at = None
    await company.app.tick()
    assert not _heard(company.anna, "нажмите ещё раз")


async def test_a_clock_that_is_set_is_no_outage_and_a_deaf_telegram_is_one(
    company: Company, clock: StandingClock
) -> None:
    await company.anna.says("/today")
    await company.app.tick()
    clock.moves(timedelta(minutes=12))
    await company.app.tick()
    assert not _heard(company.anna, "нажмите ещё раз")
    company.app.outages.hears = lambda: False
    clock.moves(timedelta(minutes=12))
    await company.app.tick()
    company.app.outages._felt_at -= 12 * 60
    company.app.outages.hears = lambda: True
    await company.anna.says("/today")
    await company.app.tick()
    async with company.app.database.read() as unit:
        kinds = [row.kind for row in await unit.transaction.rows(select(outbox.c.kind))]
    assert "tap_again" in kinds
