"""SQL condition: clients that have moved onto or off a rung of a ladder. There and back again is no move."""

from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Table, case, func, select

from sales.clients.rungs import Ladder, Segment, worths
from sales.standing.client_filter import AsOf
from sales.standing.conditions import Shifted
from storage.queries.listing.asking import HERE, Asking, Values, Way
from storage.queries.scoped import part_of_client
from storage.schema.columns import Utc
from storage.schema.tables import clients, moves, worth_moves

WAYS: dict[Ladder, tuple[Table, Column[Any], Column[Any]]] = {
    Ladder.STAGE: (moves, moves.c.stage_before, moves.c.stage),
    Ladder.BASE: (moves, moves.c.base_before, moves.c.base),
    Ladder.WORTH: (worth_moves, worth_moves.c.worth_before, worth_moves.c.worth),
}
"""Where the moves of a ladder are stored: the table, and its columns before and after."""
_SEGMENTS = {one: worths(one) for one in Segment}


def place(ladder: Ladder, column: Column[Any]) -> ColumnElement[Any]:
    """The rung as SQL: the column itself, or for worth the segment that it belongs to."""
    if ladder is not Ladder.WORTH:
        return column
    return case(*((column.in_(some), one.value) for one, some in _SEGMENTS.items()))


def _shifted(wanted: Shifted, ask: Asking) -> ColumnElement[bool]:
    table, before, after = WAYS[wanted.ladder]
    there = ask.bind("place", expanding=True)
    came, went = (func.sum(case((one.in_(there), 1), else_=0)) for one in (after, before))
    has = came > went if wanted.came else came < went
    lately = table.c.at >= ask.bind("since", Utc())
    if ask.few:
        return _one_by_one(table, has, lately)
    here = (table.c.workspace_id == HERE, lately)
    return clients.c.id.in_(select(table.c.client_id).where(*here).group_by(table.c.client_id).having(has))


def _one_by_one(table: Table, has: ColumnElement[bool], lately: ColumnElement[bool]) -> ColumnElement[bool]:
    one: Select[Any] = select(case((has, 1), else_=0)).where(part_of_client(table), lately)
    return one.correlate(clients).scalar_subquery() == 1


def _values(wanted: Shifted, _: AsOf) -> Values:
    is_segment = wanted.ladder is Ladder.WORTH
    return {"place": _SEGMENTS[Segment(wanted.place)] if is_segment else [wanted.place], "since": wanted.since}


SHIFTED = Way(_shifted, _values, lambda wanted: (wanted.ladder, wanted.came))
