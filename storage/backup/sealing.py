"""Encrypts backups by age for a recipient's public key; only the holder of the identity can read them.

The identity does not belong on the server: whoever steals its disk can then not read old backups.
"""

from pathlib import Path

from storage.backup.files import BackupError, hash_of, to_disk, unfinished, write_hash

ENDING = ".age"


def is_sealed(path: Path) -> bool:
    return path.suffix == ENDING


def make_room(target: Path, recipient: str) -> None:
    """Makes the folder. Raises BackupError if a backup of that name exists."""
    whole = _whole(target, recipient)
    if whole.exists():
        raise BackupError(f"{whole} exists already.")
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def named(clear: Path, target: Path, recipient: str) -> Path:
    """Gives the checked copy its name, encrypted for `recipient` if there is one; its hash file is written first."""
    whole = _whole(target, recipient)
    if not recipient:
        return _named(clear, whole)
    with unfinished(whole) as sealed:
        seal(clear, sealed, recipient)
        return _named(sealed, whole)


def _whole(target: Path, recipient: str) -> Path:
    return target.with_name(f"{target.name}{ENDING}") if recipient else target


def _named(part: Path, whole: Path) -> Path:
    to_disk(part)
    write_hash(whole, hash_of(part))
    part.rename(whole)
    to_disk(whole.parent)
    return whole


def seal(clear: Path, sealed: Path, recipient: str) -> None:
    """Encrypts `clear` into `sealed`, which exists already with its owner's rights only."""
    import pyrage

    try:
        known = pyrage.x25519.Recipient.from_str(recipient.strip())
    except pyrage.RecipientError:
        raise BackupError("BACKUP_RECIPIENT is no age public key: one looks like age1…, age-keygen makes it.") from None
    pyrage.encrypt_file(str(clear), str(sealed), [known])


def unseal(sealed: Path, clear: Path, identity: Path | None) -> None:
    """Decrypts `sealed` into `clear`, which exists already with its owner's rights only. Raises BackupError."""
    import pyrage

    if identity is None:
        raise BackupError(f"{sealed} is encrypted: name the key's file, --identity KEY.txt.")
    try:
        pyrage.decrypt_file(str(sealed), str(clear), [_identity(identity)])
    except pyrage.DecryptError:
        raise BackupError(f"{identity} is not the key of {sealed}, or the file is damaged.") from None


def _identity(path: Path) -> object:
    import pyrage

    try:
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
        key = next(line for line in lines if line and not line.startswith("#"))
        return pyrage.x25519.Identity.from_str(key)
    except (OSError, UnicodeDecodeError, StopIteration, pyrage.IdentityError):
        raise BackupError(f"{path} holds no age key: one looks like AGE-SECRET-KEY-1….") from None
