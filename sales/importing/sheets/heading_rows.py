"""Where a sheet's headings are, and what they are called: also where two rows are one heading, and where nobody knows
the words of any.
"""

from collections.abc import Sequence
from itertools import islice

from sales.importing.cells import cells
from sales.importing.cells.book import Row
from sales.importing.said.fields import Field
from sales.importing.sheets import cell_kinds, headings
from sales.values.company_names import is_legal_form
from sales.values.person_words import surely_person

ROWS_FOR_HEADINGS = 30
ROWS_FOR_VALUES = 200
LONGEST_HEADING = 80
_DIGITS = 9
_OF_SOMEBODY = frozenset({Field.PERSON, Field.PHONE, Field.EMAIL})
MOST_TRIED = 200
"""Cells that tell whether a row is one of headings."""


def heading_row(rows: Sequence[Row]) -> int | None:
    """The row with the most headings, at least two, or one above nothing but names or numbers; else the first row where
    it plainly is none of those below.
    """
    scores = [(_known(row), -number) for number, row in enumerate(rows[:ROWS_FOR_HEADINGS])]
    best, place = max(scores, default=(0, 0))
    if best >= 2 and _goes_on(rows, -place):
        return 1 - place
    if best >= 2 or (best == 1 and (_filled(rows[-place]) == 1 or _begins(rows, -place))):
        return -place
    return _above_data(rows)


def _begins(rows: Sequence[Row], head: int) -> bool:
    """«Компания; Как связаться» is the first of all rows, of words only, one of them a heading to the letter."""
    row = rows[head]
    return not any(rows[:head]) and _may_be_headings(row) and any(headings.is_usual(cells.line(cell)) for cell in row)


def _goes_on(rows: Sequence[Row], head: int) -> bool:
    """Whether the row below is the lower half of the headings: more headings, some of them under merged cells."""
    lower = rows[head + 1] if head + 1 < len(rows) else ()
    upper = (*rows[head], *[None] * len(lower))
    under_merged = any(cell is not None and upper[index] is None for index, cell in enumerate(lower))
    return under_merged and _known(lower) >= 2 and all(isinstance(cell, str) for cell in lower if cell is not None)


def _known(row: Row) -> int:
    """How many cells of a row are different headings."""
    texts = [cells.line(cell) for cell in row[:MOST_TRIED] if isinstance(cell, str) and len(cell) <= LONGEST_HEADING]
    return len({text for text in texts if headings.field_of(text) is not None and not _has_number(text)})


def _has_number(text: str) -> bool:
    """No heading has somebody's number in it, or an address."""
    return "@" in text or sum(map(str.isdecimal, text)) >= _DIGITS


def texts(rows: Sequence[Row], head: int | None) -> list[str]:
    """A heading of two rows, the upper one merged over several columns, is read as both."""
    if head is None:
        return []
    own = [cells.line(cell)[:LONGEST_HEADING] for cell in rows[head]]
    upper = _spread(rows[head - 1]) if head and _filled(rows[head - 1]) >= 2 else []
    return [_together(upper[index] if index < len(upper) else "", text) for index, text in enumerate(own)]


def titles(rows: Sequence[Row], first: int) -> list[str]:
    """What stands above a table that begins in this row, but for the upper half of its headings."""
    above = [row for row in rows[: max(first - 1, 0)] if row]
    if first > 1 and _filled(rows[first - 2]) > 1:
        above = above[:-1]
    texts = (" ".join(cells.line(cell) for cell in row if cell is not None) for row in above)
    return list(filter(None, texts))


def _filled(row: Row) -> int:
    return sum(cell is not None for cell in row)


def _spread(row: Row) -> list[str]:
    """A merged cell's text over all of its columns."""
    texts: list[str] = []
    for cell in row:
        texts.append(cells.line(cell)[:LONGEST_HEADING] or (texts[-1] if texts else ""))
    return texts


def _together(upper: str, own: str) -> str:
    """«Телефон» under «Директор» is the director's, and the name under «ЛПР» of whoever decides."""
    somebodys = headings.names_role(upper) or headings.field_of(upper) is Field.DECIDER
    if somebodys and headings.field_of(own) in _OF_SOMEBODY:
        return f"{own} {upper}"
    if not own or not upper or not any(map(str.isalpha, own)) or headings.field_of(own) not in {None, Field.SKIP}:
        return own or upper
    both = (f"{own} {upper}", f"{upper} {own}")
    return next((one for one in both if headings.field_of(one) is not None), both[1])


def _above_data(rows: Sequence[Row]) -> int | None:
    """The first row whose words nobody knows: none is a number, an address or a name, and below are such columns."""
    place = next((place for place, row in enumerate(rows[:ROWS_FOR_HEADINGS]) if row), None)
    if place is None or not _may_be_headings(rows[place]):
        return None
    body = list(islice((row for row in rows[place + 1 :] if row), ROWS_FOR_VALUES))
    columns = range(len(rows[place]))
    return place if any(cell_kinds.told_by(_under(body, index)) for index in columns if rows[place][index]) else None


def _may_be_headings(row: Row) -> bool:
    texts = [cells.line(cell) for cell in row if cell is not None]
    if len(texts) < 2 or not all(isinstance(cell, str) for cell in row if cell is not None):
        return False
    return all(len(text) <= LONGEST_HEADING and not _is_value(text) for text in texts)


def _is_value(text: str) -> bool:
    """Somebody, something with a number, an address: not what stands above them."""
    words = text.split()
    return any(map(str.isdecimal, text)) or "@" in text or surely_person(words) or any(map(is_legal_form, words))


def _under(body: Sequence[Row], index: int) -> list[str]:
    return [text for row in body if index < len(row) and (text := cells.text(row[index]))]
