"""From an empty machine to a rep's whole day and the lead's report: the real process, over HTTP, in both languages."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from sandbox.server import serve
from tests.bot.programs import PATIENCE, waits
from tests.e2e.running import TOKEN, Running, bot
from tests.ports import free_port


@dataclass(frozen=True)
class Words:
    """What people say and tap, and what they are told, in one language."""

    language: str
    company: str
    confirm: str
    client: str
    short: str
    sentence: str
    invite: str
    join: str
    taps: dict[str, str]


RU = Words(
    "ru",
    "ООО Свет",
    "верно",
    "ООО Ромашка, Пётр, +7 912 345-67-89",
    "Ромашка",
    "Ромашка звонил, просят КП, перезвонить завтра в 10",
    "Менеджер",
    "Да",
    {
        "touch": "Касание",
        "missed": "Недозвон",
        "talked": "Поговорили",
        "order": "Заказ",
        "week": "Через неделю",
        "month": "Через месяц",
        "today": "Сегодня",
        "save": "Сохранить",
        "card": "К карточке",
        "history": "История",
        "saved": "Сохранено",
        "undo": "Отменить запись",
        "undone": "Запись отменена",
        "report": "Отчёт",
        "orders": "Заказов: 1",
        "step": "Следующий шаг",
    },
)
EN = Words(
    "en",
    "Daylight Ltd",
    "Yes",
    "Daisy Ltd, Peter, +44 20 7946 0958",
    "Daisy",
    "Daisy called, wants a quote, call back tomorrow at 10",
    "Rep",
    "Yes",
    {
        "touch": "Touch",
        "missed": "No answer",
        "talked": "Talked",
        "order": "Order",
        "week": "In a week",
        "month": "In a month",
        "today": "Today",
        "save": "Save",
        "card": "To the card",
        "history": "History",
        "saved": "Saved",
        "undo": "Undo",
        "undone": "Undone",
        "report": "Report",
        "orders": "Orders: 1",
        "step": "Next step",
    },
)


async def _founded(owner: Person, running: Running, words: Words) -> None:
    link = (await running.prints("Owner link: ")).removeprefix("Owner link: ")
    await owner.opens(link)
    await owner.says(words.company)
    await owner.taps(words.confirm)
    owner.sees(words.company)


async def _invited(owner: Person, rep: Person, words: Words) -> None:
    await owner.says("/team")
    await owner.taps(words.invite)
    link = next(piece for piece in owner.screen.text.split() if piece.startswith("https://t.me/"))
    await rep.opens(link)
    await rep.taps(words.join)


async def _sold(rep: Person, words: Words) -> None:
    """A new client, a missed call, a talk by a sentence, an order; one record taken back."""
    say = words.taps
    await rep.says(f"/new {words.client}")
    rep.sees(say["saved"], words.short)
    await rep.taps(say["card"])
    await rep.taps(say["touch"])
    await rep.taps(say["missed"])
    rep.sees(say["saved"])
    await rep.says(words.sentence)
    await rep.taps(say["save"])
    rep.sees(say["saved"])
    await rep.taps(say["card"])
    await rep.taps(say["touch"])
    await rep.taps(say["order"])
    await rep.says("84 000")
    await rep.taps(say["month"])
    rep.sees(say["saved"])
    await rep.taps(say["card"])
    await rep.taps(say["touch"])
    await rep.taps(say["talked"])
    await rep.taps(say["undo"])
    rep.sees(say["undone"])
    await rep.taps(say["card"])
    await rep.taps(say["history"])
    rep.sees(say["order"])


async def _reported(owner: Person, words: Words) -> None:
    await owner.says("/report")
    owner.sees(words.taps["orders"])


@pytest.mark.parametrize(
    ("words", "door"),
    [pytest.param(RU, "polling", id="ru"), pytest.param(EN, "webhook", id="en", marks=pytest.mark.long)],
)
async def test_a_day_from_the_owners_link_to_the_report(tmp_path: Path, words: Words, door: str) -> None:
    telegram = Telegram(TOKEN)
    owner = telegram.person("Ольга" if words is RU else "Olivia", language=words.language)
    rep = telegram.person("Анна" if words is RU else "Anna", language=words.language)
    async with serve(telegram) as address, bot(address, tmp_path / "touchbase.db", **_door(door)) as running:
        waits(telegram, running.address)
        await _founded(owner, running, words)
        await _invited(owner, rep, words)
        await _sold(rep, words)
        await _reported(owner, words)
        assert not telegram.calls.refused()
        assert not owner.waiting_taps + rep.waiting_taps
        assert await running.stops() == 0
    assert not [line for line in running.lines if "Traceback" in line or "error" in line.lower()]


@pytest.mark.long
async def test_what_was_sent_while_the_bot_was_down_is_dealt_with_when_it_is_back(tmp_path: Path) -> None:
    telegram = Telegram(TOKEN)
    owner = telegram.person("Ольга", language="ru")
    async with serve(telegram) as address:
        async with bot(address, tmp_path / "touchbase.db") as running:
            waits(telegram, running.address)
            await _founded(owner, running, RU)
            await owner.says(f"/new {RU.client}")
            assert await running.stops() == 0
        owner.hurried = True
        await owner.says("Ромашка недозвон, завтра")
        owner.hurried = False
        async with bot(address, tmp_path / "touchbase.db") as running:
            waits(telegram, running.address)
            await owner.waits_for("Недозвон", "Сохранить", seconds=PATIENCE)
            await owner.taps("Сохранить")
            owner.sees("Сохранено")


def _door(door: str) -> dict[str, str]:
    """Nothing for polling. The webhook calls straight at the bot's own port."""
    if door == "polling":
        return {}
    port = free_port()
    return {
        "HTTP_PORT": str(port),
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
        "WEBHOOK_SECRET": "a-secret-of-the-test",
    }
