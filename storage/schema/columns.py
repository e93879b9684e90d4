"""Column types that behave the same on both engines. What values mean is decided in `sales`."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import ARRAY, Date, DateTime, Dialect, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from sales.clients import grades
from sales.clients.grades import Worth
from sales.values.birthdays import Birthday, of_code
from sales.work import series
from sales.work.order import Receipts, receipts_of
from sales.work.series import Series

Code = TypeVar("Code", bound=StrEnum)


class Words(TypeDecorator[str]):
    """Text that people wrote. NUL (which PostgreSQL refuses) and lone surrogates (which both do) are dropped."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _: Dialect) -> str | None:
        return None if value is None else storable(value)


class MaybeWords(Words):
    """Optional text: None is stored as an empty string, so that the column is never NULL."""

    cache_ok = True

    def process_bind_param(self, value: str | None, _: Dialect) -> str | None:
        return storable(value or "")

    def result_processor(self, *_: object) -> Callable[[str | None], str | None]:
        return _told


def _told(kept: str | None) -> str | None:
    return kept or None


class Key(Words):
    """Text to search and sort by: compared by bytes on both engines, so that both give the same order."""

    impl = Text().with_variant(Text(collation="C"), "postgresql")
    cache_ok = True


class Many(TypeDecorator[list[str]]):
    """A list of texts as one bound value, so that the statement does not depend on its length."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(ARRAY(Text()) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: list[str] | None, dialect: Dialect) -> Any:
        given = value or []
        told = given if "".join(given).isalnum() else [storable(one) for one in given]
        return told if dialect.name == "postgresql" else json.dumps(told, ensure_ascii=False)


class Utc(TypeDecorator[datetime]):
    """A moment. Refuses naive datetimes: SQLite would store the wall clock and forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment needs its zone.")
        return value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, _: object) -> Callable[[Any], datetime | None]:
        """SQLite stores the UTC time without a zone."""
        return _moment if dialect.name == "sqlite" else _in_utc


def _moment(kept: str | None) -> datetime | None:
    """Parsed with its zone, which is ten times as fast as adding it afterwards; a page has a hundred moments."""
    return None if kept is None else datetime.fromisoformat(f"{kept}+00:00")


def _in_utc(kept: datetime | None) -> datetime | None:
    return kept if kept is None or kept.tzinfo is UTC else kept.astimezone(UTC)


class LocalDate(TypeDecorator[date]):
    """A day of somebody's calendar. Refuses a datetime: which day it falls on depends on a zone."""

    impl = Date
    cache_ok = True

    def process_bind_param(self, value: date | None, _: Dialect) -> date | None:
        if isinstance(value, datetime):
            raise TypeError("A day is wanted, not a moment.")
        return value


class Json(TypeDecorator[Any]):
    """JSON as text: no query looks inside, and digests need it to the letter."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _: Dialect) -> str | None:
        return None if value is None else as_json(value)

    def process_result_value(self, value: str | None, _: Dialect) -> Any:
        return None if value is None else json.loads(value)


class Yearly(TypeDecorator[Birthday]):
    """A birthday as its code, which sorts by the day of the year."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Birthday | str | None, _: Dialect) -> str | None:
        """Also accepts a code, as undo passes it."""
        return value.code if isinstance(value, Birthday) else value

    def process_result_value(self, value: str | None, _: Dialect) -> Birthday | None:
        return None if value is None else of_code(value)


class Recurring(TypeDecorator[Series]):
    """A series as its code."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Series | str | None, _: Dialect) -> str | None:
        """Also accepts a code, as undo passes it."""
        return value.code if isinstance(value, Series) else value

    def process_result_value(self, value: str | None, _: Dialect) -> Series | None:
        return None if value is None else series.of_code(value)


class Received(TypeDecorator[Receipts]):
    """The receipts of an order as their code."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Receipts | str | None, _: Dialect) -> str | None:
        """Also accepts a code, as undo passes it."""
        return value.code if isinstance(value, Receipts) else value

    def result_processor(self, *_: object) -> Callable[[str], Receipts]:
        return receipts_of


class Graded(TypeDecorator[Worth]):
    """A worth as its code, which sorts the highest first."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text().with_variant(Text(collation="C"), "postgresql")
    cache_ok = True

    def process_bind_param(self, value: Worth | None, _: Dialect) -> str | None:
        return None if value is None else value.code

    def process_result_value(self, value: str | None, _: Dialect) -> Worth | None:
        return None if value is None else grades.of_code(value)


class Several(Json):
    """A JSON list, read as a tuple."""

    cache_ok = True

    def process_result_value(self, value: str | None, _: Dialect) -> Any:
        return None if value is None else tuple(json.loads(value))


class Coded(TypeDecorator[Code], Generic[Code]):
    """A member of an enumeration, stored as its code."""

    impl = String
    cache_ok = True

    def __init__(self, codes: type[Code]) -> None:
        super().__init__()
        self.codes = codes

    def process_bind_param(self, value: Code | None, _: Dialect) -> str | None:
        return None if value is None else self.codes(value).value

    def result_processor(self, *_: object) -> Callable[[Any], Code | None]:
        """A dictionary look-up, since a page has a hundred of them."""
        known: dict[str | None, Code | None] = {None: None, **{one.value: one for one in self.codes}}
        return known.__getitem__


def as_json(value: Any) -> str:
    """The value as JSON text; equal values give equal texts."""
    return storable(json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True))


def storable(text: str) -> str:
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "").encode(errors="ignore").decode()
