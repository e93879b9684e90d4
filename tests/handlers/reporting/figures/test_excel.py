"""*Excel*: a report and the touches behind it as a file, for those who may take the base out; the owners are told."""

import hashlib
import io
import json
import sqlite3
import zipfile
from contextlib import closing
from typing import Any

import pytest

from handlers.speech.taps.reports import ExcelTap
from sales.reporting import selection
from sales.work.outcomes import Outcome
from tests.handlers.reporting.test_report import CALL, NO_ANSWER, TALKED, VISIT, did
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import workbook

ORDERED, VISITED = (CALL, Outcome.ORDER), (VISIT, Outcome.TALKED)


async def worked(company: Company) -> None:
    await did(company, company.anna, "=cmd|calc", TALKED, NO_ANSWER, days_ago=1)
    await did(company, company.anna, "Пион", ORDERED, amount=84_000)
    await did(company, company.boris, "@Роза", VISITED, days_ago=2)


def noted(company: Company) -> list[dict[str, Any]]:
    """What the audit knows of files."""
    with closing(sqlite3.connect(str(company.database.url.database))) as file:
        rows = file.execute("SELECT changes FROM audit WHERE shown = 'export'").fetchall()
    return [change["new"] for (changes,) in rows for change in json.loads(changes)]


async def test_a_lead_gets_the_report_with_its_touches_and_the_owner_is_told(company: Company) -> None:
    lead = company.lead
    await worked(company)
    await did(company, company.boris, "Лён", TALKED, days_ago=9)
    await lead.says("/report")
    await lead.taps("Excel")
    content = lead.downloads()
    told = workbook(content)
    headings, anna, boris = told["Отчёт"]
    assert [anna[headings.index(name)] for name in ("Менеджер", "Звонки", "Заказы")] == ["Анна Петрова", 3, 1]
    assert (boris[0], boris[headings.index("Визиты")]) == ("Борис Иванов", 1)
    assert anna[headings.index("Новые продажи")] == 1
    earlier, *before = told["Период до него"]
    assert [(row[0], row[earlier.index("Звонки")]) for row in before] == [("Анна Петрова", 0), ("Борис Иванов", 1)]
    _, *touches = told["Касания"]
    assert [row[1:3] for row in touches] == [
        ["Пион", "Анна Петрова"], *[["=cmd|calc", "Анна Петрова"]] * 2, ["@Роза", "Борис Иванов"],
    ]  # fmt: skip
    assert [row[6] for row in touches] == [84_000, "", "", ""]
    assert "Лев Седов" in str(told["Об этом файле"])
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        sheets = [file.read(name).decode() for name in file.namelist() if "worksheets" in name]
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)
    (about,) = noted(company)
    assert (about["sha256"], about["touches"], len(about["clients"])) == (hashlib.sha256(content).hexdigest(), 4, 3)
    await company.app.tick()
    company.owner.sees("Лев Седов", "отчёт за 16–18 нояб.", "4 касания")


async def test_a_figures_list_is_a_file_of_just_these_in_english(company_en: Company) -> None:
    lead = company_en.lead
    await worked(company_en)
    await lead.says("/report")
    await lead.taps("Anna Peters")
    await lead.taps("Touches · 3")
    await lead.taps("Excel")
    told = workbook(lead.downloads())
    assert "Report" not in told or len(told["Report"]) == 2
    assert [row[1] for row in told["Touches"][1:]] == ["Пион", "=cmd|calc", "=cmd|calc"]
    await lead.says("/report")
    await lead.taps("Visits · 1")
    await lead.taps("Excel")
    told = workbook(lead.downloads())
    assert [row[1] for row in told["Touches"][1:]] == ["@Роза"]
    assert "Report" not in told


async def test_the_list_is_left_out_where_it_is_of_too_many_clients(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selection, "FREELY", 1)
    await worked(company)
    for person, touches in ((company.lead, 0), (company.owner, 4)):
        await person.says("/report")
        await person.taps("Excel")
        told = workbook(person.downloads())
        assert (len(told["Отчёт"]), len(told["Касания"]) - 1) == (3, touches)
    assert noted(company)[0]["clients"] == []


async def test_a_rep_takes_nothing_out(company: Company) -> None:
    anna = company.anna
    await worked(company)
    await anna.says("/report")
    assert "Excel" not in anna.buttons
    await anna.presses(anna.screen, {"text": "Excel", "callback_data": ExcelTap(period="w").pack()})
    assert anna.toast == "Клиент не найден"
    await anna.taps("Касания · 3")
    assert "Excel" not in anna.buttons
    assert noted(company) == []
