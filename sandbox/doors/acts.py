"""Acts of people by name, for the control API and the terminal."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.people.person import OGG, PICTURE, Person
from sandbox.world.model import Message

Json = dict[str, Any]
Act = Callable[[Person, Json], Awaitable[object]]


def _message(person: Person, wanted: Json) -> Message | None:
    """The message that an act names; None if it names none. Raises AssertionError if there is no such message."""
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


async def _presses(person: Person, wanted: Json) -> None:
    message = _message(person, wanted)
    rows = message.inline if message else person.chat.key_rows()
    try:
        button = rows[wanted["row"]][wanted["column"]]
    except IndexError:
        raise AssertionError(f"there is no such button\n{person.transcript()}") from None
    await (person.presses(message, button) if message else person.presses_key(button))


async def _photo(person: Person, wanted: Json) -> None:
    await person.sends_photo(wanted.get("caption"), _content(wanted) or PICTURE)


async def _voice(person: Person, wanted: Json) -> None:
    await person.sends_voice(wanted["seconds"], _content(wanted) or OGG)


def _content(wanted: Json) -> bytes:
    return base64.b64decode(wanted.get("content") or "")


async def _location(person: Person, wanted: Json) -> None:
    await person.shares_location(wanted["latitude"], wanted["longitude"], wanted.get("accuracy"))


async def _leaves(person: Person, _wanted: Json) -> None:
    person.leaves_telegram()


async def _document(person: Person, wanted: Json) -> None:
    await person.sends_document(wanted["name"], _content(wanted), wanted.get("caption"))


ACTS: dict[str, Act] = {
    "says": _says,
    "taps": _taps,
    "edits": _edits,
    "location": _location,
    "document": _document,
    "photo": _photo,
    "voice": _voice,
    "presses": _presses,
    "leaves": _leaves,
    "opens": lambda person, wanted: person.opens(wanted["link"]),
    "contact": lambda person, wanted: person.shares_contact(wanted["name"], wanted["phone"], wanted.get("user_id")),
    "blocks": lambda person, _: person.blocks(),
    "unblocks": lambda person, _: person.unblocks(),
}
