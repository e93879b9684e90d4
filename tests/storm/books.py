"""The audit of the books: what people were told and did, against what is on disk."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, select

from sandbox import Telegram
from sandbox.world.updates import FIRST_ID
from storage.database import Database
from storage.schema.tables import clients, drafts, inbox, members, next_steps, outbox, touches
from tests.storm.company import Company
from tests.storm.crew import Doings

TOLD_CLIENT = re.compile(r"^Сохранено\n\n<b>(?P<name>[^<]+)</b>")
TOLD_TOUCH = re.compile(r"^Сохранено\. <b>(?P<name>[^<]+)</b>")

MORNING = "Четверг, 19\N{NO-BREAK SPACE}ноября"
TEAM = f"Команда. {MORNING}"

Rows = Sequence[Any]


class Books:
    def __init__(self, telegram: Telegram, database: Database, company: Company) -> None:
        self._telegram = telegram
        self._database = database
        self._company = company

    async def are_as_told(self) -> None:
        """Whatever was called saved since the last look is on disk: now, with the program dead, not some day."""
        texts = [call.params.get("text", "") for call in self._telegram.calls.of("sendMessage", "editMessageText")]
        self._telegram.calls.clear()
        made = {name for (name,) in await self._rows(select(clients.c.name))}
        assert _named(TOLD_CLIENT, texts) <= made
        known = await self._touched()
        assert _named(TOLD_TOUCH, texts) <= known.keys()
        commented = _named(TOLD_TOUCH, [text for text in texts if "Комментарий сохранён" in text])
        assert all(any(known[name]) for name in commented)

    async def are_right(self, all_doings: Iterable[Doings]) -> None:
        """Each deed took effect once, in order, and nothing else did."""
        await self._updates_are_done()
        touched, open_questions = await self._touched(), await self._open_questions()
        for doings in all_doings:
            await self._clients_of(doings)
            self._touches_of(doings, touched)
            self._comments_of(doings, touched, open_questions)
        assert await self._doubles(next_steps.c.client_id, next_steps.c.state == "open") == []

    def _touches_of(self, doings: Doings, known: dict[str, list[str]]) -> None:
        """One for each button, however often it was tapped."""
        for name, buttons in doings.outcomes.items():
            assert len(known[name]) == len(buttons), self._seen(doings, name, known[name])

    def _comments_of(self, doings: Doings, known: dict[str, list[str]], open_questions: str) -> None:
        """Each is at one of the touches once, or in the question that asks where it belongs, whose answer died."""
        for name, comment in doings.comments.items():
            sites = known[name].count(comment) + (comment in open_questions)
            assert sites == 1, self._seen(doings, name, known[name])
            assert set(known[name]) <= {comment, ""}, self._seen(doings, name, known[name])

    async def _open_questions(self) -> str:
        return "\n".join(json.dumps(data, ensure_ascii=False) for (data,) in await self._rows(select(drafts.c.data)))

    def _seen(self, doings: Doings, name: str, comments: list[str]) -> str:
        """What the person has seen of it, for whoever reads of a failure."""
        return f"{name}: {comments}\n{doings.person.transcript()}"

    async def mornings_came_once(self) -> Counter[str]:
        """Or once more, marked: never twice unmarked, never silently not at all. How many of each state."""
        rows = await self._rows(select(outbox.c.person_id, outbox.c.state).where(outbox.c.kind == "digest"))
        states: dict[int, str] = dict(rows)
        assert len(rows) == len(states), "two digests of one day"
        for person in self._company.everybody:
            texts = [message.text for message in person.screens if MORNING in message.text]
            came = [text for text in texts if TEAM not in text]
            marked = sum(text.startswith("повтор\n") for text in came)
            state = states.get(person.id)
            assert max(marked, len(came) - marked) <= 1, came
            assert state == "uncertain" or (came and state == "sent"), (came, state)
        return Counter(str(state) for state in states.values())

    async def _updates_are_done(self) -> None:
        rows = await self._rows(select(inbox.c.update_id, inbox.c.state))
        assert {state for _, state in rows} == {"done"}
        sent, kept = self._telegram.bot.updates, {number for number, _ in rows}
        assert len(rows) == len(kept)
        missing = {*range(FIRST_ID, sent.next_id)} - kept
        assert missing <= sent.expired, f"{len(missing - sent.expired)} updates are lost"

    async def _clients_of(self, doings: Doings) -> None:
        """All that were typed, once each, in the order of typing."""
        mine = select(members.c.id).where(members.c.person_id == doings.person.id).scalar_subquery()
        asked = select(clients.c.name).where(clients.c.owner_id == mine).order_by(clients.c.created_at)
        assert [name for (name,) in await self._rows(asked) if name != "Ромашка"] == doings.names

    async def _touched(self) -> dict[str, list[str]]:
        """The comments of each client's touches."""
        asked = select(clients.c.name, touches.c.comment).join(touches, touches.c.client_id == clients.c.id)
        found: dict[str, list[str]] = {}
        for name, comment in await self._rows(asked):
            found.setdefault(name, []).append(comment)
        return found

    async def _doubles(self, column: Column[int], *which: ColumnElement[bool]) -> list[int]:
        counted = Counter(value for (value,) in await self._rows(select(column).where(*which)))
        return [value for value, times in counted.items() if times > 1]

    async def _rows(self, asked: Select[Any]) -> Rows:
        async with self._database.read() as unit:
            return [tuple(row) for row in await unit.transaction.rows(asked)]


def _named(pattern: re.Pattern[str], texts: Iterable[str]) -> set[str]:
    return {found["name"] for found in map(pattern.match, texts) if found}
