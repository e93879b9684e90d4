"""Moments and days as seconds since 1970, in SQL for both engines."""

from typing import Any

from sqlalchemy import BigInteger, ColumnElement, cast, extract, func

HOUR = 60 * 60
DAY = 24 * HOUR


def epoch(moment: ColumnElement[Any]) -> ColumnElement[int]:
    """Seconds since 1970; of a day, its midnight in UTC."""
    return cast(func.floor(extract("epoch", moment)), BigInteger)
