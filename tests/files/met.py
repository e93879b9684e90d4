"""Files as programs and people really make them, each with what it must say: `met/<file>` and `met/<file>.said`.

The first line of what is said is the country; `= …` names a client, and below it stand pieces of what is told of it
(`telling.py`). Those that begin with `given_` came with an issue, the others were made up and read at first sight.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handlers.files.reading.reading import read
from sales.clients.card_lines.card_words import labelled
from sales.ground.errors import Rejected
from sales.importing.cells import cells
from sales.importing.cells.book import Book, Cell
from sales.importing.cells.sums import amount_in
from sales.importing.cells.written_days import days_in
from sales.importing.lines.labelled_lines import as_table
from sales.importing.lines.plain_cards import as_cards
from sales.importing.rows.record import worded
from sales.importing.said.clients import Understood
from sales.importing.said.fields import Field
from sales.importing.said.locality import Locality
from sales.importing.sheets.heading_rows import titles
from sales.importing.sheets.headings import field_of
from sales.importing.sheets.layout import Layout, layouts
from sales.importing.sheets.repeated_columns import with_neighbours
from sales.importing.understanding import Setting, understand
from sales.languages.registry import any_of
from sales.values.company_names import search_key
from tests.files import finding

FOLDER = Path(__file__).parent / "met"
NAMES = sorted(path.name for path in FOLDER.iterdir() if path.suffix != ".said")
SETTINGS = {
    "RU": Setting("RU", "RUB", date(2026, 11, 18)),
    "GB": Setting("GB", "GBP", date(2026, 11, 18)),
}
SOMEWHERE = Locality("RU", "RUB", date(2026, 11, 18))
_PLAIN_SUM = re.compile(rf"[₽$€£]?[\d\s.,]+(?:$|[₽$€£]|{any_of(lambda one: one.amounts.major)})")
_HOURS = frozenset({Field.TOUCH_AT, Field.STEP_AT})
_OF_PROGRAMS = frozenset({Field.CREATED_ON, Field.DEAL_CLOSED})
_DAY = re.compile(r"\d\d?[./]\d\d?[./]\d{4}|\d{4}-\d\d-\d\d")
_CONFIRMED = re.compile(any_of(lambda one: one.cells.confirmed), re.IGNORECASE)
_PROPERTY = re.compile(r"^(?:[\w-]+\.)?(?:FN|N|ORG|TITLE|ROLE|TEL|EMAIL|NOTE|URL|NICKNAME)[^:\n]*:(.*)", re.MULTILINE)

_OF_THING = re.compile(rf"^(?:{any_of(lambda one: one.names.label)})[.:]+", re.IGNORECASE)
_QUOTED_SIGN = re.compile(r"=(?:D0|20|0D|0A)")
_LABEL = re.compile(r"(?:^|(?<=[;\n]))\s*([^:;\n]{1,40}):")
"""Of what a part of a cell is: a heading by itself."""
_GROUP_OF_PROGRAM = re.compile(r"\* ?my ?contacts", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Met:
    name: str
    content: bytes
    setting: Setting
    said: dict[str, list[str]]  # pieces, by the clients' names

    @property
    def understood(self) -> Understood:
        return understand(read(self.name, self.content), self.setting)


def met(name: str) -> Met:
    country, *lines = (FOLDER / f"{name}.said").read_text(encoding="utf-8").splitlines()
    said: dict[str, list[str]] = {}
    client = ""
    for line in lines:
        if line.startswith("= "):
            client = line[2:]
            said[client] = []
        else:
            said[client].append(line)
    return Met(name, (FOLDER / name).read_bytes(), SETTINGS[country], said)


def lost(name: str, content: bytes, understood: Understood) -> list[str]:
    """Words of a file that are nowhere in what it was understood as, and of no column that is said to be left out."""
    written = _of_cards(content) if name.endswith(".vcf") else _of_tables(read(name, content), understood)
    return finding.lost(written, understood)


def _of_cards(content: bytes) -> Iterator[str]:
    for value in _PROPERTY.findall(content.decode(errors="replace")):
        if not _QUOTED_SIGN.search(value):
            yield re.sub(r"\\n|tel:|ext=", " ", value)


def _of_tables(book: Book, understood: Understood) -> Iterator[str]:
    lists = {one.sheet for one in understood.lists}
    for sheet in (as_cards(as_table(one)) for one in book.sheets):
        if sheet.name in lists or sheet.name not in understood.left_out:
            (layout,) = with_neighbours(layouts((sheet,), {}), {})
            yield from titles(sheet.rows, layout.first)
            yield from _of_rows(layout)


def _of_rows(layout: Layout) -> Iterator[str]:
    fields = {column.index: column.field for column in layout.columns}
    headings = set(
        finding.words_of(" ".join(cells.line(cell) for row in layout.sheet.rows[: layout.first] for cell in row))
    )
    for row in layout.sheet.rows[layout.first :]:
        if set(finding.words_of(" ".join(map(cells.line, row)))) <= headings:  # repeated
            continue
        for place, cell in enumerate(row):
            field = fields.get(place, Field.OTHER)
            if field is not Field.SKIP:
                yield _said(cell, field)


def _said(cell: Cell, field: Field) -> str:
    """What has to be found of a cell: of a moment when a program noted something its day, of a sum the number."""
    if isinstance(cell, bool) or (field is Field.DO_NOT_CONTACT and (cells.yes(cell) or cells.no(cell))):
        return ""
    text = _GROUP_OF_PROGRAM.sub("", f"{worded(cell)} {cells.unread(cell)}".strip())
    if field in _HOURS and not isinstance(cell, str) and (hour := cells.hour(cell)):
        return f"{hour:%H %M}"
    if field in _OF_PROGRAMS and (day := _DAY.match(text)):
        return day.group()
    return _AS_TOLD[field](text) if field in _AS_TOLD else text


def _plain_sum(text: str) -> str:
    return (_sum(re.sub("[₽$€£]", "", text)) or text) if _PLAIN_SUM.match(text) else text


def _without_labels(text: str) -> str:
    return _LABEL.sub(lambda label: "" if field_of(label[1]) else label.group(), text)


def _without_labels_of_card(text: str) -> str:
    return " ".join(_OF_THING.sub("", labelled(line)[1]) for line in text.splitlines())


def _sum(cell: Cell) -> str:
    """Whole units; «0,00» says that nothing was bought."""
    try:
        return str(amount_in(cell, SOMEWHERE) // 100 or "-")
    except Rejected:
        return ""


def _with_plain_days(text: str) -> str:
    """Any day of a text as its day and month."""
    moment = cells.moment(text, SOMEWHERE.today)
    found = days_in(text, SOMEWHERE.today)
    if moment and not found:
        return str(moment[0])
    for said in reversed(found):
        text = f"{text[: said.start]} {said.day:%d %m} {text[said.end :]}"
    return text


_DATED = (
    Field.HISTORY,
    Field.TOUCH_ON,
    Field.STEP,
    Field.STEP_ON,
    Field.FIRST_ORDER,
    Field.LAST_ORDER,
    Field("birthday"),
)
_AS_TOLD: dict[Field, Callable[[str], str]] = {
    **dict.fromkeys((Field.ORDER_SUM, Field.DEAL_SUM), _plain_sum),
    **dict.fromkeys(_DATED, _with_plain_days),
    **dict.fromkeys((Field.NAME, Field.PERSON), _without_labels_of_card),
    Field.CONTACTS: _without_labels,
    Field.ROLE: lambda text: _CONFIRMED.sub("", search_key(text)),
}
