"""Encrypted backups: who has the disk reads nothing, who has the key has everything back."""

from pathlib import Path

import pyrage
import pytest

from storage.backup.copying import backup
from storage.backup.files import BackupError
from storage.backup.restoring import rehearse, restore
from tests.clock import StandingClock


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The identity as age-keygen writes it, with its remarks."""
    identity = pyrage.x25519.Identity.generate()
    path = tmp_path / "key.txt"
    path.write_text(f"# created: today\n# public key: {identity.to_public()}\n{identity}\n")
    return path


def _recipient(key: Path) -> str:
    return key.read_text().splitlines()[1].removeprefix("# public key: ")


async def test_an_encrypted_backup_comes_back_with_its_key_alone(
    base: str, tmp_path: Path, key: Path, clock: StandingClock
) -> None:
    made = backup(base, tmp_path / "copies" / "first.db", _recipient(key))
    assert made.name == "first.db.age"
    assert "Ромашка".encode() not in made.read_bytes()
    with pytest.raises(BackupError, match="--identity"):
        await restore(made, base, clock)
    assert (await rehearse(made, clock, key)).rows["clients"] == 1
    assert (await restore(made, base, clock, key)).contents.rows["clients"] == 1


async def test_another_key_opens_nothing(base: str, tmp_path: Path, key: Path, clock: StandingClock) -> None:
    made = backup(base, tmp_path / "first.db", _recipient(key))
    key.write_text(str(pyrage.x25519.Identity.generate()))
    with pytest.raises(BackupError, match="is not the key"):
        await restore(made, base, clock, key)
    key.write_text("no key at all")
    with pytest.raises(BackupError, match="holds no age key"):
        await restore(made, base, clock, key)


def test_the_clear_copy_is_gone_with_the_command(base: str, tmp_path: Path, key: Path) -> None:
    backup(base, tmp_path / "copies" / "first.db", _recipient(key))
    assert sorted(path.name for path in (tmp_path / "copies").iterdir()) == ["first.db.age", "first.db.age.sha256"]


def test_a_recipient_that_is_none_is_refused_before_anything_is_kept(base: str, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="BACKUP_RECIPIENT"):
        backup(base, tmp_path / "copies" / "first.db", "anna@example.com")
    assert not list((tmp_path / "copies").iterdir())
