"""A chat at the terminal: being a person against a running sandbox, through the control API.

text            says it            #3              taps the third button
/contact Пётр Иванов +79123456789  shares a contact from the phone book
/location 55.7 37.6                shares a place
/voice 5   /photo   /document name sends a file    Ctrl-D  leaves
"""

from __future__ import annotations

import asyncio
import base64
import sys
from collections.abc import Callable, Sequence
from typing import Any

from aiohttp import ClientError, ClientSession

Json = dict[str, Any]
SCREENFUL = 6


async def chat(address: str, name: str, language: str, *, new: bool = False) -> None:
    """Reads lines until the input ends, and shows the chat after each. `new`: makes a new person in any case."""
    async with ClientSession(f"{address}/") as client:
        known = None if new else called(name, await _get_all(client, "sandbox/people"))
        person = known or await _post(client, "sandbox/people", {"name": name, "language": language})
        told = "as on the phone there" if known else "new there. Try /start"
        sys.stdout.write(f"{__doc__}\n{_full_name(person)}: {person['id']}, {told}\n")
        shown: Json = {}
        while (line := await asyncio.to_thread(_read)) is not None:
            try:
                act, wanted = _meant(line.strip(), shown)
            except ValueError:
                sys.stdout.write(__doc__ or "")
                continue
            answer = await _post(client, f"sandbox/people/{person['id']}/{act}", wanted)
            shown = await _get(client, f"sandbox/people/{person['id']}/chat?last={SCREENFUL}")
            sys.stdout.write(answer.get("error") or shown["transcript"])


def called(name: str, people: Sequence[Json]) -> Json | None:
    """The person of that full name, else of that first name; None if nobody or several match."""
    whole = [one for one in people if _full_name(one).casefold() == name.casefold()]
    found = whole or [one for one in people if one["first_name"].casefold() == name.casefold()]
    return found[0] if len(found) == 1 else None


def _full_name(person: Json) -> str:
    return " ".join(filter(None, [person["first_name"], person.get("last_name")]))


def _read() -> str | None:
    sys.stdout.write("\n> ")
    sys.stdout.flush()
    return sys.stdin.readline() or None


def _meant(line: str, shown: Json) -> tuple[str, Json]:
    """The act that a line stands for, and its arguments. Raises ValueError."""
    word, _, rest = line.partition(" ")
    if word in SHARES:
        return word[1:], SHARES[word](rest)
    if word.startswith("#") and word[1:].isdigit():
        return _numbered(int(word[1:]), shown)
    return "says", {"text": line}


def _contact(words: str) -> Json:
    name, _, phone = words.rpartition(" ")
    return {"name": name or phone, "phone": phone}


def _location(words: str) -> Json:
    latitude, _, longitude = words.partition(" ")
    return {"latitude": float(latitude), "longitude": float(longitude)}


def _document(words: str) -> Json:
    return {"name": words or "file.txt", "content": base64.b64encode(words.encode()).decode()}


SHARES: dict[str, Callable[[str], Json]] = {
    "/contact": _contact,
    "/location": _location,
    "/document": _document,
    "/voice": lambda seconds: {"seconds": int(seconds or 5)},
    "/photo": lambda caption: {"caption": caption or None},
}


def _numbered(number: int, shown: Json) -> tuple[str, Json]:
    """A tap on the button of that number: the newest keyboard's are counted first, then the keys."""
    boards = [message for message in shown.get("messages", []) if message["buttons"] and not message["deleted"]]
    newest = [(boards[-1]["message_id"], label) for row in boards[-1]["buttons"] for label in row] if boards else []
    keys = [(None, key["text"]) for row in shown.get("keys", []) for key in row]
    every = [*newest, *keys]
    if not 0 < number <= len(every):
        return "taps", {"label": f"#{number}"}
    message, label = every[number - 1]
    return "taps", {"label": label} | ({"message": message} if message else {})


async def _post(client: ClientSession, path: str, body: Json) -> Json:
    async with client.post(path, json=body) as answer:
        result: Json = await answer.json()
        return result


async def _get(client: ClientSession, path: str) -> Json:
    async with client.get(path) as answer:
        result: Json = await answer.json()
        return result


async def _get_all(client: ClientSession, path: str) -> list[Json]:
    async with client.get(path) as answer:
        result: list[Json] = await answer.json()
        return result


def run(address: str, name: str, language: str, *, new: bool = False) -> None:
    try:
        asyncio.run(chat(address.rstrip("/"), name, language, new=new))
    except ClientError as error:
        sys.exit(f"No sandbox at {address}: {error}. Start one with: python -m sandbox")
    except KeyboardInterrupt:
        sys.stdout.write("\n")
