"""Which copies stay: so many of the last days, weeks and months, and the newest whatever happens."""

import os
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from storage.backup import keeping
from storage.backup.keeping import Copy, Keep, name_of
from tests.storage.sample_company import NOW

moments = st.lists(
    st.integers(0, 90_000).map(lambda minutes: NOW - timedelta(hours=minutes / 4)), min_size=1, max_size=60
)
keeps = st.builds(Keep, st.integers(0, 9), st.integers(0, 6), st.integers(1, 14))


@given(moments, keeps)
def test_the_newest_stays_and_no_more_than_was_asked_for(moments: list[datetime], keep: Keep) -> None:
    found = sorted((Copy(Path(str(at)), at) for at in set(moments)), key=lambda copy: copy.made_at, reverse=True)
    gone = keeping.superfluous(found, keep)
    stays = [copy for copy in found if copy not in gone]
    assert stays[0] == found[0]
    fresh = [copy for copy in found if copy.made_at > found[0].made_at - timedelta(days=1)]
    assert set(fresh) <= set(stays)
    assert len(stays) <= keep.days + keep.weeks + keep.months + len(fresh)
    assert keeping.superfluous(stays, keep) == []


def test_a_year_of_nights_leaves_days_weeks_and_months(tmp_path: Path) -> None:
    for night in range(365):
        path = tmp_path / name_of(NOW - timedelta(days=night))
        path.touch()
        path.with_name(f"{path.name}.sha256").touch()
    keeping.thin_out(tmp_path, Keep(7, 4, 12))
    left = [copy.made_at for copy in keeping.copies(tmp_path)]
    assert left[:7] == [NOW - timedelta(days=night) for night in range(7)]
    assert 18 <= len(left) <= 23
    assert left[-1] < NOW - timedelta(days=320)
    assert len(list(tmp_path.iterdir())) == 2 * len(left)


def test_a_copy_without_its_hash_is_no_copy(tmp_path: Path) -> None:
    (tmp_path / name_of(NOW)).touch()
    assert keeping.copies(tmp_path) == []
    assert keeping.copies(tmp_path / "nowhere") == []


def test_what_killed_commands_left_goes_by_age(tmp_path: Path) -> None:
    ages = {
        "a.db.part": 2,
        "a.db.part-wal": 2,
        "b.db.part": 0,
        "c.db.before-restore-1": 31,
        "d.db.before-restore-1": 29,
        "e.db": 400,
    }
    for name, days in ages.items():
        (tmp_path / name).touch()
        then = (NOW - timedelta(days=days)).timestamp()
        os.utime(tmp_path / name, (then, then))
    keeping.sweep([tmp_path, tmp_path / "nowhere"], NOW)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.db.part", "d.db.before-restore-1", "e.db"]
