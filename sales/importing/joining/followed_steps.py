"""Steps of a journal: what was to be done after one touch was done by the next, whatever day it was planned for. Where
nobody was reached by the last one, what is planned for a later day stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time

from sales.importing.rows.history import LONGEST, NOON
from sales.importing.said.clients import ImportedClient
from sales.work.outcomes import ATTEMPTS


def followed(rows: Sequence[ImportedClient]) -> Iterator[ImportedClient]:
    """The rows of one client, where only the last touch's step is still ahead: the others' words stay."""
    last = max(filter(_is_of_journal, rows), key=_moment, default=None)
    for row in rows:
        yield _done(row) if last and row.steps and _is_of_journal(row) and _is_followed(row, last) else row


def _is_followed(row: ImportedClient, last: ImportedClient) -> bool:
    (touch,) = last.touches
    tried = touch.outcome in ATTEMPTS and not last.steps
    return _moment(row) < _moment(last) and not (tried and any(step.due_on > touch.on for step in row.steps))


def _is_of_journal(row: ImportedClient) -> bool:
    return row.of_journal and len(row.touches) == 1


def _moment(row: ImportedClient) -> tuple[date, time]:
    return row.touches[0].on, row.touches[0].at or NOON


def _done(row: ImportedClient) -> ImportedClient:
    touch = row.touches[0]
    words = "\n".join(filter(None, (touch.comment, *(step.said for step in row.steps))))
    if len(words) > LONGEST:
        return row
    return replace(row, steps=(), touches=(replace(touch, comment=words),))
