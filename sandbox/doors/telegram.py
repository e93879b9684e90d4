"""The sandbox's Telegram: takes requests from the doors, people from the tests, faults to order.

    telegram = Telegram(token="42:TEST")
    anna = telegram.person("Анна", language="ru")
    await anna.says("/start")
    telegram.faults.drop_next("sendMessage")

The doors (`session` in process, `server` over HTTP) hand every request to `request`, so whatever is
refused, recorded, paced or broken is so behind both.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sandbox.delivery.polling import poll
from sandbox.methods import METHODS
from sandbox.people.person import Person
from sandbox.requests.calls import Call, Calls
from sandbox.requests.errors import Refusal, too_many_requests
from sandbox.requests.faults import Fault, Faults, OrderedFault
from sandbox.requests.pacing import Pace
from sandbox.requests.parameters import Params, Upload, method_named
from sandbox.world.clock import Clock, Now
from sandbox.world.model import Chat
from sandbox.world.world import Bot, World

TOKEN = "42:TEST"  # noqa: S105 - of nobody's bot
RESET = 0
BAD_GATEWAY = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body></body>\r\n</html>"


@dataclass(frozen=True)
class Answer:
    """What is sent back to the bot; status 0 means that the connection is reset instead."""

    status: int
    content: str

    @property
    def lost(self) -> bool:
        return self.status == RESET


NO_ANSWER = Answer(RESET, "")


class Telegram(World):
    """One Telegram with its bots (the first is made at once), people, and ordered faults."""

    def __init__(self, token: str = TOKEN, *, username: str = "touchbase_bot", now: Now | None = None) -> None:
        super().__init__(now or Clock())
        self.faults = Faults()
        self.calls = Calls()
        self.pace: Pace | None = None
        self.bot = self.add_bot(token, username, "Touchbase")

    def person(
        self,
        name: str,
        *,
        language: str | None = "ru",
        username: str | None = None,
        zone: str | None = None,
        bot: Bot | None = None,
        started: bool = False,
    ) -> Person:
        """A new person with a phone. A bot can only write first to somebody who has `started` it before."""
        person = Person(self, bot or self.bot, self.add_person(name, language, username, zone))
        person.chat.started = started
        return person

    def group(self, title: str, bot: Bot | None = None) -> Chat:
        return self.add_group(bot or self.bot, title)

    async def request(
        self, token: str, method: str, values: Mapping[str, Any], uploads: Mapping[str, Upload]
    ) -> Answer:
        """One request of a bot, from whichever door."""
        try:
            bot = self.bot_of(token)
            name = method_named(method)
        except Refusal as refusal:
            return _refused(refusal)
        params = Params(values, uploads)
        if self.faults.orders:
            order = self.faults.next_for(name, params.integer("chat_id"))
            if order is not None:
                return await self._broken(order, bot, name, params)
        return await self._served(bot, name, params)

    async def _served(self, bot: Bot, name: str, params: Params) -> Answer:
        if name == "getUpdates":
            return await self._polled(bot, params)
        return self._done(bot, name, params)

    async def _polled(self, bot: Bot, params: Params) -> Answer:
        try:
            params.check("getUpdates")
            return _result(await poll(bot, params))
        except Refusal as refusal:
            return _refused(refusal)

    def _done(self, bot: Bot, name: str, params: Params) -> Answer:
        try:
            params.check(name)
            if self.pace is not None:
                self.pace.take(name, params.integer("chat_id"))
            answer = _result(METHODS[name](bot, params))
        except Refusal as refusal:
            answer = _refused(refusal)
            self._record(bot, name, params, answer.status, refusal.description)
        else:
            self._record(bot, name, params, answer.status)
        return answer

    def _record(self, bot: Bot, name: str, params: Params, status: int, words: str = "") -> None:
        chat = bot.chats.get(params.integer("chat_id"))
        if chat is not None:
            chat.calls += 1
        bot.traffic.last_at = asyncio.get_running_loop().time()
        self.calls.count += 1
        if self.calls.recording:
            call = Call(self.now(), bot.account.id, name, dict(params.values), status, words)
            self.calls.add(call)
            if call.refused:
                self.changes.add("refused", bot.account.id, chat.id if chat else 0)

    async def _broken(self, order: OrderedFault, bot: Bot, name: str, params: Params) -> Answer:
        match order.fault:
            case Fault.LOSE_ANSWER:
                await self._served(bot, name, params)
                return NO_ANSWER
            case Fault.HANG:
                answer = await self._served(bot, name, params)
                await self._hang(bot, order.seconds)
                return answer
        answer = _fault(order)
        self._record(bot, name, params, answer.status, order.fault)
        return answer

    async def _hang(self, bot: Bot, seconds: float) -> None:
        bot.traffic.under_way += 1
        try:
            await asyncio.sleep(seconds)
        finally:
            bot.traffic.under_way -= 1


def _fault(order: OrderedFault) -> Answer:
    """The answer to a request that had no effect."""
    match order.fault:
        case Fault.BAD_GATEWAY:
            return Answer(502, BAD_GATEWAY)
        case Fault.GARBAGE:
            return Answer(200, '{"ok":true,"result":')
        case Fault.SERVER_ERROR:
            return _refused(Refusal(500, "Internal Server Error"))
        case Fault.FLOOD:
            return _refused(too_many_requests(int(order.seconds)))
    return NO_ANSWER


def _result(result: Any) -> Answer:
    return Answer(200, json.dumps({"ok": True, "result": result}, separators=(",", ":")))


def _refused(refusal: Refusal) -> Answer:
    return Answer(refusal.code, json.dumps(refusal.body()))
