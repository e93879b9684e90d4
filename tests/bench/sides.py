"""The two bots as the bench taps them: ours on some base, and the echo bot with screens recorded from ours."""

import asyncio
import json
from collections.abc import Sequence
from contextlib import closing
from itertools import cycle
from pathlib import Path
from sqlite3 import connect
from subprocess import Popen
from typing import Any, Protocol

from handlers.speech.taps.everywhere import CardTap, MenuTap, TouchTap
from sales.ground import ids
from sales.work.outcomes import ATTEMPTS, Outcome
from sandbox.doors.telegram import Telegram
from sandbox.world.model import Message
from tests.bench.phones import Phone, Tap
from tests.bench.processes import hops

MESSAGES = 5
"""In each chat, so that a person has several drafts to save one after another."""

OUTCOMES = (frozenset({Outcome.TALKED}), ATTEMPTS)
"""In turns: one after which the day is asked, and one whose next step is planned by the same tap."""

PLACES = (MenuTap(place="help").pack(), MenuTap(place="settings").pack())
KINDS = ("menu", "card", "save")
Number = tuple[Message, int]
"""A message, and how often it was tapped."""


class Side(Protocol):
    name: str
    phones: Sequence[Phone]
    process: Popen[bytes]

    async def hops(self) -> float:
        """To a database and back, so far."""

    async def ready(self, kind: str, times: int) -> list[list[Tap]]:
        """For each phone so many taps, each of which changes the message it is on."""


class Chats:
    """The messages of every phone, and a number that differs from tap to tap on the same message."""

    def __init__(self, phones: Sequence[Phone]) -> None:
        self.phones = phones
        self._messages = [[phone.old_message() for _ in range(MESSAGES)] for phone in phones]
        self._last: dict[int, int] = {}

    def taps(self, times: int) -> list[list[Number]]:
        return [[self._next(message) for message, _ in zip(cycle(own), range(times))] for own in self._messages]

    def _next(self, message: Message) -> Number:
        number = self._last[message.id] = self._last.get(message.id, 0) + 1
        return message, number


class Ours:
    """Our bot. Cards and drafts are of the person's own clients."""

    def __init__(self, name: str, phones: Sequence[Phone], process: Popen[bytes], file: Path, port: int = 0) -> None:
        self.name, self.phones, self.process, self._port = name, phones, process, port
        self._chats = Chats(phones)
        self._clients = _clients(file, [phone.id for phone in phones])

    async def hops(self) -> float:
        return await hops(self._port)

    async def ready(self, kind: str, times: int) -> list[list[Tap]]:
        wanted = self._chats.taps(min(times, MESSAGES) if kind == "save" else times)
        if kind == "menu":
            return [[(message, PLACES[number % len(PLACES)]) for message, number in own] for own in wanted]
        if kind == "card":
            return [self._cards(phone, own) for phone, own in zip(self.phones, wanted, strict=True)]
        drafts = (self._drafts(phone, own) for phone, own in zip(self.phones, wanted, strict=True))
        return await asyncio.gather(*drafts)

    def _cards(self, phone: Phone, own: Sequence[Number]) -> list[Tap]:
        return [(message, CardTap(client=self._client(phone, number)).pack()) for message, number in own]

    async def _drafts(self, phone: Phone, own: Sequence[Number]) -> list[Tap]:
        """Each message becomes the question how a touch ended; the answer's tap is what is measured."""
        taps = []
        for message, number in own:
            await phone.taps(message, TouchTap(client=self._client(phone, message.id + number)).pack())
            taps.append((message, _outcome(message, OUTCOMES[number % len(OUTCOMES)])))
        return taps

    def _client(self, phone: Phone, number: int) -> str:
        own = self._clients[phone.id]
        return ids.to_text(own[number % len(own)])


class Echo:
    """A plain bot."""

    def __init__(self, name: str, phones: Sequence[Phone], process: Popen[bytes]) -> None:
        self.name, self.phones, self.process = name, phones, process
        self._chats = Chats(phones)

    async def hops(self) -> float:
        return 0

    async def ready(self, kind: str, times: int) -> list[list[Tap]]:
        wanted = self._chats.taps(min(times, MESSAGES) if kind == "save" else times)
        return [[(message, f"{kind}:{number % 2}") for message, number in own] for own in wanted]


async def recorded(telegram: Telegram, ours: Ours, file: Path) -> None:
    """What our bot answers to two taps of each kind, for the echo bot to say."""
    screens: dict[str, list[Any]] = {}
    telegram.calls.recording = True
    for kind in KINDS:
        taps = [(await ours.ready(kind, 1))[0][0] for _ in range(2)]
        screens[kind] = [await _answer(telegram, ours.phones[0], tap) for tap in taps]
    telegram.calls.recording = False
    file.write_text(json.dumps(screens, ensure_ascii=False))


async def _answer(telegram: Telegram, phone: Phone, tap: Tap) -> dict[str, Any]:
    await phone.taps(*tap)
    said = telegram.calls.of("editMessageText")[-1].params
    rows = said["reply_markup"]
    return {"text": said["text"], "rows": (json.loads(rows) if isinstance(rows, str) else rows)["inline_keyboard"]}


def _outcome(message: Message, among: frozenset[Outcome]) -> str:
    data: list[str] = [button.get("callback_data", "") for button in message.buttons()]
    return next(one for one in data if one.rpartition(":o:")[2] in among)


def _clients(file: Path, people: Sequence[int]) -> dict[int, list[int]]:
    """Some of each person's own."""
    own = "SELECT c.id FROM members m JOIN clients c ON c.workspace_id = m.workspace_id AND c.owner_id = m.id"
    with closing(connect(file)) as connection:
        some = f"{own} WHERE m.person_id = ? LIMIT 20"
        return {person: [row[0] for row in connection.execute(some, (person,))] for person in people}
