"""The secret in an invitation link: 128 random bits. Only its hash is kept: a stolen database invites nobody."""

import hashlib
import secrets

RANDOM_BYTES = 16


def new_token() -> str:
    """22 characters that a link's `start` parameter allows."""
    return secrets.token_urlsafe(RANDOM_BYTES)


def hash_of(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
