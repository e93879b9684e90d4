"""Looks over the bot's shoulder in every dialogue: whether what is sent is protected, and what is shown was noted.

Clients are known on a screen by their buttons and by their names in bold. What was noted is read from the file itself,
by a connection of one's own: this is done for each update and each screen of all dialogues.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html import escape
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import EditMessageText, Response, SendDocument, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InlineKeyboardMarkup, InputFile
from sqlalchemy import select

from handlers.speech.stamp import Stamp
from sales.ground import ids
from storage.database import Database
from storage.schema.tables import clients, members, workspaces

NOTED = """
    SELECT id, shown, clients FROM audit
    WHERE member_id IN (SELECT id FROM members WHERE person_id = ?) AND id > ?
    ORDER BY id
"""


@dataclass(frozen=True)
class Sight:
    """One message as somebody got it, and what the audit had noted of the update by then: kinds, and whom."""

    person: int
    text: str
    buttons: frozenset[int]
    kinds: tuple[str, ...]
    noted: frozenset[int]


@contextmanager
def watching(database: Database) -> Iterator["tuple[Watch, Watch]"]:
    """Over what answers updates, and over what sends letters that nobody asked for."""
    with closing(sqlite3.connect(str(database.url.database))) as file:
        yield Watch(database, file), Watch(database, file, answers=False)


@dataclass
class Watch(BaseRequestMiddleware):
    """On the session that answers updates, and (`answers` off) on the one that sends what nobody asked for."""

    database: Database
    file: sqlite3.Connection
    answers: bool = True
    unprotected: list[str] = field(default_factory=list)
    sights: list[Sight] = field(default_factory=list)
    _since: dict[int, int] = field(default_factory=dict)

    def begins(self, person: int) -> None:
        """An update of that person: what is noted from here on is noted of it."""
        self._since[person] = max((row for row, _, _ in self.file.execute(NOTED, (person, 0))), default=0)

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        name: str = method.__api_method__
        if name.startswith("send"):
            await self._look_at_protection(name, method)
        if isinstance(method, SendMessage | EditMessageText):
            self._look_at_notes(method)
        return await make_request(bot, method)

    async def _look_at_protection(self, name: str, method: Any) -> None:
        if isinstance(method, SendDocument) and isinstance(method.document, InputFile):
            return  # of the bot's own making, to be kept
        if method.protect_content is True:
            return
        async with self.database.read() as unit:
            known = (await unit.members.briefing([int(method.chat_id)])).get(int(method.chat_id))
        if known is None or known.me is None or known.me.workspace.protect_content:
            self.unprotected.append(name)

    def _look_at_notes(self, method: SendMessage | EditMessageText) -> None:
        person = int(method.chat_id or 0)
        rows = self.file.execute(NOTED, (person, self._since.get(person, 0))).fetchall()
        rows = rows if self.answers else rows[-3:]  # a letter is noted just before it, an answer may come between
        kinds = tuple(shown for _, shown, _ in rows if shown)
        noted = frozenset(one for _, _, whom in rows for one in json.loads(whom))
        self.sights.append(Sight(person, method.text or "", _named(method.reply_markup), kinds, noted))

    async def unnoted(self) -> list[str]:
        """Screens of members with a client that the audit knows nothing of."""
        async with self.database.read() as unit:
            people = {row.person_id for row in await unit.transaction.rows(select(members.c.person_id))}
            companies = select(workspaces.c.name)  # in bold as well, and called like a client here and there
            other = clients.c.name.not_in(companies)
            rows = await unit.transaction.rows(select(clients.c.id, clients.c.name).where(other))
        named: dict[str, set[int]] = {}
        for row in rows:
            named.setdefault(escape(row.name, quote=False), set()).add(row.id)
        return [sight.text for sight in self.sights if sight.person in people and not _is_noted(sight, named)]


def _is_noted(sight: Sight, named: dict[str, set[int]]) -> bool:
    if "import_preview" in sight.kinds or "import" in sight.kinds:
        return sight.buttons <= sight.noted  # names out of a file, who are nobody's clients yet
    bold = [named[name] for name in re.findall(r"<b>(.*?)</b>", sight.text) if name in named]
    return sight.buttons <= sight.noted and all(which & sight.noted for which in bold)


def _named(markup: Any) -> frozenset[int]:
    if not isinstance(markup, InlineKeyboardMarkup):
        return frozenset()
    buttons = (button for row in markup.inline_keyboard for button in row)
    return frozenset(client for button in buttons if (client := _client_of(_stamp_of(button))) is not None)


def _stamp_of(button: Any) -> str:
    """The bot's own are as they go out, unlike aiogram's."""
    return (button.get("callback_data") if isinstance(button, dict) else button.callback_data) or ""


@lru_cache(10_000)
def _client_of(stamp: str) -> int | None:
    """Every stamp has to be one that the bot reads."""
    tap = _kind(stamp.partition(":")[0]).unpack(stamp) if stamp else None
    client = getattr(tap, "client", "")
    return ids.from_text(client) if client else None


@cache
def _kind(prefix: str) -> type[Stamp]:
    (kind,) = (one for one in Stamp.__subclasses__() if one.__prefix__ == prefix)
    return kind
