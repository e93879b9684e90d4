"""Reads from a raw update what the inbox needs, without trusting its shape.

Only messages and taps in private chats are handled; anything else is recorded and dropped, so that aiogram never sees
it: groups have other readers, and an edited message must not do its thing twice.
"""

import json
from typing import Any, TypeGuard

from storage.traffic.inbox import Arrival, State

KINDS = ("message", "callback_query")
"""What we ask Telegram for. An earlier request of this token may still bring other kinds."""

BIGGEST = 2**63


class Unnumbered(Exception):
    """The update has no usable number, so it can be neither stored nor confirmed."""


def arrival_of(raw: object) -> Arrival:
    """The update as the inbox stores it: new, done (not for us) or dead (malformed). Raises Unnumbered."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    if not isinstance(raw, dict) or not _is_number(number):
        raise Unnumbered
    kind = kind_of(raw)
    try:
        person = _person(kind, raw[kind]) if kind else None
        payload = json.dumps(_lightened(raw), separators=(",", ":"))
    except (KeyError, TypeError, RecursionError):
        return Arrival(number, None, None, State.DEAD)
    if person is None:
        return Arrival(number, None, None, State.DONE)
    return Arrival(number, person, payload, State.NEW, is_invited=_brings_a_link(raw[kind]))


def kind_of(raw: dict[str, Any]) -> str:
    return next((kind for kind in KINDS if kind in raw), "")


def _lightened(raw: dict[str, Any]) -> dict[str, Any]:
    """The update without the tapped message except for its number: screens are made from the database."""
    tap = raw.get("callback_query")
    if not isinstance(tap, dict) or not isinstance(message := tap.get("message"), dict):
        return raw
    return raw | {"callback_query": tap | {"message": {"message_id": message.get("message_id")}}}


def screen_of(raw: dict[str, Any]) -> int | None:
    """Removes the tapped message from the update and returns its number, if it has one."""
    tap = raw.get("callback_query")
    message = tap.pop("message", None) if isinstance(tap, dict) else None
    number = message.get("message_id") if isinstance(message, dict) else None
    return number if _is_number(number) else None


def tapped(payload: str) -> str:
    """The callback data of a stored update's tap; empty for a message."""
    tap = json.loads(payload).get("callback_query")
    stamp = tap.get("data") if isinstance(tap, dict) else None
    return stamp if isinstance(stamp, str) else ""


def _person(kind: str, event: dict[str, Any]) -> int | None:
    """The sender's Telegram id; None if the update is not for us. Raises KeyError or TypeError if it is malformed."""
    sender, message = event["from"], event if kind == "message" else event.get("message")
    if message is None or message["chat"]["type"] != "private" or sender.get("is_bot"):
        return None
    person = sender["id"]
    if not _is_number(person):
        raise TypeError
    return person


def _brings_a_link(event: dict[str, Any]) -> bool:
    text = event.get("text")
    return isinstance(text, str) and text.startswith("/start ")


def _is_number(number: object) -> TypeGuard[int]:
    return isinstance(number, int) and not isinstance(number, bool) and 0 <= number < BIGGEST
