"""How many examples hypothesis tries: all of them, but few in `make test`; `make long` tries the rest."""

import os

from hypothesis import HealthCheck, settings

FULL = 100
FEW = 10


def choose(marks: str) -> None:
    """By the marks that pytest was asked for. In CI each run tries the same examples."""
    wanted = FEW if marks == "not long" else FULL
    # No deadline, nor a word about slowness: how long an example takes is the machine's affair.
    settings.register_profile(
        "house",
        deadline=None,
        derandomize="CI" in os.environ,
        max_examples=wanted,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("house")


def of(full: int) -> int:
    """For a property that asks for more or fewer than others: its share."""
    assert settings.default is not None
    return max(1, full * settings.default.max_examples // FULL)
