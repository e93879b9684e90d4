"""*График*: pictures show the report's own figures, come protected and noted, and take each other's place."""

import sqlite3
from base64 import b64decode
from contextlib import closing
from datetime import timedelta

import pytest

from handlers.files.drawing.drawing import Drawing
from handlers.files.drawing.picture import Picture
from handlers.reporting.figures import pictured
from handlers.speech.taps.reports import Chart, ChartTap
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.work.outcomes import Outcome
from tests.handlers.reporting.test_report import CALL, NO_ANSWER, TALKED, did
from tests.handlers.sample_company import Company

A_DOT = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")
ORDERED = CALL, Outcome.ORDER


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Picture]:
    """What was to be drawn; drawing itself takes seconds."""
    asked: list[Picture] = []

    async def draw(_drawing: Drawing, picture: Picture) -> bytes:
        asked.append(picture)
        return A_DOT

    monkeypatch.setattr(Drawing, "drawn", draw)
    return asked


async def worked(company: Company) -> None:
    await did(company, company.anna, "Астра", *[TALKED] * 3, NO_ANSWER, days_ago=1)
    await did(company, company.anna, "Пион", ORDERED, amount=84_000)
    await did(company, company.boris, "Роза", NO_ANSWER, days_ago=2)


async def test_a_leads_pictures_show_the_team(
    company: Company, drawn: list[Picture], monkeypatch: pytest.MonkeyPatch
) -> None:
    lead = company.lead
    await worked(company)
    await lead.says("/report")
    for word in ("План", "Анна Петрова", "Звонки"):
        await lead.taps(word)
    await lead.says("4")
    await lead.says("/report")
    await lead.taps("График")
    [week] = drawn
    assert (week.title, plainly(week.about), week.mark) == (
        "Неделя команды",
        "звонки, 16–18 нояб.",
        "план на неделю",
    )
    assert [(bar.label, bar.value, plainly(bar.told), bar.mark) for bar in week.bars] == [
        ("Анна Петрова", 5, "5 из 4", 4), ("Борис Иванов", 1, "1", None),
    ]  # fmt: skip
    photo = lead.screen
    assert photo.media is not None
    assert photo.protected
    assert "Неделя, 16–18 нояб." in plainly(photo.text), "the report's own days"
    assert lead.buttons == ["По часам", "Заказы по месяцам", "Воронка", "Отчёт"]
    await lead.taps("По часам")
    assert photo.deleted, "one picture at a time"
    assert [(bar.label, bar.value, bar.inner) for bar in drawn[-1].bars] == [("10", 6, 4)]
    await lead.taps("Заказы по месяцам")
    sold = [(plainly(bar.label), plainly(bar.told)) for bar in drawn[-1].bars if bar.value]
    assert sold == [("ноя 26", "84 000 ₽ · 1")]
    assert len(drawn[-1].bars) == 12
    await lead.taps("Воронка")
    assert sum(bar.value for bar in drawn[-1].bars) == 3
    await lead.taps("Отчёт")
    lead.sees("Отчёт · 16–18 нояб.")
    assert noted(company) == 4
    monkeypatch.setattr(pictured, "MOST_MEMBERS", 1)  # of a larger team a phone shows the first
    await lead.taps("График")
    assert [bar.label for bar in drawn[-1].bars] == ["Анна Петрова"]


def plainly(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def noted(company: Company) -> int:
    """Pictures that the audit knows of."""
    with closing(sqlite3.connect(str(company.database.url.database))) as file:
        return int(file.execute("SELECT count(*) FROM audit WHERE shown = 'chart'").fetchone()[0])


async def test_a_reps_pictures_show_their_own_in_english(company_en: Company, drawn: list[Picture]) -> None:
    anna = company_en.anna
    await did(company_en, anna, "Aster", *[TALKED] * 3, NO_ANSWER, days_ago=1)
    await did(company_en, company_en.boris, "Rose", TALKED)
    await anna.says("/report")
    await anna.taps("Chart")
    assert drawn[-1].title == "Calls of the week"
    assert [(bar.value, bar.inner) for bar in drawn[-1].bars if bar.value] == [(4, 3)]
    await anna.taps("Funnel")
    assert sum(bar.value for bar in drawn[-1].bars) == 1
    seen = len(drawn)
    await anna.taps("Orders by month")
    assert (len(drawn), anna.toast) == (seen, "There is nothing to draw yet.")


async def test_on_a_monday_the_last_week_is_told_and_drawn(company: Company, drawn: list[Picture]) -> None:
    """Of today alone nobody would have anything to look at; from the next day on it is this week again."""
    await worked(company)
    company.clock.moves(timedelta(days=5))
    for person, calls in ((company.lead, [5, 1]), (company.anna, [4, 1])):
        await person.says("/report")
        person.sees("16–22 нояб.", "В скобках: 9–15 нояб.")
        await person.taps("График")
        assert [bar.value for bar in drawn[-1].bars if bar.value] == calls
    company.clock.moves(timedelta(days=1))
    await company.lead.says("/report")
    company.lead.sees("23–24 нояб.", "В скобках: 16–17 нояб.")


async def test_of_nobody_else_there_is_any(company: Company, drawn: list[Picture]) -> None:
    await worked(company)
    boris = ids.to_text((await company.me(company.boris)).member.id)
    await company.anna.says("/report")
    for chart in Chart:
        stamp = ChartTap(period="w", member=boris, chart=chart).pack()
        await company.anna.presses(company.anna.screen, {"text": "График", "callback_data": stamp})
    assert drawn == []
    assert company.anna.toast == "Клиент не найден"


async def test_what_can_not_be_drawn_is_said(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(_drawing: Drawing, _picture: Picture) -> bytes:
        raise Rejected("not_drawn")

    monkeypatch.setattr(Drawing, "drawn", fails)
    await worked(company)
    await company.lead.says("/report")
    await company.lead.taps("График")
    company.lead.sees("Не получилось нарисовать")
