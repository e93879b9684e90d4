"""Telegram's HTML: markup in, plain text and entities (UTF-16 offsets) out.

A port of the rules of TDLib's own parser, its refusals word for word; the tests hold the two against
each other. Trimming and the checks of length live in `texts`, turning entities back into HTML below.
"""

from __future__ import annotations

import re

from sandbox.texts.tags import TAGS, Entity, OpenTag, argument_of, broken, completed

NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
SPACES = b" \t\r\n\0\v"
REFERENCE = re.compile(rb"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([a-zA-Z]*))")
NAME_TOKEN = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-")
MAX_CODE_POINT = 0x10FFFF
LONGEST_REFERENCE = 10


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(markup: str) -> tuple[str, list[Entity]]:
    """Text and entities of Telegram's HTML, or a Refusal in Telegram's words."""
    if "<" not in markup and "&" not in markup:
        return markup, []
    return _Parser(markup).parse()


class _Parser:
    """One pass over the UTF-8 bytes, because Telegram counts its error positions in bytes."""

    def __init__(self, markup: str) -> None:
        self.raw = markup.encode("utf-8", "surrogatepass") + b"\0"
        self.end = len(self.raw) - 1
        self.at = 0
        self.text: list[str] = []
        self.offset = 0
        self.open: list[OpenTag] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        while self.at < self.end:
            byte = self.raw[self.at : self.at + 1]
            if byte == b"<":
                self._tag()
            elif byte == b"&":
                self._reference()
            else:
                self._plain()
        if self.open:
            raise broken(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        order = sorted(self.entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.text), order

    def _plain(self) -> None:
        begin = self.at
        self.at = min((at for at in map(self._next, (b"<", b"&")) if at >= 0), default=self.end)
        self._write(self.raw[begin : self.at].decode("utf-8", "surrogatepass"))

    def _next(self, byte: bytes) -> int:
        return self.raw.find(byte, self.at, self.end)

    def _write(self, text: str) -> None:
        self.text.append(text)
        self.offset += utf16_length(text)

    def _reference(self) -> None:
        decoded, self.at = self._decode(self.at)
        self._write(decoded)

    def _decode(self, at: int) -> tuple[str, int]:
        """The character of a reference at `at` and where it ends; what is no reference stays as typed."""
        found = REFERENCE.match(self.raw, at)
        if found is None:
            return "&", at + 1
        hexadecimal, decimal, name = found.groups()
        if name is not None:
            character = NAMED.get(name, "")
        else:
            digits, base = (hexadecimal, 16) if hexadecimal is not None else (decimal, 10)
            code = int(digits, base) if digits and len(digits) < LONGEST_REFERENCE else 0
            fits = 0 < code < MAX_CODE_POINT and found.end() - at < LONGEST_REFERENCE
            character = chr(code) if fits else ""
        if not character:
            return "&", at + 1
        end = found.end()
        return character, end + 1 if self.raw[end : end + 1] == b";" else end

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.raw[self.at : self.at + 1] == b"/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _byte(self) -> int:
        return self.raw[self.at]

    def _skip_spaces(self) -> None:
        while self.at < self.end and self._byte() in SPACES:
            self.at += 1

    def _word(self, stops: bytes, unclosed: str) -> bytes:
        begin = self.at
        while self._byte() not in stops and self._byte() not in SPACES:
            self.at += 1
        if self.at >= self.end:
            raise broken(unclosed)
        return self.raw[begin : self.at]

    def _start_tag(self, begin: int) -> None:
        word = self._word(b">", f"Unclosed start tag at byte offset {begin}")
        tag = word.lower().decode("utf-8", "replace")
        if tag not in TAGS:
            raise broken(f'Unsupported start tag "{tag}" at byte offset {begin}')
        argument = self._attributes(tag, begin)
        if tag == "span" and argument != "spoiler":
            raise broken(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.open.append(OpenTag(tag, argument, self.offset, len(self.text)))

    def _attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while self._byte() != ord(">"):
            self._skip_spaces()
            if self._byte() == ord(">"):
                break
            name, value = self._attribute(tag, begin)
            argument = argument_of(tag, name, value) or argument
        self.at += 1
        return argument

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        if self.at >= self.end:
            raise broken(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        unclosed = f'Unclosed start tag "{tag}" at byte offset {begin}'
        name = self._word(b"=>", unclosed).decode("utf-8", "replace")
        if not name:
            raise broken(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self._skip_spaces()
        if self._byte() != ord("="):
            if self.at >= self.end:
                raise broken(unclosed)
            return name, ""
        self.at += 1
        self._skip_spaces()
        value = self._value()
        if self.at >= self.end:
            raise broken(f"Unclosed start tag at byte offset {begin}")
        return name, value

    def _value(self) -> str:
        if self._byte() not in b"'\"":
            begin = self.at
            while self._byte() in NAME_TOKEN:
                self.at += 1
            if self.at < self.end and self._byte() != ord(">") and self._byte() not in SPACES:
                raise broken(f"Unexpected end of name token at byte offset {begin}")
            return self.raw[begin : self.at].decode().lower()
        return self._quoted()

    def _quoted(self) -> str:
        quote = self.raw[self.at : self.at + 1]
        self.at += 1
        value = bytearray()
        while self.at < self.end and self.raw[self.at : self.at + 1] != quote:
            if self._byte() == ord("&"):
                decoded, self.at = self._decode(self.at)
                value += decoded.encode("utf-8", "surrogatepass")
            else:
                value.append(self._byte())
                self.at += 1
        self.at += self.at < self.end
        return value.decode("utf-8", "replace")

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise broken(f"Unexpected end tag at byte offset {begin}")
        self.at += 1
        unclosed = f"Unclosed end tag at byte offset {begin}"
        found = self._word(b">", unclosed).lower().decode("utf-8", "replace")
        self._skip_spaces()
        if self._byte() != ord(">"):
            raise broken(unclosed)
        self.at += 1
        last = self.open.pop()
        if found and found != last.tag:
            raise broken(f'Unmatched end tag at byte offset {begin}, expected "</{last.tag}>", found "</{found}>"')
        if self.offset > last.offset:
            self._close(last)

    def _close(self, last: OpenTag) -> None:
        entity: Entity = {
            "type": TAGS[last.tag],
            "offset": last.offset,
            "length": self.offset - last.offset,
        }
        twin = self._code_twin(last, entity)
        if twin is not None:
            twin |= {"type": "pre", "language": twin.get("language") or last.argument}
        elif completed(entity, last, "".join(self.text[last.begin :])):
            self.entities.append(entity)

    def _code_twin(self, last: OpenTag, entity: Entity) -> Entity | None:
        """`<pre><code class=...>` and the reverse are one block of code with a language."""
        if not self.entities or last.tag not in ("pre", "code"):
            return None
        inner = self.entities[-1]
        same = (inner["offset"], inner["length"]) == (entity["offset"], entity["length"])
        if last.tag == "pre":
            fits = inner["type"] == "code" and bool(inner.get("language"))
        else:
            fits = inner["type"] == "pre" and "language" not in inner and bool(last.argument)
        return inner if same and fits else None
