"""A step that is asked for is told in one line: its day, and whatever stands beside it is what it is for."""

from datetime import time

import pytest

from sales.sentences.conversation.answers import step_said
from tests.sales.sentences.measured import NOW

TOLD = {
    "в среду, замена скотча 2 короба": ("2026-09-30", None, None, "замена скотча 2 короба"),
    "замена скотча в ср": ("2026-09-30", None, None, "замена скотча"),
    "пн 15:00 созвон по договору": ("2026-09-28", time(15), "call", "созвон по договору"),
    "отвезти образцы 15 декабря": ("2026-12-15", None, "visit", "отвезти образцы"),
    "swap 2 boxes of tape on wed": ("2026-09-30", None, "other", "swap 2 boxes of tape"),
    "tuesday with the new price list": ("2026-09-29", None, None, "with the new price list"),
    "chase invoice on the 15th": ("2026-10-15", None, "payment", "chase invoice"),
}


@pytest.mark.parametrize("text", TOLD)
def test_what_stands_beside_the_day_is_what_the_step_is_for(text: str) -> None:
    language = "ru" if any("а" <= sign <= "я" for sign in text) else "en"
    said = step_said(text, NOW[language], language)
    assert said is not None
    assert (said.when.day.isoformat(), said.when.at, said.kind, said.note) == TOLD[text]


@pytest.mark.parametrize("text", ["замена скотча", "во вторник скотч, в пятницу плёнка", "tape on mon or tue"])
def test_no_day_or_more_than_one_is_asked_about(text: str) -> None:
    assert step_said(text, NOW["ru"], "ru") is None
