"""Which addresses Telegram takes for links, in texts and on buttons."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

TG_LINK = re.compile(r"^(?:tg|ton|tonsite):(?://)?\S+$", re.IGNORECASE)
USER_LINK = re.compile(r"^tg:(?://)?user\?(?:[^#]*&)?id=(\d+)", re.IGNORECASE)
SCHEME = re.compile(r"^([a-z][a-z0-9+.\-]*)://", re.IGNORECASE)
HOST = re.compile(r"^\d{1,3}(?:\.\d{1,3}){3}$|^(?:[^\s.@:/?#\[\]]+\.)+[^\s.@:/?#\[\]]{2,}$")
MAX_PORT = 65535


def user_of_link(address: str) -> int | None:
    """The person a `tg://user?id=` link mentions."""
    found = USER_LINK.match(address)
    return int(found.group(1)) if found else None


def http_link(address: str) -> str | None:
    """The address as Telegram keeps it, or None if it is no link to Telegram (`localhost`, blanks)."""
    address = address.strip()
    if TG_LINK.match(address):
        return address.lower() if "?" not in address else address
    scheme = SCHEME.match(address)
    if scheme and scheme.group(1).lower() not in ("http", "https"):
        return None
    whole = address if scheme else f"http://{address}"
    return _normal(whole)


def _normal(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    if not HOST.match(host) or any(char.isspace() for char in address):
        return None
    if port is not None and not 0 < port <= MAX_PORT:
        return None
    where = parts.netloc.rpartition("@")
    netloc = f"{where[0]}{where[1]}{where[2].lower()}"
    tail = address[len(parts.scheme) + 3 + len(parts.netloc) :]
    return f"{parts.scheme.lower()}://{netloc}{tail if tail.startswith('/') else '/' + tail}"


def button_link_fault(address: str, *, web_app: bool = False) -> str | None:
    """Why Telegram would refuse this address on a button, in its words; None if it takes it."""
    scheme = SCHEME.match(address)
    name = scheme.group(1).lower() if scheme else ""
    if web_app:
        if name != "https":
            return "Only HTTPS links are allowed"
    elif name not in ("", "http", "https", "tg", "ton", "tonsite"):
        return "Unsupported URL protocol"
    return None if http_link(address) else "Wrong HTTP URL"
