"""When a touch was, by one tap."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from sales.days.past_presets import PastPreset, past_preset

OMSK = ZoneInfo("Asia/Omsk")


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("code", PastPreset)
def test_no_preset_is_ahead_and_a_day_stays_the_day_it_was(code: PastPreset, hour: int) -> None:
    now = datetime(2026, 11, 18, hour, 5, tzinfo=OMSK)
    past = past_preset(code, now)
    assert past.at <= now
    day = {PastPreset.HALF_AN_HOUR: (now - timedelta(minutes=30)).date(), PastPreset.MORNING: now.date()}
    assert past.at.date() == day.get(code, now.date() - timedelta(days=1))


@pytest.mark.parametrize("code", PastPreset)
def test_only_half_an_hour_ago_has_an_hour(code: PastPreset) -> None:
    past = past_preset(code, datetime(2026, 11, 18, 15, 5, tzinfo=OMSK))
    assert past.timed is (code is PastPreset.HALF_AN_HOUR)
