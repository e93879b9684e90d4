"""Dialogue: the base is taken out by those who are trusted with it, and the owner knows."""

import hashlib
import io
import os
import tempfile
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.program.app import App
from handlers.speech.taps.exporting import ExportAct, ExportTap
from sales.actions import touches
from sales.ground.ids import new_id, to_text
from sales.recording.touch_draft import TouchDraft
from sales.reporting import selection
from sales.reporting.selection import Whole
from sales.work.outcomes import Outcome
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from storage.schema.tables import audit
from tests.clock import StandingClock
from tests.files.team_files import FILES
from tests.handlers.conftest import Restart
from tests.handlers.sample_company import Company, founded
from tests.handlers.selling import client
from tests.handlers.sent_files import loaded, loads, sent, wholes, workbook

NASTY = ("=cmd|calc", "+1", "-1", "@sum", "＝1", "<b>&</b>")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """One client may be taken freely: the owner is asked for more."""
    monkeypatch.setattr(selection, "FREELY", 1)


async def test_a_lead_gets_the_base_as_a_file_and_the_owner_is_told(company: Company) -> None:
    await loaded(company.anna)
    lead = company.lead
    await lead.says("/export")
    await lead.taps("Вся база")
    lead.sees("2 клиента")
    await lead.taps("Получить файл")
    about, clients, *_ = workbook(lead.downloads()).values()
    assert "Лев Седов" in str(about)
    assert len(clients) == 3
    await company.app.tick()
    company.owner.sees("Выгрузка", "Лев Седов", "2 клиента")


async def test_the_file_says_what_follows_of_each_client_behind_all_that_it_said_before(company: Company) -> None:
    """Nothing of it is read back: it follows again."""
    buyers = [await client(company, company.anna, f"Клиент {place}") for place in range(10)]
    scope = await company.scope(company.anna)
    for one in buyers:
        async with company.work(scope) as unit:
            await touches.record(unit, scope, TouchDraft(new_id(), one.id), Outcome.ORDER, company.clock.now())
            await unit.commit()
    await company.app.tick()
    await company.lead.says("/export")
    await company.lead.taps("Вся база")
    await company.lead.taps("Получить файл")
    headings, *rows = workbook(company.lead.downloads())["Клиенты"]
    assert headings[-3:] == ["Этап сейчас", "База сейчас", "Ценность за год"]
    assert headings.index("Координаты") == len(headings) - 4
    assert {tuple(row[-3:]) for row in rows} == {
        ("Заказы есть", "Рабочая", "небольшой, один заказ за год, был недавно")
    }


@pytest.mark.parametrize(
    ("language", "orders", "heading", "said"),
    [
        ("ru", "Заказы", "Сумма заказа, ₽", "российский рубль (RUB)"),
        ("en", "Orders", "Order amount, £", "British Pound (GBP)"),
    ],
)
async def test_whoever_opens_the_file_sees_what_the_sums_are_in(
    language: str, orders: str, heading: str, said: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    owner = (await founded(telegram, app, clock, language)).owner
    await loaded(owner, FILES["extended.xlsx"](), "extended.xlsx", language)
    await owner.says("/export")
    await owner.taps({"ru": "Вся база", "en": "The whole base"}[language])
    await owner.taps({"ru": "Получить файл", "en": "Get the file"}[language])
    about, *_ = (sheets := workbook(owner.downloads())).values()
    assert said in [row[1] for row in about]
    assert heading in sheets[orders][0]


async def test_the_audit_knows_the_file_by_its_hash(company: Company) -> None:
    await loaded(company.anna)
    digest = hashlib.sha256(await _taken(company)).hexdigest()
    async with company.database.transaction() as transaction:
        rows = await transaction.rows(select(audit.c.changes).where(audit.c.shown == "export"))
    assert [row.changes[0]["new"]["sha256"] for row in rows] == [digest]


async def _taken(company: Company) -> bytes:
    await company.lead.says("/export")
    await company.lead.taps("Вся база")
    await company.lead.taps("Получить файл")
    return company.lead.downloads()


async def test_clients_of_one_person_or_of_one_stage(company: Company) -> None:
    await loaded(company.anna)
    await client(company, company.boris, "Север")
    lead = company.lead
    await lead.says("/export")
    await lead.taps("Одного сотрудника")
    await lead.taps("Борис Иванов")
    lead.sees("Клиенты: Борис Иванов: 1 клиент")
    await lead.taps("Назад")
    await lead.taps("Одного этапа")
    await lead.taps("Пока ничего")
    lead.sees("3 клиента")


async def test_a_rep_has_no_export(company: Company) -> None:
    await company.anna.says("/export")
    company.anna.sees("Это может руководитель")


async def test_a_rep_who_comes_by_a_button_of_exports_gets_nothing_by_it(company: Company) -> None:
    """Each of them: a button is only a stamp, which anybody may send."""
    await loaded(company.anna)
    for act in ExportAct:
        await company.anna.says("/help")
        await _presses(company.anna, ExportTap(act=act, which="a", draft=to_text(7), person=company.lead.id))
        company.anna.sees("Клиент не найден")
        company.anna.does_not_see("2 клиента", "Лев Седов", "Спросить", "Разреш")
        await company.app.tick()
        company.owner.does_not_see("ыгрузк")
        assert not _files(company.anna)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("who", ["lead", "anna"])
async def test_only_an_owner_may_allow_and_whoever_asked_least_of_all(company: Company, who: str) -> None:
    await loaded(company.anna)
    await _asked(company)
    request = _stamp(company.owner, "Разрешить")
    await _presses(getattr(company, who), request)
    getattr(company, who).sees("Клиент не найден")
    await _presses(company.lead, ExportTap(act=ExportAct.TAKE, which="a", draft=request.draft))
    company.lead.sees("Этот запрос больше не действует")
    await company.app.tick()
    assert not _files(company.lead)
    await company.owner.taps("Разрешить")
    await company.app.tick()
    company.lead.sees("Владелец разрешил")


async def _presses(person: Person, stamp: ExportTap) -> None:
    await person.says("/today")
    await person.presses(person.screen, {"text": "Кнопка", "callback_data": stamp.pack()})


def _stamp(person: Person, label: str) -> ExportTap:
    """What stands on a button that somebody sees."""
    button = next(button for button in person.screen.buttons() if label in button["text"])
    return ExportTap.unpack(button["callback_data"])


def _files(person: Person) -> list[str]:
    return [screen.text for screen in person.screens if "document" in screen.media]


@pytest.mark.usefixtures("few")
async def test_much_leaves_only_with_the_owners_word(company: Company) -> None:
    await loaded(company.anna)
    lead, owner = company.lead, company.owner
    await _asked(company)
    owner.sees("Лев Седов просит выгрузку", "2 клиента")
    await owner.taps("Разрешить")
    await company.app.tick()
    lead.sees("Владелец разрешил")
    await lead.taps("Получить файл")
    assert lead.downloads().startswith(b"PK")


@pytest.mark.usefixtures("few")
async def test_the_owners_no_is_told(company: Company) -> None:
    await loaded(company.anna)
    await _asked(company)
    await company.owner.taps("Не разрешать")
    await company.app.tick()
    company.lead.sees("Владелец не разрешил")
    assert "Получить файл" not in company.lead.buttons


@pytest.mark.usefixtures("few")
async def test_the_owners_word_holds_for_a_day(company: Company) -> None:
    await loaded(company.anna)
    await _asked(company)
    await company.owner.taps("Разрешить")
    await company.app.tick()
    company.clock.moves(timedelta(hours=25))
    await company.lead.taps("Получить файл")
    company.lead.sees("Этот запрос больше не действует")


@pytest.mark.usefixtures("few")
async def test_a_request_of_yesterday_can_not_be_allowed(company: Company) -> None:
    await loaded(company.anna)
    await _asked(company)
    company.clock.moves(timedelta(hours=25))
    await company.owner.taps("Разрешить")
    company.owner.sees("Этот запрос больше не действует")


@pytest.mark.usefixtures("few")
async def test_an_owner_needs_nobodys_word(company: Company) -> None:
    await loaded(company.anna)
    owner = company.owner
    await owner.says("/export")
    await owner.taps("Вся база")
    await owner.taps("Получить файл")
    assert owner.downloads().startswith(b"PK")


async def _asked(company: Company) -> None:
    await company.lead.says("/export")
    await company.lead.taps("Вся база")
    await company.lead.taps("Спросить владельца")
    company.lead.sees("Владелец получил вопрос")
    await company.app.tick()


async def test_no_text_of_a_client_becomes_a_formula(company: Company) -> None:
    rows = "".join(f'"{name}";"{name}"\n' for name in NASTY)
    await loaded(company.anna, f"Имя;Комментарий\n{rows}")
    content = await _taken(company)
    assert b"<f>" not in _unpacked(content)
    clients = workbook(content)["Клиенты"]
    assert {row[1] for row in clients[1:]} == set(NASTY)


async def test_a_bot_that_starts_takes_away_what_a_killed_export_left(
    restart: Restart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = tmp_path / f"touchbase-{os.getpid()}-abcdefgh"
    left.mkdir()
    (left / "sheet1.xml").write_text("<sheet/>")
    app = await restart()
    await app.tick()
    assert not left.exists()


def _unpacked(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return b"".join(parts.read(name) for name in parts.namelist())


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_what_was_taken_out_can_be_brought_in_again(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    company = await founded(telegram, app, clock, language)
    await sent(company.owner, FILES["extended.xlsx"](), "extended.xlsx")
    await loads(company.owner, language)
    await company.owner.says("/export")
    await company.owner.taps({"ru": "Вся база", "en": "The whole base"}[language])
    await company.owner.taps({"ru": "Получить файл", "en": "Get the file"}[language])
    before, content = await wholes(company, company.owner), company.owner.downloads()
    other = await founded(telegram, app, clock, language)
    await sent(other.owner, content, "touchbase.xlsx")
    await loads(other.owner, language)
    after = await wholes(other, other.owner)
    assert sorted(map(_told, after)) == sorted(map(_told, before))


def _told(one: Whole) -> str:
    """All that a file says of a client, without ids."""
    client, numbers = one.client, [phone.e164 or phone.typed for who in one.contacts for phone in who.phones]
    plain = (client.name, client.business, client.address, client.site, client.email, client.tax_number, client.note)
    people = [(who.name, who.position, who.email, who.role.value, who.role_confirmed) for who in one.contacts]
    touches = [(touch.at.date(), touch.channel.value, touch.outcome.value, touch.comment) for touch in one.touches]
    orders = [(order.on, order.amount) for order in one.orders]
    steps = [(step.kind.value, step.due_on, step.due_time, step.note) for step in one.steps]
    return repr((plain, client.tags, client.status.value, people, numbers, touches, orders, steps))
