"""People: how a test, the demo or someone at a terminal acts in a chat, in words.

    await anna.says("/touch")
    await anna.taps("Звонок")
    anna.sees("Сохранено")

Every act makes the update Telegram would make and waits until the bot has dealt with it.
"""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

from sandbox.delivery.waiting import dealt_with
from sandbox.people.labels import find
from sandbox.people.sight import Sight
from sandbox.texts.texts import trimmed, with_found
from sandbox.world import files
from sandbox.world.model import Account, Json, Message, Tap, body_of
from sandbox.world.updates import Update

OGG = b"OggS" + bytes(60)


def _chunk(kind: bytes, content: bytes) -> bytes:
    whole = kind + content
    return len(content).to_bytes(4) + whole + zlib.crc32(whole).to_bytes(4)


PICTURE = b"".join(
    (
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", b"\0\0\0\1\0\0\0\1\x08\0\0\0\0"),
        _chunk(b"IDAT", zlib.compress(b"\0\x80")),
        _chunk(b"IEND", b""),
    )
)


def _never() -> bool:
    return False


class Person(Sight):
    """Someone with a phone. Acts are awaited; what is seen is read at once (`Sight`)."""

    hurried = False  # over HTTP: doesn't wait for the bot to deal with an act
    clipboard = ""
    opened = ""

    async def says(self, text: str, reply_to: Message | None = None) -> Message:
        """Sends a message, as a reply if one is given."""
        words, _ = trimmed(text, [])
        return await self._send(words, {}, reply_to)

    async def opens(self, link: str) -> Message:
        """Follows a link to the bot; sends `?start=payload` as Telegram's apps do."""
        payload = parse_qs(urlsplit(link).query).get("start", [""])[0]
        return await self.says(f"/start {payload}".strip())

    async def taps(self, words: str, on: Message | None = None) -> Tap | None:
        """Taps the button with these words: on the message `on`, else first on the newest keyboard."""
        found = find(self.chat, words, on)
        if found is None:
            raise AssertionError(f"{self.account.first_name} finds no button «{words}»\n{self.transcript()}")
        if found.message is None:
            await self.presses_key(found.button)
            return None
        return await self.presses(found.message, found.button)

    async def taps_twice(self, words: str) -> None:
        """Taps twice before the screen can change."""
        found = find(self.chat, words)
        if found is None or found.message is None:
            raise AssertionError(f"{self.account.first_name} finds no button «{words}»\n{self.transcript()}")
        await asyncio.gather(*(self.presses(found.message, found.button) for _ in range(2)))

    async def presses(self, message: Message, button: Json) -> Tap | None:
        """Taps this button, even if it is no longer visible."""
        if "callback_data" in button:
            return await self._tap(message, button)
        if "copy_text" in button:
            self.clipboard = button["copy_text"]["text"]
        elif "url" in button or "web_app" in button:
            self.opened = button.get("url") or button["web_app"]["url"]
        else:
            raise AssertionError(f"the button «{button['text']}» does nothing\n{self.transcript()}")
        return None

    async def shares_contact(self, name: str, phone: str, user_id: int | None = None) -> Message:
        """Sends someone from the phone book; `user_id` if they have Telegram."""
        first, _, last = name.partition(" ")
        contact: Json = {"phone_number": phone, "first_name": first}
        if last:
            contact["last_name"] = last
        if user_id:
            contact["user_id"] = user_id
        return await self._send("", {"contact": contact})

    async def shares_location(
        self,
        latitude: float,
        longitude: float,
        accuracy: float | None = None,
        *,
        called: str = "",
        passed_on_from: Account | None = None,
    ) -> Message:
        """Sends the person's location; with `called`, a chosen place of that name instead."""
        place = {"latitude": latitude, "longitude": longitude}
        if accuracy is not None:
            place["horizontal_accuracy"] = accuracy
        named: Json = {"venue": {"location": place, "title": called, "address": ""}} if called else {}
        return await self._send("", {"location": place, **named}, forwarded_from=passed_on_from)

    async def sends_voice(self, seconds: int, content: bytes = OGG) -> Message:
        file = self.world.files.keep("voice", "voice.oga", content, "audio/ogg")
        return await self._send("", files.voice(file, seconds))

    async def sends_photo(self, caption: str | None = None, content: bytes = PICTURE) -> Message:
        file = self.world.files.keep("photo", "photo.png", content, "image/png")
        return await self._send(caption or "", files.photo(file))

    async def sends_document(self, name: str, content: bytes, caption: str | None = None) -> Message:
        file = self.world.files.keep("document", name, content, "application/octet-stream")
        return await self._send(caption or "", files.document(file))

    async def edits(self, message: Message, text: str) -> Message:
        """Corrects a message already sent."""
        message.text, _ = trimmed(text, [])
        message.entities = with_found(message.text, [])
        message.edited_at = self.world.now()
        self.chat.acted = self.bot.changed("edit", self.chat, message)
        await self._deliver("edited_message", body_of(message, self.chat))
        return message

    async def blocks(self) -> None:
        await self._membership("member", "kicked", blocked=True)

    async def unblocks(self) -> None:
        await self._membership("kicked", "member", blocked=False)

    def leaves_telegram(self) -> None:
        """Deletes the account: who writes to it is told that the user is deactivated."""
        self.account.deactivated = True

    def downloads(self, message: Message | None = None) -> bytes:
        """The content of the file in a message; by default of the bot's newest one."""
        media = (message or self.screen).media
        what: Any = next(iter(media.values()))
        body = what[-1] if isinstance(what, list) else what
        return self.world.files.by_id[body["file_id"]].content

    async def presses_key(self, key: Json) -> None:
        """Presses a key of the reply keyboard, which sends its words, or shares what it asks for."""
        markup = self.chat.keyboard and self.chat.keyboard.markup
        self.chat.keyboard_hidden = bool(markup and markup.get("one_time_keyboard"))
        if key.get("request_contact"):
            await self.shares_contact(self.account.first_name, self.account.phone, self.id)
        elif key.get("request_location"):
            await self.shares_location(*self.account.place)
        elif "web_app" in key:
            self.opened = key["web_app"]["url"]
        else:
            await self.says(key["text"])

    async def _tap(self, message: Message, button: Json) -> Tap:
        tap = self.bot.new_tap(self.chat, self.account, message, button)
        self.chat.acted = tap.number
        query = {
            "id": tap.id,
            "from": self.account.user(),
            "message": body_of(message, self.chat),
            "chat_instance": str(self.account.id * 1_000_003),
            "data": tap.data,
        }
        await self._deliver("callback_query", query, lambda: tap.answered)
        return tap

    async def _send(
        self, text: str, media: Json, reply_to: Message | None = None, forwarded_from: Account | None = None
    ) -> Message:
        chat = self.chat
        chat.started = True
        if chat.blocked:
            raise AssertionError(f"{self.account.first_name} has blocked the bot: `unblocks()` first")
        message = Message(
            self.bot.next_message_id(), self.account, self.world.now(),
            text, with_found(text, []), media,
            reply_to=reply_to.id if reply_to else None, forwarded_from=forwarded_from,
        )  # fmt: skip
        self.bot.post(chat, message)
        chat.acted = message.touched
        await self._deliver("message", body_of(message, chat))
        return message

    async def _membership(self, old: str, new: str, *, blocked: bool) -> None:
        self.chat.blocked = blocked
        self.chat.started = True
        self.chat.acted = self.bot.changed("blocked" if blocked else "unblocked", self.chat)
        until = {"until_date": 0}
        event = {
            "chat": self.chat.header(),
            "from": self.account.user(),
            "date": int(self.world.now().timestamp()),
            "old_chat_member": {"user": self.bot.account.user(), "status": old} | (until if old == "kicked" else {}),
            "new_chat_member": {"user": self.bot.account.user(), "status": new} | (until if new == "kicked" else {}),
        }
        await self._deliver("my_chat_member", event)

    async def _deliver(self, kind: str, payload: Json, answered: Callable[[], bool] = _never) -> Update | None:
        queue = f"tap:{self.id}" if kind == "callback_query" else f"chat:{self.id}"
        update = self.bot.updates.put(kind, payload, queue)
        if update is not None and (self.bot.feed or not self.hurried):
            await dealt_with(self.bot, update, self.chat, answered)
        return update
