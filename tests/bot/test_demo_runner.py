"""The demo as people meet it: everybody is in, the morning's list is there, the clock on the page brings the next."""

import asyncio
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from shutil import copy
from socket import create_server
from zoneinfo import ZoneInfo

import pytest
from aiogram import Bot
from aiohttp import ClientSession

from bot.__main__ import main
from bot.demo.clock import first_morning
from bot.demo.kept import around
from bot.demo.runner import Demo, started
from bot.demo.words.words import words_of
from bot.process.complaints import Complaint
from bot.process.settings import Settings
from bot.program.build import build
from handlers.speech.reader import Reader
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sandbox.doors.session import InProcessSession
from sandbox.doors.telegram import TOKEN, Telegram
from tests.bot.demo import SUNDAY, THURSDAY, ZONES, opened, sample

LISTS = {"ru": ("7 звонков, 2 визита, 1 просрочен", "7 звонков, 2 визита, 3 просрочено"),
         "en": ("7 calls, 2 visits, 1 overdue", "7 calls, 2 visits, 3 overdue")}  # fmt: skip
EACH = ("ru", pytest.param("en", marks=pytest.mark.long))
"""The same is asked of both."""
MORNING = datetime(2026, 11, 19, 1, tzinfo=UTC)
"""Somebody looks at it then: what the lists hold hangs on the day of the week."""
PATIENCE = 90
"""Seconds that a busy machine may take."""
KEYS = {"ru": "Сегодня", "en": "Today"}
VERA = "Vera"
QUESTIONS: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = {
    "ru": (
        (("Отчёт", "Прошлая неделя"), ("Анна Петрова: звонков 74", "Борис Иванов: звонков 45")),
        (("Отчёт", "Разбить", "По источникам"), ("Сайт: касаний 24", "заказов 4 на 145 000 ₽")),
        (("Отчёт", "Ключевые"), ("Ключевые: 14", "10 мес. · 360 000 ₽ · АП", "9 мес. · 640 000 ₽ · БИ")),
        (("Отчёт", "Разбить", "По причинам отказа"), ("Цена: отказов 4", "Есть поставщик: отказов 2")),
        (("/team", "Борис Иванов", "Убрать из команды"), ("Просрочено 3 · Без шага 27 · Ключевые 3",)),
        (("/team", "Борис Иванов", "Передать часть"), ("Уралочка · Позвонить, 13 нояб. ❗️",)),
        (("Отчёт", "Разложить по дням", "Да, разложить"), ("Разложено по дням: 42",)),
    ),
    "en": (
        (("Report", "Last week"), ("Anna Peters: calls 64", "Boris Ives: calls 40")),
        (("Report", "Break down", "By source"), ("orders",)),
        (("Report", "Key clients"), ("Key clients: 14", "10 mo · £6,300 · Boris", "8 mo · £7,300 · Anna")),
        (("Report", "Break down", "By refusal reason"), ("Price: refusals 2", "Has a supplier: refusals 2")),
        (("/team", "Boris Ives", "Remove from the team"), ("Overdue 3 · Without a step 28 · Key clients 3",)),
        (("/team", "Boris Ives", "Hand over a part"), ("Rainbow Café · Call, 17 Nov ❗️",)),
        (("Report", "Spread over days", "Yes, spread"), ("Spread over days: 43",)),
    ),
}
"""What each tap leads to: who called most, which source brings orders, which key clients are silent, why they refuse,
what Boris's clients need when he leaves; who leaves clients without a step, and a day for all of them.
"""
PRICE = {
    "ru": ("Разбить", "По причинам отказа", "Цена", "Действия", "Разложить по дням", "Да, разложить"),
    "en": ("Break down", "By refusal reason", "Price", "Actions", "Spread over days", "Yes, spread"),
}
"""The guide of leads: a call with everybody who refused over the price."""
SPREAD = {"ru": "Разложено по дням: 1 клиент", "en": "Spread over days: 1 client"}
FRIDAY = {"ru": "20 ноября", "en": "20 November"}


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory, statements: None) -> dict[str, Path]:
    """The company of each demo, made up once for all tests."""
    folder = tmp_path_factory.mktemp("demos")
    return {language: asyncio.run(sample(language, folder / f"{language}.db")).file for language in LISTS}


@pytest.fixture
def kept(made_up: dict[str, Path], tmp_path: Path) -> Callable[[str], Path]:
    """A demo in a file of one's own, at which nobody has looked yet."""
    return lambda language: Path(copy(made_up[language], tmp_path / "demo.db"))


async def test_a_taken_port_is_said_with_the_next_one(kept: Callable[[str], Path]) -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Complaint, match=f"Port {port} is taken. Choose another: --port {port + 1}."):
            async with started("ru", port=port, file=kept("ru"), at=MORNING):
                pass


@pytest.mark.parametrize("language", EACH)
async def test_everybody_is_in_and_the_morning_has_come(language: str) -> None:
    async with started(language, at=MORNING) as demo:
        for person, words in zip((demo.anna, demo.boris), LISTS[language], strict=True):
            await person.waits_for(words, seconds=PATIENCE)
            assert any(KEYS[language] in key for key in person.keys)
        names = words_of(language)
        demo.lead.sees(names.anna, names.boris)
        _nothing_is_refused(demo)


@pytest.mark.parametrize("language", EACH)
async def test_tomorrow_morning_on_the_page_brings_the_next_list(language: str, kept: Callable[[str], Path]) -> None:
    async with started(language, file=kept(language), at=MORNING) as demo:
        await demo.anna.waits_for(LISTS[language][0], seconds=PATIENCE)
        zone = demo.anna.account.zone
        until = {"until": "08:30", "zone": zone}
        async with ClientSession() as page, page.post(f"{demo.address}/sandbox/clock", json=until) as moved:
            assert moved.status == 200
        tomorrow = Reader(language, zone, demo.telegram.now())
        await demo.anna.waits_for(tomorrow.headline(tomorrow.today), seconds=PATIENCE)
        _nothing_is_refused(demo)


async def test_the_buttons_of_the_morning_work(kept: Callable[[str], Path]) -> None:
    async with started("ru", file=kept("ru"), at=MORNING) as demo:
        await demo.anna.waits_for("7 звонков", seconds=PATIENCE)
        await demo.anna.taps("10:00")
        await demo.anna.taps("Недозвон")
        demo.anna.sees("Сохранено")
        _nothing_is_refused(demo)


@pytest.mark.long
@pytest.mark.parametrize("language", PRICE)
async def test_whoever_refused_over_the_price_gets_a_call_as_the_guide_says(
    language: str, kept: Callable[[str], Path]
) -> None:
    async with started(language, file=kept(language), at=MORNING) as demo:
        await demo.lead.says("/report")
        for label in PRICE[language]:
            await demo.lead.taps(label)
        demo.lead.sees(SPREAD[language])


@pytest.mark.parametrize("language", QUESTIONS)
async def test_whatever_a_lead_asks_is_answered_in_three_taps(language: str, kept: Callable[[str], Path]) -> None:
    """From the menu, or from a command; the last one acts: whoever is without a step has a day."""
    async with started(language, file=kept(language), at=MORNING) as demo:
        await demo.anna.waits_for(LISTS[language][0], seconds=PATIENCE)
        for (first, *others), answers in QUESTIONS[language]:
            assert len(others) < 3
            await demo.lead.says(first)
            for label in others:
                await demo.lead.taps(label)
            screen = demo.lead.screen
            shown = "\n".join([screen.text, *demo.lead.buttons]).replace("\N{NO-BREAK SPACE}", " ")
            assert all(answer in shown for answer in answers), shown
        _nothing_is_refused(demo)


@pytest.mark.long
async def test_the_page_knows_who_is_who_and_what_they_have_at_hand(kept: Callable[[str], Path]) -> None:
    async with started("en", file=kept("en"), at=MORNING) as demo, ClientSession() as session:
        async with session.get(f"{demo.address}/") as page:
            assert page.status == 200
        async with session.get(f"{demo.address}/phone/news") as news:
            told = (await news.content.readuntil(b"\n\n")).decode()
        async with session.get(f"{demo.address}/phone/news?people={VERA}") as news:
            asked = (await news.content.readuntil(b"\n\n")).decode()
    for words in ("Owner", "Ravi Patel", "St Peter's Square", demo.lead.account.first_name):
        assert words in told
    assert f'"first_name": "{VERA}"' not in told, "three phones are enough"
    assert f'"first_name": "{VERA}"' in asked


@pytest.mark.parametrize("language", EACH)
async def test_the_first_things_to_try_are_possible_and_near_is_somebody(
    language: str, kept: Callable[[str], Path]
) -> None:
    async with started(language, file=kept(language), at=MORNING) as demo:
        await demo.anna.waits_for(LISTS[language][0], seconds=PATIENCE)
        hints = (await around(demo.database, demo.company, words_of(language))).hints
        assert len(hints) == 3
        quoted = [re.search(r"[«“](.+?)[»”]", hint) for hint in hints[:2]]
        button, sentence = (found[1] for found in quoted if found)
        assert demo.anna.can_tap(button)
        await demo.anna.says(sentence)
        demo.anna.sees({"ru": "Просит КП", "en": "Wants a quote"}[language])
        await demo.anna.says("/near")
        await demo.anna.shares_location(*demo.anna.account.place)
        assert len(demo.anna.buttons) > 3
        _nothing_is_refused(demo)


async def test_a_kept_demo_goes_on_where_it_was(kept: Callable[[str], Path]) -> None:
    file = kept("en")
    async with started("en", file=file, at=MORNING) as demo:
        await demo.anna.waits_for("7 calls", seconds=PATIENCE)
        await demo.anna.taps("Express Kitchen")
        await demo.anna.taps("No answer")
        first = demo.company
    async with started("ru", file=file, at=MORNING) as demo:
        assert demo.company == first
        await demo.anna.waits_for("Done: 1 of", seconds=PATIENCE)


@pytest.mark.long
@pytest.mark.parametrize("language", LISTS)
async def test_the_list_comes_tomorrow_in_one_process_as_well(language: str, tmp_path: Path) -> None:
    shop = await sample(language, tmp_path / "demo.db")
    telegram = Telegram(TOKEN, now=shop.clock.now)
    names = [one.name for one in shop.company.members]
    anna, boris, *_ = (telegram.person(name, language=language, started=True) for name in names)
    settings = Settings(_env_file=None, bot_token=TOKEN, database_url=f"sqlite:///{shop.file}")
    async with opened(shop.file, shop.clock) as database:
        app = build(settings, database, shop.clock, Bot(TOKEN, session=InProcessSession(telegram)))
        await app.tick()
        anna.sees(LISTS[language][0])
        boris.sees(LISTS[language][1])
        shop.clock.moves_to(datetime.combine(THURSDAY.replace(day=20), time(8, 30), ZoneInfo(ZONES[language])))
        await app.tick()
        anna.sees(FRIDAY[language])
        assert len(anna.screens) == 2
    assert not list(telegram.calls.refused())


def test_the_seed_alone_is_written_once_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = f"sqlite:///{tmp_path}/new/demo.db"
    with pytest.raises(SystemExit) as ended:
        main(["demo", "--seed-only", "--database", database, "--language", "en"])
    assert not ended.value.code
    with pytest.raises(SystemExit, match="There is a company in that database already"):
        main(["demo", "--seed-only", "--database", database])


@pytest.mark.long
async def test_a_taken_port_is_said_in_a_sentence(kept: Callable[[str], Path]) -> None:
    async with started("en", file=kept("en"), at=MORNING) as demo:
        port = int(demo.address.rpartition(":")[2])
        with pytest.raises(Exception, match=f"Port {port} is taken. Choose another: --port"):
            async with started("en", file=kept("en"), port=port):
                pass


@pytest.mark.parametrize(
    ("looked_at", "begins"),
    [
        (datetime(2026, 11, 19, 16, tzinfo=ZoneInfo("Europe/London")), date(2026, 11, 19)),
        (datetime(2026, 11, 20, 9, tzinfo=ZoneInfo("Europe/London")), date(2026, 11, 23)),
        (datetime.combine(SUNDAY, time(23, 30), ZoneInfo("Europe/London")), date(2026, 11, 23)),
    ],
)
def test_the_first_morning_has_a_working_day_after_it(looked_at: datetime, begins: date) -> None:
    morning = first_morning(looked_at, "Europe/London", WorkCalendar(WEEKDAYS, "GB"))
    assert morning.astimezone(ZoneInfo("Europe/London")) == datetime.combine(begins, time(8, 30), morning.tzinfo)


def _nothing_is_refused(demo: Demo) -> None:
    assert not list(demo.telegram.calls.refused())
