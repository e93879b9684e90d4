"""A PNG with all its colours made one of at most 256: a third of the bytes, and the eye sees the same."""

from __future__ import annotations

import struct
import zlib
from base64 import b64decode, b64encode
from pathlib import Path

from playwright.async_api import Page

PALETTE = Path(__file__).with_name("palette.js").read_text(encoding="utf-8")
SIGNATURE = b"\x89PNG\r\n\x1a\n"


async def in_palette(page: Page, picture: bytes) -> bytes:
    """The page's browser finds the colours."""
    address = f"data:image/png;base64,{b64encode(picture).decode()}"
    width, height, colours, pixels = await page.evaluate(PALETTE, address)
    return png(width, height, b64decode(colours), b64decode(pixels))


def png(width: int, height: int, colours: bytes, pixels: bytes) -> bytes:
    """`colours` are four bytes each, `pixels` one byte each."""
    red_green_blue = b"".join(colours[at : at + 3] for at in range(0, len(colours), 4))
    rows = b"".join(b"\0" + pixels[at : at + width] for at in range(0, len(pixels), width))
    parts = {
        b"IHDR": struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0),
        b"PLTE": red_green_blue,
        b"tRNS": colours[3::4],
        b"IDAT": zlib.compress(rows, 9),
        b"IEND": b"",
    }
    return SIGNATURE + b"".join(_chunk(kind, body) for kind, body in parts.items())


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
