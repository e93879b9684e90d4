"""Moments and days as seconds, on both engines."""

from typing import Any

from sqlalchemy import BigInteger, ColumnElement, cast, extract, func

HOUR = 60 * 60
DAY = 24 * HOUR


def epoch(moment: ColumnElement[Any]) -> ColumnElement[int]:
    """Since 1970. Of a day, its midnight in Greenwich."""
    return cast(func.floor(extract("epoch", moment)), BigInteger)
