"""`/sandbox/...`: acting as people and looking into chats from another process or with curl, in JSON.

    POST /sandbox/people            {"name": "Анна", "language": "ru"}            -> {"id": 1000001, ...}
    POST /sandbox/people/ID/says    {"text": "/start"}        also taps {"label" | "data", "message"?}, opens {"link"},
         contact {"name", "phone"}, location {"latitude", "longitude", "accuracy"?}, voice {"seconds"},
         photo {"caption"?, "content"?}, document {"name", "content" in base64}, edits {"message", "text"}, blocks,
         unblocks, leaves, presses {"row", "column", "message"?}: this very button, without a message a key
    GET  /sandbox/people/ID/chat    what is on the screen: messages, keys, taps, and all of it as `transcript`
                                    (?since=NUMBER only messages changed since, ?last=N of the transcript)
    POST /sandbox/faults            {"fault": "drop", "method": "sendMessage", "times": 1, "chat"?, "seconds"?}; DELETE
    GET  /sandbox/calls?method=     recorded calls; DELETE; POST {"recording": false}
    POST /sandbox/updates           any JSON at all, as an update of the bot
    GET, POST /sandbox/clock        {"now"}; {"shift_seconds": 3600}, {"until": "08:30", "zone"}, {"home": true}
    POST /sandbox/pace              {"overall": 30, "per_chat": 1} or {} for none
    GET  /sandbox/bot               the bot, what it says of itself, how many updates wait

Acts answer when the bot has dealt with them, with the chat after it; `"wait": false` answers at once. An
act that can't be done (no such button) answers 409 with the transcript; several bots: `?bot=TOKEN`.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Awaitable, Callable
from datetime import time, timedelta
from typing import Any

from aiohttp import web

from sandbox.doors.acts import ACTS
from sandbox.doors.showing import call_shown, chat_shown, person_shown
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from sandbox.requests.faults import Fault, OrderedFault
from sandbox.requests.pacing import Pace
from sandbox.world.clock import Clock
from sandbox.world.world import Bot

Json = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[web.Response]]


def control_routes(telegram: Telegram) -> list[web.RouteDef]:
    control = _Control(telegram)
    routes: list[tuple[str, str, Handler]] = [
        ("GET", "people", control.people),
        ("POST", "people", control.new_person),
        ("GET", r"people/{id:\d+}/chat", control.chat),
        ("POST", r"people/{id:\d+}/{act}", control.act),
        ("POST", "faults", control.order_fault),
        ("DELETE", "faults", control.clear_faults),
        ("GET", "calls", control.calls),
        ("POST", "calls", control.record_calls),
        ("DELETE", "calls", control.clear_calls),
        ("POST", "updates", control.inject),
        ("GET", "clock", control.clock),
        ("POST", "clock", control.shift_clock),
        ("POST", "pace", control.set_pace),
        ("GET", "bot", control.bot),
    ]
    return [web.route(method, f"/sandbox/{path}", _explained(handler)) for method, path, handler in routes]


def _explained(handler: Handler) -> Handler:
    """The handler, answering 400 with the name of a field that is missing or of the wrong type, instead of 500."""

    async def explained(request: web.Request) -> web.Response:
        try:
            return await handler(request)
        except KeyError as error:
            return _json({"error": f"there is no {error}"}, status=400)
        except (TypeError, ValueError) as error:
            return _json({"error": str(error)}, status=400)

    return explained


class _Control:
    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    def _bot(self, request: web.Request) -> Bot:
        token = request.query.get("bot")
        return self.telegram.bots[token] if token else self.telegram.bot

    def _person(self, request: web.Request) -> Person:
        account = self.telegram.accounts.get(int(request.match_info["id"]))
        if account is None:
            raise KeyError(f"person {request.match_info['id']}")
        return Person(self.telegram, self._bot(request), account)

    async def people(self, request: web.Request) -> web.Response:
        bot = self._bot(request)
        everybody = [Person(self.telegram, bot, account) for account in self.telegram.accounts.values()]
        return _json([person_shown(person) for person in everybody])

    async def new_person(self, request: web.Request) -> web.Response:
        wanted = await _body(request)
        person = self.telegram.person(
            wanted["name"],
            language=wanted.get("language", "ru"),
            username=wanted.get("username"),
            zone=wanted.get("zone"),
            bot=self._bot(request),
            started=bool(wanted.get("started")),
        )
        return _json(person_shown(person))

    async def chat(self, request: web.Request) -> web.Response:
        since, last = int(request.query.get("since", 0)), int(request.query.get("last", 0))
        return _json(chat_shown(self._person(request), since, last or None))

    async def act(self, request: web.Request) -> web.Response:
        act = ACTS.get(request.match_info["act"])
        if act is None:
            return _json({"error": "no such act", "acts": sorted(ACTS)}, status=404)
        person, wanted = self._person(request), await _body(request)
        if wanted.pop("wait", True) is False:
            person = copy.copy(person)
            person.hurried = True
        before = self.telegram.changes.number
        try:
            await act(person, wanted)
        except AssertionError as error:
            return _json({"error": str(error)}, status=409)
        return _json({"number": before} if person.hurried else chat_shown(person, before))

    async def order_fault(self, request: web.Request) -> web.Response:
        wanted = await _body(request)
        self.telegram.faults.order(OrderedFault(**wanted | {"fault": Fault(wanted["fault"])}))
        return _json({"orders": len(self.telegram.faults.orders)})

    async def clear_faults(self, _request: web.Request) -> web.Response:
        self.telegram.faults.clear()
        return _json({})

    async def calls(self, request: web.Request) -> web.Response:
        method = request.query.get("method")
        shown = [call_shown(call) for call in self.telegram.calls if method in (None, call.method)]
        return _json({"count": self.telegram.calls.count, "calls": shown})

    async def record_calls(self, request: web.Request) -> web.Response:
        self.telegram.calls.recording = bool((await _body(request))["recording"])
        return _json({})

    async def clear_calls(self, _request: web.Request) -> web.Response:
        self.telegram.calls.clear()
        return _json({})

    async def inject(self, request: web.Request) -> web.Response:
        update = self._bot(request).updates.inject(await request.json())
        return _json({"update_id": update.id})

    async def clock(self, _request: web.Request) -> web.Response:
        return _json({"now": self.telegram.now().isoformat()})

    async def shift_clock(self, request: web.Request) -> web.Response:
        if not isinstance(self.telegram.now, Clock):
            return _json({"error": "this clock can't be shifted"}, status=409)
        _shift(self.telegram.now, await _body(request))
        self.telegram.changes.add("clock", 0, 0)
        return await self.clock(request)

    async def set_pace(self, request: web.Request) -> web.Response:
        wanted = await _body(request)
        self.telegram.pace = Pace(**wanted) if wanted else None
        return _json({})

    async def bot(self, request: web.Request) -> web.Response:
        bot = self._bot(request)
        texts = {f"{name}:{language}": text for (name, language), text in bot.profile.texts.items()}
        commands = {f"{scope}:{language}": menu for (scope, language), menu in bot.profile.commands.items()}
        waiting = len(bot.updates.pending)
        return _json({**bot.account.user(), "texts": texts, "commands": commands, "pending_updates": waiting})


def _shift(clock: Clock, wanted: Json) -> None:
    if wanted.get("home"):
        clock.return_home()
    elif "until" in wanted:
        clock.advance_to(time.fromisoformat(wanted["until"]), wanted["zone"])
    else:
        clock.advance(timedelta(seconds=wanted["shift_seconds"]))


async def _body(request: web.Request) -> Json:
    body = await request.read()
    values = json.loads(body) if body else {}
    if not isinstance(values, dict):
        raise TypeError("a JSON object is expected")
    return values


def _json(body: Any, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, dumps=_dumps)


def _dumps(body: Any) -> str:
    return json.dumps(body, ensure_ascii=False)
