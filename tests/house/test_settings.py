"""Settings, .env.example and the README's table name the same things."""

import re

from bot.settings import Settings
from tests.house import ROOT, in_readme_tables


def test_every_setting_is_in_the_example_and_no_other() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert set(re.findall(r"^#?\s*([A-Z_]+)=", example, re.MULTILINE)) == _settings()


def test_every_setting_is_in_the_readme_and_no_other() -> None:
    assert in_readme_tables("[A-Z_]+") == _settings()


def _settings() -> set[str]:
    return {name.upper() for name in Settings.model_fields}
