"""A whole evening of a tired rep, message by message: what the screen shows before *Save* is what is in the base after.

From the rows that a message has made the same screen is drawn again: a fact that is in the base and was not shown, or
was shown and is not there, is a line too many on one side. And every word is somewhere.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from handlers.idle import sentence_screens
from handlers.idle.told.besides import Besides
from handlers.idle.told.steps import saved_screens
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from sales.clients.client import Client
from sales.sentences.conversation.people.newly_known import Known
from sales.sentences.conversation.report import Report
from sales.work.channels import Channel, Direction
from sales.work.step import NextStep, StepState, Wish
from storage.schema import tables
from tests.handlers.sample_company import HOME, Company
from tests.handlers.seeing import plain
from tests.handlers.selling import client
from tests.sales.sentences.evenings import lost, messages, names

MESSAGES = 10
SAVES = ("Сохранить", "Новый клиент", "Save", "New client")
PREVIEW = ("Ещё не записано", "Not saved yet")
NO_FACTS = ("Не понял", "Not understood", "Не разобрал", "Деньги только записаны", "The money is only noted")
"""Lines of what is not saved as a fact."""
BASE = (tables.clients, tables.contacts, tables.phones, tables.touches, tables.next_steps, tables.orders)

Row = dict[str, Any]
Rows = dict[str, dict[int, Row]]


async def _rows(company: Company) -> Rows:
    async with company.database.read() as unit:
        found = {one.name: await unit.transaction.rows(select(one)) for one in BASE}
    return {name: {row._mapping["id"]: dict(row._mapping) for row in rows} for name, rows in found.items()}


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_what_is_shown_is_what_is_saved(company: Company, company_en: Company, language: str) -> None:
    where = company if language == "ru" else company_en
    country, currency, zone = HOME[language]
    where.clock.moves_to(datetime(2026, 9, 23, 19, 30, tzinfo=ZoneInfo(zone)))
    reader, anna, told = Reader(language, zone, where.clock.now(), currency, country), where.anna, messages(language)
    for name in told[0].clients:
        await client(where, anna, name, "")
    told_of, amiss = 0, []
    for one in told[:MESSAGES]:
        await anna.says(one.text)
        shown, before = _shown(reader, anna.screen.text), await _rows(where)
        save = next((label for label in anna.buttons if label.startswith(SAVES)), None)
        if save is None or not shown.startswith(
            PREVIEW
        ):  # whose it is, or what came of it, is asked first; or nobody's
            await anna.says("/cancel")
            continue
        await anna.taps(save)
        after = await _rows(where)
        saved = {name: sorted(lines) for name, lines in _drawn(reader, before, after, len(_blocks(shown)))}
        gone = lost(one.text, [*_words(before, after), *names(one)])
        told_of += 1
        amiss += [(one.text, _facts(shown), saved, gone)] if _facts(shown) != saved or gone else []
        await anna.says("/cancel")
    assert not amiss
    assert told_of >= MESSAGES - 2


def _shown(reader: Reader, text: str) -> str:
    """Without the moment of a touch that was just now, be it said or not; a guess is saved as what it is."""
    return text.replace(f"{reader.moment(reader.now)} · ", "").replace("\xa0", " ").replace("? · ", " · ")


def _blocks(shown: str) -> list[str]:
    """One of each client, below the question."""
    return [one for one in shown.partition("\n")[2].lstrip().split("\n\n") if one]


def _facts(shown: str) -> dict[str, list[str]]:
    """Of each client the lines below the name."""
    blocks = (block.splitlines() for block in _blocks(shown))
    return {name: sorted(one for one in lines if not one.startswith(NO_FACTS)) for name, *lines in blocks}


def _made(before: Rows, after: Rows, table: str, of: int) -> list[Row]:
    rows = (row for number, row in after[table].items() if number not in before[table])
    return [row for row in rows if row.get("client_id") == of]


def _drawn(reader: Reader, before: Rows, after: Rows, many: int) -> Iterator[tuple[str, list[str]]]:
    """The screen of each client of whom something was written."""
    for number, row in after["clients"].items():
        report = _report(reader, before, after, number)
        if report is not None:
            known = Client(number, row["owner_id"], row["name"], reader.now)
            lines = sentence_screens.report(reader, report, known, _besides(before, after, number), many=many)
            name, *facts = plain(Screen("\n".join(lines), [])).splitlines()
            yield (name if number in before["clients"] else f"{saved_screens.NEW} {name}"), facts


def _report(reader: Reader, before: Rows, after: Rows, of: int) -> Report | None:
    touches, steps = (_made(before, after, table, of) for table in ("touches", "next_steps"))
    if not touches and not steps:
        return None
    wishes = tuple(_wish(one) for one in steps if one["state"] is StepState.OPEN)
    told = Report(of, of, (), Channel.CALL, Direction.OUTGOING, None, steps=wishes, learnt=_learnt(before, after, of))
    return _touched(reader, told, touches[0], _made(before, after, "orders", of)) if touches else told


def _touched(reader: Reader, told: Report, touch: Row, orders: list[Row]) -> Report:
    at = touch["at"] if touch["at"] != reader.now else None
    what = (
        touch["channel"],
        touch["direction"],
        touch["outcome"],
        touch["reason"],
        orders[0]["amount"] if orders else None,
    )
    return Report(
        told.id, told.client, (), *what, at, steps=told.steps, comment=touch["comment"], happened=True,
        timed=touch["timed"], due=orders[0]["pay_by"] if orders else None, learnt=told.learnt,
        unsaid=touch["channel"] is Channel.OTHER,
    )  # fmt: skip


def _learnt(before: Rows, after: Rows, of: int) -> tuple[Known, ...]:
    phones = _made(before, after, "phones", of)
    whose = {one["contact_id"]: after["contacts"][one["contact_id"]] for one in phones}
    return tuple(
        Known(one["e164"] or one["typed"], whose[one["contact_id"]]["name"], whose[one["contact_id"]]["position"])
        for one in phones
    )


def _besides(before: Rows, after: Rows, of: int) -> Besides:
    """The steps of before that are closed by now."""
    closed = [
        row
        for number, row in after["next_steps"].items()
        if row["client_id"] == of and number in before["next_steps"] and row != before["next_steps"][number]
    ]
    done = next((_wish(one) for one in closed if one["state"] is StepState.DONE), None)
    moved = tuple(_wish(one) for one in closed if one["state"] is StepState.MOVED)
    return Besides(done, instead=moved, stays=tuple(_standing(before, after, of)))


def _standing(before: Rows, after: Rows, of: int) -> Iterator[NextStep]:
    for number, row in before["next_steps"].items():
        if row["client_id"] == of and row["state"] is StepState.OPEN and after["next_steps"][number] == row:
            when = row["due_on"], row["due_time"]
            yield NextStep(number, of, 0, row["kind"], *when, "UTC", note=row["note"], series=row["series"])


def _wish(row: Row) -> Wish:
    return Wish(row["kind"], row["due_on"], row["due_time"], row["note"], row["series"])


def _words(before: Rows, after: Rows) -> Iterator[str]:
    """Whatever has been written, and the names of all clients."""
    for table, column in (
        ("touches", "comment"),
        ("next_steps", "note"),
        ("contacts", "name"),
        ("contacts", "position"),
    ):
        yield from (row[column] for number, row in after[table].items() if number not in before[table])
    yield from (row["name"] for row in after["clients"].values())
    yield from (f"{row['amount'] or 0:.0f}" for row in after["orders"].values())
