"""Where a Chromium for the tests is; root on Debian installs one, others are told what to install."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "/usr/bin/chromium")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--autoplay-policy=no-user-gesture-required",
)  # fmt: skip
PACKAGES = ("chromium", "fonts-noto-color-emoji", "fonts-roboto-unhinted")
MISSING = "no Chromium on this machine; on Debian: apt install " + " ".join(PACKAGES)


def chromium() -> str:
    """The program's path; the test is skipped where there is none and can't be."""
    found = _found()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        _install()
        found = _found()
    if found is None:
        pytest.skip(MISSING)
    return found


def _found() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def _install() -> None:
    """Once, even if several test processes find it missing."""
    with Path(tempfile.gettempdir(), "chromium-for-tests.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _found():
            return
        print(f"Installing {' '.join(PACKAGES)} for the tests of the phone", file=sys.__stderr__)
        for command in (["update"], ["install", "--yes", "--no-install-recommends", *PACKAGES]):
            quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
            subprocess.run(["apt-get", *command], env=quiet, capture_output=True, check=False)
