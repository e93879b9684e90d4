"""Until when an order is to be paid, as it is written under that question."""

import re
from datetime import date, datetime

from sales.days import when
from sales.days.spoken import folded
from sales.languages.registry import any_of

_NO_DAY = re.compile(rf"\W*(?:{any_of(lambda one: one.amounts.no_pay_day)})\W*")


def written(text: str, now_local: datetime, language: str) -> date | None:
    """None where it says that there is no such day: «без срока», `they didn't say`. Rejected as `when.parse` does."""
    if _NO_DAY.fullmatch(folded(text)):
        return None
    return when.parse(text, now_local, language).day
