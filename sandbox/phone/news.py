"""Server-sent events for an open page: first everything (or what was missed), then each change.

An event's id is `EPOCH-NUMBER`: the number is the feed's, the epoch this server's. A page that comes back with an id of
this server gets what it missed; with any other id (the server was restarted), everything.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import AsyncIterator
from typing import Any

from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from sandbox.phone.around import Around
from sandbox.phone.view import phone_shown
from sandbox.world.changes import Change
from sandbox.world.clock import Clock

Json = dict[str, Any]
BEAT = 5.0
TOGETHER = 0.02


class Newsroom:
    """The events of an open page, from one Telegram's feed of changes."""

    def __init__(self, telegram: Telegram, around: Around) -> None:
        self.telegram = telegram
        self.around = around
        self.epoch = secrets.token_hex(4)

    def number_of(self, event_id: str) -> int | None:
        epoch, _, number = event_id.partition("-")
        return int(number) if epoch == self.epoch and number.isdigit() else None

    async def events(self, people: list[str], since: int | None) -> AsyncIterator[bytes]:
        """Events as they are sent; an empty one every BEAT seconds keeps clock and connection alive."""
        coming: asyncio.Queue[Change] = asyncio.Queue()
        with self.telegram.changes.heard_by(coming.put_nowait):
            told = self.telegram.changes.number
            yield self._event(self._missed(people, since), told)
            while True:
                changes = await _next(coming)
                told, since = self.telegram.changes.number, told
                yield self._event(self._changed(people, since, changes), told)

    def _missed(self, people: list[str], since: int | None) -> Json:
        """Everything; for a page that was here before, what came since."""
        phones = [self._phone(one, since) for one in self._watched(people)]
        return {"phones": phones} if since else {"phones": phones, "whole": True, "around": self.around.shown()}

    def _changed(self, people: list[str], since: int, changes: list[Change]) -> Json:
        """The phones where something changed; a new person's whole. A bot's "typing" only as it begins."""
        kinds = {(change.kind, change.chat) for change in changes}
        chats = {chat for _, chat in kinds}
        watched = [one for one in self._watched(people) if {0, one.id} & chats]
        phones = [self._phone(one, None if ("person", one.id) in kinds else since) for one in watched]
        for phone, one in zip(phones, watched, strict=True):
            phone["action"] = one.chat.action if ("action", one.id) in kinds else ""
        return {"phones": phones}

    def _phone(self, person: Person, since: int | None) -> Json:
        return phone_shown(self.telegram, person, since, self.around.captions.get(person.id, ""))

    def _watched(self, people: list[str]) -> list[Person]:
        bot = self.telegram.bot
        everybody = [Person(self.telegram, bot, account) for account in self.telegram.accounts.values()]
        wanted = {name.casefold() for name in people}
        if not wanted:
            return [one for one in everybody if one.id not in self.around.aside]
        return [one for one in everybody if {str(one.id), one.account.first_name.casefold()} & wanted]

    def _event(self, news: Json, number: int) -> bytes:
        clock = self.telegram.now
        shift = (clock.shift - clock.home).total_seconds() if isinstance(clock, Clock) else None
        body = json.dumps({"now": clock().isoformat(), "shift": shift, **news}, ensure_ascii=False)
        return f"id: {self.epoch}-{number}\nretry: 1000\ndata: {body}\n\n".encode()


async def _next(coming: asyncio.Queue[Change]) -> list[Change]:
    """Changes that came at about the same time; none after BEAT seconds."""
    try:
        changes = [await asyncio.wait_for(coming.get(), BEAT)]
    except TimeoutError:
        return []
    await asyncio.sleep(TOGETHER)
    while not coming.empty():
        changes.append(coming.get_nowait())
    return changes
