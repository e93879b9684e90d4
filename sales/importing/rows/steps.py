"""The next step of a row, and when it is due: a date, or people's words for one, alone or with what to do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

from sales.days import when
from sales.days.spoken import MONTH, folded
from sales.ground.errors import Rejected
from sales.importing.cells import cells
from sales.importing.cells.book import Cell
from sales.importing.cells.written_days import days_in
from sales.importing.rows.history import LONGEST
from sales.importing.rows.record import Record, labelled, to_check
from sales.importing.said.clients import ImportedStep, Mark
from sales.importing.said.fields import Field
from sales.languages.registry import any_of
from sales.sentences import marks as sentence_marks
from sales.sentences.parts import FILLERS
from sales.work.step import StepKind

_VAGUE = re.compile(rf"\D*(?<!\w)(?:{MONTH}|{any_of(lambda one: one.rows.vague)})\D*")
"""«В мае» and «до конца недели» name no day: the step's note keeps them."""

_END_OF_DAY = "23:59:59"
"""How programs write that a task has its day and no hour."""


@dataclass(frozen=True, slots=True)
class Due:
    """`alone`: the cell says no more than that."""

    on: date
    at: time | None
    alone: bool = True


def due(cell: Cell, today: date, month_first: str) -> Due | None:
    """None where no day is said, or more than one."""
    exact = cells.moment(cell, today, month_first=month_first, nearest=True)
    if exact:
        return Due(exact[0], None if _is_of_whole_day(cell) else exact[1])
    return _due_in(cells.line(cell), today, month_first)


def _is_of_whole_day(cell: Cell) -> bool:
    if isinstance(cell, datetime):
        return f"{cell:%H:%M:%S}" == _END_OF_DAY
    return isinstance(cell, str) and cell.endswith(_END_OF_DAY)


@lru_cache(1024)
def _due_in(text: str, today: date, month_first: str) -> Due | None:
    dated, spoken = _dated(text, today, month_first), _spoken(text, today)
    if dated and spoken and dated.on == spoken.on:
        return Due(dated.on, dated.at or spoken.at, alone=dated.alone or spoken.alone)
    return dated or spoken


def _dated(text: str, today: date, month_first: str) -> Due | None:
    """The one date that a text begins with, or ends with, if it is to come: «позвонить 20.11», «до 25.11»."""
    found = days_in(text, today, month_first, nearest=True)
    if len(found) != 1 or found[0].ranged:
        return None
    said = found[0]
    at_end = not text[said.end :].strip(" .,!)") and (said.day >= today or _is_bare(text[: said.start]))
    if said.start and not at_end:
        return None
    return Due(said.day, said.at, _is_bare(text[: said.start] + text[said.end :]))


def _spoken(text: str, today: date) -> Due | None:
    """«В пятницу», `tomorrow at 10`: seen from the day of the import."""
    if not any(sign.isalpha() for sign in text):
        return None
    try:
        told = when.parse_surely(text, datetime.combine(today, time(0)))
    except Rejected:
        return None
    rest = " ".join(text.split()).replace(told.text, " ", 1)
    return Due(told.day, told.at, _is_bare(rest) and not _VAGUE.fullmatch(folded(text)))


def _is_bare(text: str) -> bool:
    return all(word in FILLERS for word in re.findall(r"\w+", folded(text)))


def steps_of(record: Record) -> Iterator[ImportedStep]:
    """Nobody is told that a step is due on a day that nobody named: such a step is words, and to check where they seem
    to name one.
    """
    if record.step_on is None:
        for column, cell in record.step_cells:
            labelled(record, column, cell)
        for column, cell in record.step_cells[:1]:
            if re.search(r"\d", cells.text(cell)) and not any(mark.field is Field.STEP_ON for mark in record.marks):
                to_check(record, column, cell, "step")
        return
    whole = "; ".join(record.step_note)
    record.marks += [Mark(Field.STEP, "cut", rest)] if (rest := cells.beyond(whole, LONGEST)) else []
    note = whole[:LONGEST]
    told = record.step_kind or (_kind_in(note[:200]) if note else None)
    usual = StepKind.OTHER if note and record.step_cells else StepKind.CALL
    if told is None and any(_kind_in(heading) is StepKind.VISIT for heading in record.step_headings):
        told = StepKind.VISIT  # «Следующий визит»
    said = "\n".join(record.step_said)
    yield ImportedStep(told or usual, record.step_on, record.step_at, note, said=said)


@lru_cache(1024)
def _kind_in(text: str) -> StepKind | None:
    marks = sentence_marks.find(folded(text), surely=True)
    return next((mark.means.step for mark in marks if mark.means.step), None)
