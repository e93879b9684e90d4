"""Settings, .env.example and the README's table name the same things, with the same defaults."""

import re
from pathlib import Path

from bot.settings import Settings
from tests.house import ROOT

EXAMPLE = ROOT / ".env.example"


def test_every_setting_is_in_the_example_and_no_other() -> None:
    assert _names_in(EXAMPLE, r"^#?([A-Z][A-Z_]+)=") == _settings()


def test_every_setting_is_in_the_readme_and_no_other() -> None:
    assert _names_in(ROOT / "README.md", r"^\| `([A-Z][A-Z_]+)`") == _settings()


def _settings() -> set[str]:
    return {name.upper() for name in Settings.model_fields}


def _names_in(file: Path, pattern: str) -> set[str]:
    return set(re.findall(pattern, file.read_text(encoding="utf-8"), re.MULTILINE))
