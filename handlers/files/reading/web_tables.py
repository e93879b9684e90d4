"""Web pages that call themselves XLS: Bitrix24 and many accounting programs export such. Only table cells are read."""

from html.parser import HTMLParser

from sales.ground.errors import Rejected
from sales.importing.cells.book import Row

MOST_LETTERS = 5_000_000
"""A web page is read slowly; a base this large comes as a spreadsheet."""

_WIDEST = 50
_HIGHEST = 1000


def are_in(text: str) -> bool:
    head = text[:20_000].lstrip().lower()
    return head.startswith("<") and "<table" in head


def rows(text: str) -> list[Row]:
    if len(text) > MOST_LETTERS:
        raise Rejected("file_heavy")
    page = _Page()
    page.feed(text)
    page.close()
    return page.rows


class _Page(HTMLParser):
    """All tables of a page under each other."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._row: list[str | None] = []
        self._cell: list[str] | None = None
        self._spans = 1, 1
        self._hanging: dict[int, int] = {}
        """Columns that a cell of a row above reaches into, and for how many rows, this one among them."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        match tag:
            case "tr":
                self._end_row()
            case "td" | "th":
                self._end_cell()
                said = dict(attrs)
                self._cell = []
                self._spans = _number(said.get("colspan"), _WIDEST), _number(said.get("rowspan"), _HIGHEST)
            case "br" if self._cell is not None:
                self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"}:
            self._end_cell()
        elif tag in {"tr", "table"}:
            self._end_row()
            self._hanging = self._hanging if tag == "tr" else {}

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def close(self) -> None:
        super().close()
        self._end_row()

    def _end_cell(self) -> None:
        if self._cell is not None:
            text = "".join(self._cell).replace("\xa0", " ").strip()
            self._pass_hanging()
            wide, high = self._spans
            place = len(self._row)
            self._row += [text or None, *[None] * (wide - 1)]
            self._hanging |= dict.fromkeys(range(place, place + wide), high)
            self._cell = None

    def _pass_hanging(self) -> None:
        while self._hanging.get(len(self._row), 0):
            self._row.append(None)

    def _end_row(self) -> None:
        """A merged cell says what it says in the first of its rows, as in a spreadsheet."""
        self._end_cell()
        if not self._row:
            return
        self._pass_hanging()
        self._hanging = {place: left - 1 for place, left in self._hanging.items() if left > 1}
        if any(self._row):
            self.rows.append(tuple(self._row))
        self._row = []


def _number(span: str | None, most: int) -> int:
    return min(int(span), most) if span and span.isdecimal() and int(span) else 1
