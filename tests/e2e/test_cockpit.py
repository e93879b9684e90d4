"""The lead's cockpit over HTTP, in both languages: plans, alerts, evening and Monday, key clients, files, pictures."""

import struct

import pytest

from sandbox.people.person import Person
from tests.e2e.played import Played, here, over_http
from tests.handlers.card.test_keys import key
from tests.handlers.company.two_teams import NORTH, in_two_teams
from tests.handlers.reporting.test_report import CALL, NO_ANSWER, TALKED, did
from tests.handlers.sample_company import led_each_morning
from tests.handlers.selling import client, open_card
from tests.handlers.sent_files import workbook

pytestmark = [
    pytest.mark.long,  # each promise by itself is played in tests/handlers each time
    pytest.mark.parametrize("language", ["ru", "en"]),
]

ORDERED = CALL, TALKED[1].ORDER
ANNA, BORIS = ("Анна Петрова", "Anna Peters"), ("Борис Иванов", "Boris Ives")
PLAN, CALLS, REPORT = ("План", "Plan"), ("Звонки", "Calls"), ("Отчёт", "Report")
TOUCH, REFUSED, BACK = ("Касание", "Touch"), ("Отказ", "Refused"), ("Назад", "Back")
ALERTS, AT_ONCE = ("Уведомления", "Alerts"), ("Сразу", "At once")
ACTS = ("Карточка", "Card"), ("Беру на себя", "I'll handle it"), ("Напомнить", "Remind")


async def test_a_plan_is_set_in_taps_the_rep_has_its_bar_the_lead_its_forecast(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 10)) as played:
        company = played.company
        await did(company, company.anna, "Астра", *[TALKED] * 8, days_ago=2)
        played.takes(company.lead)
        await played.goes("/report", ANNA, PLAN, CALLS, "20")
        played.sees(("Сохранено.", "Saved."), ("звонки ▓▒░░ 8 из 20", "calls ▓▒░░ 8 of 20"))
        played.sees(("к пятнице 100 %", "by Friday 100%"))
        await did(company, company.anna, "Роза", *[TALKED] * 3)
        played.takes(company.anna)
        await played.says("/today")
        played.sees(("План: звонки ▓▓▒░ 11 из 20", "Plan: calls ▓▓▒░ 11 of 20"))
        played.takes(company.lead)
        await played.says("/report")
        played.sees(("звонки ▓▓▒░ 11 из 20", "calls ▓▓▒░ 11 of 20"))
        await played.goes("/report", PLAN, ("Вся компания", "Whole company"), CALLS)
        await played.says("40")
        await played.taps(("Отменить запись", "Undo"))
        played.sees(("Запись отменена", "Undone"))


async def test_a_team_has_a_plan_of_its_own_that_its_lead_sets_and_the_owner_reads(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 10)) as played:
        company = played.company
        await in_two_teams(company)
        await did(company, company.anna, "Астра", *[TALKED] * 8, days_ago=2)
        played.takes(company.lead)
        await played.goes("/report", PLAN, f"👥 {NORTH}")
        played.sees((f"План: {NORTH}", f"Plan: {NORTH}"), ("Плана пока нет", "no plan yet"))
        await played.taps(CALLS)
        await played.says("40")
        played.sees(("Сохранено.", "Saved."), ("звонки ▒░░░ 8 из 40", "calls ▒░░░ 8 of 40"))
        played.sees(("к пятнице 50 %", "by Friday 50%"))
        played.takes(company.anna)
        await played.says("/report")
        played.does_not_see(NORTH)
        played.takes(company.owner)
        await played.says("/report")
        played.sees((f"{NORTH}: звонки ▒░░░ 8 из 40", f"{NORTH}: calls ▒░░░ 8 of 40"))


async def test_alerts_come_at_once_are_taken_by_one_reminded_of_and_turned_off(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 13)) as played:
        company = played.company
        await key(company, company.anna)
        await client(company, company.anna, "ООО Пион")
        await _records(played, "ООО Ромашка", REFUSED, ("Цена", "Price"))
        played.takes(company.lead)
        await played.hears(("ООО Ромашка, ключевой клиент: отказ", "ООО Ромашка, key client: refused"))
        assert played.person.buttons == [played.word(one) for one in ACTS]
        await played.taps(ACTS[1])
        played.sees(("Теперь это на вас", "It is yours now"))
        await played.company.app.tick()
        for one in (company.anna, company.owner):
            played.takes(one)
            await played.hears(("Лев Седов берёт на себя", "Leo Lead handles it"))
        await _is_reminded(played)
        await _turns(played, ("Отказ ключевого", "Key client refuses"), ("Претензия", "Complaint"))
        await _turns(played, ("К полудню без касаний", "No touch by noon"))
        seen = len(company.lead.screens)
        await _records(played, "ООО Ромашка", REFUSED)
        await _records(played, "ООО Пион", ("Претензия", "Complaint"))
        assert len(company.lead.screens) == seen, "both are turned off"
        await played.at(19, 12)
        played.takes(company.lead)
        await played.hears(("к полудню ни одного касания", "no touch today by noon"))
        assert played.heard(BORIS, ("к полудню ни одного касания", "no touch today by noon")) == 1


async def _records(played: Played, name: str, *words: tuple[str, str]) -> None:
    played.takes(played.company.anna)
    await open_card(played.person, name)
    await played.taps(TOUCH, *words)
    await played.company.app.tick()


async def _is_reminded(played: Played) -> None:
    """And the lead opens the card."""
    played.takes(played.company.lead)
    await played.taps(ACTS[2])
    await played.company.app.tick()
    played.takes(played.company.anna)
    await played.hears(("Лев Седов напоминает: ООО Ромашка", "Leo Lead reminds you: ООО Ромашка"))
    played.takes(played.company.lead)
    await played.taps(ACTS[0])
    played.sees(("База: Ключевая", "Base: Key"))


async def _turns(played: Played, *alerts: tuple[str, str]) -> None:
    played.takes(played.company.lead)
    await played.goes("/settings", ALERTS, AT_ONCE, *alerts)


async def test_the_evening_has_the_team_and_monday_the_week_with_its_picture_and_its_file(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 10)) as played:
        company, lead = await led_each_morning(played.company), played.company.lead
        played.takes(lead)
        await played.goes("/settings", ALERTS, ("Вечер команды", "Team's evening"))
        await did(company, company.anna, "Астра", TALKED, NO_ANSWER)
        await did(company, company.anna, "Пион", ORDERED, amount=84_000)
        await played.at(18, 18, 30)
        await played.hears(("Команда: 3 касания, 1 заказ", "Team: 3 touches, 1 order"))
        played.sees(("Без записей: Борис Иванов", "Nothing recorded: Boris Ives"))
        await played.at(23, 9)
        await played.hears(("Неделя 16–22 нояб.", "The week 16–22 Nov"), ("звонков 3 (0)", "calls 3 (0)"))
        morning = lead.screen
        await played.taps(("График", "Chart"))
        _is_a_picture(lead)
        await lead.taps("Excel", on=morning)
        await company.app.tick()
        assert len(workbook(lead.downloads())[played.word(("Касания", "Touches"))]) == 1 + 3
        played.takes(company.owner)
        await played.hears(("Лев Седов", "Leo Lead"), ("3 касания", "3 touches"))


async def test_a_report_is_told_apart_drawn_and_taken_out(ready_sqlite_url: str, language: str) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 10)) as played:
        company, lead = played.company, played.company.lead
        await did(company, company.anna, "Астра", TALKED, NO_ANSWER, days_ago=1)
        await did(company, company.anna, "Пион", ORDERED, amount=84_000)
        await did(company, company.boris, "Роза", (CALL, TALKED[1].REFUSED))
        played.takes(lead)
        await played.goes("/report", ("Разбить", "Break down"), ("По причинам отказа", "By refusal reason"))
        played.sees("1")
        await played.goes("/report", ("График", "Chart"))
        for chart in (("По часам", "By hour"), ("Заказы по месяцам", "Orders by month"), ("Воронка", "Funnel")):
            _is_a_picture(lead)
            await played.taps(chart)
        _is_a_picture(lead)
        await played.taps(REPORT)
        await played.taps("Excel")
        told = workbook(lead.downloads())
        names = [row[0] for row in told[played.word(REPORT)][1:]]
        assert names == [played.word(ANNA), played.word(BORIS)]
        assert len(told[played.word(("Касания", "Touches"))]) == 1 + 4


def _is_a_picture(person: Person) -> None:
    """As wide as a phone shows it, and drawn in earnest."""
    content = person.downloads()
    assert content.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", content[16:24])
    assert width >= 700
    assert height >= 300


async def test_a_key_client_is_named_by_a_criterion_has_a_dossier_and_is_looked_at_again(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 13)) as played:
        company = await led_each_morning(played.company)
        await client(company, company.anna)
        played.takes(company.lead)
        await open_card(company.lead)
        await played.taps(("Ещё", "More"), ("Ключевой, VIP…", "Key, VIP…"), ("Ключевая", "Key"), ("Оборот", "Turnover"))
        played.sees(("Сохранено", "Saved"), ("База: Ключевая (Оборот)", "Base: Key (Turnover)"))
        await played.goes("/report", ("Ключевые", "Key clients"))
        await played.taps("Ромашка", ("Досье", "Dossier"))
        played.sees(("Ключевая (Оборот)", "Key (Turnover)"), "Пётр")
        company.clock.moves_to(here(language, 18, 13).replace(year=2027, month=7, day=5, hour=9))
        await company.app.tick()
        await played.hears("🔎")
        asked = next(one for one in company.lead.screens if "🔎" in one.text)
        await company.lead.taps("Ромашка", on=asked)
        await played.taps(("Остаётся ключевым", "Stays key"))
        played.sees(("Пересмотр: 5", "To be looked at again on 5"))
        await played.taps(BACK)
        played.sees(("пересмотрены все", "All key clients were looked at"))


async def test_a_list_behind_a_figure_is_a_file_and_all_who_stand_there_get_a_call(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 10)) as played:
        company, lead = played.company, played.company.lead
        await client(company, company.anna, "ООО Пион")
        await _records(played, "ООО Пион", REFUSED, ("Цена", "Price"))
        played.takes(lead)
        broken = ("Разбить", "Break down"), ("По причинам отказа", "By refusal reason"), ("Цена", "Price")
        await played.goes("/report", *broken, "Excel")
        told = workbook(lead.downloads())
        assert [row[1] for row in told[played.word(("Касания", "Touches"))][1:]] == ["ООО Пион"]
        await company.app.tick()
        played.takes(company.owner)
        await played.hears(("из отчёта в файле «По причинам отказа»", "out of the report: “By refusal reason”"))
        played.takes(lead)
        await played.goes("/report", *broken, ("Действия", "Actions"), ("Разложить по дням", "Spread over days"))
        await played.taps(("Да, разложить", "Yes, spread"))
        played.sees(("Разложено по дням: 1 клиент", "1 client"))
