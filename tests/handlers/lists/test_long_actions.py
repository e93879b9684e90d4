"""What is done with all clients of a long list: part by part on one message, stopped, gone on with, taken back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, cast

import pytest

from bot.upkeep import long_work
from handlers.lists.bulk import standing_screens
from handlers.speech.reader import Reader
from sales.actions import jobs
from sales.actions.ports import UnitOfWork
from sales.jobs.bulk import Bulk
from sales.jobs.job import MANY, Job, JobKind, JobState
from sales.jobs.placed import How, Placed, noted
from storage.jobs.leases import Claim
from tests.handlers.company.test_long_hand_over import free
from tests.handlers.conftest import Restart
from tests.handlers.lists.acting import cards_of, has_numbered, opens_list, what_for
from tests.handlers.sample_company import Company

LONG = MANY + 10


async def test_many_go_as_long_work_which_is_stopped_gone_on_with_and_taken_back(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "PART", 20)
    monkeypatch.setattr(jobs, "STEP", 20)
    monkeypatch.setattr(long_work, "WRITER", float("inf"))
    anna = company.anna
    clients = await has_numbered(company, anna, LONG)
    await opens_list(anna, "Пермь · 60")
    await anna.taps("Действия · 60")
    await anna.taps("Метка · 60")
    await anna.says("Выставка")
    await anna.taps("Да, поставить")
    anna.sees("Ставлю метку «Выставка»: 0 из 60")
    await _tags_some(company)
    await anna.taps("Остановить")
    await free(company)
    await company.app.tick()
    anna.sees("Остановлено", "поставлена 20 клиентам", "Осталось: 40 клиентов")
    assert sum("Выставка" in one.tags for one in await cards_of(company, clients)) == 20
    await anna.taps("Вернуть как было")
    anna.sees("Возвращаю как было: 0 из 20")
    await company.app.tick()
    anna.sees("Вернули как было: 20 клиентов")
    assert {one.tags for one in await cards_of(company, clients)} == {()}


async def _tags_some(company: Company) -> None:
    """The next part that comes to Anna's clients: before hers there may be those of colleagues who have none."""
    mine: list[Claim] = []
    while not any(claim.job.done for claim in mine):
        mine = await company.app.long_work.round(mine)


async def test_a_restart_in_the_middle_changes_nothing(company: Company, restart: Restart) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, LONG)
    await opens_list(anna, "Пермь · 60")
    await anna.taps("Действия · 60")
    await anna.taps("Разложить по дням · 60")
    await restart()
    await anna.taps("Да, разложить")
    anna.sees("Раскладываю по дням: 0 из 60")
    app = await restart()
    await app.tick()
    anna.sees("Разложено по дням: 60 клиентов")
    assert await what_for(company, clients) == [["Пермь"]] * LONG


async def test_while_one_is_under_way_another_of_its_kind_waits(company: Company) -> None:
    anna = company.anna
    await has_numbered(company, anna, LONG)
    for tag in ("Выставка", "Сеть"):
        await opens_list(anna, "Пермь · 60")
        await anna.taps("Действия · 60")
        await anna.taps("Метка · 60")
        await anna.says(tag)
        await anna.taps("Да, поставить")
    assert "Ещё не закончил" in anna.toast


@pytest.mark.parametrize("state", [JobState.DONE, JobState.STOPPED])
async def test_who_has_got_a_day_and_to_whose_talk_it_was_added_is_told_with_the_days(state: JobState) -> None:
    reader, unit = Reader("ru", "Europe/Moscow", datetime(2026, 11, 18, 9, tzinfo=UTC)), cast("UnitOfWork", None)
    what: Mapping[str, Any] = Bulk({}, "Спросить об оплате", "Europe/Moscow", "Должны нам", "", {}).what
    job = Job(1, 1, 1, 1, 1, JobKind.SPREAD, 1, what, total=15, state=state, done=3)
    for how, day, number in ((How.JOINED, date(2026, 11, 20), 2), (How.ANEW, date(2026, 11, 19), 1)):
        what = noted(what, how, Placed(number, day, date(2026, 11, 24)))
    told = (await standing_screens.standing(unit, reader, replace(job, what=what))).text.replace("\xa0", " ")
    assert "✅ Разложено по дням: 1 клиент, 19–24 нояб." in told
    assert "✅ Дописано к уже намеченному разговору у 2 клиентов: 20–24 нояб. Дни прежние." in told
