"""The lines of vCards 2.1, 3.0 and 4.0: cards, and the properties of each, with nothing that stands there left out.

Phones keep to no version: commas stand unescaped in all three, and lines are folded in every way. What has no name of
a property goes on with the property above.
"""

import base64
import binascii
import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_HEAD = r"(?:([\w-]+)\.)?([A-Za-z][\w-]*)((?:;(?:\"[^\"]*\"|\([^()]*\)|[^\":;()])*)*):"
_PROPERTY = re.compile(rf"{_HEAD}(?!//)(.*)", re.DOTALL | re.ASCII)
_PARAMETER = re.compile(r";((?:\"[^\"]*\"|\([^()]*\)|[^\";()])*)")
_PICTURE = re.compile(
    r"(?<!=\n)^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:][^\n]*+(?:\n[ \t][^\n]*+|\n[A-Za-z0-9+/=]++(?=\n))*+\n?",
    re.IGNORECASE | re.MULTILINE,
)
"""Nothing of it is tried another way: what that takes to remember, of the lines of a large one, is as much again."""
_SPLIT_SIGN = re.compile(rb"(?<=[\x80-\xff])\r?\n[ \t](?=[\x80-\xbf])")
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "7BIT", "8BIT"})
_CUSTOM = re.compile(r"X-CUSTOM\((?:[\w-]+=[\w-]+,)*(.*)\)", re.IGNORECASE)
_QUOTED_SIGNS = re.compile(r"(?:=[0-9A-F]{2}){2}")
_ESCAPED = re.compile(r"\\([\\,;:nN])")


@dataclass(frozen=True, slots=True)
class Property:
    """A line of a card. Its `types` are of TYPE, in 2.1 the bare parameters; its `parts` are what semicolons divide."""

    name: str
    parts: tuple[str, ...]
    group: str = ""
    types: tuple[str, ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """All of it, where a semicolon is only a sign."""
        return ";".join(self.parts).strip(" ;\n")

    @property
    def filled(self) -> tuple[str, ...]:
        return tuple(filter(None, (part.strip() for part in self.parts)))

    def parameter(self, name: str) -> str:
        return next((value for key, value in self.parameters if key == name), "")


def begins(content: bytes) -> bool:
    return content[:100].lstrip(b"\xef\xbb\xbf\r\n\t ")[:11].upper() == b"BEGIN:VCARD"


def with_whole_signs(content: bytes) -> bytes:
    """Some phones fold a line in the middle of a letter."""
    return _SPLIT_SIGN.sub(b"", content)


def cards(text: str) -> Iterator[list[Property]]:
    """The properties of each card, but for pictures. A card within a card comes behind it: it is somebody else."""
    plain = _PICTURE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for lines in _cards(plain.split("\n")):
        yield [_property(line) for line in _unfolded(lines)]


def _cards(lines: Sequence[str]) -> list[list[str]]:
    found: list[list[str]] = []
    within: list[list[str]] = []
    for line in lines:
        match line.strip().upper():
            case "BEGIN:VCARD":
                embedded = bool(within and within[-1] and within[-1][-1].upper().startswith("AGENT"))
                found.append([])
                within = [*within, found[-1]] if embedded else [found[-1]]
            case "END:VCARD":
                within = within[:-1]
            case plain if plain and found:
                (within or found)[-1].append(line)
    return found


def _unfolded(lines: Sequence[str]) -> Iterator[str]:
    """Whole properties. In 2.1 a line is folded at a space, which stays; later versions fold anywhere."""
    kept = 0 if any(line.strip().upper() == "VERSION:2.1" for line in lines) else 1
    whole: list[str] = []
    for line in lines:
        if whole and whole[-1].endswith("=") and "QUOTED-PRINTABLE" in whole[0].partition(":")[0].upper():
            whole[-1] = whole[-1][:-1]
            whole.append(line)
        elif whole and line[0] in " \t":
            whole.append(line[kept:])
        elif whole and not _PROPERTY.match(line):
            whole.append(f"\n{line}")
        else:
            yield from filter(None, ("".join(whole),))
            whole = [line]
    yield from filter(None, ("".join(whole),))


def _property(line: str) -> Property:
    """Words that no property stands above are a note."""
    match = _PROPERTY.fullmatch(line)
    if match is None:
        return Property("NOTE", (line,))
    group, name, head, value = match.groups()
    parameters = tuple(map(_parameter, _PARAMETER.findall(head)))
    said = dict(reversed(parameters))
    parts = (_decoded(part, said.get("ENCODING", "").upper(), said.get("CHARSET", "utf-8")) for part in _parts(value))
    types = tuple(one.strip() for key, told in parameters if key == "TYPE" for one in told.split(","))
    return Property(name.upper(), tuple(map(_unescaped, parts)), (group or "").upper(), types, parameters)


def _parameter(written: str) -> tuple[str, str]:
    custom = _CUSTOM.fullmatch(written)
    if custom or _QUOTED_SIGNS.search(written):
        return "TYPE", _decoded(custom[1] if custom else written, "QUOTED-PRINTABLE", "utf-8")
    key, sign, value = written.partition("=")
    if sign:
        return key.strip().upper(), value.strip().strip('"')
    return ("ENCODING" if written.upper() in _ENCODINGS else "TYPE"), written.strip()


def _parts(value: str) -> list[str]:
    parts = [""]
    for piece in re.split(r"(\\.|;)", value):
        if piece == ";":
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _decoded(part: str, encoding: str, charset: str) -> str:
    try:
        if encoding == "QUOTED-PRINTABLE":
            return _worded(quopri.decodestring(part.encode()), charset)
        return _worded(base64.b64decode(part, validate=True), charset) if encoding in {"BASE64", "B"} else part
    except binascii.Error:
        return part


def _worded(content: bytes, charset: str) -> str:
    """In the encoding that it says, or in the one that it has."""
    for encoding in (charset, "utf-8"):
        try:
            return content.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except (LookupError, UnicodeDecodeError):
            continue
    return content.decode("cp1251", errors="replace")


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], text)
