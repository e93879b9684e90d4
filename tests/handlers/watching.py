"""Looks over the bot's shoulder in every dialogue: whether what is sent is protected, and what is shown was noted.

Clients are known on a screen by their buttons and by their names in bold.
"""

import re
from dataclasses import dataclass, field
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
from storage.schema.tables import audit, clients, members, workspaces
from storage.unit import Unit


@dataclass(frozen=True)
class Sight:
    """One message as somebody got it, and what the audit had noted of the update by then: kinds, and whom."""

    person: int
    text: str
    buttons: frozenset[int]
    kinds: tuple[str, ...]
    noted: frozenset[int]


@dataclass
class Watch(BaseRequestMiddleware):
    """On the session that answers updates, and (`answers` off) on the one that sends what nobody asked for."""

    database: Database
    answers: bool = True
    unprotected: list[str] = field(default_factory=list)
    sights: list[Sight] = field(default_factory=list)
    _since: dict[int, int] = field(default_factory=dict)

    async def begins(self, person: int) -> None:
        """An update of that person: what is noted from here on is noted of it."""
        async with self.database.read() as unit:
            rows = await _noted(unit, person, 0)
        self._since[person] = rows[-1].id if rows else 0

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        name: str = method.__api_method__
        if name.startswith("send"):
            await self._look_at_protection(name, method)
        if self.answers and isinstance(method, SendMessage | EditMessageText):
            await self._look_at_notes(method)
        return await make_request(bot, method)

    async def _look_at_protection(self, name: str, method: Any) -> None:
        if isinstance(method, SendDocument) and isinstance(method.document, InputFile):
            return  # of the bot's own making, to be kept
        async with self.database.read() as unit:
            known = (await unit.members.briefing([int(method.chat_id)])).get(int(method.chat_id))
        wanted = known is None or known.me is None or known.me.workspace.protect_content
        if wanted and method.protect_content is not True:
            self.unprotected.append(name)

    async def _look_at_notes(self, method: SendMessage | EditMessageText) -> None:
        person = int(method.chat_id or 0)
        async with self.database.read() as unit:
            rows = await _noted(unit, person, self._since.get(person, 0))
        kinds = tuple(row.shown for row in rows if row.shown)
        noted = frozenset(one for row in rows for one in row.clients)
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


async def _noted(unit: Unit, person: int, since: int) -> Any:
    a = audit.c
    whose = select(members.c.id).where(members.c.person_id == person)
    rows = select(a.id, a.shown, a.clients).where(a.member_id.in_(whose), a.id > since).order_by(a.id)
    return await unit.transaction.rows(rows)


def _named(markup: Any) -> frozenset[int]:
    if not isinstance(markup, InlineKeyboardMarkup):
        return frozenset()
    markup = InlineKeyboardMarkup.model_validate(markup.model_dump(warnings=False))
    known = {kind.__prefix__: kind for kind in Stamp.__subclasses__()}
    stamps = [button.callback_data or "" for row in markup.inline_keyboard for button in row]
    taps = [known[stamp.split(":")[0]].unpack(stamp) for stamp in stamps if stamp]
    return frozenset(ids.from_text(client) for tap in taps if (client := getattr(tap, "client", "")))
