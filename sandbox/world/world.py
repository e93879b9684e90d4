"""The whole state of this Telegram: people, bots, chats, files, and the clock.

Here are the state and its smallest changes; what bots do is in `methods/`, what people do in `people`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from sandbox.requests.errors import Refusal, bad_request, forbidden
from sandbox.requests.parameters import Params
from sandbox.world.changes import Changes
from sandbox.world.clock import Now
from sandbox.world.files import Files
from sandbox.world.model import Account, Chat, Json, Message, Tap
from sandbox.world.updates import UpdateQueue

Feed = Callable[[Any], Awaitable[object]]
Settle = Callable[[], Awaitable[object]]
FIRST_PERSON = 1_000_001
FIRST_GROUP = -1_001


@dataclass
class Webhook:
    """Where a bot's updates are posted; without a url the bot polls."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_at: int = 0


@dataclass
class Traffic:
    """A bot's activity, by which whoever waits for it knows that it is quiet."""

    under_way: int = 0
    last_at: float = 0.0


@dataclass
class Patience:
    """How long people wait for a bot: until it is silent for `silence` seconds, at most `limit` seconds."""

    limit: float = 3.0
    silence: float = 0.03


@dataclass
class Profile:
    """Texts about the bot by name and language, and its commands by scope and language."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)


class Bot:
    """One bot: its account and token, its chats, and its pending updates.

    `feed` hands updates over in process instead of queueing them; `settle` waits until a bot that runs elsewhere has
    dealt with everything.
    """

    def __init__(self, world: World, account: Account, token: str) -> None:
        self.world = world
        self.account = account
        self.token = token
        self.chats: dict[int, Chat] = {}
        self.taps: dict[str, tuple[Chat, Tap]] = {}
        self.updates = UpdateQueue(world.now)
        self.webhook = Webhook()
        self.profile = Profile()
        self.feed: Feed | None = None
        self.settle: Settle | None = None
        self.traffic = Traffic()
        self.patience = Patience()
        self.poll_number = 0
        self._last_message = 0
        self._last_tap = 0

    def chat_with(self, person: Account) -> Chat:
        return self.chats.setdefault(person.id, Chat(person.id, person))

    def next_message_id(self) -> int:
        """Telegram numbers the messages of all private chats of a bot in one sequence."""
        self._last_message += 1
        return self._last_message

    def take_polling_over(self) -> int:
        """Ends a waiting getUpdates by a new one or a webhook; returns the new one's number."""
        self.poll_number += 1
        self.updates.wake()
        return self.poll_number

    def post(self, chat: Chat, message: Message) -> Message:
        chat.messages[message.id] = message
        self.changed("message", chat, message)
        return message

    def changed(self, kind: str, chat: Chat, message: Message | None = None, **detail: Any) -> int:
        number = self.world.changes.add(kind, self.account.id, chat.id, message.id if message else None, **detail)
        if message is not None:
            message.touched = number
        return number

    def delete(self, chat: Chat, message: Message) -> None:
        """Deletes the message for both sides, and the reply keyboard that it brought."""
        message.deleted = True
        if chat.keyboard is message:
            chat.keyboard = None
        self.changed("delete", chat, message)

    def reachable(self, params: Params, name: str = "chat_id") -> Chat:
        """The chat that a request names. Raises Refusal unless the bot may write there."""
        chat = self.known(params, name)
        if chat.person and chat.person.deactivated:
            raise forbidden("user is deactivated")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        return chat

    def known(self, params: Params, name: str = "chat_id") -> Chat:
        if not params.given(name):
            raise bad_request("chat_id is empty")
        chat = self.chats.get(params.integer(name))
        if chat is None or not chat.started:
            raise bad_request("chat not found")
        return chat

    def new_tap(self, chat: Chat, person: Account, message: Message, button: Json) -> Tap:
        self._last_tap += 1
        number = (self.account.id << 32) + self._last_tap
        tap = Tap(
            str(number), person, message, button["text"],
            button["callback_data"], self.world.now(),
        )  # fmt: skip
        chat.taps[tap.id] = tap
        self.taps[tap.id] = chat, tap
        tap.number = self.changed("tap", chat, message, tap=tap.id, label=tap.label)
        return tap


class World:
    """People and bots under one clock."""

    def __init__(self, now: Now) -> None:
        self.now = now
        self.accounts: dict[int, Account] = {}
        self.bots: dict[str, Bot] = {}
        self.files = Files()
        self.changes = Changes()

    def add_bot(self, token: str, username: str, name: str) -> Bot:
        account = Account(int(token.partition(":")[0]), name, username=username, is_bot=True)
        self.bots[token] = Bot(self, account, token)
        return self.bots[token]

    def add_person(self, name: str, language: str | None, username: str | None, zone: str | None = None) -> Account:
        number = FIRST_PERSON + len(self.accounts)
        first, _, last = name.partition(" ")
        phone = f"+7912{number % 10_000_000:07}"
        account = Account(number, first, last or None, username, language, phone=phone)
        account.zone = zone or account.zone
        self.accounts[account.id] = account
        self.changes.add("person", 0, account.id)
        return account

    def add_group(self, bot: Bot, title: str) -> Chat:
        """A group the bot is in; what is said there comes as injected updates."""
        number = min([FIRST_GROUP + 1, *bot.chats]) - 1
        bot.chats[number] = Chat(number, None, title, started=True)
        return bot.chats[number]

    def bot_of(self, token: str) -> Bot:
        bot = self.bots.get(token)
        if bot is None:
            if ":" not in token or not token.partition(":")[0].isdigit():
                raise Refusal(404, "Not Found")
            raise Refusal(401, "Unauthorized")
        return bot
