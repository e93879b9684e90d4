"""*Excel* below the lists behind figures: the lines that the screen has, of all its pages, in the audit, told to the
owners; a file only for those who may take the base out.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from handlers.reporting.figures.filed import listings
from handlers.reporting.figures.filed.handing import Made
from handlers.speech.taps.exporting import Listed, ListFileTap, file_of, listed
from handlers.speech.taps.lists import FunnelTap
from handlers.speech.taps.reports import BehindTap, CutTap, FateTap, LeftTap, SliceTap, TeamsReportTap
from sales.clients.client import Client
from sales.ground.errors import NotFound
from sales.ground.ids import new_id, to_text
from sales.reporting import selection
from sales.reporting.counts import Figure
from sales.reporting.figures.fates import Fate
from sales.reporting.slices import By, Doing
from sales.work.channels import Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import NextStep, StepKind, StepState
from sales.work.touch import Touch
from sandbox.people.person import Person
from tests.handlers.reporting.figures.test_excel import noted
from tests.handlers.reporting.test_report import CALL, DAY, TALKED, TODAY, VISIT, did, plans
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import workbook

SHEETS = {"ru": ("Клиенты", "Следующие шаги", "Касания"), "en": ("Clients", "Next steps", "Touches")}


async def file(lead: Person, *taps: str) -> dict[str, list[list[Any]]]:
    """What *Excel* gives where these taps have led to from the report."""
    await lead.says("/report")
    for tap in taps:
        await lead.taps(tap)
    await lead.taps("Excel")
    return workbook(lead.downloads())


async def promises(company: Company) -> None:
    """One that was kept, one that was put off, one that was dropped; all of Anna's."""
    scope, client = await company.scope(company.anna), await did(company, company.anna, "Лилия", TALKED, days_ago=2)
    mine = NextStep(new_id(), client, scope.actor, StepKind.CALL, TODAY - DAY, None, "Europe/Moscow")
    now = company.clock.now()
    async with company.work(scope) as unit:
        (touch,) = await unit.touches.of_client(scope, client)
        done = replace(mine, id=new_id(), due_on=TODAY - 2 * DAY, state=StepState.DONE, slot="a", note="=1+1")
        await unit.steps.add(scope, replace(done, closed_at=touch.at, closed_by=touch.id))
        dropped = replace(mine, id=new_id(), slot="b", state=StepState.CANCELLED, closed_at=now - timedelta(hours=1))
        await unit.steps.add(scope, dropped)
        await unit.commit()


WORDS = {
    "ru": ("Просрочено · 3", "Позвонить", "Новые клиенты · 1"),
    "en": ("Overdue · 3", "Call", "New clients · 1"),
}


@pytest.fixture(params=["ru", "en"])
def spoken(request: pytest.FixtureRequest) -> tuple[Company, str]:
    return request.getfixturevalue("company" if request.param == "ru" else "company_en"), request.param


async def test_overdue_is_a_row_a_step_and_new_clients_are_all_pages(spoken: tuple[Company, str]) -> None:
    company, language = spoken
    lead, sheet = company.lead, SHEETS[language][0]
    for number in range(2):
        client = await did(company, company.anna, f"=Роза {number}", TALKED, days_ago=3)
        await plans(company, company.anna, client, TODAY - (number + 1) * DAY)
        if number:
            await plans(company, company.anna, client, TODAY - DAY, StepKind.VISIT)
    await company.boris.says("/new @Новый")
    overdue, kind, new = WORDS[language]
    _, *rows = (await file(lead, overdue))[sheet]
    assert ("=Роза 1", kind, TODAY - 2 * DAY) in [(row[0], row[6], row[7]) for row in rows]
    assert sorted(row[0] for row in rows) == ["=Роза 0", "=Роза 1", "=Роза 1"]
    headings, row = (await file(lead, new))[sheet]
    assert row[0] == "@Новый"
    assert "Борис" in row[1] or "Boris" in row[1]
    assert len(headings) == 11


async def test_without_a_step_of_one_member_and_from_the_morning(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listings, "AT_ONCE", 4)
    lead = company.lead
    for number in range(11):
        await did(company, company.anna, f"Клиент {number:02}", TALKED, days_ago=2)
    await did(company, company.boris, "Роза", TALKED, days_ago=2)
    names = [f"Клиент {number:02}" for number in range(11)]
    _, *rows = (await file(lead, "Анна Петрова", "Без шага · 11"))["Клиенты"]
    assert sorted(row[0] for row in rows) == names
    member = to_text((await company.scope(company.anna)).actor)
    data = file_of(LeftTap(member=member, figure=Figure.WITHOUT_STEP, page=1))
    await lead.presses(lead.screen, {"text": "Excel", "callback_data": data})
    _, *rows = workbook(lead.downloads())["Клиенты"]
    assert sorted(row[0] for row in rows) == names


async def test_what_was_promised_stands_with_what_became_of_it(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listings, "AT_ONCE", 1)
    await promises(company)
    _, *rows = (await file(company.lead, "Разбить", "Обещано · 2"))["Следующие шаги"]
    assert [(row[0], row[1], row[2], row[5]) for row in rows] == [
        (TODAY - DAY, "Лилия", "Анна Петрова", "убрано"),
        (TODAY - 2 * DAY, "Лилия", "Анна Петрова", "в срок"),
    ]
    assert rows[1][4] == "=1+1"
    _, *rows = (await file(company.lead, "Разбить", "В срок · 1"))["Следующие шаги"]
    assert len(rows) == 1


async def test_a_cut_has_its_lines_and_a_line_of_it_just_its_touches(company: Company) -> None:
    scope = await company.scope(company.boris)
    now = company.clock.now()
    refused = [(CALL, Outcome.REFUSED), (CALL, Outcome.REFUSED)]
    await did(company, company.anna, "Астра", *refused)
    known = Client(new_id(), scope.actor, "Пион", now)
    async with company.work(scope) as unit:
        await unit.clients.add(scope, known)
        touch = Touch(new_id(), known.id, scope.actor, CALL, Direction.OUTGOING, Outcome.REFUSED, now, now)
        await unit.touches.add(scope, replace(touch, reason=Reason.PRICE))
        await unit.commit()
    told = await file(company.lead, "Разбить", "По причинам отказа")
    assert [row[:2] for row in told["Отчёт"][1:]] == [["Цена", 1], ["Не указано", 2]]
    assert len(told["Касания"]) == 1 + 3
    await company.lead.taps("Цена")
    await company.lead.taps("Excel")
    told = workbook(company.lead.downloads())
    assert [row[1] for row in told["Касания"][1:]] == ["Пион"]
    assert "Отчёт" not in told


async def test_of_one_or_of_a_team_a_file_is_called_by_the_name(company: Company) -> None:
    lead = company.lead
    await did(company, company.anna, "Астра", TALKED)
    await lead.says("/report")
    for word, member in (("Excel", ""), ("Анна Петрова", "Анна Петрова"), ("Касания · 1", "Анна Петрова")):
        await lead.taps(word)
        if word != "Excel":
            await lead.taps("Excel")
        name = lead.screen.media["document"]["file_name"]
        assert name.startswith("touchbase-report-" + (f"{member.replace(' ', '-')}-2026" if member else "2026"))
        which = dict(map(tuple, workbook(lead.downloads())["Об этом файле"]))["Отчёт"]
        assert ("Анна Петрова" in which) is bool(member)
    assert Made("1", b"", 0, 0, [], None, "«Север»").called(TODAY) == "touchbase-report-Север-2026-11-18.xlsx"
    await lead.says("/find")
    for word in ("Воронка", "По менеджерам", "Анна Петрова", "Excel"):
        await lead.taps(word)
    assert "touchbase-report-Анна-Петрова-2026" in lead.screen.media["document"]["file_name"]


async def test_plans_are_a_file_with_how_each_goes_and_what_was_done(company: Company) -> None:
    lead = company.lead
    await did(company, company.anna, "Астра", TALKED)
    await lead.says("/report")
    for tap in ("План", "Анна Петрова", "Звонки", "20", "Назад", "Excel"):
        await lead.taps(tap)
    told = workbook(lead.downloads())
    assert [row[:5] for row in told["План"][1:]] == [["Анна Петрова", "звонки", 20, 1, 5]]
    assert [row[1] for row in told["Касания"][1:]] == ["Астра"]


async def test_a_list_is_in_the_audit_and_the_owner_hears_which(company: Company) -> None:
    client = await did(company, company.anna, "Астра", TALKED, (VISIT, Outcome.TALKED), days_ago=3)
    await plans(company, company.anna, client, TODAY - DAY)
    await file(company.lead, "Просрочено · 1")
    (about,) = noted(company)
    assert (about["which"], about["clients"], about["touches"], about["list"][0]) == ("report", [client], 1, "r")
    await company.app.tick()
    company.owner.sees("Лев Седов", "из отчёта в файле «Просрочено», 1 клиент")


async def test_a_list_of_too_many_clients_is_left_out_and_says_so(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selection, "FREELY", 1)
    for name in ("Астра", "Пион"):
        await plans(company, company.anna, await did(company, company.anna, name, TALKED), TODAY - DAY)
    told = await file(company.lead, "Просрочено · 2")
    assert len(told["Клиенты"]) == 1
    company.lead.sees("2 строки не вошли")
    assert len((await file(company.owner, "Просрочено · 2"))["Клиенты"]) == 3


async def test_a_rep_has_no_file_of_a_list_nor_a_lead_one_of_another_team(company: Company) -> None:
    anna = company.anna
    await plans(company, anna, await did(company, anna, "Астра", TALKED), TODAY - DAY)
    await anna.says("/report")
    await anna.taps("Просрочено · 1")
    assert "Excel" not in anna.buttons
    for member in ("", to_text((await company.scope(company.boris)).actor)):
        data = file_of(BehindTap(period="w", member=member, figure=Figure.OVERDUE))
        await anna.presses(anna.screen, {"text": "Excel", "callback_data": data})
        assert anna.toast == "Клиент не найден"
    assert noted(company) == []


TAPS: tuple[Listed, ...] = (
    BehindTap(period="w261116261122", member=to_text(-1), figure=Figure.WITHOUT_STEP),
    LeftTap(member=to_text(-1), figure=Figure.OVERDUE),
    FateTap(period="w261116261122", member="", fate=Fate.MISSED),
    SliceTap(period="w261116261122", member=to_text(-1), doing=Doing.TOUCHES, by=By.SOURCE, value=to_text(-1)),
    CutTap(period="w261116261122", member="", by=By.HOUR),
    TeamsReportTap(period="w261116261122"),
    FunnelTap(ladder="worth", days=90, manager=to_text(-1)),
)


@pytest.mark.parametrize("tap", TAPS, ids=lambda tap: type(tap).__name__)
def test_a_button_means_the_list_that_it_stands_below(tap: Listed) -> None:
    assert listed(ListFileTap.unpack(file_of(tap)).of) == tap


@pytest.mark.parametrize("code", ["", "z", "rw", "l", "cw..q", "nstage.x..", "pw.a.z.0", "sw..zz.0"])
def test_a_code_that_no_button_has_opens_nothing(code: str) -> None:
    with pytest.raises(NotFound):
        listed(code)
