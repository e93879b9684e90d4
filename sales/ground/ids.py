"""Names of things on the outside: 64 random bits, written as 11 url-safe characters."""

import base64
import secrets

from sales.ground.errors import NotFound

BYTES = 8


def new_id() -> int:
    """A fresh random id, in the signed range that both databases store."""
    return int.from_bytes(secrets.token_bytes(BYTES), "big", signed=True)


def to_text(number: int) -> str:
    raw = number.to_bytes(BYTES, "big", signed=True)
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def from_text(text: str) -> int:
    """The id behind 11 characters. What cannot be an id answers exactly like an id that does not exist: NotFound."""
    try:
        raw = base64.b64decode(text.encode() + b"=", altchars=b"-_", validate=True)
    except ValueError as broken:
        raise NotFound from broken
    number = int.from_bytes(raw, "big", signed=True)
    if len(raw) != BYTES or to_text(number) != text:
        raise NotFound
    return number
