"""What is left to `make long` leaves nothing untried at each change."""

import pytest

from tests.long import ALL, is_quick, module

WHOLLY_LONG = {
    "tests/bot/test_month_of_mornings.py": "a month; single mornings are in test_morning.py",
    "tests/bot/test_process.py": "processes; the same day is played by tests/e2e each time",
    "tests/e2e/test_bulk_killed.py": "processes; work that died is in tests/storage/jobs",
    "tests/e2e/test_eight_files.py": "processes; files that come at once are in tests/handlers/importing",
    "tests/e2e/test_import_killed.py": "processes; a load that died is in tests/storage/importing",
    "tests/e2e/test_long_work_killed.py": "processes; work that died is in tests/storage/jobs",
    "tests/e2e/test_merge_killed.py": "processes; a merge that died is in tests/storage/jobs",
    "tests/e2e/test_cockpit.py": "over HTTP; the same is played in tests/handlers",
    "tests/e2e/test_evening.py": "over HTTP; the same is played in tests/handlers/idle",
    "tests/e2e/test_pool.py": "over HTTP; the same is played in tests/handlers",
    "tests/e2e/test_six_taps.py": "over HTTP; the same is played in tests/handlers",
    "tests/e2e/test_teams.py": "over HTTP; the same is played in tests/handlers",
    "tests/e2e/test_turns.py": "over HTTP; the same is played in tests/handlers",
    "tests/e2e/test_turns_again.py": "over HTTP; the same is played in tests/handlers",
    "tests/handlers/day/test_a_day_in_english.py": "the day is played in Russian each time",
    "tests/handlers/day/test_week.py": "days of five people; what they consist of is beside it",
    "tests/model/test_model.py": "anything in any order",
    "tests/model/test_mutants.py": "whether the model sees",
    "tests/phone/test_digest_height.py": "measured in a browser",
    "tests/phone/test_main_loop.py": "in a browser; over HTTP in tests/e2e",
    "tests/phone/test_strip.py": "in a browser",
    "tests/phone/test_touch_fits.py": "measured in a browser",
    "tests/storm/test_power.py": "a hundred cuts of the power",
    "tests/storm/test_still.py": "processes",
    "tests/storm/test_storm.py": "processes, for minutes",
}


def test_every_module_has_something_quick(request: pytest.FixtureRequest) -> None:
    every = request.config.stash[ALL]
    quick = {module(item) for item in every if is_quick(item)}
    assert sorted({module(item) for item in every} - quick - set(WHOLLY_LONG)) == []
