"""The acts of people by name, as the control API and the terminal ask for them."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.model import Message
from sandbox.people import Person

Json = dict[str, Any]
Act = Callable[[Person, Json], Awaitable[object]]


def _message(person: Person, wanted: Json) -> Message | None:
    """The message an act names; one that is not there is said so, like a missing button."""
    number = wanted.get("message")
    if number is None:
        return None
    message = person.chat.messages.get(int(number))
    if message is None:
        raise AssertionError(f"there is no message {number}")
    return message


async def _says(person: Person, wanted: Json) -> None:
    await person.says(wanted["text"], _message(person, wanted))


async def _taps(person: Person, wanted: Json) -> None:
    if "data" not in wanted:
        await person.taps(wanted["label"], _message(person, wanted))
        return
    named = _message(person, wanted)
    for message in [named] if named else reversed(person.messages):
        for button in message.buttons():
            if button.get("callback_data") == wanted["data"]:
                await person.presses(message, button)
                return
    raise AssertionError(f"no button carries {wanted['data']!r}\n{person.transcript()}")


async def _edits(person: Person, wanted: Json) -> None:
    message = _message(person, wanted)
    if message is None:
        raise AssertionError("say which message to edit")
    await person.edits(message, wanted["text"])


async def _location(person: Person, wanted: Json) -> None:
    await person.shares_location(wanted["latitude"], wanted["longitude"], wanted.get("accuracy"))


async def _leaves(person: Person, _wanted: Json) -> None:
    person.leaves_telegram()


async def _document(person: Person, wanted: Json) -> None:
    await person.sends_document(wanted["name"], base64.b64decode(wanted["content"]), wanted.get("caption"))


ACTS: dict[str, Act] = {
    "says": _says,
    "taps": _taps,
    "edits": _edits,
    "location": _location,
    "document": _document,
    "leaves": _leaves,
    "opens": lambda person, wanted: person.opens(wanted["link"]),
    "contact": lambda person, wanted: person.shares_contact(wanted["name"], wanted["phone"], wanted.get("user_id")),
    "voice": lambda person, wanted: person.sends_voice(wanted["seconds"]),
    "photo": lambda person, wanted: person.sends_photo(wanted.get("caption")),
    "blocks": lambda person, _: person.blocks(),
    "unblocks": lambda person, _: person.unblocks(),
}
