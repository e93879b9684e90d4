"""The Bot API's methods: a module per subject, each with a table from names to functions."""

from __future__ import annotations

from sandbox.methods import editing, files, profile, reactions, sending, taps, webhooks
from sandbox.methods.me import METHODS as ME
from sandbox.methods.method import Method

METHODS: dict[str, Method] = {
    **ME,
    **sending.METHODS,
    **editing.METHODS,
    **taps.METHODS,
    **files.METHODS,
    **reactions.METHODS,
    **profile.METHODS,
    **webhooks.METHODS,
}
