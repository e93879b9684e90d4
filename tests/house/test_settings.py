"""Settings, .env.example and the README's table name the same things."""

import re
from pathlib import Path

from pydantic import SecretStr

from bot.process.settings import Settings
from tests.house import ROOT, in_readme_tables

EXAMPLE = ROOT / ".env.example"


def test_every_setting_is_in_the_example_and_no_other() -> None:
    assert set(re.findall(r"^#?([A-Z_]+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)) == _settings()


def test_the_example_shows_the_defaults(tmp_path: Path) -> None:
    shown = re.sub(r"^#(?=[A-Z_]+=)", "", EXAMPLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (tmp_path / ".env").write_text(shown.replace("BOT_TOKEN=", "BOT_TOKEN=42:TEST"))
    assert Settings(_env_file=tmp_path / ".env") == Settings(_env_file=None, bot_token=SecretStr("42:TEST"))


def test_every_setting_is_in_the_readme_and_no_other() -> None:
    assert in_readme_tables("[A-Z_]+") == _settings()


def _settings() -> set[str]:
    return {name.upper() for name in Settings.model_fields}
