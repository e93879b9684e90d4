"""Conditions that the engines write differently mean the same on both, for any text."""

from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, literal_column, select

from storage.database import Database
from storage.engine.dialects import Holds, OneOf
from storage.schema.columns import Words

TEXTS = ("ромашка", "50% off", "a_b", "back\\slash", "it's", 'q"uote', "ёлка, «ель»", "x", "")
TEXT: ColumnElement[str] = bindparam("text", type_=Words())


async def test_one_of_many_texts_is_found_whatever_signs_it_has(database: Database) -> None:
    assert await _true(database, OneOf(TEXT, "some"), some=list(TEXTS)) == [*TEXTS]
    assert await _true(database, OneOf(TEXT, "some"), some=["a_b", "axb", "X"]) == ["a_b"]
    assert await _true(database, OneOf(TEXT, "some"), some=[]) == []


async def test_a_piece_is_held_as_it_is_written(database: Database) -> None:
    held = {piece: await _true(database, Holds(TEXT, "piece"), piece=piece) for piece in ("омаш", "%", "_", "\\s", "'")}
    assert held == {"омаш": ["ромашка"], "%": ["50% off"], "_": ["a_b"], "\\s": ["back\\slash"], "'": ["it's"]}


async def test_what_no_engine_can_hold_finds_nothing_and_breaks_nothing(database: Database) -> None:
    assert await _true(database, OneOf(TEXT, "some"), some=["x\0", "\ud800"]) == ["x", ""]


async def _true(database: Database, condition: ColumnElement[bool], **values: Any) -> list[str]:
    """Of which texts it is true."""
    query: Select[Any] = select(literal_column("1").label("yes")).where(condition)
    async with database.transaction() as transaction:
        return [text for text in TEXTS if await transaction.rows(query, {"text": text, **values})]
